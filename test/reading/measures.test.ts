/** What kind of value a criterion wants, and whether a rate counted as 100% at most is the full marks. */
import { readCriterion } from '../../src/reading/criterion';

describe('rate, number, or it does not tell', () => {
  test.each<readonly [string, string | null, string]>([
    ['90%以上得5分', 'rate', 'a percentage'],
    ['低于90%不得分', 'rate', 'a percentage'],
    ['2个百分点以内得5分', 'rate', 'percentage points'],
    ['3人以上得5分', 'number', 'persons'],
    ['低于3人不得分', 'number', 'persons'],
    ['5以上得5分', 'number', 'more than a fraction'],
    ['-5以下得5分', 'number', 'more than a fraction'],
    ['1.5以上得5分', null, 'may be a fraction'],
    ['1.6以上得5分', 'number', 'too large for a fraction'],
    ['0.95以上得5分', null, 'may be a fraction'],
    ['0.95以上得5分，90%以上得3分', 'rate', 'the other bound tells'],
    ['0.95以上得5分，3人以上得3分', 'number', 'the other bound tells'],
    ['90%以上得5分，3人以上得3分', null, 'both'],
    ['变动率≤0得5分', 'rate', '0 of a rate by its name'],
    ['比例≤0得5分', 'rate', '0 of a rate by its name'],
    ['占比≤0得5分', 'rate', '0 of a rate by its name'],
    ['变动数≤0得5分', null, '0 of anything'],
    ['率先数≤0得5分', null, '率 is not its last word'],
    ['变动率≤0.5得5分', null, 'may be a fraction'],
    ['变动率≤0得5分，≤0.5得3分', null, 'not 0 alone'],
    ['变动率≤0得5分，0.5-0.8得3分', null, 'not 0 alone'],
    ['变动率0-0.5得5分', null, 'not 0 alone'],
    ['达到目标值得5分', null, 'the target tells'],
    ['完成目标值的90%以上得5分', null, 'a share of the target'],
    ['其余得5分', null, 'no bound'],
    ['每低于1%扣1分', null, 'a step in per cent may be of an amount'],
    ['每低1个百分点扣1分', 'rate', 'a step in points'],
    ['每少1人扣1分', null, 'a step alone'],
    ['低于90%的，每低1%扣1分', 'rate', 'the bound of the step'],
    ['低于60人的，每少5%扣1分', 'number', 'the bound of the step'],
    ['60人以上得5分，每少5%扣1分', 'number', 'a step in per cent of an amount'],
    ['60人以上得5分，每低1个百分点扣1分', null, 'persons and points'],
    ['每达到10%得1分', 'rate', 'earned by the rate'],
    ['完成1项得2分', 'number', 'earned by the count'],
    ['以95%为标准', 'rate', 'the standard'],
    ['以60人为标准', 'number', 'the standard'],
    ['得分=执行率×分值', 'rate', 'a rate times the marks'],
    ['得分=实际完成数÷目标值×分值', null, 'a number will do as well'],
    ['得分=实际完成数÷计划完成数×分值', null, 'a number will do as well'],
    ['得分=目标值÷实际值×分值', null, 'a number will do as well'],
    ['得分=考核得分×5%', 'number', 'points'],
    ['低于90%的，得分=执行率×分值', 'rate', 'its bound and its formula'],
    ['低于60人的，得分=实际完成数÷目标值×分值', 'number', 'its bound'],
    ['低于90%的，得分=实际值÷目标值×分值', 'rate', 'its bound'],
    ['低于90%的，按比例得分', 'rate', 'its bound'],
    ['低于60人的，按比例得分', 'number', 'its bound'],
    ['按比例得分', null, 'no bound'],
    ['80%-90%按比例计分', 'rate', 'its bounds'],
    ['60人-80人按线性插值计分', 'number', 'its bounds'],
    ['中间按线性插值计分', null, 'no bound'],
    ['低于目标值的，按比例得分', null, 'a share of the target'],
    ['扣完为止', null, 'no bound'],
    ['制度健全得5分', null, 'no bound'],
    ['好得5分，差得0分', null, 'no bound'],
    ['有制度得2分，没有制度不得分', null, 'no bound'],
    ['没有项目的得满分', null, 'no bound'],
    ['不足1%的按1%计算', null, 'no bound of the value'],
    ['酌情扣分', null, 'no bound'],
    ['评分标准如下', null, 'no bound'],
    ['发现1次扣1分', null, 'no bound'],
    ['达成、未达成，分别按照分值的100%-60%、60%-0%', null, 'spans of the weight'],
    ['', null, 'nothing'],
  ])('%s: %s (%s)', (text, kind) => {
    expect(readCriterion(text).measures).toBe(kind);
  });
});

describe('超过100%的按100%计', () => {
  const unread = (text: string): readonly string[] =>
    readCriterion(text).unread.map(({ from, to }) => text.slice(from, to));

  test.each([
    ['得分=执行率×分值，执行率超过100%的按100%计', 'the rate times the marks'],
    ['得分=分值×执行率，执行率超过100%的按100%计', 'in the other order'],
    ['得分=执行率×10，执行率超过100%的按100%计', 'times a figure'],
    ['得分=实际完成数÷计划完成数×分值，超过100%的按100%计', 'progress'],
    ['得分=实际值÷目标值×分值，超过100%的按100%计', 'the value over its target'],
    ['95%以上得5分，每低1%扣1分，超过100%的按100%计', 'steps below'],
    ['95%以上得5分，超过100%的按100%计', 'bands'],
  ])('%s: a cap at the full marks (%s)', (text) => {
    expect(unread(text)).toEqual([]);
  });

  test.each([
    ['得分=5+执行率×5，超过100%的按100%计', 'a sum'],
    ['得分=执行率÷85%×10，超过100%的按100%计', 'full at 85% already'],
    ['得分=执行率×执行率×5，超过100%的按100%计', 'the rate twice'],
    ['得分=（1-执行率）×分值，超过100%的按100%计', 'the less the better'],
    ['得分=目标值÷实际值×分值，超过100%的按100%计', 'the less the better'],
    ['得分=执行率×目标值，超过100%的按100%计', 'times the target'],
    ['得分=10-执行率，超过100%的按100%计', 'a difference'],
    ['100%以下得5分，每超1%扣1分，超过100%的按100%计', 'steps above'],
    ['每上下浮动1%扣1分，超过100%的按100%计', 'steps on both sides'],
  ])('%s: not understood (%s)', (text) => {
    expect(unread(text)).toEqual(['超过100%的按100%计']);
  });
});
