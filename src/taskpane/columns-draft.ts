/** 指定列 while it is being chosen: what a sheet offers as header rows and columns, and what the choice amounts to. */
import { cellName, parseCell } from '../grid/address';
import { readContent } from '../grid/content';
import type { ContentRow } from '../grid/content';
import type { Sheet, Workbook } from '../grid/workbook';
import type { TableView } from '../review/contract';
import { readHeading } from '../table/heading';
import type { ColumnMapping, ColumnRole } from '../table/table';
import { words } from './words';

/** Level columns have a place each; every other role is one column. */
export const ROLE_FIELDS = [
  'level-1',
  'level-2',
  'name',
  'full-marks',
  'criterion',
  'description',
  'operator',
  'target',
  'unit',
  'actual',
  'rate',
  'score',
  'remark',
] as const;
export type RoleField = (typeof ROLE_FIELDS)[number];

export interface ColumnsDraft {
  sheet: string;
  /** From 0; -1: none chosen. */
  headerRow: number;
  readonly columns: Map<RoleField, number>;
  errors: ReadonlyMap<string, string>;
}

/** Header rows offered, and columns offered of one. */
const MOST_ROWS = 60;
const MOST_COLUMNS = 60;
const LONGEST_LABEL = 14;

const roleOf = (field: RoleField): ColumnRole =>
  field === 'level-1' || field === 'level-2' ? 'level' : field;

function short(text: string): string {
  const line = text.replace(/\s+/g, '');
  return line.length > LONGEST_LABEL ? `${line.slice(0, LONGEST_LABEL)}…` : line;
}

const contents = new WeakMap<Sheet, readonly ContentRow[]>();

function rowsOf(sheet: Sheet): readonly ContentRow[] {
  const known = contents.get(sheet) ?? readContent(sheet);
  contents.set(sheet, known);
  return known;
}

export interface HeaderOption {
  readonly row: number;
  readonly label: string;
}

/** Rows that could be a header: the first ones with two texts or more. */
export function headerOptions(sheet: Sheet): readonly HeaderOption[] {
  return rowsOf(sheet)
    .filter(({ slots }) => slots.filter(({ text, own }) => own && /\D/.test(text)).length >= 2)
    .slice(0, MOST_ROWS)
    .map(({ row, slots }) => ({
      row,
      label: words.columns.row(
        row + 1,
        slots
          .filter(({ own }) => own)
          .slice(0, 6)
          .map(({ text }) => short(text))
          .join('｜'),
      ),
    }));
}

export interface ColumnOption {
  readonly column: number;
  readonly label: string;
}

/** The sheet's columns with what stands in the header row, or, where that is blank, in the first row below it. */
export function columnOptions(sheet: Sheet, headerRow: number): readonly ColumnOption[] {
  const rows = rowsOf(sheet);
  const at = rows.findIndex(({ row }) => row === headerRow);
  const near = at < 0 ? [] : rows.slice(at, at + 3);
  const count = Math.min(sheet.columnCount, MOST_COLUMNS);
  return Array.from({ length: count }, (_, column): ColumnOption => {
    const letter = cellName({ row: 0, column }).replace('1', '');
    const text = near.flatMap(({ slots }) =>
      slots.filter(
        ({ area, text: each }) => area.left <= column && column <= area.right && each.trim() !== '',
      ),
    )[0]?.text;
    return { column, label: words.columns.column(letter, text === undefined ? '' : short(text)) };
  });
}

/** What the headings themselves say, as a beginning. */
export function guess(sheet: Sheet, headerRow: number): Map<RoleField, number> {
  const columns = new Map<RoleField, number>();
  const row = rowsOf(sheet).find((each) => each.row === headerRow);
  const levels: number[] = [];
  const taken = new Map<string, number>();
  for (const { area, text } of row?.slots ?? []) {
    const [first] = readHeading(text).kinds;
    if (first === undefined) continue;
    if (first.kind === 'level') levels.push(area.left);
    else if (!taken.has(first.kind)) taken.set(first.kind, area.left);
  }
  // The last level is the indicator itself where no column is headed as its name.
  const name = taken.get('name') ?? levels.pop();
  if (name !== undefined) columns.set('name', name);
  levels.slice(-2).forEach((column, index) => {
    columns.set(index === 0 ? 'level-1' : 'level-2', column);
  });
  for (const field of ROLE_FIELDS) {
    const column = field === 'name' ? undefined : taken.get(field);
    if (column !== undefined) columns.set(field, column);
  }
  return columns;
}

