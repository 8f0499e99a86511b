/** Seeds in criteria: points that no longer fit the full marks, values left out, values claimed twice. */
import type { Severity } from '../../../src/check/check';
import type { CheckCode } from '../../../src/check/registry';
import { at } from '../edit';
import type { Change } from './replaced';
import { replacements } from './replaced';

type Line = readonly [cell: string, from: string, to: string];

const inSheet =
  (check: CheckCode, severity: Severity) =>
  (base: string, sheet: string, ...lines: readonly Line[]): readonly Change[] =>
    lines.map(([cell, from, to]) => ({
      base,
      sheet,
      cell,
      from,
      to,
      causes: [{ check, severity, at: at(sheet, cell) }],
    }));

const conflict = inSheet('criterion-marks-conflict', 'warning');
const gap = inSheet('criterion-gap', 'question');
const overlap = inSheet('criterion-overlap', 'question');

/** Items that add up to other than the full marks, or a best band worth other than them. */
export const oddMarks = replacements('criterion-marks-conflict', [
  ...conflict(
    'criterion-with-actuals',
    '自评指标计分表',
    ['E4', '（2分）', '（3分）'], // 1+1+3=5, 分值 4
    ['E7', '得10分', '得12分'], // 94.91% earns 8 all the same
  ),
  ...conflict(
    'lost-merges-subtotals',
    'Sheet1',
    ['E3', '计5分', '计8分'], // 93.33% earns the best: 8 of 5; the 5 is not wrong for certain
    ['E4', '计5分', '计6分'], // 82.23% earns 4
    ['E15', '显著计10分', '显著计12分'],
  ),
  ...conflict('word-ocr', '指标评分表', ['E9', '财务管理制度，5分', '财务管理制度，6分']), // 6+5+5=16, 分值 15
  ...conflict('many-wordings', '自评表', ['D4', '得10分', '得9分'], ['D10', '=100%得10分', '=100%得12分']),
  ...conflict(
    'weights-in-brackets',
    '评分表',
    ['D8', '合同备案及时，2分', '合同备案及时，3分'], // 3+3+2=8, 7 分
    ['D12', '显著得10分', '显著得12分'],
  ),
  ...conflict('page-break', '2020年指标表', ['G7', '计10分', '计12分']),
  ...conflict(
    '002-huaihua-2021',
    '附件1 部门整体支出绩效评价指标表',
    ['G13', '得到有效执行，2分', '得到有效执行，1分'], // 2+2+2+1=7, 分值 8
    ['G17', '明显计5分', '明显计6分'],
  ),
  ...conflict('criteria-and-base-data', '指标表', ['E7', '计20分', '计18分']), // 91.3% earns the best
  ...conflict('total-in-head', '绩效自评', ['E12', '得10分', '得12分']),
  ...conflict('levels-with-subtotals', '指标评分', ['E13', '得15分', '得16分']),
]);

/** A band cut short: values between it and the next are nobody's; the row's own value lies elsewhere. */
export const gaps = replacements('criterion-gap', [
  ...gap(
    'criterion-with-actuals',
    '自评指标计分表',
    ['E7', '80%（含）-90%', '80%（含）-88%'],
    ['E8', '10%-20%（含）', '12%-20%（含）'],
    ['E16', '70%（含）～80%', '70%（含）～78%'],
  ),
  ...gap('lost-merges-subtotals', 'Sheet1', ['E4', '70%（含）-80%', '70%（含）-78%']),
  ...gap('typed-numbers', '考核打分', ['D10', '80%（含）—90%', '80%（含）—88%']),
  ...gap(
    'word-ocr',
    '指标评分表',
    ['E6', '20-30% （含）', '22-30% （含）'],
    ['E11', '80% （含）-90%', '80% （含）-85%'],
  ),
  ...gap(
    'many-wordings',
    '自评表',
    ['D10', '90%≤执行率＜95%', '90%≤执行率＜93%'],
    ['D16', '85%（含）-95%', '85%（含）-93%'],
  ),
  ...gap(
    'weights-in-brackets',
    '评分表',
    ['D11', '60%—80%（不含）', '60%—75%（不含）'],
    ['D6', '5%（不含）—10%（含）', '7%（不含）—10%（含）'],
  ),
  ...gap('page-break', '2020年指标表', ['G7', '75%（含）-85%', '75%（含）-80%'], ['G13', '＜90%', '＜85%']),
  ...gap('criteria-and-base-data', '指标表', ['E7', '80%（含）-90%', '80%（含）-88%']),
  ...gap('two-score-columns', '绩效评价打分表', ['E11', '60%（含）-70%', '65%（含）-70%']),
  ...gap('brackets-and-base-data', '评分表', ['C7', '80%（含）-90%', '80%（含）-85%']),
]);

/** A band drawn too long: values claimed twice, with different points; the row's own value lies elsewhere. */
export const overlaps = replacements('criterion-overlap', [
  ...overlap(
    'criterion-with-actuals',
    '自评指标计分表',
    ['E7', '80%（含）-90%', '80%（含）-92%'],
    ['E16', '70%（含）～80%', '70%（含）～84%'],
  ),
  ...overlap('lost-merges-subtotals', 'Sheet1', ['E4', '70%（含）-80%', '70%（含）-81%']),
  ...overlap('typed-numbers', '考核打分', ['D10', '低于80%', '低于84%']),
  ...overlap('word-ocr', '指标评分表', ['E11', '70% （含）-80%', '70% （含）-85%']),
  ...overlap('many-wordings', '自评表', ['D10', '90%≤执行率＜95%', '85%≤执行率＜95%']),
  ...overlap('weights-in-brackets', '评分表', ['D11', '60%—80%（不含）', '60%—85%（不含）']),
  ...overlap(
    'page-break',
    '2020年指标表',
    ['G7', '75%（含）-85%', '75%（含）-87%'],
    ['G13', '＜90%', '＜92%'],
  ),
  ...overlap('criteria-and-base-data', '指标表', ['E7', '低于80%', '低于85%']),
  ...overlap('levels-with-subtotals', '指标评分', ['E13', '低于80%', '低于85%']),
]);
