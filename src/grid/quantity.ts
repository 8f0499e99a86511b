/** Reading a figure as people type it: full-width digits, thousands separators, units, percent signs. */
import { fold } from './fold';
import { Ratio } from './ratio';

/** What a number counts; a rate's value is in hundredths already divided (38.22% is 0.3822). */
export type QuantityKind = 'rate' | 'money' | 'count' | 'plain';

export interface Quantity {
  /** Rates as fractions (100% is 1); everything else in the unit as written. */
  readonly value: Ratio;
  readonly kind: QuantityKind;
  /** Unit as written, folded: `%`, `万元`, `家`, or '' where none stands. */
  readonly unit: string;
  /** Decimals as printed (`38.22%` has 2). */
  readonly decimals: number;
  /** The figure as written, unit included, and where it stands in the text it was read from (UTF-16). */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A text that is one figure and nothing else (`３.5分`, `１００％`, `1,203.50万元`); null for anything else. */
export function readQuantity(text: string): Quantity | null {
  void fold(text);
  return null;
}
