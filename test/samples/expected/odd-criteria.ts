import type { ExpectedReview } from '../expectation';
import { conflicting, left, scored } from '../rows';

const sheet = '考核表';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet,
      range: 'A3:E9',
      year: '2023',
      columns: {
        name: 'A',
        fullMarks: 'B',
        criterion: 'C',
        description: null,
        target: null,
        actual: 'D',
        score: 'E',
      },
      groups: [
        {
          levels: [],
          rows: [
            conflicting(
              4,
              '预算执行率',
              '20',
              '20',
              '14',
              '20',
              '正好 90%：“90%以上”和“80%-90%”都占这一端，都没有注明含不含；两个分都说得通',
            ),
            left('uncovered', 5, '结转结余变动率', '20', '20', '-2.5% 在 0 以下，标准没有说'),
            scored(6, '在职人员控制率', '20', '18', '16', 'W 当作 ≤：102% 超两步，扣 4'),
            left('judgement', 7, '内控制度建设', '10', '9', '四项制度有没有须由人判断'),
            left('uncovered', 8, '归集任务完成率', '30', '30', '96.5% 在 95% 与 98% 之间，标准没有说'),
          ],
        },
      ],
      subtotals: [],
      total: { cell: 'E9', fullMarks: '100', reported: '97', recomputed: '95', why: '20+20+16+9+30' },
      grade: { cell: null, reported: null, expected: '优' },
    },
  ],
  findings: [
    {
      check: 'criterion-overlap',
      severity: 'question',
      sheet,
      cell: 'C4',
      expected: null,
      related: [],
      why: '两段都占 90%，完成值正落在上面，按哪段给分只有人能定',
    },
    {
      check: 'criterion-gap',
      severity: 'question',
      sheet,
      cell: 'C5',
      expected: null,
      related: [],
      why: '标准没有说 0 以下，完成值正是负数',
    },
    {
      check: 'score-mismatch',
      severity: 'warning',
      sheet,
      cell: 'E6',
      expected: '16',
      related: ['C6', 'D6'],
      why: '扣 4 得 16，报 18；但 ≤ 是由 W 推断的，只能算很可能错',
    },
    {
      check: 'criterion-marks-conflict',
      severity: 'warning',
      sheet,
      cell: 'C7',
      expected: null,
      related: ['B7'],
      why: '各项 3+3+2+1=9，分值 10，必有一处写错',
    },
    {
      check: 'criterion-gap',
      severity: 'question',
      sheet,
      cell: 'C8',
      expected: null,
      related: [],
      why: '95% 与 98% 之间没有规则，完成值正在其中',
    },
  ],
};
