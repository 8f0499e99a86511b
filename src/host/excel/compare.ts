/** The first sync of a write: what stands now in every cell, rule and part the edits touch. */
import type { Place } from '../../grid/workbook';
import { cellName } from '../../grid/address';
import { heldBy } from '../held';
import type { Edit, Held } from '../port';
import type { AskedCells } from './cells';
import { askCells, placeKey } from './cells';
import { askShare, changedCells, fetchShare, sharesOf } from './held-cells';
import type { AskedRules } from './marks';
import { askRules, fetchRest } from './marks';
import { listNotes } from './notes';
import { refusalCode } from './refusals';
import { stateJson } from '../state-xml';
import type { Refused } from './facilities';
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
  /** Our record is not the one that was read: another pane or another person wrote it meanwhile. */
  readonly recordChanged: boolean;
  /** Excel works out formulas only when told to. */
  readonly manual: boolean;
  readonly refused: Refused;
}

/** The workbook as last read. */
export interface Before {
  readonly sheets: readonly string[];
  /** Our parts; null: one was added since, nobody knows under which id. */
  readonly stateIds: readonly string[] | null;
  readonly state: string | null;
}

/** Names and ids as far as they are known now. */
interface Known {
  readonly sheets: ReadonlySet<string>;
  readonly stateIds: readonly string[] | null;
}

/** A sheet renamed or added since the last reading costs one more sync, no more. */
export async function compare(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  before: Before,
  refused: Refused,
): Promise<Standings> {
  const keeps = edits.some(({ kind }) => kind === 'state') && !refused.has('state');
  let known: Known =
    keeps && before.stateIds === null
      ? await list(context, refused)
      : { sheets: new Set(before.sheets), stateIds: before.stateIds };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const standings = await ask(context, edits, known, { before, refused, keeps }).catch((error: unknown) => {
      if (refusalCode(error) !== 'ItemNotFound') throw error;
      return null;
    });
    if (standings !== null && covers(known.sheets, standings, edits)) return standings;
    known =
      standings === null
        ? await list(context, refused)
        : { sheets: new Set(standings.sheets.keys()), stateIds: standings.stateIds };
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

async function list(context: Excel.RequestContext, refused: Refused): Promise<Known> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  const parts = refused.has('state') ? null : stateParts(context);
  await context.sync();
  return {
    sheets: new Set(worksheets.items.map((sheet) => sheet.name)),
    stateIds: (parts?.items ?? []).map((part) => part.id),
  };
}

async function ask(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  { sheets: known, stateIds }: Known,
  { before, refused, keeps }: { readonly before: Before; readonly refused: Refused; readonly keeps: boolean },
): Promise<Standings> {
  const { workbook } = context;
  const writes = edits.some(({ kind }) => kind === 'value');
  const asksMode = writes && !refused.has('calculation');
  if (asksMode) workbook.application.load('calculationMode');
  workbook.load('readOnly,protection/protected');
  workbook.worksheets.load('items/name,items/protection/protected,items/protection/options');
  const cells = askCells(context, placesOf(edits, 'value', known), refused);
  const held = heldBy(edits);
  const [share = [], ...shares] = sharesOf(held.filter(({ place }) => known.has(place.sheet)));
  const asked = [askShare(context, share)];
  const clearing = edits.some((edit) => edit.kind === 'clear-marks') && !refused.has('rules');
  const toMark = refused.has('rules') ? [] : placesOf(edits, 'mark', known);
  const marked = new Map(
    (clearing ? [] : toMark).map((place) => [
      placeKey(place),
      askRules(context, place.sheet, cellName(place), 1),
    ]),
  );
  const everywhere = clearing ? [...known].map((name) => askRules(context, name, null, known.size)) : [];
  const notes = clearing && !refused.has('notes') ? listNotes(context) : null;
  const parts = refused.has('state') ? null : stateParts(context);
  const [stateId] = keeps ? (stateIds ?? []) : [];
  const xml = stateId === undefined ? null : workbook.customXmlParts.getItem(stateId).getXml();
  await context.sync();
  await cells.settle();
  await fetchRest(context, [...marked.values(), ...everywhere]);
  const standingIds = (parts?.items ?? []).map((part) => part.id);
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
    stateIds: standingIds,
    recordChanged:
      keeps &&
      ((xml === null ? null : stateJson(xml.value)) !== before.state ||
        standingIds.join(' ') !== (stateIds ?? []).join(' ') ||
        (before.stateIds !== null && before.stateIds.join(' ') !== standingIds.join(' '))),
    manual: asksMode && workbook.application.calculationMode === 'Manual',
    refused,
  };
}

function placesOf(
  edits: readonly Edit[],
  kind: 'value' | 'mark',
  known: ReadonlySet<string>,
): readonly Place[] {
  return edits.flatMap((edit) => (edit.kind === kind && known.has(edit.place.sheet) ? [edit.place] : []));
}
