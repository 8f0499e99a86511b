/** Ways of typing met by a third reader: weights, rules and values in places of their own. */
import { findTables } from '../../src/table/find-tables';
import { sheetOf, workbookOf } from './notation';
import { onlyScoreTable, rows, said, sums } from './seen';

function read(notation: string) {
  return onlyScoreTable(findTables(workbookOf(sheetOf('表', notation)), []).tables);
}

test('A weight behind a slash is the row’s; 扣分 beside 得分 is nobody’s, in the total row neither', () => {
  const table = read(`
评价内容|评价指标/分值|评分标准|扣分|得分|扣分原因
预算编制（20分）|编制规范性/10分|逾期一天扣1分|0|10|
^|足额保障率/10分|100%得满分|0|10|
预算执行（30分）|预算执行率/30分|每低1%扣1分|3|27|
合计/50分|<||3|47|
`);
  expect(rows(table)).toEqual([
    '预算编制 > 编制规范性 | 10@B2 | 10@E2',
    '预算编制 > 足额保障率 | 10@B3 | 10@E3',
    '预算执行 > 预算执行率 | 30@B4 | 27@E4',
  ]);
  expect(sums(table)).toEqual(['= 合计/50分 | 50@A5 | 47@E5: 0,1,2']);
});

test('Weights behind every name without brackets, where the table gives none elsewhere', () => {
  const table = read(`
一级指标|二级指标|评分标准|完成情况|自评得分
投入15分|在职人员控制率5分|≤100%得5分|96%|5
^|变动率10分|≤0得10分|-5.6%|10
过程：35分|预算执行率：35分|100%得35分|100%|35
合计50分|<|||50
`);
  expect(rows(table)).toEqual([
    '投入 > 在职人员控制率 | 5@B2 | 5@E2',
    '投入 > 变动率 | 10@B3 | 10@E3',
    '过程 > 预算执行率 | 35@B4 | 35@E4',
  ]);
  expect(sums(table)).toEqual(['= 合计 | 50@A5 | 50@E5: 0,1,2']);
});

test('A number of points behind one name only is part of that name', () => {
  const table = read(`
指标|评分标准|完成情况|自评得分
考试成绩达到90分|达到得5分|95分|5
预算执行率|100%得10分|100%|10
`);
  expect(table.indicators.map(({ name }) => name)).toEqual(['考试成绩达到90分', '预算执行率']);
});

test('同上 is what the cell above says', () => {
  const table = read(`
指标|分值|评分标准|目标值|完成值|得分
养护里程|20|达到目标值得满分，否则不得分|1250公里|1250公里|20
路面优良率|20|同上|'90%|'91%|20
桥梁检查|20|同 上|12次|12次|20
`);
  expect(said(table, 'criterion')).toEqual(Array(3).fill('达到目标值得满分，否则不得分'));
});

test('A tick under a grade is what the row reached; what grades are worth stands in their headings', () => {
  const table = read(`
考评指标|<|标准分|评 分 等 级|<|<|<|自评\\n得分
一级|二级|^|优\\n(100%)|良\\n(80%)|中\\n(60%)|差\\n(0)|^
管理|制度健全|10|√||||10
^|资产管理|10||✔|||8
合计|<|20|||||18
`);
  expect(said(table, 'actual')).toEqual(['优', '良']);
  expect(said(table, 'criterion')).toEqual(
    Array(2).fill('优得分值的100%；良得分值的80%；中得分值的60%；差不得分'),
  );
});

test('A tick under grades that do not say what they are worth gives no rule', () => {
  const table = read(`
指标|分值|优|良|中|差|得分
制度健全|10|√||||10
资产管理|10||√|||9
`);
  expect(said(table, 'actual')).toEqual(['优', '良']);
  expect(said(table, 'criterion')).toEqual([null, null]);
});

test('Rules in a row of their own under each indicator', () => {
  const table = read(`
指标|目标值|实际值|分值|得分
1.预算执行率|'95%|'92%|10|7
评分标准：执行率达到95%得10分，每低1个百分点扣1分。|<|<|<|<
完成情况：全年支出92万元|<|<|<|<
2.政府采购率|'100%|'100%|10|10
评分标准：采购率100%得10分，每低5个百分点扣1分。|<|<|<|<
合计|<|<|20|17
`);
  expect(said(table, 'criterion')).toEqual([
    '评分标准：执行率达到95%得10分，每低1个百分点扣1分。',
    '评分标准：采购率100%得10分，每低5个百分点扣1分。',
  ]);
  expect(said(table, 'actual')).toEqual(['92%', '100%']);
  expect(table.notes).toEqual([]);
});

