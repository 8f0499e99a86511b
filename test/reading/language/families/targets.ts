/** Against the row's target: steps from it, shares of it, points for what it exceeds. */
import { Ratio } from '../../../../src/grid/ratio';
import type { Draw } from '../draw';
import { points } from '../figures';
import { full, then } from '../giving';
import { NOT_REACHED, TARGETS } from '../lines';
import type { Trial, Worded } from '../scheme';
import { ratio, scored } from '../scheme';
import { lessSteps, limitSaid, partsSaid, stepsOf, takesEach } from './steps';

const ZERO = ratio(0);
const HUNDRED = ratio(100);

interface Promise_ {
  readonly target: Ratio;
  readonly unit: string;
  readonly more: boolean;
}

function promised(draw: Draw, more = true): Promise_ {
  return draw.pick<Promise_>([
    { target: ratio('60'), unit: '家', more },
    { target: ratio('100'), unit: '人', more },
    { target: ratio('200'), unit: '户', more },
    { target: ratio('50'), unit: '场', more },
    { target: ratio('40'), unit: '公里', more },
    { target: ratio('500'), unit: '万元', more },
  ]);
}

const cell = (draw: Draw, { target, unit, more }: Promise_): string =>
  `${more ? draw.pick(['', '≥', '']) : '≤'}${target.toExactText()}${unit}`;

const name = (draw: Draw): string =>
  draw.chance(0.5) ? draw.pick(['目标值', '年度目标', '计划数']) : draw.pick(TARGETS);

/** `完成目标值得满分，每低于目标值的1%扣0.5分`. */
export function stepsFromTarget(draw: Draw): Worded {
  const over = draw.chance(0.35);
  const promise = promised(draw, !over);
  const { target, unit } = promise;
  const fullMarks = ratio(draw.pick(['4', '5', '8', '10']));
  const each = ratio(draw.pick(['0.1', '0.5', '1']));
  const percent = ratio(draw.pick(['1', '2', '5', '10']));
  const byUnit = draw.chance(0.3);
  const size = byUnit ? ratio(1) : target.times(percent).over(HUNDRED);
  const word = name(draw);
  const parts = draw.pick(['silent', 'silent', 'whole', 'started', 'proportional'] as const);
  const step = byUnit ? `1${unit}` : `${percent.toExactText()}%`;
  const limit = limitSaid(draw, fullMarks);
  const verb = over ? draw.pick(['超过', '高于', '超出']) : draw.pick(['低于', '少于']);
  const bare = over
    ? draw.pick(['超过', '超', '增加', '多'])
    : draw.pick(['低', '少', '减少', '低于', '降低']);
  const clauses = [
    over
      ? `${draw.pick(['不超过', '控制在', '不高于'])}${word}${then(draw)}${full(draw, fullMarks)}`.replace(
          /控制在(.+?)(?=的|，|时|得|计|记|不扣)/,
          '控制在$1以内',
        )
      : `${draw.pick(['完成', '达到', '不低于', '达到'])}${word}${then(draw)}${full(draw, fullMarks)}`,
    `${draw.pick(['', '', over ? '超过的，' : '未完成的，', over ? '' : `未达到${word}的，`])}每${
      byUnit
        ? `${bare}${step}`
        : draw.chance(0.6)
          ? `${verb}${word}${draw.pick(['', '的'])}${step}`
          : `${bare}${step}`
    }${draw.pick(['', '，'])}${takesEach(draw, each, fullMarks)}`,
  ];
  const part = partsSaid(draw, parts, step);
  if (part !== null) clauses.push(part);
  if (limit.text !== null) clauses.push(limit.text);
  const on = cell(draw, promise);
  const steps = ['0', '1', '2', '-1', '1.5', '3', '0.5'].map(ratio);
  const trials = draw
    .some(steps, 5)
    .map((count) => (over ? target.plus(count.times(size)) : target.minus(count.times(size))))
    .filter((value) => !value.isNegative() && (unit === '万元' || unit === '公里' || value.isWhole()))
    .map((value): Trial => {
      const distance = over ? value.minus(target) : target.minus(value);
      return {
        value: `${value.toExactText()}${unit}`,
        target: on,
        expected: lessSteps(fullMarks, each, stepsOf(distance, size, parts), limit.limits),
        why: '相对目标值',
      };
    });
  return { family: 'steps from the target', clauses, parallel: false, fullMarks, trials };
}

