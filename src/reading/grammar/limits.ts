/** Floors and caps: `扣完为止`, `最低得1分`, `最多扣3分`, `满分为止`, `超过100%的按100%计`. */
import { Ratio } from '../../grid/ratio';
import type { Limit } from '../../scoring/scoring';
import type { Match, Tokens } from './match';
import { figureOf, has, isLoose, isMark, isWords, runOf, says, sense, skip, textOf } from './match';
import { readAdded, readTaken } from './points';

type ReadLimit = Pick<Limit, 'kind' | 'points'> & {
  /** Said of the rate, not of the points (`超过100%的按100%计`): the same only where 100% earns the full marks. */
  readonly ofRate: boolean;
};

const NOUNS =
  /^(?:该项|本项|此项|该指标|本指标|此指标|指标|所有|全部|得分|分数|分值|权重分|标准分|分|权重|的分值|满分|本项得分|该项得分|总分|累计|合计|共|本小项|的|值)+$/;

const limit = (kind: Limit['kind'], value: Ratio, end: number): Match<ReadLimit> => ({
  value: { kind, points: { kind: 'points', value }, ofRate: false },
  end,
});

const full = (end: number, ofRate = false): Match<ReadLimit> => ({
  value: { kind: 'cap', points: { kind: 'full' }, ofRate },
  end,
});

function nouns(t: Tokens, i: number): number {
  return skip(
    t,
    i,
    3,
    (at) => isWords(t, at, NOUNS) || sense(t, at, 'weight') !== null || sense(t, at, 'full') !== null,
  );
}

function until(t: Tokens, i: number): number {
  return skip(t, i, 2, (at) => sense(t, at, 'until') !== null);
}

export function readLimit(t: Tokens, i: number): Match<ReadLimit> | null {
  const open = skip(t, i, 1, (at) => isMark(t, at, '('));
  const found =
    drained(t, open) ??
    noDebt(t, open) ??
    most(t, open) ??
    least(t, open) ??
    filled(t, open) ??
    notBeyond(t, open) ??
    counted(t, open);
  if (found === null || !rests(t, found.end)) return null;
  if (open === i) return found;
  return isMark(t, found.end, ')') ? { ...found, end: found.end + 1 } : null;
}

/** A limit ends its phrase: 最高得5分的单位优先 is none. */
function rests(t: Tokens, i: number): boolean {
  const next = t[i];
  if (isWords(t, i, /^的$/)) return t[i + 1] === undefined || t[i + 1]?.kind === 'mark';
  return (
    next === undefined ||
    next.kind === 'mark' ||
    (next.kind === 'words' && /^(?:但|且|并|不|的$)/.test(next.text)) ||
    (next.kind === 'word' &&
      sense(t, i, 'suffix') === null &&
      !next.senses.every(({ is }) => is === 'plain' || is === 'target'))
  );
}

