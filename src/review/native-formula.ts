/**
 * 写入公式: what a row's criterion says as an ordinary formula over the row's own cells, so that the sheet stays right
 * without us. Offered only where it gives what the review gives for every figure asked; where no score follows, or a
 * cell it rests on is blank or a text, it shows nothing, never a wrong score.
 */
import { axisOf, isOpen, isUnplaced, onAxis, stretches, targetFigure } from '../assess/axis';
import type { Axis } from '../assess/axis';
import { pointsOf as pointsOn } from '../assess/numbers';
import type { RowReview } from '../check/check';
import { cellName } from '../grid/address';
import { Ratio } from '../grid/ratio';
import type { Place, Workbook } from '../grid/workbook';
import { cellAt } from '../grid/workbook';
import { readCriterion } from '../reading/criterion';
import type { LocalRules } from '../rules/local-rules';
import type { Clause } from '../scoring/clauses';
import type { Formula, Held, Sum, Test } from '../scoring/excel-formula';
import { cell, COMPARED, formulaText, number, round, valueOf } from '../scoring/excel-formula';
import type { Piece, StepSize } from '../scoring/pieces';
import { piecesOf, withFigure } from '../scoring/pieces';
import { pointsOf } from '../table/points';
import type { ScoreTable } from '../table/table';
import type { Figures, ScoreWith } from './other-figures';
import { numberOf, scoreWith } from './other-figures';

/** `why`: Chinese, for the user. */
export type NativeFormula =
  | {
      readonly is: 'formula';
      /** Without the leading `=`. */
      readonly text: string;
      /** What it gives for what stands in its cells now. */
      readonly score: Ratio;
      /** Readings it settles that the criterion leaves open, one sentence each. */
      readonly assumes: readonly string[];
    }
  | { readonly is: 'none'; readonly why: string };

const WHY = {
  unscored: '本行没有能算出的得分',
  national: '本行没有评价标准，不按通行规定写公式',
  noMarks: '本行没有写成数字的分值',
  noScore: '本行没有得分格',
  elsewhere: '实际值不在本行的单元格里',
  notNumber: '实际值不是数字单元格（是文字，或数字格式另带单位）',
  zero: '实际值是 0，看不出这一格按什么单位填',
  shape: '标准的算法写不成普通公式',
  long: '写成公式太长',
} as const;

const none = (why: string): NativeFormula => ({ is: 'none', why });

/** Longest formula written; Excel takes 8,192 characters and 64 levels. */
const LONGEST = 1_500;
const DEEPEST = 24;

/** In: a row as reviewed. Out: its formula, or why it has none. */
export function nativeFormula(
  row: RowReview,
  table: ScoreTable,
  workbook: Workbook,
  rules: LocalRules,
): NativeFormula {
  const { indicator, assessment } = row;
  const score = indicator.score?.place;
  if (score === undefined) return none(WHY.noScore);
  if (assessment.status !== 'scored') return none(WHY.unscored);
  if (assessment.basis !== 'criterion') return none(WHY.national);
  const full = pointsOf(indicator.fullMarks);
  if (full === null || full.isZero() || full.isNegative()) return none(WHY.noMarks);
  const ground = groundOf(row, table, workbook, rules, full);
  if ('why' in ground) return none(ground.why);
  const pieces = piecesOf({
    scoreAt: ground.scoreAt,
    bounds: ground.bounds,
    steps: ground.steps,
    floor: ground.floor,
    cap: ground.cap,
  });
  if (pieces === null || pieces.every(({ gives }) => gives === null)) return none(WHY.shape);
  const formula = written(pieces, ground, rules.scoreDecimals);
  if (formula === null) return none(WHY.shape);
  const text = formulaText(formula);
  if (text.length > LONGEST || pieces.length > DEEPEST) return none(WHY.long);
  if (!isProved(formula, assessment.score, ground, rules.scoreDecimals)) return none(WHY.shape);
  const assumes = new Set(ground.assumed);
  return { is: 'formula', text, score: assessment.score, assumes: [...assumes] };
}

