import fc from 'fast-check';
import { measureRow } from '../../src/measure/measure';
import type { TypedRow } from './rows';
import { cellsOf, figureOf, measure, outcome } from './rows';

const percent = (value: number, text: string) => ({ value, text, format: '0.00%' });
const number = (value: number) => ({ value, text: String(value) });

describe('the actual cell of a row that wants a rate', () => {
  test.each<[string, TypedRow, string]>([
    ['a percentage', { actual: '98%', expects: 'rate' }, 'rate 0.98 actual'],
    ['full width', { actual: '９８％', expects: 'rate' }, 'rate 0.98 actual'],
    ['percent-formatted 1.08', { actual: percent(1.08, '108.00%'), expects: 'rate' }, 'rate 1.08 actual'],
    ['text 108%', { actual: '108%', expects: 'rate' }, 'rate 1.08 actual'],
    ['float noise', { actual: percent(0.0900000762939453, '9.00%'), expects: 'rate' }, 'rate 0.09 actual'],
    [
      '0.96 against ≥95%: 0.96% would be far off',
      { actual: number(0.96), target: '≥95%', expects: 'rate' },
      'rate 0.96 actual',
    ],
    ['96 against ≥95%', { actual: number(96), target: '≥95%', expects: 'rate' }, 'rate 0.96 actual'],
    ['96% against ≥95%', { actual: '96%', target: '≥95%', expects: 'rate' }, 'rate 0.96 actual'],
    ['100 against ≥100% (a published table)', { actual: '100 ', target: '≥100%' }, 'rate 1 actual'],
    ['96 alone: only 96% makes sense, said', { actual: number(96), expects: 'rate' }, 'rate 0.96 actual ?'],
    ['0.9 alone: 90% or 0.9%, asked', { actual: number(0.9), expects: 'rate' }, 'unusable'],
    ['1 alone: 100% or 1%, asked', { actual: number(1), expects: 'rate' }, 'unusable'],
    ['1 against 100%', { actual: number(1), target: '100%', expects: 'rate' }, 'rate 1 actual'],
    ['1 against ≤5%: 1% or 100%, asked', { actual: number(1), target: '≤5%', expects: 'rate' }, 'unusable'],
    ['0.05 against ≤5%', { actual: number(0.05), target: '≤5%', expects: 'rate' }, 'rate 0.05 actual'],
    ['0 is 0% either way', { actual: number(0), expects: 'rate' }, 'rate 0 actual'],
    [
      '0.9 beside an equation that gives 90%',
      { actual: number(0.9), description: '完成率=45/50×100%=90%', name: '完成率', expects: 'rate' },
      'rate 0.9 actual',
    ],
    [
      '0.9 beside an equation that gives 0.9%',
      { actual: number(0.9), description: '变动率=0.45/50×100%=0.9%', name: '变动率', expects: 'rate' },
      'rate 0.009 actual',
    ],
    ['people against a rate', { actual: '5人', expects: 'rate' }, 'unusable'],
    ['people against a target rate', { actual: '5人', target: '≥95%' }, 'unusable'],
    ['money against a rate', { actual: '38.79万元', expects: 'rate' }, 'unusable'],
    ['times against a rate', { actual: '1.2倍', expects: 'rate' }, 'unusable'],
    ['55 of 60 households', { actual: '55家', target: '60家', expects: 'rate' }, 'rate 11/12 pair'],
    [
      '55 of 60, units left out',
      { name: '走访企业', actual: number(55), target: number(60), expects: 'rate' },
      'rate 11/12 pair',
    ],
    [
      'a rate row with plain numbers: 96 means 96%',
      { name: '群众满意度', actual: number(96), target: number(95), expects: 'rate' },
      'rate 0.96 actual ?',
    ],
    ['money of two units', { actual: '12000元', target: '1.5万元', expects: 'rate' }, 'rate 0.8 pair'],
    ['households of times', { actual: '5家', target: '6次', expects: 'rate' }, 'unusable'],
    [
      'a completion rate beside an amount',
      { actual: '100%', target: '60家', expects: 'rate' },
      'rate 1 actual',
    ],
    [
      'a rate column helps where the figures cannot',
      { actual: '5家', target: '6次', rate: '83.33%', expects: 'rate' },
      'rate 0.8333 actual',
    ],
    ['unit column %, 95', { actual: number(95), target: number(90), unit: '%' }, 'rate 0.95 actual'],
    [
      'unit column %, 0.95 against 90',
      { actual: number(0.95), target: number(90), unit: '%' },
      'rate 0.95 actual',
    ],
    ['unit column %, 0.95 alone', { actual: number(0.95), unit: '%', expects: 'rate' }, 'unusable'],
    [
      'a sentence with one rate',
      { actual: '发放问卷100份，满意度为88.6%', expects: 'rate' },
      'rate 0.886 sentence',
    ],
    [
      'a sentence with two rates',
      { actual: '上半年90%，下半年95%', expects: 'rate' },
      'words 上半年90%，下半年95%',
    ],
    [
      'a weight in brackets is no part of the name',
      { name: '群众满意度（15分）', description: '经问卷调查，群众满意度为92.4%。', expects: 'rate' },
      'rate 0.924 sentence',
    ],
    [
      'nor is one with its label, or without brackets',
      { name: '办结率（权重：10分）', description: '按期办结率达97%。', expects: 'rate' },
      'rate 0.97 sentence',
    ],
    [
      'nor a weight at the end of the name',
      { name: '设备完好率 8分', description: '经检查，设备完好率为99%。', expects: 'rate' },
      'rate 0.99 sentence',
    ],
    [
      'nor a weight in percent',
      { name: '参训率(5%)', description: '参训率为98%。', expects: 'rate' },
      'rate 0.98 sentence',
    ],
    [
      'another indicator’s figure stays another’s',
      { name: '群众满意度（15分）', description: '按期办结率达97%。', expects: 'rate' },
      'missing',
    ],
    ['a sentence with a bound', { actual: '满意度达到95%以上', expects: 'rate' }, 'words 满意度达到95%以上'],
    ['a copied target', { actual: '≥95%', target: '≥95%', expects: 'rate' }, 'words ≥95%'],
    ['an approximation', { actual: '约95%', expects: 'rate' }, 'words 约95%'],
    [
      'an equation in the actual cell',
      { actual: '（14/16）×100%=87.5%', expects: 'rate' },
      'rate 0.875 equation',
    ],
    [
      'the 100% of a formula is no figure',
      { actual: '完成率=（实际完成数/计划数）×100%', expects: 'rate' },
      'words 完成率=（实际完成数/计划数）×100%',
    ],
    [
      'figures of a formula that cannot be read',
      { actual: '完成率：实际45/计划数×100%', expects: 'rate' },
      'words 完成率：实际45/计划数×100%',
    ],
    ['a fall is not a level', { actual: '下降10.01%', expects: 'rate' }, 'words 下降10.01%'],
    ['a rise is not a level', { actual: '较上年提高了5%', expects: 'rate' }, 'words 较上年提高了5%'],
    ['what is left over', { actual: '尚有20%未完成', expects: 'rate' }, 'words 尚有20%未完成'],
    ['not reached', { actual: '未达到90%', expects: 'rate' }, 'words 未达到90%'],
    [
      'plan and result',
      { actual: '计划完成60项，实际完成60项，完成率100%', expects: 'rate' },
      'rate 1 sentence',
    ],
    [
      'a change beside a level',
      { actual: '满意度达到95%，提高2个百分点', expects: 'rate' },
      'rate 0.95 sentence',
    ],
    ['words', { actual: '效果显著', expects: 'rate' }, 'words 效果显著'],
  ])('%s', (_, row, expected) => {
    expect(outcome(measure(row))).toBe(expected);
  });
});

