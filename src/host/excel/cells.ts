/** Cells looked up for an edit, run by run: neighbours in a column are one range, so 5,000 scores are few objects. */
import type { CellValue, Place } from '../../grid/workbook';
import { cellKey } from '../../grid/workbook';
import { areaName } from '../../grid/address';
import { readFormat, readFormula, readValue } from './sheet-block';

/** Longest run asked for as one range. */
const RUN_ROWS = 500;

/** What stands in a cell now. */
export interface Standing {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
  readonly locked: boolean;
}

/** Cells of one column, from `top` to `bottom`. */
export interface Run {
  readonly sheet: string;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

export interface AskedCells {
  /** What stood in each place, once synced; undefined for a place not asked for. */
  standing(place: Place): Standing | undefined;
}

export function placeKey(place: Place): string {
  return `${cellKey(place.row, place.column)} ${place.sheet}`;
}

export function runRange(context: Excel.RequestContext, { sheet, top, bottom, column }: Run): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRange(areaName({ top, bottom, left: column, right: column }));
}

/** Asks for the given cells; read them after the next sync. */
export function askCells(context: Excel.RequestContext, places: readonly Place[]): AskedCells {
  const asked = runs(places).map((run) => {
    const range = runRange(context, run);
    range.load(['values', 'formulas', 'numberFormat']);
    return { run, range, cells: range.getCellProperties({ format: { protection: true } }) };
  });
  const byPlace = new Map<string, () => Standing>();
  for (const { run, range, cells } of asked) {
    for (let row = run.top; row <= run.bottom; row += 1) {
      const at = row - run.top;
      byPlace.set(placeKey({ sheet: run.sheet, row, column: run.column }), () => {
        const values: readonly (readonly unknown[])[] = range.values;
        const formulas: readonly (readonly unknown[])[] = range.formulas;
        const formats: readonly (readonly unknown[])[] = range.numberFormat;
        const raw = values[at]?.[0];
        return {
          value: readValue(raw),
          formula: readFormula(formulas[at]?.[0], raw),
          format: readFormat(formats[at]?.[0]),
          locked: cells.value[at]?.[0]?.format?.protection?.locked ?? true,
        };
      });
    }
  }
  return { standing: (place) => byPlace.get(placeKey(place))?.() };
}

/** Neighbours in a column, together; the order of the sheets and columns does not matter. */
export function runs(places: readonly Place[]): readonly Run[] {
  const sorted = [...places].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.column - b.column || a.row - b.row,
  );
  const list: Run[] = [];
  for (const { sheet, column, row } of sorted) {
    const last = list.at(-1);
    if (last !== undefined && last.sheet === sheet && last.column === column && row <= last.bottom + 1) {
      if (row <= last.bottom) continue;
      if (row - last.top < RUN_ROWS) {
        list[list.length - 1] = { ...last, bottom: row };
        continue;
      }
    }
    list.push({ sheet, column, top: row, bottom: row });
  }
  return list;
}
