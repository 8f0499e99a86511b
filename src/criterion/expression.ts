/** Formulas for a score: `得分=执行率×分值`, `(考核得分/总分)×8`, `合格率/85%×10`, `权重×A/B`. */
import type { Expression } from './criterion';
import type { Read } from './quantity-words';
import { figure, hundredths, matchAt, NUMBER } from './quantity-words';

const FIGURE = new RegExp(`(${NUMBER})(%|分(?!值))?`, 'y');
const WEIGHT =
  /(?:该项|本项|此项|该指标|本指标|指标|单项|三级指标)?(?:的)?(?:参考分值|标准分值|标准分|满分值|满分|权重分值|权重分|权重|权数|分值|标分)(?:\(\d{1,3}(?:\.\d)?分?\))?/y;
const NOUN = /[^-+*/()|\d%=<>≤≥,;。:#~]{1,30}/y;
const TARGET = /^(?:年度|年初|预期|计划)?(?:目标值|目标数|指标值|目标|计划值|计划数|计划完成数|标准值)$/;
const PLANNED = /^(?:年度|年初|全年)?(?:目标|计划|预期|应|任务)[^值]{0,8}[数量额]$/;
const DEEPEST = 6;

/** The nouns met so far: one is the measured value; `甲/乙` of two nouns is the measured value as well. */
interface Reading {
  readonly text: string;
  readonly nouns: Set<string>;
}

/** In: a place where arithmetic may begin. Out: the expression, or null when it is not one over a single value. */
export function readExpression(text: string, at: number): Read<Expression> | null {
  const reading: Reading = { text, nouns: new Set() };
  const sum = readSum(reading, at, 0);
  if (sum === null || reading.nouns.size > 1) return null;
  // 指标值×权重: here 指标值 is the value reached, not the target.
  const alone =
    count(sum.value, 'value') + count(sum.value, 'progress') === 0 && count(sum.value, 'target') === 1;
  return alone && text.slice(at, sum.end).includes('指标值')
    ? { value: targetAsValue(sum.value), end: sum.end }
    : sum;
}

const PLAIN =
  /^(?:该|本)?(?:项|指标)?(?:实际)?(?:指标)?(?:实际)?(?:完成)?(?:值|数|率|比例|比率|情况|得分|结果)$|^实际/;

/** In: a formula's text. Out: what it calls its value, '' where that is 实际值 or the like. */
export function valueName(text: string, from: number, to: number): string {
  const reading: Reading = { text: text.slice(0, to), nouns: new Set() };
  readSum(reading, from, 0);
  const [only] = [...reading.nouns];
  // 实际完成数/计划数 is one value under two names.
  const isQuotient = only !== undefined && /^\/[^\d(]/.test(text.slice(from, to).split(only)[1] ?? '');
  return only === undefined || isQuotient || reading.nouns.size > 1 || /[A-Z/]/.test(only) || PLAIN.test(only)
    ? ''
    : only;
}

function targetAsValue(expression: Expression): Expression {
  if ('left' in expression) {
    return { ...expression, left: targetAsValue(expression.left), right: targetAsValue(expression.right) };
  }
  if (expression.op === 'abs') return { op: 'abs', of: targetAsValue(expression.of) };
  return expression.op === 'target' ? { op: 'value' } : expression;
}

function readSum(reading: Reading, at: number, depth: number): Read<Expression> | null {
  let left = readProduct(reading, at, depth);
  while (left !== null) {
    const sign = reading.text.charAt(left.end);
    if (sign !== '+' && sign !== '-') break;
    const right = readProduct(reading, left.end + 1, depth);
    if (right === null) return null;
    left = { value: { op: sign, left: left.value, right: right.value }, end: right.end };
  }
  return left;
}

function readProduct(reading: Reading, at: number, depth: number): Read<Expression> | null {
  const ratio = readRatio(reading, at);
  let left = ratio ?? readFactor(reading, at, depth);
  while (left !== null) {
    const sign = reading.text.charAt(left.end);
    if (sign !== '*' && sign !== '/') break;
    const right =
      (sign === '*' ? readRatio(reading, left.end + 1) : null) ?? readFactor(reading, left.end + 1, depth);
    if (right === null) return null;
    left = { value: { op: sign, left: left.value, right: right.value }, end: right.end };
  }
  return left;
}

/** `实际完成数/计划数`: two nouns make the rate that is measured. */
function readRatio(reading: Reading, at: number): Read<Expression> | null {
  const { text } = reading;
  const first = readNoun(text, at);
  if (first === null || text.charAt(first.end) !== '/') return null;
  const second = readNoun(text, first.end + 1);
  if (second === null) return null;
  const letters = `${first.value}/${second.value}`;
  if (letters === 'A/B' || letters === 'B/A') {
    reading.nouns.add('A/B');
    return {
      value:
        letters === 'A/B'
          ? { op: '/', left: { op: 'target' }, right: { op: 'value' } }
          : { op: '/', left: { op: 'value' }, right: { op: 'target' } },
      end: second.end,
    };
  }
  if (/^(?:年度)?(?:目标|计划)/.test(first.value)) {
    reading.nouns.add('目标/实际');
    return { value: { op: '/', left: { op: 'target' }, right: { op: 'value' } }, end: second.end };
  }
  reading.nouns.add(first.value);
  if (PLANNED.test(second.value)) return { value: { op: 'progress' }, end: second.end };
  const byTarget = TARGET.test(second.value) || /^(?:年度|年初)?(?:目标|计划|预期)/.test(second.value);
  return {
    value: byTarget ? { op: '/', left: { op: 'value' }, right: { op: 'target' } } : { op: 'value' },
    end: second.end,
  };
}

function readFactor(reading: Reading, at: number, depth: number): Read<Expression> | null {
  const { text, nouns } = reading;
  if (text.charAt(at) === '(' && depth < DEEPEST) {
    const inner = readSum(reading, at + 1, depth + 1);
    return inner === null || text.charAt(inner.end) !== ')'
      ? null
      : { value: inner.value, end: inner.end + 1 };
  }
  const called = readCall(reading, at, depth);
  if (called !== null) return called;
  const printed = matchAt(FIGURE, text, at);
  if (printed?.[1] !== undefined) {
    const value = printed[2] === '%' ? hundredths(printed[1]) : figure(printed[1]);
    return {
      value: { op: 'number', value },
      end: at + printed[0].length,
    };
  }
  const weight = matchAt(WEIGHT, text, at);
  if (weight !== null) return { value: { op: 'weight' }, end: at + weight[0].length };
  const noun = readNoun(text, at);
  if (noun === null) return null;
  if (TARGET.test(noun.value)) return { value: { op: 'target' }, end: noun.end };
  nouns.add(noun.value);
  return { value: { op: 'value' }, end: noun.end };
}

const CALL = /(?:(min|MIN|Min|取小值)|(max|MAX|Max|取大值)|(?:abs|ABS|Abs|绝对值))\(/y;

/** `min(执行率,100%)`, `max(…)`, `|执行率-100%|`. */
function readCall(reading: Reading, at: number, depth: number): Read<Expression> | null {
  const { text } = reading;
  if (depth >= DEEPEST) return null;
  if (text.charAt(at) === '|') {
    const inner = readSum(reading, at + 1, depth + 1);
    return inner === null || text.charAt(inner.end) !== '|'
      ? null
      : { value: { op: 'abs', of: inner.value }, end: inner.end + 1 };
  }
  const call = matchAt(CALL, text, at);
  if (call === null) return null;
  const first = readSum(reading, at + call[0].length, depth + 1);
  if (first === null) return null;
  if (call[1] === undefined && call[2] === undefined) {
    return text.charAt(first.end) === ')'
      ? { value: { op: 'abs', of: first.value }, end: first.end + 1 }
      : null;
  }
  if (text.charAt(first.end) !== ',') return null;
  const second = readSum(reading, first.end + 1, depth + 1);
  if (second === null || text.charAt(second.end) !== ')') return null;
  const op = call[1] === undefined ? 'max' : 'min';
  return { value: { op, left: first.value, right: second.value }, end: second.end + 1 };
}

/** Words of a formula's term; sentences are not terms. */
function readNoun(text: string, at: number): Read<string> | null {
  if (matchAt(WEIGHT, text, at) !== null) return null;
  const match = matchAt(NOUN, text, at);
  if (match === null) return null;
  const closes = text.charAt(at + match[0].length);
  const tail = closes === '' || /[,;。]/.test(closes);
  const words = tail ? match[0].replace(/(?:计算得分|计算|计分|得分|计)$/, '') : match[0];
  if (
    words === '' ||
    /[得扣计每]|上年|去年|同期|平均|系数|绝对值|排名|加分/.test(
      words.replace(/得分|计划|设计|统计|预计|累计|审计|合计/g, ''),
    )
  )
    return null;
  return { value: words, end: at + words.length };
}

/** What an operation works on; none for a figure or a name. */
export function operands(expression: Expression): readonly Expression[] {
  if ('left' in expression) return [expression.left, expression.right];
  return expression.op === 'abs' ? [expression.of] : [];
}

/** Whether it uses the measured value at all, and the weight at most once. */
export function isScore(expression: Expression): boolean {
  return count(expression, 'value') + count(expression, 'progress') >= 1 && count(expression, 'weight') <= 1;
}

export function count(expression: Expression, op: 'value' | 'weight' | 'target' | 'progress'): number {
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
