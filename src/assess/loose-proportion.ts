/** `60%-90%按比例得分`: of what it is a proportion is not said. */
import { Ratio } from '../grid/ratio';
import { isOpen, isUnplaced, standing, stretches } from './axis';
import type { Claim } from './claim';
import { reckonedClaim } from './claim';
import type { Context } from './deductions';
import { sayNumber, sayValue } from './numbers';
import type { LaidBand } from './proportions';
import { between } from './proportions';
import type { Verdict } from './verdict';

/**
 * In: a value inside such a stretch. Out: the readings in use — on the line between the bands around it, the value's
 * share of the bound that earns full marks, the rate itself — where they give different scores; null elsewhere.
 */
export function looseProportion(context: Context, laid: readonly LaidBand[]): Verdict | null {
  const { criterion, axis, full } = context;
  for (const clause of criterion.clauses) {
    if (clause.kind !== 'interpolation' || clause.linear || clause.between) continue;
    if (clause.where === null || isOpen(clause.where)) continue;
    const parts = stretches(clause.where, axis);
    const [range] = isUnplaced(parts) ? [] : parts;
    if (range === undefined || standing(axis.value, range) === 'outside') continue;
    const line = between(clause, context, laid, range);
    const whole = laid.find(({ points, stretch }) => points.equals(full) && stretch.low !== null)?.stretch.low
      ?.at;
    const shares = [
      ...(whole === undefined || whole.isZero()
        ? []
        : [{ of: whole, exact: axis.value.over(whole).times(full) }]),
      ...(axis.unit === '%' ? [{ of: Ratio.one, exact: axis.value.times(full) }] : []),
    ];
    const claims = [
      ...(line === null ? [] : [line]),
      ...shares.map(({ of, exact }) =>
        share(
          clause,
          exact,
          `${sayValue(axis.value, axis.unit)} ÷ ${sayValue(of, axis.unit)} × ${sayNumber(full)} ＝ ${sayNumber(exact)} 分`,
        ),
      ),
    ];
    const different = claims.filter(
      (claim, index) => !claims.slice(0, index).some((earlier) => earlier.exact.equals(claim.exact)),
    );
    if (different.length > 1) return { is: 'conflict', claims: different };
  }
  return null;
}

function share(span: { readonly from: number; readonly to: number }, exact: Ratio, step: string): Claim {
  return reckonedClaim(span, exact, [`按比例计分：${step}`]);
}
