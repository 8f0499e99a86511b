import { parseCell } from '../../src/grid/address';
import { references } from '../../src/grid/references';
import { cellKey } from '../../src/grid/workbook';

function uses(formula: string, sheet: string, cell: string): boolean {
  const place = parseCell(cell);
  if (place === null) throw new Error(cell);
  return references(formula, '表1').some(
    (reference) => reference.sheet === sheet && reference.covers(cellKey(place.row, place.column)),
  );
}

test.each([
  ['SUM(I5:I20)', '表1', 'I7', true],
  ['SUM(I5:I20)', '表1', 'I21', false],
  ['SUM(I5:I20)', '表1', 'H7', false],
  ['SUM($I$5:$I$20)', '表1', 'I5', true],
  ["'附件 2'!C7+I3", '附件 2', 'C7', true],
  ["'附件 2'!C7+I3", '表1', 'C7', false],
  ["'附件 2'!C7+I3", '表1', 'I3', true],
  ['附件2!C7', '附件2', 'C7', true],
  ['SUM(I:I)', '表1', 'I900', true],
  ['IF(A1>0,"I7","")', '表1', 'I7', false],
  ['LOG10(5)', '表1', 'LOG10', false],
])('%s reads %s!%s: %s', (formula, sheet, cell, expected) => {
  expect(uses(formula, sheet, cell)).toBe(expected);
});
