/** The score cells of a table as they stand: what each holds, what they add up to. */
import { Ratio } from '../grid/ratio';
import { byObject } from '../grid/remembered';
import type { Place } from '../grid/workbook';
import { cellKey } from '../grid/workbook';
import type { Figure, Indicator, ScoreTable } from '../table/table';
import { pointsOf } from '../table/points';
import type { Draft, RowReview, ScoreTableReview } from './check';
import { keyOf } from './places';

export type ScoreState =
  | { readonly kind: 'number'; readonly value: Ratio }
  | { readonly kind: 'percent' | 'blank' | 'unknown' | 'error' | 'words' };

/** Marks people put where nothing is to be written. */
const BLANK = /^[\s\-—–―－/／\\无]*$/;

/** What a score cell holds, `marks` being the row's full marks. `unknown`: a formula whose result the file does not carry; never taken as zero. */
export function scoreState(figure: Figure, marks: Figure | null): ScoreState {
  const { quantity, raw, formula } = figure;
  if (quantity !== null && quantity.kind === 'rate') {
    // Weights and scores both written in percent: 5% is 5 points of 100.
    return marks?.quantity?.kind === 'rate'
      ? { kind: 'number', value: quantity.value.times(Ratio.hundred) }
      : { kind: 'percent' };
  }
  if (quantity !== null) return { kind: 'number', value: quantity.value };
  if (raw.trim().startsWith('#')) return { kind: 'error' };
  if (BLANK.test(raw)) return { kind: formula === null ? 'blank' : 'unknown' };
  return { kind: 'words' };
}

/** Rows that take points away are rightly negative. */
const PENALTY = /扣分|减分|倒扣|负分/;

export function isPenalty({ name, levels }: Indicator): boolean {
  return [name, ...levels].some((words) => PENALTY.test(words));
}

function cellOf({ place }: Figure): number {
  return cellKey(place.row, place.column);
}

export interface Sum {
  readonly value: Ratio;
  /** The terms, in order. */
  readonly terms: readonly Ratio[];
  readonly places: readonly Place[];
}

/**
 * The sum of the rows' score cells as they stand, blanks as 0, a merged cell counted once. null when a cell cannot be
 * read as a number (words, an error, a formula without a result), when a row has no score cell, or when none is filled.
 */
export function sumOfScores(rows: readonly Indicator[]): Sum | null {
  // All on the table's own sheet.
  const places = new Map<number, Place>();
  let value = Ratio.zero;
  const terms: Ratio[] = [];
  for (const { score, fullMarks } of rows) {
    if (score === null) return null;
    const key = cellOf(score);
    if (places.has(key)) continue;
    places.set(key, score.place);
    const state = scoreState(score, fullMarks);
    if (state.kind === 'blank') continue;
    if (state.kind !== 'number') return null;
    value = value.plus(state.value);
    terms.push(state.value);
  }
  return terms.length === 0 ? null : { value, terms, places: [...places.values()] };
}

/** A row that carries marks and has no score yet. */
export function hasBlankScore(table: ScoreTable): boolean {
  return table.indicators.some(
    (row) =>
      row.score !== null &&
      hasMarks(table, row) &&
      scoreState(row.score, row.fullMarks).kind === 'blank' &&
      !isMergedInto(table, row.score),
  );
}

/** Another row's score fills the same cell. */
function isMergedInto(table: ScoreTable, score: Figure): boolean {
  return table.indicators.some(
    ({ score: other, fullMarks }) =>
      other !== null &&
      keyOf(other.place) === keyOf(score.place) &&
      scoreState(other, fullMarks).kind !== 'blank',
  );
}

export function pick(table: ScoreTable, indexes: readonly number[]): readonly Indicator[] {
  return indexes.flatMap((index) => table.indicators[index] ?? []);
}

/** Does the row carry marks of its own: full marks above 0, or a table that states none anywhere. */
export function hasMarks(table: ScoreTable, row: Indicator): boolean {
  const marks = pointsOf(row.fullMarks);
  if (marks !== null) return marks.isAbove(Ratio.zero);
  return table.indicators.every((other) => other.fullMarks === null);
}

/**
 * Scores out of another scale than the full marks (each row out of 100, weights in percent): then no score can be
 * held against its full marks. True when at least half of the rows, and at least three, lie above theirs.
 */
export const isOtherScale = byObject((review: ScoreTableReview): boolean => {
  let above = 0;
  let compared = 0;
  for (const { score, fullMarks } of review.table.indicators) {
    const marks = pointsOf(fullMarks);
    if (score === null || marks === null) continue;
    const state = scoreState(score, fullMarks);
    if (state.kind !== 'number') continue;
    compared += 1;
    if (state.value.isAbove(marks)) above += 1;
  }
  return above >= 3 && above * 2 >= compared;
});

export interface StatedScore {
  readonly table: ScoreTable;
  readonly row: RowReview;
  readonly score: Figure;
  readonly value: Ratio;
}

/** Every row's reported score that can be held against a rule: a number, in a cell of its own, on the table's scale. */
export const statedScores = byObject((draft: Draft): readonly StatedScore[] => {
  const stated: StatedScore[] = [];
  for (const review of draft.scoreTables) {
    if (isOtherScale(review)) continue;
    const { table } = review;
    const uses = new Map<number, number>();
    for (const { score } of table.indicators) {
      if (score !== null) uses.set(cellOf(score), (uses.get(cellOf(score)) ?? 0) + 1);
    }
    for (const row of review.rows) {
      const { score, fullMarks } = row.indicator;
      if (score === null || uses.get(cellOf(score)) !== 1) continue;
      const state = scoreState(score, fullMarks);
      if (state.kind === 'number') stated.push({ table, row, score, value: state.value });
    }
  }
  return stated;
});
