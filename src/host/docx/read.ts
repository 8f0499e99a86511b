/**
 * A Word report: its tables become sheets, with the lines directly above them as title rows; its text, those lines and
 * the notes included, becomes paragraphs. Word's own automatic numbers are not in the text.
 */
import type { Area, Cell, Sheet, Workbook } from '../../grid/workbook';
import { cellKey, MAX_COLUMNS } from '../../grid/workbook';
import { BOUNDS } from '../bounds';
import { HostError } from '../port';
import { refusalByKind } from '../xlsx/file-kind';
import { Pack } from '../xlsx/pack';
import { refusal } from '../xlsx/refusals';
import type { Relation } from '../xlsx/relations';
import { relationsOf } from '../xlsx/relations';
import type { BodySink } from './body';
import { readBody } from './body';
import { belowTitles, titleLines } from './title-rows';

const BROKEN = '这个 Word 文档已损坏，读不出来，请用 Word 打开修复并另存后再试。';

interface TableDraft {
  readonly cells: Map<number, Cell>;
  readonly merges: Map<number, Area>;
  /** By column: the cell above that one going on would belong to. */
  readonly above: Map<number, Area>;
  row: number;
  column: number;
  columns: number;
  isDropped: boolean;
  span: number;
  goesOn: boolean;
  text: string[];
}

const newTable = (): TableDraft => ({
  cells: new Map(),
  merges: new Map(),
  above: new Map(),
  row: 0,
  column: 0,
  columns: 0,
  isDropped: false,
  span: 1,
  goesOn: false,
  text: [],
});

function endCell(table: TableDraft): void {
  if (table.isDropped) return;
  const text = table.text.join('').replace(/^\n+|\n+$/g, '');
  const { row, column, span } = table;
  const above = table.goesOn ? table.above.get(column) : undefined;
  if (above === undefined) {
    const area = { top: row, left: column, bottom: row, right: column + span - 1 };
    table.above.set(column, area);
    if (span > 1) table.merges.set(cellKey(row, column), area);
    if (text !== '')
      table.cells.set(cellKey(row, column), { value: text, formula: null, format: '@', text, locked: true });
  } else {
    const area = { ...above, bottom: row };
    table.above.set(column, area);
    table.merges.set(cellKey(area.top, area.left), area);
  }
  table.column = column + span;
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
    ...belowTitles(titles, columnCount, { cells: table.cells, merges: [...table.merges.values()] }),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    noted: new Set(),
  };
}

/** Collects tables and paragraphs. A table inside a table's cell is read as that cell's text. */
class Report implements BodySink {
  readonly sheets: Sheet[] = [];
  readonly paragraphs: string[] = [];
  /** The table being read and those it stands in, from without. */
  private readonly tables: TableDraft[] = [];
  private paragraph = '';
  /** Places of the tables so far. */
  private places = 0;
  /** Where the text since the last table begins. */
  private since = 0;

  text(text: string): void {
    const table = this.tables.at(-1);
    if (table === undefined) this.paragraph += text;
    else table.text.push(text);
  }

  endParagraph(): void {
    const table = this.tables.at(-1);
    if (table !== undefined) table.text.push('\n');
    else {
      if (this.paragraph.trim() !== '') this.paragraphs.push(this.paragraph.trim());
      this.paragraph = '';
    }
  }

  openTable(): void {
    if (this.tables.length === 0) this.endParagraph();
    this.tables.push(newTable());
  }

  closeTable(): void {
    const table = this.tables.pop();
    if (table === undefined) return;
    this.places += table.row * table.columns;
    const around = this.tables.at(-1);
    if (around === undefined) {
      const titles = titleLines(this.paragraphs.slice(this.since));
      this.sheets.push(sheetOf(table, `表${this.sheets.length + 1}`, titles));
      this.since = this.paragraphs.length;
    } else for (const { text } of table.cells.values()) around.text.push(text, '\n');
  }

  openRow(): void {
    this.inTable((table) => {
      table.column = 0;
    });
  }

  dropRow(): void {
    this.inTable((table) => {
      table.isDropped = true;
    });
  }

  closeRow(): void {
    this.inTable((table) => {
      if (!table.isDropped) table.row += 1;
      table.isDropped = false;
      // The places of a table are its rows by its widest row, whatever the cells in it claim to span.
      if (this.places + table.row * table.columns > BOUNDS.wordPlaces) throw refusal('too-large');
    });
  }

  openCell(): void {
    this.inTable((table) => {
      table.span = 1;
      table.goesOn = false;
      table.text = [];
    });
  }

  span(columns: number): void {
    this.inTable((table) => {
      table.span = columns;
    });
  }

  mergedAbove(): void {
    this.inTable((table) => {
      table.goesOn = true;
    });
  }

  closeCell(): void {
    this.inTable(endCell);
  }

  private inTable(work: (table: TableDraft) => void): void {
    const table = this.tables.at(-1);
    if (table !== undefined) work(table);
  }
}

/** A part the document points at, by the last word of its type. */
function partOf(pack: Pack, links: readonly Relation[], type: string): string | null {
  const target = links.find((link) => link.type === type && !link.external)?.target;
  return target === undefined ? null : pack.find(target);
}

function read(bytes: Uint8Array): Workbook {
  const pack = Pack.open(bytes);
  const main = partOf(pack, relationsOf(pack, ''), 'officeDocument') ?? pack.find('word/document.xml');
  if (main === null) throw refusal('broken-zip', 'word/document.xml');
  const report = new Report();
  const links = relationsOf(pack, main);
  const notes = readBody(pack.bytes(main), main, report);
  report.endParagraph();
  for (const type of ['footnotes', 'endnotes'] as const) {
    const only = notes[type];
    const part = only.size === 0 ? null : partOf(pack, links, type);
    if (part === null) continue;
    readBody(pack.bytes(part), part, report, only);
    report.endParagraph();
  }
  return { sheets: report.sheets, state: null, readOnly: true, report: report.paragraphs };
}

/**
 * In: a .docx. Out: its tables as sheets 表1, 表2, … and its text. The workbook is read-only: a table is written
 * out as a new .xlsx, never into the report.
 * Errors: HostError for broken or oversized files.
 */
export function openDocx(bytes: Uint8Array): Workbook {
  const kind = refusalByKind(bytes);
  if (kind !== null) throw refusal(kind);
  try {
    return read(bytes);
  } catch (error) {
    const isOurs = error instanceof HostError && error.code !== 'broken-xml';
    throw isOurs ? error : new HostError('broken-word', BROKEN);
  }
}
