/** Deduction per violation, missing item or day: a count a person must give. */
import { readCriterion } from '../../../src/reading/criterion';
import { testNot, testTold } from '../told';

/** verb and what stands behind the unit are free words; the reading repeats them. */
testTold([
  ['每出现一例不符合要求的扣1分', 'violations「每出现一例不符合要求的扣1分」每出现1例不符合要求扣1分'],
  ['每发现1次，扣2分', 'violations「每发现1次，扣2分」每发现1次扣2分'],
  ['发现一次扣2分', 'violations「发现一次扣2分」每发现1次扣2分'],
  ['每迟报一天扣0.5分', 'violations「每迟报一天扣0.5分」每迟报1天扣0.5分'],
  ['每有2项未完成的，扣1分', 'violations「每有2项未完成的，扣1分」每有2项未完成扣1分'],
  ['凡发生1起安全事故扣5分', 'violations「凡发生1起安全事故扣5分」每发生1起安全事故扣5分'],
  ['发现1个问题，则扣1分', 'violations「发现1个问题，则扣1分」每发现1个问题扣1分'],
  ['缺1份资料扣权重分的10%', 'violations「缺1份资料扣权重分的10%」每缺1份资料扣权重分的10%'],
  ['漏报1次相应扣1分', 'violations「漏报1次相应扣1分」每漏报1次扣1分'],
  ['逾期1天应扣0.5分', 'violations「逾期1天应扣0.5分」每逾期1天扣0.5分'],
  ['晚1天减0.5分', 'violations「晚1天减0.5分」每晚1天扣0.5分'],
  ['超期1天扣0.5分', 'violations「超期1天扣0.5分」每超期1天扣0.5分'],
  ['超时1天扣0.5分', 'violations「超时1天扣0.5分」每超时1天扣0.5分'],
  ['查出1处不实扣1分', 'violations「查出1处不实扣1分」每查出1处不实扣1分'],
  ['有1项不合格扣1分', 'violations「有1项不合格扣1分」每有1项不合格扣1分'],
  ['违反1条扣1分', 'violations「违反1条扣1分」每违反1条扣1分'],
  ['未公开1项扣1分', 'violations「未公开1项扣1分」每未公开1项扣1分'],
  ['不规范1处扣1分', 'violations「不规范1处扣1分」每不规范1处扣1分'],
  ['错1处扣1分', 'violations「错1处扣1分」每错1处扣1分'],
  ['存在1处扣1分', 'violations「存在1处扣1分」每存在1处扣1分'],
  ['出现1处扣1分', 'violations「出现1处扣1分」每出现1处扣1分'],
  ['延1天扣1分', 'violations「延1天扣1分」每延1天扣1分'],
  [
    '制度健全得5分；每缺一项制度扣1分，扣完为止',
    'items「制度健全得5分」制度健全，得5分',
    'violations「每缺一项制度扣1分」每缺1项制度扣1分',
    'caps「扣完为止」扣完为止',
  ],
  ['执行率95%，发现1次扣2分', '未读「执行率95%」', 'violations「发现1次扣2分」每发现1次扣2分'],
  ['每发 现\n１ 次扣\n2分', 'violations「每发 现\n１ 次扣\n2分」每发现1次扣2分'],
]);

describe('on what condition', () => {
  testTold([
    ['资料不齐全的，每缺1份扣1分', 'violations「资料不齐全的，每缺1份扣1分」资料不齐全的，每缺1份扣1分'],
    ['如果每发现1次扣1分', 'violations「如果每发现1次扣1分」每发现1次扣1分'],
    ['对于每发现1次扣1分', 'violations「对于每发现1次扣1分」每发现1次扣1分'],
    // Cases are counted as faults are: a person gives the number either way.
    ['每例扣1分', 'violations「每例扣1分」每1例扣1分'],
    ['每个问题扣1分', 'violations「每个问题扣1分」每1个问题扣1分'],
    ['每例各扣1分', 'violations「每例各扣1分」每1例扣1分'],
  ]);
});

test.each([
  ['每少1项资料扣1分', true, '少'],
  ['每缺失资料1份扣1分', true, '缺'],
  ['每少报1项扣1分', true, '少'],
  ['每漏报1次扣1分', true, '漏'],
  ['每未公开1项扣1分', true, '未'],
  ['每1项缺失扣1分', true, 'said behind the unit'],
  ['每1项未完成扣1分', true, 'said behind the unit'],
  ['每有1项未完成扣1分', false, 'there are so many that are not done'],
  ['每发现1项缺失扣1分', false, 'so many are found'],
  ['每出现1项漏报扣1分', false, 'so many occur'],
  ['每发生1项未报扣1分', false, 'so many occur'],
  ['每存在1项未报扣1分', false, 'so many exist'],
  ['每查出1项未报扣1分', false, 'so many are found'],
  ['每发现1次扣1分', false, 'nothing is missing'],
])('%s: missing is %s (%s)', (text, missing) => {
  const [clause] = readCriterion(text).clauses;
  expect(clause?.kind === 'violations' ? clause.missing : null).toBe(missing);
});

testNot('violations', [
  ['排名每下降1位扣1分', 'a rank'],
  ['未完成2项以上扣3分', 'one deduction from two on'],
  ['两次以上迟报扣3分', 'one deduction from two on'],
  ['出现1例扣1分，2例扣3分', 'every count has points of its own'],
  ['每下降1位名次扣1分', 'a rank'],
  ['得满分的，每发现1次扣2分', 'points before it'],
  ['高于平均的，每发现1次扣2分', 'a comparison before it'],
  ['培训3人扣2分', 'nothing that repeats'],
  ['发现2次酌情扣分', 'no points'],
  ['发现1次扣1-2分', 'the points are left open'],
  ['发现1次扣5分钟', 'minutes'],
  ['发现1次扣5分以上', 'a bound'],
  ['发现问题扣2分', 'no count'],
]);
