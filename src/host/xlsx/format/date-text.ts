/** Dates and times of a date section: serial number → text. */
import type { Section, Token } from './sections';

const DAY = 86_400_000;
/** Serial 0 of the 1904 system is serial 1462 of the 1900 system. */
const OFFSET_1904 = 1462;
/** 31 December 9999. */
const LAST_SERIAL = 2_958_466;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const CHINESE_DIGITS = '〇一二三四五六七八九';
const CHINESE_WEEKDAYS = '日一二三四五六';

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  /** Milliseconds since midnight. */
  readonly time: number;
  readonly serial: number;
}

/** null when the serial is no date (negative, past the year 9999): Excel shows `####`. */
export function dateText(value: number, section: Section, from1904: boolean): string | null {
  const serial = from1904 ? value + OFFSET_1904 : value;
  if (serial < 0 || serial >= LAST_SERIAL) return null;
  const dates = section.tokens.flatMap((token) => (token.kind === 'date' ? [token.code] : []));
  const fractions = hasFraction(section.tokens);
  const moment = momentOf(serial, fractions ? 1 : dates.some((code) => /^\[?s/.test(code)) ? 1000 : 1);
  const halfDay = dates.some((code) => code.includes('/'));
  let text = '';
  let index = -1;
  for (let at = 0; at < section.tokens.length; at += 1) {
    const token = section.tokens[at];
    if (token === undefined) continue;
    if (token.kind === 'date') {
      index += 1;
      const minutes = isMinutes(dates, index);
      text += datePart(token.code, moment, { minutes, halfDay, chinese: section.chinese });
    } else if (token.kind === 'point' && section.tokens[at + 1]?.kind === 'digit') {
      const places = countDigits(section.tokens, at + 1);
      text += `.${String(moment.time % 1000)
        .padStart(3, '0')
        .slice(0, places)
        .padEnd(places, '0')}`;
      at += places;
    } else {
      text += plainText(token);
    }
  }
  return text;
}

function plainText(token: Token): string {
  switch (token.kind) {
    case 'literal':
      return token.text;
    case 'point':
      return '.';
    case 'comma':
      return ',';
    case 'slash':
      return '/';
    case 'percent':
      return '%';
    case 'date':
    case 'digit':
    case 'exponent':
    case 'general':
    case 'text':
      return '';
  }
}

function hasFraction(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => token.kind === 'point' && tokens[at + 1]?.kind === 'digit');
}

function countDigits(tokens: readonly Token[], from: number): number {
  let count = 0;
  while (tokens[from + count]?.kind === 'digit') count += 1;
  return count;
}

/** Rounded to `unit` milliseconds first, so 23:59:59.9999 becomes the next day and not 23:59:60. */
function momentOf(serial: number, unit: number): Moment {
  const total = Math.round((serial * DAY) / unit) * unit;
  const days = Math.floor(total / DAY);
  const time = total - days * DAY;
  const weekday = (days + 6) % 7;
  // Excel's calendar has a 29 February 1900 (serial 60) and a day 0 before 1 January 1900.
  if (days === 60) return { year: 1900, month: 2, day: 29, weekday, time, serial };
  if (days === 0) return { year: 1900, month: 1, day: 0, weekday, time, serial };
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday,
    time,
    serial,
  };
}

/** `m` means minutes after hours or before seconds. */
function isMinutes(dates: readonly string[], index: number): boolean {
  const isTime = (code: string | undefined, letter: string): boolean =>
    code !== undefined && (code.startsWith(letter) || code.startsWith(`[${letter}`));
  let before = index - 1;
  while (before >= 0 && dates[before]?.includes('/') === true) before -= 1;
  return isTime(dates[before], 'h') || isTime(dates[index + 1], 's');
}

interface How {
  readonly minutes: boolean;
  readonly halfDay: boolean;
  readonly chinese: boolean;
}

function datePart(code: string, moment: Moment, how: How): string {
  const hours = Math.floor(moment.time / 3_600_000);
  const minute = Math.floor(moment.time / 60_000) % 60;
  const second = Math.floor(moment.time / 1000) % 60;
  const number = (value: number, width: number): string =>
    how.chinese ? chineseNumber(value) : String(value).padStart(width, '0');
  const running = /^\[([hms])/.exec(code)?.[1];
  if (running !== undefined) {
    const units = { h: 24, m: 1440, s: 86_400 }[running] ?? 1;
    return String(Math.floor(Number((moment.serial * units).toFixed(6)))).padStart(code.length - 2, '0');
  }
  if (code === 'am/pm') return hours < 12 ? 'AM' : 'PM';
  if (code === 'a/p') return hours < 12 ? 'A' : 'P';
  if (code === '上午/下午') return hours < 12 ? '上午' : '下午';
  switch (code.charAt(0)) {
    case 'y':
      return year(code.length > 2 ? moment.year : moment.year % 100, code.length > 2 ? 4 : 2, how.chinese);
    case 'e':
      return year(moment.year, 4, how.chinese);
    case 'm':
      return how.minutes ? number(minute, code.length) : month(code.length, moment.month, number);
    case 'd':
      if (code.length <= 2) return number(moment.day, code.length);
      return (WEEKDAYS[moment.weekday] ?? '').slice(0, code.length === 3 ? 3 : undefined);
    case 'a':
      return `${code.length > 3 ? '星期' : '周'}${CHINESE_WEEKDAYS[moment.weekday] ?? ''}`;
    case 'h':
      return number(how.halfDay ? hours % 12 || 12 : hours, code.length);
    case 's':
      return number(second, code.length);
    case 'b':
      return String(moment.year + 543);
    default:
      return '';
  }
}

function month(width: number, value: number, number: (value: number, width: number) => string): string {
  if (width <= 2) return number(value, width);
  const name = MONTHS[value - 1] ?? '';
  if (width === 3) return name.slice(0, 3);
  return width === 5 ? name.slice(0, 1) : name;
}

function year(value: number, width: number, chinese: boolean): string {
  const digits = String(value).padStart(width, '0');
  return chinese ? digits.replace(/\d/g, (digit) => CHINESE_DIGITS[Number(digit)] ?? digit) : digits;
}

/** 0–99 → 〇, 五, 十, 十二, 三十一. */
function chineseNumber(value: number): string {
  if (value < 10) return CHINESE_DIGITS[value] ?? '';
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : (CHINESE_DIGITS[tens] ?? '')}十${ones === 0 ? '' : (CHINESE_DIGITS[ones] ?? '')}`;
}
