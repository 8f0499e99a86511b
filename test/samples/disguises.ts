/** The same workbook looking otherwise: what a review says of it must not change. */
import { cellName, parseArea, parseCell } from '../../src/grid/address';
import type { CellPlan, FullCellPlan, SheetPlan, WorkbookPlan } from '../../src/host/xlsx/create';

export interface Disguise {
  readonly name: string;
  readonly apply: (plan: WorkbookPlan) => WorkbookPlan;
}

const eachSheet =
  (change: (sheet: SheetPlan) => SheetPlan) =>
  (plan: WorkbookPlan): WorkbookPlan => ({ sheets: plan.sheets.map(change) });

/** Changes values that were typed; formulas, formatted numbers and blanks stay. */
const eachValue = (change: (value: string | number) => string | number) =>
  eachSheet((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell): CellPlan => {
        if (typeof cell === 'string' || typeof cell === 'number') return change(cell);
        if (cell === null || cell.formula !== undefined || cell.format !== undefined) return cell;
        return typeof cell.value === 'string' || typeof cell.value === 'number'
          ? { ...cell, value: change(cell.value) }
          : cell;
      }),
    ),
  }));

const hasFormulas = (plan: WorkbookPlan): boolean =>
  plan.sheets.some((sheet) =>
    sheet.rows.some((row) => row.some((cell) => typeof cell === 'object' && cell?.formula !== undefined)),
  );

/** Where a row or column goes; must grow with its argument. */
type Move = (index: number) => number;

function moved(address: string, row: Move, column: Move): string {
  const cell = parseCell(address);
  return cell === null ? address : cellName({ row: row(cell.row), column: column(cell.column) });
}

/** The sheet with rows and columns put in between: merges, formulas, widths and hidden rows go along. */
function remapped(sheet: SheetPlan, row: Move, column: Move): SheetPlan {
  const shiftFormula = (cell: CellPlan): CellPlan =>
    typeof cell === 'object' && cell?.formula !== undefined
      ? { ...cell, formula: cell.formula.replace(/\b[A-Z]{1,2}\d+\b/g, (each) => moved(each, row, column)) }
      : cell;
  const rows: CellPlan[][] = Array.from({ length: row(sheet.rows.length - 1) + 1 }, () => []);
  sheet.rows.forEach((cells, at) => {
    const target: CellPlan[] = Array.from(
      { length: cells.length === 0 ? 0 : column(cells.length - 1) + 1 },
      () => null,
    );
    cells.forEach((cell, from) => (target[column(from)] = shiftFormula(cell)));
    rows[row(at)] = target;
  });
  const widths: number[] = [];
  sheet.columnWidths?.forEach((width, from) => (widths[column(from)] = width));
  return {
    ...sheet,
    columnWidths: Array.from(widths, (width: number | undefined) => width ?? 6),
    rowHeights: Object.fromEntries(
      Object.entries(sheet.rowHeights ?? {}).map(([from, height]) => [row(Number(from)), height]),
    ),
    rows,
    merges: (sheet.merges ?? []).map((merge) =>
      merge
        .split(':')
        .map((end) => moved(end, row, column))
        .join(':'),
    ),
    hiddenRows: (sheet.hiddenRows ?? []).map(row),
    hiddenColumns: (sheet.hiddenColumns ?? []).map(column),
  };
}

const same: Move = (index) => index;

/** Every column two columns wide: each cell merged over both, as sheets copied from Word have it. */
function doubled(sheet: SheetPlan): SheetPlan {
  const wide = remapped(sheet, same, (column) => column * 2);
  const covered = new Set<string>();
  const merges = (sheet.merges ?? []).flatMap((merge) => {
    const area = parseArea(merge);
    if (area === null) return [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        covered.add(cellName({ row, column }));
      }
    }
    const first = cellName({ row: area.top, column: area.left * 2 });
    return [`${first}:${cellName({ row: area.bottom, column: area.right * 2 + 1 })}`];
  });
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === null || covered.has(cellName({ row, column }))) return;
      merges.push(`${cellName({ row, column: column * 2 })}:${cellName({ row, column: column * 2 + 1 })}`);
    });
  });
  return { ...wide, merges };
}

