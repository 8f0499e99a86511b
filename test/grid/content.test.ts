import { readContent, slotsWithin } from '../../src/grid/content';
import type { Area, Sheet } from '../../src/grid/workbook';
import { sheetOf } from '../table/notation';

function seen(sheet: Sheet): string[] {
  return readContent(sheet).map(
    ({ row, slots }) =>
      `${row + 1}: ${slots.map(({ text, own, area }) => `${own ? '' : '^'}${text}@${area.left}-${area.right}`).join(' ')}`,
  );
}

test('rows with their merges: a merge shows in every filled row it reaches', () => {
  expect(seen(sheetOf('表', '\n甲|<|1\n^|^|2\n乙||3\n'))).toEqual([
    '1: 甲@0-1 1@2-2',
    '2: ^甲@0-1 2@2-2',
    '3: 乙@0-0 3@2-2',
  ]);
});

test('blank cells, blanks that are full-width or of no width, and empty rows are nobody’s', () => {
  expect(seen(sheetOf('表', '\n·|甲\n\n|乙\n'))).toEqual(['1: 甲@1-1', '3: 乙@1-1']);
});

test('cells hidden under a merge are not read', () => {
  const sheet = sheetOf('表', '\n甲|藏\n乙|丙\n');
  const merges: Area[] = [{ top: 0, left: 0, bottom: 0, right: 1 }];
  expect(seen({ ...sheet, merges })).toEqual(['1: 甲@0-1', '2: 乙@0-0 丙@1-1']);
});

test('merges that overlap: the one that begins first stands', () => {
  const sheet = sheetOf('表', '\n甲|乙|丙\n丁|戊|己\n');
  const merges: Area[] = [
    { top: 0, left: 0, bottom: 1, right: 0 },
    { top: 1, left: 0, bottom: 1, right: 2 },
  ];
  expect(seen({ ...sheet, merges })).toEqual(['1: 甲@0-0 乙@1-1 丙@2-2', '2: ^甲@0-0 戊@1-1 己@2-2']);
});

test('slots within columns, by where they reach', () => {
  const [row] = readContent(sheetOf('表', '\n甲|<|<|乙|丙\n'));
  if (row === undefined) throw new Error('no row');
  expect(slotsWithin(row, 2, 3).map(({ text }) => text)).toEqual(['甲', '乙']);
  expect(slotsWithin(row, 5, 9)).toEqual([]);
});
