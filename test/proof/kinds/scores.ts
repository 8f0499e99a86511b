/** Seeds in score cells: a wrong score, one above full marks, none, one that is no number, one without its decimals. */
import type { Base, BaseRow, BaseTable } from '../base';
import { rescored, scoredRows } from '../base';
import type { At, Content } from '../edit';
import { formulaOf } from '../edit';
import type { Fraction } from '../fraction';
import { compare, decimal, fraction, minus, plus, rounded } from '../fraction';
import type { Caused, Kind, Seed } from '../seed';
import { pickOf } from '../seed';

interface Scored {
  readonly table: BaseTable;
  readonly row: BaseRow;
  readonly index: number;
  readonly score: At;
}

/** A score as it is written: two decimals at most. */
export const written = (value: Fraction): string => decimal(rounded(value, 2));

/** What is put into the cell, as the matrix names it. */
function shownAs(to: Content): string {
  if (to === null || to === ' ') return '空白';
  if (typeof to !== 'object') return String(to);
  return 'error' in to ? to.error : `=${to.formula}`;
}

function seedOf(
  base: Base,
  { table, index, score, row }: Scored,
  to: Content,
  counts: Fraction,
  check: Kind['check'],
  caused: Omit<Caused, 'check' | 'at'>,
): Seed {
  return {
    check,
    base,
    at: score,
    what: `“${row.name.slice(0, 16)}”得分 ${decimal(row.reported)} 改为 ${shownAs(to)}`,
    edits: rescored(base, table, index, to, counts),
    causes: [{ check, at: score, ...caused }],
  };
}

/** Far enough from everything admissible that no rounding reconciles it. */
const CLEAR = fraction('1.01');

function wrongScores(row: BaseRow): readonly Fraction[] {
  const { earned, marks } = row;
  if (earned.kind === 'open' || marks === null) return [];
  return ['-6', '-4', '-3', '-2', '-1.5', '1.5', '2', '3', '4', '6']
    .map((gap) => plus(row.reported, fraction(gap)))
    .filter(
      (value) =>
        compare(value, fraction(0)) >= 0 &&
        compare(value, marks) <= 0 &&
        (compare(minus(earned.low, value), CLEAR) >= 0 || compare(minus(value, earned.high), CLEAR) >= 0),
    );
}

export const wrongScore: Kind = {
  check: 'score-mismatch',
  seeds: (base, variant) =>
    [...scoredRows(base)].flatMap((each): Seed[] => {
      const { row } = each;
      const value = pickOf(wrongScores(row), variant + row.row);
      if (value === undefined || row.earned.kind === 'open') return [];
      const expected =
        row.earned.kind === 'scored'
          ? written(row.earned.score)
          : `${written(row.earned.low)}～${written(row.earned.high)}`;
      const severity = row.tentative ? 'warning' : 'error';
      return [seedOf(base, each, Number(decimal(value)), value, 'score-mismatch', { severity, expected })];
    }),
};

/** Interpretation 7: rounding never turns an unmet target into full marks. */
export const roundedToFull: Kind = {
  check: 'score-mismatch',
  seeds: (base) =>
    [...scoredRows(base)].flatMap((each): Seed[] => {
      const { earned, marks } = each.row;
      if (earned.kind !== 'scored' || marks === null || compare(earned.high, marks) >= 0) return [];
      if (compare(rounded(earned.score, 0), marks) !== 0) return [];
      const expected = written(earned.score);
      return [
        seedOf(base, each, Number(decimal(marks)), marks, 'score-mismatch', { severity: 'error', expected }),
      ];
    }),
};

export const withoutDecimals: Kind = {
  check: 'score-rounded',
  seeds: (base) =>
    [...scoredRows(base)].flatMap((each): Seed[] => {
      const { earned, marks } = each.row;
      if (earned.kind !== 'scored' || marks === null) return [];
      const whole = rounded(earned.score, 0);
      const isWithin = compare(whole, earned.low) >= 0 && compare(whole, earned.high) <= 0;
      if (isWithin || compare(whole, marks) >= 0) return [];
      return [
        seedOf(base, each, Number(decimal(whole)), whole, 'score-rounded', {
          severity: 'warning',
          expected: written(earned.score),
        }),
      ];
    }),
};

export const aboveFullMarks: Kind = {
  check: 'score-above-full-marks',
  seeds: (base, variant) =>
    [...scoredRows(base)].flatMap((each): Seed[] => {
      const { marks, earned, row } = each.row;
      if (marks === null) return [];
      const value = plus(marks, fraction(pickOf(['1', '0.5', '2', '5', '10'], variant + row) ?? '1'));
      const expected = written(earned.kind === 'scored' ? earned.score : marks);
      return [
        seedOf(base, each, Number(decimal(value)), value, 'score-above-full-marks', {
          severity: 'error',
          expected,
        }),
      ];
    }),
};

export const noScore: Kind = {
  check: 'score-missing',
  seeds: (base, variant) =>
    [...scoredRows(base)].map((each) => {
      const { earned, row } = each.row;
      const to = pickOf([null, '—', ' ', '/'], variant + row) ?? null;
      return seedOf(base, each, to, fraction(0), 'score-missing', {
        severity: 'warning',
        expected: earned.kind === 'scored' ? written(earned.score) : null,
      });
    }),
};

const UNUSABLE: readonly Content[] = ['达标', { error: '#N/A' }, '85%', { error: '#REF!' }, '见附件', '良好'];

export const notANumber: Kind = {
  check: 'score-not-a-number',
  seeds: (base, variant) =>
    [...scoredRows(base)].flatMap((each): Seed[] => {
      const { earned, row } = each.row;
      const to = pickOf(UNUSABLE, variant + row) ?? '达标';
      const isError = typeof to === 'object';
      // In Excel a sum over an error value is that error itself: another story.
      const isSummed = [...each.table.subtotals.map((sum) => sum.at), each.table.total].some(
        (sum) => sum !== null && formulaOf(base.plan, sum) !== null,
      );
      if (isError && isSummed) return [];
      return [
        seedOf(base, each, to, fraction(0), 'score-not-a-number', {
          severity: isError ? 'error' : 'warning',
          expected: earned.kind === 'scored' ? written(earned.score) : null,
        }),
      ];
    }),
};

export const belowZero: Kind = {
  check: 'score-negative',
  seeds: (base, variant) =>
    [...scoredRows(base)].map((each) => {
      const { earned, row, tentative } = each.row;
      const value = fraction(pickOf(['-1', '-2', '-0.5', '-5'], variant + row) ?? '-1');
      // The row's own rule contradicts it as well: one finding, as grave as the graver of the two.
      const isContradicted = earned.kind !== 'open' && !tentative;
      return seedOf(base, each, Number(decimal(value)), value, 'score-negative', {
        severity: isContradicted ? 'error' : 'warning',
        expected: earned.kind === 'scored' ? written(earned.score) : null,
      });
    }),
};
