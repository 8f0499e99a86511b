/** Full marks added up, each cell once: a merged cell over several rows states one weight. */
import { Ratio } from '../grid/ratio';
import { cellKey } from '../grid/workbook';
import { pointsOf } from './points';
import type { Figure, Indicator } from './table';

/** null when a row states none, or none that can be read. */
export function sumOfMarks(rows: readonly Indicator[]): Ratio | null {
  return sumOfFigures(rows.map((row) => row.fullMarks));
}

/** null when a figure is missing or no number, or when there are none. */
export function sumOfFigures(figures: readonly (Figure | null)[]): Ratio | null {
  // All on the table's own sheet.
  const seen = new Set<number>();
  let sum = Ratio.zero;
  for (const figure of figures) {
    const points = pointsOf(figure);
    if (figure === null || points === null) return null;
    const key = cellKey(figure.place.row, figure.place.column);
    if (seen.has(key)) continue;
    seen.add(key);
    sum = sum.plus(points);
  }
  return figures.length === 0 ? null : sum;
}
