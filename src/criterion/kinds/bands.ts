/** Bands: values in an interval get stated points (`80%（含）-90%，计4分`). */
import type { Points, Rule, Where } from '../criterion';
import { afterCondition, endsClause, readCondition } from '../condition';
import type { Kind } from '../kind';
import { readPoints, readTaken } from '../points';
import type { Read } from '../quantity-words';
import { matchAt } from '../quantity-words';
import { sayPoints, sayWhere } from '../say';

/** 办结率必须达到100%，否则本指标0分: what is required earns the full marks. */
const REQUIRED =
  /,?(?=(?:否则|反之)(?:的)?,?(?:本项|该项|此项|本指标|该指标)?(?:指标)?(?:不得分|不计分|得?0分|扣))/y;

export const bands: Kind = {
  kind: 'bands',
  read(text, at) {
    const condition = readCondition(text, at);
    if (condition === null) return null;
    const start = afterCondition(text, condition.end);
    // 「超时1天扣1分」 counts days, it does not name the value 1.
    const bare = condition.value.where.on === 'value' && condition.value.where.bare;
    const required = matchAt(REQUIRED, text, condition.end);
    if (required !== null && condition.value.where.on !== 'rest') {
      const { subject, where } = condition.value;
      return { value: band(where, { kind: 'full' }, subject), end: condition.end };
    }
    const points = readPoints(text, start) ?? (bare ? null : readOnce(text, start));
    if (points === null || !endsClause(text, points.end)) return null;
    const { subject, where } = condition.value;
    return { value: band(where, points.value, subject), end: points.end };
  },
  restate: (rule) =>
    rule.kind === 'bands' ? `${rule.subject}${sayWhere(rule.where)}的，${sayPoints(rule.points)}` : null,
};

/** A band, or a veto where everything beyond a bound gets nothing. */
export function band(where: Where, points: Points, subject: string): Rule {
  const zero = points.kind === 'points' && points.value.isZero();
  return { kind: zero && !inside(where) ? 'veto' : 'bands', where, points, subject };
}

/** A veto is said of everything beyond a bound, not of a stretch between two. */
function inside(where: Where): boolean {
  return where.on === 'value' && where.parts.every((part) => part.low !== null && part.high !== null);
}

/** Points taken once for the whole interval (`超过5%扣2分`). */
function readOnce(text: string, at: number): Read<Points> | null {
  const taken = readTaken(text, at);
  if (taken === null || taken.value.kind === 'full' || taken.value.kind === 'minus') return null;
  return {
    value: { kind: 'minus', value: taken.value.value, share: taken.value.kind === 'share' },
    end: taken.end,
  };
}
