/** What a row's own words say of an event: how often, how late, that it did not happen. */
import { factor, sameUnit } from '../lexicon/counters';
import { readNumeral } from '../lexicon/numerals';
import { ENTRIES } from '../lexicon/words';
import { foldWord } from '../grid/fold';
import { Ratio } from '../grid/ratio';
import type { Counted } from '../scoring/scoring';

/** Words for being late, from the lexicon. */
const LATE_WORDS = ENTRIES.flatMap(({ sense, words }) => (sense.is === 'late' ? words.split(' ') : []));
const LATE = new RegExp(LATE_WORDS.sort((a, b) => b.length - a.length).join('|'));
const TIME_UNITS = /^(?:天|日|个?工作日|个?月|年|周|个?小时|分钟|季度|个?季度)$/;
const IN_TIME =
  /^(?:已|均|均已|全部|都)?(?:按期|按时|如期|及时|未逾期|无逾期|没有逾期|未延误|无延误|未迟报|在?规定(?:时限|时间|期限)内|提前).{0,8}$/;

export interface Said {
  readonly value: Ratio;
  readonly unit: string;
}

export function isTimeUnit(unit: string): boolean {
  return TIME_UNITS.test(unit);
}

/** Units that measure what is there (亩, 公里), which is nothing to be counted as a fault. */
export function isMeasured(unit: string): boolean {
  return /亩|公顷|平方|米|吨|公里|元|升|千瓦/.test(unit);
}

export function isLateWord(words: string): boolean {
  return LATE.test(words);
}

const NUMBER = '(\\d{1,6}(?:\\.\\d{1,2})?|[一二两三四五六七八九十]{1,3})';
const COUNTED = new RegExp(
  `^(.{0,16}?)${NUMBER}(个?工作日|个?月|个?小时|人次|分钟|[^\\d\\s,。;]{1,2}?)(.{0,16})$`,
);

/** One count and the words around it: `缺2项`, `2次不参加`, `迟报3天`. */
export function countedIn(
  said: string,
): (Said & { readonly before: string; readonly behind: string }) | null {
  const match = COUNTED.exec(said);
  if (match?.[2] === undefined || match[3] === undefined) return null;
  const digits = /^\d/.test(match[2]) ? match[2] : readNumeral(match[2]);
  if (digits === null || /\d/.test(match[4] ?? '')) return null;
  return { value: Ratio.of(digits), unit: match[3], before: match[1] ?? '', behind: match[4] ?? '' };
}

