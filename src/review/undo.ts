/**
 * Putting back what we wrote. Sums that we wrote because a score changed follow the score: while other written scores
 * stand under them they are added anew, and with the last of those they go back to what the user had.
 */
import { cellName } from '../grid/address';
import type { Place, Workbook } from '../grid/workbook';
import type { Edit } from '../host/port';
import { findTables } from '../table/find-tables';
import type { ScoreTable } from '../table/table';
import { workbookAfter } from './after';
import type { Analysis } from './analysis';
import type { CellRef } from './contract';
import { withoutRecords } from './own-sheet';
import { following } from './proposals';
import { lockedSum } from './locked-sums';
import { heldAt, slotPlaces } from './rests';
import type { Slot } from './slots';
import { isSum, slotsOf } from './slots';
import type { Written } from './state';
import { FOLLOWS, valueToWrite } from './value-to-write';
import type { LocatedCell, WrittenCell } from './written';
import { located, sameValue, valueAt } from './written';

type ValueEdit = Extract<Edit, { kind: 'value' }>;

/** A written cell: by its row wherever it stands now, or by where it stands in the very workbook that is planned over. */
export type UndoRef = CellRef | Pick<WrittenCell, 'slot'>;

export interface UndoPlan {
  readonly values: readonly ValueEdit[];
  /** What of ours stands afterwards, and stays on record. */
  readonly written: readonly Written[];
  /** What was asked for and is not put back. What someone has changed is theirs, and off the record; the rest stays on it. */
  readonly left: readonly WrittenCell[];
}

function isMeant(cell: WrittenCell, refs: readonly UndoRef[]): boolean {
  return refs.some((ref) =>
    'slot' in ref ? ref.slot === cell.slot : ref.sheet === cell.sheet && ref.cell === cell.cell,
  );
}

/** In: the cells to put back; null: all. A score goes back with the sums over it or not at all. */
export function undoPlan(analysis: Analysis, refs: readonly UndoRef[] | null): UndoPlan {
  const all = located(analysis);
  const asked = all.filter(({ cell }) => refs === null || isMeant(cell, refs));
  const bySlot = new Map(all.map((item) => [item.written.slot, item]));
  const tables = analysis.draft.scoreTables.map(({ table }) => table);
  const slots = tables.flatMap((table) => slotsOf(table));
  const sums = new Set(slots.filter(isSum).map(({ key }) => key));
  const stuck = new Set(
    slots.flatMap((slot) => {
      const index = slot.indicators[0];
      const isStuck = slot.kind === 'score' && index !== undefined;
      return isStuck && lockedSum(analysis.workbook, slot.table, index) ? [slot.key] : [];
    }),
  );
  const isScore = ({ written }: LocatedCell): boolean => !sums.has(written.slot);
  const scores = asked.filter(
    (item) => isScore(item) && item.cell.state === 'undoable' && !stuck.has(item.written.slot),
  );
  const back = new Set(scores);
  if (refs === null) {
    const standing = all.filter((item) => isScore(item) && !back.has(item) && item.cell.state !== 'changed');
    for (const item of freeSums(slots, bySlot, standing)) back.add(item);
  } else {
    for (const item of asked) if (!isScore(item) && item.cell.state === 'undoable') back.add(item);
    for (const table of tables) for (const item of orphans(table, bySlot, back)) back.add(item);
  }
  const slotOf = new Map(slots.map((slot) => [slot.key, slot]));
  const values = all
    .filter((item) => back.has(item))
    .flatMap((item) => {
      const slot = slotOf.get(item.written.slot);
      const rests = slot === undefined ? [] : heldAt(analysis.workbook, slotPlaces(analysis, slot));
      return valueBack(item, analysis.workbook).map((edit) => ({ ...edit, rests }));
    });
  const theirs = new Set(asked.filter(({ cell }) => cell.state === 'changed'));
  const rest = all.filter((item) => !back.has(item) && !theirs.has(item));
  const changed = new Set(scores.map(({ written }) => written.slot));
  const anew = rest.length === 0 ? [] : sumsAnew(analysis, values, bySlot, back, changed);
  const renewed = new Map(anew.map(({ written }) => [written.slot, written]));
  const kept = rest.map(({ written }) => renewed.get(written.slot) ?? written);
  const added = anew.filter(({ written }) => !bySlot.has(written.slot)).map(({ written }) => written);
  return {
    values: [...values, ...anew.map(({ value }) => value)],
    written: [...kept, ...added].filter((item) => !sameValue(item.from, item.to)),
    left: asked.flatMap((item) => {
      if (back.has(item) || renewed.has(item.written.slot)) return [];
      return [stuck.has(item.written.slot) ? { ...item.cell, state: 'locked' as const } : item.cell];
    }),
  };
}

/**
 * Sums of ours under which no written score stays behind: they are the user's own again. A score whose row is lost may
 * still stand anywhere on its sheet, so no sum of that sheet is free of it.
 */
