/** Every check, one line each. Order is of no consequence: the arbiter sorts what they say. */
import type { Check } from './check';
import { crossTableMismatch } from './checks/cross-table-mismatch';
import { partsMismatch } from './checks/parts-mismatch';
import { rateMismatch } from './checks/rate-mismatch';
import { rateRounding } from './checks/rate-rounding';
import { scoreAboveFullMarks } from './checks/score-above-full-marks';
import { scoreMismatch } from './checks/score-mismatch';
import { scoreMissing } from './checks/score-missing';
import { scoreNotANumber } from './checks/score-not-a-number';
import { scoreRounded } from './checks/score-rounded';
import { subtotalMismatch } from './checks/subtotal-mismatch';
import { totalMismatch } from './checks/total-mismatch';
import { weightsMismatch } from './checks/weights-mismatch';

export const CHECKS: readonly Check[] = [
  scoreMismatch,
  scoreAboveFullMarks,
  scoreMissing,
  scoreNotANumber,
  scoreRounded,
  totalMismatch,
  subtotalMismatch,
  weightsMismatch,
  rateMismatch,
  rateRounding,
  partsMismatch,
  crossTableMismatch,
];
