/** Every sample workbook: where it comes from, what layouts it shows, what its review must be. */
import type { WorkbookPlan } from '../../src/host/xlsx/create';
import type { ExpectedReview } from './expectation';
import * as huaihua from './workbooks/002-huaihua-2021';
import * as huaihuaSelf from './workbooks/002-huaihua-2021-self-evaluation';
import * as lianyungang from './workbooks/003-lianyungang-2021';
import * as lincang from './workbooks/004-lincang-2021';
import { expected as huaihuaExpected } from './expected/002-huaihua-2021';
import { expected as huaihuaSelfExpected } from './expected/002-huaihua-2021-self-evaluation';
import { expected as lianyungangExpected } from './expected/003-lianyungang-2021';
import { expected as lincangExpected } from './expected/004-lincang-2021';
import * as criterionWithActuals from './workbooks/criterion-with-actuals';
import { expected as criterionWithActualsExpected } from './expected/criterion-with-actuals';
import * as splitTarget from './workbooks/split-target';
import { expected as splitTargetExpected } from './expected/split-target';
import * as weightsInBrackets from './workbooks/weights-in-brackets';
import { expected as weightsInBracketsExpected } from './expected/weights-in-brackets';
import * as abTable from './workbooks/a-b-table';
import { expected as abTableExpected } from './expected/a-b-table';
import * as sideBySide from './workbooks/side-by-side';
import { expected as sideBySideExpected } from './expected/side-by-side';
import * as lostMerges from './workbooks/lost-merges-subtotals';
import { expected as lostMergesExpected } from './expected/lost-merges-subtotals';
import * as twoScores from './workbooks/two-score-columns';
import { expected as twoScoresExpected } from './expected/two-score-columns';
import * as projectFunds from './workbooks/project-funds';
import { expected as projectFundsExpected } from './expected/project-funds';
import * as tiersInNotes from './workbooks/tiers-in-notes';
import { expected as tiersInNotesExpected } from './expected/tiers-in-notes';
import * as typedNumbers from './workbooks/typed-numbers';
import { expected as typedNumbersExpected } from './expected/typed-numbers';
import * as pageBreak from './workbooks/page-break';
import { expected as pageBreakExpected } from './expected/page-break';
import * as totalInHead from './workbooks/total-in-head';
import { expected as totalInHeadExpected } from './expected/total-in-head';
import * as criteriaAndBaseData from './workbooks/criteria-and-base-data';
import { expected as criteriaAndBaseDataExpected } from './expected/criteria-and-base-data';
import * as twoHeaderRows from './workbooks/two-header-rows';
import { expected as twoHeaderRowsExpected } from './expected/two-header-rows';
import * as stacked from './workbooks/stacked-tables';
import { expected as stackedExpected } from './expected/stacked-tables';
import * as oddCriteria from './workbooks/odd-criteria';
import { expected as oddCriteriaExpected } from './expected/odd-criteria';
import * as wordOcr from './workbooks/word-ocr';
import { expected as wordOcrExpected } from './expected/word-ocr';
import * as manyWordings from './workbooks/many-wordings';
import { expected as manyWordingsExpected } from './expected/many-wordings';
import * as rulesBelowRows from './workbooks/rules-below-rows';
import { expected as rulesBelowRowsExpected } from './expected/rules-below-rows';
import * as slashWeights from './workbooks/slash-weights';
import { expected as slashWeightsExpected } from './expected/slash-weights';
import * as tickedGrades from './workbooks/ticked-grades';
import { expected as tickedGradesExpected } from './expected/ticked-grades';
import * as valuesInCriteria from './workbooks/values-in-criteria';
import { expected as valuesInCriteriaExpected } from './expected/values-in-criteria';
import * as adjustedTargets from './workbooks/adjusted-targets';
import { expected as adjustedTargetsExpected } from './expected/adjusted-targets';

