/**
 * Taking a label apart: whose figure, of which year, and which of the figures public accounts keep of one thing
 * (budget, adjusted, spent, final account). One list of words per kind, easy to extend.
 */
import { foldWord } from '../grid/fold';
import type { FactKind } from './facts';

export interface Wording {
  /** Folded, without year and kind words; '' where nothing else is said. */
  readonly subject: string;
  readonly year: number | null;
  readonly kind: FactKind;
}

/**
 * Longest first within a kind (支出 before them belongs to the subject: 项目支出预算数); kinds in this order, because
 * 年初预算数 and 预算调整数 also hold 预算.
 */
const KINDS: readonly (readonly [kind: FactKind, words: readonly string[]])[] = [
  ['initial-budget', ['年初预算安排数', '年初预算批复数', '年初预算数', '年初批复数', '年初预算', '年初数']],
  ['adjustment', ['预算调整数', '预算调整金额', '调整预算数', '预算追加数', '追加预算数', '预算调整']],
  ['final-account', ['财务决算数', '决算支出数', '决算数', '决算金额', '决算支出', '决算']],
  [
    'budget',
    [
      '全年预算数',
      '预算安排数',
      '预算批复数',
      '预算安排金额',
      '预算安排总额',
      '调整后预算数',
      '预算金额',
      '预算总额',
      '预算安排',
      '预算数',
      '预算',
    ],
  ],
  [
    'actual',
    [
      '全年执行数',
      '实际支出总额',
      '实际支出金额',
      '实际支出数',
      '实际完成数',
      '实际执行数',
      '预算执行数',
      '实际支出',
      '执行数',
      '实际数',
      '实际',
    ],
  ],
  ['authorised', ['编制数', '核定编制', '批复规模', '批准规模', '核定数']],
];

/** The year's money as a whole, under the name the standard form gives it. */
export const TOTAL_FUNDS = '年度资金总额';

/** What is left of a label when it names nothing of its own. */
const FILLER = /(?:总金额|总额|金额|总数|数额|数)$/;
const MARKS = /["'“”‘’()[\]{}【】《》:;,.、。…·?？!！*#\s]/g;
const NUMBERING = /^(?:其中:?|(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)、.:]|[①-⑳]))+/;
const UNIT_IN_BRACKETS = /\((?:单位:?)?(?:万元|亿元|千元|元|人|个|㎡|平方米|%)\)/g;

/**
 * In: a label or heading as given, and the year of its table. Out: its subject, year and kind.
 * 上年 is the year before the table's; 本年, and no year at all, are the table's.
 */
export function readWording(label: string, tableYear: number | null): Wording {
  let rest = foldWord(label.slice(0, 200)).replace(NUMBERING, '').replace(UNIT_IN_BRACKETS, '');
  let year = tableYear;
  const stated = /(20\d\d)年?度?/.exec(rest);
  if (stated?.[1] !== undefined) {
    year = Number(stated[1]);
    rest = rest.replace(stated[0], '');
  }
  const previous = /上一?年度?|去年度?/.exec(rest);
  if (previous !== null) {
    year = tableYear === null ? null : tableYear - 1;
    rest = rest.replace(previous[0], '');
  }
  rest = rest.replace(/本年度?|当年度?|年度/, '');
  rest = rest.replace(MARKS, '');
  for (const [kind, words] of KINDS) {
    const word = words.find((each) => rest.includes(each));
    if (word === undefined) continue;
    return { subject: rest.replace(word, '').replace(FILLER, ''), year, kind };
  }
  return { subject: rest.replace(FILLER, ''), year, kind: 'other' };
}

/** What a rate is called, kind words included (预算完成率 is not 完成率): folded, without numbering, years and marks. */
export function rateName(label: string): string {
  return foldWord(label.slice(0, 200))
    .replace(NUMBERING, '')
    .replace(/20\d\d年?度?|本年度?/, '')
    .replace(UNIT_IN_BRACKETS, '')
    .replace(MARKS, '');
}
