/** Bands, vetoes and what is left over: which clause claims a value, and what is said of it. Worked out by hand. */
import { holds } from './telling';

const SATISFIED = '90%（含）以上计6分；80%（含）-90%，计4分；70%（含）-80%，计2分；低于70%计0分。';
const HYPHEN = '90%以上得5分；80%-90%得3分';
const CLASH = '评价标准的几处规定对这个值给分不同';

holds('one band claims the value', [
  [
    { criterion: SATISFIED, full: '6', value: '95%' },
    {
      outcome: '得6',
      exact: '6',
      steps: ['95% 属于「90%（含）以上」，按「得6分」，得 6 分'],
      used: ['90%（含）以上计6分'],
      named: [],
      reading:
        '90%（含）以上的，得6分；80%（含）至90%的，得4分；70%（含）至80%的，得2分；低于70%的，不得分。',
      defects: [],
    },
    '90%以上',
  ],
  [
    { criterion: SATISFIED, full: '6', value: '90%' },
    { outcome: '得6', used: ['90%（含）以上计6分'], named: [] },
    '（含）写在上一档，明写的优先，无须解释',
  ],
  [
    { criterion: SATISFIED, full: '6', value: '89.99%' },
    {
      outcome: '得4',
      steps: ['89.99% 属于「80%（含）至90%」，按「得4分」，得 4 分'],
      used: ['80%（含）-90%，计4分'],
    },
    '第二档',
  ],
  [
    { criterion: SATISFIED, full: '6', value: '69.9%' },
    { outcome: '得0', steps: ['69.9% 属于「低于70%」，按「不得分」，得 0 分'], used: ['低于70%计0分'] },
    '最低一档',
  ],
  [
    { criterion: '5%以内得满分，5%-10%扣2分，10%以上不得分', full: '5', value: '7%' },
    {
      outcome: '得3',
      steps: ['7% 属于「5%至10%」，按「扣2分」，得 3 分'],
      used: ['5%-10%扣2分'],
      named: [],
    },
    '一次性扣2分',
  ],
  [
    { criterion: '5%（含）以内得满分，5%-10%（含）扣7分，10%以上不得分', full: '5', value: '7%' },
    {
      outcome: '得0',
      steps: ['7% 属于「5%至10%（含）」，按「扣7分」，得 -2 分', '不足 0 分，按最低 0 分计'],
      named: ['floor-zero'],
    },
    '一次扣得多于满分，也不得负分',
  ],
  [
    { criterion: '100%（含）以上得满分，90%（含）—100%得80%权重分，90%以下不得分', full: '10', value: '95%' },
    { outcome: '得8', steps: ['95% 属于「90%（含）至100%」，按「得权重分的80%」，得 8 分'] },
    '权重的80%',
  ],
  [{ criterion: HYPHEN, full: '5', value: '91%' }, { outcome: '得5', named: [] }, '在档内，不在端点'],
  [
    { criterion: '90%以上得5分；80%-90%（不含）得3分', full: '5', value: '90%' },
    { outcome: '得5', used: ['90%以上得5分'], named: ['inclusive-words'] },
    '端点由「以上」含入：说明依据',
  ],
  [
    { criterion: '90%（不含）以上得5分；80%-90%得3分', full: '5', value: '90%' },
    { outcome: '得3', used: ['80%-90%得3分'], named: [] },
    '由连字符含入，不是「以上、以下」的话',
  ],
  [
    { criterion: '10%以下得5分；10%（不含）以上得3分', full: '5', value: '10%' },
    { outcome: '得5', named: ['inclusive-words'] },
    '由「以下」含入',
  ],
  [
    { criterion: '执行率高于90%低于等于95%的得4分', full: '5', value: '90%' },
    { outcome: '无档', value: '90%', steps: ['90% 不在评价标准所列各档之内'], used: [], named: [] },
    '高于不含',
  ],
  [
    { criterion: '预算控制率=0，计5分；0-10%（含），计4分；大于10%不得分', full: '5', value: '0%' },
    { outcome: '得5', used: ['预算控制率=0，计5分'], named: [] },
    '等号点名的值压过区间的端点',
  ],
  [
    { criterion: '100%得5分，90%-100%得4分，90%以下得2分', full: '5', value: '100%' },
    { outcome: '得5', steps: ['100% 属于「100%」，按「得5分」，得 5 分'], used: ['100%得5分'] },
    '单独写明的一个值',
  ],
  [
    { criterion: '达到10人得5分，5人到9人得3分', full: '5', value: '9人' },
    { outcome: '得3', steps: ['9人 属于「5人至9人」，按「得3分」，得 3 分'] },
    '人数',
  ],
  [
    { criterion: '培训100人以上得5分，100人以下得3分', full: '5', value: '95%' },
    { outcome: '缺数', used: [], named: [] },
    '率不是人数',
  ],
]);