test('a rate that can be read two ways carries both readings', () => {
  const measured = measure({ actual: number(0.09), expects: 'rate' });
  if (measured.status !== 'unusable') throw new Error(measured.status);
  expect(measured.readings?.map((each) => each.value.toExactText())).toEqual(['0.09', '0.0009']);
  expect(measured.why).toContain('9%');
});

describe('the actual cell of a row with an amount', () => {
  test.each<[string, TypedRow, string]>([
    ['60家 of 60家', { actual: '60家', target: '60家' }, 'count 60家 actual'],
    ['a number takes the unit of the target', { actual: number(6), target: '≥6次' }, 'count 6次 actual'],
    ['万元 against 元', { actual: '12000元', target: '≤1.2万元' }, 'money 1.2万元 actual'],
    ['元 against 万元', { actual: '1.2万元', target: '12000元' }, 'money 12000元 actual'],
    ['households against times', { actual: '5家', target: '≥5次' }, 'unusable'],
    ['a percentage against households', { actual: '100%', target: '60家' }, 'unusable'],
    ['a percentage where a count is wanted', { actual: '95%', expects: 'number' }, 'unusable'],
    ['3个 of 3个项目', { actual: '3个', target: '3个项目' }, 'count 3个项目 actual'],
    ['名 and 人 are one unit', { actual: '60人', target: '≥50名' }, 'count 60名 actual'],
    ['人 and 人次 are not', { actual: '60人', target: '≥50人次' }, 'unusable'],
    [
      'split columns',
      { operator: '≥', target: number(5), unit: '次', actual: number(6) },
      'count 6次 actual',
    ],
    ['no target', { actual: '38次' }, 'count 38次 actual'],
    ['a plain number', { actual: number(38) }, 'plain 38 actual'],
    ['a sentence with one count', { actual: '全年共走访企业60家', target: '60家' }, 'count 60家 sentence'],
    [
      'two counts, the other in a unit of its own',
      { actual: '走访企业60家，培训30人', target: '60家' },
      'count 60家 sentence',
    ],
    [
      'two counts, one in the unit of the target',
      { actual: '全年培训2期，共计120人次', target: '≥100人次' },
      'count 120人次 sentence',
    ],
    [
      'two counts in the unit of the target',
      { actual: '培训80人次，接待120人次', target: '≥100人次' },
      'words 培训80人次，接待120人次',
    ],
    ['a sentence about another unit', { actual: '全年培训30人', target: '60家' }, 'words 全年培训30人'],
    ['a sentence with a plan', { actual: '计划走访60家', target: '60家' }, 'words 计划走访60家'],
  ])('%s', (_, row, expected) => {
    expect(outcome(measure(row))).toBe(expected);
  });
});

