import { parseCell } from '../../../src/grid/address';
import type { Cell, Sheet } from '../../../src/grid/workbook';
import { cellAt, cellKey } from '../../../src/grid/workbook';
import { openXlsx } from '../../../src/host/xlsx/read';
import { FURNISHED } from './furnished';
import { smallFile } from './parts';

function cellOf(sheet: Sheet | undefined, name: string): Cell | undefined {
  const place = parseCell(name);
  return sheet === undefined || place === null ? undefined : cellAt(sheet, place.row, place.column);
}

describe('a furnished workbook', () => {
  const { workbook } = openXlsx(FURNISHED);
  const [evaluation, base] = workbook.sheets;

  test('sheets, extents, protection', () => {
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['评价表', false],
      ['基础 数据', false],
    ]);
    expect([evaluation?.rowCount, evaluation?.columnCount]).toEqual([8, 6]);
    expect([evaluation?.protected, base?.protected]).toEqual([false, true]);
    expect(workbook.state).toBeNull();
    expect(workbook.readOnly).toBe(false);
  });

  test.each([
    ['A1', '绩效评价指标表', null, '绩效评价指标表'],
    ['C2', '评价标准', null, '评价标准'],
    // 44927 is 1 January 2023; format 31 is the Chinese long date.
    ['A3', 44927, null, '2023年1月1日'],
    // Runs joined, the phonetic guide left out.
    ['C5', '每超出1%扣1分', null, '每超出1%扣1分'],
    // Stored with float noise; shown by 0.00%.
    ['E5', 0.3822, null, '38.22%'],
    ['D5', 5, null, '5.00 '],
    ['A6', ' 备注\n第二行 ', null, ' 备注\n第二行 '],
    ['E6', true, null, 'TRUE'],
    ['F6', { error: '#DIV/0!' }, null, '#DIV/0!'],
    ['D8', 5, 'SUM(D5:D6)', '5'],
    ['E8', '差', 'IF(D8>9,"优","差")', '差'],
  ])('%s', (name, value, formula, text) => {
    const cell = cellOf(evaluation, name);
    expect([cell?.value, cell?.formula, cell?.text]).toEqual([value, formula, text]);
  });

  test('blank cells are not among the cells, whatever their style', () => {
    expect(cellOf(evaluation, 'D6')).toBeUndefined();
    expect(cellOf(evaluation, 'B1')).toBeUndefined();
  });

  test('locks and formats come from the cell style', () => {
    expect(cellOf(evaluation, 'D5')?.locked).toBe(false);
    expect(cellOf(evaluation, 'B5')?.locked).toBe(true);
    expect(cellOf(evaluation, 'E5')?.format).toBe('0.00%');
    expect(cellOf(evaluation, 'D5')?.format).toBe('0.00_ ');
  });

  test('merges, hidden rows and columns, notes and threaded comments', () => {
    expect(evaluation?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
    expect([...(evaluation?.hiddenRows ?? [])]).toEqual([2]);
    expect([...(evaluation?.hiddenColumns ?? [])]).toEqual([5]);
    // A5 has a note, B6 a threaded comment.
    expect([...(evaluation?.noted ?? [])].sort()).toEqual([cellKey(4, 0), cellKey(5, 1)].sort());
  });
});

