/** The workbook as it will be once values are written: so that marks are made for what still stands afterwards. */
import { references } from '../grid/references';
import type { Cell, CellValue, Place, Workbook } from '../grid/workbook';
import { cellKey, valueText } from '../grid/workbook';

export interface NewValue {
  readonly place: Place;
  readonly value: CellValue;
  /** What gives the value, where a formula does. */
  readonly formula?: string;
}

const BLANK: Cell = { value: null, formula: null, format: 'General', text: '', locked: true };

/** Formula cells that use a changed cell, directly or through other formulas: their results are no longer known. */
function staleCells(workbook: Workbook, changed: readonly NewValue[]): ReadonlySet<string> {
  const formulas = workbook.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, cell]) =>
      cell.formula === null
        ? []
        : [
            {
              id: `${sheet.name}\n${key}`,
              sheet: sheet.name,
              uses: references(cell.formula, sheet.name),
              key,
            },
          ],
    ),
  );
  const stale = new Set<string>();
  let fresh = changed.map(({ place }) => ({ sheet: place.sheet, key: cellKey(place.row, place.column) }));
  while (fresh.length > 0) {
    const wave = fresh;
    fresh = [];
    for (const formula of formulas) {
      if (stale.has(formula.id)) continue;
      const touched = wave.some(({ sheet, key }) =>
        formula.uses.some((use) => use.sheet === sheet && use.covers(key)),
      );
      if (!touched) continue;
      stale.add(formula.id);
      fresh.push({ sheet: formula.sheet, key: formula.key });
    }
  }
  return stale;
}

export function workbookAfter(workbook: Workbook, changed: readonly NewValue[]): Workbook {
  if (changed.length === 0) return workbook;
  const stale = staleCells(workbook, changed);
  const sheets = workbook.sheets.map((sheet) => {
    const cells = new Map(sheet.cells);
    for (const [key, cell] of cells) {
      if (stale.has(`${sheet.name}\n${key}`)) cells.set(key, { ...cell, value: null, text: '' });
    }
    for (const { place, value, formula = null } of changed) {
      if (place.sheet !== sheet.name) continue;
      const key = cellKey(place.row, place.column);
      cells.set(key, { ...(cells.get(key) ?? BLANK), value, formula, text: valueText(value) });
    }
    return { ...sheet, cells };
  });
  return { ...workbook, sheets };
}
