/** A table that stands elsewhere, lost its merges or has its numbers typed otherwise is the same table. */
import { createXlsx } from '../../src/host/xlsx/create';
import { openXlsx } from '../../src/host/xlsx/read';
import type { WorkbookPlan } from '../../src/host/xlsx/create';
import { reviewWorkbook } from '../../src/review/review';
import { samples } from './catalogue';
import { disguises } from './disguises';

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** All of a review that does not depend on where the table stands. */
function said(plan: WorkbookPlan): object {
  const review = reviewWorkbook(openXlsx(createXlsx(plan)).workbook);
  return {
    tables: review.tables.map((table) => ({
      kind: table.kind,
      year: table.year,
      rows: table.indicators.map(({ name, levels, fullMarks, reported, assessment }) => ({
        name: plain(name),
        levels: levels.map(plain),
        fullMarks,
        reported: reported.value,
        status: assessment.status,
        score: assessment.score ?? null,
        low: assessment.low ?? null,
        high: assessment.high ?? null,
      })),
      subtotals: table.subtotals.map(({ reported, recomputed }) => ({ reported, recomputed })),
      total: table.total === null ? null : { ...table.total, cell: null },
      grade: table.grade === null ? null : { ...table.grade, cell: null },
    })),
    findings: review.findings
      .map(({ check, severity, expected }) => `${check} ${severity} ${plain(expected ?? '')}`)
      .sort(),
  };
}

const plainly = new Map(samples.map((sample) => [sample.name, said(sample.plan)]));

describe.each(disguises)('$name', ({ apply }) => {
  test.each(samples)('$name', ({ name, plan }) => {
    expect(said(apply(plan))).toEqual(plainly.get(name));
  });
});
