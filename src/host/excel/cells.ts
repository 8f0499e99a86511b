/** Cells looked up for an edit, run by run: neighbours in a column are one range, so 5,000 scores are few objects. */
import type { CellValue, Place } from '../../grid/workbook';
import { cellKey } from '../../grid/workbook';
import { areaName } from '../../grid/address';
import type { Refused } from './facilities';
import { NONE } from './facilities';
import { readFormat, readFormula, readValue } from './sheet-block';

/** Longest run asked for as one range. */
const RUN_ROWS = 500;

/** What stands in a cell now. */
export interface Standing {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
  readonly locked: boolean;
  /** In a hidden row, or in one range with a hidden row: what is assigned to several such cells at once goes astray. */
  readonly alone: boolean;
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
  /** Where formulas fill several cells, finds out which cells are filled: one more sync, and only then. */
  settle(): Promise<void>;
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
export function askCells(
  context: Excel.RequestContext,
  places: readonly Place[],
  refused: Refused = NONE,
): AskedCells {
  const properties = !refused.has('properties');
  const spills = !refused.has('spills');
  const asked = runs(places).map((run) => {
    const range = runRange(context, run);
    range.load(['values', 'formulas', 'numberFormat']);
    if (properties) range.load('rowHidden');
    if (spills) range.load('hasSpill');
    const cells = properties ? range.getCellProperties({ format: { protection: true } }) : null;
    return { run, range, cells };
  });
  const byPlace = new Map<string, () => Standing>();
  const filled = new Set<string>();
  for (const { run, range, cells } of asked) {
    for (let row = run.top; row <= run.bottom; row += 1) {
      const at = row - run.top;
      byPlace.set(placeKey({ sheet: run.sheet, row, column: run.column }), () => {
        const values: readonly (readonly unknown[])[] = range.values;
        const formulas: readonly (readonly unknown[])[] = range.formulas;
        const formats: readonly (readonly unknown[])[] = range.numberFormat;
        const raw = values[at]?.[0];
        const formula = readFormula(formulas[at]?.[0], raw);
        const isFilled = filled.has(placeKey({ sheet: run.sheet, row, column: run.column }));
        return {
          value: readValue(raw),
          formula: formula ?? (isFilled ? FILLED : null),
          format: readFormat(formats[at]?.[0]),
          locked: cells?.value[at]?.[0]?.format?.protection?.locked ?? true,
          alone: !properties || anyOf(range.rowHidden),
        };
      });
    }
  }
  return {
    standing: (place) => byPlace.get(placeKey(place))?.(),
    async settle() {
      const mixed = asked.filter(({ range }) => spills && anyOf(range.hasSpill));
      if (mixed.length === 0) return;
      const single = mixed.flatMap(({ run }) =>
        Array.from({ length: run.bottom - run.top + 1 }, (_, down) => {
          const place = { sheet: run.sheet, row: run.top + down, column: run.column };
          const range = runRange(context, { ...run, top: place.row, bottom: place.row });
          range.load('hasSpill');
          return { key: placeKey(place), range };
        }),
      );
      await context.sync();
      for (const { key, range } of single) if (range.hasSpill) filled.add(key);
    },
  };
}

/** Whether something is so of any cell; Excel answers null, whatever the type says, where cells differ. */
export function anyOf(flag: boolean | null): boolean {
  return flag !== false;
}

/** Stands for the formula of a cell that a formula elsewhere fills. */
const FILLED = '';

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
