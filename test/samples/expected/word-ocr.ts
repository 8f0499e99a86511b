import type { ExpectedReview } from '../expectation';
import { left, scored } from '../rows';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet: '指标评分表',
      range: 'A2:G12',
      year: '2019',
      columns: {
        name: 'C',
        fullMarks: 'D',
        criterion: 'E',
        description: 'F',
        target: null,
        actual: null,
        score: 'G',
      },
      groups: [
        {
          levels: ['投入', '预算配置'],
          rows: [
            scored(3, '在职人员控制率', '5', '5', '5', 'W 看作 ≤（推断）：35/36=97.22%≤100%'),
            scored(4, '“三公经费”变动率', '5', '5', '5', '至 看作 ≤（推断）：(22.4-24)/24=-6.67%≤0'),
          ],
        },
        {
          levels: ['过程', '预算执行'],
          rows: [
            scored(
              5,
              '预算完成率',
              '10',
              '10',
              '10',
              '472.6/480=98.458%，低 1.54 个百分点，不足一步不扣；不足一步算一步则扣 2',
              ['8', '10'],
            ),
            scored(6, '预算控制率', '5', '4', '4', '35/480=7.29%，0-10%（含）'),
          ],
        },
        {
          levels: ['过程', '预算管理'],
          rows: [
            scored(7, '公用经费控制率', '10', '8', '8', '61.2/60=102%，超两步扣 2'),
            scored(8, '政府采购执行率', '10', '6', '6', '19.6/20=98%，低两步扣 4'),
            left('judgement', 9, '管理制度健全性', '15', '15', '三项各 5 分，须由人判断'),
          ],
        },
        {
          levels: ['产出及效率', '职责履行'],
          rows: [scored(10, '重点工作办结率', '20', '14', '14', '46/50=92%，比 95% 低三步，扣 6')],
        },
        {
          levels: ['产出及效率', '履职效益'],
          rows: [scored(11, '服务对象满意度', '20', '20', '20', '91.5%，90%（含）以上')],
        },
      ],
      subtotals: [],
      total: {
        cell: 'G12',
        fullMarks: '100',
        reported: '87',
        recomputed: '87',
        why: '5+5+10+4+8+6+15+14+20=87',
      },
      grade: { cell: null, reported: null, expected: '良' },
    },
  ],
  findings: [],
};
