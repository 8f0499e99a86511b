/** Rows without a criterion of their own: rules elsewhere in the row, else the national rule. Worked out by hand. */
import { explainRule } from '../../src/assess/rule-line';
import { nationalRules } from '../../src/rules/local-rules';
import { outcome } from '../reading/outcome';
import { holds } from './telling';

interface Row {
  readonly full: string;
  readonly target?: string;
  readonly value: string;
  readonly description?: string;
  readonly name?: string;
  readonly criterion?: string;
}

const CASES: readonly (readonly [row: Row, expected: string, why: string])[] = [
  [{ full: '10', target: '≥95%', value: '96%' }, '得10', '达到目标'],
  [{ full: '10', target: '≥95%', value: '95%' }, '得10', '正好达到'],
  [{ full: '10', target: '≥95%', value: '90.25%' }, '得9.5', '90.25/95'],
  [{ full: '30', target: '99%', value: '100%' }, '得30', '没有写方向，达到即可'],
  [{ full: '10', target: '60家', value: '57家' }, '得9.5', '57/60'],
  [{ full: '10', target: '60家', value: '60家' }, '得10', '完成'],
  [{ full: '10', target: '60家', value: '78家' }, '得10（0至10）', '超过目标30%，扣分也可能对'],
  [{ full: '10', target: '60家', value: '77家' }, '得10', '没到30%'],
  [{ full: '10', target: '≤10天', value: '12天' }, '得8.33（8至8.33）', '越少越好：10/12，平台按超出20%扣'],
  [{ full: '10', target: '≤10天', value: '3天' }, '得10', '少了也是达到'],
  [{ full: '10', target: '=100%', value: '100%' }, '得10', '等于'],
  [{ full: '10', target: '90%-95%', value: '92%' }, '得10', '在区间内'],
  [{ full: '10', target: '≥60家', value: '' }, '缺数', '没有实际值'],
  [{ full: '10', target: '≥60家', value: '57人' }, '缺数', '单位不合'],
  [{ full: '10', value: '57家' }, '缺数', '没有目标值'],
  [{ full: '', target: '≥60家', value: '57家' }, '缺数', '没有满分'],
  [{ full: '10', target: '健全', value: '健全' }, '人定', '定性，照写指标值不说明达成几成'],
  [{ full: '10', target: '显著提升', value: '有所提升' }, '人定', '定性，由人定档'],
  [{ full: '10', target: '12月底前', value: '12月20日' }, '得10', '同一年的12月20日不晚于12月底'],
  [
    {
      full: '10',
      target: '≥60家',
      value: '57家',
      description: '完成指标值，满分；未完成指标值，按完成值在指标值中所占比例计分',
    },
    '得9.5',
    '说明里写了规则',
  ],
  [
    {
      full: '10',
      value: '90%',
      description: '服务对象对工作满意的比例。满意度≥95%，计10分，每下降一个百分点，扣1分，扣完为止',
    },
    '得5',
    '说明里写了规则：低5个百分点',
  ],
  [{ full: '20', value: '95%', name: '预算执行率，得分（20分*执行率）' }, '得19', '名称里写了公式'],
  [
    {
      full: '8',
      value: '90%',
      criterion: '得分=完成率×分值',
      description: '重点工作办结率达95%以上计8分，每下降1%扣1分，扣完为止。',
    },
    '冲突 3–7.2',
    '两条规则：7.2与3',
  ],
  [
    {
      full: '8',
      value: '100%',
      criterion: '得分=完成率×分值',
      description: '重点工作办结率达95%以上计8分，每下降1%扣1分，扣完为止。',
    },
    '得8',
    '两条规则都给8分',
  ],
  [
    {
      full: '5',
      value: '',
      criterion: '控制率100%以下（含）计满分，每超出1%扣1分',
      description: '控制率=（14/14）×100%=100%',
    },
    '得5',
    '实际值在说明的算式里',
  ],
];

test.each(CASES)('%j ⇒ %s（%s）', (row, expected) => {
  const { full, criterion = '', ...rest } = row;
  expect(outcome(explainRule({ criterion, fullMarks: full, ...rest }, nationalRules))).toBe(expected);
});

const TARGETS = '达到目标值的，得满分；未达到目标值的，按比例得分。';

