/**
 * Ours, with errors put in: every indicator is followed by a row with its rule, and by one with what was done where
 * that needs words. One score forgets the rule under it, the total is added wrong.
 */
import type { WorkbookPlan } from '../../../src/host/xlsx/create';
import { fitted, heads, label, ruled, title, totals } from '../cells';

export const plan: WorkbookPlan = {
  sheets: [
    fitted({
      name: '自评打分表',
      columnWidths: [26, 14, 14, 10, 10],
      rows: [
        [title('某县司法局2023年度部门整体支出绩效自评打分表')],
        heads('指标', '目标值', '实际值', '分值', '得分'),
        ...ruled([
          ['1.预算执行率', '95%', '92%', 10, 10],
          [label('评分标准：执行率达到95%得10分，每低1个百分点扣1分，扣完为止。')],
          ['2.法律援助办理件数', '300件', '286件', 30, 28.6],
          [label('评分标准：得分=完成率×分值，不超过满分。')],
          ['3.人民调解成功率', '≥98%', '98.6%', 30, 30],
          [label('评分标准：调解成功率98%（含）以上得30分，每低1个百分点扣3分。')],
          ['4.来访群众满意度', '≥90%', '88.2%', 30, 25],
          [label('评分标准：满意度90%（含）以上得30分，80%（含）—90%得25分，80%以下不得分。')],
        ]),
        totals('合计', null, null, 100, 93.1),
      ],
      merges: ['A1:E1', 'A4:E4', 'A6:E6', 'A8:E8', 'A10:E10', 'A11:C11'],
    }),
  ],
};
