/** Deduction per step: from where, how far, how many steps, what that takes. */
import type { Clause, Criterion, Side } from '../scoring/clauses';
import { sayAmount, sayTaken } from '../scoring/say';
import { Ratio } from '../grid/ratio';
import type { InterpretationCode } from '../rules/interpretations';
import type { LocalRules } from '../rules/local-rules';
import type { Axis, End, Stretch, Unplaced } from './axis';
import { isOpen, isUnplaced, metStretch, onAxis, outside, standing, stretches, targetFigure } from './axis';
import type { Claim } from './claim';
import { reckonedClaim } from './claim';
import { pointsOf, sayDistance, sayNumber, sayValue } from './numbers';

type StepClause = Clause & { readonly kind: 'steps' };

/** The step clause contradicts the bound it counts from, or does not tell where it counts from. */
export interface Contradiction {
  readonly contradiction: StepClause;
}

export interface Context {
  readonly criterion: Criterion;
  readonly axis: Axis;
  readonly full: Ratio;
  readonly rules: LocalRules;
  /** What the row measures, as far as its name tells. */
  readonly name: string;
}

type Outcome = Claim | null | Unplaced | Contradiction;

/** So many times the full marks taken at once are a sign of another figure. */
const MANY = Ratio.of(3);

/** Where no deduction falls, and the points that hold there. */
interface Start {
  readonly good: readonly Stretch[];
  readonly base: Ratio;
  /** `以100%为标准`: the side that no step speaks of keeps its points. */
  readonly standard: boolean;
  /** Counted from the row's target: a value that meets it keeps its points. */
  readonly byTarget?: boolean;
  /** Only values of this stretch are deducted from (`80%-95%的，每低于1%扣…`). */
  readonly within: Stretch | null;
}

/** In: a step clause. Out: its claim on the value, null when it does not speak of it, or why it cannot be reckoned. */
export function deduct(clause: StepClause, context: Context): Outcome {
  const start = startOf(clause, context);
  if (start === null) return { contradiction: clause };
  if (isUnplaced2(start)) return start;
  const { axis } = context;
  const side = sideOf(clause.side, start, clause);
  if (side === null) return { contradiction: clause };
  if (start.within !== null && standing(axis.value, start.within) === 'outside') return null;
  const bound = boundBeyond(axis.value, side, start.good);
  if (bound === null) {
    if (start.byTarget === true && start.good.some((part) => standing(axis.value, part) !== 'outside')) {
      return untouched(clause, { ...start, good: [] }, axis);
    }
    return (start.standard || isBare(start)) && start.good.some((part) => part.low !== null)
      ? untouched(clause, start, axis)
      : null;
  }
  return reckon(clause, context, start, bound);
}

/** `100%计满分，每低于5%扣2分`: the figure is where the full marks begin, whichever side of it is good. */
function isBare({ good, byTarget }: Start): boolean {
  const [only] = good;
  return (
    good.length === 1 &&
    byTarget !== true &&
    only?.low != null &&
    only.high !== null &&
    only.low.at.equals(only.high.at)
  );
}

function isUnplaced2(of: Start | Unplaced): of is Unplaced {
  return 'missing' in of;
}

function startOf(clause: StepClause, context: Context): Start | Unplaced | null {
  const { axis, criterion, full } = context;
  if (clause.where !== null && !isOpen(clause.where)) {
    const parts = stretches(clause.where, axis);
    if (isUnplaced(parts)) return parts;
    const base = baseFor(clause, context);
    return base === null ? null : fromCondition(clause, parts, base);
  }
  const bands = criterion.clauses.filter(
    (other) =>
      (other.kind === 'bands' || other.kind === 'veto') &&
      !isOpen(other.where) &&
      other.points.kind !== 'minus' &&
      !(other.points.kind === 'points' && other.points.value.isZero()),
  );
  const standard = criterion.clauses.find((other) => other.kind === 'baseline');
  const scores = new Set(
    bands.map((band) => (band.kind === 'bands' ? pointsOf(band.points, full).toExactText() : '')),
  );
  if (scores.size > 1) return null;
  const [band] = bands;
  if (band?.kind === 'bands' && !isOpen(band.where)) {
    const good: Stretch[] = [];
    for (const other of bands) {
      if (other.kind !== 'bands' || isOpen(other.where)) continue;
      const parts = stretches(other.where, axis);
      if (isUnplaced(parts)) return parts;
      good.push(...parts);
    }
    return { good, base: pointsOf(band.points, full), standard: false, within: null };
  }
  if (standard?.kind === 'baseline') {
    const at = onAxis(standard.at, axis);
    if (isUnplaced(at)) return at;
    const end: End = { at, closed: true, explicit: true };
    return { good: [{ low: end, high: end }], base: full, standard: true, within: null };
  }
  if (axis.target === null && clause.overrun && axis.unit !== '%') {
    // 每超支1万元扣0.5分, 3万元: the value is the overrun itself.
    const none: End = { at: Ratio.zero, closed: true, explicit: true };
    // 58人 beside 「每超编1人扣1分」 on five points is the staff, not those beyond it.
    const size = onAxis(clause.size, axis);
    const taken = isUnplaced(size) ? Ratio.zero : axis.value.over(size).times(pointsOf(clause.each, full));
    if (taken.isAbove(full.times(MANY))) return { missing: '超出的数量（实际值像是总数）' };
    return { good: [{ low: null, high: none }], base: full, standard: false, within: null, byTarget: true };
  }
  // 实际与计划每相差3%: a rate counts from the whole of the plan.
  if (
    axis.target === null &&
    axis.unit === '%' &&
    /(?:与|和|同|较)(?:年度|年初|全年)?(?:计划|预算|目标)/.test(clause.subject)
  ) {
    const whole: End = { at: Ratio.one, closed: true, explicit: true };
    return { good: [{ low: whole, high: whole }], base: full, standard: true, within: null };
  }
  if (axis.target === null) return { missing: '扣分的起点（目标值）' };
  const met = metStretch(axis);
  return isUnplaced(met) ? met : { good: met, base: full, standard: false, within: null, byTarget: true };
}

