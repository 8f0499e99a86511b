/**
 * A subtotal's score against the sum of its rows' score cells as they stand.
 * Reason: totals add what is written. An error; a warning where it agrees only after rounding to a whole number, or
 * where the formula happens to agree but leaves a row out.
 */
import type { Check } from '../check';
import { sumClaims } from '../sum-claims';
import { tableKey } from '../places';
import { isOtherScale } from '../scores';

export const subtotalMismatch: Check = function* (draft) {
  for (const review of draft.scoreTables) {
    if (isOtherScale(review)) continue;
    for (const row of review.table.subtotals) {
      yield* sumClaims(review, row, row.indicators, {
        check: 'subtotal-mismatch',
        subject: `${tableKey(review.table)}|${row.label}`,
        label: row.label === '' ? '小计' : row.label,
        cause: null,
      });
    }
  }
};