holds('several bands hold the value', [
  [
    { criterion: '90%以上得5分，80%以上得3分，60%以上得1分，低于60%不得分', full: '5', value: '85%' },
    { outcome: '得3', used: ['80%以上得3分'] },
    '逐级往下，取最近的一档',
  ],
  [
    { criterion: '90%以上得5分，80%以上得3分，60%以上得1分，低于60%不得分', full: '5', value: '95%' },
    { outcome: '得5', used: ['90%以上得5分'] },
    '三档都含，取最高的起点',
  ],
  [
    { criterion: '60%以上得1分，80%以上得3分，90%以上得5分，低于60%不得分', full: '5', value: '95%' },
    { outcome: '得5', used: ['90%以上得5分'] },
    '次序相反，一样',
  ],
  [
    { criterion: '5%以下得5分，10%以下得3分，20%以下得1分', full: '5', value: '7%' },
    { outcome: '得3', used: ['10%以下得3分'] },
    '逐级往上',
  ],
  [
    { criterion: '20%以下得1分，10%以下得3分，5%以下得5分', full: '5', value: '3%' },
    { outcome: '得5', used: ['5%以下得5分'] },
    '取最低的上界',
  ],
  [
    { criterion: '5%以下得5分，10%以下得3分，20%以下得1分', full: '5', value: '21%' },
    { outcome: '无档', value: '21%' },
    '以上没有规定',
  ],
  [
    { criterion: HYPHEN, full: '5', value: '90%' },
    {
      outcome: '冲突 3–5',
      steps: [
        CLASH,
        '90% 属于「90%以上」，按「得5分」，得 5 分',
        '90% 属于「80%至90%」，按「得3分」，得 3 分',
      ],
      used: ['90%以上得5分', '80%-90%得3分'],
      sides: ['90%以上得5分 5', '80%-90%得3分 3'],
      named: [],
    },
    '端点两档都占，都未明写',
  ],
  [
    { criterion: '80%-90%得3分；90%以上得5分', full: '5', value: '90%' },
    { outcome: '冲突 3–5', sides: ['80%-90%得3分 3', '90%以上得5分 5'] },
    '低的先写，一样',
  ],
  [
    { criterion: '90%以上得5分；80%-90%得5分', full: '5', value: '90%' },
    { outcome: '得5', used: ['90%以上得5分'] },
    '两档给分一样，不是冲突',
  ],
  [
    { criterion: HYPHEN, full: '5', value: '90%', rules: { sharedEnds: 'upper' } },
    { outcome: '得5', used: ['90%以上得5分'], named: ['shared-end-upper'] },
    '自定：端点归数值较高的一档',
  ],
  [
    { criterion: HYPHEN, full: '5', value: '90%', rules: { sharedEnds: 'lower' } },
    { outcome: '得3', used: ['80%-90%得3分'], named: ['shared-end-lower'] },
    '自定：端点归数值较低的一档',
  ],
  [
    { criterion: '5%以下得5分；5%-10%得3分', full: '5', value: '5%', rules: { sharedEnds: 'upper' } },
    { outcome: '得3', used: ['5%-10%得3分'] },
    '数值较高的一档是5%-10%',
  ],
  [
    { criterion: '5%以下得5分；5%-10%得3分', full: '5', value: '5%', rules: { sharedEnds: 'lower' } },
    { outcome: '得5', used: ['5%以下得5分'] },
    '数值较低的一档是5%以下',
  ],
  [
    { criterion: '80%-95%得4分；90%-100%得5分', full: '5', value: '92%', rules: { sharedEnds: 'upper' } },
    { outcome: '冲突 4–5' },
    '不是端点，两档真的重叠：自定规则不管',
  ],
  [
    {
      criterion: '80%-90%得3分；90%-95%得4分；85%-90%得5分',
      full: '5',
      value: '90%',
      rules: { sharedEnds: 'upper' },
    },
    { outcome: '冲突 3–5' },
    '三档共一个端点，不猜',
  ],
  [
    { criterion: '95%≤X≤100%得5分，85%≤X≤95%得3分', full: '5', value: '95%', rules: { sharedEnds: 'upper' } },
    { outcome: '冲突 3–5', sides: ['95%≤X≤100%得5分 5', '85%≤X≤95%得3分 3'] },
    '两处都明写含95%，不能由自定规则偏向一处',
  ],
]);

