/** What people must judge: what they may choose, and when the row's own words or count already say. By hand. */
import { holds } from './telling';

const EFFECT = '效果明显计5分，效果一般计2.5分，无效果不计分';
const TIERS = '达成得权重的100-80%，部分达成80-60%，未达成60-0%';
const SAID = '须由人按评价标准认定';

holds('choices are shown with their points', [
  [
    { criterion: EFFECT, full: '5' },
    {
      outcome: '人定',
      options: ['效果明显 5', '效果一般 2.5', '无效果 0'],
      closed: true,
      steps: [SAID],
      used: ['效果明显计5分', '效果一般计2.5分', '无效果不计分'],
      named: [],
    },
    '三档由人选',
  ],
  [
    { criterion: '好得满分，一般得权重分的60%，差不得分', full: '10' },
    { options: ['好 10', '一般 6', '差 0'] },
    '满分与权重的份额都化成分',
  ],
  [
    { criterion: '好得满分，一般得权重分的60%，差不得分', full: '' },
    { outcome: '人定', options: ['好 —', '一般 —', '差 0'] },
    '没有满分，化不成分的不写',
  ],
  [
    { criterion: '有得2分，否则不得分', full: '2' },
    { options: ['有 2', '其余 0'], closed: true },
    '否则也是一种选择',
  ],
  [
    { criterion: '①制度健全，2分；②执行有效，3分', full: '5' },
    { outcome: '人定', options: ['制度健全 2', '执行有效 3'], used: ['制度健全，2分', '执行有效，3分'] },
    '各项由人认定',
  ],
  [
    { criterion: TIERS, full: '10' },
    { options: ['达成 —', '部分达成 —', '未达成 —'], closed: true },
    '三档各留幅度，没有定分',
  ],
  [
    { criterion: '酌情扣分', full: '5', value: '98%' },
    { outcome: '人定', options: [], closed: false, used: ['酌情扣分'] },
    '没有列出可选的分',
  ],
  [
    { criterion: '完成率≥95%得3分；有完整的管理制度得2分', full: '5', value: '96%' },
    { outcome: '人定', options: ['有完整的管理制度 2'], closed: false },
    '另有按数值的一档，不止所列的分',
  ],
  [
    { criterion: '控制率100%得5分，每超过1%扣0.5分，每节约1%加0.5分', full: '5', value: '98%' },
    { outcome: '得5' },
    '已是满分，加分不超过满分',
  ],
]);

holds('the words of the row are those of one option', [
  [
    { criterion: EFFECT, full: '5', value: '效果明显' },
    {
      outcome: '得5',
      exact: '5',
      steps: ['「效果明显」与「效果明显，得5分」一致，得 5 分'],
      used: ['效果明显计5分'],
      named: ['words-match'],
    },
    '填的就是这一档',
  ],
  [
    { criterion: EFFECT, full: '5', value: '无效果' },
    { outcome: '得0', steps: ['「无效果」与「无效果，不得分」一致，得 0 分'] },
    '最低一档',
  ],
  [{ criterion: EFFECT, full: '', value: '效果明显' }, { outcome: '人定' }, '没有满分，先不计'],
  [{ criterion: EFFECT, full: '5', value: '不明显' }, { outcome: '人定' }, '没有这一档'],
  [{ criterion: `${EFFECT}，±3`, full: '5', value: '效果明显' }, { outcome: '人定' }, '还有没读懂的话'],
  [
    { criterion: '效果明显计5分，除重点项目外的效果一般计2分', full: '5', value: '效果明显' },
    { outcome: '人定' },
    '另有除外的话',
  ],
  [
    { criterion: '好得满分，一般得权重分的60%，差不得分', full: '10', value: '一般' },
    { outcome: '得6', steps: ['「一般」与「一般，得权重分的60%」一致，得 6 分'] },
    '权重的60%',
  ],
  [{ criterion: '有得2分，否则不得分', full: '2', value: '有' }, { outcome: '得2', used: ['有得2分'] }, '有'],
  [
    { criterion: '好得8分，差得2分', full: '5', value: '差' },
    { outcome: '人定', options: ['好 8', '差 2'] },
    '标准按8分写，本行5分：不照给',
  ],
  [
    { criterion: '制度健全得2分；执行有效得3分', full: '5', value: '制度健全' },
    { outcome: '人定' },
    '两项相加才满分，只说了一项',
  ],
  [
    { criterion: '制度健全得3分；执行有效得2分；公开及时得2分', full: '7', value: '健全' },
    { outcome: '人定' },
    '三项相加才满分',
  ],
  [
    { criterion: '良好得80%权重分', full: '10', value: '80%' },
    { outcome: '人定', options: ['良好 8'] },
    '80%是给分，不是界限',
  ],
  [
    { criterion: TIERS, full: '10', value: '部分达成' },
    {
      outcome: '区间 6–8',
      steps: ['「部分达成」属于「部分达成」，应在 6–8 分之间'],
      named: ['words-match'],
    },
    '第二档留有幅度',
  ],
  [
    { criterion: TIERS, full: '3.33', value: '达成' },
    { outcome: '区间 2.66–3.33', steps: ['「达成」属于「达成」，应在 2.664–3.33 分之间'] },
    '幅度四舍五入到两位',
  ],
  [
    { criterion: '优秀得10分，良好得8分，合格得6分，不合格不得分', full: '10', value: '不合格' },
    { outcome: '得0' },
    '不合格不是合格',
  ],
  [
    { criterion: '完成率≥95%得3分；管理制度健全得2分', full: '5', value: '健全' },
    { outcome: '人定' },
    '还有按数值的一档',
  ],
]);

