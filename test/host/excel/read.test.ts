/** Reading through Microsoft's own client, against the simulated host. */
import { cellAt, cellKey } from '../../../src/grid/workbook';
import { createExcelHost } from '../../../src/host/excel/host';
import { joinOffice } from '../../excel-sim/office-client';
import { DESKTOP_LIMITS, FarEnd, WEB_LIMITS } from '../../excel-sim/far-end';
import { SimBook } from '../../excel-sim/book';
import { Refusal } from '../../excel-sim/protocol';
import { fill, longTable, scoreTable } from './sheets';

let farEnd: FarEnd;

function open(book: SimBook, limits = DESKTOP_LIMITS) {
  farEnd = new FarEnd(book, limits);
  joinOffice(farEnd);
  return createExcelHost();
}

afterEach(() => {
  expect(farEnd.unknown).toEqual([]);
});

describe('what is read', () => {
  it('gives values, formulas, formats and shown text as they stand', async () => {
    const workbook = await open(scoreTable()).read();
    const sheet = workbook.sheets[0];
    expect(sheet).toMatchObject({
      name: '绩效评价指标表',
      hidden: false,
      protected: false,
      rowCount: 6,
      columnCount: 5,
    });
    if (sheet === undefined) return;
    expect(cellAt(sheet, 2, 3)).toEqual({
      value: 0.96,
      formula: null,
      format: '0.00%',
      text: '96.00%',
      locked: true,
    });
    expect(cellAt(sheet, 3, 3)).toMatchObject({ value: '１００％', formula: null });
    expect(cellAt(sheet, 5, 4)).toMatchObject({ value: 9, formula: 'SUM(E3:E5)' });
    // 资产管理 has no value: blank cells are not in use.
    expect(cellAt(sheet, 4, 3)).toBeUndefined();
    expect([...sheet.cells.keys()]).toEqual([...sheet.cells.keys()].sort((a, b) => a - b));
  });

  it('keeps errors, booleans and texts that begin with an equals sign apart', async () => {
    const book = new SimBook();
    fill(book.addSheet('表'), [
      [{ value: { error: '#DIV/0!' }, formula: 'A2/B2' }, true, { value: '=1+1', format: '@' }, ''],
    ]);
    const sheet = (await open(book).read()).sheets[0];
    if (sheet === undefined) throw new Error('no sheet');
    expect(cellAt(sheet, 0, 0)).toMatchObject({ value: { error: '#DIV/0!' }, formula: 'A2/B2' });
    expect(cellAt(sheet, 0, 1)).toMatchObject({ value: true });
    expect(cellAt(sheet, 0, 2)).toMatchObject({ value: '=1+1', formula: null, format: '@' });
  });

  it('gives merges, hidden rows and columns, hidden and protected sheets, unlocked cells, comments', async () => {
    const book = new SimBook();
    const sheet = fill(book.addSheet('一 表'), [
      ['一级', '得分', '隐'],
      ['过程', { value: 1, locked: false }, 3],
      [null, 2, 4],
    ]);
    sheet.protected = true;
    sheet.merges = [{ top: 1, left: 0, bottom: 2, right: 0 }];
    sheet.hiddenRows.add(2);
    sheet.hiddenColumns.add(2);
    book.addComment(sheet, 1, 1, '请核对');
    book.addSheet('底表').visibility = 'VeryHidden';
    const workbook = await open(book).read();
    const [first, second] = workbook.sheets;
    if (first === undefined) throw new Error('no sheet');
    expect(first.protected).toBe(true);
    expect(first.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 0 }]);
    expect([...first.hiddenRows]).toEqual([2]);
    expect([...first.hiddenColumns]).toEqual([2]);
    expect(cellAt(first, 1, 1)?.locked).toBe(false);
    expect(cellAt(first, 2, 1)?.locked).toBe(true);
    expect([...first.noted]).toEqual([cellKey(1, 1)]);
    expect(second).toMatchObject({ name: '底表', hidden: true, rowCount: 0, columnCount: 0 });
  });

  it('gives the stored state, and says when the workbook is read-only', async () => {
    const book = scoreTable();
    book.parts.set('{1}', '<state xmlns="urn:hefen:state:1">{"a":"1 &lt; 2 &amp; 3"}</state>');
    book.parts.set('{2}', '<other xmlns="urn:someone">x</other>');
    book.readOnly = true;
    const workbook = await open(book).read();
    expect(workbook.state).toBe('{"a":"1 < 2 & 3"}');
    expect(workbook.readOnly).toBe(true);
  });

  it('reads a table that does not begin at A1 at its true places', async () => {
    const book = new SimBook();
    const sheet = book.addSheet('表');
    fill(sheet, [[null], [null], [null, null, '得分']]);
    const read = (await open(book).read()).sheets[0];
    expect([...(read?.cells.keys() ?? [])]).toEqual([cellKey(2, 2)]);
    expect(read).toMatchObject({ rowCount: 3, columnCount: 3 });
  });
});

