/** The items of a list, `名称 金额` again and again, and what each says of its share of the whole. */
import { readWording } from '../facts/wording';
import { foldWord } from '../grid/fold';
import type { Quantity } from '../grid/quantity';
import { convert } from '../grid/units';
import { countItems } from './count-items';
import { nameFigure, plainLabel, withoutJoin } from './label';
import type { Sentence } from './sentence';
import type { Items, Share, TextFigure } from './text-list';

/** A word that begins something else than a part. */
const ANEW =
  /\d年|全年|本年|当年|上年|去年|截至|实际|完成|执行|支付|使用|下达|拨付|到位|剩余|结余|较|比上|同比|增加|减少|增长|下降|合计|共计|总计|累计|年末|年初|人均|平均|每|超|追加|调整/;

/** 约300万元 adds up to nothing exact. */
export const NEARLY = /(?:约|近|超过?|逾|将近|接近)$/;

/** A later clause that opens a list of its own. */
const OPENS = /^(?:主要)?(?:包括|包含|含|用于|是|为)/;

/** In: a stretch of the sentence behind its whole. Out: its items, up to the first thing that is not one. */
export function itemsIn(sentence: Sentence, from: number, to: number, whole: TextFigure): Items {
  const parts: TextFigure[] = [];
  const shares: Share[] = [];
  let isWhole = true;
  for (const [start, end] of piecesOf(sentence.folded, from, to)) {
    const text = foldWord(sentence.folded.slice(start, end));
    const item = parts.length > 0 && OPENS.test(text) ? 'other' : itemAt(sentence, start, end, whole);
    if (item === 'other') {
      isWhole = false;
      break;
    }
    if (item !== 'nothing') parts.push(item);
    const part = parts.at(-1);
    const rate = shareIn(sentence, start, end);
    if (part !== undefined && rate !== null) shares.push({ part, rate });
  }
  return whole.figure.kind === 'money'
    ? { parts, shares, isWhole }
    : countItems(parts, shares, isWhole, whole);
}

/** `占46.9%`, of nothing named in between: of the whole. */
function shareIn(sentence: Sentence, from: number, to: number): Quantity | null {
  const rates = sentence.figures.filter(
    ({ kind, from: at }) => kind === 'rate' && at >= from && at < to && !inBracket(sentence.folded, from, at),
  );
  const [rate, ...more] = rates;
  if (rate === undefined || more.length > 0) return null;
  return /占比?(?:为|约)?\s?$/.test(sentence.folded.slice(from, rate.from)) ? rate : null;
}

/** Stretches between commas outside of brackets. */
export function piecesOf(folded: string, from: number, to: number): readonly (readonly [number, number])[] {
  const pieces: (readonly [number, number])[] = [];
  let start = from;
  let depth = 0;
  for (let at = from; at <= to; at += 1) {
    const character = at === to ? ',' : folded.charAt(at);
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    const isThousands =
      character === ',' && /\d/.test(folded.charAt(at - 1)) && /^\d{3}/.test(folded.slice(at + 1, at + 4));
    if (at < to && (depth > 0 || !',、;'.includes(character) || isThousands)) continue;
    pieces.push([start, at]);
    start = at + 1;
  }
  return pieces;
}

/** In: one piece. Out: its item; `nothing` where it says nothing of an amount, `other` where the list is over. */
export function itemAt(
  sentence: Sentence,
  from: number,
  to: number,
  whole: TextFigure,
): TextFigure | 'nothing' | 'other' {
  const text = foldWord(sentence.folded.slice(from, to));
  const isMoney = whole.figure.kind === 'money';
  if (
    text === '' ||
    text === ':' ||
    (/^(?:无|没有|未)/.test(text) && (isMoney || !/\d/.test(text))) ||
    /^(?:分别|主要)?(?:是|为|包括|有)?:?$/.test(text)
  )
    return 'nothing';
  if (text.includes('其中')) return 'other';
  const inside = sentence.figures.filter(
    (figure) => figure.from >= from && figure.to <= to && !inBracket(sentence.folded, from, figure.from),
  );
  const figures = inside.filter((figure) => figure.kind !== 'rate');
  if (figures.length === 0) return /^(?:占|比重|比例)/.test(text) && inside.length > 0 ? 'nothing' : 'other';
  const [figure] = figures;
  if (figure === undefined || figures.length > 1 || !isLike(figure, whole.figure)) return 'other';
  const rest = foldWord(sentence.folded.slice(figure.to, to)).replace(/\([^()]*\)/g, '');
  if (rest !== '' && !/^[(占]/.test(rest)) return 'other';
  const words = sentence.folded.slice(from, figure.from);
  if (NEARLY.test(words.trimEnd())) return 'other';
  const label = labelOf(words);
  return !isMoney || isPart(label, whole.label) ? { sentence, figure, label } : 'other';
}

function inBracket(folded: string, from: number, at: number): boolean {
  let depth = 0;
  for (let index = from; index < at; index += 1) {
    if (folded.charAt(index) === '(') depth += 1;
    else if (folded.charAt(index) === ')') depth -= 1;
  }
  return depth > 0;
}

/** Money, or a bare figure with decimals among amounts: its unit is left out. A count of the same thing. */
function isLike(figure: Quantity, whole: Quantity): boolean {
  if (whole.kind === 'money') return figure.kind === 'money' || (figure.unit === '' && figure.decimals > 0);
  return isSameCount(figure, whole);
}

/** Two counts of one unit, both of which stand there. */
export function isSameCount(a: Quantity, b: Quantity): boolean {
  return (
    a.kind === 'count' &&
    b.kind === 'count' &&
    a.unit !== '' &&
    b.unit !== '' &&
    convert(a.value, a.unit, b.unit) !== null
  );
}

/** `1.`, `（2）`, `①` before an item. */
export const ORDINAL =
  /^\s*(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)]|[①-⑳])\s*/;

function labelOf(words: string): string {
  const plain = foldWord(words.replace(ORDINAL, '')).replace(/\([^()]*\)/g, '');
  const opened = plain.slice(plain.lastIndexOf(':') + 1).replace(/^(?:主要|分别)?(?:是|为|包括|有)/, '');
  return withoutJoin(opened.replace(ORDINAL, ''));
}

function isPart(label: string, whole: string): boolean {
  if (label.length < 2 || label.length > 30 || ANEW.test(label)) return false;
  if (label.includes('收入') !== whole.includes('收入') && /收入|支出/.test(whole) && label.includes('收入'))
    return false;
  if (/^(?:总|预算|决算)?(?:支出|收入|预算|决算)(?:预算|决算)?数?$/.test(plainLabel(label))) return false;
  const own = nameFigure(label, null);
  if (own.subject !== '' && own.subject === nameFigure(whole, null).subject) return false;
  const kind = own.kind;
  return kind === 'other' || kind === 'actual' || kind === readWording(whole, null).kind;
}
