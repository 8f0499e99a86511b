import type { ExpectedReview } from '../expectation';
import { left, scored } from '../rows';

const sheet = '项目自评';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet,
      range: 'A2:G9',
      year: '2023',
      columns: {
        name: 'C',
        fullMarks: 'F',
        criterion: null,
        description: null,
        target: 'D',
        actual: 'E',
        score: 'G',
      },
      groups: [
        {
          levels: ['产出指标', '数量指标'],
          rows: [scored(3, '家庭医生签约人数', '20', '20', '20', '53100≥52000；权重 20% 即 20 分')],
        },
        {
          levels: ['产出指标', '质量指标'],
          rows: [left('input', 4, '签约服务规范率', '20', '18', '完成值是错误值 #DIV/0!，没有数可用')],
        },
        {
          levels: ['产出指标', '时效指标'],
          rows: [scored(5, '补助资金拨付及时率', '20', '20', '20', '100%')],
        },
        {
          levels: ['产出指标', '成本指标'],
          rows: [scored(6, '人均补助标准', '20', null, '20', '35≤35，达到')],
        },
        {
          levels: ['效益指标', '社会效益指标'],
          rows: [scored(7, '居民健康档案使用率', '10', '10', '10', '63%≥60%')],
        },
        {
          levels: ['满意度指标', '服务对象满意度'],
          rows: [scored(8, '签约居民满意度', '10', '9.8', '9.8', '10×83.3/85=9.8')],
        },
      ],
      subtotals: [],
      total: {
        cell: 'G9',
        fullMarks: '100',
        reported: '68',
        recomputed: '97.8',
        why: '20+18+20+20（漏填，按标准应得）+10+9.8=97.8',
      },
      // A score is still blank: there is no grade yet.
      grade: { cell: null, reported: null, expected: null },
    },
    {
      kind: 'score',
      id: 't2',
      sheet,
      range: 'A12:G16',
      year: '2023',
      columns: {
        name: 'A',
        fullMarks: 'F',
        criterion: null,
        description: null,
        target: 'D',
        actual: 'E',
        score: 'G',
      },
      groups: [
        {
          levels: [],
          rows: [
            scored(13, '新建标准化村卫生室', '40', '40', '40', '12≥12'),
            scored(14, '设备配置达标率', '30', '30', '30', '96%≥95%'),
            scored(15, '群众满意度', '30', '29', '30', '91%≥90%，只超一点，达到得满分'),
          ],
        },
      ],
      subtotals: [],
      total: { cell: 'G16', fullMarks: '100', reported: '99', recomputed: '100', why: '40+30+30' },
      grade: { cell: null, reported: null, expected: '优' },
    },
  ],
  findings: [
    {
      check: 'score-missing',
      severity: 'warning',
      sheet,
      cell: 'G6',
      expected: '20',
      related: ['F6'],
      why: '有权重没有得分；空着不是算错，是没填',
    },
    {
      check: 'total-mismatch',
      severity: 'error',
      sheet,
      cell: 'G9',
      expected: '77.8',
      related: ['G8'],
      why: '公式 SUM(G3:G7) 漏了第 8 行：20+18+20+10+9.8=77.8',
    },
    {
      check: 'score-mismatch',
      severity: 'error',
      sheet,
      cell: 'G15',
      expected: '30',
      related: ['D15', 'E15'],
      why: '达到目标却扣 1 分，没有别的规则；财预〔2020〕10号',
    },
  ],
};
