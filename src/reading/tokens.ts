/** Typed text → tokens: figures with their units, words of the lexicon by the longest match, marks, and what no word claims. */
import { Ratio } from '../grid/ratio';
import { UNITS } from '../lexicon/counters';
import { ENTRIES } from '../lexicon/words';
import type { Sense, When } from '../lexicon/words';
import { HEDGES } from '../lexicon/hedges';
import { PLAIN } from '../lexicon/plain';
import { NUMERAL_CHARACTERS, readNumeral } from '../lexicon/numerals';
import type { Amount } from '../scoring/scoring';
import type { Token } from './token';
import { ownUnits } from './own-units';
import type { Typed } from './typed';

interface Known {
  readonly word: string;
  readonly sense: Sense;
  readonly when: When;
}

const BY_FIRST: ReadonlyMap<string, readonly (readonly [word: string, known: readonly Known[]])[]> = index();

function index(): Map<string, (readonly [string, readonly Known[]])[]> {
  const words = new Map<string, Known[]>();
  for (const { sense, when, words: line } of [...ENTRIES, ...HEDGES, ...PLAIN]) {
    for (const word of line.split(' ')) {
      words.set(word, [...(words.get(word) ?? []), { word, sense, when }]);
    }
  }
  const first = new Map<string, (readonly [string, readonly Known[]])[]>();
  for (const [word, known] of words) {
    const list = first.get(word.charAt(0)) ?? [];
    list.push([word, known]);
    first.set(word.charAt(0), list);
  }
  for (const list of first.values()) list.sort(([a], [b]) => b.length - a.length);
  return first;
}

