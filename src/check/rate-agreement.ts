/** A stated rate or result against the exact one (interpretation 7). */
import { readQuantity } from '../grid/quantity';
import { Ratio } from '../grid/ratio';
import { sameFigure } from './agreement';

export interface StatedRate {
  /** Percentages as fractions. */
  readonly value: Ratio;
  /** Decimals as printed: 38.22% has 2. */
  readonly decimals: number;
  readonly isPercent: boolean;
}

/**
 * `truncated`: cut off instead of rounded. `inputs`: a last digit that the rounding of the printed figures themselves
 * can account for.
 */
export type RateAgreement = 'agrees' | 'truncated' | 'inputs' | 'differs';

/** In: the exact value, what is written, and the printed figures it comes from (may be empty). */
export function compareRate(
  exact: Ratio,
  stated: StatedRate,
  figures: readonly string[] = [],
): RateAgreement {
  const written = stated.isPercent ? stated.value.times(Ratio.hundred) : stated.value;
  const places = stated.decimals;
  const scales = scalesOf(exact, stated);
  const rounded = written.round(places);
  if (scales.some((each) => sameFigure(written, each) || rounded.equals(each.round(places)))) return 'agrees';
  if (scales.some((each) => rounded.equals(each.truncate(places)))) return 'truncated';
  const span = spanOf(exact, figures);
  if (span === null) return 'differs';
  const [low, high] = span;
  const lows = scalesOf(low, stated);
  const highs = scalesOf(high, stated);
  const isInside = lows.some((from, index) => {
    const to = highs[index];
    return to !== undefined && !rounded.isBelow(from.round(places)) && !rounded.isAbove(to.round(places));
  });
  return isInside ? 'inputs' : 'differs';
}

/**
 * A result in percent is one: `×100=95%` comes here as 0.95 already. A bare one may be in hundredths or not: 0.95, 95.
 */
function scalesOf(exact: Ratio, { isPercent }: StatedRate): readonly Ratio[] {
  const inHundredths = exact.times(Ratio.hundred);
  return isPercent ? [inHundredths] : [inHundredths, exact];
}

/** Lowest and highest value when each printed decimal stands for half a unit either way; whole numbers are exact. */
function spanOf(exact: Ratio, figures: readonly string[]): readonly [Ratio, Ratio] | null {
  const ends = figures
    .map((figure) => readQuantity(figure))
    .flatMap((quantity) => {
      if (quantity === null || quantity.kind === 'rate') return [];
      const half = quantity.decimals === 0 ? Ratio.zero : unit(quantity.decimals).over(Ratio.of(2));
      return [[quantity.value.minus(half), quantity.value.plus(half), quantity.value] as const];
    });
  const [a, b, c] = ends;
  if (a === undefined || b === undefined || ends.length > 3) return null;
  const values =
    c === undefined
      ? corners([a, b], ([x, y]) => quotient(x, y))
      : corners([a, b, c], ([x, y, z]) =>
          x === undefined || y === undefined ? null : quotient(x.minus(y), z),
        );
  const middle = c === undefined ? quotient(a[2], b[2]) : quotient(a[2].minus(b[2]), c[2]);
  if (values === null || middle?.equals(exact) !== true) return null;
  return [
    values.reduce((low, value) => Ratio.min(low, value)),
    values.reduce((high, value) => Ratio.max(high, value)),
  ];
}

function corners(
  ends: readonly (readonly [Ratio, Ratio, Ratio])[],
  compute: (values: readonly Ratio[]) => Ratio | null,
): readonly Ratio[] | null {
  let choices: readonly (readonly Ratio[])[] = [[]];
  for (const [low, high] of ends)
    choices = choices.flatMap((chosen) => [
      [...chosen, low],
      [...chosen, high],
    ]);
  const values = choices.map(compute);
  return values.every((value): value is Ratio => value !== null) ? values : null;
}

function quotient(x: Ratio | undefined, y: Ratio | undefined): Ratio | null {
  return x === undefined || y === undefined || y.isZero() ? null : x.over(y);
}

/** One unit of the last of `decimals` decimals. */
function unit(decimals: number): Ratio {
  return Ratio.of(`1e-${decimals}`);
}

/** The exact value as the stated one is written. */
export function inFormOf(exact: Ratio, stated: StatedRate): string {
  return stated.isPercent
    ? `${exact.times(Ratio.hundred).toText(stated.decimals)}%`
    : exact.toText(stated.decimals);
}
