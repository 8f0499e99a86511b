/**
 * The gate: what a construction may leave standing among its own words. A word, figure or sign that can change a score
 * may not; every place that goes past words asks here.
 */
import type { Sense } from '../../lexicon/words';
import type { Tokens } from './match';

/** What a word can be and still name only what is looked at, counted or done. */
const PLAIN: ReadonlySet<Sense['is']> = new Set<Sense['is']>([
  'plain',
  'reach',
  'target',
  'met',
  'limit-name',
  'by',
  'late',
  'in-time',
  'standard',
  'compared',
  'part',
  'listed',
  'and',
  'or',
  'marker',
  'particle',
  'range',
  'signed',
  'including',
  'direction',
  'until',
  'weight',
  'coefficient',
  'proportion',
]);

/** Whether a token says nothing of a score: plain words, names, marks within a phrase. */
export function mayBeSkipped(t: Tokens, i: number): boolean {
  const token = t[i];
  if (token === undefined) return false;
  switch (token.kind) {
    case 'words':
    case 'date':
      return true;
    case 'mark':
      return /^[、()[\],:]$/.test(token.text);
    case 'figure':
      return false;
    case 'word':
      return token.senses.some(({ is }) => PLAIN.has(is));
  }
}

/** The first place of a stretch that may not be skipped; null where all of it may. */
export function scoringIn(t: Tokens, from: number, end: number): number | null {
  for (let at = from; at < end; at += 1) if (!mayBeSkipped(t, at)) return at;
  return null;
}