describe('no figure in the actual cell', () => {
  test.each<[string, TypedRow, string]>([
    ['blank', { actual: '', expects: 'rate' }, 'missing'],
    ['no actual column', { expects: 'rate' }, 'missing'],
    ['dash', { actual: '—', expects: 'rate' }, 'missing'],
    ['double dash', { actual: '——', expects: 'rate' }, 'missing'],
    ['slash', { actual: '/', expects: 'rate' }, 'missing'],
    ['无', { actual: '无', expects: 'rate' }, 'none 无'],
    ['未开展', { actual: '未开展', expects: 'rate' }, 'none 未开展'],
    ['不适用', { actual: '不适用' }, 'none 不适用'],
    ['本年无楼堂馆所项目', { actual: '本年无楼堂馆所项目', expects: 'rate' }, 'none 本年无楼堂馆所项目'],
    ['无 against the target 无 is what was promised', { actual: '无', target: '无' }, 'words 无'],
    ['无违规 is a quality', { actual: '无违规', expects: 'rate' }, 'words 无违规'],
    [
      'an error value',
      { actual: { value: { error: '#DIV/0!' }, text: '#DIV/0!' }, expects: 'rate' },
      'unusable',
    ],
    ['an error value typed', { actual: '#DIV/0!', expects: 'rate' }, 'unusable'],
    [
      'a formula without a result',
      { actual: { value: null, text: '', formula: 'B1/B2' }, expects: 'rate' },
      'unusable',
    ],
    ['words of quality', { actual: '健全', target: '健全' }, 'words 健全'],
    ['a month against a date', { actual: '12月', target: '12月底前' }, 'words 12月'],
    ['a date against a date', { actual: '2021年11月', target: '12月底前' }, 'words 2021年11月'],
  ])('%s', (_, row, expected) => {
    expect(outcome(measure(row))).toBe(expected);
  });
});

