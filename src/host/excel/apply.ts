/** Writing: compare, plan, write and read back; on failure put everything back. */
import type { Area, Place } from '../../grid/workbook';
import { MAX_COLUMNS } from '../../grid/workbook';
import { cellName } from '../../grid/address';
import type { Edit, Receipt } from '../port';
import { HostError } from '../port';
import { placeKey } from './cells';
import type { Before } from './compare';
import { compare } from './compare';
import type { Refused } from './facilities';
import { canNote } from './notes';
import { makePlan } from './plan';
import type { Reading, Shapes } from './read';
import { asHostError } from './refusals';
import { supports } from './request';
import { restore } from './restore';
import type { Attempt } from './write';
import { write } from './write';

/** What the host remembers of the last read: it saves asking Excel again. */
export interface Memory extends Before {
  readonly noted: ReadonlySet<string>;
  readonly merges: ReadonlyMap<string, readonly Area[]>;
  readonly shapes: Shapes;
}

export function remember({ workbook, stateIds, shapes }: Reading): Memory {
  return {
    stateIds,
    shapes,
    sheets: workbook.sheets.map((sheet) => sheet.name),
    noted: new Set(
      workbook.sheets.flatMap((sheet) =>
        [...sheet.noted].map((key) =>
          placeKey({ sheet: sheet.name, row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS }),
        ),
      ),
    ),
    merges: new Map(workbook.sheets.map((sheet) => [sheet.name, sheet.merges])),
    state: workbook.state,
  };
}

/** Inside a merged block but not its corner: what is written there would not be seen. */
function isCovered({ merges }: Memory, { sheet, row, column }: Place): boolean {
  return (merges.get(sheet) ?? []).some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left),
  );
}

/** What came of one attempt; `refusal`: what Excel refused, when everything stands as before because of it. */
export interface Outcome {
  readonly receipt: Receipt;
  readonly refusal: HostError | null;
}

/** Two syncs: what stands, then the write with its reading back. Errors become the receipt's `failure`. */
export async function applyEdits(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  memory: Memory,
  refused: Refused,
): Promise<Outcome> {
  const standings = await compare(context, edits, memory, refused);
  const plan = makePlan(edits, standings, {
    noted: memory.noted,
    covered: (place) => isCovered(memory, place),
    canNote: canNote(context),
  });
  if (plan.failure !== null || plan.written.length + plan.clear.size === 0) {
    return done({ written: [], left: plan.left, failure: plan.failure, unrestored: [] });
  }
  const attempt: Attempt = { oldMarks: [], newSheets: [] };
  const outcome = await write(context, plan, standings, attempt).catch((error: unknown) =>
    asHostError(error),
  );
  if (Array.isArray(outcome) && outcome.length === 0) {
    const unmarked = plan.marks.length === 0 ? { unmarked: attempt.oldMarks.length } : {};
    return done({ written: plan.written, left: plan.left, failure: null, unrestored: [], ...unmarked });
  }
  const unrestored = await restore(context, plan, standings, attempt, memory.state);
  const cause = outcome instanceof Error ? outcome.message : '有单元格写入后与应有的数不一致。';
  return {
    receipt: { written: [], left: [], failure: `${cause}${restoredSentence(unrestored)}`, unrestored },
    refusal: outcome instanceof HostError && unrestored.length === 0 ? outcome : null,
  };
}

function done(receipt: Receipt): Outcome {
  return { receipt, refusal: null };
}

/** Before ExcelApi 1.19 what an add-in writes is not on Excel's own list of steps, and Ctrl+Z takes back something else. */
function undoAdvice(): string {
  return supports('1.19') ? '按 Ctrl+Z 撤销并' : '手工改回并';
}

function restoredSentence(unrestored: readonly Place[]): string {
  if (unrestored.length === 0) return '已写入的部分都恢复了原样。';
  const named = unrestored.slice(0, 5).map((place) => `${place.sheet}!${cellName(place)}`);
  const more = unrestored.length > named.length ? ` 等 ${unrestored.length} 个单元格` : '';
  return `${named.join('、')}${more}没能恢复原来的数，请${undoAdvice()}逐一核对。`;
}
