/** Seeds in a row's own cells that leave its score right: a sign turned round, a share above its whole, a weight gone. */
import type { CheckCode } from '../../../src/check/registry';
import type { Base, BaseRow } from '../base';
import type { Edit } from '../edit';
import { at, valueOf } from '../edit';
import { compare } from '../fraction';
import type { Caused, Kind, Seed } from '../seed';

export interface FullRow {
  readonly row: BaseRow;
  readonly targetCell: string;
  readonly target: string;
  readonly actualCell: string;
  readonly actual: string;
}

/** Rows scored in full, whose target and actual are typed as texts. */
export function fullRows(base: Base): readonly FullRow[] {
  return base.tables.flatMap((table) =>
    table.rows.flatMap((row): FullRow[] => {
      const { target: targetCell, actual: actualCell, criterion } = row.cells;
      const { earned, marks, sheet } = row;
      if (targetCell === null || actualCell === null || criterion !== null || marks === null) return [];
      if (earned.kind !== 'scored' || compare(earned.score, marks) !== 0) return [];
      const [target, actual] = [targetCell, actualCell].map((cell) => valueOf(base.plan, at(sheet, cell)));
      if (typeof target !== 'string' || typeof actual !== 'string') return [];
      return [{ row, targetCell, target, actualCell, actual }];
    }),
  );
}

/** One cell of such a row changed, with the one finding it causes there. */
export function changedCell(
  base: Base,
  { row }: FullRow,
  cell: string,
  to: string,
  { check, severity }: Pick<Caused, 'check' | 'severity'>,
  expected: string | null = null,
): Seed {
  const place = at(row.sheet, cell);
  return {
    check,
    base,
    at: place,
    what: `“${row.name.slice(0, 16)}”改为 ${to}`,
    edits: [{ ...place, to }],
    causes: [{ check, severity, at: place, expected }],
  };
}

export const aboveTheWhole: Kind = {
  check: 'percentage-above-100',
  seeds: (base, variant) =>
    fullRows(base)
      .filter(
        ({ row, target }) => target.startsWith('≥') && /(?:合格|及时|规范|达标)率$|满意度$/.test(row.name),
      )
      .map((each) =>
        changedCell(base, each, each.actualCell, variant % 2 === 0 ? '105%' : '110.5%', {
          check: 'percentage-above-100',
          severity: 'warning',
        }),
      ),
};

export const turnedSign: Kind = {
  check: 'direction-unlikely',
  seeds: (base) =>
    fullRows(base).flatMap((each): Seed[] => {
      const { row, target, actual, targetCell } = each;
      const isCost = target.startsWith('≤') && /(?:成本|造价)$/.test(row.name);
      const isShare = target.startsWith('≥') && /(?:合格|完成|及时|达标)率$|满意度$/.test(row.name);
      if (!isCost && !isShare) return [];
      const turned = `${isCost ? '≥' : '≤'}${actual}`;
      return [
        changedCell(base, each, targetCell, turned, { check: 'direction-unlikely', severity: 'question' }),
      ];
    }),
};

/** A row's weight and score given to another row, both scored in full. */
function moved(
  base: string,
  sheet: string,
  from: readonly [weight: string, score: string],
  to: Edit[],
): Kind {
  const [weight, score] = from;
  const place = at(sheet, weight);
  const check: CheckCode = 'weight-zero';
  return {
    check,
    seeds: (each) =>
      each.name === base
        ? [
            {
              check,
              base: each,
              at: place,
              what: '分值改为 0，归入另一行',
              edits: [{ ...place, to: 0 }, { ...at(sheet, score), to: 0 }, ...to],
              causes: [{ check, severity: 'warning', at: place, expected: null }],
            },
          ]
        : [],
  };
}

const both = (sheet: string, weight: string, score: string, to: number): Edit[] =>
  [weight, score].map((cell) => ({ sheet, cell, to }));

const MOVED: readonly Kind[] = [
  moved('tiers-in-notes', '自评表', ['F5', 'G5'], both('自评表', 'F6', 'G6', 20)),
  moved('split-target', '部门整体绩效自评', ['H5', 'I5'], both('部门整体绩效自评', 'H6', 'I6', 25)),
  moved('side-by-side', '项目自评汇总', ['D4', 'E4'], both('项目自评汇总', 'D6', 'E6', 40)),
  moved('two-header-rows', '校舍维修', ['D5', 'G5'], both('校舍维修', 'D6', 'G6', 40)),
  moved('two-header-rows', '学生资助', ['D5', 'G5'], both('学生资助', 'D6', 'G6', 50)),
  moved('stacked-tables', '项目自评', ['F13', 'G13'], both('项目自评', 'F14', 'G14', 70)),
];

