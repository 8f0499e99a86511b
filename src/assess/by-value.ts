/** A measured value against a criterion whose every word is understood. */
import { foldWord } from '../grid/fold';
import { Ratio } from '../grid/ratio';
import type { Clause, Criterion } from '../scoring/clauses';
import { isMoney } from '../lexicon/counters';
import type { Measured, Measurement, Target } from '../measure/measurement';
import type { InterpretationCode } from '../rules/interpretations';
import type { Assessment } from './assessment';
import type { Axis } from './axis';
import { axisOf, isUnplaced, targetFigure } from './axis';
import type { Claim } from './claim';
import { isDirectedPair } from './coherence';
import type { Context } from './deductions';
import { isDirectionOpen } from './direction';
import { pointsOf, sayNumber, sayValue } from './numbers';
import { judge } from './numeric';
import type { Basis } from './outcome';
import { base, needs, scored } from './outcome';
import type { Question } from './question';
import { statedTarget } from './stated-target';
import { topOf } from './top-marks';
import { unreadable } from './unreadable';
import type { Verdict } from './verdict';

/** 「降低5%以上」 with −6%: lowered by 6%, or raised? The sign alone does not tell. */
const FALLING = /降低|下降|压减|减少|节约|压缩|缩减/;

export function byValue(question: Question, basis: Basis): Assessment {
  const { criterion, full, measured, rules } = question;
  if (full === null) return needs(basis, '满分');
  if (measured.status === 'none') return needs(basis, '实际值（0/0 或「无」不是数值）');
  if (measured.status === 'words') return needs(basis, '可计算的实际值（现为文字）');
  if (measured.status === 'missing') return needs(basis, measured.what);
  if (measured.status === 'unusable') {
    return byEitherReading(question, basis, measured) ?? needs(basis, `可用的实际值（${measured.why}）`);
  }
  const { measurement } = measured;
  const target = measured.target ?? statedTarget(criterion);
  const axis = axisOf(measurement, target);
  if (
    axis.value.isNegative() &&
    !speaksOfNegatives(criterion) &&
    criterion.clauses.some((clause) => 'subject' in clause && FALLING.test(clause.subject))
  ) {
    return needs(basis, '写明升降方向的实际值（标准说的是降低，实际值是负数）');
  }
  const directed = inDirection(criterion, target);
  if (directed === null) return needs(basis, '指标值前的 ≥ 或 ≤（评价标准按正向、反向指标分别计分）');
  if (target !== null && directed.clauses.some((clause) => runsAgainst(clause, target))) {
    return needs(basis, '与指标值方向一致的计分公式（正向、反向与指标值的 ≥、≤ 不符）');
  }
  // 「绝对值」 anywhere in the subject: the sign of the value does not count.
  const absolute = criterion.clauses.some(
    (clause) => 'subject' in clause && clause.subject.includes('绝对值'),
  );
  const other = otherMeasure(criterion, foldWord(question.name), axis);
  if (other !== null) return needs(basis, `「${other}」的实际值（本指标名称说的是另一个量）`);
  const goal = targetFigure(axis);
  const subjects = criterion.clauses.flatMap((clause) => ('subject' in clause ? [clause.subject] : []));
  const formula = criterion.clauses.some(({ kind }) => kind === 'formula') ? criterion.text : '';
  const words = [question.name, ...subjects, formula].join(' ');
  if (usesTarget(directed) && !isUnplaced(goal) && isDirectionOpen(target, goal, axis.value, words)) {
    return needs(basis, '指标值的方向（不低于还是不超过）');
  }
  const unclear = unitDoubt(directed, axis) ?? signDoubt(directed, axis, measurement);
  if (unclear !== null) return needs(basis, unclear);
  const context: Context = {
    criterion: directed,
    axis: absolute ? { ...axis, value: axis.value.abs() } : axis,
    full,
    rules,
    name: question.name,
  };
  const own = concludedOnScale(context, basis);
  const size =
    absolute || !isMagnitude(context, words)
      ? null
      : { ...context, axis: { ...axis, value: axis.value.abs() } };
  return size === null ? own : bySignOrSize(own, concludedOnScale(size, basis), context, basis);
}

