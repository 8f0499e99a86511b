/** One criterion × one measured value → assessment. */
import type { Clause, Criterion } from '../criterion/criterion';
import { restate } from '../criterion/restate';
import { MONEY, sameUnit } from '../criterion/units';
import { Ratio } from '../grid/ratio';
import type { Place } from '../grid/workbook';
import { foldWord } from '../grid/fold';
import type { Equation, Measured } from '../measure/measurement';
import type { InterpretationCode } from '../rules/interpretations';
import type { LocalRules } from '../rules/local-rules';
import type { Assessment } from './assessment';
import { axisOf } from './axis';
import type { Choice } from './choices';
import { choicesOf, chosen, sayChoice, shown } from './choices';
import type { Claim } from './claim';
import { coherent } from './coherence';
import type { Context } from './deductions';
import { pointsOf, sayNumber, sayValue } from './numbers';
import type { Verdict } from './numeric';
import { judge } from './numeric';
import type { Basis } from './outcome';
import { base, needs, scored } from './outcome';

/** What a criterion is held against. */
export interface Question {
  readonly criterion: Criterion;
  readonly place: Place | null;
  /** Where the rule begins in the text it stands in. */
  readonly offset: number;
  readonly full: Ratio | null;
  readonly measured: Measured;
  readonly rules: LocalRules;
  readonly basis: 'criterion' | 'national';
  readonly assumptions: readonly InterpretationCode[];
}

export function assessCriterion(asked: Question): Assessment {
  const question = { ...asked, measured: zeroOverZero(asked.measured) };
  const { criterion, full, measured } = question;
  const basis: Basis = {
    reading: restate(criterion),
    place: question.place,
    basis: question.basis,
    offset: question.offset,
    decimals: question.rules.scoreDecimals,
    assumptions: [
      ...question.assumptions,
      ...(criterion.repaired.length > 0 ? (['typing-slip'] as const) : []),
    ],
  };
  const exempt = criterion.clauses.find((clause) => clause.kind === 'not-applicable');
  if (measured.status === 'none' && exempt !== undefined && criterion.unread.length === 0) {
    return full === null
      ? needs(basis, '满分', [exempt])
      : notApplicable(basis, full, exempt, measured.words);
  }
  const person = forPerson(question, basis);
  if (person !== null) return person;
  const muddled = criterion.unread.length > 0 || !criterion.clauses.some(decides);
  const incoherent = muddled ? [] : coherent(criterion);
  if (muddled || incoherent.length > 0) {
    return unreadable(basis, criterion, incoherent.length > 0 ? incoherent : criterion.unread);
  }
  return byValue(question, basis);
}

/** 0/0 is not a value; whether the row then does not apply is the criterion's to say. */
function zeroOverZero(measured: Measured): Measured {
  if (measured.status !== 'words' && measured.status !== 'missing' && measured.status !== 'unusable')
    return measured;
  const typed = measured.status === 'words' && /^0+(?:\.0+)?\/0+(?:\.0+)?$/.test(foldWord(measured.words));
  const equation = measured.status === 'missing' && measured.equations.some(isZeroOverZero);
  if (!typed && !equation) return measured;
  const { target, equations } = measured;
  return { target, equations, status: 'none', place: null, words: '0/0' };
}

function isZeroOverZero({ dividesByZero, figures }: Equation): boolean {
  return dividesByZero && figures.every((figure) => /^0+(?:\.0+)?$|^100%?$/.test(figure));
}

function decides(clause: Clause): boolean {
  return !['remark', 'caps', 'part-steps', 'baseline'].includes(clause.kind);
}

function notApplicable(basis: Basis, full: Ratio, clause: Clause, words: string): Assessment {
  const said = words === '' ? '没有该项内容' : `实际情况为「${words}」`;
  return scored(
    basis,
    { exact: full, low: full, high: full },
    [clause],
    [`${said}，不适用，按满分计，得 ${sayNumber(full)} 分`],
    ['not-applicable'],
  );
}

function unreadable(
  basis: Basis,
  criterion: Criterion,
  spans: readonly { readonly from: number; readonly to: number }[],
): Assessment {
  const places = spans.length > 0 ? spans : [{ from: 0, to: criterion.text.length }];
  return {
    ...base(basis, [], ['评价标准中有未能读懂的内容，不计分']),
    status: 'unread',
    unread: places.map(({ from, to }) => ({
      from: from + basis.offset,
      to: to + basis.offset,
      place: basis.place,
      text: criterion.text.slice(from, to),
    })),
  };
}

const FOR_PERSON = new Set(['items', 'violations', 'levels', 'yes-no', 'tiers', 'person']);

/** Items, levels, violations, 酌情: a person's, unless the row's own words or count already say which. */
function forPerson(question: Question, basis: Basis): Assessment | null {
  const { criterion, full, measured } = question;
  const clauses = criterion.clauses.filter(
    (clause) =>
      FOR_PERSON.has(clause.kind) ||
      (clause.kind === 'steps' && (clause.adds || countsFaults(clause, question))),
  );
  if (clauses.length === 0) return null;
  const choices = [...choicesOf(clauses), ...otherwise(criterion)];
  const plain = criterion.unread.length === 0 && full !== null;
  const words = measured.status === 'words' || measured.status === 'none' ? measured.words : null;
  if (plain && words !== null && criterion.clauses.every(isChoosing)) {
    const choice = chosen(choices, words);
    if (choice !== null) return byChoice(choice, full, basis, words);
  }
  if (plain && measured.status === 'known' && criterion.clauses.every(isCounting)) {
    const counted = byCount(question, full, basis, clauses);
    if (counted !== null) return counted;
  }
  return {
    ...base(basis, clauses, ['须由人按评价标准认定']),
    status: 'judgement',
    options: shown(choices, full),
  };
}

