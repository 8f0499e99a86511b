/** A row's own criterion, rules elsewhere in the row, notes around the table, neighbours. Worked out by hand. */
import { holds } from './telling';

const FORMULA = '得分=完成率×分值';
const OTHER = '重点工作办结率达95%以上计8分，每下降1%扣1分，扣完为止。';

holds('two rules for one row', [
  [
    { criterion: FORMULA, full: '8', value: '90%', description: OTHER },
    {
      outcome: '冲突 3–7.2',
      reading: '得分＝实际值×分值。另有规定：重点工作办结率95%以上的，得8分；每低于1%扣1分；扣完为止。',
      steps: [
        '本行有两条不同的规定，得分分别为 7.2 分和 3 分',
        '按公式「实际值×分值」，实际值 90%，分值 8，得 7.2 分',
        '90% 低于 95% 共 5个百分点',
        '按「每1%扣1分」，计 5 档，扣 5 分，8 − 5 ＝ 3 分',
      ],
      used: ['得分=完成率×分值', '每下降1%扣1分', '扣完为止'],
      sides: ['得分=完成率×分值 7.2', '每下降1%扣1分 3'],
      basis: 'criterion',
    },
    '标准给7.2分，说明里的规则给3分',
  ],
  [
    { criterion: OTHER, full: '8', value: '90%', description: FORMULA },
    { outcome: '冲突 3–7.2', used: ['每下降1%扣1分', '扣完为止', '得分=完成率×分值'] },
    '低的在前，低高一样',
  ],
  [
    { criterion: FORMULA, full: '8', value: '100%', description: OTHER },
    { outcome: '得8', used: ['得分=完成率×分值'], steps: [expect.stringContaining('得 8 分')] },
    '两条都给8分',
  ],
  [
    {
      criterion: '完成率95%以上计8分，每下降1%扣1分',
      full: '8',
      value: '93.5%',
      description: '完成率95%以上计8分，每下降1%扣1分，不足1%的按比例扣分',
    },
    { outcome: '得7（6至7）', used: ['每下降1%扣1分'] },
    '说明里是6.5，在7的幅度之内：不是冲突',
  ],
  [
    {
      criterion: '完成率95%以上计8分，每下降1%扣1分',
      full: '8',
      value: '93.5%',
      description: '完成率95%以上计8分，每下降1%扣4分，不足1%的按比例扣分',
    },
    { outcome: '冲突 2–7' },
    '说明里是8−6=2，低于6至7：冲突',
  ],
  [
    {
      criterion: '完成率95%以上计8分，每下降1%扣1分，不足1%的按比例扣分',
      full: '8',
      value: '93.5%',
      description: '完成率95%以上计8分，每下降1%扣1分',
    },
    { outcome: '得6.5' },
    '次序相反：6.5在6至7之内',
  ],
  [
    {
      criterion: '完成率95%以上计8分，每下降1%扣1分',
      full: '8',
      value: '93.5%',
      description: '完成率95%以上计7分，每下降1%扣1分',
    },
    { outcome: '得7（6至7）' },
    '说明里5至6，与6至7有公共的6分：都可能对，不是冲突',
  ],
  [
    {
      criterion: '完成率95%以上计6分，每下降1%扣1分',
      full: '8',
      value: '93.5%',
      description: '完成率95%以上计8分，每下降1%扣1分',
    },
    { outcome: '冲突 5–7' },
    '标准里4至5，说明里6至7，没有公共的分',
  ],
  [
    {
      criterion: '完成率95%以上计8分，每下降1%扣1分',
      full: '8',
      value: '93.5%',
      description: '完成率95%以上计6分，每下降1%扣1分',
    },
    { outcome: '冲突 5–7' },
    '次序相反',
  ],
  [
    { criterion: FORMULA, full: '8', value: '90%', description: '完成目标得满分，未完成按比例得分' },
    { outcome: '得7.2' },
    '说明里的是对各行通用的话',
  ],
  [
    { criterion: FORMULA, full: '8', value: '90%', description: '完成率低于60%不得分，酌情扣分' },
    { outcome: '得7.2' },
    '说明里的规则要由人定，不能推翻标准',
  ],
  [
    { criterion: '效果好得8分，效果差不得分', full: '8', value: '90%', description: FORMULA },
    { outcome: '人定' },
    '标准要由人定，不由说明里的公式代替',
  ],
]);

