import type { ExpectedReview } from '../expectation';
import { scored } from '../rows';

const sheet = '项目自评汇总';

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
            scored(4, '整治村庄个数', '20', '20', '20', '20≥20'),
            scored(5, '整治任务完成率', '20', '20', '19', '没有评分标准，未达到按比例：20×95/100'),
            scored(6, '工程验收合格率', '20', '20', '20', '98.5%≥98%'),
            scored(7, '项目总投入', '20', '20', '20', '352.8≤360'),
            scored(8, '受益群众满意度', '20', '20', '20', '91.2%≥90%'),
          ],
        },
      ],
      subtotals: [],
      total: { cell: 'E9', fullMarks: '100', reported: '100', recomputed: '99', why: '20+19+20+20+20' },
      grade: { cell: null, reported: null, expected: '优' },
    },
    {
      kind: 'score',
      id: 't2',
      sheet,
      range: 'G3:K8',
      year: '2023',
      columns: {
        name: 'G',
        fullMarks: 'J',
        criterion: null,
        description: null,
        target: 'H',
        actual: 'I',
        score: 'K',
      },
      groups: [
        {
          levels: [],
          rows: [
            scored(4, '养护里程', '25', '25', '25', '156≥150，只超 4%'),
            scored(5, '小修保养及时率', '25', '25', '25', '96%≥95%'),
            scored(6, '每公里养护成本', '25', '25', '25', '2.35≤2.4'),
            scored(7, '沿线群众满意度', '25', '23.5', '23.5', '25×79.9/85=23.5'),
          ],
        },
      ],
      subtotals: [],
      total: { cell: 'K8', fullMarks: '100', reported: '97.5', recomputed: '98.5', why: '25+25+25+23.5' },
      grade: { cell: null, reported: null, expected: '优' },
    },
  ],
  findings: [
    {
      check: 'score-mismatch',
      severity: 'error',
      sheet,
      cell: 'E5',
      expected: '19',
      related: ['B5', 'C5'],
      why: '目标 100%，完成 95%，仍给满分；财预〔2020〕10号',
    },
    {
      check: 'total-mismatch',
      severity: 'error',
      sheet,
      cell: 'K8',
      expected: '98.5',
      related: [],
      why: '25+25+25+23.5=98.5',
    },
  ],
};