/** `每少一项扣1分` with nothing to count from: how many are missing is for a person to say. */
function countsFaults(
  clause: Clause & { readonly kind: 'steps' },
  { criterion, measured }: Question,
): boolean {
  const { unit } = clause.size;
  if (clause.where !== null || unit === '%' || unit === 'p' || unit === '' || unit in MONEY) return false;
  if (criterion.clauses.some((other) => other.kind === 'baseline' || ('where' in other && other !== clause)))
    return false;
  return measured.target?.kind !== 'number' || !sameUnit(measured.target.unit, unit);
}

/** 否则 is a choice where the others are. */
function otherwise(criterion: Criterion): readonly Choice[] {
  return criterion.clauses.flatMap((clause) =>
    (clause.kind === 'bands' || clause.kind === 'veto') && clause.where.on === 'rest'
      ? [{ option: { label: '其余', points: clause.points, span: null }, clause }]
      : [],
  );
}

function isChoosing(clause: Clause): boolean {
  if (clause.kind === 'bands' || clause.kind === 'veto') return clause.where.on === 'rest';
  return ['levels', 'yes-no', 'tiers', 'remark', 'caps', 'not-applicable'].includes(clause.kind);
}

function isCounting(clause: Clause): boolean {
  return ['violations', 'remark', 'caps', 'not-applicable'].includes(clause.kind);
}

function byChoice(choice: Choice, full: Ratio, basis: Basis, words: string): Assessment | null {
  const { option, clause } = choice;
  if (option.span !== null) {
    const low = option.span.low.times(full);
    const high = option.span.high.times(full);
    return {
      ...base(
        basis,
        [clause],
        [`「${words}」属于「${option.label}」，应在 ${sayNumber(low)}–${sayNumber(high)} 分之间`],
        ['words-match'],
      ),
      status: 'range',
      low: low.round(basis.decimals),
      high: high.round(basis.decimals),
    };
  }
  if (option.points === null || option.points.kind === 'minus') return null;
  const exact = pointsOf(option.points, full);
  if (exact.isAbove(full)) return null;
  return scored(
    basis,
    { exact, low: exact, high: exact },
    [clause],
    [`「${words}」与「${sayChoice(choice)}」一致，得 ${sayNumber(exact)} 分`],
    ['words-match'],
  );
}

/** A count of violations, stated in the unit the criterion counts in. */
function byCount(
  question: Question,
  full: Ratio,
  basis: Basis,
  clauses: readonly Clause[],
): Assessment | null {
  const { measured } = question;
  const [clause, second] = clauses;
  if (
    measured.status !== 'known' ||
    clause?.kind !== 'violations' ||
    second !== undefined ||
    clause.each === null
  )
    return null;
  const { value, kind, unit } = measured.measurement;
  const counts = kind === 'count' || kind === 'plain';
  if (!counts || !value.isWhole() || value.isNegative() || !sameUnit(unit, clause.unit)) return null;
  // 「每少一项」 with 2项: two there, or two missing? Only none is clear.
  if (clause.missing && measured.target !== null) return null;
  if (clause.missing && !/迟|延|逾|晚/.test(clause.subject)) return null;
  const taken = pointsOf(clause.each, full).times(value.over(clause.size).floor());
  const limit = question.criterion.clauses.flatMap((other) =>
    other.kind === 'caps' && other.most !== null ? [pointsOf(other.most, full)] : [],
  )[0];
  const exact = Ratio.max(Ratio.zero, full.minus(limit === undefined ? taken : Ratio.min(limit, taken)));
  return scored(
    basis,
    { exact, low: exact, high: exact },
    [clause],
    [`共 ${sayValue(value, unit)}，扣 ${sayNumber(full.minus(exact))} 分，得 ${sayNumber(exact)} 分`],
  );
}

function byValue(question: Question, basis: Basis): Assessment {
  const { criterion, full, measured, rules } = question;
  if (full === null) return needs(basis, '满分');
  if (measured.status === 'none') return needs(basis, '实际值（0/0 或「无」不是数值）');
  if (measured.status === 'words') return needs(basis, '可计算的实际值（现为文字）');
  if (measured.status === 'missing') return needs(basis, measured.what);
  if (measured.status === 'unusable') return needs(basis, `可用的实际值（${measured.why}）`);
  const { measurement, target } = measured;
  const axis = axisOf(measurement, target);
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
  return concluded(judge(context), context, basis);
}

function concluded(verdict: Verdict, context: Context, basis: Basis): Assessment {
  const { axis, full, criterion } = context;
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
      if (!claim.reckoned && claim.exact.isAbove(full)) {
        return conflict(
          basis,
          [claim, { ...claim, exact: full }],
          `「得${sayNumber(claim.exact)}分」超过本行满分 ${sayNumber(full)} 分`,
        );
      }
      return limited(claim, context, basis, [...verdict.assumptions, ...claim.assumptions]);
    }
  }
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