/** Headings we know in a row: the likeliest header has most. */
function known(row: ContentRow): number {
  return row.slots.filter(({ own, text }) => own && readHeading(text).kinds.length > 0).length;
}

export function likeliestHeader(sheet: Sheet): number {
  const offered = new Set(headerOptions(sheet).map(({ row }) => row));
  let best = -1;
  let most = 0;
  for (const row of rowsOf(sheet)) {
    const count = offered.has(row.row) ? known(row) : 0;
    if (count > most) {
      best = row.row;
      most = count;
    }
  }
  return best;
}

/** The columns as the table was really read: what is to be corrected is only what is wrong. */
export function draftOfTable({ sheet, read }: Pick<TableView, 'sheet' | 'read'>): ColumnsDraft {
  const columns = new Map<RoleField, number>();
  const rows = new Map<number, number>();
  let levels = 0;
  for (const { role, place } of read) {
    const at = parseCell(place);
    const field = role === 'level' ? (['level-1', 'level-2'] as const)[levels] : fieldOf(role);
    if (at === null || field === undefined || columns.has(field)) continue;
    if (role === 'level') levels += 1;
    columns.set(field, at.column);
    rows.set(at.row, (rows.get(at.row) ?? 0) + 1);
  }
  // Headings of one table may stand in two rows: the fuller one is pointed at.
  const [header] = [...rows].sort(([a, often], [b, oftener]) => oftener - often || b - a);
  return { sheet, headerRow: header?.[0] ?? -1, columns, errors: new Map() };
}

const fieldOf = (role: string): RoleField | undefined => ROLE_FIELDS.find((field) => field === role);

/** `mappings`: those the workbook keeps; the first is taken up again. */
export function draftOfColumns(workbook: Workbook, mappings: readonly ColumnMapping[]): ColumnsDraft {
  const [kept] = mappings.filter(({ sheet }) => workbook.sheets.some(({ name }) => name === sheet));
  if (kept !== undefined) {
    const columns = new Map<RoleField, number>();
    const levels = kept.columns.filter(({ role }) => role === 'level');
    for (const { role, column } of kept.columns) if (role !== 'level') columns.set(role, column);
    levels.slice(0, 2).forEach(({ column }, index) => {
      columns.set(index === 0 ? 'level-1' : 'level-2', column);
    });
    return { sheet: kept.sheet, headerRow: kept.headerRow, columns, errors: new Map() };
  }
  const sheets = workbook.sheets.map((sheet) => ({ sheet, row: likeliestHeader(sheet) }));
  const chosen = sheets.find(({ sheet, row }) => row >= 0 && !sheet.hidden) ?? sheets[0];
  if (chosen === undefined) return { sheet: '', headerRow: -1, columns: new Map(), errors: new Map() };
  return {
    sheet: chosen.sheet.name,
    headerRow: chosen.row,
    columns: guess(chosen.sheet, chosen.row),
    errors: new Map(),
  };
}

export type ColumnsDecision =
  | { readonly kind: 'mapping'; readonly mapping: ColumnMapping }
  | { readonly kind: 'errors'; readonly errors: ReadonlyMap<string, string> };

/** Of these one must be named beside the score, or two marks-wise: a bare list of names and scores is no score table. */
const BESIDE: readonly RoleField[] = ['full-marks', 'criterion', 'description', 'target', 'actual', 'rate'];

export function mappingOfDraft({ sheet, headerRow, columns }: ColumnsDraft): ColumnsDecision {
  const said = words.columns.errors;
  const errors = new Map<string, string>();
  if (headerRow < 0) errors.set('row', said.row);
  if (!columns.has('name')) errors.set('name', said.name);
  const beside = BESIDE.filter((field) => columns.has(field));
  if (!columns.has('score') && !(columns.has('full-marks') && beside.length > 1))
    errors.set('score', said.score);
  else if (beside.length === 0) errors.set('full-marks', said.beside);
  const users = new Map<number, RoleField>();
  for (const field of ROLE_FIELDS) {
    const column = columns.get(field);
    if (column === undefined) continue;
    const other = users.get(column);
    if (other !== undefined) errors.set(field, said.twice(words.columns.roles[other]));
    users.set(column, field);
  }
  if (errors.size > 0) return { kind: 'errors', errors };
  const chosen = ROLE_FIELDS.flatMap((field) => {
    const column = columns.get(field);
    return column === undefined ? [] : [{ role: roleOf(field), column }];
  });
  return { kind: 'mapping', mapping: { sheet, headerRow, columns: chosen } };
}
