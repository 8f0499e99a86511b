/** Whether the clauses of a criterion speak of one value and can be reckoned together. */
import type { Clause, Criterion } from '../criterion/criterion';
import { sameSubject } from '../criterion/subject';

/** The clauses that do not fit the others; empty when all do. */
export function coherent(criterion: Criterion): readonly Clause[] {
  return [
    ...foreignSubjects(criterion.clauses),
    ...mixedReckoning(criterion.clauses),
    ...foreignPartSteps(criterion.clauses),
  ];
}

/** Two things measured in one sentence (资金到位率…；及时率…) cannot be told from one value. */
function foreignSubjects(clauses: readonly Clause[]): readonly Clause[] {
  const named: (Clause & { readonly subject: string })[] = [];
  const foreign: Clause[] = [];
  for (const clause of clauses) {
    if (!('subject' in clause) || clause.kind === 'violations') continue;
    if (named.every((other) => sameSubject(other.subject, clause.subject))) named.push(clause);
    else foreign.push(clause);
  }
  return foreign;
}

/** Steps beside a formula or a proportion: which of the two holds is not said. */
function mixedReckoning(clauses: readonly Clause[]): readonly Clause[] {
  const whole = clauses.filter(
    (clause) =>
      (clause.kind === 'formula' || clause.kind === 'proportional') &&
      (clause.where === null || clause.where.on === 'rest'),
  );
  const steps = clauses.filter(({ kind }) => kind === 'steps');
  return whole.length > 1 || (whole.length > 0 && steps.length > 0) ? whole : [];
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
