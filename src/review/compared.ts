/** Rows whose score was held against what follows: where there is none, nothing wrong was found because nothing was looked at. */
import type { RowReview } from '../check/check';
import { pointsOf } from '../table/points';

/** A number stands in the score cell, and the row's own figures say what it may be; a person's rows say nothing. */
export function isCompared({ assessment, indicator }: RowReview): boolean {
  switch (assessment.status) {
    case 'scored':
    case 'range':
    case 'conflict':
      return pointsOf(indicator.score) !== null;
    case 'judgement':
    case 'input':
    case 'uncovered':
    case 'unread':
      return false;
  }
}
