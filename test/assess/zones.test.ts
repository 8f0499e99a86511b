/** Steps whose rate changes from zone to zone; proportions of a stretch. Worked out by hand. */
import { holds } from './telling';

const ZONES = '95%以上得满分，90%-95%（不含）的每低1个百分点扣1分；80%-90%（不含）的每低1个百分点扣2分';
const CLASH = '评价标准的几处规定对这个值给分不同';

holds('zones', [
  [
    { criterion: ZONES, full: '20', value: '93%' },
    { outcome: '得18', used: ['90%-95%（不含）的每低1个百分点扣1分'] },
    '近的一段：低2个百分点扣2分',
  ],
  [
    { criterion: ZONES, full: '20', value: '88%' },
    {
      outcome: '冲突 11–16',
      steps: [
        CLASH,
        '88% 低于 90% 共 2个百分点',
        '按「每1个百分点扣2分」，计 2 档，扣 4 分，20 − 4 ＝ 16 分',
        '88% 低于 90% 共 2个百分点',
        '按「每1个百分点扣2分」，计 2 档，扣 4 分，20 − 4 ＝ 16 分',
        '连同前一段已扣的 5 分一并扣除',
      ],
    },
    '远的一段只扣4分得16，还是连前一段的5分一共扣9分得11，没有写明',
  ],
  [{ criterion: ZONES, full: '20', value: '96%' }, { outcome: '得20' }, '满分一档'],
]);

const LOOSE = '90%以上得满分，60%-90%按比例得分，60%以下不得分';

holds('a proportion of a stretch', [
  [
    { criterion: LOOSE, full: '10', value: '81%' },
    {
      outcome: '冲突 7–9',
      steps: [
        CLASH,
        '60% 得 0 分，90% 得 10 分，81% 在两者之间，按线性计得 7 分',
        '按比例计分：81% ÷ 90% × 10 ＝ 9 分',
        '按比例计分：81% ÷ 100% × 10 ＝ 8.1 分',
      ],
      sides: ['60%-90%按比例得分 7', '60%-90%按比例得分 9', '60%-90%按比例得分 8.1'],
    },
    '两点之间的线上7分，占90%的比例9分，率本身8.1分：没有写明',
  ],
  [{ criterion: LOOSE, full: '10', value: '95%' }, { outcome: '得10' }, '满分一档'],
  [{ criterion: LOOSE, full: '10', value: '50%' }, { outcome: '得0' }, '不得分一档'],
  [
    { criterion: '90%以上得满分，60%-90%之间按比例得分，60%以下不得分', full: '10', value: '75%' },
    { outcome: '得5' },
    '写了之间：两点之间的线',
  ],
  [
    { criterion: '90%以上得满分，60%-90%按线性计分，60%以下不得分', full: '10', value: '75%' },
    { outcome: '得5' },
    '写了线性',
  ],
]);

holds('a proportion of a stretch that settles itself', [
  [
    { criterion: '100%得10分，0%不得分，0%-100%按比例得分', full: '10', value: '40%' },
    { outcome: '得4' },
    '三种理解都是4分',
  ],
  [
    { criterion: '60%-90%按比例得分', full: '10', value: '81%' },
    { outcome: '未读懂', unread: ['60%-90%按比例得分'] },
    '没有满分一档，也没有两个锚点',
  ],
  [
    { criterion: '50万元以上得满分，30-50万元按比例得分，30万元以下不得分', full: '10', value: '40万元' },
    {
      outcome: '冲突 5–8',
      sides: ['30-50万元按比例得分 5', '30-50万元按比例得分 8'],
    },
    '两点之间的线上5分，占50万元的比例8分；金额没有「率本身」',
  ],
]);
