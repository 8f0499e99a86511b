import type { Place } from '../grid/workbook';
import type { Indicator, ScoreTable } from '../table/table';

/** The cell a measured value of the row goes to; null where the table has no column for it, or more than one. */
export function valuePlace(indicator: Indicator, table: ScoreTable): Place | null {
  const { actual } = indicator.cells;
  if (actual !== null) return actual.place;
  const [column, second] = table.columns.filter(({ role }) => role === 'actual');
  return column === undefined || second !== undefined
    ? null
    : { sheet: table.sheet, row: indicator.row, column: column.column };
}
