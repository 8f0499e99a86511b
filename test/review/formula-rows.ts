/** Rows of a score table made for formulas: name, full marks, criterion, target, actual, score; row 1 is the header. */
import { readQuantity } from '../../src/grid/quantity';
import { Ratio } from '../../src/grid/ratio';
import type { Cell, Workbook } from '../../src/grid/workbook';
import { cellKey } from '../../src/grid/workbook';
import type { NativeFormula } from '../../src/review/native-formula';
import { nativeFormula } from '../../src/review/native-formula';
import { analyseNow } from '../../src/review/review';
import type { RowReview } from '../../src/check/check';
import type { ScoreTable } from '../../src/table/table';

export interface FormulaRow {
  readonly name?: string;
  readonly fullMarks: number;
  readonly criterion: string;
  readonly target?: string | number;
  /** `92.3%` becomes 0.923 in a cell of percent; a number stays one. */
  readonly value: string | number;
}

const HEADER = ['指标名称', '分值', '评价标准', '年度指标值', '实际完成值', '得分'];

function cellOf(given: string | number): Cell {
  const plain = { formula: null, format: 'General', text: String(given), locked: true };
  if (typeof given === 'number') return { ...plain, value: given };
  const figure = readQuantity(given);
  if (figure === null || figure.text.trim() !== given.trim()) return { ...plain, value: given };
  if (figure.kind === 'rate') {
    const text = `${figure.value.times(Ratio.hundred).toExactText()}%`;
    return { ...plain, value: figure.value.toNumber(), format: '0.00%', text };
  }
  return { ...plain, value: figure.unit === '' ? figure.value.toNumber() : given };
}

export function workbookOf(rows: readonly FormulaRow[]): Workbook {
  const cells = new Map<number, Cell>();
  const put = (row: number, column: number, given: string | number): void => {
    cells.set(cellKey(row, column), cellOf(given));
  };
  HEADER.forEach((word, column) => {
    put(0, column, word);
  });
  rows.forEach(({ name, fullMarks, criterion, target, value }, index) => {
    const row = index + 1;
    put(row, 0, name ?? `某项指标`);
    put(row, 1, fullMarks);
    cells.set(cellKey(row, 2), { ...cellOf(0), value: criterion, text: criterion });
    if (target !== undefined) put(row, 3, target);
    put(row, 4, value);
    put(row, 5, fullMarks);
  });
  const sheet = {
    name: '表',
    hidden: false,
    protected: false,
    rowCount: rows.length + 1,
    columnCount: HEADER.length,
    cells,
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    noted: new Set<number>(),
  };
  return { sheets: [sheet], state: null, readOnly: false };
}

export interface Told {
  /** Counted from 0, the header included. */
  readonly row: number;
  readonly review: RowReview;
  readonly table: ScoreTable;
  readonly formula: NativeFormula;
}

/** Every row of the workbook with its formula, or why it has none. */
export function formulasOf(workbook: Workbook): readonly Told[] {
  const { draft } = analyseNow(workbook);
  return draft.scoreTables.flatMap(({ table, rows }) =>
    rows.map((review) => ({
      row: review.indicator.row,
      review,
      table,
      formula: nativeFormula(review, table, workbook, draft.rules),
    })),
  );
}
