/** What a file was when it was opened, kept once something was written into it. */
import type { Sheet } from '../../grid/workbook';
import type { SheetCell } from './formula/dependents';

export interface Origin {
  readonly sheets: readonly Sheet[];
  /** Cells written since, in any order, also more than once. */
  readonly written: readonly SheetCell[];
  /** How its formulas were to be worked out, as written. */
  readonly calculation: string;
}
