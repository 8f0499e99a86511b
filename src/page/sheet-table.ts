/** One sheet as an HTML table: merges as spans, hidden rows and columns left out, marks with their reason. */
import { cellName, columnName } from '../grid/address';
import type { Area, Cell, Sheet } from '../grid/workbook';
import { cellAt, cellKey } from '../grid/workbook';
import { element } from '../taskpane/element';
import { refKey } from '../taskpane/session';
import type { ShownMark } from './marks-shown';
import type { CellLook, SheetLook } from './sheet-look';
import { pageWords } from './words';

/** Drawn at first; more on request. A browser lays these out in well under a second. */
export const ROWS_AT_FIRST = 400;
export const MOST_DRAWN_COLUMNS = 80;

/** Width of the column of row numbers. */
const ROW_HEADS = 44;

export interface SheetDrawing {
  readonly table: HTMLTableElement;
  /** In CSS pixels. */
  readonly width: number;
  /** Rows and columns left out because there are too many. */
  readonly rowsLeft: number;
  readonly columnsLeft: number;
  /** The drawn cell that shows a place: its own, or that of the merge it lies in. */
  readonly cellAt: (row: number, column: number) => HTMLTableCellElement | null;
}

interface Window {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function windowOf(sheet: Sheet, rowLimit: number): Window {
  const upTo = (count: number, most: number, hidden: ReadonlySet<number>): number[] => {
    const shown: number[] = [];
    for (let index = 0; index < count && shown.length < most; index += 1) {
      if (!hidden.has(index)) shown.push(index);
    }
    return shown;
  };
  return {
    rows: upTo(sheet.rowCount, rowLimit, sheet.hiddenRows),
    columns: upTo(sheet.columnCount, MOST_DRAWN_COLUMNS, sheet.hiddenColumns),
  };
}

/** The merge each covered cell lies in, for merges that reach into the window. */
function mergesByCell(sheet: Sheet, shown: Window): ReadonlyMap<number, Area> {
  const lastRow = shown.rows.at(-1) ?? -1;
  const lastColumn = shown.columns.at(-1) ?? -1;
  const byCell = new Map<number, Area>();
  for (const area of sheet.merges) {
    for (let row = area.top; row <= Math.min(area.bottom, lastRow); row += 1) {
      for (let column = area.left; column <= Math.min(area.right, lastColumn); column += 1) {
        byCell.set(cellKey(row, column), area);
      }
    }
  }
  return byCell;
}

function within(list: readonly number[], from: number, to: number): number {
  return list.filter((index) => index >= from && index <= to).length;
}

/** Set through the style object: a policy without inline styles allows that. */
function paint(cell: HTMLTableCellElement, look: CellLook | null, value: Cell | undefined): void {
  const { style } = cell;
  const numeric = typeof value?.value === 'number';
  style.textAlign = look?.horizontal ?? (numeric ? 'right' : 'left');
  if (look === null) return;
  style.verticalAlign = look.vertical;
  if (look.fill !== null) {
    style.backgroundColor = look.fill;
    cell.classList.add('filled');
  }
  if (look.colour !== null) style.color = look.colour;
  if (look.fontFamily !== null) style.fontFamily = `"${look.fontFamily.replaceAll('"', '')}", var(--font)`;
  if (look.fontSize !== null) style.fontSize = `${look.fontSize}pt`;
  if (look.bold) style.fontWeight = '700';
  if (look.italic) style.fontStyle = 'italic';
  if (look.bordered) cell.classList.add('bordered');
}

function setMark(cell: HTMLTableCellElement, mark: ShownMark): void {
  const reason = [`${pageWords.mark[mark.kind]}${mark.inFile ? '' : pageWords.notYet}`, ...mark.reasons].join(
    '\n',
  );
  cell.classList.add('mark', mark.kind, mark.inFile ? 'in-file' : 'found');
  cell.tabIndex = 0;
  cell.setAttribute('aria-description', reason);
}

function head(sheet: Sheet, look: SheetLook, columns: readonly number[]): readonly HTMLElement[] {
  const widths = element('colgroup', {}, [element('col', { class: 'row-heads' })]);
  const letters = element('tr', {}, [element('td', { class: 'corner' })]);
  for (const column of columns) {
    const col = element('col');
    col.style.width = `${look.columnWidth(column)}px`;
    widths.append(col);
    letters.append(element('th', { scope: 'col' }, [columnName(column)]));
  }
  return [element('caption', {}, [sheet.name]), widths, element('thead', {}, [letters])];
}

/** In: how many rows to draw at most. Marks by `refKey`. */
export function drawSheet(
  sheet: Sheet,
  look: SheetLook,
  marks: ReadonlyMap<string, ShownMark>,
  rowLimit: number,
): SheetDrawing {
  const shown = windowOf(sheet, rowLimit);
  const merged = mergesByCell(sheet, shown);
  const drawn = new Map<number, HTMLTableCellElement>();
  const body = element('tbody');
  for (const row of shown.rows) {
    const line = element('tr', {}, [element('th', { scope: 'row' }, [String(row + 1)])]);
    const height = look.rowHeight(row);
    if (height !== null) line.style.height = `${height}px`;
    for (const column of shown.columns) {
      const area = merged.get(cellKey(row, column));
      const anchor = area === undefined ? cellKey(row, column) : cellKey(area.top, area.left);
      // A merge whose first row or column is hidden is drawn from its first shown cell.
      if (drawn.has(anchor)) continue;
      const value = cellAt(sheet, area?.top ?? row, area?.left ?? column);
      const cell = element('td', { 'data-cell': cellName({ row, column }) }, [value?.text ?? '']);
      if (area !== undefined) {
        cell.rowSpan = Math.max(1, within(shown.rows, area.top, area.bottom));
        cell.colSpan = Math.max(1, within(shown.columns, area.left, area.right));
      }
      paint(cell, look.cell(area?.top ?? row, area?.left ?? column), value);
      const mark = marks.get(
        refKey({
          sheet: sheet.name,
          cell: cellName({ row: area?.top ?? row, column: area?.left ?? column }),
        }),
      );
      if (mark !== undefined) setMark(cell, mark);
      drawn.set(anchor, cell);
      line.append(cell);
    }
    body.append(line);
  }
  const table = element('table', { class: 'sheet' }, [...head(sheet, look, shown.columns), body]);
  const width = shown.columns.reduce((sum, column) => sum + look.columnWidth(column), ROW_HEADS);
  table.style.width = `${width}px`;
  return {
    table,
    width,
    rowsLeft: Math.max(0, sheet.rowCount - sheet.hiddenRows.size - shown.rows.length),
    columnsLeft: Math.max(0, sheet.columnCount - sheet.hiddenColumns.size - shown.columns.length),
    cellAt: (row, column) => {
      const area = merged.get(cellKey(row, column));
      return drawn.get(area === undefined ? cellKey(row, column) : cellKey(area.top, area.left)) ?? null;
    },
  };
}
