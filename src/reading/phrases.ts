/** Every phrase that can stand at a place of a criterion, from all families of the grammar. */
import { EXEMPTION, OUTSIDE } from '../lexicon/hedges';
import type { Amount, Interval, Limit, PartSteps, Points, Term } from '../scoring/scoring';
import type { Spoken } from './grammar/guard';
import { readGuard } from './grammar/guard';
import { readExempt } from './grammar/exempt';
import { readFormula } from './grammar/formula';
import { readInert } from './grammar/inert';
import { readLimit } from './grammar/limits';
import { readLeftOut } from './grammar/left-out';
import type { Listed } from './grammar/lists';
import { readBoundList, readLevelList, shareSpan } from './grammar/lists';
import type { Tokens } from './grammar/match';
import { figureOf, has, isMark, isWords, sense, skip } from './grammar/match';
import { readPartSteps } from './grammar/part-steps';
import { readCoefficient, readEffect, readGiven } from './grammar/points';
import { readJudged } from './grammar/judged';
import { readLine, readProportion } from './grammar/proportion';
import { readRounding, readWorth } from './grammar/marks';
import { readStandard } from './grammar/standard';
import { readStatedTarget } from './grammar/stated-target';
import type { ReadSteps } from './grammar/steps';
import { readSteps } from './grammar/steps';
import type { Ratio } from '../grid/ratio';

export type Meaning =
  | { readonly is: 'guard'; readonly spoken: Spoken }
  | { readonly is: 'term'; readonly term: Term; readonly named: boolean }
  | { readonly is: 'steps'; readonly read: ReadSteps }
  | { readonly is: 'cases'; readonly listed: readonly Listed[]; readonly labels: boolean }
  | { readonly is: 'coefficient'; readonly value: Ratio }
  | { readonly is: 'by-coefficient' }
  | { readonly is: 'limit'; readonly kind: Limit['kind']; readonly points: Points; readonly ofRate: boolean }
  | { readonly is: 'part-steps'; readonly as: PartSteps; readonly size: Amount | null }
  | { readonly is: 'standard'; readonly at: Amount }
  | { readonly is: 'stated'; readonly parts: readonly Interval[] }
  | { readonly is: 'exempt'; readonly object: string }
  | { readonly is: 'hedge'; readonly why: string; readonly spares: boolean }
  | { readonly is: 'judged'; readonly why: string }
  | { readonly is: 'points-first'; readonly points: Points }
  | { readonly is: 'worth'; readonly value: Ratio | null }
  | { readonly is: 'rounding'; readonly decimals: number; readonly of: 'score' | 'value' }
  | { readonly is: 'series' }
  | { readonly is: 'double' }
  | { readonly is: 'inert' };

/** What waits for what: a guard for its points, points said first for what they are given for. */
export type Waiting = 'nothing' | 'points' | 'guard';

export interface Phrase {
  readonly meaning: Meaning;
  readonly from: number;
  readonly end: number;
  readonly cost: number;
  /** Where it may stand; null anywhere. */
  readonly after: readonly Waiting[] | null;
  readonly then: Waiting | 'same';
}

const phrase = (
  from: number,
  end: number,
  cost: number,
  meaning: Meaning,
  then: Phrase['then'],
  after: Phrase['after'] = null,
): Phrase => ({ meaning, from, end, cost, after, then });

function startsClause(t: Tokens, i: number): boolean {
  return i === 0 || t[i - 1]?.kind === 'mark';
}

