/** Intervals of figures: `90%(含)以上`, `80%(含)-90%`, `5%<X≤10%`, `[90%,95%)`, `±30%以内`, `低于80%或高于120%`. */
import { Ratio } from '../../grid/ratio';
import type { Amount, Bound, Interval } from '../../scoring/scoring';
import type { Figure, Match, Tokens } from './match';
import { figureOf, inUnit, isLoose, isMark, isWords, once, sense, skip } from './match';

export interface Intervals {
  readonly parts: readonly Interval[];
  /** A lone figure, which no word places. */
  readonly bare: boolean;
}

interface Half {
  readonly direction: 'above' | 'below' | 'at';
  readonly bound: Bound;
  /** 达到95%, 等于95%: a range may follow. */
  readonly loose: boolean;
}

const OPPOSITE = { '<': '>', '≤': '≥', '>': '<', '≥': '≤', '=': '=' } as const;

function halfOf(op: '≥' | '>' | '≤' | '<' | '=', at: Amount, sign: boolean): Half {
  const direction = op === '=' ? 'at' : op === '≥' || op === '>' ? 'above' : 'below';
  const closed = op === '≥' || op === '≤' || op === '=';
  return { direction, bound: { at, closed, explicit: sign }, loose: op === '=' };
}

export function interval(of: { readonly direction: Half['direction']; readonly bound: Bound }): Interval {
  if (of.direction === 'above') return { low: of.bound, high: null };
  if (of.direction === 'below') return { low: null, high: of.bound };
  return { low: of.bound, high: of.bound };
}

/** What compares before a figure: a sign, 不低于, 达到. */
function comparison(
  t: Tokens,
  i: number,
  more = 2,
): Match<{ op: '≥' | '>' | '≤' | '<' | '='; sign: boolean; reach: boolean }> | null {
  const compare = sense(t, i, 'compare');
  if (compare !== null) {
    // 达到或超过95%, 高于（含）95%
    const or = more > 0 && sense(t, i + 1, 'or') !== null ? comparison(t, i + 2, more - 1) : null;
    if (or?.value.op === '=' || (or !== null && or.value.op.startsWith(compare.op)))
      return {
        value: {
          op: compare.op === '>' ? '≥' : compare.op === '<' ? '≤' : compare.op,
          sign: true,
          reach: false,
        },
        end: or.end,
      };
    const mark = inclusion(t, i + 1);
    if (mark.value !== null && figureOf(t, mark.end) !== null) {
      const up = compare.op === '>' || compare.op === '≥';
      return {
        value: { op: mark.value.closed ? (up ? '≥' : '≤') : up ? '>' : '<', sign: true, reach: false },
        end: mark.end,
      };
    }
    return { value: { op: compare.op, sign: compare.sign, reach: false }, end: i + 1 };
  }
  const reach = sense(t, i, 'reach');
  if (reach === null) return null;
  if (reach.denied) return { value: { op: '<', sign: false, reach: false }, end: i + 1 };
  const or = more > 0 && sense(t, i + 1, 'or') !== null ? comparison(t, i + 2, more - 1) : null;
  if (or !== null) return { value: { ...or.value, op: '≥', sign: false, reach: true }, end: or.end };
  return { value: { op: '≥', sign: false, reach: true }, end: i + 1 };
}

export interface Inclusion {
  readonly closed: boolean;
  /** The figure it names; '' where it names none. */
  readonly digits: string;
}

