/** `Range`: reading and writing a block of cells. */
import type { Area } from '../../../src/grid/workbook';
import type { SimBook, SimCell, SimSheet } from '../book';
import { around, cellsIn, intersect, jsonOf, WHOLE_SHEET } from '../book';
import { displayText } from '../display-text';
import type { Limits } from '../far-end';
import type { Argument, Json, Remote } from '../protocol';
import { isRemote, nullObject, Refusal, remote, textOf } from '../protocol';
import { fullAddress, readAddress } from '../addresses';
import { type } from '../typing';
import { conditionalFormats } from './conditional-formats';
import { recalculate } from '../recalculation';
import { rangeFormat } from './range-format';
import { rangeAreas } from './range-areas';
import { worksheetObject } from './worksheet';

/** Which block a far-end range stands for, so that it can be an argument of another range's method. */
const areas = new WeakMap<Remote, { readonly sheet: SimSheet; readonly area: Area }>();

export function areaOf(argument: Argument | undefined, sheet: SimSheet): Area {
  if (argument === undefined || argument === null) return WHOLE_SHEET;
  if (typeof argument === 'string') return readAddress(argument);
  const known = isRemote(argument) ? areas.get(argument) : undefined;
  if (known === undefined || known.sheet !== sheet)
    throw new Refusal('InvalidArgument', 'not a range of this sheet');
  return known.area;
}

/** The formats on a cell may be changed only where the sheet's protection allows formatting. */
export function demandFormatting(sheet: SimSheet): void {
  if (sheet.protected && !sheet.allowFormatCells) throw denied();
}

export function denied(): Refusal {
  return new Refusal('AccessDenied', 'You cannot perform the requested operation.');
}

export function rangeAreasObject(
  book: SimBook,
  sheet: SimSheet,
  blocks: readonly Area[],
  limits: Limits,
): Remote {
  return rangeAreas(
    blocks.map((block) => rangeObject(book, sheet, block, limits)),
    blocks,
    () => conditionalFormats(book, sheet, blocks, limits),
  );
}

/** One answer for all the rows or cells of a block, or null where they differ. */
function mixed(flags: readonly boolean[]): boolean | null {
  return flags.every(Boolean) ? true : flags.some(Boolean) ? null : false;
}

export function rangeObject(book: SimBook, sheet: SimSheet, area: Area, limits: Limits): Remote {
  const make = (part: Area): Remote => rangeObject(book, sheet, part, limits);
  const read = (get: (cell: Readonly<SimCell>) => Json): Json => {
    if (cellsIn(area) > limits.rangeCells) {
      throw new Refusal(
        'RangeExceedsLimit',
        'The cell count in the range has exceeded the maximum supported number.',
      );
    }
    return rows(area).map((row) => columns(area).map((column) => get(sheet.peek(row, column))));
  };
  const inUse = (valuesOnly: Argument | undefined): Area | null => {
    const used = sheet.usedArea(valuesOnly === true);
    return used === null ? null : intersect(used, area);
  };
  const self: Remote = remote({
    type: 'Range',
    scalars: {
      values: () => read((cell) => jsonOf(cell.value)),
      formulas: () => read((cell) => (cell.formula === null ? typedForm(cell) : `=${cell.formula}`)),
      text: () => read((cell) => cell.text),
      numberFormat: () => read((cell) => cell.format),
      valueTypes: () => read(valueType),
      rowHidden: () => mixed(rows(area).map((row) => sheet.hiddenRows.has(row))),
      hasSpill: () =>
        sheet.spills.length === 0 ? false : mixed(cellsOf(area).map((cell) => isSpilled(sheet, cell))),
      rowIndex: () => area.top,
      columnIndex: () => area.left,
      rowCount: () => area.bottom - area.top + 1,
      columnCount: () => area.right - area.left + 1,
      cellCount: () => (cellsIn(area) > 2 ** 31 - 1 ? -1 : cellsIn(area)),
      address: () => fullAddress(sheet.name, area),
    },
    setters: {
      values: (value) => {
        write(book, sheet, area, value, type);
      },
      // A formula is what begins with =, assigned either way.
      formulas: (value) => {
        write(book, sheet, area, value, type);
      },
      numberFormat: (value) => {
        demandFormatting(sheet);
        forEach(area, value, (row, column, format) => {
          const cell = sheet.cell(row, column);
          cell.format = textOf(format);
          cell.text = displayText(cell.value, cell.format);
        });
      },
    },
    objects: {
      conditionalFormats: () => conditionalFormats(book, sheet, [area], limits),
      format: () => rangeFormat(sheet, area),
      worksheet: () => worksheetObject(book, sheet, limits),
    },
    methods: {
      getUsedRange: (valuesOnly) => {
        const used = inUse(valuesOnly);
        if (used === null) throw notFound();
        return make(used);
      },
      getUsedRangeOrNullObject: (valuesOnly) => {
        const used = inUse(valuesOnly);
        return used === null ? nullObject('Range') : make(used);
      },
      getIntersection: (other) => {
        const common = intersect(area, areaOf(other, sheet));
        if (common === null) throw notFound();
        return make(common);
      },
      getIntersectionOrNullObject: (other) => {
        const common = intersect(area, areaOf(other, sheet));
        return common === null ? nullObject('Range') : make(common);
      },
      getBoundingRect: (other) => make(around(area, areaOf(other, sheet))),
      getCell: (row, column) => make(within(area, Number(row), Number(row), Number(column), Number(column))),
      getRow: (row) => make(within(area, Number(row), Number(row), 0, area.right - area.left)),
      getColumn: (column) => make(within(area, 0, area.bottom - area.top, Number(column), Number(column))),
      // `Excel.run` tracks ranges by itself; no range of ours outlives its batch, so there is nothing to keep.
      _KeepReference: () => undefined,
      // What the client asks before it cuts a large write into pieces.
      _ValidateArraySize: (height, width) => {
        if (height !== area.bottom - area.top + 1 || width !== area.right - area.left + 1) throw wrongShape();
        return undefined;
      },
      getMergedAreasOrNullObject: () => {
        const merged = sheet.merges.filter((merge) => intersect(merge, area) !== null);
        if (merged.length > 512)
          throw new Refusal('GeneralException', 'There are more than 512 merged areas.');
        book.undoEmptied += 1;
        return merged.length === 0 ? nullObject('RangeAreas') : rangeAreasObject(book, sheet, merged, limits);
      },
      getSpillingToRangeOrNullObject: () => {
        const block = sheet.spills.find(({ top, left }) => top === area.top && left === area.left);
        return block === undefined ? nullObject('Range') : make(block);
      },
      getRowProperties: (wanted) => {
        wants(wanted, ['rowHidden']);
        return rows(area).map((row) => ({ rowHidden: sheet.hiddenRows.has(row) }));
      },
      getColumnProperties: (wanted) => {
        wants(wanted, ['columnHidden']);
        return columns(area).map((column) => ({ columnHidden: sheet.hiddenColumns.has(column) }));
      },
      getCellProperties: (wanted) => {
        wants(wanted, ['format']);
        return read((cell) => ({ format: { protection: { locked: cell.locked, formulaHidden: false } } }));
      },
      select: () => {
        if (sheet.visibility !== 'Visible') throw denied();
        book.selection = { sheet, area };
        book.active = sheet;
        return undefined;
      },
      merge: () => {
        if (sheet.protected) throw denied();
        sheet.merges.push(area);
        return undefined;
      },
    },
  });
  areas.set(self, { sheet, area });
  return self;
}

