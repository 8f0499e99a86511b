/** Words for writing a sheet as plain data: rows as they look, and what a cell looks like where it matters. */
import { parseArea } from '../../src/grid/address';
import type { CellPlan, FullCellPlan, SheetPlan } from '../../src/host/xlsx/create';

/** A table's heading line, merged over the width of the table. */
export const title = (value: string): CellPlan => ({ value, style: 'title' });
/** A row's label, at the left of its cell however short. */
export const label = (value: string): CellPlan => ({ value, style: 'text' });
/** A number shown in a format: `shown(1.08, '0%')` reads 108%. */
export const shown = (value: number, format: string): CellPlan => ({ value, format, style: 'centre' });
/** A formula with the result Excel stored beside it. */
export const formula = (text: string, value: number): CellPlan => ({ value, formula: text, style: 'centre' });
/** A formula saved by a program that does not calculate: no stored result. */
export const uncached = (text: string): CellPlan => ({
  value: null,
  formula: text,
  cached: false,
  style: 'centre',
});

/** Longer and indented texts stand at the left of their cell, short ones and numbers in the middle. */
const SHORT = 14;

function styled(cell: CellPlan, style: FullCellPlan['style']): CellPlan {
  if (typeof cell === 'object' && cell !== null) return cell;
  if (style !== undefined) return { value: cell, style };
  const long = typeof cell === 'string' && (cell.length > SHORT || cell.startsWith(' '));
  return { value: cell, style: long ? 'text' : 'centre' };
}

/** One row of column headings. */
export const heads = (...names: CellPlan[]): CellPlan[] => names.map((name) => styled(name, 'heading'));
/** Rows of a table: every cell ruled, the empty ones too. */
export const ruled = (rows: CellPlan[][]): CellPlan[][] =>
  rows.map((row) => row.map((cell) => styled(cell, undefined)));
/** The total row. */
export const totals = (...cells: CellPlan[]): CellPlan[] =>
  cells.map((cell) =>
    typeof cell === 'object' && cell !== null ? { ...cell, style: 'total' } : styled(cell, 'total'),
  );

const LINE_HEIGHT = 15.5;
const text = (cell: CellPlan | undefined): string => {
  const value = typeof cell === 'object' && cell !== null ? cell.value : (cell ?? '');
  return typeof value === 'string' ? value : '';
};
/** Width of a text in columns' characters: a Chinese character takes two. */
const width = (line: string): number =>
  [...line].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);

/** The sheet with rows as high as their wrapped texts need; cells merged downwards do not count. */
export function fitted(sheet: SheetPlan): SheetPlan {
  const areas = (sheet.merges ?? []).flatMap((merge) => parseArea(merge) ?? []);
  const heights: Record<number, number> = {};
  sheet.rows.forEach((row, rowIndex) => {
    let lines = 1;
    row.forEach((cell, column) => {
      const area = areas.find((each) => each.top === rowIndex && each.left === column);
      if (area !== undefined && area.bottom > area.top) return;
      let room = 0;
      for (let each = column; each <= (area?.right ?? column); each += 1) {
        room += sheet.columnWidths?.[each] ?? 9;
      }
      const needed = text(cell)
        .split('\n')
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / Math.max(1, room - 1))), 0);
      lines = Math.max(lines, needed);
    });
    const isTitle = row.some((cell) => typeof cell === 'object' && cell?.style === 'title');
    heights[rowIndex] = isTitle ? 36 : Math.max(20, lines * LINE_HEIGHT + 5);
  });
  return { ...sheet, rowHeights: { ...heights, ...sheet.rowHeights } };
}
