/** Deduction per step: what the steps say, where they count from, what was taken for granted. Worked out by hand. */
import { holds } from './telling';

const CONTROL = '控制率≤100%得5分，每超过1个百分点扣0.5分';

holds('the arithmetic in words', [
  [
    { criterion: CONTROL, full: '5', value: '101.5%' },
    {
      outcome: '得4.5（4至4.5）',
      exact: '4.5',
      steps: [
        '101.5% 超过 100% 共 1.5个百分点',
        '按「每1个百分点扣0.5分」，计 1 档，扣 0.5 分，5 − 0.5 ＝ 4.5 分',
      ],
      used: ['每超过1个百分点扣0.5分'],
      named: ['part-steps-whole'],
      basis: 'criterion',
      reading: '控制率100%（含）以下的，得5分；每超过1个百分点扣0.5分。',
      defects: [],
    },
    '1.5档，只扣一整档',
  ],
  [
    { criterion: CONTROL, full: '5', value: '103%' },
    {
      outcome: '得3.5',
      steps: [
        '103% 超过 100% 共 3个百分点',
        '按「每1个百分点扣0.5分」，计 3 档，扣 1.5 分，5 − 1.5 ＝ 3.5 分',
      ],
      named: [],
    },
    '整三档，没有什么要解释',
  ],
  [
    { criterion: CONTROL, full: '5', value: '101.5%', rules: { partSteps: 'proportional' } },
    {
      outcome: '得4.25（4至4.5）',
      steps: [
        '101.5% 超过 100% 共 1.5个百分点',
        '按「每1个百分点扣0.5分」，计 1.5 档，扣 0.75 分，5 − 0.75 ＝ 4.25 分',
      ],
      named: ['part-steps-proportional'],
    },
    '自定：按比例',
  ],
  [
    { criterion: CONTROL, full: '5', value: '101.5%', rules: { partSteps: 'started' } },
    {
      outcome: '得4（4至4.5）',
      steps: ['101.5% 超过 100% 共 1.5个百分点', '按「每1个百分点扣0.5分」，计 2 档，扣 1 分，5 − 1 ＝ 4 分'],
      named: ['part-steps-started'],
    },
    '自定：起算一档即扣',
  ],
  [
    { criterion: `${CONTROL}，不足1个百分点按1个百分点计算`, full: '5', value: '101.5%' },
    {
      outcome: '得4',
      steps: ['101.5% 超过 100% 共 1.5个百分点', '按「每1个百分点扣0.5分」，计 2 档，扣 1 分，5 − 1 ＝ 4 分'],
      named: [],
    },
    '写明按一档，无须解释，也没有幅度',
  ],
  [
    {
      criterion: `${CONTROL}，不足1个百分点的不扣分`,
      full: '5',
      value: '101.5%',
      rules: { partSteps: 'started' },
    },
    { outcome: '得4.5', named: [] },
    '写明的话压过自定规则',
  ],
  [
    {
      criterion: `${CONTROL}，不足1个百分点的按比例扣分`,
      full: '5',
      value: '101.5%',
      rules: { partSteps: 'started' },
    },
    { outcome: '得4.25', named: [] },
    '写明按比例',
  ],
  [
    { criterion: '完成率≥95%得10分，每低于1%扣权重分的10%', full: '10', value: '93%' },
    {
      outcome: '得8',
      steps: ['93% 低于 95% 共 2个百分点', '按「每1%扣权重分的10%」，计 2 档，扣 2 分，10 − 2 ＝ 8 分'],
      used: ['每低于1%扣权重分的10%'],
      named: ['percent-is-point'],
    },
    '每档是10分的10%；1%按1个百分点理解',
  ],
  [
    { criterion: '完成率≥95%得10分，每低于1个百分点扣1分', full: '10', value: '93%' },
    { outcome: '得8', named: [] },
    '写的就是百分点',
  ],
  [
    { criterion: '控制率≤100%得5分，每超过1%扣0.5分', full: '5', value: '102%' },
    { outcome: '得4', named: [] },
    '起点100%：百分点与百分之一是一回事',
  ],
  [
    { criterion: '培训人数≥60人得5分，每少1人扣0.1分', full: '5', value: '55人' },
    {
      outcome: '得4.5',
      steps: ['55人 低于 60人 共 5人', '按「每1人扣0.1分」，计 5 档，扣 0.5 分，5 − 0.5 ＝ 4.5 分'],
      named: [],
    },
    '按人数计',
  ],
  [
    { criterion: '年培训60人以上得满分，每少5%扣1分', full: '5', value: '54人' },
    {
      outcome: '得3',
      steps: ['54人 低于 60人 共 6人', '按「每5%扣1分」，计 2 档，扣 2 分，5 − 2 ＝ 3 分'],
      named: ['relative-step'],
    },
    '少6人是60人的10%，两档',
  ],
  [
    { criterion: '年培训60人以上得满分，每少5%扣1分', full: '5', value: '58人' },
    {
      outcome: '得5（4至5）',
      steps: ['58人 低于 60人 共 2人', '按「每5%扣1分」，计 0 档，扣 0 分，5 − 0 ＝ 5 分'],
      named: ['relative-step', 'part-steps-whole'],
    },
    '少2人是3.33%，不足一档',
  ],
  [
    { criterion: '成本控制在50万元以内得满分，每超过1万元扣1分', full: '5', value: '520000元' },
    { outcome: '得3', named: [] },
    '52万元，超2万元',
  ],
]);