/** A blank row after every row, but a heading in two rows stays together. */
function spaced(sheet: SheetPlan): Move {
  const places: number[] = [];
  let next = 0;
  sheet.rows.forEach((row, at) => {
    places.push(next);
    const isHead = row.some(isHeading) && sheet.rows[at + 1]?.some(isHeading) === true;
    next += isHead ? 1 : 2;
  });
  return (row) => places[row] ?? row;
}

/** Words other places use for the same columns; whole headings only. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ['分值', '标准分'],
  ['权重', '指标权重'],
  ['评价标准', '评分细则'],
  ['评分标准', '计分办法'],
  ['指标说明', '指标解释'],
  ['得分', '自评得分'],
  ['年度指标值', '目标值'],
  ['目标值', '年初目标值'],
  ['实际完成值', '全年实际值'],
  ['完成值', '实际完成值'],
]);

/** Brackets, commas and colons typed with a Latin keyboard. */
const LATIN: ReadonlyMap<string, string> = new Map([
  ['（', '('],
  ['）', ')'],
  ['，', ','],
  ['；', ';'],
  ['：', ':'],
  ['％', '%'],
  ['×', '*'],
]);

const FULL_WIDTH_ZERO = 0xff10;
const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(FULL_WIDTH_ZERO + Number(digit))).replace(/%/g, '％');

/** Figures of a text, not its numbering or its year: those are read as words. */
const isFigure = (text: string): boolean =>
  /^[≥≤＝=]?\s*[0-9][0-9.,]*\s*(?:%|分|家|人|条|次|个|天|万元|元|公里|张)?$/.test(text);

const isHeading = (cell: CellPlan): cell is FullCellPlan =>
  typeof cell === 'object' && cell?.style === 'heading' && typeof cell.value === 'string';

export const disguises: readonly Disguise[] = [
  {
    name: '表往下、往右挪',
    apply: eachSheet((sheet) =>
      remapped(
        sheet,
        (row) => row + 3,
        (column) => column + 2,
      ),
    ),
  },
  {
    name: '纵向合并丢失，留空白',
    apply: eachSheet((sheet) => ({
      ...sheet,
      merges: (sheet.merges ?? []).filter((merge) => {
        const area = parseArea(merge);
        return area === null || area.top === area.bottom;
      }),
    })),
  },
  {
    name: '数字都是文字',
    // Excel's SUM passes over text, so a workbook with sums would rightly come out otherwise.
    apply: (plan) =>
      hasFormulas(plan)
        ? plan
        : eachValue((value) =>
            typeof value === 'number' && Number.isInteger(value) ? String(value) : value,
          )(plan),
  },
  {
    name: '数字都是全角',
    apply: eachValue((value) => (typeof value === 'string' && isFigure(value) ? fullWidth(value) : value)),
  },
  {
    name: '表头字间有空格和换行',
    apply: eachSheet((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) =>
          isHeading(cell) && typeof cell.value === 'string' && cell.value.length <= 4
            ? { ...cell, value: [...cell.value].join(cell.value.length === 2 ? '　' : '\n') }
            : cell,
        ),
      ),
    })),
  },
  {
    name: '另有一张无关的表',
    apply: (plan) => ({
      sheets: [
        {
          name: '联系人',
          rows: [
            ['科室', '电话'],
            ['财务科', '0000-0000000'],
            ['办公室', '0000-0000001'],
          ],
        },
        ...plan.sheets,
      ],
    }),
  },
  {
    name: '每列占两列',
    apply: eachSheet(doubled),
  },
  {
    name: '行间夹着空行',
    apply: eachSheet((sheet) => remapped(sheet, spaced(sheet), same)),
  },
  {
    name: '表头用别的叫法',
    apply: eachSheet((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) =>
          isHeading(cell) && typeof cell.value === 'string'
            ? { ...cell, value: OTHER_WORDS.get(cell.value) ?? cell.value }
            : cell,
        ),
      ),
    })),
  },
  {
    name: '标点是半角的',
    apply: eachValue((value) =>
      typeof value === 'string'
        ? [...value].map((character) => LATIN.get(character) ?? character).join('')
        : value,
    ),
  },
];
