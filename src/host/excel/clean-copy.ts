/** 导出报送稿 in Excel: the file Excel hands out, compared with what stands in Excel, and cleaned as a file. */
import { cellName } from '../../grid/address';
import type { Workbook } from '../../grid/workbook';
import { cellAt, MAX_COLUMNS } from '../../grid/workbook';
import { HostError } from '../port';
import { BARE } from './facilities';
import { readWorkbook } from './read';
import { request } from './request';
import { wholeFile } from './whole-file';

/** The file adapter is half as large as the pane itself: it is fetched only when a copy is wanted. */
async function fileAdapter() {
  try {
    const [{ openXlsx }, { withoutTrace }] = await Promise.all([
      import(/* webpackChunkName: "file" */ '../xlsx/read'),
      import(/* webpackChunkName: "file" */ '../xlsx/clean'),
    ]);
    return { openXlsx, withoutTrace };
  } catch {
    throw new HostError('not-fetched', '没能取到导出报送稿要用的程序，没有导出。请检查网络，再试一次。');
  }
}

/** Nothing in the open workbook changes. Errors: `HostError`. */
export async function cleanCopy(): Promise<Uint8Array> {
  const { openXlsx, withoutTrace } = await fileAdapter();
  const bytes = await wholeFile();
  const { workbook: standing } = await request((context) => readWorkbook(context, BARE, new Map()));
  const old = firstOld(openXlsx(bytes).workbook, standing);
  if (old !== null) {
    throw new HostError(
      'stale-file',
      `Excel 交出的文件还不是最新的（${old} 与现在不同），没有导出。请先保存，再试一次。`,
    );
  }
  return withoutTrace(bytes);
}

/**
 * Where the file is not the workbook as it stands, so that no score of yesterday is handed in: the first cell that
 * holds a plain number in Excel and not the same in the file. Numbers only: results of formulas and of cells that
 * change by themselves may differ, and texts have several spellings.
 */
function firstOld(file: Workbook, standing: Workbook): string | null {
  for (const sheet of standing.sheets) {
    const saved = file.sheets.find(({ name }) => name === sheet.name);
    if (saved === undefined) return `工作表“${sheet.name}”`;
    for (const [key, { value, formula }] of sheet.cells) {
      if (typeof value !== 'number' || formula !== null) continue;
      const at = { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
      const there = cellAt(saved, at.row, at.column)?.value;
      if (typeof there !== 'number' || !isSame(there, value)) return `${sheet.name}!${cellName(at)}`;
    }
  }
  return null;
}

/** Excel shows and hands out 15 significant digits and keeps 17. */
function isSame(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= Math.abs(b) * 1e-14;
}
