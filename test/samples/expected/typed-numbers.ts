import type { ExpectedReview } from '../expectation';
import { hidden, scored } from '../rows';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet: '考核打分',
      range: 'A3:F13',
      year: '2022',
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
          levels: [],
          rows: [
            scored(4, '预算执行率', '10', '10', '10', '９６.５％ 即 96.5%，95%（含）以上'),
            scored(5, '结转结余率', '5', '5', '5', '0.09 看作 9% 或 0.09% 都不超过 10%'),
            scored(6, '统计培训完成率', '10', '10', '10', '1.08 显示为 108%，得分以满分为止'),
            scored(7, '统计信息报送', '10', '10', '10', '1,253 条，不少于 1,200 条'),
            scored(8, '培训经费支出', '10', '10', '10', '348,600 元即 34.86 万元，不超过 35 万元'),
            hidden(scored(9, '上年问题整改率', '10', '10', '10', '100%')),
            scored(10, '服务对象满意度', '15', '15', '15', '90%，≥90%'),
            scored(11, '预决算公开率', '10', '10', '10', '100%'),
            scored(12, '重点调查任务完成率', '20', '19', '19', '20×95%'),
          ],
        },
      ],
      subtotals: [],
      total: {
        cell: 'F13',
        fullMarks: '100',
        reported: '99',
        recomputed: '99',
        why: '10+5+10+10+10+10+15+10+19=99，隐藏行也计',
      },
      grade: { cell: null, reported: null, expected: '优' },
    },
  ],
  findings: [],
};
