/**
 * Harmless text at the boundary of a clause changes nothing. A scoring token put in anywhere changes the function or
 * its outcome, leaves the sentence unread, or falls inside a phrase that is named here as having no effect.
 */
import { readScoring } from '../../../src/reading/read';
import type { Scoring } from '../../../src/scoring/scoring';
import { TABLES } from '../cases';
import { outcomeOfCase } from './compare';
import { PREFACES, REMARKS } from './join';

export interface Inserted {
  readonly put: string;
  /** Where in the text it was put. */
  readonly at: number;
  readonly text: string;
  readonly value: string;
  readonly expected: string;
  readonly got: string;
}

type Case = (typeof TABLES)[number]['cases'][number];

/** Where a clause ends: points, nothing, or 扣完为止, and a mark or the end behind. */
const CLAUSE_END = /(?<=(?:\d分|满分|不得分|不扣分|为止))(?=[，；。,;\n]|$)/g;
/** Where one begins: the start, or behind a mark that ends the last. */
const CLAUSE_START = /^|(?<=(?:\d分|满分|不得分|不扣分|为止)[，；。,;]\n?)(?=[^\n])/g;

const places = (text: string, pattern: RegExp): readonly number[] =>
  [...text.matchAll(pattern)].map(({ index }) => index);

/** A heading stands at the start alone, and nothing stands between a clause and the number of the next. */
const canStand = (words: string, text: string, at: number): boolean =>
  at === 0 ||
  !(
    /标准：$/.test(words) ||
    /^(?:\d[.、．]|[（(][\d一二三四五]|[①-⑩]|[一二三四]是|第.[档种])/.test(text.slice(at))
  );

/** The criterion with each harmless text at each boundary where it can stand. */
export function harmless(text: string): readonly Pick<Inserted, 'put' | 'at' | 'text'>[] {
  const put = (at: number, words: string) => ({
    put: words,
    at,
    text: `${text.slice(0, at)}${words}${text.slice(at)}`,
  });
  return [
    ...places(text, CLAUSE_START).flatMap((at) =>
      PREFACES.filter((words) => canStand(words, text, at)).map((words) => put(at, words)),
    ),
    ...places(text, CLAUSE_END).flatMap((at) => REMARKS.map((words) => put(at, words))),
  ];
}

export function harmed(tries: (which: string) => boolean): {
  readonly tried: number;
  readonly differing: readonly Inserted[];
} {
  const differing: Inserted[] = [];
  let tried = 0;
  eachCase((row, criterion, value) => {
    let expected: string | null = null;
    for (const { put, at, text } of harmless(criterion)) {
      if (!tries(`${text}｜${value}`)) continue;
      tried += 1;
      expected ??= outcomeOfCase(row, criterion);
      const got = outcomeOfCase(row, text);
      if (got !== expected) differing.push({ put, at, text, value, expected, got });
    }
  });
  return { tried, differing };
}

function eachCase(visit: (row: Case, criterion: string, value: string) => void): void {
  for (const { cases } of TABLES) for (const row of cases) visit(row, row[0], row[2]);
}

/** What can change a score. */
export const SCORING = ['30%', '5次', '3天', '每', '扣1分', '2分', '酌情', '≥'] as const;

/** Phrases without effect, a closed list: what is put into one of them is said of something else than the score. */
const WITHOUT_EFFECT: readonly RegExp[] = [
  /《[^》]*》(?:[（(〔[][^）)]{0,20}[）)〕\]]+)?[^，。；]{0,12}/g,
  /[^，。；\n]{1,14}[=＝][^，。；\n]*[/÷][^，。；\n]*/g,
  /[^，。；\n]{1,14}(?:是指|指的是|系指)[^。；\n]*/g,
  /(?:数据|资料|信息)来源[^。；\n]*/g,
  /(?:佐证材料|评价依据|评分依据)[^。；\n]*/g,
  /[（(][^）)]*为准[）)]/g,
  /(?:问卷|抽查|抽取|样本|走访|回访)[^，。；]{0,8}/g,
  /\d+岁及?以[上下]/g,
  /[A-Z](?:为|表示|指)[^，。；）)]*/g,
];

const sameFunction = (a: Scoring, b: Scoring): boolean => functionOf(a) === functionOf(b);

/** The function alone: no places, no words that only name something. */
function functionOf({ cases, limits, standards, partSteps, stated, fullMarks, rounding }: Scoring): string {
  const bare = {
    cases: cases.map(({ guard, term }) => ({ guard, term })),
    limits: limits.map(({ kind, points, ofRate }) => ({ kind, points, ofRate })),
    standards: standards.map(({ at }) => at),
    partSteps: partSteps.map(({ as, size }) => ({ as, size })),
    stated: stated?.parts ?? null,
    fullMarks,
    rounding,
  };
  return JSON.stringify(bare, (key: string, value: unknown) => (WORDS.has(key) ? undefined : value));
}

const WORDS: ReadonlySet<string> = new Set(['label', 'what', 'verb', 'condition', 'of', 'from', 'to']);

/** What a scoring token put in at a place goes unnoticed as: the outcome, where it is a score; null where it is noticed. */
function unnoticed(row: Case, before: Scoring, expected: string, put: string, at: number): string | null {
  const text = `${row[0].slice(0, at)}${put}${row[0].slice(at)}`;
  const after = readScoring(text);
  if (after.unread.length > 0 || after.hedges.length > before.hedges.length) return null;
  if (!sameFunction(before, after)) return null;
  const got = outcomeOfCase(row, text);
  if (got !== expected) return null;
  for (const phrase of WITHOUT_EFFECT) {
    for (const { index, 0: words } of text.matchAll(phrase))
      if (index <= at && index + words.length >= at + put.length) return null;
  }
  return text;
}

/** In: which places to try. Out: how many were tried, and the sentences whose score hides a token nobody weighed. */
export function hidden(
  tries: (which: string) => boolean,
  puts: readonly string[] = SCORING,
): {
  readonly tried: number;
  readonly differing: readonly Inserted[];
} {
  const differing: Inserted[] = [];
  let tried = 0;
  eachCase((row, criterion, value) => {
    let before: Scoring | null = null;
    let expected: string | null = null;
    for (const put of puts) {
      for (let at = 0; at <= criterion.length; at += 1) {
        if (!tries(`${criterion}｜${value}｜${put}｜${String(at)}`)) continue;
        before ??= readScoring(criterion);
        expected ??= outcomeOfCase(row, criterion);
        if (!/^[得区冲]/.test(expected)) continue;
        tried += 1;
        const text = unnoticed(row, before, expected, put, at);
        if (text !== null) differing.push({ put, at, text, value, expected, got: expected });
      }
    }
  });
  return { tried, differing };
}
