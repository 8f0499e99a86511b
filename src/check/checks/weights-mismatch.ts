/**
 * Full marks of rows against what their level, subtotal or table states, each cell counted once.
 * Reason: a weight typed wrong, or counted twice, makes every total out of it wrong. An error where a stated weight
 * disagrees with what is below it; a question where most levels disagree (the levels may have been read wrongly) or
 * where a table without a stated total comes close to 100 and misses it.
 */
import { Ratio } from '../../grid/ratio';
import { foldWord } from '../../grid/fold';
import { pointsOf } from '../../table/points';
import { makeHundred } from '../../table/sum-proof';
import type { Figure, Indicator, ScoreTable, TotalRow } from '../../table/table';
import type { Check, Claim, Draft, ScoreTableReview } from '../check';
import { standsOutside } from '../../table/bonus';
import { claim } from '../claim';
import type { WrongSide } from '../level-weights';
import { levelMismatches, weightOf } from '../level-weights';
import { sumOfFigures, sumOfMarks } from '../../table/full-marks';
import { causeAt, distinct, nameOf, quoted, tableKey } from '../places';
import { pick, scoreState } from '../scores';
import { compareSum, readingOfSum } from '../sums';

export const weightsMismatch = {
  code: 'weights-mismatch',
  precedence: 10,
  name: '分值加不起来',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const review of draft.scoreTables) {
    const claims = [...groupClaims(review)];
    const stated = review.table.groups.filter((group) => group.fullMarks.length > 0).length;
    const isDoubtful = claims.length >= 3 && claims.length * 2 > stated;
    for (const each of claims) yield isDoubtful ? { ...each, severity: 'question' } : each;
    const explained = new Set(claims.map((each) => each.cause));
    yield* subtotalClaims(review.table);
    if (explained.size === 0 || review.table.total?.fullMarks != null) yield* totalClaim(review.table);
  }
}

function* groupClaims(review: ScoreTableReview): Generator<Claim> {
  const { table } = review;
  for (const { group, first, stated, sum, odd, wrong } of levelMismatches(review)) {
    const culprit = odd ?? first;
    const rows = pick(table, group.indicators);
    const below = rows.map((row) => row.fullMarks?.place ?? null);
    const hint = odd !== null ? '，其中这一行与它自己的评价标准也不符' : HINTS[wrong];
    const own = pointsOf(odd);
    const shouldBe = own === null ? (wrong === 'below' ? null : sum) : own.plus(stated).minus(sum);
    yield claim({
      severity: 'error',
      place: culprit.place,
      subject: `${tableKey(table)}|${foldWord(group.name)}`,
      role: `level-${group.level}`,
      related: distinct([...group.fullMarks.map((figure) => figure.place), ...below], culprit.place),
      reported: (own ?? stated).toText(4),
      expected: shouldBe?.toText(4) ?? null,
      message: `${quoted(group.name)}的分值 ${stated.toText(4)} 与下级分值之和 ${sum.toText(4)} 不符${hint}（见 ${nameOf(culprit.place)}）。`,
      evidence: [additionOf(rows.map((row) => row.fullMarks))],
      cause: causeAt(culprit.place),
    });
  }
}

const HINTS: Readonly<Record<WrongSide, string>> = {
  level: '；全表按下级分值合计正好相符',
  below: '；全表按这个分值合计正好相符，请核对下级分值',
  unknown: '',
};

function* subtotalClaims(table: ScoreTable): Generator<Claim> {
  for (const subtotal of table.subtotals) {
    const stated = pointsOf(subtotal.fullMarks);
    const rows = pick(table, subtotal.indicators);
    const sum = sumOfMarks(rows);
    if (subtotal.fullMarks === null || stated === null || sum === null || stated.equals(sum)) continue;
    const members = new Set(subtotal.indicators);
    const covered = table.groups.filter(
      (group) => group.indicators.length > 0 && group.indicators.every((index) => members.has(index)),
    );
    // The level says the same as the subtotal: then a row is off, and the level's finding says so.
    const sameAsLevel = covered.some(
      (group) => group.indicators.length === members.size && sumOfFigures(group.fullMarks)?.equals(stated),
    );
    if (sameAsLevel) continue;
    const { place } = subtotal.fullMarks;
    const severity = severityOf(table, subtotal);
    if (severity === null) continue;
    yield claim({
      severity,
      place,
      subject: `${tableKey(table)}|${subtotal.label}`,
      role: 'subtotal',
      related: distinct(
        rows.map((row) => row.fullMarks?.place ?? null),
        place,
      ),
      reported: subtotal.fullMarks.raw,
      expected: sum.toText(4),
      message: `${subtotal.label === '' ? '小计' : subtotal.label}的分值 ${stated.toText(4)} 与各行分值之和 ${sum.toText(4)} 不符（见 ${nameOf(place)}）。`,
      evidence: [additionOf(rows.map((row) => row.fullMarks))],
      cause: causeAt(place),
    });
  }
}

