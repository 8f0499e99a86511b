/** Finding the tables of a workbook: sheet by sheet, headers → columns → rows → levels, totals, notes. */
import { readContent } from '../grid/content';
import { FormulaSums } from '../grid/formula-sum';
import type { Area, Sheet, Workbook } from '../grid/workbook';
import { assemble } from './assemble';
import { readDataTables } from './data-table';
import { RowKeys } from './key';
import { readSheetTables } from './sheet-tables';
import type { ColumnMapping, Table, TableDoubt } from './table';
import { tableArea } from './table-columns';
import { unreadForm } from './unread-forms';

interface SheetResult extends FoundTables {
  readonly blank: readonly TableDoubt[];
  /** What a sheet without a score table looks like. */
  readonly unread: TableDoubt | null;
}

export interface FoundTables {
  readonly tables: readonly Table[];
  /** Why a sheet gave none, or which columns compete. */
  readonly doubts: readonly TableDoubt[];
}

/** In: the workbook and the columns the user named by hand (may be empty). Never throws. */
export function findTables(workbook: Workbook, mappings: readonly ColumnMapping[]): FoundTables {
  const tables: Table[] = [];
  const doubts: TableDoubt[] = [];
  const blank: TableDoubt[] = [];
  const unread: TableDoubt[] = [];
  const sums = new FormulaSums(workbook);
  const keys = new RowKeys();
  for (const sheet of workbook.sheets) {
    const found = tablesOf(sheet, mappings, sums, keys, tables.length);
    tables.push(...found.tables);
    doubts.push(...found.doubts);
    blank.push(...found.blank);
    if (found.unread !== null) unread.push(found.unread);
  }
  for (const { sheet } of mappings) {
    if (workbook.sheets.some(({ name }) => name === sheet)) continue;
    doubts.push({
      sheet,
      place: null,
      text: `指定过列的工作表「${sheet}」已不在工作簿里；如果改了名，请重新指定列。`,
    });
  }
  const isFound = tables.some(({ kind }) => kind === 'score');
  if (!isFound) doubts.push(...blank);
  // A near miss of a header in a form nobody reads is none.
  if (!isFound && blank.length === 0 && mappings.length === 0 && unread.length > 0)
    doubts.splice(0, doubts.length, ...unread.slice(0, 1));
  if (!isFound && doubts.length === 0) {
    doubts.push({
      sheet: workbook.sheets[0]?.name ?? '',
      place: null,
      text: '没有找到评分表：表头里要有指标名称和得分（或分值）两列；如果有，请在“指定列”中指明表头所在的行和各列。',
    });
  }
  return { tables, doubts };
}

function tablesOf(
  sheet: Sheet,
  mappings: readonly ColumnMapping[],
  sums: FormulaSums,
  keys: RowKeys,
  before: number,
): SheetResult {
  const rows = readContent(sheet);
  const own = mappings.filter((mapping) => mapping.sheet === sheet.name);
  const score = readSheetTables(sheet, rows, own, sums);
  const areas = score.tables.map(({ headers, draft }) => tableArea(headers, draft));
  const data = readDataTables(sheet, rows, areas, sums);
  const doubts = [...score.doubts];
  const found: { readonly area: Area; readonly finish: (id: string) => Table }[] = [
    ...score.tables.map((parts, index) => ({
      area: areas[index] ?? tableArea(parts.headers, parts.draft),
      finish: (id: string) => {
        const { table, doubts: texts } = assemble(parts, id, keys);
        const place = { sheet: sheet.name, row: table.area.top, column: table.area.left };
        doubts.push(...texts.map((text) => ({ sheet: sheet.name, place, text })));
        return table;
      },
    })),
    ...data.map((table) => ({ area: table.area, finish: (id: string): Table => ({ ...table, id }) })),
  ];
  found.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
  const tables = found.map(({ finish }, index) => finish(`t${before + index + 1}`));
  const hasTable = score.tables.length + score.blank.length + data.length > 0;
  return { tables, doubts, blank: score.blank, unread: hasTable ? null : unreadForm(sheet.name, rows) };
}
