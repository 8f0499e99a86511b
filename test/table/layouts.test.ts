/**
 * Layouts of other provinces, invented after published ones. Each expectation is what a reader of the sheet would
 * write down: levels > name | full marks @ cell | score @ cell.
 */
import { fillsItsCell } from '../../src/table/figure';
import { findTables } from '../../src/table/find-tables';
import { sheetOf, workbookOf } from './notation';
import { columns, groups, onlyScoreTable, rows, said, sums } from './seen';

function read(notation: string) {
  const { tables, doubts } = findTables(workbookOf(sheetOf('表', notation)), []);
  return { table: onlyScoreTable(tables), doubts };
}

test('Jiangsu (seed 003): target, result, score; no marks, no total; level cells blank below', () => {
  const { table } = read(`
附：部门整体绩效评价指标评分表
二级指标|三级指标|目标值|结果值|评分
决策管理|中长期规划|健全|健全|2
|年度工作计划制定情况|健全|健全|2
资金及资产管理|支出预算执行率|'100%|'100%|2
|固定资产利用率|100%%|100%%|2
职能1：人大会议|目标1：召开人代会|≥1次|1|3
|目标2：召开常委会|≥6次|6|3
履职效果|推动人大代表履职尽责,推动地方经济社会和社会主义民主政治发展|完成|完成|2
`);
  expect(rows(table)).toEqual([
    '决策管理 > 中长期规划 | - | 2@E3',
    '决策管理 > 年度工作计划制定情况 | - | 2@E4',
    '资金及资产管理 > 支出预算执行率 | - | 2@E5',
    '资金及资产管理 > 固定资产利用率 | - | 2@E6',
    '职能1：人大会议 > 目标1：召开人代会 | - | 3@E7',
    '职能1：人大会议 > 目标2：召开常委会 | - | 3@E8',
    '履职效果 > 推动人大代表履职尽责,推动地方经济社会和社会主义民主政治发展 | - | 2@E9',
  ]);
  expect(said(table, 'target')).toEqual(['健全', '健全', '100%', '100%', '≥1次', '≥6次', '完成']);
  expect(said(table, 'actual')).toEqual(['健全', '健全', '100%', '100%', '1', '6', '完成']);
  expect(table.total).toBeNull();
});

test('Yunnan (seed 004): funds block, placeholders without weight, grade beside the total', () => {
  const { table } = read(`
附件1
项目支出绩效自评表|<|<|<|<|<|<|<|<
（2021年度）|<|<|<|<|<|<|<|<
项目名称|<|驻京联络处2021工作经费|<|<|<|<|<|<
主管部门|<|市人民政府办公室|<|<|资金使用单位|<|市人民政府办公室|<
项目资金\\n（万元）|||年初\\n\\n预算数|全年\\n\\n预算数|全年执行数|分值|执行率|得分
^|年度资金总额：|<||50|50|10|'100%|10
^|其中：当年本级财力安排|<||50|50|||
^|当年上级专款|<||||||
年度总体目标|预期目标|<|<|<|实际完成情况|<|<|<
^|按照要求，完成各项工作任务。|<|<|<|完成了各项工作任务。|<|<|<
绩效指标|一级\\n指标|二级指标|三级指标|年度\\n\\n指标值|实际\\n\\n完成值|分值|得分|偏差原因分析及\\n\\n改正措施
^|产\\n出\\n指\\n标|数量指标||||·|·|
^|^|^|指标2：|||||
^|^|^|……|||||
^|^|质量指标|重点服务保障市委、市政府及相关部门赴京汇报工作。|'100%|'100%|30|30|
^|^|^|指标2：|||||
^|^|时效指标|指标1：|||||
^|效\\n益\\n指\\n标|社会效益\\n指标|加强与国家各部委沟通协调。|'100%|'100%|30|30|
^|满意度\\n\\n指标|服务对象\\n满意度指标|市委市政府以及市级部门和县区满意|'99%|'100%|30·|29·|
^|^|^|……|||||
其他需要说明的事项|<|<||<|<|<|<|<
总分|<|<|100|<|99|自评等级|<|优
`);
  expect(rows(table)).toEqual([
    '资金  > 年度资金总额 | 10@G7 | 10@I7',
    '产出指标/质量指标 > 重点服务保障市委、市政府及相关部门赴京汇报工作。 | 30@G16 | 30@H16',
    '效益指标/社会效益指标 > 加强与国家各部委沟通协调。 | 30@G19 | 30@H19',
    '满意度指标/服务对象满意度指标 > 市委市政府以及市级部门和县区满意 | 30@G20 | 29@H20',
  ]);
  expect(sums(table)).toEqual(['= 总分 | 100@D23 | 99@F23: 0,1,2,3']);
  expect(table.grade).toMatchObject({ text: '优', place: { row: 22, column: 8 } });
  expect(table.year).toBe(2021);
  expect(table.unit).toBe('万元');
  expect(table.title).toBe('项目支出绩效自评表');
});