const OTHER =
  /结余|结转|偏差|偏离|调整|变动|差异|超支|超出|降低|降幅|压减|增长|增幅|投诉|差错|逾期|不合格|不达标|未完成|违规|负债/;

/** 预算执行率 held to 「结余率≤10%」: the row's value is of something else than its criterion speaks of. */
function otherMeasure(criterion: Criterion, name: string, axis: Axis): string | null {
  if (axis.unit !== '%' || !/(?:率|度|比例|占比)(?:\(.{0,12}\))?$/.test(name.trim())) return null;
  for (const clause of criterion.clauses) {
    const said = clause.kind === 'formula' ? clause.of : 'subject' in clause ? clause.subject : '';
    const word = OTHER.exec(said)?.[0];
    if (word !== undefined && !name.includes(word) && !(OTHER.test(name) && name.includes(said))) return said;
  }
  return null;
}

function concludedOnScale(context: Context, basis: Basis): Assessment {
  const verdict = judge(context);
  const uncapped = verdict.is === 'scored' ? (verdict.claims[0]?.exact ?? null) : null;
  return offScale(concluded(verdict, context, basis), uncapped, context, basis);
}

/** 偏差率10%以内 at −35%: by its sign within, by its size far beyond. */
function isMagnitude({ axis, criterion }: Context, words: string): boolean {
  if (!axis.value.isNegative() || !/偏差|偏离|差异|误差|出入|浮动|波动|调整率/.test(words)) return false;
  return !criterion.clauses.some(
    (clause) =>
      'where' in clause &&
      clause.where?.on === 'value' &&
      clause.where.parts.some(({ low, high }) => (low ?? high)?.at.value.isNegative() === true),
  );
}

function bySignOrSize(sign: Assessment, size: Assessment, context: Context, basis: Basis): Assessment {
  if (sign.status !== 'scored') return sign;
  if (size.status === 'uncovered') return needs(basis, '写明按绝对值还是按正负计的实际值');
  if (size.status !== 'scored') return sign;
  if (sign.score.equals(size.score) && sign.low.equals(size.low)) return sign;
  return {
    ...base(
      basis,
      [],
      [
        `${sayValue(context.axis.value, context.axis.unit)} 是负数：按正负计得 ${sayNumber(sign.score)} 分，按绝对值计得 ${sayNumber(size.score)} 分`,
      ],
    ),
    used: sign.used,
    status: 'conflict',
    clauses: [sign, size].flatMap((each) => {
      const [span] = each.used;
      return span === undefined ? [] : [{ from: span.from, to: span.to, score: each.score }];
    }),
    low: Ratio.min(sign.score, size.score),
    high: Ratio.max(sign.score, size.score),
  };
}

/** 成本节约率≥0: with a bound at 0 or below it, the sign of the value is meant. */
function speaksOfNegatives(criterion: Criterion): boolean {
  return criterion.clauses.some(
    (clause) =>
      (clause.kind === 'bands' || clause.kind === 'steps') &&
      clause.where?.on === 'value' &&
      clause.where.parts.some(({ low, high }) =>
        [low, high].some((end) => end?.at.value.isAbove(Ratio.zero) === false),
      ),
  );
}

/** A clause that counts from the row's target. */
function usesTarget(criterion: Criterion): boolean {
  const bounded = criterion.clauses.some(
    (clause) =>
      clause.kind === 'baseline' ||
      (clause.kind === 'bands' && (clause.where.on === 'value' || clause.where.on === 'share')),
  );
  return criterion.clauses.some(
    (clause) =>
      ('where' in clause && clause.where?.on === 'target') ||
      (!bounded && (clause.kind === 'steps' || clause.kind === 'proportional') && clause.where === null),
  );
}

const FAR = Ratio.of(100);

