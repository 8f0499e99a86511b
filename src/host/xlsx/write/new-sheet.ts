/** Adding a sheet of text and numbers, known as ours by a hidden name of its scope. */
import { areaName, cellName } from '../../../grid/address';
import type { Area } from '../../../grid/workbook';
import { OWN_SHEET_NAME } from '../../mark';
import type { NewSheet, SheetItem } from '../../port';
import { CONTENT_TYPES, MAIN_NS, XML_HEAD } from '../names';
import type { Pack } from '../pack';
import { heightFor } from '../row-height';
import { textElement } from '../xml-text';
import { addPart, addRelation, freePart } from './package-links';
import type { ItemStyle } from './sheet-styles';
import { ensureSheetStyles } from './sheet-styles';
import { addSheetEntry, addSheetName } from './workbook-part';

interface Book {
  readonly part: string;
  readonly styles: string | null;
}

/** Excel's limits. */
const LONGEST_NAME = 31;
const LONGEST_TEXT = 32_767;

/** Adds the sheet at the end. `taken`: the names in use. Out: the name it got. */
export function addSheet(pack: Pack, book: Book, sheet: NewSheet, taken: readonly string[]): string {
  const name = uniqueName(sheet.name, taken);
  const styles = ensureSheetStyles(
    pack,
    book,
    sheet.rows.flatMap((row) => row.map((item) => item.style)),
  );
  const part = freePart(pack, 'xl/worksheets/sheet', '.xml');
  addPart(pack, part, CONTENT_TYPES.worksheet, sheetXml(sheet, styles));
  const position = addSheetEntry(pack, book.part, name, addRelation(pack, book.part, 'worksheet', part));
  addSheetName(pack, book.part, OWN_SHEET_NAME, name, position);
  return name;
}

/** Within Excel's rules: 31 characters, none of `:\/?*[]`, no quote at either end, unlike any other. */
function uniqueName(wanted: string, taken: readonly string[]): string {
  const allowed =
    wanted
      .replace(/[:\\/?*[\]]/g, ' ')
      .replace(/^'|'$/g, ' ')
      .trim() || '核分';
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` (${number})`;
    const name = allowed.slice(0, LONGEST_NAME - end.length).trimEnd() + end;
    if (!used.has(name.toLowerCase())) return name;
  }
}

function sheetXml(sheet: NewSheet, styles: ReadonlyMap<ItemStyle, number>): string {
  const merges: Area[] = [];
  const rows = sheet.rows.map((items, row) => rowXml(sheet, items, row, styles, merges)).join('');
  const columns = sheet.widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${XML_HEAD}<worksheet xmlns="${MAIN_NS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    (columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`) +
    `<sheetData>${rows}</sheetData>` +
    (merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('')}</mergeCells>`) +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/></worksheet>`
  );
}

function rowXml(
  sheet: NewSheet,
  items: readonly SheetItem[],
  row: number,
  styles: ReadonlyMap<ItemStyle, number>,
  merges: Area[],
): string {
  let cells = '';
  let column = 0;
  const wrapped: { text: string; width: number }[] = [];
  for (const item of items) {
    const span = Math.max(1, Math.floor(item.span));
    const style = styles.get(item.style) ?? 0;
    cells += cellXml(cellName({ row, column }), style, item.value);
    let width = 0;
    for (let at = column; at < column + span; at += 1) {
      width += sheet.widths[at] ?? 9;
      if (at > column) cells += `<c r="${cellName({ row, column: at })}" s="${style}"/>`;
    }
    if (span > 1) merges.push({ top: row, bottom: row, left: column, right: column + span - 1 });
    if (typeof item.value === 'string' && item.style !== 'title') wrapped.push({ text: item.value, width });
    column += span;
  }
  const height = items.some((item) => item.style === 'title') ? 30 : heightFor(wrapped);
  return `<row r="${row + 1}"${height === null ? '' : ` ht="${height}" customHeight="1"`}>${cells}</row>`;
}

function cellXml(reference: string, style: number, value: string | number | null): string {
  if (value === null || value === '') return `<c r="${reference}" s="${style}"/>`;
  if (typeof value === 'number' && Number.isFinite(value))
    return `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
  const text = String(value);
  const fitting = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is>${textElement(fitting)}</is></c>`;
}
