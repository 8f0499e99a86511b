/** One criterion × one measured value → assessment. */
import type { Clause } from '../criterion/criterion';
import { EXEMPTION } from '../criterion/kinds/person';
import { restate } from '../criterion/restate';
import { Ratio } from '../grid/ratio';
import type { Assessment } from './assessment';
import { byValue } from './by-value';
import { coherent } from './coherence';
import { forPerson } from './for-person';
import { byTargetWords } from './target-words';
import { sayNumber } from './numbers';
import type { Basis } from './outcome';
import { needs, scored } from './outcome';
import type { Question } from './question';
import { refused } from './refusals';
import { unreadable } from './unreadable';
import { zeroOverZero } from './zero-over-zero';

/** In: a criterion as read, and the row's value. Out: what it scores, or the status that is true of it. */
export function assessCriterion(asked: Question): Assessment {
  const question = { ...asked, measured: zeroOverZero(asked.measured) };
  const reading = restate(asked.criterion);
  const assessment = assessed(question, reading);
  if (assessment.status !== 'scored' || question.measured.status === 'none') return assessment;
  return refused(question, assessment, basisOf(question, reading)) ?? assessment;
}

function basisOf(question: Question, reading: string): Basis {
  return {
    reading,
    place: question.place,
    basis: question.basis,
    offset: question.offset,
    decimals: question.rules.scoreDecimals,
    assumptions: [
      ...question.assumptions,
      ...(question.criterion.repaired.length > 0 ? (['typing-slip'] as const) : []),
    ],
  };
}

/** `reading` is of the whole criterion, also where only some of its clauses are asked. */
function assessed(question: Question, reading: string): Assessment {
  const { criterion, full, measured } = question;
  const basis = basisOf(question, reading);
  const exempt = criterion.clauses.find((clause) => clause.kind === 'not-applicable');
  if (measured.status === 'none' && exempt !== undefined && criterion.unread.length === 0) {
    return full === null
      ? needs(basis, '满分', [exempt])
      : notApplicable(basis, full, exempt, measured.words);
  }
  const person = forPerson(question, basis);
  if (person !== null)
    return (
      withoutFaults(question, reading) ??
      alreadyNothing(question, reading) ??
      nothingToSpare(question, reading) ??
      person
    );
  const muddled = criterion.unread.length > 0 || !criterion.clauses.some(decides);
  const incoherent = muddled ? [] : coherent(criterion);
  if (muddled || incoherent.length > 0) {
    return unreadable(basis, criterion, incoherent.length > 0 ? incoherent : criterion.unread);
  }
  return byTargetWords(question, basis) ?? byValue(question, basis);
}

/** 「…而产生的调整除外」 spares points; where none are lost, it changes nothing. */
function nothingToSpare(question: Question, reading: string): Assessment | null {
  const { criterion, full } = question;
  const kept = criterion.clauses.filter((clause) => clause.kind !== 'person' || clause.why !== EXEMPTION);
  if (kept.length === criterion.clauses.length || full === null) return null;
  const rest = assessed({ ...question, criterion: { ...criterion, clauses: kept } }, reading);
  return rest.status === 'scored' && rest.low.equals(full) ? rest : null;
}

/** Violations can take nothing more where the value alone already scores 0. */
function alreadyNothing(question: Question, reading: string): Assessment | null {
  const { criterion } = question;
  const kept = criterion.clauses.filter(({ kind }) => kind !== 'violations');
  if (kept.length === criterion.clauses.length || !kept.some(({ kind }) => kind === 'veto')) return null;
  const rest = assessed({ ...question, criterion: { ...criterion, clauses: kept } }, reading);
  return rest.status === 'scored' && rest.high.isZero() ? rest : null;
}

/** 「及时率100%得3分，每出现1次不及时扣1分」: at 100% there is nothing of the kind to count. */
function withoutFaults(question: Question, reading: string): Assessment | null {
  const { criterion, measured } = question;
  if (
    measured.status !== 'known' ||
    measured.measurement.kind !== 'rate' ||
    !measured.measurement.value.equals(Ratio.one)
  )
    return null;
  const stem = criterion.clauses.flatMap((clause) =>
    clause.kind === 'bands' && /率$/.test(clause.subject) ? [clause.subject.replace(/率$/, '')] : [],
  )[0];
  if (stem === undefined || stem.length < 2) return null;
  const kept = criterion.clauses.filter(
    (clause) =>
      !(clause.kind === 'violations' && (clause.what === `不${stem}` || clause.what === `未${stem}`)),
  );
  if (kept.length === criterion.clauses.length) return null;
  return assessed({ ...question, criterion: { ...criterion, clauses: kept } }, reading);
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
