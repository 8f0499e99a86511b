/** Is a sum what it seems to be: the total of this table, the subtotal of these rows? One independent sum tells. */
import { Ratio } from '../grid/ratio';
import { standsOutside } from './bonus';
import { sumOfFigures, sumOfMarks } from './full-marks';
import { pointsOf } from './points';
import type { Proof } from './proof';
import { GUESSED, provedBy } from './proof';
import type { Figure, Indicator, TotalRow } from './table';

type Stated = Pick<TotalRow, 'fullMarks' | 'score'>;

/** A table's rows, those of them a sum covers, and the other sums of the table. */
interface Covered {
  readonly rows: readonly Indicator[];
  readonly covers: readonly number[];
  /** None for a subtotal itself. */
  readonly subtotals: readonly Pick<TotalRow, 'score' | 'indicators'>[];
  /** The rows' full marks make the whole of the table. */
  readonly isWhole: boolean;
}

/** In: a sum and what it covers. Out: what proves it. Full marks of its own that are not the rows' speak against it. */
export function proofOfSum(
  { fullMarks, score }: Stated,
  { rows, covers, subtotals, isWhole }: Covered,
): Proof {
  const own = covers.flatMap((index) => rows[index] ?? []);
  const stated = pointsOf(fullMarks);
  if (stated !== null && marksOfRows(own).some((sum) => sum.equals(stated))) return provedBy('row-marks');
  if (stated === null && isWhole) return provedBy('full-marks');
  const value = pointsOf(score);
  if (value === null) return GUESSED;
  const bySubtotals = sumOfSubtotals(rows, covers, subtotals);
  if (bySubtotals !== null && isSame(bySubtotals, value)) return provedBy('subtotals');
  const byScores = own.length < 2 ? null : sumOfScores(own);
  return byScores !== null && isSame(byScores, value) ? provedBy('scores') : GUESSED;
}

/** Are the full marks stated for the table those its rows add up to? */
export function areMarksOf(stated: Figure, rows: readonly Indicator[]): boolean {
  const value = pointsOf(stated);
  return value !== null && marksOfRows(rows).some((sum) => sum.equals(value));
}

/** Do the scores of the rows a sum covers add up to it? */
export function areScoresOf({ score, indicators }: TotalRow, rows: readonly Indicator[]): boolean {
  const value = pointsOf(score);
  const own = indicators.flatMap((index) => rows[index] ?? []);
  const sum = value === null || own.length < 2 ? null : sumOfScores(own);
  return value !== null && sum !== null && isSame(sum, value);
}

/** Do the rows' full marks make 100, with or without what stands outside them? */
export function makeHundred(rows: readonly Indicator[]): boolean {
  return marksOfRows(rows).some((sum) => sum.equals(Ratio.hundred));
}

/** What the rows' full marks add up to: all of them, and without 加分项 and 扣分项. */
function marksOfRows(rows: readonly Indicator[]): readonly Ratio[] {
  const inside = rows.filter((row) => !standsOutside(row));
  const lists = inside.length === rows.length ? [rows] : [rows, inside];
  return lists.flatMap((list) => sumOfMarks(list) ?? []);
}

/** Blank scores count 0; null where a score cell holds something else than a number, or none is filled in. */
function sumOfScores(rows: readonly Indicator[]): Ratio | null {
  const filled = rows.flatMap(({ score }): Figure[] =>
    score === null || (score.formula === null && score.raw.trim() === '') ? [] : [score],
  );
  return sumOfFigures(filled);
}

/** The widest subtotals that share no row, and the scores of the rows under none; null where there are none. */
function sumOfSubtotals(
  rows: readonly Indicator[],
  covers: readonly number[],
  subtotals: Covered['subtotals'],
): Ratio | null {
  const free = new Set(covers);
  const figures: (Figure | null)[] = [];
  const widest = [...subtotals].sort((a, b) => b.indicators.length - a.indicators.length);
  for (const { score, indicators } of widest) {
    if (indicators.length === covers.length || indicators.some((index) => !free.has(index))) continue;
    indicators.forEach((index) => free.delete(index));
    figures.push(score);
  }
  if (figures.length === 0) return null;
  const below = sumOfFigures(figures);
  const rest = sumOfScores([...free].flatMap((index) => rows[index] ?? []));
  if (below === null) return null;
  return free.size === 0 ? below : rest === null ? null : below.plus(rest);
}

/** Equal, or equal once rounded to two decimals or to one, as totals are written. */
function isSame(sum: Ratio, stated: Ratio): boolean {
  return [sum, sum.round(2), sum.round(1)].some((each) => each.equals(stated));
}

/** Rows a total stands for. Where its full marks (100, where it states none) leave the funds row out, so does its score. */
export function coveredByTotal(fullMarks: Figure | null, rows: readonly Indicator[]): readonly number[] {
  const all = rows.map((_, index) => index);
  const withoutFunds = all.filter((index) => rows[index]?.role !== 'funds');
  if (withoutFunds.length === all.length) return all;
  const stated = pointsOf(fullMarks) ?? Ratio.hundred;
  const whole = sumOfMarks(rows);
  const rest = sumOfMarks(rows.filter(({ role }) => role !== 'funds'));
  return whole !== null && rest !== null && !stated.equals(whole) && stated.equals(rest) ? withoutFunds : all;
}
