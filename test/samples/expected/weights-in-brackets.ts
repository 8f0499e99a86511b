import type { ExpectedReview } from '../expectation';
import { left, scored } from '../rows';

const sheet = '评分表';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet,
      range: 'A2:F13',
      year: '2022',
      columns: {
        name: 'C',
        fullMarks: 'C',
        criterion: 'D',
        description: null,
        target: null,
        actual: 'E',
        score: 'F',
      },
      groups: [
        {
          levels: ['预算编制', '预算编制情况'],
          rows: [
            scored(
              3,
              '预算编制约束性',
              '8',
              '7',
              '7',
              '126.84/1057=12%，超过 10% 恰一步（2 个百分点），扣 1',
            ),
            left('judgement', 4, '预算编制规范性', '7', '7', '几处不规范须由人数'),
          ],
        },
        {
          levels: ['预算执行', '支出管理'],
          rows: [
            scored(5, '支出进度率', '10', '8.5', '7.5', '1008.36/1120.40=90%，低 5 个百分点，扣 2.5'),
            scored(6, '结转结余率', '10', '6', '6', '112.04/1120.40=10%，5%（不含）—10%（含）'),
          ],
        },
        {
          levels: ['预算执行', '资产管理'],
          rows: [
            scored(7, '固定资产利用率', '8', '7.68', '7.68', '96%×8'),
            left('judgement', 8, '政府采购合规性', '7', '7', '三项 3+2+2=7，是否做到须由人判断'),
          ],
        },
        {
          levels: ['履职产出', '重点任务'],
          rows: [
            scored(
              9,
              '公共文化场馆免费开放天数',
              '15',
              '13',
              '13',
              '少 12 天，两个整步扣 2；按比例扣 2.4，不足一步算一步扣 3',
              ['12', '13'],
            ),
            scored(10, '送戏下乡任务完成率', '15', '12.5', '12.5', '114/120=95%，低 5%，扣 2.5'),
          ],
        },
        {
          levels: ['履职效益', '社会评价'],
          rows: [
            scored(11, '群众满意度', '10', '10', '7', '88.6% 在 80%—90%（不含）之间'),
            left('judgement', 12, '社会效益', '10', '10', '显著、较显著、一般三档，须由人判断'),
          ],
        },
      ],
      subtotals: [],
      total: {
        cell: 'F13',
        fullMarks: '100',
        reported: '89.68',
        recomputed: '84.68',
        why: '7+7+7.5+6+7.68+7+13+12.5+7+10=84.68',
      },
      grade: { cell: null, reported: null, expected: '良' },
    },
  ],
  findings: [
    {
      check: 'score-mismatch',
      severity: 'error',
      sheet,
      cell: 'F5',
      expected: '7.5',
      related: ['D5', 'E5'],
      why: '90% 比 95% 低 5 个百分点，扣 2.5',
    },
    {
      check: 'score-mismatch',
      severity: 'error',
      sheet,
      cell: 'F11',
      expected: '7',
      related: ['D11', 'E11'],
      why: '88.6% 不到 90%',
    },
    {
      check: 'weights-mismatch',
      severity: 'error',
      sheet,
      cell: 'A11',
      expected: '20',
      related: [],
      why: '一级 25 分，下面二级 20 分（10+10）；全表按 20 分才合 100',
    },
    {
      check: 'total-mismatch',
      severity: 'error',
      sheet,
      cell: 'F13',
      expected: '88.68',
      related: [],
      why: '各行得分之和 7+7+8.5+6+7.68+7+13+12.5+10+10=88.68',
    },
  ],
};
