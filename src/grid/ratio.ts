/**
 * Exact numbers. Steps, bands and totals are decided on exact ratios: in doubles one whole-point
 * overrun in ten lands on the wrong step.
 */
import { Decimal } from 'decimal.js';

/** How figures are read from text and written to it; whole numbers of a row never come near 10 000 digits. */
const Plain = Decimal.clone({
  precision: 10_000,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -10_000,
  toExpPos: 10_000,
});

/** As nearly every figure is written: no exponent, no blanks. */
const WRITTEN = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?$/;

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

function gcd(a: bigint, b: bigint): bigint {
  let x = abs(a);
  let y = abs(b);
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** An exact rational number: numerator and denominator are whole, the denominator is above 0, lowest terms. */
export class Ratio {
  static readonly zero = new Ratio(0n, 1n);
  static readonly one = new Ratio(1n, 1n);
  static readonly hundred = new Ratio(100n, 1n);

  private constructor(
    private readonly numerator: bigint,
    private readonly denominator: bigint,
  ) {}

  /**
   * In: a plain decimal string (`-3.50`), a finite number or a Decimal.
   * A number is taken as its shortest decimal form (0.1 is one tenth), not as its binary expansion.
   * Errors: throws for anything that is not a finite decimal number.
   */
  static of(value: string | number | Decimal): Ratio {
    const written = WRITTEN.exec(typeof value === 'string' ? value : value.toString());
    if (written !== null) {
      const [, sign = '', whole = '', decimals = ''] = written;
      const digits = BigInt(whole + decimals);
      return Ratio.reduced(sign === '-' ? -digits : digits, 10n ** BigInt(decimals.length));
    }
    const decimal = new Plain(value);
    if (!decimal.isFinite()) throw new RangeError(`not a finite number: ${value.toString()}`);
    const places = decimal.decimalPlaces();
    const whole = decimal.times(new Plain(10).pow(places)).toFixed(0);
    return Ratio.reduced(BigInt(whole), 10n ** BigInt(places));
  }

  private static reduced(numerator: bigint, denominator: bigint): Ratio {
    if (denominator === 1n) return new Ratio(numerator, 1n);
    const divisor = denominator < 0n ? -gcd(numerator, denominator) : gcd(numerator, denominator);
    return new Ratio(numerator / divisor, denominator / divisor);
  }

  plus(other: Ratio): Ratio {
    return Ratio.reduced(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Ratio): Ratio {
    return this.plus(other.negated());
  }

  times(other: Ratio): Ratio {
    return Ratio.reduced(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** Errors: throws RangeError when `other` is 0; callers decide first what x/0 means (it is not a value). */
  over(other: Ratio): Ratio {
    if (other.isZero()) throw new RangeError('division by zero');
    return Ratio.reduced(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  negated(): Ratio {
    return new Ratio(-this.numerator, this.denominator);
  }

  abs(): Ratio {
    return this.isNegative() ? this.negated() : this;
  }

  /** -1, 0 or 1. */
  compare(other: Ratio): number {
    const left = this.numerator * other.denominator;
    const right = other.numerator * this.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Ratio): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }

  isBelow(other: Ratio): boolean {
    return this.compare(other) < 0;
  }

  isAbove(other: Ratio): boolean {
    return this.compare(other) > 0;
  }

  isZero(): boolean {
    return this.numerator === 0n;
  }

  isNegative(): boolean {
    return this.numerator < 0n;
  }

  isWhole(): boolean {
    return this.denominator === 1n;
  }

  /** The largest whole number not above this one. */
  floor(): Ratio {
    const whole = this.numerator / this.denominator;
    return new Ratio(this.isNegative() && !this.isWhole() ? whole - 1n : whole, 1n);
  }

  /** The smallest whole number not below this one. */
  ceil(): Ratio {
    return this.negated().floor().negated();
  }

  /** Rounded half up, away from zero for negatives, to `places` decimals (0 or more). */
  round(places: number): Ratio {
    const scale = 10n ** BigInt(places);
    const whole = (abs(this.numerator) * scale * 2n + this.denominator) / (this.denominator * 2n);
    return Ratio.reduced(this.isNegative() ? -whole : whole, scale);
  }

  /** Cut, not rounded, to `places` decimals (towards zero). */
  truncate(places: number): Ratio {
    const scale = 10n ** BigInt(places);
    return Ratio.reduced((this.numerator * scale) / this.denominator, scale);
  }

  static min(a: Ratio, b: Ratio): Ratio {
    return b.isBelow(a) ? b : a;
  }

  static max(a: Ratio, b: Ratio): Ratio {
    return b.isAbove(a) ? b : a;
  }

  /** Decimal text of at most `places` decimals, rounded half up, without trailing zeros: `3.5`, `-0.33`. */
  toText(places: number): string {
    return this.round(places).decimalText() ?? '';
  }

  /** `7/2` as `3.5`, `20/3` as `20/3`: the exact value, as a decimal where one exists. */
  toExactText(): string {
    return this.decimalText() ?? `${this.numerator}/${this.denominator}`;
  }

  toJSON(): string {
    return this.toExactText();
  }

  /** The decimal form, without trailing zeros; null where none ends. */
  private decimalText(): string | null {
    if (this.denominator === 1n) return this.numerator.toString();
    let rest = this.denominator;
    let twos = 0;
    let fives = 0;
    for (; rest % 2n === 0n; rest /= 2n) twos += 1;
    for (; rest % 5n === 0n; rest /= 5n) fives += 1;
    if (rest !== 1n) return null;
    // In lowest terms, so the last decimal is not 0.
    const places = Math.max(twos, fives);
    const digits = ((abs(this.numerator) * 10n ** BigInt(places)) / this.denominator)
      .toString()
      .padStart(places + 1, '0');
    return `${this.isNegative() ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }

  /** Nearest double, for hosts that store cell values as doubles. */
  toNumber(): number {
    return Number(this.toText(15));
  }
}