/** Layouts met in practice; the rows of the layout × sample table. */
export const LAYOUTS = [
  '评价标准表（各级分值有列）',
  '本单位执行情况列',
  '资金块在上、指标在下',
  '指标值拆成性质、数值、单位',
  '分值写在括号里',
  '目标、结果、得分三列，无分值',
  'A／B 表，规则在表注',
  '基础数据表',
  '一张工作表并排两个表',
  '合并丢失，留空白',
  '小计行、公式合计',
  '自评分与复评分两列',
  '两行表头',
  '定性分档，说明在表下',
  '数字写成文字、全角、百分比格式、隐藏行',
  '跨页重复表头',
  '总分写在表头',
  '占位行（指标2：、……）',
  '一张工作表上下两个表',
  '一个工作簿多张表',
  '标准本身有缺陷',
  '扫描或 Word 转来的错字',
  '评分标准写在各行下面',
  '分值写在斜杠后面',
  '扣分列、扣分原因',
  '等级栏打勾',
  '评分标准与完成情况写在一格',
  '年初、调整两个指标值',
  '预算分项计分',
] as const;
type Layout = (typeof LAYOUTS)[number];

export interface Sample {
  /** Name of the workbook without `.xlsx`. */
  readonly name: string;
  /** A published table whose figures are kept, or one of our own making. */
  readonly origin: 'published' | 'ours';
  /** No error finding may stand in it. */
  readonly correct: boolean;
  readonly layouts: readonly Layout[];
  readonly plan: WorkbookPlan;
  readonly expected: ExpectedReview;
}

