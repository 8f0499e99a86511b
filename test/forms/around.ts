/** The same tables on a sheet that holds more: moved, cut by a page, with other blocks around and blank rows between. */
import { cellName, parseCell } from '../../src/grid/address';
import type { Area, Cell, Sheet, Workbook } from '../../src/grid/workbook';
import { cellKey, MAX_COLUMNS } from '../../src/grid/workbook';
import { analyseNow, reviewWorkbook } from '../../src/review/review';
import { findTables } from '../../src/table/find-tables';
import type { ScoreTable } from '../../src/table/table';
import { sheetOf } from '../table/notation';

type Move = (index: number) => number;

function movedFormula(cell: Cell, row: Move, column: Move): Cell {
  if (cell.formula === null) return cell;
  const formula = cell.formula.replace(/\b[A-Z]{1,2}\d+\b/g, (name) => {
    const at = parseCell(name);
    return at === null ? name : cellName({ row: row(at.row), column: column(at.column) });
  });
  return { ...cell, formula };
}

function ordered(cells: Iterable<readonly [number, Cell]>): ReadonlyMap<number, Cell> {
  return new Map([...cells].sort(([a], [b]) => a - b));
}

function moved(sheet: Sheet, row: Move, column: Move): Sheet {
  const cells = [...sheet.cells].map(([key, cell]) => {
    const to = cellKey(row(Math.floor(key / MAX_COLUMNS)), column(key % MAX_COLUMNS));
    return [to, movedFormula(cell, row, column)] as const;
  });
  return {
    ...sheet,
    rowCount: row(sheet.rowCount - 1) + 1,
    columnCount: column(sheet.columnCount - 1) + 1,
    cells: ordered(cells),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      top: row(top),
      left: column(left),
      bottom: row(bottom),
      right: column(right),
    })),
    hiddenRows: new Set([...sheet.hiddenRows].map(row)),
    hiddenColumns: new Set([...sheet.hiddenColumns].map(column)),
  };
}

/** `at`: the row that comes right below what is put in. */
function withRows(sheet: Sheet, at: number, height: number, put: Pick<Sheet, 'cells' | 'merges'>): Sheet {
  const open = moved(
    sheet,
    (row) => (row < at ? row : row + height),
    (column) => column,
  );
  return {
    ...open,
    rowCount: Math.max(open.rowCount, at + height),
    cells: ordered([...open.cells, ...put.cells]),
    merges: [...open.merges, ...put.merges],
  };
}

const NOTHING = { cells: new Map<number, Cell>(), merges: [] };

function withBlock(sheet: Sheet, at: number, left: number, notation: string): Sheet {
  const block = sheetOf('', notation, { top: at, left });
  return withRows(sheet, at, block.rowCount - at, block);
}

/** Blocks with a sum of their own, as they stand around score tables. */
const BLOCKS: readonly (readonly [string, string])[] = [
  ['收支', '收支情况|<|<\n事项|批复|支付\n基本支出|60|50.5\n项目支出|40|30\n合计|100|80.5'],
  ['人员', '类别|定员|在岗\n行政|10|12\n事业|20|18\n总计|30|30'],
  ['费用', '费用名称|规格|单价|数量|金额\n办公用品|套|1.5|20|30\n维修|次|2|10|20\n合 计||||50'],
];

interface Standing {
  readonly name: string;
  /** null where the sheet has no room for it. */
  readonly apply: (sheet: Sheet, tables: readonly ScoreTable[]) => Sheet | null;
}

const bodyOf = (table: ScoreTable): { readonly from: number; readonly to: number } => {
  const rows = table.indicators.filter(({ role }) => role === 'indicator').map(({ row }) => row);
  return { from: Math.min(...rows), to: Math.max(...rows) };
};

/** Rows of the table's body before which no merge is cut, the first left out. */
function cuts(sheet: Sheet, table: ScoreTable): readonly number[] {
  const { from, to } = bodyOf(table);
  const isCut = (row: number) => sheet.merges.some(({ top, bottom }) => top < row && row <= bottom);
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + 1 + index).filter(
    (row) => !isCut(row) && table.indicators.some((each) => each.row === row),
  );
}

function middle<T>(list: readonly T[]): T | undefined {
  return list[list.length >> 1];
}

/** The last row the merges that begin in a row of headings reach. */
function bottomAt(sheet: Sheet, row: number): number {
  return Math.max(row, ...sheet.merges.flatMap((area) => (area.top === row ? [area.bottom] : [])));
}

/** The heading rows over the table's body, printed once more before one of its rows. */
function pageBreak(sheet: Sheet, table: ScoreTable, before: readonly string[]): Sheet | null {
  const at = middle(cuts(sheet, table));
  const { from } = bodyOf(table);
  const tops = table.columns.map(({ heading }) => heading.place.row).filter((row) => row < from);
  const end = Math.max(...tops.map((row) => bottomAt(sheet, row))) + 1;
  const top = Math.min(...tops.filter((row) => bottomAt(sheet, row) + 1 >= end - 1));
  if (at === undefined || !Number.isFinite(top)) return null;
  const { left } = table.area;
  const down = at + before.length - top;
  const isHead = (row: number) => top <= row && row < end;
  const cells = [...sheet.cells].flatMap(([key, cell]): [number, Cell][] =>
    isHead(Math.floor(key / MAX_COLUMNS)) ? [[key + down * MAX_COLUMNS, cell]] : [],
  );
  const lines = before.flatMap((text, index): [number, Cell][] => [
    [cellKey(at + index, left), { value: text, formula: null, format: 'General', text, locked: true }],
  ]);
  const merges = sheet.merges.flatMap((area): Area[] =>
    isHead(area.top) && isHead(area.bottom)
      ? [{ ...area, top: area.top + down, bottom: area.bottom + down }]
      : [],
  );
  return withRows(sheet, at, before.length + end - top, { cells: new Map([...lines, ...cells]), merges });
}

