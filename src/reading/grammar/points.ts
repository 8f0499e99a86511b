/** What a clause gives or takes: `计5分`, `得权重分的80%`, `不得分`, `扣2分`, `再得3分`, `得8-10分`, `系数为0.8`. */
import { Ratio } from '../../grid/ratio';
import type { Points, Term } from '../../scoring/scoring';
import type { Figure, Match, Tokens } from './match';
import { figureOf, has, isMark, isWords, once, sense, skip, textOf } from './match';

const LEAD =
  /^(?:则|就|可|应|均|都|即|只|仅|直接|视为|本项|该项|此项|本指标|该指标|此指标|指标|该部分|单位|自评|一律|一并|的|者|，|要|须|各|相应|为|按照|按|以|其|得分|时|可以|只能|予以|再|倒|同时|本小项|本条|该条|此条)+$/;

/** Words that lead to points without meaning more; 按时 is none, 分别 deals out a list. */
const isLead = (t: Tokens, at: number): boolean =>
  isWords(t, at, LEAD) && sense(t, at, 'in-time') === null && sense(t, at, 'respectively') === null;

function lead(t: Tokens, i: number): number {
  return skip(
    t,
    i,
    3,
    (at) => isLead(t, at) && sense(t, at, 'give') === null && sense(t, at, 'again') === null,
  );
}

function verbs(t: Tokens, i: number): number {
  return skip(t, i, 3, (at) => sense(t, at, 'give') !== null || isLead(t, at));
}

function isScoreFigure(t: Tokens, i: number): Figure | null {
  const found = figureOf(t, i);
  if (found === null || found.amount.unit !== '分' || found.around || found.amount.value.isNegative())
    return null;
  // 5分以上, 80-90分 are bounds; 0.5分/个百分点 is a step's.
  if (
    sense(t, i + 1, 'suffix') !== null ||
    sense(t, i + 1, 'range') !== null ||
    sense(t, i + 1, 'operator') !== null
  )
    return null;
  return found;
}

const points = (value: Ratio): Points =>
  value.isZero() ? { kind: 'points', value: Ratio.zero } : { kind: 'points', value };
const shareOf = (value: Ratio): Points =>
  value.equals(Ratio.one) ? { kind: 'full' } : { kind: 'share', value };

/** `80%的分值`, `权重的80%`, `80%`, `一半分`: shares of the full marks. */
function shareAt(t: Tokens, i: number, verb: boolean): Match<Points> | null {
  const weight =
    sense(t, i, 'weight') !== null || (sense(t, i, 'full') !== null && isWords(t, i + 1, /^的$/));
  const start = weight ? skip(t, i + 1, 1, (at) => isWords(t, at, /^的$/)) : i;
  const half = sense(t, start, 'half');
  if (half !== null && (weight || verb))
    return { value: { kind: 'share', value: HALF }, end: weightTail(t, start + 1) };
  const found = figureOf(t, start);
  if (
    found?.amount.unit !== '%' ||
    found.around ||
    sense(t, start + 1, 'range') !== null ||
    sense(t, start + 1, 'operator') !== null
  )
    return null;
  if (sense(t, start + 1, 'suffix') !== null) return null;
  const end = weightTail(t, start + 1);
  const named = end > start + 1;
  // 覆盖率为100%，得3分; 执行率100%得分: a figure of the measure, not of the points.
  if (!weight && isMeasured(t, start) && !/[的值重]/.test(textOf(t, start + 1, end))) return null;
  if (!weight && !named && !verb) return null;
  // 得80%: the verb alone says it, where a clause ends behind it.
  if (!weight && !named && t[end] !== undefined && t[end].kind !== 'mark') return null;
  return { value: shareOf(found.amount.value), end };
}

/** The figure stands behind a measure, with no more than 为 between. */
function isMeasured(t: Tokens, figure: number): boolean {
  const before = isWords(t, figure - 1, /^[为是]$/) ? figure - 2 : figure - 1;
  return /(?:率|比例|比重|占比|程度|进度|满意度)$/.test(t[before]?.text ?? '');
}