holds('floors, caps and the most that is taken', [
  [
    { criterion: '≤100%得5分，每超1%扣1分', full: '5', value: '120%' },
    {
      outcome: '得0',
      exact: '0',
      steps: [
        '120% 超过 100% 共 20个百分点',
        '按「每1%扣1分」，计 20 档，扣 20 分，5 − 20 ＝ -15 分',
        '不足 0 分，按最低 0 分计',
      ],
      used: ['每超1%扣1分'],
      named: ['floor-zero'],
    },
    '没有写最低分',
  ],
  [
    { criterion: '≤100%得5分，每超1%扣1分，扣完为止', full: '5', value: '120%' },
    {
      outcome: '得0',
      steps: [
        '120% 超过 100% 共 20个百分点',
        '按「每1%扣1分」，计 20 档，扣 20 分，5 − 20 ＝ -15 分',
        '不足 0 分，按最低 0 分计',
      ],
      used: ['每超1%扣1分', '扣完为止'],
      named: [],
    },
    '扣完为止写明了',
  ],
  [
    { criterion: '≤100%得5分，每超1%扣1分，扣完为止', full: '5', value: '105%' },
    { outcome: '得0', steps: [expect.any(String), expect.stringContaining('5 − 5 ＝ 0 分')], named: [] },
    '正好扣完，没有低于最低分',
  ],
  [
    { criterion: '≤100%得5分，每超1%扣1分，最低得1分', full: '5', value: '120%' },
    {
      outcome: '得1',
      exact: '1',
      steps: [expect.any(String), expect.any(String), '不足 1 分，按最低 1 分计'],
      used: ['每超1%扣1分', '最低得1分'],
      named: [],
    },
    '最低1分',
  ],
  [
    { criterion: '≤100%得5分，每超1%扣1分，最低得1分；最低得2分', full: '5', value: '120%' },
    { outcome: '得2' },
    '两个最低分，高的在上',
  ],
  [
    { criterion: '≥90%得满分，每低1%扣0.2分，最多扣3分', full: '10', value: '60%' },
    {
      outcome: '得7',
      steps: ['60% 低于 90% 共 30个百分点', '按「每1%扣0.2分」，计 30 档，扣 3 分，10 − 3 ＝ 7 分'],
      used: ['每低1%扣0.2分，最多扣3分'],
    },
    '扣6分，最多3分',
  ],
  [
    { criterion: '≥90%得满分，每低1%扣0.2分。累计扣分不超过3分', full: '10', value: '60%' },
    { outcome: '得7', used: ['每低1%扣0.2分', '累计扣分不超过3分'] },
    '上限另起一句',
  ],
  [
    { criterion: '≥90%得满分，每低1%扣0.2分，最多扣3分。累计扣分不超过2分', full: '10', value: '60%' },
    { outcome: '得8' },
    '两个上限，小的为准',
  ],
  [
    { criterion: '≥90%得满分，每低1%扣0.2分，最多扣2分。累计扣分不超过3分', full: '10', value: '60%' },
    { outcome: '得8' },
    '两个上限，小的为准，次序相反',
  ],
  [
    { criterion: '≥90%得满分，每低1%扣1分', full: '5', value: '80.5%' },
    { outcome: '得0', named: ['percent-is-point', 'floor-zero'] },
    '9.5档，怎么算都扣完：不足一档如何算已不要紧',
  ],
  [
    { criterion: '≥90%得满分，每低1%扣1分', full: '5', value: '85.5%' },
    { outcome: '得1（0至1）', named: ['percent-is-point', 'part-steps-whole'] },
    '4.5档：扣4分，或按比例、按一档扣完',
  ],
]);

