/** Formulas that fill cells beside their own (dynamic arrays): the filled cells hold a result and show no formula. */
import type { Cell } from '../../grid/workbook';
import { cellKey, MAX_COLUMNS } from '../../grid/workbook';
import { cellName } from '../../grid/address';

/** Formulas asked in one request. */
const AT_ONCE = 2_000;

/** In: the formula cells of a sheet. Out: the formula that fills a cell, by the cell's key. */
export async function readSpills(
  context: Excel.RequestContext,
  sheetId: string,
  anchors: readonly (readonly [key: number, cell: Cell])[],
): Promise<ReadonlyMap<number, string>> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const filled = new Map<number, string>();
  for (let from = 0; from < anchors.length; from += AT_ONCE) {
    const asked = anchors.slice(from, from + AT_ONCE).map(([key, { formula }]) => {
      const at = { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
      const range = sheet.getRange(cellName(at)).getSpillingToRangeOrNullObject();
      range.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
      return { key, formula: formula ?? '', range };
    });
    // Only past two thousand formulas is there a second request.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const { key, formula, range } of asked) {
      if (range.isNullObject) continue;
      for (let row = range.rowIndex; row < range.rowIndex + range.rowCount; row += 1) {
        for (let column = range.columnIndex; column < range.columnIndex + range.columnCount; column += 1) {
          if (cellKey(row, column) !== key) filled.set(cellKey(row, column), formula);
        }
      }
    }
  }
  return filled;
}
