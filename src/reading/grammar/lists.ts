/** Lists said in one breath: `超过80%、70%和60%分别得6、4、2分`, `好、较好、一般、差分别得5、4、3、0分`, `100%-80%、80%-60%、60%-0%`. */
import { Ratio } from '../../grid/ratio';
import type { Guard, Points, Term } from '../../scoring/scoring';
import type { Match, Tokens } from './match';
import { figureOf, has, isMark, isWords, sense, skip, textOf } from './match';
import { interval, readIntervals } from './interval';
import { readGiven } from './points';

export interface Listed {
  readonly guard: Guard;
  readonly term: Term;
}

const LONGEST = 12;

function separator(t: Tokens, i: number): boolean {
  return (
    isMark(t, i, '、,') ||
    isWords(t, i, /^(?:和|及|与|以及)$/) ||
    sense(t, i, 'or') !== null ||
    sense(t, i, 'operator')?.op === '/'
  );
}

/** The bounds of a list; a comparison before the first, or a word after the last, holds for all bare figures. */
function guards(t: Tokens, i: number): Match<readonly Guard[]> | null {
  const lead = sense(t, i, 'compare') ?? sense(t, i, 'reach');
  const list: { readonly read: NonNullable<ReturnType<typeof readIntervals>>; readonly at: number }[] = [];
  let at = i;
  while (list.length < LONGEST) {
    const start = list.length > 0 && sense(t, at, 'compare') !== null ? at : at;
    const read = readIntervals(t, start);
    if (read === null) break;
    list.push({ read, at: start });
    at = read.end;
    if (!separator(t, at)) break;
    at += 1;
  }
  if (list.length < 2) return null;
  const last = list[list.length - 1];
  const suffix = last === undefined || last.read.value.bare ? null : last.read.value.parts[0];
  const bareBefore = list.slice(0, -1).filter(({ read }) => read.value.bare);
  const out = list.map(({ read }, index): Guard => {
    const [part] = read.value.parts;
    if (!read.value.bare || part?.low == null) return { on: 'value', ...read.value };
    const { at: amount } = part.low;
    if (lead !== null && lead.is === 'compare')
      return {
        on: 'value',
        parts: [
          interval({
            direction: lead.op === '≥' || lead.op === '>' ? 'above' : 'below',
            bound: { at: amount, closed: lead.op === '≥' || lead.op === '≤', explicit: lead.sign },
          }),
        ],
        bare: false,
      };
    if (lead !== null)
      return {
        on: 'value',
        parts: [interval({ direction: 'above', bound: { at: amount, closed: true, explicit: false } })],
        bare: false,
      };
    if (suffix != null && bareBefore.length === list.length - 1 && index < list.length - 1)
      return suffix.low !== null && suffix.high === null
        ? { on: 'value', parts: [{ low: { ...suffix.low, at: amount }, high: null }], bare: false }
        : suffix.high !== null && suffix.low === null
          ? { on: 'value', parts: [{ low: null, high: { ...suffix.high, at: amount } }], bare: false }
          : { on: 'value', ...read.value };
    return { on: 'value', ...read.value };
  });
  return { value: out, end: at };
}

/** `得6、4、2分`, `计5分和3分`, `扣1分、2分、3分`. */
function pointsList(t: Tokens, i: number): Match<{ list: readonly Points[]; takes: boolean }> | null {
  const start = skip(
    t,
    i,
    5,
    (at) =>
      sense(t, at, 'give') !== null ||
      isWords(t, at, /^(?:的|时|为|计分|得分|可得|对应)+$/) ||
      sense(t, at, 'respectively') !== null ||
      isMark(t, at, ',:') ||
      sense(t, at, 'take') !== null,
  );
  const takes = textOf(t, i, start).includes('扣');
  const list: Points[] = [];
  let at = start;
  while (list.length <= LONGEST) {
    const item = skip(
      t,
      at,
      1,
      (place) => sense(t, place, 'give') !== null || sense(t, place, 'take') !== null,
    );
    const figure = figureOf(t, item);
    const words = figure === null ? readGiven(t, at) : null;
    if (
      figure !== null &&
      (figure.amount.unit === '分' || figure.amount.unit === '') &&
      !figure.around &&
      !figure.amount.value.isNegative()
    ) {
      list.push({ kind: 'points', value: figure.amount.value });
      at = item + 1;
    } else if (figure !== null && figure.amount.unit === '%' && !figure.around) {
      list.push({ kind: 'share', value: figure.amount.value });
      at = item + 1;
    } else if (words !== null) {
      list.push(words.value);
      at = words.end;
    } else return null;
    const next = separator(t, at) ? at + 1 : -1;
    const more =
      next > 0
        ? skip(t, next, 1, (place) => sense(t, place, 'give') !== null || sense(t, place, 'take') !== null)
        : -1;
    if (more < 0 || (figureOf(t, more) === null && readGiven(t, next) === null)) break;
    at = next;
  }
  const share = skip(
    t,
    at,
    2,
    (place) => sense(t, place, 'weight') !== null || isWords(t, place, /^(?:的|分)$/),
  );
  return { value: { list, takes }, end: share };
}

