import type { Ratio } from '../grid/ratio';
import type { Measured } from '../measure/measurement';
import type { LocalRules } from '../rules/local-rules';
import type { PlacedText } from '../table/table';

/** Everything about a row that can bear on its score. */
export interface RowRule {
  /** `funds`: full × execution rate, at most full, by the national rule. */
  readonly role: 'indicator' | 'funds';
  readonly name: string;
  /** 一级、二级指标 above it: 成本指标 tells which way a target without a sign points. */
  readonly levels?: readonly string[];
  readonly criterion: PlacedText | null;
  /** Other texts of the row where a rule may stand: name cell, description, remark. */
  readonly others: readonly PlacedText[];
  /** Texts around the table that may state a rule for all its rows. */
  readonly notes?: readonly PlacedText[];
  /** Criteria of the table's other rows: 「没有楼堂馆所项目的部门按满分计算」 holds for every row that names them. */
  readonly siblings?: readonly PlacedText[];
  /** null where the table gives none. */
  readonly fullMarks: Ratio | null;
  readonly measured: Measured;
  /** The actual cell as it stands; null where there is none. */
  readonly actual?: string | null;
  readonly rules: LocalRules;
}
