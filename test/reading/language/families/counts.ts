/** Steps of counts and of days late, points for each item there is (domain, readings 12 and 16). */
import { Ratio } from '../../../../src/grid/ratio';
import type { Draw } from '../draw';
import { counted, points } from '../figures';
import { full, then } from '../giving';
import { IN_TIMES, LATES } from '../lines';
import type { Trial, Worded } from '../scheme';
import { JUDGEMENT, ratio, scored } from '../scheme';
import { limitSaid, takesEach } from './steps';

const ZERO = ratio(0);

const FOUND = ['发现', '出现', '发生', '查出', '存在'] as const;
const LACKING = ['缺', '缺少', '少'] as const;
const THINGS: readonly (readonly [unit: string, what: string])[] = [
  ['处', '不规范的'],
  ['例', '不符合要求的'],
  ['起', '违规事项'],
  ['次', '违规行为'],
  ['项', '不合规问题'],
  ['件', '有效投诉'],
  ['个', '问题'],
];

/** `每发现一处不规范的扣1分，扣完为止`. */
export function foundThings(draw: Draw): Worded {
  const verb = draw.pick(FOUND);
  const [unit, what] = draw.pick(THINGS);
  const fullMarks = ratio(draw.pick(['3', '4', '5', '6', '10']));
  const each = ratio(draw.pick(['0.5', '1', '2']));
  const limit = limitSaid(draw, fullMarks);
  const one = counted(draw, ratio(1), unit);
  const clauses = [
    draw.pick([
      `每${verb}${one}${what}${draw.pick(['', '，'])}${takesEach(draw, each, fullMarks)}`,
      `${verb}${one}${what}${draw.pick(['', '，'])}${takesEach(draw, each, fullMarks)}`,
      `每${verb}${one}${draw.pick(['', '，'])}${takesEach(draw, each, fullMarks)}`,
      `每${verb}${one}${what}，${takesEach(draw, each, fullMarks)}`,
    ]),
  ];
  if (limit.text !== null) clauses.push(limit.text);
  const after = (n: Ratio): string => {
    const off = n.times(each);
    return scored(
      Ratio.max(
        limit.limits.floor,
        fullMarks.minus(limit.limits.most === null ? off : Ratio.min(limit.limits.most, off)),
      ),
    );
  };
  const trial = (value: string, expected: string, why: string): Trial => ({
    value,
    target: null,
    expected,
    why,
  });
  const some = draw.whole(1, 3);
  const trials = [
    trial(`${String(some)}${unit}`, after(ratio(some)), '发现类后的件数就是次数'),
    trial(`${verb}${String(some)}${unit}`, after(ratio(some)), '用规则自己的词'),
    trial(`0${unit}`, after(ZERO), '没有'),
    trial(`未${verb === '存在' ? '发现' : verb}`, after(ZERO), '没有'),
    trial('', JUDGEMENT, '空白由人数'),
    trial(`1.5${unit}`, JUDGEMENT, '次数没有小数'),
    trial(`9${unit}`, after(ratio(9)), '多'),
  ];
  return {
    family: 'things found',
    clauses,
    parallel: false,
    fullMarks,
    trials: draw.some(
      trials.filter(({ value }) => value !== '未发现' || verb === '发现'),
      5,
    ),
  };
}

/** `每缺一项扣1分`: a bare number may be what is there. */
export function lackingThings(draw: Draw): Worded {
  const verb = draw.pick(LACKING);
  const unit = draw.pick(['项', '份', '次', '个']);
  const fullMarks = ratio(draw.pick(['3', '4', '5', '6']));
  const each = ratio(draw.pick(['0.5', '1', '2']));
  const clauses = [
    `每${verb}${counted(draw, ratio(1), unit)}${draw.pick(['', '，'])}${takesEach(draw, each, fullMarks)}`,
    ...draw.some(['扣完为止'], draw.whole(0, 1)),
  ];
  const n = draw.whole(1, 3);
  const after = scored(Ratio.max(ZERO, fullMarks.minus(ratio(n).times(each))));
  const trials: readonly Trial[] = [
    { value: `${verb}${String(n)}${unit}`, target: null, expected: after, why: '用规则自己的词' },
    { value: `${String(n)}${unit}`, target: null, expected: JUDGEMENT, why: '可能是有的件数' },
    { value: `0${unit}`, target: null, expected: JUDGEMENT, why: '同上' },
    { value: '', target: null, expected: JUDGEMENT, why: '空白由人数' },
  ];
  return { family: 'things lacking', clauses, parallel: false, fullMarks, trials };
}

