/** Reading which values a clause speaks of: `90%(含)以上`, `80%(含)-90%`, `5%<X≤10%`, `±30%以内`, `达到目标值`. */
import type { Amount, Bound, Interval, Where } from './criterion';
import type { Read } from './quantity-words';
import { inUnit, matchAt, readAmount } from './quantity-words';

const FILLER =
  /(?:的)?(?:范围)?(?:应|须|需|要|必须|为|是|在|处于|位于|介于|控制在|保持在|维持在|控制到|控制|落在|大约|约){0,3}/y;
const COMPARATOR = /≥|≤|>|<|=|不低于|不超过|高于|低于|达到|完成(?=\d)/y;
const INCLUSION = /\((含|不含)\)/y;
const SUFFIX = /以上|以下|以内|以外/y;
const RANGE = /(?:-{1,2}|~|至|到|—)(?=-?\d)/y;
const JOINER = /(?:且|并且|并|而|但|同时|至|到|,|、|-|~)?(?:应|须|又)?/y;
const INFIX = /([<≤>≥])([^\d<≤>≥=,;。:#每]{0,24}?)([<≤>≥])(?=-?\d)/y;
const FLIPPED =
  /([<≤>≥])(?=[^\d<≤>≥=,;。:#每得计扣不]{1,24}(?:[,:;。得计扣不]|$))[^\d<≤>≥=,;。:#每得计扣不]{1,24}/y;
const BETWEEN = /(?:之?间|以内|区间|范围)?(?:\((含|不含)\))?/y;
const TAIL = /(?:的部分|的情况|的单位|的部门|部分|的话|的|时|者|及|情况){0,2}/y;

const TARGET =
  '(?:本?年度?|年初|全年|预期|预定|计划|既定|规定|设定|绩效|考核|指标|上级){0,3}(?:目标值|目标任务|任务目标|目标数|目标要求|目标|指标值|计划数|计划任务|任务数|标准值)(?![值数任要])';
const MET = new RegExp(
  `(?:(?:全部|全面|如期|按期|按时)?(?:完成或超额完成|完成或超过|达到或超过|达到或优于|完成|达到|实现|≥|不低于|优于)(?:了)?${TARGET}(?!的?(?:\\d|±|高于|低于|不低于|不超过|[≥≤<>]))(?:的)?|达标|达到要求(?=得|计))`,
  'y',
);
const UNMET = new RegExp(
  `(?:(?:未能|未|没有|没|不能)(?:全部|全面|按期|按时)?(?:完成|达到|实现)${TARGET}(?:的)?(?!的?\\d)|低于${TARGET}(?!的?\\d)|<${TARGET}(?!的?\\d)|未达标|不达标)`,
  'y',
);
const SHARE = new RegExp(`(?:完成|达到|占)?${TARGET}的(?=\\d|±|高于|低于|不|≥|≤|<|>)`, 'y');

interface Half {
  readonly direction: 'above' | 'below' | 'at';
  readonly bound: Bound;
}

/** The values named at `at`, with what may follow them (的, 时, 的部分); null where none are. */
export function readWhere(text: string, at: number): Read<Where> | null {
  const rest = matchAt(REST, text, at);
  if (rest !== null) return { value: { on: 'rest' }, end: at + rest[0].length };
  const unmet = matchAt(UNMET, text, at);
  if (unmet !== null)
    return withTail(text, { value: { on: 'target', met: false }, end: at + unmet[0].length });
  const met = matchAt(MET, text, at);
  if (met !== null) return withTail(text, { value: { on: 'target', met: true }, end: at + met[0].length });
  const share = matchAt(SHARE, text, at);
  if (share !== null) {
    const parts = readIntervals(text, at + share[0].length);
    return parts === null
      ? null
      : withTail(text, { value: { on: 'share', parts: parts.value.parts }, end: parts.end });
  }
  const compared = readOfTarget(text, at);
  if (compared !== null) return withTail(text, compared);
  const intervals = readIntervals(text, at);
  return intervals === null
    ? null
    : withTail(text, { value: { on: 'value', ...intervals.value }, end: intervals.end });
}

/** `低于目标值的90%`: the comparator stands before the target. */
function readOfTarget(text: string, at: number): Read<Where> | null {
  const match = matchAt(OF_TARGET, text, at);
  const sign = match?.[1] === undefined ? undefined : COMPARISONS[match[1]];
  if (match === null || sign === undefined) return null;
  const figure = readAmount(text, at + match[0].length);
  if (figure?.value.unit !== '%') return null;
  const inclusion = readInclusion(text, figure.end);
  if (matchAt(SUFFIX, text, inclusion.end) !== null || matchAt(RANGE, text, inclusion.end) !== null)
    return null;
  const bound: Bound = {
    at: figure.value,
    closed: inclusion.value ?? sign.closed,
    explicit: inclusion.value !== null || sign.explicit,
  };
  return {
    value: { on: 'share', parts: [interval({ direction: sign.direction, bound })] },
    end: inclusion.end,
  };
}

const OF_TARGET = new RegExp(`(≥|≤|>|<|不低于|不超过|高于|低于)${TARGET}的(?=\\d)`, 'y');

const REST =
  /(?:否则|反之|其余情况|其他情况|其余的?|其他的?|其它情况|其它|除此之外|除此以外|不符合上述条件的?)(?:的|则)?(?:为|一律|均)?/y;

function withTail(text: string, read: Read<Where>): Read<Where> {
  return { value: read.value, end: read.end + (matchAt(TAIL, text, read.end)?.[0].length ?? 0) };
}

interface Intervals {
  readonly parts: readonly Interval[];
  readonly bare: boolean;
}

function readIntervals(text: string, at: number): Read<Intervals> | null {
  const start = at + (matchAt(FILLER, text, at)?.[0].length ?? 0);
  return readAround(text, start) ?? readCompared(text, start) ?? readFromFigure(text, start);
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
  const figure = readAmount(text, at + sign.length);
  if (figure === null) return null;
  const inclusion = readInclusion(text, figure.end);
  const suffix = matchAt(SUFFIX, text, inclusion.end)?.[0] ?? null;
  const after = readInclusion(text, inclusion.end + (suffix?.length ?? 0));
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
const COMPARISONS: Readonly<Record<string, Omit<Bound, 'at'> & Pick<Half, 'direction'>>> = {
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
  const inclusion = readInclusion(text, figure.end);
  const suffix = matchAt(SUFFIX, text, inclusion.end)?.[0];
  if (suffix === undefined) return null;
  const after = readInclusion(text, inclusion.end + suffix.length);
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
    (start === at ? readPoint(text, figure) : null)
  );
}

/** `80%(含)-90%(不含)`, `在80%至90%之间`. */
function readRange(text: string, first: Read<Amount>): Read<Intervals> | null {
  const left = readInclusion(text, first.end);
  const separator = matchAt(RANGE, text, left.end);
  if (separator === null) return null;
  const second = readAmount(text, left.end + separator[0].length);
  if (second === null) return null;
  const right = readInclusion(text, second.end);
  const trailing = matchAt(SUFFIX, text, right.end)?.[0];
  if (trailing !== undefined && trailing !== '以内' && trailing !== '以下') return null;
  const between = matchAt(BETWEEN, text, right.end + (trailing === '以下' ? trailing.length : 0));
  const a = inUnit(first.value, second.value.unit);
  const b = inUnit(second.value, first.value.unit);
  if (a.unit !== b.unit || a.value.equals(b.value)) return null;
  const one: Bound = { at: a, closed: left.value ?? true, explicit: left.value !== null };
  // 「60%-80%(含)之间」 or 「60%-80%之间(含)」: a mark after 之间 speaks of both ends.
  const whole = between?.[1];
  const mark = right.value ?? (whole === undefined ? null : whole === '含');
  const two: Bound = { at: b, closed: mark ?? true, explicit: mark !== null };
  const first_ =
    whole !== undefined && left.value === null ? { ...one, closed: whole === '含', explicit: true } : one;
  const [low, high] = a.value.isBelow(b.value) ? [first_, two] : [two, first_];
  const end = right.end + (trailing === '以下' ? trailing.length : 0) + (between?.[0].length ?? 0);
  return { value: { parts: [{ low, high }], bare: false }, end };
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

function interval(of: Half): Interval {
  if (of.direction === 'above') return { low: of.bound, high: null };
  if (of.direction === 'below') return { low: null, high: of.bound };
  return { low: of.bound, high: of.bound };
}

function readInclusion(text: string, at: number): Read<boolean | null> {
  const match = matchAt(INCLUSION, text, at);
  return match === null ? { value: null, end: at } : { value: match[1] === '含', end: at + match[0].length };
}
