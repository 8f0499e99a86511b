/** Reading one heading: which columns it can announce, and the rule it may carry in brackets. */
import { byText } from '../grid/remembered';
import { fold, foldWord } from '../grid/fold';
import type { HeadingKind } from './column-words';
import { COLUMN_WORDS } from './column-words';

export interface HeadingReading {
  /** What the heading can mean, best first; empty: not a heading we know. */
  readonly kinds: readonly { readonly kind: HeadingKind; readonly rank: number }[];
  /** 1 for 一级…; null where none is named. */
  readonly level: number | null;
  /** Folded, without blanks and brackets: what was compared. */
  readonly core: string;
  /** Folded text inside its brackets (`20分*执行率`, `%`), or ''. */
  readonly inBrackets: string;
}

/** No heading is longer; longer cells are text. */
const LONGEST = 48;
const LONGEST_CORE = 20;

const WORDS: ReadonlyMap<string, HeadingReading['kinds']> = (() => {
  const words = new Map<string, { kind: HeadingKind; rank: number }[]>();
  for (const { kind, rank, words: list } of COLUMN_WORDS) {
    for (const word of list.split(' ').filter((each) => each !== '')) {
      const known = words.get(word) ?? [];
      if (!known.some((each) => each.kind === kind)) known.push({ kind, rank });
      words.set(word, known);
    }
  }
  return words;
})();

const LEVEL = /([一二三四五12345])级/;
const LEVEL_DIGITS = '一二三四五';

/** In: a cell's text. Out: what it says as a heading. */
export const readHeading = byText(read);

function read(text: string): HeadingReading {
  const none: HeadingReading = { kinds: [], level: null, core: '', inBrackets: '' };
  if (text.length > LONGEST * 3 || (text.length > LONGEST && !/\s/.test(text))) return none;
  const folded = foldWord(text);
  if (folded === '' || folded.length > LONGEST) return none;
  const { outside, inside } = splitBrackets(folded);
  const core = (outside === '' ? inside : outside)
    .replace(/^[*★▲]+|[:：、,。;*★]+$/g, '')
    .replace(/^(?:20\d\d年度?|本年度?|当年)(?=.)/, '');
  if (core === '' || core.length > LONGEST_CORE) return { ...none, core, inBrackets: inside };
  const levelMatch = LEVEL.exec(core);
  const digit = levelMatch?.[1] ?? '';
  const level = digit === '' ? null : LEVEL_DIGITS.indexOf(digit) + 1 || Number(digit);
  return { kinds: kindsOf(core), level, core, inBrackets: inside };
}

/** 扣分, 序号, 上年得分: a column whose figures are nobody's. */
export function headsAside(text: string): boolean {
  return readHeading(text).kinds[0]?.kind === 'aside';
}

function kindsOf(core: string): HeadingReading['kinds'] {
  const whole = wholeKinds(core);
  if (whole.length > 0) return whole;
  // 一级指标/权重, 分值及权重: the first word says what the column is.
  const [first, second] = core.split(/[/、]|及|与|和/, 2);
  if (first === undefined || second === undefined || first === '') return [];
  return wholeKinds(first).map(({ kind, rank }) => ({ kind, rank: rank + 0.7 }));
}

function wholeKinds(core: string): HeadingReading['kinds'] {
  const exact = WORDS.get(core);
  if (exact !== undefined) return exact;
  const bare = core.replace(/^(?:绩效|本年|年度|全年|项目|部门|单位)(?=.)/, '');
  const listed = bare === core ? undefined : WORDS.get(bare);
  if (listed !== undefined) return listed.map(({ kind, rank }) => ({ kind, rank: rank + 0.3 }));
  const like = COLUMN_WORDS.filter(({ like: pattern }) => pattern?.test(core) === true);
  // 上年完成值 ends like an actual value and is none: a column of another year has no second meaning.
  if (like[0]?.kind === 'aside') return [{ kind: 'aside', rank: like[0].rank + 0.5 }];
  // A heading of a family we only recognise by its look counts a little less than a listed word.
  if (like.length > 0) return like.slice(0, 2).map(({ kind, rank }) => ({ kind, rank: rank + 0.5 }));
  return [];
}

function splitBrackets(folded: string): { outside: string; inside: string } {
  let outside = '';
  let inside = '';
  let depth = 0;
  for (const character of folded) {
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth > 0) inside += character;
    else outside += character;
  }
  return { outside, inside };
}

/** A name as people read it: no line breaks, no blanks between Chinese characters (`过      程`, `产\n出\n指\n标`). */
export function tidyName(text: string): string {
  return text
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
    .replace(/ (?=[^\x20-\x7e])/g, '')
    .replace(/([^\x20-\x7e]) /g, '$1');
}

/** `20分*执行率` is a rule; `A`, `B/A`, `100分`, `%` are not. */
export function statesRule(inBrackets: string): boolean {
  return /[*×/÷]|按|扣|比例/.test(fold(inBrackets)) && /[\u4e00-\u9fff]/.test(inBrackets);
}
