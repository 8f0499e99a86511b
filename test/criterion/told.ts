/** What was read of a criterion, in lines that can be written by hand: kind, the words it stands for, the reading. */
import type { Criterion } from '../../src/criterion/criterion';
import { readCriterion } from '../../src/criterion/read';
import { restate } from '../../src/criterion/restate';

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

export function testTold(rows: readonly Told[]): void {
  for (const [text, ...lines] of rows) {
    test(`${text} ⇒ ${lines.join(' ｜ ')}`, () => {
      expect(told(text)).toEqual(lines);
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
        expect(told(text)).toEqual([`${kind}「${text}」${reading}`]);
      });
    }
  }
}

/** Sentences near a kind that are not of that kind: no clause of it may come out. */
export function testNot(kind: string, sentences: readonly (readonly [text: string, why: string])[]): void {
  for (const [text, why] of sentences) {
    test(`${text} is not ${kind}: ${why}`, () => {
      expect(readCriterion(text).clauses.filter((clause) => clause.kind === kind)).toEqual([]);
    });
  }
}
