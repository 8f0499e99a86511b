/** Marks for what stands in a workbook: one a cell, the gravest colour, every reason in the note. */
import type { Severity } from '../check/check';
import type { Finding } from '../check/run-checks';
import { cellName } from '../grid/address';
import type { Place, Workbook } from '../grid/workbook';
import { REPORT_SHEET } from '../grid/workbook';
import type { Edit, MarkKind } from '../host/port';
import { findingPlaces, heldAt } from './rests';
import { valueAt } from './written';

const ORDER: readonly Severity[] = ['error', 'warning', 'question'];

function markKind(severity: Severity): MarkKind | null {
  return severity === 'info' ? null : severity;
}

interface Marking {
  readonly place: Place;
  readonly mark: MarkKind;
  readonly reasons: string[];
  readonly rests: (Place | null | undefined)[];
}

export interface WrittenNote {
  readonly place: Place;
  readonly reason: string;
  /** Cells its row is known by. */
  readonly rests: readonly (Place | null | undefined)[];
}

/**
 * In: the workbook as it stands, as it will stand, what will be found in it then, and the cells written with why.
 * A mark rests on what it speaks of.
 */
export function markEdits(
  before: Workbook,
  workbook: Workbook,
  findings: readonly Finding[],
  written: readonly WrittenNote[],
): readonly Edit[] {
  const grave = findings
    // The report's text has no cells to mark.
    .filter(({ severity, place }) => markKind(severity) !== null && place.sheet !== REPORT_SHEET)
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const marks = new Map<string, Marking>();
  const add = (place: Place, mark: MarkKind, reason: string, rests: WrittenNote['rests']): void => {
    const key = `${place.sheet}!${cellName(place)}`;
    const standing = marks.get(key) ?? { place, mark, reasons: [], rests: [] };
    standing.reasons.push(reason);
    for (const each of rests) standing.rests.push(each);
    marks.set(key, standing);
  };
  for (const finding of grave) {
    const mark = markKind(finding.severity);
    if (mark !== null) add(finding.place, mark, finding.message, findingPlaces(finding));
  }
  for (const { place, reason, rests } of written) add(place, 'written', reason, rests);
  return [...marks.values()].map(({ place, mark, reasons, rests }) => ({
    kind: 'mark',
    place,
    mark,
    holds: valueAt(workbook, place),
    reason: reasons.join('\n'),
    rests: heldAt(before, rests),
  }));
}
