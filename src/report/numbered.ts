/**
 * A whole and its parts over several paragraphs: `支出合计120万元，其中：`, then `1.基本支出80万元；`, `2.项目支出40万元。`
 * Word's own numbers are not in the text, so paragraphs of the same form without numbers are read as well.
 */
import { labelBefore } from './label';
import { itemAt, itemsIn, NEARLY, ORDINAL, piecesOf } from './list-items';
import { amountsOf } from './lists';
import type { Sentence } from './sentence';
import type { FoundList, Items, Share, TextFigure } from './text-list';

/** What may stand between the whole and the list: nothing else is said of it. */
const OPENS =
  /^(?:\([^()\d]*\))?[\s,;]*(?:(?:其中|主要|具体)*(?:包括|分为|分别为|分别是|为|是|如下|情况如下|明细如下)?|按[^,;:\d]{2,16}(?:分|划分|分类)(?:为|别为)?)\s*:?\s*$/;
const NAMES_SOME = /主要|重点|包括/;

const CHINESE = '一二三四五六七八九十';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const BULLET = /^\s*[-–—•●·◆▪*○]\s*/;
/** Text may go on below an item for this many sentences before the next. */
const FURTHEST = 6;
const MOST_ITEMS = 40;

/** In: all sentences, and which of them may open a list. Out: the list behind it, if there is one. */
export function* listsOver(sentences: readonly Sentence[], index: number): Generator<FoundList> {
  const sentence = sentences[index];
  if (sentence === undefined) return;
  const end = openingEnd(sentence.folded);
  const figure = sentence.figures.findLast(({ to }) => to <= end);
  if (figure === undefined || sentence.depths[sentence.figures.indexOf(figure)] !== 0) return;
  if (figure.kind !== 'money' && (figure.kind !== 'count' || figure.unit === '')) return;
  const behind = sentence.folded.slice(figure.to, end);
  if (!/[:中下分为是]\s*$/.test(behind) || !OPENS.test(behind)) return;
  const whole = { sentence, figure, label: labelBefore(sentence, figure) };
  if (NEARLY.test(whole.label)) return;
  const { items, isOver } =
    numberedItems(sentences, index, end, whole) ?? plainItems(sentences, index, whole);
  if (items.parts.length < 2) return;
  const others =
    figure.kind === 'money' ? amountsOf(sentence).filter((other) => other.figure.to < figure.from) : [];
  yield {
    ...items,
    isWhole: isOver,
    whole,
    isBare: false,
    namesAll: isOver && !NAMES_SOME.test(behind),
    isSure: others.length === 0,
    others: others.map((other) => other.figure),
  };
}

/** Where the words that open a list end: before a first number in the same sentence, or with the sentence. */
function openingEnd(folded: string): number {
  const colon = folded.lastIndexOf(':') + 1;
  return colon > 0 && markOf(folded.slice(colon))?.number === 1 ? colon : folded.length;
}

interface Found {
  readonly items: Items;
  /** The list came to its end: no number of it was left unread. */
  readonly isOver: boolean;
}

/** Paragraphs or sentences numbered 1, 2, 3 in one style; null where the next sentence is not number 1. */
function numberedItems(
  sentences: readonly Sentence[],
  index: number,
  end: number,
  whole: TextFigure,
): Found | null {
  const parts: TextFigure[] = [];
  const shares: Share[] = [];
  let style = '';
  let isOver = true;
  const isInside = end < whole.sentence.folded.length;
  // The list runs on within the sentence: it is read there.
  const inside = whole.sentence.figures.filter(({ kind, from }) => kind === whole.figure.kind && from >= end);
  if (inside.length > 1) return null;
  let at = isInside ? index : index + 1;
  for (let since = 0; since < FURTHEST && parts.length < MOST_ITEMS; at += 1) {
    const sentence = sentences[at];
    if (sentence === undefined) break;
    const from = isInside && at === index ? end : 0;
    const mark = markOf(sentence.folded.slice(from));
    const isNext =
      mark !== null && mark.number === parts.length + 1 && (style === '' || mark.style === style);
    if (!isNext) {
      // The same numbering begun again, or gone on from somewhere else: another list.
      if (style === '' || mark?.style === style) break;
      since += 1;
      continue;
    }
    const item = firstItem(sentence, from + mark.length, whole);
    if (item === null) {
      isOver = false;
      break;
    }
    style = mark.style;
    since = 0;
    parts.push(...item.parts.slice(0, 1));
    shares.push(...item.shares);
  }
  return style === '' ? null : { items: { parts, shares, isWhole: true }, isOver };
}

interface Mark {
  readonly style: string;
  readonly number: number;
  readonly length: number;
}

function markOf(folded: string): Mark | null {
  const mark = ORDINAL.exec(folded)?.[0];
  if (mark === undefined) return null;
  const plain = mark.trim();
  const circled = CIRCLED.indexOf(plain) + 1;
  if (circled > 0) return { style: '①', number: circled, length: mark.length };
  const digits = plain.replace(/[().、\s]/g, '');
  const isArabic = /^\d+$/.test(digits);
  const number = isArabic ? Number(digits) : readChinese(digits);
  return { style: plain.replace(digits, isArabic ? '1' : '一'), number, length: mark.length };
}

function readChinese(digits: string): number {
  const [first = '', second = ''] = digits;
  if (second === '') return CHINESE.indexOf(first) + 1;
  return first === '十' ? 10 + CHINESE.indexOf(second) + 1 : 0;
}

/** What the sentence says first, if that is a part; what follows explains it. */
function firstItem(sentence: Sentence, from: number, whole: TextFigure): Items | null {
  const [first, second] = piecesOf(sentence.folded, from, sentence.folded.length);
  if (first === undefined) return null;
  const item = itemAt(sentence, first[0], first[1], whole);
  if (typeof item === 'string') return null;
  const end = second !== undefined && /^\s*占/.test(sentence.folded.slice(...second)) ? second[1] : first[1];
  const items = itemsIn(sentence, first[0], end, whole);
  return items.parts.length === 1 ? items : null;
}

/** Paragraphs that say one part each and nothing else, one after the other. */
function plainItems(sentences: readonly Sentence[], index: number, whole: TextFigure): Found {
  const parts: TextFigure[] = [];
  const shares: Share[] = [];
  let isOver = true;
  for (let at = index + 1; parts.length < MOST_ITEMS; at += 1) {
    const sentence = sentences[at];
    if (
      sentence === undefined ||
      sentence.from > 0 ||
      sentence.place.row !== whole.sentence.place.row + at - index
    )
      break;
    const { folded } = sentence;
    const from = BULLET.exec(folded)?.[0].length ?? 0;
    const items = itemsIn(sentence, from, folded.length, whole);
    if (items.parts.length !== 1 || !items.isWhole) {
      isOver = !sentence.figures.some(({ kind }) => kind === whole.figure.kind);
      break;
    }
    parts.push(...items.parts);
    shares.push(...items.shares);
  }
  return { items: { parts, shares, isWhole: true }, isOver };
}
