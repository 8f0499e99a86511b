/** One block of a sheet: what is asked of Excel for it, and the cells made of the answer. */
import type { Area, Cell, CellValue } from '../../grid/workbook';
import { cellKey } from '../../grid/workbook';
import { areaName } from '../../grid/address';
import { bands, MERGE_BAND } from './blocks';

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
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  /** Only on a protected sheet: elsewhere the flag has no effect. */
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
  readonly merges: readonly Excel.RangeAreas[];
  readonly spills: boolean;
}

/** What is asked for beside the cells. */
export interface Wanted {
  /** Whether rows and columns are hidden. */
  readonly properties: boolean;
  /** Whether cells are locked: only on a protected sheet, elsewhere the flag has no effect. */
  readonly locks: boolean;
  readonly spills: boolean;
  /** Where merges are looked for; may be larger than the block. null: nowhere. */
  readonly merges: Area | null;
}

export interface ReadBlock {
  readonly cells: readonly (readonly [key: number, cell: Cell])[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** A formula in it, or one elsewhere, fills several cells. */
  readonly spills: boolean;
}

/** Asks for a block. */
export function askBlock(sheet: Excel.Worksheet, range: Excel.Range, wanted: Wanted): AskedBlock {
  range.load(['values', 'formulas', 'text', 'numberFormat', 'rowIndex', 'columnIndex']);
  if (wanted.spills) range.load('hasSpill');
  return {
    range,
    rows: wanted.properties ? range.getRowProperties({ rowHidden: true }) : null,
    columns: wanted.properties ? range.getColumnProperties({ columnHidden: true }) : null,
    cells: wanted.locks ? range.getCellProperties({ format: { protection: true } }) : null,
    merges: wanted.merges === null ? [] : askMerges(sheet, wanted.merges, MERGE_BAND),
    spills: wanted.spills,
  };
}

/** Asks for the merges in an area, in bands of rows. */
export function askMerges(sheet: Excel.Worksheet, area: Area, band: number): readonly Excel.RangeAreas[] {
  return bands(area, band).map((each) => {
    const merged = sheet.getRange(areaName(each)).getMergedAreasOrNullObject();
    merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return merged;
  });
}

/** In: an asked block after its sync. Out: its cells in use, merges and hidden rows and columns. */
export function readBlock({ range, rows, columns, cells, merges, spills }: AskedBlock): ReadBlock {
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
    // true: every cell; null: some.
    spills: spills && anySpill(range.hasSpill),
    hiddenRows: (rows?.value ?? []).flatMap((row, index) => (row.rowHidden === true ? [top + index] : [])),
    hiddenColumns: (columns?.value ?? []).flatMap((column, index) =>
      column.columnHidden === true ? [left + index] : [],
    ),
  };
}

/** Excel answers null, whatever the type says, where cells differ. */
function anySpill(flag: boolean | null): boolean {
  return flag !== false;
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

export function readMerges(merged: Excel.RangeAreas): readonly Area[] {
  if (merged.isNullObject) return [];
  return merged.areas.items.map((area) => ({
    top: area.rowIndex,
    left: area.columnIndex,
    bottom: area.rowIndex + area.rowCount - 1,
    right: area.columnIndex + area.columnCount - 1,
  }));
}
