/** Expected rows as lines of a table: row, name, full marks, reported score, outcome, why. */
import type { IndicatorCells } from '../../src/review/contract';
import type { ExpectedRow } from './expectation';

type Cells = Partial<IndicatorCells>;

/** The row's own words and figures give the score. `span` is low and high where a part of a step is open. */
export const scored = (
  row: number,
  name: string,
  fullMarks: string,
  reported: string | null,
  score: string,
  why: string,
  span?: readonly [low: string, high: string],
): ExpectedRow => ({
  row,
  name,
  fullMarks,
  reported,
  status: 'scored',
  score,
  ...(span === undefined ? {} : { low: span[0], high: span[1] }),
  why,
});

/** The tier is known, the judge has its span. */
export const ranged = (
  row: number,
  name: string,
  fullMarks: string,
  reported: string,
  low: string,
  high: string,
  why: string,
): ExpectedRow => ({ row, name, fullMarks, reported, status: 'range', low, high, why });

/** Two clauses say different things about the value. */
export const conflicting = (
  row: number,
  name: string,
  fullMarks: string,
  reported: string,
  low: string,
  high: string,
  why: string,
): ExpectedRow => ({ row, name, fullMarks, reported, status: 'conflict', low, high, why });

/** A person's to judge, or without the value it needs, or outside what the criterion covers. */
export const left = (
  status: 'judgement' | 'input' | 'uncovered' | 'unread',
  row: number,
  name: string,
  fullMarks: string | null,
  reported: string | null,
  why: string,
): ExpectedRow => ({ row, name, fullMarks, reported, status, why });

/** The row with cells that do not stand in their column. */
export const at = (row: ExpectedRow, cells: Cells): ExpectedRow => ({ ...row, cells });
/** The row, hidden in the sheet. */
export const hidden = (row: ExpectedRow): ExpectedRow => ({ ...row, hidden: true });