/** `（含）`, `（不含）`, `（含80%）`; `及` of 及以上. */
export function inclusion(t: Tokens, i: number): Match<Inclusion | null> {
  if (isMark(t, i, '([')) {
    if (isWords(t, i + 1, /^及其?$/) && isMark(t, i + 2, ')]'))
      return { value: { closed: true, digits: '' }, end: i + 3 };
    // ((含)): doubled by a typist.
    const open = isMark(t, i + 1, '([') ? i + 2 : i + 1;
    const including = sense(t, open, 'including');
    const figure = including === null ? null : figureOf(t, open + 1);
    const end = open + 1 + (figure === null ? 0 : 1);
    if (including !== null && isMark(t, end, ')]'))
      return {
        value: { closed: including.closed, digits: figure?.digits ?? '' },
        end: joined(t, open > i + 1 && isMark(t, end + 1, ')]') ? end + 2 : end + 1),
      };
    return { value: null, end: i };
  }
  if (isWords(t, i, /^及其?$/) && sense(t, i + 1, 'suffix') !== null)
    return { value: { closed: true, digits: '' }, end: i + 1 };
  const including = sense(t, i, 'including');
  if (including !== null && sense(t, i + 1, 'suffix') !== null)
    return { value: { closed: including.closed, digits: '' }, end: i + 1 };
  return { value: null, end: i };
}

/** （含）及以上: 及 says nothing more. */
function joined(t: Tokens, i: number): number {
  return isWords(t, i, /^及其?$/) && sense(t, i + 1, 'suffix') !== null ? i + 1 : i;
}

function names(digits: string, of: Amount): boolean {
  if (digits === '') return true;
  const value = Ratio.of(digits);
  return of.value.equals(of.unit === '%' || of.unit === 'p' ? value.over(Ratio.hundred) : value);
}

/** A mark beside one bound; one that names another figure is not its own. */
function markBeside(t: Tokens, i: number, of: Amount): Match<Inclusion | null> {
  const mark = inclusion(t, i);
  return mark.value !== null && !names(mark.value.digits, of) ? { value: null, end: i } : mark;
}

/** Nouns between a comparison and its figure: 不超过预算50万元. */
function overNoun(t: Tokens, i: number): number {
  if (sense(t, i, 'target') !== null && figureOf(t, i + 1) !== null) return i + 1;
  // 不超过当年支出的5%: a share of what is named.
  const of = skip(t, i, 3, (at) => isLoose(t, at));
  return of > i && /(?:的|占)$/.test(t[of - 1]?.text ?? '') && figureOf(t, of)?.amount.unit === '%' ? of : i;
}

/** `≥95%`, `达到95%以上`, `95%（含）以上`. */
function half(t: Tokens, i: number): Match<Half> | null {
  const lead = comparison(t, i);
  if (lead !== null) {
    const at = overNoun(t, lead.end);
    const figure = figureOf(t, at);
    if (figure === null || figure.around) return null;
    const { op, sign, reach } = lead.value;
    const base = { ...halfOf(op, figure.amount, sign), loose: reach || op === '=' };
    const first = markBeside(t, at + 1, figure.amount);
    const suffix = sense(t, first.end, 'suffix');
    const last = suffix === null ? first : markBeside(t, first.end + 1, figure.amount);
    const stated = first.value ?? last.value;
    const facing =
      suffix === null
        ? null
        : suffix.op === 'above'
          ? 'above'
          : suffix.op === 'below' || suffix.op === 'within'
            ? 'below'
            : 'other';
    if (facing === 'other') return null;
    if (facing !== null && base.direction !== 'at' && facing !== base.direction) return null;
    // 超过10%以上: with or without the number is not said, unless a mark says it.
    if (facing !== null && !base.bound.closed && stated === null) return null;
    if (sense(t, last.end, 'range') !== null && base.loose) return null;
    return {
      value: {
        direction:
          base.direction === 'at' && facing !== null
            ? facing === 'above'
              ? 'above'
              : 'below'
            : base.direction,
        loose: base.loose,
        bound: {
          at: figure.amount,
          closed: stated?.closed ?? base.bound.closed,
          explicit: stated !== null || (sign && facing === null) || base.bound.explicit,
        },
      },
      end: last.end,
    };
  }
  return suffixed(t, i);
}

