/** Defects of the criterion itself: marks that do not fit the row, gaps and overlaps between bands. */
import type { Bound, Clause, Criterion, Interval, Points } from '../scoring/clauses';
import { sayAmount } from '../scoring/say';
import { isMoney } from '../lexicon/counters';
import { Ratio } from '../grid/ratio';
import { byObject } from '../grid/remembered';
import { sayNumber } from './numbers';

/** What is wrong with a criterion itself, at its words. */
export interface CriterionDefect {
  readonly code: 'criterion-marks-conflict' | 'criterion-gap' | 'criterion-overlap';
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** criterion-marks-conflict: the most points the criterion gives, where that is what does not fit. */
  readonly top?: Ratio;
}

export function defectsOf(criterion: Criterion, full: Ratio | null): readonly CriterionDefect[] {
  const known = KNOWN(criterion);
  const key = full?.toExactText() ?? '';
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find(criterion, full);
  known.set(key, found);
  return found;
}

/** By the full marks: many rows share a criterion, and few full marks stand beside it. */
const KNOWN = byObject<Criterion, Map<string, readonly CriterionDefect[]>>(() => new Map());

function find(criterion: Criterion, full: Ratio | null): readonly CriterionDefect[] {
  if (criterion.unread.length > 0) return [];
  return [...(full === null ? [] : marks(criterion, full)), ...gapsAndOverlaps(criterion)];
}

/**
 * The most a criterion gives must be the row's full marks; points of items must add up to them. Where either the
 * most or the sum fits, nothing is said: `明确得5分，较明确得3分` are alternatives, `健全得3分；有效得2分` are parts.
 */
function marks(criterion: Criterion, full: Ratio): readonly CriterionDefect[] {
  const { clauses } = criterion;
  // 达到90%得3分，每提高1个百分点加0.2分，满分5分: the steps lead up to the full marks.
  if (clauses.some((clause) => clause.kind === 'person' || (clause.kind === 'steps' && clause.adds)))
    return [];
  const given = clauses.flatMap((clause) => givenBy(clause, full));
  const [first] = given;
  const last = given.at(-1);
  if (first === undefined || last === undefined) return [];
  const top = given.reduce((most, { points }) => Ratio.max(most, points), Ratio.zero);
  const sum = given.reduce((total, { points }) => total.plus(points), Ratio.zero);
  if (top.isZero() || top.equals(full) || sum.equals(full)) return [];
  const items = clauses.filter((clause) => clause.kind === 'items');
  if (items.length > 0) {
    return items.length === given.length && items.length >= 2
      ? [
          defect(
            'criterion-marks-conflict',
            first.clause,
            last.clause,
            `各项分数合计 ${sayNumber(sum)} 分，与本行满分 ${sayNumber(full)} 分不符`,
          ),
        ]
      : [];
  }
  const highest = given.find(({ points }) => points.equals(top)) ?? first;
  const text = `评价标准最高得 ${sayNumber(top)} 分，与本行满分 ${sayNumber(full)} 分不符`;
  return [{ ...defect('criterion-marks-conflict', highest.clause, highest.clause, text), top }];
}

interface Given {
  readonly clause: Clause;
  readonly points: Ratio;
}

/** Points a clause gives, 得满分 among them. */
function givenBy(clause: Clause, full: Ratio): readonly Given[] {
  const given = (points: Points | null | undefined): readonly Given[] => {
    if (points?.kind === 'points') return [{ clause, points: points.value }];
    return points?.kind === 'full' ? [{ clause, points: full }] : [];
  };
  if (clause.kind === 'bands') return given(clause.points);
  return 'options' in clause ? clause.options.flatMap(({ points }) => given(points)) : [];
}

interface Stated {
  readonly clause: Clause;
  readonly part: Interval;
  readonly points: string;
}

/** Neighbouring bands with both ends stated leave no value between them, and share none but an end. */
function gapsAndOverlaps(criterion: Criterion): readonly CriterionDefect[] {
  const { clauses } = criterion;
  const partial = clauses.some(({ kind }) =>
    ['steps', 'proportional', 'formula', 'interpolation', 'person'].includes(kind),
  );
  const otherwise = clauses.some((clause) => 'where' in clause && clause.where?.on === 'rest');
  const stated: Stated[] = clauses.flatMap((clause) =>
    (clause.kind === 'bands' || clause.kind === 'veto') && clause.where.on === 'value' && !clause.where.bare
      ? clause.where.parts.map((part) => ({ clause, part, points: JSON.stringify(clause.points) }))
      : [],
  );
  const closedBands = stated.filter(({ part }) => part.low !== null || part.high !== null);
  const sorted = [...closedBands].sort((a, b) => compareLow(a.part, b.part));
  const found: CriterionDefect[] = [];
  sorted.forEach((band, index) => {
    const next = sorted[index + 1];
    if (next === undefined || band.part.high === null || next.part.low === null) return;
    const order = band.part.high.at.value.compare(next.part.low.at.value);
    if (band.part.high.at.unit !== next.part.low.at.unit) return;
    if (order > 0 && band.points !== next.points && !isOneValue(next.part)) {
      found.push(
        defect(
          'criterion-overlap',
          band.clause,
          next.clause,
          `${sayAmount(next.part.low.at)} 到 ${sayAmount(band.part.high.at)} 之间两档都算，给分不同`,
        ),
      );
    } else if (
      !partial &&
      !otherwise &&
      !isNextWhole(band.part.high, next.part.low) &&
      (order < 0 || (isLeftOut(band.part.high) && isLeftOut(next.part.low) && order === 0))
    ) {
      found.push(
        defect(
          'criterion-gap',
          band.clause,
          next.clause,
          `${sayAmount(band.part.high.at)} ${order === 0 ? '' : `到 ${sayAmount(next.part.low.at)} 之间`}没有规定得分`,
        ),
      );
    } else if (
      order === 0 &&
      band.part.high.closed &&
      next.part.low.closed &&
      band.points !== next.points &&
      band.part.high.explicit === next.part.low.explicit
    ) {
      found.push(
        defect(
          'criterion-overlap',
          band.clause,
          next.clause,
          `${sayAmount(band.part.high.at)} 同时属于两档，给分不同`,
        ),
      );
    }
  });
  return found;
}

function isLeftOut(bound: Bound): boolean {
  return !bound.closed && bound.spare === undefined;
}

/** 9次 and 10次: nothing lies between, since occasions are whole. */
function isNextWhole(high: Bound, low: Bound): boolean {
  const { unit } = high.at;
  if (unit === '' || unit === '%' || unit === 'p' || unit === '分' || isMoney(unit)) return false;
  const least = low.closed ? low.at.value : low.at.value.plus(Ratio.one);
  const most = high.closed ? high.at.value : high.at.value.minus(Ratio.one);
  return most.isWhole() && least.isWhole() && !least.minus(most).isAbove(Ratio.one);
}

/** `＝100%得满分；95%-105%得3分`: one value taken out of a band on purpose is no overlap. */
function isOneValue({ low, high }: Interval): boolean {
  return low !== null && high !== null && low.at.value.equals(high.at.value);
}

function compareLow(a: Interval, b: Interval): number {
  if (a.low === null) return b.low === null ? 0 : -1;
  return b.low === null ? 1 : a.low.at.value.compare(b.low.at.value);
}

function defect(code: CriterionDefect['code'], first: Clause, last: Clause, text: string): CriterionDefect {
  return { code, from: Math.min(first.from, last.from), to: Math.max(first.to, last.to), text };
}
