/** Reading the workbook: one sync for the list of sheets, one for everything in them; more only where it is too much. */
import type { Area, Sheet, Workbook } from '../../grid/workbook';
import { cellKey } from '../../grid/workbook';
import { areaName, parseCell } from '../../grid/address';
import { HostError } from '../port';
import type { Extent } from './blocks';
import { blocksBeyond, FIRST_BLOCK, halves, MAX_CELLS, MERGE_BAND } from './blocks';
import { listNotes, locateNotes } from './notes';
import { mayPassInPieces } from './refusals';
import type { ReadBlock } from './sheet-block';
import { askBlock, readBlock } from './sheet-block';
import { stateJson, stateParts } from './state';

interface Overview {
  readonly readOnly: boolean;
  readonly sheets: readonly {
    readonly id: string;
    readonly name: string;
    readonly hidden: boolean;
    readonly protected: boolean;
  }[];
  readonly stateId: string | null;
  readonly commentIds: readonly string[];
  readonly notes: Excel.NoteCollection | null;
}

interface SheetParts {
  readonly extent: Extent;
  readonly blocks: readonly ReadBlock[];
  /** What the first block covered; null when the sheet is still to be read whole. */
  readonly done: Area | null;
}

/** Every sheet, in at most two syncs unless a sheet exceeds the first block or Excel's limits. */
export async function readWorkbook(context: Excel.RequestContext): Promise<Workbook> {
  const overview = await readOverview(context);
  const first = await readFirst(context, overview, true).catch((error: unknown) => {
    if (!mayPassInPieces(error)) throw error;
    return readFirst(context, overview, false);
  });
  const sheets: Sheet[] = [];
  for (const [index, sheet] of overview.sheets.entries()) {
    const parts = first.sheets[index];
    if (parts === undefined) continue;
    const blocks = [...parts.blocks, ...(await readRest(context, sheet, parts))];
    sheets.push(assemble(sheet, parts.extent, blocks, first.noted.get(sheet.name) ?? new Set()));
  }
  return { sheets, state: first.state, readOnly: overview.readOnly };
}

async function readOverview(context: Excel.RequestContext): Promise<Overview> {
  const { workbook } = context;
  workbook.load('readOnly');
  // One string, not a list: the client takes `items/` off the paths of a string only.
  workbook.worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  workbook.comments.load('items/id');
  const parts = stateParts(context);
  const notes = listNotes(context);
  await context.sync();
  return {
    notes,
    readOnly: workbook.readOnly,
    sheets: workbook.worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      hidden: sheet.visibility !== 'Visible',
      protected: sheet.protection.protected,
    })),
    stateId: parts.items[0]?.id ?? null,
    commentIds: workbook.comments.items.map((comment) => comment.id),
  };
}

async function readFirst(
  context: Excel.RequestContext,
  overview: Overview,
  withCells: boolean,
): Promise<{
  readonly sheets: readonly SheetParts[];
  readonly state: string | null;
  readonly noted: ReadonlyMap<string, ReadonlySet<number>>;
}> {
  const { workbook } = context;
  const asked = overview.sheets.map(({ id, protected: isProtected }) => {
    const sheet = workbook.worksheets.getItem(id);
    // Never a null object: on a blank sheet this is A1.
    const used = sheet.getUsedRange(true);
    used.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
    if (!withCells) return { used, block: null };
    const range = used.getBoundingRect(sheet.getRange('A1')).getIntersection(areaName(FIRST_BLOCK));
    return { used, block: askBlock(sheet, range, isProtected, FIRST_BLOCK, MERGE_BAND) };
  });
  const state = overview.stateId === null ? null : workbook.customXmlParts.getItem(overview.stateId).getXml();
  const comments = overview.commentIds.map((id) => {
    const location = workbook.comments.getItem(id).getLocation();
    location.load('address');
    return location;
  });
  const notes = locateNotes(overview.notes);
  await context.sync();
  return {
    sheets: asked.map(({ used, block }) => ({
      extent: { rowCount: used.rowIndex + used.rowCount, columnCount: used.columnIndex + used.columnCount },
      blocks: block === null ? [] : [readBlock(block)],
      done: block === null ? null : FIRST_BLOCK,
    })),
    state: state === null ? null : stateJson(state.value),
    noted: notedCells([...comments, ...notes].map((location) => location.address)),
  };
}

function notedCells(addresses: readonly string[]): ReadonlyMap<string, ReadonlySet<number>> {
  const noted = new Map<string, Set<number>>();
  for (const address of addresses) {
    const place = placeOf(address);
    if (place === null) continue;
    const keys = noted.get(place.sheet) ?? new Set();
    noted.set(place.sheet, keys.add(place.key));
  }
  return noted;
}

async function readRest(
  context: Excel.RequestContext,
  sheet: Overview['sheets'][number],
  { extent, done }: SheetParts,
): Promise<readonly ReadBlock[]> {
  if (extent.rowCount * extent.columnCount > MAX_CELLS) {
    throw new HostError(
      'sheet-too-large',
      `工作表“${sheet.name}”的已用区域有 ${extent.rowCount} 行 × ${extent.columnCount} 列，太大了。请删去表格以外多余的行和列再试。`,
    );
  }
  const waiting = [...blocksBeyond(extent, done)];
  const read: ReadBlock[] = [];
  for (let area = waiting.shift(); area !== undefined; area = waiting.shift()) {
    const block = await readArea(context, sheet, area).catch((error: unknown) => {
      if (!mayPassInPieces(error)) throw error;
      return error;
    });
    if (isBlock(block)) {
      read.push(block);
      continue;
    }
    const smaller = halves(area);
    if (smaller === null) throw block;
    waiting.unshift(...smaller);
  }
  return read;
}

function isBlock(outcome: unknown): outcome is ReadBlock {
  return typeof outcome === 'object' && outcome !== null && 'hiddenRows' in outcome;
}

async function readArea(
  context: Excel.RequestContext,
  sheet: Overview['sheets'][number],
  area: Area,
): Promise<ReadBlock> {
  const remote = context.workbook.worksheets.getItem(sheet.id);
  const asked = askBlock(remote, remote.getRange(areaName(area)), sheet.protected, area, MERGE_BAND);
  await context.sync();
  return readBlock(asked);
}

function assemble(
  sheet: Overview['sheets'][number],
  extent: Extent,
  blocks: readonly ReadBlock[],
  noted: ReadonlySet<number>,
): Sheet {
  const cells = blocks.flatMap((block) => block.cells);
  // Blocks beside each other interleave; the model promises row-major order.
  if (blocks.length > 1) cells.sort(([a], [b]) => a - b);
  const merges = new Map(
    blocks.flatMap((block) => block.merges).map((merge) => [areaName(merge), merge] as const),
  );
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    protected: sheet.protected,
    rowCount: cells.length === 0 ? 0 : extent.rowCount,
    columnCount: cells.length === 0 ? 0 : extent.columnCount,
    cells: new Map(cells),
    merges: [...merges.values()],
    hiddenRows: new Set(blocks.flatMap((block) => block.hiddenRows)),
    hiddenColumns: new Set(blocks.flatMap((block) => block.hiddenColumns)),
    noted,
  };
}

/** `'一 表'!$I$7` → the sheet's name and the cell's key; null when it is no single cell. */
function placeOf(address: string): { readonly sheet: string; readonly key: number } | null {
  const at = address.lastIndexOf('!');
  const cell = parseCell(address.slice(at + 1));
  if (at < 0 || cell === null) return null;
  const name = address.slice(0, at);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, key: cellKey(cell.row, cell.column) };
}