describe('the description or remark, where the actual cell gives nothing', () => {
  test.each<[string, TypedRow, string]>([
    [
      'its equation',
      { name: '预算完成率', description: '预算完成率=264.17/264.17*100%=100%', expects: 'rate' },
      'rate 1 equation',
    ],
    [
      'the equation under its own name among several',
      {
        name: '“三公经费”控制率',
        description:
          '实际支出=30+8.79=38.79万元；预算完成率=3/4×100%=75%；“三公经费”控制率=38.79/50.58×100%=76.69%',
        expects: 'rate',
      },
      'rate 431/562 equation',
    ],
    [
      'an equation under another name: said',
      { name: '资产利用率', description: '预算完成率=3/4×100%=75%', expects: 'rate' },
      'rate 0.75 equation ?',
    ],
    [
      'two equations under other names',
      { name: '资产利用率', description: '预算完成率=3/4×100%=75%；控制率=1/2×100%=50%', expects: 'rate' },
      'unusable',
    ],
    [
      'a score formula is not the value',
      { name: '重点工作完成率', description: '该项得分=（90/100）×8=7.2', expects: 'rate' },
      'missing',
    ],
    [
      'a rule is not the value',
      { name: '预算完成率', description: '预算完成率=100%的，得5分', expects: 'rate' },
      'missing',
    ],
    [
      'last year is not the value',
      { name: '预算完成率', description: '上年预算完成率为95%', expects: 'rate' },
      'missing',
    ],
    [
      'a plan is not the value',
      { name: '服务对象满意度', description: '确保服务对象满意度达到95%', expects: 'rate' },
      'missing',
    ],
    [
      'one plain figure under its name',
      { name: '服务对象满意度', description: '经调查，服务对象满意度为88.6%。', expects: 'rate' },
      'rate 0.886 sentence',
    ],
    [
      'a short name in a remark',
      { name: '重点支出安排率', remark: '安排率82.4%', expects: 'rate' },
      'rate 0.824 sentence',
    ],
    [
      'definition, then the figure',
      {
        name: '预算完成率',
        description: '预算完成率=（预算完成数/预算数）×100%。2021年预算完成率为98.5%。',
        expects: 'rate',
      },
      'rate 0.985 sentence',
    ],
    [
      'another thing’s figure',
      {
        name: '社会效益',
        description: '每一个接待单位，做到百分百满意，做到服务对象满意度100%。',
        expects: null,
      },
      'missing',
    ],
    [
      'another thing’s figure, a rate wanted',
      { name: '资产利用率', description: '服务对象满意度为88.6%。', expects: 'rate' },
      'missing',
    ],
    [
      'a bound in the description',
      { name: '完成率', description: '完成率不低于95%', expects: 'rate' },
      'missing',
    ],
    [
      '0/0',
      { name: '面积控制率', description: '面积控制率=实际0/批准0×100%=0', expects: 'rate' },
      'none 面积控制率=实际0/批准0×100%=0',
    ],
    ['5/0', { name: '面积控制率', description: '面积控制率=实际5/批准0×100%', expects: 'rate' }, 'unusable'],
    [
      'a quotient without a percent sign',
      { name: '合格率', description: '合格率=48/50=0.96', expects: 'rate' },
      'rate 0.96 equation',
    ],
    [
      'a mean of marks',
      { name: '满意度', description: '满意度=（90+95+98）/3=94.33', expects: 'rate' },
      'rate 283/300 equation ?',
    ],
    [
      'the wrong unit in the cell, the rate in the description',
      {
        name: '在职人员控制率',
        actual: '14人',
        description: '在职人员控制率=14/16×100%=87.5%',
        expects: 'rate',
      },
      'rate 0.875 equation',
    ],
    [
      'no actual column: the rate column is the share of the target reached',
      { name: '培训人次', target: '≥100人', rate: '80%', expects: null },
      'count 80人 actual ?',
    ],
    [
      '… also where the target is a rate of its own',
      { name: '合格率', target: '≥80%', rate: '90%', expects: null },
      'rate 0.72 actual ?',
    ],
    [
      '… but where the row is that rate, it is the value',
      { name: '预算执行率', target: '≥95%', rate: '96%', expects: null },
      'rate 0.96 actual',
    ],
    [
      'an actual cell left blank beside it: nothing fills in',
      { name: '培训人次', actual: '', target: '≥100人', rate: '80%', expects: 'rate' },
      'missing',
    ],
    [
      '… unless the criterion names that rate',
      { name: '培训', criterion: '按完成率得分', actual: '', target: '≥100人', rate: '80%', expects: 'rate' },
      'rate 0.8 actual',
    ],
    ['the rate column', { name: '执行情况', rate: '98%', expects: 'rate' }, 'rate 0.98 actual'],
    [
      'under the name the criterion begins with: 结余率 in a row called 结余资金',
      { name: '结余资金', criterion: '结余率5%以内得15分', remark: '结余率6%', expects: 'rate' },
      'rate 0.06 sentence',
    ],
    [
      '… 增速 in 农牧民增收',
      { name: '农牧民增收', criterion: '增速≥10%得40分', remark: '全年增速9%', expects: 'rate' },
      'rate 0.09 sentence',
    ],
    [
      'a criterion that begins with the score names no measure',
      { name: '资金使用', criterion: '得分=执行率×20', remark: '自评得分95%', expects: 'rate' },
      'missing',
    ],
    [
      'a plan, then what was done',
      { name: '公路养护完成率', remark: '计划养护500公里，实际480公里，完成率96%', expects: 'rate' },
      'rate 0.96 sentence',
    ],
    [
      'a plan all along',
      { name: '群众满意度', remark: '年初目标办结率98%，满意度95%', expects: 'rate' },
      'missing',
    ],
    [
      'last year all along',
      { name: '群众满意度', remark: '上年办结率93%，满意度95%', expects: 'rate' },
      'missing',
    ],
    [
      'compared with last year afterwards',
      { name: '群众满意度', remark: '满意度95%，较上年提高3%', expects: 'rate' },
      'rate 0.95 sentence',
    ],
    [
      'a remark that tells the value and what it cost',
      { name: '预算执行率', remark: '执行率93%，扣2分', expects: 'rate' },
      'rate 0.93 sentence',
    ],
    [
      '… but a rule is no value',
      { name: '预算执行率', remark: '执行率93%，每低1个百分点扣2分', expects: 'rate' },
      'missing',
    ],
    [
      '… nor are two of them',
      { name: '预算执行率', remark: '执行率93%，扣2分；执行率90%，扣5分', expects: 'rate' },
      'missing',
    ],
    [
      'a figure under a third name is nobody’s',
      { name: '结余资金', criterion: '结余率5%以内得15分', remark: '到位率96%', expects: 'rate' },
      'missing',
    ],
  ])('%s', (_, row, expected) => {
    expect(outcome(measure(row))).toBe(expected);
  });
});

