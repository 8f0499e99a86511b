/**
 * A criterion of which two clauses claim the same value with different scores. Reason: either score can be held
 * against the other (interpretation 1). A question: whoever set the criterion must say which is meant.
 */
import type { Check } from '../check';
import { criterionDefects } from '../criterion-defects';

export const criterionOverlap: Check = (draft) => criterionDefects(draft, 'criterion-overlap', 'question');