/** `低于95%的，每低1%扣…`: the condition names what is deducted from. */
function fromCondition(clause: StepClause, parts: readonly Stretch[], base: Ratio): Start | null {
  const [only, second] = parts;
  if (only === undefined) return null;
  if (second !== undefined) {
    // Outside ±x.
    return { good: [{ low: flip(only.high), high: flip(second.low) }], base, standard: false, within: null };
  }
  const { low, high } = only;
  // 20%以内的每1%扣0.2分: the value itself is what is taken for.
  if (low === null && high !== null && clause.side === null && high.closed && high.at.isAbove(Ratio.zero)) {
    const none: End = { at: Ratio.zero, closed: true, explicit: true };
    return { good: [{ low: null, high: none }], base, standard: false, within: only };
  }
  if (low !== null && high !== null && !low.at.equals(high.at)) {
    if (clause.side === 'below')
      return { good: [{ low: flip(high), high: null }], base, standard: false, within: only };
    if (clause.side === 'above')
      return { good: [{ low: null, high: flip(low) }], base, standard: false, within: only };
    return null;
  }
  if (low !== null && high === null) {
    // 高于100%的，每超过1% deducts above; 95%以上的，每低于1% names what is good.
    return clause.side === 'below'
      ? { good: [only], base, standard: false, within: null }
      : { good: outside([only]), base, standard: false, within: null };
  }
  if (high !== null && low === null) {
    return clause.side === 'above'
      ? { good: [only], base, standard: false, within: null }
      : { good: outside([only]), base, standard: false, within: null };
  }
  return { good: [only], base, standard: false, within: null };
}

function flip(end: End | null): End | null {
  return end === null ? null : { ...end, closed: !end.closed };
}

/**
 * With a condition of its own, a step takes from what the one scoring band before it gives, else from the full marks;
 * null where bands before it differ: from which of them is not said.
 */
function baseFor(clause: StepClause, { criterion, full }: Context): Ratio | null {
  const before = criterion.clauses.filter(
    (other) =>
      other.kind === 'bands' &&
      other.to <= clause.from &&
      other.points.kind !== 'minus' &&
      !isOpen(other.where) &&
      !(other.points.kind === 'points' && other.points.value.isZero()),
  );
  const scores = before.map((band) => (band.kind === 'bands' ? pointsOf(band.points, full) : full));
  const [first] = scores;
  if (first === undefined) return full;
  return scores.every((score) => score.equals(first)) ? first : null;
}

/** The side the steps run to; null when the verb contradicts the bound. */
function sideOf(stated: Side | null, { good, standard }: Start, clause: StepClause): Side | null {
  const [only] = good;
  if (only === undefined || good.length > 1) return null;
  const { low, high } = only;
  if (low !== null && high === null) return stated === 'above' ? null : 'below';
  if (high !== null && low === null) return stated === 'below' ? null : 'above';
  if (low === null || high === null) return null;
  // 「高于或低于100%的，每1个百分点扣1分」: both sides were named by the bound.
  if (stated === null && clause.where?.on === 'value' && clause.where.parts.length === 2) return 'either';
  if (low.at.equals(high.at)) return stated;
  const around = low.at.negated().equals(high.at);
  if (stated === 'above' && around) return 'either';
  if (stated === null) return clause.where === null && !standard ? 'either' : null;
  return stated;
}

function boundBeyond(value: Ratio, side: Side, good: readonly Stretch[]): Ratio | null {
  for (const { low, high } of good) {
    if (side !== 'below' && high !== null && !value.isBelow(high.at)) {
      if (value.isAbove(high.at) || !high.closed) return high.at;
    }
    if (side !== 'above' && low !== null && !value.isAbove(low.at)) {
      if (value.isBelow(low.at) || !low.closed) return low.at;
    }
  }
  return null;
}