holds('no criterion of its own', [
  [
    { full: '8', value: '90%', description: OTHER },
    {
      outcome: '得3',
      used: ['每下降1%扣1分', '扣完为止'],
      basis: 'criterion',
      reading: '重点工作办结率95%以上的，得8分；每低于1%扣1分；扣完为止。',
      defects: [],
    },
    '说明里写了规则',
  ],
  [{ criterion: '  ', full: '8', value: '90%', description: OTHER }, { outcome: '得3' }, '标准一栏只有空格'],
  [
    { full: '20', value: '95%', name: '预算执行率，得分（20分*执行率）' },
    { outcome: '得19', used: ['得分（20分*执行率）'], named: [] },
    '名称里写了公式，前面的名称不算规则',
  ],
  [
    {
      full: '10',
      value: '90%',
      target: '≥95%',
      description: '满意度≥95%，计10分。数据来源：问卷。每下降一个百分点，扣1分。',
    },
    { outcome: '得5', basis: 'criterion' },
    '规则分在两句，中间隔着说明',
  ],
  [
    {
      full: '10',
      value: '90%',
      target: '≥95%',
      description: '满意度≥95%，计10分。\n每下降一个百分点，扣1分。',
    },
    { outcome: '得5', basis: 'criterion' },
    '规则分在两行',
  ],
  [
    { full: '8', value: '90%', name: '办结率（得分=办结率×分值）' },
    { outcome: '得7.2', basis: 'criterion' },
    '名称的括号里写了公式',
  ],
  [
    { full: '8', value: '', description: '服务满意度。满意度90%以上计8分，每下降1%扣1分' },
    { outcome: '缺数' },
    '规则清楚，没有数值',
  ],
  [
    { full: '8', value: '90%', description: '完成情况好的得8分，差的酌情扣分' },
    { outcome: '人定' },
    '说明里的规则要由人定',
  ],
  [
    { full: '8', value: '90%', target: '≥80%', description: '完成率≥95%得8分，±3' },
    { outcome: '未读懂', basis: 'criterion', unread: ['±3'] },
    '行内说到分而没有读懂：不按通行规定计',
  ],
  [
    { full: '10', value: '57家', target: '≥60家', description: '全年走访企业的家数。' },
    { outcome: '得9.5', basis: 'national' },
    '说明里没有计分的话：通行规定',
  ],
  [
    { role: 'funds', full: '10', value: '90%', description: '执行率95%以上得满分，每低1%扣1分' },
    { outcome: '得9', basis: 'national', named: ['national-funds'] },
    '资金行按执行率乘分值',
  ],
]);

holds('notes around the table', [
  [
    { full: '10', value: '57家', target: '60家', notes: ['完成指标值得满分，每低1%扣0.5分。'] },
    { outcome: '得7.5', basis: 'criterion' },
    '少3家是5%，扣2.5分：表注的规则优先于通行规定',
  ],
  [
    {
      full: '10',
      value: '57家',
      target: '60家',
      notes: ['定量指标完成指标值的得满分，未完成的按完成值占指标值的比例计分。'],
    },
    { outcome: '得9.5', basis: 'national', named: ['national-targets', 'target-at-least'] },
    '表注只是重复通行规定',
  ],
  [
    {
      full: '10',
      value: '57家',
      target: '60家',
      notes: ['满分按附件三。'],
    },
    { outcome: '得9.5', basis: 'national', named: ['national-targets', 'target-at-least', 'note-unread'] },
    '表注说到分而没有读懂：先按通行规定，并说明',
  ],
  [
    { full: '10', value: '57家', target: '60家', notes: ['填报说明：本表由单位填写。'] },
    { outcome: '得9.5', named: ['national-targets', 'target-at-least'] },
    '表注与分无关',
  ],
  [
    {
      full: '10',
      value: '部分达成预期指标',
      target: '有所改善',
      notes: [
        '定性指标：达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按照该指标对应分值区间100%-80%（含）、80%-50%（含）、50%-0%合理确定分值。',
      ],
    },
    { outcome: '区间 5–8', basis: 'national', named: ['national-targets', 'national-tiers'] },
    '表注把第二档定为80%-50%',
  ],
  [
    { full: '10', value: '部分达成预期指标', target: '有所改善' },
    { outcome: '区间 6–8' },
    '没有表注：80%-60%',
  ],
]);

const SIBLING = '100%以下（含）计满分，每超出5%扣2分。没有楼堂馆所项目的部门按满分计算。';