test('One rule under the last of many rows is a note on the table', () => {
  const table = read(`
指标|目标值|实际值|分值|得分
走访企业|60家|60家|10|10
培训人数|50人|50人|10|10
满意度|'95%|'96%|10|10
评分标准：达到目标值得满分，未达到按比例得分。|<|<|<|<
合计|<|<|30|30
`);
  expect(said(table, 'criterion')).toEqual([null, null, null]);
  expect(table.notes.map(({ text }) => text)).toEqual(['评分标准：达到目标值得满分，未达到按比例得分。']);
});

test('续表 and the header after it break no heading in two', () => {
  const table = read(`
一级指标|二级指标|分值|评分标准|得分
过程（45分）|预算完成率|10|完成率100%得满分|10
续表|<|<|<|<
一级指标|二级指标|分值|评分标准|得分
过程（45分）|公用经费控制率|15|≤100%得满分|15
^|资产利用率|20|≥90%得20分|20
合计|<|45||45
`);
  expect(table.groups.map(({ name, indicators }) => `${name}: ${indicators.join()}`)).toEqual([
    '过程: 0,1,2',
  ]);
});

test('A rule in the closing bracket of a name, where no row has a criterion', () => {
  const table = read(`
三级指标|分值|实际值|得分
按时办结率（≥98%得20分，每降1%扣2分）|20|'97%|18
课题完成数（个）|20|3|20
`);
  expect(table.indicators.map(({ name }) => name)).toEqual(['按时办结率', '课题完成数（个）']);
  const [first, second] = table.indicators;
  expect(first?.cells.criterion?.text.trim()).toBe('≥98%得20分，每降1%扣2分');
  // Its places are those of the cell: 按时办结率（ takes six characters.
  expect(first?.cells.criterion?.text.indexOf('≥')).toBe(6);
  expect(second?.cells.criterion).toBeNull();
});

test('Criteria that close with what the unit did: the statement is the value, not a rule', () => {
  const table = read(`
指标|分值|评分标准与完成情况|得分
编制准确率|10|准确率100%得10分，每低1%扣0.5分。实际准确率99%|9.5
目标申报率|10|申报率100%得10分，否则不得分。申报率100%。|10
任务完成率|30|得分=完成率×分值。目标值为100%|30
`);
  expect(said(table, 'criterion')).toEqual([
    '准确率100%得10分，每低1%扣0.5分。',
    '申报率100%得10分，否则不得分。',
    '得分=完成率×分值。目标值为100%',
  ]);
  expect(table.indicators.map(({ cells }) => cells.actual?.text.trim() ?? null)).toEqual([
    '实际准确率99%',
    '申报率100%。',
    null,
  ]);
});

test('… or open with it', () => {
  const table = read(`
指标|分值|评分标准|自评得分
预算执行率|40|预算执行率=1840/2000×100%=92%。≥95%得40分，每低1%扣2分|34
采购合规率|20|合规率98%。100%得20分，每低1%扣1分|18
满意度|40|以95%为标准。每低1%扣2分|40
`);
  expect(said(table, 'description')).toEqual(['预算执行率=1840/2000×100%=92%', null, null]);
  expect(table.indicators.map(({ cells }) => cells.actual?.text ?? null)).toEqual([
    null,
    '合规率98%。',
    null,
  ]);
  expect(table.indicators.map(({ cells }) => cells.criterion?.text.trim())).toEqual([
    '≥95%得40分，每低1%扣2分',
    '100%得20分，每低1%扣1分',
    '以95%为标准。每低1%扣2分',
  ]);
  // 合规率98%。 takes seven characters.
  expect(table.indicators[1]?.cells.criterion?.text.indexOf('100%')).toBe(7);
});

test('具体内容 under 考核内容 divides 项目 further', () => {
  const table = read(`
序号|考核内容|<|分值|评分办法|得分
^|项目|具体内容|^|^|^
1|目标管理|绩效目标申报率|15|100%得15分|15
2|^|绩效目标质量|10|退回1次扣2分|10
3|绩效评价|自评完成率|30|100%得30分|30
合计|<|<|55||55
`);
  expect(rows(table)).toEqual([
    '目标管理 > 绩效目标申报率 | 15@D3 | 15@F3',
    '目标管理 > 绩效目标质量 | 10@D4 | 10@F4',
    '绩效评价 > 自评完成率 | 30@D5 | 30@F5',
  ]);
});