holds('violations counted', [
  [
    { criterion: '每出现一例不符合要求的扣1分，扣完为止。', full: '6', value: '2例' },
    {
      outcome: '得4',
      exact: '4',
      steps: ['共 2例，扣 2 分，得 4 分'],
      used: ['每出现一例不符合要求的扣1分'],
      named: [],
    },
    '2例扣2分',
  ],
  [
    { criterion: '每出现一例不符合要求的扣1分，扣完为止。', full: '6', value: '8例' },
    { outcome: '得0', steps: ['共 8例，扣 6 分，得 0 分'] },
    '扣完',
  ],
  [
    { criterion: '每出现一例不符合要求的扣1分', full: '6', value: '0例' },
    { outcome: '得6', steps: ['共 0例，扣 0 分，得 6 分'] },
    '没有',
  ],
  [
    { criterion: '每出现一例不符合要求的扣1分，最多扣3分', full: '6', value: '5例' },
    { outcome: '得3', steps: ['共 5例，扣 3 分，得 3 分'] },
    '最多扣3分',
  ],
  [
    { criterion: '每出现一例不符合要求的扣1分，最多扣3分', full: '6', value: '2例' },
    { outcome: '得4' },
    '没有到最多',
  ],
  [
    { criterion: '每发现2次扣1分', full: '6', value: '5次' },
    { outcome: '得4（3至4）', steps: ['共 5次，扣 2 分，得 4 分'] },
    '每两次扣1分，5次是两个整；剩下一次扣不扣没有写明',
  ],
  [{ criterion: '发现一次扣2分', full: '6', value: '2起' }, { outcome: '得2' }, '起就是次'],
  [{ criterion: '发现一次扣2分', full: '6', value: '2人' }, { outcome: '人定' }, '人不是次'],
  [{ criterion: '发现一次扣2分', full: '6', value: '-2次' }, { outcome: '人定' }, '次数不会是负的'],
  [{ criterion: '发现一次扣2分', full: '6', value: '1.5次' }, { outcome: '人定' }, '次数不会有小数'],
  [{ criterion: '发现一次扣2分', full: '6', value: '95%' }, { outcome: '人定' }, '率不是次数'],
  [{ criterion: '发现一次扣2分', full: '', value: '2次' }, { outcome: '人定' }, '没有满分'],
  [
    { criterion: '每迟报一天扣0.5分', full: '3', value: '3天' },
    { outcome: '得1.5', steps: ['逾期 3天，得 1.5 分'] },
    '迟3天',
  ],
  [
    { criterion: '每迟报一天扣0.5分', full: '3', value: '3天', target: '5天' },
    { outcome: '得3' },
    '用了3天，时限5天：没有迟',
  ],
  [{ criterion: '每少一项扣1分', full: '5', value: '2项' }, { outcome: '人定' }, '2项是少的还是有的'],
  [{ criterion: '每缺一项扣1分', full: '5', value: '2项' }, { outcome: '人定' }, '2项是缺的还是有的'],
  [
    { criterion: '每少一场扣1分', full: '10', value: '8场', target: '10场' },
    { outcome: '得8' },
    '目标10场，少2场',
  ],
  [
    { criterion: '每少一场扣1分', full: '10', value: '8场', target: '10%' },
    { outcome: '人定' },
    '目标不是场数',
  ],
  [
    { criterion: '每出现一例不符合要求的扣1分，每迟报一天扣0.5分', full: '6', value: '2例' },
    { outcome: '人定' },
    '两种都扣，只有一个数',
  ],
  [
    { criterion: '在规定时间内报送得5分，每逾期1天扣1分', full: '5', value: '2天' },
    { outcome: '得3', used: ['每逾期1天扣1分'] },
    '得满分的话在前，只剩天数',
  ],
  [
    { criterion: '在规定时间内报送得3分，每逾期1天扣1分', full: '5', value: '2天' },
    { outcome: '人定' },
    '前面只给3分，另2分没有着落',
  ],
  [
    { criterion: '安全事故0起得满分，每发生1起扣2分', full: '5', value: '2起' },
    { outcome: '得1' },
    '两起扣4分',
  ],
  [
    { criterion: '安全事故1起以下得满分，每发生1起扣2分', full: '5', value: '2起' },
    { outcome: '人定' },
    '1起也得满分：从第几起扣没有写明',
  ],
  [
    { criterion: '安全事故0起得3分，每发生1起扣2分', full: '5', value: '2起' },
    { outcome: '人定' },
    '没有事故只得3分，从几分里扣没有写明',
  ],
  [
    { criterion: '每发生一起安全事故扣2分，发生重大事故不得分', full: '6', value: '1起' },
    { outcome: '人定' },
    '是不是重大由人认定',
  ],
  [
    { criterion: '每发生一起安全事故扣2分，3起以上不得分', full: '6', value: '3起' },
    { outcome: '得0', steps: ['共 3起，得 0 分'], used: ['3起以上不得分'] },
    '3起以上',
  ],
  [
    { criterion: '每发生一起安全事故扣1分，3起以上不得分', full: '6', value: '2起' },
    { outcome: '得4', used: ['每发生一起安全事故扣1分'] },
    '不到3起',
  ],
]);

