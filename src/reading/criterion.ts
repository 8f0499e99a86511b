/** A criterion read and laid out, once a text. */
import type { Criterion } from '../scoring/clauses';
import { layOut } from '../scoring/lay-out';
import { readScoring } from './read';

const LAID = new Map<string, Criterion>();
const MOST = 2_000;

/** In: a criterion as given, of any length. Out: its clauses and what was not understood. Never throws; linear time. */
export function readCriterion(text: string): Criterion {
  const known = LAID.get(text);
  if (known !== undefined) return known;
  const made = layOut(readScoring(text));
  if (LAID.size >= MOST) LAID.clear();
  LAID.set(text, made);
  return made;
}
