/** What a page needs to draw a sheet as a table, beyond the cells' own text. */
import { parseCell } from '../../grid/address';
import type { Sheet } from '../../grid/workbook';
import { cellKey } from '../../grid/workbook';
import { MARK_COLOURS, markFormula } from '../mark';
import type { MarkKind } from '../port';
import type { CellLook, Looks } from './look/cell-looks';
import { readLooks } from './look/cell-looks';
import { Palette, readThemeColours } from './look/colours';
import type { XlsxFile } from './read';
import { quickAddress } from './read/cell-value';
import type { NoteText } from './read/sheet-notes';
import { readNoteTexts } from './read/sheet-notes';
import type { Attributes } from './xml-read';
import { isOn, readXml } from './xml-read';

export type { BorderLook, CellLook } from './look/cell-looks';

export interface SheetLook {
  /** Rows and columns to draw: those in use, and what merged blocks reach beyond. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** In CSS pixels, by column; as long as `columnCount`. */
  readonly columnWidths: readonly number[];
  /** In CSS pixels, for rows that state a height. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly defaultRowHeight: number;
  readonly gridLines: boolean;
  /** By `cellKey`; blank cells that have a look of their own are among them. */
  readonly cells: ReadonlyMap<number, CellLook>;
  /** Marks of ours that show now: the cell still holds what was found wrong. By `cellKey`. */
  readonly marks: ReadonlyMap<number, MarkKind>;
  /** Notes, ours and others', by `cellKey`. */
  readonly notes: ReadonlyMap<number, string>;
}

/** A character of the default font, in pixels, and a point. */
const CHARACTER = 7;
const POINT = 4 / 3;
const DEFAULT_WIDTH = 9.14;
const DEFAULT_HEIGHT = 15;
/** A merged block may reach far beyond the table; no further than this is drawn. */
const FURTHEST = 50;

/** null when there is no such sheet. Errors: `HostError` as in reading. */
export function sheetLook(file: XlsxFile, sheetName: string): SheetLook | null {
  const index = file.workbook.sheets.findIndex((sheet) => sheet.name === sheetName);
  const sheet = file.workbook.sheets[index];
  const part = file.book.sheets[index]?.part;
  if (sheet === undefined || part === undefined) return null;
  const reader = new SheetLookReader(sheet, readStyles(file));
  readXml(file.pack.bytes(part), part, reader);
  const notes = readNoteTexts(file.pack, part);
  return reader.look(new Map(notes.map((note: NoteText) => [note.key, note.text])));
}

function readStyles(file: XlsxFile): Looks {
  const { styles, theme } = file.book;
  const palette = theme === null ? new Palette() : new Palette(readThemeColours(file.pack, theme));
  return styles === null
    ? { cells: [], conditionalFills: [] }
    : readLooks(file.pack.bytes(styles), styles, palette);
}

class SheetLookReader {
  private readonly rowCount: number;
  private readonly columnCount: number;
  private readonly widths: number[];
  private readonly heights = new Map<number, number>();
  private defaultHeight = DEFAULT_HEIGHT;
  private gridLines = true;
  private readonly cells = new Map<number, CellLook>();
  private readonly marks = new Map<number, MarkKind>();
  private row = -1;
  private column = -1;
  private ruleCell: { row: number; column: number } | null = null;
  private ruleStyle = -1;
  private formula: string | null = null;

  constructor(
    private readonly sheet: Sheet,
    private readonly looks: Looks,
  ) {
    const reach = (used: number, end: number): number => Math.max(used, Math.min(end + 1, used + FURTHEST));
    this.rowCount = sheet.merges.reduce((so, area) => reach(so, area.bottom), sheet.rowCount);
    this.columnCount = sheet.merges.reduce((so, area) => reach(so, area.right), sheet.columnCount);
    this.widths = Array.from({ length: this.columnCount }, () => DEFAULT_WIDTH);
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'c':
        this.openCell(attributes);
        break;
      case 'row':
        this.openRow(attributes);
        break;
      case 'col':
        this.openColumn(attributes);
        break;
      case 'sheetFormatPr':
        this.openDefaults(attributes);
        break;
      case 'sheetView':
        this.gridLines = attributes['showGridLines'] === undefined || isOn(attributes['showGridLines']);
        break;
      case 'conditionalFormatting':
        this.ruleCell = parseCell(attributes['sqref'] ?? '');
        break;
      case 'cfRule':
        this.ruleStyle = Number(attributes['dxfId'] ?? -1);
        break;
      case 'formula':
        this.formula = '';
        break;
    }
  }

  close(name: string): void {
    if (name === 'formula') this.closeFormula();
    else if (name === 'conditionalFormatting') this.ruleCell = null;
  }

  text(piece: string): void {
    if (this.formula !== null) this.formula += piece;
  }

  look(notes: ReadonlyMap<number, string>): SheetLook {
    return {
      rowCount: this.rowCount,
      columnCount: this.columnCount,
      columnWidths: this.widths.map((width) => Math.round(width * CHARACTER)),
      rowHeights: this.heights,
      defaultRowHeight: Math.round(this.defaultHeight * POINT),
      gridLines: this.gridLines,
      cells: this.cells,
      marks: this.marks,
      notes,
    };
  }

  private openRow(attributes: Attributes): void {
    const stated = attributes['r'];
    this.row = stated === undefined ? this.row + 1 : Number(stated) - 1;
    this.column = -1;
    const height = Number(attributes['ht'] ?? NaN);
    if (height > 0 && this.row < this.rowCount) this.heights.set(this.row, Math.round(height * POINT));
  }

  private openCell(attributes: Attributes): void {
    const address = quickAddress(attributes['r'] ?? '');
    this.column = address === null ? this.column + 1 : address.column;
    if (address !== null) this.row = address.row;
    if (this.row >= this.rowCount || this.column >= this.columnCount) return;
    const look = this.looks.cells[Number(attributes['s'] ?? 0)];
    if (look !== undefined) this.cells.set(cellKey(this.row, this.column), look);
  }

  private openColumn(attributes: Attributes): void {
    const width = Number(attributes['width'] ?? NaN);
    if (!(width >= 0)) return;
    const last = Math.min(Number(attributes['max']), this.columnCount);
    for (let column = Math.max(0, Number(attributes['min']) - 1); column < last; column += 1) {
      this.widths[column] = Math.min(width, 255);
    }
  }

  private openDefaults(attributes: Attributes): void {
    const height = Number(attributes['defaultRowHeight'] ?? NaN);
    if (height > 0) this.defaultHeight = height;
    const width = Number(attributes['defaultColWidth'] ?? NaN);
    if (width > 0) this.widths.fill(Math.min(width, 255));
  }

  private closeFormula(): void {
    const { formula, ruleCell } = this;
    this.formula = null;
    if (formula === null || ruleCell === null) return;
    const key = cellKey(ruleCell.row, ruleCell.column);
    const stands = this.sheet.cells.get(key)?.value ?? null;
    if (formula !== markFormula(ruleCell, stands)) return;
    const fill = this.looks.conditionalFills[this.ruleStyle];
    this.marks.set(key, kindOf(fill ?? null));
  }
}

const KINDS = Object.keys(MARK_COLOURS) as readonly MarkKind[];

/** A look another program has rewritten past knowing counts as the gravest. */
function kindOf(fill: string | null): MarkKind {
  return KINDS.find((kind) => MARK_COLOURS[kind].fill === fill) ?? 'error';
}
