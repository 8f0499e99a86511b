/**
 * What the user does in Excel while the add-in is not looking: rows inserted, deleted, sorted. Everything that hangs on
 * a row goes with it as in Excel: cells, merges, hidden rows, comments, rules with the addresses in their formulas.
 */
import type { Area } from '../../src/grid/workbook';
import { cellKey, MAX_COLUMNS } from '../../src/grid/workbook';
import type { SimBook, SimCell, SimSheet } from './book';

/** Row numbers counted from 0. Out: where a row went; null: it is gone. */
type Moved = (row: number) => number | null;

/** Inserts `count` blank rows above `at`. */
export function insertRows(book: SimBook, sheet: SimSheet, at: number, count = 1): void {
  shift(book, sheet, (row) => (row < at ? row : row + count));
}

/** Deletes one row; what stood below moves up. */
export function deleteRow(book: SimBook, sheet: SimSheet, at: number): void {
  shift(book, sheet, (row) => (row < at ? row : row === at ? null : row - 1));
}

/**
 * Sorts the rows from `top` to `bottom` by a column, lowest first. As in Excel only what stands in the cells moves:
 * rules, comments and hidden rows stay where they are. Formulas among them are not moved by this simulation.
 */
export function sortRows(sheet: SimSheet, top: number, bottom: number, column: number): void {
  const lines = Array.from({ length: bottom - top + 1 }, (_, down) => line(sheet, top + down));
  const rank = (cells: ReadonlyMap<number, SimCell>): string => {
    const value = cells.get(column)?.value ?? '';
    return typeof value === 'object' ? value.error : String(value);
  };
  const sorted = [...lines].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
  for (const [down, cells] of sorted.entries()) {
    for (const at of lines[down]?.keys() ?? []) sheet.cells.delete(cellKey(top + down, at));
    for (const [at, cell] of cells) {
      if (cell.formula !== null) throw new Error('the simulation does not sort formulas');
      sheet.cells.set(cellKey(top + down, at), cell);
    }
  }
}

function line(sheet: SimSheet, row: number): ReadonlyMap<number, SimCell> {
  return new Map(
    [...sheet.cells].flatMap(([key, cell]) =>
      Math.floor(key / MAX_COLUMNS) === row ? [[key % MAX_COLUMNS, cell] as const] : [],
    ),
  );
}

function shift(book: SimBook, sheet: SimSheet, moved: Moved): void {
  const cells = [...sheet.cells];
  sheet.cells.clear();
  for (const [key, cell] of cells) {
    const row = moved(Math.floor(key / MAX_COLUMNS));
    if (row !== null) sheet.cells.set(cellKey(row, key % MAX_COLUMNS), cell);
  }
  for (const each of book.sheets) {
    for (const cell of each.cells.values()) {
      if (cell.formula !== null) cell.formula = readdressed(cell.formula, each === sheet, sheet.name, moved);
    }
  }
  sheet.merges = sheet.merges.flatMap((merge) => movedArea(merge, moved));
  const hidden = [...sheet.hiddenRows];
  sheet.hiddenRows.clear();
  for (const row of hidden) {
    const now = moved(row);
    if (now !== null) sheet.hiddenRows.add(now);
  }
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    const areas = format.areas.flatMap((area) => movedArea(area, moved));
    const formula = format.formula === null ? null : readdressed(format.formula, true, sheet.name, moved);
    return areas.length === 0 ? [] : [{ ...format, areas, formula }];
  });
  book.comments = book.comments.flatMap((comment) => {
    if (comment.sheet !== sheet) return [comment];
    const row = moved(comment.row);
    return row === null ? [] : [{ ...comment, row }];
  });
}

function movedArea(area: Area, moved: Moved): readonly Area[] {
  const left = Array.from({ length: area.bottom - area.top + 1 }, (_, down) => moved(area.top + down));
  const rows = left.filter((row) => row !== null);
  const [top] = rows;
  const bottom = rows.at(-1);
  return top === undefined || bottom === undefined ? [] : [{ ...area, top, bottom }];
}

/** Addresses of the sheet's own rows in a formula, outside quoted texts, follow the rows; a row that is gone is #REF!. */
function readdressed(formula: string, own: boolean, name: string, moved: Moved): string {
  return formula.replace(
    /"[^"]*"|(?:('[^']+'|[\p{L}\p{N}_]+)!)?(\$?[A-Z]{1,3}\$?)(\d{1,7})(?![\p{L}\p{N}_(])/gu,
    (all: string, sheet: string | undefined, column: string | undefined, row: string | undefined) => {
      if (column === undefined || row === undefined) return all;
      if (sheet === undefined ? !own : sheet.replaceAll("'", '') !== name) return all;
      const now = moved(Number(row) - 1);
      return now === null ? '#REF!' : `${sheet === undefined ? '' : `${sheet}!`}${column}${now + 1}`;
    },
  );
}
