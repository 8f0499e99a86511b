/** Changing single cells of a workbook's plan; the original stays as it is. */
import { parseCell } from '../../src/grid/address';
import type { CellPlan, FullCellPlan, SheetPlan, WorkbookPlan } from '../../src/host/xlsx/create';

/** A cell by its sheet's name and its address. */
export interface At {
  readonly sheet: string;
  readonly cell: string;
}

type Value = FullCellPlan['value'];

/** What is put into a cell: a value, or a formula with the result Excel would have stored. */
export type Content = Value | { readonly formula: string; readonly value: number };

export interface Edit extends At {
  readonly to: Content;
}

export const at = (sheet: string, cell: string): At => ({ sheet, cell });
export const nameOf = (place: At): string => `${place.sheet}!${place.cell}`;

function sheetOf(plan: WorkbookPlan, name: string): SheetPlan {
  const sheet = plan.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new RangeError(`no sheet ${name}`);
  return sheet;
}

function cellOf(plan: WorkbookPlan, { sheet, cell }: At): CellPlan {
  const place = parseCell(cell);
  if (place === null) throw new RangeError(`no cell ${cell}`);
  return sheetOf(plan, sheet).rows[place.row]?.[place.column] ?? null;
}

/** The stored value, whatever the cell looks like. */
export function valueOf(plan: WorkbookPlan, place: At): Value {
  const cell = cellOf(plan, place);
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}

/** The text of a cell that must hold one. */
export function textOf(plan: WorkbookPlan, place: At): string {
  const value = valueOf(plan, place);
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new RangeError(`no text in ${nameOf(place)}`);
}

export function formulaOf(plan: WorkbookPlan, place: At): FullCellPlan | null {
  const cell = cellOf(plan, place);
  return typeof cell === 'object' && cell !== null && cell.formula !== undefined ? cell : null;
}

/** The cell with other content in the same dress. A number format stays only for a number. */
function changed(cell: CellPlan, to: Content): FullCellPlan {
  const dress: Partial<FullCellPlan> = typeof cell === 'object' && cell !== null ? cell : {};
  const { style, format } = dress;
  const worn = {
    ...(style === undefined ? {} : { style }),
    ...(format === undefined || typeof to === 'string' ? {} : { format }),
  };
  return typeof to === 'object' && to !== null && 'formula' in to
    ? { ...worn, ...to }
    : { ...worn, value: to };
}

export function put(plan: WorkbookPlan, edits: readonly Edit[]): WorkbookPlan {
  const sheets = plan.sheets.map((sheet): SheetPlan => {
    const own = edits.filter((edit) => edit.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const rows = sheet.rows.map((row) => [...row]);
    for (const edit of own) {
      const place = parseCell(edit.cell);
      const row = place === null ? undefined : rows[place.row];
      if (place === null || row === undefined) throw new RangeError(`no cell ${nameOf(edit)}`);
      while (row.length <= place.column) row.push(null);
      row[place.column] = changed(row[place.column] ?? null, edit.to);
    }
    return { ...sheet, rows };
  });
  for (const edit of edits) sheetOf(plan, edit.sheet);
  return { sheets };
}

/** The edit that puts `to` where `from` stands once in a cell's text; throws where it does not stand exactly once. */
export function replacing(plan: WorkbookPlan, place: At, from: string, to: string): Edit {
  const text = textOf(plan, place);
  const [before, after, ...more] = text.split(from);
  if (before === undefined || after === undefined || more.length > 0)
    throw new RangeError(`${from} does not stand once in ${nameOf(place)}`);
  return { ...place, to: `${before}${to}${after}` };
}
