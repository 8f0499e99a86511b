/** Working out the plainest formulas anew, as Excel does by itself or when told to. */
import { cellKey, MAX_COLUMNS } from '../../src/grid/workbook';
import type { Cell, Sheet } from '../../src/grid/workbook';
import { placeKey } from '../../src/host/xlsx/formula/dependents';
import { Evaluator } from '../../src/host/xlsx/formula/evaluate';
import type { SimBook, SimSheet } from './book';
import { store } from './book';

/** Every formula that can be worked out here gets its result; any other keeps the one it has. */
export function recalculate(book: SimBook): void {
  const formulas = book.sheets.flatMap((sheet, at) =>
    [...sheet.cells].flatMap(([key, cell]) =>
      cell.formula === null
        ? []
        : [{ sheet: at, row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, cell }],
    ),
  );
  const evaluator = new Evaluator(book.sheets.map(gridSheet), new Set(formulas.map(placeKey)));
  for (const { cell, ...place } of formulas) {
    const result = evaluator.result(place);
    if (result !== null) store(cell, result, cell.formula);
  }
}

function gridSheet(sheet: SimSheet): Sheet {
  const cells = new Map<number, Cell>(
    [...sheet.cells].map(([key, cell]) => [
      cellKey(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS),
      { ...cell },
    ]),
  );
  return {
    name: sheet.name,
    hidden: false,
    protected: false,
    rowCount: 0,
    columnCount: 0,
    cells,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    noted: new Set(),
  };
}
