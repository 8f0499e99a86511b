/**
 * Wholes and parts as reports write them: `A 186万元，其中：B 87.19万元、C 98.81万元`, `基本支出3280.03万元（人员经费…，
 * 日常公用经费…）`. Only money: people and meetings overlap.
 */
import { foldWord } from '../grid/fold';
import type { Quantity } from '../grid/quantity';
import { readWording } from '../facts/wording';
import { nameFigure, labelBefore, plainLabel, withoutJoin } from './label';
import type { Sentence } from './sentence';
import { closingOf } from './sentence';

interface TextFigure {
  readonly sentence: Sentence;
  readonly figure: Quantity;
  readonly label: string;
}

/** `B 87.19万元，占46.9%`: what a part says of its share of the whole. */
export interface Share {
  readonly part: TextFigure;
  readonly rate: Quantity;
}

export interface TextParts {
  readonly whole: TextFigure;
  readonly parts: readonly TextFigure[];
  readonly shares: readonly Share[];
  /** The budget's own classification names exactly these parts. */
  readonly basis: string | null;
  /** Nothing else could be meant as the whole, and the list runs to its end. */
  readonly isSure: boolean;
  /** Other amounts of the sentence before the list that might be meant. */
  readonly others: readonly Quantity[];
  /** A bracket without 其中 or 含: only the classification can say that these are parts. */
  readonly isBare: boolean;
}

/** Parts that make up their whole by the budget's classification. */
const PAIRS: readonly {
  readonly whole: RegExp;
  readonly parts: readonly [RegExp, RegExp];
  readonly basis: string;
}[] = [
  {
    whole: /支出/,
    parts: [/^基本支出(?:预算|决算)?数?$/, /^项目支出(?:预算|决算)?数?$/],
    basis: '部门支出分为基本支出和项目支出，两项合计应等于总数',
  },
  {
    whole: /基本支出/,
    parts: [/^人员(?:经费|支出)$/, /^(?:日常)?公用(?:经费|支出)$/],
    basis: '基本支出分为人员经费和日常公用经费，两项合计应等于总数',
  },
];
/** Spending that stands beside basic and project spending; where a report knows it, the pair is not all. */
const BESIDE = /经营支出|上缴上级|对附属单位补助/;

const FIVE: readonly RegExp[] = [
  /^基本支出$/,
  /^项目支出$/,
  /^上缴上级支出$/,
  /^经营支出$/,
  /^对附属单位补助支出$/,
];
const FIVE_BASIS =
  '支出决算分为基本支出、项目支出、上缴上级支出、经营支出和对附属单位补助支出（部门决算支出决算表）';

function isAllFive(names: readonly string[], whole: string): boolean {
  return (
    names.length === FIVE.length &&
    FIVE.every((kind) => names.some((name) => kind.test(name))) &&
    /支出/.test(whole)
  );
}

/** A word that begins something else than a part. */
const ANEW =
  /\d年|全年|本年|当年|上年|去年|截至|实际|完成|执行|支付|使用|下达|拨付|到位|剩余|结余|较|比上|同比|增加|减少|增长|下降|合计|共计|总计|累计|年末|年初|人均|平均|每|超|追加|调整/;

/** In: all sentences, in order. Out: every list of amounts under a whole. */
export function* partsIn(sentences: readonly Sentence[]): Generator<TextParts> {
  const knowsOthers = sentences.some(({ folded }) => BESIDE.test(folded));
  for (const [index, sentence] of sentences.entries()) {
    const before = sentences[index - 1];
    const previous = before?.place.row === sentence.place.row ? before : null;
    for (const list of [...amongIn(sentence, previous), ...bracketsIn(sentence)]) {
      const basis = basisOf(list);
      const isPair = basis !== null && basis !== FIVE_BASIS;
      if (list.parts.length >= (list.isBare ? 2 : 1))
        yield { ...list, basis: isPair && knowsOthers ? null : basis };
    }
  }
}

interface Draft extends Omit<TextParts, 'basis'> {
  /** The list ends with its region: nothing was left unread. */
  readonly isWhole: boolean;
  /** A bracket without 其中 or 含: only the classification can say that these are parts. */
  readonly isBare: boolean;
}

function basisOf({ whole, parts, isWhole }: Draft): string | null {
  const names = parts.map(({ label }) => plainLabel(label));
  const [first, second, ...more] = names;
  if (first === undefined || second === undefined || !isWhole) return null;
  if (more.length > 0) return isAllFive(names, whole.label) ? FIVE_BASIS : null;
  for (const pair of PAIRS) {
    const [a, b] = pair.parts;
    const isPair = (a.test(first) && b.test(second)) || (a.test(second) && b.test(first));
    if (isPair && pair.whole.test(whole.label) && !/收入|项目支出|专项/.test(whole.label)) return pair.basis;
  }
  return null;
}

/** Lists opened by 其中. */
function* amongIn(sentence: Sentence, previous: Sentence | null): Generator<Draft> {
  const { folded } = sentence;
  let isNested = false;
  for (let at = folded.indexOf('其中'); at >= 0; at = folded.indexOf('其中', at + 2)) {
    const open = bracketAround(folded, at);
    const end = open < 0 ? folded.length : closingOf(folded, open);
    const wholes = wholesBefore(sentence, at, open, previous);
    const whole = wholes.at(-1);
    if (whole !== undefined && !NEARLY.test(whole.label)) {
      const { parts, shares, isWhole } = itemsIn(sentence, at + 2, end, whole);
      yield {
        whole,
        parts,
        shares,
        isWhole,
        isBare: false,
        isSure: isWhole && !isNested && wholes.length === 1 && parts.length >= 2,
        others: wholes.slice(0, -1).map(({ figure }) => figure),
      };
    }
    if (open < 0) isNested = true;
  }
}

