/** Every figure of a sentence, leaving out numbers that only name something: years, dates, documents, ordinals. */
import { chineseNumberLength, readChineseNumber } from './chinese-numerals';
import { byText } from './remembered';
import { fold } from './fold';
import type { ScannedNumber } from './number-scan';
import { digitsEnd, isDigit, numberAt } from './number-scan';
import type { Quantity } from './read-quantity';
import { quantityOf } from './read-quantity';
import { Ratio } from './ratio';
import { unitAt, unitMeaning } from './units';

const YEAR = /^(?:19|20|21)\d\d$/;
/** What follows a number that is a name, a rank or a moment: 6号, 3级, 十四届, 8点, 100周年. */
const NAMING = /(?:号|级|届|周年|世纪|年代|点(?!位)|时(?!间)|日(?:前|后|至|到|-|,|。|$))/y;
/** 100多人, 400余次: not the exact number. */
const APPROXIMATE = /^[多余来几]/;
const DATE_REST = / ?(?:[-./年] ?\d{1,2}(?!\d) ?(?:[-./月] ?\d{1,2} ?日?|月)?)/y;
const YEAR_LIST = / ?[-~至到、和及与,] ?(?:19|20|21)\d\d(?!\d)/y;
const TIME_REST = /:\d\d/y;

/**
 * In: any text. Out: its figures in order, with their places in the text as given. Signs: a minus is the figure's
 * own only where nothing before it could make it a range or a dash (`为-10.01%`, `(-3)`); otherwise the value is
 * positive and the `-` stands before `from`. Time linear in the text.
 */
export const findQuantities = byText(find);

function find(text: string): readonly Quantity[] {
  if (!/[\d０-９]|百分之/.test(text)) return [];
  const folded = fold(text);
  const found: Quantity[] = [];
  let at = 0;
  while (at < folded.length) {
    const character = folded.charAt(at);
    if (isDigit(character)) {
      const { quantity, end } = figureAt(text, folded, at);
      if (quantity !== null) found.push(quantity);
      at = end;
    } else if (character === '百' && folded.startsWith('百分之', at)) {
      const { quantity, end } = percentInWords(text, folded, at);
      if (quantity !== null) found.push(quantity);
      at = end;
    } else {
      at += 1;
    }
  }
  return found;
}

interface Outcome {
  readonly quantity: Quantity | null;
  readonly end: number;
}

function figureAt(text: string, folded: string, at: number): Outcome {
  const runEnd = digitsEnd(folded, at);
  const naming = endOfName(folded, at, runEnd);
  if (naming !== null) return { quantity: null, end: naming };
  const number = ungroupLists(text, folded, at, numberAt(folded, at));
  if (number === null) return { quantity: null, end: endOfOddNumber(folded, runEnd) };
  const unitFrom = folded.charAt(number.end) === ' ' ? number.end + 1 : number.end;
  const unit = unitAt(folded, unitFrom);
  const to = unit === '' ? number.end : unitFrom + unit.length;
  // 5G, 3D: a name
  if (unit === '' && /[A-Za-z]/.test(folded.charAt(number.end))) return { quantity: null, end: to };
  if (APPROXIMATE.test(folded.charAt(number.end)) || APPROXIMATE.test(folded.charAt(to))) {
    return { quantity: null, end: to };
  }
  const from = signFrom(folded, at);
  const value = Ratio.of(number.decimal);
  const signed = from < at && folded.charAt(from) !== '+' ? value.negated() : value;
  return { quantity: quantityOf(signed, number.decimals, unit, { text, from, to }), end: to };
}

function percentInWords(text: string, folded: string, at: number): Outcome {
  const from = at + 3;
  if (isDigit(folded.charAt(from))) {
    const number = numberAt(folded, from);
    if (number === null) return { quantity: null, end: from };
    const value = Ratio.of(number.decimal);
    return {
      quantity: quantityOf(value, number.decimals, '%', { text, from: at, to: number.end }),
      end: number.end,
    };
  }
  const end = from + chineseNumberLength(folded, from);
  const value = readChineseNumber(folded.slice(from, end));
  if (value === null) return { quantity: null, end };
  return { quantity: quantityOf(value, 0, '%', { text, from: at, to: end }), end };
}