test('A total written out in two cells of one row: the full marks and the score', () => {
  const table = read(`
绩效指标|目标值|完成值|分值|得分
宣传活动|20场|20场|50分|50分
宣传手册|5000册|4000册|50分|40分
总分：100分|<|<|自评得分：90分|<
`);
  expect(sums(table)).toEqual(['= 总分 | 100@A4 | 90@D4: 0,1']);
});

test('Scores of two years side by side: the later year’s', () => {
  const table = read(`
指标|分值|2022年得分|2023年完成情况|2023年得分
人员控制率|50|50|103%|47
满意度|50|48|91%|50
合计|100|98||97
`);
  expect(rows(table)).toEqual([' > 人员控制率 | 50@B2 | 47@E2', ' > 满意度 | 50@B3 | 50@E3']);
});

test('An equation in figures before the rule is the row’s description', () => {
  const table = read(`
指标|分值|评价标准|得分
资金到位率|8|资金到位率=400/400×100%=100%，到位率100%得8分，每低1%扣0.2分|8
预算执行率|12|预算执行率=（支出数/预算数）×100%，得分=执行率×12|11
`);
  expect(said(table, 'description')).toEqual(['资金到位率=400/400×100%=100%', null]);
  expect(table.indicators[0]?.cells.criterion?.text.trim()).toBe('到位率100%得8分，每低1%扣0.2分');
  expect(said(table, 'criterion')[1]).toBe('预算执行率=（支出数/预算数）×100%，得分=执行率×12');
});

test('Parts of the funds with marks of their own are scored each; the total repeats them', () => {
  const table = read(`
预算执行|资金性质|年初预算|全年预算|全年支出|分值|执行率|得分
^|基本支出|1000|1020|1020|10|'100%|10
^|项目支出|400|380|342|10|'90%|9
^|合计|1400|1400|1362|20|'97.29%|19
一级指标|二级指标|三级指标|指标值|完成值|分值|得分|偏差原因
产出|数量|检查企业|200家|212家|80|80|
总分|<|<|||100|99|
`);
  expect(rows(table)).toEqual([
    '资金  > 基本支出 | 10@F2 | 10@H2',
    '资金  > 项目支出 | 10@F3 | 9@H3',
    '产出/数量 > 检查企业 | 80@F6 | 80@G6',
  ]);
  expect(sums(table)).toEqual(['合计 | 20@F4 | 19@H4: 0,1', '= 总分 | 100@F7 | 99@G7: 0,1,2']);
});

test('A list of projects with amounts and scores is no score table', () => {
  const { tables } = findTables(
    workbookOf(
      sheetOf(
        '汇总',
        `
序号|项目名称|全年预算数|全年执行数|执行率|自评得分
1|道路养护|500|480|'96%|95.6
2|桥梁检测|120|120|'100%|98
3|路灯维护|80|60|'75%|86.5
合计|<|700|660|'94.29%|93.37
`,
      ),
    ),
    [],
  );
  expect(tables.filter(({ kind }) => kind === 'score')).toEqual([]);
});

test('A total in brackets over the table; what 扣分项 can cost is no full marks', () => {
  const table = read(`
自评总分：（ 99 ）分|<|<|<
考评项目|标准分值|考评情况|自评得分
预算执行|100|100%|100
扣分项|-5|1项|-1
`);
  expect(rows(table)).toEqual([' > 预算执行 | 100@B3 | 100@D3', ' > 扣分项 | - | -1@D4']);
  expect(sums(table)).toEqual(['= 自评总分 | - | 99@A1: 0,1']);
  expect(said(table, 'actual')).toEqual(['100%', '1项']);
});

test('评分标准 in one cell and its text in the next, under each indicator', () => {
  const table = read(`
指标名称|分值|完成值|得分
预算执行率|20|'96%|20
评分标准|执行率≥95%得满分，每低1%扣1分|<|<
项目完成率|80|'98%|78.4
评分标准|完成率×80|<|<
合计|100||98.4
`);
  expect(rows(table)).toEqual([' > 预算执行率 | 20@B2 | 20@D2', ' > 项目完成率 | 80@B4 | 78.4@D4']);
  expect(said(table, 'criterion')).toEqual(['执行率≥95%得满分，每低1%扣1分', '完成率×80']);
});

