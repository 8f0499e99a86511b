/** The real sentences of `real.jsonl`: how many are read, and how their rows come out. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RuleAnswer } from '../../src/assess/rule-line';
import { explainRule } from '../../src/assess/rule-line';
import { readCriterion } from '../../src/reading/criterion';
import { nationalRules } from '../../src/rules/local-rules';

/** What must come out; `notScored`: no score may stand, of the status named where one is named. */
type Expected =
  | { readonly status: 'scored'; readonly score: string; readonly low: string; readonly high: string }
  | { readonly status: 'range'; readonly low: string; readonly high: string }
  | { readonly notScored: true; readonly status?: string };

interface Row {
  readonly fullMarks: string;
  readonly value: string;
  readonly target?: string;
  readonly name?: string;
  readonly expect: Expected;
}

interface RealSentence {
  readonly id: string;
  readonly criterion: string;
  readonly label: 'read' | 'person' | 'unread';
  readonly clauses: number;
  readonly cases?: readonly Row[];
}

export const LENGTHS = ['1', '2', '3', '4+'] as const;

export interface Shares {
  /** Of the sentences labelled `read`: read without anything left over, and how many there are, by number of clauses. */
  readonly read: Readonly<Record<(typeof LENGTHS)[number], Count>>;
  /** Of all rows: come out as expected. */
  readonly expected: Count;
  /** Rows scored wrongly, and nothing warned of it. */
  readonly wrong: readonly string[];
  /** Rows that come out otherwise, but with no wrong score. */
  readonly otherwise: readonly string[];
}

export interface Count {
  readonly of: number;
  readonly all: number;
}

export const percent = ({ of, all }: Count): number => (all === 0 ? 100 : Math.floor((1000 * of) / all) / 10);

// Tools run compiled, from the project's root; tests run there as well.
const FILE = path.resolve('test/reading/real.jsonl');

export const sentences = (): readonly RealSentence[] =>
  readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RealSentence);

const same = (a: string | null, b: string): boolean => a !== null && Number(a) === Number(b);

function isExpected(answer: RuleAnswer, expected: Expected): boolean {
  const { status, score, low, high } = answer;
  if ('notScored' in expected)
    return status !== 'scored' && status !== 'range' && (expected.status ?? status) === status;
  if (status !== expected.status || !same(low, expected.low) || !same(high, expected.high)) return false;
  return expected.status === 'range' || same(score, expected.score);
}

/** A score stands where none may, or lies outside what is right. */
function isWrong({ status, score }: RuleAnswer, expected: Expected): boolean {
  if (status !== 'scored') return false;
  if ('notScored' in expected) return true;
  return !(Number(expected.low) <= Number(score) && Number(score) <= Number(expected.high));
}

const isRead = (criterion: string): boolean => {
  const { unread, clauses } = readCriterion(criterion);
  return unread.length === 0 && clauses.length > 0;
};

export function shares(): Shares {
  const all = sentences();
  const read = Object.fromEntries(
    LENGTHS.map((length) => {
      const these = all.filter(
        ({ label, clauses }) => label === 'read' && (clauses >= 4 ? '4+' : String(clauses)) === length,
      );
      return [length, { of: these.filter(({ criterion }) => isRead(criterion)).length, all: these.length }];
    }),
  ) as Shares['read'];
  const wrong: string[] = [];
  const otherwise: string[] = [];
  let rows = 0;
  for (const { id, criterion, cases = [] } of all) {
    for (const { expect, ...row } of cases) {
      rows += 1;
      const answer = explainRule({ criterion, ...row }, nationalRules);
      if (isExpected(answer, expect)) continue;
      const { status, score, low, high } = answer;
      const said = `${id} 「${row.value}」 of ${row.fullMarks}: ${JSON.stringify(expect)} but ${[status, score, low, high].join(' ')}: ${criterion}`;
      (isWrong(answer, expect) ? wrong : otherwise).push(said);
    }
  }
  return { read, expected: { of: rows - wrong.length - otherwise.length, all: rows }, wrong, otherwise };
}
