/** Marks in proportion, and marks on the line between two anchors. */
import { testNot, testTold, testWordings } from '../told';

describe('in proportion', () => {
  testWordings([
    [
      '按〇得分',
      '比例 完成比例 完成率 实际比例 百分比 完成百分比 比率 比重 实际完成率 执行比例 相应比例',
      'proportional',
      '按比例得分',
    ],
    ['〇比例计分', '按 按照 依 依据 以 则按 均按 应按 等 同', 'proportional', '按比例得分'],
    [
      '按比例〇',
      '计算 折算 换算 计 得 给 赋 记 扣 核 确定 核定 评 计算得分 折算得分 计算出得分 计算分值 计算分数 计分 得分 给分 赋分 记分 评分 扣分 计得分 核定得分 核算得分 确定得分 核减分 相应计算 相应扣分 对应得分 等比计分 计算出分值',
      'proportional',
      '按比例得分',
    ],
    [
      '按〇得分',
      '完成项数 完成个数 完成次数 完成场数 完成期数 完成件数 照完成项数 实际完成项数 完成的项数 完成项数量',
      'proportional',
      '按比例得分',
    ],
    ['按完成项数〇', '得分 计分 记分 给分', 'proportional', '按比例得分'],
    [
      '〇按比例得分',
      '未完成的， 未完成 没有完成的， 未能完成， 未达到， 未达到要求的， 未达标的， 不达标的， 未完成目标的， 未完成任务的， 未完成计划， 未完成部分， 未完成的部分，',
      'proportional',
      '未达到目标值的，按比例得分',
    ],
    ['〇按比例得分', '低于95%的， 低于95%， 不足95%的，', 'proportional', '低于95%的，按比例得分'],
    ['〇按比例得分', '否则 其余 其他情况', 'proportional', '其余的，按比例得分'],
    ['〇按比例得分', '未完成目标值的， 未达到目标值，', 'proportional', '未达到目标值的，按比例得分'],
    ['〇按比例得分', '执行率<95%的，', 'proportional', '执行率95%（不含）以下的，按比例得分'],
    ['〇按比例得分', '低于80%或高于120%的，', 'proportional', '低于80%或高于120%的，按比例得分'],
  ]);
  testTold([
    [
      '每低1%扣0.2分，按比例扣分',
      'steps「每低1%扣0.2分」每低于1%扣0.2分',
      'part-steps「按比例扣分」不足的按比例扣分',
    ],
    [
      '每低1%扣0.2分，按比例计分',
      'steps「每低1%扣0.2分」每低于1%扣0.2分',
      'proportional「按比例计分」按比例得分',
    ],
    [
      '90%以上得5分，按比例扣分',
      'bands「90%以上得5分」90%以上的，得5分',
      'proportional「按比例扣分」按比例得分',
    ],
    [
      '完成得满分，未完成按比例得分',
      'bands「完成得满分」达到目标值的，得满分',
      'proportional「未完成按比例得分」未达到目标值的，按比例得分',
    ],
    [
      '全部完成计划的得满分，未完成按比例得分',
      'bands「全部完成计划的得满分」达到目标值的，得满分',
      'proportional「未完成按比例得分」未达到目标值的，按比例得分',
    ],
    [
      '完成得5分，未完成按比例得分',
      'items「完成得5分」完成，得5分',
      'proportional「未完成按比例得分」未达到目标值的，按比例得分',
    ],
  ]);
});

describe('what is missing, and what is too much', () => {
  testTold([
    ['按未完成比例扣分', 'proportional「按未完成比例扣分」按未完成比例扣分'],
    ['按超支比例扣减相应分值', 'proportional「按超支比例扣减相应分值」按超支比例扣减相应分值'],
    [
      '超出100%的按超支比例扣减相应分值',
      'proportional「超出100%的按超支比例扣减相应分值」高于100%的，按超支比例扣减相应分值',
    ],
    // What is too much lies above a bound, what is missing below one: the other way is a slip of somebody’s pen.
    [
      '95%以上得满分，未达到按超支比例扣减相应分值',
      'bands「95%以上得满分」95%以上的，得满分',
      '未读「未达到按超支比例扣减相应分值」',
    ],
    [
      '100%以下得满分，超出的按未完成比例扣分',
      'bands「100%以下得满分」100%以下的，得满分',
      '未读「超出的按未完成比例扣分」',
    ],
  ]);
});

