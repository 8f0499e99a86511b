/** Reading a figure as people type it: full-width digits, thousands separators, units, percent signs. */
import { chineseNumberLength, readChineseNumber } from './chinese-numerals';
import { byText } from './remembered';
import { fold } from './fold';
import { isDigit, numberAt } from './number-scan';
import { Ratio } from './ratio';
import type { QuantityKind } from './units';
import { unitAt, unitMeaning } from './units';

export type { QuantityKind } from './units';

export interface Quantity {
  /** Rates as fractions (100% is 1); everything else in the unit as written. */
  readonly value: Ratio;
  readonly kind: QuantityKind;
  /** Unit as written, folded: `%`, `万元`, `家`, or '' where none stands. */
  readonly unit: string;
  /** Decimals as printed (`38.22%` has 2). */
  readonly decimals: number;
  /** The figure as written, unit included, and where it stands in the text it was read from (UTF-16). */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** No cell that is one figure is longer. */
const LONGEST = 80;
/** Words that make a number with a word behind it something else than an exact amount of a thing. */
const NOT_A_UNIT = /[以上下内外前后左右余多约至到超不未无底初末起止率号第级届是否完成达标有已周年\d]/;
const UNLISTED_UNIT = /^[\p{Script=Han}A-Za-z²³·/]{1,4}$/u;
const YEAR = /^(?:19|20|21)\d\d$/;

/** In: a number's decimal text and its unit. Out: the quantity at that place of `text`. */
export function quantityOf(
  decimal: Ratio,
  decimals: number,
  unit: string,
  span: { readonly text: string; readonly from: number; readonly to: number },
): Quantity {
  const { kind, scale } = unitMeaning(unit);
  const value = kind === 'rate' ? decimal.times(scale) : decimal;
  return {
    value,
    kind,
    unit,
    decimals,
    text: span.text.slice(span.from, span.to),
    from: span.from,
    to: span.to,
  };
}

/**
 * A text that is one figure and nothing else (`３.5分`, `１００％`, `1,203.50万元`, `-10.01%`, `负3`, `百分之九十`, `三次`);
 * null for anything else: operators (`≥95%`), ranges, dates, years, approximations (`100余条`), sentences.
 */
export function readQuantity(text: string): Quantity | null {
  return text.length > LONGEST ? null : readOnce(text);
}

const readOnce = byText(read);

function read(text: string): Quantity | null {
  const folded = fold(text);
  let from = skipBlanks(folded, 0);
  let to = folded.length;
  while (to > from && ' \n。;,.、'.includes(folded.charAt(to - 1))) to -= 1;
  const start = from;
  let prefix = '';
  if (folded.charAt(from) === '¥' || folded.charAt(from) === '￥') {
    prefix = '元';
    from = skipBlanks(folded, from + 1);
  }
  const negative = folded.charAt(from) === '-' || folded.charAt(from) === '负';
  if (negative || folded.charAt(from) === '+') from = skipBlanks(folded, from + 1);
  const number = wholeNumberAt(folded, from);
  if (number === null) return null;
  const unit = wholeUnit(folded.slice(number.end, to), number.spelled);
  if (unit === null || (prefix !== '' && unit !== '' && unitMeaning(unit).kind !== 'money')) return null;
  if (unit === '年' && YEAR.test(folded.slice(from, number.end))) return null;
  const value = negative ? number.value.negated() : number.value;
  return quantityOf(value, number.decimals, number.percent ? '%' : unit === '' ? prefix : unit, {
    text,
    from: start,
    to,
  });
}

interface WholeNumber {
  readonly value: Ratio;
  readonly decimals: number;
  readonly end: number;
  /** Written in Chinese numerals: then a unit must follow (a lone 一 is more often a dash). */
  readonly spelled: boolean;
  /** 百分之…: the unit stands before the number. */
  readonly percent: boolean;
}

function wholeNumberAt(folded: string, at: number): WholeNumber | null {
  const percent = folded.startsWith('百分之', at);
  const from = percent ? skipBlanks(folded, at + 3) : at;
  if (isDigit(folded.charAt(from))) {
    const number = numberAt(folded, from);
    if (number === null) return null;
    const { decimals, end } = number;
    return { value: Ratio.of(number.decimal), decimals, end, spelled: false, percent };
  }
  const end = from + chineseNumberLength(folded, from);
  const value = readChineseNumber(folded.slice(from, end));
  return value === null ? null : { value, decimals: 0, end, spelled: !percent, percent };
}

/** The unit that is all of `rest`, or null when `rest` is more than a unit. */
function wholeUnit(rest: string, spelled: boolean): string | null {
  let unit = rest.replace(/\s/g, '');
  if (unit.startsWith('(') && unit.endsWith(')')) unit = unit.slice(1, -1);
  if (unit === '') return spelled ? null : '';
  const known = unitAt(unit, 0);
  if (known === unit) return spelled && '年月日类种期'.includes(unit) ? null : unit;
  if (!spelled && isQuotientUnit(unit, known)) return unit;
  // 一般, 一流, 五保户, 2020年决算数 are words that begin like a number.
  if (spelled || unit.startsWith('年')) return null;
  if (NOT_A_UNIT.test(unit.slice(known.length)) || !UNLISTED_UNIT.test(unit)) return null;
  return unit;
}

/** 元/平方米, 元/人·天, 次/年: a known unit over one or two measures. */
function isQuotientUnit(unit: string, known: string): boolean {
  const [above = '', ...below] = unit.split(/[/·]/, MOST_MEASURES + 2);
  return (
    above === known &&
    known !== '' &&
    unitMeaning(known).kind !== 'rate' &&
    unit.charAt(known.length) === '/' &&
    below.length <= MOST_MEASURES &&
    below.every((part) => unitAt(part, 0) === part || (UNLISTED_UNIT.test(part) && !NOT_A_UNIT.test(part))) &&
    !below.includes('')
  );
}

const MOST_MEASURES = 2;

function skipBlanks(folded: string, at: number): number {
  let end = at;
  while (folded.charAt(end) === ' ' || folded.charAt(end) === '\n') end += 1;
  return end;
}
