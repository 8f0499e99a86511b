/** Excel's own bound on a cell's text; what other programs store beyond it is held, but never read as words. */
import type { Cell, Sheet, Workbook } from './workbook';

/** Characters, in UTF-16 units as Excel counts them (specifications and limits: total number of characters a cell). */
export const LONGEST_TEXT = 32_767;

/** Stands for such a text: no reader finds a rule, a figure or a name in it, and the user sees why. */
export const OVERLONG = '文字过长未读';

const boundedText = (text: string): string => (text.length > LONGEST_TEXT ? OVERLONG : text);

function boundedCell(cell: Cell): Cell {
  const { text, value } = cell;
  return { ...cell, text: boundedText(text), value: typeof value === 'string' ? boundedText(value) : value };
}

const isOverlong = ({ text, value }: Cell): boolean =>
  text.length > LONGEST_TEXT || (typeof value === 'string' && value.length > LONGEST_TEXT);

function boundedSheet(sheet: Sheet): Sheet {
  const long = [...sheet.cells].filter(([, cell]) => isOverlong(cell));
  if (long.length === 0) return sheet;
  const cells = new Map(sheet.cells);
  for (const [key, cell] of long) cells.set(key, boundedCell(cell));
  return { ...sheet, cells };
}

/** The workbook as it is read: every text within the bound; the same object where all are. */
export function withinBounds(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map(boundedSheet);
  const report = workbook.report?.map(boundedText);
  const same =
    sheets.every((sheet, index) => sheet === workbook.sheets[index]) &&
    (report ?? []).every((text, index) => text === workbook.report?.[index]);
  if (same) return workbook;
  return { ...workbook, sheets, ...(report === undefined ? {} : { report }) };
}
