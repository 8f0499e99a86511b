/** Numbers of a number section: digits put into their places. */
import type { DecimalText } from './decimal-text';
import { decimalText, generalText, isZero, roundText, shiftPoint } from './decimal-text';
import { fractionText } from './fraction-text';
import type { Section, Token } from './sections';

/** `value` is finite; the sign is left to the caller: this shows the absolute value. */
export function numberText(value: number, section: Section): { text: string; zero: boolean } {
  const { tokens } = section;
  if (tokens.some((token) => token.kind === 'general')) {
    return { text: tokens.map((token) => plain(token, value)).join(''), zero: value === 0 };
  }
  if (tokens.some((token) => token.kind === 'slash') && tokens.some((token) => token.kind === 'digit')) {
    return fractionText(Math.abs(value), tokens);
  }
  const exponent = tokens.findIndex((token) => token.kind === 'exponent');
  if (exponent >= 0) return { text: scientific(Math.abs(value), tokens, exponent), zero: value === 0 };
  const percents = tokens.filter((token) => token.kind === 'percent').length;
  const number = shiftPoint(decimalText(Math.abs(value)), 2 * percents - 3 * scalingCommas(tokens));
  const rounded = roundText(number, decimalPlaces(tokens));
  return { text: place(tokens, rounded), zero: isZero(rounded) };
}

function plain(token: Token, value: number): string {
  if (token.kind === 'general') return generalText(Math.abs(value));
  return literal(token);
}

function literal(token: Token): string {
  if (token.kind === 'literal') return token.text;
  if (token.kind === 'percent') return '%';
  return '';
}

function isDigit(token: Token | undefined): boolean {
  return token?.kind === 'digit';
}

function pointAt(tokens: readonly Token[]): number {
  const at = tokens.findIndex((token) => token.kind === 'point');
  return at < 0 ? tokens.length : at;
}

function decimalPlaces(tokens: readonly Token[]): number {
  return tokens.slice(pointAt(tokens)).filter(isDigit).length;
}

/** Commas right after the last whole digit or the last digit of all divide by a thousand each. */
function scalingCommas(tokens: readonly Token[]): number {
  const point = pointAt(tokens);
  const wholes = tokens.slice(0, point).findLastIndex(isDigit);
  const last = tokens.findLastIndex(isDigit);
  return commasAfter(tokens, wholes) + (last > point ? commasAfter(tokens, last) : 0);
}

function commasAfter(tokens: readonly Token[], digit: number): number {
  let count = 0;
  while (digit >= 0 && tokens[digit + 1 + count]?.kind === 'comma') count += 1;
  return count;
}

function groups(tokens: readonly Token[]): boolean {
  const whole = tokens.slice(0, pointAt(tokens));
  const first = whole.findIndex(isDigit);
  const last = whole.findLastIndex(isDigit);
  return whole.slice(first + 1, Math.max(first + 1, last)).some((token) => token.kind === 'comma');
}

function place(tokens: readonly Token[], number: DecimalText): string {
  const point = pointAt(tokens);
  const whole = placeWhole(tokens.slice(0, point), number.whole, groups(tokens));
  if (point === tokens.length) return whole;
  return `${whole}.${placeFraction(tokens.slice(point + 1), number.fraction)}`;
}

/** Right to left; the leftmost place takes every digit that is left. */
function placeWhole(tokens: readonly Token[], digits: string, grouped: boolean): string {
  let rest = digits === '0' ? '' : digits;
  const first = tokens.findIndex(isDigit);
  let text = '';
  let placed = 0;
  const put = (digit: string): void => {
    if (grouped && placed > 0 && placed % 3 === 0 && /\d/.test(digit)) text = `,${text}`;
    text = digit + text;
    placed += 1;
  };
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (token.kind !== 'digit') {
      text = literal(token) + text;
      continue;
    }
    do {
      const digit = rest.slice(-1);
      rest = rest.slice(0, -1);
      if (digit !== '') put(digit);
      else if (token.place === '0') put('0');
      else if (token.place === '?') put(' ');
    } while (at === first && rest !== '');
  }
  return text;
}

function placeFraction(tokens: readonly Token[], digits: string): string {
  let shown = digits.length;
  let last = tokens.findLastIndex(isDigit);
  while (shown > 0 && digits[shown - 1] === '0') {
    const token = tokens[last];
    if (token?.kind !== 'digit' || token.place === '0') break;
    shown -= 1;
    last = tokens.slice(0, last).findLastIndex(isDigit);
  }
  let used = 0;
  return tokens
    .map((token) => {
      if (token.kind !== 'digit') return literal(token);
      used += 1;
      if (used <= shown) return digits.charAt(used - 1);
      return token.place === '?' ? ' ' : '';
    })
    .join('');
}

function scientific(value: number, tokens: readonly Token[], exponent: number): string {
  const mantissaTokens = tokens.slice(0, exponent);
  const places = decimalPlaces(mantissaTokens);
  const wholePlaces = Math.max(1, mantissaTokens.slice(0, pointAt(mantissaTokens)).filter(isDigit).length);
  const [, power = '0'] = value.toExponential(Math.min(100, places + wholePlaces - 1)).split('e');
  const shift = value === 0 ? 0 : Math.floor(Number(power) / wholePlaces) * wholePlaces;
  const mantissa = roundText(shiftPoint(decimalText(value), -shift), places);
  const token = tokens[exponent];
  const sign = shift < 0 ? '-' : token?.kind === 'exponent' && token.plus ? '+' : '';
  const tail = placeWhole(tokens.slice(exponent + 1), String(Math.abs(shift)), false);
  return `${place(mantissaTokens, mantissa)}E${sign}${tail}`;
}