test('An adjusted target counts; where a row was not adjusted, its first one does', () => {
  const table = read(`
指标名称|指标性质|年初指标值|调整指标值|全年完成值|指标权重|指标得分
参赛人数|≥|2000|1800|1710|50|47.5
举办赛事|≥|10||12|50|50
总分|||||100|97.5
`);
  expect(said(table, 'target')).toEqual(['1800', '10']);
});

test('自评依据 beside 备注 tells the actual value; alone it is a remark', () => {
  const both = read(`
指标|分值|评分标准|自评依据|自评得分|备注
结余资金|15|结余率5%以内得15分|结余率6%|13|
`);
  expect(said(both, 'actual')).toEqual(['结余率6%']);
  const alone = read(`
指标|分值|评分标准|自评依据|自评得分
结余资金|15|结余率5%以内得15分|结余率6%|13
`);
  expect(said(alone, 'actual')).toEqual([null]);
  expect(said(alone, 'remark')).toEqual(['结余率6%']);
});

test('A score right of the grade in the total row', () => {
  const table = read(`
绩效指标|评分标准|指标值|完成值|得分
到位率（50）|100%得满分|'100%|'98%|49
成活率（50）|≥90%得满分|'90%|'91%|50
总分|100|等级|优|99
`);
  expect(sums(table)).toEqual(['= 总分 | 100@B4 | 99@E4: 0,1']);
});

test('A score with a note on it is the number before the note', () => {
  const table = read(`
指标|分值|评分标准|完成值|得分
执行率|20|≥95%得20分|'93%|18（扣2分）
完成率|50|完成率×50|'100%|10(8)
满意度|30|≥90%得30分|'90%|30 分（未扣分）
`);
  // 10(8): two figures, and nobody knows which one counts.
  expect(rows(table)).toEqual([
    ' > 执行率 | 20@B2 | 18@E2',
    ' > 完成率 | 50@B3 | ?@E3',
    ' > 满意度 | 30@B4 | 30@E4',
  ]);
});

test('评分要点 that opens with the equation and goes on with the rule', () => {
  const table = read(`
三级指标|评分要点|分值|自评得分
项目完成率|完成率=实际完成数19/计划完成数20×100%=95%，得分=完成率×分值|80|76
立项规范性|程序合规，材料齐全|20|20
`);
  expect(said(table, 'description')).toEqual([
    '完成率=实际完成数19/计划完成数20×100%=95%',
    '程序合规，材料齐全',
  ]);
  expect(table.indicators[0]?.cells.criterion?.text.trim()).toBe('得分=完成率×分值');
});

test('A header that comes again keeps its columns, however few the rows under it', () => {
  const table = read(`
评价内容|评价指标/分值|评分标准|得分
预算编制|目标申报率/10分|100%得10分|10
^|保障率/10分|100%得10分|10
续表|<|<|<
评价内容|评价指标/分值|评分标准|得分
预算执行|控制率/30分|≤100%得30分|30
绩效管理|覆盖率/50分|100%得50分|50
合计|<||100
`);
  expect(rows(table)).toEqual([
    '预算编制 > 目标申报率 | 10@B2 | 10@D2',
    '预算编制 > 保障率 | 10@B3 | 10@D3',
    '预算执行 > 控制率 | 30@B6 | 30@D6',
    '绩效管理 > 覆盖率 | 50@B7 | 50@D7',
  ]);
});

test('评分等级 over the grades is a heading; the grade stands where its own label is', () => {
  const table = read(`
指标|标准分|评分等级|<|<|自评得分
^|^|优|良|中|^
制度健全|50|√|||50
资产管理|50|√|||50
合计|100||||100
评价等级|优||||
`);
  expect(table.grade?.text).toBe('优');
});

test('Blank rows part no indicator from its rule', () => {
  const table = read(`
指标|实际值|分值|得分
预算执行率|'92%|10|7

评分标准：95%得10分，每低1个百分点扣1分。|<|<|<

采购率|'100%|10|10

评分标准：100%得10分。|<|<|<

合计||20|17
`);
  expect(said(table, 'criterion')).toEqual([
    '评分标准：95%得10分，每低1个百分点扣1分。',
    '评分标准：100%得10分。',
  ]);
});
