/** For which values a clause holds: intervals, the target, shares of it, how far beyond it, how late, the rest. */
import { Ratio } from '../../grid/ratio';
import type { Bound, Guard, Interval, Side } from '../../scoring/scoring';
import type { Match, Tokens } from './match';
import { figureOf, isMark, isWords, sense, skip, textOf } from './match';
import { inclusion, interval, readIntervals } from './interval';

/** A guard as it stands; what it leaves out (`超出的不得分`) the scheme settles from the clause before it. */
export type Spoken =
  | { readonly guard: Guard; /** 的部分 was said: only what lies there counts. */ readonly part: boolean }
  | { readonly beyond: Side; readonly part: boolean }
  /** 未超过的: what lies within the bound before it. */
  | { readonly within: Side; readonly part: boolean };

const PLAN = /预算|计划|概算|限额|批复|编制|核定|控制[数额]/;

function planOf(words: string): '预算' | '计划数' | undefined {
  // 年度计划目标 is the row's target, which the row must say.
  if (/目标/.test(words)) return undefined;
  return /预算/.test(words) ? '预算' : PLAN.test(words) ? '计划数' : undefined;
}

const WHOLE = { value: Ratio.one, unit: '%' };

const TAIL = /^(?:的|时|者|的话|情况|单位|部门|的情况|的单位|的部门|以上的)+$/;

/** What may follow a guard without meaning more: 的, 时, 的部分, 的单位. */
function tail(t: Tokens, i: number): { end: number; part: boolean } {
  let end = i;
  let part = false;
  for (let turn = 0; turn < 3; turn += 1) {
    if (sense(t, end, 'part') !== null) {
      part = true;
      end += 1;
    } else if (isWords(t, end, TAIL)) end += 1;
    else break;
  }
  return { end, part };
}

function withTail(t: Tokens, read: Match<Guard>): Match<Spoken> {
  const { end, part } = tail(t, read.end);
  return { value: { guard: read.value, part }, end };
}

const BEFORE_TARGET = /^(?:全部|全面|如期|按期|按时|超额|的|了)+$/;

/** Words nobody knows begin no guard but one of a target; of the marks only brackets do, and no day does. */
function begins(t: Tokens, i: number): boolean {
  const kind = t[i]?.kind;
  if (kind === 'words') return isWords(t, i, BEFORE_TARGET);
  return kind === 'mark' ? isMark(t, i, '([') : kind !== 'date';
}

/** In: a place where a guard may begin. Out: its readings, the best first. */
export function readGuard(t: Tokens, i: number): Match<Spoken> | null {
  if (!begins(t, i)) return null;
  const rest = readRest(t, i);
  if (rest !== null) return rest;
  for (const read of [
    late,
    signed,
    excess,
    aroundTarget,
    withinTarget,
    share,
    againstTarget,
    target,
    metWord,
    namedLimit,
  ]) {
    const found = read(t, i);
    if (found !== null) return withTail(t, found);
  }
  const beyond = readBeyond(t, i);
  const intervals = inList(t, i) ? null : readIntervals(t, i);
  if (intervals !== null)
    return withTail(t, { value: { on: 'value', ...intervals.value }, end: intervals.end });
  return beyond;
}

/** 分别得5、3分, 得5/3分: the second of a list of points, cut off from the first. */
function inList(t: Tokens, i: number): boolean {
  const figure = figureOf(t, i);
  return (
    figure !== null &&
    /^分?$/.test(figure.amount.unit) &&
    (isMark(t, i - 1, '、') || sense(t, i - 1, 'operator')?.op === '/' || isMark(t, i + 1, '、')) &&
    sense(t, i + 1, 'suffix') === null
  );
}

function readRest(t: Tokens, i: number): Match<Spoken> | null {
  if (sense(t, i, 'rest') === null) return null;
  const end = skip(t, i + 1, 3, (at) =>
    isWords(t, at, /^(?:的|则|为|一律|均|情况|情形|的情况|档次|分数段|各档)+$/),
  );
  return { value: { guard: { on: 'rest' }, part: false }, end };
}

/** `逾期10日以内`, `逾期5个工作日（含）以上`, `延迟1个月内`. */
function late(t: Tokens, i: number): Match<Guard> | null {
  if (sense(t, i, 'late') === null) return null;
  const at = isWords(t, i + 1, /^(?:的|了|在|时间|时间在|完成|报送)$/) ? i + 2 : i + 1;
  const read = readIntervals(t, at);
  if (read === null) return null;
  const unit = (read.value.parts[0]?.low ?? read.value.parts[0]?.high)?.at.unit ?? '';
  if (!/[天日月年时周度]$/.test(unit)) return null;
  const parts = read.value.bare ? [] : read.value.parts;
  if (parts.length === 0) return null;
  return { value: { on: 'late', parts }, end: read.end };
}

