/** What the user's choices mean for the file: lists of edits for a host to carry out. All pure. */
import type { Edit } from '../host/port';
import type { Workbook } from '../grid/workbook';
import type { CellRef, ProposalView, Review } from './contract';

/** A cell we wrote. `changed`: someone has changed it since; `moved`: its row cannot be told any more. Neither is undone. */
export interface WrittenCell extends CellRef {
  readonly from: string;
  readonly to: string;
  readonly state: 'undoable' | 'changed' | 'moved';
}

/** Writes the chosen proposals, marks the standing findings, stores previous values for undo. */
export function writeEdits(
  workbook: Workbook,
  review: Review,
  chosen: readonly ProposalView[],
): readonly Edit[] {
  void [workbook, review, chosen];
  return [];
}

/** Puts previous values back: of the given cells, or of everything written (null). Marks are re-made for what stands. */
export function undoEdits(workbook: Workbook, cells: readonly CellRef[] | null): readonly Edit[] {
  void [workbook, cells];
  return [];
}

/** Takes every mark off; keeps answers and dismissals in the state, removes the state where nothing else is in it. */
export function clearEdits(workbook: Workbook): readonly Edit[] {
  void workbook;
  return [];
}

/** Stores a dismissal with the user's reason; null takes it back. */
export function dismissEdits(
  workbook: Workbook,
  review: Review,
  findingId: string,
  reason: string | null,
): readonly Edit[] {
  void [workbook, review, findingId, reason];
  return [];
}

/** Cells written by us that can still be undone, with the value they had: for the list shown as done. */
export function writtenCells(
  workbook: Workbook,
): readonly (CellRef & { readonly from: string; readonly to: string })[] {
  void workbook;
  return [];
}
