/** The tables of a Word report as a new workbook, so that its scores can be written; the report stays as it is. */
import { areaName } from '../../grid/address';
import { LONGEST_TEXT } from '../../grid/longest-text';
import type { Cell, Sheet, Workbook } from '../../grid/workbook';
import { MAX_COLUMNS } from '../../grid/workbook';
import { HostError } from '../port';
import { createXlsx } from '../xlsx/create';
import type { CellPlan, SheetPlan } from '../xlsx/plan';

/** A figure as Excel would keep it: no leading zeros, no more digits than a double holds. */
const NUMBER = /^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,4})?$/;
const WIDEST = 40;
const NARROWEST = 6;
/** Chinese characters are two columns wide. */
const WIDE = /[\u2e80-\uffee]/g;

const TOO_LONG = 'Word 报告的表里有一格超过 32767 个字，Excel 的单元格放不下；请把这一格分开后再试。';

/**
 * In: a workbook read from a .docx, with at least one sheet. Out: the bytes of an .xlsx with a sheet for each table.
 * Errors: HostError where a cell's text is longer than Excel can hold: it would call the file damaged.
 */
export function xlsxOfTables(workbook: Workbook): Uint8Array {
  for (const sheet of workbook.sheets)
    for (const { text } of sheet.cells.values())
      if (text.length > LONGEST_TEXT) throw new HostError('too-long', TOO_LONG);
  return createXlsx({ sheets: workbook.sheets.map(planOf) });
}

function planOf(sheet: Sheet): SheetPlan {
  const rows: CellPlan[][] = Array.from({ length: sheet.rowCount }, () =>
    Array.from({ length: sheet.columnCount }, (): CellPlan => ({ value: null, style: 'text' })),
  );
  const mergedColumns = new Set(
    sheet.merges.filter((area) => area.left < area.right).map((area) => area.left),
  );
  const widths = Array.from({ length: sheet.columnCount }, () => NARROWEST);
  for (const [key, cell] of sheet.cells) {
    const column = key % MAX_COLUMNS;
    const row = rows[(key - column) / MAX_COLUMNS];
    if (row === undefined || column >= row.length) continue;
    row[column] = cellOf(cell);
    if (!mergedColumns.has(column))
      widths[column] = Math.max(widths[column] ?? NARROWEST, Math.min(WIDEST, widthOf(cell.text)));
  }
  return {
    name: sheet.name,
    landscape: true,
    rows,
    merges: sheet.merges.map(areaName),
    columnWidths: widths,
  };
}

function widthOf(text: string): number {
  const longest = text.split('\n').reduce((width, line) => {
    return Math.max(width, line.length + (line.match(WIDE)?.length ?? 0));
  }, 0);
  return longest + 2;
}

/** `26.00` stays `26.00` to the eye. */
function cellOf(cell: Cell): CellPlan {
  const text = cell.text.trim();
  if (!NUMBER.test(text)) return { value: cell.text, style: 'text' };
  const decimals = text.split('.')[1]?.length ?? 0;
  return {
    value: Number(text),
    style: 'centre',
    ...(decimals === 0 ? {} : { format: `0.${'0'.repeat(decimals)}` }),
  };
}
