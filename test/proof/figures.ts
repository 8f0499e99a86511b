/** Measured values of the bases' rows: where they stand, how they are written, and by which rule they earn the score. */
import type { Rule } from './rules';
import { bandsFrom, bandsUpTo, inverse, ofRate, share, steps, wholeSteps } from './rules';

export interface Figure {
  readonly base: string;
  readonly sheet: string;
  readonly row: number;
  /** The cell the value stands in. */
  readonly actual: string;
  /** As the cell has it, `{v}` for the value. */
  readonly text: string;
  readonly value: string;
  readonly rule: Rule;
  /** Values that may be put in instead, from–to, with so many decimals. */
  readonly span: readonly [from: number, to: number, decimals: number];
  readonly target?: { readonly cell: string; readonly text: string; readonly value: string };
}

type Line = readonly [
  row: number,
  actual: string,
  text: string,
  value: string,
  rule: Rule,
  span: Figure['span'],
  target?: readonly [cell: string, text: string, value: string],
];

const of = (base: string, sheet: string, lines: readonly Line[]): readonly Figure[] =>
  lines.map(([row, actual, text, value, rule, span, target]) => ({
    base,
    sheet,
    row,
    actual,
    text,
    value,
    rule,
    span,
    ...(target === undefined ? {} : { target: { cell: target[0], text: target[1], value: target[2] } }),
  }));

