/** Marks reckoned from the value itself: in proportion, by a formula, on the line between two anchors. */
import type { Clause, Expression } from '../scoring/clauses';
import { operands, sayExpression } from '../scoring/expression';
import { Ratio } from '../grid/ratio';
import type { Axis, Stretch, Unplaced } from './axis';
import { isUnplaced, metStretch, onAxis, targetFigure } from './axis';
import type { Claim } from './claim';
import { reckonedClaim } from './claim';
import type { Context } from './deductions';
import { pointsOf, sayNumber, sayValue } from './numbers';

/** Bands already laid on the axis, with their points. */
export interface LaidBand {
  readonly stretch: Stretch;
  readonly points: Ratio;
}

type Reckoned = Claim | Unplaced | null;

/** `按比例得分`: of the target, else of the bound from which full marks are due, else of 100%. */
export function inProportion(
  clause: Clause & { readonly kind: 'proportional' },
  context: Context,
  bands: readonly LaidBand[],
): Reckoned {
  const { axis, full } = context;
  const whole = wholeOf(context, clause.where?.on === 'share' ? [] : bands);
  if ('missing' in whole) return whole;
  const { at, inverse } = whole;
  if (clause.shortfall) return byShortfall(clause, context, at);
  if (at.isZero() || (inverse && axis.value.isZero())) return null;
  const share = inverse ? at.over(axis.value) : axis.value.over(at);
  const exact = share.times(full);
  const plain = axis.unit === '%' && !inverse ? axis.value.times(full) : exact;
  const ambiguous = whole.byBound && !plain.equals(exact);
  return reckonedClaim(
    clause,
    exact,
    [
      `按比例计分：${inverse ? `${sayValue(at, axis.unit)} ÷ ${sayValue(axis.value, axis.unit)}` : `${sayValue(axis.value, axis.unit)} ÷ ${sayValue(at, axis.unit)}`} × ${sayNumber(full)} ＝ ${sayNumber(exact)} 分`,
    ],
    {
      low: ambiguous ? Ratio.min(plain, exact) : exact,
      high: ambiguous ? Ratio.max(plain, exact) : exact,
      assumptions: ambiguous ? ['proportion-of-bound'] : [],
    },
  );
}

/** 按未完成比例扣分: the share that is missing, or too much, is taken off the full marks. */
function byShortfall(
  clause: Clause & { readonly kind: 'proportional' },
  { axis, full }: Context,
  at: Ratio,
): Reckoned {
  if (at.isZero()) return null;
  // 按未完成比例扣分 takes nothing where nothing is missing, 按超支比例 nothing where nothing is too much.
  const beyond = clause.side === 'below' ? axis.value.isAbove(at) : axis.value.isBelow(at);
  const share = clause.side !== null && beyond ? Ratio.zero : axis.value.minus(at).abs().over(at.abs());
  const exact = full.minus(share.times(full));
  // Of a rate held to less than 100% the shortfall may also be counted from 100%.
  const plain =
    axis.unit === '%' && at.isBelow(Ratio.one) && axis.value.isBelow(at) ? axis.value.times(full) : exact;
  return reckonedClaim(
    clause,
    exact,
    [`相差 ${sayValue(share, '%')}，扣 ${sayNumber(share.times(full))} 分，得 ${sayNumber(exact)} 分`],
    { low: Ratio.min(plain, exact), high: Ratio.max(plain, exact) },
  );
}

interface Whole {
  readonly at: Ratio;
  readonly inverse: boolean;
  readonly byBound: boolean;
}

function wholeOf({ axis, full }: Context, bands: readonly LaidBand[]): Whole | Unplaced {
  const full_ = bands.filter(({ points }) => points.equals(full));
  for (const { stretch } of full_) {
    if (stretch.low !== null) return { at: stretch.low.at, inverse: false, byBound: axis.target === null };
    if (stretch.high !== null) return { at: stretch.high.at, inverse: true, byBound: axis.target === null };
  }
  if (axis.target !== null) {
    const met = metStretch(axis);
    if (isUnplaced(met)) return met;
    const [stretch] = met;
    if (stretch?.low) return { at: stretch.low.at, inverse: false, byBound: false };
    if (stretch?.high) return { at: stretch.high.at, inverse: true, byBound: false };
  }
  return axis.unit === '%' ? { at: Ratio.one, inverse: false, byBound: false } : { missing: '目标值' };
}

/** So many points for each whole step reached. */
export function byStepsReached(
  clause: Clause & { readonly kind: 'earned' },
  { axis, full }: Context,
): Reckoned {
  const size = onAxis(clause.size, axis);
  if (isUnplaced(size)) return size;
  const count = axis.value.over(size).floor();
  const exact = pointsOf(clause.each, full).times(count);
  return reckonedClaim(clause, exact, [
    `${sayValue(axis.value, axis.unit)} 满 ${sayNumber(count)} 个 ${sayValue(size, axis.unit)}，得 ${sayNumber(exact)} 分`,
  ]);
}

