/** Looking at tokens: the few questions every phrase is put together from. */
import type { Sense } from '../../lexicon/words';
import type { Amount } from '../../scoring/scoring';
import type { Token } from '../token';

export type Tokens = readonly Token[];

/** What was read, and the token behind it. */
export interface Match<T> {
  readonly value: T;
  readonly end: number;
}

export type Figure = Extract<Token, { kind: 'figure' }>;

interface Known {
  readonly of: Tokens;
  readonly senses: ReadonlySet<Sense['is']>;
  readonly text: string;
  readonly said: Map<RegExp, boolean>;
}

/** Of the text read last: one text is read at a time, and asked many times over. */
let known: Known = { of: [], senses: new Set(), text: '', said: new Map() };

function knownOf(t: Tokens): Known {
  if (known.of === t) return known;
  const senses = new Set<Sense['is']>();
  let text = '';
  for (const token of t) {
    text += token.text;
    if (token.kind === 'word') for (const { is } of token.senses) senses.add(is);
  }
  known = { of: t, senses, text, said: new Map() };
  return known;
}

/** Whether any word of the whole text has a sense of this kind: what a phrase cannot do without is asked before looking. */
export function has(t: Tokens, is: Sense['is']): boolean {
  return knownOf(t).senses.has(is);
}

/** Whether the whole text says this anywhere; asked once a text. */
export function says(t: Tokens, pattern: RegExp): boolean {
  const { text, said } = knownOf(t);
  let answer = said.get(pattern);
  if (answer === undefined) {
    answer = pattern.test(text);
    said.set(pattern, answer);
  }
  return answer;
}

/** The same reading at the same place of the same text is made once. `null` is an answer too. */
export function once<T>(read: (t: Tokens, i: number) => T): (t: Tokens, i: number) => T {
  let of: Tokens | null = null;
  let made: (T | undefined)[] = [];
  return (t, i) => {
    if (of !== t) {
      of = t;
      made = [];
    }
    const before = made[i];
    if (before !== undefined) return before;
    const now = read(t, i);
    made[i] = now;
    return now;
  };
}

/** The sense a token has of this kind; null where it has none. */
export function sense<K extends Sense['is']>(t: Tokens, i: number, is: K): Extract<Sense, { is: K }> | null {
  const token = t[i];
  if (token?.kind !== 'word') return null;
  for (const each of token.senses) {
    if (isOf(each, is)) return each;
  }
  return null;
}

function isOf<K extends Sense['is']>(of: Sense, is: K): of is Extract<Sense, { is: K }> {
  return of.is === is;
}

export function figureOf(t: Tokens, i: number): Figure | null {
  const token = t[i];
  return token?.kind === 'figure' ? token : null;
}

export function isMark(t: Tokens, i: number, marks: string): boolean {
  const token = t[i];
  return token?.kind === 'mark' && marks.includes(token.text);
}

/** Words nobody knows that are wholly of this form. */
export function isWords(t: Tokens, i: number, pattern: RegExp): boolean {
  const token = t[i];
  return (token?.kind === 'words' || token?.kind === 'word') && pattern.test(token.text);
}

/** A word with no meaning for a score. */
export function isLoose(t: Tokens, i: number): boolean {
  const token = t[i];
  return (
    token?.kind === 'words' || (token?.kind === 'word' && token.senses.every(({ is }) => is === 'plain'))
  );
}

export function textOf(t: Tokens, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i += 1) text += t[i]?.text ?? '';
  return text;
}

/** Past the places where `ok` holds, at most `most` of them. */
export function skip(t: Tokens, i: number, most: number, ok: (place: number) => boolean): number {
  let end = i;
  while (end < t.length && end - i < most && ok(end)) end += 1;
  return end;
}

/** The same figure in another unit: a range's first figure takes the unit of its second (`0-10%`). */
export function inUnit(of: Amount, unit: string, hundred: Amount['value']): Amount {
  if (of.unit !== '' || unit === '') return of;
  return unit === '%' || unit === 'p' ? { value: of.value.over(hundred), unit } : { value: of.value, unit };
}

/** Behind the longest run of at most `most` tokens that is wholly of this form; null where none is. */
export function runOf(t: Tokens, i: number, most: number, pattern: RegExp): number | null {
  let end: number | null = null;
  let text = '';
  for (let at = i; at < t.length && at - i < most; at += 1) {
    text += t[at]?.text ?? '';
    if (pattern.test(text)) end = at + 1;
  }
  return end;
}
