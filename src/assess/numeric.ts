/** One value against all clauses of a criterion: who claims it, who prevails, what it scores. */
import type { Clause } from '../scoring/clauses';
import { sayPoints } from '../scoring/say';
import type { Ratio } from '../grid/ratio';
import { isOpen, isUnplaced, onAxis, standing, stretches } from './axis';
import { addedAbove, addedFromNothing, raise } from './additions';
import { backwardsClauses } from './backwards';
import { claimedByBands } from './band-claims';
import type { Claim } from './claim';
import { reckonedClaim } from './claim';
import type { BandClause, Laid } from './laid';
import type { Verdict } from './verdict';
import type { Context, Contradiction } from './deductions';
import { deduct } from './deductions';
import { pointsOf, sayNumber, sayValue } from './numbers';
import { layDistances } from './distances';
import { looseProportion } from './loose-proportion';
import { onTheLine } from './on-the-line';
import { between, byFormula, byStepsReached, inProportion } from './proportions';
import { byZones } from './zones';

/** In: a criterion all of whose clauses are exact, and a value. Out: what it scores, or why it has no score. */
export function judge(asked: Context): Verdict {
  const distances = layDistances(asked.criterion, asked.axis);
  if (distances.is === 'unread') return { is: 'unread', clauses: distances.clauses };
  const given = { ...asked, criterion: distances.criterion };
  const context = withShares(given);
  if (context === null) return { is: 'unread', clauses: given.criterion.clauses.filter(isShare) };
  const { criterion } = context;
  const laid: Laid[] = [];
  for (const clause of criterion.clauses) {
    if ((clause.kind !== 'bands' && clause.kind !== 'veto') || isOpen(clause.where)) continue;
    const parts = stretches(clause.where, context.axis);
    if (isUnplaced(parts)) return { is: 'missing', what: parts.missing };
    for (const stretch of parts) {
      laid.push({ clause, stretch, points: pointsOf(clause.points, context.full) });
    }
  }
  const backwards = backwardsClauses(laid, criterion, given.name);
  if (backwards.length > 0) return { is: 'unread', clauses: backwards };
  const slips = wrongScale(context, laid);
  if (slips.length > 0) return { is: 'unread', clauses: slips };

  const checked = checkSteps(context);
  if (checked !== null) return checked;

  const line = onTheLine(context, laid);
  if (line !== null) return { is: 'scored', claims: [line], assumptions: line.assumptions };
  const above = addedAbove(context, laid);
  if (above !== null) return { is: 'scored', claims: [above], assumptions: above.assumptions };
  const band = claimedByBands(laid, context);
  const raised = band?.is === 'scored' ? raise(band, context, laid) : null;
  if (raised !== null) return raised;
  const clash = band?.is === 'scored' ? againstSteps(band.claims, context) : null;
  if (clash !== null) return clash;
  if (band !== null) return band;
  const earned = addedFromNothing(context);
  if (earned !== null) return earned;
  return claimedByReckoning(context, laid);
}

function isShare(clause: Clause): boolean {
  return (clause.kind === 'bands' || clause.kind === 'veto') && clause.where.on === 'share';
}

/**
 * 「完成目标值的90%以上得满分，80%-90%得3分」: later bands drop 目标值的. For a rate it cannot be told whether they
 * did; null then.
 */
function withShares(context: Context): Context | null {
  const { criterion, axis } = context;
  if (axis.ofTarget || !criterion.clauses.some(isShare)) return context;
  const dropped = criterion.clauses.some((clause) => percentBand(clause));
  if (!dropped) return context;
  if (axis.unit === '%') return axis.target === null ? context : null;
  const clauses = criterion.clauses.map((clause): Clause => {
    if (!percentBand(clause) || clause.where.on !== 'value') return clause;
    return { ...clause, where: { on: 'share', parts: clause.where.parts } };
  });
  return { ...context, criterion: { ...criterion, clauses } };
}

function percentBand(clause: Clause): clause is BandClause {
  if ((clause.kind !== 'bands' && clause.kind !== 'veto') || clause.where.on !== 'value') return false;
  return clause.where.parts.every(({ low, high }) => (low ?? high)?.at.unit === '%');
}

