import { FormulaSums } from '../../src/grid/formula-sum';
import { cellKey } from '../../src/grid/workbook';
import { sheetOf, workbookOf } from '../table/notation';

/** A1 1, A2 2.5, A3 text, A4 blank, A5 `5` as text, B1 #REF!, B2 0.1, B3 0.2, C1 = A1+A2 unknown, 小计!A1 10. */
const SHEET = `
1|#REF!|=A1+A2
2.5|0.1|=C1
未评|0.2|=C4
|0.0000001|=C3
'5|7|=SUM(A1:A2)→99
`;

function resultOf(formula: string): string | null {
  const sheet = sheetOf('得分', `${SHEET.trimEnd()}\n=${formula}\n`);
  const workbook = workbookOf(sheet, sheetOf('小计', '\n10\n'), sheetOf('表 1', '\n4\n'));
  const cell = sheet.cells.get(cellKey(5, 0));
  if (cell === undefined) throw new Error('no cell');
  return new FormulaSums(workbook).resultOf(sheet, cell)?.toExactText() ?? null;
}

test.each<[formula: string, expected: string | null, why: string]>([
  ['SUM(A1:A2)', '3.5', 'a range'],
  ['sum( A1 , A2 )', '3.5', 'a list, any case, blanks'],
  ['SUM($A$1:A$2,B2,10)', '13.6', 'absolute addresses and a number'],
  ['SUM(A1:A4)', '3.5', 'words and blanks count nothing in a SUM'],
  ['SUM(A1:A5)', '3.5', 'as in Excel, a number typed as text counts nothing in a SUM'],
  ['A1+A2', '3.5', 'plus'],
  ['+A1-A2+(B2+B3)', '-1.2', 'signs and brackets'],
  ['A1+A4', '1', 'a blank is 0'],
  ['A1+A5', '6', 'a number typed as text counts in a +'],
  ['A1+A3', null, 'words in a + are an error'],
  ['A1+B1', null, 'an error stays unknown'],
  ['SUM(A1:B1)', null, 'an error in a SUM stays unknown'],
  ['B2+B3', '0.3', 'exact, not 0.30000000000000004'],
  ['SUM(B2:B4)', '0.3000001', 'figures finer than a millionth too'],
  ['C1', '3.5', 'a reference to a sum'],
  ['SUM(C1:C2)', '7', 'sums of sums'],
  ['C3', null, 'a cycle'],
  ['C5', '99', 'a stored result is taken as it stands'],
  ['SUM(SUM(A1:A2),SUM(A1:A1))', '4.5', 'nested'],
  ['小计!A1+1', '11', 'another sheet'],
  ["SUM('表 1'!A1:A3)", '4', 'another sheet in quotes'],
  ['不在!A1', null, 'no such sheet'],
  ['A1*2', null, 'a product'],
  ['A1/2', null, 'a quotient'],
  ['ROUND(SUM(A1:A2),1)', null, 'another function'],
  ['IF(A1>0,1,0)', null, 'a condition'],
  ['SUMIF(A1:A2,">1")', null, 'SUMIF is not SUM'],
  ['SUM(A1:A2', null, 'broken'],
  ['A1:A2', null, 'a bare range'],
  ['SUM(A1:A2)+', null, 'a sign too many'],
  ['', null, 'nothing'],
  ['SUM(I:I)', null, 'whole columns'],
  ['10%+A1', '1.1', 'a percentage'],
])('=%s is %s (%s)', (formula, expected) => {
  expect(resultOf(formula)).toBe(expected);
});

test('a chain too deep and a sum too large stay unknown, quickly', () => {
  const chain = Array.from({ length: 300 }, (_, row) => (row === 0 ? '1' : `=A${row}+1`)).join('\n');
  const sheet = sheetOf('表', `\n${chain}\n`);
  const last = sheet.cells.get(cellKey(299, 0));
  if (last === undefined) throw new Error('no cell');
  expect(new FormulaSums(workbookOf(sheet)).resultOf(sheet, last)).toBeNull();

  const wide = { ...sheetOf('表', '\n=SUM(B1:XFD1048576)\n'), rowCount: 1_048_576, columnCount: 16_384 };
  const cell = wide.cells.get(0);
  if (cell === undefined) throw new Error('no cell');
  expect(new FormulaSums(workbookOf(wide)).resultOf(wide, cell)).toBeNull();
});
