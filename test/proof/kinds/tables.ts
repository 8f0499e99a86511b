/** Seeds in figures that stand together: parts and wholes, rates beside amounts, one figure in two tables, weights. */
import type { Severity } from '../../../src/check/check';
import type { CheckCode } from '../../../src/check/registry';
import { at } from '../edit';
import type { Change } from './replaced';
import { replacements } from './replaced';

type Line = readonly [
  cell: string,
  from: string | number,
  to: string | number,
  found: string,
  expected: string | null,
];

const inSheet =
  (check: CheckCode, severity: Severity) =>
  (base: string, sheet: string, ...lines: readonly Line[]): readonly Change[] =>
    lines.map(([cell, from, to, found, expected]) => ({
      base,
      sheet,
      cell,
      from,
      to,
      causes: [{ check, severity, at: at(sheet, found), expected }],
    }));

const parts = inSheet('parts-mismatch', 'error');
const rounding = inSheet('parts-mismatch', 'info');
const rates = inSheet('rate-mismatch', 'error');
const twice = inSheet('cross-table-mismatch', 'warning');
const weights = inSheet('weights-mismatch', 'error');

const data21 = '附件2 基础数据表';

/** Complete lists (1、2、3、) must make up their whole; 其中 lists may not exceed it; printed figures may miss by rounding. */
export const wrongParts = replacements('parts-mismatch', [
  ...parts(
    'criteria-and-base-data',
    '基础数据表',
    ['D8', 431, 441, 'D8', '431'], // 315 + 116
    ['B8', 420, 410, 'B8', '420'], // 300 + 120
    ['C9', 320, 330, 'C8', '460'], // 330 + 130, the whole 450 stays
    ['B5', 18.6, 19.6, 'B5', '18.6'], // 6.0 + 12.6
    ['D12', 9.4, 89.4, 'D11', '101.2'], // 其中 89.4 + 11.8 above 87.8
  ),
  ...rounding(
    'criteria-and-base-data',
    '基础数据表',
    ['C8', 450, 450.1, 'C8', '450'],
    ['B8', 420, 419.9, 'B8', '420'],
  ),
  ...parts(
    '002-huaihua-2021',
    data21,
    ['B6', 33.44, 35.44, 'B6', '33.44'], // 10.23 + 23.21
    ['D12', '69.60', '79.60', 'D12', '69.6'], // 57.60 + 12.00
    ['D13', '57.60', '47.60', 'D12', '59.6'], // 47.60 + 12.00
    ['B16', '7.44', '77.44', 'B15', '86.07'], // 其中 77.44 + 8.63 + 0 above 73.41
  ),
  ...parts(
    'levels-with-subtotals',
    '基础数据',
    ['B9', 360, 350, 'B9', '360'], // 200 + 160; 项目支出 stands nowhere else with a budget
    ['C10', 196.5, 186.5, 'C9', '342.8'], // 186.5 + 156.3
  ),
  ...parts(
    'brackets-and-base-data',
    '基本情况',
    ['B3', 30.2, 31.2, 'B3', '30.2'], // 10.2 + 20.0
    ['B4', 10.2, 12.2, 'B3', '32.2'], // 12.2 + 20.0
    ['D7', 13.8, 113.8, 'D6', '113.8'], // 其中 above 92.4
  ),
  ...parts(
    'project-funds',
    '项目支出绩效自评表',
    ['E9', 55, 75, 'E6', '525.4'], // 300 + 150.4 + 75
    ['D8', 140, 240, 'D6', '580'], // 300 + 240 + 40
    ['F7', 300, 400, 'F6', '582.6'], // 400 + 150.4 + 32.2
  ),
  ...parts('004-lincang-2021', '项目支出绩效自评表', ['E8', 50, 60, 'E7', '60']),
  ...parts(
    '002-huaihua-2021-self-evaluation',
    '附件3 部门整体支出绩效自评表',
    ['B7', '258.33', '268.33', 'E5', '274.18'], // 268.33 + 5.26 + 0.59
  ),
]);

/** A rate in a cell beside its amounts. */
export const wrongRateCell = replacements('rate-mismatch', [
  ...rates(
    '002-huaihua-2021-self-evaluation',
    '附件3 部门整体支出绩效自评表',
    ['H5', '100%', '98%', 'H5', '100%'], // 264.18 / 264.18
  ),
  ...rates('004-lincang-2021', '项目支出绩效自评表', ['H7', '100%', '95%', 'H7', '100%']), // 50 / 50
  ...rates('project-funds', '项目支出绩效自评表', ['H6', '95.49%', '96.49%', 'H6', '95.49%']), // 482.6 / 505.4
  ...rates('a-b-table', '整体绩效自评表', ['F5', '94.00%', '95.00%', 'F5', '94.00%']), // 4897.74 / 5210.36
  ...rates('criteria-and-base-data', '基础数据表', ['D3', '98%', '89%', 'D3', '98.00%']), // 49 / 50
]);

/** One figure in two tables: at the one nothing else bears out, else at the later one. */
export const otherFigure = replacements('cross-table-mismatch', [
  ...twice(
    'criteria-and-base-data',
    '基础数据表',
    ['D11', 87.8, 87.3, 'D11', null], // 指标表 87.8
    ['C11', 90, 91, 'C11', null], // 指标表 90.0
  ),
  ...twice(
    'levels-with-subtotals',
    '基础数据',
    ['C7', 5.4, 5.3, 'F3', null], // the later one is the indicator row's
    ['B8', 8, 8.5, 'F4', null],
    ['C12', 114, 112, 'F7', null],
  ).map((change) => ({
    ...change,
    causes: change.causes.map((each) => ({ ...each, at: at('指标评分', each.at.cell) })),
  })),
  ...twice(
    'brackets-and-base-data',
    '基本情况',
    ['D6', 92.4, 91.4, 'D6', null],
    ['C6', 96, 98, 'C6', null],
    ['D8', 188, 189, 'D8', null],
    ['C8', 200, 201, 'C8', null],
  ),
]);

/** A level's weight against what stands below it; a row's weight its own criterion contradicts. */
export const wrongLevel = replacements('weights-mismatch', [
  ...weights(
    '002-huaihua-2021-self-evaluation',
    '附件3 部门整体支出绩效自评表',
    ['B15', '50分', '55分', 'B15', '50'],
    ['B20', '30分', '25分', 'B20', '30'],
    ['B24', '10分', '15分', 'B24', '10'],
  ),
  ...weights(
    'weights-in-brackets',
    '评分表',
    ['A3', '15分', '20分', 'A3', '15'],
    ['B5', '20分', '25分', 'B5', '20'],
    ['A9', '30分', '35分', 'A9', '30'],
  ),
  ...weights(
    'page-break',
    '2020年指标表',
    ['B3', 20, 25, 'B3', '20'],
    ['D12', 20, 25, 'D12', '20'],
    ['F14', 35, 30, 'F14', '35'],
  ),
  ...weights(
    '002-huaihua-2021',
    '附件1 部门整体支出绩效评价指标表',
    ['B4', 10, 15, 'B4', '10'],
    ['D10', 40, 45, 'D10', '40'],
  ),
  ...weights('project-funds', '项目支出绩效自评表', ['B18', '30分', '40分', 'B18', '30']),
  ...weights(
    'brackets-and-base-data',
    '评分表',
    ['A3', '60分', '65分', 'A3', '60'],
    ['A6', '40分', '45分', 'A6', '40'],
  ),
  ...weights('levels-with-subtotals', '指标评分', ['D5', 10, 15, 'D5', '10'], ['D12', 45, 40, 'D12', '45']),
]);