/** Where a number that only names something ends; null when the number is a figure. */
function endOfName(folded: string, at: number, runEnd: number): number | null {
  const before = previous(folded, at);
  if (before === '第' || before === '〔' || /[A-Za-z_]/.test(folded.charAt(at - 1))) return runEnd;
  if (folded.charAt(at - 1) === '-' && /[A-Za-z]/.test(folded.charAt(at - 2))) return runEnd;
  const run = folded.slice(at, runEnd);
  const after = folded.charAt(runEnd) === ' ' ? runEnd + 1 : runEnd;
  if (runEnd - at === 4 && YEAR.test(run)) {
    // 2021年, 2021年12月31日, 2021-12-31, 2020-2022年, 〔2021〕6号, (2021)22号
    const date = matchEnd(DATE_REST, folded, runEnd);
    if (date !== null) return date;
    if (folded.charAt(after) === '年') return after + 1;
    if (matchEnd(YEAR_LIST, folded, runEnd) !== null) return runEnd;
    if (isBracketed(folded, at, runEnd)) return runEnd;
  }
  if (runEnd - at <= 2) {
    if (isListMark(folded, at, runEnd)) return runEnd + 1;
    const time = matchEnd(TIME_REST, folded, runEnd);
    if (time !== null) return time;
    // 12月31日, 4月
    if (folded.charAt(after) === '月' && Number(run) <= 12) {
      const day = folded.charAt(after + 1) === ' ' ? after + 2 : after + 1;
      const dayEnd = digitsEnd(folded, day);
      if (dayEnd === day || dayEnd > day + 2) return after + 1;
      return folded.charAt(dayEnd) === '日' ? dayEnd + 1 : dayEnd;
    }
  }
  return matchEnd(NAMING, folded, after);
}

/** `1、`, `2.`, `3)`, `(4)` where a line or a clause begins. */
function isListMark(folded: string, at: number, runEnd: number): boolean {
  const mark = folded.charAt(runEnd);
  let start = at - 1;
  if (mark === ')' && folded.charAt(start) === '(') start -= 1;
  while (folded.charAt(start) === ' ') start -= 1;
  const opens = start < 0 || '\n。;:'.includes(folded.charAt(start));
  if (!opens) return false;
  if (mark === '、') return true;
  if (mark === ')') return true;
  return mark === '.' && !isDigit(folded.charAt(runEnd + 1));
}

function isBracketed(folded: string, at: number, runEnd: number): boolean {
  const open = folded.charAt(at - 1);
  const close = folded.charAt(runEnd);
  return (open === '(' && close === ')') || (open === '[' && close === ']');
}

/**
 * `1，203.50万元` is one figure typed with a Chinese comma, `90，100` two: a Chinese comma separates thousands only
 * where there are two of them, or where decimals or a unit follow.
 */
function ungroupLists(
  text: string,
  folded: string,
  at: number,
  number: ScannedNumber | null,
): ScannedNumber | null {
  if (number === null || !number.grouped) return number;
  const written = text.slice(at, number.end);
  if (!written.includes('，') && !written.includes('﹐')) return number;
  const groups = number.decimal.length - number.decimals > 7;
  const unit = unitMeaning(unitAt(folded, number.end)).kind;
  if (groups || number.decimals > 0 || unit === 'money' || unit === 'count') return number;
  const end = digitsEnd(folded, at);
  return { decimal: folded.slice(at, end), decimals: 0, grouped: false, end };
}

/** `3.1.1` and account numbers: past all their digits and points. */
function endOfOddNumber(folded: string, runEnd: number): number {
  let end = runEnd;
  while (folded.charAt(end) === '.' && isDigit(folded.charAt(end + 1))) end = digitsEnd(folded, end + 1);
  return end;
}

/** Where the figure begins, its own sign included. */
function signFrom(folded: string, at: number): number {
  const sign = folded.charAt(at - 1);
  if (sign === '负') return at - 1;
  if (sign !== '-' && sign !== '+') return at;
  const before = previous(folded, at - 1);
  return before === '' || '(=:,;<>≤≥[为是达至到。\n'.includes(before) ? at - 1 : at;
}

/** The character before `at`, blanks skipped; '' at the beginning. */
function previous(folded: string, at: number): string {
  let before = at - 1;
  while (folded.charAt(before) === ' ' && at - before < 4) before -= 1;
  return folded.charAt(before);
}

function matchEnd(pattern: RegExp, folded: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(folded) ? pattern.lastIndex : null;
}
