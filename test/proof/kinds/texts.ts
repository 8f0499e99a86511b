/** Seeds in words: an actual that repeats its target, a unit of another thing, a year of another table. */
import type { Base } from '../base';
import { at, textOf, valueOf } from '../edit';
import type { Kind, Seed } from '../seed';
import { pickOf } from '../seed';
import type { Change } from './replaced';
import { replacements } from './replaced';

/** The actual copied from the target, sign and all. Nothing can be scored any more, so nothing else is said. */
export const repeatedTarget: Kind = {
  check: 'actual-repeats-target',
  seeds: (base) =>
    base.tables.flatMap((table) =>
      table.rows.flatMap((row): Seed[] => {
        const { target, actual } = row.cells;
        if (target === null || actual === null) return [];
        const words = valueOf(base.plan, at(row.sheet, target));
        if (typeof words !== 'string' || !/^[≥≤]\s?\d/.test(words)) return [];
        const place = at(row.sheet, actual);
        return [
          {
            check: 'actual-repeats-target',
            base,
            at: place,
            what: `“${row.name.slice(0, 16)}”实际值改为照抄指标值 ${words}`,
            edits: [{ ...place, to: words }],
            causes: [{ check: 'actual-repeats-target', severity: 'question', at: place, expected: null }],
          },
        ];
      }),
    ),
};

const CLAUSES = [
  (year: number) => `\n该指标以${String(year)}年完成情况为评价内容。`,
  (year: number) => `\n${String(year)}年度未开展的不计分。`,
  (year: number) => `\n按${String(year)}年财政下达的任务数核定。`,
];

/** A clause of an older table left in a description, or in a criterion where there is none. */
export const staleClause: Kind = {
  check: 'stale-year',
  seeds: (base, variant) =>
    base.tables.flatMap((table) => {
      const top = Math.min(...table.rows.map(({ row }) => row));
      return table.rows.flatMap((row): Seed[] => {
        const { description, criterion } = row.cells;
        const cell = description ?? criterion;
        if (cell === null || table.year === null) return [];
        // A rule made of headings (优 100%, 良 80%) is no sentence that could be left over.
        if (Number(/\d+$/.exec(cell)?.[0] ?? 0) < top) return [];
        const clause = pickOf(CLAUSES, variant + row.row);
        const place = at(row.sheet, cell);
        const year = table.year - 3 - (variant % 4);
        if (clause === undefined) return [];
        return [
          {
            check: 'stale-year',
            base,
            at: place,
            what: `加一句“${clause(year).trim()}”`,
            edits: [{ ...place, to: `${textOf(base.plan, place)}${clause(year)}` }],
            causes: [
              { check: 'stale-year', severity: 'question', at: place, expected: `${String(table.year)}年` },
            ],
          },
        ];
      });
    }),
};

type UnitLine = readonly [cell: string, from: string, to: string, promised: string, rate?: 'rate'];

/** Counts of another thing are a warning; a count where a rate was promised, or the reverse, a question. */
const units = (base: string, sheet: string, ...lines: readonly UnitLine[]): readonly Change[] =>
  lines.map(([cell, from, to, promised, rate]) => ({
    base,
    sheet,
    cell,
    from,
    to,
    causes: [
      {
        check: 'unit-mismatch',
        severity: rate === undefined ? 'warning' : 'question',
        at: at(sheet, cell),
        expected: promised,
      },
    ],
  }));

/** An amount of money promised where a quantity belongs; target and actual both, so that the score stays right. */
function money(
  base: string,
  sheet: string,
  target: string,
  actual: string,
  promise: string,
  done: string,
): Kind {
  return {
    check: 'unit-mismatch',
    seeds: (each: Base): readonly Seed[] =>
      each.name === base
        ? [
            {
              check: 'unit-mismatch',
              base: each,
              at: at(sheet, target),
              what: `数量指标的指标值改为 ${promise}，实际值改为 ${done}`,
              edits: [
                { ...at(sheet, target), to: promise },
                { ...at(sheet, actual), to: done },
              ],
              causes: [
                { check: 'unit-mismatch', severity: 'question', at: at(sheet, target), expected: null },
              ],
            },
          ]
        : [],
  };
}

export const otherUnit = replacements('unit-mismatch', [
  ...units(
    'two-header-rows',
    '校舍维修',
    ['F5', '平方米', '间', '平方米'],
    ['F9', '个', '人', '个'],
    ['F7', '100%', '100天', '%', 'rate'],
  ),
  ...units('two-header-rows', '学生资助', ['F5', '人', '户', '人'], ['F9', '94%', '94人', '%', 'rate']),
  ...units('tiers-in-notes', '自评表', ['E5', '公里', '处', '公里'], ['E6', '次', '人', '次']),
  ...units('side-by-side', '项目自评汇总', ['C4', '个', '公里', '个'], ['I4', '公里', '条', '公里']),
  ...units(
    'project-funds',
    '项目支出绩效自评表',
    ['F14', '万立方米', '公里', '万立方米'],
    ['F18', '人', '公里', '人'],
  ),
  ...units('a-b-table', '整体绩效自评表', ['F8', '个', '公里', '个'], ['F9', '人次', '天', '人次']),
  ...units('stacked-tables', '项目自评', ['E3', '人', '份', '人'], ['E13', '个', '平方米', '个']),
  ...units('002-huaihua-2021-self-evaluation', '附件3 部门整体支出绩效自评表', ['F15', '家', '次', '家']),
]);

export const moneyAsQuantity: Kind = {
  check: 'unit-mismatch',
  seeds: (base) =>
    [
      money('project-funds', '项目支出绩效自评表', 'E14', 'F14', '≥120万元', '126万元'),
      money('a-b-table', '整体绩效自评表', 'E8', 'F8', '≥25万元', '26万元'),
      money('tiers-in-notes', '自评表', 'D5', 'E5', '≥120万元', '123万元'),
      money('stacked-tables', '项目自评', 'D3', 'E3', '≥520万元', '531万元'),
      money(
        '002-huaihua-2021-self-evaluation',
        '附件3 部门整体支出绩效自评表',
        'E15',
        'F15',
        '60万元',
        '60万元',
      ),
    ].flatMap((kind) => kind.seeds(base, 0)),
};
