/** Marks for what stands in a workbook: one a cell, the gravest colour, every reason in the note. */
import type { Severity } from '../check/check';
import type { Finding } from '../check/run-checks';
import { cellName } from '../grid/address';
import type { Place, Workbook } from '../grid/workbook';
import { REPORT_SHEET } from '../grid/workbook';
import type { Edit, MarkKind } from '../host/port';
import { valueAt } from './written';

const ORDER: readonly Severity[] = ['error', 'warning', 'question'];

function markKind(severity: Severity): MarkKind | null {
  return severity === 'info' ? null : severity;
}

export interface WrittenNote {
  readonly place: Place;
  readonly reason: string;
}

/** In: the workbook as it will stand, its standing findings, and the cells just written with why. */
export function markEdits(
  workbook: Workbook,
  findings: readonly Finding[],
  written: readonly WrittenNote[],
): readonly Edit[] {
  const grave = findings
    // The report's text has no cells to mark.
    .filter(({ severity, place }) => markKind(severity) !== null && place.sheet !== REPORT_SHEET)
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const marks = new Map<string, { place: Place; mark: MarkKind; reasons: string[] }>();
  const add = (place: Place, mark: MarkKind, reason: string): void => {
    const key = `${place.sheet}!${cellName(place)}`;
    const standing = marks.get(key);
    if (standing === undefined) marks.set(key, { place, mark, reasons: [reason] });
    else standing.reasons.push(reason);
  };
  for (const finding of grave) {
    const mark = markKind(finding.severity);
    if (mark !== null) add(finding.place, mark, finding.message);
  }
  for (const { place, reason } of written) add(place, 'written', reason);
  return [...marks.values()].map(({ place, mark, reasons }) => ({
    kind: 'mark',
    place,
    mark,
    holds: valueAt(workbook, place),
    reason: reasons.join('\n'),
  }));
}
