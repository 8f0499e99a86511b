/** Building assessments: what every outcome carries. */
import type { Span } from '../scoring/clauses';
import { Ratio } from '../grid/ratio';
import type { Place } from '../grid/workbook';
import type { InterpretationCode } from '../rules/interpretations';
import { assumption } from '../rules/interpretations';
import type { Assessment } from './assessment';

/** What an outcome rests on. */
export interface Basis {
  readonly reading: string;
  readonly place: Place | null;
  readonly basis: 'criterion' | 'national';
  /** Added to the places of clauses: where the rule begins in the text it stands in. */
  readonly offset: number;
  readonly decimals: number;
  readonly assumptions: readonly InterpretationCode[];
}

export function base(
  basis: Basis,
  used: readonly Span[],
  steps: readonly string[],
  codes: readonly InterpretationCode[] = [],
) {
  return {
    reading: basis.reading,
    used: used.map(({ from, to }) => ({
      from: from + basis.offset,
      to: to + basis.offset,
      place: basis.place,
    })),
    steps,
    assumptions: [...new Set([...basis.assumptions, ...codes])].map(assumption),
    basis: basis.basis,
  };
}

export interface Score {
  readonly exact: Ratio;
  readonly low: Ratio;
  readonly high: Ratio;
}

/** Written rounded half up; low and high alike, so that low ≤ score ≤ high stays true. */
export function scored(
  basis: Basis,
  score: Score,
  used: readonly Span[],
  steps: readonly string[],
  codes: readonly InterpretationCode[] = [],
): Assessment {
  return {
    ...base(basis, used, steps, codes),
    status: 'scored',
    exact: score.exact,
    score: score.exact.round(basis.decimals),
    low: Ratio.min(score.low, score.exact).round(basis.decimals),
    high: Ratio.max(score.high, score.exact).round(basis.decimals),
  };
}

/** A person's to say, with no option and nothing known of what it can come to. */
export function judged(basis: Basis, asks: string): Assessment {
  return {
    ...base(basis, [], [asks]),
    status: 'judgement',
    options: [],
    isClosed: false,
    low: null,
    high: null,
    asks,
  };
}

export function needs(basis: Basis, missing: string, used: readonly Span[] = []): Assessment {
  return { ...base(basis, used, [`缺少：${missing}`]), status: 'input', missing };
}
