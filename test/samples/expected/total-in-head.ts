import type { ExpectedReview } from '../expectation';
import { left, scored } from '../rows';

const sheet = '绩效自评';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet,
      range: 'A4:G12',
      year: '2022',
      columns: {
        name: 'C',
        fullMarks: 'D',
        criterion: 'E',
        description: null,
        target: null,
        actual: 'F',
        score: 'G',
      },
      groups: [
        {
          levels: ['产出', '数量'],
          rows: [
            scored(5, '城乡低保对象复核率', '15', '13', '13', '98% 低两步，扣 2'),
            scored(6, '新增养老床位', '15', '15', '15', '300 张，不少于 300 张'),
          ],
        },
        {
          levels: ['产出', '质量'],
          rows: [scored(7, '救助资金发放准确率', '15', '15', '14', '98.5% 比 99% 低 0.5，恰一步，扣 1')],
        },
        {
          levels: ['产出', '时效'],
          rows: [left('judgement', 8, '救助资金发放及时性', '10', '8', '几次不及时须由人填')],
        },
        {
          levels: ['产出', '成本'],
          rows: [scored(9, '运转经费控制率', '10', '10', '10', '99.07%≤100%')],
        },
        {
          levels: ['效益', '社会效益'],
          rows: [
            left('judgement', 10, '困难群众基本生活保障', '15', '10', '有力、较有力、一般三档，须由人判断'),
          ],
        },
        {
          levels: ['效益', '可持续'],
          rows: [left('judgement', 11, '信息系统整改', '10', '10', '是否在期限前完成须由人判断')],
        },
        {
          levels: ['满意度', '服务对象'],
          rows: [scored(12, '服务对象满意度', '10', '8', '8', '86% 在 80%（含）—90% 之间')],
        },
      ],
      subtotals: [],
      total: {
        cell: 'E2',
        fullMarks: '100',
        reported: '89',
        recomputed: '88',
        why: '13+15+14+8+10+10+10+8=88；满分按各行之和 100',
      },
      grade: { cell: 'G2', reported: '优', expected: '良' },
    },
  ],
  findings: [
    {
      check: 'score-mismatch',
      severity: 'error',
      sheet,
      cell: 'G7',
      expected: '14',
      related: ['E7', 'F7'],
      why: '98.5% 不到 99%',
    },
    {
      check: 'grade-mismatch',
      severity: 'question',
      sheet,
      cell: 'G2',
      expected: '良',
      related: ['E2'],
      why: '报 89 分，按财预〔2020〕10号良是 80（含）到 90；有的平台 80 分就是优，表里没写用哪一种',
    },
    {
      check: 'stale-year',
      severity: 'question',
      sheet,
      cell: 'E11',
      // First expected as null; the table's own year is what the question is about, so it may be named.
      expected: '2022年',
      related: [],
      why: '2022 年的表里以 2018 年底为期限；是否照抄旧表只有人知道',
    },
  ],
};
