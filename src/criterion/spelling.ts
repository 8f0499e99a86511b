/**
 * One spelling for the many ways a criterion is typed, so that the readers of clauses stay small.
 * Every character of the spelled text knows the places of the original it stands for.
 */
import { fold } from '../grid/fold';
import { Ratio } from '../grid/ratio';
import { roundWhenAlone, SQUARE, withSquares } from './brackets';
import type { Span } from './criterion';
import { NUMERAL_CHARACTERS, readNumeral } from './numerals';
import { UNITS } from './units';

/** Spelled text; `from[i]`, `to[i]` are the original's places of character `i`. */
export interface Spelled {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Places repaired as OCR slips (`W100%` for `≤100%`), in the original's places. */
  readonly repaired: readonly Span[];
}

/** Words that mean the same to every reader. Longer words first within the pattern, see `WORD`. */
const SYNONYMS: readonly (readonly [spelled: string, words: string])[] = [
  ['≥', '大于或等于 大于或者等于 大于等于 大等于 高于或等于 高于等于 超过或等于 等于或大于 等于或高于 >= =>'],
  ['≤', '小于或等于 小于或者等于 小于等于 小等于 低于或等于 低于等于 等于或小于 等于或低于 <= =<'],
  ['=', '等于 =='],
  ['不低于', '不低于 不少于 不小于 不得低于 不得少于 未低于 至少'],
  [
    '不超过',
    '不超过 不高于 不大于 不多于 不超出 未超过 未超出 没有超过 没有超出 没超过 不得超过 不得高于 不得大于 不得突破 未突破 不突破 未高于',
  ],
  ['高于', '超过 高于 大于 超出 多于 高出 突破'],
  ['低于', '低于 小于 少于 不足 不到 不满 未达到 未达 达不到 没有达到 没达到 未满 低过'],
  ['(含)', '(含) (包含) (含本数) (包括本数) (含此数) (包含本数)'],
  ['(不含)', '(不含) (不包含) (不含本数) (不包括本数) (未含)'],
  ['(含)以上', '及以上 及其以上 含以上 (及)以上 (含)以上 (含)及以上'],
  ['(含)以下', '及以下 及其以下 含以下 (及)以下 (含)以下 (含)及以下'],
  ['(含)以内', '及以内 含以内'],
  ['以上', '之上'],
  ['以下', '之下'],
  ['以内', '之内 以里 范围内 范围以内 区间内 幅度内'],
  ['以外', '之外 范围外 范围以外 范围之外'],
  ['百分点', '百分点 百份点'],
  [
    '目标值',
    '目标值 达标线 达标值 目标线 年度目标值 年初目标值 年度指标值 预期目标值 计划目标值 绩效目标值 预定目标值 计划值',
  ],
  ['±', '± 正负 +/- +- 上下浮动± 正负偏差'],
];

const MEANING: ReadonlyMap<string, string> = new Map(
  SYNONYMS.flatMap(([spelled, words]) => words.split(' ').map((word) => [word, spelled] as const)),
);

function escaped(word: string): string {
  return word.replace(/[()+*./]/g, '\\$&');
}

