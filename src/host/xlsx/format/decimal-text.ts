/** Numbers as decimal text with the 15 significant digits Excel shows, so float noise never appears. */

export interface DecimalText {
  readonly negative: boolean;
  /** At least one digit, no leading zeros but a single one. */
  readonly whole: string;
  readonly fraction: string;
}

/** Exact for what a double shows in 15 digits; trailing zeros of the fraction removed. `value` is finite. */
export function decimalText(value: number): DecimalText {
  const [mantissa = '0', power = '0'] = Math.abs(value).toExponential(14).split('e');
  const digits = mantissa.replace('.', '');
  const point = Number(power) + 1;
  const padded = point > digits.length ? digits.padEnd(point, '0') : digits;
  const whole = point <= 0 ? '0' : padded.slice(0, point);
  const fraction = point <= 0 ? '0'.repeat(-point) + digits : padded.slice(point);
  return { negative: value < 0, whole, fraction: trimZeros(fraction) };
}

/** Moves the decimal point: right for positive `places`, left for negative ones. */
export function shiftPoint(number: DecimalText, places: number): DecimalText {
  const { whole, fraction, negative } = number;
  if (places >= 0) {
    const padded = fraction.padEnd(places, '0');
    return {
      negative,
      whole: noLeadingZeros(whole + padded.slice(0, places)),
      fraction: trimZeros(padded.slice(places)),
    };
  }
  const padded = whole.padStart(1 - places, '0');
  return {
    negative,
    whole: noLeadingZeros(padded.slice(0, places)),
    fraction: trimZeros(padded.slice(places) + fraction),
  };
}

/** Rounded half away from zero, as Excel shows; the fraction has exactly `places` digits. */
export function roundText(number: DecimalText, places: number): DecimalText {
  const { negative, whole, fraction } = number;
  if (fraction.length <= places) return { negative, whole, fraction: fraction.padEnd(places, '0') };
  const kept = whole + fraction.slice(0, places);
  const up = fraction.charCodeAt(places) >= 0x35;
  const digits = up ? increment(kept) : kept;
  const split = digits.length - places;
  return { negative, whole: noLeadingZeros(digits.slice(0, split)), fraction: digits.slice(split) };
}

export function isZero(number: DecimalText): boolean {
  return /^0+$/.test(number.whole + number.fraction);
}

/** General: plain decimals while they fit in 20 characters, otherwise `1.23457E+21`. */
export function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const { negative, whole, fraction } = decimalText(value);
  const sign = negative ? '-' : '';
  if (whole.length + fraction.length <= 20) return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
  const [mantissa = '0', power = '+0'] = Math.abs(value).toExponential(5).split('e');
  const short = mantissa.includes('.') ? trimPoint(mantissa) : mantissa;
  return `${sign}${short}E${power.startsWith('-') ? '-' : '+'}${power.slice(1).padStart(2, '0')}`;
}

function increment(digits: string): string {
  let at = digits.length - 1;
  while (at >= 0 && digits[at] === '9') at -= 1;
  const zeros = '0'.repeat(digits.length - 1 - at);
  if (at < 0) return `1${zeros}`;
  return `${digits.slice(0, at)}${Number(digits[at]) + 1}${zeros}`;
}

function trimZeros(fraction: string): string {
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === '0') end -= 1;
  return fraction.slice(0, end);
}

function trimPoint(decimal: string): string {
  const trimmed = trimZeros(decimal);
  return trimmed.endsWith('.') ? trimmed.slice(0, -1) : trimmed;
}

function noLeadingZeros(digits: string): string {
  let start = 0;
  while (start < digits.length - 1 && digits[start] === '0') start += 1;
  return digits.slice(start) || '0';
}
