/** Proportions, formulas, points for each step reached: the sum as it is said, and what it rests on. By hand. */
import { holds } from './telling';

holds('in proportion', [
  [
    { criterion: '按完成比例计算得分', full: '20', value: '95%' },
    {
      outcome: '得19',
      exact: '19',
      steps: ['按比例计分：95% ÷ 100% × 20 ＝ 19 分'],
      used: ['按完成比例计算得分'],
      named: [],
      reading: '按比例得分。',
    },
    '没有别的标准，占100%的比例',
  ],
  [
    { criterion: '按完成比例计算得分', full: '20', value: '105%' },
    {
      outcome: '得20',
      steps: ['按比例计分：105% ÷ 100% × 20 ＝ 21 分', '超过 20 分，按最高 20 分计'],
      named: ['cap-full'],
    },
    '没有写最高分：最多得满分',
  ],
  [
    { criterion: '按实际完成率计分，满分为止', full: '10', value: '103%' },
    { outcome: '得10', steps: [expect.any(String), '超过 10 分，按最高 10 分计'], named: [] },
    '写明满分为止',
  ],
  [
    { criterion: '执行率≥90%得满分，低于90%按比例得分', full: '10', value: '81%' },
    {
      outcome: '得9（8.1至9）',
      exact: '9',
      steps: ['按比例计分：81% ÷ 90% × 10 ＝ 9 分'],
      used: ['低于90%按比例得分'],
      named: ['proportion-of-bound'],
    },
    '占90%的比例是9；也可理解为占100%，8.1',
  ],
  [
    { criterion: '完成率100%得满分，未达到100%的按比例得分', full: '10', value: '90%' },
    { outcome: '得9', steps: ['按比例计分：90% ÷ 100% × 10 ＝ 9 分'], named: [] },
    '起点就是100%，没有两种理解',
  ],
  [
    { criterion: '执行率≥90%得满分，低于90%按比例得分', full: '10', value: '81%', target: '≥90%' },
    { outcome: '得9', named: [] },
    '目标也是90%：没有两种理解',
  ],
  [
    {
      criterion: '完成指标值，满分；未完成指标值，按完成值在指标值中所占比例计分',
      full: '10',
      value: '57家',
      target: '60家',
    },
    { outcome: '得9.5', steps: ['按比例计分：57家 ÷ 60家 × 10 ＝ 9.5 分'], named: [] },
    '57/60',
  ],
  [
    { criterion: '完成目标得满分，未完成按完成比例得分', full: '10', value: '12天', target: '≤10天' },
    { outcome: '得8.33', exact: '25/3', steps: ['按比例计分：10天 ÷ 12天 × 10 ＝ 约8.3333 分'], named: [] },
    '越少越好：10/12',
  ],
  [
    { criterion: '按比例计分', full: '10', value: '57家', target: '60家' },
    { outcome: '得9.5', steps: ['按比例计分：57家 ÷ 60家 × 10 ＝ 9.5 分'] },
    '占目标的比例',
  ],
  [
    { criterion: '按比例计分', full: '10', value: '12天', target: '≤10天' },
    { outcome: '得8.33', steps: ['按比例计分：10天 ÷ 12天 × 10 ＝ 约8.3333 分'] },
    '越少越好',
  ],
  [
    { criterion: '按比例计分', full: '10', value: '57家' },
    { outcome: '缺数', missing: '目标值' },
    '数量没有目标',
  ],
  [
    { criterion: '按比例计分', full: '10', value: '57家', target: '显著提升' },
    { outcome: '缺数', missing: '目标值' },
    '目标不是数',
  ],
  [
    { criterion: '按比例计分', full: '10', value: '5家', target: '0家' },
    { outcome: '缺数' },
    '目标是0，没有比例',
  ],
  [
    { criterion: '成本≤50万元得满分，超过50万元按比例得分', full: '10', value: '62.5万元' },
    {
      outcome: '得8',
      steps: ['按比例计分：50万元 ÷ 62.5万元 × 10 ＝ 8 分'],
      named: [],
    },
    '越少越好：50/62.5',
  ],
  [
    { criterion: '结转率≤10%得满分，超过10%按比例得分', full: '10', value: '20%' },
    { outcome: '得5', steps: ['按比例计分：10% ÷ 20% × 10 ＝ 5 分'], named: [] },
    '越少越好的率：10/20，没有别的理解',
  ],
  [
    { criterion: '执行率达到100%得满分，低于100%按比例计分，低于60%不得分', full: '10', value: '60%' },
    { outcome: '得6', used: ['低于100%按比例计分'] },
    '60%不算低于60%',
  ],
  [
    { criterion: '执行率达到100%得满分，低于100%按比例计分，低于60%不得分', full: '10', value: '59%' },
    { outcome: '得0', used: ['低于60%不得分'] },
    '不得分一档在先',
  ],
  [
    { criterion: '执行率90%以上得8分，低于90%按比例得分', full: '10', value: '45%' },
    { outcome: '得4.5', steps: ['按比例计分：45% ÷ 100% × 10 ＝ 4.5 分'] },
    '8分不是满分的一档，比例对100%',
  ],
  [
    { criterion: '执行率90%以上得满分，80%以下按比例得分', full: '10', value: '85%' },
    { outcome: '无档', value: '85%' },
    '80%到90%之间没有规定',
  ],
]);

