/** Points earned step by step. */
import { testNot, testTold, testWordings } from '../told';

testWordings([
  ['每〇10%得1分', '达到 完成 实现 满 符合 满足 具备 达到了 完成了', 'earned', '每达到10%得1分'],
  ['每〇1场得2分', '开展 举办 组织 完成', 'earned', '每达到1场得2分'],
  ['每达到10%〇1分', '得 计 记 赋 的得 ，得 的，得', 'earned', '每达到10%得1分'],
  ['〇1项得2分', '完成 实现 举办 每完成', 'earned', '每达到1项得2分'],
]);

testTold([
  ['完成率每达到10%得1分', 'earned「完成率每达到10%得1分」完成率每达到10%得1分'],
  [
    '培训每举办1场，得0.5分，最高5分',
    'earned「培训每举办1场，得0.5分」培训每达到1场得0.5分',
    'caps「最高5分」最高得5分',
  ],
  ['完成1场，计2分', 'earned「完成1场，计2分」每达到1场得2分'],
  ['完成1次的记2分', 'earned「完成1次的记2分」每达到1次得2分'],
  ['完成1项的，得2分', 'earned「完成1项的，得2分」每达到1项得2分'],
  ['每完成２家，得１分；', 'earned「每完成２家，得１分」每达到2家得1分'],
]);

testNot('earned', [
  ['每达到0%得1分', 'a step of nothing'],
  ['每达到10%得1-2分', 'the points are left open'],
  ['每达到10%得1分钟', 'minutes'],
  ['每达到10%', 'no points'],
  ['完成2项得2分', 'only a count of one may drop 每'],
  ['上年每达到10%得1分', 'another year'],
  ['每达到上年得1分', 'no figure'],
]);