holds('a band against steps', [
  [
    { criterion: '控制率≤100%得5分，超过100%不得分，每超1%扣1分', full: '5', value: '102%' },
    {
      outcome: '冲突 0–3',
      steps: [
        CLASH,
        '102% 属于「高于100%」，按「不得分」，得 0 分',
        '102% 超过 100% 共 2个百分点',
        '按「每1%扣1分」，计 2 档，扣 2 分，5 − 2 ＝ 3 分',
      ],
      used: ['超过100%不得分', '每超1%扣1分'],
      sides: ['超过100%不得分 0', '每超1%扣1分 3'],
    },
    '超过就不得分，又每超1%扣1分',
  ],
  [
    { criterion: '控制率≤100%得5分，超过100%不得分，每超1%扣1分', full: '5', value: '105%' },
    { outcome: '得0' },
    '两处都是0分',
  ],
  [
    { criterion: '控制率≤100%得5分，每超1%扣1分，超过103%不得分', full: '5', value: '103.5%' },
    { outcome: '得0', used: ['超过103%不得分'], named: [] },
    '更远处的不得分是例外，不是冲突',
  ],
  [
    { criterion: '完成率≥95%得5分，每低1%扣1分，低于95%不得分', full: '5', value: '93%' },
    { outcome: '冲突 0–3' },
    '低于起点就不得分，又每低1%扣1分',
  ],
]);

holds('what no band claims', [
  [
    { criterion: '控制率≤100%，得满分；否则不得分', full: '5', value: '100.5%' },
    {
      outcome: '得0',
      steps: ['100.5% 不属于前面各档，按「不得分」，得 0 分'],
      used: ['否则不得分'],
      named: [],
    },
    '否则',
  ],
  [
    { criterion: '控制率≤100%，得满分；其余得2分', full: '5', value: '100.5%' },
    {
      outcome: '得2',
      exact: '2',
      steps: ['100.5% 不属于前面各档，按「得2分」，得 2 分'],
      used: ['其余得2分'],
    },
    '其余',
  ],
  [
    { criterion: '执行率低于80%扣2分', full: '5', value: '75%' },
    { outcome: '得3', exact: '3', steps: ['75% 属于「低于80%」，按「扣2分」，得 3 分'], named: [] },
    '只写扣分情形',
  ],
  [
    { criterion: '执行率低于80%扣2分', full: '5', value: '85%' },
    {
      outcome: '得5',
      exact: '5',
      steps: ['85% 不在扣分情形内，得 5 分'],
      used: ['执行率低于80%扣2分'],
      named: ['implied-full'],
    },
    '不在扣分情形内，得满分：一种理解',
  ],
  [
    { criterion: '执行率95%以上得5分，低于80%扣2分', full: '5', value: '85%' },
    { outcome: '无档', value: '85%' },
    '另写了得分的一档，中间没有规定',
  ],
  [
    { criterion: '超过100%不得分', full: '5', value: '98%' },
    { outcome: '无档', value: '98%' },
    '只写了不得分的情形',
  ],
  [
    { criterion: HYPHEN, full: '5', value: '79%' },
    { outcome: '无档', value: '79%', steps: ['79% 不在评价标准所列各档之内'], used: [], named: [] },
    '80%以下没有规定',
  ],
  [
    { criterion: '达到10人得5分，5人到9人得3分', full: '5', value: '3人' },
    { outcome: '无档', value: '3人' },
    '3人没有规定',
  ],
]);

