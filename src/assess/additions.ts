/** Points that grow with the value within the full marks: on top of a band, or from nothing. */
import type { Clause } from '../scoring/clauses';
import { Ratio } from '../grid/ratio';
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
  const size = onAxis(adding.size, context.axis);
  if (isUnplaced(size)) return { is: 'missing', what: size.missing };
  const count = context.axis.value.minus(start.stretch.low.at).over(size);
  const each = pointsOf(adding.each, context.full);
  const most = adding.most === null ? context.full : pointsOf(adding.most, context.full);
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
