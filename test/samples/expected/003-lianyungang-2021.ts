import type { ExpectedGroup, ExpectedReview, ExpectedRow } from '../expectation';

/** The table has no weights, so what a row can score is unknown: no row can be computed. */
const row = (at: number, name: string, reported: string): ExpectedRow => ({
  row: at,
  name,
  fullMarks: null,
  reported,
  status: 'input',
  why: '表中没有分值，满分未知',
});

/** Rows of one heading, counted on from `first`: names with their reported scores. */
const group = (
  level: string,
  first: number,
  rows: readonly (readonly [string, string])[],
): ExpectedGroup => ({
  levels: [level],
  rows: rows.map(([name, reported], index) => row(first + index, name, reported)),
});

export const expected: ExpectedReview = {
  tables: [
    {
      kind: 'score',
      id: 't1',
      sheet: '评分表',
      range: 'A2:E42',
      columns: {
        name: 'B',
        fullMarks: null,
        criterion: null,
        description: null,
        target: 'C',
        actual: 'D',
        score: 'E',
      },
      groups: [
        // 6
        group('决策管理', 3, [
          ['中长期规划', '2'],
          ['年度工作计划制定情况', '2'],
          ['月度工作计划制定情况', '2'],
        ]),
        // 9
        group('人员管理', 6, [
          ['财政供养人员控制情况', '2'],
          ['人事管理制度建设', '2'],
          ['工作人员学习与培训', '2'],
          ['年度考核', '3'],
        ]),
        // 12
        group('资金及资产管理', 10, [
          ['财务管理规范性', '2'],
          ['支出预算执行率', '2'],
          ['专款专用率', '2'],
          ['政府采购规范性', '2'],
          ['资产管理规范性', '2'],
          ['固定资产利用率', '2'],
        ]),
        // 12
        group('机构建设与内控管理', 16, [
          ['信息公开度', '3'],
          ['业务学习与培训完成率', '1'],
          ['党建工作完成率', '2'],
          ['网络及信息系统管理与运行', '2'],
          ['部门工作创新', '2'],
          ['内控报告编制', '2'],
        ]),
        // 14
        group('职能1：人大会议', 22, [
          ['目标1：召开人代会', '3'],
          ['目标2：召开常委会', '3'],
          ['目标3：召开主任会议', '3'],
          ['目标4：召开党组扩大会和中心组学习会', '3'],
          ['目标5：会议召开及时性', '2'],
        ]),
        // 9
        group('职能2：立法工作', 27, [
          ['目标1：正式立法项目', '3'],
          ['目标2：立法调研项目', '3'],
          ['目标3：备案审查', '3'],
        ]),
        // 18
        group('职能3：监督工作', 30, [
          ['目标1：听取和审议专项工作报告', '3'],
          ['目标2：听取和审议计划、预决算和审计工作报告', '3'],
          ['目标3：执法检查', '3'],
          ['目标4：专题询问', '3'],
          ['目标5：集中视察', '3'],
          ['目标6：专题调研', '3'],
        ]),
        // 17
        group('职能4：代表工作', 36, [
          ['目标1：邀请代表列席人大常委会', '3'],
          ['目标2：邀请代表参与专题调研、视察、建议督办活动等', '3'],
          ['目标3：指导县区人大常委会开展市人大代表向原选举单位报告履职情况并接受评议', '3'],
          ['目标4：督促县区人大常委会有计划的落实好县乡两级代表回原选区向选民述职工作', '3'],
          ['目标5：代表建议满意率', '3'],
          ['目标6：代表建议办理办成率', '2'],
        ]),
        // 2
        group('履职效果', 42, [['推动人大代表履职尽责,推动地方经济社会和社会主义民主政治发展', '2']]),
      ],
      subtotals: [],
      total: {
        cell: null,
        fullMarks: null,
        reported: null,
        recomputed: '99',
        why: '没有总分行；各行得分 6+9+12+12+14+9+18+17+2 = 99',
      },
      // What the table is out of is unknown, so 99 fits no grade for certain.
      grade: { cell: null, reported: null, expected: null },
    },
  ],
  // 99 and the rates of the report stand in its text, which is not in this workbook.
  findings: [],
};
