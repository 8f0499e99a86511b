/** A whole against its parts (interpretation 8). */
import { Ratio } from '../grid/ratio';
import { convert, unitMeaning } from '../grid/units';
import type { Fact } from './facts';

/** A figure as printed. */
type Printed = Pick<Fact, 'value' | 'unit' | 'decimals'>;

export interface PrintedParts {
  readonly whole: Printed;
  readonly parts: readonly Printed[];
  readonly complete: boolean;
}

export type PartsVerdict =
  | { readonly kind: 'agrees' }
  /** Off by no more than the rounding of the printed figures can account for. */
  | { readonly kind: 'rounding'; readonly sum: Ratio }
  | { readonly kind: 'above' | 'below'; readonly sum: Ratio }
  | { readonly kind: 'unknown' };

/** Sum of the parts in the whole's unit; null where the units cannot be compared. */
export function sumOfParts({ whole, parts }: PrintedParts): Ratio | null {
  let sum = Ratio.zero;
  for (const part of parts) {
    const value = convert(part.value, part.unit, whole.unit);
    if (value === null) return null;
    sum = sum.plus(value);
  }
  return sum;
}

export function judgeParts(list: PrintedParts): PartsVerdict {
  const sum = sumOfParts(list);
  if (sum === null) return { kind: 'unknown' };
  const gap = sum.minus(list.whole.value);
  if (gap.isZero()) return { kind: 'agrees' };
  if (gap.isNegative() && !list.complete) return { kind: 'agrees' };
  if (!gap.abs().isAbove(tolerance(list))) return { kind: 'rounding', sum };
  if (!gap.isNegative() && list.complete && endsEarlier(list)) return { kind: 'agrees' };
  return { kind: gap.isNegative() ? 'below' : 'above', sum };
}

/** 1、2、3、 make up the whole and 4、5、 are counted on, but are no part of it (三公经费 and then 会议费). */
function endsEarlier({ whole, parts }: PrintedParts): boolean {
  return parts.some(
    (_, index) =>
      index >= 2 && sumOfParts({ whole, parts: parts.slice(0, index), complete: true })?.equals(whole.value),
  );
}

/**
 * n printed figures may miss their sum by (n+1)/2 units of the last decimal. Zeros are exact; so are counts and amounts
 * in 元 printed whole.
 */
function tolerance({ whole, parts }: PrintedParts): Ratio {
  const decimals = Math.max(whole.decimals, ...parts.map((part) => part.decimals));
  const isExact = decimals === 0 && !isScaledMoney(whole);
  if (isExact) return Ratio.zero;
  const rounded = parts.filter((part) => !part.value.isZero()).length;
  return Ratio.of(`1e-${decimals}`)
    .times(Ratio.of(rounded + 1))
    .over(Ratio.of(2));
}

/** 万元 printed whole may be rounded; 元 and people are not. */
function isScaledMoney(fact: Printed): boolean {
  const meaning = unitMeaning(fact.unit);
  return meaning.kind === 'money' && meaning.scale.isAbove(Ratio.one);
}
