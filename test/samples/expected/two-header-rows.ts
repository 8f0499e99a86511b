import type { ExpectedReview } from '../expectation';
import { left, scored } from '../rows';

const columns = {
  name: 'C',
  fullMarks: 'D',
  criterion: null,
  description: null,
  target: 'E',
  actual: 'F',
  score: 'G',
};

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet: '校舍维修',
      range: 'A3:G11',
      year: '2022',
      columns,
      groups: [
        { levels: ['产出', '数量'], rows: [scored(5, '修缮校舍面积', '20', '20', '20', '4620≥4500')] },
        { levels: ['产出', '质量'], rows: [scored(6, '竣工验收合格率', '20', '20', '20', '100%=100%')] },
        { levels: ['产出', '时效'], rows: [scored(7, '按期开学保障率', '15', '15', '15', '100%')] },
        { levels: ['产出', '成本'], rows: [scored(8, '单位面积造价', '15', '15', '15', '1150≤1200')] },
        { levels: ['效益', '社会效益'], rows: [scored(9, '新增学位', '20', '19', '19', '20×342/360=19')] },
        {
          levels: ['满意度', '服务对象'],
          rows: [scored(10, '师生满意度', '10', '10', '10', '96.2% 在 95%-100% 之间')],
        },
      ],
      subtotals: [],
      total: { cell: 'G11', fullMarks: '100', reported: '99', recomputed: '99', why: '20+20+15+15+19+10' },
      grade: { cell: null, reported: null, expected: '优' },
    },
    {
      kind: 'score',
      id: 't2',
      sheet: '学生资助',
      range: 'A3:G10',
      year: '2022',
      columns,
      groups: [
        { levels: ['产出', '数量'], rows: [scored(5, '奖补学生人数', '25', '25', '25', '820≥820')] },
        { levels: ['产出', '质量'], rows: [scored(6, '资助标准达标率', '25', '25', '25', '100%')] },
        { levels: ['产出', '时效'], rows: [scored(7, '资金发放及时率', '20', '20', '20', '98.6%≥98%')] },
        {
          levels: ['效益', '社会效益'],
          rows: [
            left(
              'judgement',
              8,
              '家庭负担减轻程度',
              '20',
              '18',
              '定性，完成值即指标值原话：达成几成由人判断',
            ),
          ],
        },
        {
          levels: ['满意度', '服务对象'],
          rows: [scored(9, '受助家庭满意度', '10', '10', '10', '94%≥90%')],
        },
      ],
      subtotals: [],
      total: { cell: 'G10', fullMarks: '100', reported: '98', recomputed: '98', why: '25+25+20+18+10' },
      grade: { cell: null, reported: null, expected: '优' },
    },
  ],
  findings: [],
};