describe('what writers leave out or do differently', () => {
  const sheetOf = (data: string): Sheet | undefined => openXlsx(smallFile(data)).workbook.sheets[0];

  test('rows and cells without addresses follow each other', () => {
    const sheet = sheetOf('<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>');
    expect([cellOf(sheet, 'A1')?.value, cellOf(sheet, 'B1')?.value, cellOf(sheet, 'B2')?.value]).toEqual([
      1, 2, 3,
    ]);
  });

  test('cells out of order come in row-major order', () => {
    const sheet = sheetOf(
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
    );
    expect([...(sheet?.cells.values() ?? [])].map((cell) => cell.value)).toEqual([1, 3, 4]);
  });

  test('a prefix on every element (as the Open XML SDK writes)', () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = smallFile('', { 'xl/worksheets/sheet1.xml': sheet });
    expect(cellOf(openXlsx(bytes).workbook.sheets[0], 'A1')?.value).toBe('甲');
  });

  test('UTF-16 with a byte order mark', () => {
    const sheet =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>得分</v></c></row></sheetData></worksheet>';
    const bytes = smallFile('', {
      'xl/worksheets/sheet1.xml': new Uint8Array(Buffer.from(sheet, 'utf16le')),
    });
    expect(cellOf(openXlsx(bytes).workbook.sheets[0], 'A1')?.value).toBe('得分');
  });

  test('a formula without a stored result is a formula with no value', () => {
    const cell = cellOf(sheetOf('<row r="1"><c r="A1"><f>B1+C1</f></c></row>'), 'A1');
    expect([cell?.value, cell?.formula, cell?.text]).toEqual([null, 'B1+C1', '']);
  });

  test('shared formulas are moved to each cell', () => {
    const sheet = sheetOf(
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1+SUM(甲!A$1:A1)+"A1"</f><v>1</v></c></row>' +
        '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>3</v></c></row>',
    );
    expect(cellOf(sheet, 'C3')?.formula).toBe('A3*$B$1+SUM(甲!A$1:A3)+"A1"');
  });

  test('every cell of an array formula is a formula cell', () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row><row r="3"><c r="A3"><v>9</v></c></row>',
    );
    expect(
      [cellOf(sheet, 'A1'), cellOf(sheet, 'A2'), cellOf(sheet, 'A3')].map((cell) => cell?.formula),
    ).toEqual(['B1:B2*2', 'B1:B2*2', null]);
  });

  test('an ISO date is its serial number', () => {
    expect(cellOf(sheetOf('<row r="1"><c r="A1" t="d"><v>2023-01-01</v></c></row>'), 'A1')?.value).toBe(
      44927,
    );
  });

  test('an escaped control character', () => {
    expect(
      cellOf(sheetOf('<row r="1"><c r="A1" t="str"><v>a_x005F_x000D_b_x0007_</v></c></row>'), 'A1')?.value,
    ).toBe('a_x000D_b\u0007');
  });
});

describe('no value is no value, whatever type the cell states', () => {
  const strings = {
    'xl/sharedStrings.xml':
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>97%</t></si><si><t>乙</t></si></sst>',
  };
  const valueOf = (cell: string): unknown =>
    cellOf(openXlsx(smallFile(`<row r="1">${cell}</row>`, strings)).workbook.sheets[0], 'A1')?.value ?? null;

  const types = ['s', 'str', 'b', 'e', 'n', 'd', 'inlineStr'];
  test.each(
    types.flatMap((type) =>
      ['', '<v/>', '<v></v>', '<is><t/></is>', '<is/>'].map((body): [string, string] => [type, body]),
    ),
  )('t="%s" with "%s"', (type, body) => {
    expect(valueOf(`<c r="A1" t="${type}">${body}</c>`)).toBeNull();
  });

  test.each(['s', 'b', 'e', 'n', 'd'])('t="%s" with a blank', (type) => {
    expect(valueOf(`<c r="A1" t="${type}"><v> </v></c>`)).toBeNull();
  });

  test('no type, no value', () => {
    expect(valueOf('<c r="A1"><v/></c>')).toBeNull();
  });

  test.each<[string, unknown, string]>([
    ['<c r="A1" t="s"><v>0</v></c>', '97%', 'index 0 is the first string'],
    ['<c r="A1" t="s"><v> 1 </v></c>', '乙', 'blanks around an index'],
    ['<c r="A1" t="s"><v>2</v></c>', null, 'past the last string'],
    ['<c r="A1" t="s"><v>0x0</v></c>', null, 'no index'],
    ['<c r="A1" t="s"><v>0.0</v></c>', null, 'no index'],
    ['<c r="A1" t="s"><v>-1</v></c>', null, 'no index'],
    ['<c r="A1" t="b"><v>0</v></c>', false, 'a stated false'],
    ['<c r="A1" t="b"><v>是</v></c>', null, 'neither true nor false'],
    ['<c r="A1"><v>0</v></c>', 0, 'a stated 0'],
    ['<c r="A1"><v>0x10</v></c>', '0x10', 'no number of XML Schema'],
    // A formula can give the empty text: that is its result, and the cell is a formula cell.
    ['<c r="A1" t="str"><f>""</f><v></v></c>', '', 'the empty text of a formula'],
    ['<c r="A1" t="s"><f>B1</f><v/></c>', null, 'a formula whose result is not stored'],
  ])('%s gives %p: %s', (cell, value) => {
    expect(valueOf(cell)).toBe(value);
  });
});
