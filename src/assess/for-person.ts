/** Items, levels, violations, 酌情: a person's, unless the row's own words or count already say which. */
import type { Clause, Criterion } from '../scoring/clauses';
import { isMoney, sameUnit } from '../lexicon/counters';
import { Ratio } from '../grid/ratio';
import type { Assessment } from './assessment';
import { axisOf, isOpen, isUnplaced, standing, stretches } from './axis';
import type { Choice } from './choices';
import { choicesOf, chosen, runsBackwards, sayChoice, shown } from './choices';
import type { Count } from './counts';
import { countOf } from './counts';
import { pointsOf, sayNumber, sayValue } from './numbers';
import type { Basis } from './outcome';
import { base, scored } from './outcome';
import type { Question } from './question';
import { topOf } from './top-marks';

/** Free words may hold a condition of their own (除…外, 对新成立单位); then a label or a count decides nothing. */
const HEDGED = /除[^，。；]{0,16}外|新成立|前提|专家|评审|如遇|如有|上年|经批准|部分[:：]/;
/** So many times the full marks taken at once are a sign of another figure. */
const MANY = Ratio.of(3);
const FOR_PERSON = new Set(['items', 'violations', 'levels', 'yes-no', 'tiers', 'person']);

/** null where no clause is for a person. */
export function forPerson(question: Question, basis: Basis): Assessment | null {
  const { criterion, full, measured } = question;
  const clauses = criterion.clauses.filter(
    (clause) =>
      FOR_PERSON.has(clause.kind) ||
      (clause.kind === 'steps' && (clause.adds ? isBonus(clause, question) : countsFaults(clause, question))),
  );
  if (clauses.length === 0) return null;
  const choices = [...choicesOf(clauses), ...otherwise(criterion)];
  const plain = criterion.unread.length === 0 && full !== null && !HEDGED.test(criterion.text);
  const words = measured.status === 'words' || measured.status === 'none' ? measured.words : null;
  if (
    plain &&
    words !== null &&
    isExclusive(choices, full) &&
    !runsBackwards(choices, full) &&
    criterion.clauses.every((clause) => isChoosing(clause) || clause.kind === 'items')
  ) {
    const choice = chosen(choices, words);
    const score = choice === null ? null : byChoice(choice, question, full, basis, words);
    if (score !== null) return score;
  }
  const counted = plain ? byCount(question, full, basis, clauses) : null;
  if (counted !== null) return counted;
  return {
    ...base(basis, clauses, ['须由人按评价标准认定']),
    status: 'judgement',
    options: shown(choices, full),
    isClosed: criterion.clauses.every((clause) => 'options' in clause || isChoosing(clause)),
  };
}

/**
 * Points added are a person's to grant, except within the full marks (`达到90%得3分，每提高1个百分点加0.2分，满分5分`) and
 * where the value lies on the other side.
 */
function isBonus(
  clause: Clause & { readonly kind: 'steps' },
  { criterion, measured, full }: Question,
): boolean {
  if (full === null) return true;
  const bands = criterion.clauses.filter((other) => other.kind === 'bands' && other.points.kind !== 'minus');
  const [only] = bands;
  const bounded = criterion.clauses.some(
    (other) => other.kind === 'remark' || (other.kind === 'caps' && other.cap !== null),
  );
  if (
    only?.kind === 'bands' &&
    bands.length === 1 &&
    bounded &&
    clause.where === null &&
    clause.side === 'above'
  ) {
    if (pointsOf(only.points, full).isBelow(full)) return false;
  }
  const scoring = bands.length > 0;
  if (!scoring && bounded && clause.where !== null && clause.side !== 'below') return false;
  if (measured.status !== 'known' || clause.where === null || isOpen(clause.where)) return true;
  const axis = axisOf(measured.measurement, measured.target);
  const parts = stretches(clause.where, axis);
  return isUnplaced(parts) || parts.some((part) => standing(axis.value, part) !== 'outside');
}

/** `每少一项扣1分` with nothing to count from: how many are missing is for a person to say. */
function countsFaults(
  clause: Clause & { readonly kind: 'steps' },
  { criterion, measured }: Question,
): boolean {
  const { unit } = clause.size;
  // 每超编1人扣1分: the value is the overrun itself.
  if (clause.overrun) return false;
  if (clause.where !== null || unit === '%' || unit === 'p' || unit === '' || isMoney(unit)) return false;
  if (criterion.clauses.some((other) => other.kind === 'baseline' || ('where' in other && other !== clause)))
    return false;
  return measured.target?.kind !== 'number' || !sameUnit(measured.target.unit, unit);
}

/** 否则 is a choice where the others are. */
function otherwise(criterion: Criterion): readonly Choice[] {
  return criterion.clauses.flatMap((clause) =>
    (clause.kind === 'bands' || clause.kind === 'veto') && isOpen(clause.where)
      ? [{ option: { label: '其余', points: clause.points, span: null }, clause }]
      : [],
  );
}

/**
 * 提高得3分，持平得2分，下降不得分: one of them earns all there is, so they do not add up. A deduction alone leaves the
 * full marks to everything else; tiers divide the weight among them.
 */
function isExclusive(choices: readonly Choice[], full: Ratio): boolean {
  const given = choices.filter(({ option }) => option.points !== null && option.points.kind !== 'minus');
  if (choices.every(({ option }) => option.span !== null || option.points?.kind === 'minus')) return true;
  return given.some(({ option }) => option.points !== null && pointsOf(option.points, full).equals(full));
}

