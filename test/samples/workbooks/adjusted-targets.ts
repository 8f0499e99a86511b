/**
 * Ours, correct: first and adjusted targets side by side, a factor beside the score, 指标性质 and 计量单位 in columns
 * of their own, the budget's two parts scored each with their total between them and the indicators.
 */
import type { WorkbookPlan } from '../../../src/host/xlsx/create';
import { fitted, heads, ruled, title, totals } from '../cells';

export const plan: WorkbookPlan = {
  sheets: [
    fitted({
      name: '自评表',
      columnWidths: [14, 18, 10, 12, 12, 12, 12, 12, 12, 12],
      rows: [
        [title('部门整体支出绩效自评表')],
        [title('（2023年度）')],
        heads(
          '预算执行情况\n（万元）',
          '资金性质',
          '年初预算数',
          null,
          '全年预算数',
          '全年执行数',
          null,
          '分值',
          '执行率',
          '得分',
        ),
        ...ruled([
          [null, '基本支出', 640, null, 652, 652, null, 10, '100%', 10],
          [null, '项目支出', 400, null, 380, 361, null, 10, '95%', 9.5],
          [null, '合计', 1040, null, 1032, 1013, null, 20, '98.16%', 19.5],
        ]),
        heads(
          '绩效指标',
          '指标名称',
          '计量单位',
          '指标性质',
          '年初指标值',
          '调整指标值',
          '全年完成值',
          '得分系数(%)',
          '指标权重(分)',
          '指标得分(分)',
        ),
        ...ruled([
          [null, '举办赛事场次', '场', '≥', 10, null, 12, 100, 20, 20],
          [null, '参赛人数', '人', '≥', 2000, 1800, 1710, 95, 20, 19],
          [null, '赛事安全事故数', '起', '＝', 0, null, 0, 100, 20, 20],
          [null, '人均办赛成本', '元', '≤', 300, 320, 312, 100, 10, 10],
          [null, '参赛者满意度', '%', '≥', 90, null, 94, 100, 10, 10],
        ]),
        totals('总分', null, null, null, null, null, null, null, 100, 98.5),
      ],
      merges: [
        'A1:J1',
        'A2:J2',
        'A3:A6',
        'C3:D3',
        'F3:G3',
        'C4:D4',
        'F4:G4',
        'C5:D5',
        'F5:G5',
        'C6:D6',
        'F6:G6',
        'A7:A12',
        'A13:H13',
      ],
    }),
  ],
};