test('Sichuan: target split into sign, value and unit; weights; header of two rows', () => {
  const { table } = read(`
部门预算项目绩效目标自评表（2023年度）|<|<|<|<|<|<|<|<|<
单位：万元
绩效指标|<|<|指标性质|指标值|度量单位|完成值|权重|得分|未完成原因分析
一级指标|二级指标|三级指标|^|^|^|^|^|^|^
产出指标|数量指标|培训人次|≥|500|人次|520|20|20|
^|质量指标|培训合格率|≥|95|%|96|20|20|
^|时效指标|完成时限|≤|12|月|12|10|10|
效益指标|社会效益指标|学员能力提升|定性|好坏||好|30|30|
满意度指标|满意度指标|学员满意度|≥|90|%|88|10|9.5|调查样本少
合计|<|<|<|<|<|<|90|89.5|
`);
  expect(columns(table)).toBe(
    'A:level B:level C:name D:operator E:target F:unit G:actual H:full-marks I:score J:remark',
  );
  expect(rows(table)).toEqual([
    '产出指标/数量指标 > 培训人次 | 20@H5 | 20@I5',
    '产出指标/质量指标 > 培训合格率 | 20@H6 | 20@I6',
    '产出指标/时效指标 > 完成时限 | 10@H7 | 10@I7',
    '效益指标/社会效益指标 > 学员能力提升 | 30@H8 | 30@I8',
    '满意度指标/满意度指标 > 学员满意度 | 10@H9 | 9.5@I9',
  ]);
  expect(said(table, 'operator')).toEqual(['≥', '≥', '≤', '定性', '≥']);
  expect(said(table, 'unit')).toEqual(['人次', '%', '月', null, '%']);
  expect(sums(table)).toEqual(['= 合计 | 90@H10 | 89.5@I10: 0,1,2,3,4']);
});

test('Hunan (Yueyang): weights of every level in brackets, score column only', () => {
  const { table } = read(`
2017年部门整体支出绩效评价得分表
一级指\\n标|二级指标|三级指标|得分
部门决\\n策（25分）|目标任务（15分）|相关性（5分）|5
^|^|明确性(5分)|5
^|^|合理性（５分）|4.5分
^|预算编制（10分）|测算依据（5分）|2
^|^|目标管理（5分）|4
综合管理（30分）|专项资金分配时限（2分）|省级财力专项预算分配时限（1分）|1
^|^|中央专款分配合规（1分）|1
`);
  expect(rows(table)).toEqual([
    '部门决策/目标任务 > 相关性 | 5@C3 | 5@D3',
    '部门决策/目标任务 > 明确性 | 5@C4 | 5@D4',
    '部门决策/目标任务 > 合理性 | 5@C5 | 4.5@D5',
    '部门决策/预算编制 > 测算依据 | 5@C6 | 2@D6',
    '部门决策/预算编制 > 目标管理 | 5@C7 | 4@D7',
    '综合管理/专项资金分配时限 > 省级财力专项预算分配时限 | 1@C8 | 1@D8',
    '综合管理/专项资金分配时限 > 中央专款分配合规 | 1@C9 | 1@D9',
  ]);
  expect(groups(table)).toEqual([
    '1 部门决策 3-7 [25@A3]: 0,1,2,3,4',
    '2 目标任务 3-5 [15@B3]: 0,1,2',
    '2 预算编制 6-7 [10@B6]: 3,4',
    '1 综合管理 8-9 [30@A8]: 5,6',
    '2 专项资金分配时限 8-9 [2@B8]: 5,6',
  ]);
  expect(table.year).toBe(2017);
});

test('Hubei: A/B columns, marks of the funds row in its heading, the rule in a footnote', () => {
  const { table } = read(`
2022年度部门整体绩效自评表|<|<|<|<|<|<
单位名称|某局|<|填报日期|2023年3月|<|<
预算执行情况（万元）\\n（20分）||<|预算数（A）|执行数（B）|执行率（B/A）|得分\\n（20分*执行率）
^|部门整体支出总额|<|1200|1140|'95%|19
年度目标1：（80分）|提升服务能力|<|<|<|<|<
年度绩效指标|一级指标|二级指标|三级指标|年初目标值（A）|实际完成值（B）|得分
^|产出指标|数量指标|办理件数（20分）|≥100件|120件|20
^|^|质量指标|办结率（20分）|'100%|'98%|19.6
^|效益指标|社会效益指标|群众获得感（40分）|提升|提升|38
总分|<|<|<|<|<|96.6
备注：1.预算执行情况口径：预算数为调整后预算数，执行数为资金使用单位实际支出数。2.定量指标完成数汇总原则：绝对值直接累加计算。3.正向指标（即目标值为≥X，得分=权重*B/A），反向指标（即目标值为≤X，得分=权重*A/B），得分不得突破权重总额。|<|<|<|<|<|<
`);
  expect(rows(table)).toEqual([
    // The 20 marks stand twice; the heading over the score is the nearer.
    '资金  > 部门整体支出总额 | 20@G3 | 19@G4',
    '产出指标/数量指标 > 办理件数 | 20@D7 | 20@G7',
    '产出指标/质量指标 > 办结率 | 20@D8 | 19.6@G8',
    '效益指标/社会效益指标 > 群众获得感 | 40@D9 | 38@G9',
  ]);
  expect(sums(table)).toEqual(['= 总分 | - | 96.6@G10: 0,1,2,3']);
  expect(table.notes.map(({ place, text }) => [place.row + 1, text.slice(0, 9)])).toEqual([
    [11, '备注：1.预算执行'],
  ]);
  expect(table.indicators[0]?.funds?.budget?.quantity?.value.toExactText()).toBe('1200');
});

