/** The cells edits rest on, asked for in blocks: rows that were read together are a few ranges, however many rows. */
import type { Area } from '../../grid/workbook';
import { cellKey, isError } from '../../grid/workbook';
import { areaName } from '../../grid/address';
import type { Stands } from '../held';
import { stillHolds } from '../held';
import type { Held } from '../port';
import { readFormat, readValue } from './sheet-block';

/** Cells of a row this far apart are still asked for as one range. */
const GAP = 4;
/** Longest block asked for as one range. */
const BLOCK_ROWS = 500;
/** Bytes of an answer, estimated; Excel on the web gives 5 MB, and the rest of the comparison comes with the first. */
const ANSWER_BYTES = 2_500_000;
/** What a cell costs beside its text: quotes, commas, number format. */
const CELL_BYTES = 24;

interface Block extends Area {
  readonly sheet: string;
  readonly bytes: number;
}

/** Blocks that go into one request. */
export type Share = readonly Block[];

/** In: the cells. Out: the blocks that cover them, shared out over as few requests as their texts allow. */
export function sharesOf(cells: readonly Held[]): readonly Share[] {
  const shares: Block[][] = [];
  let room = 0;
  for (const block of blocksOf(cells)) {
    if (room < block.bytes) {
      shares.push([]);
      room = ANSWER_BYTES;
    }
    shares.at(-1)?.push(block);
    room -= block.bytes;
  }
  return shares;
}

function bytesOf({ value }: Held): number {
  const text = value === null || isError(value) ? '' : String(value);
  // Chinese takes three bytes a character.
  return text.length * 3 + CELL_BYTES;
}

function blocksOf(cells: readonly Held[]): readonly Block[] {
  const sorted = [...cells].sort(
    ({ place: a }, { place: b }) =>
      (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.row - b.row || a.column - b.column,
  );
  const lines: Block[] = [];
  for (const held of sorted) {
    const { sheet, row, column } = held.place;
    const last = lines.at(-1);
    const bytes = bytesOf(held);
    if (last !== undefined && last.sheet === sheet && last.top === row && column <= last.right + GAP) {
      lines[lines.length - 1] = { ...last, right: column, bytes: last.bytes + bytes };
    } else lines.push({ sheet, top: row, bottom: row, left: column, right: column, bytes });
  }
  // Lines that begin and end in the same columns, one under the other, are one block.
  const open = new Map<string, Block>();
  const blocks: Block[] = [];
  for (const line of lines) {
    const key = `${line.left} ${line.right} ${line.sheet}`;
    const above = open.get(key);
    if (above !== undefined && above.bottom + 1 === line.top && line.top - above.top < BLOCK_ROWS) {
      open.set(key, { ...above, bottom: line.bottom, bytes: above.bytes + line.bytes });
      continue;
    }
    if (above !== undefined) blocks.push(above);
    open.set(key, line);
  }
  return [...blocks, ...open.values()];
}

/** What stands in a cell, once synced; undefined for one not asked for. */
export type Asked = (place: Held['place']) => Stands | undefined;

/** Asks for one share; read it after the next sync. */
export function askShare(context: Excel.RequestContext, share: Share): Asked {
  const asked = share.map((block) => {
    const range = context.workbook.worksheets.getItem(block.sheet).getRange(areaName(block));
    range.load(['values', 'numberFormat']);
    return { block, range };
  });
  const cells = new Map<string, () => Stands>();
  for (const { block, range } of asked) {
    for (let row = block.top; row <= block.bottom; row += 1) {
      for (let column = block.left; column <= block.right; column += 1) {
        cells.set(`${cellKey(row, column)} ${block.sheet}`, () => {
          const values: readonly (readonly unknown[])[] = range.values;
          const formats: readonly (readonly unknown[])[] = range.numberFormat;
          return {
            value: readValue(values[row - block.top]?.[column - block.left]),
            format: readFormat(formats[row - block.top]?.[column - block.left]),
          };
        });
      }
    }
  }
  return ({ sheet, row, column }) => cells.get(`${cellKey(row, column)} ${sheet}`)?.();
}

/** A share that does not fit into the first answer, in a request of its own. */
export async function fetchShare(context: Excel.RequestContext, share: Share): Promise<Asked> {
  const asked = askShare(context, share);
  await context.sync();
  return asked;
}

/** The cells that do not hold any more what they held; one on a sheet that is gone among them. */
export function changedCells(cells: readonly Held[], asked: readonly Asked[]): readonly Held[] {
  return cells.filter((held) => {
    const now = asked.map((each) => each(held.place)).find((stands) => stands !== undefined);
    return !stillHolds(held, now);
  });
}