/**
 * How sure it is that the marks of a sum are those of the rows it covers: the scores agree, then the marks are wrong.
 * Both miss: a question each; null where one question at the score asks for what was not read.
 */
function severityOf(table: ScoreTable, row: TotalRow | null): 'error' | 'question' | null {
  if (row === null) return 'question';
  const comparison = compareSum(table, row.score, row.indicators);
  const rows = pick(table, row.indicators);
  if (comparison === null) return areScored(rows) || makeHundred(rows) ? 'error' : 'question';
  if (comparison.agreement !== 'differs') return 'error';
  return readingOfSum(table, row, comparison) === 'short' ? null : 'question';
}

/** Rows of another block have no score, or none of the kind: where each row has one, the rows are this table's. */
function areScored(rows: readonly Indicator[]): boolean {
  return rows.every(
    ({ score, fullMarks }) => score === null || scoreState(score, fullMarks).kind === 'number',
  );
}

/** What the whole table adds up to, by rows and by its outermost levels, with and without the funds row and what stands outside. */
function tableSums(table: ScoreTable): readonly Ratio[] {
  const all = table.indicators.map((_, index) => index);
  const outermost = table.groups.filter(
    (group, index) => !table.groups.some((other) => other !== group && other.children.includes(index)),
  );
  const sums: Ratio[] = [];
  const without = (leave: (row: Indicator) => boolean) => {
    const kept = all.filter((index) => pick(table, [index]).some((row) => !leave(row)));
    return kept.length === all.length ? [] : [kept];
  };
  for (const indexes of [all, ...without(({ role }) => role === 'funds'), ...without(standsOutside)]) {
    const rows = sumOfMarks(pick(table, indexes));
    if (rows !== null) sums.push(rows);
    const members = new Set(indexes);
    const levels = outermost.filter((group) => group.indicators.every((index) => members.has(index)));
    const inside = new Set(levels.flatMap((group) => group.indicators));
    const outside = pick(
      table,
      indexes.filter((index) => !inside.has(index)),
    );
    const weights = levels.map((group) => weightOf(table, group));
    if (outside.length > 0) weights.push(sumOfMarks(outside));
    if (levels.length === 0 || weights.includes(null)) continue;
    sums.push(weights.reduce<Ratio>((sum, weight) => sum.plus(weight ?? Ratio.zero), Ratio.zero));
  }
  return sums;
}

/** Sums this close to 100 were meant to be 100. */
const NEAR = { low: Ratio.of(80), high: Ratio.of(120) };

function* totalClaim(table: ScoreTable): Generator<Claim> {
  const sums = tableSums(table);
  const sum = sums[0];
  if (sum === undefined || sumOfMarks(table.indicators) === null) return;
  const places = distinct(table.indicators.map((row) => row.fullMarks?.place ?? null));
  const figure = table.total?.fullMarks ?? null;
  const stated = pointsOf(figure);
  const evidence = [additionOf(table.indicators.map((row) => row.fullMarks))];
  if (figure !== null && stated !== null) {
    if (sums.some((each) => each.equals(stated))) return;
    const severity = severityOf(table, table.total);
    if (severity === null) return;
    yield claim({
      severity,
      place: figure.place,
      subject: tableKey(table),
      role: 'total',
      related: distinct(places, figure.place),
      reported: figure.raw,
      expected: sum.toText(4),
      message: `总分的分值 ${stated.toText(4)} 与各行分值之和 ${sum.toText(4)} 不符（见 ${nameOf(figure.place)}）。`,
      evidence,
      cause: causeAt(figure.place),
    });
    return;
  }
  if (sums.some((each) => each.equals(Ratio.hundred))) return;
  if (sum.isBelow(NEAR.low) || sum.isAbove(NEAR.high)) return;
  if (severityOf(table, table.total) === null) return;
  const place = table.columns.findLast((column) => column.role === 'full-marks')?.heading.place ?? places[0];
  if (place === undefined) return;
  yield claim({
    severity: 'question',
    place,
    subject: tableKey(table),
    role: 'hundred',
    related: distinct(places, place),
    reported: sum.toText(4),
    expected: '100',
    message: `各行分值之和是 ${sum.toText(4)}，不是 100，请核对分值（见 ${nameOf(place)}）。`,
    evidence,
    cause: causeAt(place),
  });
}

function additionOf(figures: readonly (Figure | null)[]): string {
  const shown = figures.flatMap((figure) => pointsOf(figure)?.toText(4) ?? []);
  const sum = sumOfFigures(figures)?.toText(4) ?? '?';
  return `${shown.slice(0, 60).join('+')}${shown.length > 60 ? '+…' : ''}=${sum}`;
}
