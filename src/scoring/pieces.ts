/**
 * The score as pieces over one figure. Where each piece begins and ends, and what happens at its very ends, is asked of
 * the score itself, so that nobody's precedence is worked out twice; what it is inside (even, straight, inverse, in
 * steps) is fitted, and holds only where it gives every score asked for exactly. What does not fit is said to: never
 * guessed.
 */
import { Ratio } from '../grid/ratio';
import type { Sum } from './excel-formula';
import { number, valueOf } from './excel-formula';

/** The exact score for a figure, before it is rounded to be written; null where none follows. */
export type ScoreAt = (figure: Ratio) => Ratio | null;

/** A step clause laid on the axis of the figure. */
export interface StepSize {
  readonly size: Ratio;
  readonly each: Ratio;
}

/** The least and the most points there are. */
export interface Limits {
  readonly floor: Ratio;
  readonly cap: Ratio;
}

export interface Asked extends Limits {
  readonly scoreAt: ScoreAt;
  /** Figures at which something may change, in any order. */
  readonly bounds: readonly Ratio[];
  readonly steps: readonly StepSize[];
}

/** null: no score follows there. */
export interface Piece {
  /** null: without end. */
  readonly low: Ratio | null;
  readonly lowIn: boolean;
  readonly high: Ratio | null;
  readonly highIn: boolean;
  readonly gives: Sum | null;
}

/** Irregular on purpose: what only looks straight is not straight at all of these. */
const INSIDE = [
  '0.0007',
  '0.031',
  '0.113',
  '0.237',
  '0.389',
  '0.5',
  '0.611',
  '0.743',
  '0.869',
  '0.967',
  '0.9991',
];
const BEYOND = [
  '0.0007',
  '0.013',
  '0.057',
  '0.131',
  '0.29',
  '0.47',
  '0.83',
  '1.3',
  '2.1',
  '3.7',
  '6.1',
  '9.7',
];
/** Steps of which both sides of the edge are asked. */
const EDGES = 12;
/** Of a stretch whose score is known only in part, so many scores in a row make a piece. */
const ENOUGH = 4;

const of = (text: string): Ratio => Ratio.of(text);

/** In: the score and where it may change. Out: pieces without a gap, from left to right; null where one does not fit. */
export function piecesOf(asked: Asked): readonly Piece[] | null {
  const bounds = sorted([...asked.bounds, Ratio.zero]);
  const pieces: Piece[] = [];
  const [first = Ratio.zero] = bounds;
  const last = bounds.at(-1) ?? first;
  const width = Ratio.max(last.minus(first), Ratio.max(last.abs().over(of('4')), of('0.05')));
  for (let index = 0; index <= bounds.length; index += 1) {
    const low = bounds[index - 1] ?? null;
    const high = bounds[index] ?? null;
    const inside = between(low, high, width, asked);
    if (inside === null) return null;
    pieces.push(...inside);
    if (high !== null) {
      const score = asked.scoreAt(high);
      pieces.push({
        low: high,
        lowIn: true,
        high,
        highIn: true,
        gives: score === null ? null : number(score),
      });
    }
  }
  return merged(pieces, asked);
}

function sorted(bounds: readonly Ratio[]): readonly Ratio[] {
  return [...bounds]
    .sort((a, b) => a.compare(b))
    .filter((at, index, all) => all[index - 1]?.equals(at) !== true);
}

/** Figures inside a stretch, ends left out, from left to right. */
function probes(
  low: Ratio | null,
  high: Ratio | null,
  width: Ratio,
  steps: readonly StepSize[],
): readonly Ratio[] {
  const at = (share: string): Ratio => {
    if (low !== null && high !== null) return low.plus(high.minus(low).times(of(share)));
    return low !== null
      ? low.plus(width.times(of(share)))
      : (high ?? Ratio.zero).minus(width.times(of(share)));
  };
  const spread = (low !== null && high !== null ? INSIDE : BEYOND).map(at);
  const edges = steps.flatMap(({ size }) => {
    const near = size.over(of('1000'));
    return Array.from({ length: EDGES }, (_, index) => size.times(Ratio.of(index + 1))).flatMap((far) => [
      ...(low === null ? [] : [low.plus(far).minus(near), low.plus(far), low.plus(far).plus(near)]),
      ...(high === null ? [] : [high.minus(far).minus(near), high.minus(far), high.minus(far).plus(near)]),
    ]);
  });
  return sorted([...spread, ...edges].map((figure) => figure.round(8))).filter(
    (figure) => (low === null || figure.isAbove(low)) && (high === null || figure.isBelow(high)),
  );
}

