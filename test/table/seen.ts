/** Tables as short lines, so that an expectation reads like the table itself. */
import { cellName } from '../../src/grid/address';
import type { DataTable, Figure, ScoreTable, Table } from '../../src/table/table';

function figure(value: Figure | null): string {
  if (value === null) return '-';
  return `${value.quantity === null ? '?' : value.quantity.value.toExactText()}@${cellName(value.place)}`;
}

/** `过程/预算执行 > 预算控制率 | 5@F7 | 1@I7`: levels, name, full marks, score. */
export function rows(table: ScoreTable): string[] {
  return table.indicators.map((each) => {
    const role = each.role === 'funds' ? '资金 ' : '';
    return `${role}${each.levels.join('/')} > ${each.name} | ${figure(each.fullMarks)} | ${figure(each.score)}`;
  });
}

/** `1 过程 3-14 [60@B5]: 2,3,4`: level, name, rows as Excel counts them, weights, indicators. */
export function groups(table: ScoreTable): string[] {
  return table.groups.map(
    (each) =>
      `${each.level} ${each.name} ${each.firstRow + 1}-${each.lastRow + 1} [${each.fullMarks.map(figure).join(' ')}]: ${each.indicators.join(',')}`,
  );
}

export function sums(table: ScoreTable): string[] {
  const line = (each: NonNullable<ScoreTable['total']>) =>
    `${each.label} | ${figure(each.fullMarks)} | ${figure(each.score)}: ${each.indicators.join(',')}`;
  return [...table.subtotals.map(line), ...(table.total === null ? [] : [`= ${line(table.total)}`])];
}

export function columns(table: ScoreTable): string {
  return table.columns
    .map(({ role, column }) => `${cellName({ row: 0, column }).replace('1', '')}:${role}`)
    .join(' ');
}

/** What a row says in one of its text columns. */
export function said(
  table: ScoreTable,
  role: 'criterion' | 'description' | 'operator' | 'target' | 'unit' | 'actual' | 'rate' | 'remark',
): (string | null)[] {
  return table.indicators.map(({ cells }) => cells[role]?.text ?? null);
}

export function scoreTables(tables: readonly Table[]): ScoreTable[] {
  return tables.filter((table) => table.kind === 'score');
}

export function onlyScoreTable(tables: readonly Table[]): ScoreTable {
  const found = scoreTables(tables);
  const [table] = found;
  if (table === undefined || found.length !== 1)
    throw new Error(`expected one score table, found ${found.length}`);
  return table;
}

export function dataRows(table: DataTable): string[] {
  return table.blocks.flatMap((block) =>
    block.rows.map(
      (row) =>
        `${row.depth} ${row.ordinal}| ${row.label.text.trim()} | ${row.figures.map((each) => `${each.heading}=${figure(each.figure)}`).join(' ')}`,
    ),
  );
}