const WITHIN_TARGET = 7;

/** A target and what stands before it: 完成县政府下达的全年造林任务. */
function targetAt(t: Tokens, i: number, loose: boolean): number | null {
  const most = loose ? WITHIN_TARGET : 1;
  for (let at = i; at < i + most && at < t.length; at += 1) {
    const token = t[at];
    if (sense(t, at, 'target') !== null) {
      // 目标任务, 目标数 that are written as two words.
      const end = sense(t, at + 1, 'target') !== null ? at + 2 : at + 1;
      return isWords(t, end, /^(?:值|数|量|要求|额)$/) ? end + 1 : end;
    }
    if (token === undefined || token.kind === 'mark' || token.kind === 'figure') return null;
    if (
      token.kind === 'word' &&
      token.senses.some(({ is }) =>
        [
          'compare',
          'give',
          'take',
          'each',
          'rest',
          'hedge',
          'none',
          'full',
          'by',
          'operator',
          'proportion',
        ].includes(is),
      )
    )
      return null;
  }
  return null;
}

/** `超过计划数10%以内`, `低于目标值5%以上`: how far beyond, as a share. */
function excess(t: Tokens, i: number): Match<Guard> | null {
  const lead = sense(t, i, 'compare');
  if (lead === null || (lead.op !== '>' && lead.op !== '<')) return null;
  const at = targetAt(t, i + 1, false);
  if (at === null || !/^[%p]$/.test(figureOf(t, at)?.amount.unit ?? '')) return null;
  const read = readIntervals(t, at);
  if (read === null) return null;
  const side = lead.op === '>' ? 'above' : 'below';
  if (read.value.bare) {
    const [part] = read.value.parts;
    if (part === undefined || part.low === null) return null;
    return {
      value: { on: 'excess', side, parts: [{ low: { ...part.low, closed: false }, high: null }] },
      end: read.end,
    };
  }
  return { value: { on: 'excess', side, parts: read.value.parts }, end: read.end };
}

/** `完成目标值的90%以上`, `低于目标值的60%`, `目标值的90%以上`, `完成培训任务90%以上`. */
function share(t: Tokens, i: number): Match<Guard> | null {
  const lead = sense(t, i, 'compare');
  const reach = sense(t, i, 'reach');
  const start = lead !== null || reach !== null ? i + 1 : i;
  const at = targetAt(t, start, reach !== null);
  if (at === null) return null;
  // 三公经费占预算的5%以内: the name of a rate.
  if (start === i && /占$/.test(t[i - 1]?.text ?? '')) return null;
  const of = isWords(t, at, /^的$/);
  const next = of ? at + 1 : at;
  // 目标值95%以上 without 的 names the target itself, unless it is said to be reached.
  if (!of && reach === null) return null;
  const figure = figureOf(t, next);
  if (lead !== null) {
    if (figure?.amount.unit !== '%') return null;
    const read = readIntervals(t, next);
    if (read === null || !read.value.bare) return null;
    const mark = inclusion(t, next + 1).value;
    const bound: Bound = {
      at: figure.amount,
      closed: mark?.closed ?? (lead.op === '≥' || lead.op === '≤'),
      explicit: lead.sign || mark !== null,
    };
    const direction = lead.op === '=' ? 'at' : lead.op === '≥' || lead.op === '>' ? 'above' : 'below';
    return {
      value: {
        on: 'share',
        parts: [interval({ direction, bound })],
        ofPlan: planOf(textOf(t, start, at)),
      },
      end: read.end,
    };
  }
  const read = readIntervals(t, next);
  if (read === null) return null;
  const units = read.value.parts.flatMap(({ low, high }) => [low?.at.unit, high?.at.unit]);
  if (units.some((unit) => unit !== undefined && unit !== '%')) return null;
  const parts: readonly Interval[] =
    read.value.bare && reach !== null
      ? read.value.parts.map(({ low }) => ({ low, high: null }))
      : read.value.parts;
  const upper = read.value.bare || parts.length !== 1 ? null : belowTarget(t, read.end);
  const [part] = parts;
  if (upper !== null && part?.low != null && part.high === null)
    return {
      value: { on: 'share', parts: [{ ...part, high: upper.value }], ofPlan: planOf(textOf(t, start, at)) },
      end: upper.end,
    };
  return { value: { on: 'share', parts, ofPlan: planOf(textOf(t, start, at)) }, end: read.end };
}

/** 目标值的80%≤实际值`<目标值`. */
function belowTarget(t: Tokens, i: number): Match<Bound> | null {
  const compare = sense(t, i, 'compare');
  if (compare === null || !compare.sign || (compare.op !== '<' && compare.op !== '≤')) return null;
  const end = targetAt(t, i + 1, false);
  if (end === null || isWords(t, end, /^的/) || figureOf(t, end) !== null) return null;
  return { value: { at: WHOLE, closed: compare.op === '≤', explicit: true }, end };
}

