/** Formulas for a score: `得分=执行率×分值`, `(考核得分/总分)×8`, `合格率/85%×10`, `反向指标得分=权重×A/B`. */
import type { Expression, Term } from '../../scoring/scoring';
import { count, isScore } from '../../scoring/expression';
import type { Match, Tokens } from './match';
import { figureOf, has, isLoose, isMark, isWords, says, sense, skip, textOf } from './match';

type Formula = Extract<Term, { kind: 'formula' }>;

const TARGET =
  /^(?:年度|年初|全年|预期|计划|既定|绩效|本年度|设定)*(?:目标值|目标数|指标值|目标|计划值|计划数|计划完成数|标准值|目标任务|任务数|目标执行率)$/;
const PLANNED = /^(?:年度|年初|全年|当年|调整)*(?:目标|计划|预期|应|任务|预算)[^值]{0,8}[数量额]$/;
const DEEPEST = 6;

/** The nouns met so far: one is the measured value; `甲/乙` of two nouns is the measured value as well. */
interface Reading {
  readonly t: Tokens;
  readonly nouns: Set<string>;
  /** What letters stand for, where the text says so (`A为年初目标值`). */
  readonly letters: boolean;
}

interface Read {
  readonly value: Expression;
  readonly end: number;
  readonly nouns: ReadonlySet<string>;
}

/** In: a place where arithmetic may begin. Out: the expression, or null when it is not one over a single value. */
export function readExpression(t: Tokens, i: number): Read | null {
  const reading: Reading = { t, nouns: new Set(), letters: false };
  const sum = readSum(reading, i, 0);
  if (sum === null || reading.nouns.size > 1) return null;
  const alone =
    count(sum.value, 'value') + count(sum.value, 'progress') === 0 && count(sum.value, 'target') === 1;
  // 指标值×权重: here 指标值 is the value reached, not the target.
  const value = alone && textOf(t, i, sum.end).includes('指标值') ? targetAsValue(sum.value) : sum.value;
  return { value, end: sum.end, nouns: reading.nouns };
}

const PLAIN =
  /^(?:该|本)?(?:项|指标)?(?:实际)?(?:指标)?(?:实际)?(?:完成)?(?:值|数|率|比例|比率|情况|得分|结果)$|^实际/;

