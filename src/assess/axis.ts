/** Which values a clause speaks of, on the axis of the measured value: shares and targets turned into figures. */
import type { Amount, Bound, Interval, Side, Where } from '../scoring/clauses';
import { factor, sameUnit } from '../lexicon/counters';
import { Ratio } from '../grid/ratio';
import type { Measurement, Target } from '../measure/measurement';

const LARGEST_FRACTION = Ratio.of('1.5');

/** A stretch of the axis; null is without end. */
export interface Stretch {
  readonly low: End | null;
  readonly high: End | null;
}

export interface End {
  readonly at: Ratio;
  readonly closed: boolean;
  readonly explicit: boolean;
  /** Held where no other clause holds it. */
  readonly spare?: true;
}

/** Why a clause cannot be laid on the axis: `missing` says what is needed. */
export interface Unplaced {
  readonly missing: string;
}

export interface Axis {
  readonly value: Ratio;
  /** `%` for a rate (fractions), else the unit of the value. */
  readonly unit: string;
  readonly target: Target | null;
  /** The value is already a share of the target (57家 of 60家 is 95%). */
  readonly ofTarget: boolean;
}

export function axisOf(measurement: Measurement, target: Target | null): Axis {
  const unit = measurement.kind === 'rate' ? '%' : measurement.unit;
  const ofTarget = measurement.source === 'pair' && target?.kind === 'number';
  return {
    value: measurement.value,
    unit,
    target: ofTarget ? { ...target, value: Ratio.one, quantityKind: 'rate', unit: '%' } : target,
    ofTarget,
  };
}

export function isUnplaced(of: readonly Stretch[] | Unplaced | Ratio): of is Unplaced {
  return 'missing' in of;
}

/** An amount of the criterion as a figure on the axis. */
export function onAxis(amount: Amount, axis: Axis): Ratio | Unplaced {
  const rate = amount.unit === '%' || amount.unit === 'p';
  if (axis.unit === '%') {
    // 98% is 0.98: a bound of 1 or 0.95 without a unit is a fraction, one of 90 is not.
    if (rate || (amount.unit === '' && !amount.value.abs().isAbove(LARGEST_FRACTION))) return amount.value;
    return { missing: `以「${amount.unit === '' ? '数' : amount.unit}」计的实际值` };
  }
  if (rate) return { missing: '以百分比计的实际值' };
  if (!sameUnit(axis.unit, amount.unit)) return { missing: `以「${amount.unit}」计的实际值` };
  return amount.value.times(factor(amount.unit, axis.unit));
}

/** Speaks of what other clauses leave over. */
export function isOpen(where: Where): where is Extract<Where, { on: 'rest' | 'beyond' }> {
  return where.on === 'rest' || where.on === 'beyond';
}

/** The stretches a clause speaks of; `rest` is for the caller, who knows the other clauses. */
export function stretches(
  where: Exclude<Where, { on: 'rest' | 'beyond' }>,
  axis: Axis,
): readonly Stretch[] | Unplaced {
  switch (where.on) {
    case 'value':
      return placed(where.parts, (amount) => onAxis(amount, axis));
    case 'share': {
      // A rate held against a budget or a plan that the row does not name is the share itself.
      if (
        axis.target === null &&
        axis.unit === '%' &&
        (where.ofPlan !== undefined || !where.parts.every(isWhole))
      )
        return placed(where.parts, (amount) => amount.value);
      const goal = targetFigure(axis);
      if (isUnplaced(goal)) return goal;
      return placed(where.parts, (amount) => amount.value.times(goal));
    }
    case 'excess': {
      const goal = targetFigure(axis);
      if (isUnplaced(goal)) return goal;
      return placed(
        where.parts.map((part) => beyond(part, where.side)),
        (amount) => goal.plus(amount.unit === 'p' ? amount.value : amount.value.times(goal)),
      );
    }
    case 'named': {
      if (axis.target?.kind === 'number') {
        if (where.bound !== null) return literally(where.bound, where.met, axis);
        const met = metStretch(axis);
        return isUnplaced(met) ? met : where.met ? met : outside(met);
      }
      return { missing: `「${where.what}」是多少` };
    }
    case 'target': {
      const met = metStretch(axis);
      if (isUnplaced(met)) return met;
      return where.met ? met : outside(met);
    }
  }
}

/** 不超过, 超过, 不低于, 低于 the limit the row names: as the words say, whichever side is good. */
function literally(bound: 'most' | 'least', met: boolean, axis: Axis): readonly Stretch[] | Unplaced {
  const at = targetFigure(axis);
  if (isUnplaced(at)) return at;
  const end: End = { at, closed: met, explicit: false };
  return (bound === 'most') === met ? [{ low: null, high: end }] : [{ low: end, high: null }];
}

