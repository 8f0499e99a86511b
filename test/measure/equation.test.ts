import { findEquations } from '../../src/measure/equation';

/** `computed | stated` of each equation; `0/0` where it divides by zero. */
function read(text: string): string[] {
  return findEquations(text).map((equation) => {
    const computed = equation.dividesByZero ? '0/0' : (equation.computed?.toExactText() ?? 'none');
    const stated =
      equation.stated === null
        ? 'none'
        : `${equation.stated.value.toExactText()}${equation.stated.isPercent ? '%' : ''}`;
    return `${computed} | ${stated}`;
  });
}

describe('one equation, computed from its own figures', () => {
  // expected: exact value | printed result (percentages as fractions, marked %)
  test.each<[string, string, string]>([
    ['14/14×100%=100%', '1 | 1%', 'figures only'],
    ['预算完成率=264.17/264.17*100%=100%', '1 | 1%', 'name before'],
    ['预算完成率＝264.17÷264.17＊100％＝100％', '1 | 1%', 'full width throughout'],
    ['控制率=38.79/50.58x100%=76.69%', '1293/1686 | 0.7669%', 'the letter x; 3879/5058 in lowest terms'],
    ['控制率=38.79/50.58 X 100% = 76.69%', '1293/1686 | 0.7669%', 'capital X, blanks'],
    ['在职人员控制率=（在职人员数14/14编制数）×100%=100%', '1 | 1%', 'label after its figure'],
    ['控制率=（14在职人员数/14编制数）×100%=100%', '1 | 1%', 'labels after both figures'],
    ['控制率=（在职人员数14人/编制数16人）×100%', '0.875 | none', 'units; no result'],
    [
      '“三公经费”变动率=[（本年度“三公经费”预算数50.58-上年度“三公经费”预算数56.21）/上年度“三公经费”预算数]56.21×100%=-10.01%',
      '-563/5621 | -0.1001%',
      '(50.58-56.21)/56.21; the last figure follows its bracket',
    ],
    [
      '变动率=【（50.58－56.21）÷56.21】×100％＝－10.02％',
      '-563/5621 | -0.1002%',
      'nested brackets of two shapes',
    ],
    ['变动率={[(50.58-56.21)]/56.21}*100%', '-563/5621 | none', 'three shapes'],
    [
      '“三公经费”控制率-（“三公经费”实际支出数38.79/“三公经费”预算安排数50.58）×100%=76.69%',
      '1293/1686 | 0.7669%',
      '- typed for =',
    ],
    ['控制率——38.79/50.58×100%=76.69%', '1293/1686 | 0.7669%', 'a dash typed for ='],
    [
      '政府采购执行率=（实际政府采购金额/政府采购预算数）×100%=100%',
      'none | 1%',
      'no figures: the result as printed',
    ],
    ['预算控制率=（预算调整数/预算数）×100%=38.22%', 'none | 0.3822%', 'no figures: the result as printed'],
    ['楼堂馆所面积控制率=实际建设面积0/批准建设面积0×100%=0', '0/0 | 0', 'divides by zero'],
    ['控制率=0÷0', '0/0 | none', 'divides by zero, no result'],
    ['控制率=实际5/批准0×100%', '0/0 | none', 'divides by zero'],
    ['执行率=（78.18/116.40）=38.22%', '1303/1940 | 0.3822%', 'the printed result is wrong: both are kept'],
    ['合格率=48/50×100=96', '0.96 | 0.96%', '×100 without a percent sign'],
    ['合格率=48/50×100=96%', '0.96 | 0.96%', '×100 and a percent result'],
    ['完成率=100×48/50×100%=9600%', '96 | 96%', 'with 100% there, another 100 is a figure'],
    ['合格率=48/50=96%', '0.96 | 0.96%', 'no factor'],
    ['合格率=48/50=0.96', '0.96 | 0.96', 'a fraction'],
    ['合格率=48/50×100%=96', '0.96 | 0.96%', 'percent sign forgotten in the result'],
    ['合格率=48/50×100%=0.96', '0.96 | 0.96', 'result typed as a fraction'],
    ['（控制率=14/14×100%=100%）', '1 | 1%', 'all of it in a bracket'],
    ['控制率：38.79/50.58×100%=76.69%', '1293/1686 | 0.7669%', 'a colon for the first ='],
    ['控制率38.79/50.58×100%', '1293/1686 | none', 'no = at all, but ×100%'],
    ['1、控制率=14/16×100%=87.5%', '0.875 | 0.875%', 'a list number before'],
    ['（1）控制率=14/16×100%=87.5%', '0.875 | 0.875%', 'a bracketed list number'],
    ['2021年控制率=2021年实有14/2021年编制16×100%=87.5%', '0.875 | 0.875%', 'years are no figures'],
    ['执行率=2021年决算数38.79/2021年预算数50.58×100%', '1293/1686 | none', 'years before figures'],
    ['执行率=2021决算数38.79/2021预算数50.58', '1293/1686 | none', 'a year without 年 beside a figure'],
    ['执行率=2000/2500×100%=80%', '0.8 | 0.8%', 'amounts that look like years'],
    ['变动率=（2050-2010）/2010×100%', '4/201 | none', 'amounts that look like years'],
    [
      '控制率=（实际支出公用经费总额87.03/87.03）×100%=100%公用经费支出是指部门基本支出中的一般商品和服务支出。',
      '1 | 1%',
      'words follow the result',
    ],
    ['控制率=14/14×100%=100%部门/单位口径', '1 | 1%', 'words with a slash follow the result'],
    ['预算完成率\n=264.17\n/264.17*100%\n=100%', '1 | 1%', 'line breaks beside signs'],
    ['控制率=（在职人员数\n14/编制数\n14）×100%=100%', '1 | 1%', 'line breaks in a bracket'],
    ['执行率=12,035.5/24,071×100%=50%', '0.5 | 0.5%', 'thousands separators'],
    ['执行率=50.58万元/505800元×100%', '1 | none', '万元 against 元'],
    ['执行率=50.58万元/505800×100%', 'none', 'unit of one figure only: cannot be told'],
    ['平均满意度=（90%+95%+97%）/3=94%', '0.94 | 0.94%', 'mean of percentages'],
    ['完成率=（3+4+5）/（5+5+5）×100%=80%', '0.8 | 0.8%', 'sums'],
    ['增长率=150/100×100%-100%=50%', '0.5 | 0.5%', 'minus 100%'],
    ['增长率=150/100-1=50%', '0.5 | 0.5%', 'minus 1'],
    ['节约率=-3/60×100%', '-0.05 | none', 'unary minus'],
    ['变动率=（50-60）/60×100%=下降16.67%', '-1/6 | -0.1667%', 'the sign in words'],
    [
      '执行率=（实际支出数38.79/预算数50.58×100%=76.69%',
      '1293/1686 | 0.7669%',
      'bracket never closed; the result confirms',
    ],
    [
      '执行率=实际支出数38.79/预算数50.58）×100%=76.69%',
      '1293/1686 | 0.7669%',
      'bracket never opened; the result confirms',
    ],
    [
      '人员控制率=部门/单位人数14/编制数16×100%=87.5%',
      '0.875 | 0.875%',
      'a slash inside a label; the result confirms',
    ],
    [
      '执行率=（实际支出数/预算数）38.79/50.58×100%=76.69%',
      '1293/1686 | 0.7669%',
      'formula in words, then figures; the result confirms',
    ],
    [
      '执行率=（实际支出数/预算数）×100%=38.79/50.58×100%=76.69%',
      '1293/1686 | 0.7669%',
      'formula, figures, result',
    ],
    ['执行率=38.79除以50.58=76.69%', '1293/1686 | 0.7669%', 'signs in words'],
    ['执行率=预算数50.58（50.58）/预算数50.58', '1 | none', 'one figure said twice'],
    ['执行率=实际38.79（其中接待费26.00）/预算50.58', '1293/1686 | none', 'a remark in brackets'],
    ['执行率≈38.79/50.58≈77%', '1293/1686 | 0.77%', 'about'],
    ['预算完成率=98.5%', 'none | 0.985%', 'a bare result'],
    [
      '控制率=（在职人员数/编制数）×100%，在职人员数14人，编制数16人。',
      '0.875 | none',
      'the figures stand in the text under the same names',
    ],
    [
      '执行率=（预算执行数÷预算数）×100%。其中：2021年预算执行数：38.79万元；预算数：50.58万元',
      '1293/1686 | none',
      'the figures stand behind colons',
    ],
    ['实际支出=30+8.79=38.79万元', '38.79 | 38.79', 'a sum'],
  ])('%s → %s (%s)', (text, expected) => {
    const reduced = expected.replace('1293/1686', '431/562');
    expect(read(text)).toEqual(expected === 'none' ? [] : [reduced]);
  });

  test.each<[string, string]>([
    ['重点工作完成率=（重点工作实际完成数/交办或下达数）*100%。', 'a definition without figures'],
    ['成本节约率=【(计划成本-实际成本）/计划成本】*100%', 'a definition without figures'],
    ['该项得分=（绩效办对应部分考核得分/该部分总分）*8', 'a definition with a constant'],
    ['控制率=（实际14/编制数）×100%', 'a label without its figure'],
    ['控制率=（14在职 16编制/16）×100%', 'two figures in one place'],
    ['控制率=（14~15）/16×100%', 'a span'],
    ['控制率=（在职人员数/编制数）×100%，在职人员数14人，年末编制数16人。', 'another name is not the label'],
    ['变动率=（决算数/预算数）×100%，2020年决算数3，2021年决算数4，预算数5', 'one name, two figures'],
    ['在职人员14人，编制16人', 'no equation'],
    ['执行率在90%-95%之间', 'a range'],
    ['2021/12/31', 'a date'],
    ['怀财预（2021）22号', 'a document'],
    ['电话010-88886666', 'no equation'],
    ['', 'blank'],
    ['满意度高', 'words'],
  ])('%s: nothing (%s)', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('a bracket left open without a result to confirm: not computed', () => {
    expect(read('执行率=（实际支出数38.79/预算数50.58×100%')).toEqual([]);
  });

  test('a target range after an equals sign is not a difference', () => {
    expect(read('目标值=95%-100%')).toEqual([]);
  });
});

describe('several equations in one text', () => {
  test('parted by stops', () => {
    const found = findEquations('实际支出=30+8.79=38.79万元；三公经费控制率=38.79/50.58×100%=76.69%。');
    expect(found.map((equation) => equation.name)).toEqual(['实际支出', '三公经费控制率']);
    expect(found.map((equation) => equation.isRate)).toEqual([false, true]);
  });

  test('parted by nothing but a blank', () => {
    expect(read('到位率=14/14=100% 完成率=3/4=75%')).toEqual(['1 | 1%', '0.75 | 0.75%']);
  });

  test('on lines of their own', () => {
    expect(read('①到位率=50/50×100%=100%\n②完成率=45/50×100%=90%')).toEqual(['1 | 1%', '0.9 | 0.9%']);
  });
});

test('places, figures and the result as printed', () => {
  const text = '　在职人员控制率=（在职人员数14/14编制数）×１００％=１００％，在职人员数：实有人数';
  const [equation] = findEquations(text);
  expect(equation?.figures).toEqual(['14', '14']);
  expect(equation?.stated).toMatchObject({ text: '１００％', decimals: 0 });
  expect(text.slice(equation?.from, equation?.to)).toBe(
    '在职人员控制率=（在职人员数14/14编制数）×１００％=１００％',
  );
  const negative = findEquations('变动率=（50.58-56.21）/56.21=－10.01%')[0];
  expect(negative?.stated).toMatchObject({ text: '－10.01%', decimals: 2 });
});