holds('shares of the target', [
  [
    {
      criterion: '完成目标值的90%以上得满分，80%-90%（不含）得3分',
      full: '5',
      value: '51家',
      target: '60家',
    },
    {
      outcome: '得3',
      steps: ['51家 属于「完成目标值的80%至90%（不含）」，按「得3分」，得 3 分'],
      used: ['80%-90%（不含）得3分'],
    },
    '后半句省了「目标值的」：51是60的85%',
  ],
  [
    {
      criterion: '完成目标值的90%以上得满分，80%-90%（不含）得3分',
      full: '5',
      value: '54家',
      target: '60家',
    },
    { outcome: '得5', steps: ['54家 属于「完成目标值的90%以上」，按「得满分」，得 5 分'] },
    '54是60的90%',
  ],
  [
    {
      criterion: '完成目标值的90%以上得满分，80%-90%（不含）得3分',
      full: '5',
      value: '47家',
      target: '60家',
    },
    { outcome: '无档', value: '47家' },
    '47是60的78.33%，不到80%',
  ],
  [
    { criterion: '完成目标值的90%以上得满分，80%-90%（不含）得3分', full: '5', value: '51%', target: '60%' },
    { outcome: '得3' },
    '后半句接着说目标值的份额：51%是60%的85%',
  ],
  [
    { criterion: '完成目标值的90%以上得满分，低于目标值的90%不得分', full: '5', value: '54%', target: '60%' },
    { outcome: '得5' },
    '两处都写了目标值的：54%是60%的90%',
  ],
  [
    { criterion: '完成目标值的90%以上得满分，低于目标值的90%不得分', full: '5', value: '54家' },
    { outcome: '缺数', missing: '目标值' },
    '没有目标值',
  ],
  [
    { criterion: '达标得满分，不达标不得分', full: '5', value: '96%', target: '≥95%' },
    { outcome: '得5', steps: ['96% 属于「达到目标值」，按「得满分」，得 5 分'], used: ['达标得满分'] },
    '达到目标',
  ],
  [
    { criterion: '达标得满分，不达标不得分', full: '5', value: '94%', target: '≥95%' },
    { outcome: '得0', steps: ['94% 属于「未达到目标值」，按「不得分」，得 0 分'] },
    '未达到',
  ],
  [
    { criterion: '达标得满分，不达标不得分', full: '5', value: '96%', target: '90%-95%' },
    { outcome: '得0' },
    '目标是区间：高于上端也是没有达到',
  ],
  [
    { criterion: '达标得满分，不达标不得分', full: '5', value: '95%', target: '90%-95%' },
    { outcome: '得5' },
    '在区间上端',
  ],
  [
    { criterion: '达标得满分，不达标不得分', full: '5', value: '95%', target: '>95%' },
    { outcome: '得0' },
    '目标要高于95%',
  ],
  [
    { criterion: '达标得满分，不达标不得分', full: '5', value: '95%', target: '<95%' },
    { outcome: '得0' },
    '目标要低于95%',
  ],
  [
    { criterion: '达标得满分，不达标不得分', full: '5', value: '95%', target: '≤95%' },
    { outcome: '得5' },
    '不高于95%',
  ],
  [
    { criterion: '达标得满分，不达标不得分', full: '5', value: '96%', target: '=95%' },
    { outcome: '得0' },
    '目标写明等于95%',
  ],
  [
    { criterion: '达标得满分，不达标不得分', full: '5', value: '96%', target: '95%' },
    { outcome: '得5' },
    '没有写方向，达到或超过即完成',
  ],
]);