/** Every step clause is looked at, also where a band claims the value: a contradictory sentence scores nothing. */
function checkSteps(context: Context): Verdict | null {
  for (const clause of context.criterion.clauses) {
    if (clause.kind !== 'steps' || clause.adds) continue;
    const outcome = deduct(clause, context);
    if (outcome !== null && 'contradiction' in outcome) return { is: 'unread', clauses: [clause] };
  }
  return null;
}

/**
 * 「超过100%不得分，每超1%扣1分」: a band that begins where the steps begin leaves them nothing; which holds is not
 * said. A veto further out is an exception to the steps, not a contradiction.
 */
function againstSteps(claims: readonly Claim[], context: Context): Verdict | null {
  const [band] = claims;
  if (band?.stretch == null) return null;
  for (const clause of context.criterion.clauses) {
    if (clause.kind !== 'steps' || clause.adds) continue;
    const step = deduct(clause, context);
    if (step === null || 'contradiction' in step || 'missing' in step || step.start === null) continue;
    const { low, high } = band.stretch;
    const begins = [low, high].some((end) => end !== null && step.start?.equals(end.at) === true);
    if (begins && !step.exact.equals(band.exact) && !context.axis.value.equals(step.start)) {
      return { is: 'conflict', claims: [band, step] };
    }
  }
  return null;
}

function claimedByReckoning(context: Context, laid: readonly Laid[]): Verdict {
  const loose = looseProportion(context, laid);
  if (loose !== null) return loose;
  const zones = byZones(context);
  if (zones !== null) return zones;
  const active: Claim[] = [];
  const idle: Claim[] = [];
  const { clauses } = context.criterion;
  const hasSteps = clauses.some((clause) => clause.kind === 'steps');
  for (const clause of clauses) {
    const outcome = reckoned(clause, context, laid, hasSteps);
    if (outcome === null) continue;
    if (outcome === 'unread') return { is: 'unread', clauses: [clause] };
    if ('contradiction' in outcome) return { is: 'unread', clauses: [clause] };
    if ('missing' in outcome) return { is: 'missing', what: outcome.missing };
    // A step on the other side leaves the value to the one on its own.
    (clause.kind === 'steps' && outcome.start === null ? idle : active).push(outcome);
  }
  const claims = active.length > 0 ? active : idle;
  const [first, ...others] = claims;
  if (first !== undefined) {
    return others.every((other) => other.exact.equals(first.exact))
      ? { is: 'scored', claims: [first], assumptions: first.assumptions }
      : { is: 'conflict', claims };
  }
  const rest = clauses.find(
    (clause): clause is BandClause =>
      (clause.kind === 'bands' || clause.kind === 'veto') && isOpen(clause.where),
  );
  if (rest !== undefined) return { is: 'scored', claims: [restClaim(rest, context)], assumptions: [] };
  return impliedFull(context, laid);
}

function restClaim(clause: BandClause, { axis, full }: Context): Claim {
  const exact = pointsOf(clause.points, full);
  return reckonedClaim(
    clause,
    exact,
    [
      `${sayValue(axis.value, axis.unit)} 不属于前面各档，按「${sayPoints(clause.points)}」，得 ${sayNumber(exact)} 分`,
    ],
    { reckoned: clause.points.kind === 'minus' },
  );
}

/** `低于80%扣2分` alone: what is not deducted from keeps its marks. */
function impliedFull(context: Context, laid: readonly Laid[]): Verdict {
  const { full, axis } = context;
  const taking = context.criterion.clauses.filter(
    (clause) =>
      (clause.kind === 'bands' && clause.points.kind === 'minus') ||
      (clause.kind === 'steps' && !clause.adds),
  );
  const giving = laid.some(({ clause, points }) => clause.points.kind !== 'minus' && !points.isZero());
  // A step with no condition of its own counts from somewhere else.
  const loose = taking.some(
    (clause) => clause.kind === 'steps' && (clause.where === null || isOpen(clause.where)),
  );
  const [clause] = taking;
  // 「80%-95%的，每低于1%扣1分」 at 75%: worse than anything deducted from, and nothing is said of it.
  const beyond = taking.some((each) => each.kind === 'steps' && isPastItsEnd(each, axis));
  if (giving || loose || beyond || clause === undefined || isBetween(laid, axis.value))
    return { is: 'uncovered' };
  const claim: Claim = reckonedClaim(
    clause,
    full,
    [`${sayValue(axis.value, axis.unit)} 不在扣分情形内，得 ${sayNumber(full)} 分`],
    { assumptions: ['implied-full'] },
  );
  return { is: 'scored', claims: [claim], assumptions: claim.assumptions };
}

