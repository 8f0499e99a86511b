import fc from 'fast-check';
import { runChecks } from '../../src/check/run-checks';
import { cellName } from '../../src/grid/address';
import type { GroupPlan, RowPlan, TablePlan } from './build';
import { one, scored, unread } from './build';
import { said } from './said';

/** Tenths of a point, so that every sum is exact in whole numbers. */
const points = (tenths: number): string => (tenths / 10).toString();

interface Correct {
  readonly plan: TablePlan;
  readonly marks: readonly number[];
  readonly scores: readonly number[];
}

/** A table in which everything agrees: levels of two rows each, a subtotal over the first level, scores their rules give. */
const correctTable: fc.Arbitrary<Correct> = fc
  .array(
    fc.record({
      marks: fc.integer({ min: 2, max: 30 }),
      lost: fc.integer({ min: 0, max: 10 }),
      isRead: fc.boolean(),
    }),
    {
      minLength: 4,
      maxLength: 12,
    },
  )
  .map((given) => {
    const marks = given.map((row) => row.marks * 10);
    const scores = given.map((row) => row.marks * 10 - Math.min(row.marks * 10, row.lost * 3));
    const rows = given.map((row, index): RowPlan => {
      const score = points(scores[index] ?? 0);
      return {
        name: `指标${index}`,
        marks: points(marks[index] ?? 0),
        score,
        assessment: row.isRead ? scored(score) : unread,
      };
    });
    const groups = rows.flatMap((_, index): GroupPlan[] =>
      index % 2 === 0
        ? [
            {
              name: `一级${index}`,
              marks: [points(sum(marks.slice(index, index + 2)))],
              rows: [index, index + 1].filter((each) => each < rows.length),
            },
          ]
        : [],
    );
    return {
      marks,
      scores,
      plan: {
        rows,
        groups,
        subtotals: [
          {
            label: '小计',
            rows: [0, 1],
            marks: points(sum(marks.slice(0, 2))),
            score: points(sum(scores.slice(0, 2))),
          },
        ],
        total: { marks: points(sum(marks)), score: points(sum(scores)) },
      },
    };
  });

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Where things stand in the hand-made table. */
const scoreCell = (index: number): string => cellName({ row: 1 + index, column: 8 });
const subtotalRow = (rows: number): number => 1 + rows;
const totalRow = (rows: number): number => 2 + rows;

test('a correct table has no finding', () => {
  fc.assert(
    fc.property(correctTable, ({ plan }) => {
      expect(said(one(plan))).toEqual([]);
    }),
  );
});

test('one figure changed gives exactly the findings it causes', () => {
  fc.assert(
    fc.property(
      correctTable,
      fc.nat(),
      fc.integer({ min: 1, max: 40 }),
      fc.nat({ max: 4 }),
      (correct, at, by, which) => {
        const { plan, marks, scores } = correct;
        const count = plan.rows.length;
        const index = at % count;
        const subtotal = plan.subtotals?.[0];
        const total = plan.total;
        const group = plan.groups?.[Math.floor(index / 2)];
        if (subtotal === undefined || total === undefined || group === undefined)
          throw new RangeError('incomplete plan');
        // Whole points, so that no change is a rounding.
        const change = by * 10;
        const right = points(sum(scores));
        switch (which) {
          case 0: {
            const changed = { ...plan, total: { ...total, score: points(sum(scores) + change) } };
            expect(said(one(changed))).toEqual([
              `total-mismatch error ${cellName({ row: totalRow(count), column: 8 })} ${right} → ${right}`,
            ]);
            break;
          }
          case 1: {
            const expected = points(sum(scores.slice(0, 2)));
            const changed = {
              ...plan,
              subtotals: [{ ...subtotal, score: points(sum(scores.slice(0, 2)) + change) }],
            };
            expect(said(one(changed))).toEqual([
              `subtotal-mismatch error ${cellName({ row: subtotalRow(count), column: 8 })} ${expected} → ${expected}`,
            ]);
            break;
          }
          case 2: {
            const expected = points(sum(marks));
            const changed = { ...plan, total: { ...total, marks: points(sum(marks) + change) } };
            expect(said(one(changed))).toEqual([
              `weights-mismatch error ${cellName({ row: totalRow(count), column: 3 })} ${expected}`,
            ]);
            break;
          }
          case 3: {
            const own = points(sum(group.rows.map((each) => marks[each] ?? 0)));
            const groups = (plan.groups ?? []).map((each) =>
              each === group ? { ...each, marks: [points(Number(own) * 10 + change)] } : each,
            );
            // The total row bears the rows out, so the level is the cell to change.
            expect(said(one({ ...plan, groups }))).toEqual([
              `weights-mismatch error ${cellName({ row: 1 + (group.rows[0] ?? 0), column: 1 })} ${own}`,
            ]);
            break;
          }
          default: {
            const score = (scores[index] ?? 0) + change;
            const rows = plan.rows.map((row, each) =>
              each === index ? { ...row, score: points(score) } : row,
            );
            const found = said(one({ ...plan, rows }));
            const isAbove = score > (marks[index] ?? 0);
            const isRead = plan.rows[index]?.assessment !== unread;
            const reported = points(scores[index] ?? 0);
            const onScore = isAbove ? 'score-above-full-marks' : 'score-mismatch';
            const own = isRead
              ? [`${onScore} error ${scoreCell(index)} ${reported} → ${reported}`]
              : isAbove
                ? [`score-above-full-marks error ${scoreCell(index)} ${points(marks[index] ?? 0)}`]
                : [];
            expect(found.filter((each) => each.includes(` ${scoreCell(index)} `))).toEqual(own);
            // The sums compare with the cells as they stand: they no longer agree.
            const sums = found
              .filter((each) => !each.includes(` ${scoreCell(index)} `))
              .map((each) => each.split(' ')[0]);
            expect(sums.sort()).toEqual(
              index < 2 ? ['subtotal-mismatch', 'total-mismatch'] : ['total-mismatch'],
            );
          }
        }
      },
    ),
  );
});

test('ids are the same after rows are inserted above', () => {
  fc.assert(
    fc.property(correctTable, fc.integer({ min: 1, max: 50 }), (correct, offset) => {
      const { plan } = correct;
      const wrong: TablePlan = {
        ...plan,
        rows: plan.rows.map((row) => ({ ...row, score: '0.05', assessment: scored('0.5') })),
        total: { marks: '1', score: '77' },
      };
      const ids = runChecks(one(wrong)).map((finding) => finding.id);
      const moved = runChecks(one({ ...wrong, offset })).map((finding) => finding.id);
      expect(ids.length).toBeGreaterThan(plan.rows.length);
      expect(new Set(ids).size).toBe(ids.length);
      expect(moved).toEqual(ids);
    }),
  );
});
