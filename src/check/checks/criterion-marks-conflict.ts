/**
 * Points in a criterion that do not fit the row's full marks (items that add up to 7 of 8, 计5分 in a row of 4).
 * Reason: one of the two was changed without the other. A warning. Where the weights of its level do not add up
 * either, both are told as one (weights-mismatch).
 */
import type { Check } from '../check';
import { criterionDefects } from '../criterion-defects';

export const criterionMarksConflict = {
  code: 'criterion-marks-conflict',
  precedence: 20,
  name: '标准的分数与分值不符',
  run: (draft) => criterionDefects(draft, 'criterion-marks-conflict', 'warning'),
} as const satisfies Check;