holds('what a step counts from', [
  [
    { criterion: '以100%为标准，每相差3%扣1分，扣完为止', full: '5', value: '94%' },
    {
      outcome: '得3',
      steps: ['94% 低于 100% 共 6个百分点', '按「每3%扣1分」，计 2 档，扣 2 分，5 − 2 ＝ 3 分'],
      used: ['每相差3%扣1分', '扣完为止'],
      named: [],
    },
    '标准100%，低6个百分点',
  ],
  [
    { criterion: '以100%为标准，每相差3%扣1分，扣完为止', full: '5', value: '100%' },
    {
      outcome: '得5',
      steps: ['100% 没有偏到扣分的一侧，不扣分，得 5 分'],
      used: ['每相差3%扣1分', '扣完为止'],
      named: [],
    },
    '正好等于标准',
  ],
  [
    { criterion: '以95%为标准，每低于1个百分点扣0.5分', full: '5', value: '96%' },
    {
      outcome: '得5',
      steps: ['96% 没有偏到扣分的一侧，不扣分，得 5 分'],
      named: ['baseline-one-way'],
    },
    '好于标准的一侧没有写扣分',
  ],
  [
    { criterion: '以95%为标准，每低于1个百分点扣0.5分', full: '5', value: '94%' },
    { outcome: '得4.5', named: [] },
    '低1个百分点',
  ],
  [
    { criterion: '以95为标准，每低于1人扣0.5分', full: '5', value: '94%' },
    { outcome: '缺数', steps: [expect.stringMatching(/^缺少：可用的实际值（.*请填写数量）$/)] },
    '率不能按人数扣',
  ],
  [
    { criterion: '以50人为标准，每少1人扣0.5分', full: '5', value: '94%' },
    { outcome: '缺数' },
    '标准是人数，实际值是率',
  ],
  [
    { criterion: '每低于目标值的1%扣0.5分', full: '5', value: '57家', target: '60家' },
    {
      outcome: '得2.5',
      steps: ['57家 低于 60家 共 3家', '按「每1%扣0.5分」，计 5 档，扣 2.5 分，5 − 2.5 ＝ 2.5 分'],
      named: ['relative-step'],
    },
    '少3家是60家的5%',
  ],
  [
    { criterion: '每低于目标值的1%扣0.5分', full: '5', value: '94.05%', target: '95%' },
    {
      outcome: '得4.5',
      steps: ['94.05% 低于 95% 共 0.95个百分点', '按「每1%扣0.5分」，计 1 档，扣 0.5 分，5 − 0.5 ＝ 4.5 分'],
      named: ['relative-step'],
    },
    '目标95%的1%是0.95个百分点',
  ],
  [
    { criterion: '每低于1%扣0.5分', full: '5', value: '93%', target: '95%' },
    { outcome: '得4', named: ['percent-is-point'] },
    '没有写目标值的：2个百分点',
  ],
  [
    { criterion: '每超过1%扣0.5分', full: '5', value: '85%', target: '≤100%' },
    { outcome: '得5', steps: ['85% 没有偏到扣分的一侧，不扣分，得 5 分'], named: [] },
    '没有超过目标',
  ],
  [
    { criterion: '每超过1%扣0.5分', full: '5', value: '100%', target: '≤100%' },
    { outcome: '得5', named: [] },
    '正好等于目标',
  ],
  [
    { criterion: '每超过1%扣0.5分', full: '5', value: '85%', target: '≥90%' },
    { outcome: '未读懂', unread: ['每超过1%扣0.5分'] },
    '目标要达到90%，越超越扣，自相矛盾',
  ],
  [
    { criterion: '每超过1%扣0.5分', full: '5', value: '102%' },
    { outcome: '缺数', missing: '扣分的起点（目标值）', steps: ['缺少：扣分的起点（目标值）'], used: [] },
    '没有起点',
  ],
  [
    { criterion: '每超过目标值的1%扣1分', full: '5', value: '2次', target: '≤0次' },
    { outcome: '缺数', missing: '不为0的目标值' },
    '0的百分之一是0，算不出几档',
  ],
  [
    { criterion: '每超支1万元扣0.5分', full: '5', value: '3万元' },
    {
      outcome: '得3.5',
      steps: ['3万元 超过 0万元 共 3万元', '按「每1万元扣0.5分」，计 3 档，扣 1.5 分，5 − 1.5 ＝ 3.5 分'],
      named: [],
    },
    '实际值就是超支额',
  ],
  [
    { criterion: '低于95%的，每低1个百分点扣1分', full: '5', value: '92%' },
    {
      outcome: '得2',
      steps: ['92% 低于 95% 共 3个百分点', '按「每1个百分点扣1分」，计 3 档，扣 3 分，5 − 3 ＝ 2 分'],
      used: ['低于95%的，每低1个百分点扣1分'],
      named: [],
    },
    '条件就是起点',
  ],
  [
    { criterion: '低于95%的，每低1个百分点扣1分', full: '5', value: '95%' },
    {
      outcome: '得5',
      steps: ['95% 不在扣分情形内，得 5 分'],
      used: ['低于95%的，每低1个百分点扣1分'],
      named: ['implied-full'],
    },
    '95%不低于95%',
  ],
  [
    { criterion: '高于100%的，每超过1个百分点扣1分', full: '5', value: '103%' },
    { outcome: '得2', steps: ['103% 超过 100% 共 3个百分点', expect.stringContaining('5 − 3 ＝ 2 分')] },
    '高于的一侧',
  ],
  [
    { criterion: '95%以上得满分，低于95%的，每低1个百分点扣1分', full: '5', value: '95%' },
    { outcome: '得5', named: ['inclusive-words'] },
    '以上含本数',
  ],
  [
    { criterion: '高于或低于100%的，每1个百分点扣1分', full: '5', value: '98%' },
    { outcome: '得3', steps: ['98% 低于 100% 共 2个百分点', expect.any(String)] },
    '两侧都扣',
  ],
  [
    { criterion: '高于或低于100%的，每1个百分点扣1分', full: '5', value: '101%' },
    { outcome: '得4', steps: ['101% 超过 100% 共 1个百分点', expect.any(String)] },
    '两侧都扣',
  ],
  [
    { criterion: '低于80%或高于120%的，每相差1个百分点扣1分', full: '5', value: '122%' },
    { outcome: '得3', steps: ['122% 超过 120% 共 2个百分点', expect.any(String)] },
    '两端各有起点',
  ],
  [
    { criterion: '低于80%或高于120%的，每相差1个百分点扣1分', full: '5', value: '79%' },
    { outcome: '得4', steps: ['79% 低于 80% 共 1个百分点', expect.any(String)] },
    '两端各有起点',
  ],
  [
    { criterion: '低于80%或高于120%的，每相差1个百分点扣1分', full: '5', value: '80%' },
    { outcome: '得5', named: ['implied-full'] },
    '80%不低于80%',
  ],
  [
    { criterion: '95%以上得满分，80%-95%的，每低于1个百分点扣0.2分，80%以下不得分', full: '5', value: '90%' },
    {
      outcome: '得4',
      steps: ['90% 低于 95% 共 5个百分点', '按「每1个百分点扣0.2分」，计 5 档，扣 1 分，5 − 1 ＝ 4 分'],
    },
    '区间里从上端起扣',
  ],
  [
    { criterion: '95%以上得满分，80%-95%的，每低于1个百分点扣0.2分，80%以下不得分', full: '5', value: '79%' },
    { outcome: '得0', used: ['80%以下不得分'] },
    '区间以外由另一档定',
  ],
  [
    {
      criterion: '5%以下得满分，5%-20%的，每超过1个百分点扣0.2分，高于20%不得分',
      full: '5',
      value: '10%',
    },
    {
      outcome: '得4',
      steps: ['10% 超过 5% 共 5个百分点', '按「每1个百分点扣0.2分」，计 5 档，扣 1 分，5 − 1 ＝ 4 分'],
    },
    '区间里从下端起扣',
  ],
  [
    { criterion: '高于或低于100%的，每1个百分点扣1分', full: '5', value: '100%' },
    { outcome: '得5' },
    '正好100%，两侧都不算',
  ],
  [
    { criterion: '80%-95%的，每相差1个百分点扣0.2分', full: '5', value: '90%' },
    { outcome: '未读懂', unread: ['80%-95%的，每相差1个百分点扣0.2分'] },
    '从哪一端起算没有写明',
  ],
  [
    { criterion: '80%-95%的，每低于1%扣1分', full: '5', value: '75%' },
    { outcome: '无档', value: '75%' },
    '比扣分的一段还差，没有规定，不能倒给满分',
  ],
  [
    { criterion: '80%-95%的，每低于1%扣1分', full: '5', value: '96%' },
    { outcome: '得5', named: ['implied-full'] },
    '比扣分的一段好',
  ],
  [
    { criterion: '5%-20%的，每超过1个百分点扣0.2分', full: '5', value: '25%' },
    { outcome: '无档', value: '25%' },
    '比扣分的一段还差，没有规定',
  ],
  [
    { criterion: '5%-20%的，每超过1个百分点扣0.2分', full: '5', value: '3%' },
    { outcome: '得5', named: ['implied-full'] },
    '比扣分的一段好',
  ],
  [
    { criterion: '每超支1万元扣0.5分', full: '5', value: '0万元' },
    { outcome: '得5', steps: ['0万元 没有偏到扣分的一侧，不扣分，得 5 分'] },
    '没有超支',
  ],
  [
    { criterion: '90%以上得4分，低于90%的，每低1个百分点扣0.5分', full: '5', value: '88%' },
    {
      outcome: '得3',
      steps: ['88% 低于 90% 共 2个百分点', '按「每1个百分点扣0.5分」，计 2 档，扣 1 分，4 − 1 ＝ 3 分'],
      defects: ['criterion-marks-conflict「90%以上得4分」评价标准最高得 4 分，与本行满分 5 分不符；最高4'],
    },
    '从这一档的4分里扣',
  ],
  [
    { criterion: '90%以上得4分，每低1个百分点扣0.5分', full: '5', value: '88%' },
    { outcome: '得3', steps: [expect.any(String), expect.stringContaining('4 − 1 ＝ 3 分')] },
    '从4分里扣',
  ],
  [
    { criterion: '90%-110%得满分，每超过1%扣1分', full: '5', value: '112%' },
    { outcome: '得3', steps: ['112% 超过 110% 共 2个百分点', expect.any(String)] },
    '区间上端起扣',
  ],
  [
    { criterion: '90%-110%得满分，每超过1%扣1分', full: '5', value: '88%' },
    { outcome: '无档', value: '88%', steps: ['88% 不在评价标准所列各档之内'], used: [], named: [] },
    '低的一侧没有规定',
  ],
  [
    { criterion: '90%-110%得满分，每1个百分点扣1分', full: '5', value: '88%' },
    { outcome: '得3', steps: ['88% 低于 90% 共 2个百分点', expect.any(String)] },
    '没有写方向，两侧都扣',
  ],
  [
    { criterion: '90%-110%得满分，每相差1个百分点扣1分', full: '5', value: '113%' },
    { outcome: '得2' },
    '两侧都扣',
  ],
  [
    { criterion: '调整率±5%以内得满分，每超过1个百分点扣1分', full: '5', value: '-7%' },
    {
      outcome: '得3',
      steps: ['-7% 低于 -5% 共 2个百分点', '按「每1个百分点扣1分」，计 2 档，扣 2 分，5 − 2 ＝ 3 分'],
    },
    '负向同样超出',
  ],
  [
    { criterion: '调整率±5%以内得满分，每降低1个百分点扣1分', full: '5', value: '-7%' },
    { outcome: '得3' },
    '只写降低：低的一侧扣',
  ],
  [
    { criterion: '调整率±5%以内得满分，每降低1个百分点扣1分', full: '5', value: '7%' },
    { outcome: '无档', value: '7%' },
    '只写降低：高的一侧没有规定',
  ],
  [
    { criterion: '≥90%得满分，每低1%扣0.5分，低于60%不得分', full: '20', value: '70%' },
    { outcome: '得10', used: ['每低1%扣0.5分'], named: ['percent-is-point'] },
    '不得分一档不是起点',
  ],
  [
    { criterion: '执行率95%以上得满分，每低1%扣1分；低于60%扣3分', full: '5', value: '94%' },
    { outcome: '未读懂', unread: ['低于60%扣3分'] },
    '一次扣与每档扣并列，哪个算没有写明',
  ],
]);