const HALF = Ratio.of('0.5');

/** 的分值, 权重分, 的分. */
function weightTail(t: Tokens, i: number): number {
  const of = skip(t, i, 1, (at) => isWords(t, at, /^的$/));
  if (sense(t, of, 'weight') !== null || sense(t, of, 'full') !== null) return of + 1;
  if (isWords(t, of, /^(?:的?分|分数|得分|的分数)$/)) return of + 1;
  return i;
}

/** 计算, 计, 处理 behind 按满分. */
function counted(t: Tokens, i: number): number {
  return skip(t, i, 1, (at) => isWords(t, at, /^(?:计算|计分|处理|评分|计|计列|赋分|得分|给分|记分|分)$/));
}

/** `扣为0分`, `扣至0分`, `扣完`: nothing is left. */
function emptiedAt(t: Tokens, i: number): number | null {
  const next = skip(
    t,
    i,
    2,
    (at) =>
      sense(t, at, 'take') !== null ||
      t[at]?.text === '为' ||
      isWords(t, at, /^[至到成]$/) ||
      sense(t, at, 'drained') !== null,
  );
  const zero = figureOf(t, next);
  if (next > i + 1 || (next === i + 1 && /[至到]$/.test(t[i]?.text ?? '')))
    return zero?.amount.unit === '分' && zero.amount.value.isZero() && /^扣/.test(t[i]?.text ?? '')
      ? next + 1
      : null;
  // 低于60%扣完, but not 扣完为止.
  return sense(t, i, 'drained') !== null &&
    /^扣[完光]$/.test(t[i]?.text ?? '') &&
    (/^[%p]$/.test(figureOf(t, i - 1)?.amount.unit ?? '') || sense(t, i - 1, 'suffix') !== null) &&
    closes(t, i + 1)
    ? i + 1
    : null;
}

/** Points given. `bare`: no verb is needed (`95%以上，10分`). */
export const readGiven = once(given);

function given(t: Tokens, i: number): Match<Points> | null {
  const start = lead(t, i);
  const emptied = emptiedAt(t, start);
  if (emptied !== null) return { value: points(Ratio.zero), end: emptied };
  const none = sense(t, start, 'none');
  if (none !== null) return { value: points(Ratio.zero), end: counted(t, start + 1) };
  if (sense(t, start, 'kept') !== null) {
    // 不扣除, 不扣5分 are something else.
    if (figureOf(t, start + 1) !== null || isWords(t, start + 1, /^[除完至]/)) return null;
    return { value: { kind: 'full' }, end: start + 1 };
  }
  // 80%~90%按70%计分
  const by = sense(t, start, 'by') !== null ? figureOf(t, start + 1) : null;
  if (by?.amount.unit === '%' && !by.around && isWords(t, start + 2, BY_SHARE) && closes(t, start + 3))
    return { value: shareOf(by.amount.value), end: start + 3 };
  const verb = verbs(t, start);
  const said = verb > start;
  const share = shareAt(t, verb, said);
  if (share !== null) return { value: share.value, end: counted(t, share.end) };
  const full = sense(t, verb, 'full');
  if (full !== null && !isWords(t, verb + 1, /^的$/)) {
    const base = /^基/.test(t[verb]?.text ?? '');
    const next = base
      ? skip(t, verb + 1, 1, (at) => isWords(t, at, /^[为是]$/) || sense(t, at, 'give') !== null)
      : verb + 1;
    const named = isScoreFigure(t, next);
    const bracket =
      isMark(t, verb + 1, '(') && isScoreFigure(t, verb + 2) !== null && isMark(t, verb + 3, ')');
    // 基本分6分 is six points; 满分10分 names the full marks, which is no gift unless a verb gives them.
    if (named !== null && base) return { value: points(named.amount.value), end: next + 1 };
    if (!said && named !== null) return null;
    if (sense(t, verb + 1, 'until') !== null || sense(t, verb + 1, 'operator') !== null) return null;
    return { value: { kind: 'full' }, end: counted(t, verb + (bracket ? 4 : named === null ? 1 : 2)) };
  }
  if (
    said &&
    sense(t, verb, 'weight') !== null &&
    sense(t, verb + 1, 'operator') === null &&
    !isWords(t, verb + 1, /^的$/)
  )
    return { value: { kind: 'full' }, end: counted(t, verb + 1) };
  const found = isScoreFigure(t, verb);
  if (found !== null) return { value: points(found.amount.value), end: counted(t, verb + 1) };
  const plain = figureOf(t, verb);
  // 得5: 分 was left out.
  if (
    said &&
    plain !== null &&
    plain.amount.unit === '' &&
    !plain.around &&
    closes(t, verb + 1) &&
    /^(?:得|计|记|给|赋)/.test(t[verb - 1]?.text ?? '')
  )
    return { value: points(plain.amount.value), end: verb + 1 };
  return null;
}

