/** Whether the clauses of a criterion speak of one value and can be reckoned together. */
import type { Clause, Criterion } from '../scoring/clauses';
import { sameSubject } from '../reading/subject';

/** The clauses that do not fit the others; empty when all do. */
export function coherent(criterion: Criterion): readonly Clause[] {
  return [
    ...foreignSubjects(criterion),
    ...foreignValues(criterion.clauses),
    ...mixedReckoning(criterion.clauses),
    ...foreignPartSteps(criterion.clauses),
  ];
}

/** Two things measured in one sentence (资金到位率…；及时率…) cannot be told from one value. */
function foreignSubjects({ clauses, text }: Criterion): readonly Clause[] {
  const named: (Clause & { readonly subject: string })[] = [];
  const foreign: Clause[] = [];
  for (const clause of clauses) {
    if (!('subject' in clause) || clause.kind === 'violations') continue;
    // 每下降10%扣0.5分，下降40%以上不得分: the way the steps count.
    if (clause.kind === 'veto' && MOVES.test(clause.subject) && text.includes(`每${clause.subject}`))
      continue;
    if (named.every((other) => sameSubject(other.subject, clause.subject))) named.push(clause);
    else foreign.push(clause);
  }
  return foreign;
}

const MOVES = /^(?:下降|降低|下滑|减少|上升|升高|增加|超过|超出)$/;

/** What is reckoned from a value and is not the value itself: 超出比例, 未完成率. */
const DERIVED =
  /超出|超过|超支|超额|不合格|不达标|未完成|未达|偏差|偏离|差额|差距|差值|降低|下降|减少|增加|增长|不足|低于|高于|逾期|缺/;

/** 「合格率100%得满分；否则，得分=分值×（1-不合格率）」: the formula's value is another than the one the bands are held to. */
function foreignValues(clauses: readonly Clause[]): readonly Clause[] {
  const subjects = clauses.flatMap((clause) =>
    'subject' in clause && clause.kind !== 'violations' && clause.subject !== '' ? [clause.subject] : [],
  );
  const bounded = clauses.some((clause) => clause.kind === 'bands' || clause.kind === 'steps');
  return clauses.filter((clause) => {
    if (clause.kind !== 'formula' || clause.of === '') return false;
    const { of } = clause;
    if (DERIVED.test(of) && !subjects.some((subject) => subject.includes(of)))
      return bounded || clause.where !== null;
    return subjects.some((subject) => !sameSubject(subject, of) && !sameSubject(of, subject));
  });
}

/** Steps beside a formula or a proportion: which of the two holds is not said. */
function mixedReckoning(clauses: readonly Clause[]): readonly Clause[] {
  const whole = clauses.filter(
    (clause) =>
      (clause.kind === 'formula' || clause.kind === 'proportional') &&
      (clause.where === null || clause.where.on === 'rest'),
  );
  const steps = clauses.filter(({ kind }) => kind === 'steps');
  // 「按完成率计分，得分=完成率×30」 says one thing twice; where the two differ, both are shown.
  const kinds = whole.map(({ kind }) => kind).join(' ');
  if (steps.length === 0 && /^(?:proportional formula|formula proportional)$/.test(kinds)) return [];
  if (isDirectedPair(whole)) return steps.length > 0 ? whole : [];
  return whole.length > 1 || (whole.length > 0 && steps.length > 0) ? whole : [];
}

/** 正向指标 and 反向指标 each with a formula: the row's target says which of the two it is. */
export function isDirectedPair(clauses: readonly Clause[]): boolean {
  const directions = clauses.map((clause) => (clause.kind === 'formula' ? clause.inverse : null));
  return clauses.length === 2 && directions.includes(true) && directions.includes(false);
}

/** 不足5%的不扣 beside steps of 1% is not about a part of a step. */
function foreignPartSteps(clauses: readonly Clause[]): readonly Clause[] {
  const sizes = clauses.flatMap((clause) => (clause.kind === 'steps' ? [clause.size.value] : []));
  return clauses.filter(
    (clause) =>
      clause.kind === 'part-steps' &&
      (sizes.length === 0 ||
        (clause.size !== null && !sizes.some((size) => clause.size?.value.equals(size) === true))),
  );
}
