/** Answers about a review that several parts of the pane ask for. All pure. */
import { parseCell } from '../grid/address';
import { Ratio } from '../grid/ratio';
import type { Workbook } from '../grid/workbook';
import { cellAt, REPORT_SHEET } from '../grid/workbook';
import type { Severity } from '../check/check';
import type {
  AssessmentView,
  CellRef,
  FindingView,
  IndicatorView,
  Review,
  TableView,
} from '../review/contract';
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

export type RowFilter = 'all' | 'scored' | 'kept' | 'judged';

function isJudged({ status }: AssessmentView): boolean {
  return status !== 'scored' && status !== 'input';
}

export function rowsOf(review: Review, filter: RowFilter): readonly Row[] {
  const rows = review.tables.flatMap((table) => table.indicators.map((indicator) => ({ table, indicator })));
  return rows.filter(({ indicator: { assessment } }) => {
    if (filter === 'all') return true;
    if (filter === 'judged') return isJudged(assessment);
    return (assessment.status === 'scored') === (filter === 'scored');
  });
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