/** The target itself, not a share of it that the text states. */
function isWhole({ low, high }: Interval): boolean {
  return [low, high].every((end) => end === null || end.at.value.equals(Ratio.one));
}

/** 超过计划数10%以内 lies above the target; 低于目标值5% below it, so its ends change places. */
function beyond({ low, high }: Interval, side: Side): Interval {
  // Within 10% beyond it: tighter ones decide before wider ones, as half-lines do.
  if (side === 'above') return { low, high };
  const mirror = (bound: Bound): Bound => ({
    ...bound,
    at: { value: bound.at.value.negated(), unit: bound.at.unit },
  });
  return { low: high === null ? null : mirror(high), high: low === null ? null : mirror(low) };
}

function placed(
  parts: readonly Interval[],
  figure: (amount: Amount) => Ratio | Unplaced,
): readonly Stretch[] | Unplaced {
  const out: Stretch[] = [];
  for (const part of parts) {
    const ends: (End | null)[] = [];
    for (const bound of [part.low, part.high]) {
      if (bound === null) {
        ends.push(null);
        continue;
      }
      const at = figure(bound.at);
      if (isUnplaced(at)) return at;
      ends.push({
        at,
        closed: bound.closed,
        explicit: bound.explicit,
        ...(bound.spare && { spare: bound.spare }),
      });
    }
    out.push({ low: ends[0] ?? null, high: ends[1] ?? null });
  }
  return out;
}

/** The target as one figure on the axis. */
export function targetFigure(axis: Axis): Ratio | Unplaced {
  const { target } = axis;
  if (target?.kind !== 'number') return { missing: '目标值' };
  const unit = target.quantityKind === 'rate' ? '%' : target.unit;
  const figure = onAxis({ value: target.value, unit }, axis);
  return isUnplaced(figure) ? { missing: '与实际值单位一致的目标值' } : figure;
}

/** Values that meet the target; a target without a sign is met from its figure upwards. */
export function metStretch(axis: Axis): readonly Stretch[] | Unplaced {
  const { target } = axis;
  if (target?.kind === 'range') {
    const unit = target.quantityKind === 'rate' ? '%' : target.unit;
    const low = onAxis({ value: target.low, unit }, axis);
    const high = onAxis({ value: target.high, unit }, axis);
    if (isUnplaced(low) || isUnplaced(high)) return { missing: '与实际值单位一致的目标值' };
    return [
      { low: { at: low, closed: true, explicit: true }, high: { at: high, closed: true, explicit: true } },
    ];
  }
  const figure = targetFigure(axis);
  if (isUnplaced(figure) || target?.kind !== 'number') return { missing: '目标值' };
  const open: End = { at: figure, closed: false, explicit: true };
  const closed: End = { at: figure, closed: true, explicit: true };
  switch (target.operator) {
    case '≥':
      return [{ low: closed, high: null }];
    case '>':
      return [{ low: open, high: null }];
    case '≤':
      return [{ low: null, high: closed }];
    case '<':
      return [{ low: null, high: open }];
    case '=':
      return target.explicit ? [{ low: closed, high: closed }] : [{ low: closed, high: null }];
  }
}

/** Everything outside one stretch. */
export function outside(of: readonly Stretch[]): readonly Stretch[] {
  const [only] = of;
  if (only === undefined) return [];
  const out: Stretch[] = [];
  if (only.low !== null) out.push({ low: null, high: { ...only.low, closed: !only.low.closed } });
  if (only.high !== null) out.push({ low: { ...only.high, closed: !only.high.closed }, high: null });
  return out;
}

/** How a value stands to a stretch: outside, at an end that is named, only implied or left over, or inside. */
export type Standing = 'outside' | 'spare-end' | 'implied-end' | 'named-end' | 'inside' | 'point';

export function standing(value: Ratio, stretch: Stretch): Standing {
  const { low, high } = stretch;
  const toLow = low === null ? 1 : value.compare(low.at);
  const toHigh = high === null ? -1 : value.compare(high.at);
  if (toLow < 0 || toHigh > 0) return 'outside';
  if (low !== null && high !== null && toLow === 0 && toHigh === 0) return 'point';
  const end = toLow === 0 ? low : toHigh === 0 ? high : null;
  if (end === null) return 'inside';
  if (!end.closed) return end.spare ? 'spare-end' : 'outside';
  return end.explicit ? 'named-end' : 'implied-end';
}
