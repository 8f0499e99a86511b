import type { ExpectedReview } from '../expectation';

const sheet = '项目支出绩效自评表';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet,
      year: '2021',
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
            {
              row: 7,
              name: '年度资金总额',
              fullMarks: '10',
              reported: '10',
              status: 'scored',
              score: '10',
              cells: { name: 'B7', target: null, actual: null, score: 'I7' },
              why: '50/50 = 100%，10 × 100%；其中各行不另计分',
            },
          ],
        },
        {
          levels: ['产出指标', '质量指标'],
          rows: [
            {
              row: 18,
              name: '重点服务保障市委、市政府及相关部门赴京汇报工作。',
              fullMarks: '30',
              reported: '30',
              status: 'scored',
              score: '30',
              why: '指标值 100%，完成 100%，达到得满分',
            },
          ],
        },
        {
          levels: ['效益指标', '社会效益指标'],
          rows: [
            {
              row: 30,
              name: '加强与国家各部委沟通协调，积极争取对临沧各项事业的支持。',
              fullMarks: '30',
              reported: '30',
              status: 'scored',
              score: '30',
              why: '指标值 100%，完成 100%，达到得满分',
            },
          ],
        },
        {
          levels: ['满意度指标', '服务对象满意度指标'],
          rows: [
            {
              row: 39,
              name: '市委市政府以及市级部门和县区收集、传递和反馈有关政务、经济和技术信息，负责与国家各部委、人民团体',
              fullMarks: '30',
              reported: '29',
              status: 'scored',
              score: '30',
              why: '指标值 99%，完成 100%，超过不到三成，达到得满分',
            },
          ],
        },
      ],
      subtotals: [],
      total: {
        cell: 'H43',
        fullMarks: '100',
        reported: '99',
        recomputed: '100',
        why: '各行得分 10 + 30 + 30 + 29 = 99 与总分相符；满意度由 29 改 30，故 100',
      },
      grade: { cell: 'J43', reported: '优', expected: '优' },
    },
  ],
  findings: [
    {
      check: 'score-mismatch',
      severity: 'error',
      sheet,
      cell: 'H39',
      expected: '30',
      related: ['E39', 'F39'],
      why: '达到指标值却扣 1 分，表中没有别的规则；财预〔2020〕10号',
    },
  ],
};