const MARKS = /[,;。、:()[\]#| !?]/;
const UNIT = `个百分点|百分点|百份点|个百份点|个点(?=[扣,的得计减])|%|‰|成(?![功效果本立员绩品长人交年份熟因都分套册型批]|[为是](?!\\d))|分(?![钟之别类析期解级点值数发布工散制贝])|个(?:月|工作日|小时|季度|村|单位|人)(?![员管级均])|个(?!别)|(?:千万|百万|万|亿)?(?:${UNITS})(?:/(?:${UNITS}|月|日|周|季))?(?!分(?!别))`;
const UNIT_AT = new RegExp(`(?:${UNIT})`, 'y');
const DIGITS = /\d{1,3}(?:,\d{3}){1,4}(?![\d,])|\d{1,12}(?:\.\d{1,8})?(?![\d])/y;
const DATE =
  /\d{1,3}分制|(?:20\d\d年度?(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}(?:-|~|至|到)\d{1,2}月|\d{1,2}月\d{1,2}日|\d{1,2}月(?!内))(?:以?前|底前|底|末|初|份)?/y;
const RANK = /第(?:\d{1,3}|[一二三四五六七八九十]{1,3})/y;
const NUMERAL = new RegExp(`[${NUMERAL_CHARACTERS}][${NUMERAL_CHARACTERS}点]{0,8}`, 'y');
const HUNDREDTHS = new RegExp(
  `(百|千)分之(?:(\\d{1,6}(?:\\.\\d{1,4})?)|百|([${NUMERAL_CHARACTERS}点]{1,8}))`,
  'y',
);
const FRACTION =
  /(\d{1,3})\/(\d{1,3})(?=以|的|及|,|\(|得|计|$)|([二三四五六七八九十两])分之([一二两三四五六七八九])/y;
/** What a figure begins with: digits, signs, 正负, numerals, 半. */
const BEGINS_FIGURE = new RegExp(`[\\d±+\\-正百千半${NUMERAL_CHARACTERS}]`);
const NOT_COUNTED = /^(?:性|部分|分(?!$|[,;。()]|钟)|通过|合格|交验|验收|办成|办结|办好|成功|票否决)/;

function at(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

const RATIOS = new Map<string, Ratio>();
const MOST_RATIOS = 4_000;

/** Criteria use few different figures; making an exact ratio is dear. */
export function figure(digits: string): Ratio {
  const known = RATIOS.get(digits);
  if (known !== undefined) return known;
  const made = Ratio.of(digits);
  if (RATIOS.size >= MOST_RATIOS) RATIOS.clear();
  RATIOS.set(digits, made);
  return made;
}

const TEN = Ratio.of(10);
const THOUSAND = Ratio.of(1000);

function amountOf(digits: string, unit: string): Amount {
  const value = figure(digits);
  if (unit === '%') return { value: value.over(Ratio.hundred), unit: '%' };
  if (unit === '‰') return { value: value.over(THOUSAND), unit: '%' };
  if (unit === '成') return { value: value.over(TEN), unit: '%' };
  if (/百[分份]点|个点/.test(unit)) return { value: value.over(Ratio.hundred), unit: 'p' };
  return { value, unit: unit.replace(/^个(?=[^月])/, '') };
}

/** The unit at a place: one every criterion knows, else one this text counts in. */
function unitAt(text: string, place: number, own: readonly string[]): string {
  return at(UNIT_AT, text, place)?.[0] ?? own.find((unit) => text.startsWith(unit, place)) ?? '';
}

/** The figure that begins at a place; null where none does. `afterFigure`: a sign there is a range, not a minus. */
function figureAt(text: string, place: number, afterFigure: boolean, own: readonly string[]): Token | null {
  if (!BEGINS_FIGURE.test(text.charAt(place))) return null;
  const around = /^(?:±|\+\/-|\+-|正负(?=\d))/.exec(text.slice(place, place + 3));
  // A hyphen is a minus behind a mark or a verb of being; behind a name it takes away (`满意度-60%`).
  const minus =
    around === null &&
    !afterFigure &&
    ((/^-\d{1,4}(?:\.\d{1,4})?%(?:至|~|到|以)/.test(text.slice(place, place + 12)) &&
      !/[以之][上下内]$/.test(text.slice(Math.max(0, place - 2), place))) ||
      /(?:^|[(,;。:=≤≥<>~[、在于为到至是以])-$/.test(text.slice(Math.max(0, place - 1), place + 1)))
      ? 1
      : 0;
  const start = place + (around?.[0].length ?? minus);
  const whole = at(/百分之百|百分百/y, text, start);
  if (whole !== null)
    return token(text, place, start + whole[0].length, amountOf('100', '%'), around !== null, '100');
  const part = at(HUNDREDTHS, text, start);
  if (part !== null) {
    const digits = part[2] ?? (part[3] === undefined ? '100' : readNumeral(part[3]));
    if (digits !== null)
      return token(
        text,
        place,
        start + part[0].length,
        amountOf(digits, part[1] === '千' ? '‰' : '%'),
        around !== null,
        digits,
      );
  }
  const fraction = at(FRACTION, text, start);
  if (fraction !== null && !afterFigure) {
    const over = fraction[1] ?? readNumeral(fraction[4] ?? '');
    const under = fraction[2] ?? readNumeral(fraction[3] ?? '');
    if (over !== null && under !== null && Number(under) > Number(over) && Number(over) > 0)
      return token(
        text,
        place,
        start + fraction[0].length,
        { value: figure(over).over(figure(under)), unit: '%' },
        false,
        '',
      );
  }
  const printed = at(DIGITS, text, start);
  if (printed !== null) {
    const end = start + printed[0].length;
    const unit = unitAt(text, end, own);
    const comma = printed[0].includes(',');
    // 5,100人: thousands only where a unit follows.
    if (comma && unit === '') {
      const short = /^\d+/.exec(printed[0])?.[0] ?? '';
      return token(text, place, start + short.length, amountOf(short, ''), around !== null, short);
    }
    const digits = `${minus === 1 ? '-' : ''}${printed[0].replaceAll(',', '')}`;
    return token(text, place, end + unit.length, amountOf(digits, unit), around !== null, digits);
  }
  if (minus === 1) return null;
  const half = at(/半(?=个百分点|个月|个?小时|天|年)/y, text, start);
  if (half !== null) {
    const unit = unitAt(text, start + 1, own);
    if (unit !== '')
      return token(text, place, start + 1 + unit.length, amountOf('0.5', unit), around !== null, '0.5');
  }
  if (/[第零头]/.test(text.charAt(place - 1))) return null;
  const words = at(NUMERAL, text, start);
  if (words === null) return null;
  const end = start + words[0].length;
  const unit = unitAt(text, end, own);
  const digits = readNumeral(words[0]);
  if (digits === null) return null;
  // ≥零, 为零: the sign or verb before it says that a figure follows.
  if (unit === '') {
    const isZero = words[0] === '零' && /[≥≤><=于为]$/.test(text.slice(0, start));
    return isZero ? token(text, place, end, amountOf('0', ''), false, '0') : null;
  }
  const behind = text.slice(end + unit.length, end + unit.length + 4);
  // 一季度 names a time, 三级指标 a column.
  if (unit === '季度' || (unit === '级' && /^(?:指标|目标|项目|标题)/.test(behind))) return null;
  if (NOT_COUNTED.test(behind) || NOT_COUNTED.test(text.slice(end, end + 4))) return null;
  // 一起 is together, unless something is found or counted.
  if (
    unit === '起' &&
    !/^(?:以|扣|得|的|,|减)/.test(behind) &&
    !/(?:发现|发生|出现|查出|存在|每|报)$/.test(text.slice(Math.max(0, start - 2), start))
  )
    return null;
  // 合格四分; 较好六分: a level and its points.
  const ends =
    unit === '分' &&
    !/^[十零]$/.test(words[0]) &&
    /^(?:$|[,;。(])/.test(behind) &&
    !/[,;。#(]$/.test(text.slice(0, start));
  if (
    unit === '分' &&
    !ends &&
    !/(?:[得计记给扣为加减赋评打获予去掉是合到除少]|最[低高多少]|超过|[得减赋记计打评给扣加础本准]分)$/.test(
      text.slice(Math.max(0, start - 2), start),
    )
  )
    return null;
  return token(text, place, end + unit.length, amountOf(digits, unit), around !== null, digits);
}

function token(
  text: string,
  from: number,
  to: number,
  amount: Amount,
  around: boolean,
  digits: string,
): Token {
  return { kind: 'figure', text: text.slice(from, to), from, to, amount, around, digits };
}

const BEFORE_POINTS =
  /^(?:(?:得|计|加|扣|给|记)(?=[\d一二两三四五六七八九十半])|为|:|到|了|以|该项|本项|此项|本指标|该指标|指标|相应|其|该|其中|总|全部|得分|的|(?:再|加|另))*(?:\d|[零一二两三四五六七八九十半][^\d,;。]{0,3}分|满分|全分|全部|全额|单项|基[本准础]分|分值|权重|标准分|一半|半数|二分之一|零分|分数|系数|百分|应得分)/;
const BEFORE_STEP = /^(?:了|过|的)?(?:\d|[一二两三四五六七八九十半]|±)/;
const BEFORE_FIGURE = /^(?:了|过)?(?:-?\d|±|[一二两三四五六七八九十百半]|零)/;

/** Whether a word at this place has this meaning. */
function holds(known: Known, text: string, place: number, afterFigure: boolean, afterEach: boolean): boolean {
  const rest = text.slice(place + known.word.length, place + known.word.length + 12);
  switch (known.when) {
    case 'always':
      return true;
    case 'before-figure':
      // 低0分: a level with its points.
      if (/^[高低少]$/.test(known.word) && /^\d+(?:\.\d+)?分(?:[,;。、)]|$)/.test(rest)) return false;
      return (
        BEFORE_FIGURE.test(rest) || (known.word === '超' && /^(?:预算|计划|目标|限额|定额|编制)/.test(rest))
      );
    case 'before-points':
      // 是得5分；否不得分: the whole of a clause’s words is no verb.
      if (known.word === '是' && /^[得计记给赋]/.test(rest) && /(?:^|[,;。#])$/.test(text.slice(0, place)))
        return false;
      return BEFORE_POINTS.test(rest);
    case 'after-figure':
      // 1个内设机构: a single character is a suffix only where its phrase ends.
      return (
        afterFigure &&
        (known.word !== '内' || !/^[设部控容外涵置参]/.test(rest)) &&
        (known.word !== '间' || /^(?:$|[,;。:()、的得计扣按])/.test(rest))
      );
    case 'after-each':
      return afterEach;
    case 'in-step':
      if (
        known.sense.is === 'late' &&
        /^(?:时间|完成|报送)?(?:在|超过|不超过|不足|大于|达到|达|超)\d/.test(rest)
      )
        return true;
      if (known.sense.is === 'direction' && /^(?:该|上述|此|合理)/.test(rest)) return true;
      // 上下浮动的，每1%扣1分
      if (known.sense.is === 'direction' && known.word.length > 1 && /^(?:的部分|部分|的)?,?每/.test(rest))
        return true;
      if (known.sense.is === 'direction' && known.sense.overrun && /^(?:的|部分)/.test(rest)) return true;
      return afterEach || BEFORE_STEP.test(rest);
  }
}

/** In: typed text. Out: its tokens, in order, covering all of it. Linear: no word is longer than the lexicon's longest. */
export function tokens({ text }: Typed): readonly Token[] {
  const out: Token[] = [];
  const own = ownUnits(text);
  let loose = -1;
  const flush = (end: number): void => {
    if (loose < 0) return;
    out.push({ kind: 'words', text: text.slice(loose, end), from: loose, to: end });
    loose = -1;
  };
  let place = 0;
  // Brackets that only say whether an end is included leave what follows behind the figure.
  let afterFigure = false;
  let sinceEach = 99;
  while (place < text.length) {
    const before = loose < 0 ? out[out.length - 1] : undefined;
    const found: Token | null =
      unitAlone(text, place, before, sinceEach === 0) ??
      tokenAt(text, place, afterFigure && loose < 0, sinceEach <= 6, own);
    if (found === null) {
      if (loose < 0) loose = place;
      if (!/[的个]/.test(text.charAt(place))) afterFigure = false;
      place += 1;
      sinceEach += 1;
      continue;
    }
    flush(place);
    out.push(found);
    afterFigure =
      found.kind === 'figure' ||
      (found.kind === 'word' && found.senses.some(({ is }) => is === 'target')) ||
      (afterFigure && stays(found, before));
    sinceEach =
      found.kind === 'word' && found.senses.some(({ is }) => is === 'each')
        ? 0
        : sinceEach + found.text.length;
    if (found.kind === 'mark' && !/[()、]/.test(found.text)) sinceEach = 99;
    place = found.to;
  }
  flush(text.length);
  return out.flatMap((token, at) => split(token, out[at + 1]));
}

/** Words that only lead on to points or to a bound: 则, 均, 为, 在 at the end of a run of words. */
const LEADING_ON =
  /(?:的|则|就|可|应|均|都|即|只|仅|直接|视为|视同|本项|该项|此项|本指标|该指标|此指标|为|在|一律|各|了|与|和|及|或|,)+$/;
const LEADS: ReadonlySet<string> = new Set([
  'give',
  'take',
  'none',
  'full',
  'kept',
  'half',
  'add',
  'again',
  'compare',
  'each',
  'weight',
  'by',
  'proportion',
  'coefficient',
  'direction',
  'reach',
  'line',
  'respectively',
  'target',
]);

/** 得分为执行率×分值: what the score is begins behind the verb. */
const IS_SCORED = /^.{0,8}?(?:得分|评分|计分)(?:计算)?(?:公式)?[为是](?=.)/;

function split(token: Token, next: Token | undefined): readonly Token[] {
  if (token.kind !== 'words' || token.text.length < 2) return [token];
  const leads =
    next === undefined ||
    next.kind === 'mark' ||
    next.kind === 'figure' ||
    (next.kind === 'word' && next.senses.some(({ is }) => LEADS.has(is)));
  const out: Token[] = [];
  const head = /^(?:的|与|和)(?=.)/.exec(token.text)?.[0] ?? IS_SCORED.exec(token.text)?.[0] ?? '';
  const rest = token.text.slice(head.length);
  const closes = next === undefined || next.kind === 'mark';
  const counted = closes
    ? (/(?:计算得分|得分|计分|给分|记分|赋分|计算)$/.exec(rest.slice(1))?.[0] ?? '')
    : '';
  const tail =
    counted !== '' ? counted : leads ? (LEADING_ON.exec(rest)?.[0] ?? '') : (/的$/.exec(rest)?.[0] ?? '');
  const body = rest.slice(0, rest.length - tail.length);
  let from = token.from;
  for (const text of [head, body, tail]) {
    if (text === '') continue;
    out.push({ kind: 'words', text, from, to: from + text.length });
    from += text.length;
  }
  return out;
}

/** 每个百分点, 每处, 0.5分/个百分点: one of them. */
function unitAlone(text: string, place: number, before: Token | undefined, afterEach: boolean): Token | null {
  const perUnit = before?.text === '/' && text.charAt(place - 2) === '分';
  // 每下滑个百分点: one of them.
  const point =
    before?.kind === 'word' &&
    before.senses.some(({ is }) => is === 'direction') &&
    /^个?百[分份]点/.test(text.slice(place, place + 4));
  if (!afterEach && !perUnit && !point) return null;
  if (/^升(?:高|[\d一二两三四五六七八九十半])/.test(text.slice(place, place + 2))) return null;
  const unit = at(UNIT_AT, text, place)?.[0] ?? '';
  if (unit === '' || unit === '分' || unit === '%' || unit === '成') return null;
  // 每个…的 counts things, 每项 too; 每户 and 每人 may only say of whom.
  return token(text, place, place + unit.length, amountOf('1', unit), false, '1');
}

/** 90%（含）以上, 80%（含80%）-90%: brackets and 含 do not part a figure from the word behind it. */
function stays(found: Token, before: Token | undefined): boolean {
  if (found.kind === 'mark') return /[()]/.test(found.text);
  if (found.kind !== 'word') return false;
  if (found.senses.some(({ is }) => is === 'including')) return before !== undefined;
  return found.text === '及' || found.text === '及其';
}

function tokenAt(
  text: string,
  place: number,
  afterFigure: boolean,
  afterEach: boolean,
  own: readonly string[],
): Token | null {
  const character = text.charAt(place);
  const date = /[\d]/.test(character) ? at(DATE, text, place) : null;
  if (date !== null) return { kind: 'date', text: date[0], from: place, to: place + date[0].length };
  const rank = character === '第' ? at(RANK, text, place) : null;
  if (rank !== null && !/[档类种]/.test(text.charAt(place + rank[0].length)))
    return { kind: 'date', text: rank[0], from: place, to: place + rank[0].length };
  const known = wordAt(text, place, afterFigure, afterEach);
  const printed = figureAt(text, place, afterFigure, own);
  if (printed !== null && (known === null || printed.to >= known.to)) return printed;
  if (known !== null) return known;
  if (MARKS.test(character)) return { kind: 'mark', text: character, from: place, to: place + 1 };
  if (character === '.') return { kind: 'mark', text: '。', from: place, to: place + 1 };
  return null;
}

/** 按标准分, 完成进度目标: what only looks like a word may not cut one of the full marks or the target that begins inside it. */
function reachesFurther(text: string, from: number, to: number): boolean {
  for (let place = from + 1; place < to; place += 1) {
    for (const [word, meanings] of BY_FIRST.get(text.charAt(place)) ?? [])
      if (
        place + word.length > to &&
        meanings.every(({ sense: { is } }) => is === 'weight' || is === 'full' || is === 'target') &&
        text.startsWith(word, place)
      )
        return true;
  }
  return false;
}

function wordAt(text: string, place: number, afterFigure: boolean, afterEach: boolean): Token | null {
  for (const [word, meanings] of BY_FIRST.get(text.charAt(place)) ?? []) {
    if (!text.startsWith(word, place)) continue;
    // 重视程度, 重视情况 hold no 视情.
    if (word.startsWith('视') && /[重监巡忽电]/.test(text.charAt(place - 1))) continue;
    const senses = meanings
      .filter((known) => holds(known, text, place, afterFigure, afterEach))
      .map(({ sense }) => sense);
    if (senses.length === 0) continue;
    const to = place + word.length;
    // 未完成率 is the name of a rate.
    if (senses.some(({ is }) => is === 'reach') && text.charAt(to) === '率') continue;
    if (senses.every(({ is }) => is === 'plain') && reachesFurther(text, place, to)) continue;
    // 扣满分的10% takes a share.
    if (senses.some(({ is }) => is === 'none') && /^的?\d/.test(text.slice(to, to + 2))) continue;
    // 对应得分 is no 应得分.
    if (word.startsWith('应得') && /[对相]/.test(text.charAt(place - 1))) continue;
    // 节约5%, 契约2份: no 约5%.
    if (word === '约' && /[节契预公条制履]/.test(text.charAt(place - 1))) continue;
    // 不齐全扣光, 不健全扣分: no 全扣.
    if (word.startsWith('全') && /[齐健安完]/.test(text.charAt(place - 1))) continue;
    // 不齐全分别得: no 全分.
    if (word.length > 1 && word.endsWith('分') && /[别析类布散解]/.test(text.charAt(to))) continue;
    // 扣分值的5%: the longer word is another.
    if (
      word.endsWith('分') &&
      word.length > 1 &&
      /[值数]/.test(text.charAt(to)) &&
      !senses.some(({ is }) => is === 'weight')
    )
      continue;
    return { kind: 'word', text: word, from: place, to, senses };
  }
  return null;
}