holds('a stated formula', [
  [
    { criterion: '得分=执行率×分值', full: '10', value: '95%' },
    {
      outcome: '得9.5',
      exact: '9.5',
      steps: ['按公式「执行率×分值」，实际值 95%，分值 10，得 9.5 分'],
      used: ['得分=执行率×分值'],
      named: [],
      reading: '得分＝执行率×分值。',
    },
    '10×95%',
  ],
  [
    { criterion: '得分=执行率×分值', full: '10', value: '66.666%' },
    { outcome: '得6.67', exact: '6.6666' },
    '四舍五入到两位',
  ],
  [
    { criterion: '得分=执行率×分值', full: '10', value: '105%' },
    {
      outcome: '得10',
      steps: ['按公式「执行率×分值」，实际值 105%，分值 10，得 10.5 分', '超过 10 分，按最高 10 分计'],
      named: ['cap-full'],
    },
    '最多得满分',
  ],
  [
    { criterion: '得分=执行率×分值', full: '10', value: '100%' },
    { outcome: '得10', steps: [expect.any(String)], named: [] },
    '正好满分，不必封顶',
  ],
  [
    { criterion: '得分=（1-结转率）×分值', full: '10', value: '120%' },
    {
      outcome: '得0',
      steps: [expect.stringContaining('得 -2 分'), '不足 0 分，按最低 0 分计'],
      named: ['floor-zero'],
    },
    '算出负数，按0分',
  ],
  [
    { criterion: '得分=（1-结转率）×分值', full: '10', value: '20%' },
    { outcome: '得8', steps: ['按公式「(1-结转率)×分值」，实际值 20%，分值 10，得 8 分'] },
    '1-20%',
  ],
  [
    { criterion: '合格率/85%×10', full: '10', value: '68%' },
    { outcome: '得8', exact: '8', named: [] },
    '68÷85×10',
  ],
  [{ criterion: '得分=（1+增长率）×分值', full: '10', value: '-20%' }, { outcome: '得8' }, '1-0.2'],
  [
    { criterion: '得分=执行率×分值，最高得8分', full: '10', value: '89%' },
    {
      outcome: '得8',
      exact: '8',
      steps: ['按公式「执行率×分值」，实际值 89%，分值 10，得 8.9 分', '超过 8 分，按最高 8 分计'],
      used: ['得分=执行率×分值', '最高得8分'],
      named: [],
    },
    '写明最高8分',
  ],
  [
    { criterion: '得分=执行率×分值，最高得8分；最高得7分', full: '10', value: '89%' },
    { outcome: '得7' },
    '两个最高分，低的在下',
  ],
  [
    { criterion: '得分=执行率×分值，最低得3分', full: '10', value: '10%' },
    { outcome: '得3', steps: [expect.any(String), '不足 3 分，按最低 3 分计'], named: [] },
    '写明最低3分',
  ],
  [
    { criterion: '得分=实际完成数/目标值×分值', full: '10', value: '57家', target: '60家' },
    { outcome: '得9.5', exact: '9.5' },
    '57/60',
  ],
  [
    { criterion: '得分=实际完成值/目标值×分值', full: '10', value: '57家' },
    { outcome: '缺数', missing: '目标值' },
    '没有目标值',
  ],
  [
    { criterion: '得分=实际完成值/目标值×分值', full: '10', value: '5家', target: '0家' },
    { outcome: '无档' },
    '除以0没有得数',
  ],
  [
    { criterion: '得分=完成率×分值', full: '10', value: '57家', target: '60家' },
    { outcome: '得9.5', steps: ['按公式「实际值×分值」，实际值 95%，分值 10，得 9.5 分'] },
    '完成率就是57/60',
  ],
  [{ criterion: '得分=执行率×分值', full: '10', value: '12人' }, { outcome: '缺数' }, '人不是率'],
  [
    { criterion: '反向指标得分=权重×A/B', full: '10', value: '12天', target: '≤10天' },
    {
      outcome: '得8.33',
      exact: '25/3',
      steps: [expect.stringContaining('实际值 12天，分值 10，得 约8.3333 分')],
    },
    'A目标10，B实际12',
  ],
  [
    { criterion: '正向指标得分=权重×B/A', full: '10', value: '57家', target: '≥60家' },
    { outcome: '得9.5' },
    'B/A=57/60',
  ],
  [
    { criterion: '反向指标得分=权重×A/B', full: '10', value: '57家', target: '≥60家' },
    { outcome: '缺数', missing: '与指标值方向一致的计分公式（正向、反向与指标值的 ≥、≤ 不符）' },
    '目标要达到60家，反向公式用反了',
  ],
  [
    { criterion: '反向指标得分=权重×A/B', full: '10', value: '57家', target: '>60家' },
    { outcome: '缺数' },
    '大于也是要达到',
  ],
  [
    { criterion: '正向指标得分=权重×B/A', full: '10', value: '12天', target: '≤10天' },
    { outcome: '缺数', missing: '与指标值方向一致的计分公式（正向、反向与指标值的 ≥、≤ 不符）' },
    '目标是不超过，正向公式用反了',
  ],
  [
    { criterion: '正向指标得分=权重×B/A', full: '10', value: '12天', target: '<10天' },
    { outcome: '缺数' },
    '小于也是不超过',
  ],
  [
    { criterion: '反向指标得分=权重×A/B', full: '10', value: '12天', target: '10天' },
    { outcome: '得8.33' },
    '目标没有写方向，公式自己说了',
  ],
  [
    { criterion: '正向指标得分=权重×B/A', full: '10', value: '9家', target: '10家' },
    { outcome: '得9' },
    '目标没有写方向',
  ],
  [
    { criterion: '完成率80%以上得满分，低于80%的，得分=完成率×分值', full: '10', value: '70%' },
    { outcome: '得7', used: ['低于80%的，得分=完成率×分值'] },
    '条件内用公式',
  ],
  [
    { criterion: '完成率80%以上得满分，低于80%的，得分=完成率×分值', full: '10', value: '85%' },
    { outcome: '得10', used: ['完成率80%以上得满分'] },
    '条件外不用公式',
  ],
  [
    { criterion: '完成率低于80%的，得分=完成率×分值', full: '10', value: '85%' },
    { outcome: '无档', value: '85%' },
    '条件外没有规定',
  ],
  [
    { criterion: '得分=考核得分×5%', full: '5', value: '92分' },
    { outcome: '得4.6', steps: [expect.stringContaining('实际值 92分，分值 5，得 4.6 分')] },
    '92分的5%',
  ],
  [{ criterion: '得分=考核得分×5%', full: '5', value: '92%' }, { outcome: '缺数' }, '要的是分数，不是率'],
  [{ criterion: '得分=考核得分×5%', full: '5', value: '92家' }, { outcome: '缺数' }, '家数不是分数'],
]);

