/** Reading intervals of figures: `90%(含)以上`, `80%(含)-90%`, `5%<X≤10%`, `±30%以内`, `低于80%或高于120%`. */
import { readBracketed } from './brackets';
import type { Amount, Bound, Interval, Intervals } from './criterion';
import type { Read } from './quantity-words';
import { figure as exact, hundredths, inUnit, matchAt, NUMBER, readAmount } from './quantity-words';
import { UNITS } from './units';

const FILLER =
  /(?:的)?(?:范围)?(?:(?:在|处于)?(?:合理|规定|目标|正常)(?:的)?(?:区间|范围)(?:内)?\(|应|须|需|要|必须|为|是|在|处于|位于|介于|控制在|保持在|维持在|控制到|控制|落在){0,3}/y;
const COMPARATOR = /≥|≤|>|<|=|不低于|不超过|高于|低于|达到|完成(?=\d)/y;
/** 不超过预算50万元 */
const NAMED = /(?:年初)?(?:预算数?|概算|控制数|限额|定额|计划|标准)(?=\d)/y;
const INCLUSION = new RegExp(`\\((含|不含)(?:(-?${NUMBER})(?:%|分|个?(?:${UNITS}))?)?\\)`, 'y');
export const SUFFIX = /以上|以下|以内|以外/y;
export const RANGE = /(?:-{1,2}|~|至|到|—|[和与](?=[^,;。]{1,16}之间))(低于)?(?=-?\d)/y;
const JOINER = /(?:且|并且|并|而|但|同时|至|到|,|、|-|~)?(?:应|须|又)?/y;
const INFIX = /([<≤>≥])([^\d<≤>≥=,;。:#每]{0,24}?)([<≤>≥])(?=-?\d)/y;
const FLIPPED =
  /([<≤>≥])(?=[^\d<≤>≥=,;。:#每得计扣不]{1,24}(?:[,:;。得计扣不]|$))[^\d<≤>≥=,;。:#每得计扣不]{1,24}/y;
const BETWEEN = /(?:之?间|以内|区间|范围)?/y;
interface Half {
  readonly direction: 'above' | 'below' | 'at';
  readonly bound: Bound;
}

export function readIntervals(text: string, at: number): Read<Intervals> | null {
  const start = at + (matchAt(FILLER, text, at)?.[0].length ?? 0);
  return (
    readBracketed(text, start) ??
    readAround(text, start) ??
    readOutside(text, start) ??
    readCompared(text, start) ??
    readFromFigure(text, start)
  );
}

/** `±30%以内`, `±5%`; `超过±30%` and `±30%以外` are the values outside. */
function readAround(text: string, at: number): Read<Intervals> | null {
  const match = matchAt(AROUND, text, at);
  if (match === null) return null;
  const figure = readAmount(text, at + match[0].length);
  if (figure === null || figure.value.value.isNegative()) return null;
  const first = readInclusion(text, figure.end);
  const suffix = matchAt(SUFFIX, text, first.end);
  const last = readInclusion(text, first.end + (suffix?.[0].length ?? 0));
  const sign = match[1] ?? '';
  const outside = /^(?:>|≥|高于)$/.test(sign) || suffix?.[0] === '以外' || suffix?.[0] === '以上';
  if (outside && suffix?.[0] === '以内') return null;
  const stated = first.value ?? last.value;
  const bySign = sign === '≥' || sign === '≤' || sign === '<' || sign === '>';
  const closed = stated ?? (bySign ? sign === '≥' || sign === '≤' : !outside || suffix?.[0] === '以上');
  const explicit = stated !== null || bySign;
  const near: Amount = { value: figure.value.value.negated(), unit: figure.value.unit };
  const low: Bound = { at: near, closed, explicit };
  const high: Bound = { at: figure.value, closed, explicit };
  const parts = outside
    ? [
        { low: null, high: low },
        { low: high, high: null },
      ]
    : [{ low, high }];
  return { value: { parts, bare: false }, end: last.end };
}

const AROUND = /(≥|≤|>|<|=|高于|不超过|低于)?±/y;

/** `≥95%`, `不低于80%且低于90%`, `大于80%小于等于90%`. */
function readCompared(text: string, at: number): Read<Intervals> | null {
  const first = readHalf(text, at);
  if (first === null) return null;
  const joined = secondHalf(text, first);
  if (joined !== null) return joined;
  return { value: { parts: [interval(first.value)], bare: false }, end: first.end };
}

const OR = /(?:或者|或)/y;

/** `低于80%或高于120%`, `高于或低于100%`: the values outside. */
function readOutside(text: string, at: number): Read<Intervals> | null {
  const pair = matchAt(/(?:高于(?:或者|或|、|\/)低于|低于(?:或者|或|、|\/)高于)/y, text, at);
  if (pair !== null) {
    const figure = readAmount(text, at + pair[0].length);
    if (figure === null) return null;
    const end: Bound = { at: figure.value, closed: false, explicit: false };
    return {
      value: {
        parts: [
          { low: null, high: end },
          { low: end, high: null },
        ],
        bare: false,
      },
      end: figure.end,
    };
  }
  const first = readHalf(text, at) ?? readSuffixed(text, at);
  const or = first === null ? null : matchAt(OR, text, first.end);
  if (first === null || or === null) return null;
  const next = first.end + or[0].length;
  const second = readHalf(text, next) ?? readSuffixed(text, next);
  if (second === null) return null;
  const below = first.value.direction === 'below' ? first.value : second.value;
  const above = first.value.direction === 'above' ? first.value : second.value;
  if (below.direction !== 'below' || above.direction !== 'above') return null;
  if (below.bound.at.unit !== above.bound.at.unit || above.bound.at.value.isBelow(below.bound.at.value))
    return null;
  return { value: { parts: [interval(below), interval(above)], bare: false }, end: second.end };
}

function secondHalf(text: string, first: Read<Half>): Read<Intervals> | null {
  if (first.value.direction === 'at') return null;
  const joiner = matchAt(JOINER, text, first.end)?.[0] ?? '';
  const second = readHalf(text, first.end + joiner.length) ?? readSuffixed(text, first.end + joiner.length);
  if (second === null) return null;
  const part = both(first.value, second.value);
  return part === null ? null : { value: { parts: [part], bare: false }, end: second.end };
}

/** Two halves that face each other; null when they do not, or leave nothing between. */
function both(one: Half, other: Half): Interval | null {
  const above = one.direction === 'above' ? one : other.direction === 'above' ? other : null;
  const below = one.direction === 'below' ? one : other.direction === 'below' ? other : null;
  if (above === null || below === null) return null;
  const unit = above.bound.at.unit === '' ? below.bound.at.unit : above.bound.at.unit;
  const low = { ...above.bound, at: inUnit(above.bound.at, unit) };
  const high = { ...below.bound, at: inUnit(below.bound.at, unit) };
  return low.at.unit === high.at.unit && low.at.value.isBelow(high.at.value) ? { low, high } : null;
}

/** A comparator before its figure. */
function readHalf(text: string, at: number): Read<Half> | null {
  const match = matchAt(COMPARATOR, text, at);
  if (match === null) return null;
  const sign = match[0];
  const named = matchAt(NAMED, text, at + sign.length)?.[0].length ?? 0;
  const figure = readAmount(text, at + sign.length + named);
  if (figure === null) return null;
  const inclusion = readInclusion(text, figure.end, figure.value);
  const suffix = matchAt(SUFFIX, text, inclusion.end)?.[0] ?? null;
  const after = readInclusion(text, inclusion.end + (suffix?.length ?? 0), figure.value);
  const stated = inclusion.value ?? after.value;
  const half = COMPARISONS[sign];
  if (half === undefined) return null;
  // 达到 before 以下 or a range is no comparator; 高于…以下 contradicts itself.
  const facing = suffix === null ? null : suffix === '以上' ? 'above' : 'below';
  if (suffix === '以外' || (facing !== null && half.direction !== 'at' && facing !== half.direction))
    return null;
  if (matchAt(RANGE, text, after.end) !== null && (sign === '达到' || sign === '=' || sign === '完成'))
    return null;
  const strict = facing !== null && !half.closed;
  if (strict && stated === null) return null;
  return {
    value: {
      direction: half.direction,
      bound: {
        at: figure.value,
        closed: stated ?? half.closed,
        explicit: stated !== null || half.explicit,
      },
    },
    end: after.end,
  };
}

/** Civil Code art. 1259: 以上, 以下, 以内 include the number, 超过 and 不满 do not; signs say it themselves. */
export const COMPARISONS: Readonly<Record<string, Omit<Bound, 'at'> & Pick<Half, 'direction'>>> = {
  '≥': { direction: 'above', closed: true, explicit: true },
  '>': { direction: 'above', closed: false, explicit: true },
  '≤': { direction: 'below', closed: true, explicit: true },
  '<': { direction: 'below', closed: false, explicit: true },
  '=': { direction: 'at', closed: true, explicit: true },
  不低于: { direction: 'above', closed: true, explicit: false },
  达到: { direction: 'above', closed: true, explicit: false },
  完成: { direction: 'above', closed: true, explicit: false },
  高于: { direction: 'above', closed: false, explicit: false },
  不超过: { direction: 'below', closed: true, explicit: false },
  低于: { direction: 'below', closed: false, explicit: false },
};

/** A figure before its word: `90%(含)以上`. */
function readSuffixed(text: string, at: number): Read<Half> | null {
  const figure = readAmount(text, at);
  if (figure === null) return null;
  const inclusion = readInclusion(text, figure.end, figure.value);
  const suffix = matchAt(SUFFIX, text, inclusion.end)?.[0];
  if (suffix === undefined) return null;
  const after = readInclusion(text, inclusion.end + suffix.length, figure.value);
  const stated = inclusion.value ?? after.value;
  return {
    value: {
      direction: suffix === '以上' || suffix === '以外' ? 'above' : 'below',
      bound: { at: figure.value, closed: stated ?? suffix !== '以外', explicit: stated !== null },
    },
    end: after.end,
  };
}

function readFromFigure(text: string, at: number): Read<Intervals> | null {
  const lead = matchAt(COMPARATOR, text, at)?.[0] ?? '';
  const start = lead === '达到' || lead === '=' || lead === '完成' ? at + lead.length : at;
  const figure = readAmount(text, start);
  if (figure === null) return null;
  return (
    readRange(text, figure) ??
    readInfix(text, figure) ??
    readSuffixedPair(text, start) ??
    // 满分5分 is no bound: points alone are never one.
    (start === at && figure.value.unit !== '分' ? readPoint(text, figure) : null)
  );
}

/** `80%(含)-90%(不含)`, `在80%至90%之间`, `80%-90%(含80%)`. */
function readRange(text: string, first: Read<Amount>): Read<Intervals> | null {
  const left = readInclusion(text, first.end, first.value);
  const separator = matchAt(RANGE, text, left.end);
  if (separator === null) return null;
  const second = readAmount(text, left.end + separator[0].length);
  if (second === null) return null;
  const a = inUnit(first.value, second.value.unit);
  const b = inUnit(second.value, first.value.unit);
  if (a.unit !== b.unit || a.value.equals(b.value)) return null;
  const near = markOf(text, second.end, a, b);
  const trailing = matchAt(SUFFIX, text, near.end)?.[0] ?? '';
  if (trailing !== '' && trailing !== '以内' && trailing !== '以下') return null;
  const word = near.end + trailing.length;
  const between = word + (matchAt(BETWEEN, text, word)?.[0].length ?? 0);
  const far = between > near.end ? markOf(text, between, a, b) : { on: null, closed: true, end: between };
  const last = markOf(text, far.end, a, b);
  const marks = [near, far, last];
  // 「60%-80%之间(含)」: a mark after 之间 that names no figure speaks of both ends.
  const whole = far.on === 'second' && far.bare ? far.closed : null;
  const marked = (end: 'first' | 'second'): boolean | null =>
    marks.find(({ on }) => on === end)?.closed ?? null;
  // 「80%-90%(含80%)」 names the end it includes, so the other is not included.
  const named = near.on !== null && near.bare !== true && near.closed ? near.on : null;
  const one = markedBound(a, left.value ?? marked('first') ?? whole, named !== 'second');
  // 60%至不足80%
  const short = separator[1] === undefined ? null : false;
  const two = markedBound(b, marked('second') ?? short, named !== 'first');
  const [low, high] = a.value.isBelow(b.value) ? [one, two] : [two, one];
  return { value: { parts: [{ low, high }], bare: false }, end: last.end };
}

function markedBound(at: Amount, stated: boolean | null, silent: boolean): Bound {
  return { at, closed: stated ?? silent, explicit: stated !== null };
}

interface Mark {
  /** Which figure of the range it marks; without a figure of its own the one it stands behind. */
  readonly on: 'first' | 'second' | null;
  readonly closed: boolean;
  readonly bare?: boolean;
  readonly end: number;
}

function markOf(text: string, at: number, first: Amount, second: Amount): Mark {
  const match = matchAt(INCLUSION, text, at);
  if (match === null) return { on: null, closed: true, end: at };
  const closed = match[1] === '含';
  const end = at + match[0].length;
  const digits = match[2];
  if (digits === undefined) return { on: 'second', closed, bare: true, end };
  if (names(digits, second)) return { on: 'second', closed, end };
  return names(digits, first) ? { on: 'first', closed, end } : { on: null, closed: true, end: at };
}

/** `5%<X≤10%`; `5%≥X`. */
function readInfix(text: string, first: Read<Amount>): Read<Intervals> | null {
  const match = matchAt(INFIX, text, first.end);
  if (match?.[1] !== undefined && match[3] !== undefined) {
    const second = readAmount(text, first.end + match[0].length);
    if (second === null) return null;
    const left = half(FLIP[match[1]], first.value);
    const right = half(match[3], second.value);
    const part = left === null || right === null ? null : both(left, right);
    return part === null ? null : { value: { parts: [part], bare: false }, end: second.end };
  }
  const flipped = matchAt(FLIPPED, text, first.end);
  if (flipped?.[1] === undefined) return null;
  const only = half(FLIP[flipped[1]], first.value);
  return only === null
    ? null
    : { value: { parts: [interval(only)], bare: false }, end: first.end + flipped[0].length };
}

const FLIP: Readonly<Record<string, string>> = { '<': '>', '≤': '≥', '>': '<', '≥': '≤' };

function half(sign: string | undefined, at: Amount): Half | null {
  const comparison = sign === undefined ? undefined : COMPARISONS[sign];
  return comparison === undefined
    ? null
    : {
        direction: comparison.direction,
        bound: { at, closed: comparison.closed, explicit: comparison.explicit },
      };
}

function readSuffixedPair(text: string, at: number): Read<Intervals> | null {
  const first = readSuffixed(text, at);
  if (first === null) return null;
  return (
    secondHalf(text, first) ?? {
      value: { parts: [interval(first.value)], bare: false },
      end: first.end,
    }
  );
}

function readPoint(text: string, figure: Read<Amount>): Read<Intervals> {
  const inclusion = readInclusion(text, figure.end);
  const at: Bound = { at: figure.value, closed: true, explicit: false };
  return { value: { parts: [{ low: at, high: at }], bare: true }, end: inclusion.end };
}

export function interval(of: Half): Interval {
  if (of.direction === 'above') return { low: of.bound, high: null };
  if (of.direction === 'below') return { low: null, high: of.bound };
  return { low: of.bound, high: of.bound };
}

/** `（含）`, `（不含）`, `（含80%）`: a figure in it must be the bound it stands beside. */
export function readInclusion(text: string, at: number, beside: Amount | null = null): Read<boolean | null> {
  const match = matchAt(INCLUSION, text, at);
  if (match === null) return { value: null, end: at };
  const digits = match[2];
  if (digits !== undefined && beside !== null && !names(digits, beside)) return { value: null, end: at };
  return { value: match[1] === '含', end: at + match[0].length };
}

/** Whether the digits of a mark are this bound: `80` of `80%`. */
function names(digits: string, bound: Amount): boolean {
  const rate = bound.unit === '%' || bound.unit === 'p';
  return bound.value.equals(rate ? hundredths(digits) : exact(digits));
}
