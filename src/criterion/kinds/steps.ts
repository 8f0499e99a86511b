/** Deduction per step: `每超过1%扣0.5分`, `每低于5%扣2分`, `每超过（降低）5%扣2分`, `每1个百分点扣权重分的10%`. */
import type { Amount, PartSteps, Points, Side, Where } from '../criterion';
import { afterCondition, endsClause, readCondition } from '../condition';
import type { Kind } from '../kind';
import { readTaken } from '../points';
import type { Read } from '../quantity-words';
import { matchAt, NUMBER, readAmount } from '../quantity-words';
import { sayAmount, sayTaken, sayWhere } from '../say';
import { readSubject } from '../subject';
import { isMoney, UNITS } from '../units';
import { partSteps } from './part-steps';

const ABOVE =
  '高于|超额|超支|超标|超编|超期|超|上升|增加|增长|提高|上浮|上涨|升高|多出|多|高出|高|上调|增|升|突破';
const BELOW =
  '低于|少压减|少完成|少支出|少执行|降低|下降|减少|少于|缺少|短少|下浮|下滑|下跌|下调|未完成|落后|欠|少|低|降|减|缺|短';
const EITHER = '相差|偏离|偏差|变动|浮动|波动|变化|差异|偏移|差|调整|±';
const VERB = `(?:${ABOVE}|${BELOW}|${EITHER})`;
const SIDES: Readonly<Record<string, Side>> = Object.fromEntries(
  (
    [
      [ABOVE, 'above'],
      [BELOW, 'below'],
      [EITHER, 'either'],
    ] as const
  ).flatMap(([words, side]) => words.split('|').map((word) => [word, side] as const)),
);

const OBJECT =
  '(?:(?:规定|年初|年度|控制|考核|设定|标准)?(?:目标值|目标|标准值|标准|基准值|基准|上限|下限|控制数|预算数|预算|计划数|计划|要求|该值|比例|幅度))?(的)?';
