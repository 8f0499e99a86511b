/**
 * Bounds that name how far from the standard a value lies, not the value itself: 「控制率≤100%…每超过1%扣1分，超过5%不得分」,
 * 「以100%为准…偏差超过20%不得分」. Read as levels they would take everything from ordinary values.
 */
import type { Amount, Bound, Clause, Criterion, Interval, Where } from '../scoring/clauses';
import { Ratio } from '../grid/ratio';
import type { Axis } from './axis';
import { isUnplaced, onAxis, targetFigure } from './axis';
import type { BandClause } from './laid';

/** What a subject that names a distance ends in. */
const DISTANCE = /(?:偏差|偏离|相差|差距|差额|浮动|偏移)(?:率|度|幅度|比例|值)?$|^差$/;

export type Laying =
  | { readonly is: 'laid'; readonly criterion: Criterion }
  /** Nobody can tell from what the distance counts, or whether it is one. */
  | { readonly is: 'unread'; readonly clauses: readonly Clause[] };

/** In: a criterion and the axis of its value. Out: the same with every distance laid on the axis. */
export function layDistances(criterion: Criterion, axis: Axis): Laying {
  const standard = standardOf(criterion, axis);
  const unread: Clause[] = [];
  const clauses = criterion.clauses.map((clause): Clause => {
    if (
      clause.kind === 'steps' &&
      clause.where?.on === 'value' &&
      standard !== null &&
      DISTANCE.test(clause.subject) &&
      clause.where.parts.length === 1
    )
      return { ...clause, side: 'either', where: aroundWhere(clause.where, standard, axis) };
    if ((clause.kind !== 'bands' && clause.kind !== 'veto') || clause.where.on !== 'value') return clause;
    if (standard !== null && DISTANCE.test(clause.subject)) return around(clause, standard, axis);
    // 差距≤5% on a row with a target of its own: the value may be the level or the distance.
    if (isGapToTarget(clause, axis)) unread.push(clause);
    const beyond = beyondFull(clause, criterion, axis.value);
    if (beyond === 'unread') unread.push(clause);
    return beyond === null || beyond === 'unread' ? clause : beyond;
  });
  return unread.length > 0
    ? { is: 'unread', clauses: unread }
    : { is: 'laid', criterion: { ...criterion, clauses } };
}

/** The figure the criterion counts from: `以100%为准`, or the target where it says 与目标值…. */
function standardOf(criterion: Criterion, axis: Axis): Ratio | null {
  for (const clause of criterion.clauses) {
    const stated =
      clause.kind === 'baseline' ? clause.at : clause.kind === 'steps' ? pointOf(clause.where) : null;
    if (stated === null) continue;
    const at = onAxis(stated, axis);
    return isUnplaced(at) ? null : at;
  }
  if (!/(?:与|同|和|较)(?:年度)?(?:目标|计划|标准)/.test(criterion.text)) return null;
  const goal = targetFigure(axis);
  return isUnplaced(goal) ? null : goal;
}

/** `目标值为100%，每差1%…`: a lone figure. */
function pointOf(where: Where | null): Amount | null {
  if (where?.on !== 'value') return null;
  const [part, second] = where.parts;
  if (part?.low == null || part.high === null || second !== undefined) return null;
  return part.low.at.value.equals(part.high.at.value) ? part.low.at : null;
}

/** A value far beyond every bound of a gap, with a target it could be held to. */
function isGapToTarget(clause: BandClause, axis: Axis): boolean {
  if (clause.where.on !== 'value' || !/差距|增幅|涨幅|偏差|偏离|相差/.test(clause.subject)) return false;
  const bounds = clause.where.parts.flatMap(({ low, high }) =>
    [low?.at.value ?? [], high?.at.value ?? []].flat(),
  );
  return axis.unit === '%' && bounds.every((bound) => axis.value.abs().isAbove(bound.abs().times(TENFOLD)));
}

const TENFOLD = Ratio.of(10);

function around(clause: BandClause, standard: Ratio, axis: Axis): Clause {
  return clause.where.on === 'value'
    ? { ...clause, where: aroundWhere(clause.where, standard, axis) }
    : clause;
}

type ValueWhere = Extract<Where, { on: 'value' }>;

