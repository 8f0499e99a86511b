/** A review and its expectation in one comparable form, so that a difference reads as a row of the table. */
import type { FindingView, IndicatorView, TableView } from '../../src/review/contract';
import type {
  Columns,
  ExpectedFinding,
  ExpectedReview,
  ExpectedRow,
  ExpectedScoreTable,
} from './expectation';

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

const NO_CELLS: Columns = {
  name: null,
  fullMarks: null,
  criterion: null,
  description: null,
  target: null,
  actual: null,
  score: null,
};

function expectedCells(columns: Columns, row: ExpectedRow): Record<string, string | null> {
  const cells: Record<string, string | null> = { ...NO_CELLS };
  for (const [role, column] of Object.entries(columns)) {
    cells[role] = column === null ? null : `${column}${String(row.row)}`;
  }
  return { ...cells, ...row.cells };
}

/** One expected row as a flat record. */
function expectedRow(columns: Columns, levels: readonly string[], row: ExpectedRow): object {
  const marks =
    row.status === 'scored'
      ? { score: row.score, low: row.low ?? row.score, high: row.high ?? row.score }
      : 'low' in row
        ? { low: row.low, high: row.high }
        : {};
  return {
    row: row.row,
    name: plain(row.name),
    levels: levels.map(plain),
    hidden: row.hidden ?? false,
    cells: expectedCells(columns, row),
    fullMarks: row.fullMarks,
    reported: row.reported,
    status: row.status,
    ...marks,
  };
}

function foundRow(row: IndicatorView): object {
  const { status, score, low, high } = row.assessment;
  const marks =
    status === 'scored'
      ? { score, low, high }
      : status === 'range' || status === 'conflict'
        ? { low, high }
        : {};
  return {
    row: row.row,
    name: plain(row.name),
    levels: row.levels.map(plain),
    hidden: row.hidden,
    cells: { ...NO_CELLS, ...row.cells },
    fullMarks: row.fullMarks,
    reported: row.reported.value,
    status,
    ...marks,
  };
}

export function expectedRows(table: ExpectedScoreTable): readonly object[] {
  return table.groups.flatMap((group) =>
    group.rows.map((row) => expectedRow(table.columns, group.levels, row)),
  );
}

export function foundRows(table: TableView | undefined): readonly object[] {
  return (table?.indicators ?? []).map(foundRow);
}

/** Everything of a score table but its rows; range, year and unit only where the expectation states them. */
export function expectedFrame(table: ExpectedScoreTable): object {
  const { cell, fullMarks, reported, recomputed } = table.total;
  return {
    id: table.id,
    sheet: table.sheet,
    kind: table.kind,
    range: table.range ?? 'not compared',
    year: table.year ?? 'not compared',
    unit: table.unit ?? 'not compared',
    subtotals: table.subtotals.map((each) => ({
      row: each.row,
      cell: each.cell,
      fullMarks: each.fullMarks,
      reported: each.reported,
      recomputed: each.recomputed,
    })),
    total: { cell, fullMarks, reported, recomputed },
    grade: table.grade,
  };
}

export function foundFrame(table: TableView | undefined, expected: ExpectedScoreTable): object | undefined {
  if (table === undefined) return undefined;
  return {
    id: table.id,
    sheet: table.sheet,
    kind: table.kind,
    range: expected.range === undefined ? 'not compared' : table.range,
    year: expected.year === undefined ? 'not compared' : table.year,
    unit: expected.unit === undefined ? 'not compared' : table.unit,
    subtotals: table.subtotals.map(({ row, cell, fullMarks, reported, recomputed }) => ({
      row,
      cell,
      fullMarks,
      reported,
      recomputed,
    })),
    total: table.total,
    grade: table.grade,
  };
}

const placed = (sheet: string, cell: string): string => (cell.includes('!') ? cell : `${sheet}!${cell}`);

interface ComparableFinding {
  readonly at: string;
  readonly check: string;
  readonly severity: string;
  readonly expected: string | null;
  readonly related: readonly string[];
}

const order = (a: ComparableFinding, b: ComparableFinding): number =>
  `${a.at} ${a.check}` < `${b.at} ${b.check}` ? -1 : 1;

export function expectedFindings(review: ExpectedReview): readonly ComparableFinding[] {
  return review.findings
    .map((finding) => ({
      at: placed(finding.sheet, finding.cell),
      check: finding.check,
      severity: finding.severity,
      expected: finding.expected,
      related: finding.related.map((cell) => placed(finding.sheet, cell)).sort(),
    }))
    .sort(order);
}

/** Found findings; of the related cells only those the matching expectation asks for. */
export function foundFindings(
  findings: readonly FindingView[],
  review: ExpectedReview,
): readonly ComparableFinding[] {
  const wanted = (finding: FindingView): ExpectedFinding | undefined =>
    review.findings.find(
      (each) => each.sheet === finding.sheet && each.cell === finding.cell && each.check === finding.check,
    );
  return findings
    .map((finding) => {
      const asked = wanted(finding)?.related.map((cell) => placed(finding.sheet, cell));
      const related = finding.related.map((each) => `${each.sheet}!${each.cell}`);
      return {
        at: `${finding.sheet}!${finding.cell}`,
        check: finding.check,
        severity: finding.severity,
        expected: finding.expected,
        related: related.filter((cell) => asked === undefined || asked.includes(cell)).sort(),
      };
    })
    .sort(order);
}
