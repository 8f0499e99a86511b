/** Formulas, proportions of a bound, interpolation between two anchors, points on top of points. */
import type { Ratio } from '../../../../src/grid/ratio';
import type { Draw } from '../draw';
import { points } from '../figures';
import { full, gives, then } from '../giving';
import { atLeast, atMost, under } from '../intervals';
import { LINES } from '../lines';
import { bounds, held, rate } from '../measures';
import type { Trial, Worded } from '../scheme';
import { clamped, ratio, scored } from '../scheme';
import { around } from './bands';

const ZERO = ratio(0);
const HUNDRED = ratio(100);
const MARKS = ['4', '5', '8', '10', '20'] as const;

const weight = (draw: Draw, fullMarks: Ratio): string =>
  draw.pick([
    '分值',
    '分值',
    '权重',
    '该指标分值',
    '标准分',
    `${fullMarks.toExactText()}分`,
    fullMarks.toExactText(),
    '满分值',
    '本项分值',
  ]);
const times = (draw: Draw): string => draw.pick(['×', '×', '*', '＊', '乘以']);
const equals = (draw: Draw): string => draw.pick(['得分=', '得分＝', '指标得分=', '本项得分＝', '']);

/** `得分=执行率×分值`, `（1-结余率）×分值`, with what bounds it. */
export function ofFormula(draw: Draw): Worded {
  const inverse = draw.chance(0.25);
  const of = rate(draw, !inverse);
  const fullMarks = ratio(draw.pick(MARKS));
  const floor = draw.chance(0.15) ? ratio(1) : ZERO;
  const veto = !inverse && draw.chance(0.25) ? ratio(draw.pick(['50', '60'])) : null;
  const w = weight(draw, fullMarks);
  const part = inverse ? `（1-${of.name}）` : of.name;
  const lead = equals(draw);
  const formula =
    draw.chance(0.8) || inverse
      ? `${lead}${part}${times(draw)}${w}`
      : `${lead === '' ? '得分=' : lead}${w}${times(draw)}${part}`;
  const clauses = [
    formula,
    ...draw.some(
      [
        draw.pick([
          '最高得满分',
          '满分为止',
          '超过满分的按满分计',
          '最高不超过满分',
          `最高${fullMarks.toExactText()}分`,
        ]),
      ],
      inverse ? 0 : draw.whole(0, 1),
    ),
    ...(floor.isZero() ? [] : [draw.pick(['最低得1分', '最低1分'])]),
    ...(veto === null
      ? []
      : [`${of.name}低于${veto.toExactText()}%${draw.pick(['的不得分', '，不得分', '的，不得分'])}`]),
  ];
  const values = (
    inverse ? ['0', '10', '20', '37.5', '100'] : ['0', '45', '50', '60', '87.5', '92.34', '100', '105']
  ).map(ratio);
  const trials = draw.some(values, 4).map((value): Trial => {
    const share = inverse ? HUNDRED.minus(value) : value;
    const none = veto !== null && value.isBelow(veto);
    return {
      value: held(of, value),
      target: null,
      expected: scored(none ? ZERO : clamped(share.times(fullMarks).over(HUNDRED), floor, fullMarks)),
      why: '公式',
    };
  });
  return { family: 'formula', clauses, parallel: false, fullMarks, trials };
}

/** `达到95%得满分，未达到的得分=实际值/95%×分值`; the words say by what the rate is divided. */
export function shareOfBound(draw: Draw): Worded {
  const of = rate(draw, true);
  const [at = ratio(90)] = bounds(draw, of, 1);
  const fullMarks = ratio(draw.pick(MARKS));
  const first = atLeast(draw, of, at, of.name);
  const b = `${at.toExactText()}%`;
  const w = weight(draw, fullMarks);
  type Way = readonly [text: string, by: 'bound' | 'itself' | 'either'];
  const lead = draw.pick([
    '未达到的，',
    `低于${b}的，`,
    `不足${b}的，`,
    '达不到的，',
    `${under(draw, of, at, '').text}的，`,
  ]);
  const ways: readonly Way[] = [
    [`${lead}得分=${of.name}/${b}${times(draw)}${w}`, 'bound'],
    [`${lead}得分=${of.name}÷${b}${times(draw)}${w}`, 'bound'],
    [`${lead}按${of.name}/${b}${times(draw)}${w}计分`, 'bound'],
    [`${lead}按实际值占${b}的比例得分`, 'bound'],
    [`${lead}按${of.name}${times(draw)}${w}计分`, 'itself'],
    [`${lead}得分=${of.name}${times(draw)}${w}`, 'itself'],
    [`${lead}按比例得分`, 'either'],
    [`${lead}按比例计分`, 'either'],
    [`${lead}按比例扣分`, 'either'],
  ];
  const [text, by] = draw.pick(ways);
  const veto = draw.chance(0.2) ? ratio('50') : null;
  const clauses = [
    `${first.text}${then(draw)}${full(draw, fullMarks)}`,
    text,
    ...(veto === null
      ? []
      : [draw.pick(['低于50%不得分', `${of.name}低于50%的，不得分`, '不足50%的不得分'])]),
  ];
  const trials = draw
    .some([at, at.plus(ratio(1)), at.minus(ratio(5)), at.minus(ratio('0.5')), ratio(50), ratio('48')], 4)
    .flatMap((value): readonly Trial[] => {
      if (value.isAbove(HUNDRED)) return [];
      const said = held(of, value);
      if (!value.isBelow(at))
        return [{ value: said, target: null, expected: scored(fullMarks), why: '达到' }];
      if (veto !== null && value.isBelow(veto))
        return [{ value: said, target: null, expected: scored(ZERO), why: '否决' }];
      const ofBound = fullMarks.times(value).over(at);
      const ofItself = fullMarks.times(value).over(HUNDRED);
      const expected =
        by === 'bound'
          ? scored(ofBound)
          : by === 'itself'
            ? scored(ofItself)
            : scored(ofBound, ofItself, ofBound);
      return [{ value: said, target: null, expected, why: '比例' }];
    });
  return { family: 'share of the bound', clauses, parallel: false, fullMarks, trials };
}