export const samples: readonly Sample[] = [
  {
    name: '002-huaihua-2021',
    origin: 'published',
    correct: false,
    layouts: ['评价标准表（各级分值有列）', '基础数据表', '一个工作簿多张表'],
    plan: huaihua.plan,
    expected: huaihuaExpected,
  },
  {
    name: '002-huaihua-2021-self-evaluation',
    origin: 'published',
    correct: true,
    layouts: ['资金块在上、指标在下', '分值写在括号里'],
    plan: huaihuaSelf.plan,
    expected: huaihuaSelfExpected,
  },
  {
    name: '003-lianyungang-2021',
    origin: 'published',
    correct: true,
    layouts: ['目标、结果、得分三列，无分值'],
    plan: lianyungang.plan,
    expected: lianyungangExpected,
  },
  {
    name: '004-lincang-2021',
    origin: 'published',
    correct: false,
    layouts: ['资金块在上、指标在下', '占位行（指标2：、……）'],
    plan: lincang.plan,
    expected: lincangExpected,
  },
  {
    name: 'criterion-with-actuals',
    origin: 'ours',
    correct: true,
    layouts: ['本单位执行情况列'],
    plan: criterionWithActuals.plan,
    expected: criterionWithActualsExpected,
  },
  {
    name: 'split-target',
    origin: 'ours',
    correct: true,
    layouts: ['指标值拆成性质、数值、单位'],
    plan: splitTarget.plan,
    expected: splitTargetExpected,
  },
  {
    name: 'weights-in-brackets',
    origin: 'ours',
    correct: false,
    layouts: ['分值写在括号里', '本单位执行情况列'],
    plan: weightsInBrackets.plan,
    expected: weightsInBracketsExpected,
  },
  {
    name: 'a-b-table',
    origin: 'ours',
    correct: false,
    layouts: ['A／B 表，规则在表注', '资金块在上、指标在下', '分值写在括号里', '定性分档，说明在表下'],
    plan: abTable.plan,
    expected: abTableExpected,
  },
  {
    name: 'side-by-side',
    origin: 'ours',
    correct: false,
    layouts: ['一张工作表并排两个表'],
    plan: sideBySide.plan,
    expected: sideBySideExpected,
  },
  {
    name: 'lost-merges-subtotals',
    origin: 'ours',
    correct: true,
    layouts: ['合并丢失，留空白', '小计行、公式合计'],
    plan: lostMerges.plan,
    expected: lostMergesExpected,
  },
  {
    name: 'two-score-columns',
    origin: 'ours',
    correct: false,
    layouts: ['自评分与复评分两列', '本单位执行情况列'],
    plan: twoScores.plan,
    expected: twoScoresExpected,
  },
  {
    name: 'project-funds',
    origin: 'ours',
    correct: false,
    layouts: ['资金块在上、指标在下', '分值写在括号里'],
    plan: projectFunds.plan,
    expected: projectFundsExpected,
  },
  {
    name: 'tiers-in-notes',
    origin: 'ours',
    correct: true,
    layouts: ['定性分档，说明在表下'],
    plan: tiersInNotes.plan,
    expected: tiersInNotesExpected,
  },
  {
    name: 'typed-numbers',
    origin: 'ours',
    correct: true,
    layouts: ['数字写成文字、全角、百分比格式、隐藏行'],
    plan: typedNumbers.plan,
    expected: typedNumbersExpected,
  },
  {
    name: 'page-break',
    origin: 'ours',
    correct: false,
    layouts: ['跨页重复表头', '评价标准表（各级分值有列）', '小计行、公式合计'],
    plan: pageBreak.plan,
    expected: pageBreakExpected,
  },
  {
    name: 'total-in-head',
    origin: 'ours',
    correct: false,
    layouts: ['总分写在表头', '本单位执行情况列'],
    plan: totalInHead.plan,
    expected: totalInHeadExpected,
  },
  {
    name: 'criteria-and-base-data',
    origin: 'ours',
    correct: false,
    layouts: ['基础数据表', '一个工作簿多张表'],
    plan: criteriaAndBaseData.plan,
    expected: criteriaAndBaseDataExpected,
  },
  {
    name: 'two-header-rows',
    origin: 'ours',
    correct: true,
    layouts: ['两行表头', '一个工作簿多张表'],
    plan: twoHeaderRows.plan,
    expected: twoHeaderRowsExpected,
  },
  {
    name: 'stacked-tables',
    origin: 'ours',
    correct: false,
    layouts: ['一张工作表上下两个表', '小计行、公式合计'],
    plan: stacked.plan,
    expected: stackedExpected,
  },
  {
    name: 'odd-criteria',
    origin: 'ours',
    correct: false,
    layouts: ['标准本身有缺陷'],
    plan: oddCriteria.plan,
    expected: oddCriteriaExpected,
  },
  {
    name: 'word-ocr',
    origin: 'ours',
    correct: true,
    layouts: ['扫描或 Word 转来的错字'],
    plan: wordOcr.plan,
    expected: wordOcrExpected,
  },
  {
    name: 'many-wordings',
    origin: 'ours',
    correct: true,
    layouts: ['本单位执行情况列'],
    plan: manyWordings.plan,
    expected: manyWordingsExpected,
  },
  {
    name: 'rules-below-rows',
    origin: 'ours',
    correct: false,
    layouts: ['评分标准写在各行下面'],
    plan: rulesBelowRows.plan,
    expected: rulesBelowRowsExpected,
  },
  {
    name: 'slash-weights',
    origin: 'ours',
    correct: true,
    layouts: ['分值写在斜杠后面', '扣分列、扣分原因', '跨页重复表头'],
    plan: slashWeights.plan,
    expected: slashWeightsExpected,
  },
  {
    name: 'ticked-grades',
    origin: 'ours',
    correct: true,
    layouts: ['等级栏打勾'],
    plan: tickedGrades.plan,
    expected: tickedGradesExpected,
  },
  {
    name: 'values-in-criteria',
    origin: 'ours',
    correct: false,
    layouts: ['评分标准与完成情况写在一格', '小计行、公式合计'],
    plan: valuesInCriteria.plan,
    expected: valuesInCriteriaExpected,
  },
  {
    name: 'adjusted-targets',
    origin: 'ours',
    correct: true,
    layouts: ['年初、调整两个指标值', '预算分项计分', '指标值拆成性质、数值、单位'],
    plan: adjustedTargets.plan,
    expected: adjustedTargetsExpected,
  },
];
