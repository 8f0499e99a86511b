/** Rows for the tests of this room: cells from plain texts and numbers. */
import type { Cell, CellValue } from '../../src/grid/workbook';
import { measureRow } from '../../src/measure/measure';
import type { Measured } from '../../src/measure/measurement';
import type { Figure, Indicator, PlacedText } from '../../src/table/table';
import { quantityOfCell } from '../../src/grid/quantity';

export type Typed =
  | string
  | { readonly value: CellValue; readonly text: string; readonly format?: string; readonly formula?: string };

export interface TypedRow {
  readonly name?: string;
  readonly criterion?: string;
  readonly description?: string;
  readonly remark?: string;
  readonly operator?: string;
  readonly target?: Typed;
  readonly unit?: string;
  readonly actual?: Typed;
  readonly rate?: Typed;
  readonly expects?: 'rate' | 'number' | null;
}

const COLUMNS = [
  'name',
  'criterion',
  'description',
  'operator',
  'target',
  'unit',
  'actual',
  'rate',
  'remark',
] as const;

function cellOf(typed: Typed): Cell {
  const given = typeof typed === 'string' ? { value: typed === '' ? null : typed, text: typed } : typed;
  return { format: 'General', formula: null, locked: true, ...given };
}

function placed(typed: Typed | undefined, column: number): PlacedText | null {
  if (typed === undefined) return null;
  const cell = cellOf(typed);
  return { place: { sheet: '表', row: 3, column }, text: cell.text, cell };
}

export function cellsOf(row: TypedRow): Indicator['cells'] {
  const at = (key: (typeof COLUMNS)[number], typed: Typed | undefined): PlacedText | null =>
    placed(typed, COLUMNS.indexOf(key));
  return {
    name: at('name', row.name),
    criterion: at('criterion', row.criterion),
    description: at('description', row.description),
    operator: at('operator', row.operator),
    target: at('target', row.target),
    unit: at('unit', row.unit),
    actual: at('actual', row.actual),
    rate: at('rate', row.rate),
    remark: at('remark', row.remark),
  };
}

export function measure(row: TypedRow): Measured {
  return measureRow(cellsOf(row), null, {
    expects: row.expects ?? null,
    unit: '',
    hasActuals: row.actual !== undefined,
  });
}

export function figureOf(typed: Typed | undefined, column: number): Figure | null {
  if (typed === undefined) return null;
  const cell = cellOf(typed);
  return {
    place: { sheet: '表', row: 3, column },
    raw: cell.text,
    quantity: quantityOfCell(cell),
    formula: cell.formula,
  };
}

/** `rate 0.96 actual`, with ` ?` where an assumption was made; else the status and what it carries. */
export function outcome(measured: Measured): string {
  switch (measured.status) {
    case 'known': {
      const { value, kind, unit, source, assumption } = measured.measurement;
      const amount = kind === 'rate' ? value.toExactText() : `${value.toExactText()}${unit}`;
      return `${kind} ${amount} ${source}${assumption === null ? '' : ' ?'}`;
    }
    case 'none':
    case 'words':
      return `${measured.status} ${measured.words}`;
    case 'missing':
      return 'missing';
    case 'unusable':
      return 'unusable';
  }
}
