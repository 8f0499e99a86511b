/** A worded scheme: a sentence, and what values of it must come out as, reckoned without the reader. */
import { Ratio } from '../../../src/grid/ratio';

/** One value put to a sentence. `why` names the rule of the domain that decides. */
export interface Trial {
  readonly value: string;
  readonly target: string | null;
  readonly expected: string;
  readonly why: string;
}

export interface Sentence {
  readonly family: string;
  readonly text: string;
  readonly fullMarks: string;
  readonly trials: readonly Trial[];
}

/** Before it is joined and spelled: clauses in order, and how they may hang together. */
export interface Worded {
  readonly family: string;
  readonly clauses: readonly string[];
  /** Clauses that stand side by side and can be numbered; others lean on the one before. */
  readonly parallel: boolean;
  readonly fullMarks: Ratio;
  readonly trials: readonly Trial[];
}

export const ratio = (value: number | string): Ratio => Ratio.of(value);

const written = (value: Ratio): string => value.round(2).toExactText();

/** The outcomes of the case tables' own words, scores as they are written: half up to two decimals. */
export function scored(score: Ratio, low: Ratio = score, high: Ratio = score): string {
  const [s, l, h] = [written(score), written(low), written(high)];
  return l === h ? `得${s}` : `得${s}（${l}至${h}）`;
}

export const conflict = (low: Ratio, high: Ratio): string => `冲突 ${written(low)}–${written(high)}`;
export const UNCOVERED = '无档';
export const JUDGEMENT = '人定';

export const clamped = (value: Ratio, low: Ratio, high: Ratio): Ratio =>
  Ratio.min(high, Ratio.max(low, value));
