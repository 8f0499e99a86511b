/** The committed matrix is what the engine does today, every check is seeded widely, nothing is missed or invented. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Line } from './matrix';
import { lineOf, matrixSeeds, matrixText } from './matrix';
import { nameOf } from './edit';
import { CHECK_CODES, CHECKS } from '../../src/check/registry';
import { runChecks } from '../../src/check/run-checks';
import { isFound } from './review';

const FEWEST = 5;

let lines: readonly Line[];
beforeAll(() => {
  lines = matrixSeeds().map(lineOf);
}, 120_000);

const of = (line: Line): string => `${line.seed.base.name} ${nameOf(line.seed.at)}（${line.seed.what}）`;

test('the file says what the engine does: `npm run matrix` rewrites it', () => {
  const committed = readFileSync(join(__dirname, 'matrix.md'), 'utf8').split('\n');
  const today = matrixText(lines).split('\n');
  const differing = today.filter((line, index) => line !== committed[index]);
  expect(differing.slice(0, 5)).toEqual([]);
  expect(today).toHaveLength(committed.length);
});

describe.each(CHECK_CODES)('%s', (check) => {
  const own = (): readonly Line[] => lines.filter((line) => line.seed.check === check);

  test('is seeded in at least five places, in at least three workbooks', () => {
    expect(own().length).toBeGreaterThanOrEqual(FEWEST);
    expect(new Set(own().map((line) => line.seed.base.name)).size).toBeGreaterThanOrEqual(3);
  });

  test('finds every defect, as grave and with the value it should be', () => {
    const missed = own().filter((line) => line.missed.length > 0);
    expect(missed.map((line) => [of(line), ...line.missed])).toEqual([]);
  });

  test('nothing is said that the defect does not cause', () => {
    const invented = own().filter((line) => line.invented.length > 0);
    expect(invented.map((line) => [of(line), ...line.invented])).toEqual([]);
  });

  test('taken away, its defects are no longer found, and all others still are', () => {
    const rest = CHECKS.filter(({ code }) => code !== check);
    expect(rest).toHaveLength(CHECKS.length - 1);
    for (const line of lines.filter((each) => each.found)) {
      const found = isFound(line.seed, runChecks(line.analysis.draft, rest));
      expect([of(line), found]).toEqual([of(line), line.seed.check !== check]);
    }
  });
});
