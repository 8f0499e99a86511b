import type { ExpectedReview } from '../expectation';
import { at, left, scored } from '../rows';

const sheet = '项目支出绩效自评表';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet,
      year: '2022',
      unit: '万元',
      columns: {
        name: 'D',
        fullMarks: 'G',
        criterion: null,
        description: null,
        target: 'E',
        actual: 'F',
        score: 'H',
      },
      groups: [
        {
          levels: [],
          rows: [
            at(
              scored(
                6,
                '年度资金总额',
                '10',
                '9.55',
                '9.55',
                '482.6/505.4=95.489%，10×执行率=9.5489…，写作 9.55',
              ),
              { name: 'B6', target: null, actual: null, score: 'I6' },
            ),
          ],
        },
        {
          levels: ['产出指标', '数量指标'],
          rows: [
            left('input', 13, '加固堤防长度', '15', '15', '完成值照抄指标值“≥266米”，不是实际完成的数'),
            scored(14, '清淤土方量', '10', '10', '10', '1.26≥1.2，超 5%'),
          ],
        },
        {
          levels: ['产出指标', '质量指标'],
          rows: [scored(15, '单元工程验收合格率', '10', '10', '10', '100%')],
        },
        {
          levels: ['产出指标', '时效指标'],
          rows: [scored(16, '年度投资计划完成率', '10', '10', '9.5', '10×93.1/98=9.5')],
        },
        {
          levels: ['产出指标', '成本指标'],
          rows: [scored(17, '工程总投资', '5', '5', '5', '482.6≤505.4')],
        },
        {
          levels: ['效益指标', '社会效益'],
          rows: [scored(18, '保护沿岸人口', '15', '15', '15', '3260≥3200')],
        },
        {
          levels: ['效益指标', '可持续影响'],
          rows: [
            left('judgement', 19, '工程管护机制', '15', '13', '定性，完成值即指标值原话：达成几成由人判断'),
          ],
        },
        {
          levels: ['满意度指标', '服务对象满意度'],
          rows: [scored(20, '沿岸群众满意度', '10', '10', '10', '92%≥90%')],
        },
      ],
      subtotals: [],
      total: {
        cell: 'H21',
        fullMarks: '100',
        reported: '97.55',
        recomputed: '97.05',
        why: '9.55+15+10+10+9.5+5+15+13+10=97.05',
      },
      grade: { cell: null, reported: null, expected: '优' },
    },
  ],
  findings: [
    {
      check: 'rate-mismatch',
      severity: 'error',
      sheet,
      cell: 'H6',
      expected: '95.49%',
      related: ['E6', 'F6'],
      why: '482.6/505.4=95.489…%',
    },
    {
      check: 'parts-mismatch',
      severity: 'error',
      sheet,
      cell: 'E6',
      expected: '515.4',
      related: ['E7', 'E8', 'E9'],
      why: '其中三项 300+150.4+65=515.4，比总额 505.4 还多',
    },
    {
      check: 'actual-repeats-target',
      // First expected as a warning; but what was really done only a person can tell: a question by the contract.
      severity: 'question',
      sheet,
      cell: 'F13',
      expected: null,
      related: ['E13'],
      why: '完成值“≥266米”只是照抄指标值',
    },
    {
      check: 'score-mismatch',
      severity: 'error',
      sheet,
      cell: 'H16',
      expected: '9.5',
      related: ['E16', 'F16'],
      why: '完成 93.1%，不到 98%，仍给满分',
    },
  ],
};
