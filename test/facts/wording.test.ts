import { readWording } from '../../src/facts/wording';

test.each<[label: string, subject: string, year: number | null, kind: string]>([
  ['2021年预算数', '', 2021, 'budget'],
  ['2020年决算数', '', 2020, 'final-account'],
  ['年初预算数', '', 2021, 'initial-budget'],
  ['全年执行数', '', 2021, 'actual'],
  ['“三公”经费', '三公经费', 2021, 'other'],
  ['本年度“三公经费”预算数', '三公经费', 2021, 'budget'],
  ['上年度“三公经费”预算数', '三公经费', 2020, 'budget'],
  ['实际支出公用经费总额', '公用经费', 2021, 'actual'],
  ['预算调整数', '', 2021, 'adjustment'],
  ['部门基本支出预算调整 ', '部门基本支出', 2021, 'adjustment'],
  ['项目支出预算数', '项目支出', 2021, 'budget'],
  ['   1、公务用车购置和维护经费', '公务用车购置和维护经费', 2021, 'other'],
  ['（二）公用经费', '公用经费', 2021, 'other'],
  ['其中：办公经费', '办公经费', 2021, 'other'],
  ['经费控制情况（万元）', '经费控制情况', 2021, 'other'],
])('%s is about %s of %s, %s', (label, subject, year, kind) => {
  expect(readWording(label, 2021)).toEqual({ subject, year, kind });
});

test('a label without a year, in a table without one, has none', () => {
  expect(readWording('上年决算数', null).year).toBeNull();
  expect(readWording('预算数', null).year).toBeNull();
});
