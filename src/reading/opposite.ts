/** Rising and falling in one criterion: a clause about the other way is not beyond the bound before it. */
import { Ratio } from '../grid/ratio';
import type { Case, Guard } from '../scoring/scoring';

const FALLS = /下降|降低|减少|下滑|压减/;
const RISES = /上升|升高|增加|增长|提高|上涨/;

/**
 * In: words of a clause that begin with rising or falling, and the clauses before it. Out: for what it holds where one
 * of them names the other way (`下降5%以上…，上升不得分`); null where none does. Of a rate of growth below nought is a
 * fall; where no rate is named a bare figure may be either, and a person says which.
 */
export function oppositeOf(said: string, cases: readonly Case[]): Guard | null {
  const [own, other] = /^(?:上升|升高|增加|增长|提高|上涨)/.test(said)
    ? [RISES, FALLS]
    : /^(?:下降|降低|减少|下滑)/.test(said)
      ? [FALLS, RISES]
      : [null, null];
  if (own === null) return null;
  const subject = cases.map((one) => one.subject).find((each) => other.test(each) && !own.test(each));
  if (subject === undefined) return null;
  return /率$|幅度?$/.test(subject) ? BELOW_NOUGHT : { on: 'label', label: said };
}

const BELOW_NOUGHT: Guard = {
  on: 'value',
  parts: [{ low: null, high: { at: { value: Ratio.zero, unit: '%' }, closed: false, explicit: false } }],
  bare: false,
};
