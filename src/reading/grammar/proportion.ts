/** Marks in proportion: `按完成比例计算得分`, `按超支比例扣减相应分值`; on the line between two anchors. */
import type { Term } from '../../scoring/scoring';
import type { Match, Tokens } from './match';
import { has, isMark, isWords, says, sense, skip, textOf } from './match';

/** Words whose proportion is another thing than the value reached. */
const OTHER = /考核|排名|上年|去年|同期|得分|酌|专家|平均|评议|降低|下降|增加|增长/;
const SHORTFALL = /超出|高于|超支|超过|偏离|差额|未完成|未达|不足|缺口|欠|短|差/;
const OVERRUN = /超出|高于|超支|超过|超额|超标/;
const MORE = /^(?:相应|对应|相应的|等比|等|同|来|进行|相|应|数量)$/;
const COUNTED =
  /^(?:计算得分|计算|核算|评分|评定|法|关系|方法|方式|折算|换算|计|得|给|赋|记|核|确定|核定|评|得分|分值|分数|分|计分|给分|赋分|记分|出|的分值|相应分值|减)+$/;

interface ReadProportion {
  readonly term: Extract<Term, { kind: 'proportion' }>;
  /** 完成, 执行, 实际 names the rate itself, not the line between two bounds. */
  readonly named: boolean;
  readonly of: string;
  /** 按 was said. */
  readonly by: boolean;
}

/** `按比例…` at a place: null where none stands. */
export function readProportion(t: Tokens, i: number): Match<ReadProportion> | null {
  const start = skip(t, i, 2, (at) => isWords(t, at, /^(?:则|均|应|的|都)$/));
  const by =
    sense(t, start, 'by') !== null || isWords(t, start, /^(?:等|同)$/)
      ? skip(t, start + 1, 1, (at) => isWords(t, at, /^照$/))
      : start;
  let at = by;
  // 按…完成比例, 按实际完成值占指标值的比例, 按完成率
  while (at < t.length && at - by < 8) {
    const token = t[at];
    if (token === undefined || token.kind === 'mark' || token.kind === 'figure' || token.kind === 'date')
      break;
    if (
      sense(t, at, 'proportion') !== null ||
      /(?:率|进度|比例|比重|占比|[项个次场期件]数量?)$/.test(token.text)
    ) {
      const done = finish(t, at + 1, textOf(t, by, at + 1), by > start);
      if (done !== null) return done;
    }
    if (sense(t, at, 'operator') !== null) break;
    if (
      token.kind === 'word' &&
      token.senses.some(({ is }) => ['none', 'each', 'take', 'rest', 'drained', 'kept'].includes(is))
    )
      break;
    at += 1;
  }
  // 扣减相应分值: the share that is missing.
  const take = skip(t, start, 1, (place) => sense(t, place, 'take') !== null);
  if (
    take > start &&
    sense(t, take, 'weight') !== null &&
    // 按偏离比例扣减相应分值: the share is named, and is another.
    sense(t, start - 1, 'proportion') === null &&
    /^(?:相应|对应|其|所占)/.test(t[take]?.text ?? '') &&
    ends(t, take + 1)
  )
    return {
      value: { term: { kind: 'proportion', shortfall: true, side: null }, named: true, of: '', by: true },
      end: take + 1,
    };
  return null;
}

function finish(t: Tokens, i: number, of: string, by: boolean): Match<ReadProportion> | null {
  const more = skip(t, i, 2, (at) => isWords(t, at, MORE) || isWords(t, at, /^的$/));
  const take = skip(t, more, 2, (at) => sense(t, at, 'take') !== null);
  const end = skip(
    t,
    take,
    4,
    (at) =>
      isWords(t, at, COUNTED) ||
      sense(t, at, 'give') !== null ||
      sense(t, at, 'weight') !== null ||
      sense(t, at, 'hedge')?.why === '要用别处的考核结果',
  );
  if (end === more || !ends(t, end)) return null;
  // 完成比例得分 without 按 would be a name.
  if (!by && !/^(?:等|同)?比例/.test(of)) return null;
  if (OTHER.test(of)) return null;
  if (/率$|进度$/.test(of) && /[与和×*/]/.test(of)) return null;
  // 按超出比例得分: the overrun earns nothing that could be told; 按偏离比例扣分 takes no share of a shortfall.
  const takes = take > more;
  const beyond = OVERRUN.test(of);
  // 按超支比例扣减相应分值 names what is taken; 按超出比例扣分 does not say of what.
  const ofWeight = takes && skip(t, take, 1, (at) => sense(t, at, 'weight') !== null) > take;
  if ((beyond && !ofWeight) || /偏离|差额|缺口/.test(of)) return null;
  const shortfall = takes && SHORTFALL.test(of);
  return {
    value: {
      term: { kind: 'proportion', shortfall, side: !shortfall ? null : beyond ? 'above' : 'below' },
      named: /完成|执行|实际|到位|占/.test(of),
      of,
      by,
    },
    end,
  };
}

function ends(t: Tokens, i: number): boolean {
  const token = t[i];
  if (token === undefined || token.kind === 'mark') return true;
  if (token.kind === 'words') return /^(?:但|且|并|直至|以)/.test(token.text);
  return (
    token.kind === 'word' &&
    token.senses.some(({ is }) =>
      ['most', 'least', 'drained', 'until', 'full', 'and', 'rounding', 'each'].includes(is),
    )
  );
}

function closed(t: Tokens, i: number): boolean {
  return t[i] === undefined || isMark(t, i, ',;。)');
}

const MIDDLE =
  /^(?:值|中间区域|介于|处于|在|中间值|中间部分|中间数值|中间|两者之间|上述之间|之间|其间|区间内|两者|的部分|的|部分|数值)+$/;

const BETWEEN = /间/;

/** `中间按线性插值计算`, `之间的按比例计分`, `采用直线内插法计算`. */
export function readLine(t: Tokens, i: number): Match<{ linear: boolean; between: boolean }> | null {
  if (!has(t, 'line') && !says(t, BETWEEN)) return null;
  const middle = skip(
    t,
    i,
    4,
    (at) =>
      isWords(t, at, MIDDLE) ||
      sense(t, at, 'suffix')?.op === 'between' ||
      sense(t, at, 'part') !== null ||
      (at > i && isMark(t, at, ',')),
  );
  const start = skip(
    t,
    middle,
    3,
    (at) => isWords(t, at, /^(?:则|均|采用|采取|使用|利用|用|照)$/) || sense(t, at, 'by') !== null,
  );
  if (sense(t, start, 'line') !== null) {
    // 线性 alone says nothing of the points.
    if (start === i && t[start]?.text === '线性' && closed(t, start + 1)) return null;
    const end = skip(
      t,
      start + 1,
      4,
      (at) =>
        isWords(t, at, /^(?:法|关系|方法|方式|的)+$/) ||
        isWords(t, at, COUNTED) ||
        sense(t, at, 'give') !== null ||
        sense(t, at, 'proportion') !== null ||
        sense(t, at, 'line') !== null,
    );
    return ends(t, end) ? { value: { linear: true, between: true }, end } : null;
  }
  if (middle === i || !/间/.test(textOf(t, i, middle))) return null;
  const share = readProportion(t, middle);
  return share === null || share.value.named || share.value.term.shortfall
    ? null
    : { value: { linear: false, between: true }, end: share.end };
}
