/**
 * A criterion that leaves out some values. Reason: a value that falls there cannot be scored (interpretation 2).
 * A question: the row's own value need not fall there.
 */
import type { Check } from '../check';
import { criterionDefects } from '../criterion-defects';

export const criterionGap: Check = (draft) => criterionDefects(draft, 'criterion-gap', 'question');