export function cleaned(words: string): string {
  return foldWord(words)
    .replace(/["'()]/g, '')
    .replace(/[。,;!]+$/, '')
    .replace(/^(?:本年度?|全年|年度|本单位|我单位|经查|经核查)+(?=.)/, '');
}

/** 及时报送; 及时报送率95% is a rate, of which some was late. */
function isInTime(said: string): boolean {
  return IN_TIME.test(said) && !/[率%‰]/.test(said);
}

/** In: the words of the actual cell. Out: how late they say it was (0 in time), or null. */
export function latenessIn(words: string): Said | null {
  const said = cleaned(words);
  if (isInTime(said)) return { value: Ratio.zero, unit: '' };
  const counted = countedIn(said);
  if (counted === null || !isTimeUnit(counted.unit)) return null;
  return isLateWord(counted.before) ||
    isLateWord(counted.behind) ||
    /^(?:超|超出|超过|超了)$/.test(counted.before)
    ? counted
    : null;
}

const FILLER = /^(?:共|共计|共有|有|计|已|全年|累计|其中|的|了|个|次|均|为|是)+|(?:的|了|个)+$/g;
const PLAIN = (words: string): string => words.replace(FILLER, '').replace(/[的有]/g, '');

/** Words that mean the same where something is lacking, found, or not done: one line each. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['缺', '少', '缺少', '缺失', '短少', '欠'],
  ['发现', '查出', '查实', '检查发现', '审计发现'],
  ['出现', '发生', '存在', '有'],
  ['未', '没有', '没', '不'],
  ['迟报', '晚报', '延迟报送', '逾期报送'],
  ['延迟', '推迟', '延期', '逾期', '延误', '超期', '迟', '晚'],
  ['不符', '不符合', '不符合要求', '不合要求'],
];

/** Whether two wordings are the same word, its order, or plain synonyms of one line. */
function sameWord(one: string, other: string): boolean {
  if (one === other || [...one].sort().join('') === [...other].sort().join('')) return true;
  return SYNONYMS.some((line) => {
    const a = line.find((word) => one.includes(word) && withoutWord(one, word) === '');
    const b = line.find((word) => other.includes(word) && withoutWord(other, word) === '');
    return a !== undefined && b !== undefined;
  });
}

function withoutWord(text: string, word: string): string {
  return text.replace(word, '');
}

const FINDS = /发现|查出|查实|出现|存在|发生|迟报|逾期|延期|延迟|推迟|超期|超时/;
/** Units of things that happen; 项, 人, 份 may also count what is there as it should be. */
const HAPPENINGS = /^(?:例|起|宗|处|人次|天|日|个?工作日|个?月|个?小时|分钟)$/;
const DENIES = /不|未|没|缺|漏|少|无|达不|差/;
/** A cause or a blame to be established first (`因主观原因造成的`). */
const CONDITIONED = /因(?!此)|主观|属于|原因|由于|级以上|(?:主要|直接|承担|负有)责任(?!人)|且/;
const NONE =
  /^(?:经[^,。]{0,6})?(?:均|全部|都)?(?:未|没有|没|无|不)(?:有)?(?:发现|发生|出现|存在|查出|查实)?([^,。;\d]{0,16})$/;
const EMPTY =
  /^(?:任何|此类|该类|上述|相关|有关|以上|违规|违纪|违法|的|等|问题|情况|情形|现象|行为|事项|事件|扣分)*$/;

export interface Tally {
  readonly value: Ratio;
  /** The row says it in words of the rule, or that there was none. */
  readonly inWords: boolean;
}

/**
 * In: what steps count (their unit and words), and the row's words or its bare figure. Out: how many; null where the
 * row does not say. Domain: a bare figure is the count only where the rule finds, or speaks of lateness; with the
 * rule's own word it always is.
 */
export function tallyOf(
  counted: Counted,
  unit: string,
  does: 'take' | 'add' | 'earn',
  said: string | null,
  bare: Said | null,
): Tally | null {
  const rule = `${counted.condition}${counted.verb}${counted.what}`;
  if (/且|查实|属实/.test(counted.what)) return null;
  // 每提前一天扣1分: taking points for what is good is a slip of the pen.
  if (does === 'take' && /提前|节约|超额完成|表彰|获奖/.test(counted.verb)) return null;
  if (said !== null) {
    const words = cleaned(said);
    const own = countedIn(words);
    if (
      own !== null &&
      (sameUnit(own.unit, unit) || counted.what.includes(`一${own.unit}`)) &&
      own.value.isWhole()
    ) {
      const about = PLAIN(`${own.before}${own.behind}`);
      if (about === '') return bareTally(counted, unit, does, own);
      const wanted = [
        PLAIN(`${counted.verb}${counted.what}`),
        PLAIN(counted.verb),
        PLAIN(counted.what),
        PLAIN(`${counted.what}${counted.verb}`),
      ].filter((each) => each !== '');
      const close =
        wanted.some((each) => sameWord(each, about)) ||
        (about.length >= 2 && rule.includes(about)) ||
        parts(counted, about);
      return close
        ? {
            value: sameUnit(own.unit, unit) ? own.value.times(factor(own.unit, unit)) : own.value,
            inWords: true,
          }
        : null;
    }
    // 按时报送 beside 每迟报一次.
    if (does === 'take' && isLateWord(counted.verb) && isInTime(words))
      return { value: Ratio.zero, inWords: true };
    const none = does === 'earn' ? null : noneIn(words, counted, rule);
    if (none !== null) return none;
  }
  if (bare === null || !sameUnit(bare.unit, unit) || bare.value.isNegative()) return null;
  return bareTally(counted, unit, does, bare);
}

/** 未签3户 beside 未与…签订责任书的一户; 少2家 beside 每少1家. */
function parts(counted: Counted, about: string): boolean {
  const rule = `${counted.condition}${counted.verb}${counted.what}`;
  const denied = /^(?:未|没有|没|不)/.exec(about)?.[0];
  if (denied === undefined)
    return SYNONYMS.some(
      (line) =>
        line.includes(about) && line.some((word) => counted.verb.includes(word) || counted.what === word),
    );
  const rest = about.slice(denied.length);
  return rest !== '' && /未|没|不/.test(rule) && [...rest].every((character) => rule.includes(character));
}

function bareTally(counted: Counted, unit: string, does: 'take' | 'add' | 'earn', of: Said): Tally | null {
  const value = of.value.times(factor(of.unit, unit));
  const isMoney = /元$/.test(unit);
  if (!value.isWhole() && !isMoney && !isTimeUnit(unit)) return null;
  if (does !== 'take')
    return CONDITIONED.test(`${counted.condition}${counted.what}`) ? null : { value, inWords: false };
  const rule = `${counted.condition}${counted.verb}${counted.what}`;
  if (CONDITIONED.test(rule)) return null;
  const finds = FINDS.test(counted.verb) || FINDS.test(counted.condition);
  if (finds && !/^(?:缺|少|有)/.test(counted.verb)) return { value, inWords: false };
  if (of.unit === '') return null;
  if (HAPPENINGS.test(unit) && !/^(?:缺|少|有|差)/.test(counted.verb)) return { value, inWords: false };
  return DENIES.test(rule) || counted.verb !== '' ? null : { value, inWords: false };
}

/** What makes a doing a fault: 迟报, 漏报, 错发. To deny the doing alone is not to deny the fault. */
const FAULT = /[迟晚漏错误逾延超缺少虚瞒违]/;

function noneIn(words: string, counted: Counted, rule: string): Tally | null {
  if (words.length < 2) return null;
  // 无缺岗 beside 每缺岗1人次: the rule's own word for the fault, denied.
  const denied = NONE.exec(words)?.[1] ?? '';
  if (FAULT.test(denied) && [counted.verb, counted.what].includes(denied))
    return { value: Ratio.zero, inWords: true };
  // 「未公开」 beside 「每有一项未公开」 is the violation itself.
  if (
    DENIES.test(`${counted.what}${counted.verb}`) &&
    !/^(?:未|没有|无)(?:发现|发生|出现|存在|查出)/.test(words)
  )
    return null;
  const match = NONE.exec(words);
  if (match === null) return null;
  const about = (match[1] ?? '').replace(EMPTY, '');
  const core = about.replace(/(?:问题|情况|情形|现象|行为|事项|事件)$/, '');
  // 未报 beside 每迟报一次: what was not done at all was not done late either, and is another matter.
  if (core !== '' && FAULT.test(rule) && !FAULT.test(core)) return null;
  return core === '' || rule.includes(core) ? { value: Ratio.zero, inWords: true } : null;
}
