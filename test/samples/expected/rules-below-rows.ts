import type { ExpectedReview } from '../expectation';
import { at, scored } from '../rows';

const sheet = '自评打分表';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet,
      range: 'A2:E11',
      year: '2023',
      columns: {
        name: 'A',
        fullMarks: 'D',
        criterion: null,
        description: null,
        target: 'B',
        actual: 'C',
        score: 'E',
      },
      groups: [
        {
          levels: [],
          rows: [
            at(scored(3, '1.预算执行率', '10', '10', '7', '92% 低于 95% 三个百分点，扣 3 分'), {
              criterion: 'A4',
            }),
            at(scored(5, '2.法律援助办理件数', '30', '28.6', '28.6', '286/300=95.33%，30×95.33…%=28.6'), {
              criterion: 'A6',
            }),
            at(scored(7, '3.人民调解成功率', '30', '30', '30', '98.6%≥98%'), { criterion: 'A8' }),
            at(scored(9, '4.来访群众满意度', '30', '25', '25', '88.2% 在 80%—90% 一档'), {
              criterion: 'A10',
            }),
          ],
        },
      ],
      subtotals: [],
      total: { cell: 'E11', fullMarks: '100', reported: '93.1', recomputed: '90.6', why: '7+28.6+30+25' },
      grade: { cell: null, reported: null, expected: '优' },
    },
  ],
  findings: [
    {
      check: 'score-mismatch',
      severity: 'error',
      sheet,
      cell: 'E3',
      expected: '7',
      related: ['A4'],
      why: '执行率 92%，按下一行的标准扣 3 分，却填了满分',
    },
    {
      check: 'total-mismatch',
      severity: 'error',
      sheet,
      cell: 'E11',
      expected: '93.6',
      related: [],
      why: '10+28.6+30+25=93.6，合计写 93.1',
    },
  ],
};