const BY_SHARE = /^(?:计算?得分|计分|得分|给分|记分|赋分)$/;
const GIFT = /^(?:可?得分|计分|给分|记分|可得分)$/;

function closes(t: Tokens, i: number): boolean {
  return t[i] === undefined || isMark(t, i, ',;。)#');
}

/** `得分` alone: the row's points. */
export function readBareGift(t: Tokens, i: number): Match<Points> | null {
  const start = skip(t, i, 2, (at) => isLead(t, at) && !GIFT.test(t[at]?.text ?? ''));
  const gift = GIFT.test(t[start]?.text ?? '') && t[start]?.kind !== 'mark';
  return gift && closes(t, start + 1) ? { value: { kind: 'full' }, end: start + 1 } : null;
}

/** Points taken: `扣0.5分`, `扣权重分的10%`, `扣一半分`; 减半. */
export const readTaken = once(taken);

function taken(t: Tokens, i: number): Match<Points> | null {
  const of = skip(t, i, 1, (at) => isMark(t, at, ','));
  const start = lead(t, of);
  if (sense(t, start, 'halved') !== null) return { value: { kind: 'share', value: HALF }, end: start + 1 };
  if (sense(t, start, 'take') === null || emptiedAt(t, start) !== null) return null;
  const verb = skip(t, start, 2, (at) => sense(t, at, 'take') !== null);
  const next = skip(
    t,
    verb,
    3,
    (at) => isWords(t, at, /^(?:得分|分|为|该项|本项|该指标|本指标|指标|的|其)+$/) || isMark(t, at, ':'),
  );
  // 扣10%: of what is not said; 扣一半 says it.
  const share = shareAt(t, next, sense(t, next, 'half') !== null);
  if (share !== null) return share.value.kind === 'full' ? null : share;
  const found = figureOf(t, next);
  if (found === null || found.around || found.amount.value.isNegative()) return null;
  const { unit, value } = found.amount;
  if (
    sense(t, next + 1, 'range') !== null ||
    sense(t, next + 1, 'suffix') !== null ||
    sense(t, next + 1, 'operator') !== null
  )
    return null;
  if (unit === '分') return { value: points(value), end: next + 1 };
  return unit === '' && closes(t, next + 1) ? { value: points(value), end: next + 1 } : null;
}

/** Points added: `加0.5分`, `再得3分`, `另加1分`. */
export function readAdded(t: Tokens, i: number): (Match<Points> & { readonly again: boolean }) | null {
  const start = lead(
    t,
    skip(t, i, 1, (at) => isMark(t, at, ',')),
  );
  const again = skip(t, start, 2, (at) => sense(t, at, 'again') !== null);
  const add = skip(t, again, 2, (at) => sense(t, at, 'add') !== null);
  // 增加得0分: a level, and its points.
  if (add === again + 1 && sense(t, again, 'direction') !== null && sense(t, add, 'give') !== null)
    return null;
  const verb = add > again ? verbs(t, add) : again > start ? verbs(t, again) : start;
  if (verb === start) return null;
  const found = isScoreFigure(t, verb);
  const said = again > start;
  if (found !== null) return { value: points(found.amount.value), end: verb + 1, again: said };
  const share = shareAt(t, verb, true);
  return share === null ? null : { value: share.value, end: share.end, again: said };
}

