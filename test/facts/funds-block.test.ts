import { readFacts } from '../../src/facts/read-facts';
import { judgeParts } from '../../src/facts/parts';
import type { Cell, CellValue, Workbook } from '../../src/grid/workbook';
import { cellKey } from '../../src/grid/workbook';
import { scoreTable, SHEET, workbook } from '../check/build';

/** A sheet with these rows from the top; the funds row of the hand-made table stands in row 1, amounts in E, F, G. */
function sheetOf(rows: readonly (readonly CellValue[])[]): Workbook {
  const cells = new Map<number, Cell>();
  rows.forEach((row, index) => {
    row.forEach((value, column) => {
      if (value === null) return;
      const shown = typeof value === 'object' ? value.error : String(value);
      cells.set(cellKey(index, column), {
        value,
        formula: null,
        format: 'General',
        text: shown,
        locked: true,
      });
    });
  });
  const [sheet] = workbook(SHEET).sheets;
  if (sheet === undefined) throw new RangeError('one sheet');
  return { ...workbook(SHEET), sheets: [{ ...sheet, cells, rowCount: rows.length, columnCount: 12 }] };
}

const funds = { initial: '505.4', budget: '515.4', spent: '482.6' };
const HEAD = [null, null, null, '分值', '年初预算数', '全年预算数', '全年执行数'];
const TOTAL = [null, '年度资金总额', null, 10, 505.4, 515.4, 482.6];

function lists(below: readonly (readonly CellValue[])[]): string[] {
  const { table } = scoreTable({
    rows: [
      { role: 'funds', name: '年度资金总额', funds },
      ...below.map((_, index) => ({ name: `占位${index}` })),
    ],
    year: 2021,
    unit: '万元',
  });
  // Only the first row is an indicator of this table; the rest of its height belongs to the funds block.
  const block = { ...table, indicators: table.indicators.slice(0, 1) };
  return readFacts(sheetOf([HEAD, TOTAL, ...below]), [block]).partLists.map(
    (list) =>
      `${list.whole.kind} ${list.whole.text} ${list.complete ? '=' : '⊇'} ${list.parts.map((part) => part.text).join('+')}: ${judgeParts(list).kind}`,
  );
}

test('sources in columns of their own: one list a column', () => {
  expect(
    lists([
      [null, '其中：当年财政拨款', null, null, 300, 310, 290],
      [null, '上年结转资金', null, null, 140.4, 140.4, 140],
      [null, '其他资金', null, null, 65, 65, 60],
    ]),
  ).toEqual([
    'initial-budget 505.4 = 300+140.4+65: agrees',
    'budget 515.4 = 310+140.4+65: agrees',
    'actual 482.6 = 290+140+60: above',
  ]);
});

test('the block ends where the goals begin', () => {
  expect(
    lists([
      [null, '其中：当年财政拨款', null, null, 505.4, null, null],
      [null, '上年结转资金', null, null, 0, null, null],
      ['年度总体目标', '预期目标', null, null, null, null, null],
      [null, '其他资金', null, null, 65, 65, 60],
    ]),
  ).toEqual(['initial-budget 505.4 ⊇ 505.4+0: agrees']);
});

test('sources as texts in one cell each', () => {
  expect(
    lists([
      [null, '按收入性质分：', null, null, '按支出性质分：', null, null],
      [null, '  其中：  一般公共预算：509.55', null, null, '其中：基本支出：515.4', null, null],
      [null, '政府性基金拨款：0', null, null, '项目支出：', null, null],
      [null, '上年结转结余资金5.26', null, null, null, null, null],
      [null, '其他资金：0.59', null, null, null, null, null],
    ]),
  ).toEqual(['budget 515.4 = 509.55+0+5.26+0.59: agrees']);
});

test('sources all left blank claim nothing', () => {
  expect(
    lists([
      [null, '其中：当年财政拨款', null, null, null, null, null],
      [null, '其他资金', null, null, null, null, null],
    ]),
  ).toEqual([]);
});

test('a source that cannot be read spoils its column', () => {
  expect(
    lists([
      [null, '其中：当年财政拨款', null, null, '见附件', 310, 290],
      [null, '其他资金', null, null, 65, 205.4, 192.6],
    ]),
  ).toEqual(['budget 515.4 = 310+205.4: agrees', 'actual 482.6 = 290+192.6: agrees']);
});

test('a source and what it is made of are not both counted', () => {
  expect(
    lists([
      [null, '其中：财政拨款', null, null, 505.4, null, null],
      [null, '中央补助资金', null, null, 305.4, null, null],
      [null, '省级补助资金', null, null, 200, null, null],
      [null, '其他资金', null, null, 0, null, null],
    ]),
  ).toEqual(['initial-budget 505.4 = 505.4+0: agrees']);
});