holds('a bonus, and a value on the other side of it', [
  [
    { criterion: '完成率95%以上得5分，超过100%的，每超过1%加0.5分', full: '5', value: '97%' },
    { outcome: '得5', used: ['完成率95%以上得5分'] },
    '没有超过100%，不涉及加分',
  ],
  [
    { criterion: '完成率95%以上得5分，超过100%的，每超过1%加0.5分', full: '5', value: '102%' },
    { outcome: '得5' },
    '已是满分，加分不超过满分',
  ],
  [
    { criterion: '完成率95%以上得5分，超过100%的，每超过1%加0.5分', full: '5' },
    { outcome: '人定' },
    '没有数值，也不能排除加分',
  ],
  [
    { criterion: '达到90%得3分，每提高1个百分点加0.2分', full: '5', value: '93%' },
    { outcome: '得3.6' },
    '3分加三个0.2分，不到满分',
  ],
  [
    { criterion: '达到90%得5分，每提高1个百分点加0.2分，满分为止', full: '5', value: '93%' },
    { outcome: '得5' },
    '一档已是满分，满分为止',
  ],
  [
    { criterion: '达到90%得3分，每降低1个百分点加0.2分，满分为止', full: '5', value: '93%' },
    { outcome: '人定' },
    '降低反而加',
  ],
  [
    { criterion: '达到90%得3分，达到80%得2分，每提高1个百分点加0.2分，满分为止', full: '5', value: '93%' },
    { outcome: '人定' },
    '两档，从哪一档加没有写明',
  ],
]);

