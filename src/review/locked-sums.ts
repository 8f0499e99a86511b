/** Sums a protected sheet keeps from following a score: without them the score is not written or put back either. */
import type { Workbook } from '../grid/workbook';
import { cellAt, sheetNamed } from '../grid/workbook';
import type { ScoreTable } from '../table/table';
import { isSum, slotsOf } from './slots';

/** Worked out once a table: a table belongs to one workbook, and neither is ever changed in place. */
const known = new WeakMap<ScoreTable, ReadonlySet<number>>();

/** Rows over which a typed sum or grade stands locked on a protected sheet. One with a formula follows by itself. */
function rowsUnderLocked(workbook: Workbook, table: ScoreTable): ReadonlySet<number> {
  const sheet = sheetNamed(workbook, table.sheet);
  if (sheet?.protected !== true) return new Set();
  return new Set(
    slotsOf(table).flatMap((slot) => {
      if (!isSum(slot)) return [];
      const cell = cellAt(sheet, slot.place.row, slot.place.column);
      const stuck = cell !== undefined && cell.formula === null && cell.value !== null && cell.locked;
      return stuck ? slot.indicators : [];
    }),
  );
}

/** Whether a sum over the row cannot follow its score. */
export function lockedSum(workbook: Workbook, table: ScoreTable, index: number): boolean {
  const rows = known.get(table) ?? rowsUnderLocked(workbook, table);
  known.set(table, rows);
  return rows.has(index);
}
