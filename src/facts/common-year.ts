/** The year a workbook reports on, for tables that do not say theirs. */
import type { Table } from '../table/table';

const YEAR = /(20\d\d)年?/g;
const MOST_TEXTS = 2000;

/**
 * The one year the tables state, else the latest year in the headings of the data tables (上年 stands beside it).
 * null where tables state different years, or nothing states any.
 */
export function commonYear(tables: readonly Table[]): number | null {
  const stated = new Set(tables.flatMap((table) => table.year ?? []));
  if (stated.size > 1) return null;
  const [year] = stated;
  if (year !== undefined) return year;
  let latest: number | null = null;
  const headings = new Set<string>();
  for (const table of tables) {
    if (table.kind !== 'data') continue;
    for (const block of table.blocks) {
      for (const row of block.rows) {
        for (const { heading } of row.figures) if (headings.size < MOST_TEXTS) headings.add(heading);
      }
    }
  }
  for (const heading of headings) {
    for (const match of heading.matchAll(YEAR)) latest = Math.max(latest ?? 0, Number(match[1]));
  }
  return latest;
}
