/** The right workbooks defects are seeded in: the correct samples, the others put right, and two of the proof's own. */
import { samples } from '../../samples/catalogue';
import { scored } from '../../samples/rows';
import type { Base, Repair } from '../base';
import { baseOf } from '../base';
import type { Content, Edit } from '../edit';
import { bracketsAndBaseData } from './brackets-and-base-data';
import { levelsWithSubtotals } from './levels-with-subtotals';

const on = (sheet: string, cells: Readonly<Record<string, Content>>): readonly Edit[] =>
  Object.entries(cells).map(([cell, to]) => ({ sheet, cell, to }));

function repair(edits: readonly Edit[], settles: readonly string[], rows?: Repair['rows']): Repair {
  return { edits, settles, ...(rows === undefined ? {} : { rows }) };
}

/** Every cell an edit touches is settled by it. */
const touching = (edits: readonly Edit[], rows?: Repair['rows']): Repair =>
  repair(
    edits,
    edits.map(({ sheet, cell }) => `${sheet}!${cell}`),
    rows,
  );

const first = '附件1 部门整体支出绩效评价指标表';
const second = '附件2 基础数据表';

/** What the hand-written reviews of these samples call for, done. */
const REPAIRS: Readonly<Record<string, Repair>> = {
  '002-huaihua-2021': touching([
    ...on(first, {
      I7: 0,
      I21: 95,
      H5: '“三公经费”变动率=[（本年度“三公经费”预算数50.58-上年度“三公经费”预算数56.21）/上年度“三公经费”预算数]56.21×100%=-10.02%',
      H10: '公用经费控制率=（实际支出公用经费总额87.04/87.04）×100%=100%公用经费支出是指部门基本支出中的一般商品和服务支出。',
      H11: '“三公经费”控制率-（“三公经费”实际支出数38.78/“三公经费”预算安排数50.58）×100%=76.67%',
    }),
    ...on(second, { D6: '50.58', D15: 87.04, G22: '　0' }),
  ]),
  '004-lincang-2021': touching(on('项目支出绩效自评表', { H39: 30, H43: 100 })),
  'weights-in-brackets': touching(on('评分表', { F5: 7.5, F11: 7, A11: '履职效益（20分）', F13: 84.68 })),
  'a-b-table': touching(on('整体绩效自评表', { G9: 9, G15: 97.1 })),
  'side-by-side': touching(on('项目自评汇总', { E5: 19, E9: 99, K8: 98.5 })),
  'two-score-columns': touching(on('绩效评价打分表', { G4: 8, G6: 5, G7: 14.4, G13: 92.1 })),
  // 300 + 150.4 + 55 = 505.4.
  'project-funds': repair(
    on('项目支出绩效自评表', {
      H6: '95.49%',
      E9: 55,
      F13: '268米',
      H16: 9.5,
      I16: '汛期停工，部分款项未能支付',
      H21: 97.05,
    }),
    ['H6', 'E6', 'F13', 'H16'].map((cell) => `项目支出绩效自评表!${cell}`),
    [scored(13, '加固堤防长度', '15', '15', '15', '268≥266')],
  ),
  'page-break': touching(
    on('2020年指标表', { I7: 8, H10: '公务卡刷卡率=（43.2/48.0）×100%=90%', I11: 39, I15: 83 }),
  ),
  'total-in-head': touching(
    on('绩效自评', {
      G7: 14,
      E2: 88,
      G2: '良',
      E11: '2022年底前完成系统整改得10分，逾期不得分。',
    }),
  ),
  'criteria-and-base-data': touching([
    ...on('指标表', { G6: 24, G8: 94 }),
    ...on('基础数据表', { D11: 87.8, D8: 431 }),
  ]),
  'stacked-tables': touching(
    on('项目自评', {
      E4: '90%',
      G4: 20,
      G6: 20,
      G9: { formula: 'SUM(G3:G8)', value: 99.8 },
      G15: 30,
      G16: 100,
    }),
    [
      scored(4, '签约服务规范率', '20', '20', '20', '90%≥90%'),
      scored(6, '人均补助标准', '20', '20', '20', '35≤35'),
    ],
  ),
};

export const bases: readonly Base[] = [
  ...samples.flatMap((sample) => {
    const repairs = REPAIRS[sample.name];
    if (sample.correct) return [baseOf(sample)];
    return repairs === undefined ? [] : [baseOf(sample, repairs)];
  }),
  baseOf(levelsWithSubtotals),
  baseOf(bracketsAndBaseData),
];
