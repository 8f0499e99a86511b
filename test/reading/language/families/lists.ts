/** Bands said in a list (分别得…), with the points first, or in whole numbers that do not touch. */
import type { Ratio } from '../../../../src/grid/ratio';
import type { Draw } from '../draw';
import type { End } from '../intervals';
import { atLeast, atMost, between, over, under } from '../intervals';
import type { Measure } from '../measures';
import { bound, bounds, held, measure } from '../measures';
import type { Worded } from '../scheme';
import { UNCOVERED, ratio, scored } from '../scheme';
import type { Band } from './bands';
import { ZERO, claimed, effect, falling, nothingElse, trialsOf } from './bands';

/** `90%以上、80%-90%、80%以下的，分别得5分、3分、0分`; `超过80%、70%和60%分别得6、4、2分`. */
export function respectively(draw: Draw): Worded {
  const of = measure(draw);
  const cuts = bounds(draw, of, draw.whole(2, 3));
  const edges = of.more ? cuts : [...cuts].reverse();
  const scores = falling(draw, edges.length + 1, true);
  const fullMarks = scores[0] ?? ZERO;
  const said = (score: Ratio): string => `${score.toExactText()}分`;
  const plain = (at: Ratio): string => held(of, at);
  const inBands = draw.chance(0.5);
  const given = inBands ? scores : scores.slice(0, -1);
  const points = draw.chance(0.5)
    ? given.map(said).join('、')
    : `${given.map((score) => score.toExactText()).join('、')}分`;
  const verb = draw.pick(['分别得', '分别得', '依次得', '，分别得', '的，分别计', '的分别得']);
  if (inBands) {
    const bands = scores.map((score, at): Band => {
      const [better, worse] = [edges[at - 1], edges[at]];
      if (worse === undefined && better !== undefined) {
        const end: End = { at: better, closed: false, said: 'implied' };
        return of.more
          ? { text: `低于${plain(better)}`, low: null, high: end, score }
          : { text: `超过${plain(better)}`, low: end, high: null, score };
      }
      if (better === undefined && worse !== undefined) {
        const end: End = { at: worse, closed: true, said: 'named' };
        return of.more
          ? { text: `${plain(worse)}（含）以上`, low: end, high: null, score }
          : { text: `${plain(worse)}（含）以内`, low: null, high: end, score };
      }
      const [low, high] = of.more ? [worse, better] : [better, worse];
      if (low === undefined || high === undefined) throw new RangeError('a band without ends');
      return {
        text: of.more ? `${plain(low)}（含）-${plain(high)}` : `${plain(low)}-${plain(high)}（含）`,
        low: { at: low, closed: true, said: of.more ? 'named' : 'implied' },
        high: { at: high, closed: true, said: of.more ? 'implied' : 'named' },
        score,
      };
    });
    const list = bands.map(({ text }) => text).join('、');
    return {
      family: 'respectively',
      clauses: [`${draw.pick([of.name, ''])}${list}${verb}${points}`],
      parallel: false,
      fullMarks,
      trials: trialsOf(draw, of, cuts, (value) => claimed(bands, null, value), '分别对应'),
    };
  }
  const strict = draw.chance(0.4);
  const word = of.more ? (strict ? '超过' : '达到') : strict ? '低于' : '不超过';
  const list = edges.map(plain);
  const joined = `${list.slice(0, -1).join('、')}${draw.pick(['和', '、'])}${list[list.length - 1] ?? ''}`;
  const rest = draw.chance(0.5);
  const expect = (value: Ratio): string => {
    const at = edges.findIndex((edge) =>
      value.equals(edge) ? !strict : of.more ? value.isAbove(edge) : value.isBelow(edge),
    );
    const score = scores[at];
    return at >= 0 && score !== undefined ? scored(score) : rest ? scored(ZERO) : UNCOVERED;
  };
  const clauses = [
    `${of.name}${word}${joined}${draw.pick(['', '的', '的，'])}${draw.pick(['分别得', '分别计'])}${points}`,
  ];
  if (rest) clauses.push(nothingElse(draw, fullMarks));
  return {
    family: 'respectively',
    clauses,
    parallel: false,
    fullMarks,
    trials: trialsOf(draw, of, cuts, expect, '分别对应，逐级'),
  };
}

/** `5分：执行率≥95%；3分：90%≤执行率<95%`: the points first. */
export function pointsFirst(draw: Draw): Worded {
  const of = measure(draw);
  const cuts = bounds(draw, of, 2);
  const [first = ZERO, second = ZERO] = of.more ? cuts : [...cuts].reverse();
  const scores = falling(draw, 3, true);
  const fullMarks = scores[0] ?? ZERO;
  const top = of.more ? atLeast(draw, of, first, of.name) : atMost(draw, of, first, of.name);
  const middle = of.more
    ? between(draw, of, second, first, of.name)
    : between(draw, of, first, second, of.name);
  const last = of.more ? under(draw, of, second, of.name) : over(draw, of, second, of.name);
  const bands = [top, middle, last].map((spoken, at): Band => ({ ...spoken, score: scores[at] ?? ZERO }));
  return {
    family: 'points first',
    clauses: bands.map(({ text, score }) => `${score.toExactText()}分：${text}`),
    parallel: true,
    fullMarks,
    trials: trialsOf(draw, of, cuts, (value) => claimed(bands, null, value), '分数在前'),
  };
}

/** Whole numbers whose bands do not touch: `10次以上得5分，5-9次得3分，4次以下不得分`. */
export function wholeNumbers(draw: Draw): Worded {
  const unit = draw.pick(['次', '场', '篇', '家', '件']);
  const of: Measure = {
    name: draw.pick(['活动', '调研', '简报', '帮扶企业', '提案']),
    unit,
    more: true,
    scale: [],
    grain: '1',
  };
  const mid = draw.whole(3, 6);
  const top = mid + draw.whole(3, 6);
  const scores = falling(draw, 3, draw.chance(0.7));
  const [first = ZERO, second = ZERO, third = ZERO] = scores;
  const says = (value: number): string => bound(draw, of, ratio(value));
  const clauses = [
    `${draw.pick([`${says(top)}以上`, `≥${says(top)}`, `不少于${says(top)}`, `${says(top)}及以上`])}${effect(draw, first, first)}`,
    `${mid}${draw.pick(['-', '~', '至'])}${String(top - 1)}${unit}${effect(draw, second, first)}`,
    `${draw.pick([`${says(mid - 1)}以下`, `<${says(mid)}`, `不足${says(mid)}`, `少于${says(mid)}`])}${effect(draw, third, first)}`,
  ];
  const expect = (value: Ratio): string =>
    scored(!value.isBelow(ratio(top)) ? first : !value.isBelow(ratio(mid)) ? second : third);
  return {
    family: 'whole numbers',
    clauses,
    parallel: true,
    fullMarks: first,
    trials: trialsOf(draw, of, [ratio(top), ratio(mid)], expect, '整数分档'),
  };
}
