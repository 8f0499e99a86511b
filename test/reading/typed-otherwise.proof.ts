/** The same criterion typed otherwise is the same rule, and its places are those of the text as typed. */
import fc from 'fast-check';
import { readCriterion } from '../../src/reading/criterion';
import { restate } from '../../src/scoring/restate';
import { TABLES } from './cases';

const CRITERIA = [...new Set(TABLES.flatMap(({ cases }) => cases.map(([criterion]) => criterion)))];

/** Each clause with the words it stands for, blanks left out; and what was not read. */
function read(text: string, plain: (words: string) => string): unknown {
  const criterion = readCriterion(text);
  const words = ({ from, to }: { readonly from: number; readonly to: number }): string =>
    plain(text.slice(from, to));
  return {
    reading: restate(criterion),
    clauses: criterion.clauses.map((clause) => [clause.kind, words(clause)]),
    unread: criterion.unread.map(words),
    measures: criterion.measures,
  };
}

const criteria = fc.constantFrom(...CRITERIA);

test('blanks between Chinese characters change nothing', () => {
  const withoutBlanks = (words: string): string => words.replace(/\s/g, '');
  fc.assert(
    fc.property(
      criteria,
      fc.array(fc.nat(), { maxLength: 8 }),
      fc.constantFrom(' ', '　', '\t', '  '),
      (text, places, blank) => {
        let spaced = text;
        for (const place of places) {
          const at = place % (spaced.length + 1);
          const between = /^[一-鿿][一-鿿]$/.test(spaced.slice(at - 1, at + 1));
          if (between) spaced = spaced.slice(0, at) + blank + spaced.slice(at);
        }
        expect(read(spaced, withoutBlanks)).toEqual(read(text, withoutBlanks));
      },
    ),
    { numRuns: 1_000 },
  );
});

const WIDE: readonly (readonly [half: string, full: string])[] = [
  ...Array.from({ length: 10 }, (_, digit) => [String(digit), String.fromCharCode(0xff10 + digit)] as const),
  ['%', '％'],
  ['(', '（'],
  [')', '）'],
  [';', '；'],
  [':', '：'],
  ['<', '＜'],
  ['>', '＞'],
  ['=', '＝'],
  ['+', '＋'],
  ['-', '－'],
  ['~', '～'],
  ['*', '×'],
];

test('half width or full width, the rule and its places are the same', () => {
  const wide = new Map(WIDE);
  const same = (words: string): string =>
    Array.from(words, (character) => WIDE.find(([, full]) => full === character)?.[0] ?? character).join('');
  fc.assert(
    fc.property(criteria, fc.infiniteStream(fc.boolean()), (text, choices) => {
      const half = same(text);
      const mixed = Array.from(half, (character) => {
        const full = wide.get(character);
        return full !== undefined && choices.next().value === true ? full : character;
      }).join('');
      expect(mixed).toHaveLength(half.length);
      expect(read(mixed, same)).toEqual(read(half, same));
    }),
    { numRuns: 1_000 },
  );
});

test('places lie in the text, clauses one behind the other', () => {
  fc.assert(
    fc.property(fc.array(criteria, { minLength: 1, maxLength: 3 }), (texts) => {
      const text = texts.join('；');
      const { clauses, unread } = readCriterion(text);
      const spans = [
        ...new Map([...clauses, ...unread].map(({ from, to }) => [`${from} ${to}`, { from, to }])).values(),
      ];
      let before = 0;
      for (const { from, to } of spans.sort((a, b) => a.from - b.from)) {
        expect(from).toBeGreaterThanOrEqual(before);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
        before = to;
      }
    }),
  );
});
