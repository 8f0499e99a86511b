/**
 * How sure the reader is of what a cell is, and why. Checks of sums and every writing ask: what rests on nothing but
 * its place may be asked about, never called wrong and never written.
 */

export type Ground =
  /** A heading or label of its own names it. */
  | 'header'
  /** The user named it. */
  | 'hand'
  /** A heading other columns share: 分数, 赋分. */
  | 'word'
  /** The full marks in its row are those of the rows it adds up. */
  | 'row-marks'
  /** The rows' full marks add up to the full marks stated for the table, or to 100: no row is missing, none too many. */
  | 'full-marks'
  /** The subtotals of the table add up to it. */
  | 'subtotals'
  /** The scores of the rows add up to it. */
  | 'scores'
  /** Nothing but where it stands and what its label says. */
  | 'place';

export interface Proof {
  readonly by: Ground;
  readonly sure: boolean;
}

export function provedBy(by: Exclude<Ground, 'place' | 'word'>): Proof {
  return { by, sure: true };
}

export const GUESSED: Proof = { by: 'place', sure: false };
export const BY_WORD: Proof = { by: 'word', sure: false };