/** In: tokens and a place. Out: the phrases that begin there, each with what it costs to read it so. */
export function phrasesAt(t: Tokens, i: number): readonly Phrase[] {
  const out: Phrase[] = [];
  if (startsClause(t, i)) {
    const exempt = readExempt(t, i);
    if (exempt !== null)
      out.push(phrase(i, exempt.end, 2, { is: 'exempt', object: exempt.value }, 'nothing', ['nothing']));
    const stated = readStatedTarget(t, i);
    if (stated !== null)
      out.push(phrase(i, stated.end, 1.5, { is: 'stated', parts: stated.value }, 'nothing', ['nothing']));
    const left = readLeftOut(t, i);
    if (left !== null) {
      const { spares } = left.value;
      const why = spares ? EXEMPTION : OUTSIDE;
      out.push(phrase(i, left.end, 0.2, { is: 'hedge', why, spares }, 'same'));
    }
    const levels = readLevelList(t, i);
    if (levels !== null)
      out.push(
        phrase(i, levels.end, 2.5, { is: 'cases', listed: levels.value, labels: true }, 'nothing', [
          'nothing',
        ]),
      );
  }
  const inert = readInert(t, i);
  if (inert !== null) out.push(phrase(i, inert.end, 1.2, { is: 'inert' }, 'same'));
  const bounds = readBoundList(t, i);
  if (bounds !== null)
    out.push(
      phrase(i, bounds.end, 2, { is: 'cases', listed: bounds.value, labels: false }, 'nothing', ['nothing']),
    );
  const standard = readStandard(t, i);
  if (standard !== null)
    out.push(phrase(i, standard.end, 1.5, { is: 'standard', at: standard.value }, 'same'));
  const first = readPointsFirst(t, i);
  if (first !== null) out.push(first);
  const guard = readGuard(t, i);
  if (guard !== null) {
    const cost = guardCost(guard.value);
    out.push(phrase(i, guard.end, cost, { is: 'guard', spoken: guard.value }, 'points', ['nothing']));
    // A second bound before any points is rare: one condition said in two halves.
    const rest = 'guard' in guard.value && guard.value.guard.on === 'rest';
    out.push(
      phrase(i, guard.end, rest ? cost : cost + 4, { is: 'guard', spoken: guard.value }, 'points', [
        'points',
      ]),
    );
    out.push(phrase(i, guard.end, cost, { is: 'guard', spoken: guard.value }, 'nothing', ['guard']));
  }
  const steps = readSteps(t, i);
  if (steps !== null)
    out.push(phrase(i, steps.end, 2.5, { is: 'steps', read: steps.value }, 'nothing', ['nothing', 'points']));
  const limit = readLimit(t, i);
  if (limit !== null)
    out.push(phrase(i, limit.end, 0.4, { is: 'limit', ...limit.value }, 'same', ['nothing', 'points']));
  const parts = readPartSteps(t, i);
  if (parts !== null)
    out.push(phrase(i, parts.end, 1.5, { is: 'part-steps', ...parts.value }, 'same', ['nothing']));
  const formula = readFormula(t, i);
  if (formula !== null)
    out.push(
      phrase(i, formula.end, 2.5, { is: 'term', term: formula.value, named: true }, 'nothing', [
        'nothing',
        'points',
      ]),
    );
  const line = readLine(t, i);
  if (line !== null)
    out.push(
      phrase(
        i,
        line.end,
        1.1,
        { is: 'term', term: { kind: 'line', ...line.value }, named: false },
        'nothing',
        ['nothing', 'points'],
      ),
    );
  const share = readProportion(t, i);
  if (
    share !== null &&
    sense(t, i - 1, 'coefficient') === null &&
    (share.value.by || startsClause(t, i) || isWords(t, i - 1, /^的$/) || t[i - 1]?.kind === 'figure')
  )
    out.push(
      phrase(i, share.end, 1.2, { is: 'term', term: share.value.term, named: share.value.named }, 'nothing', [
        'nothing',
        'points',
      ]),
    );
  const effect = readEffect(t, i);
  if (effect !== null)
    out.push(
      phrase(i, effect.end, 2.5, { is: 'term', term: effect.value, named: true }, 'nothing', [
        'nothing',
        'points',
      ]),
    );
  const span = readShareSpan(t, i);
  if (span !== null) out.push(span);
  const coefficient = readCoefficient(t, i);
  if (coefficient !== null)
    out.push(
      phrase(i, coefficient.end, 2, { is: 'coefficient', value: coefficient.value }, 'nothing', [
        'points',
        'nothing',
      ]),
    );
  const byCoefficient = readByCoefficient(t, i);
  if (byCoefficient !== null)
    out.push(phrase(i, byCoefficient, 1.5, { is: 'by-coefficient' }, 'nothing', ['nothing']));
  const worth = readWorth(t, i);
  if (worth !== null)
    out.push(phrase(i, worth.end, 2.6, { is: 'worth', value: worth.value }, 'same', ['nothing']));
  const rounding = readRounding(t, i);
  if (rounding !== null)
    out.push(
      phrase(i, rounding.end, 1.5, { is: 'rounding', ...rounding.value }, 'same', ['nothing', 'points']),
    );
  const judged = readJudged(t, i);
  if (judged !== null) {
    // 由人认定（…） is the effect of the bound before it, where there is one.
    const cost = isMark(t, judged.end - 1, ')') ? 1 : 0.4;
    out.push(phrase(i, judged.end, cost, { is: 'judged', why: judged.value }, 'same', ['nothing']));
    out.push(
      phrase(
        i,
        judged.end,
        0.4,
        { is: 'term', term: { kind: 'person', why: judged.value }, named: true },
        'nothing',
        ['points'],
      ),
    );
  }
  const hedge = sense(t, i, 'hedge');
  if (hedge !== null)
    out.push(phrase(i, i + 1, 3, { is: 'hedge', why: hedge.why, spares: hedge.spares }, 'same'));
  if (sense(t, i, 'series') !== null) out.push(phrase(i, i + 1, 1, { is: 'series' }, 'same'));
  if (sense(t, i, 'double') !== null)
    out.push(
      phrase(
        i,
        skip(t, i + 1, 2, (at) => sense(t, at, 'take') !== null),
        3,
        { is: 'double' },
        'nothing',
        ['points', 'nothing'],
      ),
    );
  return out;
}