test('Guangdong: one column of numbered names, parent rows repeat the sum of their children', () => {
  const { table } = read(`
部门整体支出绩效自评评分表
评价指标|分值|评分标准|自评得分|扣分原因
一、预算编制情况|20||18|
（一）预算编制|12||11|
1.预算编制合理性|6|符合的得6分，否则不得分|6|
2.预算编制规范性|6|每发现一项不符扣1分|5|
（二）目标设置|8||7|
1.绩效目标合理性|4|合理得4分|4|
2.绩效指标明确性|4|明确得4分|3|
二、预算执行情况|30|||
1.支出完成率|30|得分=支出完成率×30|28|
合计|50||46|
`);
  expect(rows(table)).toEqual([
    '一、预算编制情况/（一）预算编制 > 1.预算编制合理性 | 6@B5 | 6@D5',
    '一、预算编制情况/（一）预算编制 > 2.预算编制规范性 | 6@B6 | 5@D6',
    '一、预算编制情况/（二）目标设置 > 1.绩效目标合理性 | 4@B8 | 4@D8',
    '一、预算编制情况/（二）目标设置 > 2.绩效指标明确性 | 4@B9 | 3@D9',
    '二、预算执行情况 > 1.支出完成率 | 30@B11 | 28@D11',
  ]);
  expect(groups(table)).toEqual([
    '1 一、预算编制情况 3-9 [20@B3]: 0,1,2,3',
    '2 （一）预算编制 4-6 [12@B4]: 0,1',
    '2 （二）目标设置 7-9 [8@B7]: 2,3',
    '1 二、预算执行情况 10-11 [30@B10]: 4',
  ]);
  expect(sums(table)).toEqual([
    '一、预算编制情况 | 20@B3 | 18@D3: 0,1,2,3',
    '（一）预算编制 | 12@B4 | 11@D4: 0,1',
    '（二）目标设置 | 8@B7 | 7@D7: 2,3',
    '= 合计 | 50@B12 | 46@D12: 0,1,2,3,4',
  ]);
});

test('Zhejiang: subtotals after each group, a header repeated after a page break, total by formula', () => {
  const { table } = read(`
财政支出绩效评价指标体系
一级指标|二级指标|三级指标|指标解释|标准分值|评价标准|实得分
决策|项目立项|立项依据充分性|是否符合政策|5|充分得5分|5
|资金投入|预算编制科学性|是否经过论证|5|科学得5分|4
|小计|||10||=SUM(G3:G4)
过程|资金管理|资金到位率|到位资金/计划资金|4|到位率×4|4
一级指标|二级指标|三级指标|指标解释|标准分值|评价标准|实得分
过程|资金管理|预算执行率|支出/到位|6|执行率×6|5.5
|小计|||10||=G6+G8
总计||||20||=G5+G9
`);
  expect(rows(table)).toEqual([
    '决策/项目立项 > 立项依据充分性 | 5@E3 | 5@G3',
    '决策/资金投入 > 预算编制科学性 | 5@E4 | 4@G4',
    '过程/资金管理 > 资金到位率 | 4@E6 | 4@G6',
    '过程/资金管理 > 预算执行率 | 6@E8 | 5.5@G8',
  ]);
  expect(groups(table).map((each) => each.split(' [')[0])).toEqual([
    '1 决策 3-4',
    '2 项目立项 3-3',
    '2 资金投入 4-4',
    '1 过程 6-8',
    '2 资金管理 6-8',
  ]);
  expect(sums(table)).toEqual([
    '小计 | 10@E5 | 9@G5: 0,1',
    '小计 | 10@E9 | 9.5@G9: 2,3',
    '= 总计 | 20@E10 | 18.5@G10: 0,1,2,3',
  ]);
  expect(table.total?.score?.formula).toBe('G5+G9');
});

test('Anhui: self score and the bureau’s score; the unit’s own is the score', () => {
  const { table, doubts } = read(`
一级指标|二级指标|权重（%）|评分细则|年初设定目标值|实际完成情况|评分|<|备注
^|^|^|^|^|^|自评|复评|^
投入|预算完成率|10|每低1%扣1分|'100%|'98%|8|7|
产出|项目完成率|15|按比例|'100%|'100%|15|15|
效益|满意度|5|≥90%得满分|≥90%|'92%|5|5|
合计||30||||28|27|
`);
  expect(rows(table)).toEqual([
    '投入 > 预算完成率 | 10@C3 | 8@G3',
    '产出 > 项目完成率 | 15@C4 | 15@G4',
    '效益 > 满意度 | 5@C5 | 5@G5',
  ]);
  expect(sums(table)).toEqual(['= 合计 | 30@C6 | 28@G6: 0,1,2']);
  expect(doubts).toEqual([]);
});

test('Shandong: weights and scores for every level, each belongs to the level left of it', () => {
  const { table } = read(`
一级指标|权重|得分|二级指标|权重|得分|三级指标|权重|得分|评分标准
投入|20|18|目标设定|10|9|目标合理性|5|5|合理得5分
^|^|^|^|^|^|目标明确性|5|4|明确得5分
^|^|^|预算配置|10|9|配置率|10|9|每超1%扣1分
产出|30|30|完成|30|30|完成率|30|30|按比例
总分|||||||50|48|
`);
  expect(rows(table)).toEqual([
    '投入/目标设定 > 目标合理性 | 5@H2 | 5@I2',
    '投入/目标设定 > 目标明确性 | 5@H3 | 4@I3',
    '投入/预算配置 > 配置率 | 10@H4 | 9@I4',
    '产出/完成 > 完成率 | 30@H5 | 30@I5',
  ]);
  expect(groups(table)).toEqual([
    '1 投入 2-4 [20@B2]: 0,1,2',
    '2 目标设定 2-3 [10@E2]: 0,1',
    '2 预算配置 4-4 [10@E4]: 2',
    '1 产出 5-5 [30@B5]: 3',
    '2 完成 5-5 [30@E5]: 3',
  ]);
  // The levels' own scores are sums of what is under them.
  expect(sums(table)).toEqual([
    '投入 | 20@B2 | 18@C2: 0,1,2',
    '目标设定 | 10@E2 | 9@F2: 0,1',
    '预算配置 | 10@E4 | 9@F4: 2',
    '产出 | 30@B5 | 30@C5: 3',
    '完成 | 30@E5 | 30@F5: 3',
    '= 总分 | 50@H6 | 48@I6: 0,1,2,3',
  ]);
});