/** `完成目标值得满分，未完成的按完成比例得分`. */
export function shareOfTarget(draw: Draw): Worded {
  const promise = promised(draw);
  const { target, unit } = promise;
  const fullMarks = ratio(draw.pick(['4', '5', '8', '10']));
  const word = name(draw);
  const least = draw.chance(0.25) ? ratio(draw.pick(['50', '60'])) : null;
  const clauses = [
    `${draw.pick(['完成', '达到', '达到', '完成了'])}${word}${then(draw)}${full(draw, fullMarks)}`,
    draw.pick([
      `${draw.pick(NOT_REACHED)}的，按完成比例得分`,
      `${draw.pick(NOT_REACHED)}的按比例得分`,
      `${draw.pick(NOT_REACHED)}${word}的，按实际完成比例计分`,
      `${draw.pick(NOT_REACHED)}的按比例扣分`,
      '否则按比例得分',
      '未完成的，按实际完成值占目标值的比例计分',
      '未达到的，得分=实际完成值/目标值×分值',
      `未完成的，得分=实际完成数÷计划数×${fullMarks.toExactText()}分`,
    ]),
  ];
  if (least !== null)
    clauses.push(
      draw.pick([`完成率低于${least.toExactText()}%的不得分`, `完成率低于${least.toExactText()}%，不得分`]),
    );
  const on = cell(draw, promise);
  const shares = ['1', '1.1', '0.9', '0.75', '0.5', '0.6', '0.4'].map(ratio);
  const trials = draw.some(shares, 5).flatMap((share): readonly Trial[] => {
    const value = target.times(share);
    if (!value.isWhole()) return [];
    const none = least !== null && share.times(HUNDRED).isBelow(least);
    return [
      {
        value: `${value.toExactText()}${unit}`,
        target: on,
        expected: scored(none ? ZERO : fullMarks.times(Ratio.min(Ratio.one, share))),
        why: '按完成比例',
      },
    ];
  });
  return { family: 'share of the target', clauses, parallel: false, fullMarks, trials };
}

/** `完成目标得4分，每超额完成10%加0.5分，最多得5分，每少完成10%扣1分`. */
export function aroundTarget(draw: Draw): Worded {
  const promise = promised(draw);
  const { target, unit } = promise;
  const base = ratio(draw.pick(['3', '4']));
  const fullMarks = base.plus(ratio(draw.pick(['1', '2'])));
  const add = ratio(draw.pick(['0.5', '1']));
  const take = ratio(draw.pick(['0.5', '1']));
  const percent = ratio(draw.pick(['5', '10']));
  const both = draw.chance(0.5);
  const word = name(draw);
  const clauses = [
    draw.pick([
      `完成${word}得${points(draw, base)}`,
      `完成${word}的，得基础分${base.toExactText()}分`,
      `达到${word}得${points(draw, base)}`,
    ]),
    `每${draw.pick(['超额完成', '超过', '超过目标值', '多完成'])}${percent.toExactText()}%${draw.pick(['', '，'])}加${points(draw, add)}`,
    ...(both
      ? [
          `每${draw.pick(['低于目标值', '少完成', '低', '减少'])}${percent.toExactText()}%扣${points(draw, take)}`,
        ]
      : []),
    draw.pick([
      `最多得${points(draw, fullMarks)}`,
      `最高得${points(draw, fullMarks)}`,
      `加至${fullMarks.toExactText()}分为止`,
      `最高${fullMarks.toExactText()}分`,
    ]),
  ];
  const on = cell(draw, promise);
  const size = target.times(percent).over(HUNDRED);
  const steps = (both ? ['0', '1', '2', '-1', '-2', '5'] : ['0', '1', '2', '5']).map(ratio);
  const trials = draw.some(steps, 4).map((count): Trial => {
    const value = target.plus(count.times(size));
    const score = count.isNegative()
      ? base.plus(count.times(take))
      : Ratio.min(fullMarks, base.plus(count.times(add)));
    return {
      value: `${value.toExactText()}${unit}`,
      target: on,
      expected: scored(Ratio.max(ZERO, score)),
      why: '基础分，加减',
    };
  });
  return {
    family: 'base marks',
    clauses,
    parallel: false,
    fullMarks,
    trials: trials.filter(({ value }) => /^\d+[^\d.]/.test(value)),
  };
}
