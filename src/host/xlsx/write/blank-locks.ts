/** The lock of cells that hold nothing: they are not among the cells read, but a protected sheet guards them too. */
import { cellKey } from '../../../grid/workbook';
import type { Pack } from '../pack';
import { readCellStyles } from '../read/cell-styles';
import { readXml } from '../xml-read';
import type { Attributes } from '../xml-read';
import { isOn } from '../xml-read';
import { quickAddress } from '../read/cell-value';

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Keys of the given cells that are not locked. Locked is what a cell is unless its style says otherwise. */
export function unlockedBlanks(
  pack: Pack,
  sheetPart: string,
  stylesPart: string | null,
  cells: readonly Cell[],
): ReadonlySet<number> {
  if (cells.length === 0 || stylesPart === null) return new Set();
  const styles = readCellStyles(pack.bytes(stylesPart), stylesPart);
  const wanted = new Set(cells.map((cell) => cellKey(cell.row, cell.column)));
  const found = new Map<number, string | undefined>();
  const rows = new Map<number, string | undefined>();
  const columns: { first: number; last: number; style: string | undefined }[] = [];
  readXml(pack.bytes(sheetPart), sheetPart, {
    open(name: string, attributes: Attributes) {
      if (name === 'c') {
        const address = quickAddress(attributes['r'] ?? '');
        const key = address === null ? -1 : cellKey(address.row, address.column);
        if (wanted.has(key)) found.set(key, attributes['s']);
      } else if (name === 'row' && isOn(attributes['customFormat'])) {
        rows.set(Number(attributes['r']) - 1, attributes['s']);
      } else if (name === 'col') {
        const [first, last] = [Number(attributes['min']) - 1, Number(attributes['max']) - 1];
        columns.push({ first, last, style: attributes['style'] });
      }
    },
    close() {},
    text() {},
  });
  const styleOf = (cell: Cell): string | undefined => {
    const key = cellKey(cell.row, cell.column);
    if (found.has(key)) return found.get(key);
    if (rows.has(cell.row)) return rows.get(cell.row);
    return columns.find((span) => cell.column >= span.first && cell.column <= span.last)?.style;
  };
  const unlocked = cells.filter((cell) => styles[Number(styleOf(cell) ?? 0)]?.locked === false);
  return new Set(unlocked.map((cell) => cellKey(cell.row, cell.column)));
}
