/** Which score cells a total's formula adds up: told only for plain sums, directly or through subtotals. */
import { references } from '../grid/references';
import type { Place } from '../grid/workbook';
import { cellKey } from '../grid/workbook';
import type { Figure, ScoreTable } from '../table/table';

/** Nothing but SUM, plus signs, commas, addresses, sheet names and brackets. */
const OTHER_FUNCTION = /[A-Za-z.]+(?=\()/g;
const OTHER_OPERATOR = /[-*/^&<>=%"]/;

function isPlainSum(formula: string): boolean {
  const functions = formula.match(OTHER_FUNCTION) ?? [];
  return functions.every((name) => name.toUpperCase() === 'SUM') && !OTHER_OPERATOR.test(formula);
}

/** Subtotals lead to cells that lead on; no table nests deeper. */
const DEEPEST = 4;

/**
 * In: a total's score figure and the rows it should cover. Out: indexes of the rows its formula leaves out; null
 * when it has no formula or one that is more than a sum.
 */
export function leftOut(
  figure: Figure,
  table: ScoreTable,
  indicators: readonly number[],
): readonly number[] | null {
  const { formula } = figure;
  if (formula === null || formula.length > 4000 || !isPlainSum(formula)) return null;
  return indicators.filter((index) => {
    const score = table.indicators[index]?.score;
    return score !== null && score !== undefined && !reads(figure, table, index, score.place, 0);
  });
}

function reads(figure: Figure, table: ScoreTable, index: number, place: Place, depth: number): boolean {
  const { formula } = figure;
  if (formula === null || depth > DEEPEST) return false;
  const named = references(formula, figure.place.sheet);
  const names = (cell: Place): boolean =>
    named.some(
      (reference) => reference.sheet === cell.sheet && reference.covers(cellKey(cell.row, cell.column)),
    );
  if (names(place)) return true;
  return table.subtotals.some(({ score, indicators }) => {
    if (score === null || score === figure || !names(score.place)) return false;
    return score.formula === null ? indicators.includes(index) : reads(score, table, index, place, depth + 1);
  });
}
