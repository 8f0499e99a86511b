/** Saying figures and points in the arithmetic shown to the user. */
import type { Points } from '../scoring/clauses';
import { Ratio } from '../grid/ratio';
import type { Axis } from './axis';

/** A value on the axis: `38.22%`, `12人`; a rate that does not end is shown to four decimals with 约. */
export function sayValue(value: Ratio, unit: string): string {
  const shown = unit === '%' ? value.times(Ratio.hundred) : value;
  return `${sayNumber(shown)}${unit}`;
}

export function sayNumber(value: Ratio): string {
  const exact = value.toExactText();
  return exact.includes('/') || exact.length > 14 ? `约${value.toText(4)}` : exact;
}

/** A difference of two rates is percentage points. */
export function sayDistance(value: Ratio, axis: Axis): string {
  return axis.unit === '%'
    ? `${sayNumber(value.times(Ratio.hundred))}个百分点`
    : `${sayNumber(value)}${axis.unit}`;
}

/** Points given, on full marks of `full`. */
export function pointsOf(points: Points, full: Ratio): Ratio {
  switch (points.kind) {
    case 'full':
      return full;
    case 'points':
      return points.value;
    case 'share':
      return points.value.times(full);
    case 'minus':
      return full.minus(points.share ? points.value.times(full) : points.value);
  }
}