/** A stated formula. */
export function byFormula(clause: Clause & { readonly kind: 'formula' }, context: Context): Reckoned {
  const { axis, full } = context;
  if (clause.ofPoints && axis.unit !== '' && axis.unit !== '分') return { missing: '以分计的实际值' };
  const value = evaluate(clause.expression, context);
  if (value === null) return null;
  if ('missing' in value) return value;
  const uses = usesTarget(clause.expression);
  const counts = /[数量]$/.test(clause.of) && !/分数$/.test(clause.of);
  if (!uses && !clause.ofPoints && !counts && axis.unit !== '%' && !overBound(clause.expression, context)) {
    const goal = targetFigure(axis);
    if (isUnplaced(goal) || goal.isZero()) return { missing: '以百分比计的实际值' };
    // 完成率×分值 with a count and its target: the rate is the count over the target.
    const rate: Axis = { value: axis.value.over(goal), unit: '%', target: null, ofTarget: true };
    return byFormula(clause, { ...context, axis: rate });
  }
  return reckonedClaim(clause, value, [
    `按公式「${sayExpression(clause.expression, false, clause.of === '' ? '实际值' : clause.of)}」，实际值 ${sayValue(axis.value, axis.unit)}，分值 ${sayNumber(full)}，得 ${sayNumber(value)} 分`,
  ]);
}

/** ≥300人次得满分，否则按实际人次/300×分值: over the figure its own bound names. */
function overBound(expression: Expression, context: Context): boolean {
  const { criterion, axis } = context;
  if (expression.op === '/' && expression.left.op === 'value' && expression.right.op === 'number') {
    const { value } = expression.right;
    return criterion.clauses.some(
      (clause) =>
        clause.kind === 'bands' &&
        clause.where.on === 'value' &&
        clause.where.parts.some(({ low, high }) =>
          [low, high].some((end) => end !== null && end.at.unit === axis.unit && end.at.value.equals(value)),
        ),
    );
  }
  return operands(expression).some((each) => overBound(each, context));
}

function usesTarget(expression: Expression): boolean {
  return operands(expression).length > 0
    ? operands(expression).some(usesTarget)
    : expression.op === 'target' || expression.op === 'progress';
}

/** null when it divides by zero. */
function evaluate(expression: Expression, context: Context): Ratio | Unplaced | null {
  switch (expression.op) {
    case 'number':
      return expression.value;
    case 'value':
      return context.axis.value;
    case 'weight':
      return context.full;
    case 'target':
      return targetFigure(context.axis);
    case 'progress': {
      const { axis } = context;
      const goal = targetFigure(axis);
      if (isUnplaced(goal)) return axis.unit === '%' ? axis.value : goal;
      return goal.isZero() ? null : axis.value.over(goal);
    }
    case 'attained': {
      const met = metStretch(context.axis);
      if (isUnplaced(met)) return met;
      const [stretch] = met;
      const { value } = context.axis;
      if (stretch?.low != null) return stretch.low.at.isZero() ? null : value.over(stretch.low.at);
      return stretch?.high == null || value.isZero() ? null : stretch.high.at.over(value);
    }
    case 'abs': {
      const inner = evaluate(expression.of, context);
      return inner === null || 'missing' in inner ? inner : inner.abs();
    }
    case 'min':
    case 'max':
    case '+':
    case '-':
    case '*':
    case '/': {
      const left = evaluate(expression.left, context);
      const right = evaluate(expression.right, context);
      if (left === null || right === null) return null;
      if ('missing' in left) return left;
      if ('missing' in right) return right;
      if (expression.op === 'min') return Ratio.min(left, right);
      if (expression.op === 'max') return Ratio.max(left, right);
      if (expression.op === '/') return right.isZero() ? null : left.over(right);
      return expression.op === '+'
        ? left.plus(right)
        : expression.op === '-'
          ? left.minus(right)
          : left.times(right);
    }
  }
}

/** On the line between the nearest bands below and above; null when an anchor is missing. */
export function between(
  clause: Clause & { readonly kind: 'interpolation' },
  context: Context,
  bands: readonly LaidBand[],
  range: Stretch | null,
): Claim | null {
  const { axis } = context;
  // 「60%（含）-80%之间按比例得分」 claims its own end: from what it counts is not said.
  if (!clause.linear && [range?.low, range?.high].some((end) => end?.explicit === true && end.closed))
    return null;
  const { value } = axis;
  const lows = bands.flatMap(({ stretch, points }) => {
    const at = stretch.high?.at ?? null;
    return at !== null && !at.isAbove(value) ? [{ at, points }] : [];
  });
  const highs = bands.flatMap(({ stretch, points }) => {
    const at = stretch.low?.at ?? null;
    return at !== null && !at.isBelow(value) ? [{ at, points }] : [];
  });
  const low = lows.reduce<(typeof lows)[number] | null>(
    (best, one) => (best === null || one.at.isAbove(best.at) ? one : best),
    null,
  );
  const high = highs.reduce<(typeof highs)[number] | null>(
    (best, one) => (best === null || one.at.isBelow(best.at) ? one : best),
    null,
  );
  if (low === null || high === null || !low.at.isBelow(high.at)) return null;
  if (range !== null && !(range.low?.at.equals(low.at) === true && range.high?.at.equals(high.at) === true))
    return null;
  const share = value.minus(low.at).over(high.at.minus(low.at));
  const exact = low.points.plus(share.times(high.points.minus(low.points)));
  return reckonedClaim(clause, exact, [
    `${sayValue(low.at, axis.unit)} 得 ${sayNumber(low.points)} 分，${sayValue(high.at, axis.unit)} 得 ${sayNumber(high.points)} 分，${sayValue(value, axis.unit)} 在两者之间，按线性计得 ${sayNumber(exact)} 分`,
  ]);
}
