/** What comes before any reckoning: not applicable, not understood, nothing to count. Worked out by hand. */
import { holds } from './telling';

const EXEMPT = '100%以下（含）计满分，每超出5%扣2分，扣完为止。没有楼堂馆所项目的部门按满分计算。';

holds('not applicable', [
  [
    { criterion: EXEMPT, full: '5', value: '无' },
    {
      outcome: '得5',
      exact: '5',
      steps: ['实际情况为「无」，不适用，按满分计，得 5 分'],
      used: ['没有楼堂馆所项目的部门按满分计算'],
      named: ['not-applicable'],
    },
    '没有',
  ],
  [
    { criterion: EXEMPT, full: '5', value: '0/0' },
    { outcome: '得5', steps: ['实际情况为「0/0」，不适用，按满分计，得 5 分'] },
    '0/0',
  ],
  [{ criterion: EXEMPT, full: '5', value: '0.00 / 0.0' }, { outcome: '得5' }, '带小数的0/0'],
  [{ criterion: EXEMPT, full: '5', value: '0/5' }, { named: [] }, '0/5是0'],
  [
    { criterion: EXEMPT, full: '5', value: '', description: '控制率=（0/0）×100%' },
    { outcome: '得5', named: ['not-applicable'] },
    '算式里的0/0',
  ],
  [
    { criterion: EXEMPT, full: '5', value: '', description: '控制率=（5/0）×100%' },
    { outcome: '缺数' },
    '5/0不是没有项目',
  ],
  [
    { criterion: EXEMPT, full: '', value: '无' },
    { outcome: '缺数', missing: '满分', used: ['没有楼堂馆所项目的部门按满分计算'] },
    '没有满分',
  ],
  [{ criterion: EXEMPT, full: '5', value: '110%' }, { outcome: '得1', named: [] }, '有项目照算'],
  [
    { criterion: `${EXEMPT}±3`, full: '5', value: '无' },
    { outcome: '未读懂', unread: ['±3'] },
    '还有没读懂的数',
  ],
  [
    { criterion: '100%以下（含）计满分，每超出5%扣2分', full: '5', value: '0/0' },
    { outcome: '缺数' },
    '没有不适用的话',
  ],
]);

holds('not understood', [
  [
    { criterion: '阿巴阿巴', full: '5', value: '98%' },
    {
      outcome: '未读懂',
      unread: ['阿巴阿巴'],
      steps: ['评价标准中有未能读懂的内容，不计分'],
      used: [],
      named: [],
    },
    '不是标准',
  ],
  [
    { criterion: '完成率≥95%得5分，±3，30%', full: '5', value: '98%' },
    { outcome: '未读懂', unread: ['±3', '30%'] },
    '两处没有读懂',
  ],
  [
    { criterion: '扣完为止', full: '5', value: '98%' },
    { outcome: '未读懂', unread: ['扣完为止'] },
    '只有下限：整句指出',
  ],
  [
    { criterion: '以100%为标准', full: '5', value: '98%' },
    { outcome: '未读懂', unread: ['以100%为标准'] },
    '只有标准',
  ],
  [{ criterion: '不足1%的不扣', full: '5', value: '98%' }, { outcome: '未读懂' }, '只说不足一档'],
  [
    { criterion: '资金到位率100%得3分，及时到位率100%得2分', full: '5', value: '100%' },
    { outcome: '未读懂', unread: ['及时到位率100%得2分'] },
    '另一个率指出来',
  ],
  [
    { criterion: '控制率W100%得5分，每超过1%扣1分', full: '5', value: '98%' },
    { outcome: '得5', named: ['typing-slip'] },
    'W按≤理解，说明',
  ],
]);

holds('violations with nothing to count', [
  [
    { criterion: '及时率100%得3分，每出现1次不及时扣1分', full: '3', value: '100%' },
    { outcome: '得3', used: ['及时率100%得3分'], named: [] },
    '全部及时，没有不及时的',
  ],
  [
    { criterion: '及时率100%得3分，每出现1次不及时扣1分', full: '3', value: '97%' },
    { outcome: '人定' },
    '不及时几次由人数',
  ],
  [
    { criterion: '及时率100%得3分，每出现1次违规扣1分', full: '3', value: '100%' },
    { outcome: '人定' },
    '违规与及时无关',
  ],
  [
    { criterion: '公开率100%得3分，每发现1项未公开扣1分', full: '3', value: '100%' },
    { outcome: '得3' },
    '全部公开',
  ],
  [
    { criterion: '完成率≥95%得5分，低于60%不得分，每发现一次违规扣1分', full: '5', value: '50%' },
    { outcome: '得0', used: ['低于60%不得分'] },
    '已经是0分，不会更少',
  ],
  [
    { criterion: '完成率≥95%得5分，低于60%不得分，每发现一次违规扣1分', full: '5', value: '97%' },
    { outcome: '人定' },
    '违规几次由人数',
  ],
]);

holds('zeros over zeros, and figures that only look like them', [
  [{ criterion: EXEMPT, full: '5', value: '00/00' }, { outcome: '得5' }, '多写的0'],
  [{ criterion: EXEMPT, full: '5', value: '0/0元' }, { outcome: '缺数' }, '后面还有字'],
  [{ criterion: EXEMPT, full: '5', value: '10/0' }, { outcome: '缺数' }, '10/0不是0/0'],
  [{ criterion: EXEMPT, full: '5', value: '0.00/0.00' }, { outcome: '得5' }, '两位小数'],
  [{ criterion: EXEMPT, full: '5', value: '#DIV/0!' }, { outcome: '缺数' }, '错误值不是0/0'],
]);

holds('an exemption that changes nothing', [
  [
    { criterion: '调整率≤10%得满分，每超过1%扣1分，因政策变化产生的调整除外', full: '5', value: '8%' },
    { outcome: '得5' },
    '没有扣分，除外的话不起作用',
  ],
  [
    { criterion: '调整率≤10%得满分，每超过1%扣1分，因政策变化产生的调整除外', full: '5', value: '12%' },
    { outcome: '人定' },
    '扣不扣要看是不是政策变化',
  ],
]);

holds('faults named after a rate', [
  [
    { criterion: '率100%得3分，每出现1次不扣1分', full: '3', value: '100%' },
    { outcome: '得3' },
    '不扣就是不扣',
  ],
  [
    { criterion: '及时率100%得3分，每出现1次不及时扣1分', full: '3', value: '1次' },
    { outcome: '人定' },
    '1次不是率',
  ],
]);
