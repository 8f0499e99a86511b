/** What a finding about a row may rest on, and how sure it can then be. */
import { Ratio } from '../grid/ratio';
import { isFundsCapped } from '../rules/in-force';
import { pointsOf } from '../table/points';
import { agreementWithin } from './agreement';
import type { Draft, RowReview } from './check';
import { TENTATIVE } from './tentative-codes';

/** Interpretation 11: what rests on a repaired character or an assumed value is at most a warning. */
export function isTentative(row: RowReview): boolean {
  const { measured, assessment } = row;
  if (measured.status === 'known' && measured.measurement.assumption !== null) return true;
  return assessment.assumptions.some((assumption) => TENTATIVE.has(assumption.code));
}

/** Interpretation 6: a quantity far above its target may rightly be cut, so marks short of full are a question. */
export function maybeCutOnPurpose(draft: Draft, row: RowReview, reported: Ratio): boolean {
  const { assessment, measured } = row;
  if (assessment.status !== 'scored' || assessment.basis !== 'national') return false;
  if (!reported.isBelow(assessment.score) || measured.status !== 'known') return false;
  const { target } = measured;
  if (target?.kind !== 'number' || target.operator === '≤' || target.operator === '<') return false;
  // ＝ is to be met exactly: nothing above it is set too low.
  if (target.operator === '=' && target.explicit) return false;
  const least = target.value.times(Ratio.one.plus(Ratio.of(draft.rules.excess)));
  return !target.value.isZero() && !measured.measurement.value.isBelow(least);
}

/**
 * The funds row scored above its weight, as far as its execution rate gives: whether it is capped is for the set to
 * say, and none is chosen.
 */
export function isUncappedFunds(draft: Draft, row: RowReview, reported: Ratio): boolean {
  const { assessment, measured, indicator } = row;
  const marks = pointsOf(indicator.fullMarks);
  if (indicator.role !== 'funds' || marks === null || isFundsCapped(draft.rules)) return false;
  if (assessment.status !== 'scored' || assessment.basis !== 'national' || measured.status !== 'known')
    return false;
  const uncapped = marks.times(measured.measurement.value);
  return reported.isAbove(marks) && agreementWithin(reported, marks, uncapped) === 'agrees';
}