describe('what reading costs', () => {
  it.each([17, 5_000])('takes two syncs for %d rows', async (rows) => {
    const workbook = await open(longTable(rows)).read();
    expect(workbook.sheets[0]?.rowCount).toBe(rows + 1);
    expect(farEnd.batches).toBe(2);
  });

  it('takes two syncs for many sheets and thousands of merges', async () => {
    const book = longTable(5_000);
    const sheet = book.sheet('评分表');
    for (let row = 1; row < 4_999; row += 2)
      sheet.merges.push({ top: row, bottom: row + 1, left: 0, right: 0 });
    for (let index = 0; index < 20; index += 1) fill(book.addSheet(`表${index}`), [['得分']]);
    const workbook = await open(book).read();
    expect(workbook.sheets).toHaveLength(21);
    expect(workbook.sheets[0]?.merges).toHaveLength(2_499);
    expect(farEnd.batches).toBe(2);
  });

  it('falls back to blocks where the web limit of 5 MB is passed, and reads the same', async () => {
    const whole = await open(longTable(5_900)).read();
    const inBlocks = await open(longTable(5_900), { ...WEB_LIMITS, payloadBytes: 2_000_000 }).read();
    expect(inBlocks).toEqual(whole);
    expect(farEnd.batches).toBeGreaterThan(2);
    expect(Math.max(...farEnd.answered.slice(2))).toBeLessThan(5 * 1024 * 1024);
  });

  it('reads what lies below and beside the first block, whole and in order', async () => {
    const book = new SimBook();
    const sheet = book.addSheet('表');
    for (const [row, column] of [
      [0, 0],
      [0, 120],
      [3, 99],
      [6_500, 2],
      [6_501, 120],
    ] as const) {
      store(sheet.cell(row, column), row * 1000 + column);
    }
    sheet.hiddenRows.add(6_501);
    sheet.merges.push({ top: 6_500, bottom: 6_501, left: 2, right: 2 });
    const read = (await open(book).read()).sheets[0];
    expect([...(read?.cells.keys() ?? [])]).toEqual([
      cellKey(0, 0),
      cellKey(0, 120),
      cellKey(3, 99),
      cellKey(6_500, 2),
      cellKey(6_501, 120),
    ]);
    expect([...(read?.hiddenRows ?? [])]).toEqual([6_501]);
    expect(read?.merges).toEqual([{ top: 6_500, bottom: 6_501, left: 2, right: 2 }]);
  });

  it('refuses a sheet whose used area is beyond reading', async () => {
    const book = new SimBook();
    store(book.addSheet('表').cell(1_000_000, 100), 1);
    await expect(open(book).read()).rejects.toThrow('工作表“表”的已用区域有 1000001 行 × 101 列，太大了');
  });
});

describe('what Excel refuses while reading', () => {
  it.each([
    ['InvalidOperationInCellEditMode', '有单元格正在编辑'],
    ['AccessDenied', '可能是工作表或工作簿受保护'],
    ['SomethingNew', 'Excel 没有完成这次操作（words）'],
  ])('%s becomes one plain sentence', async (code, sentence) => {
    const host = open(scoreTable());
    farEnd.fault = () => new Refusal(code, 'words');
    await expect(host.read()).rejects.toThrow(sentence);
  });

  it('finds its way when the sheets’ cells are refused once for a reason nobody knows', async () => {
    const host = open(scoreTable());
    farEnd.fault = ({ batch }) => (batch === 2 ? new Refusal('GeneralException', 'more than 512') : null);
    expect((await host.read()).sheets[0]?.rowCount).toBe(6);
  });
});

function store(cell: { value: unknown; text: string }, value: number): void {
  cell.value = value;
  cell.text = String(value);
}
