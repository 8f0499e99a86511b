/** Steps from a bound: below, above, either way; parts of steps, vetoes, caps, floors, a second slope. */
import { Ratio } from '../../../../src/grid/ratio';
import type { Draw } from '../draw';
import { points, stepOfRate } from '../figures';
import { full, then } from '../giving';
import { atLeast, atMost, over, under } from '../intervals';
import { FALLS, NONES, RISES, TAKES } from '../lines';
import type { Measure } from '../measures';
import { bound, bounds, count, held, rate } from '../measures';
import type { Trial, Worded } from '../scheme';
import { ratio, scored } from '../scheme';

export type Parts = 'silent' | 'whole' | 'started' | 'proportional';

const ZERO = ratio(0);

/** Least, said and most steps of a distance (domain, reading 3): silent counts whole ones and owns to the rest. */
export function stepsOf(
  distance: Ratio,
  size: Ratio,
  parts: Parts,
): { readonly said: Ratio; readonly most: Ratio } {
  const exact = Ratio.max(ZERO, distance).over(size);
  switch (parts) {
    case 'silent':
      return { said: exact.floor(), most: exact.ceil() };
    case 'whole':
      return { said: exact.floor(), most: exact.floor() };
    case 'started':
      return { said: exact.ceil(), most: exact.ceil() };
    case 'proportional':
      return { said: exact, most: exact };
  }
}

export interface Limits {
  readonly floor: Ratio;
  readonly most: Ratio | null;
}

/** Full marks less so much a step, within what the text allows. */
export function lessSteps(
  fullMarks: Ratio,
  each: Ratio,
  taken: { readonly said: Ratio; readonly most: Ratio },
  { floor, most }: Limits,
): string {
  const left = (steps: Ratio): Ratio => {
    const off = steps.times(each);
    return Ratio.max(floor, fullMarks.minus(most === null ? off : Ratio.min(most, off)));
  };
  return scored(left(taken.said), left(taken.most), left(taken.said));
}

/** `不足1个百分点按1个百分点计算`; said of the step just named. */
export function partsSaid(draw: Draw, parts: Parts, size: string): string | null {
  switch (parts) {
    case 'silent':
      return null;
    case 'whole':
      return draw.pick([
        `不足${size}的不扣分`,
        `不足${size}不扣`,
        `不足${size}的部分不扣分`,
        `不足${size}不计`,
      ]);
    case 'started':
      return draw.pick([
        `不足${size}按${size}计算`,
        `不足${size}的按${size}计`,
        `不满${size}按${size}计算`,
        `不足${size}的，按${size}计算`,
      ]);
    case 'proportional':
      return draw.pick([`不足${size}的按比例扣分`, `不足${size}按比例扣减`, `不足${size}的部分按比例扣分`]);
  }
}

/** What ends a deduction: 扣完为止, 最多扣3分, 最低得1分; null says nothing. */
export function limitSaid(
  draw: Draw,
  fullMarks: Ratio,
): { readonly text: string | null; readonly limits: Limits } {
  const part = ratio(draw.pick(['1', '2'])).isBelow(fullMarks) ? ratio(1) : fullMarks;
  switch (draw.pick(['none', 'drained', 'drained', 'drained', 'most', 'floor'] as const)) {
    case 'none':
      return { text: null, limits: { floor: ZERO, most: null } };
    case 'drained':
      return {
        text: draw.pick([
          '扣完为止',
          '扣完为止',
          '直至扣完',
          '扣完该项分值为止',
          '扣完本项分值为止',
          '最低0分',
          '扣至0分为止',
          '直到扣完为止',
          '减完为止',
        ]),
        limits: { floor: ZERO, most: null },
      };
    case 'most': {
      const most = fullMarks.minus(part).isZero() ? fullMarks : fullMarks.minus(part);
      return {
        text: draw.pick([
          `最多扣${points(draw, most)}`,
          `最高扣${points(draw, most)}`,
          `累计扣分不超过${points(draw, most)}`,
          `扣完${most.toExactText()}分为止`,
        ]),
        limits: { floor: ZERO, most },
      };
    }
    case 'floor':
      return {
        text: draw.pick([`最低得${points(draw, part)}`, `最低${points(draw, part)}`]),
        limits: { floor: part, most: null },
      };
  }
}

export const EACH = ['每', '每', '每', '每再'] as const;

/** `扣0.5分`, `扣分值的5%`. */
export function takesEach(draw: Draw, each: Ratio, fullMarks: Ratio): string {
  const share = each.over(fullMarks).times(ratio(100));
  const take = draw.chance(0.6) ? '扣' : draw.pick(TAKES);
  if (share.isWhole() && draw.chance(0.25)) {
    const percent = `${share.toExactText()}%`;
    return draw.pick([
      `扣分值的${percent}`,
      `扣权重分的${percent}`,
      `扣${percent}分值`,
      `扣减${percent}的分值`,
      `扣${percent}权重分`,
      `扣该项分值的${percent}`,
    ]);
  }
  return `${take}${points(draw, each)}`;
}

/** `，按0.5分/个百分点扣分`: a rate of deduction; null where the step is of another size. */
function byRate(draw: Draw, each: Ratio, size: Ratio, more: boolean): string | null {
  if (!size.equals(ratio(1)) || !draw.chance(0.06)) return null;
  return `${more ? draw.pick(['未达到的', '低于的', '达不到的']) : draw.pick(['超过的', '超出部分'])}${draw.pick(['，', ''])}按${each.toExactText()}分/${draw.pick(['个百分点', '百分点'])}扣分`;
}

export interface Slope {
  readonly of: Measure;
  readonly at: Ratio;
  readonly size: Ratio;
  readonly each: Ratio;
  readonly fullMarks: Ratio;
}

