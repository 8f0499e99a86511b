/** One row: measured, and assessed by its criterion. */
import { assessRow } from '../assess/assess';
import type { RowReview } from '../check/check';
import { readCriterion } from '../reading/criterion';
import { measureRow } from '../measure/measure';
import type { Assumption } from '../rules/interpretations';
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
  const measured = measureRow(asWritten(indicator), indicator.funds, {
    expects,
    unit: table.unit,
    hasActuals,
  });
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
  const { assessment, defects } = answer;
  const taught = assessment.basis === 'criterion' ? taughtAssumption(criterion) : null;
  return {
    indicator,
    measured,
    defects,
    assessment:
      taught === null ? assessment : { ...assessment, assumptions: [...assessment.assumptions, taught] },
  };
}

/** Figures of the row stand in the words as written, however these are to be read. */
function asWritten({ cells }: Indicator): Indicator['cells'] {
  const { criterion } = cells;
  return criterion?.taught === undefined
    ? cells
    : { ...cells, criterion: { ...criterion, text: criterion.taught.written } };
}

function taughtAssumption(criterion: PlacedText | null): Assumption | null {
  if (criterion?.taught === undefined) return null;
  const { written, from, to, reads } = criterion.taught;
  const how = reads === '' ? '不影响得分' : `读作「${reads}」`;
  return { code: 'taught', text: `「${written.slice(from, to).trim()}」${how}（依据：由人指明的读法）` };
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