holds('points for each step reached', [
  [
    { criterion: '每完成1个得2分', full: '10', value: '3个' },
    {
      outcome: '得6',
      exact: '6',
      steps: ['共 3个，得 6 分'],
      used: ['每完成1个得2分'],
      named: [],
    },
    '3个，每个2分',
  ],
  [
    { criterion: '每达到10%得1分', full: '10', value: '57%' },
    { outcome: '得5', steps: ['57% 满 5 个 10%，得 5 分'], named: [] },
    '57%里有5个整10%，第六个没有达到',
  ],
  [
    { criterion: '每完成1个得2分', full: '10', value: '7个' },
    {
      outcome: '得10',
      steps: ['共 7个，得 10 分', '超过 10 分，按最高 10 分计'],
      named: ['cap-full'],
    },
    '最多得满分',
  ],
  [
    { criterion: '每完成1个得2分', full: '10', value: '3人' },
    { outcome: '缺数', missing: '以「个」计的实际值' },
    '人不是个',
  ],
]);

holds('proportions of nothing, and of what is not there', [
  [
    { criterion: '结转率≤0得满分，超过0的按比例得分', full: '10', value: '20%' },
    { outcome: '无档', value: '20%' },
    '标准是0，没有比例',
  ],
  [
    { criterion: '执行率≥90%得满分，低于90%按比例得分', full: '10', value: '0%' },
    { outcome: '得0', named: [] },
    '0的比例怎么算都是0',
  ],
  [
    {
      criterion: '成本≤50万元得满分，超过50万元按比例得分',
      full: '10',
      value: '62.5万元',
      target: '≤50万元',
    },
    { outcome: '得8' },
    '目标与标准一致',
  ],
  [
    { criterion: '按比例计分', full: '10', value: '95%' },
    { outcome: '得9.5', steps: ['按比例计分：95% ÷ 100% × 10 ＝ 9.5 分'], named: [] },
    '率本身就是比例',
  ],
  [
    { criterion: '按比例计分', full: '10', value: '81%', target: '≥90%' },
    { outcome: '得9', named: [] },
    '有目标，占目标的比例',
  ],
]);

