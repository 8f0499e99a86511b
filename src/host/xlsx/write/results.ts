/**
 * Stored results of formulas after values were written: kept where nothing they rest on changed, put back where all
 * of it is as it was in the file as opened, worked out where that can be done here, else dropped — and named.
 */
import type { CellValue, Sheet } from '../../../grid/workbook';
import { cellAt } from '../../../grid/workbook';
import type { DependencySource, SheetCell } from '../formula/dependents';
import { Dependencies, placeKey } from '../formula/dependents';
import { Evaluator } from '../formula/evaluate';
import type { Origin } from '../origin';
import { sameValue } from '../../held';

export interface Result {
  readonly cell: SheetCell;
  /** null: not known until a program works it out. */
  readonly result: CellValue;
}

export interface Results {
  /** Formula cells whose stored result is another now. */
  readonly changed: readonly Result[];
  /** Formula cells that had a stored result and have none now. */
  readonly dropped: readonly SheetCell[];
  /** Formula cells that a program has to work out anew, these and others. */
  readonly stale: number;
  /** Every cell holds again what it held in the file as opened, and so does every result. */
  readonly restored: boolean;
}

/** A sum that stays what it was changes nothing that rests on it; each round may find more of these. */
const ROUNDS = 4;

/** `after`: the sheets with the new values; `written`: the cells that hold another value than before. */
export function resultsAfter(
  source: DependencySource,
  after: readonly Sheet[],
  written: readonly SheetCell[],
  origin: Origin,
): Results {
  if (written.length === 0) return { changed: [], dropped: [], stale: 0, restored: false };
  const dependencies = new Dependencies(source);
  const before = (cell: SheetCell): CellValue => valueIn(source.sheets, cell);
  let stale = dependencies.of(written);
  let evaluator = new Evaluator(after, keysOf(stale));
  const settled = new Set<number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = stale.filter(
      (cell) => !settled.has(placeKey(cell)) && isSame(before(cell), evaluator.result(cell)),
    );
    if (found.length === 0) break;
    for (const cell of found) settled.add(placeKey(cell));
    stale = dependencies.of(written, settled);
    evaluator = new Evaluator(after, keysOf(stale));
  }
  const since = origin.written.filter(
    (cell) => !sameValue(valueIn(origin.sheets, cell), valueIn(after, cell)),
  );
  const apart = keysOf(dependencies.of(since));
  const changed = stale.flatMap((cell): Result[] => {
    const result = apart.has(placeKey(cell)) ? evaluator.result(cell) : valueIn(origin.sheets, cell);
    return isSame(before(cell), result) ? [] : [{ cell, result }];
  });
  const dropped = changed.filter(({ result }) => result === null).map(({ cell }) => cell);
  return { changed, dropped, stale: stale.length, restored: since.length === 0 };
}

const keysOf = (cells: readonly SheetCell[]): ReadonlySet<number> => new Set(cells.map(placeKey));

const valueIn = (sheets: readonly Sheet[], { sheet, row, column }: SheetCell): CellValue => {
  const found = sheets[sheet];
  return found === undefined ? null : (cellAt(found, row, column)?.value ?? null);
};

/** Unlike blank cells, a formula that gives the empty text has a result. */
function isSame(a: CellValue, b: CellValue): boolean {
  return (a === null) === (b === null) && sameValue(a, b);
}
