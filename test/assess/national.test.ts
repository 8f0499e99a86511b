/** Rows without a criterion of their own: rules elsewhere in the row, else the national rule. Worked out by hand. */
import { explainRule } from '../../src/assess/rule-line';
import { nationalRules } from '../../src/rules/local-rules';
import { outcome } from '../criterion/outcome';

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
  [{ full: '10', target: '≤10天', value: '12天' }, '得8.33', '越少越好：10/12'],
  [{ full: '10', target: '≤10天', value: '3天' }, '得10', '少了也是达到'],
  [{ full: '10', target: '=100%', value: '100%' }, '得10', '等于'],
  [{ full: '10', target: '90%-95%', value: '92%' }, '得10', '在区间内'],
  [{ full: '10', target: '≥60家', value: '' }, '缺数', '没有实际值'],
  [{ full: '10', target: '≥60家', value: '57人' }, '缺数', '单位不合'],
  [{ full: '10', value: '57家' }, '缺数', '没有目标值'],
  [{ full: '', target: '≥60家', value: '57家' }, '缺数', '没有满分'],
  [{ full: '10', target: '健全', value: '健全' }, '区间 8–10', '定性，文字与目标一致，可给满分'],
  [{ full: '10', target: '显著提升', value: '有所提升' }, '人定', '定性，由人定档'],
  [{ full: '10', target: '12月底前', value: '12月20日' }, '人定', '日期由人认定'],
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