function aroundWhere(where: ValueWhere, standard: Ratio, axis: Axis): ValueWhere {
  const parts = where.parts.flatMap(({ low, high }): readonly Interval[] => {
    const far = (bound: Bound, sign: 1 | -1): Bound => {
      const share = bound.at.unit === '%' && axis.unit !== '%';
      const size = share ? bound.at.value.times(standard.abs()) : bound.at.value;
      const value = sign === 1 ? standard.plus(size) : standard.minus(size);
      return { ...bound, at: { value, unit: share ? axis.unit : bound.at.unit } };
    };
    if (low === null) return high === null ? [] : [{ low: far(high, -1), high: far(high, 1) }];
    return [
      { low: high === null ? null : far(high, -1), high: far(low, -1) },
      { low: far(low, 1), high: high === null ? null : far(high, 1) },
    ];
  });
  return { ...where, parts };
}

const SMALL = Ratio.of('0.2');
const FALLS = /^[^\d]{0,8}(?:下降|降低|下滑|减少|降|少)(?:幅度)?(?:了|达|达到|至)?\d/;

/**
 * 「≤100%得满分…超过5%不得分」: beyond the full marks by five points. null where the bound is a level; 'unread' where
 * it can be neither.
 */
function beyondFull(clause: BandClause, criterion: Criterion, value: Ratio): Clause | 'unread' | null {
  if (clause.where.on !== 'value' || !('value' in clause.points) || !clause.points.value.isZero())
    return null;
  const [part, second] = clause.where.parts;
  if (part === undefined || second !== undefined) return null;
  const isAbove = part.low !== null && part.high === null;
  const bound = isAbove ? part.low : part.low === null ? part.high : null;
  if (bound === null || !isRate(bound.at) || !bound.at.value.isAbove(Ratio.zero)) return null;
  const end = fullEnd(criterion, isAbove);
  if (end === null) return isAbove && isLostAbove(bound.at, criterion) ? 'unread' : null;
  const sides = criterion.clauses.flatMap((other) =>
    other.kind === 'steps' && !other.adds ? [other.side] : [],
  );
  if (isAbove) {
    if (!bound.at.value.isBelow(end)) return null;
    // 每低于1%扣0.2分，超过20%不得分: beyond on the side where nothing is lost.
    if (sides.includes('below') && !sides.includes('above')) {
      // 每下降10%扣0.5分，下降40%以上不得分: so far below, by its own word.
      if (!FALLS.test(criterion.text.slice(clause.from, clause.to))) return 'unread';
      return shifted(clause, {
        low: null,
        high: { ...bound, at: { value: end.minus(bound.at.value), unit: '%' } },
      });
    }
    return shifted(clause, {
      low: { ...bound, at: { value: end.plus(bound.at.value), unit: '%' } },
      high: null,
    });
  }
  if (bound.at.unit === 'p') {
    return shifted(clause, {
      low: null,
      high: { ...bound, at: { value: end.minus(bound.at.value), unit: '%' } },
    });
  }
  const either = sides.includes('below') && !bound.at.value.isAbove(SMALL) && end.isAbove(Ratio.of('0.5'));
  // 95%以上…低于20%不得分: below 20%, or twenty points below; a value on the same side of both need not be told.
  const settled = (at: Ratio): boolean => (bound.closed ? !value.isAbove(at) : value.isBelow(at));
  return either && settled(bound.at.value) !== settled(end.minus(bound.at.value)) ? 'unread' : null;
}

/** 「≥95%得满分，每低1%扣0.2分，超过20%不得分」: no level, for it would take the full marks themselves. */
function isLostAbove(at: Amount, criterion: Criterion): boolean {
  const from = fullEnd(criterion, false);
  return from !== null && at.value.isBelow(from);
}

const isRate = ({ unit }: Amount): boolean => unit === '%' || unit === 'p';

/** Where the full marks end on that side: of `≤100%`, or of a lone `100%`. */
function fullEnd(criterion: Criterion, isAbove: boolean): Ratio | null {
  for (const clause of criterion.clauses) {
    if (clause.kind !== 'bands' || clause.where.on !== 'value') continue;
    const { points, where } = clause;
    if (points.kind === 'minus' || ('value' in points && points.value.isZero())) continue;
    const [part, second] = where.parts;
    if (part === undefined || second !== undefined) continue;
    const { low, high } = part;
    const isPoint = low !== null && high !== null && low.at.value.equals(high.at.value);
    const end = isAbove ? high : low;
    const open = isAbove ? low === null : high === null;
    if (end !== null && isRate(end.at) && (open || isPoint)) return end.at.value;
  }
  return null;
}

function shifted(clause: BandClause, part: Interval): Clause {
  return { ...clause, where: { on: 'value', parts: [part], bare: false } };
}
