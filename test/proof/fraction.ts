/** Exact fractions of the proof's own, so that what a seeded defect must cause is not computed with the engine's numbers. */
export interface Fraction {
  readonly n: bigint;
  /** Above 0. */
  readonly d: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

function reduced(n: bigint, d: bigint): Fraction {
  if (d === 0n) throw new RangeError('a fraction over 0');
  const shared = gcd(n, d) || 1n;
  return d < 0n ? { n: -n / shared, d: -d / shared } : { n: n / shared, d: d / shared };
}

/** `12`, `-3.50`, a safe integer; throws on anything else. */
export function fraction(text: string | number): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(text));
  if (match === null) throw new RangeError(`not a plain number: ${text}`);
  const [, sign = '', whole = '', part = ''] = match;
  const n = BigInt(whole + part);
  return reduced(sign === '-' ? -n : n, 10n ** BigInt(part.length));
}

export const plus = (a: Fraction, b: Fraction): Fraction => reduced(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => reduced(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction): Fraction => reduced(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction): Fraction => reduced(a.n * b.d, a.d * b.n);
export const compare = (a: Fraction, b: Fraction): number => {
  const gap = a.n * b.d - b.n * a.d;
  return gap === 0n ? 0 : gap < 0n ? -1 : 1;
};
export const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const greatest = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);
export const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, fraction(0));
/** The whole number at or below. */
export const floor = (a: Fraction): Fraction => {
  const down = a.n / a.d;
  return fraction(String(a.n < 0n && down * a.d !== a.n ? down - 1n : down));
};
/** The whole number at or above. */
export const ceiling = (a: Fraction): Fraction => {
  const down = floor(a);
  return compare(down, a) === 0 ? down : plus(down, fraction(1));
};

/** Half away from zero, as accountants round. */
export function rounded(a: Fraction, places: number): Fraction {
  const scale = 10n ** BigInt(places);
  const scaled = a.n < 0n ? -a.n * scale : a.n * scale;
  const units = (2n * scaled + a.d) / (2n * a.d);
  return reduced(a.n < 0n ? -units : units, scale);
}

/** Cut off towards zero. */
export function truncated(a: Fraction, places: number): Fraction {
  const scale = 10n ** BigInt(places);
  return reduced((a.n * scale) / a.d, scale);
}

/** With exactly `places` decimals; the value must have no more. */
export function fixed(a: Fraction, places: number): string {
  const units = (a.n * 10n ** BigInt(places)) / a.d;
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const sign = units < 0n ? '-' : '';
  return places === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-places)}`;
}

/** A plain decimal without trailing zeros, rounded to six decimals. */
export function decimal(a: Fraction): string {
  const text = fixed(rounded(a, 6), 6).replace(/0+$/, '').replace(/\.$/, '');
  return text === '-0' ? '0' : text;
}