/** What a formula rests on: one figure of the row's cells, and the score for each value of it. */
interface Ground {
  /** Score for a figure, in units of the full marks where `marks` names their cell. */
  readonly scoreAt: (figure: Ratio) => Ratio | null;
  /** The same as written, for the proof: for what the cells hold. */
  readonly writtenAt: (figure: Ratio) => {
    readonly cells: ReadonlyMap<string, Held>;
    readonly score: Ratio | null;
  };
  readonly bounds: readonly Ratio[];
  readonly steps: readonly StepSize[];
  readonly floor: Ratio;
  readonly cap: Ratio;
  readonly figure: Sum;
  readonly guards: readonly Test[];
  /** The cell of the full marks, where the score goes with them; null: it is the criterion's own. */
  readonly marks: string | null;
  readonly assumed: Set<string>;
  readonly now: ReadonlyMap<string, Held>;
}

interface Source {
  readonly figure: Sum;
  readonly guards: readonly Test[];
  /** Cells and figures of the row for one value of the figure. */
  readonly at: (figure: Ratio) => { readonly figures: Figures; readonly cells: ReadonlyMap<string, Held> };
  /** From the axis of the measured value to the figure. */
  readonly scale: Ratio;
  readonly now: ReadonlyMap<string, Held>;
}

/** Full marks for which a score that goes with them is asked. */
const MARKS = [Ratio.of('2'), Ratio.of('0.5')];
const SHARES = ['0.3', '0.62', '0.853', '0.95', '1', '1.07', '1.6'].map((text) => Ratio.of(text));

function groundOf(
  row: RowReview,
  table: ScoreTable,
  workbook: Workbook,
  rules: LocalRules,
  full: Ratio,
): Ground | { readonly why: string } {
  const { indicator, measured } = row;
  if (measured.status === 'words') return { why: WHY.notNumber };
  if (measured.status !== 'known' || indicator.cells.criterion === null) return { why: WHY.unscored };
  const asked = scoreWith(indicator, table, rules);
  const source = sourceOf(row, asked);
  if ('why' in source) return source;
  const axis = axisOf(measured.measurement, measured.target);
  const { clauses } = readCriterion(indicator.cells.criterion.text);
  const onSide = boundsOf(clauses, axis).map((bound) => bound.times(source.scale));
  // 偏差率的绝对值≤5% holds on both sides of nothing.
  const figures = /绝对值|[±偏差]|变动|调整/.test(indicator.cells.criterion.text)
    ? [...onSide, ...onSide.map((bound) => bound.negated())]
    : onSide;
  const assumed = new Set<string>();
  const exactAt = (figure: Ratio, fullMarks: Ratio): Ratio | null => {
    const assessment = asked({ ...source.at(figure).figures, fullMarks });
    if (assessment.status !== 'scored') return null;
    if (!assessment.low.equals(assessment.high))
      for (const { text } of assessment.assumptions) assumed.add(text);
    return assessment.exact;
  };
  const tried = [...figures, ...SHARES.map((share) => share.times(source.scale))];
  const goes = tried.every((figure) => {
    const own = exactAt(figure, full);
    return MARKS.every((times) => {
      const other = exactAt(figure, full.times(times));
      return own === null || other === null ? own === other : own.times(times).equals(other);
    });
  });
  const marksCell = indicator.fullMarks?.place;
  const marks = marksCell === undefined ? null : numberAt(workbook, marksCell);
  if (marks === null || marksCell === undefined) return { why: WHY.noMarks };
  const name = cellName(marksCell);
  const isPlain = marks.equals(full);
  const unit = goes && isPlain ? full : Ratio.one;
  const held = new Map(source.now).set(name, marks);
  const limits = limitsOf(clauses, full);
  return {
    scoreAt: (figure) => exactAt(figure, full)?.over(unit) ?? null,
    writtenAt: (figure) => {
      const { figures: other, cells } = source.at(figure);
      const assessment = asked(other);
      return {
        cells: new Map(cells).set(name, marks),
        score: assessment.status === 'scored' ? assessment.score : null,
      };
    },
    bounds: figures,
    steps: stepsOf(clauses, axis, full).map(({ size, each }) => ({
      size: size.times(source.scale),
      each: each.over(unit),
    })),
    floor: limits.floor.over(unit),
    cap: limits.cap.over(unit),
    figure: source.figure,
    guards:
      goes && isPlain
        ? [...source.guards, { is: 'number', cell: name }]
        : [...source.guards, { is: '=', left: cell(name), right: number(marks) }],
    marks: goes && isPlain ? name : null,
    assumed,
    now: held,
  };
}

function numberAt(workbook: Workbook, place: Place): Ratio | null {
  const sheet = workbook.sheets.find(({ name }) => name === place.sheet);
  return sheet === undefined ? null : numberOf(cellAt(sheet, place.row, place.column) ?? null);
}