holds('steps that contradict themselves score nothing', [
  [
    { criterion: '100%以下（含）计满分，每低于5%扣2分，扣完为止', full: '5', value: '105%' },
    {
      outcome: '未读懂',
      unread: ['每低于5%扣2分'],
      steps: ['评价标准中有未能读懂的内容，不计分'],
      used: [],
      named: [],
    },
    '越低越扣，却以低为好',
  ],
  [
    { criterion: '100%以下（含）计满分，每低于5%扣2分，扣完为止', full: '5', value: '95%' },
    { outcome: '未读懂', unread: ['每低于5%扣2分'] },
    '满分一档里的值也不给分：整句自相矛盾',
  ],
  [
    { criterion: '95%以上计满分，每超过1%扣1分', full: '5', value: '97%' },
    { outcome: '未读懂', unread: ['每超过1%扣1分'] },
    '越好越扣',
  ],
  [
    { criterion: '完成率90%以上得5分，80%以上得3分，每低1%扣0.5分', full: '5', value: '95%' },
    { outcome: '未读懂', unread: ['每低1%扣0.5分'] },
    '从5分扣还是从3分扣没有写明',
  ],
  [
    { criterion: '95%以上得满分，每1个百分点扣1分', full: '5', value: '93%' },
    { outcome: '得3' },
    '没有写方向，起点只有一侧',
  ],
  [
    { criterion: '5%以下得满分，每1个百分点扣1分', full: '5', value: '7%' },
    { outcome: '得3' },
    '没有写方向，起点只有一侧',
  ],
  [
    { criterion: '控制率≤100%，得5分；每超过1人扣1分', full: '5', value: '102%' },
    { outcome: '缺数', missing: '以「人」计的实际值' },
    '超几人不知道',
  ],
  [
    { criterion: '完成60家得5分；每低于目标值的1家扣1分', full: '5', value: '57家' },
    { outcome: '得2' },
    '「目标值的1家」就是1家：差3家扣3分',
  ],
]);

