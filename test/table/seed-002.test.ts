import { findTables } from '../../src/table/find-tables';
import type { DataTable } from '../../src/table/table';
import { sheetOf, workbookOf } from './notation';
import { columns, dataRows, groups, onlyScoreTable, rows, said, sums } from './seen';
import { BASE_DATA, CRITERION_TABLE, SELF_EVALUATION } from './seed-002';

/** By hand from the report: 17 rows, levels 投入 10 / 过程 60 / 产出及效率 30, reported total 96. */
const CRITERION_ROWS = [
  '投入/预算配置 > 在职人员控制率 | 5@F5 | 5@I5',
  '投入/预算配置 > “三公经费”变动率 | 5@F6 | 5@I6',
  '过程/预算执行 > 预算完成率 | 5@F7 | 5@I7',
  '过程/预算执行 > 预算控制率 | 5@F8 | 1@I8',
  '过程/预算执行 > 新建楼堂馆所面积控制率 | 5@F9 | 5@I9',
  '过程/预算执行 > 新建楼堂馆所投资概算控制率 | 5@F10 | 5@I10',
  '过程/预算管理 > 公用经费控制率 | 8@F11 | 8@I11',
  '过程/预算管理 > “三公经费”控制率 | 7@F12 | 7@I12',
  '过程/预算管理 > 政府采购执行率 | 6@F13 | 6@I13',
  '过程/预算管理 > 管理制度健全性 | 8@F14 | 8@I14',
  '过程/预算管理 > 资金使用合规性 | 6@F15 | 6@I15',
  '过程/预算管理 > 预决算信息公开性 | 5@F16 | 5@I16',
  '产出及效率/职责履行 > 重点工作实际完成率 | 8@F17 | 8@I17',
  '产出及效率/履职效益 > 经济效益 | 5@F18 | 5@I18',
  '产出及效率/履职效益 > 社会效益 | 5@F19 | 5@I19',
  '产出及效率/履职效益 > 行政效能 | 6@F20 | 6@I20',
  '产出及效率/履职效益 > 社会公众或服务对象满意度 | 6@F21 | 6@I21',
];
const CRITERION_GROUPS = [
  '1 投入 5-6 [10@B5]: 0,1',
  '2 预算配置 5-6 [10@D5]: 0,1',
  '1 过程 7-16 [60@B7]: 2,3,4,5,6,7,8,9,10,11',
  '2 预算执行 7-10 [20@D7]: 2,3,4,5',
  '2 预算管理 11-16 [40@D11]: 6,7,8,9,10,11',
  '1 产出及效率 17-21 [30@B17]: 12,13,14,15,16',
  '2 职责履行 17-17 [8@D17]: 12',
  // The weight 22 stands in two cells.
  '2 履职效益 18-21 [10@D18 12@D20]: 13,14,15,16',
];

describe('002 附件1, the criterion table', () => {
  const sheet = sheetOf('绩效评价指标表', CRITERION_TABLE);
  const { tables, doubts } = findTables(workbookOf(sheet), []);
  const table = onlyScoreTable(tables);

  test('every row with its marks and score', () => {
    expect(rows(table)).toEqual(CRITERION_ROWS);
  });
  test('levels and their weights', () => {
    expect(groups(table)).toEqual(CRITERION_GROUPS);
  });
  test('total, columns, title, area, no doubt', () => {
    expect(sums(table)).toEqual([
      `= 总分 | 100@F22 | 96@I22: ${CRITERION_ROWS.map((_, index) => index).join(',')}`,
    ]);
    expect(columns(table)).toBe(
      'A:level B:full-marks C:level D:full-marks E:name F:full-marks G:criterion H:description I:score',
    );
    expect(table.title).toBe('湖南省怀化市人民政府驻北京联络处部门整体支出绩效评价指标表');
    expect(table.area).toEqual({ top: 3, left: 0, bottom: 21, right: 8 });
    expect(table.id).toBe('t1');
    expect(doubts).toEqual([]);
  });
  test('criterion and description come as given', () => {
    expect(said(table, 'criterion')[1]).toBe(
      '“三公经费”变动率≦0,计5分；“三公经费”＞0，每超过一个百分点扣0.5分，扣完为止。',
    );
    expect(table.indicators[9]?.cells.description?.text).toBe(
      '　部门为加强预算管理、规范财务行为而制定的管理制度健全完整。',
    );
    expect(said(table, 'actual')).toEqual(CRITERION_ROWS.map(() => null));
  });

  test('the same when the merges were lost and cells stand blank', () => {
    const lost = onlyScoreTable(findTables(workbookOf({ ...sheet, merges: [] }), []).tables);
    expect(rows(lost)).toEqual(CRITERION_ROWS);
    expect(groups(lost)).toEqual(CRITERION_GROUPS);
    expect(sums(lost)).toEqual(sums(table));
    expect(lost.indicators.map(({ key }) => key)).toEqual(table.indicators.map(({ key }) => key));
  });
});

