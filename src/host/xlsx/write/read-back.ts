/** After writing: what was to change has changed, and nothing else has. */
import type { Sheet } from '../../../grid/workbook';
import { cellKey } from '../../../grid/workbook';
import { sameFormula } from '../../../grid/same-formula';
import { sameValue } from '../../held';
import type { Edit } from '../../port';
import type { XlsxFile } from '../read';
import type { ValueEdit } from './sift';

/** `after` as read from the written parts. Of several edits of a cell the last counts. */
export function isAsIntended(before: XlsxFile, after: XlsxFile, edits: readonly Edit[]): boolean {
  const added = edits.filter((edit) => edit.kind === 'sheet').length;
  if (after.workbook.sheets.length !== before.workbook.sheets.length + added) return false;
  return before.workbook.sheets.every((sheet, index) => {
    const written = new Map<number, ValueEdit>();
    for (const edit of edits) {
      if (edit.kind === 'value' && edit.place.sheet === sheet.name)
        written.set(cellKey(edit.place.row, edit.place.column), edit);
    }
    const now = after.workbook.sheets[index];
    return now !== undefined && isSheetAsIntended(sheet, now, written);
  });
}

function isSheetAsIntended(before: Sheet, after: Sheet, written: ReadonlyMap<number, ValueEdit>): boolean {
  if (before.name !== after.name || before.merges.length !== after.merges.length) return false;
  for (const [key, { value, formula = null }] of written) {
    const now = after.cells.get(key);
    if (!sameValue(now?.value ?? null, value) || !sameFormula(now?.formula ?? null, formula)) return false;
  }
  for (const [key, cell] of before.cells) {
    if (written.has(key)) continue;
    const now = after.cells.get(key);
    if (now === undefined || now.formula !== cell.formula || now.format !== cell.format) return false;
    // The results of formulas may have been brought up to date.
    if (cell.formula === null && !sameValue(now.value, cell.value)) return false;
  }
  for (const key of after.cells.keys()) if (!before.cells.has(key) && !written.has(key)) return false;
  return true;
}
