/** One row: measured, and assessed by its criterion. */
import { assessRow } from '../assess/assess';
import type { RowReview } from '../check/check';
import { readCriterion } from '../reading/criterion';
import { measureRow } from '../measure/measure';
import type { LocalRules } from '../rules/local-rules';
import { pointsOf } from '../table/points';
import { provedBy } from '../table/proof';
import type { Indicator, PlacedText, ScoreTable } from '../table/table';
import { valuePlace } from './value-place';

/** Texts of the row where a rule may stand beside the criterion cell. */
function otherTexts(indicator: Indicator): readonly PlacedText[] {
  const { name, description, remark } = indicator.cells;
  return [name, description, remark].filter((text) => text !== null);
}

/** Criteria of the table that say what holds for those a row does not apply to; they may hold for rows beside theirs. */
export function exemptions(table: ScoreTable): readonly PlacedText[] {
  const seen = new Set<string>();
  return table.indicators.flatMap(({ cells: { criterion } }) => {
    if (criterion === null || seen.has(criterion.text)) return [];
    seen.add(criterion.text);
    return readCriterion(criterion.text).clauses.some((clause) => clause.kind === 'not-applicable')
      ? [criterion]
      : [];
  });
}

export function reviewRow(
  indicator: Indicator,
  table: ScoreTable,
  siblings: readonly PlacedText[],
  rules: LocalRules,
): RowReview {
  const criterion = indicator.cells.criterion;
  const others = otherTexts(indicator);
  const expects = readCriterion(criterion?.text ?? '').measures;
  const hasActuals = table.columns.some(({ role }) => role === 'actual');
  const measured = measureRow(indicator.cells, indicator.funds, { expects, unit: table.unit, hasActuals });
  const fullMarks = pointsOf(indicator.fullMarks);
  const answer = assessRow({
    role: indicator.role,
    name: indicator.name,
    levels: indicator.levels,
    criterion,
    others,
    notes: table.notes,
    siblings,
    fullMarks,
    measured,
    rules,
  });
  return { indicator, measured, ...answer };
}

/** The row as it would be with a measured value typed: its own cell, or, where it has none, no cell at all. */
export function reviewWithValue(
  indicator: Indicator,
  table: ScoreTable,
  rules: LocalRules,
  text: string,
): RowReview {
  const place = valuePlace(indicator, table) ?? { sheet: table.sheet, row: indicator.row, column: 0 };
  const actual: PlacedText = { place, text, cell: null };
  const typed: Indicator = { ...indicator, cells: { ...indicator.cells, actual } };
  const column = { role: 'actual' as const, column: place.column, heading: actual, proof: provedBy('hand') };
  const hasActuals = table.columns.some(({ role }) => role === 'actual');
  const wide = hasActuals ? table : { ...table, columns: [...table.columns, column] };
  return reviewRow(typed, wide, exemptions(table), rules);
}
