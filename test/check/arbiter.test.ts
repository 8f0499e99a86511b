import { arbitrate } from '../../src/check/arbiter';
import type { MadeClaim } from '../../src/check/finding';
import { claim } from '../../src/check/claim';
import { fingerprint } from '../../src/grid/fingerprint';
import { Ratio } from '../../src/grid/ratio';
import { at } from './build';

const made = (given: Partial<MadeClaim>): MadeClaim => ({
  check: 'score-mismatch',
  ...claim({ severity: 'error', place: at(1, 8), subject: '行', role: 'score', message: '。' }),
  ...given,
});
const SHEETS = ['附件1', '附件2'];

test('claims with one cause become one finding: first in precedence, as grave as the gravest, all places', () => {
  const found = arbitrate(
    [
      made({
        check: 'cross-table-mismatch',
        severity: 'warning',
        cause: 'c',
        place: at(1, 2),
        related: [at(5, 5)],
        message: '两处',
      }),
      made({
        check: 'parts-mismatch',
        severity: 'info',
        cause: 'c',
        place: at(1, 2),
        related: [at(2, 2), at(3, 2)],
        expected: '5',
        message: '分项',
      }),
    ],
    SHEETS,
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    check: 'parts-mismatch',
    severity: 'warning',
    expected: '5',
    message: '分项',
  });
  expect(found[0]?.related).toEqual([at(2, 2), at(3, 2), at(5, 5)]);
  expect(found[0]?.evidence).toContain('两处');
});

test('the remedy of the one it absorbs is kept', () => {
  const fix = { place: at(1, 8), value: 8 };
  const [found] = arbitrate(
    [
      made({ check: 'score-above-full-marks', cause: 'c', expected: '10' }),
      made({ check: 'score-mismatch', cause: 'c', expected: '8', fix }),
    ],
    SHEETS,
  );
  expect(found).toMatchObject({ check: 'score-above-full-marks', expected: '8', fix });
});

test('claims without a cause, and with different causes, stay apart', () => {
  expect(arbitrate([made({}), made({}), made({ cause: 'a' }), made({ cause: 'b' })], SHEETS)).toHaveLength(4);
});

test('gravest first, then by effect on the total, then as they stand', () => {
  const found = arbitrate(
    [
      made({ severity: 'info', message: '4' }),
      made({ severity: 'question', message: '3' }),
      made({ place: at(9, 8), message: '2', effect: Ratio.of(1) }),
      made({ place: at(8, 8), message: '2b' }),
      made({ place: at(10, 8), message: '1', effect: Ratio.of(5) }),
    ],
    SHEETS,
  );
  expect(found.map((each) => each.message)).toEqual(['1', '2', '2b', '3', '4']);
});

describe('ids', () => {
  const idOf = (given: Partial<MadeClaim>): string => arbitrate([made(given)], SHEETS)[0]?.id ?? '';

  test('do not depend on where the row stands, how grave it is or what is said', () => {
    const moved = { place: at(20, 8, '附件2'), severity: 'warning', message: '别的', expected: '3' } as const;
    expect(idOf(moved)).toBe(idOf({}));
  });

  test('depend on check, row and cell', () => {
    const ids = [
      idOf({}),
      idOf({ subject: '另一行' }),
      idOf({ role: 'rate' }),
      idOf({ check: 'score-missing' }),
    ];
    expect(new Set(ids).size).toBe(4);
  });

  test('of equals are told apart in reading order', () => {
    const twice = arbitrate([made({ place: at(5, 8) }), made({ place: at(2, 8) })], SHEETS);
    const later = arbitrate([made({ place: at(12, 8) }), made({ place: at(15, 8) })], SHEETS);
    expect(new Set(twice.map((each) => each.id)).size).toBe(2);
    expect(twice.map((each) => [each.place.row, each.id])).toEqual(
      later.map((each, index) => [[2, 5][index], each.id]),
    );
  });

  test('the digest is FNV-1a of 64 bits', () => {
    // Published check values of FNV-1a 64: '' and 'a'.
    expect(fingerprint('')).toBe('cbf29ce484222325');
    expect(fingerprint('a')).toBe('af63dc4c8601ec8c');
  });
});
