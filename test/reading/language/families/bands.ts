/** Bands side by side, ladders of one-sided bounds, bands that take points. */
import type { Ratio } from '../../../../src/grid/ratio';
import type { Draw } from '../draw';
import { RESTS } from '../lines';
import { gives, takesOnce, then } from '../giving';
import type { End, Spoken } from '../intervals';
import { atLeast, atMost, between, over, under } from '../intervals';
import type { Measure } from '../measures';
import { bounds, held, measure, rate } from '../measures';
import type { Trial, Worded } from '../scheme';
import { UNCOVERED, conflict, ratio, scored } from '../scheme';

export interface Band extends Spoken {
  readonly score: Ratio;
}

export const ZERO = ratio(0);

/** Falling points from the full marks; the last may be nothing. */
export function falling(draw: Draw, count: number, toNothing: boolean): readonly Ratio[] {
  const step = draw.pick(['0.5', '1', '1', '2', '3']);
  const all = Array.from({ length: count }, (_, at) => ratio(step).times(ratio(count - at)));
  return toNothing ? [...all.slice(0, -1), ZERO] : all;
}

/** How a value stands to an end: 0 outside, 1 at an implied end, 2 inside, 3 at a named end, null at an unsettled one. */
function atEnd(end: End | null, value: Ratio, side: 'low' | 'high'): number | null {
  if (end === null) return 2;
  const order = side === 'low' ? value.compare(end.at) : end.at.compare(value);
  if (order < 0) return 0;
  if (order > 0) return 2;
  if (!end.closed) return 0;
  return end.said === 'unsettled' ? null : end.said === 'named' ? 3 : 1;
}

/** Who claims a value: the strongest claim decides, equal ones that differ conflict. Null: the words leave it open. */
export function claimed(bands: readonly Band[], rest: Ratio | null, value: Ratio): string | null {
  const claims: { readonly rank: number; readonly score: Ratio }[] = [];
  let open = 0;
  for (const band of bands) {
    const [low, high] = [atEnd(band.low, value, 'low'), atEnd(band.high, value, 'high')];
    if (low === 0 || high === 0) continue;
    if (low === null || high === null) {
      open += 1;
      claims.push({ rank: 1, score: band.score });
    } else claims.push({ rank: Math.min(low, high) === 1 ? 1 : Math.max(low, high), score: band.score });
  }
  if (claims.length === 0) return rest === null ? UNCOVERED : scored(rest);
  if (open > 0 && claims.length > 1) return null;
  const top = Math.max(...claims.map(({ rank }) => rank));
  const scores = claims.filter(({ rank }) => rank === top).map(({ score }) => score);
  const [low, high] = [least(scores), most(scores)];
  return low.equals(high) ? scored(low) : conflict(low, high);
}

const least = (scores: readonly Ratio[]): Ratio => scores.reduce((a, b) => (b.isBelow(a) ? b : a));
const most = (scores: readonly Ratio[]): Ratio => scores.reduce((a, b) => (b.isAbove(a) ? b : a));

/** At the bounds, next to them, between them: what tells one reading from another. */
export function around(draw: Draw, of: Measure, at: readonly Ratio[], count: number): readonly Ratio[] {
  const grain = ratio(of.grain);
  const all: Ratio[] = [];
  for (const [index, each] of at.entries()) {
    all.push(each, each.plus(grain), each.minus(grain));
    const next = at[index + 1];
    if (next !== undefined) all.push(each.plus(next).over(ratio(2)));
  }
  const whole = of.unit !== '%';
  const fitting = all.filter((value) => !value.isNegative() && (!whole || value.isWhole()));
  const different = [...new Map(fitting.map((value) => [value.toExactText(), value])).values()];
  return draw.some(different, count);
}

export function trialsOf(
  draw: Draw,
  of: Measure,
  at: readonly Ratio[],
  expect: (value: Ratio) => string | null,
  why: string,
): readonly Trial[] {
  return around(draw, of, at, draw.whole(4, 6)).flatMap((value) => {
    const expected = expect(value);
    return expected === null ? [] : [{ value: held(of, value), target: null, expected, why }];
  });
}

