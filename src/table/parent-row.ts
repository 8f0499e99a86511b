/** Rows that repeat the sum of the rows below them. */
import { Ratio } from '../grid/ratio';
import type { DraftGroup, DraftIndicator } from './draft';

/** A row that repeats what stands under it: its score is a subtotal. */
export interface ParentRow {
  readonly row: DraftIndicator;
  readonly group: DraftGroup;
}

export function marksOf(indicator: DraftIndicator): Ratio | null {
  return (indicator.fullMarks ?? indicator.nameWeight)?.quantity?.value ?? null;
}

export function addUp(values: readonly (Ratio | null)[]): Ratio | null {
  let total: Ratio = Ratio.zero;
  for (const value of values) {
    if (value === null) return null;
    total = total.plus(value);
  }
  return total;
}

/** Does a row that carries a heading's name stand for the rows below it? */
export function isParent(row: DraftIndicator, children: readonly DraftIndicator[]): boolean {
  const own = marksOf(row);
  const sum = addUp(children.map(marksOf));
  if (own !== null && sum?.equals(own) === true) return true;
  const says = row.texts.has('criterion') || row.texts.has('target') || row.texts.has('actual');
  return !says && children.some(({ texts }) => texts.size > 0);
}
