/** How a value earns its score, in the proof's own arithmetic: each rule restates one wording of a criterion. */
import type { Fraction } from './fraction';
import { ceiling, compare, floor, fraction, greatest, least, minus, over, rounded, times } from './fraction';

export interface Span {
  /** What whole steps give. */
  readonly score: Fraction;
  readonly low: Fraction;
  readonly high: Fraction;
}

/** Value and target as written; percentages as the number before the sign. null where the criterion says nothing. */
export type Rule = (value: Fraction, target: Fraction) => Span | null;

const exactly = (score: Fraction): Span => ({ score, low: score, high: score });

/** `≤100%得10分，每超过1%扣2分`: parts of a step may be read three ways. */
export function steps(
  full: number,
  bound: number,
  step: string | number,
  off: string | number,
  side: 'above' | 'below' | 'both',
): Rule {
  const marks = fraction(full);
  return (value) => {
    const over0 = minus(value, fraction(bound));
    const under0 = minus(fraction(bound), value);
    const away = side === 'above' ? over0 : side === 'below' ? under0 : greatest(over0, under0);
    // `完成率100%得10分`: of more than all of it nothing is said.
    if (side === 'below' && bound === 100 && compare(value, fraction(100)) > 0) return null;
    if (compare(away, fraction(0)) <= 0) return exactly(marks);
    const count = over(away, fraction(step));
    const left = (n: Fraction): Fraction => greatest(fraction(0), minus(marks, times(n, fraction(off))));
    return { score: left(floor(count)), low: left(ceiling(count)), high: left(floor(count)) };
  };
}

/** Steps of which a part never deducts, by the criterion's own words. */
export function wholeSteps(full: number, bound: number, step: number, off: number): Rule {
  const open = steps(full, bound, step, off, 'above');
  return (value, target) => {
    const span = open(value, target);
    return span === null ? null : exactly(span.score);
  };
}

/** `≥95%得10分；90%（含）-95%得8分；…`: best first, each from its lower end, that end included. */
export function bandsFrom(...bands: readonly (readonly [from: number, points: number])[]): Rule {
  return (value) => {
    const [, points = 0] = bands.find(([from]) => compare(value, fraction(from)) >= 0) ?? [];
    return exactly(fraction(points));
  };
}

/** `=0得5分；0-10%（含）得4分；…`: best first, each up to its upper end, that end included. */
export function bandsUpTo(...bands: readonly (readonly [to: number, points: number])[]): Rule {
  return (value) => {
    const [, points = 0] = bands.find(([to]) => compare(value, fraction(to)) <= 0) ?? [];
    return exactly(fraction(points));
  };
}

/** `得分=完成率×10`, at most full. */
export const ofRate = (full: number): Rule => share(full, 100);

/** Full × value/target, at most full; without `target`, the row's own. A score is written with two decimals. */
export function share(full: number, target?: number): Rule {
  return (value, own) => {
    const aim = target === undefined ? own : fraction(target);
    return exactly(rounded(least(fraction(full), over(times(fraction(full), value), aim)), 2));
  };
}

/** Full where the value does not exceed the target, else full × target/value. */
export function inverse(full: number): Rule {
  return (value, target) =>
    exactly(rounded(least(fraction(full), over(times(fraction(full), target), value)), 2));
}
