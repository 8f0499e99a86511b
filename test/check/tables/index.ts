import type { CheckTable } from './case';
import { directionUnlikely } from './direction-unlikely';
import { percentageAbove100 } from './percentage-above-100';
import { scoreNegative } from './score-negative';
import { weightZero } from './weight-zero';

export const TABLES: readonly CheckTable[] = [
  directionUnlikely,
  percentageAbove100,
  scoreNegative,
  weightZero,
];
