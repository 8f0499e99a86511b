/** What the user's choices mean for the file: lists of edits for a host to carry out. All pure. */
import { parseCell, samePlace } from '../grid/address';
import type { CellValue, Place, Workbook } from '../grid/workbook';
import type { Edit } from '../host/port';
import { workbookAfter } from './after';
import type { Analysis } from './analysis';
import type { CellRef, ProposalView, Review } from './contract';
import { restsOn } from './dismissals';
import type { WrittenNote } from './marks';
import { markEdits } from './marks';
import { dependents } from './proposals';
import { analyseNow, standingFindings } from './review';
import { slotsOf } from './slots';
import type { State, Written } from './state';
import { writeState } from './state';
import { located, sameValue, valueAt } from './written';

function placeOf(ref: CellRef): Place | null {
  const cell = parseCell(ref.cell);
  return cell === null ? null : { sheet: ref.sheet, ...cell };
}

/** Unless the stored state is a later version's, which is left alone. */
function stateEdits(analysis: Analysis, state: State): readonly Edit[] {
  if (analysis.foreignState) return [];
  const json = writeState(state);
  return json === analysis.workbook.state ? [] : [{ kind: 'state', json }];
}

/** A score typed with its unit keeps the unit (`5分` → `3分`); everything else becomes a number, a grade a word. */
function valueToWrite(now: CellValue, proposal: ProposalView): CellValue {
  if (proposal.kind === 'grade') return proposal.to;
  const unit = typeof now === 'string' ? /^\s*[\d.０-９．]+\s*(分)\s*$/.exec(now)?.[1] : undefined;
  return unit === undefined ? Number(proposal.to) : `${proposal.to}${unit}`;
}

/** All marks anew for what stands in `after`: its findings, and the cells of `state` that we wrote. */
function remark(after: Workbook, state: State): readonly Edit[] {
  const analysis = analyseNow({ ...after, state: writeState(state) });
  const notes = located(analysis).flatMap(({ written, place, cell }): WrittenNote[] =>
    place !== null && cell.state === 'undoable'
      ? [{ place, reason: `已由 ${cell.from === '' ? '空白' : cell.from} 改为 ${cell.to}。${written.why}` }]
      : [],
  );
  return [{ kind: 'clear-marks' }, ...markEdits(after, standingFindings(analysis), notes)];
}

/**
 * Writes the chosen proposals and the plain sums that follow from them, marks the findings that stand afterwards,
 * and stores previous values for undo. Findings the written values answer get no mark; cells we wrote get one that says why.
 */
export function writeEdits(
  workbook: Workbook,
  review: Review,
  chosen: readonly ProposalView[],
): readonly Edit[] {
  const analysis = analyseNow(workbook);
  const following = analysis.draft.scoreTables.flatMap((table) => dependents(analysis, table, chosen));
  const overridden = (item: ProposalView): boolean =>
    following.some((other) => other.sheet === item.sheet && other.cell === item.cell);
  const slots = analysis.draft.scoreTables.flatMap((table) => slotsOf(table.table));
  const values: Extract<Edit, { kind: 'value' }>[] = [];
  const written: Written[] = [];
  for (const proposal of [...chosen.filter((item) => item.writable && !overridden(item)), ...following]) {
    const place = placeOf(proposal);
    const slot = place === null ? undefined : slots.find((candidate) => samePlace(candidate.place, place));
    if (place === null || slot === undefined) continue;
    const was = valueAt(workbook, place);
    const value = valueToWrite(was, proposal);
    if (sameValue(was, value)) continue;
    values.push({ kind: 'value', place, was, value });
    const finding = review.findings.find((candidate) => candidate.id === proposal.finding);
    const why = finding?.message ?? '随得分改动重新合计。';
    written.push({ slot: slot.key, sheet: place.sheet, cell: proposal.cell, from: was, to: value, why });
  }
  const after = workbookAfter(workbook, values);
  const kept = analysis.state.written.filter((old) => !written.some((item) => item.slot === old.slot));
  // A cell written twice goes back to what the user had, not to what we wrote first.
  const firstFrom = (item: Written): Written => {
    const old = analysis.state.written.find(
      (candidate) => candidate.slot === item.slot && sameValue(candidate.to, item.from),
    );
    return old === undefined ? item : { ...item, from: old.from };
  };
  const state: State = { ...analysis.state, written: [...kept, ...written.map(firstFrom)], marked: true };
  return [...values, ...remark(after, state), ...stateEdits(analysis, state)];
}

/** Marks the findings as they stand and writes nothing else. */
export function markOnlyEdits(workbook: Workbook): readonly Edit[] {
  const analysis = analyseNow(workbook);
  const state = { ...analysis.state, marked: true };
  return [...remark(workbook, state), ...stateEdits(analysis, state)];
}

/**
 * Puts previous values back: of the given cells, or of everything written (null). Cells changed by someone since, or
 * whose row cannot be told, are left alone (see `writtenCells`). After undoing everything no mark of ours stands;
 * after undoing some, marks are made anew for what stands.
 */
export function undoEdits(workbook: Workbook, cells: readonly CellRef[] | null): readonly Edit[] {
  const analysis = analyseNow(workbook);
  const wanted = located(analysis).filter(({ cell }) =>
    cells === null ? true : cells.some((ref) => ref.sheet === cell.sheet && ref.cell === cell.cell),
  );
  const values = wanted.flatMap(({ written, place, cell }): Extract<Edit, { kind: 'value' }>[] =>
    place !== null && cell.state === 'undoable'
      ? [{ kind: 'value', place, was: written.to, value: written.from }]
      : [],
  );
  const left = analysis.state.written.filter((item) => !wanted.some(({ written }) => written === item));
  const after = workbookAfter(workbook, values);
  if (left.length === 0) {
    return [
      ...values,
      { kind: 'clear-marks' },
      ...stateEdits(analysis, { ...analysis.state, written: [], marked: false }),
    ];
  }
  const state = { ...analysis.state, written: left };
  return [...values, ...remark(after, state), ...stateEdits(analysis, state)];
}

/** Takes every mark off; keeps answers, dismissals and undo, and removes the state where nothing else is in it. */
export function clearEdits(workbook: Workbook): readonly Edit[] {
  const analysis = analyseNow(workbook);
  return [{ kind: 'clear-marks' }, ...stateEdits(analysis, { ...analysis.state, marked: false })];
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
  const marks = analysis.state.marked ? remark(workbook, state) : [];
  return [...marks, ...stateEdits(analysis, state)];
}