function respectively(t: Tokens, i: number): number | null {
  const start = skip(
    t,
    i,
    4,
    (at) => isWords(t, at, /^(?:的|时|者|等|[三四五]|档|等次|等级)+$/) || isMark(t, at, ',:'),
  );
  return sense(t, start, 'respectively') !== null ? start + 1 : null;
}

/** In: a place where a list of bounds may begin. Out: one case a bound. */
export function readBoundList(t: Tokens, i: number): Match<readonly Listed[]> | null {
  if (!has(t, 'respectively')) return null;
  // 上年90%、80%以上: another year's; from the middle of a list: the wrong points.
  if (sense(t, i - 1, 'hedge') !== null || isMark(t, i - 1, '、')) return null;
  const bounds = guards(t, i);
  const mark = bounds === null ? null : respectively(t, bounds.end);
  if (bounds === null || mark === null) return null;
  const points = pointsList(t, mark);
  if (points === null || points.value.list.length !== bounds.value.length) return null;
  if (!(t[points.end] === undefined || isMark(t, points.end, ',;。()#'))) return null;
  return {
    value: bounds.value.map((guard, index) => ({
      guard,
      term: termOf(points.value.list[index], points.value.takes),
    })),
    end: points.end,
  };
}

function termOf(points: Points | undefined, takes: boolean): Term {
  const given = points ?? { kind: 'full' };
  return takes ? { kind: 'take', points: given } : { kind: 'give', points: given };
}

const DEGREE_LIST =
  /^(.{1,60}?)(?:等?[二三四五六两2-6]个?(?:等次|等级|档次|档|种?情况|级别|级|类)|(?:等次|等级|档次|档|情况))?[,:]?$/;

/** `好、较好、一般、差分别得5、4、3、0分`; `达成…、部分达成…三档，分别按照分值的100%-80%（含）、80%-60%、60%-0%`. */
export function readLevelList(t: Tokens, i: number): Match<readonly Listed[]> | null {
  if (!has(t, 'respectively') && !has(t, 'range')) return null;
  // From the middle of a list the points fall to the wrong names.
  if (isMark(t, i - 1, '、')) return null;
  let mark = -1;
  for (let at = i; at < t.length && at - i < 40; at += 1) {
    if (sense(t, at, 'respectively') !== null) {
      mark = at;
      break;
    }
    // 三个档次，按照权重的100%-80%、80%-60%: the list of spans itself deals them out.
    if (
      at > i &&
      (sense(t, at, 'by') !== null || sense(t, at, 'weight') !== null) &&
      spanList(t, at) !== null
    ) {
      mark = at - 1;
      break;
    }
    const figure = figureOf(t, at);
    if (
      isMark(t, at, ';。#(') ||
      (figure !== null && !/^[档级种个]?$/.test(figure.amount.unit)) ||
      sense(t, at, 'take') !== null
    )
      return null;
  }
  if (mark < 0) return null;
  const text = textOf(t, i, mark);
  const labels = (DEGREE_LIST.exec(text)?.[1] ?? text)
    .replace(/^.*(?:分为|分成|划分为)/, '')
    .replace(/[,:]$/, '')
    .split('、')
    .filter((label) => label !== '');
  if (labels.length < 2 || labels.some((label) => label.length > 24)) return null;
  const spans = spanList(t, mark + 1);
  if (spans !== null && spans.value.length === labels.length)
    return {
      value: labels.map((label, index) => ({
        guard: { on: 'label', label: clean(label) },
        term: spans.value[index] ?? { kind: 'person', why: '' },
      })),
      end: spans.end,
    };
  const points = pointsList(t, mark);
  if (points === null || points.value.list.length !== labels.length) return null;
  if (!(t[points.end] === undefined || isMark(t, points.end, ',;。()#'))) return null;
  return {
    value: labels.map((label, index) => ({
      guard: { on: 'label', label: clean(label) },
      term: termOf(points.value.list[index], points.value.takes),
    })),
    end: points.end,
  };
}

