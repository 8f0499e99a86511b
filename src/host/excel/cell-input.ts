/** A value as Excel must be given it so that the cell holds exactly that value. */
import type { CellValue } from '../../grid/workbook';
import { isError } from '../../grid/workbook';

/** Format code of text cells: whatever is put in one becomes text. */
export const TEXT_FORMAT = '@';

/** Texts Excel might take for a number, date, formula or truth value; they get the apostrophe that keeps them text. */
function needsApostrophe(text: string): boolean {
  // A score with its unit (3.5分) is no number to Excel, and the apostrophe would be a change to the cell's style.
  if (/^\d+(\.\d+)?分$/.test(text)) return false;
  const first = text.trimStart().charAt(0);
  return (
    text.startsWith("'") ||
    /[\d０-９=＝+＋\-－@＠#＃.．(（$￥¥%％/]/.test(first) ||
    /^\s*(true|false)\s*$/i.test(text) ||
    // 'Jan 5', 'March 2024': English month names are read as dates.
    /^\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\d.,/-]*$/i.test(text)
  );
}

/** In: the value wanted and the cell's format. Out: what to assign to `range.values`; '' empties the cell. */
export function cellInput(value: CellValue, format: string): string | number | boolean {
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value !== 'string' || format === TEXT_FORMAT) return value;
  return needsApostrophe(value) ? `'${value}` : value;
}
