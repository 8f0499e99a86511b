import type { ExpectedReview } from '../expectation';
import { left, scored } from '../rows';

const sheet = '绩效评价打分表';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet,
      range: 'A2:H13',
      year: '2022',
      columns: {
        name: 'C',
        fullMarks: 'D',
        criterion: 'E',
        description: null,
        target: null,
        actual: 'F',
        // 自评分 is what the unit gave itself; 复评分 is the bureau's.
        score: 'G',
      },
      groups: [
        {
          levels: ['投入', '预算编制'],
          rows: [left('judgement', 3, '预算编制完整性', '5', '5', '缺几项须由人数')],
        },
        {
          levels: ['过程', '预算执行'],
          rows: [
            scored(4, '预算执行率', '10', '10', '8', '97.2% 在 [95%，98%) 之间'),
            scored(5, '结余资金清理率', '5', '5', '5', '100%×5'),
          ],
        },
        {
          levels: ['过程', '财务管理'],
          rows: [
            left('judgement', 6, '财务制度健全性', '5', '6', '健全、有效两项须由人判断；但 6 超过满分 5'),
          ],
        },
        {
          levels: ['产出', '产出数量'],
          rows: [
            scored(
              7,
              '职业技能培训人数',
              '15',
              '15',
              '14.4',
              '1176/1200 少 2%（人数的 1% 按计划数算），两步扣 0.6',
            ),
          ],
        },
        {
          levels: ['产出', '产出质量'],
          rows: [scored(8, '培训合格率', '15', '14.7', '14.7', '93.1/95×15=14.7')],
        },
        {
          levels: ['产出', '产出时效'],
          rows: [scored(9, '培训补贴发放及时性', '10', '10', '10', '写明按时发放，没有延迟')],
        },
        {
          levels: ['产出', '产出成本'],
          rows: [scored(10, '人均培训成本', '10', '10', '10', '785≤800')],
        },
        {
          levels: ['效益', '社会效益'],
          rows: [scored(11, '培训后就业率', '15', '10', '10', '68.4% 在 60%（含）-70% 之间')],
        },
        {
          levels: ['效益', '满意度'],
          rows: [scored(12, '参训学员满意度', '10', '10', '10', '95.0% 达到 95%')],
        },
      ],
      subtotals: [],
      total: {
        cell: 'G13',
        fullMarks: '100',
        reported: '95.7',
        recomputed: '93.1',
        why: '5+8+5+6+14.4+14.7+10+10+10+10=93.1；超过满分的一行须由人改，先按所报计',
      },
      grade: { cell: 'D14', reported: '优', expected: '优' },
    },
  ],
  findings: [
    {
      check: 'score-mismatch',
      severity: 'error',
      sheet,
      cell: 'G4',
      expected: '8',
      related: ['E4', 'F4'],
      why: '97.2% 不到 98%',
    },
    {
      check: 'score-above-full-marks',
      severity: 'error',
      sheet,
      cell: 'G6',
      expected: '5',
      related: ['D6'],
      why: '满分 5，报 6',
    },
    {
      check: 'score-mismatch',
      severity: 'error',
      sheet,
      cell: 'G7',
      expected: '14.4',
      related: ['E7', 'F7'],
      why: '少 2%，扣 0.6',
    },
  ],
};
