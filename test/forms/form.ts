/**
 * Forms in use whose parts are easily taken for something else, as short sheets that are right, and what is said and
 * written once one cell of them is wrong. Expectations by hand.
 */
import { parseCell } from '../../src/grid/address';
import type { Sheet, Workbook } from '../../src/grid/workbook';
import { cellKey } from '../../src/grid/workbook';
import { cellOf, sheetOf, workbookOf } from '../table/notation';

export interface Seed {
  readonly what: string;
  /** Cells with what is typed into them, in the notation of the sheets. */
  readonly put: Readonly<Record<string, string>>;
  /** Every error, warning and question: `total-mismatch error D7 97`, with what was expected. */
  readonly said: readonly string[];
  /** What one click writes: `D7 97`; nothing by default. */
  readonly written?: readonly string[];
}

export interface Form {
  readonly name: string;
  /** In the notation of `test/table/notation.ts`. */
  readonly sheet: string;
  /** Questions and remarks that stand though nothing is wrong. */
  readonly said?: readonly string[];
  readonly seeds: readonly Seed[];
}

function withCells(sheet: Sheet, put: Readonly<Record<string, string>>): Sheet {
  const cells = new Map(sheet.cells);
  for (const [name, typed] of Object.entries(put)) {
    const place = parseCell(name);
    if (place === null) throw new RangeError(name);
    const cell = cellOf(typed);
    const key = cellKey(place.row, place.column);
    if (cell === null) cells.delete(key);
    else cells.set(key, cell);
  }
  return { ...sheet, cells };
}

export function workbookFor(form: Form, put: Readonly<Record<string, string>> = {}): Workbook {
  return workbookOf(withCells(sheetOf('表', form.sheet), put));
}
