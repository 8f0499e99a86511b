/** Canonical Chinese for the parts of a rule; everything said here reads back as what it was. */
import { Ratio } from '../grid/ratio';
import type { Amount, Bound, Interval, Points, Where } from './clauses';

export function sayAmount(of: Amount): string {
  if (of.unit === '%') return `${of.value.times(Ratio.hundred).toExactText()}%`;
  if (of.unit === 'p') return `${of.value.times(Ratio.hundred).toExactText()}个百分点`;
  return `${of.value.toExactText()}${of.unit}`;
}

export function sayPoints(points: Points): string {
  switch (points.kind) {
    case 'full':
      return '得满分';
    case 'share':
      return `得权重分的${points.value.times(Ratio.hundred).toExactText()}%`;
    case 'points':
      return points.value.isZero() ? '不得分' : `得${points.value.toExactText()}分`;
    case 'minus':
      return sayTaken(
        points.share ? { kind: 'share', value: points.value } : { kind: 'points', value: points.value },
      );
  }
}

export function sayTaken(points: Points): string {
  return points.kind === 'share'
    ? `扣权重分的${points.value.times(Ratio.hundred).toExactText()}%`
    : points.kind === 'points'
      ? `扣${points.value.toExactText()}分`
      : '扣完';
}

/** `（含）` and `（不含）` are said only where the text was explicit, so that a shared end stays a conflict. */
function sayMark(bound: Bound): string {
  return bound.explicit ? (bound.closed ? '（含）' : '（不含）') : '';
}

function sayInterval(interval: Interval): string {
  const { low, high } = interval;
  if (low !== null && high !== null) {
    if (low.at.value.equals(high.at.value)) return `${low.explicit ? '＝' : ''}${sayAmount(low.at)}`;
    // Only one end is named, and the words must leave the other as it was left.
    const named = high.spare ? low : low.spare ? high : null;
    if (named !== null) return `${sayAmount(low.at)}至${sayAmount(high.at)}（含${sayAmount(named.at)}）`;
    const bare = (low.closed || low.explicit) && (high.closed || high.explicit);
    return bare
      ? `${sayAmount(low.at)}${sayMark(low)}至${sayAmount(high.at)}${sayMark(high)}`
      : `${sayLow(low)}且${sayHigh(high)}`;
  }
  if (low !== null) return sayLow(low);
  return high === null ? '任何值' : sayHigh(high);
}

function sayLow(low: Bound): string {
  if (!low.closed && !low.explicit) return `高于${sayAmount(low.at)}`;
  return `${sayAmount(low.at)}${sayMark(low)}以上`;
}

function sayHigh(high: Bound): string {
  if (!high.closed && !high.explicit) return `低于${sayAmount(high.at)}`;
  return `${sayAmount(high.at)}${sayMark(high)}以下`;
}

/** A limit only named: held to, or not. */
const LIMITS = {
  most: ['不超过', '超过'],
  least: ['不低于', '低于'],
  reached: ['达到', '未达到'],
} as const;

export function sayWhere(where: Where): string {
  switch (where.on) {
    case 'rest':
      return '其余';
    case 'beyond':
      return where.side === 'above' ? '高于' : '低于';
    case 'excess':
      return `${where.side === 'below' ? '低于' : '超过'}目标值${sayParts(where.parts)}`;
    case 'named':
      return `${LIMITS[where.bound ?? 'reached'][where.met ? 0 : 1]}${where.what}`;
    case 'target':
      return where.met ? '达到目标值' : '未达到目标值';
    case 'share':
      return `完成${where.ofPlan ?? '目标值'}的${sayParts(where.parts)}`;
    case 'value':
      return sayParts(where.parts);
  }
}

function sayParts(parts: readonly Interval[]): string {
  const [first, second] = parts;
  if (first === undefined) return '任何值';
  if (second === undefined) return around(first) ?? sayInterval(first);
  // The values outside ±x.
  const bound = second.low;
  if (bound === null) return sayInterval(first);
  const ring = sayRings(first, second);
  if (ring !== null) return ring;
  const mirrored = first.high?.at.value.negated().equals(bound.at.value) === true && !bound.at.value.isZero();
  if (!mirrored) return `${sayInterval(first)}或${sayInterval(second)}`;
  if (!bound.explicit) return bound.closed ? `±${sayAmount(bound.at)}以上` : `高于±${sayAmount(bound.at)}`;
  return `±${sayAmount(bound.at)}${sayMark(bound)}以外`;
}

/** ±5%至±10%: the same stretch on both sides of nought. */
function sayRings(below: Interval, above: Interval): string | null {
  const { low, high } = above;
  if (below.low === null || below.high === null || low === null || high === null || low.at.value.isZero())
    return null;
  if (
    !below.low.at.value.negated().equals(high.at.value) ||
    !below.high.at.value.negated().equals(low.at.value)
  )
    return null;
  return `±${sayAmount(low.at)}${sayMark(low)}至±${sayAmount(high.at)}${sayMark(high)}`;
}

function around({ low, high }: Interval): string | null {
  if (low === null || high === null || high.at.value.isZero()) return null;
  return low.at.value.negated().equals(high.at.value) &&
    low.closed === high.closed &&
    low.explicit === high.explicit &&
    high.closed
    ? `±${sayAmount(high.at)}${sayMark(high)}以内`
    : null;
}
