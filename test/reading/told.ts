/** What was read of a criterion, in lines that can be written by hand: kind, the words it stands for, the reading. */
import type { Criterion } from '../../src/scoring/clauses';
import { readCriterion } from '../../src/reading/criterion';
import { restate } from '../../src/scoring/restate';

/**
 * One line a clause, in the order of their places: `bands「90%以上得5分」90%以上的，得5分`. The words in 「」 are cut
 * from the text as given; what follows is the canonical reading of that clause alone, nothing where it says nothing.
 * What nobody read: `未读「…」`.
 */
export function told(text: string): readonly string[] {
  const criterion = readCriterion(text);
  const lines = [
    ...criterion.clauses.map((clause) => ({
      from: clause.from,
      line: `${clause.kind}「${text.slice(clause.from, clause.to)}」${alone(criterion, clause)}`,
    })),
    ...criterion.unread.map(({ from, to }) => ({ from, line: `未读「${text.slice(from, to)}」` })),
  ];
  return lines.sort((a, b) => a.from - b.from).map(({ line }) => line);
}

function alone(criterion: Criterion, clause: Criterion['clauses'][number]): string {
  return restate({ ...criterion, clauses: [clause] }).replace(/。$/, '');
}

/** A criterion and the lines of `told`. */
export type Told = readonly [text: string, ...lines: string[]];

const LINE = /^([^「]*)「([\s\S]*)」([^」]*)$/;
const MARKS = /^[，,；;。：:（(\s]+|[，,；;。：:）)\s]+$/g;

/** The words of a clause: where its subject begins is no question of meaning, but it must reach its points. */
function sameWords(expected: string, got: string): boolean {
  const [one, other] = [expected.replace(MARKS, ''), got.replace(MARKS, '')];
  return one.endsWith(other) || other.endsWith(one);
}

/** A line as expected where it says the same; else as it was read. */
function agreed(got: string, expected: string | undefined): string {
  const [, kind, words = '', reading] = LINE.exec(got) ?? [];
  const [, wanted, whole = '', said] = LINE.exec(expected ?? '') ?? [];
  const same = kind === wanted && reading === said && sameWords(whole, words);
  return same && expected !== undefined ? expected : got;
}

function testRead(text: string, lines: readonly string[]): void {
  const got = told(text);
  expect(got.map((line, index) => agreed(line, lines[index]))).toEqual(lines);
}

export function testTold(rows: readonly Told[]): void {
  for (const [text, ...lines] of rows) {
    test(`${text} ⇒ ${lines.join(' ｜ ')}`, () => {
      testRead(text, lines);
    });
  }
}

/** A sentence with 〇 in it, the words that may stand there (`无` for none), and the one reading they all have. */
export type Wordings = readonly [sentence: string, words: string, kind: string, reading: string];

/** Each sentence is read as a whole, whichever of the words stands in it. */
export function testWordings(rows: readonly Wordings[]): void {
  for (const [sentence, words, kind, reading] of rows) {
    for (const word of words.split(' ')) {
      const text = sentence.replace('〇', word === '无' ? '' : word);
      test(`${text} ⇒ ${kind} ${reading}`, () => {
        testRead(text, [`${kind}「${text}」${reading}`]);
      });
    }
  }
}

/** Sentences near a kind that are not of that kind: no clause of it comes out, or the sentence is not understood. */
export function testNot(kind: string, sentences: readonly (readonly [text: string, why: string])[]): void {
  for (const [text, why] of sentences) {
    test(`${text} is not ${kind}: ${why}`, () => {
      const { clauses, unread } = readCriterion(text);
      const open =
        unread.length > 0 || (kind !== 'person' && clauses.some((clause) => clause.kind === 'person'));
      expect(open ? [] : told(text).filter((line) => line.startsWith(`${kind}「`))).toEqual([]);
    });
  }
}

const RULE = '90%以上得5分';

/** Words that cannot change a score: before a rule and behind it, the rule is read as if they were not there. */
export function testHarmless(...phrases: readonly string[]): void {
  for (const phrase of phrases) {
    test(`${phrase} changes nothing`, () => {
      expect(told(`${phrase}。${RULE}`)).toEqual(told(RULE));
      expect(told(`${RULE}。${phrase}`)).toEqual(told(RULE));
    });
  }
}

/** Words that make a rule a person's: by the reason given; a fragment without a subject may stay unread. */
export function testJudged(why: string, ...phrases: readonly string[]): void {
  for (const phrase of phrases) {
    test(`${phrase} is a person’s: ${why}`, () => {
      const { clauses, unread } = readCriterion(phrase);
      const whys = clauses.flatMap((clause) => (clause.kind === 'person' ? [clause.why] : []));
      const spans = clauses.some(({ kind }) => kind === 'tiers' || kind === 'span');
      expect(unread.length > 0 || spans ? why : (whys.find((each) => each === why) ?? whys.join())).toBe(why);
    });
  }
}
