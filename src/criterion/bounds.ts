/** Reading which values a clause speaks of: `90%(含)以上`, `80%(含)-90%`, `5%<X≤10%`, `±30%以内`, `达到目标值`. */
import { Ratio } from '../grid/ratio';
import type { Amount, Bound, Where } from './criterion';
import { COMPARISONS, interval, RANGE, readInclusion, readIntervals, SUFFIX } from './intervals';
import type { Read } from './quantity-words';
import { matchAt, readAmount } from './quantity-words';

const TAIL = /(?:的部分|的情况|的单位|的部门|部分|的话|的|时|者|及|情况){0,2}/y;

const TARGET =
  '(?:本?年度?|年初|全年|预期|预定|计划|既定|规定|设定|绩效|考核|指标|上级){0,3}(?:目标值|目标任务|任务目标|目标数|目标要求|目标|指标值|计划数|计划任务|任务数|标准值)(?![值数任要])';
const MET = new RegExp(
  `(?:(?:全部|全面|如期|按期|按时){0,2}(?:完成或超额完成|完成或高于|达到或高于|达到或优于|完成|达到|实现|优于)(?:了)?${TARGET}(?!的?(?:\\d|±|高于|低于|不低于|不超过|[≥≤<>]))(?:的)?|达标(?![率线值])|达到要求(?=得|计)|达到(?=,?(?:得|计)))`,
  'y',
);
const UNMET = new RegExp(
  `(?:(?:未能|未|没有|没|不能)(?:全部|全面|按期|按时)?(?:完成|达到|达|实现)${TARGET}(?:的)?(?!的?\\d)|未达标(?![率线值])|不达标(?![率线值])|未达到(?=(?:的)?,?(?:按|以)))`,
  'y',
);
const SHARE = new RegExp(`(?:完成|达到|占)?${TARGET}的(?=\\d|±|高于|低于|不|≥|≤|<|>)`, 'y');

/** The values named at `at`, with what may follow them (的, 时, 的部分); null where none are. */
export function readWhere(text: string, at: number): Read<Where> | null {
  const rest = matchAt(REST, text, at);
  if (rest !== null) return { value: { on: 'rest' }, end: at + rest[0].length };
  const beyond = matchAt(BEYOND, text, at);
  if (beyond !== null) {
    const side = beyond[0].startsWith('高于') ? 'above' : 'below';
    return { value: { on: 'beyond', side }, end: at + beyond[0].length };
  }
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
  const against = matchAt(AGAINST, text, at);
  const sign = against?.[1] === undefined ? undefined : COMPARISONS[against[1]];
  if (against !== null && sign !== undefined) {
    const bound: Bound = { at: WHOLE, closed: sign.closed, explicit: sign.explicit };
    const parts = [interval({ direction: sign.direction, bound })];
    return withTail(text, { value: { on: 'share', parts }, end: at + against[0].length });
  }
  const budget = matchAt(BUDGET, text, at);
  const limit = budget?.[1] === undefined ? undefined : COMPARISONS[budget[1]];
  if (budget !== null && limit !== undefined) {
    const bound: Bound = { at: WHOLE, closed: limit.closed, explicit: limit.explicit };
    const parts = [interval({ direction: limit.direction, bound })];
    return withTail(text, { value: { on: 'value', parts, bare: false }, end: at + budget[0].length });
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

/** `≤目标值`, `高于目标值`: said literally, whichever side of the target is good. */
const AGAINST = new RegExp(
  `(≥|≤|>|<|=|不低于|不超过|高于|低于)${TARGET}(?!的?(?:\\d|±|高于|低于|不低于|不超过|[≥≤<>]))(?:的)?`,
  'y',
);
/** `超过预算的`: a rate of the budget above 100%. */
const BUDGET =
  /(高于|不超过|≤|>)(?:年初|年度|全年|当年|调整后的?|批复的?|核定的?)?(?:预算数|预算额度|预算总额|预算|控制数|批复数|概算)(?=的|得|计|,|不)/y;
const WHOLE: Amount = { value: Ratio.one, unit: '%' };
const OF_TARGET = new RegExp(`(≥|≤|>|<|不低于|不超过|高于|低于)${TARGET}的(?=\\d)`, 'y');

/** `超出不得分`, `低于的不得分`: the band is the one before. */
const BEYOND =
  /(?:高于|低于|达不到|未达到)(?:的部分|部分|的|者)?(?=,?(?:不得分|不计分|得0分|计0分|0分|扣完))/y;

const REST =
  /(?:否则|反之|其余情况|其他情况|其余的?|其他的?|其它情况|其它|除此之外|除此以外|不符合上述条件的?)(?:的|则)?(?:为|一律|均)?/y;

function withTail(text: string, read: Read<Where>): Read<Where> {
  return { value: read.value, end: read.end + (matchAt(TAIL, text, read.end)?.[0].length ?? 0) };
}