/** 9800 beside 「1.2亿元…每少1000万元」: in 万元 or in 亿元? A bare figure far off its bounds has no sure unit either. */
function unitDoubt(criterion: Criterion, axis: Axis): string | null {
  if (axis.unit !== '') return null;
  const bounds = criterion.clauses.flatMap((clause) => {
    const sizes = clause.kind === 'steps' || clause.kind === 'earned' ? [clause.size] : [];
    const where = 'where' in clause ? clause.where : null;
    if (where?.on !== 'value') return sizes;
    return [...sizes, ...where.parts.flatMap(({ low, high }) => [low?.at ?? null, high?.at ?? null])];
  });
  const money = bounds.flatMap((bound) => (bound !== null && isMoney(bound.unit) ? [bound] : []));
  const [first] = money;
  if (first === undefined) return null;
  const far = money.every(
    ({ value }) => !value.isZero() && !axis.value.isZero() && axis.value.abs().over(value.abs()).isAbove(FAR),
  );
  return far || money.some(({ unit }) => unit !== first.unit) ? '实际值的单位（元、万元、亿元）' : null;
}

const NEAR = Ratio.of(5);

/** 2024 or 5 beside 「≥95%」: typed without its sign and far from every bound, it is hardly this rate. */
function signDoubt(criterion: Criterion, axis: Axis, measurement: Measurement): string | null {
  if (axis.unit !== '%' || measurement.assumption === null || axis.value.isZero()) return null;
  const bounds = criterion.clauses.flatMap((clause) =>
    'where' in clause && clause.where?.on === 'value'
      ? clause.where.parts.flatMap(({ low, high }) => [low?.at.value ?? [], high?.at.value ?? []].flat())
      : [],
  );
  const stated = bounds.filter((bound) => !bound.isZero());
  const far = stated.every((bound) => {
    const times = axis.value.over(bound).abs();
    return times.isAbove(Ratio.of(2)) || times.times(NEAR).isBelow(Ratio.one);
  });
  return stated.length > 0 && far ? '带百分号的实际值' : null;
}

/** Of a 正向 and a 反向 formula the one the row's target points to; null where the target does not tell. */
function inDirection(criterion: Criterion, target: Target | null): Criterion | null {
  const formulas = criterion.clauses.filter(({ kind }) => kind === 'formula');
  if (!isDirectedPair(formulas)) return criterion;
  if (target?.kind !== 'number' || !target.explicit || target.operator === '=') return null;
  const inverse = target.operator === '≤' || target.operator === '<';
  return {
    ...criterion,
    clauses: criterion.clauses.filter((clause) => clause.kind !== 'formula' || clause.inverse === inverse),
  };
}

/** `反向指标得分=权重×A/B` on a target that is to be reached, or 正向 on one that is not to be passed. */
function runsAgainst(clause: Clause, target: Target): boolean {
  if (clause.kind !== 'formula' || clause.inverse === null || target.kind !== 'number') return false;
  const isCeiling = target.operator === '≤' || target.operator === '<';
  const isFloor = target.operator === '≥' || target.operator === '>';
  return target.explicit && ((clause.inverse && isFloor) || (!clause.inverse && isCeiling));
}

function concluded(verdict: Verdict, context: Context, basis: Basis): Assessment {
  const { axis, criterion } = context;
  const value = sayValue(axis.value, axis.unit);
  switch (verdict.is) {
    case 'missing':
      return needs(basis, verdict.what);
    case 'unread':
      return unreadable(basis, criterion, verdict.clauses);
    case 'uncovered':
      return { ...base(basis, [], [`${value} 不在评价标准所列各档之内`]), status: 'uncovered', value };
    case 'conflict':
      return conflict(basis, verdict.claims);
    case 'scored': {
      const [claim] = verdict.claims;
      if (claim === undefined) return { ...base(basis, [], []), status: 'uncovered', value };
      return limited(claim, context, basis, [...verdict.assumptions, ...claim.assumptions]);
    }
  }
}

/** 0.96 without its sign is 96% or 0.96%: decided only where the criterion gives both the same score. */
function byEitherReading(
  question: Question,
  basis: Basis,
  measured: Measured & { readonly status: 'unusable' },
): Assessment | null {
  const { target, equations, readings = [] } = measured;
  const [first, ...others] = readings.map((measurement) =>
    byValue(
      { ...question, measured: { status: 'known', measurement, contradicting: [], target, equations } },
      basis,
    ),
  );
  if (first?.status !== 'scored') return null;
  const same = others.every(
    (other) =>
      other.status === 'scored' &&
      other.exact.equals(first.exact) &&
      other.low.equals(first.low) &&
      other.high.equals(first.high),
  );
  return same && others.length > 0 ? first : null;
}

