/** What a criterion is held against. */
import type { Criterion } from '../scoring/clauses';
import type { Ratio } from '../grid/ratio';
import type { Place } from '../grid/workbook';
import type { Measured } from '../measure/measurement';
import type { InterpretationCode } from '../rules/interpretations';
import type { LocalRules } from '../rules/local-rules';

export interface Question {
  readonly criterion: Criterion;
  /** What the row measures: its name and levels; '' where unknown. */
  readonly name: string;
  readonly place: Place | null;
  /** Where the rule begins in the text it stands in. */
  readonly offset: number;
  readonly full: Ratio | null;
  readonly measured: Measured;
  /** The actual cell as it stands; its own words may say a count or a lateness. */
  readonly actual: string | null;
  readonly rules: LocalRules;
  readonly basis: 'criterion' | 'national';
  readonly assumptions: readonly InterpretationCode[];
}