const EACH = new RegExp(
  `(?:按|则|其中|若|就|应)?每(?:再|向上|向下|上下|上或下|上、下|正负)?(?:(${VERB})(?:部分|比例|幅度|率)?)?(?:了|过)?(?:\\(?(?:或者?|/|、|和|及)?(${VERB})\\)?)?(?:了)?${OBJECT}(?=\\d)`,
  'y',
);
/** 少1次扣1分, 多1人扣1分: with a count of one the 每 is often dropped. */
const EVERY_ONE = new RegExp(`(少|多|缺)()(?=1(?:${UNITS})(?:的)?,?扣)`, 'y');
/** `低1个百分点扣0.5分`: nothing lies below one point, so 每 was left out. */
const POINT_STEP = /(高于|低于|超|高|低|降低|下降|减少|提高|增加|上升|少|多)(?:了)?()()()(?=1p(?:的)?,?扣)/y;
/** `超过控制指标的，每超过1人…`: counted from what is named, which is the row's target. */
const NAMED_BASE =
  /([^,;。:#\d每]{0,24}?)(?:(?<!不)(?:高于|多于|超(?!支|编|额|期|标|过))[^,;。:#\d每扣得计]{2,16}?|控制在[^,;。:#\d每扣得计]{2,12}以内)(?:的|者)?,(?=每)/y;
const SHORT_BASE = /([^,;。:#\d每]{0,24}?)(?<!不)(?:低于|少于)[^,;。:#\d每扣得计]{2,16}?(?:的|者)?,(?=每)/y;
const BETWEEN =
  /(?:的)?(?:部分)?(?:[,:;])?(?:其?(?:超过?|高于|低于|超出|不足|未完成|欠缺|差额)的?部分,?)?(?:则|在此基础上|在满分基础上|在标准分基础上|从满分中)?,?/y;
const PART = /(?:超过?|高于|超出)(?:目标值|标准|范围|上述范围|上限|100%)?(?:(?:的)?部分|的|,),?/y;
const AROUND = /(?:上下浮动|浮动|波动|偏离|偏差|变动)(?:(?:的)?部分|的|,)?,?(?=每)/y;
const SHORT = /(?:低于|不足|未完成|未达到|差额)(?:目标值|标准|下限)?(?:(?:的)?部分|的|,),?/y;
const ADDED = new RegExp(`(?:的)?,?(?:加|增加|奖励|加计|加记|得|计)(${NUMBER})分`, 'y');
const MOST = new RegExp(`,?\\(?(?:最多|最高|至多)(?:可)?扣(?:减|除)?(${NUMBER})分\\)?`, 'y');

const MOST_ADDED = new RegExp(`,?\\(?(?:最多|最高|至多)加(${NUMBER})分\\)?`, 'y');

const LONGEST_SUBJECT = 31;

export const steps: Kind = {
  kind: 'steps',
  read(text, at) {
    const condition = readCondition(text, at);
    const after =
      condition === null ? null : readEach(text, betweenAt(text, condition.end), condition.value.where);
    if (condition !== null && after !== null) {
      return { value: { ...after.value, subject: condition.value.subject }, end: after.end };
    }
    for (const [pattern, side] of [
      [PART, 'above'],
      [SHORT, 'below'],
      [AROUND, 'either'],
    ] as const) {
      const part = matchAt(pattern, text, at);
      if (part === null) continue;
      const read = readEach(text, at + part[0].length, null);
      if (read !== null && (read.value.side === null || read.value.side === side)) {
        return { value: { ...read.value, side }, end: read.end };
      }
    }
    return (
      readFromBase(text, at) ??
      (matchAt(EVERY_ONE, text, at) === null && matchAt(POINT_STEP, text, at) === null
        ? null
        : readEach(text, at, null)) ??
      readWithSubject(text, at)
    );
  },
  restate(rule) {
    if (rule.kind !== 'steps') return null;
    const where = rule.where === null ? '' : `${sayWhere(rule.where)}的，`;
    const verb = rule.side === null ? '' : rule.overrun ? '超支' : verbFor(rule.side, rule.size.unit);
    const of = rule.ofTarget ? '目标值的' : '';
    const parts = rule.parts === null ? '' : PARTS[rule.parts](sayAmount(rule.size));
    const each = rule.adds ? sayTaken(rule.each).replace('扣', '加') : sayTaken(rule.each);
    const most =
      rule.most?.kind === 'points'
        ? `，最多${rule.adds ? '加' : '扣'}${rule.most.value.toExactText()}分`
        : '';
    return `${rule.subject}${where}每${verb}${of}${sayAmount(rule.size)}${parts}${each}${most}`;
  },
};

const PARTS: Readonly<Record<PartSteps, (size: string) => string>> = {
  started: (size) => `（不足${size}的按${size}计算）`,
  whole: (size) => `（不足${size}的不扣分）`,
  proportional: (size) => `（不足${size}的按比例扣分）`,
};

/** Counts are said to be more or fewer, figures to be above or below. */
function verbFor(side: Side, unit: string): string {
  const counted = unit !== '%' && unit !== 'p' && unit !== '' && unit !== '分' && !isMoney(unit);
  if (side === 'either') return '相差';
  return side === 'above' ? (counted ? '多' : '超过') : counted ? '少' : '低于';
}

function betweenAt(text: string, at: number): number {
  const start = afterCondition(text, at);
  return start + (matchAt(BETWEEN, text, start)?.[0].length ?? 0);
}

function readFromBase(text: string, at: number): ReturnType<typeof readEach> {
  for (const [pattern, side] of [
    [NAMED_BASE, 'above'],
    [SHORT_BASE, 'below'],
  ] as const) {
    const base = matchAt(pattern, text, at);
    if (base === null || /比例|上年|去年|同期|平均|名次|位次|排名|排序/.test(base[0])) continue;
    const read = readEach(text, at + base[0].length, { on: 'target', met: false });
    if (read !== null && (read.value.side === null || read.value.side === side)) {
      return { value: { ...read.value, side }, end: read.end };
    }
  }
  return null;
}

/** `控制率每超过1%…`: the subject before 每. */
function readWithSubject(text: string, at: number): ReturnType<typeof readEach> {
  const words = text.slice(at, at + LONGEST_SUBJECT).indexOf('每');
  if (words < 0) return null;
  const place = at + words;
  const between = text.slice(at, place);
  if (/[\d≥≤<>=;。,]/.test(between)) return null;
  const lead = between.replace(/(?:其中|[按则其若就应])$/, '');
  const subject = readSubject(lead);
  if (subject === null) return null;
  const read = readEach(text, place, null);
  return read === null ? null : { value: { ...read.value, subject }, end: read.end };
}

interface StepRule {
  readonly kind: 'steps';
  readonly where: Where | null;
  readonly side: Side | null;
  readonly size: Amount;
  readonly ofTarget: boolean;
  readonly each: Points;
  readonly adds: boolean;
  readonly most: Points | null;
  readonly parts: PartSteps | null;
  readonly overrun: boolean;
  readonly subject: string;
}

function readEach(text: string, at: number, where: Where | null): Read<StepRule> | null {
  const each = matchAt(EACH, text, at) ?? matchAt(EVERY_ONE, text, at) ?? matchAt(POINT_STEP, text, at);
  if (each === null) return null;
  const bounded = boundInside(text, at, each, where);
  if (bounded !== null) return bounded;
  const size = readAmount(text, at + each[0].length);
  if (size === null || size.value.value.isZero() || size.value.value.isNegative()) return null;
  const side = sideOf(each[1], each[2], each[0]);
  const parts = readParts(text, size.end);
  const place = parts.end + (matchAt(AFTER_SIZE, text, parts.end)?.[0].length ?? 0);
  const taken = readTaken(text, place);
  const added = taken === null ? matchAt(ADDED, text, place) : null;
  const ofTarget = /(?:目标值?|指标值|计划数?|预算数?|标准值?)的$/.test(each[0]);
  if (taken !== null) {
    const most = matchAt(MOST, text, taken.end);
    const limit = most?.[1];
    const end = taken.end + (limit === undefined ? 0 : (most?.[0].length ?? 0));
    if (!endsClause(text, end)) return null;
    return {
      value: {
        kind: 'steps',
        where,
        side,
        size: size.value,
        ofTarget,
        each: taken.value,
        adds: false,
        most: limit === undefined ? null : pointsOf(limit),
        parts: parts.value,
        overrun: OVERRUN.test(each[1] ?? ''),
        subject: '',
      },
      end,
    };
  }
  if (added?.[1] === undefined) return null;
  const given = place + added[0].length;
  const bonus = matchAt(MOST_ADDED, text, given);
  const end = given + (bonus?.[0].length ?? 0);
  if (!endsClause(text, end)) return null;
  return {
    value: {
      kind: 'steps',
      where,
      side,
      size: size.value,
      ofTarget,
      each: pointsOf(added[1]),
      adds: true,
      most: bonus?.[1] === undefined ? null : pointsOf(bonus[1]),
      parts: parts.value,
      overrun: false,
      subject: '',
    },
    end,
  };
}

/** `每低于95%1个百分点扣0.5分`: the bound stands between the verb and the step. */
function boundInside(
  text: string,
  at: number,
  each: RegExpExecArray,
  where: Where | null,
): Read<StepRule> | null {
  const side = sideOf(each[1], each[2], each[0]);
  if (where !== null || side === null || side === 'either') return null;
  const bound = readAmount(text, at + each[0].length);
  if (bound === null) return null;
  const step = matchAt(/的?(?=\d)/y, text, bound.end);
  if (step === null) return null;
  const rest = bound.end + step[0].length;
  const read = readEach(`每${text.slice(rest, rest + 60)}`, 0, null);
  if (read === null) return null;
  const end = { at: bound.value, closed: false, explicit: false };
  const part = side === 'above' ? { low: end, high: null } : { low: null, high: end };
  return {
    value: { ...read.value, side, where: { on: 'value', parts: [part], bare: false } },
    end: read.end - 1 + rest,
  };
}

/** `（不足5%按5%计）` between the step and its points. */
function readParts(text: string, at: number): Read<PartSteps | null> {
  const inner = text.charAt(at) === '(' ? partSteps.read(text, at + 1) : null;
  return inner?.value.kind === 'part-steps' && text.charAt(inner.end) === ')'
    ? { value: inner.value.as, end: inner.end + 1 }
    : { value: null, end: at };
}

const OVERRUN = /^(?:超支|超编|超标|超期|超额)$/;
const AFTER_SIZE = /(?:\((?:含|不含)\))?(?:的)?(?:部分)?(?:,|:)?/y;

function sideOf(first: string | undefined, second: string | undefined, words: string): Side | null {
  if (/^.{0,3}每(?:上下|上或下|上、下|正负)/.test(words)) return 'either';
  const one = first === undefined ? null : (SIDES[first] ?? null);
  const other = second === undefined || second === '' ? null : (SIDES[second] ?? null);
  if (one === null || other === null) return one ?? other;
  // 每上升或上浮 stays one-sided; 每超过（降低） is both.
  return one === other ? one : 'either';
}

function pointsOf(digits: string): Points {
  const read = readTaken(`扣${digits}分`, 0);
  return read?.value ?? { kind: 'full' };
}
