/** Numbers written in Chinese: 九十五, 一百二十, 三点五, 两. */
import { Ratio } from './ratio';

const DIGITS: ReadonlyMap<string, number> = new Map(
  ['〇零', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((forms, digit) =>
    Array.from(forms, (form) => [form, digit] as const),
  ),
);
const PLACES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/** Longer than any number people write in words. */
const LONGEST = 20;

/** How many characters from `at` could belong to a Chinese number (at most 20). */
export function chineseNumberLength(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < LONGEST) {
    const character = text.charAt(end);
    if (!DIGITS.has(character) && !PLACES.has(character) && character !== '万' && character !== '点') break;
    end += 1;
  }
  return end - at;
}

/** In: text made of Chinese numerals only. Out: its value; null when it is not one number. */
export function readChineseNumber(text: string): Ratio | null {
  if (text === '' || text.length > LONGEST) return null;
  const [whole = '', fraction, ...more] = text.split('点');
  if (more.length > 0 || fraction === '') return null;
  const value = readWhole(whole);
  if (value === null) return null;
  let digits = '';
  for (const character of fraction ?? '') {
    const digit = DIGITS.get(character);
    if (digit === undefined) return null;
    digits += String(digit);
  }
  return Ratio.of(digits === '' ? String(value) : `${value}.${digits}`);
}

function readWhole(text: string): number | null {
  const [high = '', low, ...more] = text.split('万');
  if (more.length > 0) return null;
  if (low === undefined) return readBelowTenThousand(high);
  const ten = readBelowTenThousand(high);
  const rest = low === '' ? 0 : readBelowTenThousand(low);
  return ten === null || rest === null ? null : ten * 10_000 + rest;
}

function readBelowTenThousand(text: string): number | null {
  if (text === '') return null;
  if (Array.from(text).every((character) => DIGITS.has(character)) && text.length > 1) {
    // 二〇二一: digit by digit.
    return text.length > 4 ? null : Number(Array.from(text, (character) => DIGITS.get(character)).join(''));
  }
  let total = 0;
  let digit: number | null = null;
  let lastPlace = 10_000;
  let zero = false;
  for (const character of text) {
    const place = PLACES.get(character);
    if (place === undefined) {
      const next = DIGITS.get(character);
      if (next === undefined || (digit !== null && digit !== 0)) return null;
      zero = digit === 0 || next === 0;
      digit = next;
    } else {
      if (place >= lastPlace) return null;
      // 十五 begins with its place; 百 and 千 need a digit unless they stand alone (百分之百).
      if (digit === null && place !== 10 && text.length > 1) return null;
      total += (digit === null || digit === 0 ? 1 : digit) * place;
      lastPlace = place;
      digit = null;
    }
  }
  // 一百五 may be 105 or, as people say it, 150.
  if (digit !== null && !zero && lastPlace > 10 && lastPlace < 10_000) return null;
  return total + (digit ?? 0);
}
