/** Answers about a review that several parts of the pane ask for. All pure. */
import { parseCell } from '../grid/address';
import { Ratio } from '../grid/ratio';
import type { Workbook } from '../grid/workbook';
import { cellAt, REPORT_SHEET } from '../grid/workbook';
import type { Severity } from '../check/check';
import type { CellRef, FindingView, IndicatorView, Review, TableView } from '../review/contract';
import { standingOf } from '../review/standing';
import type { WrittenCell } from '../review/written';
import { words } from './words';

export interface Row {
  readonly table: TableView;
  readonly indicator: IndicatorView;
}

interface Named {
  readonly label: string;
  /** null for a total, a subtotal or the grade. */
  readonly row: Row | null;
}

/** The score cell first: it is what a finding mostly stands at. */
function cellsOf({ cells }: IndicatorView): readonly (string | null)[] {
  const { name, fullMarks, criterion, description, target, actual, score } = cells;
  return [score, actual, target, description, criterion, fullMarks, name];
}

const indexes = new WeakMap<Review, ReadonlyMap<string, Named>>();

function index(review: Review): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  const name = (sheet: string, cell: string | null | undefined, named: Named): void => {
    if (cell === null || cell === undefined) return;
    const key = `${sheet}!${cell}`;
    if (!names.has(key)) names.set(key, named);
  };
  for (const table of review.tables) {
    for (const indicator of table.indicators) {
      const named = { label: indicator.name, row: { table, indicator } };
      for (const cell of cellsOf(indicator)) name(table.sheet, cell, named);
    }
    name(table.sheet, table.total?.cell, { label: words.cells.total, row: null });
    name(table.sheet, table.grade?.cell, { label: words.cells.grade, row: null });
    for (const { cell, label } of table.subtotals) name(table.sheet, cell, { label, row: null });
  }
  return names;
}

function named(review: Review, ref: CellRef): Named | undefined {
  const known = indexes.get(review) ?? index(review);
  indexes.set(review, known);
  return known.get(`${ref.sheet}!${ref.cell}`);
}

/** The indicator one of whose cells it is; a cell shared by several counts for the first. */
export function rowOf(review: Review, ref: CellRef): Row | null {
  return named(review, ref)?.row ?? null;
}

/** What people call the cell: the indicator's name, 总分, a subtotal's label; '' where it has no name. */
export function labelOf(review: Review, ref: CellRef): string {
  return named(review, ref)?.label ?? '';
}

/** `I7`, with the sheet before it where it is not the sheet of the (first) score table. */
export function addressOf(review: Review, ref: CellRef): string {
  if (ref.sheet === REPORT_SHEET) return words.cells.paragraph((parseCell(ref.cell)?.row ?? 0) + 1);
  const home = review.tables.find((table) => table.kind === 'score')?.sheet ?? review.sheets[0]?.name;
  return ref.sheet === home ? ref.cell : `${ref.sheet} ${ref.cell}`;
}

/** The text a span's places count in: the stored text of the cell, or what it shows. */
export function textAt(workbook: Workbook, ref: CellRef): string {
  const sheet = workbook.sheets.find((candidate) => candidate.name === ref.sheet);
  const at = parseCell(ref.cell);
  const cell = sheet === undefined || at === null ? undefined : cellAt(sheet, at.row, at.column);
  if (cell === undefined) return '';
  return typeof cell.value === 'string' ? cell.value : cell.text;
}

function figure(text: string | null): Ratio | null {
  return text !== null && /^-?\d{1,15}(\.\d{1,15})?$/.test(text.trim()) ? Ratio.of(text.trim()) : null;
}

/** `to − from`, or null where either is no number. */
export function difference(from: string | null, to: string | null): Ratio | null {
  const [a, b] = [figure(from), figure(to)];
  return a === null || b === null ? null : b.minus(a);
}

