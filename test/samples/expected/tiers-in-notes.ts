import type { ExpectedReview } from '../expectation';
import { left, ranged, scored } from '../rows';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet: '自评表',
      range: 'A3:G13',
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
          levels: ['预算执行率', '预算执行率'],
          rows: [scored(4, '项目预算执行率', '10', '9.56', '9.56', '表注：10×95.6/100')],
        },
        {
          levels: ['产出指标', '数量指标'],
          rows: [
            scored(5, '巡查河道里程', '10', '10', '10', '1230≥1200'),
            scored(6, '河道集中保洁次数', '10', '10', '10', '24 次，完成 24 次'),
          ],
        },
        {
          levels: ['产出指标', '质量指标'],
          rows: [scored(7, '水质达标断面比例', '15', '13.5', '13.5', '表注：15×90/100')],
        },
        {
          levels: ['产出指标', '时效指标'],
          rows: [left('judgement', 8, '问题整改完成时间', '5', '5', '期限是日期，是否按期须由人判断')],
        },
        {
          levels: ['产出指标', '成本指标'],
          rows: [scored(9, '保洁服务成本', '10', '10', '10', '84.3≤86')],
        },
        {
          levels: ['效益指标', '生态效益指标'],
          rows: [ranged(10, '河湖面貌改善程度', '15', '14', '12', '15', '达成年度指标：15 分的 100%-80%')],
        },
        {
          levels: ['效益指标', '可持续影响指标'],
          rows: [ranged(11, '河湖管护长效机制', '15', '11', '9', '12', '部分达成：15 分的 80%-60%')],
        },
        {
          levels: ['满意度指标', '服务对象满意度'],
          rows: [scored(12, '沿河群众满意度', '10', '9.7', '9.7', '10×87.3/90=9.7')],
        },
      ],
      subtotals: [],
      total: {
        cell: 'G13',
        fullMarks: '100',
        reported: '92.76',
        recomputed: '92.76',
        why: '9.56+10+10+13.5+5+10+14+11+9.7=92.76',
      },
      grade: { cell: null, reported: null, expected: '优' },
    },
  ],
  findings: [],
};
