/** Scores that may not stand, beside the same sentence where one may. By hand. */
import { holds } from './telling';

const AGE = '不大于县级平均工龄的得3分；每超平均工龄1年扣0.5分';
const LIMIT = '不超过规定时限的得3分；每超规定时限1天扣0.5分';
const LINE = '执行率≥90%得6分，执行率100%得10分，在90%-100%之间的按比例计分';
const ARRIVED = '资金到位率达到100%得5分，每低1个百分点扣0.5分，扣完为止';
const STAFF = '在职人员控制率≤100%得5分，每超过1个百分点扣1分，扣完为止';
const ONE_PLACE = '得分=完成率×分值，得分保留一位小数';
const APART = '满意度≥95%，计10分。发放问卷120份。每下降一个百分点，扣1分。';

holds('refused', [
  [
    { criterion: '逾期一天少得1分；逾期三天少得3分', full: '5', value: '2天' },
    { outcome: '无档', defects: [] },
    '少得是扣；2天在两档之间，没有写',
  ],
  [{ criterion: AGE, full: '3', value: '12年' }, { outcome: '人定' }, '平均工龄没有写，要同别的单位比'],
  [
    { criterion: LIMIT, full: '3', value: '7天' },
    { outcome: '缺数', missing: '「规定时限」是多少' },
    '界限没有写',
  ],
  [
    { criterion: STAFF, full: '5', value: '103%', name: '服务对象满意度' },
    { outcome: '缺数' },
    '名称与标准说的不是一件事',
  ],
  [{ criterion: ARRIVED, full: '5', value: '资金使用率92%' }, { outcome: '缺数' }, '使用率不是到位率'],
  [
    { criterion: '未按时完成得5分，按时完成得3分', full: '5', value: '按时完成' },
    { outcome: '人定' },
    '写反了',
  ],
  [
    { criterion: '原则上不超过100%得5分，每超1个百分点扣1分', full: '5', value: '102%' },
    { outcome: '人定' },
    '原则上',
  ],
  [{ criterion: '每有50亩扣1分', full: '5', value: '100亩' }, { outcome: '人定' }, '有什么，没有写'],
  [{ criterion: '每有100亩扣2分', full: '5', value: '100亩' }, { outcome: '人定' }, '同上'],
]);

holds('not refused', [
  [{ criterion: LINE, full: '10', value: '95%' }, { outcome: '得8' }, '线上的一半，不是90%一档的6'],
  [{ criterion: ONE_PLACE, full: '10', value: '96.66%' }, { outcome: '得9.7' }, '9.666 保留一位'],
  [
    { full: '10', target: '≥95%', value: '90%', description: APART },
    { outcome: '得5', basis: 'criterion' },
    '问卷份数不是规则；本行有规则，不按全国规定算',
  ],
  [
    { criterion: '10日内办结得满分，每迟1天扣1分', full: '5', value: '12天' },
    { outcome: '得3' },
    '时限10天，用了12天，迟2天',
  ],
  [{ criterion: LINE, full: '10', value: '100%' }, { outcome: '得10' }, '端点不在线内'],
  [{ criterion: ONE_PLACE, full: '10', value: '96%' }, { outcome: '得9.6' }, '本来就是一位'],
  [{ criterion: STAFF, full: '5', value: '103%', name: '在职人员控制率' }, { outcome: '得2' }, '同名'],
  [{ criterion: ARRIVED, full: '5', value: '资金到位率92%' }, { outcome: '得1' }, '同名'],
  [{ criterion: ARRIVED, full: '5', value: '到位率92%' }, { outcome: '得1' }, '简称'],
  [
    { criterion: '不超过100%得5分，每超1个百分点扣1分', full: '5', value: '102%' },
    { outcome: '得3' },
    '没有「原则上」',
  ],
  [
    {
      criterion: '执行率达到95%（含）以上得满分，每低1个百分点扣1分，扣完为止。',
      full: '20',
      name: '项目支出进度',
      description: '支出进度=（项目支出479万元/项目预算500万元）×100%=95.8%',
    },
    { outcome: '得20' },
    '支出进度就是执行率',
  ],
]);