holds('targets and overruns', [
  [
    { criterion: '每超过1%扣0.5分', full: '5', value: '98%', target: '=100%' },
    { outcome: '无档', value: '98%' },
    '目标是等于100%，低的一侧没有写',
  ],
  [
    { criterion: '每超过1%扣0.5分', full: '5', value: '85%', target: '90%-95%' },
    { outcome: '无档', value: '85%' },
    '没有达到目标的区间，低的一侧没有写',
  ],
  [
    { criterion: '每超过1%扣0.5分', full: '5', value: '92%', target: '90%-95%' },
    { outcome: '得5' },
    '在目标的区间里',
  ],
  [
    { criterion: '每超过1%扣0.5分', full: '5', value: '97%', target: '90%-95%' },
    { outcome: '得4' },
    '超过上端2个百分点',
  ],
  [
    { criterion: '每超支1万元扣0.5分', full: '5', value: '3万元', target: '≤10万元' },
    { outcome: '得5' },
    '有预算10万元，3万元没有超支',
  ],
  [
    { criterion: '每超支1万元扣1分', full: '5', value: '58万元' },
    { outcome: '缺数', missing: '超出的数量（实际值像是总数）' },
    '58万元像是全部支出，不是超支的数',
  ],
  [{ criterion: '每超支1万元扣1分', full: '5', value: '3万元' }, { outcome: '得2' }, '超支3万元'],
  [
    { criterion: '每超支1万元扣1分', full: '5', value: '15万元' },
    { outcome: '得0' },
    '满分的三倍还可能是超支数',
  ],
  [{ criterion: '每超支1万元扣1分', full: '5', value: '16万元' }, { outcome: '缺数' }, '超过满分的三倍'],
]);