/** Amounts stand for a share as such: what is asked is spent of a hundred. */
const WHOLE = Ratio.hundred;

/** Where the measured value comes from: the actual cell, that cell over the target's, or what was spent over the budget. */
function sourceOf(row: RowReview, asked: ScoreWith): Source | { readonly why: string } {
  const { indicator, measured } = row;
  if (measured.status !== 'known') return { why: WHY.unscored };
  const { measurement, target } = measured;
  const { actual, target: promised } = indicator.cells;
  if (indicator.funds !== null) return { why: WHY.elsewhere };
  if (
    actual === null ||
    measurement.place?.column !== actual.place.column ||
    measurement.place.row !== actual.place.row
  )
    return { why: WHY.elsewhere };
  if (measurement.source !== 'actual' && measurement.source !== 'pair') return { why: WHY.elsewhere };
  const value = numberOf(actual.cell);
  if (value === null) return { why: WHY.notNumber };
  const name = cellName(actual.place);
  const isNumber: Test = { is: 'number', cell: name };
  // 0 typed without its sign does not tell whether 95 or 0.95 stands for 95%.
  const isBare = measurement.kind === 'rate' && actual.cell?.format.includes('%') !== true;
  if (measurement.value.isZero() && (isBare || measurement.source === 'pair')) return { why: WHY.zero };
  const scale = measurement.value.isZero() ? Ratio.one : value.over(measurement.value);
  const goal = numberOf(promised?.cell ?? null);
  const at = (figure: Ratio) => ({
    figures: { value: figure },
    cells: new Map<string, Held>([[name, figure]]),
  });
  const same = (left: Figures, right: Figures): boolean => {
    const [a, b] = [asked(left), asked(right)];
    if (a.status !== 'scored' || b.status !== 'scored') return a.status === b.status;
    return a.exact.equals(b.exact);
  };
  const values = SHARES.map((share) => share.times(scale));
  const now = new Map<string, Held>([[name, value]]);
  // Whether the target matters at all: then it is part of the formula, or the formula holds for this target only.
  if (
    promised === null ||
    target === null ||
    values.every((figure) => same({ value: figure }, { value: figure, target: null }))
  )
    return { figure: cell(name), guards: [isNumber], at, scale, now };
  const goalName = cellName(promised.place);
  if (goal === null || goal.isZero() || goal.isNegative())
    return {
      figure: cell(name),
      guards: [isNumber, { is: 'text', cell: goalName, text: promised.text.trim() }],
      at: (figure) => ({
        ...at(figure),
        cells: new Map<string, Held>([
          [name, figure],
          [goalName, promised.text.trim()],
        ]),
      }),
      scale,
      now: new Map(now).set(goalName, promised.text.trim()),
    };
  const both = new Map(now).set(goalName, goal);
  const isShare = SHARES.every((share) =>
    [WHOLE, goal.times(Ratio.of('3'))].every((other) =>
      same({ value: share.times(other), target: other }, { value: share.times(goal), target: goal }),
    ),
  );
  if (isShare)
    return {
      figure: { op: '/', left: cell(name), right: cell(goalName) },
      guards: [isNumber, { is: 'number', cell: goalName }, { is: 'not-zero', cell: goalName }],
      at: (figure) => {
        const of = figure.times(WHOLE);
        return {
          figures: { value: of, target: WHOLE },
          cells: new Map<string, Held>([
            [name, of],
            [goalName, WHOLE],
          ]),
        };
      },
      scale: scale.over(goal),
      now: both,
    };
  return {
    figure: cell(name),
    guards: [isNumber, { is: '=', left: cell(goalName), right: number(goal) }],
    at: (figure) => ({
      ...at(figure),
      cells: new Map<string, Held>([
        [name, figure],
        [goalName, goal],
      ]),
    }),
    scale,
    now: both,
  };
}

/** Figures of the axis at which a clause begins, ends or counts. */
function boundsOf(clauses: readonly Clause[], axis: Axis): readonly Ratio[] {
  const bounds: Ratio[] = axis.unit === '%' ? [Ratio.one] : [];
  const goal = targetFigure(axis);
  if (!isUnplaced(goal)) bounds.push(goal);
  for (const clause of clauses) {
    if (clause.kind === 'baseline') {
      const at = onAxis(clause.at, axis);
      if (!isUnplaced(at)) bounds.push(at);
    }
    const where = 'where' in clause ? clause.where : null;
    if (where == null || where.on === 'late' || isOpen(where)) continue;
    const parts = stretches(where, axis);
    if (isUnplaced(parts)) continue;
    for (const { low, high } of parts) for (const end of [low, high]) if (end !== null) bounds.push(end.at);
  }
  return bounds;
}

