/** 清除标记 without the pane: through the port, and back comes the sentence to be said. */
import type { Workbook } from '../grid/workbook';
import type { WorkbookHost } from '../host/port';
import { HostError } from '../host/port';
import { clearEdits } from '../review/edits';
import { readState } from '../review/state';
import { words } from './words';

/** Takes all marks off. Out: what was done, one Chinese sentence. Never throws. */
export async function clearMarks(host: WorkbookHost): Promise<string> {
  try {
    const workbook = await host.read();
    if (workbook.readOnly) return words.readOnly;
    const receipt = await host.apply(clearEdits(workbook));
    if (receipt.failure !== null) return receipt.failure;
    if (receipt.left.some(({ why }) => why === 'refused'))
      return (receipt.lacking ?? [words.refused]).join('');
    if (receipt.left.length > 0) return words.partly;
    // The marks themselves tell: a record can be lost on the way, and was on some devices never kept.
    if ((receipt.unmarked ?? 0) === 0 && !carriesMarks(workbook)) return words.none;
    return carriesScores(workbook) ? words.scoresStay : words.cleared;
  } catch (error) {
    return error instanceof HostError ? error.message : words.refused;
  }
}

/** Marks are noted in the stored state when they are made. */
function carriesMarks(workbook: Workbook): boolean {
  if (workbook.state === null) return false;
  const stored = readState(workbook.state);
  return stored.kind !== 'state' || stored.state.marked;
}

/** Scores we wrote are noted too; clearing the marks leaves them. */
function carriesScores(workbook: Workbook): boolean {
  const stored = readState(workbook.state);
  return stored.kind === 'state' && stored.state.written.length > 0;
}