function isChoosing(clause: Clause): boolean {
  if (clause.kind === 'bands' || clause.kind === 'veto') return isOpen(clause.where);
  return ['levels', 'yes-no', 'tiers', 'remark', 'caps', 'not-applicable'].includes(clause.kind);
}

/**
 * What leaves only the count open: full marks where there is none (「在规定时间内报送得5分，每逾期1天扣1分」, said before
 * the deduction: 「整改到位的不扣分」 behind it is a person's), a graver violation that cannot be where there was none,
 * and a number of them beyond which nothing is left.
 */
function isCounting(clause: Clause, counted: Clause, count: Count, full: Ratio): boolean {
  if (clause.kind === 'items' || clause.kind === 'yes-no') {
    return clause.options.every(({ points }) => {
      if (points === null) return false;
      const value = pointsOf(points, full);
      return value.equals(full) ? clause.to <= counted.from : value.isZero() && count.value.isZero();
    });
  }
  if (clause.kind === 'bands' || clause.kind === 'veto') {
    if (clause.where.on !== 'value') return false;
    const zero = clause.points.kind === 'points' && clause.points.value.isZero();
    const bounds = clause.where.parts.flatMap(({ low, high }) => [low, high]);
    const units = bounds.every((bound) => bound === null || bound.at.unit === count.unit);
    // 安全事故0起得满分，每发生1起扣2分.
    const none = bounds.every((bound) => bound?.at.value.isZero() === true);
    return zero ? units : none && pointsOf(clause.points, full).equals(full);
  }
  return ['violations', 'remark', 'caps', 'not-applicable'].includes(clause.kind);
}

function byChoice(
  choice: Choice,
  question: Question,
  full: Ratio,
  basis: Basis,
  words: string,
): Assessment | null {
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
  if (option.points === null) return null;
  const exact = Ratio.max(Ratio.zero, pointsOf(option.points, full));
  if (topOf(question.criterion, full)?.isAbove(full) === true) return null;
  return scored(
    basis,
    { exact, low: exact, high: exact },
    [clause],
    [`「${words}」与「${sayChoice(choice)}」一致，得 ${sayNumber(exact)} 分`],
    ['words-match'],
  );
}

/** A count of violations, in figures or in words. */
function byCount(
  question: Question,
  full: Ratio,
  basis: Basis,
  clauses: readonly Clause[],
): Assessment | null {
  const { measured, criterion } = question;
  const [clause, second] = clauses.filter((each) => each.kind === 'violations');
  if (clause?.kind !== 'violations' || second !== undefined || clause.each === null) return null;
  const count = countOf(clause, measured);
  if (count === null || !criterion.clauses.every((other) => isCounting(other, clause, count, full)))
    return null;
  // 「每少一项」 with 2项: two there, or two missing? Only none is clear.
  if (clause.missing && measured.target !== null) return null;
  // 3天 against a target of 5天 are the days taken, not the days late.
  const { target } = measured;
  if (target?.kind === 'number' && !target.value.isZero() && sameUnit(target.unit, clause.unit)) return null;
  if (clause.missing && !/迟|延|逾|晚/.test(clause.subject)) return null;
  const veto = criterion.clauses.find((other) => isVetoOf(other, count));
  if (veto !== undefined) {
    const zero = { exact: Ratio.zero, low: Ratio.zero, high: Ratio.zero };
    return scored(basis, zero, [veto], [`共 ${sayValue(count.value, count.unit)}，按评价标准不得分`]);
  }
  const steps = count.value.over(clause.size);
  const taken = pointsOf(clause.each, full).times(steps.floor());
  const most = pointsOf(clause.each, full).times(steps.ceil());
  // 58人 beside 「每超编1人扣1分」 is the staff, not those beyond it.
  if (/^(?:人|名|位|元|万元)$/.test(clause.unit) && taken.isAbove(full.times(MANY))) return null;
  const limit = criterion.clauses.flatMap((other) =>
    other.kind === 'caps' && other.most !== null ? [pointsOf(other.most, full)] : [],
  )[0];
  const floor = criterion.clauses.flatMap((other) =>
    other.kind === 'caps' && other.floor !== null ? [pointsOf(other.floor, full)] : [],
  )[0];
  const held = (points: Ratio): Ratio =>
    Ratio.max(floor ?? Ratio.zero, full.minus(limit === undefined ? points : Ratio.min(limit, points)));
  const exact = held(taken);
  const said =
    count.inWords && count.value.isZero()
      ? '实际完成情况写明没有发生'
      : `共 ${sayValue(count.value, count.unit)}`;
  return scored(
    basis,
    { exact, low: held(most), high: exact },
    [clause],
    [`${said}，扣 ${sayNumber(full.minus(exact))} 分，得 ${sayNumber(exact)} 分`],
    [
      ...(count.inWords ? (['count-in-words'] as const) : []),
      ...(steps.isWhole() ? [] : (['part-steps-whole'] as const)),
    ],
  );
}

/** 「3例以上不得分」 beside 「每出现一例扣1分」. */
function isVetoOf(clause: Clause, { value }: Count): boolean {
  if ((clause.kind !== 'veto' && clause.kind !== 'bands') || clause.where.on !== 'value') return false;
  if (clause.points.kind !== 'points' || !clause.points.value.isZero()) return false;
  const axis = { value, unit: '', target: null, ofTarget: false };
  const parts = stretches(clause.where, axis);
  return !isUnplaced(parts) && parts.some((part) => standing(value, part) !== 'outside');
}
