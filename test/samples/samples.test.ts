/** The samples are what their sources make, and their reviews are what was worked out by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../../src/host/xlsx/create';
import { openXlsx } from '../../src/host/xlsx/read';
import type { Review } from '../../src/review/contract';
import { reviewWorkbook } from '../../src/review/review';
import { samples } from './catalogue';
import {
  expectedFindings,
  expectedFrame,
  expectedRows,
  foundFindings,
  foundFrame,
  foundRows,
} from './compare';

const folder = join(__dirname, '../../assets/samples');

describe.each(samples)('$name', (sample) => {
  const bytes = readFileSync(join(folder, `${sample.name}.xlsx`));
  let review: Review;

  beforeAll(() => {
    review = reviewWorkbook(openXlsx(bytes).workbook);
  });

  test('the file is what its source makes', () => {
    expect(Buffer.from(createXlsx(sample.plan)).equals(bytes)).toBe(true);
  });

  test('its tables are found', () => {
    expect(review.tables.map(({ id, sheet, kind }) => ({ id, sheet, kind }))).toEqual(
      sample.expected.tables.map(({ id, sheet, kind }) => ({ id, sheet, kind })),
    );
  });

  for (const table of sample.expected.tables) {
    if (table.kind !== 'score') continue;
    const found = () => review.tables.find((each) => each.id === table.id);

    test(`${table.id}: every row, its cells, its status and its score`, () => {
      expect(foundRows(found())).toEqual(expectedRows(table));
    });

    test(`${table.id}: range, subtotals, total and grade`, () => {
      expect(foundFrame(found(), table)).toEqual(expectedFrame(table));
    });
  }

  test('the findings are exactly these', () => {
    expect(foundFindings(review.findings, sample.expected)).toEqual(expectedFindings(sample.expected));
  });

  test('the summary counts what is listed', () => {
    const rows = review.tables.flatMap((table) => table.indicators);
    const standing = (severity: string) =>
      review.findings.filter((each) => each.severity === severity && each.dismissed === null).length;
    expect(review.summary).toMatchObject({
      rows: rows.length,
      scored: rows.filter((row) => row.assessment.status === 'scored').length,
      errors: standing('error'),
      warnings: standing('warning'),
      questions: standing('question'),
    });
  });

  if (sample.correct) {
    test('no error stands in a correct workbook', () => {
      expect(review.findings.filter((each) => each.severity === 'error')).toEqual([]);
    });
  }
});
