/** What stands in the way of writing, before anything is tried. */
import type { Workbook } from '../grid/workbook';
import type { Review } from '../review/contract';
import type { Report } from './keep-report';
import type { Notice } from './notice';
import { bad, plain } from './notice';
import { words } from './words';

interface Standing {
  readonly workbook: Workbook;
  readonly review: Review;
}

/** Why nothing at all can be written; null when something can. */
export function obstacleTo({ workbook, review }: Standing, report: Report | null): Notice | null {
  if (workbook.sheets.length === 0 && report !== null) return plain(words.notices.textOnly);
  if (!review.tables.some((table) => table.kind === 'score')) {
    return bad(review.question ?? words.notices.noTable, 'open-file');
  }
  return workbook.readOnly ? bad(words.notices.readOnly, null) : null;
}
