import { factor, isMoney, sameUnit, UNITS } from '../../src/lexicon/counters';

describe('the same unit in another scale, or another word for it', () => {
  test.each([
    ['万元', '元', '10000'],
    ['元', '万元', '0.0001'],
    ['亿元', '万元', '10000'],
    ['千元', '百元', '10'],
    ['元', '元', '1'],
    ['万人', '人', '10000'],
    ['人', '万人', '0.0001'],
    ['万人次', '人次', '10000'],
    ['万户', '户', '10000'],
    ['万吨', '吨', '10000'],
    ['万亩', '亩', '10000'],
    ['万平方米', '㎡', '10000'],
    ['例', '次', '1'],
    ['起', '个', '1'],
    ['名', '人', '1'],
    ['位', '人', '1'],
    ['天', '日', '1'],
    ['千米', '千米', '1'],
    ['千克', '千克', '1'],
    ['千米', '米', '1000'],
    ['千克', '克', '1000'],
    ['吨', '公斤', '1000'],
    ['天', '小时', '24'],
    ['个小时', '分钟', '60'],
    ['年', '个月', '12'],
    ['公顷', '亩', '15'],
    ['万公顷', '亩', '150000'],
    ['毫克', '微克', '1000'],
    ['毫克/升', '微克/升', '1000'],
    ['毫克/升', '微克/毫升', '1'],
    ['万元/公顷', '万元/亩', '1/15'],
    ['立方米', '升', '1000'],
    ['兆瓦', '千瓦', '1000'],
    ['公斤/亩', '公斤', '1'],
    ['元/人', '元', '1'],
  ])('one %s in %s is %s', (from, to, times) => {
    expect(sameUnit(from, to)).toBe(true);
    expect(factor(from, to).toExactText()).toBe(times);
  });

  test.each(['人', '元', '个'])('no unit fits %s, unscaled', (unit) => {
    expect(sameUnit('', unit)).toBe(true);
    expect(sameUnit(unit, '')).toBe(true);
    expect(factor('', `万${unit}`).toExactText()).toBe('1');
    expect(factor(`万${unit}`, '').toExactText()).toBe('1');
  });

  test('no unit at all on either side', () => {
    expect(sameUnit('', '')).toBe(true);
    expect(factor('', '').toExactText()).toBe('1');
  });

  test.each([
    ['人', '元'],
    ['人', '次'],
    ['天', '个'],
    ['工作日', '小时'],
    ['个月', '天'],
    ['亩', '平方米'],
    ['㎡', '个'],
    ['户', '家'],
    ['名', '次'],
    ['贝可', '居里'],
    ['元/人', '元/亩'],
  ])('%s is not %s', (one, other) => {
    expect(sameUnit(one, other)).toBe(false);
    expect(sameUnit(other, one)).toBe(false);
  });
});

test('a step may leave out of what, in another scale; a value only in the very unit', () => {
  expect(sameUnit('元/平方米', '万元')).toBe(true);
  expect(sameUnit('万元', '元/平方米')).toBe(false);
  expect(sameUnit('元', '元/平方米')).toBe(true);
});

test.each(['元', '百元', '千元', '万元', '亿元'])('%s is money', (unit) => {
  expect(isMoney(unit)).toBe(true);
});

test.each(['', '人', '万', '千', '百', '亿', '万人', '美元件'])('%s is no money', (unit) => {
  expect(isMoney(unit)).toBe(false);
});

test('longer units come first, so that 万元 is not 万 and 元', () => {
  const units = UNITS.split('|');
  expect(units).toContain('元');
  expect(units.indexOf('万元')).toBeLessThan(units.indexOf('元'));
  expect(units.map((unit) => unit.length)).toEqual(
    [...units.map((unit) => unit.length)].sort((a, b) => b - a),
  );
});
