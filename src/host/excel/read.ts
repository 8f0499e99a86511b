/** Reading the workbook: one sync for the list of sheets, one for everything in them; more only where it is too much. */
import type { Area, Sheet, Workbook } from '../../grid/workbook';
import { cellKey } from '../../grid/workbook';
import { areaName, parseCell } from '../../grid/address';
import { HostError } from '../port';
import type { Extent } from './blocks';
import { blocksBeyond, FIRST_BLOCK, halves, MAX_CELLS, MERGE_BAND } from './blocks';
import { listNotes, locateNotes } from './notes';
import { mayPassInPieces } from './refusals';
import { stateJson } from '../state-xml';
import type { Refused } from './facilities';
import { UNREAD } from './facilities';
import type { ReadBlock, Wanted } from './sheet-block';
import { askBlock, askMerges, readBlock, readMerges } from './sheet-block';
import { readSpills } from './spills';
import { stateParts } from './state';

interface Overview {
  readonly readOnly: boolean;
  readonly sheets: readonly {
    readonly id: string;
    readonly name: string;
    readonly hidden: boolean;
    readonly protected: boolean;
  }[];
  readonly stateIds: readonly string[];
  readonly commentIds: readonly string[];
  readonly notes: Excel.NoteCollection | null;
  readonly refused: Refused;
  readonly kept: Shapes;
}

interface SheetParts {
  readonly extent: Extent;
  readonly blocks: readonly ReadBlock[];
  /** What the first block covered; null when the sheet is still to be read whole. */
  readonly done: Area | null;
}

/** The size of a sheet and its merges, by the sheet's id. */
export type Shapes = ReadonlyMap<string, { readonly extent: Extent; readonly merges: readonly Area[] }>;

export interface Reading {
  readonly workbook: Workbook;
  /** Our parts that stand in the workbook; the first one was read. */
  readonly stateIds: readonly string[];
  readonly shapes: Shapes;
}

/**
 * Every sheet, in at most two syncs unless a sheet exceeds the first block or Excel's limits. `kept`: merges from before
 * a write of ours: asking for them empties the user's list of steps to undo, so sheets of the same size keep them.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  refused: Refused,
  kept: Shapes,
): Promise<Reading> {
  const overview = await readOverview(context, refused, kept);
  const first = await readFirst(context, overview, true).catch((error: unknown) => {
    if (!mayPassInPieces(error)) throw error;
    return readFirst(context, overview, false);
  });
  const sheets: Sheet[] = [];
  const shapes = new Map<string, { readonly extent: Extent; readonly merges: readonly Area[] }>();
  for (const [index, sheet] of overview.sheets.entries()) {
    const parts = first.sheets[index];
    if (parts === undefined) continue;
    const merges = await mergesKept(context, overview, sheet, parts.extent);
    const blocks = [...parts.blocks, ...merges, ...(await readRest(context, overview, sheet, parts))];
    const whole = assemble(
      sheet,
      parts.extent,
      await withSpills(context, sheet, overview, blocks),
      first.noted,
    );
    sheets.push(whole);
    shapes.set(sheet.id, { extent: parts.extent, merges: whole.merges });
  }
  const unread = [...refused].flatMap((facility) => UNREAD[facility] ?? []);
  return {
    workbook: {
      sheets,
      state: first.state,
      readOnly: overview.readOnly,
      ...(unread.length === 0 ? {} : { unread }),
    },
    stateIds: overview.stateIds,
    shapes,
  };
}

/** The merges of a sheet whose first block was asked for without; asked for by themselves where its size has changed. */
async function mergesKept(
  context: Excel.RequestContext,
  { kept }: Overview,
  sheet: Overview['sheets'][number],
  extent: Extent,
): Promise<readonly ReadBlock[]> {
  const before = kept.get(sheet.id);
  if (before === undefined) return [];
  const nothing: ReadBlock = { cells: [], merges: [], hiddenRows: [], hiddenColumns: [], spills: false };
  const same = before.extent.rowCount === extent.rowCount && before.extent.columnCount === extent.columnCount;
  if (same) return [{ ...nothing, merges: before.merges }];
  const asked = askMerges(context.workbook.worksheets.getItem(sheet.id), FIRST_BLOCK, MERGE_BAND);
  await context.sync();
  return [{ ...nothing, merges: asked.flatMap(readMerges) }];
}

/** Cells a formula elsewhere fills are formulas too: nothing may be written over them. */
async function withSpills(
  context: Excel.RequestContext,
  sheet: Overview['sheets'][number],
  { refused }: Overview,
  blocks: readonly ReadBlock[],
): Promise<readonly ReadBlock[]> {
  if (refused.has('spills') || !blocks.some((block) => block.spills)) return blocks;
  const anchors = blocks.flatMap(({ cells }) => cells.filter(([, cell]) => cell.formula !== null));
  const filled = await readSpills(context, sheet.id, anchors);
  return blocks.map((block) => ({
    ...block,
    cells: block.cells.map(([key, cell]) => {
      const formula = cell.formula ?? filled.get(key) ?? null;
      return [key, { ...cell, formula }] as const;
    }),
  }));
}

async function readOverview(
  context: Excel.RequestContext,
  refused: Refused,
  kept: Shapes,
): Promise<Overview> {
  const { workbook } = context;
  workbook.load('readOnly');
  // One string, not a list: the client takes `items/` off the paths of a string only.
  workbook.worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  const comments = refused.has('comments') ? null : workbook.comments;
  comments?.load('items/id');
  const parts = refused.has('state') ? null : stateParts(context);
  const notes = refused.has('notes') ? null : listNotes(context);
  await context.sync();
  return {
    notes,
    refused,
    kept,
    readOnly: workbook.readOnly,
    sheets: workbook.worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      hidden: sheet.visibility !== 'Visible',
      protected: sheet.protection.protected,
    })),
    stateIds: (parts?.items ?? []).map((part) => part.id),
    commentIds: (comments?.items ?? []).map((comment) => comment.id),
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
    return { used, block: askBlock(sheet, range, wanted(overview, id, isProtected, FIRST_BLOCK)) };
  });
  const [stateId] = overview.stateIds;
  const state = stateId === undefined ? null : workbook.customXmlParts.getItem(stateId).getXml();
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
  overview: Overview,
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
    const block = await readArea(context, overview, sheet, area).catch((error: unknown) => {
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
  overview: Overview,
  sheet: Overview['sheets'][number],
  area: Area,
): Promise<ReadBlock> {
  const remote = context.workbook.worksheets.getItem(sheet.id);
  const asked = askBlock(
    remote,
    remote.getRange(areaName(area)),
    wanted(overview, sheet.id, sheet.protected, area),
  );
  await context.sync();
  return readBlock(asked);
}

/** What is asked for a block beside its cells. */
function wanted({ refused, kept }: Overview, id: string, isProtected: boolean, mergeArea: Area): Wanted {
  return {
    properties: !refused.has('properties'),
    locks: isProtected && !refused.has('properties'),
    spills: !refused.has('spills'),
    merges: refused.has('merges') || (kept.has(id) && mergeArea === FIRST_BLOCK) ? null : mergeArea,
  };
}

function assemble(
  sheet: Overview['sheets'][number],
  extent: Extent,
  blocks: readonly ReadBlock[],
  noted: ReadonlyMap<string, ReadonlySet<number>>,
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
    noted: noted.get(sheet.name) ?? new Set(),
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
