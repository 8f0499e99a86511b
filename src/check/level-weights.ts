/** The weights levels state against what stands below them, and which of the two the rest of the table bears out. */
import { Ratio } from '../grid/ratio';
import { pointsOf } from '../table/points';
import type { Figure, Group, ScoreTable } from '../table/table';
import type { ScoreTableReview } from './check';
import { sumOfFigures, sumOfMarks } from '../table/full-marks';
import { pick } from './scores';

export type WrongSide = 'level' | 'below' | 'unknown';

export interface LevelMismatch {
  readonly group: Group;
  /** The first cell of its weight. */
  readonly first: Figure;
  readonly stated: Ratio;
  readonly sum: Ratio;
  readonly wrong: WrongSide;
  /** The weight of the one row below whose criterion does not fit it either, or null. */
  readonly odd: Figure | null;
}

/** A level agrees when either its child levels as stated, or the rows below it, add up to it. */
export function* levelMismatches(review: ScoreTableReview): Generator<LevelMismatch> {
  const { table } = review;
  for (const group of table.groups) {
    const stated = sumOfFigures(group.fullMarks);
    const first = group.fullMarks[0];
    if (stated === null || first === undefined) continue;
    const rows = sumOfMarks(pick(table, group.indicators));
    const sums = [sumBelow(table, group), rows].flatMap((sum) => sum ?? []);
    const sum = sums[0];
    if (sum === undefined || sums.some((each) => each.equals(stated))) continue;
    yield {
      group,
      first,
      stated,
      sum,
      wrong: wrongSide(table, stated, rows),
      odd: rowWithOddMarks(review, group),
    };
  }
}

/** With which of the two the table adds up to its stated total, or to 100. */
function wrongSide(table: ScoreTable, stated: Ratio, rows: Ratio | null): WrongSide {
  const all = sumOfMarks(table.indicators);
  if (all === null || rows === null) return 'unknown';
  const total = pointsOf(table.total?.fullMarks ?? null) ?? Ratio.hundred;
  if (all.equals(total)) return 'level';
  return all.minus(rows).plus(stated).equals(total) ? 'below' : 'unknown';
}

/** Rows with no weight cell of their own under a level with one: nothing to add up. */
export function weightOf(table: ScoreTable, group: Group): Ratio | null {
  return sumOfFigures(group.fullMarks) ?? sumOfMarks(pick(table, group.indicators));
}

/** What stands directly below: child levels by what they state, and rows outside them. */
function sumBelow(table: ScoreTable, group: Group): Ratio | null {
  const children = group.children.flatMap((index) => table.groups[index] ?? []);
  const inside = new Set(children.flatMap((child) => child.indicators));
  const outside = pick(
    table,
    group.indicators.filter((index) => !inside.has(index)),
  );
  const weights = children.map((child) => weightOf(table, child));
  if (outside.length > 0) weights.push(sumOfMarks(outside));
  let sum = Ratio.zero;
  for (const weight of weights) {
    if (weight === null) return null;
    sum = sum.plus(weight);
  }
  return weights.length === 0 ? null : sum;
}

/** The one row below whose criterion does not fit its full marks: then that weight, not the level's, is the odd one. */
function rowWithOddMarks(review: ScoreTableReview, group: Group): Figure | null {
  const odd = group.indicators.flatMap((index) => {
    const row = review.rows[index];
    return row?.defects.some((defect) => defect.code === 'criterion-marks-conflict') === true ? [row] : [];
  });
  return odd.length === 1 ? (odd[0]?.indicator.fullMarks ?? null) : null;
}
