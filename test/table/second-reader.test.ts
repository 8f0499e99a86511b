/** Layouts a second reader made up after published ones; expectations written before any run. */
import { findTables } from '../../src/table/find-tables';
import { sheetOf, workbookOf } from './notation';
import { onlyScoreTable, rows, said, sums } from './seen';

function read(notation: string) {
  return onlyScoreTable(findTables(workbookOf(sheetOf('表', notation)), []).tables);
}

test('Guangdong: a header of three rows, name and weight under each level; what the unit says of itself is its actual', () => {
  const table = read(`
2022年度部门整体支出绩效自评指标评分表|<|<|<|<|<|<|<|<|<
评价指标|<|<|<|<|<|指标说明|评分标准|自评情况说明|自评分数
一级指标|<|二级指标|<|三级指标|<|^|^|^|^
名称|权重（%）|名称|权重（%）|名称|权重（%）|^|^|^|^
预算编制情况|25|预算编制|15|预算编制合理性|5||合理得5分|合理|5
|||  |预算编制规范性|10||规范得10分|规范|10
||目标设置|10|绩效目标完整性|10||完整得10分|完整|10
预算执行情况|75|资金管理|75|部门预算资金支出率|75|支出率=实际支出/预算×100%|支出率≥95%得满分|实际支出1862.35万元，支出率92.60%|70
合计|100||100||100||||95
`);
  expect(rows(table)).toEqual([
    '预算编制情况/预算编制 > 预算编制合理性 | 5@F5 | 5@J5',
    '预算编制情况/预算编制 > 预算编制规范性 | 10@F6 | 10@J6',
    '预算编制情况/目标设置 > 绩效目标完整性 | 10@F7 | 10@J7',
    '预算执行情况/资金管理 > 部门预算资金支出率 | 75@F8 | 70@J8',
  ]);
  expect(said(table, 'actual')).toEqual(['合理', '规范', '完整', '实际支出1862.35万元，支出率92.60%']);
  expect(sums(table)).toEqual(['= 合计 | 100@F9 | 95@J9: 0,1,2,3']);
});

test('Group rows numbered 一、二、 among rows numbered 1, 2: a group is no indicator', () => {
  const table = read(`
序号|考核内容|标准分|计分办法|完成情况|自评得分
一|预算管理|30分|||
1|预算编制完整率|10分|达到100%得10分，每降低1个百分点扣1分|98%|8分
2|预算调整率|20分|不超过5%得20分，每超过1个百分点扣0.5分|７％|19分
|小计|30分|||27分
二|资产管理|20分|||
3|资产盘点|20分|每年至少盘点一次，未盘点不得分|已盘点|20分
|小计|20分|||20分
|合计|50分|||47分
`);
  expect(rows(table)).toEqual([
    '预算管理 > 预算编制完整率 | 10@C3 | 8@F3',
    '预算管理 > 预算调整率 | 20@C4 | 19@F4',
    '资产管理 > 资产盘点 | 20@C7 | 20@F7',
  ]);
  expect(sums(table)).toEqual([
    '小计 | 30@C5 | 27@F5: 0,1',
    '小计 | 20@C8 | 20@F8: 2',
    '= 合计 | 50@C9 | 47@F9: 0,1,2',
  ]);
});

test('Hubei: the rule over the score of the funds block is the funds row’s alone', () => {
  const table = read(`
2022年度某市林业局整体绩效自评表|<|<|<|<|<|<
预算执行情况（万元）（20分）||预算数（A）|执行数（B）|执行率（B/A）|得分（20分*执行率）
^|部门整体支出总额|2780.8|2641.76|'95.00%|19
年度绩效指标|一级指标|二级指标|三级指标|年初目标值（A）|实际完成值（B）|得分
^|产出指标|数量指标（20分）|造林面积（20分）|≥5万亩|5.2万亩|20
^|^|质量指标（20分）|造林成活率（20分）|≥85%|'88%|20
^|满意度指标|服务对象满意度指标（40分）|林农满意度（40分）|≥90%|'92%|40
总分||||||99
`);
  const [funds, ...others] = table.indicators;
  expect(funds?.role).toBe('funds');
  expect(rows(table).slice(1)).toEqual(
    [
      '年度绩效指标/产出指标/数量指标 > 造林面积 | 20@D5 | 20@G5',
      '年度绩效指标/产出指标/质量指标 > 造林成活率 | 20@D6 | 20@G6',
      '年度绩效指标/满意度指标/服务对象满意度指标 > 林农满意度 | 40@D7 | 40@G7',
    ].map((line) => line.replace('年度绩效指标/', '')),
  );
  expect(others.every(({ cells }) => cells.criterion === null)).toBe(true);
  expect(table.notes.map(({ text }) => text).filter((text) => text.includes('20分*执行率'))).toEqual([]);
});

test('Shandong: four levels each with its weight; 业绩值 is the actual', () => {
  const table = read(`
|一级指标|权重|二级指标|权重|三级指标|权重|四级指标|权重|指标解释|评分标准|业绩值|得分
|A决策|20|A1目标|10|A11绩效目标|10|A111目标合理性|5|是否合理|合理得5分|合理|5
|^|^|^|^|^|^|A112指标明确性|5||明确得5分，较明确得3分，不明确不得分|明确|5
|^|^|A2预算|10|A21预算编制|10|A211预算编制科学性|10||差异率≤5%得满分，每超过1个百分点扣1分，扣完为止|差异率8%|8
|合计|20||20||20||20||||18
`);
  expect(rows(table)).toEqual([
    'A决策/A1目标/A11绩效目标 > A111目标合理性 | 5@I2 | 5@M2',
    'A决策/A1目标/A11绩效目标 > A112指标明确性 | 5@I3 | 5@M3',
    'A决策/A2预算/A21预算编制 > A211预算编制科学性 | 10@I4 | 8@M4',
  ]);
  expect(said(table, 'actual')).toEqual(['合理', '明确', '差异率8%']);
});

test('得分计算过程 beside 评分标准 is what the unit says of itself, not a second criterion', () => {
  const table = read(`
一级指标|二级指标|三级指标|标准分值|评分标准|指标得分计算过程|自评得分
预算执行|执行|预算执行率|20|执行率≥95%得20分，每低1个百分点扣1分|1892.4/2010.5×100%=94.13%|'19.13
绩效结果|产出|任务完成率|30|得分=任务完成率×30分|48/50×100%=96%|'28.8
合计|||50|||'47.93
`);
  expect(said(table, 'criterion')).toEqual(['执行率≥95%得20分，每低1个百分点扣1分', '得分=任务完成率×30分']);
  expect(said(table, 'actual')).toEqual(['1892.4/2010.5×100%=94.13%', '48/50×100%=96%']);
});
