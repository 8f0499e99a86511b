/**
 * A rate typed without its sign: 0.96 and 96 are both 96% in practice, and 0.96 may be 0.96%. The row decides it,
 * or it is asked about; it is never guessed.
 */
import { Ratio } from '../grid/ratio';

export type RateReading =
  | { readonly status: 'rate'; readonly value: Ratio; readonly assumption: string | null }
  | { readonly status: 'undecided'; readonly question: string; readonly values: readonly Ratio[] };

/** A reading this many times off its target is not what was meant, if the other reading is not. */
const FAR = Ratio.of(3);
/** Above it a number is taken as hundredths: 150% typed as a fraction is rarer than 1.6%. */
const LARGEST_FRACTION = Ratio.of('1.5');

/**
 * In: the number as typed; the row's target as a fraction, or null; rates that the row states otherwise (equations).
 * Out: the rate as a fraction, or a question in Chinese for the user.
 */
export function readRate(typed: Ratio, target: Ratio | null, others: readonly Ratio[]): RateReading {
  const asFraction = typed;
  const asPercent = typed.over(Ratio.hundred);
  if (typed.isZero()) return { status: 'rate', value: typed, assumption: null };
  for (const other of others) {
    const fraction = isNear(asFraction, other);
    if (fraction !== isNear(asPercent, other)) {
      return { status: 'rate', value: fraction ? asFraction : asPercent, assumption: null };
    }
  }
  if (target !== null && !target.isZero()) {
    const fraction = isLike(asFraction, target);
    if (fraction !== isLike(asPercent, target)) {
      return { status: 'rate', value: fraction ? asFraction : asPercent, assumption: null };
    }
  }
  const shown = typed.toText(6);
  if (typed.abs().isAbove(LARGEST_FRACTION)) {
    return {
      status: 'rate',
      value: asPercent,
      assumption: `实际值写的是“${shown}”，没有百分号，按${shown}%理解`,
    };
  }
  const hundredfold = typed.times(Ratio.hundred).toText(6);
  return {
    status: 'undecided',
    values: [asFraction, asPercent],
    question: `实际值写的是“${shown}”，没有百分号，分不清是${hundredfold}%还是${shown}%，请写成百分数`,
  };
}

/** Equal but for rounding to a tenth of a point. */
function isNear(a: Ratio, b: Ratio): boolean {
  return !a.minus(b).abs().isAbove(Ratio.of('0.001'));
}

function isLike(value: Ratio, target: Ratio): boolean {
  if (value.isNegative() !== target.isNegative()) return false;
  const a = value.abs();
  const b = target.abs();
  return !a.isAbove(b.times(FAR)) && !b.isAbove(a.times(FAR));
}
