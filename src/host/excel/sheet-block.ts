/** One block of a sheet: what is asked of Excel for it, and the cells made of the answer. */
import type { Area, Cell, CellValue } from '../../grid/workbook';
import { cellKey } from '../../grid/workbook';
import { areaName } from '../../grid/address';
import { bands } from './blocks';

const ERRORS: ReadonlySet<string> = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#BUSY!',
  '#UNKNOWN!',
  '#EXTERNAL!',
  '#GETTING_DATA',
]);

/** What was asked for one block; readable after the next sync. */
export interface AskedBlock {
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  /** Only on a protected sheet: elsewhere the flag has no effect. */
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
  readonly merges: readonly Excel.RangeAreas[];
}

export interface ReadBlock {
  readonly cells: readonly (readonly [key: number, cell: Cell])[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Asks for a block. `mergeArea` may be larger than the block: merges are looked for in all of it. */
export function askBlock(
  sheet: Excel.Worksheet,
  range: Excel.Range,
  isProtected: boolean,
  mergeArea: Area,
  mergeBand: number,
): AskedBlock {
  range.load(['values', 'formulas', 'text', 'numberFormat', 'rowIndex', 'columnIndex']);
  return {
    range,
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
    cells: isProtected ? range.getCellProperties({ format: { protection: true } }) : null,
    merges: bands(mergeArea, mergeBand).map((band) => {
      const merged = sheet.getRange(areaName(band)).getMergedAreasOrNullObject();
      merged.load(
        'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount',
      );
      return merged;
    }),
  };
}

/** In: an asked block after its sync. Out: its cells in use, merges and hidden rows and columns. */
export function readBlock({ range, rows, columns, cells, merges }: AskedBlock): ReadBlock {
  const list: (readonly [number, Cell])[] = [];
  const top = range.rowIndex;
  const left = range.columnIndex;
  const values: readonly (readonly unknown[])[] = range.values;
  const formulas: readonly (readonly unknown[])[] = range.formulas;
  const formats: readonly (readonly unknown[])[] = range.numberFormat;
  for (const [down, line] of values.entries()) {
    for (const [across, raw] of line.entries()) {
      const formula = readFormula(formulas[down]?.[across], raw);
      const value = readValue(raw);
      if (value === null && formula === null) continue;
      list.push([
        cellKey(top + down, left + across),
        {
          value,
          formula,
          format: readFormat(formats[down]?.[across]),
          text: range.text[down]?.[across] ?? '',
          locked: cells?.value[down]?.[across]?.format?.protection?.locked ?? true,
        },
      ]);
    }
  }
  return {
    cells: list,
    merges: merges.flatMap(readMerges),
    hiddenRows: rows.value.flatMap((row, index) => (row.rowHidden === true ? [top + index] : [])),
    hiddenColumns: columns.value.flatMap((column, index) =>
      column.columnHidden === true ? [left + index] : [],
    ),
  };
}

/** A blank cell comes as ''; an error as its text. */
export function readValue(raw: unknown): CellValue {
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  if (typeof raw !== 'string' || raw === '') return null;
  return ERRORS.has(raw) ? { error: raw } : raw;
}

/** Without its `=`; a text that merely begins with `=` has itself for its value and is no formula. */
export function readFormula(raw: unknown, value: unknown): string | null {
  return typeof raw === 'string' && raw.startsWith('=') && raw !== value ? raw.slice(1) : null;
}

export function readFormat(raw: unknown): string {
  return typeof raw === 'string' ? raw : 'General';
}

function readMerges(merged: Excel.RangeAreas): readonly Area[] {
  if (merged.isNullObject) return [];
  return merged.areas.items.map((area) => ({
    top: area.rowIndex,
    left: area.columnIndex,
    bottom: area.rowIndex + area.rowCount - 1,
    right: area.columnIndex + area.columnCount - 1,
  }));
}