test('Henan: total only in the head, weights as percentages, target with its own column of ranges', () => {
  const { table } = read(`
某县教育局2022年度部门整体绩效评价表|<|<|<|<|<
自评总分：91分|<|<|评价等级：优|<|<
指标名称|指标权重|目标值|完成值|自评得分|评分理由
生均公用经费到位率|30%%|95%-100%|'100%|30|
教师培训完成率|'40%|≥90%|'88%|36|培训延期
家长满意度|30%%|≥85%|'80%|25|
`);
  expect(rows(table)).toEqual([
    ' > 生均公用经费到位率 | 30@B4 | 30@E4',
    ' > 教师培训完成率 | 40@B5 | 36@E5',
    ' > 家长满意度 | 30@B6 | 25@E6',
  ]);
  expect(sums(table)).toEqual(['= 自评总分 | - | 91@A2: 0,1,2']);
  expect(table.total?.score?.raw).toBe('自评总分：91分');
  expect(table.grade?.text).toBe('评价等级：优');
});

test('Fujian: two tables side by side, and a third below on the same sheet', () => {
  const { tables } = findTables(
    workbookOf(
      sheetOf(
        '表',
        `
共性指标评分表||||个性指标评分表
指标|分值|得分||指标|分值|得分
预算执行率|10|9||培训人次|20|20
公开及时性|5|5||满意度|10|8
合计|15|14||合计|30|28

附件2
绩效评分表
序号|考核项目|满分|考核办法|评分
1|制度建设|10|健全得10分|10
2|档案管理|10|缺一份扣1分|8
|合计|20||18
`,
      ),
    ),
    [],
  );
  expect(
    tables.map((table) =>
      table.kind === 'score' ? [table.id, table.title, rows(table), sums(table)] : null,
    ),
  ).toEqual([
    [
      't1',
      '共性指标评分表',
      [' > 预算执行率 | 10@B3 | 9@C3', ' > 公开及时性 | 5@B4 | 5@C4'],
      ['= 合计 | 15@B5 | 14@C5: 0,1'],
    ],
    [
      't2',
      '个性指标评分表',
      [' > 培训人次 | 20@F3 | 20@G3', ' > 满意度 | 10@F4 | 8@G4'],
      ['= 合计 | 30@F5 | 28@G5: 0,1'],
    ],
    [
      't3',
      '绩效评分表',
      [' > 制度建设 | 10@C10 | 10@E10', ' > 档案管理 | 10@C11 | 8@E11'],
      ['= 合计 | 20@C12 | 18@E12: 0,1'],
    ],
  ]);
});

test('Guizhou: one heading merged over three unnamed levels; criterion set in several rows under one score', () => {
  const { table } = read(`
评价指标|<|<|分值|评分标准|得分
投入|目标设定|绩效目标合理性|4|①符合法律法规，1分；|3
^|^|^|^|②符合部门职责，1分；|^
^|^|^|^|③符合规划，2分。|^
^|预算配置|在职人员控制率|6|≤1得满分，否则不得分|6
过程|预算执行|预算完成率|10|完成率×10|9.8
总分|<|<|20||18.8
`);
  expect(rows(table)).toEqual([
    '投入/目标设定 > 绩效目标合理性 | 4@D2 | 3@F2',
    '投入/预算配置 > 在职人员控制率 | 6@D5 | 6@F5',
    '过程/预算执行 > 预算完成率 | 10@D6 | 9.8@F6',
  ]);
  expect(said(table, 'criterion')[0]).toBe('①符合法律法规，1分；\n②符合部门职责，1分；\n③符合规划，2分。');
});

test('Shaanxi: criteria in rows of their own with marks of their own, one score for all', () => {
  const { table } = read(`
三级指标|分值|评分标准|得分
管理制度健全性|2|有制度得2分|5
^|2|制度合规得2分|^
^|1|有效执行得1分|^
资产管理|5|账实相符得5分|5
`);
  expect(rows(table)).toEqual([' > 管理制度健全性 | 5@B2 | 5@D2', ' > 资产管理 | 5@B5 | 5@D5']);
  expect(said(table, 'criterion')[0]).toBe('有制度得2分\n制度合规得2分\n有效执行得1分');
});

test('Jiangxi: rows with only a second level are indicators; a parent row over children is not', () => {
  const { table } = read(`
一级指标|二级指标|三级指标|分值|评分标准|得分
预算执行率|||10|执行率×10|10
产出指标|||50||48
|数量指标|完成数量|30|按比例|28
|质量指标|合格率|20|按比例|20
效益指标|社会效益||40|显著得40分|35
总分|||100||93
`);
  expect(rows(table)).toEqual([
    ' > 预算执行率 | 10@D2 | 10@F2',
    '产出指标/数量指标 > 完成数量 | 30@D4 | 28@F4',
    '产出指标/质量指标 > 合格率 | 20@D5 | 20@F5',
    '效益指标 > 社会效益 | 40@D6 | 35@F6',
  ]);
  expect(groups(table)).toEqual([
    '1 产出指标 3-5 [50@D3]: 1,2',
    '2 数量指标 4-4 []: 1',
    '2 质量指标 5-5 []: 2',
    '1 效益指标 6-6 []: 3',
  ]);
  expect(sums(table)).toEqual(['产出指标 | 50@D3 | 48@F3: 1,2', '= 总分 | 100@D7 | 93@F7: 0,1,2,3']);
});

test('Hebei: grade columns 优 良 中 差 give the criterion of the row', () => {
  const { table } = read(`
绩效指标|分值|评价标准|<|<|<|完成情况|得分
^|^|优|良|中|差|^|^
办结率|10|≥95%|[85%,95%)|[60%,85%)|<60%|'96%|10
满意度|10|10|8|6|0|优|10
`);
  expect(rows(table)).toEqual([' > 办结率 | 10@B3 | 10@H3', ' > 满意度 | 10@B4 | 10@H4']);
  expect(said(table, 'criterion')).toEqual([
    '优：≥95%；良：[85%,95%)；中：[60%,85%)；差：<60%',
    '优得10分；良得8分；中得6分；差得0分',
  ]);
});

