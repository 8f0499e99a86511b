/**
 * Ours, with errors put in: one column holds the rule and what was done, before it or after it. One score forgets its
 * own figure, one subtotal is added wrong.
 */
import type { WorkbookPlan } from '../../../src/host/xlsx/create';
import { fitted, heads, label, ruled, title, totals } from '../cells';

export const plan: WorkbookPlan = {
  sheets: [
    fitted({
      name: '计分表',
      columnWidths: [6, 10, 18, 8, 60, 9],
      rows: [
        [title('2021年度部门整体支出绩效评价计分表')],
        heads('序号', '一级指标', '三级指标', '分值', '评分标准及完成情况', '得分'),
        ...ruled([
          [1, '投入', '预算编制准确率', 10, label('准确率100%得10分，每低1%扣0.5分。实际准确率99%'), 9.5],
          [
            2,
            null,
            '资金到位率',
            10,
            label('到位率=实际到位480万元/预算500万元×100%=96%，到位率100%得10分，每低1%扣1分'),
            10,
          ],
          [null, '小计', null, 20, null, 19.5],
          [3, '产出', '任务完成率', 50, label('得分=完成率×分值。全年完成率97%'), 48.5],
          [4, null, '质量合格率', 30, label('合格率99%。合格率≥98%得30分，每低1%扣2分'), 30],
          [null, '小计', null, 80, null, 78],
        ]),
        totals(null, '合计', null, 100, null, 97.5),
      ],
      merges: ['A1:F1', 'B3:B4', 'B5:C5', 'B6:B7', 'B8:C8', 'B9:C9'],
    }),
  ],
};
