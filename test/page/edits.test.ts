/** What is typed into a cell of the page, as Excel would take it. */
import type { Cell, CellValue } from '../../src/grid/workbook';
import { Steps, editedText, pastedCells, typedValue } from '../../src/page/edits';

const cell = (value: CellValue, format = 'General'): Cell => ({
  value,
  formula: null,
  format,
  text: typeof value === 'string' ? value : '',
  locked: true,
});

test.each<[string, Cell | undefined, CellValue]>([
  ['8', undefined, 8],
  [' ８．５ ', cell(3), 8.5],
  ['1,234.5', undefined, 1234.5],
  ['-5', undefined, -5],
  ['', cell(3), null],
  // The format of the cell stays, so a percentage is a number only where percentages are shown.
  ['95%', cell(0.9, '0.00%'), 0.95],
  ['95%', cell(9), '95%'],
  ['95', cell(0.9, '0%'), 0.95],
  // A text cell keeps text; an account of nineteen digits is no number.
  ['8', cell('7', '@'), '8'],
  ['1234567890123456789', undefined, '1234567890123456789'],
  ['已完成', undefined, '已完成'],
])('%s into %j: %j', (text, into, value) => {
  expect(typedValue(text, into)).toEqual(value);
});

test('what stands is edited as it was typed, and left alone comes back the same', () => {
  expect(editedText(cell(0.1192, '0.00%'))).toBe('11.92%');
  expect(typedValue(editedText(cell(0.1192, '0.00%')), cell(0.1192, '0.00%'))).toBe(0.1192);
  expect(editedText(cell('健全'))).toBe('健全');
  expect(editedText(undefined)).toBe('');
});

test('a block pasted is lines of cells', () => {
  expect(pastedCells('1\t2\r\n3\t4\r\n')).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
});

test('steps go back and again, and a new one ends the way forward', () => {
  const place = { sheet: '表', row: 0, column: 0 };
  const steps = new Steps();
  steps.add([{ place, from: 1, to: 2 }]);
  steps.add([{ place, from: 2, to: 3 }]);
  expect(steps.back()).toEqual([{ place, from: 3, to: 2 }]);
  steps.moved('back');
  expect(steps.again()).toEqual([{ place, from: 2, to: 3 }]);
  steps.moved('again');
  steps.moved('back');
  steps.add([{ place, from: 2, to: 9 }]);
  expect(steps.again()).toBeNull();
  expect(steps.back()).toEqual([{ place, from: 9, to: 2 }]);
});