describe('sources that contradict each other', () => {
  test.each<[string, TypedRow, string[]]>([
    [
      '98% and an equation that gives 95%',
      { name: '完成率', actual: '98%', description: '完成率=95/100×100%=95%', expects: 'rate' },
      ['0.95'],
    ],
    [
      '98% and a sentence with 95%',
      { name: '完成率', actual: '98%', description: '本年完成率为95%', expects: 'rate' },
      ['0.95'],
    ],
    [
      'the same value',
      { name: '完成率', actual: '98%', description: '完成率=98/100×100%=98%', expects: 'rate' },
      [],
    ],
    [
      'cut instead of rounded',
      {
        name: '变动率',
        actual: '-10.01%',
        description: '变动率=（50.58-56.21）/56.21×100%',
        expects: 'rate',
      },
      [],
    ],
    [
      'an equation of something else',
      { name: '资产利用率', actual: '98%', description: '人数=3+4=7人', expects: 'rate' },
      [],
    ],
    [
      '86.2% of a target of 85% is 101.41% of it: one value, told twice',
      { actual: '86.2%', target: '≥85%', rate: '101.41%', expects: 'rate' },
      [],
    ],
    ['… and capped at 100%', { actual: '96%', target: '≥95%', rate: '100%', expects: 'rate' }, []],
    [
      '… and put the other way for a limit',
      { actual: '4%', target: '≤5%', rate: '125%', expects: 'rate' },
      [],
    ],
    // A rate column beside the value is a degree, never a second value; whether it follows is the rate check's to say.
    ['a share that is neither', { actual: '86.2%', target: '≥85%', rate: '90%', expects: 'rate' }, []],
    [
      'a rate column that does not follow',
      { actual: '55家', target: '60家', rate: '95%', expects: 'rate' },
      [],
    ],
  ])('%s', (_, row, expected) => {
    const measured = measure(row);
    if (measured.status !== 'known') throw new Error(measured.status);
    expect(measured.contradicting.map((each) => each.value.toExactText())).toEqual(expected);
  });

  test('无 beside an equation with a value is asked about', () => {
    expect(
      outcome(
        measure({ name: '完成率', actual: '无', description: '完成率=95/100×100%=95%', expects: 'rate' }),
      ),
    ).toBe('unusable');
  });
});

