import type { ExpectedReview } from '../expectation';
import { scored } from '../rows';

const sheet = '2020年指标表';

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet,
      range: 'A2:I15',
      year: '2020',
      columns: {
        name: 'E',
        fullMarks: 'F',
        criterion: 'G',
        description: 'H',
        target: null,
        actual: null,
        score: 'I',
      },
      groups: [
        {
          levels: ['投入', '预算配置'],
          rows: [
            scored(
              3,
              '在职人员控制率',
              '10',
              '7',
              '7',
              '31/30=103.33…%，超三个整步扣 3；按比例扣 3.33，不足一步算一步扣 4',
              ['6', '7'],
            ),
            scored(4, '公用经费变动率', '10', '10', '10', '(45.6-48)/48=-5%≤0'),
          ],
        },
        {
          levels: ['过程', '预算执行'],
          rows: [
            scored(
              6,
              '预算完成率',
              '15',
              '14',
              '14',
              '96.25% 低 3.75 个百分点：一个整步扣 1；按比例扣 1.875，不足一步算一步扣 2',
              ['13', '14'],
            ),
            scored(7, '支付进度率', '10', '10', '8', '880/1000=88%，85%（含）-95%'),
          ],
        },
        {
          levels: ['过程', '预算管理'],
          rows: [
            scored(
              9,
              '政府采购执行率',
              '10',
              '8',
              '8',
              '94% 与 100% 差 6：一个整步扣 2；按比例扣 2.4，不足一步算一步扣 4',
              ['6', '8'],
            ),
            scored(10, '公务卡刷卡率', '10', '9', '9', '43.2/48=90%，×10；写出的 92% 算错，不用'),
          ],
        },
        {
          levels: ['产出及效益', '职责履行'],
          rows: [scored(12, '重点工作办结率', '20', '15', '15', '57/60=95%，低五步扣 5')],
        },
        {
          levels: ['产出及效益', '履职效益'],
          rows: [scored(13, '服务对象满意度', '15', '12', '12', '93.5%，90%（含）-95%')],
        },
      ],
      subtotals: [
        { row: 5, cell: 'I5', fullMarks: '20', reported: '17', recomputed: '17' },
        { row: 11, cell: 'I11', fullMarks: '45', reported: '40', recomputed: '39', why: '14+8+8+9=39' },
        { row: 14, cell: 'I14', fullMarks: '35', reported: '27', recomputed: '27' },
      ],
      total: {
        cell: 'I15',
        fullMarks: '100',
        reported: '85',
        recomputed: '83',
        why: '7+10+14+8+8+9+15+12=83',
      },
      grade: { cell: null, reported: null, expected: '良' },
    },
  ],
  findings: [
    {
      check: 'score-mismatch',
      severity: 'error',
      sheet,
      cell: 'I7',
      expected: '8',
      related: ['G7', 'H7'],
      why: '88% 不到 95%',
    },
    {
      check: 'rate-mismatch',
      severity: 'error',
      sheet,
      cell: 'H10',
      expected: '90%',
      related: [],
      why: '43.2/48.0=90%，写 92%',
    },
    {
      check: 'subtotal-mismatch',
      severity: 'error',
      sheet,
      cell: 'I11',
      expected: '41',
      related: [],
      why: '14+10+8+9=41；跨页前后的过程是同一个一级指标',
    },
  ],
};
