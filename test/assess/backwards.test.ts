/** Wordings that take points where the value is good: never a score. Worked out by hand. */
import type { Case } from './telling';
import { holds } from './telling';

const backwards = (criterion: string, value: string, words: string, why: string): Case => [
  { criterion, full: '10', value },
  { outcome: '未读懂', unread: [words] },
  why,
];

const forward = (criterion: string, value: string, outcome: string, why: string): Case => [
  { criterion, full: '10', value },
  { outcome },
  why,
];

holds('one deduction alone', [
  backwards('出入不超过5%的扣10分', '3%', '出入不超过5%的扣10分', '出入小反而扣'),
  backwards('出入不超过5%的扣10分', '8%', '出入不超过5%的扣10分', '写反的标准对哪个值都不给分'),
  backwards('完成率95%以上的扣2分', '97%', '完成率95%以上的扣2分', '完成得好反而扣'),
  backwards('完成率高于95%的扣2分', '97%', '完成率高于95%的扣2分', '完成得好反而扣'),
  forward('完成率低于80%的扣2分', '75%', '得8', '完成得差才扣'),
  forward('完成率80%以下的扣2分', '75%', '得8', '完成得差才扣，以下含本数'),
  backwards('偏差率低于5%的扣2分', '3%', '偏差率低于5%的扣2分', '偏差小反而扣'),
  forward('偏差率高于5%的扣2分', '8%', '得8', '偏差大才扣'),
  forward('偏差率5%以上的扣2分', '8%', '得8', '偏差大才扣'),
  forward('结转率超过10%扣3分', '12%', '得7', '结转多才扣'),
  forward('差错率大于1%的扣3分', '2%', '得7', '差错多才扣'),
  forward('超过20天扣3分', '22天', '得7', '没有主语，高于才扣'),
  backwards('满意度超过90%扣3分', '92%', '满意度超过90%扣3分', '越满意越扣'),
  backwards('预算调整完成率超过90%扣3分', '92%', '预算调整完成率超过90%扣3分', '是完成率，不是调整'),
]);

holds('one deduction beside what gives points', [
  forward('偏差率5%以内得满分，5%以上扣3分', '8%', '得7', '远离满分一档'),
  forward('完成率95%以上得满分，低于95%扣3分', '90%', '得7', '远离满分一档'),
  backwards('完成率95%以上得满分，90%以上扣3分', '92%', '90%以上扣3分', '扣分的一档罩着满分的一档'),
  backwards('完成率95%以上得8分，96%-98%扣3分', '97%', '96%-98%扣3分', '在满分一档之内扣'),
  forward('完成率95%以上得满分，80%-95%扣3分', '90%', '得7', '紧邻，只碰一个端点'),
]);

holds('several deductions', [
  forward('完成率低于90%扣2分，低于80%扣4分', '85%', '得8', '一层一层扣'),
  forward('完成率低于90%扣2分，低于80%扣4分', '75%', '得6', '扣得多的一层'),
  forward('完成率80%-90%扣2分，70%-80%（不含）扣4分', '85%', '得8', '几段各扣各的'),
  backwards('完成率80%-90%扣2分', '85%', '完成率80%-90%扣2分', '只有一段扣分，两边如何没有写'),
  backwards('完成率95%以上得满分，每低1%扣1分；低于60%扣3分', '50%', '低于60%扣3分', '每档扣与一次扣并列'),
]);

holds('more points the worse the value is, throughout', [
  [
    { criterion: '偏差率≤10%的得3分，＞10%的得10分', full: '10', value: '8%' },
    { outcome: '未读懂', unread: ['偏差率≤10%的得3分', '＞10%的得10分'] },
    '偏差越大分越高',
  ],
  [
    { criterion: '偏差率≤10%的得10分，＞10%的得3分', full: '10', value: '8%' },
    { outcome: '得10' },
    '偏差越小分越高',
  ],
  [
    { criterion: '完成率≥90%的得3分，＜90%的得10分', full: '10', value: '95%' },
    { outcome: '未读懂', unread: ['完成率≥90%的得3分', '＜90%的得10分'] },
    '完成得越差分越高',
  ],
  [
    { criterion: '≥90%的得3分，＜90%的得10分', full: '10', value: '95%', name: '项目完成率' },
    { outcome: '未读懂' },
    '名称说是完成率',
  ],
  [
    { criterion: '≥90%的得3分，＜90%的得10分', full: '10', value: '95%' },
    { outcome: '得3' },
    '说的是什么不知道，照写的给',
  ],
  [
    { criterion: '满意度≥90%的得3分，＜90%的得10分', full: '10', value: '95%' },
    { outcome: '未读懂' },
    '越满意分越低',
  ],
  [
    { criterion: '完成率＜60%的得10分，60%-90%（不含）的得3分，≥90%的得8分', full: '10', value: '95%' },
    { outcome: '得8' },
    '有高有低，不是全都反着',
  ],
  [{ criterion: '完成率≥90%的得5分', full: '5', value: '95%' }, { outcome: '得5' }, '只有一档，说不上反'],
]);

holds('a step whose 每 was left out', [
  [
    { criterion: '完成率90%及以上满分，低于5个百分点扣1分', full: '10', value: '80%' },
    { outcome: '未读懂', unread: ['低于5个百分点扣1分'] },
    '5个百分点是一档的大小，不是界限',
  ],
  [
    { criterion: '变动率≤0得满分，超过1%扣1分', full: '10', value: '3%' },
    { outcome: '未读懂', unread: ['超过1%扣1分'] },
    '1%离0还有一段：是每超过1%，还是超过1%一次扣',
  ],
  [
    { criterion: '偏差率5%以内得满分，超过5%扣1分', full: '10', value: '8%' },
    { outcome: '得9' },
    '紧接满分一档，是一次扣',
  ],
  [
    { criterion: '完成率90%及以上满分，低于60%扣4分', full: '10', value: '50%' },
    { outcome: '得6' },
    '60%与90%是一类的界限',
  ],
]);
