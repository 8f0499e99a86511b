import type { ExpectedReview } from '../expectation';
import { at, ranged, scored } from '../rows';

const sheet = '整体绩效自评表';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet,
      year: '2022',
      columns: {
        name: 'D',
        fullMarks: 'D',
        criterion: null,
        description: null,
        target: 'E',
        actual: 'F',
        score: 'G',
      },
      groups: [
        {
          levels: [],
          rows: [
            at(
              scored(
                5,
                '部门整体支出总额',
                '20',
                '18.8',
                '18.8',
                '4897.74/5210.36=94.0000…%，20×执行率=18.80',
              ),
              // The 20 marks stand twice, in A4 and in the heading over the score, which is the nearer.
              { name: 'B5', fullMarks: 'G4', target: null, actual: null },
            ),
          ],
        },
        {
          levels: ['产出指标', '数量指标'],
          rows: [
            scored(8, '新建公共充电站点', '10', '10', '10', '26≥25；得分不超过权重'),
            scored(9, '培训基层管理人员', '10', '10', '9', '表注：正向指标 10×360/400'),
          ],
        },
        {
          levels: ['产出指标', '质量指标'],
          rows: [scored(10, '工程验收合格率', '10', '10', '10', '100%/100%')],
        },
        {
          levels: ['产出指标', '时效指标'],
          rows: [scored(11, '项目按期完工率', '10', '9.7', '9.7', '10×92.15/95=9.7')],
        },
        {
          levels: ['产出指标', '成本指标'],
          rows: [scored(12, '单个站点建设成本', '10', '9.6', '9.6', '表注：反向指标 10×48/50')],
        },
        {
          levels: ['效益指标', '社会效益指标'],
          rows: [ranged(13, '群众出行便利程度', '15', '15', '12', '15', '达成预期指标：15 分的 100%-80%')],
        },
        {
          levels: ['满意度指标', '服务对象满意度指标'],
          rows: [scored(14, '群众满意度', '15', '15', '15', '93.4%≥90%；得分不超过权重')],
        },
      ],
      subtotals: [],
      total: {
        cell: 'G15',
        fullMarks: '100',
        reported: '98.8',
        recomputed: '97.1',
        why: '18.8+10+9+10+9.7+9.6+15+15=97.1',
      },
      grade: { cell: null, reported: null, expected: '优' },
    },
  ],
  findings: [
    {
      check: 'score-mismatch',
      severity: 'error',
      sheet,
      cell: 'G9',
      expected: '9',
      related: ['E9', 'F9'],
      why: '完成 360，目标 400，表注的规则 10×360/400',
    },
    {
      check: 'total-mismatch',
      severity: 'error',
      sheet,
      cell: 'G15',
      expected: '98.1',
      related: [],
      why: '18.8+10+10+10+9.7+9.6+15+15=98.1',
    },
  ],
};
