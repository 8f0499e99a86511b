/** Findings the user set aside: with a reason, until a cell they rest on changes. */
import type { Finding } from '../check/run-checks';
import type { Workbook } from '../grid/workbook';
import { cellAt, REPORT_SHEET, sheetNamed } from '../grid/workbook';
import { fingerprint } from '../grid/fingerprint';
import type { RowReview } from '../check/check';
import { samePlace } from '../grid/address';
import type { Analysis } from './analysis';

/** Digest of what the finding's cells show; addresses are left out so that inserted rows do not bring it back. */
export function restsOn(workbook: Workbook, finding: Finding): string {
  const texts = [finding.place, ...finding.related].map((place) => {
    if (place.sheet === REPORT_SHEET) return workbook.report?.[place.row] ?? '';
    const sheet = sheetNamed(workbook, place.sheet);
    return sheet === undefined ? '' : (cellAt(sheet, place.row, place.column)?.text ?? '');
  });
  return fingerprint(JSON.stringify(texts));
}

/**
 * The reason it was dismissed with, or null when it stands. A question about a score is answered once a person has
 * decided the row; an error is not.
 */
export function dismissedReason(
  { workbook, state, draft, settled }: Analysis,
  finding: Finding,
): string | null {
  const dismissal = state.dismissals.find((candidate) => candidate.id === finding.id);
  if (dismissal !== undefined && dismissal.rests === restsOn(workbook, finding)) return dismissal.reason;
  if (finding.severity !== 'question' || settled.size === 0) return null;
  for (const { table } of draft.scoreTables) {
    for (const { key, score } of table.indicators) {
      const answer = settled.get(key);
      const isHere = score !== null && samePlace(score.place, finding.place);
      if (isHere && answer !== undefined && answer.points !== null) return answer.said;
    }
  }
  return null;
}

/** Tells whether an objection to a row's score was set aside: then the score stands as the user has it. */
export function setAsideRows(analysis: Analysis): (row: RowReview) => boolean {
  const places = analysis.findings
    .filter((finding) => finding.severity !== 'info' && dismissedReason(analysis, finding) !== null)
    .map(({ place }) => place);
  return ({ indicator: { score } }) =>
    score !== null && places.some((place) => samePlace(place, score.place));
}
