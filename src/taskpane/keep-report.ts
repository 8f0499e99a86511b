/** The report's text that goes with the tables, and keeping what was pasted in the workbook. */
import type { Workbook } from '../grid/workbook';
import type { WorkbookHost } from '../host/port';
import { reportEdits } from '../review/settings';
import { fitsState } from '../review/state';

export interface Report {
  /** Of the file it came from; null when it was pasted. */
  readonly name: string | null;
  readonly paragraphs: readonly string[];
}

export type Kept = 'kept' | 'too-long' | 'not-written';

/**
 * Stores a pasted text, and takes out the one stored before where another is used or none. A text that came from a file
 * stays in its file. Out: what became of it, and the workbook with what is stored now, from which the next edit starts.
 */
export async function keepReport(
  host: WorkbookHost,
  workbook: Workbook,
  report: Report | null,
): Promise<{ readonly kept: Kept; readonly workbook: Workbook }> {
  const pasted = report?.name === null ? report.paragraphs : null;
  const done: Kept = pasted !== null && !fitsState(pasted) ? 'too-long' : 'kept';
  const [edit] = workbook.readOnly ? [] : reportEdits(workbook, pasted);
  if (edit?.kind !== 'state')
    return { kept: done === 'kept' && pasted !== null ? 'not-written' : done, workbook };
  const receipt = await host.apply([edit]).catch(() => null);
  return receipt?.failure === null && receipt.written.length > 0
    ? { kept: done, workbook: { ...workbook, state: edit.json } }
    : { kept: 'not-written', workbook };
}
