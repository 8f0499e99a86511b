/**
 * Exact numbers. Steps, bands and totals are decided on exact ratios: in doubles one whole-point
 * overrun in ten lands on the wrong step.
 */
import { Decimal } from 'decimal.js';

/**
 * Integers of up to 10 000 digits stay exact; inputs are bounded (see `grid/quantity.ts`), so no product of
 * the few figures of one row comes near it.
 */
const Big = Decimal.clone({
  precision: 10_000,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -10_000,
  toExpPos: 10_000,
});

function gcd(a: Decimal, b: Decimal): Decimal {
  let x = a.abs();
  let y = b.abs();
  while (!y.isZero()) [x, y] = [y, x.mod(y)];
  return x;
}

/** An exact rational number: numerator and denominator are whole, the denominator is above 0, lowest terms. */
export class Ratio {
  static readonly zero = new Ratio(new Big(0), new Big(1));
  static readonly one = new Ratio(new Big(1), new Big(1));
  static readonly hundred = new Ratio(new Big(100), new Big(1));

  private constructor(
    private readonly numerator: Decimal,
    private readonly denominator: Decimal,
  ) {}

  /**
   * In: a plain decimal string (`-3.50`), a finite number or a Decimal.
   * A number is taken as its shortest decimal form (0.1 is one tenth), not as its binary expansion.
   * Errors: throws RangeError for anything that is not a finite decimal number.
   */
  static of(value: string | number | Decimal): Ratio {
    const decimal = new Big(value);
    if (!decimal.isFinite()) throw new RangeError(`not a finite number: ${String(value)}`);
    const places = decimal.decimalPlaces();
    const scale = new Big(10).pow(places);
    return Ratio.reduced(decimal.times(scale), scale);
  }

  private static reduced(numerator: Decimal, denominator: Decimal): Ratio {
    const sign = denominator.isNegative() ? -1 : 1;
    const divisor = gcd(numerator, denominator);
    return divisor.isZero()
      ? Ratio.zero
      : new Ratio(numerator.div(divisor).times(sign), denominator.div(divisor).times(sign));
  }

  plus(other: Ratio): Ratio {
    return Ratio.reduced(
      this.numerator.times(other.denominator).plus(other.numerator.times(this.denominator)),
      this.denominator.times(other.denominator),
    );
  }

  minus(other: Ratio): Ratio {
    return this.plus(other.negated());
  }

  times(other: Ratio): Ratio {
    return Ratio.reduced(this.numerator.times(other.numerator), this.denominator.times(other.denominator));
  }

  /** Errors: throws RangeError when `other` is 0; callers decide first what x/0 means (it is not a value). */
  over(other: Ratio): Ratio {
    if (other.isZero()) throw new RangeError('division by zero');
    return Ratio.reduced(this.numerator.times(other.denominator), this.denominator.times(other.numerator));
  }

  negated(): Ratio {
    return new Ratio(this.numerator.negated(), this.denominator);
  }

  abs(): Ratio {
    return this.isNegative() ? this.negated() : this;
  }

  /** -1, 0 or 1. */
  compare(other: Ratio): number {
    return this.numerator.times(other.denominator).comparedTo(other.numerator.times(this.denominator));
  }

  equals(other: Ratio): boolean {
    return this.compare(other) === 0;
  }

  isBelow(other: Ratio): boolean {
    return this.compare(other) < 0;
  }

  isAbove(other: Ratio): boolean {
    return this.compare(other) > 0;
  }

  isZero(): boolean {
    return this.numerator.isZero();
  }

  isNegative(): boolean {
    return this.numerator.isNegative() && !this.numerator.isZero();
  }

  isWhole(): boolean {
    return this.denominator.equals(1);
  }

  /** The largest whole number not above this one. */
  floor(): Ratio {
    const whole = this.numerator.divToInt(this.denominator);
    const exact = whole.times(this.denominator).equals(this.numerator);
    return new Ratio(exact || !this.isNegative() ? whole : whole.minus(1), new Big(1));
  }

  /** The smallest whole number not below this one. */
  ceil(): Ratio {
    return this.negated().floor().negated();
  }

  /** Rounded half up, away from zero for negatives, to `places` decimals (0 or more). */
  round(places: number): Ratio {
    const scale = new Big(10).pow(places);
    const scaled = this.numerator.abs().times(scale).times(2).plus(this.denominator);
    const whole = scaled.divToInt(this.denominator.times(2));
    return Ratio.reduced(this.isNegative() ? whole.negated() : whole, scale);
  }

  /** Cut, not rounded, to `places` decimals (towards zero). */
  truncate(places: number): Ratio {
    const scale = new Big(10).pow(places);
    const whole = this.numerator.abs().times(scale).divToInt(this.denominator);
    return Ratio.reduced(this.isNegative() ? whole.negated() : whole, scale);
  }

  static min(a: Ratio, b: Ratio): Ratio {
    return b.isBelow(a) ? b : a;
  }

  static max(a: Ratio, b: Ratio): Ratio {
    return b.isAbove(a) ? b : a;
  }

  /** Decimal text of at most `places` decimals, rounded half up, without trailing zeros: `3.5`, `-0.33`. */
  toText(places: number): string {
    const rounded = this.round(places);
    return rounded.numerator.div(rounded.denominator).toFixed();
  }

  /** `7/2` as `3.5`, `20/3` as `20/3`: the exact value, as a decimal where one exists. */
  toExactText(): string {
    let rest = this.denominator;
    for (const prime of [2, 5]) while (rest.mod(prime).isZero()) rest = rest.div(prime);
    return rest.equals(1)
      ? this.numerator.div(this.denominator).toFixed()
      : `${this.numerator.toFixed()}/${this.denominator.toFixed()}`;
  }

  /** Nearest double, for hosts that store cell values as doubles. */
  toNumber(): number {
    return Number(this.toText(15));
  }
}