test('Gansu: hidden row and hidden score column are read and marked', () => {
  const sheet = sheetOf(
    '表',
    `
指标名称|分值|得分
甲|5|5
乙|5|4
`,
    { hiddenRows: [2] },
  );
  const table = onlyScoreTable(findTables(workbookOf(sheet), []).tables);
  expect(table.indicators.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['甲', false],
    ['乙', true],
  ]);
  const hiddenScore = onlyScoreTable(
    findTables(workbookOf({ ...sheet, hiddenRows: new Set(), hiddenColumns: new Set([2]) }), []).tables,
  );
  expect(hiddenScore.indicators.map(({ hidden }) => hidden)).toEqual([true, true]);
});

test('Jilin: 其中 rows divide the row above and are not counted again', () => {
  const { table } = read(`
指标|分值|评分标准|得分
预算管理|10|每项不符扣1分|9
其中：预算编制|6||5
预算调整|4||4
资产管理|5|账实相符得5分|5
合计|15||14
`);
  expect(rows(table)).toEqual([' > 预算管理 | 10@B2 | 9@D2', ' > 资产管理 | 5@B5 | 5@D5']);
  expect(sums(table)).toEqual(['= 合计 | 15@B6 | 14@D6: 0,1']);
});

test('Liaoning: score cells blank, dashes, errors and words stay figures without a value', () => {
  const { table } = read(`
指标名称|分值|评分标准|得分
甲|5|有得5分|
乙|5|有得5分|—
丙|5|有得5分|#REF!
丁|5|有得5分|未评
戊|5|有得5分|=VLOOKUP(A1,B:C,2,0)
己|５分|有得5分|4.5 分
`);
  expect(rows(table)).toEqual([
    ' > 甲 | 5@B2 | ?@D2',
    ' > 乙 | 5@B3 | ?@D3',
    ' > 丙 | 5@B4 | ?@D4',
    ' > 丁 | 5@B5 | ?@D5',
    ' > 戊 | 5@B6 | ?@D6',
    ' > 己 | 5@B7 | 4.5@D7',
  ]);
  expect(table.indicators[4]?.score?.formula).toBe('VLOOKUP(A1,B:C,2,0)');
});

test('Chongqing: notes above and below, sign-off below, unrelated numbers further down are not rows', () => {
  const { table } = read(`
整体绩效自评表
评分说明：定量指标完成目标值得满分，未完成的按比例计分。
金额单位：元
指标|目标值|实际完成值|分值|得分
培训人数|100人|90人|10|9
合计|||10|9
注：1.满意度每下降1个百分点扣0.5分。
2.定性指标按三档计分。
填表人：|联系电话：

预算数|100|200|10|8
支出数|100|200|10|8
`);
  expect(rows(table)).toEqual([' > 培训人数 | 10@D5 | 9@E5']);
  expect(table.notes.map(({ text }) => text)).toEqual([
    '评分说明：定量指标完成目标值得满分，未完成的按比例计分。',
    '注：1.满意度每下降1个百分点扣0.5分。',
    '2.定性指标按三档计分。',
  ]);
  expect(table.unit).toBe('元');
});

test('Guangxi: a total in its own place because of merges, subtotals named after their level', () => {
  const { table } = read(`
一级指标|二级指标|三级指标|权重|考核细则|单位自评
投入|预算|编制|10|规范得10分|9
投入小计|<|<|10||9
产出|数量|件数|20|按比例|20
^|质量|合格率|20|按比例|18
产出小计|<|<|40||38
合计得分|<|<|<|47|<
`);
  expect(rows(table)).toHaveLength(3);
  expect(sums(table)).toEqual([
    '投入小计 | 10@D3 | 9@F3: 0',
    '产出小计 | 40@D6 | 38@F6: 1,2',
    '= 合计得分 | - | 47@E7: 0,1,2',
  ]);
});

test('Xinjiang: lost merges in the header, two header rows, values repeated instead of merged', () => {
  const { table } = read(`
一级指标|二级指标|三级指标|分值|评分标准|评分情况||说明
|||||自评得分|复评得分|
过程|业务管理|制度健全性|5|健全得5分|5|5|
过程|业务管理|制度执行|5|有效得5分|4|4|缺记录
产出|产出数量|实际完成率|10|按比例|10|9|
总分|||20||19|18|
`);
  expect(rows(table)).toEqual([
    '过程/业务管理 > 制度健全性 | 5@D3 | 5@F3',
    '过程/业务管理 > 制度执行 | 5@D4 | 4@F4',
    '产出/产出数量 > 实际完成率 | 10@D5 | 10@F5',
  ]);
  expect(groups(table).map((each) => each.split(' [')[0])).toEqual([
    '1 过程 3-4',
    '2 业务管理 3-4',
    '1 产出 5-5',
    '2 产出数量 5-5',
  ]);
  expect(sums(table)).toEqual(['= 总分 | 20@D6 | 19@F6: 0,1,2']);
  expect(said(table, 'remark')).toEqual([null, '缺记录', null]);
});