holds('what the national rule says', [
  [
    { full: '10', target: '≥95%', value: '96%' },
    {
      outcome: '得10',
      exact: '10',
      reading: TARGETS,
      basis: 'national',
      steps: ['96% 达到目标「≥95%」，得满分 10 分'],
      used: [],
      named: ['national-targets'],
      defects: [],
    },
    '达到目标',
  ],
  [
    { full: '10', target: '≥95%', value: '90.25%' },
    {
      outcome: '得9.5',
      exact: '9.5',
      steps: ['90.25% 未达到目标「≥95%」，按比例得 10 × 90.25% ÷ 95% ＝ 9.5 分'],
      named: ['national-targets'],
    },
    '90.25/95',
  ],
  [
    { full: '10', target: '60家', value: '57家' },
    { outcome: '得9.5', named: ['national-targets', 'target-at-least'] },
    '目标没有写方向：按达到即完成',
  ],
  [
    { full: '10', target: '≤10天', value: '12天' },
    {
      outcome: '得8.33（8至8.33）',
      exact: '25/3',
      steps: [
        '12天 未达到目标「≤10天」，按比例得 10 × 10天 ÷ 12天 ＝ 约8.3333 分',
        '按财政平台默认算法：10 ×［1－（12天－10天）÷ 10天］ ＝ 8 分',
      ],
      named: ['national-targets', 'national-sets'],
    },
    '越少越好：10/12',
  ],
  [
    { full: '10', target: '<10天', value: '10天' },
    { outcome: '无档', value: '10天', steps: ['10天 正好等于「<10天」的界限，不算达到'] },
    '正好10天不算低于10天，比例却是10/10',
  ],
  [
    { full: '10', target: '60家', value: '78家' },
    {
      outcome: '得10（0至10）',
      steps: ['78家 达到目标「60家」，得满分 10 分'],
      named: ['national-targets', 'target-at-least', 'national-excess'],
    },
    '超过目标正好30%',
  ],
  [
    { full: '10', target: '≥60家', value: '78家' },
    { outcome: '得10（0至10）', named: ['national-targets', 'national-excess'] },
    '写明≥也一样',
  ],
  [
    { full: '10', target: '60家', value: '77家' },
    { outcome: '得10', named: ['national-targets', 'target-at-least'] },
    '不到30%',
  ],
  [{ full: '10', target: '>60家', value: '78家' }, { outcome: '得10（0至10）' }, '高于也一样'],
  [
    { full: '10', target: '≤10天', value: '3天' },
    { outcome: '得10', named: ['national-targets'] },
    '越少越好，没有超额的事',
  ],
  [
    { full: '10', target: '<10天', value: '3天' },
    { outcome: '得10', named: ['national-targets'] },
    '越少越好',
  ],
  [
    { full: '10', target: '90%-95%', value: '92%' },
    { outcome: '得10', named: ['national-targets'] },
    '在区间内',
  ],
  [
    { full: '10', target: '90%-95%', value: '81%' },
    { outcome: '得9', steps: [expect.stringContaining('10 × 81% ÷ 90% ＝ 9 分')] },
    '低于区间：占下端的比例',
  ],
  [
    { full: '10', target: '80%-90%', value: '100%' },
    {
      outcome: '得9（8.89至9）',
      steps: [
        expect.stringContaining('10 × 90% ÷ 100% ＝ 9 分'),
        '按财政平台默认算法：10 ×［1－（100%－90%）÷ 90%］ ＝ 约8.8889 分',
      ],
    },
    '高于区间：上端占它的比例，平台按超出的扣',
  ],
  [{ full: '10', target: '=100%', value: '80%' }, { outcome: '得8' }, '写明等于，没有达到'],
  [
    { full: '10', target: '=100%', value: '125%' },
    { outcome: '得8（7.5至10）' },
    '写明等于，超过了：100/125；平台按达到计，或扣25%',
  ],
  [
    { full: '10', target: '≤0次', value: '2次' },
    {
      outcome: '得0',
      steps: ['2次 未达到目标「≤0次」，目标为 0，不得分'],
      named: ['national-targets'],
    },
    '目标是0，没有比例：有就不得分',
  ],
  [{ full: '10', target: '≥0', value: '0' }, { outcome: '得10' }, '目标0，达到'],
  [{ full: '10', target: '≥5%', value: '-3%' }, { outcome: '无档', value: '-3%' }, '负数没有比例'],
  [{ full: '10', target: '≥-5%', value: '-8%' }, { outcome: '无档' }, '负的目标没有比例'],
  [
    { full: '10', target: '≥60家', value: '0家' },
    { outcome: '得0', steps: [expect.stringContaining('10 × 0家 ÷ 60家 ＝ 0 分')] },
    '一家没有',
  ],
  [
    { full: '', target: '≥60家', value: '57家' },
    { outcome: '缺数', missing: '满分', basis: 'national' },
    '没有满分',
  ],
  [
    { full: '10', target: '≥60家', value: '无' },
    { outcome: '缺数', missing: '实际值（0/0 或「无」不是数值）' },
    '无不是数',
  ],
  [{ full: '10', target: '≥60家', value: '' }, { outcome: '缺数', missing: '实际值' }, '空白'],
  [
    { full: '10', target: '≥60家', value: '57人' },
    { outcome: '缺数', missing: expect.stringMatching(/^可用的实际值（.+）$/) },
    '单位不合',
  ],
  [
    { full: '10', target: '≥60家', value: '基本完成' },
    { outcome: '缺数', missing: '可用的实际值（现为文字）' },
    '目标是数，文字不算',
  ],
  [
    { full: '10', target: '90%-95%', value: '基本完成' },
    { outcome: '缺数', missing: '可用的实际值（现为文字）' },
    '目标是区间，文字不算',
  ],
  [{ full: '10', value: '57家' }, { outcome: '缺数', missing: '目标值' }, '没有目标值'],
]);