/** `得8-10分`, `扣1-3分`, `得100%-80%的分值`: a judge chooses within it. */
export function readSpan(t: Tokens, i: number): Match<{ low: Points; high: Points; takes: boolean }> | null {
  const start = lead(t, i);
  const take = sense(t, start, 'take') !== null;
  const verb = take ? start + 1 : verbs(t, start);
  const first = figureOf(t, verb);
  const second = first === null || sense(t, verb + 1, 'range') === null ? null : figureOf(t, verb + 2);
  if (first === null || second === null) return null;
  if (second.amount.unit === '分' && (first.amount.unit === '分' || first.amount.unit === '')) {
    if (sense(t, verb + 3, 'suffix') !== null) return null;
    // 优秀（90-100分）得5分: marks measured, for points of their own.
    const bracketed = isMark(t, verb - 1, '(') && isMark(t, verb + 3, ')') && readGiven(t, verb + 4) === null;
    if (!take && verb === start && !bracketed) return null;
    const [low, high] = order(first.amount.value, second.amount.value);
    return { value: { low: points(low), high: points(high), takes: take }, end: verb + 3 };
  }
  return null;
}

function order(a: Ratio, b: Ratio): readonly [Ratio, Ratio] {
  return a.isAbove(b) ? [b, a] : [a, b];
}

/** `系数为0.8`. */
export function readCoefficient(t: Tokens, i: number): Match<Ratio> | null {
  if (!has(t, 'coefficient')) return null;
  const start = lead(t, i);
  if (sense(t, start, 'coefficient') === null) return null;
  const next = skip(
    t,
    start + 1,
    2,
    (at) => isWords(t, at, /^(?:为|是|取|按)$/) || sense(t, at, 'compare')?.op === '=' || isMark(t, at, ':'),
  );
  const found = figureOf(t, next);
  if (found === null || next === start + 1) return null;
  const { unit, value } = found.amount;
  return unit === '' || unit === '%' ? { value, end: next + 1 } : null;
}

const EFFECTS: ReadonlySet<string> = new Set([
  'give',
  'take',
  'add',
  'again',
  'full',
  'none',
  'kept',
  'half',
  'halved',
  'weight',
  'drained',
]);

/** Points begin with their figure, with what gives or takes them, with a word that leads to one, or behind a comma. */
function beginsEffect(t: Tokens, i: number): boolean {
  const token = t[i];
  if (token === undefined || token.kind === 'date') return false;
  if (token.kind === 'figure') return true;
  if (token.kind === 'mark') return token.text === ',';
  return (
    (token.kind === 'word' && token.senses.some(({ is }) => EFFECTS.has(is))) ||
    LEAD.test(token.text) ||
    GIFT.test(token.text)
  );
}

/** The term of a clause whose points begin here. */
export function readEffect(t: Tokens, i: number): Match<Term> | null {
  if (!beginsEffect(t, i)) return null;
  const span = readSpan(t, i);
  if (span !== null) {
    const { low, high, takes } = span.value;
    return {
      value: takes ? { kind: 'person', why: '分数留了幅度' } : { kind: 'span', low, high },
      end: span.end,
    };
  }
  const taken = readTaken(t, i);
  if (taken !== null) return { value: { kind: 'take', points: taken.value }, end: taken.end };
  const added = readAdded(t, i);
  if (added !== null)
    return { value: { kind: 'add', points: added.value, again: added.again }, end: added.end };
  const given = readGiven(t, i);
  if (given !== null) return { value: { kind: 'give', points: given.value }, end: given.end };
  const bare = readBareGift(t, i);
  return bare === null ? null : { value: { kind: 'give', points: bare.value }, end: bare.end };
}
