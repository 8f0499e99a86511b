import type { ExpectedReview } from '../expectation';
import { at, scored } from '../rows';

const sheet = '计分表';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet,
      range: 'A2:G11',
      year: '2022',
      columns: {
        name: 'B',
        fullMarks: 'B',
        criterion: 'D',
        description: 'C',
        target: null,
        actual: null,
        score: 'F',
      },
      groups: [
        {
          levels: ['预算编制'],
          rows: [
            scored(3, '绩效目标申报率', '10', '10', '10', '12/12=100%'),
            scored(4, '基本支出保障率', '10', '10', '10', '420/420=100%'),
          ],
        },
        {
          levels: ['预算执行'],
          rows: [
            scored(5, '预算执行率', '20', '18', '18', '扣分原因里写明执行率 93%，低 2 个百分点'),
            at(scored(8, '项目支出进度', '20', '20', '20', '“同上”即上一行的标准：95.8%≥95%'), {
              criterion: 'D5',
            }),
            scored(9, '“三公经费”控制率', '10', '10', '10', '31.2/36=86.67%≤100%'),
          ],
        },
        {
          levels: ['绩效管理'],
          rows: [scored(10, '绩效自评覆盖率', '30', '30', '30', '18/18=100%')],
        },
      ],
      subtotals: [],
      total: {
        cell: 'F11',
        fullMarks: '100',
        reported: '98',
        recomputed: '98',
        why: '10+10+18+20+10+30',
      },
      grade: { cell: null, reported: null, expected: '优' },
    },
  ],
  findings: [],
};
