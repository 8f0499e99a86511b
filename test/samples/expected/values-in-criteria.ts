import type { ExpectedReview } from '../expectation';
import { at, scored } from '../rows';

const sheet = '计分表';
/** What was done stands in the criterion's own cell. */
const told = (row: ReturnType<typeof scored>) => at(row, { actual: `E${String(row.row)}` });

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet,
      year: '2021',
      columns: {
        name: 'C',
        fullMarks: 'D',
        criterion: 'E',
        description: null,
        target: null,
        actual: null,
        score: 'F',
      },
      groups: [
        {
          levels: ['投入'],
          rows: [
            told(scored(3, '预算编制准确率', '10', '9.5', '9.5', '99%，低 1%，扣 0.5 分')),
            at(scored(4, '资金到位率', '10', '10', '6', '480/500=96%，低 4%，扣 4 分'), {
              description: 'E4',
            }),
          ],
        },
        {
          levels: ['产出'],
          rows: [
            told(scored(6, '任务完成率', '50', '48.5', '48.5', '97%×50')),
            told(scored(7, '质量合格率', '30', '30', '30', '99%≥98%')),
          ],
        },
      ],
      subtotals: [
        { row: 5, cell: 'F5', fullMarks: '20', reported: '19.5', recomputed: '15.5', why: '9.5+6' },
        { row: 8, cell: 'F8', fullMarks: '80', reported: '78', recomputed: '78.5', why: '48.5+30' },
      ],
      total: { cell: 'F9', fullMarks: '100', reported: '97.5', recomputed: '94', why: '9.5+6+48.5+30' },
      grade: { cell: null, reported: null, expected: '优' },
    },
  ],
  findings: [
    {
      check: 'score-mismatch',
      severity: 'error',
      sheet,
      cell: 'F4',
      expected: '6',
      related: ['E4'],
      why: '本行自己写着到位率 96%，仍给满分',
    },
    {
      check: 'subtotal-mismatch',
      severity: 'error',
      sheet,
      cell: 'F8',
      expected: '78.5',
      related: [],
      why: '48.5+30=78.5，小计写 78',
    },
    {
      check: 'total-mismatch',
      severity: 'error',
      sheet,
      cell: 'F9',
      expected: '98',
      related: [],
      why: '各行得分 9.5+10+48.5+30=98，合计 97.5 是照着两个小计加的',
    },
  ],
};
