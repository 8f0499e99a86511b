/** Knowing our own record sheet again: it holds scores and criteria, and must never be reviewed as a table. */
import type { Sheet, Workbook } from '../grid/workbook';
import { cellAt } from '../grid/workbook';

export const RECORD_TITLE = '核对底稿';
/** Labels of the lines below the title, top to bottom. */
export const RECORD_HEAD = ['文件', '时间', '规则', '说明'] as const;

/** Known by its head, not by its name: a user may rename it, and another sheet may be called alike. */
function isRecord(sheet: Sheet): boolean {
  const text = (row: number): string => cellAt(sheet, row, 0)?.text.trim() ?? '';
  return text(0) === RECORD_TITLE && RECORD_HEAD.every((label, index) => text(index + 1) === label);
}

/** The workbook without record sheets of ours; the same object where it has none. */
export function withoutRecords(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.filter((sheet) => !isRecord(sheet));
  return sheets.length === workbook.sheets.length ? workbook : { ...workbook, sheets };
}