function untouched(clause: StepClause, start: Start, axis: Axis): Claim {
  return reckonedClaim(
    clause,
    start.base,
    [`${sayValue(axis.value, axis.unit)} 没有偏到扣分的一侧，不扣分，得 ${sayNumber(start.base)} 分`],
    {
      assumptions: start.good.some(({ low }) => low !== null && !axis.value.equals(low.at))
        ? ['baseline-one-way']
        : [],
    },
  );
}

/** How many steps of which size lie between the bound and the value. */
function stepCount(
  clause: StepClause,
  axis: Axis,
  bound: Ratio,
): { readonly count: Ratio; readonly assumptions: readonly InterpretationCode[] } | Unplaced {
  const distance = axis.value.minus(bound).abs();
  const percent = clause.size.unit === '%';
  const rate = percent || clause.size.unit === 'p';
  // An index of 112 with 每上升1个百分点: one of its points.
  if (clause.size.unit === 'p' && axis.unit === '' && !clause.ofTarget)
    return { count: distance.over(clause.size.value.times(Ratio.hundred)), assumptions: [] };
  if (clause.ofTarget || (rate && axis.unit !== '%')) {
    if (!rate) return { missing: '以百分比表示的每档大小' };
    const goal = axis.target?.kind === 'number' ? targetFigure(axis) : bound;
    if (isUnplaced(goal)) return goal;
    if (goal.isZero()) return { missing: '不为0的目标值' };
    return { count: distance.over(goal.abs()).over(clause.size.value), assumptions: ['relative-step'] };
  }
  const size = onAxis(clause.size, axis);
  if (isUnplaced(size)) return size;
  const differs = percent && !bound.equals(Ratio.one);
  return { count: distance.over(size), assumptions: differs ? ['percent-is-point'] : [] };
}

/** What the second slope takes on top, beyond so much more (`超过10个百分点的部分加倍扣分`); whole steps of it. */
function furtherTaken(clause: StepClause, context: Context, distance: Ratio, each: Ratio): Ratio {
  const { further, size } = clause;
  if (further === null) return Ratio.zero;
  const from = onAxis(further.from, context.axis);
  const step = onAxis(size, context.axis);
  const next = onAxis(further.size, context.axis);
  if (isUnplaced(from) || isUnplaced(step) || isUnplaced(next) || !distance.isAbove(from)) return Ratio.zero;
  const beyond = distance.minus(from);
  const own = pointsOf(further.each, context.full).times(beyond.over(next).floor());
  return own.minus(each.times(beyond.over(step).floor()));
}

function reckon(clause: StepClause, context: Context, start: Start, bound: Ratio): Claim | Unplaced {
  const { axis, full, rules, criterion } = context;
  const counted = stepCount(clause, axis, bound);
  if ('missing' in counted) return counted;
  const each = pointsOf(clause.each, full);
  const distance = axis.value.minus(bound).abs();
  const limits = [
    clause.most,
    ...criterion.clauses.map((other) => (other.kind === 'caps' ? other.most : null)),
  ];
  const most = limits.reduce<Ratio | null>((least, limit) => {
    if (limit === null) return least;
    const points = pointsOf(limit, full);
    return least === null ? points : Ratio.min(least, points);
  }, null);
  const after = (count: Ratio): Ratio => {
    const taken = each.times(count).plus(furtherTaken(clause, context, distance, each));
    return start.base.minus(most === null ? taken : Ratio.min(most, taken));
  };
  const { count } = counted;
  const settled = clause.parts ?? settledPartSteps(criterion);
  const as = settled ?? rules.partSteps;
  const used = count.isWhole()
    ? count
    : as === 'whole'
      ? count.floor()
      : as === 'started'
        ? count.ceil()
        : count;
  const open = settled === null && !count.isWhole();
  const exact = after(used);
  const assumptions: InterpretationCode[] = [...counted.assumptions];
  if (open && !each.isZero()) assumptions.push(`part-steps-${as}`);
  const beyond = axis.value.isBelow(bound) ? '低于' : '超过';
  return reckonedClaim(
    clause,
    exact,
    [
      `${sayValue(axis.value, axis.unit)} ${beyond} ${sayValue(bound, axis.unit)} 共 ${sayDistance(axis.value.minus(bound).abs(), axis)}`,
      `按「每${sayAmount(clause.size)}${sayTaken(clause.each)}」，计 ${sayNumber(used)} 档，扣 ${sayNumber(start.base.minus(exact))} 分，${sayNumber(start.base)} − ${sayNumber(start.base.minus(exact))} ＝ ${sayNumber(exact)} 分`,
    ],
    {
      low: open ? after(count.ceil()) : exact,
      high: open ? after(count.floor()) : exact,
      start: bound,
      assumptions,
    },
  );
}

/** What the criterion itself says of a part of a step; null where it is silent. */
function settledPartSteps(criterion: Criterion): LocalRules['partSteps'] | null {
  for (const clause of criterion.clauses) {
    if (clause.kind === 'part-steps') return clause.as;
  }
  return null;
}