/** Short layouts: what is odd about each stands first. */
const SHORT: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  [
    'the total stands in the first row',
    '指标|分值|评分标准|得分\n总分|30||28\n甲|10|按比例|9\n乙|20|按比例|19',
    [' > 甲 | 10@B3 | 9@D3', ' > 乙 | 20@B4 | 19@D4'],
    ['= 总分 | 30@B2 | 28@D2: 0,1'],
  ],
  [
    'a subtotal stands in the first row of its level',
    '一级指标|二级指标|分值|评分标准|得分\n投入|小计|10||9\n|甲|4|按比例|4\n|乙|6|按比例|5\n产出|小计|20||19\n|丙|20|按比例|19\n合计||30||28',
    ['投入 > 甲 | 4@C3 | 4@E3', '投入 > 乙 | 6@C4 | 5@E4', '产出 > 丙 | 20@C6 | 19@E6'],
    ['小计 | 10@C2 | 9@E2: 0,1', '小计 | 20@C5 | 19@E5: 2', '= 合计 | 30@C7 | 28@E7: 0,1,2'],
  ],
  [
    'weights in unheaded columns under each level heading',
    '一级指标|<|二级指标|<|三级指标|<|评分标准|得分\n投入|10|目标|10|合理性|5|合理得5分|5\n||||明确性|5|明确得5分|4\n产出|20|完成|20|完成率|20|按比例|20',
    [
      '投入/目标 > 合理性 | 5@F2 | 5@H2',
      '投入/目标 > 明确性 | 5@F3 | 4@H3',
      '产出/完成 > 完成率 | 20@F4 | 20@H4',
    ],
    [],
  ],
  [
    'only the first level has a weight column',
    '一级指标|权重|二级指标|三级指标|指标解释|评价标准|评价得分\n决策|20%%|立项|依据|说明|充分得满分|4\n|||程序|说明|规范得满分|3\n过程|80%%|资金|到位率|说明|按比例|10\n合计|100%%|||||17',
    ['决策/立项 > 依据 | - | 4@G2', '决策/立项 > 程序 | - | 3@G3', '过程/资金 > 到位率 | - | 10@G4'],
    ['= 合计 | 100@B5 | 17@G5: 0,1,2'],
  ],
  [
    'items in the second of two columns, the first left blank below',
    '序号|考核项目|考核内容|标准分|扣分标准|自查得分|扣分原因\n一|基础管理|机构健全，人员到位|5|缺一项扣1分|5|\n||制度完善，执行有力|5|缺一项扣1分|4|缺一项\n二|业务工作|按时上报各类材料|10|迟报一次扣1分|10|\n|合计||20||19|',
    [
      '基础管理 > 机构健全，人员到位 | 5@D2 | 5@F2',
      '基础管理 > 制度完善，执行有力 | 5@D3 | 4@F3',
      '业务工作 > 按时上报各类材料 | 10@D4 | 10@F4',
    ],
    ['= 合计 | 20@D5 | 19@F5: 0,1,2'],
  ],
  [
    'names merged over the third level, and over all levels',
    '一级指标|二级指标|三级指标|权重|目标值|完成值|得分\n产出|数量指标|<|20|10个|10个|20\n^|质量指标|<|20|100%|100%|20\n效益|<|<|30|好|好|28\n满意度|<|<|30|90%|95%|30\n总分|<|<|100|||98',
    [
      '产出 > 数量指标 | 20@D2 | 20@G2',
      '产出 > 质量指标 | 20@D3 | 20@G3',
      ' > 效益 | 30@D4 | 28@G4',
      ' > 满意度 | 30@D5 | 30@G5',
    ],
    ['= 总分 | 100@D6 | 98@G6: 0,1,2,3'],
  ],
  [
    'weights are fractions of 1',
    '指标|权重|评分标准|得分\n甲|0.3|按比例|28\n乙|0.5|按比例|50\n丙|0.2|按比例|20\n合计|1||98',
    [' > 甲 | 30@B2 | 28@D2', ' > 乙 | 50@B3 | 50@D3', ' > 丙 | 20@B4 | 20@D4'],
    ['= 合计 | 100@B5 | 98@D5: 0,1,2'],
  ],
  [
    'rows are scored out of 100 and weighted in a column of its own',
    '指标|权重|评分标准|得分|加权得分\n甲|30|按比例|90|27\n乙|70|按比例|100|70\n合计|100|||97',
    [' > 甲 | 30@B2 | 27@E2', ' > 乙 | 70@B3 | 70@E3'],
    ['= 合计 | 100@B4 | 97@E4: 0,1'],
  ],
  [
    'a bonus after the total, and a grand total',
    '指标|分值|评分标准|得分\n甲|50|按比例|48\n乙|50|按比例|50\n合计|100||98\n加分项：创新|5|获奖加5分|2\n总分|105||100',
    [' > 甲 | 50@B2 | 48@D2', ' > 乙 | 50@B3 | 50@D3', ' > 加分项：创新 | 5@B5 | 2@D5'],
    ['合计 | 100@B4 | 98@D4: 0,1', '= 总分 | 105@B6 | 100@D6: 0,1,2'],
  ],
  [
    'two headers with other columns under one total',
    '一级指标|二级指标|分值|评分标准|得分\n投入|编制|10|规范得10分|9\n过程|执行|20|执行率×20|20\n一级指标|二级指标|指标值|完成值|分值|得分\n产出|数量|10个|10个|30|30\n效益|满意度|≥90%|95%|40|40\n总分||||100|99',
    [
      '投入 > 编制 | 10@C2 | 9@E2',
      '过程 > 执行 | 20@C3 | 20@E3',
      '产出 > 数量 | 30@E5 | 30@F5',
      '效益 > 满意度 | 40@E6 | 40@F6',
    ],
    ['= 总分 | 100@E7 | 99@F7: 0,1,2,3'],
  ],
  [
    'bands over the whole width head the rows below',
    '评价指标|分值|评分标准|得分\n一、共性指标（60分）|<|<|<\n编制|30|规范得30分|30\n执行|30|执行率×30|28\n二、个性指标（40分）|<|<|<\n满意度|40|≥90%得满分|40\n总分|100||98',
    [
      '一、共性指标 > 编制 | 30@B3 | 30@D3',
      '一、共性指标 > 执行 | 30@B4 | 28@D4',
      '二、个性指标 > 满意度 | 40@B6 | 40@D6',
    ],
    ['= 总分 | 100@B7 | 98@D7: 0,1,2'],
  ],
  [
    'every row of the funds block is scored',
    '预算执行情况|预算数|执行数|分值|执行率|得分\n基本支出|100|98|5|98%%|4.9\n项目支出|200|180|5|90%%|4.5\n一级指标|二级指标|三级指标|指标值|完成值|分值|得分\n产出|数量|甲|10|10|90|90\n总分|||||100|99.4',
    [
      '资金  > 基本支出 | 5@D2 | 4.9@F2',
      '资金  > 项目支出 | 5@D3 | 4.5@F3',
      '产出/数量 > 甲 | 90@F5 | 90@G5',
    ],
    ['= 总分 | 100@F6 | 99.4@G6: 0,1,2'],
  ],
  [
    'weights are bare numbers behind every name',
    '一级指标|二级指标|三级指标（分值）|评价标准|得分\n投入（20）|目标（20）|合理性（10）|合理得10分|10\n||明确性（10）|明确得10分|8\n产出（80）|完成（80）|完成率（80）|按比例|76\n合计（100）||||94',
    [
      '投入/目标 > 合理性 | 10@C2 | 10@E2',
      '投入/目标 > 明确性 | 10@C3 | 8@E3',
      '产出/完成 > 完成率 | 80@C4 | 76@E4',
    ],
    ['= 合计（100） | 100@A5 | 94@E5: 0,1,2'],
  ],
  [
    'what is called 评价分值 beside 标准分值 is the score',
    '序号|评价指标|标准分值|评价标准|评价分值|扣分原因\n1|编制|10|规范得10分|10|\n2|执行|20|执行率×20|19|\n合计||30||29|',
    [' > 编制 | 10@C2 | 10@E2', ' > 执行 | 20@C3 | 19@E3'],
    ['= 合计 | 30@C4 | 29@E4: 0,1'],
  ],
  [
    'of two years’ figures those of the year reported on',
    '指标名称|2021年完成值|2022年目标值|2022年完成值|分值|得分\n办结率|95%|96%|97%|50|50\n满意度|85%|90%|88%|50|48',
    [' > 办结率 | 50@E2 | 50@F2', ' > 满意度 | 50@E3 | 48@F3'],
    [],
  ],
  [
    'subtotals and level totals where merges were lost',
    '一级指标|二级指标|三级指标|分值|得分|评分标准\n投入|目标|甲|5|5|a得5分\n||乙|5|4|b得5分\n||小计|10|9|\n|配置|丙|10|10|c得10分\n||小计|10|10|\n投入合计|||20|19|\n产出|数量|丁|80|80|d得80分\n总计|||100|99|',
    [
      '投入/目标 > 甲 | 5@D2 | 5@E2',
      '投入/目标 > 乙 | 5@D3 | 4@E3',
      '投入/配置 > 丙 | 10@D5 | 10@E5',
      '产出/数量 > 丁 | 80@D8 | 80@E8',
    ],
    [
      '小计 | 10@D4 | 9@E4: 0,1',
      '小计 | 10@D6 | 10@E6: 2',
      '投入合计 | 20@D7 | 19@E7: 0,1,2',
      '= 总计 | 100@D9 | 99@E9: 0,1,2,3',
    ],
  ],
  [
    // 15 + 20 = 35 says both rows; the subtotal's own marks were mistyped as 30, its score 33 = 14 + 19 still fits.
    'a subtotal with mistyped marks covers the rows its score adds up',
    '一级指标|二级指标|分值|评分标准|得分\n产出|甲|15|a得15分|14\n^|乙|20|b得20分|19\n^|小计|30||33\n效果|丙|20|c得20分|20\n^|小计|20||20\n合计||55||53',
    ['产出 > 甲 | 15@C2 | 14@E2', '产出 > 乙 | 20@C3 | 19@E3', '效果 > 丙 | 20@C5 | 20@E5'],
    ['小计 | 30@C4 | 33@E4: 0,1', '小计 | 20@C6 | 20@E6: 2', '= 合计 | 55@C7 | 53@E7: 0,1,2'],
  ],
  [
    // The heading opened anew after a page break holds one row only; 14 + 19 = 33 tells that all three are meant.
    'the score decides between the rows since the heading and those since the sum before',
    '一级指标|二级指标|三级指标|分值|评分标准|得分\n投入|目标|甲|15|a得15分|14\n|配置|乙|20|b得20分|19\n|小计||30||33\n效果|满意|丙|20|c得20分|20\n合计|||55||53',
    ['投入/目标 > 甲 | 15@D2 | 14@F2', '投入/配置 > 乙 | 20@D3 | 19@F3', '效果/满意 > 丙 | 20@D5 | 20@F5'],
    ['小计 | 30@D4 | 33@F4: 0,1', '= 合计 | 55@D6 | 53@F6: 0,1,2'],
  ],
  [
    // One blank cell over two names is one score not yet filled in; the next heading's is its own.
    'a blank score cell merged over several names is one blank score',
    '一级指标|二级指标|分值|评分标准|得分\n产出|甲|5|a得5分|\n^|乙|5|b得5分|^\n^|丙|5|c得5分|4\n效果|丁|5|d得5分|\n合计||20||',
    ['产出 > 甲、乙 | 10@C2 | ?@E2', '产出 > 丙 | 5@C4 | 4@E4', '效果 > 丁 | 5@C5 | ?@E5'],
    ['= 合计 | 20@C6 | ?@E6: 0,1,2'],
  ],
  [
    // A form whose whole score column was merged while blank still has its rows.
    'a blank merge over several first-level headings joins none of them',
    '一级指标|二级指标|分值|评分标准|得分\n产出|甲|5|a得5分|\n效果|乙|5|b得5分|^\n满意|丙|5|c得5分|^',
    ['产出 > 甲 | 5@C2 | ?@E2', '效果 > 乙 | 5@C3 | ?@E3', '满意 > 丙 | 5@C4 | ?@E4'],
    [],
  ],
  [
    'the score column comes first',
    '得分|分值|指标名称|评分标准\n9|10|执行率|执行率×10\n20|20|公开|公开得20分\n29|30|合计|',
    [' > 执行率 | 10@B2 | 9@A2', ' > 公开 | 20@B3 | 20@A3'],
    ['= 合计 | 30@B4 | 29@A4: 0,1'],
  ],
  [
    'blank rows between the rows',
    '指标名称|权重分值|评价标准|自评得分\n\n1.完成率|10|每低1%扣1分|9\n\n2.控制率|10|每超1%扣1分|10\n\n合 计|20||19',
    [' > 1.完成率 | 10@B3 | 9@D3', ' > 2.控制率 | 10@B5 | 10@D5'],
    ['= 合计 | 20@B7 | 19@D7: 0,1'],
  ],
];

