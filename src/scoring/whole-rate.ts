/** `超过100%的按100%计` limits the rate; it limits the marks to the full marks only where 100% earns just those. */
import type { Clause, Expression } from './clauses';
import { count } from './expression';

/** In: all clauses. Out: whether counting a rate of more than 100% as 100% comes to the same as a cap at full marks. */
export function wholeIsFull(clauses: readonly Clause[]): boolean {
  return clauses.every((clause) => {
    if (clause.kind === 'steps') return clause.side === 'below';
    return clause.kind !== 'formula' || isRateOfMarks(clause.expression);
  });
}

/** 执行率×分值, 执行率×20: one factor beside the rate, and nothing else. */
function isRateOfMarks(expression: Expression): boolean {
  if (expression.op !== '*') return false;
  const { left, right } = expression;
  const rate = count(left, 'value') + count(left, 'progress') > 0 ? left : right;
  const marks = rate === left ? right : left;
  const isRate =
    rate.op === 'value' ||
    rate.op === 'progress' ||
    (rate.op === '/' && rate.left.op === 'value' && rate.right.op === 'target');
  return isRate && (marks.op === 'weight' || marks.op === 'number');
}
