/**
 * What a row's criterion gives for other values than its own: the line the pane draws. Nothing is reckoned here that is
 * not reckoned for the row itself; values it refuses to score leave a gap.
 */
import { assessCriterion } from '../assess/assess-criterion';
import { axisOf, isUnplaced, onAxis } from '../assess/axis';
import type { RowReview } from '../check/check';
import { Ratio } from '../grid/ratio';
import type { Workbook } from '../grid/workbook';
import { readCriterion } from '../reading/criterion';
import type { LocalRules } from '../rules/local-rules';
import type { Amount, Clause } from '../scoring/clauses';
import { pointsOf } from '../table/points';
import { analyseNow } from './review';

/** For drawing only: doubles, a rate in percent. */
export interface CurvePoint {
  readonly x: number;
  /** null: no score follows there. */
  readonly y: number | null;
}

export interface Curve {
  /** From left to right. */
  readonly points: readonly CurvePoint[];
  readonly at: CurvePoint;
  readonly full: number;
  /** `%` for a rate, else the unit of the value. */
  readonly unit: string;
}

const SAMPLES = 48;
/** A jump between two samples is looked for this many halvings deep. */
const DEEPEST = 5;
/** How often an end is moved out, as long as the score still changes there. */
const WIDEST = 3;

function boundsOf(clause: Clause): readonly Amount[] {
  const where = 'where' in clause ? clause.where : null;
  if (clause.kind === 'baseline') return [clause.at];
  if (where == null || (where.on !== 'value' && where.on !== 'share')) return [];
  return where.parts.flatMap(({ low, high }) =>
    [low, high].flatMap((bound) => (bound === null ? [] : [bound.at])),
  );
}

/** null where the criterion has no value to depend on, or the full marks are unknown. */
function lineOf(row: RowReview, rules: LocalRules): Curve | null {
  const { indicator, measured, assessment } = row;
  const { criterion } = indicator.cells;
  const full = pointsOf(indicator.fullMarks);
  const isScale = ['scored', 'conflict', 'uncovered'].includes(assessment.status);
  if (criterion === null || full === null || measured.status !== 'known' || !isScale) return null;
  if (assessment.basis !== 'criterion') return null;
  const read = readCriterion(criterion.text);
  const axis = axisOf(measured.measurement, measured.target);
  const bounds = read.clauses.flatMap(boundsOf).flatMap((amount) => {
    const placed = onAxis(amount, axis);
    return isUnplaced(placed) ? [] : [placed];
  });
  if (bounds.length === 0) return null;
  const scoreAt = (value: Ratio): Ratio | null => {
    const answer = assessCriterion({
      criterion: read,
      name: indicator.name,
      place: criterion.place,
      offset: 0,
      full,
      measured: { ...measured, measurement: { ...measured.measurement, value, stated: null } },
      actual: null,
      rules,
      basis: 'criterion',
      assumptions: [],
    });
    return answer.status === 'scored' ? answer.score : null;
  };
  return drawn(bounds, axis.value, axis.unit, full, scoreAt);
}

function drawn(
  bounds: readonly Ratio[],
  value: Ratio,
  unit: string,
  full: Ratio,
  scoreAt: (value: Ratio) => Ratio | null,
): Curve {
  const [first = value, ...others] = bounds;
  let low = others.reduce((a, b) => Ratio.min(a, b), Ratio.min(first, value));
  let high = others.reduce((a, b) => Ratio.max(a, b), Ratio.max(first, value));
  const least = unit === '%' ? Ratio.of('0.08') : Ratio.max(high.abs(), Ratio.one).over(Ratio.of(10));
  const pad = Ratio.max(least, high.minus(low).over(Ratio.of(4)));
  const floor = low.isNegative() ? null : Ratio.zero;
  const isFlat = (a: Ratio, b: Ratio): boolean => {
    const [at, beyond] = [scoreAt(a), scoreAt(b)];
    return at === null || beyond === null ? at === beyond : at.equals(beyond);
  };
  for (let turn = 0; turn < WIDEST && (turn === 0 || !isFlat(low, low.minus(pad))); turn += 1)
    low = low.minus(pad);
  for (let turn = 0; turn < WIDEST && (turn === 0 || !isFlat(high, high.plus(pad))); turn += 1)
    high = high.plus(pad);
  if (floor !== null) low = Ratio.max(low, floor);
  const range = high.minus(low);
  const fine = range.over(Ratio.of(1000));
  const even = Array.from({ length: SAMPLES + 1 }, (_, index) =>
    low.plus(range.times(Ratio.of(index)).over(Ratio.of(SAMPLES))),
  );
  const near = bounds.flatMap((bound) => [bound.minus(fine), bound, bound.plus(fine)]);
  const places = [...even, ...near, value]
    .filter((x) => !x.isBelow(low) && !x.isAbove(high))
    .sort((a, b) => a.compare(b));
  const points: CurvePoint[] = [];
  const asPoint = (x: Ratio, y: Ratio | null): CurvePoint => ({
    x: (unit === '%' ? x.times(Ratio.hundred) : x).toNumber(),
    y: y?.toNumber() ?? null,
  });
  const halve = (a: Ratio, atA: Ratio | null, b: Ratio, atB: Ratio | null, depth: number): void => {
    const isSame = atA === null || atB === null ? atA === atB : atA.equals(atB);
    if (isSame || depth === 0) return;
    const middle = a.plus(b).over(Ratio.of(2));
    const at = scoreAt(middle);
    halve(a, atA, middle, at, depth - 1);
    points.push(asPoint(middle, at));
    halve(middle, at, b, atB, depth - 1);
  };
  places.forEach((x, index) => {
    const before = places[index - 1];
    if (before?.equals(x) === true) return;
    const y = scoreAt(x);
    if (before !== undefined) halve(before, scoreAt(before), x, y, DEEPEST);
    points.push(asPoint(x, y));
  });
  return { points, at: asPoint(value, scoreAt(value)), full: full.toNumber(), unit };
}

/** Of the one row of that key; null where it depends on no value. */
export function curveOf(workbook: Workbook, key: string, rules: LocalRules | null = null): Curve | null {
  const { draft } = analyseNow(workbook, rules);
  const [row, second] = draft.scoreTables.flatMap(({ rows }) =>
    rows.filter(({ indicator }) => indicator.key === key),
  );
  return row === undefined || second !== undefined ? null : lineOf(row, draft.rules);
}
