/** `≥90%得6分，100%得10分，90%-100%之间按比例计分`: bounds that are the two ends of a line give way to it between them. */
import type { Ratio } from '../grid/ratio';
import { isOpen, isUnplaced, stretches } from './axis';
import type { Claim } from './claim';
import { reckonedClaim } from './claim';
import type { Context } from './deductions';
import type { Laid } from './laid';
import { sayNumber, sayValue } from './numbers';

interface Anchor {
  readonly at: Ratio;
  readonly points: Ratio;
  /** The bound belongs to what gives these points. */
  readonly held: boolean;
}

/** In: a value and the bands around it. Out: its points on the line, where a lower end is a bound from which upwards points are given. */
export function onTheLine(context: Context, laid: readonly Laid[]): Claim | null {
  const { criterion, axis } = context;
  const clause = criterion.clauses.find(
    (each) => each.kind === 'interpolation' && (each.linear || each.between),
  );
  if (clause?.kind !== 'interpolation') return null;
  const anchors = laid.flatMap(({ stretch, points, clause: { points: given } }): readonly Anchor[] => {
    if (given.kind === 'minus') return [];
    const { low, high } = stretch;
    if (low !== null && high !== null && !low.at.equals(high.at)) return [];
    const end = low ?? high;
    return end === null ? [] : [{ at: end.at, points, held: end.closed }];
  });
  const upwards = laid.some(
    ({ stretch, points }) =>
      stretch.low !== null && stretch.high === null && !points.isZero() && stretch.low.at.isBelow(axis.value),
  );
  if (!upwards) return null;
  const below = best(
    anchors.filter(({ at }) => at.isBelow(axis.value)),
    (a, b) => a.isAbove(b),
  );
  const above = best(
    anchors.filter(({ at }) => at.isAbove(axis.value)),
    (a, b) => a.isBelow(b),
  );
  if (below === null || above === null) return null;
  if (clause.where !== null && !isOpen(clause.where)) {
    const parts = stretches(clause.where, axis);
    const [range] = isUnplaced(parts) ? [] : parts;
    if (range?.low?.at.equals(below.at) !== true || range.high?.at.equals(above.at) !== true) return null;
  }
  const share = axis.value.minus(below.at).over(above.at.minus(below.at));
  const exact = below.points.plus(share.times(above.points.minus(below.points)));
  return reckonedClaim(clause, exact, [
    `${sayValue(below.at, axis.unit)} 得 ${sayNumber(below.points)} 分，${sayValue(above.at, axis.unit)} 得 ${sayNumber(above.points)} 分，${sayValue(axis.value, axis.unit)} 在两者之间，按线性计得 ${sayNumber(exact)} 分`,
  ]);
}

/** The nearest anchor; at one place the one that holds it. */
function best(anchors: readonly Anchor[], nearer: (a: Ratio, b: Ratio) => boolean): Anchor | null {
  return anchors.reduce<Anchor | null>((found, one) => {
    if (found === null || nearer(one.at, found.at)) return one;
    return one.at.equals(found.at) && one.held && !found.held ? one : found;
  }, null);
}