function suffixed(t: Tokens, i: number): Match<Half> | null {
  const figure = figureOf(t, i);
  if (figure === null || figure.around) return null;
  const first = markBeside(t, i + 1, figure.amount);
  const suffix = sense(t, first.end, 'suffix');
  if (suffix === null || suffix.op === 'between') return null;
  const last = markBeside(t, first.end + 1, figure.amount);
  const stated = first.value ?? last.value;
  return {
    value: {
      direction: suffix.op === 'above' || suffix.op === 'outside' ? 'above' : 'below',
      loose: false,
      bound: {
        at: figure.amount,
        closed: stated?.closed ?? suffix.op !== 'outside',
        explicit: stated !== null,
      },
    },
    end: last.end,
  };
}

const JOINER = /^(?:~|且|并且|并|而|但|同时|到|至|应|须|又|和|与)$/;

function joiner(t: Tokens, i: number): number {
  const place =
    isMark(t, i, ',、') || sense(t, i, 'range') !== null || sense(t, i, 'operator')?.op === '-' ? i + 1 : i;
  return skip(t, place, 2, (at) => isWords(t, at, JOINER));
}

function both(one: Half, other: Half): Interval | null {
  if (one.direction === other.direction || one.direction === 'at' || other.direction === 'at') return null;
  const low = one.direction === 'above' ? one.bound : other.bound;
  const high = one.direction === 'above' ? other.bound : one.bound;
  const a = { ...low, at: inUnit(low.at, high.at.unit, Ratio.hundred) };
  const b = { ...high, at: inUnit(high.at, low.at.unit, Ratio.hundred) };
  return a.at.unit === b.at.unit && a.at.value.isBelow(b.at.value) ? { low: a, high: b } : null;
}

/** `大于5%小于等于10%`, `90%以上95%以下`. */
function compared(t: Tokens, i: number): Match<Intervals> | null {
  const first = half(t, i);
  if (first === null) return null;
  const next = joiner(t, first.end);
  const second = half(t, next);
  const part = second === null ? null : both(first.value, second.value);
  if (second !== null && part !== null) return { value: { parts: [part], bare: false }, end: second.end };
  return { value: { parts: [interval(first.value)], bare: false }, end: first.end };
}

/** `低于80%或高于120%`, `高于或低于100%`: the values outside. */
function outside(t: Tokens, i: number): Match<Intervals> | null {
  const one = sense(t, i, 'compare');
  if (
    one !== null &&
    (sense(t, i + 1, 'or') !== null || isMark(t, i + 1, '、') || sense(t, i + 1, 'operator')?.op === '/')
  ) {
    const other = sense(t, i + 2, 'compare');
    const figure = figureOf(t, i + 3);
    if (other !== null && figure !== null && OPPOSITE[one.op] === other.op) {
      const end: Bound = { at: figure.amount, closed: one.op === '≥' || one.op === '≤', explicit: false };
      return {
        value: {
          parts: [
            { low: null, high: end },
            { low: end, high: null },
          ],
          bare: false,
        },
        end: i + 4,
      };
    }
  }
  const first = half(t, i);
  if (first === null || sense(t, first.end, 'or') === null) return null;
  const second = half(t, first.end + 1);
  if (second === null || first.value.direction === second.value.direction) return null;
  const below = first.value.direction === 'below' ? first.value : second.value;
  const above = below === first.value ? second.value : first.value;
  if (below.direction !== 'below' || above.direction !== 'above') return null;
  if (below.bound.at.value.isAbove(above.bound.at.value)) return null;
  return { value: { parts: [interval(below), interval(above)], bare: false }, end: second.end };
}

