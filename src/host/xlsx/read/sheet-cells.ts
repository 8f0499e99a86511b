/** A worksheet part, read as a stream: cells, merges, hidden rows and columns, protection. */
import { parseArea } from '../../../grid/address';
import type { Area, Cell } from '../../../grid/workbook';
import { MAX_COLUMNS, MAX_ROWS, cellKey } from '../../../grid/workbook';
import type { ShownText } from '../format/shown-text';
import { refusal } from '../refusals';
import type { Attributes, ElementReader } from '../xml-read';
import { isOn, readXml } from '../xml-read';
import type { CellStyle } from './cell-styles';
import { PLAIN_STYLE } from './cell-styles';
import { cellValue, quickAddress } from './cell-value';
import { SheetFormulas } from './sheet-formulas';

export interface SheetContent {
  readonly cells: ReadonlyMap<number, Cell>;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly protected: boolean;
}

/** What the sheets of one workbook share, and the bounds they share. */
export interface ReadingContext {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly shown: ShownText;
  /** Cells and formula characters that may still be read: bombs are stopped here. */
  readonly left: { cells: number; formulaCharacters: number };
}

export function readSheetCells(bytes: Uint8Array, part: string, context: ReadingContext): SheetContent {
  const reader = new SheetReader(part, context);
  readXml(bytes, part, reader);
  return reader.content();
}

class SheetReader implements ElementReader {
  private readonly cells = new Map<number, Cell>();
  private ordered = true;
  private lastKey = -1;
  private rowCount = 0;
  private columnCount = 0;
  private readonly merges: Area[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private columnsSeen = 0;
  private isProtected = false;
  private readonly formulas: SheetFormulas;

  private inData = false;
  /** Depth inside elements that are skipped: extensions and phonetic guides. */
  private skipping = 0;
  private row = -1;
  private column = -1;
  private type = '';
  private style: CellStyle = PLAIN_STYLE;
  private taking = false;
  private taken = '';
  private value: string | null = null;
  private formula: string | null = null;
  private formulaAttributes: Attributes = {};

  constructor(
    private readonly part: string,
    private readonly context: ReadingContext,
  ) {
    this.formulas = new SheetFormulas(context.left);
  }

  open(name: string, attributes: Attributes): void {
    if (this.skipping > 0) {
      this.skipping += 1;
      return;
    }
    if (!this.inData) {
      this.openOutside(name, attributes);
      return;
    }
    switch (name) {
      case 'c':
        this.openCell(attributes);
        break;
      case 'f':
        this.formulaAttributes = attributes;
        this.take();
        break;
      case 'v':
      case 't':
        this.take();
        break;
      case 'row':
        this.openRow(attributes);
        break;
      case 'rPh':
      case 'extLst':
        this.skipping = 1;
        break;
    }
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    switch (name) {
      case 'c':
        if (this.inData) this.closeCell();
        break;
      case 'v':
        this.value = this.taken;
        this.taking = false;
        break;
      case 't':
        // Rich text: several runs make one value.
        this.value = (this.value ?? '') + this.taken;
        this.taking = false;
        break;
      case 'f':
        this.formula = this.taken;
        this.taking = false;
        break;
      case 'sheetData':
        this.inData = false;
        break;
    }
  }

  text(piece: string): void {
    if (this.taking) this.taken += piece;
  }

  content(): SheetContent {
    const { rowCount, columnCount, merges, hiddenRows, hiddenColumns } = this;
    const cells = this.ordered ? this.cells : new Map([...this.cells].sort(([a], [b]) => a - b));
    return {
      cells,
      rowCount,
      columnCount,
      merges,
      hiddenRows,
      hiddenColumns,
      protected: this.isProtected,
    };
  }

  private take(): void {
    this.taking = true;
    this.taken = '';
  }

  private openOutside(name: string, attributes: Attributes): void {
    switch (name) {
      case 'sheetData':
        this.inData = true;
        break;
      case 'col':
        this.hideColumns(attributes);
        break;
      case 'mergeCell': {
        const area = parseArea(attributes['ref'] ?? '');
        if (area !== null) this.merges.push(area);
        break;
      }
      case 'sheetProtection':
        this.isProtected = isOn(attributes['sheet']);
        break;
      case 'extLst':
        this.skipping = 1;
        break;
    }
  }

  /** Column elements stand in ascending order; one that goes back is not looked at again. */
  private hideColumns(attributes: Attributes): void {
    const first = Math.max(Number(attributes['min']) - 1, this.columnsSeen);
    const last = Math.min(Number(attributes['max']), MAX_COLUMNS);
    if (!(first < last)) return;
    this.columnsSeen = last;
    if (!isOn(attributes['hidden']) && attributes['width'] !== '0') return;
    for (let column = first; column < last; column += 1) this.hiddenColumns.add(column);
  }

  private openRow(attributes: Attributes): void {
    const stated = attributes['r'];
    this.row = stated === undefined ? this.row + 1 : Number(stated) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= MAX_ROWS)
      throw refusal('broken-xml', this.part);
    if (isOn(attributes['hidden']) || attributes['ht'] === '0') this.hiddenRows.add(this.row);
  }

  private openCell(attributes: Attributes): void {
    const stated = attributes['r'];
    if (stated === undefined) {
      this.column += 1;
    } else {
      const address = quickAddress(stated);
      if (address === null) throw refusal('broken-xml', this.part);
      this.row = address.row;
      this.column = address.column;
    }
    if (this.row < 0 || this.column >= MAX_COLUMNS) throw refusal('broken-xml', this.part);
    this.type = attributes['t'] ?? 'n';
    const style = attributes['s'];
    this.style =
      (style === undefined ? this.context.styles[0] : this.context.styles[Number(style)]) ?? PLAIN_STYLE;
    this.value = null;
    this.formula = null;
  }

  private closeCell(): void {
    const { row, column, context } = this;
    const formula =
      this.formula === null
        ? this.formulas.covering(row, column)
        : this.formulas.read(this.formula, this.formulaAttributes, row, column);
    const value = cellValue(this.type, this.value, context.strings, formula !== null);
    if (value === null && formula === null) return;
    if ((context.left.cells -= 1) < 0) throw refusal('too-large', this.part);
    const key = cellKey(row, column);
    if (key <= this.lastKey) this.ordered = false;
    this.lastKey = key;
    const { format, locked } = this.style;
    this.cells.set(key, { value, formula, format, text: context.shown.of(value, format), locked });
    if (row >= this.rowCount) this.rowCount = row + 1;
    if (column >= this.columnCount) this.columnCount = column + 1;
  }
}