/** What setting it right does to the total: known for a row's score, nothing for everything else. */
export function effectOf(review: Review, finding: FindingView): Ratio {
  const { fix } = finding;
  if (fix === null || rowOf(review, fix)?.indicator.cells.score !== fix.cell) return Ratio.zero;
  return difference(finding.reported, fix.value) ?? Ratio.zero;
}

/** Signed, for people: `+2`, `−1`. */
export function signed(change: Ratio): string {
  return change.isNegative() ? `−${change.abs().toText(2)}` : `+${change.toText(2)}`;
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'question', 'info'];

/** Standing findings of one severity, the greatest effect on the total first, otherwise as the review has them. */
export function findingsOf(review: Review, severity: Severity): readonly FindingView[] {
  return review.findings
    .filter((finding) => finding.severity === severity && finding.dismissed === null)
    .map((finding) => ({ finding, effect: effectOf(review, finding).abs() }))
    .sort((a, b) => b.effect.compare(a.effect))
    .map(({ finding }) => finding);
}

/** wrong: an error or a doubt stands; yours: left to the user; settled: agrees, set aside or decided. They do not overlap. */
export type RowFilter = 'wrong' | 'yours' | 'settled' | 'all';
export const ROW_FILTERS: readonly RowFilter[] = ['wrong', 'yours', 'settled', 'all'];

export function kindOfRow(review: Review, { table, indicator }: Row): Exclude<RowFilter, 'all'> {
  switch (standingOf(review, table, indicator).kind) {
    case 'wrong':
    case 'doubtful':
      return 'wrong';
    case 'agrees':
    case 'set-aside':
    case 'settled':
      return 'settled';
    case 'asked':
    case 'differs':
    case 'blank':
    case 'open':
      return 'yours';
  }
}

/** What a row is known by in the pane, whatever cell it stands in. */
export const rowId = ({ table, indicator }: Row): string => `${table.id}:${indicator.key}`;

const sorted = new WeakMap<Review, ReadonlyMap<RowFilter, readonly Row[]>>();

export function rowsOf(review: Review, filter: RowFilter): readonly Row[] {
  const known = sorted.get(review) ?? sort(review);
  sorted.set(review, known);
  return known.get(filter) ?? [];
}

function sort(review: Review): ReadonlyMap<RowFilter, readonly Row[]> {
  const all = review.tables.flatMap((table) => table.indicators.map((indicator) => ({ table, indicator })));
  const made = new Map<RowFilter, Row[]>(ROW_FILTERS.map((filter) => [filter, []]));
  for (const row of all) {
    made.get(kindOfRow(review, row))?.push(row);
    made.get('all')?.push(row);
  }
  return made;
}

/** Rows of a kind whose name, levels or address hold the words searched for. */
export function shownRows(review: Review, filter: RowFilter, search: string): readonly Row[] {
  const wanted = search.normalize('NFKC').trim().toLowerCase();
  const rows = rowsOf(review, filter);
  if (wanted === '') return rows;
  return rows.filter(({ indicator: { name, levels, cells } }) =>
    [name, ...levels, cells.score ?? ''].some((text) =>
      text.normalize('NFKC').toLowerCase().includes(wanted),
    ),
  );
}

/** How many rows are settled, of all. */
export function settledCount(review: Review): { readonly done: number; readonly all: number } {
  return { done: rowsOf(review, 'settled').length, all: rowsOf(review, 'all').length };
}

/** Standing findings at the row's score. */
export function findingsAt(review: Review, { table, indicator }: Row): readonly FindingView[] {
  return review.findings.filter(
    ({ sheet, cell, dismissed, severity }) =>
      dismissed === null && severity !== 'info' && sheet === table.sheet && cell === indicator.cells.score,
  );
}

/** What the unit itself reported in a cell: what stood there before we wrote. */
export function selfReported(
  written: readonly WrittenCell[],
  ref: CellRef,
  now: string | null,
): string | null {
  const ours = written.find(
    (cell) => cell.sheet === ref.sheet && cell.cell === ref.cell && cell.state === 'undoable',
  );
  return ours === undefined ? now : ours.from;
}
