/**
 * Ours, correct: numbers as people leave them. Full-width digits, 分 and 条 in the cell, thousands separators,
 * percent formats, the noise of a double, an amount in 元 against a bound in 万元, one hidden row.
 */
import type { WorkbookPlan } from '../../../src/host/xlsx/create';
import { fitted, heads, ruled, shown, title, totals } from '../cells';

export const plan: WorkbookPlan = {
  sheets: [
    fitted({
      name: '考核打分',
      columnWidths: [6, 24, 8, 52, 20, 9],
      rows: [
        [title('某市统计局2022年度部门整体支出绩效自评打分表')],
        [],
        heads('序号', '指标', '满分', '计分办法', '完成值', '自评得分'),
        ...ruled([
          [
            1,
            '预算执行率',
            '１０',
            '执行率达到95%（含）以上得10分，每低1个百分点扣1分，扣完为止。',
            '９６.５％',
            '１０分',
          ],
          [
            2,
            '结转结余率',
            '5分',
            '结转结余率≤10%得5分，每超过1个百分点扣0.5分，扣完为止。',
            0.0900000762939453,
            '5.0',
          ],
          [3, '统计培训完成率', 10, '得分=完成率×分值，满分为止。', shown(1.08, '0%'), 10],
          [4, '统计信息报送', 10, '全年报送不少于1,200条得10分；每少50条扣1分，扣完为止。', '1,253条', 10],
          [
            5,
            '培训经费支出',
            10,
            '培训经费不超过35万元得10分；每超出1万元扣1分，扣完为止。',
            '348,600元',
            10,
          ],
          [6, '上年问题整改率', 10, '整改率100%得10分，每低5%扣1分，扣完为止。', '100%', 10],
          [
            7,
            '服务对象满意度',
            15,
            '满意度≥90%得15分；80%（含）—90%得12分；低于80%得8分。',
            shown(0.9, '0%'),
            15,
          ],
          [8, '预决算公开率', 10, '公开率100%得10分，否则不得分。', shown(1, '0%'), 10],
          [9, '重点调查任务完成率', 20, '按完成比例计算得分。', '95％', '19.00'],
        ]),
        totals('合计', null, '100分', null, null, '99分'),
      ],
      merges: ['A1:F1', 'A13:B13'],
      hiddenRows: [8],
    }),
  ],
};
