/** Every check, one line each. Order is of no consequence: the arbiter sorts what they say. */
import type { Check } from './check';
import { actualRepeatsTarget } from './checks/actual-repeats-target';
import { criterionGap } from './checks/criterion-gap';
import { criterionMarksConflict } from './checks/criterion-marks-conflict';
import { criterionOverlap } from './checks/criterion-overlap';
import { crossTableMismatch } from './checks/cross-table-mismatch';
import { gradeMismatch } from './checks/grade-mismatch';
import { partsMismatch } from './checks/parts-mismatch';
import { rateMismatch } from './checks/rate-mismatch';
import { rateRounding } from './checks/rate-rounding';
import { reportMismatch } from './checks/report-mismatch';
import { scoreAboveFullMarks } from './checks/score-above-full-marks';
import { scoreMismatch } from './checks/score-mismatch';
import { scoreMissing } from './checks/score-missing';
import { scoreNotANumber } from './checks/score-not-a-number';
import { scoreRounded } from './checks/score-rounded';
import { staleYear } from './checks/stale-year';
import { subtotalMismatch } from './checks/subtotal-mismatch';
import { totalMismatch } from './checks/total-mismatch';
import { unitMismatch } from './checks/unit-mismatch';
import { weightsMismatch } from './checks/weights-mismatch';

export const CHECKS: readonly Check[] = [
  actualRepeatsTarget,
  criterionGap,
  criterionMarksConflict,
  criterionOverlap,
  crossTableMismatch,
  gradeMismatch,
  partsMismatch,
  rateMismatch,
  rateRounding,
  reportMismatch,
  scoreAboveFullMarks,
  scoreMismatch,
  scoreMissing,
  scoreNotANumber,
  scoreRounded,
  staleYear,
  subtotalMismatch,
  totalMismatch,
  unitMismatch,
  weightsMismatch,
];
