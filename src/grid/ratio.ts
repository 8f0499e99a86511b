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

const LARGEST = Number.MAX_SAFE_INTEGER;

/** Powers of ten that are exact doubles. */
const POWERS = Array.from({ length: 16 }, (_, places) => Number(`1e${places}`));

/** Whole numbers of a ratio: doubles while they are exact, which is nearly always, else without bound. */
type Whole = number | bigint;

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

function gcd(a: bigint, b: bigint): bigint {
  let x = abs(a);
  let y = abs(b);
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function smallGcd(a: number, b: number): number {
  let x = Math.abs(a);
  let y = b;
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

/** A product or sum of doubles is exact where it is no larger than this: a larger one cannot round down to it. */
function isExact(value: number): boolean {
  return value <= LARGEST && value >= -LARGEST;
}

/** `a / b` of whole numbers, cut towards zero; the remainder of doubles is exact, their quotient is not. */
function wholes(a: number, b: number): number {
  return (a - (a % b)) / b;
}

/** The decimal form of a fraction in lowest terms; null where none ends, or its digits are no exact double. */
function smallDecimalText(numerator: number, denominator: number): string | null {
  let scale = 1;
  let places = 0;
  while (scale % denominator !== 0) {
    scale *= 10;
    places += 1;
    if (scale > LARGEST) return null;
  }
  const value = Math.abs(numerator) * (scale / denominator);
  if (!isExact(value)) return null;
  const digits = String(value).padStart(places + 1, '0');
  return `${numerator < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

const READ = new Map<string, Ratio>();
const MOST_READ = 4_000;

/** An exact rational number: numerator and denominator are whole, the denominator is above 0, lowest terms. */
export class Ratio {
  static readonly zero = new Ratio(0, 1);
  static readonly one = new Ratio(1, 1);
  static readonly hundred = new Ratio(100, 1);

  /** Both are doubles, or both are without bound because one does not fit: one form for one value. */
  private constructor(
    private readonly numerator: Whole,
    private readonly denominator: Whole,
  ) {}

  /**
   * In: a plain decimal string (`-3.50`), a finite number or a Decimal.
   * A number is taken as its shortest decimal form (0.1 is one tenth), not as its binary expansion.
   * Errors: throws for anything that is not a finite decimal number.
   */
  static of(value: string | number | Decimal): Ratio {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return new Ratio(value, 1);
    const text = typeof value === 'string' ? value : value.toString();
    const known = READ.get(text);
    if (known !== undefined) return known;
    const read = Ratio.read(text, value);
    if (READ.size >= MOST_READ) READ.clear();
    READ.set(text, read);
    return read;
  }

  private static read(text: string, value: string | number | Decimal): Ratio {
    const written = WRITTEN.exec(text);
    if (written !== null) {
      const [, sign = '', whole = '', decimals = ''] = written;
      if (whole.length + decimals.length <= 15) {
        const digits = Number(whole + decimals);
        return Ratio.ofDoubles(sign === '-' ? 0 - digits : digits, POWERS[decimals.length] ?? 1);
      }
      const digits = BigInt(whole + decimals);
      return Ratio.reduced(sign === '-' ? -digits : digits, 10n ** BigInt(decimals.length));
    }
    const decimal = new Plain(value);
    if (!decimal.isFinite()) throw new RangeError(`not a finite number: ${value.toString()}`);
    const places = decimal.decimalPlaces();
    const whole = decimal.times(new Plain(10).pow(places)).toFixed(0);
    return Ratio.reduced(BigInt(whole), 10n ** BigInt(places));
  }

  /** In: exact doubles, the denominator above 0. */
  private static ofDoubles(numerator: number, denominator: number): Ratio {
    if (denominator === 1) return new Ratio(numerator, 1);
    const divisor = smallGcd(numerator, denominator);
    return new Ratio(numerator / divisor, denominator / divisor);
  }

  private static reduced(numerator: bigint, denominator: bigint): Ratio {
    const divisor = denominator < 0n ? -gcd(numerator, denominator) : gcd(numerator, denominator);
    const above = numerator / divisor;
    const below = denominator / divisor;
    const small = Number(below);
    const large = Number(above);
    return isExact(small) && isExact(large) ? new Ratio(large, small) : new Ratio(above, below);
  }

  plus(other: Ratio): Ratio {
    const { numerator: a, denominator: b } = this;
    const { numerator: c, denominator: d } = other;
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      const left = a * d;
      const right = c * b;
      const below = b * d;
      if (isExact(left) && isExact(right) && isExact(left + right) && isExact(below))
        return Ratio.ofDoubles(left + right, below);
    }
    return Ratio.reduced(BigInt(a) * BigInt(d) + BigInt(c) * BigInt(b), BigInt(b) * BigInt(d));
  }

  minus(other: Ratio): Ratio {
    return this.plus(other.negated());
  }

  times(other: Ratio): Ratio {
    return Ratio.quotient(this.numerator, other.numerator, this.denominator, other.denominator);
  }

  /** Errors: throws RangeError when `other` is 0; callers decide first what x/0 means (it is not a value). */
  over(other: Ratio): Ratio {
    if (other.isZero()) throw new RangeError('division by zero');
    return Ratio.quotient(this.numerator, other.denominator, this.denominator, other.numerator);
  }

  /** `ab / cd`. */
  private static quotient(a: Whole, b: Whole, c: Whole, d: Whole): Ratio {
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      const above = a * b;
      const below = c * d;
      if (isExact(above) && isExact(below))
        return below < 0 ? Ratio.ofDoubles(0 - above, -below) : Ratio.ofDoubles(above, below);
    }
    return Ratio.reduced(BigInt(a) * BigInt(b), BigInt(c) * BigInt(d));
  }

  negated(): Ratio {
    const { numerator } = this;
    return new Ratio(typeof numerator === 'number' ? 0 - numerator : -numerator, this.denominator);
  }

  abs(): Ratio {
    return this.isNegative() ? this.negated() : this;
  }

  /** -1, 0 or 1. */
  compare(other: Ratio): number {
    const { numerator: a, denominator: b } = this;
    const { numerator: c, denominator: d } = other;
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      const left = a * d;
      const right = c * b;
      if (isExact(left) && isExact(right)) return left < right ? -1 : left > right ? 1 : 0;
    }
    const left = BigInt(a) * BigInt(d);
    const right = BigInt(c) * BigInt(b);
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
    return this.numerator === 0;
  }

  isNegative(): boolean {
    return this.numerator < 0;
  }

  isWhole(): boolean {
    return BigInt(this.denominator) === 1n;
  }

  /** The largest whole number not above this one. */
  floor(): Ratio {
    const { numerator, denominator } = this;
    const isShort = this.isNegative() && !this.isWhole();
    if (typeof numerator === 'number' && typeof denominator === 'number')
      return new Ratio(wholes(numerator, denominator) - (isShort ? 1 : 0), 1);
    return Ratio.reduced(BigInt(numerator) / BigInt(denominator) - (isShort ? 1n : 0n), 1n);
  }

  /** The smallest whole number not below this one. */
  ceil(): Ratio {
    return this.negated().floor().negated();
  }

  /** Rounded half up, away from zero for negatives, to `places` decimals (0 or more). */
  round(places: number): Ratio {
    const { numerator, denominator } = this;
    if (denominator === 1) return this;
    const scale = POWERS[places];
    if (typeof numerator === 'number' && typeof denominator === 'number' && scale !== undefined) {
      const above = Math.abs(numerator) * scale * 2 + denominator;
      if (isExact(above) && isExact(denominator * 2)) {
        const whole = wholes(above, denominator * 2);
        return Ratio.ofDoubles(numerator < 0 ? 0 - whole : whole, scale);
      }
    }
    const large = 10n ** BigInt(places);
    const below = BigInt(denominator);
    const whole = (abs(BigInt(numerator)) * large * 2n + below) / (below * 2n);
    return Ratio.reduced(this.isNegative() ? -whole : whole, large);
  }

  /** Cut, not rounded, to `places` decimals (towards zero). */
  truncate(places: number): Ratio {
    const scale = 10n ** BigInt(places);
    return Ratio.reduced((BigInt(this.numerator) * scale) / BigInt(this.denominator), scale);
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
    const { numerator, denominator } = this;
    if (denominator === 1) return (numerator === 0 ? 0 : numerator).toString();
    if (typeof numerator === 'number' && typeof denominator === 'number')
      return smallDecimalText(numerator, denominator) ?? this.longDecimalText();
    return this.longDecimalText();
  }

  private longDecimalText(): string | null {
    const denominator = BigInt(this.denominator);
    const numerator = BigInt(this.numerator);
    if (denominator === 1n) return numerator.toString();
    let rest = denominator;
    let twos = 0;
    let fives = 0;
    for (; rest % 2n === 0n; rest /= 2n) twos += 1;
    for (; rest % 5n === 0n; rest /= 5n) fives += 1;
    if (rest !== 1n) return null;
    // In lowest terms, so the last decimal is not 0.
    const places = Math.max(twos, fives);
    const digits = ((abs(numerator) * 10n ** BigInt(places)) / denominator)
      .toString()
      .padStart(places + 1, '0');
    return `${this.isNegative() ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }

  /** Nearest double, for hosts that store cell values as doubles. */
  toNumber(): number {
    return Number(this.toText(15));
  }
}