/** `≤目标值`, `大于目标值`, `不超过预算`: said literally, whichever side of the target is good. */
function againstTarget(t: Tokens, i: number): Match<Guard> | null {
  const lead = sense(t, i, 'compare');
  // 未达到目标值 is not met, whichever side is good.
  if (lead === null || sense(t, i, 'reach') !== null) return null;
  const near = targetAt(t, i + 1, false);
  const far = near === null ? targetAt(t, i + 1, true) : null;
  const at = near ?? (far !== null && (isMark(t, far, ',') || isWords(t, far, /^(?:的|者)$/)) ? far : null);
  if (at === null || figureOf(t, at) !== null) return null;
  if (isWords(t, at, /^的$/) && figureOf(t, at + 1) !== null) return null;
  if (sense(t, at, 'compare') !== null || sense(t, at, 'suffix') !== null) return null;
  const bound: Bound = {
    at: WHOLE,
    closed: lead.op === '≥' || lead.op === '≤' || lead.op === '=',
    explicit: lead.sign,
  };
  const direction = lead.op === '=' ? 'at' : lead.op === '≥' || lead.op === '>' ? 'above' : 'below';
  return {
    value: { on: 'share', parts: [interval({ direction, bound })], ofPlan: planOf(textOf(t, i + 1, at)) },
    end: at,
  };
}

/** `达到目标值`, `完成或超额完成年度任务`, `未完成的`. */
function target(t: Tokens, i: number): Match<Guard> | null {
  let start = i;
  while (isWords(t, start, BEFORE_TARGET) && start - i < 3) start += 1;
  // 预期目标全部实现
  if (sense(t, start, 'target') !== null) {
    const verb = skip(t, start + 1, 2, (at) =>
      isWords(t, at, /^(?:值|全部|全面|均|均已|已|如期|按期|按时)+$/),
    );
    const done = sense(t, verb, 'reach');
    if (done === null || figureOf(t, verb + 1) !== null || sense(t, verb + 1, 'target') !== null) return null;
    return { value: { on: 'target', met: !done.denied }, end: verb + 1 };
  }
  const reach = sense(t, start, 'reach');
  if (reach === null) return null;
  let next = start + 1;
  // 完成或超额完成, 达到或优于
  if (sense(t, next, 'or') !== null) {
    const more = skip(
      t,
      next + 1,
      2,
      (at) => isWords(t, at, /^(?:超额|高于|优于|超过|超出)$/) || sense(t, at, 'compare')?.op === '>',
    );
    next = sense(t, more, 'reach') === null ? more : more + 1;
  }
  next = skip(t, next, 1, (at) => isWords(t, at, /^了$/));
  const at = targetAt(t, next, true);
  if (at !== null) {
    if (figureOf(t, at) !== null || (isWords(t, at, /^的$/) && figureOf(t, at + 1) !== null)) return null;
    return { value: { on: 'target', met: !reach.denied }, end: at };
  }
  return null;
}

const LIMIT_NAME =
  /(?:规定|要求|法定|合同|约定|核定|审批|平均|同期|标准|限定|政策).{0,10}(?:时限|时间|期限|工期|日期|标准|比例|数|值|限额|工龄|水平|进度|要求|次数|数量|年限)$|^(?:序时进度|规定时限|编制数)$/;

/** `不超过规定时限的`, `达到序时进度`: against a limit that is only named. */
function namedLimit(t: Tokens, i: number): Match<Guard> | null {
  const compare = sense(t, i, 'compare');
  const reach = sense(t, i, 'reach');
  if (compare === null && reach === null) return null;
  for (let at = i + 2; at <= i + 5 && at <= t.length; at += 1) {
    if (t[at - 1]?.kind === 'mark' || t[at - 1]?.kind === 'figure') return null;
    const what = textOf(t, i + 1, at);
    // 高于全省平均水平: which side is good, a person says.
    if (!LIMIT_NAME.test(what) || (compare !== null && /平均/.test(what))) continue;
    if (!(
      isWords(t, at, /^(?:的|者|时)/) ||
      isMark(t, at, ',') ||
      sense(t, at, 'give') !== null ||
      sense(t, at, 'none') !== null ||
      sense(t, at, 'take') !== null
    ))
      continue;
    if (figureOf(t, at) !== null || figureOf(t, at + 1) !== null) return null;
    const met = compare === null ? reach?.denied === false : compare.op === '≤' || compare.op === '≥';
    const bound = compare === null ? null : compare.op === '≤' || compare.op === '>' ? 'most' : 'least';
    return { value: { on: 'named', what, met, bound }, end: at };
  }
  return null;
}