describe('a published table: 2021, a liaison office in Hunan (附件1), row by row', () => {
  test.each<[string, string, 'rate' | null, string]>([
    [
      '在职人员控制率',
      '在职人员控制率=（在职人员数14/14编制数）×100%=100%，在职人员数：部门（单位）实际在职人数，以财政确定的部门决算编制口径为准。\n编制数：机构编制部门核定批复的部门（单位）的人员编制数。',
      'rate',
      'rate 1 equation',
    ],
    [
      '“三公经费”变动率',
      '“三公经费”变动率=[（本年度“三公经费”预算数50.58-上年度“三公经费”预算数56.21）/上年度“三公经费”预算数]56.21×100%=-10.01%',
      'rate',
      'rate -563/5621 equation',
    ],
    ['预算完成率', '预算完成率=264.17/264.17*100%=100%', 'rate', 'rate 1 equation'],
    ['预算控制率', '预算控制率=（预算调整数/预算数）×100%=38.22%', 'rate', 'rate 0.3822 equation'],
    [
      '新建楼堂馆所面积控制率',
      '楼堂馆所面积控制率=实际建设面积0/批准建设面积0×100%=0\n该指标以2021年完工的新建楼堂馆所为评价内容。',
      'rate',
      'none 楼堂馆所面积控制率=实际建设面积0/批准建设面积0×100%=0',
    ],
    [
      '新建楼堂馆所投资概算控制率',
      '楼堂馆所投资预算控制率=实际投资金额0/批准投资金额0×100% =0\n该指标以2021年完工的新建楼堂馆所为评价内容。',
      'rate',
      'none 楼堂馆所投资预算控制率=实际投资金额0/批准投资金额0×100% =0',
    ],
    [
      '公用经费控制率',
      '公用经费控制率=（实际支出公用经费总额87.03/87.03）×100%=100%公用经费支出是指部门基本支出中的一般商品和服务支出。',
      'rate',
      'rate 1 equation',
    ],
    [
      '“三公经费”控制率',
      '“三公经费”控制率-（“三公经费”实际支出数38.79/“三公经费”预算安排数50.58）×100%=76.69%',
      'rate',
      'rate 431/562 equation',
    ],
    [
      '政府采购执行率',
      '政府采购执行率=（实际政府采购金额/政府采购预算数）×100%=100%',
      'rate',
      'rate 1 equation',
    ],
    ['管理制度健全性', '　部门为加强预算管理、规范财务行为而制定的管理制度健全完整。', null, 'missing'],
    [
      '资金使用合规性',
      '　部门使用预算资金是否符合相关的预算财务管理制度的规定，用以反映和考核部门预算资金的规范运行情况。',
      null,
      'missing',
    ],
    [
      '预决算信息公开性',
      '预决算信息是指与部门预算、执行、决算、监督、绩效等管理相关的信息。',
      null,
      'missing',
    ],
    [
      '重点工作实际完成率',
      '　重点工作完成率=（重点工作实际完成数/交办或下达数）*100%。重点工作是指党委、政府、人大、相关部门交办或下达的工作任务。重点工作办结率达95%以上计8分，每下降1%扣1分，扣完为止。',
      'rate',
      'missing',
    ],
    [
      '经济效益',
      '做好怀化的窗口，做好怀化和环渤海湾京津冀地区的桥梁作用，服务于怀化的经济建设和精神文明建设。',
      null,
      'missing',
    ],
    [
      '社会效益',
      '服务工作，做好前期的对接工作，线路规划，后期保障。做到百分百满意，做到服务对象满意度100%。',
      null,
      'missing',
    ],
    ['行政效能', '根据部门自评材料评定。', null, 'missing'],
    [
      '社会公众或服务对象满意度',
      '社会公众或服务对象是指部门（单位）履行职责而影响到的部门、群体或个人，一般采取社会调查的方式。',
      'rate',
      'missing',
    ],
  ])('%s', (name, description, expects, expected) => {
    expect(outcome(measure({ name, description, expects }))).toBe(expected);
  });
});