const TIERS = [
  '达成预期指标（10–8（含）分） —',
  '部分达成预期指标并具有一定效果（8–6（含）分） —',
  '未达成预期指标且效果较差（6–0分） —',
];

holds('qualities are a person’s to judge', [
  [
    { full: '10', target: '显著提升', value: '有所提升' },
    {
      outcome: '人定',
      steps: ['定性指标，须由人按完成程度认定'],
      options: TIERS,
      closed: false,
      named: ['national-targets', 'national-tiers'],
    },
    '由人定档，三档各有分数',
  ],
  [
    { full: '10', target: '健全', value: '健全' },
    {
      outcome: '人定',
      steps: ['实际完成情况照写指标值「健全」，须由人按完成程度认定'],
      options: TIERS,
      named: ['national-targets', 'national-quality', 'national-tiers'],
    },
    '文字与目标一致：达成几成仍由人定',
  ],
  [
    { full: '10', target: '健全', value: '健 全' },
    { outcome: '人定', named: expect.arrayContaining(['national-quality']) },
    '空格不算',
  ],
  [{ full: '10', target: '健全', value: '' }, { outcome: '缺数', missing: '实际值' }, '没有填'],
  [
    { full: '10', target: '显著提升', value: '95%' },
    { outcome: '人定', options: TIERS },
    '目标是文字，填了数',
  ],
  [{ full: '10', target: '12月底前', value: '12月20日' }, { outcome: '得10' }, '不晚于12月底'],
  [
    { full: '10', target: '显著提升', value: '部分达成预期指标' },
    {
      outcome: '区间 6–8',
      steps: ['实际完成情况「部分达成预期指标」属于「部分达成预期指标并具有一定效果」一档'],
      named: ['national-targets', 'national-tiers'],
    },
    '填的就是第二档',
  ],
  [{ full: '10', target: '显著提升', value: '达成预期指标' }, { outcome: '区间 8–10' }, '第一档'],
  [
    { full: '10', target: '显著提升', value: '已完成年度目标。' },
    { outcome: '区间 8–10' },
    '第一档的另一说法',
  ],
  [{ full: '10', target: '显著提升', value: '部分完成' }, { outcome: '人定' }, '没有说是什么，不定档'],
  [{ full: '10', target: '显著提升', value: '部分实现目标' }, { outcome: '人定' }, '不是这一档的话'],
  [
    { full: '10', target: '显著提升', value: '部分达成预期指标并具有一定效果' },
    { outcome: '区间 6–8' },
    '全名',
  ],
  [{ full: '10', target: '显著提升', value: '未达成预期指标且效果较差' }, { outcome: '区间 0–6' }, '第三档'],
  [{ full: '10', target: '显著提升', value: '未完成年度指标' }, { outcome: '区间 0–6' }, '第三档的另一说法'],
  [{ full: '10', target: '显著提升', value: '年内达成预期指标' }, { outcome: '人定' }, '多了话，不定档'],
  [{ full: '10', target: '显著提升', value: '达成预期指标较多' }, { outcome: '人定' }, '多了话，不定档'],
  [{ full: '10', target: '显著提升', value: '尚未达成预期指标' }, { outcome: '人定' }, '多了话，不定档'],
  [
    {
      full: '10',
      target: '显著提升',
      value: '有所提升',
      rules: {
        tiers: [
          { high: 100, low: 90 },
          { high: 90, low: 60 },
          { high: 60, low: 30 },
          { high: 30, low: 0 },
        ],
      },
    },
    {
      options: [
        '达成预期指标（10–9（含）分） —',
        '部分达成预期指标并具有一定效果（9–6（含）分） —',
        '未达成预期指标且效果较差（6–3（含）分） —',
        '第4档（3–0分） —',
      ],
    },
    '自定四档',
  ],
]);