function slope(draw: Draw, more: boolean): Slope {
  const isRate = draw.chance(0.75);
  const of = isRate ? rate(draw, more) : count(draw, more);
  const [at = ratio(90)] = bounds(draw, of, 1);
  const size = ratio(
    isRate ? draw.pick(['1', '1', '1', '2', '5', '0.5']) : draw.pick(['1', '1', '2', '5', '10']),
  );
  const fullMarks = ratio(draw.pick(['3', '4', '5', '6', '8', '10', '15']));
  const each = ratio(draw.pick(['0.1', '0.2', '0.5', '0.5', '1', '1', '2']));
  return { of, at, size, each, fullMarks };
}

export const stepText = (draw: Draw, { of, size }: Slope): string =>
  of.unit === '%' ? stepOfRate(draw, size) : bound(draw, of, size);

/** Distances that are no step, whole steps, parts of one, and beyond all points. */
export function distances(
  draw: Draw,
  { size, each, fullMarks, of, at }: Slope,
  sign: 1 | -1,
): readonly Ratio[] {
  const drained = fullMarks.over(each).ceil();
  const whole = of.unit !== '%';
  const steps = [
    ratio(0),
    ratio(1),
    ratio(2),
    ratio('1.5'),
    ratio('0.4'),
    ratio(3),
    ratio('-1'),
    drained,
    drained.plus(ratio(1)),
  ];
  const all = steps.map((each_) => at.plus(each_.times(size).times(ratio(sign))));
  return draw.some(
    all.filter(
      (value) => !value.isNegative() && (!whole || value.isWhole()) && !value.isAbove(at.times(ratio(3))),
    ),
    draw.whole(4, 6),
  );
}

/** `≥95%得满分，每低1个百分点扣0.5分，扣完为止`. */
export function fromBound(draw: Draw): Worded {
  const more = draw.chance(0.6);
  const it = slope(draw, more);
  const { of, at, size, each, fullMarks } = it;
  const subject = draw.chance(0.75) ? of.name : '';
  const first = (more ? atLeast : atMost)(draw, of, at, subject);
  const parts = draw.pick(['silent', 'silent', 'silent', 'whole', 'started', 'proportional'] as const);
  const said = stepText(draw, it);
  const way = draw.pick(more ? FALLS : RISES);
  const again = draw.pick(['', '', '', 'bound', 'subject', 'part'] as const);
  const lead =
    again === 'bound'
      ? `${(more ? under : over)(draw, of, at, draw.chance(0.2) ? of.name : '').text}${draw.pick(['的，', '的', '，'])}`
      : again === 'subject' && of.unit === '%'
        ? of.name
        : again === 'part'
          ? draw.pick(
              more ? ['低于的，', '未达到的，', '达不到的，'] : ['超过的，', '超出部分', '超过部分，'],
            )
          : '';
  const plain = again === 'part' && !more && draw.chance(0.3);
  const limit = limitSaid(draw, fullMarks);
  const veto = vetoOf(draw, it, more);
  const rated = of.unit === '%' ? byRate(draw, each, size, more) : null;
  const clauses = [
    `${first.text}${then(draw)}${full(draw, fullMarks)}`,
    rated ??
      `${lead}${draw.pick(EACH)}${plain ? '' : way}${said}${draw.pick(['', '，', '，'])}${takesEach(draw, each, fullMarks)}`,
  ];
  const part = partsSaid(
    draw,
    parts,
    rated !== null ? '1个百分点' : said.startsWith('个') ? `1${said}` : said,
  );
  if (part !== null) clauses.push(part);
  if (limit.text !== null) clauses.push(limit.text);
  if (veto !== null) clauses.push(veto.text);
  const trials = distances(draw, it, more ? -1 : 1).flatMap((value): readonly Trial[] => {
    const vetoed = veto?.holds(value);
    if (vetoed === null) return [];
    const distance = more ? at.minus(value) : value.minus(at);
    const expected =
      vetoed === true
        ? scored(ZERO)
        : lessSteps(fullMarks, each, stepsOf(distance, size, parts), limit.limits);
    // 0.5分/个百分点 is a rate, which part of a step it takes is not said: nothing to expect but at whole steps.
    if (rated !== null && parts === 'silent' && !distance.isWhole() && distance.isAbove(ZERO)) return [];
    return [{ value: held(of, value), target: null, expected, why: vetoed === true ? '否决' : '按档扣分' }];
  });
  return { family: 'steps from a bound', clauses, parallel: false, fullMarks, trials };
}

/** `低于60%不得分`; an exception over steps and floors. */
function vetoOf(
  draw: Draw,
  { of, at, size, each, fullMarks }: Slope,
  more: boolean,
): { readonly text: string; readonly holds: (value: Ratio) => boolean | null } | null {
  if (!draw.chance(0.2)) return null;
  const within = fullMarks.over(each).floor();
  const far = Ratio.max(ratio(2), within.minus(ratio(draw.whole(0, 2))));
  const edge = more ? at.minus(far.times(size)) : at.plus(far.times(size));
  if (edge.isNegative() || edge.isZero() || (of.unit !== '%' && !edge.isWhole())) return null;
  const spoken = (more ? under : over)(draw, of, edge, draw.chance(0.3) ? of.name : '');
  const end = more ? spoken.high : spoken.low;
  return {
    text: `${spoken.text}${draw.pick(['的不得分', '不得分', '的，不得分', `的${draw.pick(NONES)}`])}`,
    holds: (value) =>
      value.equals(edge)
        ? end?.said === 'unsettled'
          ? null
          : (end?.closed ?? false)
        : more
          ? value.isBelow(edge)
          : value.isAbove(edge),
  };
}
