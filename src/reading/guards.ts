/** Guards told apart and put together: both ends of two bounds, what lies beyond one, what a bound is of. */
import { Ratio } from '../grid/ratio';
import { operands } from '../scoring/expression';
import type { Bound, Expression, Guard, Interval, Points, Steps, Term } from '../scoring/scoring';

/** `目标值±5%以内…；±5%~±10%得60%`: later rings are around the target as well. */
export function aroundIt(part: Interval): Interval {
  const shift = (bound: Bound | null): Bound | null =>
    bound === null ? null : { ...bound, at: { value: bound.at.value.plus(Ratio.one), unit: '%' } };
  return { low: shift(part.low), high: shift(part.high) };
}

/** Whether any part of a formula is of this kind. */
export function uses(expression: Expression, is: (each: Expression) => boolean): boolean {
  return is(expression) || operands(expression).some((each) => uses(each, is));
}

export const isNone = (points: Points): boolean => points.kind === 'points' && points.value.isZero();

/** Each of the things the bound counts gives its points. */
export function isWorth(own: Extract<Guard, { on: 'value' }>, { size, does }: Steps): boolean {
  return (
    does !== 'take' &&
    !['%', 'p', '', '分'].includes(size.unit) &&
    own.parts.length === 1 &&
    own.parts.every(({ low }) => low !== null && low.at.unit === size.unit)
  );
}

/** At least 90%: a rate that is reached before all is done. */
export function isPartial(guard: Guard): boolean {
  return (
    guard.on === 'value' &&
    guard.parts.every(({ low }) => low?.at.unit === '%' && low.at.value.isBelow(Ratio.one))
  );
}

/** 未达到95%的按超支比例扣: what is too much lies on the other side of that bound. */
export function isContrary(guard: Guard, term: Term): boolean {
  if (term.kind !== 'proportion' || term.side === null) return false;
  if (guard.on !== 'value' && guard.on !== 'share') return false;
  return guard.parts.some(({ low, high }) => (term.side === 'above' ? low === null : high === null));
}

/** 80%-90%或110%-120%: stretches that share no value, in one unit; 低于120%或高于80% is a slip of the pen. */
export function either(
  a: Extract<Guard, { on: 'value' }>,
  b: Extract<Guard, { on: 'value' }>,
): Extract<Guard, { on: 'value' }> | null {
  const before = (one: Interval, other: Interval): boolean =>
    one.high !== null &&
    other.low !== null &&
    one.high.at.unit === other.low.at.unit &&
    !one.high.at.value.isAbove(other.low.at.value);
  const apart = a.parts.every((one) => b.parts.every((other) => before(one, other) || before(other, one)));
  return apart ? { ...a, parts: [...a.parts, ...b.parts] } : null;
}

export function meet(
  a: Extract<Guard, { on: 'value' }>,
  b: Extract<Guard, { on: 'value' }>,
): Extract<Guard, { on: 'value' }> | null {
  const [one, more] = a.parts;
  const [other, others] = b.parts;
  if (one === undefined || other === undefined || more !== undefined || others !== undefined) return null;
  const low = one.low ?? other.low;
  const high = one.high ?? other.high;
  if (
    low === null ||
    high === null ||
    (one.low !== null && other.low !== null) ||
    (one.high !== null && other.high !== null)
  )
    return null;
  return low.at.value.isBelow(high.at.value) ? { on: 'value', parts: [{ low, high }], bare: false } : null;
}

/** Beyond ±30% are both sides of it. */
export function outsideOf({ low, high }: Interval): readonly Interval[] | null {
  if (
    low === null ||
    high === null ||
    !low.at.value.negated().equals(high.at.value) ||
    high.at.value.isZero()
  )
    return null;
  return [
    { low: null, high: flip(low) },
    { low: flip(high), high: null },
  ];
}

function flip(bound: Bound): Bound {
  return { ...bound, closed: !bound.closed };
}

export function beyondOf(
  { low, high }: Interval,
  side: 'above' | 'below' | 'either',
): readonly Interval[] | null {
  if (side === 'above' && high !== null) return [{ low: flip(high), high: null }];
  if (side === 'below' && low !== null) return [{ low: null, high: flip(low) }];
  return null;
}
