/** A footnote that settles whether 以上 and 以下 include their number: 「“以上”含本数，“以下”不含本数」. */
import type { Bound, Case, Interval } from '../scoring/scoring';
import type { Composed } from './compose';
import type { Typed } from './typed';

export interface Ends {
  readonly above: boolean | null;
  readonly below: boolean | null;
}

const BOTH =
  /\(?(?:注|备注|说明)?:?(?:本(?:表|办法|标准)(?:中|所称)?)?以上、?(?:和|及|与)?以[下内]、?(?:以内)?(?:均|都)?(不?含|不?包[括含])(?:本数|本级|该数)?\)?/;
const EACH =
  /\(?(?:注|备注|说明)?:?以上(?:均|都)?(不?含|不?包[括含])(?:本数)?[,、;]以[下内](?:均|都)?(不?含|不?包[括含])(?:本数)?(?:[,、;]至含前不含后)?\)?/;

/** In: typed text. Out: the same with the note blanked, one mark for one character, and what it settles. */
export function withoutEndsNote(typed: Typed): { readonly typed: Typed; readonly ends: Ends } {
  const match = EACH.exec(typed.text) ?? BOTH.exec(typed.text);
  if (match === null) return { typed, ends: { above: null, below: null } };
  const above = !(match[1] ?? '').startsWith('不');
  const below = match[2] === undefined ? above : !match[2].startsWith('不');
  const blank = '。'.repeat(match[0].length);
  const text = `${typed.text.slice(0, match.index)}${blank}${typed.text.slice(match.index + match[0].length)}`;
  return { typed: { ...typed, text }, ends: { above, below } };
}

/** The note's ends where neither a sign nor a mark of inclusion says otherwise. */
export function withEnds(composed: Composed, { above, below }: Ends): Composed {
  if (above === null || below === null) return composed;
  const end = (bound: Bound | null, closed: boolean): Bound | null =>
    bound === null || bound.explicit || !bound.closed ? bound : { ...bound, closed, explicit: true };
  const settled = (part: Interval): Interval => ({ low: end(part.low, above), high: end(part.high, below) });
  const cases = composed.cases.map((one): Case =>
    one.guard?.on === 'value' && !one.guard.bare
      ? { ...one, guard: { ...one.guard, parts: one.guard.parts.map(settled) } }
      : one,
  );
  return { ...composed, cases };
}
