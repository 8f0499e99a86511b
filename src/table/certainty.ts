/** What may be said and written of a row: no more than its row, its score column and its full marks are sure of. */
import type { Proof } from './proof';
import { provedBy } from './proof';
import type { ColumnRole, Figure, Indicator, ScoreTable } from './table';

/** Of the column a figure stands in; a figure outside the columns (a name's bracket) is named by its own words. */
function columnProof(table: ScoreTable, role: ColumnRole, figure: Figure | null): Proof {
  if (figure === null) return provedBy('header');
  const { column: at } = figure.place;
  let found: ScoreTable['columns'][number] | null = null;
  for (const column of table.columns) {
    if (column.role !== role || column.column > at) continue;
    if (found === null || column.column >= found.column) found = column;
  }
  return found?.proof ?? provedBy('header');
}

/** The weakest of what a row's score and its marks rest on. */
export function proofOfRow(table: ScoreTable, indicator: Indicator): Proof {
  const { proof, score, fullMarks } = indicator;
  const all = [proof, columnProof(table, 'score', score), columnProof(table, 'full-marks', fullMarks)];
  return all.find(({ sure }) => !sure) ?? proof;
}