/** A text that looks like something else comes back with the apostrophe that keeps it text. */
function typedForm(cell: Readonly<SimCell>): number | string | boolean {
  return jsonOf(cell.value);
}

function valueType(cell: Readonly<SimCell>): string {
  const { value } = cell;
  if (value === null) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'string') return 'String';
  return typeof value === 'boolean' ? 'Boolean' : 'Error';
}

function write(
  book: SimBook,
  sheet: SimSheet,
  area: Area,
  value: Json,
  put: (cell: SimCell, input: Json) => void,
): void {
  if (book.cellEditing) throw new Refusal('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
  if (
    sheet.protected &&
    rows(area).some((row) => columns(area).some((column) => sheet.peek(row, column).locked))
  ) {
    throw denied();
  }
  const shown = rows(area).filter((row) => !sheet.filteredRows.has(row));
  forEach(area, value, (given, column, input) => {
    // A list put over filtered rows goes to the rows that are shown, one after the other.
    const astray = area.bottom > area.top && shown.length < area.bottom - area.top + 1;
    const row = astray ? shown[given - area.top] : given;
    if (row === undefined) return;
    const merge = sheet.merges.find((each) =>
      intersect(each, { top: row, bottom: row, left: column, right: column }),
    );
    if (merge !== undefined && (merge.top !== row || merge.left !== column)) return;
    put(sheet.cell(row, column), input);
  });
  if (book.calculation === 'Automatic') recalculate(book);
}

function forEach(area: Area, value: Json, put: (row: number, column: number, input: Json) => void): void {
  const grid = Array.isArray(value) ? (value as readonly Json[]) : null;
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  if (grid !== null && grid.length !== height) throw wrongShape();
  for (const row of rows(area)) {
    const line = grid === null ? null : grid[row - area.top];
    if (grid !== null && (!Array.isArray(line) || line.length !== width)) throw wrongShape();
    for (const column of columns(area)) {
      put(row, column, Array.isArray(line) ? ((line as readonly Json[])[column - area.left] ?? null) : value);
    }
  }
}

function cellsOf(area: Area): readonly { readonly row: number; readonly column: number }[] {
  return rows(area).flatMap((row) => columns(area).map((column) => ({ row, column })));
}

function isSpilled(
  sheet: SimSheet,
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  const cell = { top: row, bottom: row, left: column, right: column };
  return sheet.spills.some((block) => intersect(block, cell) !== null);
}

function wrongShape(): Refusal {
  return new Refusal(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function notFound(): Refusal {
  return new Refusal('ItemNotFound', "The requested resource doesn't exist.");
}

function wants(wanted: Argument | undefined, known: readonly string[]): void {
  const names = typeof wanted === 'object' && wanted !== null ? Object.keys(wanted) : [];
  const strange = names.filter((name) => !known.includes(name));
  if (names.length === 0 || strange.length > 0)
    throw new Error(`cell properties ${strange.join(',') || '(none)'}`);
}

function within(area: Area, top: number, bottom: number, left: number, right: number): Area {
  return { top: area.top + top, bottom: area.top + bottom, left: area.left + left, right: area.left + right };
}

function rows(area: Area): readonly number[] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
}

function columns(area: Area): readonly number[] {
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
}
