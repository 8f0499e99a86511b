/** A measured value against a criterion whose every word is understood. */
import { Ratio } from '../grid/ratio';
import type { Clause } from '../criterion/criterion';
import type { Measured, Target } from '../measure/measurement';
import type { InterpretationCode } from '../rules/interpretations';
import type { Assessment } from './assessment';
import { axisOf } from './axis';
import type { Claim } from './claim';
import type { Context } from './deductions';
import { pointsOf, sayNumber, sayValue } from './numbers';
import { judge } from './numeric';
import type { Basis } from './outcome';
import { base, needs, scored } from './outcome';
import type { Question } from './question';
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
  const { measurement, target } = measured;
  const axis = axisOf(measurement, target);
  if (
    axis.value.isNegative() &&
    criterion.clauses.some((clause) => 'subject' in clause && FALLING.test(clause.subject))
  ) {
    return needs(basis, '写明升降方向的实际值（标准说的是降低，实际值是负数）');
  }
  if (target !== null && criterion.clauses.some((clause) => runsAgainst(clause, target))) {
    return needs(basis, '与指标值方向一致的计分公式（正向、反向与指标值的 ≥、≤ 不符）');
  }
  // 「绝对值」 anywhere in the subject: the sign of the value does not count.
  const absolute = criterion.clauses.some(
    (clause) => 'subject' in clause && clause.subject.includes('绝对值'),
  );
  const context: Context = {
    criterion,
    axis: absolute ? { ...axis, value: axis.value.abs() } : axis,
    full,
    rules,
  };
  return offScale(concluded(judge(context), context, basis), context, basis);
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
function offScale(assessment: Assessment, context: Context, basis: Basis): Assessment {
  if (assessment.status !== 'scored') return assessment;
  const { full, criterion } = context;
  const own = assessment.exact;
  const top = Ratio.max(topOf(criterion, full) ?? own, own);
  if (!top.isAbove(full)) return assessment;
  const [span = { from: 0, to: criterion.text.length }] = assessment.used;
  const scaled = own.times(full).over(top);
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
