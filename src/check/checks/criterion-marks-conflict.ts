/**
 * Points in a criterion that do not fit the row's full marks (items that add up to 7 of 8, 计5分 in a row of 4).
 * Reason: one of the two was changed without the other. A warning. Where the weights of its level do not add up
 * either, both are told as one (weights-mismatch).
 */
import type { Check } from '../check';
import { criterionDefects } from '../criterion-defects';

export const criterionMarksConflict: Check = (draft) =>
  criterionDefects(draft, 'criterion-marks-conflict', 'warning');
