import type { ExpectedReview } from '../expectation';
import { left, scored } from '../rows';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet: 'Sheet1',
      range: 'A2:G18',
      year: '2021',
      columns: {
        name: 'C',
        fullMarks: 'D',
        criterion: 'E',
        description: 'F',
        target: null,
        actual: null,
        score: 'G',
      },
      groups: [
        {
          levels: ['投入', '预算配置'],
          rows: [
            scored(3, '在职人员控制率', '5', '5', '5', '42/45=93.33%，小于 100%'),
            scored(4, '重点支出安排率', '5', '4', '4', '618.5/752.2=82.2255%，80%（含）-90%'),
          ],
        },
        {
          levels: ['过程', '预算执行'],
          rows: [
            scored(6, '预算完成率', '10', '9.5', '9.5', '1843.38/1862=99%，低一步扣 0.5'),
            scored(7, '结转结余控制率', '5', '5', '5', '1% 不超过 5%'),
          ],
        },
        {
          levels: ['过程', '预算管理'],
          rows: [
            scored(8, '公用经费控制率', '10', '10', '10', '96.8/110=88%'),
            scored(9, '“三公经费”控制率', '10', '7', '7', '10.3/10=103%，超三步扣 3'),
            left('judgement', 10, '制度执行有效性', '10', '10', '几处不符合须由人数'),
          ],
        },
        {
          levels: ['产出', '职责履行'],
          rows: [
            scored(12, '水库除险加固完成率', '15', '15', '15', '19/20=95%；以上含本数（民法典第1259条）'),
            scored(13, '农村饮水工程维修养护完成率', '10', '9.4', '9.4', '188/200=94%，×10'),
          ],
        },
        {
          levels: ['效果', '履职效益'],
          rows: [left('judgement', 15, '社会效益', '10', '10', '显著、较显著、一般三档，须由人判断')],
        },
        {
          levels: ['效果', '满意度'],
          rows: [
            scored(
              16,
              '群众满意度',
              '10',
              '9',
              '9',
              '173/200=86.5%，低 3.5 个百分点：一个整步扣 1；按比例扣 1.75，不足一步算一步扣 2',
              ['8', '9'],
            ),
          ],
        },
      ],
      subtotals: [
        { row: 5, cell: 'G5', fullMarks: '10', reported: '9', recomputed: '9' },
        { row: 11, cell: 'G11', fullMarks: '45', reported: '41.5', recomputed: '41.5' },
        {
          row: 14,
          cell: 'G14',
          fullMarks: '25',
          reported: '24.4',
          recomputed: '24.4',
          why: '公式没有存结果：SUM(15, 9.4)',
        },
        { row: 17, cell: 'G17', fullMarks: '20', reported: '19', recomputed: '19' },
      ],
      total: {
        cell: 'G18',
        fullMarks: '100',
        reported: '93.9',
        recomputed: '93.9',
        why: '公式没有存结果：9+41.5+24.4+19=93.9',
      },
      grade: { cell: null, reported: null, expected: '优' },
    },
  ],
  findings: [],
};
