/** What the user's choices mean for the file: lists of edits for a host to carry out. All pure. */
import { cellName } from '../grid/address';
import type { Workbook } from '../grid/workbook';
import type { Edit } from '../host/port';
import { workbookAfter } from './after';
import { slotsIn } from './alike';
import type { Analysis } from './analysis';
import type { CellRef, ProposalView, Review } from './contract';
import { restsOn } from './dismissals';
import type { WrittenNote } from './marks';
import { markEdits } from './marks';
import { dependents, standingFormula } from './proposals';
import { analyseNow, standingFindings } from './review';
import { findingPlaces, heldAt, slotPlaces } from './rests';
import { slotsOf } from './slots';
import type { State, Written } from './state';
import { writeState } from './state';
import type { UndoRef } from './undo';
import { undoPlan } from './undo';
import { AS_FORMULA, FOLLOWS, valueToWrite } from './value-to-write';
import type { WrittenCell } from './written';
import { anchored, formatAt, located, sameValue, valueAt } from './written';

const keyOf = ({ sheet, cell }: CellRef): string => `${sheet}!${cell}`;

/** Unless the stored state is a later version's or damaged, which is left alone. */
function stateEdits(analysis: Analysis, state: State): readonly Extract<Edit, { kind: 'state' }>[] {
  if (analysis.sealedState !== null) return [];
  const json = writeState(state);
  return json === analysis.workbook.state ? [] : [{ kind: 'state', json }];
}

/** All marks anew for what stands in `after`: its findings, and the cells of `state` that we wrote. */
function remark(before: Workbook, after: Workbook, state: State): readonly Edit[] {
  const analysis = analyseNow({ ...after, state: writeState(state) });
  const slots = slotsIn(analysis.draft);
  const notes = located(analysis).flatMap(({ written, place, cell }): WrittenNote[] => {
    if (place === null || cell.state !== 'undoable') return [];
    const slot = slots.byKey.get(written.slot);
    const rests = slot === undefined ? [place] : slotPlaces(analysis, slot);
    const from = cell.from === '' ? '空白' : cell.from;
    return [{ place, reason: `已由 ${from} 改为 ${cell.to}。${written.why}`, rests }];
  });
  return [{ kind: 'clear-marks' }, ...markEdits(before, after, standingFindings(analysis), notes)];
}

/** A line chosen; with a formula, that is what is written. */
type Chosen = ProposalView & { readonly formula?: string };

/**
 * Writes the chosen proposals and the plain sums that follow from them, marks the findings that stand afterwards,
 * and stores previous values for undo. Findings the written values answer get no mark; cells we wrote get one that says why.
 */
export function writeEdits(workbook: Workbook, review: Review, chosen: readonly Chosen[]): readonly Edit[] {
  const analysis = analyseNow(workbook);
  const following = analysis.draft.scoreTables.flatMap((table) => dependents(analysis, table, chosen));
  const overridden = new Set(following.map(keyOf));
  const slots = new Map(
    analysis.draft.scoreTables.flatMap(({ table }) =>
      slotsOf(table).map((slot) => [keyOf({ sheet: slot.place.sheet, cell: cellName(slot.place) }), slot]),
    ),
  );
  const findings = new Map(analysis.findings.map((finding) => [finding.id, finding]));
  const messages = new Map(review.findings.map(({ id, message }) => [id, message]));
  const values: Extract<Edit, { kind: 'value' }>[] = [];
  const written: Written[] = [];
  const direct = chosen.filter((item) => item.writable && !overridden.has(keyOf(item)));
  const lines: readonly Chosen[] = [...direct, ...following];
  for (const proposal of lines) {
    const slot = slots.get(keyOf(proposal));
    if (slot === undefined) continue;
    const { place } = slot;
    const was = valueAt(workbook, place);
    const { formula } = proposal;
    // A formula gives a number, also where 5分 stood.
    const value =
      formula === undefined ? valueToWrite(was, proposal, formatAt(workbook, place)) : Number(proposal.to);
    const over = standingFormula(analysis, slot);
    if (sameValue(was, value) && formula === undefined && over === null) continue;
    const finding = findings.get(proposal.finding ?? '');
    const places = [...slotPlaces(analysis, slot), ...(finding === undefined ? [] : findingPlaces(finding))];
    const rests = heldAt(workbook, places);
    const ours = formula === undefined ? {} : { formula };
    values.push({ kind: 'value', place, was, value, ...ours, ...(over === null ? {} : { over }), rests });
    const said = formula === undefined ? FOLLOWS : AS_FORMULA;
    const why = proposal.answer ?? messages.get(proposal.finding ?? '') ?? said;
    written.push({
      slot: slot.key,
      sheet: place.sheet,
      cell: proposal.cell,
      from: was,
      to: value,
      ...ours,
      why,
    });
  }
  const after = workbookAfter(workbook, values);
  const rewritten = new Set(written.map(({ slot }) => slot));
  const known = new Map(
    located(analysis).flatMap((item) => (item.place === null ? [] : [[item.written.slot, item.written]])),
  );
  const kept = analysis.state.written.filter(({ slot }) => !rewritten.has(slot));
  // A cell written twice goes back to what the user had, not to what we wrote first.
  const firstFrom = (item: Written): Written => {
    const old = known.get(item.slot);
    const isOurs = old !== undefined && (old.formula !== undefined || sameValue(old.to, item.from));
    return isOurs ? { ...item, from: old.from } : item;
  };
  const all = anchored(analysis, [...kept, ...written.map(firstFrom)], after);
  const state: State = { ...analysis.state, written: all, marked: true };
  return [...values, ...remark(workbook, after, state), ...stateEdits(analysis, state)];
}

