/** The target a criterion states itself: `年度目标值为90%，完成值≥目标值得满分`, `目标值≥85%，达到目标值的得满分`. */
import type { Amount, Interval } from '../scoring/scoring';
import type { Criterion } from '../scoring/clauses';
import { isMoney } from '../lexicon/counters';
import { sayAmount } from '../scoring/say';
import type { Target } from '../measure/measurement';

/** `以95%为标准` is what steps count from; only what is called a target stands for the row's. */
const CALLED = /(?:目标值|指标值|计划值|计划数|目标数)(?:应|须)?(?:为|是|:|：|＝|=)/;

/** In: a criterion. Out: the one target it states; null where it states none, or more than one. */
export function statedTarget({ text, scoring }: Criterion): Target | null {
  const bounds = (scoring.stated?.parts ?? []).map(ofInterval);
  const figures = scoring.standards
    .filter(({ from, to }) => CALLED.test(text.slice(from, to)))
    .map(({ at }) => numberOf(at, '≥', false));
  const [only, ...others] = [...bounds, ...figures];
  return others.length === 0 ? (only ?? null) : null;
}

function ofInterval({ low, high }: Interval): Target | null {
  if (low !== null && high !== null) return null;
  if (low !== null) return numberOf(low.at, low.closed ? '≥' : '>', true);
  return high === null ? null : numberOf(high.at, high.closed ? '≤' : '<', true);
}

function numberOf(at: Amount, operator: '≥' | '>' | '≤' | '<', explicit: boolean): Target {
  const rate = at.unit === '%' || at.unit === 'p';
  return {
    kind: 'number',
    operator,
    explicit,
    value: at.value,
    quantityKind: rate ? 'rate' : at.unit === '' ? 'plain' : isMoney(at.unit) ? 'money' : 'count',
    unit: at.unit,
    text: sayAmount(at),
  };
}