export const weightMoved: Kind = {
  check: 'weight-zero',
  isListed: true,
  seeds: (base, variant) => MOVED.flatMap((kind) => kind.seeds(base, variant)),
};

/** A row's name left as the blank form has it. */
export const unnamedRow: Kind = {
  check: 'placeholder-left',
  seeds: (base, variant) =>
    fullRows(base).flatMap((each): Seed[] => {
      const { name } = each.row.cells;
      if (name === null || valueOf(base.plan, at(each.row.sheet, name)) !== each.row.name) return [];
      const left = ['指标1：', '指标3：', '＿＿＿＿'][variant % 3] ?? '指标1：';
      return [changedCell(base, each, name, left, { check: 'placeholder-left', severity: 'warning' })];
    }),
};

/** Two rows of one table under one name: cell of the later row, name of the earlier one. */
export const sameName: Kind = {
  check: 'duplicate-indicator',
  isListed: true,
  seeds: (base) =>
    [
      ['tiers-in-notes', '自评表', 'C6', '巡查河道里程'],
      ['split-target', '部门整体绩效自评', 'C12', '投诉举报按期办结率'],
      ['side-by-side', '项目自评汇总', 'A8', '工程验收合格率'],
      ['two-header-rows', '校舍维修', 'C7', '竣工验收合格率'],
      ['two-header-rows', '学生资助', 'C7', '资助标准达标率'],
      ['a-b-table', '整体绩效自评表', 'D11', '工程验收合格率（10分）'],
    ].flatMap(([name = '', sheet = '', cell = '', to = '']): Seed[] => {
      if (name !== base.name) return [];
      const place = at(sheet, cell);
      return [
        {
          check: 'duplicate-indicator',
          base,
          at: place,
          what: `名称改为 ${to}`,
          edits: [{ ...place, to }],
          causes: [{ check: 'duplicate-indicator', severity: 'question', at: place, expected: null }],
        },
      ];
    }),
};

type Cut = readonly [
  base: string,
  sheet: string,
  at: string,
  edits: Readonly<Record<string, string | number>>,
];

const SELF = '附件3 部门整体支出绩效自评表';
const CUTS: readonly Cut[] = [
  ['split-target', '部门整体绩效自评', 'J8', { J8: '无' }],
  ['project-funds', '项目支出绩效自评表', 'I16', { I16: '' }],
  ['project-funds', '项目支出绩效自评表', 'I19', { I19: '—' }],
  // A person may give 7 of 8 for what was done well, and then has to say why.
  ['002-huaihua-2021-self-evaluation', SELF, 'I20', { H20: 7, H25: 95 }],
  ['002-huaihua-2021-self-evaluation', SELF, 'I21', { H21: 7, H25: 95 }],
];

/** Seeds written out one by one, each a warning where the reason stands. */
const listed = (check: CheckCode, what: string, cuts: readonly Cut[]): Kind => ({
  check,
  isListed: true,
  seeds: (base) =>
    cuts
      .filter(([name]) => name === base.name)
      .map(([, sheet, cell, edits]): Seed => {
        const place = at(sheet, cell);
        return {
          check,
          base,
          at: place,
          what,
          edits: Object.entries(edits).map(([each, to]) => ({ sheet, cell: each, to })),
          causes: [{ check, severity: 'warning', at: place, expected: null }],
        };
      }),
});

export const withoutReason = listed('reason-missing', '扣了分，原因空着或只写“无”', CUTS);

const REASONS: readonly Cut[] = [
  ['split-target', '部门整体绩效自评', 'J8', { J8: '进度滞后，扣0.07分' }],
  ['project-funds', '项目支出绩效自评表', 'I16', { I16: '两期未开班，扣0.07分' }],
  ['project-funds', '项目支出绩效自评表', 'I19', { I19: '少一期扣0.03分，迟报扣0.04分' }],
  ['002-huaihua-2021-self-evaluation', SELF, 'I20', { H20: 7, H25: 95, I20: '材料不全，扣2分' }],
  ['002-huaihua-2021-self-evaluation', SELF, 'I21', { H21: 7, H25: 95, I21: '材料不全，扣除0.5分' }],
];

export const otherCut = listed('reason-contradicts-score', '原因里写的扣分与得分不符', REASONS);

/** The actual value of one row gone, where at least four rows have theirs. */
export const blankActual: Kind = {
  check: 'required-blank',
  seeds: (base) =>
    base.tables
      .map((table) => fullRows({ ...base, tables: [table] }))
      .flatMap((rows) => (rows.length < 4 ? [] : rows))
      .map((each) =>
        changedCell(base, each, each.actualCell, '', { check: 'required-blank', severity: 'warning' }),
      ),
};
