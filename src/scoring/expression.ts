/** A formula: what it uses and how it is said. */
import type { Expression } from './clauses';

/** What an operation works on; none for a figure or a name. */
export function operands(expression: Expression): readonly Expression[] {
  if ('left' in expression) return [expression.left, expression.right];
  return expression.op === 'abs' ? [expression.of] : [];
}

/** Whether it uses the measured value at all, and the weight at most once. */
export function isScore(expression: Expression): boolean {
  return (
    count(expression, 'value') + count(expression, 'progress') + count(expression, 'attained') >= 1 &&
    count(expression, 'weight') <= 2
  );
}

export function count(
  expression: Expression,
  op: 'value' | 'weight' | 'target' | 'progress' | 'attained',
): number {
  return operands(expression).reduce((sum, each) => sum + count(each, op), expression.op === op ? 1 : 0);
}

/** Canonical form; every inner sum or product stands in brackets. */
export function sayExpression(expression: Expression, inside = false, value = '实际值'): string {
  switch (expression.op) {
    case 'number':
      return expression.value.toExactText();
    case 'value':
      return value;
    case 'progress':
      return inside ? '(实际完成数÷计划完成数)' : '实际完成数÷计划完成数';
    case 'attained':
      return inside ? '(完成值与目标值之比)' : '完成值与目标值之比';
    case 'weight':
      return '分值';
    case 'target':
      return '目标值';
    case 'min':
    case 'max': {
      const [left, right] = operands(expression).map((each) => sayExpression(each, false, value));
      return `${expression.op === 'min' ? '取小值' : '取大值'}(${left ?? ''},${right ?? ''})`;
    }
    case 'abs':
      return `绝对值(${sayExpression(expression.of, false, value)})`;
    case '+':
    case '-':
    case '*':
    case '/': {
      const sign = { '+': '+', '-': '-', '*': '×', '/': '÷' }[expression.op];
      const text = `${sayExpression(expression.left, true, value)}${sign}${sayExpression(expression.right, true, value)}`;
      return inside ? `(${text})` : text;
    }
  }
}
