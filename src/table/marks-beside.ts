/** 得分 beside 自评得分, no column of full marks: what can be had beside what was had. */
import type { ContentRow } from '../grid/content';
import { slotsWithin } from '../grid/content';
import { quantityOfCell } from '../grid/quantity';
import { Ratio } from '../grid/ratio';
import type { Heading } from './header';
import { claims } from './claims';

/**
 * In: the headings of a table that has none of full marks, and its rows. Out: of two columns of scores the one whose
 * figures make 100 and lie in no row below the other's, which do not: it holds the full marks; null where none does.
 */
export function marksBeside(headings: readonly Heading[], body: readonly ContentRow[]): Heading | null {
  const [first, second, ...more] = claims(headings, 'score').filter(({ rank }) => rank < 2);
  if (first === undefined || second === undefined || more.length > 0) return null;
  for (const [marks, score] of [
    [first, second],
    [second, first],
  ] as const) {
    const isCertain = isMarksOf(
      figuresUnder(marks.heading, body),
      figuresUnder(score.heading, body),
      marks.rank > score.rank,
    );
    if (isCertain) return marks.heading;
  }
  return null;
}

type ByRow = ReadonlyMap<number, Ratio>;

function figuresUnder({ left, right }: Heading, body: readonly ContentRow[]): ByRow {
  const figures = new Map<number, Ratio>();
  for (const row of body) {
    const slot = slotsWithin(row, left, right).find(({ own }) => own);
    const value = slot === undefined ? null : (quantityOfCell(slot.cell)?.value ?? null);
    if (value !== null) figures.set(row.row, value);
  }
  return figures;
}

/** `isNamed`: the other is the better heading of a score; then both may be the same throughout. */
function isMarksOf(marks: ByRow, scores: ByRow, isNamed: boolean): boolean {
  let sum = Ratio.zero;
  let scored = Ratio.zero;
  for (const [row, value] of marks) {
    const score = scores.get(row);
    if (score?.isAbove(value) === true) return false;
    sum = sum.plus(value);
    scored = scored.plus(score ?? Ratio.zero);
  }
  const isCovered = [...scores.keys()].every((row) => marks.has(row));
  return marks.size > 1 && isCovered && sum.equals(Ratio.hundred) && (isNamed || scored.isBelow(sum));
}
