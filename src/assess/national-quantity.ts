/** A figure held to a target, without a criterion: by the rule sets in force. */
import { Ratio } from '../grid/ratio';
import type { Measured, Target } from '../measure/measurement';
import { setsInForce } from '../rules/in-force';
import type { InterpretationCode } from '../rules/interpretations';
import type { Assessment } from './assessment';
import type { Axis } from './axis';
import { axisOf, isUnplaced, metStretch, targetFigure } from './axis';
import { isDirectionOpen } from './direction';
import type { Given, Standing } from './national-formula';
import { givenBy, sayFormula } from './national-formula';
import { sayNumber, sayValue } from './numbers';
import type { Basis } from './outcome';
import { base, needs, scored } from './outcome';
import type { RowRule } from './row-rule';
import { wordsOf } from './row-words';

/** The row on one axis, with what is said of it. */
interface Held {
  readonly row: RowRule;
  readonly basis: Basis;
  readonly full: Ratio;
  readonly axis: Axis;
  readonly target: Target;
}

export function quantity(
  row: RowRule,
  basis: Basis,
  full: Ratio,
  measured: Measured & { readonly status: 'known' },
  target: Target,
): Assessment {
  const axis = axisOf(measured.measurement, target);
  const met = metStretch(axis);
  if (isUnplaced(met)) return needs(basis, met.missing);
  const held: Held = { row, basis, full, axis, target };
  const { value } = axis;
  if (target.kind === 'range') return inRange(held, met[0]?.low?.at ?? value, met[0]?.high?.at ?? value);
  const goal = targetFigure(axis);
  if (isUnplaced(goal) || target.kind !== 'number') return needs(basis, '目标值');
  if (isDirectionOpen(target, goal, value, wordsOf(row))) return eitherWay(held, goal);
  const strict = target.operator === '>' || target.operator === '<';
  if (strict && value.equals(goal))
    return uncovered(held, `${sayValue(value, axis.unit)} 正好等于「${target.text}」的界限，不算达到`);
  return bySets(held, signOf(target), goal);
}

function signOf(target: Target & { readonly kind: 'number' }): Standing['sign'] {
  if (target.operator === '≤' || target.operator === '<') return '≤';
  // A target without a sign is to be reached.
  return target.operator === '=' && target.explicit ? '=' : '≥';
}

/** Inside both ends the target is met; outside it, the end passed decides as a target of its own would. */
function inRange(held: Held, low: Ratio, high: Ratio): Assessment {
  const { value } = held.axis;
  if (value.isBelow(low)) return bySets(held, '≥', low);
  if (value.isAbove(high)) return bySets(held, '≤', high);
  return fullMarks(held, [], false);
}

function bySets(held: Held, sign: Standing['sign'], goal: Ratio): Assessment {
  const { row, basis, full, axis, target } = held;
  const codes: InterpretationCode[] = target.kind === 'number' && !target.explicit ? ['target-at-least'] : [];
  const given = givenBy(setsInForce(row.rules), { sign, goal, value: axis.value, full });
  const [first] = given;
  const said = sayValue(axis.value, axis.unit);
  if (first === undefined)
    return uncovered(held, `${said} 未达到目标「${target.text}」，无法按比例计算`, codes);
  const isMet =
    axis.value.equals(goal) || (sign === '≥' ? axis.value.isAbove(goal) : axis.value.isBelow(goal));
  if (isMet && given.every(({ points }) => points.equals(full)))
    return fullMarks(held, codes, sign === '≥' && target.kind === 'number' && isExcessive(held, goal));
  const points = given.map((each) => each.points);
  const low = points.reduce((least, each) => Ratio.min(least, each), first.points);
  const high = points.reduce((most, each) => Ratio.max(most, each), first.points);
  const figures = { full: sayNumber(full), goal: sayValue(goal, axis.unit), value: said };
  const stands =
    first.formula === 'W' ? `高于目标「${target.text}」，按达到计` : `未达到目标「${target.text}」`;
  const by =
    first.formula === '0'
      ? '目标为 0，不得分'
      : first.formula === 'W'
        ? `得满分 ${sayNumber(full)} 分`
        : `按比例得 ${sayFormula(first.formula, figures)} ＝ ${sayNumber(first.points)} 分`;
  const others = otherwise(given, first).map(
    (each) =>
      `按${each.set.name}：${sayFormula(each.formula, figures)} ＝ ${sayNumber(each.points)} 分${
        each.points.isZero() && each.formula !== '0' ? '（扣完为止）' : ''
      }`,
  );
  return scored(
    basis,
    { exact: first.points, low, high },
    [],
    [`${said} ${stands}，${by}`, ...others],
    low.equals(high) ? codes : [...codes, 'national-sets'],
  );
}

/** What other sets give, each score once. */
function otherwise(given: readonly Given[], first: Given): readonly Given[] {
  return given.filter(
    (each, index) =>
      !each.points.equals(first.points) &&
      given.findIndex((other) => other.points.equals(each.points)) === index,
  );
}

function fullMarks(
  { basis, full, axis, target }: Held,
  codes: readonly InterpretationCode[],
  isExcess: boolean,
): Assessment {
  return scored(
    basis,
    { exact: full, low: isExcess ? Ratio.zero : full, high: full },
    [],
    [`${sayValue(axis.value, axis.unit)} 达到目标「${target.text}」，得满分 ${sayNumber(full)} 分`],
    isExcess ? [...codes, 'national-excess'] : codes,
  );
}

/** Far above a target to be reached: it was set too low, and marks may rightly be cut. */
function isExcessive({ row, axis }: Held, goal: Ratio): boolean {
  if (!goal.isAbove(Ratio.zero)) return false;
  return !axis.value.isBelow(goal.times(Ratio.one.plus(Ratio.of(row.rules.excess))));
}

function uncovered(held: Held, why: string, codes: readonly InterpretationCode[] = []): Assessment {
  const { basis, axis } = held;
  return { ...base(basis, [], [why], codes), status: 'uncovered', value: sayValue(axis.value, axis.unit) };
}

/** To be reached, or not to be passed: both readings under every set, where both give a score. */
function eitherWay(held: Held, goal: Ratio): Assessment {
  const { row, basis, full, axis } = held;
  const sets = setsInForce(row.rules);
  const ways = (['≥', '≤'] as const).map((sign) =>
    givenBy(sets, { sign, goal, value: axis.value, full }).map(({ points }) => points.round(basis.decimals)),
  );
  const [reached = [], kept = []] = ways;
  const [asReached] = reached;
  const [asKept] = kept;
  if (asReached === undefined || asKept === undefined)
    return needs(basis, '指标值的方向（不低于还是不超过）');
  const scores = [...reached, ...kept].filter(
    (score, index, all) => all.findIndex((other) => other.equals(score)) === index,
  );
  const further = scores.filter((score) => !score.equals(asReached) && !score.equals(asKept));
  return {
    ...base(
      basis,
      [],
      [
        `指标值没有写明是不低于还是不超过：按不低于得 ${sayNumber(asReached)} 分，按不超过得 ${sayNumber(asKept)} 分`,
        ...(further.length === 0 ? [] : [`按其他规则还可得 ${further.map(sayNumber).join('、')} 分`]),
      ],
    ),
    status: 'conflict',
    clauses: [asReached, asKept, ...further].map((score) => ({ from: 0, to: 0, score })),
    low: scores.reduce((least, each) => Ratio.min(least, each), asReached),
    high: scores.reduce((most, each) => Ratio.max(most, each), asReached),
  };
}