/** `控制在预算以内`, `目标值以上`: a word behind the target. */
function withinTarget(t: Tokens, i: number): Match<Guard> | null {
  if (sense(t, i, 'target') === null) return null;
  const suffix = sense(t, i + 1, 'suffix');
  if (suffix === null || suffix.op === 'between' || figureOf(t, i + 2) !== null) return null;
  const bound: Bound = { at: WHOLE, closed: suffix.op !== 'outside', explicit: false };
  const direction = suffix.op === 'above' || suffix.op === 'outside' ? 'above' : 'below';
  return {
    value: { on: 'share', parts: [interval({ direction, bound })], ofPlan: planOf(t[i]?.text ?? '') },
    end: i + 2,
  };
}

/** `为正`, `负增长`. */
function signed(t: Tokens, i: number): Match<Guard> | null {
  const sign = sense(t, i, 'signed');
  if (sign === null) return null;
  const at = { at: { value: Ratio.zero, unit: '' }, closed: sign.op === '=', explicit: true };
  const direction = sign.op === '>' ? 'above' : sign.op === '<' ? 'below' : 'at';
  return { value: { on: 'value', parts: [interval({ direction, bound: at })], bare: false }, end: i + 1 };
}

/** `目标值±5%以内`: within so much of the target. */
function aroundTarget(t: Tokens, i: number): Match<Guard> | null {
  if (sense(t, i, 'target') === null || figureOf(t, i + 1)?.around !== true) return null;
  const read = readIntervals(t, i + 1);
  if (read === null) return null;
  const shift = (bound: Bound | null): Bound | null =>
    bound === null ? null : { ...bound, at: { value: bound.at.value.plus(Ratio.one), unit: '%' } };
  return {
    value: {
      on: 'share',
      parts: read.value.parts.map(({ low, high }) => ({ low: shift(low), high: shift(high) })),
    },
    end: read.end,
  };
}

function metWord(t: Tokens, i: number): Match<Guard> | null {
  const met = sense(t, i, 'met');
  return met === null ? null : { value: { on: 'target', met: met.met }, end: i + 1 };
}

/** `超出的不得分`, `超过部分每1%…`, `低于的`: beyond the bound of the clause before. */
function readBeyond(t: Tokens, i: number): Match<Spoken> | null {
  const compare = sense(t, i, 'compare');
  const direction = /[未没不]$/.test(t[i - 1]?.text ?? '') ? null : sense(t, i, 'direction');
  const reach = sense(t, i, 'reach');
  if (
    compare !== null &&
    !compare.sign &&
    /^[未没]/.test(t[i]?.text ?? '') &&
    (compare.op === '≤' || compare.op === '≥')
  ) {
    const { end } = tail(t, i + 1);
    if (figureOf(t, end) === null && end > i + 1)
      return { value: { within: compare.op === '≤' ? 'below' : 'above', part: false }, end };
  }
  const side: Side | null =
    compare?.op === '>'
      ? 'above'
      : compare?.op === '<' || reach?.denied === true
        ? 'below'
        : (direction?.side ?? null);
  if (side === null) return null;
  const short = reach?.denied === true && isWords(t, i + 1, /^要求$/);
  const listed = sense(t, i + 1, 'listed') !== null || ofCriterion(t, i + 1) || short ? i + 2 : i + 1;
  const { end, part } = tail(t, listed);
  const follows =
    isMark(t, end, ',:') ||
    ['each', 'take', 'none', 'give', 'by', 'proportion', 'full', 'add', 'kept'].some((is) =>
      hasSense(t, end, is),
    ) ||
    figureOf(t, end) !== null;
  // 未达到，按比例得分: what is reckoned in proportion is reckoned short of the target.
  const inShare = reach?.denied === true && isMark(t, end, ',') && hasSense(t, end + 1, 'by');
  const bare =
    end === listed && !inShare && !['none', 'take', 'give', 'each', 'by'].some((is) => hasSense(t, end, is));
  if (!follows || bare) return null;
  return { value: { beyond: side, part }, end };
}

/** 超过上限的，每1%…: the limit of the criterion, not one of its own name. */
function ofCriterion(t: Tokens, i: number): boolean {
  if (!/^(?:标准|上限|下限|范围|标准值)$/.test(t[i]?.text ?? '')) return false;
  const { end } = tail(t, i + 1);
  return end > i + 1 ? hasSense(t, isMark(t, end, ',') ? end + 1 : end, 'each') : false;
}

function hasSense(t: Tokens, i: number, is: string): boolean {
  const token = t[i];
  return token?.kind === 'word' && token.senses.some((each) => each.is === is);
}
