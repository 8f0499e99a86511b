/**
 * The conditional format that is a mark: true only while the cell still holds what was found wrong, and
 * recognisable as ours. Both adapters write and recognise the same formula text.
 */
import type { CellValue } from '../grid/workbook';
import { isError } from '../grid/workbook';
import { cellName } from '../grid/address';

const TAG = 'N("hefen:mark:1")=0';
/** Excel's limit for a text literal in a formula is 255 characters; a quote counts twice when doubled. */
const LITERAL_LIMIT = 120;

function holdsCondition(address: string, holds: CellValue): string {
  if (holds === null) return `ISBLANK(${address})`;
  if (isError(holds)) return `ISERROR(${address})`;
  if (typeof holds === 'number') return `AND(ISNUMBER(${address}),${address}=${String(holds)})`;
  if (typeof holds === 'boolean') return `AND(ISLOGICAL(${address}),${address}=${holds ? 'TRUE' : 'FALSE'})`;
  const beginning = beginningOf(holds);
  return `AND(ISTEXT(${address}),LEN(${address})=${holds.length},EXACT(LEFT(${address},${beginning.length}),"${beginning.replaceAll('"', '""')}"))`;
}

/**
 * At most `LITERAL_LIMIT` UTF-16 units (Excel's own way of counting), never half a surrogate pair, and none past
 * the first line break: a literal in a formula is safest on one line. The length is compared as well.
 */
function beginningOf(text: string): string {
  let end = 0;
  while (end < text.length && end < LITERAL_LIMIT && text.charCodeAt(end) >= 0x20) end += 1;
  const last = text.charCodeAt(end - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end);
}

/** Formula without `=`, relative to the marked cell. `row` and `column` from 0. */
export function markFormula(
  cell: { readonly row: number; readonly column: number },
  holds: CellValue,
): string {
  return `AND(${TAG},${holdsCondition(cellName(cell), holds)})`;
}

/** Whether a conditional format's formula (with or without `=`) is one of ours, of any version. */
export function isMarkFormula(formula: string): boolean {
  return /^=?AND\(N\("hefen:mark:\d+"\)=0,/.test(formula.trim());
}

/** Fill and font of a mark, in Fluent's status colours: light fill that lets the cell's text be read. */
export const MARK_COLOURS = {
  error: { fill: '#FDE7E9', font: '#A4262C' },
  warning: { fill: '#FFF4CE', font: '#8A5A00' },
  question: { fill: '#DEECF9', font: '#004578' },
  written: { fill: '#DFF6DD', font: '#0B6A0B' },
} as const;

/** First line of every note we write; how a note is known as ours. */
export const NOTE_HEADING = '【核分】';
export const STATE_NAMESPACE = 'urn:hefen:state:1';
/** Whom our notes are by. */
export const NOTE_AUTHOR = '核分';
/**
 * A hidden name of sheet scope, pointing at A1, on every sheet we add (the record sheet): how the sheet is
 * known as ours whatever it is called by then.
 */
export const OWN_SHEET_NAME = '_hefen_record';
/** The id in the manifest: how Excel names the add-in in the files it was open beside. */
export const ADDIN_ID = 'bab20a3b-7670-4c27-b48d-7b7a5a6203fb';
