/** Items, levels, violations, 酌情: a person's, unless the row's own words or count already say which. */
import type { Clause, Criterion } from '../criterion/criterion';
import { isMoney, sameUnit } from '../criterion/units';
import { Ratio } from '../grid/ratio';
import type { Assessment } from './assessment';
import { axisOf, isOpen, isUnplaced, standing, stretches } from './axis';
import type { Choice } from './choices';
import { choicesOf, chosen, sayChoice, shown } from './choices';
import { pointsOf, sayNumber, sayValue } from './numbers';
import type { Basis } from './outcome';
import { base, scored } from './outcome';
import type { Question } from './question';
import { topOf } from './top-marks';

/** Free words may hold a condition of their own (除…外, 对新成立单位); then a label or a count decides nothing. */
const HEDGED = /除[^，。；]{0,16}外|新成立|前提|专家|评审|如遇|如有|上年|经批准|部分[:：]/;
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
  if (plain && words !== null && criterion.clauses.every(isChoosing)) {
    const choice = chosen(choices, words);
    if (choice !== null) return byChoice(choice, question, full, basis, words);
  }
  if (plain && measured.status === 'known' && criterion.clauses.every((clause) => isCounting(clause, full))) {
    const counted = byCount(question, full, basis, clauses);
    if (counted !== null) return counted;
  }
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

function isChoosing(clause: Clause): boolean {
  if (clause.kind === 'bands' || clause.kind === 'veto') return isOpen(clause.where);
  return ['levels', 'yes-no', 'tiers', 'remark', 'caps', 'not-applicable'].includes(clause.kind);
}

/** 「在规定时间内报送得5分，每逾期1天扣1分」: what earns the full marks leaves only the count open. */
function isCounting(clause: Clause, full: Ratio): boolean {
  if (clause.kind === 'items' || clause.kind === 'yes-no') {
    return clause.options.every(({ points }) => points !== null && pointsOf(points, full).equals(full));
  }
  // 安全事故0起得满分，每发生1起扣2分.
  if (clause.kind === 'bands' && clause.where.on === 'value') {
    const none = clause.where.parts.every(
      ({ low, high }) => low?.at.value.isZero() === true && high?.at.value.isZero() === true,
    );
    return none && pointsOf(clause.points, full).equals(full);
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
  if (option.points === null || option.points.kind === 'minus') return null;
  const exact = pointsOf(option.points, full);
  if (topOf(question.criterion, full)?.isAbove(full) === true) return null;
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
  const [clause, second] = clauses.filter(({ kind }) => kind === 'violations');
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
