/** Ours, correct: weights in brackets, figures in the description, and behind it the base data they come from. */
import { fitted, heads, label, ruled, title, totals } from '../../samples/cells';
import type { Sample } from '../../samples/catalogue';
import { scored } from '../../samples/rows';

const sheet = '评分表';
const data = '基本情况';

export const bracketsAndBaseData: Pick<Sample, 'name' | 'plan' | 'expected'> = {
  name: 'brackets-and-base-data',
  plan: {
    sheets: [
      fitted({
        name: sheet,
        landscape: true,
        columnWidths: [14, 26, 50, 50, 9],
        rows: [
          [title('某区审计局2023年度部门整体支出绩效评分表')],
          heads('一级指标', '二级指标', '评分标准', '指标说明', '自评分'),
          ...ruled([
            [
              '预算执行（60分）',
              '“三公经费”控制率（20分）',
              '控制率≤100%得20分，每超过1个百分点扣2分，扣完为止。',
              '“三公经费”控制率=（“三公经费”决算数26.6/“三公经费”预算数28.0）×100%=95%',
              20,
            ],
            [
              null,
              '公用经费控制率（20分）',
              '控制率≤100%得20分，每超过1个百分点扣2分，扣完为止。',
              '公用经费控制率=（公用经费决算数92.4/公用经费预算数96.0）×100%=96.25%',
              20,
            ],
            [
              null,
              '政府采购执行率（20分）',
              '执行率≥95%得20分；90%（含）-95%得16分；低于90%得10分。',
              '政府采购执行率=（政府采购决算数188.0/政府采购预算数200.0）×100%=94%',
              16,
            ],
            [
              '履职效果（40分）',
              '重点工作完成率（25分）',
              '完成率100%得25分，每低1%扣0.5分，扣完为止。',
              '重点工作完成率=（47/50）×100%=94%',
              22,
            ],
            [
              null,
              '群众满意度（15分）',
              '满意度≥90%得15分；80%（含）-90%得10分；80%以下（不含）得5分。',
              '经问卷调查，群众满意度为92.4%。',
              15,
            ],
          ]),
          totals('合计（100分）', null, null, null, 93),
        ],
        merges: ['A1:E1', 'A3:A5', 'A6:A7', 'A8:D8'],
      }),
      fitted({
        name: data,
        columnWidths: [30, 16, 16, 16],
        rows: [
          [title('某区审计局2023年度基本情况表')],
          heads('经费情况（万元）', '2022年决算数', '2023年预算数', '2023年决算数'),
          ...ruled([
            [label('三公经费'), 30.2, 28.0, 26.6],
            ['  （1）公务接待费', 10.2, 9.0, 8.6],
            ['  （2）公务用车运行维护费', 20.0, 19.0, 18.0],
            [label('公用经费'), 95.0, 96.0, 92.4],
            ['  其中：差旅费', 14.0, 15.0, 13.8],
            [label('政府采购'), 210.0, 200.0, 188.0],
          ]),
        ],
        merges: ['A1:D1'],
      }),
    ],
  },
  expected: {
    tables: [
      {
        kind: 'score',
        id: 't1',
        sheet,
        year: '2023',
        columns: {
          name: 'B',
          fullMarks: 'B',
          criterion: 'C',
          description: 'D',
          target: null,
          actual: null,
          score: 'E',
        },
        groups: [
          {
            levels: ['预算执行'],
            rows: [
              scored(3, '“三公经费”控制率', '20', '20', '20', '26.6/28=95%'),
              scored(4, '公用经费控制率', '20', '20', '20', '92.4/96=96.25%'),
              scored(5, '政府采购执行率', '20', '16', '16', '188/200=94%，90%（含）-95%'),
            ],
          },
          {
            levels: ['履职效果'],
            rows: [
              scored(6, '重点工作完成率', '25', '22', '22', '47/50=94%，低六步扣 3'),
              scored(7, '群众满意度', '15', '15', '15', '92.4%≥90%'),
            ],
          },
        ],
        subtotals: [],
        total: { cell: 'E8', fullMarks: '100', reported: '93', recomputed: '93' },
        grade: { cell: null, reported: null, expected: '优' },
      },
      { kind: 'data', id: 't2', sheet: data },
    ],
    findings: [],
  },
};
