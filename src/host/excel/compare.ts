/** The first sync of a write: what stands now in every cell, rule and part the edits touch. */
import type { Place } from '../../grid/workbook';
import { cellName } from '../../grid/address';
import { heldBy } from '../held';
import type { Edit, Held } from '../port';
import type { AskedCells } from './cells';
import { askCells, placeKey } from './cells';
import { askShare, changedCells, fetchShare, sharesOf } from './held-cells';
import type { AskedRules } from './marks';
import { askRules } from './marks';
import { listNotes } from './notes';
import { refusalCode } from './refusals';
import { stateParts } from './state';

interface SheetNow {
  readonly name: string;
  readonly protected: boolean;
  /** Formats, and with them marks, may be changed in spite of the protection. */
  readonly formattable: boolean;
}

export interface Standings {
  readonly readOnly: boolean;
  /** Sheets can be neither added nor removed. */
  readonly structureLocked: boolean;
  readonly sheets: ReadonlyMap<string, SheetNow>;
  readonly cells: AskedCells;
  /** Cells the edits rest on that hold something else by now. */
  readonly changed: readonly Held[];
  /** Rules of every cell to be marked, by place; none when all marks are cleared anyway. */
  readonly marked: ReadonlyMap<string, AskedRules>;
  /** Rules of every sheet, when marks are to be cleared; else none. */
  readonly everywhere: readonly AskedRules[];
  readonly notes: Excel.NoteCollection | null;
  readonly stateIds: readonly string[];
}

/** In: the sheets as last read. A sheet renamed or added since costs one more sync, no more. */
export async function compare(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  lastSheets: readonly string[],
): Promise<Standings> {
  let names = lastSheets;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const standings = await ask(context, edits, new Set(names)).catch((error: unknown) => {
      if (refusalCode(error) !== 'ItemNotFound') throw error;
      return null;
    });
    const known = new Set(names);
    if (standings !== null && covers(known, standings, edits)) return standings;
    names = standings === null ? await listSheets(context) : [...standings.sheets.keys()];
  }
  throw new Error('工作表在写入前不断变化。');
}

/** Whether nothing the edits need was left unasked because its sheet was not known. */
function covers(known: ReadonlySet<string>, { sheets }: Standings, edits: readonly Edit[]): boolean {
  const wanted = edits.some((edit) => edit.kind === 'clear-marks')
    ? [...sheets.keys()]
    : edits
        .flatMap((edit) => [...('place' in edit ? [edit.place] : []), ...restsOf(edit)])
        .flatMap(({ sheet }) => (sheets.has(sheet) ? [sheet] : []));
  return wanted.every((name) => known.has(name));
}

function restsOf({ rests = [] }: Edit): readonly Place[] {
  return rests.map(({ place }) => place);
}

async function listSheets(context: Excel.RequestContext): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  return worksheets.items.map((sheet) => sheet.name);
}

async function ask(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  known: ReadonlySet<string>,
): Promise<Standings> {
  const { workbook } = context;
  workbook.load('readOnly,protection/protected');
  workbook.worksheets.load('items/name,items/protection/protected,items/protection/options');
  const cells = askCells(context, placesOf(edits, 'value', known));
  const held = heldBy(edits);
  const [share = [], ...shares] = sharesOf(held.filter(({ place }) => known.has(place.sheet)));
  const asked = [askShare(context, share)];
  const clearing = edits.some((edit) => edit.kind === 'clear-marks');
  const toMark = placesOf(edits, 'mark', known);
  const marked = new Map(
    (clearing ? [] : toMark).map((place) => [
      placeKey(place),
      askRules(context, place.sheet, cellName(place)),
    ]),
  );
  const everywhere = clearing ? [...known].map((name) => askRules(context, name, null)) : [];
  const notes = clearing ? listNotes(context) : null;
  const parts = stateParts(context);
  await context.sync();
  // Only where the texts of the rows would not fit into one answer.
  for (const more of shares) asked.push(await fetchShare(context, more));
  return {
    readOnly: workbook.readOnly,
    structureLocked: workbook.protection.protected,
    sheets: new Map(
      workbook.worksheets.items.map((sheet) => [
        sheet.name,
        {
          name: sheet.name,
          protected: sheet.protection.protected,
          formattable: !sheet.protection.protected || sheet.protection.options.allowFormatCells === true,
        },
      ]),
    ),
    cells,
    changed: changedCells(held, asked),
    marked,
    everywhere,
    notes,
    stateIds: parts.items.map((part) => part.id),
  };
}

function placesOf(
  edits: readonly Edit[],
  kind: 'value' | 'mark',
  known: ReadonlySet<string>,
): readonly Place[] {
  return edits.flatMap((edit) => (edit.kind === kind && known.has(edit.place.sheet) ? [edit.place] : []));
}
