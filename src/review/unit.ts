/** What a bureau keeps of one unit's file: flat enough for a table of all units, the same for the same file and rules. */
import { parseCell } from '../grid/address';
import type { Workbook } from '../grid/workbook';
import { cellAt } from '../grid/workbook';
import { Ratio } from '../grid/ratio';
import type { Review, Summary } from './contract';

export interface UnitFinding {
  readonly id: string;
  readonly check: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string;
  readonly reported: string | null;
  readonly expected: string | null;
  readonly message: string;
}

/** Numbers are decimal strings. Every unit has every field, so that a table of them has one shape. */
export interface Unit {
  readonly file: string;
  readonly sha256: string | null;
  /** One Chinese sentence where the file could not be read. */
  readonly error: string | null;
  readonly summary: Summary | null;
  /** Totals of all score tables together; null where a table states none. */
  readonly fullMarks: string | null;
  readonly reported: string | null;
  readonly recomputed: string | null;
  /** Recomputed less reported: what the corrections do to the total. */
  readonly effect: string | null;
  /** Those nobody has set aside. */
  readonly findings: readonly UnitFinding[];
  /** Criteria that were not read, as they stand in their cells. */
  readonly unread: readonly string[];
}

export function unreadableUnit(file: string, sha256: string | null, error: string): Unit {
  const nothing = { fullMarks: null, reported: null, recomputed: null, effect: null };
  return { file, sha256, error, summary: null, ...nothing, findings: [], unread: [] };
}

export function unitOf(file: string, sha256: string, workbook: Workbook, review: Review): Unit {
  const totals = review.tables.flatMap(({ total }) => (total === null ? [] : [total]));
  const reported = sum(totals.map((total) => total.reported));
  const recomputed = sum(totals.map((total) => total.recomputed));
  return {
    file,
    sha256,
    error: null,
    summary: review.summary,
    fullMarks: sum(totals.map((total) => total.fullMarks))?.toExactText() ?? null,
    reported: reported?.toExactText() ?? null,
    recomputed: recomputed?.toExactText() ?? null,
    effect: reported === null || recomputed === null ? null : recomputed.minus(reported).toExactText(),
    findings: review.findings
      .filter(({ dismissed }) => dismissed === null)
      .map(({ id, check, severity, sheet, cell, reported: was, expected, message }) => {
        return { id, check, severity, sheet, cell, reported: was, expected, message };
      }),
    unread: unreadIn(workbook, review),
  };
}

const DECIMAL = /^-?\d{1,30}(?:\.\d{1,30})?$/;

function sum(values: readonly (string | null)[]): Ratio | null {
  let total = Ratio.zero;
  for (const value of values) {
    if (value === null || !DECIMAL.test(value)) return null;
    total = total.plus(Ratio.of(value));
  }
  return values.length === 0 ? null : total;
}

function unreadIn(workbook: Workbook, review: Review): readonly string[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return review.tables.flatMap((table) =>
    table.indicators.flatMap(({ assessment, cells }) => {
      const place = assessment.status === 'unread' ? parseCell(cells.criterion ?? '') : null;
      const sheet = sheets.get(table.sheet);
      const cell = place === null || sheet === undefined ? undefined : cellAt(sheet, place.row, place.column);
      const text = cell?.text.trim() ?? '';
      return text === '' ? [] : [text];
    }),
  );
}
