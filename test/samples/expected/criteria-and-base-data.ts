import type { ExpectedReview } from '../expectation';
import { scored } from '../rows';

const sheet = '指标表';
const baseData = '基础数据表';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet,
      range: 'A2:G8',
      year: '2022',
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
          rows: [scored(3, '在职人员控制率', '10', '10', '10', '49/50=98%')],
        },
        {
          levels: ['过程', '预算管理'],
          rows: [
            scored(4, '“三公经费”控制率', '20', '20', '20', '16.2/17.5=92.57%'),
            scored(5, '公用经费控制率', '20', '20', '20', '87.8/90=97.56%；按 87.3 算也不超过 100%'),
          ],
        },
        {
          levels: ['产出', '职责履行'],
          rows: [scored(6, '法律援助案件办结率', '30', '26', '24', '276/300=92%，比 95% 低三步，扣 6')],
        },
        {
          levels: ['效果', '满意度'],
          rows: [scored(7, '群众满意度', '20', '20', '20', '91.3%≥90%')],
        },
      ],
      subtotals: [],
      total: { cell: 'G8', fullMarks: '100', reported: '96', recomputed: '94', why: '10+20+20+24+20' },
      grade: { cell: null, reported: null, expected: '优' },
    },
    { kind: 'data', id: 't2', sheet: baseData },
  ],
  findings: [
    {
      check: 'score-mismatch',
      severity: 'error',
      sheet,
      cell: 'G6',
      expected: '24',
      related: ['E6', 'F6'],
      why: '低三个百分点，每个扣 2',
    },
    {
      check: 'cross-table-mismatch',
      // An error is what arithmetic or a rule proves wrong of one cell; here two cells disagree and either may be right.
      severity: 'warning',
      sheet: baseData,
      cell: 'D11',
      expected: null,
      related: [`${sheet}!F5`],
      why: '公用经费决算数：指标表 87.8，基础数据表 2022 年决算数 87.3；同一单位、同一年、同一口径，必有一错，但哪处错没有依据，落在后一处',
    },
    {
      check: 'parts-mismatch',
      severity: 'error',
      sheet: baseData,
      cell: 'D8',
      expected: '431',
      related: ['D9', 'D10'],
      why: '1、315.0 + 2、116.0 = 431.0，写 441.0；编号列全，少了也是错',
    },
  ],
};