/** `扣完为止`, `直至扣完本项分值`, `扣完6分为止`, `扣至0分`, `加至满分8分为止`. */
function drained(t: Tokens, i: number): Match<ReadLimit> | null {
  if (!has(t, 'drained') && !has(t, 'until')) return null;
  // 性质恶劣的一次扣完: an event that takes everything, no limit.
  const before = t[i - 1];
  if (
    before !== undefined &&
    before.kind !== 'mark' &&
    !(before.kind === 'figure' && /^[分%p]$/.test(before.amount.unit)) &&
    sense(t, i - 1, 'weight') === null &&
    !/分$/.test(before.text)
  )
    return null;
  const start = skip(
    t,
    i,
    4,
    (at) => isWords(t, at, /^(?:直至|直到|至|以|可)$/) || isWords(t, at, NOUNS) || t[at]?.text === '扣分',
  );
  // 扣完全部分值为止: said with 为止 it is a floor.
  if (
    sense(t, start, 'none') !== null &&
    /^扣/.test(t[start]?.text ?? '') &&
    sense(t, start + 1, 'until') !== null
  )
    return limit('floor', Ratio.zero, until(t, start + 1));
  const ofWhat = nouns(t, start);
  const at = sense(t, start, 'drained') !== null ? start : ofWhat;
  const text = t[at]?.text ?? '';
  if (sense(t, at, 'drained') === null) {
    // 扣满10分为止
    if (sense(t, at, 'take') === null || !isWords(t, at + 1, /^(?:完|光|满|至|到)$/)) return null;
    const figure = figureOf(t, at + 2);
    if (figure?.amount.unit !== '分') return null;
    const end = until(t, at + 3);
    return end === at + 3 ? null : limit('most', figure.amount.value, end);
  }
  const next = skip(
    t,
    nouns(t, at + 1),
    1,
    (place) => /完/.test(text) && (isWords(t, place, /^[至到]$/) || sense(t, place, 'range') !== null),
  );
  const figure = figureOf(t, next);
  if (figure?.amount.unit === '分') {
    const end = until(t, nouns(t, next + 1));
    if (/^(?:加)/.test(text)) return limit('cap', figure.amount.value, end);
    if (/至|到/.test(text) || figure.amount.value.isZero()) return limit('floor', figure.amount.value, end);
    return end === next + 1 && !closes(t, end) ? null : limit('most', figure.amount.value, end);
  }
  if (/^加/.test(text)) {
    const end = until(t, next);
    return next > at + 1 || /满/.test(text) ? full(end) : null;
  }
  if (isWords(t, next, /^(?:零分)$/) || sense(t, next, 'none') !== null)
    return limit('floor', Ratio.zero, until(t, next + 1));
  // 不符合上述条件，扣光: what the condition costs, no limit.
  const ended = until(t, next);
  if (/至|到/.test(text) || (text === '扣光' && ended === next)) return null;
  return limit('floor', Ratio.zero, ended);
}

function closes(t: Tokens, i: number): boolean {
  return t[i] === undefined || isMark(t, i, ',;。)#');
}

/** `不倒扣`, `不得负分`, `不计负分`. */
const DEBT = /倒扣|负分/;

function noDebt(t: Tokens, i: number): Match<ReadLimit> | null {
  if (!says(t, DEBT)) return null;
  const end = runOf(t, i, 4, /^不(?:得)?(?:倒扣分?|(?:得|计|出现|扣)?负分)$/);
  return end === null ? null : limit('floor', Ratio.zero, end);
}

/** `最多扣3分`, `最高不超过分值上限`, `最多加4分`, `最高得4分`, `累计扣分不超过3分`, `以2分为限`. */
const BOUNDED = /为[上下底]限/;

