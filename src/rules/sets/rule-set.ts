/**
 * A rule set: how a ministry, a place or a platform scores rows that have a target and no criterion, and grades totals.
 * Data only; whoever reckons with it stands in `assess/`. A new set is one new file and its line in `sets.ts`.
 */

/** What a line gives, of the weight W, the target T and the actual A; always held to 0…W. The key is the formula. */
export type Formula = 'W' | '0' | 'W×A÷T' | 'W×T÷A' | 'W×[1－(A－T)÷T]';

/** One line of a set's table: for a target with this sign, what an actual standing there earns. */
export interface FormulaLine {
  readonly sign: '≥' | '≤' | '=';
  /** Where the actual stands: the target met, or missed on this side of it. */
  readonly actual: 'met' | 'below' | 'above';
  readonly target: 'any' | 'zero' | 'above zero';
  /** The set's own score first, then what its text or its practice also admits. */
  readonly gives: readonly [Formula, ...Formula[]];
}

export interface Tier {
  /** Shares of the weight, in percent. */
  readonly high: number;
  readonly low: number;
}

export interface Grade {
  readonly label: string;
  /** Least total of 100, included; the last is 0. */
  readonly from: number;
}

export interface RuleSet {
  readonly id: string;
  /** As messages name it. */
  readonly name: string;
  /** Document or publication it rests on. */
  readonly source: string;
  readonly formulas: readonly FormulaLine[];
  /** 达成, 部分达成, 未达成; null where the set has none of its own. */
  readonly tiers: readonly Tier[] | null;
  /** Best first; null where the set has none of its own. */
  readonly grades: readonly Grade[] | null;
  /** The funds row never scores above its weight. */
  readonly isFundsCapped: boolean;
}
