/** Cutting sheets into blocks Excel can hand over: 5 MB an answer on the web, 5 million cells a range. */
import type { Area } from '../../grid/workbook';

/** The block read together with the sheets' sizes; score tables fit in it whole. */
export const FIRST_BLOCK: Area = { top: 0, left: 0, bottom: 5_999, right: 99 };
/** Cells in a later block: three texts a cell of some sixty bytes each stay well under 5 MB. */
const BLOCK_CELLS = 20_000;
/** `getMergedAreasOrNullObject` fails above 512 merges, so merges are asked for in bands of rows. */
export const MERGE_BAND = 100;
/** Largest sheet read at all, in cells from A1 to the last one in use. */
export const MAX_CELLS = 5_000_000;

export interface Extent {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What of a sheet lies outside `done` (an area from A1, or null), in blocks of at most 20,000 cells. */
export function blocksBeyond(extent: Extent, done: Area | null): readonly Area[] {
  const bottom = extent.rowCount - 1;
  const right = extent.columnCount - 1;
  if (done === null) return cut({ top: 0, left: 0, bottom, right });
  const doneBottom = Math.min(done.bottom, bottom);
  return [
    ...(right > done.right ? cut({ top: 0, left: done.right + 1, bottom: doneBottom, right }) : []),
    ...(bottom > done.bottom ? cut({ top: done.bottom + 1, left: 0, bottom, right }) : []),
  ];
}

function cut(area: Area): readonly Area[] {
  const blocks: Area[] = [];
  const width = Math.min(area.right - area.left + 1, BLOCK_CELLS);
  const height = Math.max(1, Math.floor(BLOCK_CELLS / width));
  for (let top = area.top; top <= area.bottom; top += height) {
    blocks.push({ ...area, top, bottom: Math.min(area.bottom, top + height - 1) });
  }
  return blocks;
}

/** Two halves of a block, or null for a single cell. */
export function halves(area: Area): readonly [Area, Area] | null {
  if (area.bottom > area.top) {
    const middle = Math.floor((area.top + area.bottom) / 2);
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  }
  if (area.right > area.left) {
    const middle = Math.floor((area.left + area.right) / 2);
    return [
      { ...area, right: middle },
      { ...area, left: middle + 1 },
    ];
  }
  return null;
}

/** Bands of rows of an area, each at most `height` rows. */
export function bands(area: Area, height: number): readonly Area[] {
  const list: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += height) {
    list.push({ ...area, top, bottom: Math.min(area.bottom, top + height - 1) });
  }
  return list;
}