/** Lists in a bracket directly behind an amount. */
function* bracketsIn(sentence: Sentence): Generator<Draft> {
  const { folded, figures } = sentence;
  for (const figure of figures) {
    if (figure.kind !== 'money' || folded.charAt(figure.to) !== '(') continue;
    const end = closingOf(folded, figure.to);
    const inside = folded.slice(figure.to + 1, end);
    if (inside.includes('其中')) continue;
    const isOpened = /^(?:含|包括|包含)/.test(inside.trim());
    const whole = { sentence, figure, label: labelBefore(sentence, figure) };
    const { parts, shares, isWhole } = itemsIn(sentence, figure.to + 1, end, whole);
    yield {
      whole,
      parts,
      shares,
      isWhole,
      isBare: !isOpened,
      isSure: isWhole && parts.length >= 2,
      others: [],
    };
  }
}

/** Where the bracket that holds `at` opens; -1 outside of brackets. */
function bracketAround(folded: string, at: number): number {
  let depth = 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    if (folded.charAt(index) === ')') depth += 1;
    else if (folded.charAt(index) === '(') {
      if (depth === 0) return index;
      depth -= 1;
    }
  }
  return -1;
}

/** Amounts that may be the whole, the nearest last: those before the list, or before the bracket it stands in. */
function wholesBefore(
  sentence: Sentence,
  at: number,
  open: number,
  previous: Sentence | null,
): readonly TextFigure[] {
  if (open >= 0) {
    const figure = sentence.figures.find((each) => each.kind === 'money' && each.to === open);
    return figure === undefined ? [] : [{ sentence, figure, label: labelBefore(sentence, figure) }];
  }
  const own = amountsOf(sentence).filter(({ figure }) => figure.to <= at);
  if (own.length > 0 || previous === null) return own;
  // …共计3878.48万元。其中：基本支出…
  return sentence.folded.slice(0, at).trim() === '' && !previous.folded.includes('其中')
    ? amountsOf(previous)
    : [];
}

function amountsOf(sentence: Sentence): readonly TextFigure[] {
  return sentence.figures.flatMap((figure, index) =>
    figure.kind === 'money' && sentence.depths[index] === 0
      ? [{ sentence, figure, label: labelBefore(sentence, figure) }]
      : [],
  );
}

interface Items {
  readonly parts: readonly TextFigure[];
  readonly shares: readonly Share[];
  readonly isWhole: boolean;
}

/** 约300万元 adds up to nothing exact. */
const NEARLY = /(?:约|近|超过?|逾|将近|接近)$/;

/** A later clause that opens a list of its own. */
const OPENS = /^(?:主要)?(?:包括|包含|含|用于|是|为)/;

/** `名称 金额` again and again; ends at the first thing that is not one. */
function itemsIn(sentence: Sentence, from: number, to: number, whole: TextFigure): Items {
  const parts: TextFigure[] = [];
  const shares: Share[] = [];
  for (const [start, end] of piecesOf(sentence.folded, from, to)) {
    const text = foldWord(sentence.folded.slice(start, end));
    const last = parts.at(-1);
    if (last !== undefined && OPENS.test(text)) return { parts, shares, isWhole: false };
    const item = itemAt(sentence, start, end, whole);
    if (item === 'other') return { parts, shares, isWhole: false };
    if (item !== 'nothing') parts.push(item);
    const part = parts.at(-1);
    const rate = shareIn(sentence, start, end);
    if (part !== undefined && rate !== null) shares.push({ part, rate });
  }
  return { parts, shares, isWhole: true };
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
function piecesOf(folded: string, from: number, to: number): readonly (readonly [number, number])[] {
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

function itemAt(
  sentence: Sentence,
  from: number,
  to: number,
  whole: TextFigure,
): TextFigure | 'nothing' | 'other' {
  const text = foldWord(sentence.folded.slice(from, to));
  if (
    text === '' ||
    text === ':' ||
    /^(?:无|没有|未)/.test(text) ||
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
  if (figure === undefined || figures.length > 1 || !isAmount(figure)) return 'other';
  const rest = foldWord(sentence.folded.slice(figure.to, to)).replace(/\([^()]*\)/g, '');
  if (rest !== '' && !/^[(占]/.test(rest)) return 'other';
  const words = sentence.folded.slice(from, figure.from);
  if (NEARLY.test(words.trimEnd())) return 'other';
  const label = labelOf(words);
  return isPart(label, whole.label) ? { sentence, figure, label } : 'other';
}

function inBracket(folded: string, from: number, at: number): boolean {
  let depth = 0;
  for (let index = from; index < at; index += 1) {
    if (folded.charAt(index) === '(') depth += 1;
    else if (folded.charAt(index) === ')') depth -= 1;
  }
  return depth > 0;
}

/** Money, or a bare figure with decimals among amounts: its unit is left out. */
function isAmount(figure: Quantity): boolean {
  return figure.kind === 'money' || (figure.unit === '' && figure.decimals > 0);
}

function labelOf(words: string): string {
  const plain = foldWord(words).replace(/\([^()]*\)/g, '');
  const opened = plain.slice(plain.lastIndexOf(':') + 1).replace(/^(?:主要|分别)?(?:是|为|包括|有)/, '');
  return withoutJoin(opened.replace(/^(?:\d{1,2}|[一二三四五六七八九十])[.、]/, ''));
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