function most(t: Tokens, i: number): Match<ReadLimit> | null {
  if (!has(t, 'most') && !has(t, 'until') && !has(t, 'compare') && !says(t, BOUNDED)) return null;
  const start = skip(
    t,
    i,
    3,
    (at) =>
      isWords(t, at, /^(?:但|且|得分|本项|该项|累计|合计|总|加分|此项|分|加分后得分|计分|加分值)+$/) ||
      isWords(t, at, NOUNS),
  );
  const by = sense(t, start, 'by') !== null ? figureOf(t, start + 1) : null;
  if (by?.amount.unit === '分') {
    const named = t[start + 2]?.text ?? '';
    // 以0分为限, 以2分为下限: below; 以10分为限: above.
    if (
      /^为下限$|^为底限$/.test(named) ||
      (by.amount.value.isZero() && sense(t, start + 2, 'until') !== null)
    )
      return limit('floor', by.amount.value, start + 3);
    if (sense(t, start + 2, 'until') !== null || named === '为上限')
      return limit('cap', by.amount.value, start + 3);
  }
  if (
    sense(t, start, 'by') !== null &&
    nouns(t, start + 1) > start + 1 &&
    sense(t, nouns(t, start + 1), 'until') !== null
  )
    return full(until(t, nouns(t, start + 1)));
  const takes = skip(t, start, 2, (at) => sense(t, at, 'take') !== null || isWords(t, at, /^(?:加分|加)$/));
  const took = textOf(t, i, takes).includes('扣');
  const word = sense(t, takes, 'most');
  const compare = sense(t, takes, 'compare');
  if (word === null && compare?.op !== '≤') return null;
  // 至多100%的，得满分: a bound of the value.
  const bound = figureOf(t, takes + 1)?.amount.unit ?? '';
  if (compare?.op === '≤' && !took && (bound === '%' || bound === 'p')) return null;
  const begins = i === 0 || isMark(t, i - 1, ',;。#(');
  // 未超过的计满分 names nothing that is held.
  const held = nouns(t, i + 1);
  if (
    word === null &&
    takes === i &&
    i === start &&
    !(begins && held > i + 1 && textOf(t, i + 1, held) !== '的')
  )
    return null;
  let next = takes + 1;
  next = skip(
    t,
    next,
    4,
    (at) =>
      isWords(t, at, /^(?:得分|可得|为|可|只|按|计|以|到|总分|合计|累计|不得|得|即|此项|该项|本项)+$/) ||
      sense(t, at, 'compare')?.op === '≤' ||
      sense(t, at, 'most') !== null,
  );
  // 最多扣至3分 leaves three.
  const left =
    sense(t, next, 'drained') !== null && /至|到/.test(t[next]?.text ?? '') ? figureOf(t, next + 1) : null;
  if (left?.amount.unit === '分') return limit('floor', left.amount.value, next + 2);
  const taken = readTaken(t, next);
  if (taken !== null)
    return { value: { kind: 'most', points: taken.value, ofRate: false }, end: until(t, taken.end) };
  const added = readAdded(t, next);
  if (added !== null)
    return { value: { kind: 'most-added', points: added.value, ofRate: false }, end: until(t, added.end) };
  next = skip(t, next, 2, (at) => sense(t, at, 'give') !== null);
  const figure = figureOf(t, next);
  if (figure !== null) {
    if (figure.amount.unit === '%' && figure.amount.value.equals(Ratio.one))
      return full(tailOf(t, next + 1), true);
    if (figure.amount.unit !== '分') return null;
    const end = until(t, next + 1);
    // 加分最多不超过5分: of what is added, not of the score.
    const adds = /加分(?!后)/.test(textOf(t, i, takes + 1));
    return limit(took ? 'most' : adds ? 'most-added' : 'cap', figure.amount.value, end);
  }
  const named = nouns(t, next);
  if (named === next) return null;
  const value = isWords(t, named, /^(?:上限|总额)$/) || sense(t, named, 'most') !== null ? named + 1 : named;
  return took ? limit('floor', Ratio.zero, until(t, value)) : full(until(t, value));
}

/** `最低得1分`, `最低为零分`, `最低0分`. */
function least(t: Tokens, i: number): Match<ReadLimit> | null {
  if (!has(t, 'least') && !has(t, 'compare')) return null;
  // 得分不低于2分, the last words of a sentence.
  const score = skip(t, i, 1, (at) => isWords(t, at, /^(?:得分|最终得分|本项得分)$/));
  const floor =
    sense(t, score, 'compare')?.op === '≥' && sense(t, score, 'compare')?.sign === false
      ? figureOf(t, score + 1)
      : null;
  if (
    floor?.amount.unit === '分' &&
    (i === 0 || isMark(t, i - 1, ',;。#')) &&
    (t[score + 2] === undefined || isMark(t, score + 2, ';。'))
  )
    return limit('floor', floor.amount.value, score + 2);
  if (sense(t, i, 'least') === null) return null;
  const next = skip(
    t,
    i + 1,
    4,
    (at) =>
      isWords(t, at, /^(?:得分|得|计|为|记|至|扣至|扣到|不低于|分)+$/) ||
      sense(t, at, 'give') !== null ||
      sense(t, at, 'drained') !== null,
  );
  if (sense(t, next, 'none') !== null) return limit('floor', Ratio.zero, until(t, next + 1));
  const figure = figureOf(t, next);
  if (
    figure === null ||
    (figure.amount.unit !== '分' && !(figure.amount.unit === '' && figure.amount.value.isZero()))
  )
    return null;
  return limit('floor', figure.amount.value, until(t, next + 1));
}

