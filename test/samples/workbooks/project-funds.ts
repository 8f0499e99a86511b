/** Ours, with errors put in: a project's funds block with its 其中 rows above the indicator table. */
import type { WorkbookPlan } from '../../../src/host/xlsx/create';
import { fitted, heads, ruled, title, totals } from '../cells';

export const plan: WorkbookPlan = {
  sheets: [
    fitted({
      name: '项目支出绩效自评表',
      columnWidths: [9, 11, 13, 32, 13, 13, 8, 10, 20],
      rows: [
        [title('项目支出绩效自评表')],
        [{ value: '（2022年度）', style: 'title' }],
        ...ruled([
          ['项目名称', null, null, '某河段堤防加固工程', null, null, null, null, null],
          ['主管部门', null, null, '某州水务局', '实施单位', null, '某县水利工程建设管理站', null, null],
        ]),
        heads(
          '项目资金\n（万元）',
          null,
          null,
          '年初预算数',
          '全年预算数',
          '全年执行数',
          '分值',
          '执行率',
          '得分',
        ),
        ...ruled([
          [null, '年度资金总额：', null, 480, 505.4, 482.6, 10, '96.49%', 9.55], // 482.6/505.4=95.49%
          [null, '其中：中央补助资金', null, 300, 300, 300, '—', null, '—'],
          [null, '省级补助资金', null, 140, 150.4, 150.4, '—', null, '—'],
          [null, '市县配套资金', null, 40, 65, 32.2, '—', null, '—'], // 三项合计 515.4
          ['年度总体目标', '预期目标', null, null, null, '实际完成情况', null, null, null],
          [
            null,
            '加固堤防，提高防洪能力。',
            null,
            null,
            null,
            '完成主体工程，防洪能力提高。',
            null,
            null,
            null,
          ],
        ]),
        heads(
          '绩效指标',
          '一级指标',
          '二级指标',
          '三级指标',
          '年度指标值',
          '实际完成值',
          '分值',
          '得分',
          '偏差原因分析及改进措施',
        ),
        ...ruled([
          [null, '产出指标（50分）', '数量指标', '加固堤防长度', '≥266米', '≥266米', 15, 15, null], // 照抄指标值
          [null, null, null, '清淤土方量', '≥1.2万立方米', '1.26万立方米', 10, 10, null],
          [null, null, '质量指标', '单元工程验收合格率', '100%', '100%', 10, 10, null],
          [null, null, '时效指标', '年度投资计划完成率', '≥98%', '93.1%', 10, 10, null], // 应为 9.5
          [null, null, '成本指标', '工程总投资', '≤505.4万元', '482.6万元', 5, 5, null],
          [null, '效益指标（30分）', '社会效益', '保护沿岸人口', '≥3200人', '3260人', 15, 15, null],
          [null, null, '可持续影响', '工程管护机制', '建立', '建立', 15, 13, '管护经费尚未落实'],
          [null, '满意度指标（10分）', '服务对象满意度', '沿岸群众满意度', '≥90%', '92%', 10, 10, null],
        ]),
        totals('总分', null, null, null, null, null, 100, 97.55, null),
      ],
      merges: [
        'A1:I1',
        'A2:I2',
        'A3:C3',
        'D3:I3',
        'A4:C4',
        'E4:F4',
        'G4:I4',
        'A5:A9',
        ...[5, 6, 7, 8, 9].map((row) => `B${String(row)}:C${String(row)}`),
        'A10:A11',
        'B10:E10',
        'F10:I10',
        'B11:E11',
        'F11:I11',
        'A12:A20',
        'B13:B17',
        'C13:C14',
        'B18:B19',
        'A21:F21',
      ],
    }),
  ],
};
