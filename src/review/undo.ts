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
import type { Slot } from './slots';
import { slotsOf } from './slots';
import type { Written } from './state';
import { FOLLOWS, valueToWrite } from './value-to-write';
import type { LocatedCell } from './written';
import { located, sameValue, valueAt } from './written';

type ValueEdit = Extract<Edit, { kind: 'value' }>;

export interface UndoPlan {
  readonly values: readonly ValueEdit[];
  /** What of ours stands afterwards. */
  readonly written: readonly Written[];
}

/** In: the cells to put back; null: all. Cells changed by someone since, or whose row is lost, are left alone. */
export function undoPlan(analysis: Analysis, cells: readonly CellRef[] | null): UndoPlan {
  const all = located(analysis);
  const asked = all.filter(
    ({ cell }) => cells === null || cells.some((ref) => ref.sheet === cell.sheet && ref.cell === cell.cell),
  );
  const back = new Set(asked);
  const bySlot = new Map(all.map((item) => [item.written.slot, item]));
  const tables = analysis.draft.scoreTables.map(({ table }) => table);
  for (const table of tables) for (const item of orphans(table, bySlot, back)) back.add(item);
  const values = all.filter((item) => back.has(item)).flatMap(valueBack);
  const rest = all.filter((item) => !back.has(item));
  const scores = new Set(asked.map(({ written }) => written.slot));
  const sums = rest.length === 0 ? [] : sumsAnew(analysis, values, bySlot, back, scores);
  const renewed = new Map(sums.map(({ written }) => [written.slot, written]));
  const kept = rest.map(({ written }) => renewed.get(written.slot) ?? written);
  const added = sums.filter(({ written }) => !bySlot.has(written.slot)).map(({ written }) => written);
  return {
    values: [...values, ...sums.map(({ value }) => value)],
    written: [...kept, ...added].filter((item) => !sameValue(item.from, item.to)),
  };
}

/** The workbook as it was before we wrote anything: what the record sheet calls 核对前. */
export function beforeWriting(analysis: Analysis): Workbook {
  const values = located(analysis).flatMap(valueBack);
  return { ...workbookAfter(analysis.workbook, values), state: null };
}

function valueBack({ written, place, cell }: LocatedCell): ValueEdit[] {
  return place !== null && cell.state === 'undoable'
    ? [{ kind: 'value', place, was: written.to, value: written.from }]
    : [];
}

type BySlot = ReadonlyMap<string, LocatedCell>;

const isSum = (slot: Slot): boolean => slot.kind !== 'score';

/** Sums of ours over an undone score under which no other score of ours stands. */
function orphans(table: ScoreTable, bySlot: BySlot, back: ReadonlySet<LocatedCell>): LocatedCell[] {
  const undone = new Set<number>();
  const standing = new Set<number>();
  const slots = slotsOf(table);
  for (const slot of slots) {
    const item = bySlot.get(slot.key);
    const index = slot.indicators[0];
    if (item === undefined || isSum(slot) || index === undefined) continue;
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
    return following({ ...analysis, workbook }, { table, rows: [] }, changed).flatMap(({ slot, line }) => {
      const old = bySlot.get(slot.key);
      const free =
        old === undefined ? !disagreed.has(slot.key) : !back.has(old) && old.cell.state === 'undoable';
      return free ? [newSum(slot, valueAt(workbook, slot.place), line, old?.written)] : [];
    });
  });
}

function newSum(
  slot: Slot,
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
    value: { kind: 'value', place, was, value },
    written: old === undefined ? fresh : { ...fresh, from: old.from, why: old.why },
  };
}
