/** Ours, correct: a tick under 优 / 良 / 中 / 差, whose headings say what share of the marks each grade earns. */
import type { WorkbookPlan } from '../../../src/host/xlsx/create';
import { fitted, heads, ruled, title, totals } from '../cells';

export const plan: WorkbookPlan = {
  sheets: [
    fitted({
      name: '考评表',
      columnWidths: [12, 22, 9, 9, 9, 9, 9, 10],
      rows: [
        [title('某县残疾人联合会2022年度整体支出绩效考评表')],
        heads('考评指标', null, '标准分', '评 分 等 级', null, null, null, '自评\n得分'),
        heads('一级', '二级', null, '优\n(100%)', '良\n(80%)', '中\n(60%)', '差\n(0)', null),
        ...ruled([
          ['管理', '制度健全', 10, '√', null, null, null, 10],
          [null, '资产管理', 10, null, '√', null, null, 8],
          [null, '预算公开', 10, '√', null, null, null, 10],
          ['产出', '康复服务', 20, '√', null, null, null, 20],
          [null, '辅具适配', 20, null, null, '√', null, 12],
          ['效果', '残疾人满意情况', 30, '√', null, null, null, 30],
        ]),
        totals('合计', null, 100, null, null, null, null, 90),
        ruled([['评价等级', null, '优', null, null, null, null, null]])[0] ?? [],
      ],
      merges: [
        'A1:H1',
        'A2:B2',
        'C2:C3',
        'D2:G2',
        'H2:H3',
        'A4:A6',
        'A7:A8',
        'A10:B10',
        'A11:B11',
        'C11:H11',
      ],
    }),
  ],
};
