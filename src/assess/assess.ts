/** Criterion × measurement → assessment. */
import type { CriterionDefect } from '../check/check';
import type { Ratio } from '../grid/ratio';
import type { Measured } from '../measure/measurement';
import type { LocalRules } from '../rules/local-rules';
import type { PlacedText } from '../table/table';
import type { Assessment } from './assessment';

/** Everything about a row that can bear on its score. */
export interface RowRule {
  /** `funds`: full × execution rate, at most full, by the national rule. */
  readonly role: 'indicator' | 'funds';
  readonly name: string;
  readonly criterion: PlacedText | null;
  /** Other texts of the row or table where a rule may stand: name cell, description, remark, notes. */
  readonly others: readonly PlacedText[];
  /** null where the table gives none. */
  readonly fullMarks: Ratio | null;
  readonly measured: Measured;
  readonly rules: LocalRules;
}

export interface RowAssessment {
  readonly assessment: Assessment;
  readonly defects: readonly CriterionDefect[];
}

/** Never throws; anything not understood is `unread`, never guessed. */
export function assessRow(row: RowRule): RowAssessment {
  void row;
  return {
    assessment: {
      status: 'unread',
      reading: '',
      used: [],
      steps: [],
      assumptions: [],
      basis: 'criterion',
      unread: [],
    },
    defects: [],
  };
}