/** A criterion made for other full marks (`90%以上得8分` on a row of 5) gives no score: its own, or the one in proportion? */
function offScale(
  assessment: Assessment,
  uncapped: Ratio | null,
  context: Context,
  basis: Basis,
): Assessment {
  if (assessment.status !== 'scored') return assessment;
  const { full, criterion } = context;
  const own = assessment.exact;
  const top = Ratio.max(topOf(criterion, full) ?? own, own);
  if (!top.isAbove(full)) return assessment;
  const [span = { from: 0, to: criterion.text.length }] = assessment.used;
  // On its own scale the points are not yet held to the row's: 9 of 10, then 4.5 of 5.
  const scaled = Ratio.min(uncapped ?? own, top)
    .times(full)
    .over(top);
  return {
    ...base(
      basis,
      [],
      [`评价标准最高得 ${sayNumber(top)} 分，与本行满分 ${sayNumber(full)} 分不符`, ...assessment.steps],
    ),
    used: assessment.used,
    status: 'conflict',
    clauses: [own, scaled].map((score) => ({
      from: span.from,
      to: span.to,
      score: score.round(basis.decimals),
    })),
    low: Ratio.min(own, scaled).round(basis.decimals),
    high: Ratio.max(own, scaled).round(basis.decimals),
  };
}

function conflict(
  basis: Basis,
  claims: readonly Claim[],
  why = '评价标准的几处规定对这个值给分不同',
): Assessment {
  const scores = claims.map(({ exact }) => exact.round(basis.decimals));
  const [first = Ratio.zero] = scores;
  return {
    ...base(basis, claims, [why, ...claims.flatMap(({ steps }) => steps)]),
    status: 'conflict',
    clauses: claims.map(({ from, to }, index) => ({
      from: from + basis.offset,
      to: to + basis.offset,
      score: scores[index] ?? first,
    })),
    low: scores.reduce((least, one) => Ratio.min(least, one), first),
    high: scores.reduce((most, one) => Ratio.max(most, one), first),
  };
}

/** Floor and cap: what the criterion states, else 0 and the full marks. */
function limited(
  claim: Claim,
  context: Context,
  basis: Basis,
  codes: readonly InterpretationCode[],
): Assessment {
  const { full, criterion } = context;
  if (!claim.reckoned) return scored(basis, claim, [claim], claim.steps, codes);
  const stated = criterion.clauses.flatMap((clause) => (clause.kind === 'caps' ? [clause] : []));
  const floors = stated.flatMap(({ floor }) => (floor === null ? [] : [pointsOf(floor, full)]));
  const caps = stated.flatMap(({ cap }) => (cap === null ? [] : [pointsOf(cap, full)]));
  const floor = floors.reduce((a, b) => Ratio.max(a, b), Ratio.zero);
  const cap = caps.reduce((a, b) => Ratio.min(a, b), full);
  const held = (score: Ratio): Ratio => Ratio.max(Ratio.min(score, cap), floor);
  const steps = [...claim.steps];
  const assumed = [...codes];
  if (claim.exact.isBelow(floor)) {
    steps.push(`不足 ${sayNumber(floor)} 分，按最低 ${sayNumber(floor)} 分计`);
    if (floors.length === 0) assumed.push('floor-zero');
  }
  if (claim.exact.isAbove(cap)) {
    steps.push(`超过 ${sayNumber(cap)} 分，按最高 ${sayNumber(cap)} 分计`);
    if (caps.length === 0) assumed.push('cap-full');
  }
  const score = { exact: held(claim.exact), low: held(claim.low), high: held(claim.high) };
  const settled = score.low.equals(score.high)
    ? assumed.filter((code) => !code.startsWith('part-steps'))
    : assumed;
  return scored(basis, score, [claim, ...stated], steps, settled);
}
