/** What the pane says after each step: one plain sentence and, where something is to be done, one action. */
import { cellName } from '../grid/address';
import { RECORD_CHANGED } from '../host/held';
import type { Edit, LeftOut, Receipt } from '../host/port';
import { HostError } from '../host/port';
import type { WrittenCell } from '../review/written';
import { words } from './words';

export type Remedy = 'recheck' | 'retry' | 'open-file';

export interface Notice {
  readonly tone: 'good' | 'plain' | 'bad';
  readonly text: string;
  readonly remedy: Remedy | null;
}

export const good = (text: string): Notice => ({ tone: 'good', text, remedy: null });
export const plain = (text: string): Notice => ({ tone: 'plain', text, remedy: null });
export const bad = (text: string, remedy: Remedy | null): Notice => ({ tone: 'bad', text, remedy });

/** Addresses named in a sentence; more are counted. */
const NAMED = 4;

function naming(cells: readonly string[]): string {
  const shown = cells.slice(0, NAMED).join('、');
  return cells.length > NAMED ? `${shown} 等 ${cells.length} 处` : shown;
}

const count = (edits: readonly Edit[], kind: Edit['kind']): number =>
  edits.filter((edit) => edit.kind === kind).length;

/** Cells whose value was not written, by reason, in the order met. A mark left out on a protected sheet is said once. */
function leftOut(receipt: Receipt): readonly string[] {
  const byReason = new Map<LeftOut, string[]>();
  for (const { edit, why } of receipt.left) {
    if (edit.kind !== 'value' || why === 'noted') continue;
    byReason.set(why, [...(byReason.get(why) ?? []), cellName(edit.place)]);
  }
  const values = [...byReason].map(([why, cells]) => words.notices.left[why](naming(cells)));
  const unmarked = receipt.left.some(({ edit, why }) => edit.kind === 'mark' && why === 'locked');
  return unmarked && values.length === 0 ? [words.notices.unmarked] : values;
}

/** Cells that were not even tried, because they are locked on a protected sheet, said after what was done. */
export function withLocked(notice: Notice, cells: readonly string[]): Notice {
  if (cells.length === 0 || notice.remedy === 'retry') return notice;
  const done = notice.text.replace(words.notices.unmarked, '');
  return bad(`${done}${words.notices.left.locked(naming(cells))}`, 'recheck');
}

/** Nothing but clearing was asked, and marks could not be taken off: a protected sheet keeps them, or Excel refuses. */
function marksStay({ written, left }: Receipt, reason: LeftOut): boolean {
  const isClearing = ({ kind }: Edit): boolean => kind === 'clear-marks' || kind === 'state';
  return (
    left.some(({ edit, why }) => edit.kind === 'clear-marks' && why === reason) &&
    written.every(isClearing) &&
    left.every(({ edit }) => isClearing(edit))
  );
}

/** What came of `apply`; `done` says it when all went well, from the number of values and marks written. */
export function noticeOf(receipt: Receipt, done: (values: number, marks: number) => string): Notice {
  if (receipt.unrestored.length > 0) {
    return bad(words.notices.unrestored(naming(receipt.unrestored.map(cellName))), 'recheck');
  }
  if (receipt.failure !== null) {
    const changed = receipt.failure !== RECORD_CHANGED && receipt.left.some(({ why }) => why === 'changed');
    return bad(changed ? words.notices.changed : receipt.failure, 'recheck');
  }
  if (marksStay(receipt, 'refused')) return bad((receipt.lacking ?? []).join(''), 'recheck');
  // A setting or a sheet of ours that could not be kept: nothing of it was done.
  if (
    receipt.written.length === 0 &&
    receipt.left.some(({ edit }) => edit.kind === 'state' || edit.kind === 'sheet')
  )
    return bad(words.notices.notKept, null);
  if (marksStay(receipt, 'locked')) return bad(words.notices.marksStay, 'recheck');
  // Without our record what was written cannot be found again.
  const unkept = receipt.left.some(({ edit }) => edit.kind === 'state') ? [words.notices.unkept] : [];
  const left = [...leftOut(receipt), ...unkept, ...(receipt.lacking ?? [])];
  const dropped = receipt.dropped ?? [];
  const blank = dropped.length === 0 ? '' : words.notices.dropped(naming(dropped.map(cellName)));
  const text = `${done(count(receipt.written, 'value'), count(receipt.written, 'mark'))}${blank}`;
  return left.length === 0 ? good(text) : bad([text, ...left].join(''), 'recheck');
}

/** What could not be put back, said after what was. */
export function withLeft(notice: Notice, left: readonly WrittenCell[]): Notice {
  if (left.length === 0 || notice.tone !== 'good') return notice;
  const said = (['changed', 'moved', 'locked'] as const).flatMap((state) => {
    const cells = left.filter((cell) => cell.state === state).map(({ cell }) => cell);
    return cells.length === 0 ? [] : [words.notices.leftWritten[state](naming(cells))];
  });
  // 没有可以撤销的 would only say in general what follows.
  const done = notice.text === words.notices.undone(0) ? '' : notice.text;
  return bad([done, ...said].join(''), null);
}

/** Nothing was written because something is not as it was reviewed: the review is to be made anew. */
export function isStale({ failure, left, unrestored }: Receipt): boolean {
  return failure !== null && unrestored.length === 0 && left.some(({ why }) => why !== 'read-only');
}

/** A refusal in its own words; anything unforeseen in one sentence, never a stack trace. */
export function noticeOfError(error: unknown): Notice {
  return error instanceof HostError ? bad(error.message, 'retry') : bad(words.notices.refused, 'retry');
}