export const FIGURES: readonly Figure[] = [
  ...of('criterion-with-actuals', '自评指标计分表', [
    [6, 'F6', '{v}%', '3.2', steps(5, 0, 1, '0.5', 'above'), [0, 12, 1]],
    [8, 'F8', '{v}%', '8.6', bandsUpTo([0, 6], [10, 4], [20, 2]), [0, 30, 1]],
    [9, 'F9', '{v}%', '5.09', steps(4, 5, 1, '0.5', 'above'), [0, 14, 2]],
    [10, 'F10', '{v}%', '100', ofRate(6), [40, 100, 1]],
    [13, 'F13', '{v}%', '100', steps(15, 100, 1, 1, 'below'), [80, 100, 0]],
    [14, 'F14', '{v}%', '98.3', steps(10, 90, 1, 1, 'below'), [75, 100, 1]],
  ]),
  ...of('split-target', '部门整体绩效自评', [
    [5, 'G5', '{v}', '3126', share(15), [1500, 3600, 0], ['E5', '{v}', '3000']],
    [6, 'G6', '{v}', '500', share(10), [200, 600, 0], ['E6', '{v}', '500']],
    [8, 'G8', '{v}', '97', share(10), [50, 97, 1], ['E8', '{v}', '98']],
    [9, 'G9', '{v}', '276.5', inverse(10), [280, 400, 1], ['E9', '{v}', '280']],
    [12, 'G12', '{v}', '88.6', share(10), [40, 100, 1], ['E12', '{v}', '85']],
    [13, 'G13', '{v}', '96.35', share(10), [50, 100, 2], ['E13', '{v}', '95']],
  ]),
  ...of('two-header-rows', '校舍维修', [
    [5, 'F5', '{v}平方米', '4620', share(20), [2000, 5000, 0], ['E5', '≥{v}平方米', '4500']],
    [6, 'F6', '{v}%', '100', share(20), [50, 100, 0], ['E6', '={v}%', '100']],
    [9, 'F9', '{v}个', '342', share(20), [150, 340, 0], ['E9', '≥{v}个', '360']],
  ]),
  ...of('two-header-rows', '学生资助', [
    [5, 'F5', '{v}人', '820', share(25), [400, 900, 0], ['E5', '≥{v}人', '820']],
    [7, 'F7', '{v}%', '98.6', share(20), [50, 100, 1], ['E7', '≥{v}%', '98']],
    [9, 'F9', '{v}%', '94', share(10), [50, 100, 0], ['E9', '≥{v}%', '90']],
  ]),
  ...of('tiers-in-notes', '自评表', [
    [5, 'E5', '{v}公里', '1230', share(10), [600, 1500, 0], ['D5', '≥{v}公里', '1200']],
    [7, 'E7', '{v}%', '90', share(15), [40, 90, 0], ['D7', '{v}%', '100']],
    [12, 'E12', '{v}%', '87.3', share(10), [40, 88, 1], ['D12', '≥{v}%', '90']],
  ]),
  ...of('many-wordings', '自评表', [
    [4, 'E4', '{v}%', '93.6', bandsFrom([95, 10], [90, 7], [85, 4]), [70, 100, 1]],
    [8, 'E8', '{v}%', '88.4', bandsUpTo([100, 5]), [60, 130, 1]],
    [10, 'E10', '{v}%', '95', bandsFrom([100, 10], [95, 8], [90, 6]), [80, 100, 1]],
    [13, 'E13', '{v}%', '97', steps(10, 100, 1, '0.2', 'below'), [60, 100, 0]],
    [15, 'E15', '{v}%', '38', wholeSteps(5, 30, 5, 1), [10, 60, 0]],
    [16, 'E16', '{v}%', '90.4', bandsFrom([95, 10], [85, 5]), [70, 100, 1]],
  ]),
  ...of('typed-numbers', '考核打分', [
    [4, 'E4', '{v}％', '９６.５', steps(10, 95, 1, 1, 'below'), [80, 100, 1]],
    [7, 'E7', '{v}条', '1,253', steps(10, 1200, 50, 1, 'below'), [700, 1400, 0]],
    [12, 'E12', '{v}％', '95', ofRate(20), [50, 100, 0]],
  ]),
  ...of('side-by-side', '项目自评汇总', [
    [4, 'C4', '{v}个', '20', share(20), [8, 22, 0], ['B4', '≥{v}个', '20']],
    [5, 'C5', '{v}%', '95', share(20), [50, 94, 0], ['B5', '{v}%', '100']],
    [4, 'I4', '{v}公里', '156', share(25), [60, 180, 0], ['H4', '≥{v}公里', '150']],
    [6, 'I6', '{v}万元', '2.35', inverse(25), [2, 4, 2], ['H6', '≤{v}万元', '2.4']],
    [7, 'I7', '{v}%', '79.9', share(25), [40, 79, 1], ['H7', '≥{v}%', '85']],
  ]),
  ...of('project-funds', '项目支出绩效自评表', [
    [14, 'F14', '{v}万立方米', '1.26', share(10), [0.5, 1.4, 2], ['E14', '≥{v}万立方米', '1.2']],
    [16, 'F16', '{v}%', '93.1', share(10), [50, 93, 1], ['E16', '≥{v}%', '98']],
    [18, 'F18', '{v}人', '3260', share(15), [1500, 3600, 0], ['E18', '≥{v}人', '3200']],
    [20, 'F20', '{v}%', '92', share(10), [50, 100, 0], ['E20', '≥{v}%', '90']],
  ]),
  ...of('a-b-table', '整体绩效自评表', [
    [8, 'F8', '{v}个', '26', share(10), [10, 30, 0], ['E8', '≥{v}个', '25']],
    [9, 'F9', '{v}人次', '360', share(10), [150, 500, 0], ['E9', '≥{v}人次', '400']],
    [11, 'F11', '{v}%', '92.15', share(10), [50, 92, 2], ['E11', '≥{v}%', '95']],
    [12, 'F12', '{v}万元', '50', inverse(10), [40, 90, 0], ['E12', '≤{v}万元', '48']],
    [14, 'F14', '{v}%', '93.4', share(15), [50, 100, 1], ['E14', '≥{v}%', '90']],
  ]),
  ...of('stacked-tables', '项目自评', [
    [3, 'E3', '{v}人', '53100', share(20), [25000, 60000, 0], ['D3', '≥{v}人', '52000']],
    [8, 'E8', '{v}%', '83.3', share(10), [40, 83, 1], ['D8', '≥{v}%', '85']],
    [13, 'E13', '{v}个', '12', share(40), [5, 14, 0], ['D13', '≥{v}个', '12']],
  ]),
  ...of('total-in-head', '绩效自评', [
    [5, 'F5', '{v}%', '98', steps(15, 100, 1, 1, 'below'), [80, 100, 0]],
    [6, 'F6', '{v}张', '300', steps(15, 300, 10, 1, 'below'), [150, 350, 0]],
    [12, 'F12', '{v}%', '86', bandsFrom([90, 10], [80, 8], [0, 5]), [60, 100, 1]],
  ]),
  ...of('weights-in-brackets', '评分表', [
    [9, 'E9', '{v}天', '288', steps(15, 300, 5, 1, 'below'), [200, 320, 0]],
  ]),
  ...of('004-lincang-2021', '项目支出绩效自评表', [
    [18, 'F18', '{v}%', '100', share(30), [50, 100, 0], ['E18', '{v}%', '100']],
    [39, 'F39', '{v}%', '100', share(30), [50, 100, 0], ['E39', '{v}%', '99']],
  ]),
  ...of('002-huaihua-2021-self-evaluation', '附件3 部门整体支出绩效自评表', [
    [15, 'F15', '{v}家', '60', share(10), [25, 70, 0], ['E15', '{v}家', '60']],
    [24, 'F24', '{v}%', '100', steps(10, 95, 1, 1, 'below'), [85, 100, 0]],
  ]),
  ...of('levels-with-subtotals', '指标评分', [
    [11, 'F11', '{v}%', '94', ofRate(15), [50, 100, 0]],
    [13, 'F13', '{v}%', '88.7', bandsFrom([90, 15], [80, 12], [0, 8]), [60, 100, 1]],
  ]),
];
