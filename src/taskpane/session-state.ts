/** What the pane knows: the workbook as reviewed, the ticks, what is going on, what was said last. */
import type { Workbook } from '../grid/workbook';
import type { CellRef, Review } from '../review/contract';
import type { FormulaProposal } from '../review/formula-proposals';
import { readState } from '../review/state';
import type { WrittenCell } from '../review/written';
import type { Report } from './keep-report';
import type { Notice } from './notice';
import { words } from './words';

export interface Reviewed {
  readonly workbook: Workbook;
  readonly review: Review;
  /** Cells we wrote, with the value they had. */
  readonly written: readonly WrittenCell[];
  /** Marks of ours stand in the workbook. */
  readonly marked: boolean;
}

export interface Busy {
  readonly doing: 'reading' | 'reviewing' | 'writing' | 'exporting';
  readonly done: number;
  readonly total: number;
}

export interface SessionState {
  readonly busy: Busy | null;
  readonly reviewed: Reviewed | null;
  /** Proposals ticked, by `refKey`. */
  readonly ticked: ReadonlySet<string>;
  readonly notice: Notice | null;
  /** The user took the marks off and has not asked for a review since. */
  readonly cleared: boolean;
  readonly report: Report | null;
  /** Rows whose score can be written as a formula; null: not looked for since the review. */
  readonly formulas: readonly FormulaProposal[] | null;
  /** Cells have changed since the review: what is shown is not what stands. */
  readonly stale: boolean;
  /** What a review found beside the one before it; null for the first, and where nothing differs. */
  readonly compared: { readonly solved: number; readonly added: number } | null;
}

/** Why nothing of ours can be kept in the workbook; null where its record can be read. */
export function sealedSentence({ state }: Workbook): string | null {
  const { kind } = readState(state);
  return kind === 'state' ? null : words.notices[kind];
}

/** Cells of the list that a protected sheet keeps from being written. */
export function lockedCells({ workbook, review }: Reviewed): readonly string[] {
  const isProtected = (ref: CellRef): boolean =>
    workbook.sheets.some((sheet) => sheet.name === ref.sheet && sheet.protected);
  const barred = review.proposals.filter((item) => !item.writable && isProtected(item));
  return workbook.readOnly ? [] : barred.map((item) => item.cell);
}
