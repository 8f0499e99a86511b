import type { ExpectedReview } from '../expectation';
import { scored } from '../rows';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet: '自评表',
      range: 'A3:F18',
      year: '2023',
      columns: {
        name: 'B',
        fullMarks: 'C',
        criterion: 'D',
        description: null,
        target: null,
        actual: 'E',
        score: 'F',
      },
      groups: [
        {
          levels: ['预算管理'],
          rows: [
            scored(4, '预算完成率', '10', '7', '7', '93.6% 在 90%（含）和 95% 之间'),
            scored(5, '预算调整率', '5', '3.8', '3.8', '绝对值 6.2%，超 1.2 个百分点即 12 步，扣 1.2'),
            scored(6, '上半年支出进度率', '5', '3', '3', '42.5% 在 40%（含）和 45% 之间'),
            scored(7, '预算编制偏差率', '5', '5', '5', '20%：≤20% 写明了含，第二段的 20% 没有写，归第一段'),
            scored(8, '“三公经费”控制率', '5', '5', '5', '88.4%≤100%'),
            scored(9, '结转结余率', '5', '3', '3', '4.1% 不为 0，低于 5%'),
            scored(10, '预算执行率', '10', '8', '8', '95%≤95%＜100%'),
            scored(11, '公用经费变动率', '5', '3', '3', '4%，每 1% 扣 0.5，扣 2'),
          ],
        },
        {
          levels: ['履职产出'],
          rows: [
            scored(12, '专项支出完成率', '10', '9.5', '9.5', '85.5/90×10=9.5'),
            scored(13, '隐患整改任务完成率', '10', '9.4', '9.4', '少 3%，每步扣 10 分的 2%，扣 0.6'),
            scored(14, '应急演练完成率', '10', '10', '10', '102% 按 100% 计'),
            scored(15, '会议费占比', '5', '4', '4', '超 8 个百分点，一步；余下不足一步，写明不扣'),
          ],
        },
        {
          levels: ['履职效果'],
          rows: [
            scored(16, '群众满意度', '10', '5', '5', '90.4% 在 85%（含）-95% 之间'),
            scored(17, '预决算公开', '5', '5', '5', '写明已按规定公开'),
          ],
        },
      ],
      subtotals: [],
      total: {
        cell: 'F18',
        fullMarks: '100',
        reported: '80.7',
        recomputed: '80.7',
        why: '7+3.8+3+5+5+3+8+3+9.5+9.4+10+4+5+5=80.7',
      },
      grade: { cell: null, reported: null, expected: '良' },
    },
  ],
  findings: [],
};
