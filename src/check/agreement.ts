/**
 * When a figure as written agrees with the exact one (domain.md, interpretation 7): equal, or the exact one rounded
 * half up to the decimals it is written with. Rounding to a whole number is told apart: for a score it is a warning.
 */
import { Ratio } from '../grid/ratio';

export type Agreement = 'agrees' | 'whole' | 'differs';

/** Sums of formulas carry noise of doubles far behind the point; no score has nine decimals of its own. */
const NOISE_PLACES = 9;
const NOISE = Ratio.of('0.0000000005');

export function sameFigure(a: Ratio, b: Ratio): boolean {
  return a.equals(b) || a.minus(b).abs().isBelow(NOISE);
}

/** Decimals of a value once noise is cut off. */
function decimalsOf(value: Ratio): number {
  return value.toText(NOISE_PLACES).split('.')[1]?.length ?? 0;
}

/** Written against exact: to one, two or as many decimals as written; `whole` when only the whole number agrees. */
export function agreement(written: Ratio, exact: Ratio): Agreement {
  if (sameFigure(written, exact)) return 'agrees';
  // No rounding to one decimal or more moves a figure further than this; most disagreements end here.
  const gap = written.minus(exact).abs();
  if (!gap.isAbove(TENTH)) {
    const places = [1, 2, Math.max(1, decimalsOf(written))];
    if (places.some((count) => sameFigure(written, exact.round(count)))) return 'agrees';
  }
  return !gap.isAbove(Ratio.one) && sameFigure(written, exact.round(0)) ? 'whole' : 'differs';
}

const TENTH = Ratio.of('0.1');

/** Against a span whose ends are admissible, and every value between them. */
export function agreementWithin(
  written: Ratio,
  low: Ratio,
  high: Ratio,
  also: readonly Ratio[] = [],
): Agreement {
  if (!written.isBelow(low) && !written.isAbove(high)) return 'agrees';
  const each = [low, high, ...also].map((end) => agreement(written, end));
  if (each.includes('agrees')) return 'agrees';
  return each.includes('whole') ? 'whole' : 'differs';
}
