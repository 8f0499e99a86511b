/** A check reads the review so far and says what contradicts what; it does not know the other checks. */
import type { Assessment } from '../assess/assessment';
import type { CriterionDefect } from '../assess/defects';
import type { Facts } from '../facts/facts';
import type { Ratio } from '../grid/ratio';
import type { Place, Workbook } from '../grid/workbook';
import type { Measured } from '../measure/measurement';
import type { LocalRules } from '../rules/local-rules';
import type { DataTable, Indicator, ScoreTable } from '../table/table';

export type Severity = 'error' | 'warning' | 'question' | 'info';

/** What contradicts what, with the evidence. */
export interface Claim {
  readonly severity: Severity;
  /** The cell to change. */
  readonly place: Place;
  /** The row it belongs to, by `Indicator.key`, or a key of the check's own for totals and data tables; makes the id stable. */
  readonly subject: string;
  /** Which cell of that row it is about (`score`, `rate`, a heading …): tells two defects of one row apart in the id. */
  readonly role: string;
  readonly related: readonly Place[];
  /** As the cell shows it; null for a blank cell. */
  readonly reported: string | null;
  readonly expected: string | null;
  /** Chinese: what is wrong, what was expected. Names no code. */
  readonly message: string;
  readonly evidence: readonly string[];
  readonly fix: { readonly place: Place; readonly value: number | string } | null;
  /** Claims with one cause share a word here; the arbiter keeps the one that comes first in precedence. */
  readonly cause: string | null;
  /** How far the total moves when it is put right, in points, 0 or more; null where it does not touch the total. */
  readonly effect: Ratio | null;
}

export interface RowReview {
  readonly indicator: Indicator;
  readonly measured: Measured;
  readonly assessment: Assessment;
  /** Defects of the criterion itself (gaps, overlaps, marks that do not fit), with their places in its text. */
  readonly defects: readonly CriterionDefect[];
}

export interface ScoreTableReview {
  readonly table: ScoreTable;
  /** In the order of `table.indicators`. */
  readonly rows: readonly RowReview[];
}

/** The review so far: everything a check may look at. */
export interface Draft {
  readonly workbook: Workbook;
  readonly scoreTables: readonly ScoreTableReview[];
  readonly dataTables: readonly DataTable[];
  readonly facts: Facts;
  readonly rules: LocalRules;
}

export interface Check {
  /** What it is called in the contract; makes ids stable, so never changed. */
  readonly code: string;
  /** Of claims with one cause the one of the lowest stands: the plainer statement of what is wrong. Each its own. */
  readonly precedence: number;
  /** What people call it; Chinese. */
  readonly name: string;
  readonly run: (draft: Draft) => Iterable<Claim>;
}