holds('clauses that are on no one scale', [
  [
    { criterion: '以100%为标准，5%以内得满分，每超过1%扣1分', full: '5', value: '100%' },
    { outcome: '未读懂', unread: ['5%以内得满分'], used: [] },
    '标准100%不在「5%以内」：5%是偏差',
  ],
  [
    {
      criterion: '以100%为标准。在职人员控制率≦100%，计5分；每超过一个百分点扣0.5分，扣完为止。',
      full: '5',
      value: '102%',
    },
    { outcome: '得4' },
    '标准在满分一档之内',
  ],
  [
    { criterion: '执行率90%以上得5分，执行率80%以上得3分，结转率10%以下得2分', full: '5', value: '92%' },
    { outcome: '未读懂', unread: ['结转率10%以下得2分'] },
    '另一个率',
  ],
]);

holds('interpolation among bands', [
  [
    { criterion: '60%以下不得分，95%以上得满分，60%-95%之间按比例计分', full: '10', value: '77.5%' },
    {
      outcome: '得5',
      exact: '5',
      steps: ['60% 得 0 分，95% 得 10 分，77.5% 在两者之间，按线性计得 5 分'],
      used: ['60%-95%之间按比例计分'],
      named: [],
    },
    '正中间',
  ],
  [
    { criterion: '≥100%得10分，≤80%得2分，中间按线性插值计算', full: '10', value: '85%' },
    {
      outcome: '得4',
      steps: ['80% 得 2 分，100% 得 10 分，85% 在两者之间，按线性计得 4 分'],
      used: ['中间按线性插值计算'],
    },
    '四分之一处：2加8的四分之一',
  ],
  [
    { criterion: '95%以上得满分，60%以下不得分，中间部分采用直线插值法', full: '10', value: '70%' },
    {
      outcome: '得2.86',
      exact: '20/7',
      steps: ['60% 得 0 分，95% 得 10 分，70% 在两者之间，按线性计得 约2.8571 分'],
    },
    '10/35×10，除不尽说约数',
  ],
  [
    { criterion: '95%以上得满分，60%-95%之间按比例计分', full: '10', value: '80%' },
    { outcome: '未读懂', unread: ['60%-95%之间按比例计分'] },
    '缺下锚点',
  ],
  [
    { criterion: '95%以上得满分，60%-95%之间按比例计分', full: '10', value: '50%' },
    { outcome: '无档', value: '50%' },
    '不在所写区间',
  ],
  [
    { criterion: '95%以上得满分，60%以下不得分，50%-95%之间按线性计算', full: '10', value: '70%' },
    { outcome: '未读懂', unread: ['50%-95%之间按线性计算'] },
    '所写区间与锚点对不上',
  ],
  [
    { criterion: '95%以上得满分，60%以下不得分，60%-90%之间按线性计算', full: '10', value: '70%' },
    { outcome: '未读懂', unread: ['60%-90%之间按线性计算'] },
    '上端与锚点对不上',
  ],
  [
    { criterion: '95%以上得满分，中间按线性插值计算', full: '10', value: '70%' },
    { outcome: '无档', value: '70%' },
    '只有一个锚点，没有中间',
  ],
  [
    { criterion: '100%得10分，80%得6分，60%得0分，其余按线性计算', full: '10', value: '90%' },
    { outcome: '得8', steps: ['80% 得 6 分，100% 得 10 分，90% 在两者之间，按线性计得 8 分'] },
    '取最近的两点',
  ],
  [
    { criterion: '60%得0分，80%得6分，100%得10分，其余按线性计算', full: '10', value: '70%' },
    { outcome: '得3', steps: ['60% 得 0 分，80% 得 6 分，70% 在两者之间，按线性计得 3 分'] },
    '取最近的两点，次序相反',
  ],
  [
    { criterion: '95%以上得满分，60%以下不得分，60%（含）-95%之间按比例计分', full: '10', value: '77.5%' },
    { outcome: '未读懂', unread: ['60%（含）-95%之间按比例计分'] },
    '按比例又自含一端：从哪里算起没有写明',
  ],
  [
    { criterion: '95%以上得满分，60%以下不得分，60%（含）-95%之间按线性计分', full: '10', value: '77.5%' },
    { outcome: '得5' },
    '写明线性',
  ],
]);

