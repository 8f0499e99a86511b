/** One sheet as an HTML table: merges as spans, hidden rows and columns left out, marks with their reason. */
import { cellName, columnName } from '../grid/address';
import type { Area, Sheet } from '../grid/workbook';
import { cellAt, cellKey } from '../grid/workbook';
import type { BorderLook, CellLook, SheetLook } from '../host/xlsx/look';
import type { MarkKind } from '../host/port';
import { element } from '../taskpane/element';
import { refKey } from '../taskpane/chosen';
import type { ShownMark } from './marks-shown';
import { pageWords } from './words';

/** Drawn at first; more on request. A browser lays these out in well under a second. */
export const ROWS_AT_FIRST = 400;
const MOST_DRAWN_COLUMNS = 80;

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

function windowOf(sheet: Sheet, look: SheetLook, rowLimit: number): Window {
  const upTo = (count: number, most: number, hidden: ReadonlySet<number>): number[] => {
    const shown: number[] = [];
    for (let index = 0; index < count && shown.length < most; index += 1) {
      if (!hidden.has(index)) shown.push(index);
    }
    return shown;
  };
  return {
    rows: upTo(look.rowCount, rowLimit, sheet.hiddenRows),
    columns: upTo(look.columnCount, MOST_DRAWN_COLUMNS, sheet.hiddenColumns),
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

const BORDERS: Record<BorderLook['style'], string> = {
  thin: '1px solid',
  medium: '2px solid',
  thick: '3px solid',
  dashed: '1px dashed',
  dotted: '1px dotted',
  double: '3px double',
};

const INDENT = 12;

/**
 * Set through the style object: a policy without inline styles allows that.
 * `corner`: the last cell of the merge, whose right and bottom borders are the block's.
 */
function paint(
  cell: HTMLTableCellElement,
  look: CellLook | undefined,
  corner: CellLook | undefined,
  numeric: boolean,
): void {
  const { style } = cell;
  style.textAlign = look?.horizontal ?? (numeric ? 'right' : 'left');
  if (look === undefined) return;
  style.verticalAlign = look.vertical === 'center' ? 'middle' : look.vertical;
  if (look.fill !== null) style.backgroundColor = look.fill;
  if (look.colour !== null) style.color = look.colour;
  if (look.font !== null) style.fontFamily = `"${look.font.replaceAll(/["\\]/g, '')}", var(--font)`;
  style.fontSize = `${look.size}pt`;
  if (look.bold) style.fontWeight = '700';
  if (look.italic) style.fontStyle = 'italic';
  const lines = [...(look.underline ? ['underline'] : []), ...(look.strike ? ['line-through'] : [])];
  if (lines.length > 0) style.textDecoration = lines.join(' ');
  if (look.indent > 0) style.paddingLeft = `${look.indent * INDENT}px`;
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const border = (side === 'right' || side === 'bottom' ? corner : look)?.[side] ?? null;
    if (border !== null) style.setProperty(`border-${side}`, `${BORDERS[border.style]} ${border.colour}`);
  }
}

/** A long text that does not wrap runs on over blank neighbours and is cut off at a filled one, as in Excel. */
function flow(cell: HTMLTableCellElement, wraps: boolean, nextIsBlank: boolean): void {
  if (!wraps) cell.classList.add(nextIsBlank ? 'runs-on' : 'cut');
}

/** `inFile`: the mark that stands in the file; `found`: what the review says now; `note`: the cell's note. */
function setMark(
  cell: HTMLTableCellElement,
  inFile: MarkKind | undefined,
  found: ShownMark | undefined,
  note: string,
): void {
  const kind = found?.kind ?? inFile ?? 'error';
  const heading = `${pageWords.mark[kind]}${inFile === undefined ? pageWords.notYet : ''}`;
  const reason = [heading, ...(found?.reasons ?? [note])].join('\n');
  cell.classList.add('mark', kind, inFile === undefined ? 'found' : 'in-file');
  cell.tabIndex = 0;
  cell.setAttribute('aria-description', reason);
}

function widthOf(look: SheetLook, column: number): number {
  return look.columnWidths[column] ?? 64;
}

function head(sheet: Sheet, look: SheetLook, columns: readonly number[]): readonly HTMLElement[] {
  const widths = element('colgroup', {}, [element('col', { class: 'row-heads' })]);
  const letters = element('tr', {}, [element('td', { class: 'corner' })]);
  for (const column of columns) {
    const col = element('col');
    col.style.width = `${widthOf(look, column)}px`;
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
  const shown = windowOf(sheet, look, rowLimit);
  const merged = mergesByCell(sheet, shown);
  const drawn = new Map<number, HTMLTableCellElement>();
  const body = element('tbody');
  for (const row of shown.rows) {
    const line = element('tr', {}, [element('th', { scope: 'row' }, [String(row + 1)])]);
    line.style.height = `${look.rowHeights.get(row) ?? look.defaultRowHeight}px`;
    for (const column of shown.columns) {
      const area = merged.get(cellKey(row, column));
      const anchor = area === undefined ? cellKey(row, column) : cellKey(area.top, area.left);
      // A merge whose first row or column is hidden is drawn from its first shown cell.
      if (drawn.has(anchor)) continue;
      const [top, left] = [area?.top ?? row, area?.left ?? column];
      const value = cellAt(sheet, top, left);
      const cell = element('td', { 'data-cell': cellName({ row, column }) }, [value?.text ?? '']);
      if (value !== undefined && value.formula !== null && value.value === null) {
        cell.textContent = pageWords.edit.unknown;
        cell.classList.add('not-worked-out');
      }
      if (area !== undefined) {
        cell.rowSpan = Math.max(1, within(shown.rows, area.top, area.bottom));
        cell.colSpan = Math.max(1, within(shown.columns, area.left, area.right));
      }
      const cellLook = look.cells.get(cellKey(top, left));
      const corner = look.cells.get(cellKey(area?.bottom ?? row, area?.right ?? column));
      paint(cell, cellLook, corner, typeof value?.value === 'number');
      const next = cellAt(sheet, row, (area?.right ?? column) + 1)?.text ?? '';
      flow(cell, cellLook?.wrap === true || area !== undefined, next === '');
      const mark = marks.get(refKey({ sheet: sheet.name, cell: cellName({ row: top, column: left }) }));
      const inFile = look.marks.get(cellKey(top, left));
      if (mark !== undefined || inFile !== undefined) {
        setMark(cell, inFile, mark, look.notes.get(cellKey(top, left)) ?? '');
      }
      drawn.set(anchor, cell);
      line.append(cell);
    }
    body.append(line);
  }
  const table = element('table', { class: look.gridLines ? 'sheet grid-lines' : 'sheet' }, [
    ...head(sheet, look, shown.columns),
    body,
  ]);
  const width = shown.columns.reduce((sum, column) => sum + widthOf(look, column), ROW_HEADS);
  table.style.width = `${width}px`;
  return {
    table,
    width,
    rowsLeft: Math.max(0, look.rowCount - sheet.hiddenRows.size - shown.rows.length),
    columnsLeft: Math.max(0, look.columnCount - sheet.hiddenColumns.size - shown.columns.length),
    cellAt: (row, column) => {
      const area = merged.get(cellKey(row, column));
      return drawn.get(area === undefined ? cellKey(row, column) : cellKey(area.top, area.left)) ?? null;
    },
  };
}
