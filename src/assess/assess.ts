/** Criterion × measurement → assessment. */
import type { Clause, Criterion } from '../scoring/clauses';
import { readCriterion } from '../reading/criterion';
import { foldWord } from '../grid/fold';
import type { Place } from '../grid/workbook';
import { assumption } from '../rules/interpretations';
import type { LocalRules } from '../rules/local-rules';
import { ministry } from '../rules/sets/ministry';
import { assessCriterion } from './assess-criterion';
import type { Assessment } from './assessment';
import type { CriterionDefect } from './defects';
import { defectsOf } from './defects';
import { assessNational } from './national';
import { restatesNational, statesInverse, tiersIn } from './national-notes';
import { sayNumber } from './numbers';
import type { OtherRule } from './other-rules';
import { isGeneral, otherRule } from './other-rules';
import { scored } from './outcome';
import type { Question } from './question';
import type { RowRule } from './row-rule';
import { wordsOf } from './row-words';
import { zeroOverZero } from './zero-over-zero';

export interface RowAssessment {
  readonly assessment: Assessment;
  readonly defects: readonly CriterionDefect[];
}

/** Never throws; anything not understood is `unread`, never guessed. */
export function assessRow(asked: RowRule): RowAssessment {
  const row = { ...asked, measured: zeroOverZero(asked.measured) };
  const others = row.others.flatMap((text) => otherRule(text, true) ?? []);
  const given = row.criterion !== null && row.criterion.text.trim() !== '' ? row.criterion : null;
  if (given === null) return { assessment: withoutCriterion(row, others), defects: [] };
  const criterion = readCriterion(given.text);
  const own = assessCriterion(questionOf(row, criterion, given.place));
  const exempt = own.status === 'input' ? exemptBySibling(row, own) : null;
  const restepped = exempt === null ? otherSteps(own, row, criterion, others) : null;
  const assessment =
    exempt ??
    restepped ??
    against(
      own,
      row,
      others.filter((rule) => !isGeneral(rule.criterion)),
    );
  return { assessment, defects: defectsOf(criterion, row.fullMarks) };
}

/**
 * No criterion of its own: the rules elsewhere in the row decide, then the table's notes, then the national rule.
 * Words of the row itself that speak of points and were not read leave it unread; a note that was not read leaves
 * the national rule's result standing, but only as a tentative one.
 */
function withoutCriterion(row: RowRule, others: readonly OtherRule[]): Assessment {
  const own = decided(row, others);
  if (own !== null) return own;
  const notes = (row.notes ?? []).filter((note) => !restatesNational(note.text));
  const noted = notes.flatMap((note) => otherRule(note) ?? []).map((rule) => suited(rule, row));
  const byNote = decided(row, noted);
  if (byNote !== null && byNote.status !== 'unread') return byNote;
  const tiers = (row.notes ?? []).map((note) => tiersIn(note.text)).find((found) => found !== null);
  const isNoted = (row.notes ?? []).some((note) => statesInverse(note.text));
  const rules: LocalRules = {
    ...row.rules,
    ...(isNoted ? { set: ministry.id } : {}),
    tiers: tiers ?? row.rules.tiers,
  };
  const national = assessNational({ ...row, rules }, isNoted ? ['national-noted'] : []);
  return byNote === null
    ? national
    : { ...national, assumptions: [...national.assumptions, assumption('note-unread')] };
}

/** A note that has a rule for quantities and tiers for qualities: the row's value says which of the two is meant. */
function suited(rule: OtherRule, row: RowRule): OtherRule {
  const { clauses } = rule.criterion;
  const isQuantity = row.measured.status === 'known' && row.measured.target?.kind === 'number';
  const kept = clauses.filter(({ kind }) => (kind === 'tiers') !== isQuantity || kind === 'remark');
  const both = clauses.some(({ kind }) => kind === 'tiers') && clauses.some(({ kind }) => kind === 'formula');
  return both ? { ...rule, criterion: { ...rule.criterion, clauses: kept } } : rule;
}

/** What a set of rules makes of the row: a score, else what is known short of one; null where nothing bears on it. */
function decided(row: RowRule, rules: readonly OtherRule[]): Assessment | null {
  if (row.role === 'funds') return null;
  const assessed = rules.map((rule) => assessOther(rule, row));
  const [first, ...rest] = assessed.filter((one) => one.status === 'scored');
  if (first !== undefined) {
    return rest.reduce<Assessment>((one, other) => disagreement(one, other) ?? one, first);
  }
  return (
    assessed.find((one) => one.status !== 'unread' && one.status !== 'input') ??
    assessed.find((one) => one.status === 'unread') ??
    null
  );
}