holds('half-lines, stretches and ends together', [
  [
    { criterion: '80%以上得3分，90%-100%得5分', full: '5', value: '95%' },
    { outcome: '冲突 3–5' },
    '一段与一条半线重叠，不因起点高就压过',
  ],
  [
    { criterion: '20%以下得3分，5%-10%得5分', full: '5', value: '7%' },
    { outcome: '冲突 3–5' },
    '一段与一条半线重叠',
  ],
  [
    { criterion: '80%-95%得4分；90%（含）-100%得5分', full: '5', value: '90%' },
    { outcome: '冲突 4–5' },
    '90%在前一档的里面，后一档明写也压不过',
  ],
  [
    { criterion: '80%-95%得4分；90%-100%得5分', full: '5', value: '90%', rules: { sharedEnds: 'upper' } },
    { outcome: '冲突 4–5' },
    '只是一档的端点，在另一档的里面：自定规则不管',
  ],
  [
    { criterion: '80%-90%不得分', full: '5', value: '95%' },
    { outcome: '无档', value: '95%' },
    '只写了一段不得分，不能推出别处满分',
  ],
]);

holds('steps on both sides of a standard', [
  [
    { criterion: '以100%为标准，每超过1%扣0.5分，每低于1%扣1分', full: '5', value: '98%' },
    { outcome: '得3', used: ['每低于1%扣1分'] },
    '低的一侧：低2个百分点扣2分',
  ],
  [
    { criterion: '以100%为标准，每超过1%扣0.5分，每低于1%扣1分', full: '5', value: '103%' },
    { outcome: '得3.5', used: ['每超过1%扣0.5分'] },
    '高的一侧：高3个百分点扣1.5分',
  ],
  [
    { criterion: '以100%为标准，每超过1%扣0.5分，每低于1%扣1分', full: '5', value: '100%' },
    { outcome: '得5' },
    '正好等于标准',
  ],
  [
    { criterion: '以100%为标准，每相差1%扣1分，每低1%扣2分', full: '5', value: '98%' },
    { outcome: '冲突 1–3', used: ['每相差1%扣1分', '每低1%扣2分'] },
    '两句都管低的一侧，扣得不同',
  ],
  [
    { criterion: '以100%为标准，每相差1%扣1分，每低1%扣1分', full: '5', value: '98%' },
    { outcome: '得3' },
    '两句扣得一样',
  ],
  [
    { criterion: '80%-90%的，每低1%扣1分；高于100%的，每超1%扣1分', full: '5', value: '75%' },
    { outcome: '无档', value: '75%' },
    '比扣分的一段还差',
  ],
  [
    { criterion: '80%-90%的，每低1%扣1分；高于100%的，每超1%扣1分', full: '5', value: '95%' },
    { outcome: '得5', named: ['implied-full'] },
    '两段之间',
  ],
]);

