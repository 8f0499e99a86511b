/** The whole text covered at least cost: phrases cheap, plain words cheap, a word or figure of scoring outside a phrase dear. */
import type { Tokens } from './grammar/match';
import { isMark } from './grammar/match';
import type { Phrase, Waiting } from './phrases';
import { phrasesAt } from './phrases';
import type { Token } from './token';

/** A phrase, or a token that belongs to none. */
export type Piece =
  | { readonly is: 'phrase'; readonly phrase: Phrase }
  | {
      readonly is: 'token';
      readonly at: number;
      readonly token: Token;
      /** It can change a score, and nobody read it. */ readonly lost: boolean;
    };

const STATES: readonly Waiting[] = ['nothing', 'points', 'guard'];
const LOST = 25;
const DANGLING = 12;

/** What it costs to leave a token outside every phrase. */
function price(token: Token, tokens: Tokens, at: number): number {
  switch (token.kind) {
    case 'mark':
      return token.text === ' ' || token.text === '|' ? LOST : 0.05;
    case 'words':
      return 0.5;
    case 'date':
      return 0.5;
    case 'figure':
      return LOST;
    case 'word':
      return Math.min(...token.senses.map((each) => priceOf(each, tokens, at)));
  }
}

type WordSense = Extract<Token, { kind: 'word' }>['senses'][number];

/** What it costs to leave a word out of every phrase; any other word costs little. */
const PRICES: ReadonlyMap<WordSense['is'], number> = new Map([
  ...(
    [
      'double',
      'series',
      'none',
      'vague',
      'halved',
      'kept',
      'drained',
      'rounding',
      'hedge',
      'respectively',
      'line',
    ] as const
  ).map((is) => [is, LOST] as const),
  ['half', 8],
  ['function', 8],
  ['full', 6],
  ['weight', 4],
  ['most', 2],
  ['least', 2],
  ['proportion', 1.5],
]);

function priceOf(sense: WordSense, t: Tokens, at: number): number {
  if (sense.is === 'each') return LOST;
  // 得6分（不含税）: whose points these are is narrowed behind them.
  if (sense.is === 'including') return t[at - 1]?.text === '(' && scored(t[at - 2]) ? LOST : 0.6;
  if (sense.is === 'coefficient') return /^[为是:=]$/.test(t[at + 1]?.text ?? '') ? LOST : 2;
  // 没有完成的扣分，每低于…: the steps behind it say how much.
  if (sense.is === 'take')
    return t[at]?.text === '扣分' && isMark(t, at + 1, ',:') && takesOrAdds(t, at + 1, ';。#') ? 1 : LOST;
  if (sense.is === 'compare') return sense.sign ? LOST : 0.8;
  // ×权重, 得分/分值, 以满分为准: what is reckoned from the full marks, and nobody read how.
  if (sense.is === 'weight' || sense.is === 'full')
    return hasSense(t, at - 1, 'operator') ||
      hasSense(t, at + 1, 'operator') ||
      hasSense(t, at + 1, 'standard')
      ? LOST
      : (PRICES.get(sense.is) ?? 0.6);
  if (sense.is === 'standard' && t[at]?.text.includes('满分') === true)
    return hasSense(t, at - 1, 'most') ? 0.6 : LOST;
  if (sense.is === 'operator') return sense.op === '*' || sense.op === '/' || sense.op === '+' ? 8 : 0.5;
  return PRICES.get(sense.is) ?? 0.6;
}

function hasSense(t: Tokens, at: number, is: WordSense['is']): boolean {
  const token = t[at];
  return token?.kind === 'word' && token.senses.some((each) => each.is === is);
}

function scored(token: Token | undefined): boolean {
  if (token?.kind === 'figure') return token.amount.unit === '分';
  return token?.kind === 'word' && token.senses.some(({ is }) => is === 'full' || is === 'none');
}

/** Whether points are taken or added behind this place of a clause. */
function takesOrAdds(t: Tokens, at: number, ends: string): boolean {
  for (let place = at + 1; place < t.length && place - at <= 48 && !isMark(t, place, ends); place += 1) {
    const token = t[place];
    if (token?.kind === 'word' && token.senses.some(({ is }) => is === 'take' || is === 'add')) return true;
  }
  return false;
}

interface Step {
  readonly cost: number;
  readonly piece: Piece | null;
  readonly from: number;
  readonly state: number;
}

/** In: tokens. Out: the pieces of the cheapest cover, and how many edges were looked at (it grows with the text). */
export function cover(t: Tokens): { readonly pieces: readonly Piece[]; readonly edges: number } {
  const best: (Step | undefined)[][] = Array.from({ length: t.length + 1 }, () => []);
  best[0] = [{ cost: 0, piece: null, from: -1, state: 0 }];
  let edges = 0;
  const offer = (at: number, state: number, step: Step): void => {
    const row = best[at];
    if (row === undefined) return;
    const known = row[state];
    if (known === undefined || step.cost < known.cost - 1e-9) row[state] = step;
  };
  for (let at = 0; at < t.length; at += 1) {
    const token = t[at];
    const row = best[at];
    if (token === undefined || row === undefined) continue;
    const phrases = phrasesAt(t, at);
    edges += phrases.length + 1;
    const cost = price(token, t, at);
    for (let state = 0; state < STATES.length; state += 1) {
      const here = row[state];
      const waiting = STATES[state];
      if (here === undefined || waiting === undefined) continue;
      const closes = isMark(t, at, ';。#');
      const dangling = closes && waiting === 'points' ? DANGLING : 0;
      offer(at + 1, closes ? 0 : state, {
        cost: here.cost + cost + dangling,
        piece: { is: 'token', at, token, lost: cost >= LOST },
        from: at,
        state,
      });
      for (const phrase of phrases) {
        if (phrase.after !== null && !phrase.after.includes(waiting)) continue;
        const next = phrase.then === 'same' ? state : STATES.indexOf(phrase.then);
        offer(phrase.end, next, {
          cost: here.cost + phrase.cost,
          piece: { is: 'phrase', phrase },
          from: at,
          state,
        });
      }
    }
  }
  return { pieces: traced(best, t.length), edges };
}

function traced(best: readonly (readonly (Step | undefined)[])[], length: number): readonly Piece[] {
  const last = best[length] ?? [];
  let state = 0;
  let least = Infinity;
  for (let index = 0; index < STATES.length; index += 1) {
    const step = last[index];
    const cost = step === undefined ? Infinity : step.cost + (STATES[index] === 'points' ? DANGLING : 0);
    if (cost < least) {
      least = cost;
      state = index;
    }
  }
  const pieces: Piece[] = [];
  let at = length;
  while (at > 0) {
    const step: Step | undefined = best[at]?.[state];
    if (step?.piece == null) break;
    pieces.push(step.piece);
    at = step.from;
    state = step.state;
  }
  return pieces.reverse();
}
