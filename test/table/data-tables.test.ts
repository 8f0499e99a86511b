/** Which sheets are base data: by their title, or by columns of years' budgets and accounts. */
import { findTables } from '../../src/table/find-tables';
import { sheetOf, workbookOf } from './notation';
import { dataRows } from './seen';

function dataTables(name: string, notation: string) {
  return findTables(workbookOf(sheetOf(name, notation)), []).tables.filter((table) => table.kind === 'data');
}

test('columns of years’ accounts and budgets over rows of money are base data, whatever the title says', () => {
  const [table, ...others] = dataTables(
    '基本情况',
    `
某区审计局2023年度基本情况表|<|<|<
经费情况（万元）|2022年决算数|2023年预算数|2023年决算数
三公经费|30.2|28|26.6
（1）公务接待费|10.2|9|8.6
（2）公务用车运行维护费|20|19|18
公用经费|95|96|92.4
`,
  );
  expect(others).toEqual([]);
  expect(table?.year).toBe(2023);
  expect(table?.blocks.map(({ unit }) => unit)).toEqual(['万元']);
  expect(table === undefined ? [] : dataRows(table)).toEqual([
    '0 | 三公经费 | 2022年决算数=30.2@B3 2023年预算数=28@C3 2023年决算数=26.6@D3',
    '1 (1)| （1）公务接待费 | 2022年决算数=10.2@B4 2023年预算数=9@C4 2023年决算数=8.6@D4',
    '1 (2)| （2）公务用车运行维护费 | 2022年决算数=20@B5 2023年预算数=19@C5 2023年决算数=18@D5',
    '0 | 公用经费 | 2022年决算数=95@B6 2023年预算数=96@C6 2023年决算数=92.4@D6',
  ]);
});

test.each([
  [
    'last year and this year in words',
    '项目|上年决算数|本年预算数|本年决算数\n三公经费|3|4|3.5\n公用经费|8|9|8.8',
  ],
  ['amounts', '项目|2022年度决算金额|2023年度决算金额\n三公经费|3|4\n公用经费|8|9'],
])('base data: %s', (_, notation) => {
  expect(dataTables('Sheet2', notation)).toHaveLength(1);
});

test.each([
  // A budget table is no account of what was spent.
  ['budgets only', '科目|2022年预算数|2023年预算数|增减额\n办公费|3|4|1\n印刷费|8|9|1'],
  ['accounts of no year', '项目|年初预算数|调整预算数|决算数\n一、基本支出|3|4|4\n二、项目支出|8|9|9'],
  ['one column', '项目|2023年决算数|备注\n三公经费|3|好\n公用经费|8|好'],
  ['nothing filled in', '项目|2022年决算数|2023年决算数\n三公经费||\n公用经费||'],
  ['words', '项目|2022年决算数|2023年决算数\n三公经费|见附件|见附件\n公用经费|略|略'],
  ['a single row', '项目|2022年决算数|2023年决算数\n三公经费|3|4'],
])('no base data: %s', (_, notation) => {
  expect(dataTables('Sheet2', notation)).toEqual([]);
});
