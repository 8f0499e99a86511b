/** The visible cells of a sheet, row by row, with merges already looked up: what a reader of the sheet sees. */
import type { Area, Cell, Sheet } from './workbook';
import { cellKey, MAX_COLUMNS } from './workbook';

/** A filled cell as it shows in one row: its own row, or a row further down that its merge reaches into. */
export interface Slot {
  readonly cell: Cell;
  /** The merge it heads, or the cell alone; `top` and `left` are where the cell stands. */
  readonly area: Area;
  /** What the cell shows, or its stored text where it shows nothing. */
  readonly text: string;
  /** The cell starts in this row; false: a merge from above reaches into it. */
  readonly own: boolean;
}

export interface ContentRow {
  readonly row: number;
  /** Left to right, never overlapping. */
  readonly slots: readonly Slot[];
}

/** Further slots for merges from above than this (tall merges side by side over a whole sheet) are left out. */
const MOST_REACHING_SLOTS = 3_000_000;

const BLANK = /^[\s\u200b\ufeff]*$/;

export function isBlankText(text: string): boolean {
  return BLANK.test(text);
}

/** What a cell shows; a stored text or number where the host gave no shown text. */
export function shownText(cell: Cell): string {
  if (!isBlankText(cell.text)) return cell.text;
  if (typeof cell.value === 'string') return cell.value;
  if (typeof cell.value === 'number' || typeof cell.value === 'boolean') return String(cell.value);
  return '';
}

function isFilled(cell: Cell): boolean {
  return cell.formula !== null || !isBlankText(shownText(cell));
}

/**
 * In: a sheet. Out: its rows that hold something, top to bottom; cells hidden under a merge are left out.
 * Time: linear in cells and merges (a merge costs one slot in each filled row it reaches).
 */
export function readContent(sheet: Sheet): ContentRow[] {
  const filled = filledRows(sheet);
  const merges = sheet.merges
    .filter((area) => area.bottom > area.top || area.right > area.left)
    .sort((a, b) => a.top - b.top || a.left - b.left);
  const heads = new Map<number, Area>();
  for (const area of merges) {
    const key = cellKey(area.top, area.left);
    if (!heads.has(key)) heads.set(key, area);
  }

  const rows: ContentRow[] = [];
  let next = 0;
  let active: Area[] = [];
  let reaching = 0;
  for (const { row, cells } of filled) {
    if (active.some((area) => area.bottom < row)) active = active.filter((area) => area.bottom >= row);
    const begun: Area[] = [];
    for (let area = merges[next]; area !== undefined && area.top <= row; next += 1, area = merges[next]) {
      if (area.bottom >= row) begun.push(area);
    }
    if (begun.length > 0) active = withoutOverlaps(active, begun);
    const slots = slotsOf(sheet, row, cells, active, heads, reaching < MOST_REACHING_SLOTS);
    reaching += Math.max(0, slots.length - cells.length);
    if (slots.length > 0) rows.push({ row, slots });
  }
  return rows;
}

/** Excel lets no two merges share a cell; where a file says so, the one that begins first stands. */
function withoutOverlaps(active: readonly Area[], begun: readonly Area[]): Area[] {
  const all = [...active, ...begun].sort((a, b) => a.left - b.left || a.top - b.top);
  const kept: Area[] = [];
  for (const area of all) {
    const before = kept.at(-1);
    if (before === undefined || before.right < area.left) kept.push(area);
    else if (area.top < before.top) kept[kept.length - 1] = area;
  }
  return kept;
}

interface FilledRow {
  readonly row: number;
  readonly cells: { readonly column: number; readonly cell: Cell }[];
}

function filledRows(sheet: Sheet): FilledRow[] {
  const rows = new Map<number, FilledRow>();
  for (const [key, cell] of sheet.cells) {
    if (!isFilled(cell)) continue;
    const row = Math.floor(key / MAX_COLUMNS);
    const known = rows.get(row) ?? { row, cells: [] };
    known.cells.push({ column: key % MAX_COLUMNS, cell });
    rows.set(row, known);
  }
  const sorted = [...rows.values()].sort((a, b) => a.row - b.row);
  for (const { cells } of sorted) cells.sort((a, b) => a.column - b.column);
  return sorted;
}

function slotsOf(
  sheet: Sheet,
  row: number,
  cells: FilledRow['cells'],
  active: readonly Area[],
  heads: ReadonlyMap<number, Area>,
  showReaching: boolean,
): Slot[] {
  const slots: Slot[] = [];
  for (const area of active) {
    if (!showReaching || area.top >= row) continue;
    const head = sheet.cells.get(cellKey(area.top, area.left));
    if (head !== undefined && isFilled(head)) {
      slots.push({ cell: head, area, text: shownText(head), own: false });
    }
  }
  let reach = 0;
  for (const { column, cell } of cells) {
    for (let area = active[reach]; area !== undefined && area.right < column; area = active[reach])
      reach += 1;
    const over = active[reach];
    const covered = over !== undefined && over.left <= column && !(over.top === row && over.left === column);
    if (covered) continue;
    const area = heads.get(cellKey(row, column)) ?? { top: row, left: column, bottom: row, right: column };
    slots.push({ cell, area, text: shownText(cell), own: true });
  }
  // One list after the other is sorted in itself already.
  return slots.sort((a, b) => a.area.left - b.area.left);
}

/** The slots of a row that reach into the columns `left … right`. */
export function slotsWithin(row: ContentRow, left: number, right: number): readonly Slot[] {
  const { slots } = row;
  let low = 0;
  for (let high = slots.length; low < high;) {
    const middle = (low + high) >> 1;
    const slot = slots[middle];
    if (slot !== undefined && slot.area.right < left) low = middle + 1;
    else high = middle;
  }
  let end = low;
  for (let slot = slots[end]; slot !== undefined && slot.area.left <= right; slot = slots[end]) end += 1;
  return low === 0 && end === slots.length ? slots : slots.slice(low, end);
}
