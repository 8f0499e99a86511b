/** Rows whose score was held against what follows: where there is none, nothing wrong was found because nothing was looked at. */
import type { AssessmentStatus } from '../assess/assessment';
import type { RowReview } from '../check/check';
import { pointsOf } from '../table/points';
import type { IndicatorView } from './contract';

/** The row's own figures say what its score may be; a person's rows say nothing. */
function saysWhatMayBe(status: AssessmentStatus): boolean {
  switch (status) {
    case 'scored':
    case 'range':
    case 'conflict':
      return true;
    case 'judgement':
    case 'input':
    case 'uncovered':
    case 'unread':
      return false;
  }
}

/** A number stands in the score cell, and something to hold it against. */
export function isCompared({ assessment, indicator }: RowReview): boolean {
  return saysWhatMayBe(assessment.status) && pointsOf(indicator.score) !== null;
}

export function isComparedView({ assessment, reported }: IndicatorView): boolean {
  return saysWhatMayBe(assessment.status) && reported.value !== null;
}
