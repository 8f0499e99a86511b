/**
 * The review as plain data: what the command line prints, what the pane and the page show.
 * Numbers are decimal strings, messages Chinese, codes English. `schema/` holds the JSON Schema of it.
 */
import type { AssessmentStatus } from '../assess/assessment';
import type { Severity } from '../check/check';
import type { CheckCode } from '../check/registry';
import type { Assumption } from '../rules/interpretations';
import type { Ground } from '../table/proof';
import type { ColumnRole } from '../table/table';

/** Addresses are A1 within the table's sheet. */
export interface IndicatorCells {
  readonly name: string | null;
  readonly fullMarks: string | null;
  readonly criterion: string | null;
  readonly description: string | null;
  readonly target: string | null;
  readonly actual: string | null;
  readonly score: string | null;
}

export interface Reported {
  readonly raw: string;
  /** null when `raw` is blank or not a number. */
  readonly value: string | null;
}

export interface MeasurementView {
  readonly value: string;
  readonly kind: string;
  readonly source: string;
  readonly cell: string | null;
  readonly stated: string | null;
}

/** Fields beyond `status … assumptions` are present only for the statuses that carry them. */
export interface AssessmentView {
  readonly status: AssessmentStatus;
  readonly reading: string;
  readonly used: readonly { readonly cell: string | null; readonly from: number; readonly to: number }[];
  readonly steps: readonly string[];
  readonly assumptions: readonly Assumption[];
  readonly basis: 'criterion' | 'national';
  readonly score?: string;
  readonly low?: string;
  readonly high?: string;
  readonly exact?: string;
  readonly options?: readonly { readonly label: string; readonly points: string | null }[];
  readonly missing?: string;
  readonly value?: string;
  readonly clauses?: readonly { readonly from: number; readonly to: number; readonly score: string }[];
  readonly unread?: readonly {
    readonly cell: string | null;
    readonly from: number;
    readonly to: number;
    readonly text: string;
  }[];
  /** What is asked of a person; absent where nothing is. */
  readonly inputs?: readonly InputView[];
}

/** One thing asked of a person about a row (`assess/inputs.ts`); which fields it has follows from `kind`. */
export interface InputView {
  readonly name: string;
  readonly kind: 'choice' | 'items' | 'count' | 'points' | 'value';
  /** What is counted, what is missing; '' for the rest. */
  readonly label: string;
  /** choice, items: `points` null where the option leaves them open within `low`–`high`. */
  readonly options?: readonly {
    readonly label: string;
    readonly points: string | null;
    readonly low: string;
    readonly high: string;
  }[];
  /** points: the limits. */
  readonly low?: string;
  readonly high?: string;
  /** count: its unit, and what is taken for each. */
  readonly unit?: string;
  readonly each?: string;
  /** value: the cell it goes to; count: the cell that names `prefilled`. null where there is none. */
  readonly cell?: string | null;
  readonly prefilled?: string | null;
}

/** What a person has decided of a row. */
export interface AnswerView {
  /** 原分无误: the reported score stands. */
  readonly kept: boolean;
  readonly filled: readonly { readonly name: string; readonly value: string | readonly string[] }[];
  readonly reason: string;
  /** null where it does not hold any more, or settles nothing yet: `said` tells why. */
  readonly points: string | null;
  readonly said: string;
}

export interface IndicatorView {
  readonly key: string;
  readonly name: string;
  readonly levels: readonly string[];
  /** Counted from 1, as Excel shows it. */
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: IndicatorCells;
  readonly fullMarks: string | null;
  readonly reported: Reported;
  readonly measurement: MeasurementView | null;
  readonly assessment: AssessmentView;
  /** What a person has decided of it; absent where nothing is kept. */
  readonly answer?: AnswerView;
}

export interface SubtotalView {
  readonly label: string;
  readonly row: number;
  readonly cell: string | null;
  readonly fullMarks: string | null;
  readonly reported: string | null;
  readonly recomputed: string;
}

/** What a cell was taken for, what says so, and whether that is more than a guess. */
export interface RoleView {
  readonly role: ColumnRole | 'funds' | 'subtotal' | 'total' | 'grade';
  /** The heading of a column, the name of a funds row, the score of a sum. */
  readonly place: string;
  readonly by: Ground;
  readonly sure: boolean;
}

export interface TableView {
  readonly id: string;
  readonly sheet: string;
  readonly range: string;
  readonly kind: 'score' | 'data';
  readonly title: string;
  readonly year: string | null;
  readonly unit: string;
  readonly indicators: readonly IndicatorView[];
  readonly subtotals: readonly SubtotalView[];
  /** null for a data table. `cell` is null when the table has no total row. */
  readonly total: {
    readonly cell: string | null;
    readonly fullMarks: string | null;
    readonly reported: string | null;
    readonly recomputed: string;
  } | null;
  /** How it was read; empty for a data table. */
  readonly read: readonly RoleView[];
  readonly grade: {
    readonly cell: string | null;
    readonly reported: string | null;
    readonly expected: string | null;
  } | null;
}

export interface CellRef {
  readonly sheet: string;
  readonly cell: string;
}

export interface FindingView {
  readonly id: string;
  readonly check: CheckCode;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly related: readonly CellRef[];
  readonly reported: string | null;
  readonly expected: string | null;
  readonly message: string;
  readonly evidence: readonly string[];
  readonly fix: (CellRef & { readonly value: string }) | null;
  /** The user's reason for dismissing it, or null. */
  readonly dismissed: string | null;
}

/** A row of the list with ticks: 原分 → 新分. */
export interface ProposalView {
  /** The finding it answers, `answer:…` or `value:…` for a person's answer; null for a dependent sum or grade. */
  readonly finding: string | null;
  readonly kind: 'score' | 'value' | 'subtotal' | 'total' | 'grade';
  readonly sheet: string;
  readonly cell: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** Ticked by default: the row's own words contradict the score and the score goes down. */
  readonly ticked: boolean;
  /** Why it is only offered, where it is not ticked; null when ticked. */
  readonly why: string | null;
  /** The person's answer it follows from; absent for what the review itself says. */
  readonly answer?: string;
  /** false: a formula, a locked cell or a read-only workbook; the line is shown but cannot be ticked. */
  readonly writable: boolean;
}

export interface Summary {
  readonly tables: number;
  readonly rows: number;
  readonly scored: number;
  readonly kept: number;
  /** Rows whose stated score was held against what follows; 0: nothing was checked, whatever the other counts say. */
  readonly compared: number;
  readonly errors: number;
  readonly warnings: number;
  readonly questions: number;
}

export interface Review {
  /** `set`: the rule set chosen for rows without a criterion; null where none is. */
  readonly rules: { readonly id: string; readonly hash: string; readonly set: string | null };
  readonly summary: Summary;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly tables: readonly TableView[];
  readonly findings: readonly FindingView[];
  readonly proposals: readonly ProposalView[];
  /** Set when there is no score table or columns compete: what the user is asked, Chinese. */
  readonly question: string | null;
}
