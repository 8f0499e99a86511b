/** What a workbook is to the engine: plain cells. Hosts (Excel, files, Word) make it; the engine only reads it. */

import { byObject } from './remembered';

/** An error value shown in a cell: `#DIV/0!`, `#REF!`, … */
export interface CellError {
  readonly error: string;
}

/** Stored value; `null` is a blank cell or a formula whose result is not known. Dates are their serial numbers. */
export type CellValue = number | string | boolean | null | CellError;

export interface Cell {
  readonly value: CellValue;
  /** Formula without the leading `=`, or null. */
  readonly formula: string | null;
  /** Number format code (`General`, `0.00%`, …). */
  readonly format: string;
  /** What the user sees in the cell. */
  readonly text: string;
  /** The protection flag of the cell; counts only on a protected sheet. */
  readonly locked: boolean;
}

/** A block of cells, all four ends included, counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  /** One past the last row and column in use. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Only cells in use, by `cellKey(row, column)`, in row-major order. */
  readonly cells: ReadonlyMap<number, Cell>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells that already carry a note or comment, by `cellKey`. */
  readonly noted: ReadonlySet<number>;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** JSON text of the part `urn:hefen:state:1` as stored, or null. */
  readonly state: string | null;
  /** The whole workbook cannot be written (read-only, marked final). */
  readonly readOnly: boolean;
  /** What the host could not read of it, one Chinese sentence each; the review says them. */
  readonly unread?: readonly string[];
  /** Paragraphs of the report that goes with the tables; their places are `REPORT_SHEET`, row = paragraph, column 0. */
  readonly report?: readonly string[];
}

/** Stands for a sheet's name in places that lie in the report's text. */
export const REPORT_SHEET = '报告正文';

/** A cell of a named sheet, counted from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Excel's widest sheet; also the stride of `cellKey`. */
export const MAX_COLUMNS = 16_384;
export const MAX_ROWS = 1_048_576;

export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

const sheetsByName = byObject(({ sheets }: Workbook): ReadonlyMap<string, Sheet> => {
  const named = new Map<string, Sheet>();
  for (const sheet of sheets) if (!named.has(sheet.name)) named.set(sheet.name, sheet);
  return named;
});

/** The sheet of that name; of two of one name the first. Found at once, however many there are. */
export function sheetNamed(workbook: Workbook, name: string): Sheet | undefined {
  return sheetsByName(workbook).get(name);
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(cellKey(row, column));
}

export function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** A stored value as text: '' for a blank, the error's own name for an error. */
export function valueText(value: CellValue): string {
  if (value === null) return '';
  return isError(value) ? value.error : String(value);
}
