/**
 * A Word report: its tables become sheets, with the lines directly above them as title rows; its text, those lines
 * included, becomes paragraphs. Word's own automatic numbers are not in the text.
 */
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import type { Area, Cell, Sheet, Workbook } from '../../grid/workbook';
import { cellKey, MAX_COLUMNS } from '../../grid/workbook';
import { BOUNDS } from '../bounds';
import { HostError } from '../port';
import { refusalByKind } from '../xlsx/file-kind';
import { refusal } from '../xlsx/refusals';
import { guardedCopy } from './guarded-copy';
import { belowTitles, titleLines } from './title-rows';

const BROKEN = '这个 Word 文档已损坏，读不出来，请用 Word 打开修复并另存后再试。';

interface TableDraft {
  readonly cells: Map<number, Cell>;
  readonly merges: Area[];
  /** For each column, the first row no cell from above reaches down to. */
  readonly freeFrom: number[];
  row: number;
  column: number;
  columns: number;
  span: { columns: number; rows: number };
  text: string[];
}

/** `colspan`, `rowspan`: whole numbers from 1 to what a sheet holds. */
function spanOf(text: string | undefined): number {
  const span = Number(text ?? '1');
  return Number.isInteger(span) && span >= 1 && span <= 1000 ? span : 1;
}

function covered(table: TableDraft): boolean {
  return (table.freeFrom[table.column] ?? 0) > table.row;
}

function endCell(table: TableDraft): void {
  const text = table.text.join('').replace(/^\n+|\n+$/g, '');
  const { row, column, span } = table;
  if (text !== '') {
    table.cells.set(cellKey(row, column), { value: text, formula: null, format: '@', text, locked: true });
  }
  if (span.columns > 1 || span.rows > 1) {
    table.merges.push({
      top: row,
      left: column,
      bottom: row + span.rows - 1,
      right: column + span.columns - 1,
    });
  }
  if (span.rows > 1)
    for (let at = column; at < column + span.columns; at += 1) table.freeFrom[at] = row + span.rows;
  table.column = column + span.columns;
  table.columns = Math.max(table.columns, table.column);
}

function sheetOf(table: TableDraft, name: string, titles: readonly string[]): Sheet {
  const columnCount = Math.min(table.columns, MAX_COLUMNS);
  return {
    name,
    hidden: false,
    protected: false,
    rowCount: table.row + titles.length,
    columnCount,
    ...belowTitles(titles, columnCount, table),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    noted: new Set(),
  };
}

const BLOCKS: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li']);

/** Reads mammoth's HTML, which is well-formed. A table inside a table's cell is read as that cell's text. */
function fromHtml(html: string): Workbook {
  const sheets: Sheet[] = [];
  const report: string[] = [];
  const parser = new SaxesParser({ position: false, xmlns: false });
  let table: TableDraft | null = null;
  let depth = 0;
  let paragraph = '';
  /** Places of the tables so far. */
  let places = 0;
  /** Where the text since the last table begins. */
  let since = 0;
  const endParagraph = (): void => {
    if (paragraph.trim() !== '') report.push(paragraph.trim());
    paragraph = '';
  };
  parser.on('error', () => {
    throw new HostError('broken-word', BROKEN);
  });
  parser.on('text', (text) => {
    if (table === null) paragraph += text;
    else table.text.push(text);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'table') {
      depth += 1;
      if (depth > 1) return;
      endParagraph();
      table = {
        cells: new Map(),
        merges: [],
        freeFrom: [],
        row: 0,
        column: 0,
        columns: 0,
        span: { columns: 1, rows: 1 },
        text: [],
      };
    } else if (name === 'br') {
      if (table === null) paragraph += '\n';
      else table.text.push('\n');
    } else if (table !== null && depth === 1 && name === 'tr') {
      table.column = 0;
    } else if (table !== null && depth === 1 && (name === 'td' || name === 'th')) {
      while (covered(table)) table.column += 1;
      table.span = { columns: spanOf(attributes['colspan']), rows: spanOf(attributes['rowspan']) };
      table.text = [];
    }
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'table') {
      depth -= 1;
      if (depth === 0 && table !== null) {
        places += table.row * table.columns;
        if (places > BOUNDS.wordPlaces) throw refusal('too-large');
        sheets.push(sheetOf(table, `表${sheets.length + 1}`, titleLines(report.slice(since))));
        since = report.length;
        table = null;
      }
    } else if (table === null) {
      if (BLOCKS.has(name)) endParagraph();
    } else if (BLOCKS.has(name)) {
      table.text.push('\n');
    } else if (depth === 1 && (name === 'td' || name === 'th')) {
      endCell(table);
    } else if (depth === 1 && name === 'tr') {
      table.row += 1;
    }
  });
  parser.write(`<report>${html}</report>`).close();
  endParagraph();
  return { sheets, state: null, readOnly: true, report };
}

/** mammoth wants a Buffer in Node and an ArrayBuffer in a browser; it takes the one it knows. */
function inputOf(bytes: Uint8Array): { readonly arrayBuffer: ArrayBuffer } {
  const arrayBuffer = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(arrayBuffer).set(bytes);
  const input = { arrayBuffer, buffer: new Uint8Array(arrayBuffer) };
  return input;
}

/**
 * In: a .docx. Out: its tables as sheets 表1, 表2, … and its text. The workbook is read-only: a table is written
 * out as a new .xlsx, never into the report.
 * Errors: HostError for broken or oversized files.
 */
export async function openDocx(bytes: Uint8Array): Promise<Workbook> {
  const kind = refusalByKind(bytes);
  if (kind !== null) throw refusal(kind);
  let html: string;
  try {
    const sound = guardedCopy(bytes);
    const ignoreImages = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    html = (
      await mammoth.convertToHtml(inputOf(sound), { convertImage: ignoreImages, ignoreEmptyParagraphs: true })
    ).value;
  } catch (error) {
    const isOurs = error instanceof HostError && error.code !== 'broken-xml';
    throw isOurs ? error : new HostError('broken-word', BROKEN);
  }
  return fromHtml(html);
}
