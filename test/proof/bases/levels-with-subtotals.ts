/** Ours, correct: base data first, then the indicator table with subtotals, the unit's own figures and a grade. */
import { fitted, formula, heads, label, ruled, title, totals } from '../../samples/cells';
import type { Sample } from '../../samples/catalogue';
import { left, scored } from '../../samples/rows';

const data = '基础数据';
const sheet = '指标评分';

export const levelsWithSubtotals: Pick<Sample, 'name' | 'plan' | 'expected'> = {
  name: 'levels-with-subtotals',
  plan: {
    sheets: [
      fitted({
        name: data,
        columnWidths: [34, 16, 16],
        rows: [
          [title('某县财政局2023年度部门整体支出绩效评价基础数据表')],
          heads('经费控制情况（万元）', '2023年预算数', '2023年决算数'),
          ...ruled([
            [label('三公经费'), 24.5, 21.3],
            ['  1、因公出国（境）费', 0, 0],
            ['  2、公务用车购置及运行维护费', 15.0, 13.1],
            ['  3、公务接待费', 9.5, 8.2],
            [label('会议费'), 6.0, 5.4],
            [label('培训费'), 8.0, 7.6],
            [label('项目支出'), 360.0, 352.8],
            ['  1、信息化建设', 200.0, 196.5],
            ['  2、财政监督检查', 160.0, 156.3],
            [label('公用经费'), 120.0, 114.0],
          ]),
        ],
        merges: ['A1:C1'],
      }),
      fitted({
        name: sheet,
        landscape: true,
        columnWidths: [9, 11, 22, 7, 46, 46, 8],
        rows: [
          [title('某县财政局2023年度部门整体支出绩效评价指标评分表')],
          heads('一级指标', '二级指标', '三级指标', '分值', '评分标准', '本单位执行情况', '得分'),
          ...ruled([
            [
              '投入',
              '预算配置',
              '会议费控制率',
              5,
              '控制率≤100%得5分；每超过1个百分点扣1分，扣完为止。',
              '（会议费决算数5.4/会议费预算数6.0）×100%=90%',
              5,
            ],
            [
              null,
              null,
              '培训费控制率',
              5,
              '控制率≤100%得5分；每超过1个百分点扣1分，扣完为止。',
              '（培训费决算数7.6/培训费预算数8.0）×100%=95%',
              5,
            ],
            ['小计', null, null, 10, null, null, 10],
            [
              '过程',
              '预算管理',
              '“三公经费”控制率',
              10,
              '控制率≤100%得10分；每超过1个百分点扣2分，扣完为止。',
              '（“三公经费”决算数21.3/“三公经费”预算数24.5）×100%=86.94%',
              10,
            ],
            [
              null,
              null,
              '公用经费控制率',
              10,
              '控制率≤100%得10分；每超过1个百分点扣2分，扣完为止。',
              '（公用经费决算数114.0/公用经费预算数120.0）×100%=95%',
              10,
            ],
            [null, null, '资产管理规范性', 10, '每发现一处不规范的扣1分，扣完为止。', '已按规定盘点登记', 10],
            ['小计', null, null, 30, null, null, 30],
            [
              '产出',
              '职责履行',
              '监督检查任务完成率',
              30,
              '完成率100%得30分；每低1个百分点扣1分，扣完为止。',
              '（48/50）×100%=96%',
              26,
            ],
            [null, null, '财政评审及时率', 15, '得分=及时率×15。', '94%', 14.1],
            ['小计', null, null, 45, null, null, 40.1],
            [
              '效果',
              '满意度',
              '服务对象满意度',
              15,
              '满意度≥90%得15分；80%（含）-90%得12分；低于80%得8分。',
              '88.7%',
              12,
            ],
            ['小计', null, null, 15, null, null, formula('SUM(G13:G13)', 12)],
          ]),
          totals('合计', null, null, 100, null, null, 92.1),
          ...ruled([['自评等级', null, null, '优', null, null, null]]),
        ],
        merges: ['A1:G1', 'A3:A4', 'B3:B4', 'A6:A8', 'B6:B8', 'A10:A11', 'B10:B11', 'A16:C16', 'D16:G16'],
      }),
    ],
  },
  expected: {
    tables: [
      { kind: 'data', id: 't1', sheet: data },
      {
        kind: 'score',
        id: 't2',
        sheet,
        year: '2023',
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
            levels: ['投入', '预算配置'],
            rows: [
              scored(3, '会议费控制率', '5', '5', '5', '5.4/6=90%'),
              scored(4, '培训费控制率', '5', '5', '5', '7.6/8=95%'),
            ],
          },
          {
            levels: ['过程', '预算管理'],
            rows: [
              scored(6, '“三公经费”控制率', '10', '10', '10', '21.3/24.5=86.94%'),
              scored(7, '公用经费控制率', '10', '10', '10', '114/120=95%'),
              left('judgement', 8, '资产管理规范性', '10', '10', '几处不规范须由人数'),
            ],
          },
          {
            levels: ['产出', '职责履行'],
            rows: [
              scored(10, '监督检查任务完成率', '30', '26', '26', '48/50=96%，低四步扣 4'),
              scored(11, '财政评审及时率', '15', '14.1', '14.1', '94%×15'),
            ],
          },
          {
            levels: ['效果', '满意度'],
            rows: [scored(13, '服务对象满意度', '15', '12', '12', '88.7% 在 80%（含）-90% 之间')],
          },
        ],
        subtotals: [
          { row: 5, cell: 'G5', fullMarks: '10', reported: '10', recomputed: '10' },
          { row: 9, cell: 'G9', fullMarks: '30', reported: '30', recomputed: '30' },
          { row: 12, cell: 'G12', fullMarks: '45', reported: '40.1', recomputed: '40.1' },
          { row: 14, cell: 'G14', fullMarks: '15', reported: '12', recomputed: '12' },
        ],
        total: { cell: 'G15', fullMarks: '100', reported: '92.1', recomputed: '92.1' },
        grade: { cell: 'D16', reported: '优', expected: '优' },
      },
    ],
    findings: [],
  },
};