interface Known {
  readonly figure: Ratio;
  readonly score: Ratio;
}

function between(low: Ratio | null, high: Ratio | null, width: Ratio, asked: Asked): readonly Piece[] | null {
  const figures = probes(low, high, width, asked.steps);
  const runs: { from: number; to: number; known: Known[] }[] = [];
  figures.forEach((figure, index) => {
    const score = asked.scoreAt(figure);
    if (score === null) return;
    const run = runs.at(-1);
    if (run !== undefined && run.to === index - 1) {
      run.to = index;
      run.known.push({ figure, score });
    } else runs.push({ from: index, to: index, known: [{ figure, score }] });
  });
  const whole = { low, lowIn: false, high, highIn: false };
  const [only, second] = runs;
  if (only === undefined) return [{ ...whole, gives: null }];
  if (second === undefined && only.from === 0 && only.to === figures.length - 1) {
    const gives = fitted(only.known, low, high, asked);
    return gives === null ? null : [{ ...whole, gives }];
  }
  // The score stops somewhere between two figures asked: only what lies between known ones is said.
  const pieces: Piece[] = [];
  let end = low;
  for (const { from, to, known } of runs) {
    if (known.length < ENOUGH) continue;
    const first = from === 0 ? low : (figures[from] ?? null);
    const last = to === figures.length - 1 ? high : (figures[to] ?? null);
    const gives = fitted(known, first, last, asked);
    if (gives === null) return null;
    if (from > 0) pieces.push({ low: end, lowIn: false, high: first, highIn: false, gives: null });
    pieces.push({ low: first, lowIn: from > 0, high: last, highIn: to < figures.length - 1, gives });
    end = last;
    if (to === figures.length - 1) return pieces;
  }
  pieces.push({ low: end, lowIn: false, high, highIn: false, gives: null });
  return pieces;
}

/** The one form that gives every known score exactly; null where none does. */
function fitted(known: readonly Known[], low: Ratio | null, high: Ratio | null, asked: Asked): Sum | null {
  const [first] = known;
  if (first === undefined) return null;
  if (known.every(({ score }) => score.equals(first.score))) return number(first.score);
  for (const limits of [asked, seen(known, asked)]) {
    for (const plain of candidates(known, low, high, { ...asked, ...limits })) {
      const form = limited(plain, known, low, high, limits);
      if (known.every(({ figure, score }) => at(form, figure)?.equals(score) === true)) return form;
    }
  }
  return null;
}

/** 最多扣3分: the least and the most that are given again and again are limits, too. */
function seen(known: readonly Known[], { floor, cap }: Limits): Limits {
  const scores = known.map(({ score }) => score);
  const least = scores.reduce((a, b) => Ratio.min(a, b));
  const most = scores.reduce((a, b) => Ratio.max(a, b));
  const often = (limit: Ratio): boolean => scores.filter((score) => score.equals(limit)).length >= ENOUGH;
  return { floor: often(least) ? least : floor, cap: often(most) ? most : cap };
}

/** A form's value with `figure` for every cell in it. */
function at(form: Sum, figure: Ratio): Ratio | null {
  return valueOf(withFigure(form, number(figure)), () => null);
}

/** Stands for the figure while a form is fitted. */
export const FIGURE: Sum = { op: 'cell', cell: '' };

/** A form with the figure's own expression in place of `FIGURE`. */
export function withFigure(form: Sum, figure: Sum): Sum {
  if (form === FIGURE) return figure;
  switch (form.op) {
    case 'number':
    case 'cell':
      return form;
    case 'round':
    case 'down':
    case 'up':
      return { ...form, of: withFigure(form.of, figure) };
    case '+':
    case '-':
    case '*':
    case '/':
    case 'min':
    case 'max':
      return { ...form, left: withFigure(form.left, figure), right: withFigure(form.right, figure) };
  }
}

/** 60ths have no decimal of their own: then divided by 60. */
function times(left: Sum, right: Ratio): Sum {
  if (right.equals(Ratio.one)) return left;
  const turned = right.isZero() ? right : Ratio.one.over(right);
  return right.toExactText().includes('/') && !turned.toExactText().includes('/')
    ? { op: '/', left, right: number(turned) }
    : { op: '*', left, right: number(right) };
}
const plus = (left: Ratio, right: Sum): Sum =>
  left.isZero() ? right : { op: '+', left: number(left), right };
const minus = (left: Ratio, right: Sum): Sum => ({ op: '-', left: number(left), right });

