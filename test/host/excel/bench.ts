/** What the tests of writing share: a host on a simulated workbook, and edits written as one would say them. */
import type { CellValue, Place } from '../../../src/grid/workbook';
import type { Edit, WorkbookHost } from '../../../src/host/port';
import { createExcelHost } from '../../../src/host/excel/host';
import type { SimBook, SimConditionalFormat } from '../../excel-sim/book';
import { FarEnd } from '../../excel-sim/far-end';
import { joinOffice } from '../../excel-sim/office-client';

export const SHEET = '绩效评价指标表';
/** Column E, the scores of the small table. */
export const E = 4;

export interface Bench {
  readonly host: WorkbookHost;
  readonly farEnd: FarEnd;
}

let current: FarEnd | null = null;

export function open(book: SimBook): Bench {
  const farEnd = new FarEnd(book);
  joinOffice(farEnd);
  current = farEnd;
  return { host: createExcelHost(), farEnd };
}

/** After each test: nothing was asked that the simulation does not know. */
export function metNothingUnknown(): void {
  expect(current?.unknown).toEqual([]);
}

/** `row` as Excel numbers it. */
export function at(row: number, column: number, sheet = SHEET): Place {
  return { sheet, row: row - 1, column };
}

export function value(place: Place, was: CellValue, now: CellValue): Edit {
  return { kind: 'value', place, was, value: now };
}

export function mark(place: Place, holds: CellValue, reason = '得分应为 3'): Edit {
  return { kind: 'mark', place, mark: 'error', holds, reason };
}

/** A rule of the user's own. */
export function foreignRule(): SimConditionalFormat {
  return {
    id: 'user',
    type: 'Custom',
    areas: [{ top: 0, left: 0, bottom: 20, right: 10 }],
    formula: '=LEN(A1)>0',
    fill: '#FFFFFF',
    font: '#000000',
    stopIfTrue: false,
  };
}
