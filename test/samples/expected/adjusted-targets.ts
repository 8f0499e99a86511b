import type { ExpectedReview } from '../expectation';
import { at, scored } from '../rows';

const sheet = '自评表';
const funds = (row: ReturnType<typeof scored>) => {
  const line = String(row.row);
  return at(row, { name: `B${line}`, fullMarks: `H${line}`, target: null, actual: null, score: `J${line}` });
};
/** Not adjusted: the first target holds. */
const unchanged = (row: ReturnType<typeof scored>) => at(row, { target: `E${String(row.row)}` });

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet,
      year: '2023',
      unit: '万元',
      columns: {
        name: 'B',
        fullMarks: 'I',
        criterion: null,
        description: null,
        target: 'F',
        actual: 'G',
        score: 'J',
      },
      groups: [
        {
          levels: [],
          rows: [
            funds(scored(4, '基本支出', '10', '10', '10', '652/652=100%')),
            funds(scored(5, '项目支出', '10', '9.5', '9.5', '361/380=95%，10×95%')),
            unchanged(scored(8, '举办赛事场次', '20', '20', '20', '12≥10')),
            scored(9, '参赛人数', '20', '19', '19', '目标调整为 1800：20×1710/1800=19'),
            unchanged(scored(10, '赛事安全事故数', '20', '20', '20', '0＝0')),
            scored(11, '人均办赛成本', '10', '10', '10', '312≤320（按调整后的指标值）'),
            unchanged(scored(12, '参赛者满意度', '10', '10', '10', '94%≥90%')),
          ],
        },
      ],
      subtotals: [
        { row: 6, cell: 'J6', fullMarks: '20', reported: '19.5', recomputed: '19.5', why: '10+9.5' },
      ],
      total: {
        cell: 'J13',
        fullMarks: '100',
        reported: '98.5',
        recomputed: '98.5',
        why: '10+9.5+20+19+20+10+10',
      },
      grade: { cell: null, reported: null, expected: '优' },
    },
  ],
  findings: [],
};
