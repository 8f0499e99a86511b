/** A workbook that is right, as the seeds need it: where each row's cells stand and what each row earns, by hand. */
import { cellName, parseCell } from '../../src/grid/address';
import type { WorkbookPlan } from '../../src/host/xlsx/create';
import type { IndicatorCells } from '../../src/review/contract';
import type {
  ExpectedFinding,
  ExpectedReview,
  ExpectedRow,
  ExpectedScoreTable,
} from '../samples/expectation';
import type { Sample } from '../samples/catalogue';
import type { At, Edit } from './edit';
import { at, formulaOf, put, valueOf } from './edit';
import type { Fraction } from './fraction';
import { compare, decimal, fraction, sum } from './fraction';

type Earned =
  /** `low` and `high` apart only where part of a step can be read in more than one way. */
  | { readonly kind: 'scored'; readonly score: Fraction; readonly low: Fraction; readonly high: Fraction }
  | { readonly kind: 'range'; readonly low: Fraction; readonly high: Fraction }
  | { readonly kind: 'open' };

export interface BaseRow {
  readonly row: number;
  readonly name: string;
  readonly sheet: string;
  readonly cells: IndicatorCells;
  readonly marks: Fraction | null;
  /** As it stands in the right workbook. */
  readonly reported: Fraction;
  readonly earned: Earned;
  /** What it earns follows from a repaired character or a neighbour's clause: doubt about it is a warning. */
  readonly tentative: boolean;
}

interface Sum {
  readonly at: At;
  /** The rows it adds up, by their index. */
  readonly rows: readonly number[];
}

export interface BaseTable {
  readonly sheet: string;
  readonly year: number | null;
  readonly rows: readonly BaseRow[];
  readonly subtotals: readonly Sum[];
  /** null where the table has no total. */
  readonly total: At | null;
  /** The cell with the whole table's full marks as a number, where there is one. */
  readonly totalMarks: At | null;
  readonly grade: At | null;
}

export interface Base {
  readonly name: string;
  readonly plan: WorkbookPlan;
  readonly tables: readonly BaseTable[];
  /** What may be said of it though nothing is wrong: questions, remarks. */
  readonly baseline: readonly ExpectedFinding[];
}

/** How a sample with errors in it is put right. */
export interface Repair {
  /** Cells with what should stand in them. */
  readonly edits: readonly Edit[];
  /** Cells whose findings are gone with it. */
  readonly settles: readonly string[];
  /** Rows whose hand-written outcome is another once repaired. */
  readonly rows?: readonly ExpectedRow[];
}

const ROLES = ['name', 'fullMarks', 'criterion', 'description', 'target', 'actual', 'score'] as const;

function cellsOf(table: ExpectedScoreTable, row: ExpectedRow): IndicatorCells {
  const cells = ROLES.map((role) => {
    const column = table.columns[role];
    return [role, column === null ? null : `${column}${String(row.row)}`] as const;
  });
  const standing: Record<(typeof ROLES)[number], string | null> = {
    name: null,
    fullMarks: null,
    criterion: null,
    description: null,
    target: null,
    actual: null,
    score: null,
  };
  for (const [role, cell] of cells) standing[role] = cell;
  return { ...standing, ...row.cells };
}

function earnedBy(row: ExpectedRow): Earned {
  if (row.status === 'scored') {
    const score = fraction(row.score);
    return {
      kind: 'scored',
      score,
      low: fraction(row.low ?? row.score),
      high: fraction(row.high ?? row.score),
    };
  }
  return row.status === 'range'
    ? { kind: 'range', low: fraction(row.low), high: fraction(row.high) }
    : { kind: 'open' };
}

/** Rows of our samples whose outcome rests on a repaired character or on a neighbour's clause. */
const TENTATIVE = /推断|上一行同一事项/;

