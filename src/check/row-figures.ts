/** Target and actual of a row as single figures, for checks that ask nothing of its criterion. */
import type { Quantity } from '../grid/quantity';
import { quantityOfCell, readQuantity } from '../grid/quantity';
import { withUnit } from '../measure/target';
import { fold } from '../grid/fold';
import type { Target } from '../measure/measurement';
import type { PlacedText } from '../table/table';
import type { RowReview } from './check';

export type NumberTarget = Extract<Target, { readonly kind: 'number' }>;

/** The row's target where it is one figure. */
export function numberTarget({ measured }: RowReview): NumberTarget | null {
  return measured.target?.kind === 'number' ? measured.target : null;
}

/** The figure that fills the actual cell, in the unit of its column of units; null for words and sentences. */
export function actualFigure({ indicator }: RowReview): (Quantity & { readonly cell: PlacedText }) | null {
  const { actual, unit } = indicator.cells;
  if (actual === null) return null;
  const read = actual.cell === null ? readQuantity(actual.text) : quantityOfCell(actual.cell);
  if (read === null) return null;
  const column = fold(unit?.text ?? '').replace(/[\s()]/g, '');
  if (read.unit !== '' || column === '') return { ...read, cell: actual };
  return { ...read, ...withUnit(read.value, column), cell: actual };
}