/** The subject in every clause, in the first alone, or in none. */
function subjects(draw: Draw, of: Measure, count: number): readonly string[] {
  const way = draw.pick(['every', 'every', 'first', 'none']);
  return Array.from({ length: count }, (_, at) =>
    way === 'every' || (way === 'first' && at === 0) ? of.name : '',
  );
}

export function sideBySide(draw: Draw): Worded {
  const of = measure(draw);
  const cuts = bounds(draw, of, draw.whole(1, 4));
  const toNothing = draw.chance(0.7);
  const count = cuts.length + 1;
  const scores = falling(draw, count, toNothing);
  const fullMarks = scores[0] ?? ZERO;
  const names = subjects(draw, of, count);
  // From the best band down; for measures where less is better that is from the lowest up.
  const edges = of.more ? cuts : [...cuts].reverse();
  const withRest = toNothing && draw.chance(0.25);
  const bands: Band[] = [];
  for (const [at, score] of scores.entries()) {
    const subject = names[at] ?? '';
    const better = edges[at - 1];
    const worse = edges[at];
    if (worse === undefined && withRest) continue;
    const spoken =
      better === undefined
        ? worse === undefined
          ? null
          : of.more
            ? draw.chance(0.8)
              ? atLeast(draw, of, worse, subject)
              : over(draw, of, worse, subject)
            : draw.chance(0.8)
              ? atMost(draw, of, worse, subject)
              : under(draw, of, worse, subject)
        : worse === undefined
          ? of.more
            ? under(draw, of, better, subject)
            : over(draw, of, better, subject)
          : of.more
            ? between(draw, of, worse, better, subject)
            : between(draw, of, better, worse, subject);
    if (spoken !== null) bands.push({ ...spoken, score });
  }
  const clauses = bands.map(({ text, score }) => `${text}${effect(draw, score, fullMarks)}`);
  const order =
    draw.chance(0.15) && !withRest && names.every((name) => name === (names[0] ?? ''))
      ? [...clauses].reverse()
      : clauses;
  return {
    family: 'bands',
    clauses: withRest ? [...order, nothingElse(draw, fullMarks)] : order,
    parallel: true,
    fullMarks,
    trials: trialsOf(draw, of, cuts, (value) => claimed(bands, withRest ? ZERO : null, value), '区间'),
  };
}

/** `否则不得分`, `其余的，得0分`. */
export function nothingElse(draw: Draw, fullMarks: Ratio): string {
  const rest = draw.pick(RESTS);
  const link = /^其.*[^的]$/.test(rest) ? draw.pick(['', '的', '，', '的，']) : draw.pick(['', '', '，']);
  return `${rest}${link}${gives(draw, ZERO, fullMarks)}`;
}

/** `…，得5分`, seldom without the verb: `…，5分`. */
export function effect(draw: Draw, score: Ratio, fullMarks: Ratio): string {
  return draw.chance(0.1) ? `，${score.toExactText()}分` : `${then(draw)}${gives(draw, score, fullMarks)}`;
}