/** Marks the findings as they stand and writes nothing else. */
export function markOnlyEdits(workbook: Workbook): readonly Edit[] {
  const analysis = analyseNow(workbook);
  const state = { ...analysis.state, marked: true };
  return [...remark(workbook, workbook, state), ...stateEdits(analysis, state)];
}

/**
 * Puts previous values back: of the given cells, or of everything written (null); the sums we wrote over them follow
 * (see `undo.ts`). What cannot be put back keeps its value and stays on record; `leftWritten` tells which.
 * After undoing everything no mark of ours stands; after undoing some, marks are made anew where marks stand.
 */
export function undoEdits(workbook: Workbook, cells: readonly UndoRef[] | null): readonly Edit[] {
  const analysis = analyseNow(workbook);
  const { values, written, left } = undoPlan(analysis, cells);
  if (values.length === 0 && left.some(({ state }) => state !== 'changed')) return [];
  const after = workbookAfter(workbook, values);
  const record = anchored(analysis, written, after);
  if (record.length === 0 || cells === null) {
    // A protected sheet may keep its marks: then the record goes on saying so.
    const marked = analysis.state.marked && workbook.sheets.some((sheet) => sheet.protected);
    return [
      ...values,
      { kind: 'clear-marks' },
      ...stateEdits(analysis, { ...analysis.state, written: record, marked }),
    ];
  }
  const state = { ...analysis.state, written: record };
  const marks = state.marked ? remark(workbook, after, state) : [];
  return [...values, ...marks, ...stateEdits(analysis, state)];
}

/** What of the given cells, or of everything written (null), `undoEdits` cannot put back. */
export function leftWritten(workbook: Workbook, cells: readonly UndoRef[] | null): readonly WrittenCell[] {
  return undoPlan(analyseNow(workbook), cells).left;
}

/** Takes every mark off; keeps answers, dismissals and undo, and removes the state where nothing else is in it. */
export function clearEdits(workbook: Workbook): readonly Edit[] {
  const analysis = analyseNow(workbook);
  // A record nobody can read any more goes with the marks.
  const state: readonly Extract<Edit, { kind: 'state' }>[] =
    analysis.sealedState === 'damaged'
      ? [{ kind: 'state', json: null }]
      : stateEdits(analysis, { ...analysis.state, marked: false });
  // Where a protected sheet keeps its marks the record goes on saying that they stand.
  return [{ kind: 'clear-marks' }, ...state.map((edit) => ({ ...edit, onceCleared: true }))];
}

/** Stores a dismissal with the user's reason; null takes it back. Marks are made anew where marks stand. */
export function dismissEdits(
  workbook: Workbook,
  review: Review,
  findingId: string,
  reason: string | null,
): readonly Edit[] {
  const analysis = analyseNow(workbook);
  const finding = analysis.findings.find((candidate) => candidate.id === findingId);
  if (finding === undefined || !review.findings.some((candidate) => candidate.id === findingId)) return [];
  const others = analysis.state.dismissals.filter((dismissal) => dismissal.id !== findingId);
  const dismissals =
    reason === null ? others : [...others, { id: findingId, reason, rests: restsOn(workbook, finding) }];
  const state = { ...analysis.state, dismissals };
  const marks = analysis.state.marked ? remark(workbook, workbook, state) : [];
  const rests = heldAt(workbook, findingPlaces(finding));
  return [...marks, ...stateEdits(analysis, state).map((edit) => ({ ...edit, rests }))];
}
