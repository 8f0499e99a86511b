/**
 * What the sheets will hold once the chosen lines are written, and what is left unwritten: the headline says this and
 * nothing more, since a recomputed total nobody writes stands nowhere.
 */
import { parseCell } from '../grid/address';
import { Ratio } from '../grid/ratio';
import type { Cell, Workbook } from '../grid/workbook';
import { cellAt, sheetNamed } from '../grid/workbook';
import type { CellRef, ProposalView, Review, TableView } from './contract';
import { dependents } from './proposals';
import { fullMarksOf, gradeOf } from './recompute';
import { analyseNow } from './review';

export interface TableOutlook {
  /** What the total will be: of its cell, or of the scores where the table has none. */
  readonly total: string;
  /** The grade that goes with it; null where none is to be expected. */
  readonly grade: string | null;
  /** Lines of the list that change this table. */
  readonly written: number;
  /** Lines of the list that stay as they are. */
  readonly unwritten: number;
  /** Findings the user has set aside. */
  readonly setAside: number;
}

export interface Outlook {
  /** Sums and grades that are written along with the chosen lines. */
  readonly following: readonly ProposalView[];
  /** By table id; score tables only. */
  readonly tables: ReadonlyMap<string, TableOutlook>;
}

const keyOf = ({ sheet, cell }: CellRef): string => `${sheet}!${cell}`;

/** Every cell of a table a finding or a line of the list can stand at. */
export function cellsOfTable({ sheet, indicators, subtotals, total, grade }: TableView): ReadonlySet<string> {
  const cells = [
    ...indicators.flatMap(({ cells: row }) => [
      ...[row.name, row.fullMarks, row.criterion, row.description],
      ...[row.target, row.actual, row.score],
    ]),
    ...subtotals.map(({ cell }) => cell),
    total?.cell ?? null,
    grade?.cell ?? null,
  ];
  return new Set(cells.flatMap((cell) => (cell === null ? [] : [keyOf({ sheet, cell })])));
}

function cellOf(workbook: Workbook, sheet: string, address: string): Cell | undefined {
  const at = parseCell(address);
  const found = sheetNamed(workbook, sheet);
  return at === null || found === undefined ? undefined : cellAt(found, at.row, at.column);
}

/** The scores as they will stand, and whether all could be read; a blank one counts nothing. */
function scoresAfter(
  { sheet, indicators }: TableView,
  changes: ReadonlyMap<string, string>,
): { readonly sum: Ratio; readonly changed: boolean; readonly unread: boolean; readonly blank: boolean } {
  let [sum, changed, unread, blank] = [Ratio.zero, false, false, false];
  for (const { cells, reported } of indicators) {
    const to = cells.score === null ? undefined : changes.get(keyOf({ sheet, cell: cells.score }));
    const isBlank = reported.raw.trim() === '';
    if (to !== undefined) changed = true;
    else if (isBlank) blank = true;
    else if (reported.value === null) unread = true;
    sum = sum.plus(Ratio.of(to ?? reported.value ?? 0));
  }
  return { sum, changed, unread, blank };
}

/** A plain total is added anew with the first score that changes, a formula does it by itself; else it stays. */
function totalAfter(
  workbook: Workbook,
  table: TableView,
  changes: ReadonlyMap<string, string>,
  { sum, changed, unread }: ReturnType<typeof scoresAfter>,
): string {
  const { total, sheet } = table;
  if (total === null || total.cell === null) return sum.toText(2);
  const written = changes.get(keyOf({ sheet, cell: total.cell }));
  if (written !== undefined) return written;
  const isFormula = (cellOf(workbook, sheet, total.cell)?.formula ?? null) !== null;
  if (total.reported === null || (changed && isFormula && !unread)) return sum.toText(2);
  return total.reported;
}

/** In: the lines chosen, out of `review.proposals`. Pure; costs a walk over the rows, no review. */
export function outlookOf(workbook: Workbook, review: Review, chosen: readonly ProposalView[]): Outlook {
  const analysis = analyseNow(workbook);
  const drafts = new Map(analysis.draft.scoreTables.map((draft) => [draft.table.id, draft]));
  const following = [...drafts.values()].flatMap((draft) => dependents(analysis, draft, chosen));
  const changes = new Map([...chosen, ...following].map((line) => [keyOf(line), line.to]));
  const tables = new Map<string, TableOutlook>();
  for (const table of review.tables) {
    if (table.kind !== 'score') continue;
    const own = cellsOfTable(table);
    const isOwn = (ref: CellRef): boolean => own.has(keyOf(ref));
    const scores = scoresAfter(table, changes);
    const total = totalAfter(workbook, table, changes, scores);
    const draft = drafts.get(table.id);
    const lines = review.proposals.filter((line) => line.finding !== null && isOwn(line));
    tables.set(table.id, {
      total,
      grade:
        draft === undefined || scores.blank || scores.unread
          ? null
          : gradeOf(Ratio.of(total), fullMarksOf(draft), draft.table, analysis.draft.rules),
      written: [...chosen, ...following].filter(isOwn).length,
      unwritten: lines.filter((line) => !changes.has(keyOf(line))).length,
      setAside: review.findings.filter((finding) => finding.dismissed !== null && isOwn(finding)).length,
    });
  }
  return { following, tables };
}
