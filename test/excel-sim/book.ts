/** The workbook the simulated host holds: mutable, and only what the simulation can answer for. */
import type { Area, Cell, Workbook } from '../../src/grid/workbook';
import { cellKey, isError, MAX_COLUMNS, MAX_ROWS } from '../../src/grid/workbook';
import { cellName } from '../../src/grid/address';
import { displayText } from './display-text';

export type SimValue = number | string | boolean | { readonly error: string } | null;

export interface SimCell {
  value: SimValue;
  formula: string | null;
  format: string;
  locked: boolean;
  /** The text Excel shows; kept from the file until the value or the format changes. */
  text: string;
}

export interface SimConditionalFormat {
  readonly id: string;
  type: string;
  areas: Area[];
  formula: string | null;
  fill: string;
  font: string;
  stopIfTrue: boolean;
}

export interface SimComment {
  readonly id: string;
  readonly sheet: SimSheet;
  readonly row: number;
  readonly column: number;
  content: string;
}

export class SimSheet {
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  protected = false;
  allowFormatCells = false;
  readonly cells = new Map<number, SimCell>();
  merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  /** Of the hidden rows, those a filter hides. */
  readonly filteredRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Blocks a formula fills, the formula's own cell at the top left. */
  spills: Area[] = [];
  /** Highest priority first. */
  conditionalFormats: SimConditionalFormat[] = [];
  readonly columnWidths = new Map<number, number>();
  orientation: 'Portrait' | 'Landscape' = 'Portrait';
  readonly styles = new Map<string, string>();
  /** Names of sheet scope. */
  readonly names = new Map<string, { reference: string; visible: boolean }>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): SimCell {
    const key = cellKey(row, column);
    const cell = this.cells.get(key) ?? {
      value: null,
      formula: null,
      format: 'General',
      locked: true,
      text: '',
    };
    this.cells.set(key, cell);
    return cell;
  }

  peek(row: number, column: number): Readonly<SimCell> {
    return (
      this.cells.get(cellKey(row, column)) ?? {
        value: null,
        formula: null,
        format: 'General',
        locked: true,
        text: '',
      }
    );
  }

  /** The smallest area around every cell in use, or null on a blank sheet. */
  usedArea(valuesOnly: boolean): Area | null {
    let area: Area | null = null;
    for (const [key, cell] of this.cells) {
      if (valuesOnly && cell.value === null && cell.formula === null) continue;
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      area =
        area === null
          ? { top: row, left: column, bottom: row, right: column }
          : {
              top: Math.min(area.top, row),
              left: Math.min(area.left, column),
              bottom: Math.max(area.bottom, row),
              right: Math.max(area.right, column),
            };
    }
    return area;
  }
}

/** What a host tells its listeners when the user types in a cell. */
export interface SimChange {
  readonly sheet: SimSheet;
  readonly address: string;
}

export class SimBook {
  /** Called when the user changes a cell, once an add-in has asked to be told. */
  onUserChange: ((change: SimChange) => void) | null = null;
  /** Called when the user selects cells; the common API tells only that, not which. */
  onUserSelects: (() => void) | null = null;
  /** An add-in listens to `worksheets.onChanged`. */
  watched = false;
  sheets: SimSheet[] = [];
  readOnly = false;
  structureProtected = false;
  /** The user is typing in a cell: Excel refuses every batch. */
  cellEditing = false;
  /** Formulas are worked out anew after every change, only when told to, or (as most tests want it) not at all. */
  calculation: 'Automatic' | 'Manual' | null = null;
  /** How often the user's list of steps to undo was emptied by an add-in's question. */
  undoEmptied = 0;
  /** Rule ids as places in the order (as the type comment has it) instead of lasting names. */
  ruleIdsArePlaces = false;
  readonly parts = new Map<string, string>();
  comments: SimComment[] = [];
  readonly settings = new Map<string, string>();
  /** Workbooks opened beside this one, as the files they were made from. */
  readonly opened: Uint8Array[] = [];
  selection: { sheet: SimSheet; area: Area } | null = null;
  active: SimSheet | null = null;
  private next = 1;

  newId(): string {
    const id = `{00000000-0000-0000-0000-${String(this.next).padStart(12, '0')}}`;
    this.next += 1;
    return id;
  }

  addSheet(name: string): SimSheet {
    const sheet = new SimSheet(this.newId(), name);
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  sheet(name: string): SimSheet {
    const found = this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (found === undefined) throw new Error(`no sheet ${name} in the simulated workbook`);
    return found;
  }

  /** A simulated workbook with the same content as one read elsewhere, so any sample file can stand in Excel. */
  static from(workbook: Workbook): SimBook {
    const book = new SimBook();
    book.readOnly = workbook.readOnly;
    for (const sheet of workbook.sheets) {
      const copy = book.addSheet(sheet.name);
      copy.visibility = sheet.hidden ? 'Hidden' : 'Visible';
      copy.protected = sheet.protected;
      copy.merges = [...sheet.merges];
      for (const row of sheet.hiddenRows) copy.hiddenRows.add(row);
      for (const column of sheet.hiddenColumns) copy.hiddenColumns.add(column);
      for (const [key, cell] of sheet.cells) copy.cells.set(key, simCell(cell));
      for (const key of sheet.noted) {
        book.addComment(copy, Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, '请核对');
      }
    }
    if (workbook.state !== null) {
      const escaped = workbook.state.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      book.parts.set(book.newId(), `<state xmlns="urn:hefen:state:1">${escaped}</state>`);
    }
    book.active = book.sheets.find((sheet) => sheet.visibility === 'Visible') ?? null;
    return book;
  }

  /** The user types in a cell while the add-in is open. */
  userTypes(sheet: SimSheet, row: number, column: number, value: SimValue): void {
    store(sheet.cell(row, column), value, null);
    if (this.watched) this.onUserChange?.({ sheet, address: cellName({ row, column }) });
  }

  userSelects(sheet: SimSheet, area: Area): void {
    this.selection = { sheet, area };
    this.active = sheet;
    this.onUserSelects?.();
  }

  addComment(sheet: SimSheet, row: number, column: number, content: string): void {
    this.comments.push({ id: this.newId(), sheet, row, column, content });
  }
}

function simCell(cell: Cell): SimCell {
  return {
    value: cell.value,
    formula: cell.formula,
    format: cell.format,
    locked: cell.locked,
    text: cell.text,
  };
}

/** Sets what a cell holds, as after typing; the shown text follows. */
export function store(cell: SimCell, value: SimValue, formula: string | null): void {
  cell.value = value;
  cell.formula = formula;
  cell.text = displayText(value, cell.format);
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function cellsIn(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function jsonOf(value: SimValue): number | string | boolean {
  if (value === null) return '';
  return isError(value) ? value.error : value;
}
