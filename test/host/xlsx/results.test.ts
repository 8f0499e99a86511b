/** Stored results of formulas: kept where nothing they rest on changed, put back by undoing, else dropped and named. */
import { cellName } from '../../../src/grid/address';
import { missingResults, namedCells } from '../../../src/grid/missing-results';
import type { CellValue, Place } from '../../../src/grid/workbook';
import { parseCell } from '../../../src/grid/address';
import type { Edit } from '../../../src/host/port';
import { withoutTrace } from '../../../src/host/xlsx/clean';
import { XlsxHost } from '../../../src/host/xlsx/host';
import { openXlsx } from '../../../src/host/xlsx/read';
import { noticeOf } from '../../../src/taskpane/notice';
import { partsOf, smallFile } from './parts';

const SHEET = 'xl/worksheets/sheet1.xml';

function edit(cell: string, was: CellValue, value: CellValue): Edit {
  const place = parseCell(cell);
  if (place === null) throw new Error(cell);
  return { kind: 'value', place: { sheet: '表', ...place }, was, value };
}

const named = (places: readonly Place[] | undefined): readonly string[] => (places ?? []).map(cellName);

/** A1…A3 are scores 5, 6, 7; C1 is a figure nothing here changes. */
const scores = (formulas: string, c1 = 9): string =>
  `<row r="1"><c r="A1"><v>5</v></c><c r="C1"><v>${c1}</v></c></row><row r="2"><c r="A2"><v>6</v></c></row>` +
  `<row r="3"><c r="A3"><v>7</v></c></row><row r="4">${formulas}</row>`;

const FORMULAS: readonly (readonly [string, string, string])[] = [
  ['SUBTOTAL(9,A1:A3)', '', '<v>18</v>'],
  ['SUMIF(A1:A3,"&gt;5")', '', '<v>13</v>'],
  ['MEDIAN(A1:A3)', '', '<v>6</v>'],
  ['IF(A1&gt;4,"优","差")', ' t="str"', '<v>优</v>'],
  ['TEXT(A1,"0.00")', ' t="str"', '<v>5.00</v>'],
  ['VLOOKUP(5,A1:C3,3,FALSE)', '', '<v>9</v>'],
  ['A1&gt;4', ' t="b"', '<v>1</v>'],
  ['RANK(A1,A1:A3)+1/(A1-5)', ' t="e"', '<v>#DIV/0!</v>'],
  ['LEFT(A1,A1-5)', ' t="str"', '<v></v>'],
];

