import type { ExpectedReview } from '../expectation';
import { at, scored } from '../rows';

const sheet = '考评表';
/** The rule stands in the headings, the value is the tick. */
const ticked = (column: string, row: ReturnType<typeof scored>) =>
  at(row, { criterion: 'D3', actual: `${column}${String(row.row)}` });

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet,
      range: 'A2:H10',
      year: '2022',
      columns: {
        name: 'B',
        fullMarks: 'C',
        criterion: null,
        description: null,
        target: null,
        actual: null,
        score: 'H',
      },
      groups: [
        {
          levels: ['管理'],
          rows: [
            ticked('D', scored(4, '制度健全', '10', '10', '10', '优：10 分的 100%')),
            ticked('E', scored(5, '资产管理', '10', '8', '8', '良：10 分的 80%')),
            ticked('D', scored(6, '预算公开', '10', '10', '10', '优')),
          ],
        },
        {
          levels: ['产出'],
          rows: [
            ticked('D', scored(7, '康复服务', '20', '20', '20', '优')),
            ticked('F', scored(8, '辅具适配', '20', '12', '12', '中：20 分的 60%')),
          ],
        },
        {
          levels: ['效果'],
          rows: [ticked('D', scored(9, '残疾人满意情况', '30', '30', '30', '优'))],
        },
      ],
      subtotals: [],
      total: { cell: 'H10', fullMarks: '100', reported: '90', recomputed: '90', why: '10+8+10+20+12+30' },
      grade: { cell: 'C11', reported: '优', expected: '优' },
    },
  ],
  findings: [],
};
