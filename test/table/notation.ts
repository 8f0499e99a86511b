/**
 * Workbooks in a few lines of text. One line is one row, cells parted by `|`:
 *   `5` a number · `'5` the text 5 · `38%%` a number 0.38 shown as 38% · `=SUM(A1:A3)` a formula without a stored
 *   result · `=SUM(A1:A3)→6` with one · `^` merged with the cell above · `<` merged with the cell left · `\n` a line
 *   break · blank: nothing.
 */
import type { Area, Cell, Sheet, Workbook } from '../../src/grid/workbook';
import { cellKey } from '../../src/grid/workbook';

export interface SheetOptions {
  readonly top?: number;
  readonly left?: number;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean;
}

function cell(value: Cell['value'], text: string, formula: string | null = null, format = 'General'): Cell {
  return { value, formula, format, text, locked: true };
}

export function cellOf(written: string): Cell | null {
  const text = written.replace(/\\n/g, '\n');
  if (text === '') return null;
  if (text.startsWith("'")) return cell(text.slice(1), text.slice(1));
  if (text.startsWith('=')) {
    const [formula = '', result] = text.slice(1).split('→');
    if (result === undefined) return cell(null, '', formula);
    const known = Number(result);
    return Number.isNaN(known) ? cell(result, result, formula) : cell(known, result, formula);
  }
  if (/^-?\d+(\.\d+)?%%$/.test(text)) {
    return cell(Number((Number(text.slice(0, -2)) / 100).toPrecision(15)), text.slice(0, -1), null, '0.00%');
  }
  if (/^-?\d+(\.\d+)?$/.test(text)) return cell(Number(text), text);
  if (text.startsWith('#')) return cell({ error: text }, text);
  return cell(text, text);
}

/** In: a name and the rows as text. Out: the sheet. */
export function sheetOf(name: string, notation: string, options: SheetOptions = {}): Sheet {
  const { top = 0, left = 0 } = options;
  const lines = notation
    .replace(/^\n/, '')
    .replace(/\n[ ]*$/, '')
    .split('\n');
  const grid = lines.map((line) =>
    line.split('|').map((each) => each.replace(/^ +| +$/g, '').replace(/·/g, '\u3000')),
  );
  const width = Math.max(...grid.map((row) => row.length));
  const cells = new Map<number, Cell>();
  const owner = new Map<string, string>();
  const merges = new Map<string, Area>();
  for (const [row, values] of grid.entries()) {
    for (let column = 0; column < width; column += 1) {
      const written = values[column] ?? '';
      const here = `${row}:${column}`;
      if (written === '^' || written === '<') {
        const from = written === '^' ? `${row - 1}:${column}` : `${row}:${column - 1}`;
        const head = owner.get(from) ?? from;
        owner.set(here, head);
        const [headRow = 0, headColumn = 0] = head.split(':').map(Number);
        const known = merges.get(head);
        merges.set(head, {
          top: headRow + top,
          left: headColumn + left,
          bottom: Math.max(known?.bottom ?? 0, row + top),
          right: Math.max(known?.right ?? 0, column + left),
        });
        continue;
      }
      const made = cellOf(written);
      if (made !== null) cells.set(cellKey(row + top, column + left), made);
    }
  }
  return {
    name,
    hidden: options.hidden ?? false,
    protected: false,
    rowCount: lines.length + top,
    columnCount: width + left,
    cells,
    merges: [...merges.values()],
    hiddenRows: new Set(options.hiddenRows ?? []),
    hiddenColumns: new Set(options.hiddenColumns ?? []),
    noted: new Set(),
  };
}

export function workbookOf(...sheets: readonly Sheet[]): Workbook {
  return { sheets, state: null, readOnly: false };
}