/** `满分为止`, `得满分为止`. */
function filled(t: Tokens, i: number): Match<ReadLimit> | null {
  if (!has(t, 'until')) return null;
  const start = skip(
    t,
    i,
    3,
    (at) =>
      sense(t, at, 'give') !== null ||
      sense(t, at, 'add') !== null ||
      isWords(t, at, /^(?:至|到|直至|以|加到|加至|得)$/),
  );
  // 得满3分为止
  const figure = sense(t, start, 'reach') === null ? null : figureOf(t, start + 1);
  if (figure?.amount.unit === '分' && sense(t, start + 2, 'until') !== null)
    return limit('cap', figure.amount.value, until(t, start + 2));
  const named = nouns(t, start);
  if (named === start || sense(t, named, 'until') === null) return null;
  return full(until(t, named));
}

/** `超额部分不计分`, `超额完成的不加分`: no more than the full marks. */
const OVER = /^超额(?:完成)?(?:的|部分|的部分)?$/;
const NO_MORE = /^(?:不加分|不另加分|不再加分|不另计分|不重复计分|不额外加分)$/;

function notBeyond(t: Tokens, i: number): Match<ReadLimit> | null {
  if (!/^超额/.test(t[i]?.text ?? '')) return null;
  const over = runOf(t, i, 4, OVER);
  if (over === null) return null;
  if (sense(t, over, 'none') !== null) return full(over + 1);
  const end = runOf(t, over, 3, NO_MORE);
  return end === null ? null : full(end);
}

/** `超过100%的按100%计`, `超过分值的按分值计`, `超过20分按20分计`, `超过满分的按满分计算`. */
function counted(t: Tokens, i: number): Match<ReadLimit> | null {
  if (!has(t, 'compare')) return null;
  const subject = skip(
    t,
    i,
    4,
    (at) => (isLoose(t, at) || sense(t, at, 'target') !== null) && sense(t, at, 'compare') === null,
  );
  const compare = sense(t, subject, 'compare');
  if (compare?.op !== '>') return null;
  const first = limitAt(t, subject + 1);
  if (first === null) return null;
  const tail = skip(
    t,
    first.end,
    5,
    (at) =>
      isWords(t, at, /^(?:的|时|部分|的部分|均|则|只|仅|一律|也)+$/) ||
      sense(t, at, 'part') !== null ||
      isMark(t, at, ','),
  );
  const by = skip(
    t,
    tail,
    2,
    (at) => sense(t, at, 'by') !== null || sense(t, at, 'give') !== null || isWords(t, at, /^(?:照|为)$/),
  );
  if (by === tail) return null;
  const second = limitAt(t, by);
  if (
    second === null ||
    (first.value.kind !== second.value.kind && !(first.value.kind === 'rate' && second.value.kind === 'full'))
  )
    return null;
  if (
    first.value.kind === 'rate' &&
    second.value.kind === 'full' &&
    sense(t, by - 1, 'by') === null &&
    sense(t, tail, 'by') === null
  )
    return null;
  if (
    first.value.kind === 'points' &&
    second.value.kind === 'points' &&
    !first.value.value.equals(second.value.value)
  )
    return null;
  const end = tailOf(t, second.end);
  if (!closes(t, end)) return null;
  if (first.value.kind === 'points') return limit('cap', first.value.value, end);
  return full(end, first.value.kind === 'rate');
}

function tailOf(t: Tokens, i: number): number {
  return skip(
    t,
    i,
    3,
    (at) => isWords(t, at, /^(?:计算|计分|计|为限|封顶|得分|分|记分|记)+$/) || sense(t, at, 'until') !== null,
  );
}

function limitAt(
  t: Tokens,
  i: number,
): Match<{ kind: 'points'; value: Ratio } | { kind: 'rate' } | { kind: 'full' }> | null {
  const figure = figureOf(t, i);
  if (figure !== null) {
    if (figure.amount.unit === '分')
      return { value: { kind: 'points', value: figure.amount.value }, end: i + 1 };
    return figure.amount.unit === '%' && figure.amount.value.equals(Ratio.one)
      ? { value: { kind: 'rate' }, end: i + 1 }
      : null;
  }
  const named = nouns(t, i);
  return named > i ? { value: { kind: 'full' }, end: named } : null;
}
