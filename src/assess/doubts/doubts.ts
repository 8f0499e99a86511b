/** Every doubt, in the order they are asked. */
import type { Assessment } from '../assessment';
import type { Basis } from '../outcome';
import type { Question } from '../question';
import type { Doubt, Scored } from './doubt';
import { limitNotGiven } from './limit-not-given';
import { linePassedOver } from './line-passed-over';
import { otherMeasure } from './other-measure';
import { takenForHaving } from './taken-for-having';

const DOUBTS: readonly Doubt[] = [takenForHaving, limitNotGiven, otherMeasure, linePassedOver];

/** null where the score may stand. */
export function doubted(question: Question, scored: Scored, basis: Basis): Assessment | null {
  for (const doubt of DOUBTS) {
    const refusal = doubt(question, scored, basis);
    if (refusal !== null) return refusal;
  }
  return null;
}