function candidates(
  known: readonly Known[],
  low: Ratio | null,
  high: Ratio | null,
  asked: Asked,
): readonly Sum[] {
  const free = known.filter(({ score }) => score.isAbove(asked.floor) && score.isBelow(asked.cap));
  const [first, second] = [free[0], free.at(-1)];
  const forms: Sum[] = [];
  if (first !== undefined && second !== undefined && !first.figure.equals(second.figure)) {
    const slope = second.score.minus(first.score).over(second.figure.minus(first.figure));
    const base = first.score.minus(slope.times(first.figure));
    if (!slope.isZero())
      forms.push(
        slope.isNegative() ? minus(base, times(FIGURE, slope.abs())) : plus(base, times(FIGURE, slope)),
      );
    const product = first.score.times(first.figure);
    if (product.equals(second.score.times(second.figure)))
      forms.push({ op: '/', left: number(product), right: FIGURE });
  }
  // Counted from where the most is given, as the words count.
  const rises = (known.at(-1)?.score ?? Ratio.zero).isAbove(known[0]?.score ?? Ratio.zero);
  for (const from of rises ? [high, low] : [low, high]) {
    if (from === null) continue;
    const far: Sum = from === low ? (from.isZero() ? FIGURE : less(FIGURE, from)) : minus(from, FIGURE);
    for (const { size, each } of asked.steps) {
      for (const part of ['down', 'up'] as const) {
        const counted = steps(far, size, part);
        const [one] = free.length > 0 ? free : known;
        const count = one === undefined ? null : at(counted, one.figure);
        if (one === undefined || count === null) continue;
        forms.push(minus(one.score.plus(each.times(count)), times(counted, each)));
        forms.push(plus(one.score.minus(each.times(count)), times(counted, each)));
      }
    }
  }
  return forms;
}

function less(form: Sum, value: Ratio): Sum {
  return value.isNegative()
    ? { op: '+', left: form, right: number(value.abs()) }
    : { op: '-', left: form, right: number(value) };
}

/** Whole steps of a distance, rounded first: 0.07/0.01 is 7.000000000000001 in a double. */
function steps(far: Sum, size: Ratio, part: 'down' | 'up'): Sum {
  const share: Sum = size.equals(Ratio.one) ? far : { op: '/', left: far, right: number(size) };
  return { op: part, of: { op: 'round', of: share, decimals: 8 }, decimals: 0 };
}

/** Held to floor and cap where it could pass them: all forms rise or fall throughout, so its ends tell. */
function limited(
  form: Sum,
  known: readonly Known[],
  low: Ratio | null,
  high: Ratio | null,
  { floor, cap }: Limits,
): Sum {
  const first = known[0]?.figure ?? Ratio.zero;
  const last = known.at(-1)?.figure ?? Ratio.zero;
  const [from, to] = [at(form, first), at(form, last)];
  if (from === null || to === null) return form;
  // Beyond the last figure asked it goes on the way it went.
  const isOpen = (to.isBelow(from) && high === null) || (from.isBelow(to) && low === null);
  const isOpenUp = (from.isBelow(to) && high === null) || (to.isBelow(from) && low === null);
  const scores = [from, to, ...[low, high].map((end) => (end === null ? null : at(form, end)))];
  const isAbove = isOpenUp || scores.some((score) => score?.isAbove(cap) === true);
  const isBelow = isOpen || scores.some((score) => score?.isBelow(floor) === true);
  const capped: Sum = isAbove ? { op: 'min', left: number(cap), right: form } : form;
  return isBelow ? { op: 'max', left: number(floor), right: capped } : capped;
}

/** Neighbours that give the same are one piece; a single figure joins the stretch beside it whose form holds there, too. */
function merged(pieces: readonly Piece[], asked: Asked): readonly Piece[] {
  const out: Piece[] = [];
  const joins = (form: Sum | null, single: Piece): boolean => {
    if (form === null || single.gives === null) return form === single.gives;
    const score = single.low === null ? null : asked.scoreAt(single.low);
    return score !== null && single.low !== null && at(form, single.low)?.equals(score) === true;
  };
  pieces.forEach((piece, index) => {
    const before = out.at(-1);
    const isSingle = piece.low !== null && piece.high !== null && piece.low.equals(piece.high);
    if (before !== undefined && (isSingle ? joins(before.gives, piece) : same(before.gives, piece.gives))) {
      out[out.length - 1] = { ...before, high: piece.high, highIn: piece.highIn };
      return;
    }
    const next = pieces[index + 1];
    if (isSingle && next !== undefined && joins(next.gives, piece)) out.push({ ...piece, gives: next.gives });
    else out.push(piece);
  });
  return out;
}

function same(a: Sum | null, b: Sum | null): boolean {
  return a === b || (a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b));
}
