/** What one clause says a value scores, and how strongly. */
import type { Span } from '../scoring/clauses';
import type { Ratio } from '../grid/ratio';
import type { InterpretationCode } from '../rules/interpretations';
import type { Standing, Stretch } from './axis';

export interface Claim extends Span {
  readonly exact: Ratio;
  /** Least and most under the readings the words admit. */
  readonly low: Ratio;
  readonly high: Ratio;
  readonly standing: Exclude<Standing, 'outside'>;
  /** The stretch of a band; null for steps and formulas. */
  readonly stretch: Stretch | null;
  readonly steps: readonly string[];
  readonly assumptions: readonly InterpretationCode[];
  /** Steps: the bound they count from; null for anything else. */
  readonly start: Ratio | null;
  /** Bands keep what they say; what is reckoned is held between floor and cap. */
  readonly reckoned: boolean;
}

/** In: a clause, what it scores by its own arithmetic, and the steps in words. Out: its claim, with no span and no band. */
export function reckonedClaim(
  { from, to }: Span,
  exact: Ratio,
  steps: readonly string[],
  more: Partial<Pick<Claim, 'low' | 'high' | 'start' | 'assumptions' | 'reckoned'>> = {},
): Claim {
  return {
    from,
    to,
    exact,
    low: exact,
    high: exact,
    standing: 'inside',
    stretch: null,
    steps,
    assumptions: [],
    start: null,
    reckoned: true,
    ...more,
  };
}