function valueName({ nouns }: Read, text: string): string {
  const [only] = [...nouns];
  if (only === undefined || nouns.size > 1 || /[A-Z/]/.test(only) || PLAIN.test(only)) return '';
  const behind = text.split(only)[1] ?? '';
  return /^\/[^\d(]/.test(behind) ? '' : only;
}

function targetAsValue(expression: Expression): Expression {
  if ('left' in expression)
    return { ...expression, left: targetAsValue(expression.left), right: targetAsValue(expression.right) };
  if (expression.op === 'abs') return { op: 'abs', of: targetAsValue(expression.of) };
  return expression.op === 'target' ? { op: 'value' } : expression;
}

function operator(t: Tokens, i: number): '+' | '-' | '*' | '/' | null {
  return sense(t, i, 'operator')?.op ?? null;
}

/** Nobody writes longer ones; what begins at every place must end near it. */
const MOST_TERMS = 8;

function readSum(reading: Reading, i: number, depth: number): Match<Expression> | null {
  let left = readProduct(reading, i, depth);
  for (let terms = 0; left !== null; terms += 1) {
    if (terms > MOST_TERMS) return null;
    const sign = operator(reading.t, left.end);
    if (sign !== '+' && sign !== '-') break;
    const right = readProduct(reading, left.end + 1, depth);
    if (right === null) return null;
    left = { value: { op: sign, left: left.value, right: right.value }, end: right.end };
  }
  return left;
}

function readProduct(reading: Reading, i: number, depth: number): Match<Expression> | null {
  let left = readRatio(reading, i) ?? readFactor(reading, i, depth);
  for (let terms = 0; left !== null; terms += 1) {
    if (terms > MOST_TERMS) return null;
    const sign = operator(reading.t, left.end);
    if (sign !== '*' && sign !== '/') break;
    const right =
      (sign === '*' ? readRatio(reading, left.end + 1) : null) ?? readFactor(reading, left.end + 1, depth);
    if (right === null) return null;
    left = { value: { op: sign, left: left.value, right: right.value }, end: right.end };
  }
  return left;
}

/** `实际完成数/计划数`: two nouns make the rate that is measured. */
function readRatio(reading: Reading, i: number): Match<Expression> | null {
  const { t } = reading;
  const first = readNoun(t, i) ?? readDifference(t, i);
  if (first === null || operator(t, first.end) !== '/') return null;
  const second = readNoun(t, first.end + 1);
  if (second === null) return null;
  const either = `${first.value}/${second.value}`;
  if (either === 'A/B' || either === 'B/A') {
    reading.nouns.add('A/B');
    const value: Expression =
      either === 'A/B'
        ? { op: '/', left: { op: 'target' }, right: { op: 'value' } }
        : { op: '/', left: { op: 'value' }, right: { op: 'target' } };
    return { value, end: second.end };
  }
  if (/^(?:年度|年初)?(?:目标|计划)/.test(first.value) && !/率$/.test(first.value)) {
    reading.nouns.add('目标/实际');
    return { value: { op: '/', left: { op: 'target' }, right: { op: 'value' } }, end: second.end };
  }
  reading.nouns.add(first.value);
  if (PLANNED.test(second.value)) return { value: { op: 'progress' }, end: second.end };
  const byTarget = TARGET.test(second.value) || /^(?:年度|年初|全年)?(?:目标|计划|预期)/.test(second.value);
  return {
    value: byTarget ? { op: '/', left: { op: 'value' }, right: { op: 'target' } } : { op: 'value' },
    end: second.end,
  };
}

/** （资金来源-取消资金-注销资金）: named amounts, of which the value over their whole is the rate that is measured. */
function readDifference(t: Tokens, i: number): Match<string> | null {
  if (!isMark(t, i, '([')) return null;
  let at = i + 1;
  for (let terms = 0; terms < MOST_TERMS; terms += 1) {
    const noun = readNoun(t, at);
    if (noun === null || /实际|目标|计划|预期|^[A-Z]$|率$/.test(noun.value)) return null;
    at = noun.end;
    const sign = operator(t, at);
    if (sign === null) break;
    if (sign !== '-' && sign !== '+') return null;
    at += 1;
  }
  return isMark(t, at, ')]') ? { value: textOf(t, i, at + 1), end: at + 1 } : null;
}

function readFactor(reading: Reading, i: number, depth: number): Match<Expression> | null {
  const { t, nouns } = reading;
  if (isMark(t, i, '([') && depth < DEEPEST) {
    const inner = readSum(reading, i + 1, depth + 1);
    return inner === null || !isMark(t, inner.end, ')]') ? null : { value: inner.value, end: inner.end + 1 };
  }
  const called = readCall(reading, i, depth);
  if (called !== null) return called;
  const printed = figureOf(t, i);
  if (printed !== null) {
    const { unit, value } = printed.amount;
    if (printed.around || (unit !== '' && unit !== '%' && unit !== '分')) return null;
    return { value: { op: 'number', value }, end: i + 1 };
  }
  const weight = weightAt(t, i);
  if (weight !== null) return { value: { op: 'weight' }, end: weight };
  const noun = readNoun(t, i);
  if (noun === null) return null;
  if (TARGET.test(noun.value)) return { value: { op: 'target' }, end: noun.end };
  nouns.add(noun.value);
  return { value: { op: 'value' }, end: noun.end };
}

function weightAt(t: Tokens, i: number): number | null {
  const start = skip(t, i, 2, (at) =>
    isWords(t, at, /^(?:该项|本项|此项|该指标|本指标|指标|单项|三级指标|的|参考|该|其)+$/),
  );
  if (sense(t, start, 'weight') === null && sense(t, start, 'full') === null) return null;
  // 考核得分/总分: the most another score can be.
  if (t[start]?.text === '总分' || /^基/.test(t[start]?.text ?? '')) return null;
  const named = figureOf(t, start + 2);
  if (isMark(t, start + 1, '(') && /^分?$/.test(named?.amount.unit ?? '%') && isMark(t, start + 3, ')'))
    return start + 4;
  return start + 1;
}

/** `min(执行率,100%)`, `max(…)`, `|执行率-100%|`, `绝对值(…)`. */
function readCall(reading: Reading, i: number, depth: number): Match<Expression> | null {
  const { t } = reading;
  if (depth >= DEEPEST) return null;
  if (isMark(t, i, '|')) {
    const inner = readSum(reading, i + 1, depth + 1);
    return inner === null || !isMark(t, inner.end, '|')
      ? null
      : { value: { op: 'abs', of: inner.value }, end: inner.end + 1 };
  }
  const call = sense(t, i, 'function');
  if (call === null || !isMark(t, i + 1, '(')) return null;
  const first = readSum(reading, i + 2, depth + 1);
  if (first === null) return null;
  if (call.of === 'abs')
    return isMark(t, first.end, ')') ? { value: { op: 'abs', of: first.value }, end: first.end + 1 } : null;
  if (!isMark(t, first.end, ',、')) return null;
  const second = readSum(reading, first.end + 1, depth + 1);
  if (second === null || !isMark(t, second.end, ')')) return null;
  return { value: { op: call.of, left: first.value, right: second.value }, end: second.end + 1 };
}

const NO_NOUN = /[扣每]|上年|去年|同期|平均|系数|绝对值|排名|加分|得(?!分)|计(?!划)/;
const INNOCENT = /得分|计划|设计|统计|预计|累计|审计|合计|会计/g;
const CALCULATED = /(?:计算得分|计算|计分|得分|计|的)$/;

/** Words of a formula's term; sentences are not terms. */
function readNoun(t: Tokens, i: number): Match<string> | null {
  if (weightAt(t, i) !== null) return null;
  let end = i;
  while (end < t.length && end - i < 8) {
    const token = t[end];
    if (token?.kind !== 'words' && token?.kind !== 'word') break;
    if (end > i && weightAt(t, end) !== null) return null;
    if (operator(t, end) !== null) break;
    if (
      token.kind === 'word' &&
      token.senses.some(({ is }) =>
        ['compare', 'none', 'each', 'take', 'rest', 'hedge', 'drained', 'most', 'kept'].includes(is),
      )
    )
      break;
    if (token.kind === 'word' && end > i && token.senses.some(({ is }) => is === 'give')) break;
    end += 1;
  }
  if (end === i) return null;
  const closes = t[end] === undefined || isMark(t, end, ',;。');
  const whole = textOf(t, i, end);
  const words =
    closes && CALCULATED.test(whole) && whole.replace(CALCULATED, '') !== ''
      ? whole.replace(CALCULATED, '')
      : whole;
  // 指标B (B为实际完成值): what the letter is stands elsewhere.
  if (words.length > 30 || NO_NOUN.test(words.replace(INNOCENT, ''))) return null;
  return { value: words, end };
}

const DIRECTION = /^(正向指标|反向指标|负向指标|逆向指标)$/;
const SCORE = /(?:得分|评分|分数|计分公式|得分公式|分值|计算公式|计分)(?:计算公式|公式)?$/;
/** 考核得分/总分 is a rate; 考核得分×5% takes the points themselves. */
const RATIO = /[^-+*/()\d%]\/[^-+*/()\d%]/;

interface Lead {
  readonly end: number;
  readonly inverse: boolean | null;
  readonly said: boolean;
  readonly by: boolean;
}

/** 得分=, 正向指标得分=, 按, 得分（. */
function leadAt(t: Tokens, i: number): Lead {
  let at = i;
  let inverse: boolean | null = null;
  const first = t[at]?.text ?? '';
  const direction = /^(正向指标|反向指标|负向指标|逆向指标)/.exec(textOf(t, at, at + 2));
  if (direction !== null && (DIRECTION.test(first) || first.startsWith(direction[0]))) {
    inverse = direction[0] !== '正向指标';
    if (first.length <= direction[0].length) at += first.length === direction[0].length ? 1 : 2;
    if (isMark(t, at, '(')) {
      // （即目标值为≥X，得分=…）, （目标值为≤X）
      for (let place = at + 1; place < at + 12 && place < t.length; place += 1) {
        if (isMark(t, place, ')')) {
          at = place + 1;
          break;
        }
        if (isMark(t, place, ',')) {
          at = place + 1;
          break;
        }
      }
    }
    at = skip(t, at, 2, (place) => isMark(t, place, ',:') || isWords(t, place, /^的$/));
  }
  // …得分=, …得分为
  for (let place = at; place < at + 7 && place < t.length; place += 1) {
    const token = t[place];
    if (token?.kind !== 'words' && token?.kind !== 'word') break;
    const equals =
      sense(t, place + 1, 'compare')?.op === '=' ||
      isMark(t, place + 1, ':') ||
      isWords(t, place + 1, /^(?:为|是)$/);
    const text = textOf(t, at, place + 1);
    if (equals && SCORE.test(text) && !/[每扣按]/.test(text))
      return { end: place + 2, inverse: inverse ?? ofText(text), said: true, by: false };
    // One word with its verb: 得分为.
    const verb = /[为是]$/.test(text) && SCORE.test(text.slice(0, -1)) && !/[每扣按]/.test(text);
    if (verb && place + 1 < t.length)
      return { end: place + 1, inverse: inverse ?? ofText(text), said: true, by: false };
    if (SCORE.test(text) && isMark(t, place + 1, '(') && text.length <= 4)
      return { end: place + 1, inverse, said: true, by: false };
  }
  if (sense(t, at, 'by') !== null)
    return { end: skip(t, at + 1, 1, (place) => isWords(t, place, /^照$/)), inverse, said: false, by: true };
  return { end: at, inverse, said: false, by: false };
}

function ofText(text: string): boolean | null {
  if (/正向/.test(text)) return false;
  return /[反负逆]向/.test(text) ? true : null;
}

const TAIL =
  /^(?:计算得分|计算|计分|得分|计|核算|折算|确定得分|的比例计分|分|确定|得到|算得|来|进行|给分|记分|赋分|即可)+$/;

/** In: a place where a clause's formula may begin. Out: the term; null where none is. */
export function readFormula(t: Tokens, i: number): Match<Formula> | null {
  return eitherWay(t, i) ?? product(t, i) ?? proportionOf(t, i) ?? stated(t, i);
}

/** 分值×分值: the full marks times themselves are no score. */
function isSquared(of: Expression): boolean {
  if (!('left' in of)) return false;
  if (of.op === '*' && count(of.left, 'weight') > 0 && count(of.right, 'weight') > 0) return true;
  return isSquared(of.left) || isSquared(of.right);
}

/** 按比例（执行率×分值）, 控制率=…×权重, （甲-乙）÷甲×分值: the middle of what begins before it. */
function isWithin(t: Tokens, i: number): boolean {
  if (isMark(t, i, '(') && sense(t, i - 1, 'proportion') !== null) return true;
  if (isMark(t, i - 1, '(') && sense(t, i - 2, 'proportion') !== null) return true;
  let at = i - 1;
  while (at >= 0 && i - at < 4 && (isLoose(t, at) || sense(t, at, 'target') !== null)) at -= 1;
  return operator(t, at) !== null || sense(t, at, 'compare')?.op === '=';
}

function stated(t: Tokens, i: number): Match<Formula> | null {
  if (!has(t, 'operator') && !has(t, 'function')) return null;
  if (isWithin(t, i)) return null;
  const lead = leadAt(t, i);
  const read = readExpression(t, lead.end);
  if (read === null || !isScore(read.value) || !('left' in read.value)) return null;
  if (isSquared(read.value)) return null;
  // Without 得分= it must be a product with the weight or a number in it (`执行率×分值`, `合格率/85%×10`).
  if (!lead.said && count(read.value, 'weight') === 0 && read.value.op !== '*') return null;
  const end = skip(
    t,
    read.end,
    3,
    (at) =>
      isWords(t, at, TAIL) ||
      (sense(t, at, 'give') !== null && figureOf(t, at + 1) === null) ||
      sense(t, at, 'hedge')?.why === '要用别处的考核结果',
  );
  if (!ends(t, end)) return null;
  const text = textOf(t, lead.end, read.end);
  const letters = /A\/B|B\/A/.test(text);
  if (letters && (lead.inverse === null || text.includes('A/B') !== lead.inverse)) return null;
  const ofPoints = /(?:得分|分数|评分|成绩|总分)(?=[*/+)-])/.test(text) && !RATIO.test(text);
  return {
    value: {
      kind: 'formula',
      expression: read.value,
      inverse: lead.inverse,
      ofPoints,
      of: ofPoints ? '' : valueName(read, text),
    },
    end,
  };
}

