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
  '一个工作簿多张表',
] as const;
export type Layout = (typeof LAYOUTS)[number];

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
];
