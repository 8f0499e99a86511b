/** The most a criterion itself gives, to be held against the row's full marks. */
import type { Criterion, Expression } from '../scoring/clauses';
import { Ratio } from '../grid/ratio';
import { pointsOf } from './numbers';

/**
 * In: a criterion and the row's full marks. Out: the most its bands, levels or formula give in points; null where it
 * speaks of full marks only by name, by shares or by what is taken off.
 */
export function topOf(criterion: Criterion, full: Ratio): Ratio | null {
  if (criterion.clauses.some((clause) => clause.kind === 'steps' && clause.adds)) return null;
  const given: Ratio[] = [];
  for (const clause of criterion.clauses) {
    if (clause.kind === 'bands' && clause.points.kind !== 'minus') given.push(pointsOf(clause.points, full));
    else if (clause.kind === 'formula') {
      const factor = factorOf(clause.expression);
      if (factor === null) return null;
      given.push(factor);
    } else if (clause.kind === 'levels' || clause.kind === 'yes-no') {
      for (const { points } of clause.options) {
        if (points !== null && points.kind !== 'minus') given.push(pointsOf(points, full));
      }
    }
  }
  return given.length === 0 ? null : given.reduce((most, one) => Ratio.max(most, one), Ratio.zero);
}

/** The points a formula multiplies by (`执行率×10`); null where it uses the weight itself, or no factor is plain. */
function factorOf(expression: Expression): Ratio | null {
  const factors: Ratio[] = [];
  const walk = (part: Expression, multiplied: boolean): boolean => {
    if (part.op === 'weight' || part.op === '+' || part.op === '-') return false;
    if (part.op === 'number') {
      if (multiplied) factors.push(part.value);
      return true;
    }
    if (!('left' in part) || part.op === 'min' || part.op === 'max') return true;
    const times = part.op === '*';
    return walk(part.left, times) && walk(part.right, times);
  };
  if (!walk(expression, false)) return null;
  const [first, ...others] = factors;
  // 执行率×10×5: which of the two is the weight is not said.
  if (first === undefined || factors.filter((each) => each.isAbove(Ratio.one)).length > 1) return null;
  const product = others.reduce((all, each) => all.times(each), first);
  return product.isAbove(Ratio.one) ? product : null;
}