/** `按时报送得满分，每迟报1天扣0.5分`; `10日内办结得满分，每迟1天扣1分`. */
export function daysLate(draw: Draw): Worded {
  const late = draw.pick(LATES);
  const unit = draw.pick(['天', '日', '天', '个工作日']);
  const fullMarks = ratio(draw.pick(['2', '3', '4', '5']));
  const each = ratio(draw.pick(['0.2', '0.5', '1']));
  const bound = draw.chance(0.4) ? draw.whole(3, 20) : null;
  const inTime = draw.pick(IN_TIMES);
  const gone = draw.chance(0.25) ? draw.whole(5, 10) : null;
  const first =
    bound === null
      ? draw.chance(0.7)
        ? `${inTime}${draw.pick(['的', '，', '的，', ''])}${full(draw, fullMarks)}`
        : null
      : `${String(bound)}${draw.pick(['日内', '个工作日内', '天内', '日以内'])}${draw.pick(['办结', '完成', '报送', '拨付'])}${then(draw)}${full(draw, fullMarks)}`;
  const clauses = [
    ...(first === null ? [] : [first]),
    `每${late}${counted(draw, ratio(1), unit)}${draw.pick(['', '，'])}${takesEach(draw, each, fullMarks)}`,
    ...draw.some(['扣完为止'], draw.whole(0, 1)),
    ...(gone === null ? [] : [`${late}${String(gone)}${unit}以上${draw.pick(['的', ''])}不得分`]),
  ];
  const after = (days: number): string =>
    scored(gone !== null && days >= gone ? ZERO : Ratio.max(ZERO, fullMarks.minus(ratio(days).times(each))));
  const n = draw.whole(1, 4);
  const day = unit === '日' ? '日' : '天';
  const trials: Trial[] = [
    { value: `${late}${String(n)}${unit}`, target: null, expected: after(n), why: '迟几天' },
    { value: `${late}1${unit}`, target: null, expected: after(1), why: '迟一天' },
    { value: '', target: null, expected: bound === null ? JUDGEMENT : '缺数', why: '空白' },
  ];
  if (gone !== null)
    trials.push({ value: `${late}${String(gone)}${unit}`, target: null, expected: after(gone), why: '否决' });
  if (bound === null) {
    if (unit !== '个工作日')
      trials.push({
        value: `${String(n)}${day}`,
        target: null,
        expected: after(n),
        why: '迟报后的天数就是迟的天数',
      });
    if (first !== null)
      trials.push({ value: inTime, target: null, expected: after(0), why: '用规则自己的词' });
  } else if (unit !== '个工作日') {
    // A bare day count is the time taken where the criterion has a bound in days.
    const said = /工作日内/.test(clauses[0] ?? '') ? null : day;
    if (said !== null) {
      trials.push({
        value: `${String(bound)}${said}`,
        target: null,
        expected: after(0),
        why: '用时不超过期限',
      });
      trials.push({
        value: `${String(bound + n)}${said}`,
        target: null,
        expected: after(n),
        why: '用时超过期限几天',
      });
    }
  }
  return {
    family: 'days late',
    clauses,
    parallel: false,
    fullMarks,
    trials: trials.filter(({ expected, value }) => !(value === '' && expected === '缺数')),
  };
}

/** `每开展一次得1分，最多得5分`; `基本分2分，每开展1次活动加0.5分，最高4分`. */
export function eachItem(draw: Draw): Worded {
  const verb = draw.pick(['开展', '组织', '举办', '完成']);
  const [unit, what] = draw.pick([
    ['次', '培训'],
    ['场', '宣传活动'],
    ['次', '调研'],
    ['次', '检查'],
  ] as const);
  const each = ratio(draw.pick(['0.5', '1', '2']));
  const base = draw.chance(0.4) ? ratio(draw.pick(['1', '2'])) : null;
  const fullMarks = each.times(ratio(draw.whole(3, 5))).plus(base ?? ZERO);
  const one = counted(draw, ratio(1), unit);
  const way = base === null ? draw.pick(['得', '计', '得']) : '加';
  const clauses = [
    ...(base === null ? [] : [`${draw.pick(['基本分', '基础分'])}${points(draw, base)}`]),
    `每${verb}${one}${draw.pick([what, '', what])}${draw.pick(['', '，'])}${way}${points(draw, each)}`,
    draw.pick([
      `最多得${points(draw, fullMarks)}`,
      `最高${fullMarks.toExactText()}分`,
      `最高得${points(draw, fullMarks)}`,
      '满分为止',
      `最高不超过${fullMarks.toExactText()}分`,
    ]),
  ];
  const trials = draw.some([1, 2, 3, 9], 3).map((n): Trial => ({
    value: `${String(n)}${unit}`,
    target: null,
    expected: scored(Ratio.min(fullMarks, (base ?? ZERO).plus(each.times(ratio(n))))),
    why: '给分的件数就是件数',
  }));
  return {
    family: 'each item',
    clauses,
    parallel: false,
    fullMarks,
    trials: [...trials, { value: '', target: null, expected: JUDGEMENT, why: '空白由人数' }],
  };
}
