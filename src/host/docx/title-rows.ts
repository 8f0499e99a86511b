/**
 * What stands directly above a Word table — 附件2, its title, （2022年度）, 单位：万元 — as rows above it, as a sheet has
 * them: a table without them has no year and no unit. Text that says something stays text alone.
 */
import type { Area, Cell } from '../../grid/workbook';
import { cellKey } from '../../grid/workbook';

const MOST_LINES = 5;
const LONGEST_LINE = 60;
/** A sentence, or one that leads over to the table (具体如下：). */
const SENTENCE = /[。；！？!?;]|[：:，,、]$/;
/** The day the report was signed names another year than the table's. */
const DATE =
  /^(?:[^\d]{0,6}[:：])?\s*(?:20\d\d|二[〇○零oO0][〇○零oO0-9一二三四五六七八九]{2})\s*年\s*[\d一二三四五六七八九十]{1,2}\s*月/;
/** A heading of the report, unless it names the table itself. */
const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}(?:\.\d{1,2})*[.、．])(?!.*表)/;

/** In: the paragraphs between the table before and this one, in order. Out: the last of them that are its title rows. */
export function titleLines(paragraphs: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of [...paragraphs].reverse()) {
    if (paragraph.length > LONGEST_LINE || paragraph.includes('\n')) break;
    if (SENTENCE.test(paragraph) || HEADING.test(paragraph) || lines.length >= MOST_LINES) break;
    if (!DATE.test(paragraph)) lines.unshift(paragraph);
  }
  return lines;
}

/** In: the cells and merges of a table, its width and its title lines. Out: both moved down below the lines, each of which spans the table. */
export function belowTitles(
  lines: readonly string[],
  columns: number,
  table: { readonly cells: ReadonlyMap<number, Cell>; readonly merges: readonly Area[] },
): { readonly cells: ReadonlyMap<number, Cell>; readonly merges: readonly Area[] } {
  if (lines.length === 0) return table;
  const by = lines.length;
  const cells = new Map<number, Cell>();
  const merges: Area[] = [];
  for (const [row, text] of lines.entries()) {
    cells.set(cellKey(row, 0), { value: text, formula: null, format: '@', text, locked: true });
    if (columns > 1) merges.push({ top: row, left: 0, bottom: row, right: columns - 1 });
  }
  for (const [key, cell] of table.cells) cells.set(key + cellKey(by, 0), cell);
  for (const area of table.merges) merges.push({ ...area, top: area.top + by, bottom: area.bottom + by });
  return { cells, merges };
}
