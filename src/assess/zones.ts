/** Steps whose rate changes from zone to zone (`90%-95%每低1点扣1分；80%-90%每低1点扣2分`). */
import type { Clause } from '../scoring/clauses';
import type { Claim } from './claim';
import type { Context } from './deductions';
import { deduct } from './deductions';
import { sayNumber } from './numbers';
import type { Verdict } from './verdict';

type StepClause = Clause & { readonly kind: 'steps' };

/**
 * In: a value in a farther zone. Out: both readings, the zone counted by itself and on top of the nearer zones;
 * the words do not say which. null where there is only one zone, or the value lies in the nearest.
 */
export function byZones(context: Context): Verdict | null {
  const steps = context.criterion.clauses.filter(
    (clause): clause is StepClause => clause.kind === 'steps' && !clause.adds && clause.where !== null,
  );
  if (steps.length < 2) return null;
  const claims = steps.flatMap((clause) => claimOf(clause, context));
  const [own, second] = claims;
  if (own?.start == null || second !== undefined) return null;
  const at = own.start;
  const nearer = steps.flatMap((clause) =>
    clause.from === own.from ? [] : claimOf(clause, { ...context, axis: { ...context.axis, value: at } }),
  );
  const [before] = nearer;
  const isNearer =
    before?.start != null &&
    !before.start.equals(at) &&
    before.start.isAbove(at) === context.axis.value.isBelow(at);
  if (before === undefined || !isNearer) return null;
  const lost = context.full.minus(before.exact);
  const together: Claim = {
    ...own,
    exact: own.exact.minus(lost),
    low: own.low.minus(lost),
    high: own.high.minus(lost),
    steps: [...own.steps, `连同前一段已扣的 ${sayNumber(lost)} 分一并扣除`],
  };
  return lost.isZero() ? null : { is: 'conflict', claims: [own, together] };
}

function claimOf(clause: StepClause, context: Context): readonly Claim[] {
  const outcome = deduct(clause, context);
  if (outcome === null || 'contradiction' in outcome || 'missing' in outcome || outcome.start === null)
    return [];
  return [outcome];
}