describe.each(FORMULAS)('%s', (formula, type, value) => {
  const cell = `<c r="B4"${type}><f>${formula}</f>${value}</c>`;
  const file = smallFile(scores(cell));

  test('rests on what changed: dropped, named, and recalculation is asked for', async () => {
    const host = new XlsxHost(file);
    const receipt = await host.apply([edit('A1', 5, 3)]);
    expect(receipt.failure).toBeNull();
    expect(named(receipt.dropped)).toEqual(['B4']);
    const parts = partsOf(host.bytes());
    expect(parts[SHEET]).toContain(`<c r="B4"><f>${formula}</f></c>`);
    expect(parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
    // The copy to hand in holds no result either, and that can be said.
    expect(named(missingResults(openXlsx(withoutTrace(host.bytes())).workbook))).toEqual(['B4']);
  });

  test('undoing puts the stored result back, every byte of the sheet with it', async () => {
    const host = new XlsxHost(file);
    await host.apply([edit('A1', 5, 3), edit('A2', 6, 2)]);
    const half = await host.apply([edit('A2', 2, 6)]);
    expect(named(half.dropped)).toEqual([]);
    expect(partsOf(host.bytes())[SHEET]).toContain(`<f>${formula}</f></c>`);
    await host.apply([edit('A1', 3, 5)]);
    // The order to recalculate goes as well: the file is the one that was opened.
    expect(host.bytes()).toEqual(file);
  });

  test('nothing it rests on changed: kept, and nothing is named', async () => {
    const away = smallFile(scores(cell) + '<row r="9"><c r="H9"><v>1</v></c></row>');
    const host = new XlsxHost(away);
    const receipt = await host.apply([edit('H9', 1, 2)]);
    expect(named(receipt.dropped)).toEqual([]);
    expect(host.touched()).toEqual([SHEET]);
    expect(partsOf(host.bytes())[SHEET]).toBe(
      partsOf(away)[SHEET]?.replace('<c r="H9"><v>1</v>', '<c r="H9"><v>2</v>'),
    );
  });
});

describe.each([
  ['MAX(1,1/(A1-5))', ' t="e"', '<v>#DIV/0!</v>', 1],
  ['IF(A1=5,"",1)', ' t="str"', '<v></v>', 1],
  ['IF(A1&lt;4,MIN(A1:A3),ROUNDUP(A1/2,0))', '', '<v>3</v>', 3],
  ['AVERAGE(A1:A3)', '', '<v>6</v>', '5.33333333333333'],
])('%s is worked out', (formula, type, value, now) => {
  test('what changed gives it a new result; undoing brings back the old one, byte for byte', async () => {
    const file = smallFile(scores(`<c r="B4"${type}><f>${formula}</f>${value}</c>`));
    const host = new XlsxHost(file);
    const receipt = await host.apply([edit('A1', 5, 3)]);
    expect(named(receipt.dropped)).toEqual([]);
    expect(partsOf(host.bytes())[SHEET]).toContain(`<f>${formula}</f><v>${String(now)}</v>`);
    await host.apply([edit('A1', 3, 5)]);
    expect(host.bytes()).toEqual(file);
  });
});

describe('what follows', () => {
  test('a sum that stays what it was: what rests on it is kept', async () => {
    const rest =
      '<c r="B4"><f>SUM(A1:A3)</f><v>18</v></c><c r="C4" t="str"><f>IF(B4&gt;10,"优","差")</f><v>优</v></c>';
    const host = new XlsxHost(smallFile(scores(rest)));
    const receipt = await host.apply([edit('A1', 5, 4), edit('A2', 6, 7)]);
    expect(named(receipt.dropped)).toEqual([]);
    expect(partsOf(host.bytes())[SHEET]).toContain(rest);
  });

  test('what rests on a dropped result is dropped and named with it; a sum is worked out', async () => {
    const rest =
      '<c r="B4"><f>MEDIAN(A1:A3)</f><v>6</v></c><c r="C4"><f>B4*2</f><v>12</v></c><c r="D4"><f>SUM(A1:A3)</f><v>18</v></c>';
    const host = new XlsxHost(smallFile(scores(rest)));
    const receipt = await host.apply([edit('A1', 5, 3)]);
    expect(named(receipt.dropped)).toEqual(['B4', 'C4']);
    expect(partsOf(host.bytes())[SHEET]).toContain('<f>SUM(A1:A3)</f><v>16</v>');
  });

  test('what had no result before is not named again', async () => {
    const host = new XlsxHost(smallFile(scores('<c r="B4"><f>MEDIAN(A1:A3)</f></c>')));
    const receipt = await host.apply([edit('A1', 5, 3)]);
    expect(named(receipt.dropped)).toEqual([]);
    expect(named(missingResults(await host.read()))).toEqual(['B4']);
  });

  test('the pane says which cells', () => {
    const dropped = [{ sheet: '表', row: 3, column: 1 }];
    const receipt = { written: [], left: [], failure: null, unrestored: [], dropped };
    expect(noticeOf(receipt, () => '已写入。').text).toMatch(/^已写入。B4 是公式/);
    expect(noticeOf({ ...receipt, dropped: [] }, () => '已写入。').text).toBe('已写入。');
  });

  test('many cells: the first are named, all are counted', () => {
    const places = Array.from({ length: 7 }, (_, row): Place => ({ sheet: '表', row, column: 0 }));
    expect(namedCells(places, 2)).toBe('表!A1、表!A2 等 7 处');
    expect(namedCells(places.slice(0, 2), 2)).toBe('表!A1、表!A2');
    expect(namedCells([], 2)).toBeNull();
  });
});
