import type { Quantity } from '../grid/quantity';
import { Ratio } from '../grid/ratio';
import type { Figure } from './table';

/** Points of a full-marks or score figure: `30%` in a weight column means 30 of 100. null where there is none. */
export function pointsOf(figure: Figure | null): Ratio | null {
  const quantity: Quantity | null = figure?.quantity ?? null;
  if (quantity === null) return null;
  return quantity.kind === 'rate' ? quantity.value.times(Ratio.hundred) : quantity.value;
}
