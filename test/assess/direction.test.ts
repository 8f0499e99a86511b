/** Which way a target without a sign points. Worked out by hand. */
import { isAdverse, isDirectionOpen } from '../../src/assess/direction';
import { Ratio } from '../../src/grid/ratio';
import type { Target } from '../../src/measure/measurement';
import { holds } from './telling';

test.each([
  ['单位成本', true],
  ['投诉次数', true],
  ['安全事故起数', true],
  ['办结时限', true],
  ['结转结余率', true],
  ['预算变动率', true],
  ['投诉办结率', false],
  ['成本节约率', false],
  ['隐患整改率', false],
  ['问题整改完成率', false],
  ['培训人数', false],
  ['满意度', false],
  ['', false],
  ['投 诉', true],
])('less of %s is better: %s', (words, expected) => {
  expect(isAdverse(words)).toBe(expected);
});

function number(operator: '≥' | '=' | '≤', explicit: boolean): Target {
  return {
    kind: 'number',
    operator,
    explicit,
    value: Ratio.of(10),
    quantityKind: 'count',
    unit: '次',
    text: '10次',
  };
}

test.each<
  readonly [target: Target | null, goal: string, value: string, words: string, expected: boolean, why: string]
>([
  [number('=', false), '10', '8', '投诉次数', true, '越少越好的事，没有写方向'],
  [number('=', false), '10', '8', '培训次数', false, '越多越好'],
  [number('=', false), '10', '10', '投诉次数', false, '正好等于'],
  [number('≤', true), '10', '8', '投诉次数', false, '写了方向'],
  [number('=', true), '10', '8', '投诉次数', false, '写了等于'],
  [number('=', false), '0', '8', '培训次数', true, '目标是0，多半是不要有'],
  [number('=', false), '0', '0', '培训次数', false, '就是0'],
  [{ kind: 'words', text: '显著' }, '10', '8', '投诉次数', false, '目标不是数'],
  [null, '10', '8', '投诉次数', false, '没有目标'],
])('%j %s against %s of %s: open %s（%s）', (target, goal, value, words, expected) => {
  expect(isDirectionOpen(target, Ratio.of(goal), Ratio.of(value), words)).toBe(expected);
});

const EITHER = '指标值没有写明是不低于还是不超过：';

holds('a row without a criterion', [
  [
    { full: '10', name: '单位成本', target: '100元', value: '80元' },
    {
      outcome: '冲突 8–10',
      steps: [`${EITHER}按不低于得 8 分，按不超过得 10 分`],
      basis: 'national',
      named: ['national-targets'],
    },
    '成本80元：不超过就达到，不低于只有80/100',
  ],
  [
    { full: '10', name: '单位成本', target: '100元', value: '125元' },
    {
      outcome: '冲突 7.5–10',
      steps: [`${EITHER}按不低于得 10 分，按不超过得 8 分`, '按其他规则还可得 7.5 分'],
    },
    '成本125元：不超过只有100/125，平台扣25%',
  ],
  [
    { full: '10', name: '单位成本', target: '100元', value: '100元' },
    { outcome: '得10' },
    '正好，怎么理解都达到',
  ],
  [{ full: '10', name: '单位成本', target: '≤100元', value: '80元' }, { outcome: '得10' }, '写明不超过'],
  [{ full: '10', name: '培训人数', target: '100人', value: '80人' }, { outcome: '得8' }, '越多越好'],
  [
    { full: '10', name: '事故起数', target: '0起', value: '1起' },
    { outcome: '冲突 0–10', steps: [`${EITHER}按不低于得 10 分，按不超过得 0 分`] },
    '目标0起：不低于就是满分，不超过就是0分',
  ],
  [{ full: '10', name: '事故起数', target: '0起', value: '0起' }, { outcome: '得10' }, '0起就是达到'],
  [
    { full: '10', name: '单位成本', target: '100元', value: '0元' },
    { outcome: '冲突 0–10', steps: [`${EITHER}按不低于得 0 分，按不超过得 10 分`] },
    '0元：不低于得0分，不超过是满分',
  ],
]);

holds('a criterion that counts from the target', [
  [
    { criterion: '达标得满分，不达标不得分', full: '10', name: '投诉次数', target: '10次', value: '8次' },
    { outcome: '缺数', missing: '指标值的方向（不低于还是不超过）' },
    '投诉8次算不算达标没有写明',
  ],
  [
    { criterion: '达标得满分，不达标不得分', full: '10', name: '培训次数', target: '10次', value: '8次' },
    { outcome: '得0' },
    '培训没有达标',
  ],
  [
    { criterion: '达标得满分，不达标不得分', full: '10', name: '投诉次数', target: '≤10次', value: '8次' },
    { outcome: '得10' },
    '写明不超过',
  ],
  [
    { criterion: '每超过1次扣1分', full: '10', name: '投诉次数', target: '10次', value: '12次' },
    { outcome: '缺数', missing: '指标值的方向（不低于还是不超过）' },
    '从目标起扣，目标没有写方向',
  ],
  [
    {
      criterion: '10次以内得满分，每超过1次扣1分',
      full: '10',
      name: '投诉次数',
      target: '10次',
      value: '12次',
    },
    { outcome: '得8' },
    '界限写在标准里，不看目标的方向',
  ],
  [
    {
      criterion: '以10次为标准，每超过1次扣1分',
      full: '10',
      name: '投诉次数',
      target: '10次',
      value: '12次',
    },
    { outcome: '得8' },
    '标准写在评价标准里',
  ],
  [
    { criterion: '投诉次数达到目标值得满分，否则不得分', full: '10', target: '10次', value: '8次' },
    { outcome: '缺数', missing: '指标值的方向（不低于还是不超过）' },
    '标准里的主语也看',
  ],
]);

holds('a level above that says 成本', [
  [
    { full: '10', name: '项目总投入', levels: ['产出指标', '成本指标'], target: '100元', value: '80元' },
    { outcome: '冲突 8–10' },
    '在成本指标下面：不超过还是不低于',
  ],
  [
    { full: '10', name: '项目总投入', levels: ['产出指标', '数量指标'], target: '100元', value: '80元' },
    { outcome: '得8' },
    '不在成本指标下面',
  ],
  [
    { full: '10', name: '项目总投入', levels: ['问题导向', '数量指标'], target: '100元', value: '80元' },
    { outcome: '得8' },
    '别的级次名称不看',
  ],
  [
    { full: '10', name: '节约', levels: ['成本指标'], target: '100元', value: '80元' },
    { outcome: '得8' },
    '成本节约越多越好',
  ],
]);