/** `95%以上得10分，85%以上得8分`: the tightest bound met decides. */
export function ladder(draw: Draw): Worded {
  const of = measure(draw);
  const cuts = bounds(draw, of, draw.whole(2, 4));
  const edges = of.more ? cuts : [...cuts].reverse();
  const bottom = draw.pick(['none', 'bound', 'rest'] as const);
  const scores = falling(draw, edges.length + 1, true);
  const fullMarks = scores[0] ?? ZERO;
  const names = subjects(draw, of, edges.length + 1);
  const strict = draw.chance(0.25);
  const rungs: Band[] = edges.map((at, index) => ({
    ...(of.more ? (strict ? over : atLeast) : strict ? under : atMost)(draw, of, at, names[index] ?? ''),
    score: scores[index] ?? ZERO,
  }));
  const last = edges[edges.length - 1] ?? ZERO;
  const floor: Band | null =
    bottom === 'bound'
      ? { ...(of.more ? under : over)(draw, of, last, names[edges.length] ?? ''), score: ZERO }
      : null;
  const clauses = [...rungs, ...(floor === null ? [] : [floor])].map(
    ({ text, score }) => `${text}${effect(draw, score, fullMarks)}`,
  );
  if (bottom === 'rest') clauses.push(nothingElse(draw, fullMarks));
  const expect = (value: Ratio): string | null => {
    const tightest = rungs.find(
      (rung) => atEnd(of.more ? rung.low : rung.high, value, of.more ? 'low' : 'high') !== 0,
    );
    return claimed(
      [...(tightest === undefined ? [] : [tightest]), ...(floor === null ? [] : [floor])],
      bottom === 'rest' ? ZERO : null,
      value,
    );
  };
  return {
    family: 'ladder',
    clauses,
    parallel: true,
    fullMarks,
    trials: trialsOf(draw, of, cuts, expect, '逐级，最近的一档'),
  };
}

/** `低于95%扣1分，低于90%扣2分，低于85%不得分`; `5%以内不扣分，5%-10%（含）扣2分，…`. */
export function takenOnce(draw: Draw): Worded {
  const of = rate(draw);
  const cuts = bounds(draw, of, draw.whole(2, 3));
  const edges = of.more ? cuts : [...cuts].reverse();
  const step = ratio(draw.pick(['0.5', '1', '2']));
  const toNothing = draw.chance(0.4);
  const fullMarks = step.times(ratio(edges.length + draw.whole(toNothing ? 0 : 1, 2)));
  const names = subjects(draw, of, edges.length);
  const said: readonly Band[] = edges.map((at, index) => ({
    ...(of.more ? under : over)(draw, of, at, names[index] ?? ''),
    score: toNothing && index === edges.length - 1 ? fullMarks : step.times(ratio(index + 1)),
  }));
  const clauses = said.map(
    ({ text, score }) => `${text}${draw.pick(['', '，', '的', '的，'])}${takesOnce(draw, score, fullMarks)}`,
  );
  const expect = (value: Ratio): string | null => {
    const held = [...said]
      .reverse()
      .find((band) => atEnd(of.more ? band.high : band.low, value, of.more ? 'high' : 'low') !== 0);
    return scored(fullMarks.minus(held?.score ?? ZERO));
  };
  return {
    family: 'taken once',
    clauses,
    parallel: true,
    fullMarks,
    trials: trialsOf(draw, of, cuts, expect, '只写扣分情形，其余满分'),
  };
}

/** `X≥95%得满分，否则不得分`. */
export function metOrNothing(draw: Draw): Worded {
  const of = measure(draw);
  const [at = ratio(90)] = bounds(draw, of, 1);
  const fullMarks = ratio(draw.pick(['2', '3', '5', '8', '10']));
  const top: Band = {
    ...(of.more ? atLeast : atMost)(draw, of, at, draw.chance(0.8) ? of.name : ''),
    score: fullMarks,
  };
  const rest = draw.chance(0.6);
  const low: Band = {
    ...(of.more ? under : over)(draw, of, at, draw.chance(0.3) ? of.name : ''),
    score: ZERO,
  };
  const clauses = [
    `${top.text}${then(draw)}${gives(draw, fullMarks, fullMarks)}`,
    rest ? nothingElse(draw, fullMarks) : `${low.text}${then(draw)}${gives(draw, ZERO, fullMarks)}`,
  ];
  const expect = (value: Ratio): string | null =>
    claimed(rest ? [top] : [top, low], rest ? ZERO : null, value);
  return {
    family: 'met or nothing',
    clauses,
    parallel: false,
    fullMarks,
    trials: trialsOf(draw, of, [at], expect, '达到或不得分'),
  };
}
