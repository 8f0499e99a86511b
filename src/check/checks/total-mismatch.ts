/**
 * The total score against the sum of the score cells as they stand, the funds row included, each cell once.
 * Reason: the total is what is published. An error where the cell is proved to be the total of these rows, else a
 * question; a warning where it agrees only after rounding to a whole number, or where the formula happens to agree but
 * leaves a row out.
 */
import { Ratio } from '../../grid/ratio';
import type { ScoreTable, TotalRow } from '../../table/table';
import type { Check, Claim, Draft } from '../check';
import { sameFigure } from '../agreement';
import { sumClaims } from '../sum-claims';
import { causeAt, tableKey } from '../places';
import { isOtherScale } from '../scores';
import { compareSum } from '../sums';

export const totalMismatch = {
  code: 'total-mismatch',
  precedence: 90,
  name: '总分与各行之和不符',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const review of draft.scoreTables) {
    const { table } = review;
    if (table.total === null || isOtherScale(review)) continue;
    yield* sumClaims(review, table.total, table.total.indicators, {
      subject: tableKey(table),
      label: table.total.label === '' ? '总分' : table.total.label,
      cause: causeInSubtotal(table, table.total),
    });
  }
}

/** A total formula that adds up subtotals typed wrong is right itself: the subtotal is the cell to change. */
function causeInSubtotal(table: ScoreTable, total: TotalRow): string | null {
  if (total.score?.formula == null) return null;
  const stated = compareSum(table, total.score, total.indicators);
  if (stated === null) return null;
  let sum = Ratio.zero;
  const inside = new Set<number>();
  let wrong: string | null = null;
  for (const subtotal of table.subtotals) {
    const comparison = compareSum(table, subtotal.score, subtotal.indicators);
    if (comparison === null || subtotal.indicators.some((index) => inside.has(index))) return null;
    subtotal.indicators.forEach((index) => inside.add(index));
    sum = sum.plus(comparison.stated);
    if (comparison.agreement === 'differs') wrong ??= causeAt(comparison.figure.place);
  }
  const outside = total.indicators.filter((index) => !inside.has(index));
  if (outside.length > 0) {
    const rest = compareSum(table, total.score, outside);
    if (rest === null) return null;
    sum = sum.plus(rest.sum.value);
  }
  return sameFigure(sum, stated.stated) ? wrong : null;
}
