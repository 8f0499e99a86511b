/** Seeds in cells that add up: totals, subtotals, grades, full marks. */
import type { Base, BaseTable } from '../base';
import { gradeOf, sumOfAll, sumWith } from '../base';
import type { At, Edit } from '../edit';
import { at, formulaOf, textOf } from '../edit';
import type { Fraction } from '../fraction';
import { compare, decimal, fraction, minus, plus, rounded, sum } from '../fraction';
import type { Caused, Kind, Seed } from '../seed';
import { pickOf } from '../seed';

const GAPS = ['1', '-1', '2', '-2', '5', '-3', '10', '1.5'];

/** Off by so much that no rounding reconciles it. */
function off(right: Fraction, variant: number): Fraction {
  const gap = fraction(pickOf(GAPS, variant) ?? '1');
  const value = plus(right, gap);
  // 98.6 rounds to 99, which 98.6 + 0.4 would be; whole points away it never is, unless the sum itself is whole.
  return compare(value, fraction(0)) < 0 ? plus(right, fraction(2)) : value;
}

function totalSeed(
  base: Base,
  place: At,
  table: BaseTable,
  to: Edit['to'],
  what: string,
  caused: Partial<Caused>,
): Seed {
  return {
    check: 'total-mismatch',
    base,
    at: place,
    what,
    edits: [{ ...place, to }],
    causes: [
      {
        check: 'total-mismatch',
        severity: 'error',
        at: place,
        expected: decimal(sumOfAll(table)),
        ...caused,
      },
    ],
  };
}

export const wrongTotal: Kind = {
  check: 'total-mismatch',
  seeds: (base, variant) =>
    base.tables.flatMap((table, index): Seed[] => {
      if (table.total === null) return [];
      const right = sumOfAll(table);
      const value = off(right, variant + index + base.name.length);
      const what = `总分 ${decimal(right)} 改为 ${decimal(value)}`;
      return [totalSeed(base, table.total, table, Number(decimal(value)), what, {})];
    }),
};

export const wholeTotal: Kind = {
  check: 'total-mismatch',
  seeds: (base) =>
    base.tables.flatMap((table): Seed[] => {
      if (table.total === null) return [];
      const right = sumOfAll(table);
      const value = rounded(right, 0);
      if (compare(value, right) === 0) return [];
      const what = `总分 ${decimal(right)} 取整为 ${decimal(value)}`;
      return [totalSeed(base, table.total, table, Number(decimal(value)), what, { severity: 'warning' })];
    }),
};

/** A sum formula that leaves out the last row it should add. */
export const shortFormula: Kind = {
  check: 'total-mismatch',
  seeds: (base) =>
    base.tables.flatMap((table): Seed[] => {
      const first = table.rows[0];
      const last = table.rows.at(-1);
      const before = table.rows.at(-2);
      const { total } = table;
      if (total === null || first?.cells.score == null || before?.cells.score == null || last === undefined)
        return [];
      // Subtotals in between, or a score in another column, would be added up twice or missed.
      const column = (cell: string): string => cell.replace(/\d/g, '');
      const isOneColumn = table.rows.every(
        (row) => row.cells.score !== null && column(row.cells.score) === column(total.cell),
      );
      if (!isOneColumn || table.subtotals.length > 0) return [];
      const right = sumOfAll(table);
      const value = minus(right, last.reported);
      const text = `SUM(${first.cells.score}:${before.cells.score})`;
      return [
        totalSeed(
          base,
          total,
          table,
          { formula: text, value: Number(decimal(value)) },
          `总分公式漏一行：=${text}`,
          {},
        ),
      ];
    }),
};

