import type { CheckTable } from './case';
import { reasonMissing } from './reason-missing';
import { placeholderLeft } from './placeholder-left';
import { duplicateIndicator } from './duplicate-indicator';
import { directionUnlikely } from './direction-unlikely';
import { percentageAbove100 } from './percentage-above-100';
import { scoreNegative } from './score-negative';
import { reasonContradictsScore } from './reason-contradicts-score';
import { requiredBlank } from './required-blank';
import { weightZero } from './weight-zero';

export const TABLES: readonly CheckTable[] = [
  reasonMissing,
  placeholderLeft,
  duplicateIndicator,
  directionUnlikely,
  percentageAbove100,
  scoreNegative,
  weightZero,
  reasonContradictsScore,
  requiredBlank,
];
