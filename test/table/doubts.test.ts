import { findTables } from '../../src/table/find-tables';
import type { ColumnMapping } from '../../src/table/table';
import { sheetOf, workbookOf } from './notation';
import { onlyScoreTable, rows, said, scoreTables, sums } from './seen';

const COMPETING = `
指标名称|分值|得分|评分标准|得分
甲|5|5|有得5分|4
乙|5|3|有得5分|5
合计|10|8||9
`;

test('two columns with an equal claim: neither is used, and it says which', () => {
  const { tables, doubts } = findTables(workbookOf(sheetOf('表', COMPETING)), []);
  expect(rows(onlyScoreTable(tables))).toEqual([' > 甲 | 5@B2 | -', ' > 乙 | 5@B3 | -']);
  expect(sums(onlyScoreTable(tables))).toEqual(['= 合计 | 10@B4 | -: 0,1']);
  expect(doubts.map(({ text }) => text)).toEqual([
    'C1「得分」和E1「得分」都像是「得分」列，没有采用任何一列；请在“指定列”中指明用哪一列。',
  ]);
});

test('the user’s mapping decides', () => {
  const mapping: ColumnMapping = {
    sheet: '表',
    headerRow: 0,
    columns: [
      { role: 'name', column: 0 },
      { role: 'full-marks', column: 1 },
      { role: 'criterion', column: 3 },
      { role: 'score', column: 4 },
    ],
  };
  const { tables, doubts } = findTables(workbookOf(sheetOf('表', COMPETING)), [mapping]);
  expect(rows(onlyScoreTable(tables))).toEqual([' > 甲 | 5@B2 | 4@E2', ' > 乙 | 5@B3 | 5@E3']);
  expect(sums(onlyScoreTable(tables))).toEqual(['= 合计 | 10@B4 | 9@E4: 0,1']);
  expect(doubts).toEqual([]);
});

test('a header nobody could read is read as mapped, levels from the outside in', () => {
  const sheet = sheetOf(
    '表',
    `
某县自评
甲类|乙类|丙类|丁|戊|己|庚
投入|预算|编制|10|规范得10分|9|好
||执行|20|执行率×20|18|
合计|||30||27|
`,
  );
  expect(scoreTables(findTables(workbookOf(sheet), []).tables)).toEqual([]);
  const roles = ['level', 'level', 'name', 'full-marks', 'criterion', 'score', 'remark'] as const;
  const mapping = { sheet: '表', headerRow: 1, columns: roles.map((role, column) => ({ role, column })) };
  const table = onlyScoreTable(findTables(workbookOf(sheet), [mapping]).tables);
  expect(rows(table)).toEqual(['投入/预算 > 编制 | 10@D3 | 9@F3', '投入/预算 > 执行 | 20@D4 | 18@F4']);
  expect(said(table, 'remark')).toEqual(['好', null]);
  expect(table.total?.score?.quantity?.value.toExactText()).toBe('27');
});

test('a mapping for a sheet that is gone is said', () => {
  const { doubts } = findTables(workbookOf(sheetOf('表', COMPETING)), [
    { sheet: '旧表', headerRow: 0, columns: [] },
  ]);
  expect(doubts.map(({ sheet, text }) => [sheet, text.includes('旧表')])).toContainEqual(['旧表', true]);
});

test('mappings that make no sense do not throw', () => {
  for (const columns of [
    [],
    [{ role: 'score' as const, column: 99_999 }],
    [{ role: 'name' as const, column: -1 }],
  ]) {
    const mapping = { sheet: '表', headerRow: 1_000_000, columns };
    expect(() => findTables(workbookOf(sheetOf('表', COMPETING)), [mapping])).not.toThrow();
  }
});

