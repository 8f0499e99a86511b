/** Wordings that take points where the value is good (`出入不超过5%的扣10分`): never a score. */
import type { Clause, Criterion } from '../scoring/clauses';
import { Ratio } from '../grid/ratio';
import type { Stretch } from './axis';
import { isAdverse } from './direction';
import type { Laid } from './laid';

const SMALLER_IS_BETTER = /偏差|差异|出入|误差|变动|结转|结余|超支|逾期|不合格|差错|投诉|负债|调整/;
/** 5 points beside a bound of 90%: a step, not a bound of the same scale. */
const TENTH = Ratio.of('0.1');
const REACHED = /(?:完成|执行|到位|合格|覆盖|及时|达标|办结|公开|支付)率$|满意度?率?$/;
const BIGGER_IS_BETTER = /完成|执行率|到位|满意|合格|覆盖|及时|达标|办结|公开|有效/;

/**
 * A wording that takes points where the value is good: 出入不超过5%的扣10分. One deduction (without 每) must run
 * away from the full-marks band, or, alone, away from the good side as far as the subject tells it.
 */
export function backwardsClauses(
  laid: readonly Laid[],
  criterion: Criterion,
  name: string,
): readonly Clause[] {
  if (runsAway(laid, name)) return laid.map(({ clause }) => clause);
  const lost = lostEach(laid);
  if (lost.length > 0) return lost;
  const taken = laid.filter(({ clause }) => clause.points.kind === 'minus');
  if (taken.length === 0) return [];
  const full = laid.filter(({ clause }) => clause.points.kind === 'full' || clause.points.kind === 'points');
  const steps = criterion.clauses.some(({ kind }) => kind === 'steps');
  return taken
    .filter((band) => {
      // ≤预算得满分，超支5%以内扣1分: the tighter one decides, and the plan itself is no overrun.
      if ('where' in band.clause && band.clause.where.on === 'excess') return false;
      if (full.some((other) => !other.points.isZero() && overlap(band.stretch, other.stretch))) return true;
      if (steps) return true;
      if (full.some(({ points }) => !points.isZero())) return false;
      const { low, high } = band.stretch;
      if (full.some(({ stretch, points }) => points.isZero() && isFurtherOut(stretch, band.stretch)))
        return false;
      const { subject } = band.clause;
      const better = SMALLER_IS_BETTER.test(subject) && !/完成率|执行率/.test(subject);
      if (low !== null && high !== null) return taken.length < 2;
      // 90%以下扣1分，85%以下扣2分: more is taken the further down, whatever the subject.
      if (low === null)
        return better || (high?.closed === true && taken.length < 2 && !BIGGER_IS_BETTER.test(subject));
      return better ? false : BIGGER_IS_BETTER.test(subject) || low.closed;
    })
    .map(({ clause }) => clause);
}

/** 95%以下扣0.5分，85%以下不得分: nothing is left the further down, so the words mean what they say. */
function isFurtherOut(outer: Stretch, inner: Stretch): boolean {
  if (inner.low === null && outer.low === null)
    return inner.high !== null && outer.high !== null && outer.high.at.isBelow(inner.high.at);
  if (inner.high === null && outer.high === null)
    return inner.low !== null && outer.low !== null && outer.low.at.isAbove(inner.low.at);
  return false;
}

/**
 * 「90%及以上满分，低于5个百分点扣1分」, 「≤0得满分，超过1%扣1分」: a deduction that begins far from where the full marks
 * end is a step whose 每 was left out, not a band.
 */
function lostEach(laid: readonly Laid[]): readonly Clause[] {
  const taking = laid.filter(({ clause }) => clause.points.kind === 'minus');
  const giving = laid.filter(({ clause, points }) => clause.points.kind !== 'minus' && !points.isZero());
  const [only, second] = taking;
  if (only === undefined || second !== undefined || giving.length === 0) return [];
  const { low, high } = only.stretch;
  const begins = low === null ? high : high === null ? low : null;
  if (begins === null) return [];
  const ends = giving.flatMap(({ stretch }) => [stretch.low, stretch.high].flatMap((end) => end?.at ?? []));
  const isStep = ends.every((end) => !begins.at.abs().isAbove(end.abs().times(TENTH)) || end.isZero());
  const adjoins = ends.some((end) => end.equals(begins.at));
  return isStep && !adjoins ? [only.clause] : [];
}

/** More points the worse the value is, throughout: 偏差率≤10%的扣5分，＞10%的得满分. */
function runsAway(laid: readonly Laid[], name: string): boolean {
  const words =
    [...laid.map(({ clause }) => clause.subject).filter((subject) => subject !== ''), name][0] ?? '';
  const smaller = isAdverse(words);
  if (!smaller && !REACHED.test(words)) return false;
  const pairs = laid.flatMap((lower) =>
    laid.flatMap((upper) => {
      const { high } = lower.stretch;
      const { low } = upper.stretch;
      return lower !== upper && high !== null && low !== null && !high.at.isAbove(low.at)
        ? [{ lower: lower.points, upper: upper.points }]
        : [];
    }),
  );
  return (
    pairs.length > 0 &&
    pairs.every(({ lower, upper }) => (smaller ? lower.isBelow(upper) : upper.isBelow(lower)))
  );
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