function clean(label: string): string {
  return label.replace(/(?:[三四五两](?:个)?(?:等次|等级|档次|档))$/, '').replace(/的$/, '');
}

/** `按照分值的100%-80%（含）、80%-60%（含）、60%-0%合理确定得分`. */
function spanList(t: Tokens, i: number): Match<readonly Term[]> | null {
  const start = skip(
    t,
    i,
    6,
    (at) =>
      sense(t, at, 'by') !== null ||
      sense(t, at, 'give') !== null ||
      sense(t, at, 'weight') !== null ||
      isWords(t, at, /^(?:照|该指标|对应|的|指标|满分|区间|赋|计)+$/) ||
      sense(t, at, 'full') !== null,
  );
  const list: Term[] = [];
  let at = start;
  for (;;) {
    const span = shareSpan(t, at);
    if (span === null) return null;
    list.push(span.value);
    at = span.end;
    if (!isMark(t, at, '、,') || figureOf(t, at + 1) === null) break;
    at += 1;
  }
  if (list.length < 2 || !isDescending(list)) return null;
  const end = skip(
    t,
    at,
    4,
    (place) =>
      isWords(t, place, /^(?:的|分|分数|区间|得分|计分|来)+$/) ||
      sense(t, place, 'weight') !== null ||
      sense(t, place, 'hedge') !== null,
  );
  return weighed(t, i, start) || weighed(t, at, end) ? { value: list, end } : null;
}

/** 权重的, 满分的: of what the shares are. */
function weighed(t: Tokens, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1)
    if (sense(t, at, 'weight') !== null || sense(t, at, 'full') !== null) return true;
  return false;
}

/** Best first, and no share in two of them: else which belongs to which is a slip of somebody’s pen. */
function isDescending(list: readonly Term[]): boolean {
  return list.every((term, index) => {
    const before = list[index - 1];
    if (term.kind !== 'span' || before === undefined) return true;
    return before.kind === 'span' && !sizeOf(term.high).isAbove(sizeOf(before.low));
  });
}

function sizeOf(points: Points): Ratio {
  return points.kind === 'full' ? Ratio.one : points.value;
}

/** `100%-80%（含）`: a share of the full marks left to a judge. */
export function shareSpan(t: Tokens, i: number): Match<Extract<Term, { kind: 'span' }>> | null {
  const first = figureOf(t, i);
  const mark = skip(t, i + 1, 3, (at) => isMark(t, at, '()') || sense(t, at, 'including') !== null);
  if (first === null || sense(t, mark, 'range') === null) return null;
  const second = figureOf(t, mark + 1);
  if (second === null) return null;
  const a = shareOf(first.amount, second.amount.unit);
  const b = shareOf(second.amount, first.amount.unit);
  if (a === null || b === null || a.equals(b) || a.isAbove(Ratio.one) || b.isAbove(Ratio.one)) return null;
  const end = skip(t, mark + 2, 3, (at) => isMark(t, at, '()') || sense(t, at, 'including') !== null);
  const [low, high] = a.isAbove(b) ? [b, a] : [a, b];
  return {
    value: { kind: 'span', low: { kind: 'share', value: low }, high: { kind: 'share', value: high } },
    end: bracketed(t, mark + 2, end),
  };
}

/** Only whole marks of inclusion belong to a span: `80%（含）`. */
function bracketed(t: Tokens, i: number, end: number): number {
  if (!isMark(t, i, '(') || sense(t, i + 1, 'including') === null) return i;
  const figure = figureOf(t, i + 2) === null ? i + 2 : i + 3;
  return isMark(t, figure, ')') ? figure + 1 : i > end ? end : i;
}

function shareOf(of: { readonly value: Ratio; readonly unit: string }, other: string): Ratio | null {
  if (of.unit === '%') return of.value;
  return of.unit === '' && other === '%' ? of.value.over(Ratio.hundred) : null;
}