function ends(t: Tokens, i: number): boolean {
  const token = t[i];
  if (token === undefined || token.kind === 'mark') return true;
  if (token.kind === 'words') return /^(?:但|且|并|以|直至)/.test(token.text);
  return (
    token.kind === 'word' &&
    token.senses.some(({ is }) =>
      ['most', 'least', 'drained', 'until', 'full', 'each', 'and', 'rounding'].includes(is),
    )
  );
}

/** 按B/A或A/B*该指标分值记分: the actual over the target, or the other way for what is not to be passed. */
const EITHER_WAY = /A\/B|B\/A/;

function eitherWay(t: Tokens, i: number): Match<Formula> | null {
  if (!says(t, EITHER_WAY)) return null;
  const start = leadAt(t, i).end;
  if (!/^(?:A\/B或B\/A|B\/A或A\/B)$/.test(textOf(t, start, start + 7).replace(/[()]/g, ''))) return null;
  let at = start + 7;
  if (operator(t, at) !== '*') return null;
  const weight = weightAt(t, at + 1);
  if (weight === null) return null;
  at = skip(t, weight, 3, (place) => isWords(t, place, TAIL));
  if (!ends(t, at)) return null;
  const expression: Expression = { op: '*', left: { op: 'attained' }, right: { op: 'weight' } };
  return { value: { kind: 'formula', expression, inverse: null, ofPoints: false, of: '' }, end: at };
}