/** `95%以上得10分，60%以下得0分，60%至95%之间按线性插值法计算`. */
export function onALine(draw: Draw): Worded {
  const more = draw.chance(0.75);
  const of = rate(draw, more);
  const cuts = bounds(draw, of, 2);
  const [upper = ratio(95), lower = ratio(60)] = cuts;
  const fullMarks = ratio(draw.pick(MARKS));
  const bottom = draw.chance(0.7) ? ZERO : ratio(draw.pick(['1', '2']));
  const subject = draw.chance(0.6) ? of.name : '';
  const b = (value: Ratio): string => `${value.toExactText()}%`;
  const best = more ? upper : lower;
  const worst = more ? lower : upper;
  const top = (more ? atLeast : atMost)(draw, of, best, subject);
  const end = more
    ? draw.pick([
        `${b(worst)}以下`,
        `${b(worst)}（含）以下`,
        `≤${b(worst)}`,
        `低于${b(worst)}`,
        `不足${b(worst)}`,
      ])
    : draw.pick([`${b(worst)}以上`, `${b(worst)}（含）以上`, `≥${b(worst)}`, `超过${b(worst)}`]);
  const line = draw.pick(LINES);
  const clauses = [
    `${top.text}${then(draw)}${full(draw, fullMarks)}`,
    `${end}${draw.pick(['', '的', '，'])}${gives(draw, bottom, fullMarks)}`,
    draw.pick([
      `${b(lower)}${draw.pick(['-', '至', '—', '～'])}${b(upper)}之间${draw.pick(['', '的'])}按${line}${draw.pick(['计算', '计分', '得分', '计算得分'])}`,
      `介于两者之间的按${line}计分`,
      `中间部分按${line}计算`,
      `之间的按${line}计算得分`,
      `在${b(lower)}和${b(upper)}之间的，按${line}计分`,
      `${b(lower)}-${b(upper)}之间按比例计分`,
      `其余按${line}计算`,
    ]),
  ];
  const middle = ['0.5', '0.25', '0.2'].map((share) => lower.plus(upper.minus(lower).times(ratio(share))));
  const on = (value: Ratio): Ratio =>
    bottom.plus(
      fullMarks
        .minus(bottom)
        .times(more ? value.minus(lower) : upper.minus(value))
        .over(upper.minus(lower)),
    );
  const trials = draw
    .some([...middle, upper, lower, lower.minus(ratio(1)), upper.plus(ratio(1))], 5)
    .flatMap((value): readonly Trial[] =>
      value.isNegative()
        ? []
        : [
            {
              value: held(of, value),
              target: null,
              expected: scored(clamped(on(value), bottom, fullMarks)),
              why: '插值',
            },
          ],
    );
  return { family: 'line', clauses, parallel: false, fullMarks, trials };
}

/** `达到60%得3分，达到80%再得2分`. */
export function onTop(draw: Draw): Worded {
  const of = rate(draw, true);
  const cuts = bounds(draw, of, 2);
  const [upper = ratio(90), lower = ratio(60)] = cuts;
  const first = ratio(draw.pick(['2', '3']));
  const second = ratio(draw.pick(['1', '2']));
  const fullMarks = first.plus(second);
  const clauses = [
    `${of.name}达到${lower.toExactText()}%${draw.pick(['', '的', '，'])}得${points(draw, first)}`,
    `达到${upper.toExactText()}%${draw.pick(['', '的', '，'])}${draw.pick(['再得', '另加', '再加'])}${points(draw, second)}`,
  ];
  const trials = around(draw, of, cuts, 4).flatMap((value): readonly Trial[] =>
    value.isBelow(lower)
      ? []
      : [
          {
            value: held(of, value),
            target: null,
            expected: scored(value.isBelow(upper) ? first : fullMarks),
            why: '在前一档之上再加',
          },
        ],
  );
  return { family: 'on top', clauses, parallel: false, fullMarks, trials };
}