const WORD = new RegExp(
  [...MEANING.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|'),
  'g',
);

const ENUMERATORS = /[①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿➀-➉]/;

/** In: a criterion as given. Out: its one spelling. Linear in its length. */
export function spell(original: string): Spelled {
  let line = withoutBlanks(original);
  line = rewrite(line, /["']/g, () => '');
  line = rewrite(line, SQUARE, roundWhenAlone);
  line = rewrite(line, /(?<!\d)\.|\.(?!\d)/g, () => '。');
  const doubled = doubledBrackets(line.text);
  if (doubled.size > 0) line = rewrite(line, /[()]/g, (match, at) => (doubled.has(at) ? '' : match));
  line = rewrite(line, THOUSANDS, (match) => match.replaceAll(',', ''));
  line = rewrite(line, /(?<!\d)20\d\d年度?/g, () => '年度');
  line = rewrite(line, /百分之百|百分百/g, () => '100%');
  line = rewrite(line, /千分之\d{1,6}(?:\.\d{1,4})?(?![\d.])/g, (match) => `${match.slice(3)}‰`);
  line = rewrite(line, /百分之\d{1,6}(?:\.\d{1,4})?(?![\d.])/g, (match) => `${match.slice(3)}%`);
  line = rewrite(line, THOUSANDTHS, (match) => perMille(match.slice(3)));
  line = rewrite(line, PER_MILLE, (match) => `${Ratio.of(match.slice(0, -1)).over(TEN).toExactText()}%`);
  line = rewrite(line, HUNDREDTHS, (match) => percent(match.slice(3)));
  line = rewrite(line, TENTHS, (match) => `${Number(readNumeral(match.charAt(0)) ?? 0) * 10}%`);
  line = rewrite(line, /(?<=[\d%])一(?=\d)/g, () => '-');
  line = rewrite(line, /(?<=[\d一])个点(?=扣|,|的)/g, () => '个百分点');
  line = rewrite(line, BARS, (match) => `${match.slice(1, -1)}绝对值`);
  line = rewrite(line, TWO_MARKS, (match) => match.replace(/[,、]/, ')('));
  line = rewrite(line, /半个百分点/g, () => '0.5百分点');
  line = rewrite(line, COUNTED, numeral);
  for (const pattern of PART_OF_STEP) line = rewrite(line, pattern, () => '未足');
  line = rewrite(line, WORD, (match, at, { text }) =>
    keepsItsWords(match, text, at + match.length) ? match : (MEANING.get(match) ?? match),
  );
  line = rewrite(line, /(?<=[≥≤><=]|高于|低于|不超过|不低于|为)零(?![部散星售件分])/g, () => '0');
  line = rewrite(line, EACH_ONE, () => '每1');
  line = rewrite(line, /(\d)个?百分点/g, (match) => `${match.charAt(0)}p`);
  line = rewrite(line, /每(?:1个|个)?百分点/g, () => '每1p');
  line = rewrite(line, /(?<![提最新])[超高](?=\d)/g, () => '高于');
  line = rewrite(line, /(?<![降最减])低(?=\d)/g, () => '低于');
  line = rewrite(line, /达(?:到)?(?:了)?(?=\d|目标值)/g, () => '达到');
  const repaired: Span[] = [];
  line = rewrite(
    line,
    /(?:(?<=[率数额度比值量例X])[Ww]|(?<=(?:控制|变动|增长|调整|偏差|差异|负债|结余|结转|超支)率)至)(?=-?\d)/g,
    (_match, at, source) => {
      repaired.push({ from: source.from[at] ?? 0, to: source.to[at] ?? 0 });
      return '≤';
    },
  );
  return { ...line, repaired };
}

/** The outer pair of `((含))`; brackets of a formula stay. */
function doubledBrackets(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const match of text.matchAll(/\(\([^()]{1,40}\)\)/g)) {
    places.add(match.index).add(match.index + match[0].length - 1);
  }
  return places;
}

type Line = Omit<Spelled, 'repaired'>;

/** 未达成 and 未达标 are words of their own; 未达到目标 is short of it, whichever way the target points. */
function keepsItsWords(match: string, text: string, end: number): boolean {
  if (match === '未达' && /[成标]/.test(text.charAt(end))) return true;
  // 不满意, 不到位, 不足之处 are no comparisons.
  if (/^(?:不足|不到|不满|未满)$/.test(match))
    return !/^(?:[\d±]|目标|指标值|标准值|计划)/.test(text.slice(end, end + 4));
  return (
    /^(?:未达到?|达不到|没有达到|没达到)$/.test(match) &&
    /^(?:.{0,6}(?:目标|指标|计划|要求)|的?,?按)/.test(text.slice(end, end + 12))
  );
}

const SIZE = `\\d{1,6}(?:\\.\\d{1,4})?(?:%|个?百分点|个?(?:${UNITS}))`;
const SHORT_OF = '(?:不足|不满|未满|不到|不够)';
/** 「不足1%的按1%计算」 speaks of a part of a step; 「不足80%不得分」 of a bound. */
const PART_OF_STEP = [
  new RegExp(
    `${SHORT_OF}(?=(${SIZE})(?:的)?(?:部分)?,?(?:也|均|都|仍|一律)?(?:按照?|以|视为|视同|视作|计为|算作|作)\\1)`,
    'g',
  ),
  new RegExp(
    `${SHORT_OF}(?=(?:\\d(?:\\.\\d{1,4})?(?:%|个?百分点))?(?:的)?(?:部分)?,?(?:则|均|也)?(?:不予?扣|不予?计|不计|忽略|不作扣|舍去))`,
    'g',
  ),
  new RegExp(
    `${SHORT_OF}(?=(?:\\d(?:\\.\\d{1,4})?(?:%|个?百分点))?(?:的)?(?:部分)?,?(?:则|均|也)?(?:等?按?(?:相应|实际|同等)?比例|据实|折算)(?:计算)?(?:扣|,|;|。|$))`,
    'g',
  ),
];

const THOUSANDS = new RegExp(`(?<![\\d,])\\d{1,3}(?:,\\d{3}){1,4}(?=(?:${UNITS})(?!\\d))`, 'g');
/** |X|≤5% */
const BARS = /\|[^|+*/%\d;。,-]{1,16}\|(?=[≤≥<>=])/g;
/** 九成以上, 八成至九成 */
const TENTHS = /[一二三四五六七八九]成(?=\(|以[上下内]|[至到~,;。的得计不-]|$)/g;
/** （含85%，不含95%） marks both ends in one bracket. */
const TWO_MARKS = /\((?:含|不含)\d{1,4}(?:\.\d{1,4})?%?[,、](?:含|不含)\d{1,4}(?:\.\d{1,4})?%?\)/g;
/** 每例扣1分, 每个问题扣1分: one of them. */
const EACH_ONE = new RegExp(
  `每(?=(?:个(?!百分点|月)[^\\d,;。:扣得计减加每]{0,8}|${UNITS})(?:的)?,?(?:各|均|则)?(?:扣|减)\\d)`,
  'g',
);
const PER_MILLE = /(?<![\d.])\d{1,6}(?:\.\d{1,4})?‰/g;
const TEN = Ratio.of(10);
const HUNDREDTHS = new RegExp(`百分之[${NUMERAL_CHARACTERS}点]{1,8}`, 'g');
const THOUSANDTHS = new RegExp(`千分之[${NUMERAL_CHARACTERS}点]{1,8}`, 'g');
/** 十分 is a word (very) unless a verb of points stands before it; 一次性 and 一部分 are words too. */
const COUNTED = new RegExp(
  `(?<![第${NUMERAL_CHARACTERS}])(?!零头)[${NUMERAL_CHARACTERS}][${NUMERAL_CHARACTERS}点]{0,7}(?=(?:个|${UNITS}|%)(?!性|分|通过|合格|交验|验收))|` +
    `(?<=[得计记给扣为加减赋评打获])[${NUMERAL_CHARACTERS}][${NUMERAL_CHARACTERS}点]{0,7}(?=分(?![之享别]))`,
  'g',
);

function percent(words: string): string {
  const value = readNumeral(words);
  return value === null ? `百分之${words}` : `${value}%`;
}

function perMille(words: string): string {
  const value = readNumeral(words);
  return value === null ? `千分之${words}` : `${value}‰`;
}

function numeral(words: string): string {
  return readNumeral(words) ?? words;
}

function rewrite(
  line: Line,
  pattern: RegExp,
  replacement: (match: string, at: number, line: Line) => string,
): Line {
  let last = 0;
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  const keep = (end: number): void => {
    text += line.text.slice(last, end);
    for (let index = last; index < end; index += 1) {
      from.push(line.from[index] ?? 0);
      to.push(line.to[index] ?? 0);
    }
  };
  let changed = false;
  for (const match of line.text.matchAll(pattern)) {
    const at = match.index;
    const end = at + match[0].length;
    const out = replacement(match[0], at, line);
    if (out === match[0]) continue;
    changed = true;
    keep(at);
    text += out;
    for (let index = 0; index < out.length; index += 1) {
      from.push(line.from[at] ?? 0);
      to.push(line.to[end - 1] ?? 0);
    }
    last = end;
  }
  if (!changed) return line;
  keep(line.text.length);
  return { text, from, to };
}

/**
 * Blanks and line breaks taken out, enumerators made `#`. A break stands for `;` only where a clause can end;
 * a blank between two digits stays, because 「5 80%」 must never become 580%.
 */
function withoutBlanks(original: string): Line {
  const folded = withSquares(fold(original), original);
  const ordinals = ordinalPlaces(folded);
  const characters: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const push = (character: string, start: number, end: number): void => {
    characters.push(character);
    from.push(start);
    to.push(end);
  };
  let gap = null as { readonly from: number; readonly breaks: boolean } | null;
  for (let index = 0; index < folded.length; index += 1) {
    const character = folded.charAt(index);
    if (character === ' ' || character === '\n') {
      gap = { from: gap?.from ?? index, breaks: (gap?.breaks ?? false) || character === '\n' };
      continue;
    }
    const before = characters[characters.length - 1] ?? '';
    if (gap !== null) {
      const joins =
        /[\d%]/.test(before) &&
        /\d/.test(character) &&
        !(gap.breaks && BROKEN.test(characters.slice(-2).join('')));
      const word = `${characters[characters.length - 2] ?? ''}${before}`;
      if (gap.breaks && !/^[部充十百区划成]分$/.test(word) && endsClause(before, character))
        push(';', gap.from, index);
      else if (joins && before === '%' && /^\d{1,3}(?:\.\d)?分/.test(folded.slice(index, index + 6)))
        push(',', gap.from, index);
      else if (joins) push(' ', gap.from, index);
      gap = null;
    }
    const ordinal = ordinals.get(index);
    if (ordinal !== undefined) {
      push('#', index, ordinal);
      index = ordinal - 1;
    } else if (ENUMERATORS.test(character)) push('#', index, index + 1);
    else push(character, index, index + 1);
  }
  return { text: characters.join(''), from, to };
}

/** `≥9⏎5%`: a line that ends inside a number. */
const BROKEN = /^[≥≤<>=]\d$/;

/** Whether a line break between these two characters ends a clause (typists also break lines inside words). */
function endsClause(before: string, after: string): boolean {
  return /[分止)%]/.test(before) && !/[为=,;。、的()*/×以且并值数之扣计得记给含≤≥<>~至到+%-]/.test(after);
}

const ORDINAL =
  /^(?:[([](\d{1,2}|[一二三四五六七八九十]{1,3})[)\]]|(\d{1,2})[.、)](?!\d*$)|([一二三四五六七八九十]{1,3})、)/;

/**
 * Numbers that count clauses (`1.`, `2、`, `（3）`) at clause starts, where they run 1, 2, …: their ends by their
 * starts. `1.90%以上` is item 1 only when an item 2 follows; else it is the number 1.90.
 */
function ordinalPlaces(folded: string): ReadonlyMap<number, number> {
  const found: { readonly from: number; readonly to: number; readonly count: number }[] = [];
  for (const match of folded.matchAll(/(?:^|[;。\n:]|[分止值重](?= ))[ \n]{0,20}/g)) {
    const at = match.index + match[0].length;
    const ordinal = ORDINAL.exec(folded.slice(at, at + 6));
    if (ordinal === null) continue;
    const count = Number(ordinal[1] ?? ordinal[2] ?? NaN);
    const words = ordinal[1] ?? ordinal[3] ?? '';
    found.push({
      from: at,
      to: at + ordinal[0].length,
      count: Number.isNaN(count) ? Number(readNumeral(words) ?? 0) : count,
    });
  }
  const run = new Map<number, number>();
  let expected = 1;
  for (const item of found) {
    if (item.count !== expected) continue;
    expected += 1;
    run.set(item.from, item.to);
  }
  const places = run.size >= 2 ? run : new Map<number, number>();
  // A number in brackets before everything is the criterion's own: （24）完成…的，得0.8分.
  const [opening] = found;
  if (opening?.from === 0 && folded.startsWith('(')) places.set(0, opening.to);
  return places;
}
