/**
 * A subtotal's score against the sum of its rows' score cells as they stand.
 * Reason: totals add what is written. An error where the cell is proved to add up these rows; a warning where it agrees only after rounding to a whole number, or
 * where the formula happens to agree but leaves a row out.
 */
import type { Check, Claim, Draft } from '../check';
import { sumClaims } from '../sum-claims';
import { tableKey } from '../places';
import { isOtherScale } from '../scores';

export const subtotalMismatch = {
  code: 'subtotal-mismatch',
  precedence: 80,
  name: '小计与各行之和不符',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const review of draft.scoreTables) {
    if (isOtherScale(review)) continue;
    for (const row of review.table.subtotals) {
      yield* sumClaims(review, row, row.indicators, {
        subject: `${tableKey(review.table)}|${row.label}`,
        label: row.label === '' ? '小计' : row.label,
        cause: null,
      });
    }
  }
}