/** `±30%以内`, `±5%`; `超过±30%` and `±30%以外` are the values outside; `±5%至±10%（含）` both rings. */
function around(t: Tokens, i: number): Match<Intervals> | null {
  const lead = sense(t, i, 'compare');
  const at = lead === null ? i : i + 1;
  const figure = figureOf(t, at);
  if (figure === null || !figure.around || figure.amount.value.isNegative()) return null;
  const first = markBeside(t, at + 1, figure.amount);
  const ring = sense(t, first.end, 'range') === null ? null : figureOf(t, first.end + 1);
  if (ring?.around === true && lead === null) return rings(t, figure, first, ring, first.end + 2);
  const suffix = sense(t, first.end, 'suffix');
  const last = suffix === null ? first : markBeside(t, first.end + 1, figure.amount);
  const sign = lead?.sign === true;
  const isOut = lead?.op === '>' || lead?.op === '≥' || suffix?.op === 'outside' || suffix?.op === 'above';
  if (isOut && suffix?.op === 'within') return null;
  const stated = first.value ?? last.value;
  const closed =
    stated?.closed ??
    (sign ? lead.op === '≥' || lead.op === '≤' : lead?.op === '<' ? false : !isOut || suffix?.op === 'above');
  const explicit = stated !== null || sign;
  const near: Amount = { value: figure.amount.value.negated(), unit: figure.amount.unit };
  const low: Bound = { at: near, closed, explicit };
  const high: Bound = { at: figure.amount, closed, explicit };
  const parts = isOut
    ? [
        { low: null, high: low },
        { low: high, high: null },
      ]
    : [{ low, high }];
  return { value: { parts, bare: false }, end: last.end };
}

function rings(
  t: Tokens,
  near: Figure,
  mark: Match<Inclusion | null>,
  far: Figure,
  i: number,
): Match<Intervals> {
  const last = markBeside(t, i, far.amount);
  const suffix = sense(t, last.end, 'suffix');
  const inner: Bound = {
    at: near.amount,
    closed: mark.value?.closed ?? false,
    explicit: mark.value !== null,
  };
  const outer: Bound = { at: far.amount, closed: last.value?.closed ?? true, explicit: last.value !== null };
  const mirror = (bound: Bound): Bound => ({
    ...bound,
    at: { value: bound.at.value.negated(), unit: bound.at.unit },
  });
  return {
    value: {
      parts: [
        { low: mirror(outer), high: mirror(inner) },
        { low: inner, high: outer },
      ],
      bare: false,
    },
    end: last.end + (suffix === null ? 0 : 1),
  };
}

interface Ends {
  readonly one: boolean | null;
  readonly two: boolean | null;
}

