import type { ExpectedReview } from '../expectation';
import { left, scored } from '../rows';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet: '自评指标计分表',
      range: 'A3:G17',
      year: '2023',
      unit: '万元',
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
          levels: ['投入', '目标设定'],
          rows: [
            left('judgement', 4, '绩效目标合理性', '4', '4', '三项各有分值，是否符合须由人判断；1+1+2=4'),
          ],
        },
        {
          levels: ['投入', '预算配置'],
          rows: [
            scored(5, '财政供养人员控制率', '5', '5', '5', '58/60=96.67%，≤100% 计 5 分'),
            scored(
              6,
              '“三公经费”变动率',
              '5',
              '3.5',
              '3.5',
              '3.2% 超出 0 三个整步，扣 1.5；按比例扣 1.6，不足一步算一步扣 2',
              ['3', '3.5'],
            ),
          ],
        },
        {
          levels: ['过程', '预算执行'],
          rows: [
            scored(
              7,
              '预算完成率',
              '10',
              '8',
              '8',
              '1186.40/1250.00=94.912%，在 90%（含）-95% 之间；95% 已由 ≥95% 占去',
            ),
            scored(8, '预算调整率', '6', '4', '4', '8.6% 在 0-10%（含）之间'),
            scored(9, '结转结余率', '4', '4', '4', '超出 0.09 个百分点，不足一步不扣；算一步则 3.5', [
              '3.5',
              '4',
            ]),
            scored(10, '政府采购执行率', '6', '6', '6', '100%×6'),
          ],
        },
        {
          levels: ['过程', '预算管理'],
          rows: [
            left('judgement', 11, '管理制度健全性', '5', '5', '缺几项须由人数'),
            left('judgement', 12, '资金使用合规性', '5', '5', '几例违规须由人数'),
          ],
        },
        {
          levels: ['产出', '职责履行'],
          rows: [
            scored(13, '高标准农田建设任务完成率', '15', '15', '15', '达到 100%'),
            scored(14, '动物疫病强制免疫密度', '10', '10', '10', '98.3%≥90%'),
          ],
        },
        {
          levels: ['效果', '履职效益'],
          rows: [left('judgement', 15, '社会效益', '10', '8', '好、较好、一般、差四档，情况没有说是哪一档')],
        },
        {
          levels: ['效果', '满意度'],
          rows: [
            scored(
              16,
              '服务对象满意度',
              '15',
              '15',
              '15',
              '单元格是 0.926，按百分比显示 92.6%，90%（含）以上',
            ),
          ],
        },
      ],
      subtotals: [],
      total: {
        cell: 'G17',
        fullMarks: '100',
        reported: '92.5',
        recomputed: '92.5',
        why: '4+5+3.5+8+4+4+6+5+5+15+10+8+15=92.5',
      },
      grade: { cell: null, reported: null, expected: '优' },
    },
  ],
  findings: [],
};