holds('a neighbour says what applies without such projects', [
  [
    {
      criterion: '100%以下（含）计满分，每超出5%扣2分',
      full: '5',
      value: '无',
      name: '楼堂馆所投资概算控制率',
      siblings: ['得分=执行率×分值', SIBLING],
    },
    {
      outcome: '得5',
      exact: '5',
      steps: ['没有楼堂馆所，不适用，按满分计，得 5 分'],
      used: ['没有楼堂馆所项目的部门按满分计算'],
      named: ['not-applicable-sibling'],
      reading: '100%（含）以下的，得满分；每超过5%扣2分。',
      basis: 'criterion',
    },
    '相邻指标写明没有楼堂馆所按满分',
  ],
  [
    {
      criterion: '100%以下（含）计满分，每超出5%扣2分',
      full: '5',
      value: '无',
      name: '政府采购执行率',
      siblings: [SIBLING],
    },
    { outcome: '缺数' },
    '本行不是楼堂馆所',
  ],
  [
    {
      criterion: '100%以下（含）计满分，每超出5%扣2分',
      full: '',
      value: '无',
      name: '楼堂馆所投资概算控制率',
      siblings: [SIBLING],
    },
    { outcome: '缺数', missing: '满分' },
    '没有满分',
  ],
  [
    {
      criterion: '100%以下（含）计满分，每超出5%扣2分',
      full: '5',
      value: '',
      name: '楼堂馆所投资概算控制率',
      siblings: [SIBLING],
    },
    { outcome: '缺数', missing: '实际值' },
    '没有填，不等于没有项目',
  ],
  [
    {
      criterion: '100%以下（含）计满分，每超出5%扣2分',
      full: '5',
      value: '0/0',
      name: '楼堂馆所投资概算控制率',
      siblings: [SIBLING],
    },
    { outcome: '得5', named: ['not-applicable-sibling'] },
    '填的是0/0',
  ],
  [
    {
      criterion: '100%以下（含）计满分，每超出5%扣2分',
      full: '5',
      value: '110%',
      name: '楼堂馆所投资概算控制率',
      siblings: [SIBLING],
    },
    { outcome: '得1' },
    '有数照算',
  ],
  [
    {
      criterion: '100%以下（含）计满分，每超出5%扣2分',
      full: '5',
      value: '无',
      name: '楼堂馆所投资概算控制率',
      siblings: ['完成率100%得满分，每低1%扣1分；不涉及的，得满分'],
    },
    { outcome: '缺数' },
    '相邻指标的「不涉及的」没有说是什么',
  ],
  [
    {
      criterion: '效果好得5分，效果差不得分',
      full: '5',
      value: '无',
      name: '楼堂馆所建设效果',
      siblings: [SIBLING],
    },
    { outcome: '人定' },
    '要由人认定的不由邻行代定',
  ],
]);

holds('several rules elsewhere in the row', [
  [
    {
      full: '8',
      value: '90%',
      name: '办结率达95%以上计8分，每下降1%扣2分',
      description: '办结率达95%以上计8分，每下降1%扣1分',
    },
    { outcome: '冲突 0–3' },
    '名称里扣10分，说明里扣5分',
  ],
  [
    {
      full: '8',
      value: '90%',
      name: '办结率达95%以上计8分，每下降1%扣1分',
      description: '办结率达95%以上计8分，每降低1个百分点扣1分',
    },
    { outcome: '得3', basis: 'criterion' },
    '两处一样',
  ],
  [
    {
      full: '8',
      value: '90%',
      name: '办结率达95%以上计8分，每下降1%扣1分',
      description: '情况好的得8分，差的酌情扣分',
    },
    { outcome: '得3' },
    '一处算得出，一处由人定',
  ],
  [
    {
      full: '8',
      value: '',
      name: '办结率达95%以上计8分，每下降1%扣1分',
      description: '情况好的得8分，差的酌情扣分',
    },
    { outcome: '人定' },
    '一处缺数，一处由人定',
  ],
  [
    {
      full: '8',
      value: '80%',
      name: '办结率达95%以上计8分，±3',
      description: '办结率达95%以上计8分',
    },
    { outcome: '无档', value: '80%' },
    '一处没有读懂，一处没有规定',
  ],
]);

const STEPS = '完成率95%以上计8分，每下降1%扣1分';

holds('other steps for the same bound', [
  [
    { criterion: STEPS, full: '8', value: '93%', description: '每低1%扣2分' },
    { outcome: '冲突 4–6' },
    '标准每低1%扣1分，说明扣2分',
  ],
  [
    { criterion: STEPS, full: '8', value: '93%', description: '每低1%扣2分，扣完为止' },
    { outcome: '冲突 4–6' },
    '扣完为止不碍比较',
  ],
  [
    { criterion: STEPS, full: '8', value: '93%', description: '每低1个百分点扣1分' },
    { outcome: '得6' },
    '扣得一样',
  ],
  [
    { criterion: STEPS, full: '8', value: '96%', description: '每低1%扣2分' },
    { outcome: '得8' },
    '没有扣分，不起作用',
  ],
  [
    { criterion: STEPS, full: '8', value: '93%', description: '每低1%扣2分，±3' },
    { outcome: '得6' },
    '没有读懂的话不能推翻标准',
  ],
  [{ criterion: STEPS, full: '8', value: '', description: '每低1%扣2分' }, { outcome: '缺数' }, '没有数值'],
  [
    { criterion: '得分=完成率×分值', full: '8', value: '100%', description: '每低1%扣2分' },
    { outcome: '得8' },
    '标准没有按档扣分',
  ],
]);

const BOTH = '得分=完成率×分值×0.9。达成、部分达成、未达成三档，分别按照分值的100-80%、80-50%、50-0%计分。';

holds('a note for quantities and for qualities', [
  [
    { full: '10', value: '57家', target: '60家', notes: [BOTH] },
    { outcome: '得8.55', basis: 'criterion' },
    '定量：57/60×10×0.9',
  ],
  [
    { full: '10', value: '部分达成', target: '显著提升', notes: [BOTH] },
    { outcome: '区间 5–8', basis: 'criterion' },
    '定性：第二档',
  ],
]);