/** 按照执行率与分值的乘积计分, 到位率乘以分值. */
const PRODUCT = /积|相乘/;

function product(t: Tokens, i: number): Match<Formula> | null {
  if (!says(t, PRODUCT)) return null;
  const lead = leadAt(t, i);
  let noun = lead.end;
  while (
    noun < t.length &&
    noun - lead.end < 5 &&
    (t[noun]?.kind === 'words' || t[noun]?.kind === 'word') &&
    !isWords(t, noun, /^(?:与|和)$/) &&
    operator(t, noun) === null
  )
    noun += 1;
  if (noun === lead.end || !isWords(t, noun, /^(?:与|和)$/)) return null;
  const words = textOf(t, lead.end, noun);
  if (!/(?:率|度|比例|占比)$/.test(words) || NO_NOUN.test(words)) return null;
  const weight = weightAt(t, noun + 1);
  const times = weight === null ? 0 : skip(t, weight, 1, (at) => isWords(t, at, /^的$/));
  if (weight === null || !isWords(t, times, /^(?:之积|相乘|积|乘积)/)) return null;
  const end = skip(t, times + 1, 2, (at) => isWords(t, at, TAIL));
  if (!ends(t, end)) return null;
  return {
    value: { kind: 'formula', expression: VALUE_BY_WEIGHT, inverse: null, ofPoints: false, of: words },
    end,
  };
}

