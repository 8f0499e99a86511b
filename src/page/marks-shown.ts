/** Which cells of the drawn workbook carry a mark, and why: the findings that stand and the cells we wrote. */
import type { MarkKind } from '../host/port';
import type { SessionState } from '../taskpane/session-state';
import { refKey } from '../taskpane/chosen';
import { pageWords } from './words';

export interface ShownMark {
  readonly kind: MarkKind;
  readonly reasons: readonly string[];
}

const GRAVITY: readonly MarkKind[] = ['error', 'warning', 'question', 'written'];

/** By `refKey`; empty once the user has taken the marks off. */
export function marksShown({ reviewed, cleared }: SessionState): ReadonlyMap<string, ShownMark> {
  const marks = new Map<string, ShownMark>();
  if (reviewed === null || cleared) return marks;
  const add = (key: string, kind: MarkKind, reason: string): void => {
    const known = marks.get(key);
    const graver =
      known === undefined || GRAVITY.indexOf(kind) < GRAVITY.indexOf(known.kind) ? kind : known.kind;
    marks.set(key, { kind: graver, reasons: [...(known?.reasons ?? []), reason] });
  };
  for (const finding of reviewed.review.findings) {
    if (finding.dismissed !== null || finding.severity === 'info') continue;
    add(refKey(finding), finding.severity, finding.message);
  }
  for (const cell of reviewed.written) {
    if (cell.state === 'undoable')
      add(refKey(cell), 'written', `${pageWords.wrote(cell.from, cell.to)}${cell.why}`);
  }
  return marks;
}
