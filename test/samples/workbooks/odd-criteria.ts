/** Ours, with errors put in: criteria that are themselves at fault, so that some rows cannot be scored by anybody. */
import type { WorkbookPlan } from '../../../src/host/xlsx/create';
import { fitted, heads, ruled, title, totals } from '../cells';

export const plan: WorkbookPlan = {
  sheets: [
    fitted({
      name: '考核表',
      columnWidths: [24, 7, 56, 18, 8],
      rows: [
        [title('某市住房公积金管理中心2023年度整体绩效考核表')],
        [],
        heads('考核指标', '分值', '评分标准', '完成值', '得分'),
        ...ruled([
          // 90%: 以上 and the bare 80%-90% both claim it.
          ['预算执行率', 20, '执行率90%以上得20分；80%-90%得14分；80%以下（不含）得6分。', '90%', 20],
          // Below 0 nothing is said.
          ['结转结余变动率', 20, '变动率0-5%（含）得20分；5%-10%（含）得12分；大于10%不得分。', '-2.5%', 20],
          // W is what Word left of ≤.
          [
            '在职人员控制率',
            20,
            '在职人员控制率W100%，计20分；每超过一个百分点扣2分，扣完为止。',
            '102%',
            18,
          ],
          // 3+3+2+1=9, not 10.
          [
            '内控制度建设',
            10,
            '①制定财务管理制度，3分；②制定资产管理制度，3分；③制定采购管理制度，2分；④制定合同管理制度，1分。',
            '制度文本齐全',
            9,
          ],
          // Between 95% and 98% nothing is said.
          ['归集任务完成率', 30, '完成率≥98%得30分；90%（含）-95%（含）得20分；低于90%得10分。', '96.5%', 30],
        ]),
        totals('合计', 100, null, null, 97),
      ],
      merges: ['A1:E1'],
    }),
  ],
};