holds('the funds row', [
  [
    { role: 'funds', full: '10', value: '90%' },
    {
      outcome: '得9',
      exact: '9',
      reading: '得分＝实际值×分值；满分为止。',
      basis: 'national',
      steps: ['执行率 90% × 10 分，得 9 分'],
      used: [],
      named: ['national-funds'],
    },
    '10×90%',
  ],
  [
    { role: 'funds', full: '10', value: '104%' },
    { outcome: '得10', steps: ['执行率 104% × 10 分，得 10 分'] },
    '最多得满分',
  ],
  [{ role: 'funds', full: '10', value: '-4%' }, { outcome: '得0' }, '不得负分'],
  [
    { role: 'funds', full: '10', value: '264.18万元' },
    { outcome: '缺数', missing: '预算执行率' },
    '金额不是执行率',
  ],
  [{ role: 'funds', full: '10', value: '' }, { outcome: '缺数', missing: '预算执行率' }, '没有执行率'],
  [{ role: 'funds', full: '', value: '90%' }, { outcome: '缺数', missing: '满分' }, '没有满分'],
]);

holds('at the edges of the national rule', [
  [{ full: '10', target: '=100%', value: '0%' }, { outcome: '得0' }, '一点没有完成'],
  [{ full: '10', target: '≤10天', value: '0天' }, { outcome: '得10' }, '0天也在10天以内'],
  [
    { full: '10', target: '≤100家', value: '99家' },
    { outcome: '得10', named: ['national-targets'] },
    '不超过的目标没有超额的事',
  ],
  [{ full: '10', target: '60家', value: '600家' }, { outcome: '得10（0至10）' }, '远超目标'],
  [
    { full: '10', target: '90%-95%', value: '95%' },
    { outcome: '得10', named: ['national-targets'] },
    '区间没有超额的事',
  ],
  [{ full: '10', target: '2023年12月底前', value: '57家' }, { outcome: '人定' }, '目标是日期，填了数'],
  [{ full: '10', target: '显著提升', value: '部分完成目标。' }, { outcome: '区间 6–8' }, '第二档的另一说法'],
  [
    { full: '10', target: '显著提升', value: '部分达到年度指标，并具有一定效果' },
    { outcome: '区间 6–8' },
    '全说',
  ],
  [{ full: '10', target: '显著提升', value: '已部分达成预期指标' }, { outcome: '人定' }, '多了已字，不定档'],
  [{ full: '10', target: '显著提升', value: '部分达成预期指标情况' }, { outcome: '人定' }, '多了话，不定档'],
  [{ full: '10', target: '显著提升', value: '未完成目标，效果较差' }, { outcome: '区间 0–6' }, '第三档'],
  [{ full: '10', target: '显著提升', value: '未达成预期指标的情况' }, { outcome: '人定' }, '多了话，不定档'],
  [
    { full: '10', target: '显著提升', value: ' 部分达成预期指标 ' },
    { outcome: '区间 6–8', steps: [expect.stringContaining('「部分达成预期指标」')] },
    '前后空格不算',
  ],
  [
    { full: '10', value: '有所提升' },
    { outcome: '人定', named: ['national-targets', 'national-tiers'] },
    '没有目标，填了文字',
  ],
]);
