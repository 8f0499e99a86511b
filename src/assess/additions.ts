/** Points that grow with the value within the full marks: on top of a band, or from nothing. */
import type { Clause } from '../scoring/clauses';
import { Ratio } from '../grid/ratio';
import type { Axis, Unplaced } from './axis';
import { isOpen, isUnplaced, onAxis, standing, stretches } from './axis';
import type { Claim } from './claim';
import { reckonedClaim } from './claim';
import type { Context } from './deductions';
import type { Laid } from './laid';
import { pointsOf, sayNumber, sayValue } from './numbers';
import type { Verdict } from './verdict';

/** 「达到90%得3分，每提高1个百分点加0.2分」: the band's points grow with the value. */
export function raise(
  verdict: Verdict & { readonly is: 'scored' },
  context: Context,
  laid: readonly Laid[],
): Verdict | null {
  const adding = context.criterion.clauses.find(
    (clause): clause is Clause & { readonly kind: 'steps' } => clause.kind === 'steps' && clause.adds,
  );
  const [claim] = verdict.claims;
  const start = laid.find(({ points }) => !points.isZero());
  if (adding === undefined || claim === undefined || start?.clause.from !== claim.from) return null;
  if (start.stretch.low === null) return null;
  const size = sizeFrom(start.stretch.low.at, adding, context.axis);
  if (isUnplaced(size)) return { is: 'missing', what: size.missing };
  if (size.isZero()) return null;
  const count = context.axis.value.minus(start.stretch.low.at).over(size);
  const each = pointsOf(adding.each, context.full);
  const most = mostAdded(adding, context) ?? context.full;
  const at = (steps: Ratio): Ratio =>
    Ratio.min(context.full, claim.exact.plus(Ratio.min(most, each.times(steps))));
  const exact = at(count.floor());
  const grown: Claim = {
    ...claim,
    exact,
    low: exact,
    high: at(count.ceil()),
    reckoned: true,
    steps: [
      ...claim.steps,
      `高 ${sayNumber(count)} 档，计 ${sayNumber(count.floor())} 档，加到 ${sayNumber(exact)} 分`,
    ],
    assumptions: count.isWhole() ? [] : ['part-steps-whole'],
  };
  return { is: 'scored', claims: [grown], assumptions: [...verdict.assumptions, ...grown.assumptions] };
}

/** 最多加3分, beside the step or in a sentence of its own; null where nothing is said. */
function mostAdded(
  { most }: Clause & { readonly kind: 'steps' },
  { criterion, full }: Context,
): Ratio | null {
  const stated = most ?? criterion.scoring.limits.find(({ kind }) => kind === 'most-added')?.points ?? null;
  return stated === null ? null : pointsOf(stated, full);
}

/** 每超过10% of a count is a tenth of what it is counted from. */
function sizeFrom(
  from: Ratio,
  { size, ofTarget }: Clause & { readonly kind: 'steps' },
  axis: Axis,
): Ratio | Unplaced {
  const relative = (ofTarget || size.unit === '%') && axis.unit !== '%';
  return relative ? size.value.times(from.abs()) : onAxis(size, axis);
}

/** 「完成率100%得基本分6分；每高于1个百分点加0.5分」, 「完成目标得4分，每超额完成10%加0.5分」: above the one band that gives less than all. */
export function addedAbove(context: Context, laid: readonly Laid[]): Claim | null {
  const { criterion, axis, full } = context;
  const adding = criterion.clauses.find(
    (clause): clause is Clause & { readonly kind: 'steps' } =>
      clause.kind === 'steps' && clause.adds && clause.where === null,
  );
  const given = laid.filter(({ points, clause }) => clause.points.kind !== 'minus' && !points.isZero());
  const [base, second] = given;
  if (
    adding === undefined ||
    adding.side === 'below' ||
    base === undefined ||
    second !== undefined ||
    !base.points.isBelow(full)
  )
    return null;
  const from = base.stretch.low ?? base.stretch.high;
  if (from === null || !axis.value.isAbove(from.at)) return null;
  const size = sizeFrom(from.at, adding, axis);
  if (isUnplaced(size) || size.isZero()) return null;
  const count = axis.value.minus(from.at).over(size);
  const each = pointsOf(adding.each, full);
  const caps = criterion.clauses.flatMap((clause) =>
    clause.kind === 'caps' && clause.cap !== null ? [pointsOf(clause.cap, full)] : [],
  );
  const cap = caps.reduce((least, one) => Ratio.min(least, one), full);
  const most = mostAdded(adding, context);
  const at = (steps: Ratio): Ratio => {
    const more = each.times(steps);
    return Ratio.min(cap, base.points.plus(most === null ? more : Ratio.min(most, more)));
  };
  const exact = at(count.floor());
  return reckonedClaim(
    adding,
    exact,
    [
      `${sayValue(axis.value, axis.unit)} 超过 ${sayValue(from.at, axis.unit)}，先得 ${sayNumber(base.points)} 分`,
      `高 ${sayNumber(count)} 档，计 ${sayNumber(count.floor())} 档，加到 ${sayNumber(exact)} 分`,
    ],
    { high: at(count.ceil()), assumptions: count.isWhole() ? [] : ['part-steps-whole'] },
  );
}

/** 「90%以上每增加1个百分点得0.5分」: points counted up from nothing at the bound. */
export function addedFromNothing(context: Context): Verdict | null {
  const { criterion, axis, full } = context;
  for (const clause of criterion.clauses) {
    if (clause.kind !== 'steps' || !clause.adds || clause.where === null || isOpen(clause.where)) continue;
    const parts = stretches(clause.where, axis);
    if (isUnplaced(parts)) return { is: 'missing', what: parts.missing };
    const [part] = parts;
    const size = onAxis(clause.size, axis);
    if (isUnplaced(size)) return { is: 'missing', what: size.missing };
    if (part?.low == null || part.high !== null || standing(axis.value, part) === 'outside') continue;
    const count = axis.value.minus(part.low.at).over(size);
    const each = pointsOf(clause.each, full);
    const exact = each.times(count.floor());
    const claim: Claim = reckonedClaim(
      clause,
      exact,
      [
        `${sayValue(axis.value, axis.unit)} 比 ${sayValue(part.low.at, axis.unit)} 高 ${sayNumber(count.floor())} 档，得 ${sayNumber(exact)} 分`,
      ],
      { high: each.times(count.ceil()), assumptions: count.isWhole() ? [] : ['part-steps-whole'] },
    );
    return { is: 'scored', claims: [claim], assumptions: claim.assumptions };
  }
  return null;
}