test.each([
  ['an empty sheet', ''],
  ['a pay sheet', '序号|姓名|岗位工资|绩效|合计\n1|甲|100|20|120\n2|乙|100|20|120'],
  ['revenue and spending', '项目|预算数|决算数\n一、收入|100|90\n二、支出|80|70'],
  [
    'a declaration of targets, unscored',
    '一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|培训人次|≥100',
  ],
  ['titles only', '某单位|<|<\n2023年度报告|<|<'],
])('%s gives no table; a workbook without any says so once', (_, notation) => {
  const other = sheetOf('表二', notation);
  const { tables, doubts } = findTables(workbookOf(sheetOf('表一', notation), other), []);
  expect(tables).toEqual([]);
  expect(doubts).toHaveLength(1);
  const beside = findTables(workbookOf(other, sheetOf('评分', '指标|分值|得分\n甲|5|5\n乙|5|4')), []);
  expect(beside.tables).toHaveLength(1);
  expect(beside.doubts).toEqual([]);
});

test('a header of scores that names no indicators is pointed at', () => {
  const { tables, doubts } = findTables(
    workbookOf(
      sheetOf('表', '工作任务完成|分值|评分标准|得分\n甲|5|有得5分|5'.replace('工作任务完成', '甲乙丙')),
    ),
    [],
  );
  expect(tables).toEqual([]);
  expect(doubts[0]?.place).toEqual({ sheet: '表', row: 0, column: 0 });
  expect(doubts[0]?.text).toContain('认不出哪一列是指标名称');
});

test('scores out of a hundred for every row are not compared with weights', () => {
  const { tables, doubts } = findTables(
    workbookOf(
      sheetOf('表', '指标|权重|评分标准|得分\n甲|30%%|按比例|90\n乙|50%%|按比例|100\n丙|20%%|按比例|100'),
    ),
    [],
  );
  expect(onlyScoreTable(tables).indicators.map(({ fullMarks }) => fullMarks)).toEqual([null, null, null]);
  expect(doubts[0]?.text).toContain('百分制');
});

test('keys survive rows put in above and rows added, and tell equal rows apart', () => {
  const lines = ['指标|分值|评分标准|得分', '甲|5|有得5分|5', '甲|5|有得5分|4', '乙|5|无得5分|4'];
  const keysOf = (text: string) =>
    onlyScoreTable(findTables(workbookOf(sheetOf('表', text)), []).tables).indicators.map(({ key }) => key);
  const before = keysOf(lines.join('\n'));
  expect(new Set(before).size).toBe(3);
  const [header = '', ...body] = lines;
  const after = keysOf(['', '', header, '丙|5|其他得5分|5', ...body].join('\n'));
  expect(after.slice(1)).toEqual(before);
});

test.each([
  [
    'one column an indicator',
    `
绩效自评表|<|<|<
指标名称|培训人次|满意度|合计
年度指标值|≥100人|≥90%|
实际完成值|100人|81%|
分值|50|50|100
得分|50|45|95`,
    '「表」A2 起像是横着排的评分表（一列一个指标），核分还不会读；请把行列转置后再核对。',
  ],
  [
    'a card an indicator',
    `
绩效自评表|<|<|<
指标名称|培训人次|分值|50
年度指标值|≥100人|得分|50
指标名称|满意度|分值|50
年度指标值|≥90%|得分|45
总分|95||`,
    '「表」A2 起像是一个指标一张的指标卡，核分还不会读；请改成一行一个指标的表再核对。',
  ],
  [
    'indicators without any score',
    `
绩效目标表|<|<
一级指标|三级指标|指标值
产出指标|培训人次|≥100人
效益指标|满意度|≥90%`,
    '「表」A2 起列有指标，但没有找到得分（或分值）一列，没有可核对的得分；如果有，请在“指定列”中指明表头所在的行和各列。',
  ],
])('a form nobody reads is named, not called no table: %s', (_, notation, text) => {
  const { tables, doubts } = findTables(workbookOf(sheetOf('表', notation)), []);
  expect(tables).toEqual([]);
  expect(doubts.map((doubt) => doubt.text)).toEqual([text]);
});
