/** Real sentences: none scored wrongly, and no fewer read or scored than before. */
import type { Shares } from './real';
import { LENGTHS, percent, shares } from './real';

/** Shares in per cent, rounded down to a tenth: they may only rise. */
const LEAST = { read: { '1': 85.5, '2': 96.7, '3': 92.6, '4+': 97.7 }, expected: 88.8 };

describe('real sentences', () => {
  let found: Shares;
  beforeAll(() => {
    found = shares();
  });

  test('none is scored wrongly without warning', () => {
    expect(found.wrong).toEqual([]);
  });

  test.each(LENGTHS)('read of those with %s clauses', (length) => {
    expect(percent(found.read[length])).toBeGreaterThanOrEqual(LEAST.read[length]);
  });

  test('rows that come out as expected', () => {
    expect(percent(found.expected)).toBeGreaterThanOrEqual(LEAST.expected);
  });
});
