/** What a review of a sample must be, written by hand from the rules of the field, never from a run. */
import type { Severity } from '../../src/check/check';
import type { CheckCode } from '../../src/check/registry';
import type { IndicatorCells } from '../../src/review/contract';

/** Column letters of the table's roles; null where the table has no such column. */
export type Columns = { readonly [Role in keyof IndicatorCells]: string | null };

type Outcome =
  /** `low` and `high` only where part of a step can be read in more than one way. */
  | { readonly status: 'scored'; readonly score: string; readonly low?: string; readonly high?: string }
  | { readonly status: 'range' | 'conflict'; readonly low: string; readonly high: string }
  | { readonly status: 'judgement' | 'input' | 'uncovered' | 'unread' };

export type ExpectedRow = Outcome & {
  /** As Excel counts it. */
  readonly row: number;
  readonly name: string;
  readonly fullMarks: string | null;
  /** The reported score as a number; null where the cell is blank or no number. */
  readonly reported: string | null;
  readonly hidden?: true;
  /** Only the cells that do not stand in their column on this row (a merged criterion, a role that is blank). */
  readonly cells?: Partial<IndicatorCells>;
  /** Why the status and score are what they are: the rule and the figures, in words. */
  readonly why: string;
};

/** Rows under the same level-1 and level-2 headings. */
export interface ExpectedGroup {
  readonly levels: readonly string[];
  readonly rows: readonly ExpectedRow[];
}

interface ExpectedTotal {
  readonly cell: string | null;
  readonly fullMarks: string | null;
  readonly reported: string | null;
  readonly recomputed: string;
  readonly why?: string;
}

export interface ExpectedScoreTable {
  readonly kind: 'score';
  readonly id: string;
  readonly sheet: string;
  /** Left out where the table stands under a label that runs down its side: nothing settles whose column that is. */
  readonly range?: string;
  /** Left out where the sheet does not say. */
  readonly year?: string;
  readonly unit?: string;
  readonly columns: Columns;
  readonly groups: readonly ExpectedGroup[];
  readonly subtotals: readonly (Omit<ExpectedTotal, 'cell'> & {
    readonly row: number;
    readonly cell: string;
  })[];
  readonly total: ExpectedTotal;
  readonly grade: {
    readonly cell: string | null;
    readonly reported: string | null;
    readonly expected: string | null;
  };
}

interface ExpectedDataTable {
  readonly kind: 'data';
  readonly id: string;
  readonly sheet: string;
}

export interface ExpectedFinding {
  readonly check: CheckCode;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  /** What should stand there; null where nobody can say. */
  readonly expected: string | null;
  /** Cells the finding must name as well, `H7` on the same sheet or `sheet!H7`; it may name more. */
  readonly related: readonly string[];
  readonly why: string;
}

export interface ExpectedReview {
  readonly tables: readonly (ExpectedScoreTable | ExpectedDataTable)[];
  /** The complete list: nothing missing, nothing besides. */
  readonly findings: readonly ExpectedFinding[];
}