describe('002 附件2, the base data', () => {
  const { tables } = findTables(workbookOf(sheetOf('基础数据表', BASE_DATA)), []);
  const table = tables[0] as DataTable;

  test('is a data table with three blocks', () => {
    expect(tables.map(({ kind }) => kind)).toEqual(['data']);
    expect(table.blocks.map(({ title, unit }) => [title?.text, unit])).toEqual([
      ['财政供养人员情况（人）', '人'],
      ['经费控制情况（万元）', '万元'],
      ['楼堂馆所控制情况\n（2021年完工项目）', ''],
    ]);
    expect(table.title).toBe('湖南省怀化市人民政府驻北京联络处部门整体支出绩效评价基础数据表');
    expect(table.year).toBe(2021);
  });
  test('rows, depths, ordinals and figures', () => {
    const three = (a: string, b: string, c: string) =>
      `2020年决算数=${a} 2021年预算数=${b} 2021年决算数=${c}`;
    expect(dataRows(table)).toEqual([
      '0 | 财政供养人员情况（人） | 编制数=14@B5 2021年实际在职人数=14@D5 控制率=1@F5',
      `0 | 三公经费 | ${three('33.44@B7', '50.08@D7', '38.78@F7')}`,
      `1 1、| 1、公务用车购置和维护经费 | ${three('10.23@B8', '29.7@D8', '13.24@F8')}`,
      `2 其中:| 其中：公车购置 | ${three('?@B9', '?@D9', '?@F9')}`,
      `2 | 公车运行维护 | ${three('10.23@B10', '29.7@D10', '13.24@F10')}`,
      `1 2、| 2、出国经费 | ${three('?@B11', '?@D11', '?@F11')}`,
      `1 3、| 3、公务接待 | ${three('23.21@B12', '20.88@D12', '25.54@F12')}`,
      `0 | 项目支出： | ${three('0@B13', '69.6@D13', '0@F13')}`,
      `1 1、| 1、业务工作经费 | ${three('0@B14', '57.6@D14', '0@F14')}`,
      `1 2、| 2、维权维稳经费 | ${three('?@B15', '12@D15', '0@F15')}`,
      `0 | 公用经费 | ${three('73.41@B16', '29.21@D16', '87.04@F16')}`,
      `1 其中:| 其中：办公经费 | ${three('7.44@B17', '9@D17', '5.85@F17')}`,
      `1 | 水费、电费、差旅费 | ${three('8.63@B18', '0@D18', '12.72@F18')}`,
      `1 | 会议费、培训费 | ${three('0@B19', '0@D19', '0@F19')}`,
      `0 | 政府采购金额 | ${three('?@B20', '?@D20', '?@F20')}`,
      `0 | 部门基本支出预算调整 | ${three('71.01@B21', '147.78@D21', '147.78@F21')}`,
      '0 | 楼堂馆所控制情况\n（2021年完工项目） | 批复规模（㎡）=0@B23 实际规模（㎡）=0@C23 规模控制率=0@D23 预算投资（万元）=0@E23 实际投资（万元）=0@F23 投资概算控制率=1@G23',
    ]);
  });
});

describe('002 附件3, the self-evaluation table', () => {
  const sheet = sheetOf('自评表', SELF_EVALUATION);
  const expected = [
    '资金  > 年度资金总额 | 10@G5 | 10@I5',
    '产出指标/数量指标 > 走访驻地企业 | 10@G15 | 10@H15',
    '产出指标/数量指标 > 走访驻地厅局单位 | 10@G16 | 10@H16',
    '产出指标/质量指标 > 质量达标率质量达标率=（质量达标实际工作数/计划工作数）*100%。 | 10@G17 | 10@H17',
    '产出指标/时效指标 > 完成及时性。项目实际完成时间与计划完成时间的比较。 | 10@G18 | 10@H18',
    '产出指标/成本指标 > 成本节约率。成本节约率=【(计划成本-实际成本）/计划成本】*100%。 | 10@G19 | 10@H19',
    '效益指标/经济效益 > ①现阶段的城市建设创造更高层次的市场效益。 | 8@G20 | 8@H20',
    '效益指标/社会效益 > ①城建档案可以全面服务于现阶段的信息化城市建设。 | 8@G21 | 8@H21',
    '效益指标/生态效益 > 项目实施后，能够对生态环境带来间接或直接的影响。 | 8@G22 | 4@H22',
    '效益指标/可持续影响 > 项目实施后运行成效发挥情况以及是否持续对社会产生积极影响。 | 6@G23 | 6@H23',
    '满意度指标/服务对象满意度指标 > 指标：服务对象满意度指标评分要求：采取对项目实施区域内服务受益对象满意度调查方式，满意度≥95%，计10分，每下降一个百分点，扣1分，扣完为止。 | 10@G24 | 10@H24',
  ];
  test.each([
    ['merged', sheet],
    ['merges lost', { ...sheet, merges: [] }],
  ])('%s: one table, funds row first', (_, given) => {
    const { tables } = findTables(workbookOf(given), []);
    const table = onlyScoreTable(tables);
    expect(rows(table)).toEqual(expected);
    expect(
      table.groups
        .filter(({ level }) => level === 1)
        .map(({ name, fullMarks }) => [name, fullMarks[0]?.quantity?.value.toExactText()]),
    ).toEqual([
      ['产出指标', '50'],
      ['效益指标', '30'],
      ['满意度指标', '10'],
    ]);
    expect(sums(table)).toEqual(['= 总分 | 100@G25 | 96@H25: 0,1,2,3,4,5,6,7,8,9,10']);
    expect(table.indicators[0]?.funds?.spent?.quantity?.value.toExactText()).toBe('264.18');
    expect(table.indicators[0]?.funds?.initial?.quantity?.value.toExactText()).toBe('186');
    expect(table.indicators[0]?.cells.rate?.text).toBe('100%');
    expect(said(table, 'target').slice(1, 7)).toEqual([
      '60家',
      '60家',
      '100%',
      '100%',
      '≥5%',
      '效果\n\n显著',
    ]);
    expect(said(table, 'actual')[8]).toBe('效果\n\n一般');
    expect(table.unit).toBe('万元');
    expect(tables).toHaveLength(1);
  });
});
