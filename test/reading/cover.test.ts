/** The gate: what could change a score and belongs to no phrase is unread, and underlined. Here it stands in 【】. */
import { readScoring } from '../../src/reading/read';

function underlined(text: string): string {
  const { unread } = readScoring(text);
  return [...unread]
    .reverse()
    .reduce((out, { from, to }) => `${out.slice(0, from)}【${out.slice(from, to)}】${out.slice(to)}`, text);
}

const isOpen = (text: string): boolean => {
  const { unread, hedges, cases } = readScoring(text);
  return (
    unread.length > 0 ||
    hedges.length > 0 ||
    cases.some(({ provided, term }) => provided !== '' || term.kind === 'person')
  );
};

describe('read whole', () => {
  test.each([
    '90%以上得5分',
    '现场查看，标牌悬挂率100%得6分，每降3%扣1分。',
    '评分标准：执行率≥95%得满分；每低1个百分点扣0.5分，扣完为止。',
    '用以反映预算执行情况。执行率达到95%得5分，否则不得分。',
    '控制率=（实际数/预算数）×100%。控制率≤100%得5分，每超过1%扣1分。',
    '执行率≥95%得5分，每低1%扣1分。数据来源：部门决算。',
    '根据《预算管理办法》，执行率≥95%得5分，每低1%扣1分。',
    '满意度≥95%，计10分。发放问卷120份。每下降一个百分点，扣1分。',
    '30岁及以下的不低于70%的得5分，每低1%扣1分',
    '执行率≥95%得5分，每低1%扣1分；低于80%的约谈主要负责人。',
    '①执行率≥95%得3分；②低于95%不得分。',
    '第一档：90%以上得5分；第二档：80%以上得3分。',
    '一是及时率100%得2分；二是未达到的不得分。',
    '执行率（X）：X≥95%得5分，80%≤X<95%得3分，X<80%不得分。',
  ])('%s', (text) => {
    expect(underlined(text)).toBe(text);
  });
});

describe('unread', () => {
  test.each([
    ['90%以上得5分，30%', '90%以上得5分，【30%】'],
    ['90%以上得5分，扣分', '90%以上得5分，【扣分】'],
    ['90%以上得5分；达到80%', '90%以上得5分；【达到80%】'],
    ['90%以上得5分，加倍扣分', '90%以上得5分，【加倍扣分】'],
    ['90%以上得5分，约5%', '90%以上得5分，【约5%】'],
    ['每超1%', '【每超1%】'],
    ['执行率5 80%得5分', '执行率【5 80%得5分】'],
    ['90%以上得5分，分别', '90%以上得5分，【分别】'],
  ])('%s', (text, shown) => {
    expect(underlined(text)).toBe(shown);
  });
});

/** Phrases without effect are a closed list: beside them, what speaks of points is never swallowed. */
describe('not without effect', () => {
  test.each([
    ['90%以上得5分。每发放问卷120份扣1分', '每…扣1分要读'],
    ['90%以上得5分。共4项，每项扣1分', '每项扣1分要读'],
    ['90%以上得5分。数据来源：每缺一项扣1分', '扣1分要读'],
    ['90%以上得5分。依据：缺一项扣1分', '扣1分要读'],
    ['90%以上得5分。《办法》第15条扣2分', '扣2分要读'],
    ['90%以上得5分。30岁以下扣2分', '扣2分要读'],
    ['90%以上得5分。控制率指每低1%扣1分', '扣1分要读'],
    ['90%以上得5分。用以反映情况扣2分', '扣2分要读'],
    ['90%以上得5分。约谈的扣2分', '扣2分要读'],
    ['90%以上得5分。1-6月扣2分', '扣2分要读'],
  ])('%s（%s）', (text) => {
    const plain = readScoring('90%以上得5分');
    const { cases, unread } = readScoring(text);
    expect(cases.length > plain.cases.length || unread.length > 0).toBe(true);
  });
});

describe('what is left beside a bound leaves the sentence open', () => {
  test.each([
    ['80%-90%以上得5分', '又中间又以上'],
    ['低于90%以上得5分', '又上又下'],
    ['超过±5%以内得5分', '又外又内'],
    ['±-5%以内得5分', '没有这样的幅度'],
    ['1.2.3%以上得5分', '不是一个数'],
    ['[90%，80%]得5分', '先大后小'],
    ['80%<X<70%得5分', '没有数在中间'],
    ['低于目标值的90%以上得5分', '又上又下'],
    ['除涉密项目外90%以上得5分', '除外'],
    ['90%以上得5分，涉密项目除外', '除外'],
    ['较上年增长90%以上得5分', '别的年份'],
    ['原则上90%以上得5分', '原则上'],
    ['90%左右得5分', '左右是多少没有说'],
    ['新成立单位90%以上得5分', '只说新成立单位'],
    ['得分=上年执行率×分值', '别的年份'],
    ['得分=（执行率×分值', '括号没有合上'],
    ['得分=执行率×满意度×分值', '两个数值'],
    ['90%以上加倍得5分', '加倍'],
  ])('%s（%s）', (text) => {
    expect([text, isOpen(text)]).toEqual([text, true]);
  });
});
