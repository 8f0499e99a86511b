/** What stands under a heading in the rows that follow it: enough to tell names from sentences and numbers. */
import type { ContentRow } from '../grid/content';
import { isBlankText, slotsWithin } from '../grid/content';
import { quantityOfCell } from '../grid/quantity';
import { knownHeadings } from './header';
import { headsItsOwnSum, isHeadingLike } from './own-sum';
import { isContinuation, totalKind } from './row-words';

const MOST_ROWS = 60;
const MOST_HEADING_ROWS = 3;
/** This many headings in one row end the sample: another header begins. */
const NEXT_HEADER = 3;

export interface ColumnSample {
  /** Cells of its own that hold text, and that hold one figure. */
  readonly texts: number;
  readonly figures: number;
  readonly meanLength: number;
  /** Texts that are only a sign or a kind of target (≥, 定性, 正向). */
  readonly operators: number;
}

const OPERATOR =
  /^\s*(?:[≥≤＝=＞>＜<≧≦]+|(?:定性|定量|正向?|反向?|逆向?|负向)(?:指标)?|等于|大于|小于|大于(?:或)?等于|小于(?:或)?等于|不[低高少多大小]于|不超过)\s*$/;

/**
 * In: the rows below a header. Out: the rows to sample, at most sixty, none of the next header; where the same header
 * comes again after a page break the sample goes on.
 */
export function sampleRows(rows: readonly ContentRow[], from: number): readonly ContentRow[] {
  const header = new Set(rows.slice(Math.max(0, from - MOST_HEADING_ROWS), from).map(wording));
  const sample: ContentRow[] = [];
  for (const [index, row] of rows.slice(from, from + MOST_ROWS).entries()) {
    if (sample.length > 0 && beginsBlock(row, rows.slice(from + index + 1, from + index + 1 + MOST_ROWS)))
      break;
    if (knownHeadings(row) < NEXT_HEADER) {
      if (!saysNothing(row)) sample.push(row);
    } else if (!header.has(wording(row))) break;
  }
  return sample;
}

/** Headings over figures that a row of their own adds up: another block. */
function beginsBlock(row: ContentRow, below: readonly ContentRow[]): boolean {
  const words = row.slots.filter((slot) => slot.own && !isBlankText(slot.text));
  return words.length > 1 && words.every(isHeadingLike) && headsItsOwnSum(words, below);
}

function wording(row: ContentRow): string {
  return row.slots.map(({ own, text }) => (own ? text : '')).join('|');
}

/** Totals, subtotals and 续表 say nothing about what their columns hold. */
function saysNothing(row: ContentRow): boolean {
  const own = row.slots.filter((slot) => slot.own && !isBlankText(slot.text));
  const isPageBreak = own.length === 1 && own.some((slot) => isContinuation(slot.text));
  return isPageBreak || own.slice(0, 2).some((slot) => totalKind(slot.text) !== null);
}

/** Cells whose own first column lies in `left … right`. */
export function sampleColumn(rows: readonly ContentRow[], left: number, right: number): ColumnSample {
  let texts = 0;
  let figures = 0;
  let length = 0;
  let operators = 0;
  for (const row of rows) {
    for (const slot of slotsWithin(row, left, right)) {
      if (!slot.own || slot.area.left < left || isBlankText(slot.text)) continue;
      if (typeof slot.cell.value === 'number' || quantityOfCell(slot.cell) !== null) {
        figures += 1;
        continue;
      }
      texts += 1;
      length += Math.min(slot.text.length, 500);
      if (OPERATOR.test(slot.text)) operators += 1;
    }
  }
  return { texts, figures, meanLength: texts === 0 ? 0 : length / texts, operators };
}