test.each(SHORT)('%s', (_, notation, expectedRows, expectedSums) => {
  const { table, doubts } = read(notation);
  expect(rows(table)).toEqual(expectedRows);
  expect(sums(table)).toEqual(expectedSums);
  expect(doubts).toEqual([]);
});

test.each([
  ['1|2|3|4', '栏次 as numbers'],
  ['（1）|（2）|（3）|（4）', 'in brackets'],
  ['①|②|③|④', 'circled'],
])('a row of column numbers under the header is no indicator (%s)', (numbers) => {
  const { table } = read(`指标名称|分值|评分标准|得分\n${numbers}\n甲|50|按比例|45\n合计|50||45`);
  expect(rows(table)).toEqual([' > 甲 | 50@B3 | 45@D3']);
});

test('a total said in a sentence, and one that shares its cell with the grade', () => {
  const head = '指标|分值|评分标准|得分\n甲|60|按比例|54\n乙|40|按比例|40';
  const said94 = read(`${head}\n自评结论|本项目自评得分94分，等级为优。|<|<`).table;
  expect(sums(said94)).toEqual(['= 自评得分 | - | 94@B4: 0,1']);
  expect(said94.grade).toBeNull();
  const shared = read(`${head}\n合计得分：94分  评价等级：优|<|<|<`).table;
  expect(sums(shared)).toEqual(['= 合计得分 | - | 94@A4: 0,1']);
  expect(shared.grade?.text).toBe('合计得分：94分  评价等级：优');
  // Both stand inside a text that must stay as it is.
  for (const { total } of [said94, shared]) expect(total?.score && fillsItsCell(total.score)).toBe(false);
});

