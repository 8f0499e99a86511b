/** The workbook open in Excel, behind the port. */
import type { Workbook } from '../../grid/workbook';
import type { Edit, Receipt, WorkbookHost } from '../port';
import type { Memory } from './apply';
import { applyEdits, remember } from './apply';
import { cleanCopy } from './clean-copy';
import { readWorkbook } from './read';
import { asHostError } from './refusals';
import { request, supports } from './request';
import { reveal } from './reveal';

/** Needs the globals of Office.js, ready, in an Excel of at least `FLOOR` (see request.ts). */
export function createExcelHost(): WorkbookHost {
  let memory: Memory | null = null;
  const read = async (): Promise<Workbook> => {
    const workbook = await request(readWorkbook);
    memory = remember(workbook);
    return workbook;
  };
  return {
    read,
    async apply(edits) {
      if (edits.length === 0) return { written: [], left: [], failure: null, unrestored: [] };
      try {
        // What stood before must be known, so that a failed write can be taken back.
        const before = memory ?? remember(await read());
        const receipt = await write(edits, before);
        memory = afterwards(before, receipt);
        return receipt;
      } catch (error) {
        // Refused before anything was written.
        return { written: [], left: [], failure: asHostError(error).message, unrestored: [] };
      }
    },
    reveal: (place) => request((context) => reveal(context, place)),
    cleanCopy,
  };
}

function write(edits: readonly Edit[], before: Memory): Promise<Receipt> {
  return request((context) => applyEdits(context, edits, before), {
    oneUndoStep: supports('1.20'),
  });
}

/** The state last written is what stands now; a sheet added since is found by the next comparison. */
function afterwards(memory: Memory, receipt: Receipt): Memory {
  const state = receipt.written.findLast((edit) => edit.kind === 'state');
  return state === undefined ? memory : { ...memory, state: state.json };
}
