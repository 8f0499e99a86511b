/** The workbook open in Excel, behind the port. */
import type { Workbook } from '../../grid/workbook';
import type { Edit, Receipt, WorkbookHost } from '../port';
import type { Memory } from './apply';
import { applyEdits, remember } from './apply';
import { cleanCopy } from './clean-copy';
import type { Refused } from './facilities';
import { NONE, withoutRefused } from './facilities';
import type { Listener } from './listen';
import { listenForChanges } from './listen';
import { persist } from './persist';
import type { Shapes } from './read';
import { readWorkbook } from './read';
import { asHostError } from './refusals';
import { request, supports } from './request';
import { reveal } from './reveal';

/** Needs the globals of Office.js, ready, in an Excel of at least `FLOOR` (see request.ts). */
export function createExcelHost(listener: Listener | null = null): WorkbookHost {
  /** Asked once: an Excel that refuses to tell is not asked again. */
  let isListening = listener === null;
  let memory: Memory | null = null;
  /** What this Excel was found to refuse. */
  let refused: Refused = NONE;
  /** Our record where the workbook keeps none: as long as the pane is open. */
  let spare: string | null = null;
  /** Merges that may be taken over by the next reading, because it follows a write of ours. */
  let kept: Shapes = new Map();
  const readAnew = async (): Promise<{ readonly memory: Memory; readonly workbook: Workbook }> => {
    const before = kept;
    kept = new Map();
    const read = await withoutRefused(
      (without) =>
        request((context) => {
          if (listener !== null && !isListening) {
            isListening = true;
            listenForChanges(context, listener);
          }
          return readWorkbook(context, without, before);
        }),
      refused,
    );
    refused = new Set([...refused, ...read.refused]);
    const { workbook } = read.result;
    if (!refused.has('state')) spare = workbook.state;
    memory = remember(read.result);
    return { memory, workbook: { ...workbook, state: spare } };
  };
  return {
    read: async () => (await readAnew()).workbook,
    async apply(edits) {
      if (edits.length === 0) return { written: [], left: [], failure: null, unrestored: [] };
      try {
        // What stood before must be known, so that a failed write can be taken back.
        let before = memory ?? (await readAnew()).memory;
        const oneUndoStep = supports('1.20');
        const { receipt, refused: now } = await persist(
          async (part, without) => {
            const outcome = await request((context) => applyEdits(context, part, before, without), {
              oneUndoStep: oneUndoStep && !without.has('undo-group'),
            });
            before = afterwards(before, outcome.receipt);
            return outcome;
          },
          edits,
          refused,
          oneUndoStep,
        );
        refused = now;
        spare = keptIn(spare, edits, receipt);
        memory = before;
        if (receipt.failure === null) kept = before.shapes;
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

/** The record after a write, whether or not the workbook could take it. */
function keptIn(spare: string | null, edits: readonly Edit[], { failure, left }: Receipt): string | null {
  const state = edits.findLast((edit) => edit.kind === 'state');
  const isKept =
    failure === null && !left.some(({ edit, why }) => edit.kind === 'state' && why !== 'refused');
  return state !== undefined && isKept ? state.json : spare;
}

/** The state last written is what stands now; a part added since has an id nobody knows yet. */
function afterwards(memory: Memory, receipt: Receipt): Memory {
  const state = receipt.written.findLast((edit) => edit.kind === 'state');
  if (state === undefined) return memory;
  const added = memory.stateIds?.length === 0 && state.json !== null;
  const stateIds = state.json === null ? [] : added ? null : (memory.stateIds?.slice(0, 1) ?? null);
  return { ...memory, state: state.json, stateIds };
}