holds('words and counts that do not settle it', [
  [
    { criterion: '每发生一起安全事故扣2分，3起以上不得分', full: '6', value: '发生安全事故3起' },
    {
      outcome: '得0',
      steps: ['共 3起，得 0 分'],
      used: ['3起以上不得分'],
    },
    '文字里的3起',
  ],
  [
    { criterion: '每发生一起安全事故扣2分，3起以上不得分', full: '6', value: '发生安全事故2起' },
    { outcome: '得2', used: ['每发生一起安全事故扣2分'] },
    '文字里的2起，不到3起',
  ],
  [
    { criterion: '每发生一起安全事故扣2分，3人以上伤亡不得分', full: '6', value: '2起' },
    { outcome: '人定' },
    '伤亡几人由人认定',
  ],
  [
    { criterion: '每发现一次违规扣2分，低于60%不得分', full: '6', value: '2次' },
    { outcome: '人定' },
    '另有按率的一档',
  ],
  [
    { criterion: '提高得3分，持平得2分，下降不得分', full: '3', value: '持平' },
    { outcome: '得2', used: ['持平得2分'] },
    '一档就是满分，不是各项相加',
  ],
  [
    { criterion: '提高得3分，持平得2分，下降不得分', full: '5', value: '持平' },
    { outcome: '人定' },
    '没有一档是满分',
  ],
  [
    { criterion: '未开展工作的扣3分', full: '5', value: '未开展工作' },
    { outcome: '得2', named: ['words-match'] },
    '写的就是要扣的事：5−3',
  ],
  [
    { criterion: '制度不健全得5分，健全得2分', full: '5', value: '健全' },
    { outcome: '人定' },
    '不健全反而多得，写反了',
  ],
  [{ criterion: '好得5分，差得2分，最高得5分', full: '5', value: '差' }, { outcome: '得2' }, '上限不碍选档'],
  [
    { criterion: '好得5分，差得2分。无该项任务的不扣分', full: '5', value: '差' },
    { outcome: '得2' },
    '不适用的话不碍选档',
  ],
  [
    { criterion: '好得5分，差得2分。无该项任务的不扣分', full: '5', value: '无' },
    { outcome: '得5', named: ['not-applicable'] },
    '没有这项任务',
  ],
  [
    { criterion: '每出现一例不符合要求的扣1分。无该项任务的不扣分', full: '6', value: '2例' },
    { outcome: '得4' },
    '不适用的话不碍计数',
  ],
  [
    { criterion: '报送材料得满分，每出现一例不符合要求的扣1分', full: '6', value: '2例' },
    { outcome: '得4' },
    '得满分的话在前',
  ],
  [
    { criterion: '每出现一例不符合要求的扣1分，整改到位的得满分', full: '6', value: '2例' },
    { outcome: '人定' },
    '得满分的话在后：整改到位没有由人认定',
  ],
  [
    { criterion: '每少1元扣1分', full: '5', value: '2元' },
    { outcome: '缺数' },
    '金额少多少要看目标，不是数次数',
  ],
  [
    { criterion: '以10场为标准，每少1场扣1分', full: '5', value: '8场' },
    { outcome: '得3' },
    '标准写明10场，少2场',
  ],
]);

holds('a bonus within the full marks', [
  [
    { criterion: '90%以上每增加1个百分点加0.5分，满分为止', full: '', value: '93%' },
    { outcome: '人定' },
    '没有满分',
  ],
  [
    { criterion: '90%以上每增加1个百分点加0.5分', full: '5', value: '93%' },
    { outcome: '人定' },
    '没有写到满分为止',
  ],
  [
    { criterion: '90%以下每降低1个百分点加0.5分，满分为止', full: '5', value: '88%' },
    { outcome: '人定' },
    '往低处加，到底没有写明',
  ],
  [
    { criterion: '90%以上每增加1个百分点加0.5分，最低得1分', full: '5', value: '93%' },
    { outcome: '人定' },
    '只写了最低分',
  ],
]);