/** `80%(含)-90%(不含)`, `在80%至90%之间`, `80%-90%(含80%)`, `10%-20%之间（含20%）`. */
function range(t: Tokens, i: number): Match<Intervals> | null {
  const reach = sense(t, i, 'reach');
  const start = (reach !== null && !reach.denied) || sense(t, i, 'compare')?.op === '=' ? i + 1 : i;
  const first = figureOf(t, start);
  if (first === null || first.around) return null;
  const left = markBeside(t, start + 1, first.amount);
  const and = isWords(t, left.end, /^[和与]$/);
  if (sense(t, left.end, 'range') === null && !and) return null;
  const short = sense(t, left.end + 1, 'compare');
  const at = left.end + (short?.op === '<' ? 2 : 1);
  const second = figureOf(t, at);
  if (second === null || second.around) return null;
  const a = inUnit(first.amount, second.amount.unit, Ratio.hundred);
  const b = inUnit(second.amount, first.amount.unit, Ratio.hundred);
  if (a.unit !== b.unit || a.value.equals(b.value)) return null;
  const marks: { readonly on: 'one' | 'two'; readonly closed: boolean; readonly bare: boolean }[] = [];
  let end = at + 1;
  let between = false;
  let whole: boolean | null = null;
  for (let turn = 0; turn < 4; turn += 1) {
    const mark = inclusion(t, end);
    if (mark.value !== null) {
      const { digits, closed } = mark.value;
      if (digits === '' && between) whole = closed;
      else if (digits === '' || names(digits, b)) marks.push({ on: 'two', closed, bare: digits === '' });
      else if (names(digits, a)) marks.push({ on: 'one', closed, bare: false });
      else break;
      end = mark.end;
      continue;
    }
    // （含85%，不含95%）
    const pair = pairOfMarks(t, end, a, b);
    if (pair !== null) {
      if (pair.value.one !== null) marks.push({ on: 'one', closed: pair.value.one, bare: false });
      if (pair.value.two !== null) marks.push({ on: 'two', closed: pair.value.two, bare: false });
      end = pair.end;
      continue;
    }
    const suffix = sense(t, end, 'suffix');
    if (suffix === null || suffix.op === 'outside' || suffix.op === 'above') break;
    between = true;
    end += 1;
  }
  if (and && !between) return null;
  const markOn = (on: 'one' | 'two'): boolean | null => marks.find((mark) => mark.on === on)?.closed ?? null;
  // 「80%-90%(含80%)」 names the end it includes, so the other is not included.
  const named = marks.find(({ bare, closed }) => !bare && closed)?.on ?? null;
  const one = bound(a, left.value?.closed ?? markOn('one') ?? whole, named !== 'two' || marks.length > 1);
  const two = bound(
    b,
    markOn('two') ?? (short?.op === '<' ? false : null) ?? whole,
    named !== 'one' || marks.length > 1,
  );
  // 80%-90%以上: between and above at once.
  if (['above', 'below', 'outside'].includes(sense(t, end, 'suffix')?.op ?? '')) return null;
  const [low, high] = a.value.isBelow(b.value) ? [one, two] : [two, one];
  return { value: { parts: [{ low, high }], bare: false }, end };
}

function bound(at: Amount, stated: boolean | null, silent: boolean): Bound {
  const closed = stated ?? silent;
  return { at, closed, explicit: stated !== null, ...(stated === null && !closed && { spare: true }) };
}

function pairOfMarks(t: Tokens, i: number, a: Amount, b: Amount): Match<Ends> | null {
  if (!isMark(t, i, '(')) return null;
  const first = sense(t, i + 1, 'including');
  const one = figureOf(t, i + 2);
  const second = isMark(t, i + 3, ',、') ? sense(t, i + 4, 'including') : null;
  const two = figureOf(t, i + 5);
  if (first === null || second === null || one === null || two === null || !isMark(t, i + 6, ')'))
    return null;
  const ends: { one: boolean | null; two: boolean | null } = { one: null, two: null };
  for (const [figure, mark] of [
    [one, first],
    [two, second],
  ] as const) {
    if (names(figure.digits, a)) ends.one = mark.closed;
    else if (names(figure.digits, b)) ends.two = mark.closed;
    else return null;
  }
  return { value: ends, end: i + 7 };
}

/** `5%<X≤10%`, `95%>A≥90%`, `95%≤X`. */
function infix(t: Tokens, i: number): Match<Intervals> | null {
  const first = figureOf(t, i);
  const left = sense(t, i + 1, 'compare');
  if (first === null || left === null || !left.sign) return null;
  const words = skip(
    t,
    i + 2,
    6,
    (at) => isLoose(t, at) || (t[at]?.kind === 'word' && sense(t, at, 'compare') === null && !stops(t, at)),
  );
  const right = sense(t, words, 'compare');
  const second = right === null ? null : figureOf(t, words + 1);
  if (right?.sign === true && second !== null && words > i + 1) {
    const a = halfOf(OPPOSITE[left.op], inUnit(first.amount, second.amount.unit, Ratio.hundred), true);
    const part = both(a, halfOf(right.op, inUnit(second.amount, first.amount.unit, Ratio.hundred), true));
    return part === null ? null : { value: { parts: [part], bare: false }, end: words + 2 };
  }
  if (words === i + 2) return null;
  return {
    value: { parts: [interval(halfOf(OPPOSITE[left.op], first.amount, true))], bare: false },
    end: words,
  };
}