/** Bounds hold figures, which are dear outside a phrase; the others must not be dearer than their words alone. */
function guardCost(spoken: Spoken): number {
  if (!('guard' in spoken)) return 0.5;
  if (spoken.guard.on === 'value') {
    if (spoken.guard.bare) return 3;
    // 优（8-10分）: a span of points rather than marks measured, where nothing else tells.
    const marks = spoken.guard.parts.every(
      ({ low, high }) => low?.at.unit === '分' && high?.at.unit === '分',
    );
    return marks ? 3.2 : 2;
  }
  return 0.3;
}

/** `5分：执行率≥95%`, `满分：≤100%`. */
function readPointsFirst(t: Tokens, i: number): Phrase | null {
  if (!startsClause(t, i)) return null;
  const given = readGiven(t, i);
  if (given === null || given.value.kind === 'share' || !isMark(t, given.end, ':')) return null;
  return phrase(i, given.end + 1, 1.5, { is: 'points-first', points: given.value }, 'guard', [
    'nothing',
    // 5分：效果明显，3分：效果一般
    'guard',
  ]);
}

/** `得权重的100%-80%`, `80%-60%的分值`: left to a judge. */
function readShareSpan(t: Tokens, i: number): Phrase | null {
  if (!has(t, 'range')) return null;
  const start = skip(
    t,
    i,
    4,
    (at) =>
      sense(t, at, 'give') !== null ||
      sense(t, at, 'weight') !== null ||
      sense(t, at, 'full') !== null ||
      isWords(t, at, /^(?:的|按|照|为|该指标|对应)+$/) ||
      sense(t, at, 'by') !== null,
  );
  const span = figureOf(t, start) === null ? null : shareSpan(t, start);
  if (span === null) return null;
  const end = skip(
    t,
    span.end,
    3,
    (at) => isWords(t, at, /^(?:的|分|分数|区间)+$/) || sense(t, at, 'weight') !== null,
  );
  return phrase(
    i,
    end,
    end > span.end || start > i ? 2.2 : 4,
    { is: 'term', term: span.value, named: true },
    'nothing',
    ['nothing'],
  );
}

/** `得分=分值×系数`. */
function readByCoefficient(t: Tokens, i: number): number | null {
  if (!has(t, 'coefficient')) return null;
  const start = skip(
    t,
    i,
    4,
    (at) =>
      isWords(t, at, /^(?:本项|该项|指标|得分|计分|则)+$/) ||
      sense(t, at, 'compare')?.op === '=' ||
      isMark(t, at, ':'),
  );
  const isTimes = (at: number): boolean => sense(t, at, 'operator')?.op === '*';
  const first = sense(t, start, 'weight') !== null || sense(t, start, 'full') !== null;
  if (first && isTimes(start + 1) && sense(t, start + 2, 'coefficient') !== null) return start + 3;
  if (
    sense(t, start, 'coefficient') !== null &&
    isTimes(start + 1) &&
    (sense(t, start + 2, 'weight') !== null || sense(t, start + 2, 'full') !== null)
  )
    return start + 3;
  return null;
}