test('marks out of which the table is scored are no total', () => {
  expect(read('评价表（总分100分）\n指标|分值|评分标准|得分\n甲|60|按比例|54').table.total).toBeNull();
});

test('a grade in a row of its own, filled in or not', () => {
  const head = '指标|分值|得分|备注\n甲|60|54|\n合计|60|54|';
  expect(read(`${head}\n评价等级|优|<|<`).table.grade).toMatchObject({
    text: '优',
    place: { row: 3, column: 1 },
  });
  expect(read(`${head}\n评价等级`).table.grade).toMatchObject({ text: '', place: { row: 3, column: 1 } });
});

test('words in a column of figures are no figures', () => {
  const { table } = read('指标|分值|评分标准|得分\n甲|60|按比例|一般\n乙|四十分|按比例|３９．５分');
  expect(rows(table)).toEqual([' > 甲 | 60@B2 | ?@D2', ' > 乙 | 40@B3 | 39.5@D3']);
});

test('three tables side by side', () => {
  const one = ['指标|分值|得分', '甲|5|5', '合计|5|5'];
  const { tables } = findTables(
    workbookOf(sheetOf('表', one.map((line) => `${line}||${line}||${line}`).join('\n'))),
    [],
  );
  expect(tables.map((table) => (table.kind === 'score' ? [rows(table), sums(table)] : null))).toEqual([
    [[' > 甲 | 5@B2 | 5@C2'], ['= 合计 | 5@B3 | 5@C3: 0']],
    [[' > 甲 | 5@F2 | 5@G2'], ['= 合计 | 5@F3 | 5@G3: 0']],
    [[' > 甲 | 5@J2 | 5@K2'], ['= 合计 | 5@J3 | 5@K3: 0']],
  ]);
});

test('a second column of explanations is read beside the first where no remark column stands', () => {
  const { table } = read(`
三级指标|指标解释|计算公式|分值|评分标准|得分
完成率|反映任务完成程度|完成率=（45/50）×100%=90%|10|每低1%扣1分|5
控制率|反映控制程度|控制率=（9/10）×100%=90%|10|每超1%扣1分|10
`);
  expect(said(table, 'description')[0]).toBe('反映任务完成程度');
  expect(said(table, 'remark')[0]).toBe('完成率=（45/50）×100%=90%');
});

test('a second column of requirements is none: its figures are what is asked for, not what was done', () => {
  const { table } = read(`
三级指标|指标解释|考核要求|分值|评分标准|得分
完成率|完成率=（45/50）×100%=90%|完成率100%|10|每低1%扣1分|5
控制率|控制率=（9/10）×100%=90%|控制率95%|10|每超1%扣1分|10
`);
  expect(said(table, 'description')[0]).toBe('完成率=（45/50）×100%=90%');
  expect(said(table, 'remark')[0]).toBeNull();
});

test.each([
  ['二〇二一年度部门整体支出绩效评价表', 2021],
  ['二○二三年度绩效自评表', 2023],
  ['二零二〇年绩效自评表', 2020],
  ['二OO九年绩效自评表', 2009],
  ['二十年来绩效评价表', null],
  ['２０２２年绩效自评表', 2022],
])('the year of %s', (title, year) => {
  expect(read(`${title}\n指标名称|分值|得分|评分标准\n甲|5|5|有得5分\n乙|5|5|有得5分`).table.year).toBe(year);
});
