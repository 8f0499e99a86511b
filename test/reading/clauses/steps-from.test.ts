/** Steps that name what they count from, or what a part of a step does, in their own words. */
import { testNot, testTold, testWordings } from '../told';

describe('a part of a step, said between the step and its points', () => {
  testWordings([
    ['每低于5%（不足5%按5%〇）扣1分', '计 计算 无', 'steps', '每低于5%（不足5%的按5%计算）扣1分'],
    ['每低于5%（不足5%的〇）扣1分', '不扣分 不计', 'steps', '每低于5%（不足5%的不扣分）扣1分'],
    ['每低于5%（不足5%的〇）扣1分', '按比例扣分 据实扣分', 'steps', '每低于5%（不足5%的按比例扣分）扣1分'],
    [
      '每超过1个百分点（不足1个百分点按1个百分点计）〇1分',
      '扣 ，扣 的扣',
      'steps',
      '每超过1个百分点（不足1个百分点的按1个百分点计算）扣1分',
    ],
    ['每超过1%（不足1%的按比例扣分）〇1分', '加', 'steps', '每超过1%（不足1%的按比例扣分）加1分'],
  ]);
});

describe('one point of percentage may drop 每', () => {
  testWordings([
    ['〇1个百分点扣0.5分', '低 低于 降低 下降 减少 少 降低了', 'steps', '每低于1个百分点扣0.5分'],
    ['〇1个百分点扣0.5分', '高 高于 超 超过 提高 增加 上升 多 增加了', 'steps', '每超过1个百分点扣0.5分'],
    ['低1个百分点〇0.5分', '扣 ，扣 的扣 的，扣', 'steps', '每低于1个百分点扣0.5分'],
  ]);
  testTold([['低于2个百分点扣0.5分', 'bands「低于2个百分点扣0.5分」低于2个百分点的，扣0.5分']]);
});

describe('counted from what is named, the target of the row', () => {
  testWordings([
    [
      '〇每超过1人扣1分',
      '超过控制指标的， 超过编制人数的， 高于规定标准的， 多于核定编制， 在职人数超过编制数的， 控制在编制以内的， 超过规定人数者，',
      'steps',
      '未达到目标值的，每多1人扣1分',
    ],
    [
      '〇每少1人扣1分',
      '低于规定人数的， 少于核定编制， 少于规定人数者，',
      'steps',
      '未达到目标值的，每少1人扣1分',
    ],
  ]);
});

describe('what is named must be the row’s own', () => {
  testTold([
    ...['超过平均水平的', '超过上年水平的', '超过去年水平的', '超过同期水平的'].map(
      (words) =>
        [
          `${words}，每超过1人扣1分`,
          `person「${words}」由人认定（要同别的年份或单位比）`,
          'steps「每超过1人扣1分」每多1人扣1分',
        ] as const,
    ),
    [
      '低于排名要求的，每少1人扣1分',
      'person「低于排名要求的」由人认定（要看排名）',
      'steps「每少1人扣1分」每少1人扣1分',
    ],
  ]);
});

testNot('steps', [['低于2个百分点扣0.5分', 'two points are a bound']]);