describe('the budget execution row', () => {
  const hint = { expects: null, unit: '万元', hasActuals: false } as const;
  const run = (initial: number | null, budget: number | null, spent: number | null, rate?: string) =>
    measureRow(
      cellsOf(rate === undefined ? {} : { rate }),
      {
        initial: figureOf(initial === null ? '' : number(initial), 3),
        budget: figureOf(budget === null ? '' : number(budget), 4),
        spent: figureOf(spent === null ? '' : number(spent), 5),
      },
      hint,
    );
  test.each<[string, ReturnType<typeof run>, string]>([
    ['264.18 of 264.18', run(186, 264.18, 264.18, '100%'), 'rate 1 pair'],
    ['exact where the printed rate is rounded', run(null, 116.4, 78.18, '67.16%'), 'rate 1303/1940 pair'],
    ['no adjusted budget: the initial one, said', run(200, null, 150, '75%'), 'rate 0.75 pair ?'],
    ['no amounts: the rate cell', run(null, null, null, '98%'), 'rate 0.98 actual'],
    ['nothing', run(null, null, null), 'missing'],
    ['0 of 0', run(0, 0, 0), 'none 预算数和执行数都是0'],
    ['5 of 0', run(0, 0, 5), 'unusable'],
  ])('%s', (_, measured, expected) => {
    expect(outcome(measured)).toBe(expected);
  });

  test('a printed rate that does not follow stands beside', () => {
    const measured = run(null, 100, 90, '95%');
    if (measured.status !== 'known') throw new Error(measured.status);
    expect(measured.measurement.stated).toBe('95%');
    expect(measured.contradicting.map((each) => each.value.toExactText())).toEqual(['0.95']);
    const rounded = run(null, 116.4, 78.18, '67.2%');
    expect(rounded.status === 'known' && rounded.contradicting).toEqual([]);
  });
});

test('never throws, whatever the cells hold', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          '完成率',
          '满意度',
          '为',
          '1',
          '0',
          '14',
          '.5',
          '%',
          '％',
          '=',
          '/',
          '×',
          '100%',
          '（',
          '）',
          '[',
          ']',
          '-',
          '≥',
          '以上',
          '家',
          '万元',
          '无',
          '。',
          '，',
          '\n',
          '2021年',
          '~',
        ),
      )
      .map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(
      text,
      text,
      text,
      text,
      fc.constantFrom('rate' as const, 'number' as const, null),
      (name, description, target, actual, expects) => {
        const measured = measure({
          name,
          description,
          target,
          actual,
          expects,
          remark: target,
          unit: name.slice(0, 2),
          rate: actual,
        });
        expect(['known', 'none', 'words', 'missing', 'unusable']).toContain(measured.status);
      },
    ),
    { numRuns: 2000 },
  );
});
