/** Bounds that name how far from the standard a value lies, not the value itself. Worked out by hand. */
import { holds } from './telling';

const OVER = '控制率≤100%得满分，每超过1%扣1分，超过5%不得分';
const UNDER = '完成率≥95%得满分，每低1个百分点扣1分，低于5个百分点不得分';

holds('beyond the full marks', [
  [
    { criterion: OVER, full: '10', value: '103%' },
    { outcome: '得7', used: ['每超过1%扣1分'] },
    '超出3个百分点',
  ],
  [{ criterion: OVER, full: '10', value: '105%' }, { outcome: '得5' }, '正好超出5个，不算超过5%'],
  [
    { criterion: OVER, full: '10', value: '106%' },
    {
      outcome: '得0',
      steps: ['106% 属于「高于105%」，按「不得分」，得 0 分'],
      used: ['超过5%不得分'],
    },
    '超出6个百分点：5%说的是超出多少',
  ],
  [{ criterion: OVER, full: '10', value: '98%' }, { outcome: '得10' }, '没有超出：98%不是「超过5%」'],
  [{ criterion: UNDER, full: '10', value: '91%' }, { outcome: '得6' }, '低4个百分点'],
  [{ criterion: UNDER, full: '10', value: '90%' }, { outcome: '得5' }, '正好低5个，不算低于5个'],
  [
    { criterion: UNDER, full: '10', value: '89%' },
    { outcome: '得0', used: ['低于5个百分点不得分'] },
    '低6个百分点',
  ],
  [
    { criterion: '100%得满分，每低于1%扣1分，低于5个百分点不得分', full: '10', value: '94%' },
    { outcome: '得0' },
    '满分只是一个值：从100%算起低6个',
  ],
  [
    { criterion: '100%得满分，每低于1%扣1分，低于5个百分点不得分', full: '10', value: '96%' },
    { outcome: '得6' },
    '低4个百分点',
  ],
  [
    { criterion: '完成率≥95%得满分，每低1%扣1分，低于5%不得分', full: '10', value: '89%' },
    { outcome: '未读懂', unread: ['低于5%不得分'] },
    '完成率低于5%，还是低了5%以上，分不清',
  ],
  [
    { criterion: '完成率≥95%得满分，每低1%扣1分，低于5%不得分', full: '10', value: '93%' },
    { outcome: '得8' },
    '93%不低于5%，也没有低5个百分点以上：两种读法都是扣2分',
  ],
  [
    { criterion: '完成率≥95%得满分，每低1%扣1分，低于5%不得分', full: '10', value: '3%' },
    { outcome: '得0' },
    '两种读法都不得分',
  ],
  [
    { criterion: '完成率≥95%得满分，每低1%扣0.2分，低于20%不得分', full: '10', value: '70%' },
    { outcome: '未读懂', unread: ['低于20%不得分'] },
    '20%也还分不清：70%低了25个百分点',
  ],
  [
    { criterion: '完成率≥95%得满分，每低1%扣0.1分，低于60%不得分', full: '10', value: '59%' },
    { outcome: '得0' },
    '60%是完成率的界限',
  ],
  [
    { criterion: '完成率≥95%得满分，每低1%扣0.1分，低于60%不得分', full: '10', value: '61%' },
    { outcome: '得6.6' },
    '低34个百分点扣3.4分',
  ],
  [
    { criterion: '完成率≥95%得满分，低于5%不得分', full: '10', value: '3%' },
    { outcome: '得0' },
    '没有每档扣分的话，5%就是界限',
  ],
  [
    { criterion: '完成率≥30%得满分，每低1%扣0.2分，低于5%不得分', full: '10', value: '3%' },
    { outcome: '得0' },
    '满分才30%，5%像是界限',
  ],
  [
    { criterion: '控制率≤100%得满分，超过120%不得分', full: '10', value: '110%' },
    { outcome: '无档', value: '110%' },
    '120%高过满分的界限，说的是控制率本身',
  ],
  [
    { criterion: '控制率≤100%得满分，超过120%不得分', full: '10', value: '121%' },
    { outcome: '得0' },
    '超过120%',
  ],
  [
    { criterion: '结转率≤10%得满分，超过20%不得分', full: '10', value: '25%' },
    { outcome: '得0' },
    '20%是结转率本身',
  ],
  [
    { criterion: '结转率≤10%得满分，超过20%不得分', full: '10', value: '15%' },
    { outcome: '无档' },
    '中间没有规定',
  ],
  [
    { criterion: '控制率≤100%得满分，超过100%不得分', full: '10', value: '101%' },
    { outcome: '得0' },
    '紧接满分的界限',
  ],
  [
    { criterion: '控制率≤100%得满分，超过5%得2分', full: '10', value: '98%' },
    { outcome: '冲突 2–10' },
    '给分的一档照字面，与满分重叠',
  ],
]);