const VALUE_BY_WEIGHT: Expression = { op: '*', left: { op: 'value' }, right: { op: 'weight' } };

/** 按比例（执行率/90%）得分; 按合格率与90%的比值乘以满分计分. */
function proportionOf(t: Tokens, i: number): Match<Formula> | null {
  const by = skip(t, i, 2, (at) => isWords(t, at, /^(?:则|均)$/) || sense(t, at, 'by') !== null);
  if (by > i && sense(t, by, 'proportion') !== null && isMark(t, by + 1, '(')) {
    const share = readExpression(t, by + 2);
    if (
      share === null ||
      !isScore(share.value) ||
      count(share.value, 'weight') > 0 ||
      !isMark(t, share.end, ')')
    )
      return null;
    const end = skip(
      t,
      share.end + 1,
      3,
      (at) =>
        isWords(t, at, TAIL) ||
        t[at]?.text === '得' ||
        (at > share.end + 1 && sense(t, at, 'weight') !== null),
    );
    // （执行率/90%） alone does not say what is done in proportion.
    if (end === share.end + 1 || !ends(t, end)) return null;
    return {
      value: {
        kind: 'formula',
        expression: { op: '*', left: share.value, right: { op: 'weight' } },
        inverse: null,
        ofPoints: false,
        of: valueName(share, textOf(t, by + 2, share.end)),
      },
      end,
    };
  }
  if (by === i) return null;
  let noun = by;
  while (
    noun < t.length &&
    noun - by < 5 &&
    t[noun]?.kind !== 'mark' &&
    t[noun]?.kind !== 'figure' &&
    !/[与和占]$/.test(t[noun]?.text ?? '')
  )
    noun += 1;
  const joint = t[noun]?.text ?? '';
  if (!/[与和占]$/.test(joint)) return null;
  const figure = figureOf(t, noun + 1);
  if (figure?.amount.unit !== '%') return null;
  const ratio = skip(
    t,
    noun + 2,
    2,
    (at) => isWords(t, at, /^(?:的|比值|之比|的比值|的比例)+$/) || sense(t, at, 'proportion') !== null,
  );
  if (ratio === noun + 2) return null;
  const times = operator(t, ratio) === '*';
  const weight = times ? weightAt(t, ratio + 1) : ratio;
  if (weight === null || (!times && !isWords(t, ratio, TAIL) && sense(t, ratio, 'give') === null))
    return null;
  const end = skip(t, weight, 2, (at) => isWords(t, at, TAIL));
  if (!ends(t, end)) return null;
  const words = `${textOf(t, by, noun)}${joint.replace(/[与和占]$/, '')}`;
  const share: Expression = {
    op: '/',
    left: { op: 'value' },
    right: { op: 'number', value: figure.amount.value },
  };
  return {
    value: {
      kind: 'formula',
      expression: { op: '*', left: share, right: { op: 'weight' } },
      inverse: null,
      ofPoints: false,
      of: words,
    },
    end,
  };
}