holds('conditions that are good, and conditions that are bad', [
  [
    { criterion: '95%以上的，每低于1%扣1分', full: '5', value: '93%' },
    { outcome: '得3', steps: ['93% 低于 95% 共 2个百分点', expect.stringContaining('5 − 2 ＝ 3 分')] },
    '95%以上是好的一侧',
  ],
  [
    { criterion: '5%以下的，每超过1%扣1分', full: '5', value: '7%' },
    { outcome: '得3', steps: ['7% 超过 5% 共 2个百分点', expect.stringContaining('5 − 2 ＝ 3 分')] },
    '5%以下是好的一侧',
  ],
  [
    { criterion: '40%-60%不得分，低于90%的，每低1个百分点扣0.1分', full: '5', value: '88%' },
    { outcome: '得4.8' },
    '不得分的一段不是扣分的起点',
  ],
  [
    { criterion: '90%-95%得满分，105%-110%得满分，每超过1%扣1分', full: '5', value: '112%' },
    { outcome: '未读懂', unread: ['每超过1%扣1分'] },
    '满分有两段，从哪一段起扣没有写明',
  ],
  [
    { criterion: '控制率100%得5分，每1个百分点扣1分', full: '5', value: '98%' },
    { outcome: '未读懂', unread: ['每1个百分点扣1分'] },
    '向哪一侧扣没有写明',
  ],
]);