const standings: readonly Standing[] = [
  {
    name: '往下 7 行、往右 3 列',
    apply: (sheet) =>
      moved(
        sheet,
        (row) => row + 7,
        (column) => column + 3,
      ),
  },
  ...BLOCKS.flatMap(([name, block]): Standing[] => [
    { name: `上面有${name}`, apply: (sheet) => withBlock(sheet, 0, 0, `${block}\n\n`) },
    { name: `上面紧挨着${name}`, apply: (sheet) => withBlock(sheet, 0, 0, block) },
    { name: `下面有${name}`, apply: (sheet) => withBlock(sheet, sheet.rowCount, 0, `\n\n${block}`) },
    { name: `下面右边有${name}`, apply: (sheet) => withBlock(sheet, sheet.rowCount, 2, `\n${block}`) },
    { name: `下面紧挨着${name}`, apply: (sheet) => withBlock(sheet, sheet.rowCount, 0, block) },
  ]),
  {
    name: '中间换页，表头重复',
    apply: (sheet, [table]) => (table === undefined ? null : pageBreak(sheet, table, [])),
  },
  {
    name: '中间换页，续表和表头重复',
    apply: (sheet, [table]) => (table === undefined ? null : pageBreak(sheet, table, ['续表'])),
  },
  {
    name: '中间有空行',
    apply: (sheet, [table]) => {
      const at = table === undefined ? undefined : middle(cuts(sheet, table));
      return at === undefined ? null : withRows(sheet, at, 2, NOTHING);
    },
  },
  {
    name: '表头上下都有空行',
    apply: (sheet, [table]) => (table === undefined ? null : withRows(sheet, bodyOf(table).from, 1, NOTHING)),
  },
];

/** What is said of a workbook with its sheets standing otherwise and is not said of it as it is, and the reverse. */
function differences(before: readonly string[], after: readonly string[]): readonly string[] {
  const gone = [...before];
  const come = after.filter((each) => {
    const at = gone.indexOf(each);
    if (at >= 0) gone.splice(at, 1);
    return at < 0;
  });
  return [...gone.map((each) => `- ${each}`), ...come.map((each) => `+ ${each}`)];
}

/** Every workbook in every standing it has room for; what then is said otherwise. */
export function* otherwise(
  workbooks: Iterable<readonly [name: string, workbook: () => Workbook]>,
): Generator<{ readonly what: string; readonly changes: () => readonly string[] }> {
  for (const [name, make] of workbooks) {
    let known: { readonly workbook: Workbook; readonly said: readonly string[] } | null = null;
    for (const standing of standings) {
      yield {
        what: `${name}: ${standing.name}`,
        changes: () => {
          const workbook = known?.workbook ?? make();
          known ??= { workbook, said: saidAnywhere(workbook) };
          const other = standingOtherwise(workbook, standing);
          return other === null ? [] : differences(known.said, saidAnywhere(other));
        },
      };
    }
  }
}

/** Everything a review says and offers, without where. */
function saidAnywhere(workbook: Workbook): readonly string[] {
  const { findings } = analyseNow(workbook);
  const { tables, proposals, question } = reviewWorkbook(workbook);
  const rows = tables.flatMap((table) =>
    table.kind !== 'score'
      ? []
      : table.indicators.map(
          ({ name, levels, fullMarks, reported, assessment }) =>
            `row ${[...levels, name].join(' > ')} ${fullMarks ?? '-'} ${reported.raw} ${assessment.status} ${assessment.score ?? '-'}`,
        ),
  );
  const sums = tables.flatMap((table) =>
    table.kind !== 'score' ? [] : [`total ${table.total?.reported ?? '-'} ${table.total?.recomputed ?? '-'}`],
  );
  return [
    ...rows,
    ...sums,
    ...findings.map(
      ({ check, severity, reported, expected }) =>
        `${check} ${severity} ${reported ?? '-'} ${expected ?? '-'}`,
    ),
    ...proposals.map(({ to, ticked }) => `writes ${to} ${String(ticked)}`),
    ...(question === null ? [] : ['no table']),
  ].sort();
}

/** The workbook with its sheets standing otherwise; null where none has room for it. */
function standingOtherwise(workbook: Workbook, { apply }: Standing): Workbook | null {
  const { tables } = findTables(workbook, []);
  const sheets = workbook.sheets.map((sheet) => {
    const own = tables.filter((each) => each.kind === 'score').filter((each) => each.sheet === sheet.name);
    return own.length === 0 ? sheet : (apply(sheet, own) ?? sheet);
  });
  return sheets.every((sheet, index) => sheet === workbook.sheets[index]) ? null : { ...workbook, sheets };
}
