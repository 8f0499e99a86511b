/** The words before a figure that say what it is. */
import { foldWord } from '../grid/fold';
import type { Quantity } from '../grid/quantity';
import type { FactKind } from '../facts/facts';
import { readWording } from '../facts/wording';
import type { Sentence } from './sentence';

const STOPS = ',;:。、=';
const LONGEST = 80;
/** Words that join a name and its figure. */
const JOINING = /(?:为|是|达到|达|至|共计|合计|共|约|计|有|的|在|[:\s])$/;

/** In: a figure of the sentence. Out: the words before it up to a stop or the figure before, brackets left out; folded. */
export function labelBefore(sentence: Sentence, figure: Quantity): string {
  const { folded, figures } = sentence;
  const before = figures[figures.indexOf(figure) - 1];
  const least = Math.max(before?.to ?? 0, figure.from - LONGEST);
  return wordsBefore(folded, figure.from, least);
}

function wordsBefore(folded: string, to: number, least: number): string {
  let words = '';
  let at = to - 1;
  while (at >= least) {
    const character = folded.charAt(at);
    if (character === ')') {
      // What stands in brackets explains the name; it is no part of it.
      at = openingOf(folded, at, least) - 1;
      continue;
    }
    if (character === '(' || STOPS.includes(character)) break;
    words = character + words;
    at -= 1;
  }
  return foldWord(words);
}

function openingOf(folded: string, close: number, least: number): number {
  let depth = 0;
  for (let at = close; at >= least; at -= 1) {
    if (folded.charAt(at) === ')') depth += 1;
    else if (folded.charAt(at) === '(') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return least;
}

/** Without the words that join it to its figure. */
export function withoutJoin(label: string): string {
  let rest = label;
  for (let step = 0; step < 6; step += 1) {
    const shorter = rest.replace(JOINING, '');
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
}

/** The words before a figure speak of a difference, not of a level. */
const CHANGE = /(?:增加|增长|上升|提高|增|减少|下降|降低|压减|压缩|节约|减|降|多|少|超|差)(?:了|额)?$/;

export function isOfChange(label: string): boolean {
  return CHANGE.test(label);
}

/** Whose figure it is goes without saying in the unit's own report. */
const OWNER =
  /^(?:其中|主要|全年|截至|年末)?(?:(?:我|本|该)(?:单位|部门|处|局|办|委|院|市|县|区|校|中心)|全市|本级|部门整体|部门|单位|整体)?的?/;
const MARKS = /["'《》\s]/g;

/** A name stripped of owner and quotes, for comparing. */
export function plainLabel(label: string): string {
  return withoutJoin(foldWord(label).replace(MARKS, '')).replace(OWNER, '');
}

/** Names of whole budgets that hold 预算 without saying which figure is meant. */
const BUDGET_NAMES = /(一般公共|政府性基金|国有资本经营|社会保险基金|部门|财政)预算(?=.)/g;

export interface Named {
  /** Without year, kind and endings such as 费 or 支出. */
  readonly subject: string;
  readonly year: number | null;
  readonly kind: FactKind;
}

/** In: the words before a figure. Out: what it is about, by the words public accounts use. */
export function nameFigure(label: string, year: number | null): Named {
  const plain = plainLabel(label).replace(BUDGET_NAMES, '$1');
  const wording = readWording(plain, year);
  const subject = plainLabel(wording.subject);
  // 三公经费支出38.78万元: spent, where nothing else is said.
  const isSpent =
    wording.kind === 'other' && /.支出$/.test(subject) && !/^(?:基本|项目|专项)支出$/.test(subject);
  return {
    subject: isSpent ? subject.slice(0, -2) : subject,
    year: wording.year,
    kind: isSpent ? 'actual' : wording.kind,
  };
}

/** Two names for one thing: endings that say only that it is money are left off. */
export function subjectKey(subject: string): string {
  return foldWord(subject)
    .replace(MARKS, '')
    .replace(/(?:费用|经费|费|支出|金额|总额)$/, '');
}
