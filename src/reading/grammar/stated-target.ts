/** `目标值≥85%，实际值达到目标值的得满分`: the bound is the target, and the clause behind it speaks of that. */
import type { Interval } from '../../scoring/scoring';
import { readIntervals } from './interval';
import type { Match, Tokens } from './match';
import { isMark, isWords, sense, skip } from './match';

const FARTHEST = 8;

/** In: a place where a clause begins. Out: the target said there; null where none is, or the next clause does not name it. */
export function readStatedTarget(t: Tokens, i: number): Match<readonly Interval[]> | null {
  if (sense(t, i, 'target') === null) return null;
  const is = skip(t, i + 1, 1, (at) => isWords(t, at, /^(?:应|须|为|是)$/) || isMark(t, at, ':'));
  const read = readIntervals(t, is);
  if (read === null || read.value.bare || !isMark(t, read.end, ',;')) return null;
  for (let at = read.end + 1; at < t.length && at - read.end <= FARTHEST; at += 1) {
    if (isMark(t, at, ',;。#') || t[at]?.kind === 'figure' || sense(t, at, 'give') !== null) return null;
    if (sense(t, at, 'target') !== null) return { value: read.value.parts, end: read.end };
  }
  return null;
}