/** Step clauses on the axis; a step in percent of an amount is one of the target or of the bound. */
function stepsOf(clauses: readonly Clause[], axis: Axis, full: Ratio): readonly StepSize[] {
  const bounds = boundsOf(clauses, axis).filter((bound) => !bound.isZero());
  return clauses.flatMap((clause): readonly StepSize[] => {
    if (clause.kind !== 'steps' && clause.kind !== 'earned') return [];
    const each = pointsOn(clause.each, full);
    const placed = onAxis(clause.size, axis);
    const isRate = clause.size.unit === '%' || clause.size.unit === 'p';
    const sizes = [
      ...(isUnplaced(placed) ? [] : [placed]),
      ...(isRate ? bounds.map((bound) => bound.abs().times(clause.size.value)) : []),
    ].filter((size) => size.isAbove(Ratio.zero));
    return [...new Map(sizes.map((size) => [size.toExactText(), { size, each }])).values()];
  });
}

function limitsOf(clauses: readonly Clause[], full: Ratio): { readonly floor: Ratio; readonly cap: Ratio } {
  let floor = Ratio.zero;
  let cap = full;
  for (const clause of clauses) {
    if (clause.kind !== 'caps') continue;
    if (clause.floor !== null) floor = Ratio.max(floor, pointsOn(clause.floor, full));
    if (clause.cap !== null) cap = Ratio.min(cap, pointsOn(clause.cap, full));
  }
  return { floor, cap };
}

/** Pieces as nested IFs behind their guards; null where a bound has no decimal to be compared with. */
function written(pieces: readonly Piece[], ground: Ground, decimals: number): Formula | null {
  const compared = round(ground.figure, COMPARED);
  const score = (gives: Sum | null): Formula => {
    if (gives === null) return { op: 'nothing' };
    const points = (of: Sum): Sum => {
      if (ground.marks === null) return of;
      const marks = cell(ground.marks);
      if (of.op === 'number' && of.value.isZero()) return of;
      if (of.op === 'number' && of.value.equals(Ratio.one)) return marks;
      return { op: '*', left: marks, right: of };
    };
    if (gives.op === 'number' && ground.marks === null) return number(gives.value.round(decimals));
    const of = points(withFigure(gives, ground.figure));
    return of.op === 'number' || of.op === 'cell' ? of : round(round(of, COMPARED), decimals);
  };
  let formula: Formula | null = null;
  for (const { high, highIn, gives } of [...pieces].reverse()) {
    if (formula === null || high === null) {
      formula = score(gives);
      continue;
    }
    if (!high.round(COMPARED).equals(high)) return null;
    const when: Test = { is: highIn ? '<=' : '<', left: compared, right: number(high) };
    formula = { op: 'if', when, then: score(gives), otherwise: formula };
  }
  if (formula === null) return null;
  const [only, second] = ground.guards;
  const when: Test = only !== undefined && second === undefined ? only : { is: 'and', all: ground.guards };
  return { op: 'if', when, then: formula, otherwise: { op: 'nothing' } };
}

const STRIDES = 60;

/** Against the review itself: for what stands now, and for figures all along the axis, as they are written. */
function isProved(formula: Formula, now: Ratio, ground: Ground, decimals: number): boolean {
  const at = (cells: ReadonlyMap<string, Held>): Ratio | null =>
    valueOf(formula, (address) => cells.get(address) ?? null);
  if (at(ground.now)?.equals(now) !== true) return false;
  const ends = ground.bounds.map((bound) => bound.abs());
  const most = ends.reduce((a, b) => Ratio.max(a, b), Ratio.one).times(Ratio.of('1.37'));
  for (let step = 0; step <= STRIDES; step += 1) {
    const figure = most.times(Ratio.of(step)).over(Ratio.of(STRIDES)).round(6);
    const { cells, score } = ground.writtenAt(figure);
    const given = at(cells);
    // Where the score follows only from here and there the formula may show nothing; another score never.
    if (given !== null && (score === null || !given.equals(score.round(decimals)))) return false;
  }
  return true;
}
