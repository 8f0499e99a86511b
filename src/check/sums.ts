/** A total or subtotal cell against the score cells it stands for, as they stand. */
import { Ratio } from '../grid/ratio';
import { sumOfMarks } from '../table/full-marks';
import { pointsOf } from '../table/points';
import type { Figure, Indicator, ScoreTable, TotalRow } from '../table/table';
import type { Agreement } from './agreement';
import { agreement, agreementWithin } from './agreement';
import type { ScoreTableReview } from './check';
import type { Sum } from './scores';
import { pick, scoreState, sumOfScores } from './scores';

export interface SumComparison {
  readonly figure: Figure;
  readonly stated: Ratio;
  readonly sum: Sum;
  readonly agreement: Agreement;
}

/** null where nothing can be said: the cell or one of the score cells is no number, or no score is filled in. */
export function compareSum(
  table: ScoreTable,
  figure: Figure | null,
  indicators: readonly number[],
): SumComparison | null {
  if (figure === null) return null;
  const rows = pick(table, indicators);
  const marks = rows.find((row) => row.fullMarks !== null)?.fullMarks ?? null;
  const state = scoreState(figure, marks);
  const sum = sumOfScores(rows);
  if (state.kind !== 'number' || sum === null) return null;
  return { figure, stated: state.value, sum, agreement: against(state.value, sum) };
}

/** What a sum's full marks and score say of the rows it covers (doubt the reading before the sheet). */
export type SumReading =
  /** The full marks agree, or none are stated and the sum is proved otherwise. */
  | 'proved'
  /** Full marks and score both lie above those of the rows: something was not read. */
  | 'short'
  /** The full marks disagree as well, or nothing proves the sum. */
  | 'doubtful';

/** In: a sum whose score disagrees with the rows'. Out: whether the sheet or our reading of it is the suspect. */
export function readingOfSum(table: ScoreTable, row: TotalRow, { stated, sum }: SumComparison): SumReading {
  const marks = sumOfMarks(pick(table, row.indicators));
  const statedMarks = pointsOf(row.fullMarks) ?? (row === table.total ? Ratio.hundred : null);
  const isShort = marks !== null && statedMarks !== null && marks.isBelow(statedMarks);
  if (row.proof.by === 'row-marks' || row.proof.by === 'full-marks' || row.proof.by === 'header')
    return 'proved';
  if (isShort && sum.value.isBelow(stated)) return 'short';
  return row.proof.sure && row.fullMarks === null ? 'proved' : 'doubtful';
}

/** Exactly, or as the terms are shown: each rounded to two decimals before it is added. */
function against(stated: Ratio, sum: Sum): Agreement {
  const exactly = agreement(stated, sum.value);
  if (exactly === 'agrees') return exactly;
  const shown = sum.terms.reduce((total, term) => total.plus(term.round(2)), Ratio.zero);
  const asShown = agreement(stated, shown);
  return asShown === 'differs' ? exactly : asShown;
}

/** The sum once every score its own rule contradicts is put right; null when a cell is no number. */
export function sumIfCorrected(review: ScoreTableReview, indicators: readonly number[]): Ratio | null {
  let sum = Ratio.zero;
  for (const index of indicators) {
    const row = review.rows[index];
    if (row === undefined) return null;
    const value = correctedScore(row.indicator, row.assessment);
    if (value === null) return null;
    sum = sum.plus(value);
  }
  return sum;
}

function correctedScore(
  indicator: Indicator,
  assessment: ScoreTableReview['rows'][number]['assessment'],
): Ratio | null {
  if (indicator.score === null) return null;
  const state = scoreState(indicator.score, indicator.fullMarks);
  const computed = assessment.status === 'scored' ? assessment : null;
  if (state.kind === 'blank') return computed?.score ?? Ratio.zero;
  if (state.kind !== 'number') return computed?.score ?? null;
  if (computed === null) return state.value;
  const { low, high, exact, score } = computed;
  return agreementWithin(state.value, low, high, [exact, score]) === 'differs' ? score : state.value;
}

/** `5+5+4`, cut short in long tables. */
export function additionText(rows: readonly Indicator[], sum: Sum): string {
  const seen = new Set<Figure>();
  const terms: string[] = [];
  for (const { score } of rows) {
    if (score === null || score.raw.trim() === '' || seen.has(score)) continue;
    seen.add(score);
    terms.push(score.raw.trim());
  }
  const shown = terms.length > 60 ? `${terms.slice(0, 60).join('+')}+…` : terms.join('+');
  return `${shown}=${sum.value.toText(4)}`;
}
