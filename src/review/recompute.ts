/** Totals as they follow from the rows: what each row counts, sums, and the grade for a total. */
import type { RowReview, ScoreTableReview } from '../check/check';
import { gradeFor, scaleOf, settledGrade } from '../check/grades';
import { hasBlankScore } from '../check/scores';
import { Ratio } from '../grid/ratio';
import type { LocalRules } from '../rules/local-rules';
import { pointsOf } from '../table/points';
import type { ScoreTable } from '../table/table';

/**
 * What a row adds to the recomputed total: what a person has decided (`settled`), the reported score where it lies
 * within low–high, where the row is not scored or where the user has set the objection to it aside, else the computed
 * score. A blank or unreadable reported score of such a row adds 0.
 */
export function countedScore(row: RowReview, isSetAside: boolean, settled: Ratio | null): Ratio {
  if (settled !== null) return settled;
  const reported = pointsOf(row.indicator.score);
  const { assessment } = row;
  if (assessment.status !== 'scored' || isSetAside) return reported ?? Ratio.zero;
  const agrees = reported !== null && !reported.isBelow(assessment.low) && !reported.isAbove(assessment.high);
  return agrees ? reported : assessment.score;
}

/** Full marks of the table: the total row's own, else the sum of the rows'; null when any row has none. */
export function fullMarksOf(review: ScoreTableReview): Ratio | null {
  const stated = pointsOf(review.table.total?.fullMarks ?? null);
  if (stated !== null) return stated;
  let sum = Ratio.zero;
  for (const indicator of review.table.indicators) {
    const marks = pointsOf(indicator.fullMarks);
    if (marks === null) return null;
    sum = sum.plus(marks);
  }
  return review.table.indicators.length === 0 ? null : sum;
}

/** The grade to write for a total: null also where the rule sets in use differ about it. */
export function gradeToWrite(
  total: Ratio,
  fullMarks: Ratio | null,
  table: ScoreTable,
  rules: LocalRules,
): string | null {
  const scale = scaleOf(rules, table.notes);
  if (fullMarks === null || fullMarks.isZero() || scale.source === 'unread') return null;
  return settledGrade(total, fullMarks, scale);
}

/**
 * Grade of a total out of `fullMarks`, thresholds being of 100: those the table's own notes state, else those of the
 * rules in force. null while a score is blank, when full marks are unknown or 0, or when a note speaks of grades and is
 * not understood.
 */
export function gradeOf(
  total: Ratio,
  fullMarks: Ratio | null,
  table: ScoreTable,
  rules: LocalRules,
): string | null {
  if (fullMarks === null || hasBlankScore(table)) return null;
  const scale = scaleOf(rules, table.notes);
  return scale.source === 'unread' ? null : gradeFor(total, fullMarks, scale.grades);
}

export function sum(values: readonly Ratio[]): Ratio {
  return values.reduce((total, value) => total.plus(value), Ratio.zero);
}