/** A row a person judged got another mark, and nobody added up again. */
export const forgottenTotal: Kind = {
  check: 'total-mismatch',
  seeds: (base, variant) =>
    base.tables.flatMap((table): Seed[] => {
      const { total } = table;
      if (total === null || table.subtotals.length > 0 || formulaOf(base.plan, total) !== null) return [];
      return table.rows.flatMap((row, index): Seed[] => {
        const criterion = row.cells.criterion;
        if (row.earned.kind !== 'open' || criterion === null || row.cells.score === null) return [];
        // So many cases, so many marks off: any whole number of them may be right.
        const step = /每(?:缺|少|发现|有|出现|延迟)[^，；。]*扣([12])分/.exec(
          textOf(base.plan, at(row.sheet, criterion)),
        );
        if (step?.[1] === undefined) return [];
        const count = fraction(String((variant % 2) + 1));
        const value = minus(row.reported, plus(fraction(0), decimalTimes(step[1], count)));
        if (compare(value, fraction(0)) < 0) return [];
        const place = at(row.sheet, row.cells.score);
        const right = sumWith(
          table,
          table.rows.map((_, each) => each),
          new Map([[index, value]]),
        );
        return [
          {
            check: 'total-mismatch',
            base,
            at: place,
            what: `“${row.name}”得分 ${decimal(row.reported)} 改为 ${decimal(value)}，总分没有跟着改`,
            edits: [{ ...place, to: Number(decimal(value)) }],
            causes: [{ check: 'total-mismatch', severity: 'error', at: total, expected: decimal(right) }],
          },
        ];
      });
    }),
};

const decimalTimes = (a: string, b: Fraction): Fraction =>
  sum(Array.from({ length: Number(decimal(b)) }, () => fraction(a)));

/** The total is right; where it is a formula over the subtotals it goes wrong with them, and the subtotal is to blame. */
export const wrongSubtotal: Kind = {
  check: 'subtotal-mismatch',
  isListed: true,
  seeds: (base, variant) =>
    base.tables.flatMap((table) =>
      table.subtotals.map(({ at: place, rows }, index): Seed => {
        const right = sumWith(table, rows);
        const value = off(right, variant + index);
        return {
          check: 'subtotal-mismatch',
          base,
          at: place,
          what: `小计 ${decimal(right)} 改为 ${decimal(value)}`,
          edits: [{ ...place, to: Number(decimal(value)) }],
          causes: [{ check: 'subtotal-mismatch', severity: 'error', at: place, expected: decimal(right) }],
        };
      }),
    ),
};

const GRADES = ['优', '良', '中', '差'];

/** Scales in use where no note states one: the ministry's, a platform's, a stricter city's. */
const SCALES = [
  [90, 80, 60, 0],
  [80, 70, 60, 0],
  [95, 85, 60, 0],
];

/** Another grade than the total earns; one that another scale in use gives is only a question. */
export const wrongGrade: Kind = {
  check: 'grade-mismatch',
  isListed: true,
  seeds: (base) =>
    base.tables.flatMap((table): readonly Seed[] => {
      const { grade } = table;
      if (grade === null) return [];
      const total = sumOfAll(table);
      const right = gradeOf(total);
      return GRADES.filter((to) => to !== right).map((to): Seed => {
        const isElsewhere = SCALES.some(
          (scale) => scale.findIndex((from) => compare(total, fraction(from)) >= 0) === GRADES.indexOf(to),
        );
        return {
          check: 'grade-mismatch',
          base,
          at: grade,
          what: `总分 ${decimal(total)}，等级 ${right} 改为 ${to}`,
          edits: [{ ...grade, to }],
          causes: [
            {
              check: 'grade-mismatch',
              severity: isElsewhere ? 'question' : 'error',
              at: grade,
              expected: right,
            },
          ],
        };
      });
    }),
};

/** The whole table's full marks. */
export const wrongTotalMarks: Kind = {
  check: 'weights-mismatch',
  seeds: (base, variant) =>
    base.tables.flatMap((table, index): Seed[] => {
      const { totalMarks } = table;
      // With a grade beside it the grade would be of another scale too.
      if (totalMarks === null || table.grade !== null || formulaOf(base.plan, totalMarks) !== null) return [];
      // 90 may be all but the funds row's 10, which some forms count apart.
      const to = pickOf([110, 105, 95, 120, 98], variant + index + base.name.length) ?? 110;
      return [
        {
          check: 'weights-mismatch',
          base,
          at: totalMarks,
          what: `总分值 ${textOf(base.plan, totalMarks)} 改为 ${String(to)}`,
          edits: [{ ...totalMarks, to }],
          causes: [
            {
              check: 'weights-mismatch',
              severity: 'error',
              at: totalMarks,
              expected: decimal(sum(table.rows.flatMap((row) => row.marks ?? []))),
            },
          ],
        },
      ];
    }),
};
