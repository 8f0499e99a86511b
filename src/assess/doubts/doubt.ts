/** Why a score may not stand: what the sentence asks for is not what was reckoned. */
import type { Assessment } from '../assessment';
import type { Basis } from '../outcome';
import type { Question } from '../question';

export type Scored = Extract<Assessment, { status: 'scored' }>;

/** In: a row and its score. Out: the question the score turns into, or null where it may stand. */
export type Doubt = (question: Question, scored: Scored, basis: Basis) => Assessment | null;
