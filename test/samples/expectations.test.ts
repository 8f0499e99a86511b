/** The hand-written expectations add up among themselves; no engine is asked. */
import { samples } from './catalogue';
import type { ExpectedRow, ExpectedScoreTable } from './expectation';

/** Points in hundredths, so that sums are exact. */
const hundredths = (text: string | null): number => Math.round(Number(text ?? '0') * 100);
const rowsOf = (table: ExpectedScoreTable): readonly ExpectedRow[] =>
  table.groups.flatMap((group) => group.rows);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The contract: the reported score where it lies within low–high or the row is not scored, else the computed one. */
function counted(row: ExpectedRow): number {
  const reported = hundredths(row.reported);
  if (row.status !== 'scored') return reported;
  const low = hundredths(row.low ?? row.score);
  const high = hundredths(row.high ?? row.score);
  return row.reported !== null && reported >= low && reported <= high ? reported : hundredths(row.score);
}

const tables = samples.flatMap((sample) =>
  sample.expected.tables.flatMap((table) =>
    table.kind === 'score' ? [{ name: `${sample.name} ${table.id}`, sample, table }] : [],
  ),
);

describe.each(tables)('$name', ({ sample, table }) => {
  const rows = rowsOf(table);
  const finding = (cell: string | null) =>
    sample.expected.findings.find((each) => each.sheet === table.sheet && each.cell === cell);

  test('recomputed total and subtotals', () => {
    expect(hundredths(table.total.recomputed)).toBe(sum(rows.map(counted)));
    let from = 0;
    for (const subtotal of table.subtotals) {
      const covered = rows.filter((row) => row.row > from && row.row < subtotal.row);
      expect(hundredths(subtotal.recomputed)).toBe(sum(covered.map(counted)));
      from = subtotal.row;
    }
  });

  test('reported total agrees with the rows, or a finding says what it should be', () => {
    if (table.total.reported === null) return;
    const added = sum(rows.map((row) => hundredths(row.reported)));
    const wanted = finding(table.total.cell)?.expected ?? table.total.reported;
    expect(hundredths(wanted)).toBe(added);
  });

  test('full marks add up to the total’s', () => {
    if (table.total.fullMarks === null) return;
    expect(sum(rows.map((row) => hundredths(row.fullMarks)))).toBe(hundredths(table.total.fullMarks));
  });

  test('a score outside what the row allows has its finding, and no other row has one', () => {
    for (const row of rows) {
      const cell = row.cells?.score ?? `${table.columns.score ?? ''}${String(row.row)}`;
      const wrong =
        (row.status === 'scored' && counted(row) !== hundredths(row.reported)) ||
        (row.fullMarks !== null && hundredths(row.reported) > hundredths(row.fullMarks));
      expect([cell, finding(cell) !== undefined]).toEqual([cell, wrong]);
    }
  });
});

test('a correct workbook has no error in its expectation, and at least five of ours are correct', () => {
  const correct = samples.filter((sample) => sample.correct);
  expect(
    correct.flatMap((sample) => sample.expected.findings.filter((each) => each.severity === 'error')),
  ).toEqual([]);
  expect(correct.filter((sample) => sample.origin === 'ours').length).toBeGreaterThanOrEqual(5);
});

test('every workbook that is not correct of ours has two to five findings', () => {
  for (const sample of samples.filter((each) => !each.correct && each.origin === 'ours')) {
    expect([
      sample.name,
      sample.expected.findings.length >= 2 && sample.expected.findings.length <= 5,
    ]).toEqual([sample.name, true]);
  }
});