describe('between two bounds, by the completion itself', () => {
  testWordings([
    [
      '60%-100%〇',
      '按完成比例计分 按执行率计分 按实际完成比例得分 的按完成率得分 之间按完成比例计分',
      'proportional',
      '60%至100%的，按完成比例得分',
    ],
  ]);
});

testNot('proportional', [
  ['按考核得分比例计分', 'an assessment elsewhere'],
  ['按考核结果比例得分', 'an assessment elsewhere'],
  ['按超出比例得分', 'the overrun'],
  ['按超支比例得分', 'the overrun'],
  ['按偏离比例扣分', 'the deviation'],
  ['按偏离比例扣减相应分值', 'the deviation'],
  ['按超出比例扣分', 'of what is not said'],
  ['按差额比例扣分', 'the gap'],
  ['按下降比例得分', 'the change'],
  ['按降低比例得分', 'the change'],
  ['按增加比例得分', 'the change'],
  ['按增长比例得分', 'the change'],
  ['按排名比例得分', 'a rank'],
  ['按上年比例得分', 'another year'],
  ['按去年比例得分', 'another year'],
  ['按同期比例得分', 'another year'],
  ['按酌情比例得分', 'a person'],
  ['按专家比例得分', 'a person'],
  ['按平均比例得分', 'an average'],
  ['按评议比例得分', 'a person'],
  ['按比例得分的单位', 'more words follow'],
  ['按比例', 'no verb'],
  ['按完成项数得分的单位', 'more words follow'],
  ['80%-90%按比例得分', 'between two bounds it is interpolation'],
]);

describe('on the line between two anchors', () => {
  testWordings([
    [
      '〇按比例计分',
      '中间 中间值 中间部分 中间的 中间数值 两者之间 两者之间的， 之间 之间的， 其间 上述之间 介于中间 处于中间的 在两者之间的 在两者之间的部分',
      'interpolation',
      '中间按比例计分',
    ],
    [
      '中间〇',
      '按线性计算 按线性插值计分 采用线性插值法计算 采取直线内插法 使用插值法计分 利用线性关系计算得分 按照线性方式确定得分 以线性比例折算得分 用插值法得分 则按线性计分 均按线性插值 按内插法 直线插入法计算 线性插值法 按直线法计算 按线性方法评分 按线性内插法计算出得分 线性插值 按直线内插法折算分值',
      'interpolation',
      '中间按线性插值计分',
    ],
    ['〇', '按线性插值计算 采用内插法计分', 'interpolation', '中间按线性插值计分'],
    ['〇按比例计分', '80%-90%的，', 'interpolation', '80%至90%的，按比例计分'],
    ['〇按线性插值计分', '80%-90%的，', 'interpolation', '80%至90%的，按线性插值计分'],
    ['〇按线性插值计分', '低于90%的，', 'interpolation', '低于90%的，按线性插值计分'],
    ['〇按线性插值计分', '其余 其余的，', 'interpolation', '中间按线性插值计分'],
    ['〇按比例计分', '80%-90%之间 在80%至90%之间的，', 'interpolation', '80%至90%之间的，按比例计分'],
    ['〇按线性插值计分', '80%-90%之间', 'interpolation', '80%至90%的，按线性插值计分'],
    ['〇按比例计分', '执行率80%-90%的，', 'interpolation', '执行率80%至90%的，按比例计分'],
  ]);
  testTold([
    [
      '60%≤X<95%，按\n比例计分',
      'interpolation「60%≤X<95%，按\n比例计分」60%（含）至95%（不含）的，按比例计分',
    ],
  ]);
});

testNot('interpolation', [
  ['线性', 'two characters say nothing'],
  ['中间值较好', 'no line'],
  ['低于80%或高于90%的，按比例计分', 'not between'],
  ['低于90%的，按比例计分', 'one anchor'],
  ['中间按线性插值计算的单位', 'more words follow'],
  ['80%-90%按考核结果比例计分', 'an assessment elsewhere'],
]);
