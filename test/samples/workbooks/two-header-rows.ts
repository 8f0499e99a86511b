/** Ours, correct: instructions on a sheet of their own, then two projects' tables with a heading in two rows each. */
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../../src/host/xlsx/create';
import { fitted, heads, ruled, title, totals } from '../cells';

function project(name: string, heading: string, rows: CellPlan[][], total: number): SheetPlan {
  const last = rows.length + 5;
  return fitted({
    name,
    columnWidths: [12, 13, 24, 8, 18, 18, 9],
    rows: [
      [title(heading)],
      ['填报单位：某县教育体育局'],
      heads('绩效指标', null, null, '权重', '绩效目标', null, '得分'),
      heads('一级指标', '二级指标', '三级指标', null, '目标值', '完成值', null),
      ...ruled(rows),
      totals('合计', null, null, 100, null, null, total),
    ],
    merges: ['A1:G1', 'A3:C3', 'D3:D4', 'E3:F3', 'G3:G4', `A${String(last)}:C${String(last)}`],
  });
}

export const plan: WorkbookPlan = {
  sheets: [
    {
      name: '填表说明',
      columnWidths: [90],
      rows: [
        [title('填 表 说 明')],
        ['一、各单位按项目分别填写自评表，一个项目一张表。'],
        ['二、目标值按年初批复填写，完成值按年末实际填写。'],
        ['三、各项指标得分之和为自评总分。'],
      ],
    },
    project(
      '校舍维修',
      '校舍维修项目绩效自评表（2022年度）',
      [
        ['产出', '数量', '修缮校舍面积', 20, '≥4500平方米', '4620平方米', 20],
        [null, '质量', '竣工验收合格率', 20, '=100%', '100%', 20],
        [null, '时效', '按期开学保障率', 15, '100%', '100%', 15],
        [null, '成本', '单位面积造价', 15, '≤1200元/平方米', '1150元/平方米', 15],
        ['效益', '社会效益', '新增学位', 20, '≥360个', '342个', 19],
        ['满意度', '服务对象', '师生满意度', 10, '95%-100%', '96.2%', 10],
      ],
      99,
    ),
    project(
      '学生资助',
      '学生资助项目绩效自评表（2022年度）',
      [
        ['产出', '数量', '奖补学生人数', 25, '≥820人', '820人', 25],
        [null, '质量', '资助标准达标率', 25, '100%', '100%', 25],
        [null, '时效', '资金发放及时率', 20, '≥98%', '98.6%', 20],
        ['效益', '社会效益', '家庭负担减轻程度', 20, '有所减轻', '有所减轻', 18],
        ['满意度', '服务对象', '受助家庭满意度', 10, '≥90%', '94%', 10],
      ],
      98,
    ),
  ],
};
