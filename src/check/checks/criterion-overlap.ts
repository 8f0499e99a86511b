/**
 * A criterion of which two clauses claim the same value with different scores. Reason: either score can be held
 * against the other (interpretation 1). A question: whoever set the criterion must say which is meant.
 */
import type { Check } from '../check';
import { criterionDefects } from '../criterion-defects';

export const criterionOverlap = {
  code: 'criterion-overlap',
  precedence: 100,
  name: '标准有重叠',
  run: (draft) => criterionDefects(draft, 'criterion-overlap', 'question'),
} as const satisfies Check;
