/** The figure from which the rest is counted. */
import { testNot, testTold, testWordings } from '../told';

testWordings([
  [
    '以100%〇',
    '为标准 作为标准 做为标准 为基准 为基准值 为标准值 为标准线 为目标值 为目标 为准 为上限 为下限 为满分线 为评分标准 为计分标准 为考核标准 为扣分标准 为满分标准',
    'baseline',
    '以100%为标准',
  ],
  ['〇100%', '标准为 标准值为 目标值为 基准值为 基准为 标准： 标准= 标准是', 'baseline', '以100%为标准'],
  ['与100%〇', '相比 相比较 比较 对比', 'baseline', '以100%为标准'],
  ['〇100%相比', '与 和 同', 'baseline', '以100%为标准'],
]);

testTold([
  ['执行率以100%为标准', 'baseline「执行率以100%为标准」执行率以100%为标准'],
  [
    '执行率与100%相比，每低1%扣1分',
    'baseline「执行率与100%相比」执行率以100%为标准',
    'steps「每低1%扣1分」每低于1%扣1分',
  ],
  ['以95%为标准每低1%扣1分', 'baseline「以95%为标准」以95%为标准', 'steps「每低1%扣1分」每低于1%扣1分'],
  ['以 60 人为标准；', 'baseline「以 60 人为标准」以60人为标准'],
  [
    '标准值为９５％。每低1%扣1分',
    'baseline「标准值为９５％」以95%为标准',
    'steps「每低1%扣1分」每低于1%扣1分',
  ],
  ['以-5%为下限。', 'baseline「以-5%为下限」以-5%为标准'],
]);

testNot('baseline', [
  ['以95%为主', 'no standard'],
  ['以95%为标准执行', 'more words follow'],
  ['标准为95%以上', 'a bound'],
  ['上年以95%为标准', 'another year'],
  ['与95%相比较好', 'more words follow'],
  ['与上年相比', 'no figure'],
  ['上年与95%相比', 'another year'],
  ['以为标准', 'no figure'],
]);
