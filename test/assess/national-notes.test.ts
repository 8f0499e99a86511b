import { restatesNational, tiersIn } from '../../src/assess/national-notes';

const HUBEI =
  '备注：1.定量指标完成数汇总原则：绝对值直接累加；2.定量指标计分原则：正向指标（即目标值为≥X，得分=权重*B/A）；反向指标（即目标值为≤X，得分=权重*A/B），得分不得突破权重总额。定性指标计分原则：达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按照该指标对应分值区间100-80%（含80%）、80-50%（含50%）、50-0%合理确定分值。';

describe('a note that only says what the national rule says', () => {
  test.each([
    [HUBEI, true],
    ['定量指标，完成指标值的得满分，未完成的按完成值占指标值的比例计分。', true],
    ['完成指标值，满分；未完成指标值，按完成值在指标值中所占比例计分', true],
    ['完成指标值得满分，每低1个百分点扣1分', false],
    ['未完成的每少一项扣2分', false],
    ['填报说明：本表由单位填写。', false],
    ['完成指标值的得满分，未完成的不得分', false],
  ])('%s: %s', (text, expected) => {
    expect(restatesNational(text)).toBe(expected);
  });
});

test.each([
  [
    HUBEI,
    [
      [100, 80],
      [80, 50],
      [50, 0],
    ],
  ],
  [
    '三档分别按100%-80%（含）、80%-60%（含）、60%-0%计分',
    [
      [100, 80],
      [80, 60],
      [60, 0],
    ],
  ],
  ['90%-100%得5分，80%-90%得3分，60%-80%得1分', null],
  ['没有三档', null],
])('tiers of %s', (text, expected) => {
  expect(tiersIn(text)?.map(({ high, low }) => [high, low]) ?? null).toEqual(expected);
});
