import fc from 'fast-check';
import { tidySpans } from '../../src/taskpane/cited';

/** Text of ten units; expectations by hand. */
const cases: [string, { from: number; to: number }[], [number, number][]][] = [
  ['one span stays as it is', [{ from: 2, to: 5 }], [[2, 5]]],
  [
    'two apart are put in order',
    [
      { from: 6, to: 8 },
      { from: 1, to: 3 },
    ],
    [
      [1, 3],
      [6, 8],
    ],
  ],
  [
    'overlapping ones become one',
    [
      { from: 1, to: 5 },
      { from: 3, to: 7 },
    ],
    [[1, 7]],
  ],
  [
    'touching ones become one',
    [
      { from: 1, to: 3 },
      { from: 3, to: 4 },
    ],
    [[1, 4]],
  ],
  [
    'one inside another vanishes',
    [
      { from: 1, to: 9 },
      { from: 3, to: 4 },
    ],
    [[1, 9]],
  ],
  [
    'beyond the text is cut off',
    [
      { from: -3, to: 2 },
      { from: 8, to: 40 },
    ],
    [
      [0, 2],
      [8, 10],
    ],
  ],
  [
    'empty and backward ones are left out',
    [
      { from: 4, to: 4 },
      { from: 7, to: 5 },
    ],
    [],
  ],
];

test.each(cases)('%s', (_, spans, expected) => {
  expect(tidySpans(spans, 10).map(({ from, to }) => [from, to])).toEqual(expected);
});

test('a unit is underlined exactly when some span holds it', () => {
  const span = fc.record({ from: fc.integer({ min: -5, max: 25 }), to: fc.integer({ min: -5, max: 25 }) });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), fc.integer({ min: 0, max: 20 }), (spans, length) => {
      const tidy = tidySpans(spans, length);
      for (let unit = 0; unit < length; unit += 1) {
        const wanted = spans.some(({ from, to }) => from <= unit && unit < to);
        expect(tidy.filter(({ from, to }) => from <= unit && unit < to)).toHaveLength(wanted ? 1 : 0);
      }
    }),
  );
});