holds('formulas on counts, with and without a target', [
  [
    { criterion: '得分=完成率×分值', full: '10', target: '60家', found: ['57', '家'] },
    { outcome: '得9.5', steps: ['按公式「实际值×分值」，实际值 95%，分值 10，得 9.5 分'] },
    '完成率是57/60',
  ],
  [
    { criterion: '得分=完成率×分值', full: '10', found: ['57', '家'] },
    { outcome: '缺数', missing: '以百分比计的实际值' },
    '没有目标，家数不是率',
  ],
  [
    { criterion: '得分=完成率×分值', full: '10', target: '0家', found: ['57', '家'] },
    { outcome: '缺数' },
    '目标是0，没有率',
  ],
  [
    { criterion: '得分=实际完成数/计划完成数×分值', full: '10', found: ['0.95', '%'] },
    { outcome: '得9.5' },
    '率就是完成数比计划数',
  ],
  [
    { criterion: '得分=实际完成数/计划完成数×分值', full: '10', found: ['57', '家'] },
    { outcome: '缺数', missing: '目标值' },
    '家数没有计划数',
  ],
  [
    { criterion: '得分=考核得分×5%', full: '5', found: ['0.92', '%'] },
    { outcome: '缺数', missing: '以分计的实际值' },
    '要的是分数',
  ],
]);

holds('the smaller, the greater, the size', [
  [
    { criterion: '得分=min(执行率,1)×分值', full: '10', value: '90%' },
    { outcome: '得9', steps: ['按公式「取小值(执行率,1)×分值」，实际值 90%，分值 10，得 9 分'] },
    '90%比1小',
  ],
  [
    { criterion: '得分=min(执行率,1)×分值', full: '10', value: '120%' },
    { outcome: '得10', named: [], steps: [expect.stringContaining('得 10 分')] },
    '1比120%小：公式自己封顶',
  ],
  [
    { criterion: '得分=max(1-结转率,0)×分值', full: '10', value: '120%' },
    { outcome: '得0', named: [], steps: [expect.stringContaining('得 0 分')] },
    '公式自己保底',
  ],
  [
    { criterion: '得分=max(1-结转率,0)×分值', full: '10', value: '20%' },
    { outcome: '得8', named: [] },
    '1-20%比0大',
  ],
  [
    { criterion: '得分=分值-|偏差率|×10', full: '10', value: '-20%' },
    { outcome: '得8' },
    '偏差率的大小是20%',
  ],
  [{ criterion: '得分=分值-|偏差率|×10', full: '10', value: '20%' }, { outcome: '得8' }, '正的一样'],
]);
