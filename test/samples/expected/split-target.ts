import type { ExpectedReview } from '../expectation';
import { left, scored } from '../rows';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet: '部门整体绩效自评',
      range: 'A4:J14',
      year: '2022',
      unit: '万元',
      columns: {
        name: 'C',
        fullMarks: 'H',
        criterion: null,
        description: null,
        target: 'E',
        actual: 'G',
        score: 'I',
      },
      groups: [
        {
          levels: ['产出指标', '数量指标'],
          rows: [
            scored(5, '食品安全监督抽检批次', '15', '15', '15', '3126≥3000，只超 4.2%'),
            scored(6, '特种设备监督检查台数', '10', '10', '10', '500≥500'),
          ],
        },
        {
          levels: ['产出指标', '质量指标'],
          rows: [scored(7, '抽检不合格食品处置率', '15', '15', '15', '100%＝100%')],
        },
        {
          levels: ['产出指标', '时效指标'],
          rows: [
            scored(
              8,
              '投诉举报按期办结率',
              '10',
              '9.9',
              '9.9',
              '没有评分标准，未达到按比例：10×97/98=9.8979…，写作 9.9',
            ),
          ],
        },
        {
          levels: ['产出指标', '成本指标'],
          rows: [scored(9, '食品抽检经费', '10', '10', '10', '276.5≤280')],
        },
        {
          levels: ['效益指标', '社会效益指标'],
          rows: [scored(10, '较大及以上食品安全事故起数', '10', '10', '10', '0＝0，达到')],
        },
        {
          levels: ['效益指标', '可持续影响指标'],
          rows: [
            left('judgement', 11, '长效监管机制', '10', '10', '定性，完成值即指标值原话：达成几成由人判断'),
          ],
        },
        {
          levels: ['满意度指标', '服务对象满意度指标'],
          rows: [scored(12, '群众食品安全满意度', '10', '10', '10', '88.6%≥85%')],
        },
        {
          levels: ['预算执行', '预算执行率'],
          rows: [scored(13, '部门预算执行率', '10', '10', '10', '96.35%≥95%')],
        },
      ],
      subtotals: [],
      total: {
        cell: 'I14',
        fullMarks: '100',
        reported: '99.9',
        recomputed: '99.9',
        why: '15+10+15+9.9+10+10+10+10+10=99.9',
      },
      grade: { cell: null, reported: null, expected: '优' },
    },
  ],
  findings: [],
};
