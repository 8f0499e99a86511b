/** A write that Excel refuses for the sake of a convenience is made without it. */
import type { Edit, Receipt } from '../port';
import { HostError } from '../port';
import type { Outcome } from './apply';
import type { Facility, Refused } from './facilities';
import { facilityOf, LACKING } from './facilities';
import { mayPassWithout, refusalCode } from './refusals';

/** One attempt: compares, writes, reads back; when it fails, everything stands as before. */
export type Attempt = (edits: readonly Edit[], refused: Refused) => Promise<Outcome>;

export interface Persisted {
  readonly receipt: Receipt;
  /** What is known to be refused by now. */
  readonly refused: Refused;
}

/** What may be refused although Excel does not say which it was. */
const CONVENIENCES: readonly Facility[] = ['state', 'rules', 'notes', 'calculation', 'spills', 'properties'];

/** Tried again without whatever Excel says it refuses; where it does not say, the values alone and then the rest. */
export async function persist(
  attempt: Attempt,
  edits: readonly Edit[],
  known: Refused,
  oneUndoStep: boolean,
): Promise<Persisted> {
  let refused = known;
  for (let again = true; ;) {
    const { receipt, refusal } = await outcomeOf(attempt, edits, refused);
    if (refusal === null || !mayPassWithout(refusal))
      return { receipt: said(receipt, refused, known), refused };
    const guilty = oneUndoStep && !refused.has('undo-group') ? 'undo-group' : facilityOf(refusal);
    // A rule listed a moment ago is gone after the user's own Ctrl+Z: listed anew it may pass.
    if (guilty !== 'undo-group' && again && refusalCode(refusal) === 'ItemNotFound') again = false;
    else if (guilty !== null && !refused.has(guilty)) refused = new Set([...refused, guilty]);
    else if (refusal.member === '') return inParts(attempt, edits, refused, receipt);
    else return { receipt: said(receipt, refused, known), refused };
  }
}

/** A refusal to compare is one as well: nothing was written. */
async function outcomeOf(attempt: Attempt, edits: readonly Edit[], refused: Refused): Promise<Outcome> {
  try {
    return await attempt(edits, refused);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { receipt: { written: [], left: [], failure: error.message, unrestored: [] }, refusal: error };
  }
}

/** First the values with no convenience, then each convenience by itself. */
async function inParts(
  attempt: Attempt,
  edits: readonly Edit[],
  known: Refused,
  refusedWhole: Receipt,
): Promise<Persisted> {
  let refused: Refused = new Set([...known, ...CONVENIENCES]);
  const bare = await outcomeOf(attempt, edits, refused);
  if (bare.refusal !== null) return { receipt: refusedWhole, refused: known };
  if (bare.receipt.failure !== null) return { receipt: bare.receipt, refused: known };
  const written: Edit[] = [...bare.receipt.written];
  const left = bare.receipt.left.filter(({ why }) => why !== 'refused');
  let unmarked = bare.receipt.unmarked ?? 0;
  const parts: readonly (readonly [Facility, readonly Edit['kind'][]])[] = [
    ['calculation', []],
    ['spills', []],
    ['properties', []],
    ['state', ['state']],
    ['rules', ['clear-marks', 'mark']],
    ['notes', ['clear-marks', 'mark']],
  ];
  for (const [facility, kinds] of parts) {
    // What they rest on was compared with the values, some of which are written by now.
    const part = edits
      .filter(({ kind }) => kinds.includes(kind))
      .map((edit): Edit => ({ ...edit, rests: [] }));
    if (part.length === 0 || known.has(facility)) continue;
    const fewer = new Set([...refused].filter((each) => each !== facility));
    const { receipt, refusal } = await outcomeOf(attempt, part, fewer);
    if (refusal === null && receipt.failure === null) {
      refused = fewer;
      if (facility !== 'notes') written.push(...receipt.written);
      left.push(...receipt.left.filter(({ why }) => why !== 'refused'));
      unmarked += receipt.unmarked ?? 0;
    } else if (facility !== 'notes') left.push(...part.map((edit) => ({ edit, why: 'refused' as const })));
  }
  const kept = new Set(
    [...refused].filter((each) => each === 'state' || each === 'rules' || each === 'notes'),
  );
  const now = new Set([...known, ...kept]);
  return {
    receipt: said({ written, left, failure: null, unrestored: [], unmarked }, now, known),
    refused: now,
  };
}

/** With the sentences of what was done without. */
function said(receipt: Receipt, refused: Refused, known: Refused): Receipt {
  const undone = receipt.left.filter(({ why }) => why === 'refused').map(({ edit }) => edit.kind);
  const lacking = [...refused].flatMap((facility) => {
    const missed =
      facility === 'rules'
        ? undone.includes('mark') || undone.includes('clear-marks')
        : !known.has(facility) && receipt.failure === null;
    const sentence = LACKING[facility];
    return missed && sentence !== undefined ? [sentence] : [];
  });
  return lacking.length === 0 ? receipt : { ...receipt, lacking };
}