function freeSums(
  slots: readonly Slot[],
  bySlot: BySlot,
  standing: readonly LocatedCell[],
): readonly LocatedCell[] {
  const keys = new Set(slots.map(({ key }) => key));
  const sheets = new Set(slots.map(({ place }) => place.sheet));
  const behind = new Map<ScoreTable, Set<number>>();
  const stays = new Set(standing.map(({ written }) => written.slot));
  for (const slot of slots) {
    if (slot.kind !== 'score' || !stays.has(slot.key)) continue;
    const rows = behind.get(slot.table) ?? new Set();
    for (const index of slot.indicators) rows.add(index);
    behind.set(slot.table, rows);
  }
  const lost = standing.flatMap(({ written }) => (keys.has(written.slot) ? [] : [written.sheet]));
  const isTouched = (slot: Slot): boolean =>
    slot.indicators.some((index) => behind.get(slot.table)?.has(index) === true) ||
    lost.some((sheet) => sheet === slot.place.sheet || !sheets.has(sheet));
  return slots.flatMap((slot) => {
    const item = bySlot.get(slot.key);
    return item !== undefined && isSum(slot) && item.cell.state === 'undoable' && !isTouched(slot)
      ? [item]
      : [];
  });
}

/** The workbook as it was before we wrote anything: what the record sheet calls 核对前. */
export function beforeWriting(analysis: Analysis): Workbook {
  const values = located(analysis).flatMap((item) => valueBack(item, analysis.workbook));
  return { ...workbookAfter(analysis.workbook, values), state: null };
}

function valueBack({ written, place, cell }: LocatedCell, workbook: Workbook): ValueEdit[] {
  if (place === null || cell.state !== 'undoable') return [];
  const { formula, from, to } = written;
  return formula === undefined
    ? [{ kind: 'value', place, was: to, value: from }]
    : [{ kind: 'value', place, was: valueAt(workbook, place), value: from, over: formula }];
}

type BySlot = ReadonlyMap<string, LocatedCell>;

/** Sums of ours over an undone score under which no other score of ours stands. */
function orphans(table: ScoreTable, bySlot: BySlot, back: ReadonlySet<LocatedCell>): LocatedCell[] {
  const undone = new Set<number>();
  const standing = new Set<number>();
  const slots = slotsOf(table);
  for (const slot of slots) {
    const item = bySlot.get(slot.key);
    const index = slot.indicators[0];
    if (item === undefined || slot.kind !== 'score' || index === undefined) continue;
    (back.has(item) && item.cell.state === 'undoable' ? undone : standing).add(index);
  }
  return slots.flatMap((slot) => {
    const item = bySlot.get(slot.key);
    if (item === undefined || !isSum(slot)) return [];
    const follows = slot.indicators.some((index) => undone.has(index));
    return follows && !slot.indicators.some((index) => standing.has(index)) ? [item] : [];
  });
}

interface NewSum {
  readonly value: ValueEdit;
  readonly written: Written;
}

/** Sums over an undone score, added anew over the scores as they will stand: ours, and plain ones that agreed. */
function sumsAnew(
  analysis: Analysis,
  values: readonly ValueEdit[],
  bySlot: BySlot,
  back: ReadonlySet<LocatedCell>,
  asked: ReadonlySet<string>,
): readonly NewSum[] {
  const undone = (table: ScoreTable): ReadonlyMap<number, null> =>
    new Map(
      slotsOf(table)
        .filter((slot) => slot.kind === 'score' && asked.has(slot.key))
        .flatMap((slot) => slot.indicators.map((index) => [index, null] as const)),
    );
  const disagreed = new Set(
    analysis.draft.scoreTables.flatMap((review) =>
      following(analysis, review, undone(review.table)).map(({ slot }) => slot.key),
    ),
  );
  const workbook = workbookAfter(analysis.workbook, values);
  const { tables } = findTables(withoutRecords(workbook), analysis.state.mappings);
  return tables.flatMap((table): readonly NewSum[] => {
    if (table.kind !== 'score') return [];
    const changed = undone(table);
    // What proved a sum we wrote may be gone with a score put back.
    const isSure = ({ key, sure }: Slot): boolean => sure || bySlot.has(key);
    return following({ ...analysis, workbook }, { table, rows: [] }, changed, isSure).flatMap(
      ({ slot, line }) => {
        const old = bySlot.get(slot.key);
        const free =
          old === undefined ? !disagreed.has(slot.key) : !back.has(old) && old.cell.state === 'undoable';
        const rests = heldAt(analysis.workbook, slotPlaces(analysis, slot));
        return free ? [newSum(slot, rests, valueAt(workbook, slot.place), line, old?.written)] : [];
      },
    );
  });
}

function newSum(
  slot: Slot,
  rests: ValueEdit['rests'] & {},
  was: ValueEdit['was'],
  line: Parameters<typeof valueToWrite>[1],
  old: Written | undefined,
): NewSum {
  const place: Place = slot.place;
  const value = valueToWrite(was, line);
  const fresh: Written = {
    slot: slot.key,
    sheet: place.sheet,
    cell: cellName(place),
    from: was,
    to: value,
    why: FOLLOWS,
  };
  return {
    value: { kind: 'value', place, was, value, rests },
    written: old === undefined ? fresh : { ...fresh, from: old.from, why: old.why },
  };
}
