/** Wordings that take points where the value is good (`出入不超过5%的扣10分`): never a score. */
import type { Clause, Criterion } from '../criterion/criterion';
import type { Stretch } from './axis';
import type { Laid } from './laid';

const SMALLER_IS_BETTER = /偏差|差异|出入|误差|变动|结转|结余|超支|逾期|不合格|差错|投诉|负债|调整/;
const BIGGER_IS_BETTER = /完成|执行率|到位|满意|合格|覆盖|及时|达标|办结|公开|有效/;

/**
 * A wording that takes points where the value is good: 出入不超过5%的扣10分. One deduction (without 每) must run
 * away from the full-marks band, or, alone, away from the good side as far as the subject tells it.
 */
export function backwardsClauses(laid: readonly Laid[], criterion: Criterion): readonly Clause[] {
  const taken = laid.filter(({ clause }) => clause.points.kind === 'minus');
  if (taken.length === 0) return [];
  const full = laid.filter(({ clause }) => clause.points.kind === 'full' || clause.points.kind === 'points');
  const steps = criterion.clauses.some(({ kind }) => kind === 'steps');
  return taken
    .filter((band) => {
      if (full.some((other) => !other.points.isZero() && overlap(band.stretch, other.stretch))) return true;
      if (steps) return true;
      if (full.some(({ points }) => !points.isZero())) return false;
      const { low, high } = band.stretch;
      const { subject } = band.clause;
      const better = SMALLER_IS_BETTER.test(subject) && !/完成率|执行率/.test(subject);
      if (low !== null && high !== null) return taken.length < 2;
      if (low === null) return high?.closed === true || better;
      return better ? false : BIGGER_IS_BETTER.test(subject) || low.closed;
    })
    .map(({ clause }) => clause);
}

function overlap(a: Stretch, b: Stretch): boolean {
  const low = a.low === null ? b.low : b.low === null ? a.low : b.low.at.isAbove(a.low.at) ? b.low : a.low;
  const high =
    a.high === null ? b.high : b.high === null ? a.high : b.high.at.isBelow(a.high.at) ? b.high : a.high;
  if (low === null || high === null) return true;
  const order = low.at.compare(high.at);
  if (order !== 0) return order < 0;
  return a.low !== null && a.high !== null && a.low.at.equals(a.high.at);
}