/** 逾期1天扣1分，逾期3天扣3分 at 2天: between two of them, and nothing is said of it. */
function isBetween(laid: readonly Laid[], value: Ratio): boolean {
  const taking = laid.flatMap(({ clause, stretch: { low, high } }) =>
    clause.points.kind === 'minus' && low !== null && high !== null ? [{ low: low.at, high: high.at }] : [],
  );
  return taking.some(({ high }) => high.isBelow(value)) && taking.some(({ low }) => low.isAbove(value));
}

function isPastItsEnd(clause: Clause & { readonly kind: 'steps' }, axis: Context['axis']): boolean {
  if (clause.where === null || isOpen(clause.where)) return false;
  const parts = stretches(clause.where, axis);
  const [part] = isUnplaced(parts) ? [] : parts;
  if (part?.low == null || part.high === null) return false;
  return clause.side === 'below' ? axis.value.isBelow(part.low.at) : axis.value.isAbove(part.high.at);
}

function reckoned(
  clause: Clause,
  context: Context,
  laid: readonly Laid[],
  hasSteps: boolean,
): Claim | Contradiction | { readonly missing: string } | 'unread' | null {
  const { axis } = context;
  switch (clause.kind) {
    case 'steps':
      return clause.adds ? null : deduct(clause, context);
    case 'proportional': {
      if (hasSteps || (clause.shortfall && clause.where?.on === 'rest')) return 'unread';
      if (!holds(clause, context)) return null;
      return inProportion(clause, context, laid);
    }
    case 'earned':
      return byStepsReached(clause, context);
    case 'formula':
      return holds(clause, context) ? byFormula(clause, context) : null;
    case 'interpolation': {
      const parts = clause.where === null || isOpen(clause.where) ? null : stretches(clause.where, axis);
      if (parts !== null && isUnplaced(parts)) return parts;
      const range = parts?.[0] ?? null;
      if (range !== null && standing(axis.value, range) === 'outside') return null;
      const claim = between(clause, context, laid, range);
      if (claim !== null) return claim;
      return range === null && !insideBands(axis.value, laid) ? null : 'unread';
    }
    case 'unnamed':
      return { missing: `「${clause.what}」是多少` };
    // What is counted on top of it, the row must say; a figure alone is not known to be that count.
    case 'base':
      return { missing: '以件计的实际值' };
    case 'span':
    case 'late':
    case 'bands':
    case 'veto':
    case 'baseline':
    case 'caps':
    case 'items':
    case 'levels':
    case 'not-applicable':
    case 'part-steps':
    case 'person':
    case 'remark':
    case 'tiers':
    case 'violations':
    case 'yes-no':
      return null;
  }
}

function insideBands(value: Ratio, laid: readonly Laid[]): boolean {
  return (
    laid.some(({ stretch }) => stretch.high !== null && !stretch.high.at.isAbove(value)) &&
    laid.some(({ stretch }) => stretch.low !== null && !stretch.low.at.isBelow(value))
  );
}

function holds(clause: Clause & { readonly kind: 'proportional' | 'formula' }, { axis }: Context): boolean {
  if (clause.where === null || isOpen(clause.where)) return true;
  // 「完成率100%得满分，未完成的按比例」: short of the full-marks band where the row has no target.
  if (clause.where.on === 'target' && axis.target === null) return true;
  const parts = stretches(clause.where, axis);
  return !isUnplaced(parts) && parts.some((part) => standing(axis.value, part) !== 'outside');
}

/** A band that repeats a step's size as if it were a bound (`超出1%扣1分` after `100%以下计满分`) is on no one scale. */
function wrongScale(context: Context, laid: readonly Laid[]): readonly Clause[] {
  const standard = context.criterion.clauses.find((clause) => clause.kind === 'baseline');
  if (standard?.kind !== 'baseline') return [];
  const at = onAxis(standard.at, context.axis);
  if (isUnplaced(at)) return [];
  const full = laid.filter(
    ({ clause, points }) => clause.points.kind !== 'minus' && points.equals(context.full),
  );
  return full.filter(({ stretch }) => standing(at, stretch) === 'outside').map(({ clause }) => clause);
}