function stops(t: Tokens, i: number): boolean {
  const token = t[i];
  return (
    token?.kind === 'word' &&
    token.senses.some(({ is }) => ['give', 'take', 'none', 'full', 'each', 'kept', 'by', 'add'].includes(is))
  );
}

const ENDLESS = /^[-+]?∞$/;

/**
 * `[95%,98%)`: a square bracket includes its end, a round one does not. Two round ones may be mere brackets, so they
 * give way to a clause that names the end; around `90%-95%` they are mere brackets.
 */
function bracketed(t: Tokens, i: number): Match<Intervals> | null {
  if (!isMark(t, i, '([')) return null;
  const square = isMark(t, i, '[');
  const first = endOf(t, i + 1);
  if (first === null) return null;
  const comma = isMark(t, first.end, ',、');
  if (!comma && sense(t, first.end, 'range') === null) return null;
  const second = endOf(t, first.end + 1);
  if (second === null || !isMark(t, second.end, ')]')) return null;
  const closes = isMark(t, second.end, ']');
  const round = !square && !closes;
  if (round && !comma && first.value !== null && second.value !== null) return null;
  const mixed = square !== closes;
  // 【90%-95%】 decorates; 【95%，98%) and [0，5%] name their ends.
  if (!comma && !mixed) return null;
  const low = first.value === null ? null : inUnit(first.value, second.value?.unit ?? '', Ratio.hundred);
  const high = second.value === null ? null : inUnit(second.value, low?.unit ?? '', Ratio.hundred);
  if (low === null && high === null) return null;
  if (low !== null && high !== null && (low.unit !== high.unit || !low.value.isBelow(high.value)))
    return null;
  const explicit = mixed || !round;
  return {
    value: {
      parts: [
        {
          low: low === null ? null : { at: low, closed: square, explicit },
          high: high === null ? null : { at: high, closed: closes, explicit },
        },
      ],
      bare: false,
    },
    end: second.end + 1,
  };
}

/** A figure, or null for infinity. */
function endOf(t: Tokens, i: number): Match<Amount | null> | null {
  const figure = figureOf(t, i);
  if (figure !== null) return figure.around ? null : { value: figure.amount, end: i + 1 };
  if (isWords(t, i, ENDLESS)) return { value: null, end: i + 1 };
  if (sense(t, i, 'operator') !== null && isWords(t, i + 1, ENDLESS)) return { value: null, end: i + 2 };
  return null;
}

/** `100%` alone; points alone are never a bound. */
function point(t: Tokens, i: number): Match<Intervals> | null {
  const reach = sense(t, i, 'reach');
  const start = reach !== null && !reach.denied ? i + 1 : i;
  const figure = figureOf(t, start);
  if (figure === null || figure.around || figure.amount.unit === '分' || figure.amount.unit === 'p')
    return null;
  const mark = markBeside(t, start + 1, figure.amount);
  const at: Bound = { at: figure.amount, closed: true, explicit: false };
  return { value: { parts: [{ low: at, high: at }], bare: true }, end: mark.end };
}

/** In: a place where a bound may begin. Out: the values it names, by the longest reading; null where none are. */
export const readIntervals = once(longest);

function longest(t: Tokens, i: number): Match<Intervals> | null {
  // Each reading begins with a figure, what compares one, or a bracket.
  const begins =
    figureOf(t, i) !== null ||
    sense(t, i, 'compare') !== null ||
    sense(t, i, 'reach') !== null ||
    isMark(t, i, '([');
  if (!begins) return null;
  let best: Match<Intervals> | null = null;
  for (const read of [bracketed, around, outside, range, infix, compared, point]) {
    const found = read(t, i);
    if (found !== null && (best === null || found.end > best.end)) best = found;
  }
  return best;
}
