/** Finding a row's measured value, wherever it stands. */
import type { Indicator } from '../table/table';
import type { Measured } from './measurement';

/** What the row's criterion says about the value it wants. */
export interface MeasureHint {
  /** `rate`: bounds are percentages; `number`: bounds are amounts or counts; null: the criterion does not tell. */
  readonly expects: 'rate' | 'number' | null;
  /** Money unit of the table, or ''. */
  readonly unit: string;
}

/** In: the row's cells and what its criterion expects. Out: its measured value, or why there is none. Never throws. */
export function measureRow(
  cells: Indicator['cells'],
  funds: Indicator['funds'],
  hint: MeasureHint,
): Measured {
  void [cells, funds, hint];
  return { status: 'missing', what: '实际值', target: null, equations: [] };
}