function tableOf(plan: WorkbookPlan, table: ExpectedScoreTable, repairs: Repair | null): BaseTable {
  const { sheet } = table;
  const wanted = table.groups
    .flatMap((group) => group.rows)
    .map((row) => repairs?.rows?.find((each) => each.row === row.row && each.name === row.name) ?? row);
  const rows = wanted.map((row): BaseRow => {
    const cells = cellsOf(table, row);
    const repaired = repairs?.edits.find((edit) => edit.sheet === sheet && edit.cell === cells.score)?.to;
    return {
      row: row.row,
      name: row.name,
      sheet,
      cells,
      marks: row.fullMarks === null ? null : fraction(row.fullMarks),
      reported: fraction(typeof repaired === 'number' ? repaired : (row.reported ?? '0')),
      earned: earnedBy(row),
      tentative: TENTATIVE.test(row.why),
    };
  });
  const subtotals = table.subtotals.map((subtotal, index): Sum => {
    const above = table.subtotals[index - 1]?.row ?? 0;
    const members = rows.flatMap((row, each) => (row.row > above && row.row < subtotal.row ? [each] : []));
    return { at: at(sheet, subtotal.cell), rows: members };
  });
  const total = table.total.cell === null ? null : at(sheet, table.total.cell);
  const totalRow = total === null ? null : parseCell(total.cell);
  const marksColumn = table.columns.fullMarks === null ? null : parseCell(`${table.columns.fullMarks}1`);
  const totalMarks =
    totalRow === null || marksColumn === null || subtotalsApart(totalRow.row, rows)
      ? null
      : at(sheet, cellName({ row: totalRow.row, column: marksColumn.column }));
  return {
    sheet,
    year: table.year === undefined ? null : Number(table.year),
    rows,
    subtotals,
    total,
    totalMarks: totalMarks !== null && typeof valueOf(plan, totalMarks) === 'number' ? totalMarks : null,
    grade: table.grade.cell === null ? null : at(sheet, table.grade.cell),
  };
}

/** A total above its rows has no full marks beside it. */
const subtotalsApart = (totalRow: number, rows: readonly BaseRow[]): boolean =>
  rows.some((row) => row.row > totalRow + 1);

export function baseOf(
  { name, plan, expected }: Pick<Sample, 'name' | 'plan'> & { readonly expected: ExpectedReview },
  repair: Repair | null = null,
): Base {
  const right = repair === null ? plan : put(plan, repair.edits);
  return {
    name,
    plan: right,
    tables: expected.tables.flatMap((table) =>
      table.kind === 'score' ? [tableOf(right, table, repair)] : [],
    ),
    baseline: expected.findings.filter(
      (finding) => repair?.settles.includes(`${finding.sheet}!${finding.cell}`) !== true,
    ),
  };
}

/** What the table's score cells add up to once some rows report otherwise; a blank or unusable score counts 0. */
export function sumWith(
  table: BaseTable,
  members: readonly number[],
  changed: ReadonlyMap<number, Fraction> = new Map(),
): Fraction {
  return sum(members.flatMap((index) => changed.get(index) ?? table.rows[index]?.reported ?? []));
}

const GRADES = [
  ['优', 90],
  ['良', 80],
  ['中', 60],
  ['差', 0],
] as const;

/** 财预〔2020〕10号, of a total out of 100. */
export function gradeOf(total: Fraction): string {
  return GRADES.find(([, from]) => compare(total, fraction(from)) >= 0)?.[0] ?? '差';
}

const everyRow = (table: BaseTable): readonly number[] => table.rows.map((_, index) => index);

/** Edits that put subtotals, total and grade right after rows report otherwise, as a person would who adds up. */
function settled(base: Base, table: BaseTable, changed: ReadonlyMap<number, Fraction>): readonly Edit[] {
  const sums: readonly Sum[] = [
    ...table.subtotals,
    ...(table.total === null ? [] : [{ at: table.total, rows: everyRow(table) }]),
  ];
  const edits = sums.flatMap((each): Edit[] => {
    const value = Number(decimal(sumWith(table, each.rows, changed)));
    const formula = formulaOf(base.plan, each.at);
    if (formula === null) return [{ ...each.at, to: value }];
    // A formula without a stored result gets none.
    return formula.cached === false ? [] : [{ ...each.at, to: { formula: formula.formula ?? '', value } }];
  });
  if (table.grade === null) return edits;
  return [...edits, { ...table.grade, to: gradeOf(sumWith(table, everyRow(table), changed)) }];
}

/** A row's score changed, with everything that adds it up. */
export function rescored(
  base: Base,
  table: BaseTable,
  index: number,
  to: Edit['to'],
  counts: Fraction,
): readonly Edit[] {
  const row = table.rows[index];
  if (row === undefined || row.cells.score === null) throw new RangeError(`no score in row ${String(index)}`);
  return [{ ...at(row.sheet, row.cells.score), to }, ...settled(base, table, new Map([[index, counts]]))];
}

/** Every row that has a score cell, with its table. */
export function* scoredRows(base: Base): Generator<{
  readonly table: BaseTable;
  readonly row: BaseRow;
  readonly index: number;
  readonly score: At;
}> {
  for (const table of base.tables) {
    for (const [index, row] of table.rows.entries()) {
      if (row.cells.score !== null) yield { table, row, index, score: at(row.sheet, row.cells.score) };
    }
  }
}

export const sumOfAll = (table: BaseTable): Fraction => sumWith(table, everyRow(table));