/** The row asked by one rule; `offset` is where the rule begins in the text at `place`. */
function questionOf(row: RowRule, criterion: Criterion, place: Place | null, offset = 0): Question {
  return {
    criterion,
    name: wordsOf(row),
    place,
    offset,
    full: row.fullMarks,
    measured: row.measured,
    actual: row.actual ?? null,
    rules: row.rules,
    basis: 'criterion',
    assumptions: [],
  };
}

function assessOther(rule: OtherRule, row: RowRule): Assessment {
  return assessCriterion(questionOf(row, rule.criterion, rule.text.place, rule.offset));
}

/** Two rules for one row are a conflict unless they give the same score. */
function against(own: Assessment, row: RowRule, others: readonly OtherRule[]): Assessment {
  if (own.status !== 'scored') return own;
  for (const rule of others) {
    const clash = disagreement(own, assessOther(rule, row));
    if (clash !== null) return clash;
  }
  return own;
}

/** 「每低1%扣1分」 alone in the name or description, beside a criterion with steps of its own: the same bound, other steps. */
function otherSteps(
  own: Assessment,
  row: RowRule,
  criterion: Criterion,
  others: readonly OtherRule[],
): Assessment | null {
  const steps = criterion.clauses.find(({ kind }) => kind === 'steps');
  if (own.status !== 'scored' || steps === undefined || row.criterion === null) return null;
  for (const { criterion: other } of others) {
    const [only, second] = other.clauses.filter(({ kind }) => kind !== 'remark' && kind !== 'caps');
    if (only?.kind !== 'steps' || second !== undefined || only.where !== null || other.unread.length > 0)
      continue;
    const clauses = criterion.clauses.map((clause): Clause =>
      clause === steps ? { ...only, from: clause.from, to: clause.to } : clause,
    );
    const clash = disagreement(
      own,
      assessCriterion(questionOf(row, { ...criterion, clauses }, row.criterion.place)),
    );
    if (clash !== null) return clash;
  }
  return null;
}

function disagreement(one: Assessment, other: Assessment): Assessment | null {
  if (one.status !== 'scored' || other.status !== 'scored') return null;
  if (one.score.equals(other.score)) return null;
  if (
    !one.low.isAbove(other.high) &&
    !other.low.isAbove(one.high) &&
    !(one.low.equals(one.high) && other.low.equals(other.high))
  )
    return null;
  const low = one.score.isBelow(other.score) ? one : other;
  const high = low === one ? other : one;
  return {
    status: 'conflict',
    reading: `${one.reading}另有规定：${other.reading}`,
    used: [...one.used, ...other.used],
    steps: [
      `本行有两条不同的规定，得分分别为 ${sayNumber(one.score)} 分和 ${sayNumber(other.score)} 分`,
      ...one.steps,
      ...other.steps,
    ],
    assumptions: one.assumptions,
    basis: 'criterion',
    clauses: [one, other].flatMap((side) => {
      const [span] = side.used;
      return span === undefined ? [] : [{ from: span.from, to: span.to, score: side.score }];
    }),
    low: low.score,
    high: high.score,
  };
}

/** 0/0 in a row whose neighbour says what applies to departments without such projects. */
function exemptBySibling(row: RowRule, own: Assessment): Assessment | null {
  const { measured, fullMarks, siblings = [] } = row;
  if (measured.status !== 'none' || fullMarks === null) return null;
  for (const sibling of siblings) {
    const clause = readCriterion(sibling.text).clauses.find(
      (one): one is Clause & { readonly kind: 'not-applicable' } => one.kind === 'not-applicable',
    );
    const object = foldWord(clause?.object ?? '').replace(
      /(?:建设)?(?:项目|任务|预算|事项|工程|资金|业务)$/,
      '',
    );
    if (clause === undefined || object.length < 2 || !foldWord(row.name).includes(object)) continue;
    return scored(
      {
        reading: own.reading,
        place: sibling.place,
        basis: 'criterion',
        offset: 0,
        decimals: row.rules.scoreDecimals,
        assumptions: ['not-applicable-sibling'],
      },
      { exact: fullMarks, low: fullMarks, high: fullMarks },
      [clause],
      [`没有${object}，不适用，按满分计，得 ${sayNumber(fullMarks)} 分`],
    );
  }
  return null;
}
