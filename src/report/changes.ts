/** `支出X万元，较上年减少d万元，下降r%`: a level, its change and the rate of it. */
import type { Quantity } from '../grid/quantity';
import { Ratio } from '../grid/ratio';
import { convert } from '../grid/units';
import type { Sentence } from './sentence';

export interface Change {
  readonly sentence: Sentence;
  /** The amount of the change, and its direction. */
  readonly amount: Quantity;
  readonly isUp: boolean;
  readonly rate: Quantity | null;
  readonly isRateUp: boolean;
  /** The level after it, and before it, where the sentence gives them. */
  readonly now: Quantity | null;
  readonly before: Quantity | null;
  /** Amounts further before it, which may be what changed: 三公经费24.8万元，其中…5.2万元，较上年减少…. */
  readonly others: readonly Quantity[];
  /** No other amount could be meant. */
  readonly isSure: boolean;
}

const UP = /(?:增加|增长|上升|提高|增)了?(?:额|幅)?(?:为|约)?$/;
const DOWN = /(?:减少|下降|降低|压减|压缩|减|降)了?(?:额|幅)?(?:为|约)?$/;
/** Only words of direction may stand between the amount and its rate. */
const BETWEEN =
  /^[,(、]?(?:同比|比上年|较上年|较去年|环比)?(增长|增加|上升|提高|增|下降|减少|降低|压减|压缩|减|降)(?:了|幅度?|率|比例)?(?:达到|达|为|约)?$/;
const COMPARED = /较|比/;

/** In: a sentence. Out: the changes it states with an amount, in order. */
export function* changesIn(sentence: Sentence): Generator<Change> {
  const { figures, folded } = sentence;
  for (const [index, amount] of figures.entries()) {
    if (amount.kind !== 'money') continue;
    const from = figures[index - 1]?.to ?? 0;
    const words = folded.slice(from, amount.from).replace(/\s/g, '');
    const isUp = UP.test(words);
    // 增加（减少）8.22万元: a form nobody filled in says neither.
    if (isUp === DOWN.test(words) || /[)(]$/.test(words)) continue;
    const next = figures[index + 1];
    const between =
      next?.kind === 'rate' ? BETWEEN.exec(folded.slice(amount.to, next.from).replace(/[\s"']/g, '')) : null;
    const levels = levelsBefore(sentence, index);
    yield {
      sentence,
      amount,
      isUp,
      rate: between === null ? null : (next ?? null),
      isRateUp: between !== null && /^[增上提]/.test(between[1] ?? ''),
      ...levels,
    };
  }
}

/** Between a level and its change only the year compared with may stand, or another thing is compared. */
const DIRECTLY =
  /^[,;(]?(?:[与同较比]?(?:20\d\d年度?|上年度?|去年|上一年度?)(?:同期|决算数?|预算数?|数|的)?相?比?|同比),?(?:增加|增长|上升|提高|减少|下降|降低|压减|压缩|增|减|降)了?$/;
const AGAINST = /^[,;(]?[与同较比](?:20\d\d年度?|上年度?|去年|上一年度?)(?:同期|决算数?|预算数?|数|的|为)?$/;

/** `支出X万元，较上年Y万元减少…`: X is now, Y before. Without 较 or 比 no level is meant. */
function levelsBefore(
  sentence: Sentence,
  index: number,
): Pick<Change, 'now' | 'before' | 'others' | 'isSure'> {
  const { figures, folded, depths } = sentence;
  const amount = figures[index];
  const none = { now: null, before: null, others: [], isSure: false };
  if (amount === undefined) return none;
  const earlier = figures.slice(0, index).filter((each, at) => each.kind === 'money' && depths[at] === 0);
  const start = earlier.at(-1)?.to ?? 0;
  const stretch = folded.slice(start, amount.from);
  if (COMPARED.test(stretch)) {
    const now = DIRECTLY.test(stretch.replace(/[\s"']/g, '')) ? (earlier.at(-1) ?? null) : null;
    return { now, before: null, others: earlier.slice(0, -1), isSure: earlier.length === 1 };
  }
  const before = earlier.at(-1);
  const now = earlier.at(-2) ?? null;
  if (before === undefined) return none;
  const comparison = folded.slice(now?.to ?? 0, before.from);
  if (now === null || !AGAINST.test(comparison.replace(/[\s"']/g, ''))) return none;
  return { now, before, others: [], isSure: earlier.length === 2 };
}

export type ChangeVerdict =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'truncated' | 'amount' | 'rate'; readonly expected: Ratio }
  /** Divided by the level now instead of the one before. */
  | { readonly kind: 'base'; readonly expected: Ratio };

const HALF = Ratio.of('0.5');

/** In: a change and the level now (its own, or one found elsewhere). Out: whether amount and rate follow. */
export function judgeChange(change: Change, now: Quantity): ChangeVerdict {
  const { amount, before, rate } = change;
  const delta = convert(amount.value, amount.unit, now.unit);
  if (delta === null) return { kind: 'agrees' };
  const half = lastDigit(Math.min(amount.decimals, now.decimals)).times(HALF);
  const computed = change.isUp ? now.value.minus(delta) : now.value.plus(delta);
  if (before !== null) {
    const stated = convert(before.value, before.unit, now.unit);
    if (stated === null) return { kind: 'agrees' };
    if (
      stated
        .minus(computed)
        .abs()
        .isAbove(half.times(Ratio.of(3)))
    ) {
      return { kind: 'amount', expected: now.value.minus(stated).abs() };
    }
  }
  if (rate === null || !computed.isAbove(Ratio.zero)) return { kind: 'agrees' };
  const exact = delta.over(computed);
  const places = rate.decimals + 2;
  const written = rate.value.abs();
  if (exact.round(places).equals(written)) return { kind: 'agrees' };
  if (exact.truncate(places).equals(written)) return { kind: 'truncated', expected: exact.round(places) };
  // Both figures may be half a digit off.
  const low = Ratio.max(delta.minus(half), Ratio.zero).over(computed.plus(half).plus(half));
  const least = computed.minus(half).minus(half);
  const high = least.isAbove(Ratio.zero) ? delta.plus(half).over(least) : null;
  if (!written.isBelow(low.truncate(places)) && high !== null && !written.isAbove(high.round(places)))
    return { kind: 'agrees' };
  const ofNow = now.value.isZero() ? null : delta.over(now.value);
  if (ofNow?.round(places).equals(written) === true) return { kind: 'base', expected: exact.round(places) };
  return { kind: 'rate', expected: exact.round(places) };
}

function lastDigit(decimals: number): Ratio {
  return Ratio.of(`1e-${decimals}`);
}
