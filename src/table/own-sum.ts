/** A block of figures with headings, known by nothing but that its last row adds up the rows between. */
import type { ContentRow, Slot } from '../grid/content';
import { quantityOfCell } from '../grid/quantity';
import type { Ratio } from '../grid/ratio';
import { isDash, labelCore } from './row-words';

const LONGEST_HEADING = 20;
/** A block between a table and its own sum is no longer. */
export const MOST_BLOCK_ROWS = 40;

/** Labels of sums of money or heads, which no sum of scores has. */
const SUM_OF_AMOUNTS = /总额$|总金额$|总数$|总人数$|^(?:合|总|共|小)计$|^总和$/;

export function isSumOfAmounts({ text }: Slot): boolean {
  return SUM_OF_AMOUNTS.test(labelCore(text));
}

export function isHeadingLike({ text, cell }: Slot): boolean {
  return (
    text.trim().length <= LONGEST_HEADING && quantityOfCell(cell) === null && !/^\s*[\d.]+\s*$/.test(text)
  );
}

/** The headings of a block may go on where the table ends. */
export function wordsFrom({ slots }: ContentRow, own: readonly Slot[]): readonly Slot[] {
  const right = own.at(-1)?.area.right ?? 0;
  const further = slots.filter((slot) => slot.own && slot.area.left > right && !isDash(slot.text));
  return further.every(isHeadingLike) ? [...own, ...further] : own;
}

/** Words in two cells or more, and figures under one of them in every row down to a row that adds them up. */
export function headsItsOwnSum(own: readonly Slot[], below: readonly ContentRow[]): boolean {
  const columns = own.map(({ area }) => area.left);
  const sums = new Map<number, Ratio>();
  for (const [index, { slots }] of below.slice(0, MOST_BLOCK_ROWS).entries()) {
    const figures = slots.flatMap((slot) => {
      const value =
        slot.own && columns.includes(slot.area.left) ? quantityOfCell(slot.cell)?.value : undefined;
      return value === undefined ? [] : [{ column: slot.area.left, value }];
    });
    if (figures.length === 0) return false;
    if (index > 0 && slots.some((slot) => slot.own && isSumOfAmounts(slot)))
      return figures.some(({ column, value }) => sums.get(column)?.equals(value) === true);
    for (const { column, value } of figures) sums.set(column, sums.get(column)?.plus(value) ?? value);
  }
  return false;
}
