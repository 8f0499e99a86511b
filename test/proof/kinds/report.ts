/** Seeds in a report's text: a total, a row's score, a rate, a sum of parts that the tables or the sentence contradict. */
import type { Severity } from '../../../src/check/check';
import { REPORT_SHEET } from '../../../src/grid/workbook';
import type { Base, BaseTable } from '../base';
import { gradeOf, sumOfAll } from '../base';
import { at } from '../edit';
import { decimal, fraction, minus, plus } from '../fraction';
import type { Kind, Seed } from '../seed';
import { pickOf } from '../seed';

/** Figures of nobody's table: they must agree with each other only. */
const OWN_FIGURES = {
  parts: (whole: string) => `全年宣传支出${whole}万元，其中：制作费4.5万元，印刷费3.0万元。`,
  rate: (rate: string) => `培训班预算安排8.0万元，实际支出7.6万元，支出完成率${rate}。`,
};

/** A project's score is not the department's. */
const scopeOf = (table: BaseTable): string => (table.sheet.includes('项目') ? '项目支出' : '部门整体支出');

/** A report that says what the tables say. */
function paragraphs(table: BaseTable, total: string, rowScore: string): readonly string[] {
  const [row] = namedRows(table);
  return [
    `${String(table.year ?? '')}年度${scopeOf(table)}绩效自评得分为${total}分，评价等级为“${gradeOf(sumOfAll(table))}”。`,
    ...(row === undefined ? [] : [`“${row.name}”指标得${rowScore}分。`]),
    OWN_FIGURES.parts('7.5'),
    OWN_FIGURES.rate('95%'),
  ];
}

/** Rows whose short name stands once in the table. */
function namedRows(table: BaseTable): BaseTable['rows'] {
  return table.rows.filter(
    (row) =>
      row.name.length <= 12 &&
      /^\p{Script=Han}+$/u.test(row.name) &&
      table.rows.filter((other) => other.name === row.name).length === 1,
  );
}

/** Workbooks with one table that has a year and a total: of several, no sentence says which. */
function tableOf(base: Base): BaseTable | null {
  const [table, second] = base.tables;
  return table !== undefined && second === undefined && table.year !== null && table.total !== null
    ? table
    : null;
}

function seedOf(
  base: Base,
  report: readonly string[],
  index: number,
  said: string,
  severity: Severity,
  expected: string,
): Seed {
  const place = at(REPORT_SHEET, String(index + 1));
  return {
    check: 'report-mismatch',
    base,
    at: place,
    what: `报告写“${said}”`,
    edits: [],
    report: report.map((paragraph, each) => (each === index ? said : paragraph)),
    causes: [{ check: 'report-mismatch', severity, at: place, expected }],
  };
}

export const wrongReport: Kind = {
  check: 'report-mismatch',
  seeds: (base, variant) => {
    const table = tableOf(base);
    if (table === null) return [];
    const sum = sumOfAll(table);
    const total = decimal(sum);
    const [row] = namedRows(table);
    const score = row === undefined ? '' : decimal(row.reported);
    const right = paragraphs(table, total, score);
    const gap = fraction(pickOf(['1', '2', '1.5', '3'], variant) ?? '1');
    const other = decimal(minus(sum, gap));
    const seeds: Seed[] = [];
    // Without a change of grade, or two things would be wrong at once.
    if (gradeOf(minus(sum, gap)) === gradeOf(sum))
      seeds.push(seedOf(base, right, 0, paragraphs(table, other, score)[0] ?? '', 'error', total));
    if (row !== undefined)
      seeds.push(
        seedOf(
          base,
          right,
          1,
          paragraphs(table, total, decimal(plus(row.reported, gap)))[1] ?? '',
          'error',
          score,
        ),
      );
    const last = right.length;
    seeds.push(seedOf(base, right, last - 2, OWN_FIGURES.parts('6.5'), 'error', '7.5'));
    seeds.push(seedOf(base, right, last - 1, OWN_FIGURES.rate('97%'), 'error', '95%'));
    return seeds;
  },
};

/** The right report beside the right workbook: nothing to say. */
export const rightReport: Kind = {
  check: 'report-mismatch',
  seeds: (base) => {
    const table = tableOf(base);
    if (table === null) return [];
    const [row] = namedRows(table);
    const report = paragraphs(
      table,
      decimal(sumOfAll(table)),
      row === undefined ? '' : decimal(row.reported),
    );
    return [
      {
        check: 'report-mismatch',
        base,
        at: at(REPORT_SHEET, '1'),
        what: '报告与表一致',
        edits: [],
        report,
        causes: [],
      },
    ];
  },
};