holds('ways of reckoning that do not go together', [
  [
    { criterion: '完成率95%以上得满分，低于95%按比例得分，每低1%扣1分', full: '5', value: '90%' },
    { outcome: '未读懂', unread: ['低于95%按比例得分'] },
    '按比例与每档扣并列',
  ],
  [
    { criterion: '未完成目标的按比例得分', full: '5', value: '63家', target: '60家' },
    { outcome: '无档' },
    '完成了，没有规定',
  ],
  [
    { criterion: '未完成目标的按比例得分', full: '5', value: '57家', target: '60家' },
    { outcome: '得4.75' },
    '57/60',
  ],
  [
    { criterion: '高于90%得5分，低于90%得3分，中间按线性计算', full: '5', value: '90%' },
    { outcome: '未读懂', unread: ['中间按线性计算'] },
    '两个锚点是一个值，中间没有线',
  ],
  [
    { criterion: '5%以内得满分，以100%为标准，每超过1%扣1分', full: '5', value: '100%' },
    { outcome: '未读懂', unread: ['5%以内得满分'] },
    '标准写在后面，一样对不上',
  ],
  [
    { criterion: '以100%为标准，95%以上得满分，5%以内得满分，每低1%扣1分', full: '5', value: '98%' },
    { outcome: '未读懂', unread: ['5%以内得满分'] },
    '对得上的一档不指',
  ],
]);

holds('values and bounds in different units', [
  [
    {
      criterion: '完成目标值的90%以上得满分，80%-90%（不含）得3分',
      full: '5',
      target: '60家',
      found: ['51', '家'],
    },
    {
      outcome: '得3',
      steps: ['51家 属于「完成目标值的80%至90%（不含）」，按「得3分」，得 3 分'],
      used: ['80%-90%（不含）得3分'],
    },
    '51家是60家的85%，后半句省了「目标值的」',
  ],
  [
    {
      criterion: '完成目标值的90%以上得满分，低于80%不得分',
      full: '5',
      target: '60家',
      found: ['47', '家'],
    },
    { outcome: '得0', steps: ['47家 属于「完成目标值的低于80%」，按「不得分」，得 0 分'] },
    '不得分一档也省了「目标值的」',
  ],
  [
    { criterion: '完成目标值的90%以上得满分，5家以下不得分', full: '5', target: '60家', found: ['3', '家'] },
    { outcome: '得0', used: ['5家以下不得分'] },
    '后半句说的是家数',
  ],
  [
    {
      criterion: '完成目标值的90%以上得满分，低于目标值的60%不得分，60%-90%得3分',
      full: '5',
      target: '60%',
      found: ['0.5', '%'],
    },
    { outcome: '得3' },
    '后半句接着说目标值的份额：50%是60%的83.33%',
  ],
  [
    { criterion: '90%以上每增加1个百分点得0.5分，满分为止', full: '5', found: ['93', '人'] },
    { outcome: '缺数', missing: '以百分比计的实际值' },
    '人数够不着90%',
  ],
  [
    { criterion: '以50人为标准，每少1人扣0.5分', full: '5', found: ['0.94', '%'] },
    { outcome: '缺数', missing: '以「人」计的实际值' },
    '率够不着50人',
  ],
  [
    { criterion: '60%-95%之间按线性计算', full: '5', found: ['5', '家'] },
    { outcome: '缺数', missing: '以百分比计的实际值' },
    '家数不在率的一段里',
  ],
  [
    { criterion: '每超支1%扣0.5分', full: '5', found: ['0.03', '%'] },
    { outcome: '缺数', missing: '扣分的起点（目标值）' },
    '3%是率，不是超支额',
  ],
]);

holds('points below nothing, and a standard outside its own band', [
  [
    { criterion: '控制率≤100%得5分，否则扣7分', full: '5', value: '105%' },
    { outcome: '得0', steps: [expect.any(String), '不足 0 分，按最低 0 分计'], named: ['floor-zero'] },
    '其余一次扣7分，也不得负分',
  ],
  [
    { criterion: '以100%为标准，5%以内得5分，每超过1%扣1分', full: '5', value: '100%' },
    { outcome: '未读懂', unread: ['5%以内得5分'] },
    '得5分就是得满分：标准不在里面',
  ],
]);
