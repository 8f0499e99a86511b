/** A report without tables behind the port: it can be read and settings kept while it is open, and nothing else. */
import type { Workbook } from '../grid/workbook';
import type { Edit, Receipt, WorkbookHost } from '../host/port';
import { HostError } from '../host/port';
import { pageWords } from './words';

export class TextHost implements WorkbookHost {
  constructor(private workbook: Workbook) {}

  read(): Promise<Workbook> {
    return Promise.resolve(this.workbook);
  }

  apply(edits: readonly Edit[]): Promise<Receipt> {
    const written = edits.filter((edit) => edit.kind === 'state');
    for (const { json } of written) this.workbook = { ...this.workbook, state: json };
    const left = edits
      .filter((edit) => edit.kind !== 'state' && edit.kind !== 'clear-marks')
      .map((edit) => ({ edit, why: 'read-only' as const }));
    return Promise.resolve({ written, left, failure: null, unrestored: [] });
  }

  reveal(): Promise<void> {
    return Promise.resolve();
  }

  cleanCopy(): Promise<Uint8Array> {
    return Promise.reject(new HostError('no-tables', pageWords.nothingToExport));
  }
}