const AROUND = '以100%为准，每偏差1%扣1分，偏差超过20%不得分';

holds('from a standard', [
  [
    { criterion: AROUND, full: '30', value: '85%' },
    { outcome: '得15', used: ['每偏差1%扣1分'] },
    '低15个百分点',
  ],
  [{ criterion: AROUND, full: '30', value: '115%' }, { outcome: '得15' }, '高15个百分点'],
  [{ criterion: AROUND, full: '30', value: '80%' }, { outcome: '得10' }, '正好低20个，不算超过20%'],
  [
    { criterion: AROUND, full: '30', value: '79%' },
    { outcome: '得0', used: ['偏差超过20%不得分'] },
    '低21个百分点',
  ],
  [
    { criterion: AROUND, full: '30', value: '121%' },
    { outcome: '得0', used: ['偏差超过20%不得分'] },
    '高21个百分点',
  ],
  [
    {
      criterion: '以100%为标准，偏差率5%以内得满分，偏差率6%-10%得3分，偏差率超过10%不得分',
      full: '5',
      value: '103%',
    },
    { outcome: '得5' },
    '偏3个',
  ],
  [
    {
      criterion: '以100%为标准，偏差率5%以内得满分，偏差率6%-10%得3分，偏差率超过10%不得分',
      full: '5',
      value: '93%',
    },
    { outcome: '得3' },
    '低7个',
  ],
  [
    {
      criterion: '以100%为标准，偏差率5%以内得满分，偏差率6%-10%得3分，偏差率超过10%不得分',
      full: '5',
      value: '108%',
    },
    { outcome: '得3' },
    '高8个',
  ],
  [
    {
      criterion: '以100%为标准，偏差率5%以内得满分，偏差率6%-10%得3分，偏差率超过10%不得分',
      full: '5',
      value: '89%',
    },
    { outcome: '得0' },
    '低11个',
  ],
  [
    {
      criterion: '与目标值相比，偏差10%以内得满分，偏差超过10%不得分',
      full: '5',
      value: '55家',
      target: '60家',
    },
    { outcome: '得5' },
    '少5家，60家的8.3%',
  ],
  [
    {
      criterion: '与目标值相比，偏差10%以内得满分，偏差超过10%不得分',
      full: '5',
      value: '53家',
      target: '60家',
    },
    { outcome: '得0' },
    '少7家，60家的11.7%',
  ],
  [
    {
      criterion: '与目标值相比，偏差10%以内得满分，偏差超过10%不得分',
      full: '5',
      value: '67家',
      target: '60家',
    },
    { outcome: '得0' },
    '多7家也是偏差',
  ],
  [
    { criterion: '偏差率10%以内得满分，偏差率超过10%不得分', full: '5', value: '8%' },
    { outcome: '得5' },
    '没有标准，8%就是偏差率',
  ],
  [
    { criterion: '偏差10%以内得满分，偏差超过10%不得分，以50人为标准', full: '5', value: '53人' },
    { outcome: '得5', steps: ['53人 属于「45人至55人」，按「得满分」，得 5 分'] },
    '标准写在后面，10%是50人的10%',
  ],
  [
    { criterion: '以50人为标准，偏差10%以内得满分，偏差超过10%不得分', full: '5', value: '56人' },
    { outcome: '得0', steps: ['56人 属于「低于45人或高于55人」，按「不得分」，得 0 分'] },
    '多6人是12%',
  ],
  [
    { criterion: '以50人为标准，偏差5人以内得满分，偏差超过5人不得分', full: '5', value: '44人' },
    { outcome: '得0' },
    '少6人，偏差按人数写',
  ],
  [
    { criterion: '以100%为标准，偏差率5%以上不得分，偏差率低于5%得满分', full: '5', value: '97%' },
    { outcome: '得5', steps: ['97% 属于「高于95%且低于105%」，按「得满分」，得 5 分'] },
    '偏3个',
  ],
  [
    { criterion: '目标值为100%，每差1%扣1分，差超过3%不得分', full: '5', value: '98%' },
    { outcome: '得3' },
    '差2个百分点',
  ],
  [
    { criterion: '目标值为100%，每差1%扣1分，差超过3%不得分', full: '5', value: '96%' },
    { outcome: '得0', used: ['差超过3%不得分'] },
    '差4个百分点',
  ],
  [
    { criterion: '以100%为准，每偏差1%扣1分，完成率低于60%不得分', full: '50', value: '70%' },
    { outcome: '得20' },
    '60%说的是完成率，不是偏差：偏30个百分点',
  ],
]);
