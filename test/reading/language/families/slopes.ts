/** Steps either way from a standard or a ± band, and a second slope that adds to the first. */
import { Ratio } from '../../../../src/grid/ratio';
import type { Draw } from '../draw';
import { full, then } from '../giving';
import { atMost } from '../intervals';
import { DIFFERS } from '../lines';
import type { Measure } from '../measures';
import { bounds, held, rate } from '../measures';
import type { Trial, Worded } from '../scheme';
import { ratio, scored } from '../scheme';
import type { Slope } from './steps';
import { distances, lessSteps, limitSaid, partsSaid, stepText, stepsOf, takesEach } from './steps';

const ZERO = ratio(0);

/** `以100%为标准，每相差3%扣1分`; `±5%以内得满分，每超过1个百分点扣1分`. */
export function eitherWay(draw: Draw): Worded {
  const of: Measure = {
    name: draw.pick(['预算变动率', '偏离度', '计划完成偏差率', '预算调整率']),
    unit: '%',
    more: false,
    scale: [],
    grain: '1',
  };
  const band = draw.chance(0.5);
  const fullMarks = ratio(draw.pick(['3', '5', '6', '8', '10']));
  const each = ratio(draw.pick(['0.5', '1', '2']));
  const size = ratio(draw.pick(['1', '2', '3', '5']));
  const it: Slope = { of, at: ratio(band ? draw.pick(['3', '5', '10']) : '100'), size, each, fullMarks };
  const said = stepText(draw, it);
  const limit = limitSaid(draw, fullMarks);
  const parts = draw.pick(['silent', 'silent', 'whole', 'started', 'proportional'] as const);
  const at = it.at.toExactText();
  const taken = takesEach(draw, each, fullMarks);
  const subject = draw.chance(0.6) ? of.name : '';
  const clauses = band
    ? [
        `${draw.pick([`${subject}在±${at}%以内`, `${subject}±${at}%（含）以内`, `${subject}控制在±${at}%以内`, `${subject}在±${at}%之内`])}${then(draw)}${full(draw, fullMarks)}`,
        `${draw.pick(['', '超过的，', '超出部分', '超过的部分，', `超过±${at}%的，`])}每${draw.pick(['超过', '超出', '超', '增加'])}${said}${draw.pick(['', '，'])}${taken}`,
      ]
    : [
        draw.pick([
          `以${at}%为标准`,
          `以${at}%为基准`,
          `${at}%${full(draw, fullMarks)}`,
          `${at}%，${full(draw, fullMarks)}`,
        ]),
        `每${draw.pick([draw.pick(DIFFERS), '超过（降低）', '超过（低于）', '高于或低于', '上下浮动', '±', '高于（低于）'])}${said}${draw.pick(['', '，'])}${taken}`,
      ];
  const part = partsSaid(draw, parts, said.startsWith('个') ? `1${said}` : said);
  if (part !== null) clauses.push(part);
  if (limit.text !== null) clauses.push(limit.text);
  const side = (value: Ratio): readonly Ratio[] =>
    band ? [value, value.negated()] : [value, it.at.plus(it.at).minus(value)];
  const values = distances(draw, it, 1).flatMap((value) =>
    side(value).filter((_, index) => (index === 0 ? draw.chance(0.6) : draw.chance(0.6))),
  );
  const trials = draw.some(values, 6).map((value): Trial => {
    const distance = band ? value.abs().minus(it.at) : value.minus(it.at).abs();
    return {
      value: held(of, value),
      target: null,
      expected: lessSteps(fullMarks, each, stepsOf(distance, size, parts), limit.limits),
      why: '两侧都扣',
    };
  });
  return { family: 'steps either way', clauses, parallel: false, fullMarks, trials };
}

/** `超过100%的，每超1个百分点扣0.5分；超过105%的部分，每超1个百分点扣1分`: marginal, as tax brackets are. */
export function secondSlope(draw: Draw): Worded {
  const of = rate(draw, false);
  const [at = ratio(10)] = bounds(draw, of, 1);
  const reach = ratio(draw.pick(['2', '5', '10']));
  const edge = at.plus(reach);
  const [first, second] = draw
    .pick([
      ['0.2', '0.5'],
      ['0.5', '1'],
      ['0.1', '0.3'],
    ] as const)
    .map(ratio);
  if (first === undefined || second === undefined) throw new RangeError('two slopes');
  const fullMarks = ratio(draw.pick(['5', '8', '10']));
  const one = draw.pick(['1个百分点', '1%', '一个百分点']);
  const clauses = [
    `${atMost(draw, of, at, of.name).text}${then(draw)}${full(draw, fullMarks)}`,
    `超过${at.toExactText()}%${draw.pick(['的部分，', '的，'])}每超${one}扣${first.toExactText()}分`,
    `超过${edge.toExactText()}%的部分，每超${one}扣${second.toExactText()}分`,
    ...draw.some(['扣完为止'], draw.whole(0, 1)),
  ];
  const values = ['0', '1', '2', '-1']
    .map((step) => at.plus(ratio(step)))
    .concat(['0', '1', '3'].map((step) => edge.plus(ratio(step))));
  const trials = draw
    .some(
      values.filter((value) => !value.isNegative()),
      5,
    )
    .map((value): Trial => {
      const over_ = Ratio.max(ZERO, value.minus(at));
      const low = Ratio.min(over_, reach);
      const high = Ratio.max(ZERO, over_.minus(reach));
      return {
        value: held(of, value),
        target: null,
        expected: scored(Ratio.max(ZERO, fullMarks.minus(low.times(first)).minus(high.times(second)))),
        why: '分段累进',
      };
    });
  return { family: 'second slope', clauses, parallel: false, fullMarks, trials };
}
