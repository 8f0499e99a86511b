/** Drafts made by hand, without reading a sheet: what the tables, measures and assessments of a review would be. */
import type { Assessment } from '../../src/assess/assessment';
import type { CriterionDefect } from '../../src/assess/defects';
import type { Draft, RowReview, ScoreTableReview } from '../../src/check/check';
import type { Facts } from '../../src/facts/facts';
import { readQuantity } from '../../src/grid/quantity';
import { Ratio } from '../../src/grid/ratio';
import type { Place, Workbook } from '../../src/grid/workbook';
import type { Equation, Measured, Measurement } from '../../src/measure/measurement';
import { nationalRules } from '../../src/rules/local-rules';
import type { LocalRules } from '../../src/rules/local-rules';
import type { Proof } from '../../src/table/proof';
import { provedBy } from '../../src/table/proof';
import { areMarksOf, coveredByTotal, makeHundred, proofOfSum } from '../../src/table/sum-proof';
import type {
  DataTable,
  Figure,
  Group,
  Indicator,
  PlacedText,
  ScoreTable,
  TotalRow,
} from '../../src/table/table';

export const SHEET = '附件1';

/** Columns of the hand-made score table: A level, B level's marks, C name, D marks, E criterion, F description, G target, H actual, I score. */
const COLUMN = {
  level: 0,
  levelMarks: 1,
  name: 2,
  marks: 3,
  criterion: 4,
  description: 5,
  target: 6,
  actual: 7,
  score: 8,
  rate: 9,
};

export const at = (row: number, column: number, sheet = SHEET): Place => ({ sheet, row, column });

/** A number cell: `raw` as it shows, `formula` without `=`; `unknown` for a formula without a result. */
function figure(place: Place, raw: string, formula: string | null = null): Figure {
  return { place, raw, quantity: readQuantity(raw), formula };
}

function text(place: Place, words: string): PlacedText {
  return { place, text: words, cell: null };
}

export interface RowPlan {
  readonly name?: string;
  readonly key?: string;
  readonly role?: 'funds';
  readonly proof?: Proof;
  readonly levels?: readonly string[];
  readonly marks?: string | null;
  readonly score?: string | null;
  readonly scoreFormula?: string;
  readonly criterion?: string;
  readonly description?: string;
  readonly target?: string;
  readonly actual?: string;
  readonly rate?: string;
  readonly remark?: string;
  readonly funds?: { readonly initial?: string; readonly budget?: string; readonly spent?: string };
  readonly assessment?: Assessment;
  readonly measured?: Measured;
  readonly defects?: readonly CriterionDefect[];
  /** Of the score cell, where it is merged with that of another row. */
  readonly scoreRow?: number;
}

const COMMON = { reading: '', used: [], steps: [], assumptions: [], basis: 'criterion' } as const;

export const unread: Assessment = { ...COMMON, status: 'unread', unread: [] };

export function scored(
  score: string,
  more: Partial<{ low: string; high: string; exact: string; basis: 'national'; assumption: string }> = {},
): Assessment {
  return {
    ...COMMON,
    status: 'scored',
    score: Ratio.of(score),
    low: Ratio.of(more.low ?? score),
    high: Ratio.of(more.high ?? score),
    exact: fraction(more.exact ?? score),
    basis: more.basis ?? 'criterion',
    assumptions: more.assumption === undefined ? [] : [{ code: more.assumption, text: '推断' }],
  };
}

/** `20/3` or `6.67`. */
function fraction(words: string): Ratio {
  const [above = '0', below = '1'] = words.split('/');
  return Ratio.of(above).over(Ratio.of(below));
}

export function range(low: string, high: string): Assessment {
  return { ...COMMON, status: 'range', low: Ratio.of(low), high: Ratio.of(high) };
}

export function conflict(...scores: readonly string[]): Assessment {
  const values = scores.map((score) => Ratio.of(score));
  return {
    ...COMMON,
    status: 'conflict',
    clauses: values.map((score) => ({ from: 0, to: 1, score })),
    low: values.reduce((low, value) => Ratio.min(low, value)),
    high: values.reduce((high, value) => Ratio.max(high, value)),
  };
}

export const judgement = (...points: readonly (string | null)[]): Assessment => byPerson(points, true);

/** The same choices, with a deduction beside them. */
export const besideDeduction = (...points: readonly string[]): Assessment => byPerson(points, false);

function byPerson(points: readonly (string | null)[], isClosed: boolean): Assessment {
  return {
    ...COMMON,
    status: 'judgement',
    options: points.map((each) => ({ label: '档', points: each === null ? null : Ratio.of(each) })),
    isClosed,
    low: null,
    high: null,
    asks: '',
  };
}

export const NOTHING_MEASURED: Measured = { status: 'missing', what: '实际值', target: null, equations: [] };

export function measurement(
  words: string,
  place: Place | null,
  more: Partial<Measurement> = {},
): Measurement {
  const quantity = readQuantity(words);
  if (quantity === null) throw new RangeError(words);
  return {
    value: quantity.value,
    kind: quantity.kind,
    unit: quantity.unit,
    source: 'actual',
    place,
    from: 0,
    to: words.length,
    stated: null,
    steps: [],
    assumption: null,
    ...more,
  };
}

export function equation(
  place: Place,
  figures: readonly string[],
  computed: string | null,
  stated: string | null,
): Equation {
  const printed = stated === null ? null : readQuantity(stated);
  return {
    place,
    from: 3,
    to: 20,
    computed: computed === null ? null : fraction(computed),
    dividesByZero: computed === null,
    figures,
    stated:
      printed === null
        ? null
        : {
            text: printed.text,
            value: printed.value,
            decimals: printed.decimals,
            isPercent: printed.kind === 'rate',
          },
  };
}

function indicatorOf(plan: RowPlan, row: number): Indicator {
  const cell = (column: number, words: string | undefined): PlacedText | null =>
    words === undefined ? null : text(at(row, column), words);
  const name = plan.name ?? `指标${row}`;
  const amount = (column: number, raw: string | undefined): Figure | null =>
    raw === undefined ? null : figure(at(row, column), raw);
  return {
    key: plan.key ?? name,
    role: plan.role ?? 'indicator',
    row,
    proof: plan.proof ?? provedBy('header'),
    hidden: false,
    levels: plan.levels ?? [],
    name,
    cells: {
      name: text(at(row, COLUMN.name), name),
      criterion: cell(COLUMN.criterion, plan.criterion),
      description: cell(COLUMN.description, plan.description),
      operator: null,
      target: cell(COLUMN.target, plan.target),
      unit: null,
      actual: cell(COLUMN.actual, plan.actual),
      rate: cell(COLUMN.rate, plan.rate),
      remark: cell(COLUMN.rate + 1, plan.remark),
    },
    fullMarks: plan.marks === null ? null : figure(at(row, COLUMN.marks), plan.marks ?? '10'),
    score:
      plan.score === null
        ? null
        : figure(at(plan.scoreRow ?? row, COLUMN.score), plan.score ?? '10', plan.scoreFormula ?? null),
    funds:
      plan.funds === undefined
        ? null
        : {
            initial: amount(COLUMN.criterion, plan.funds.initial),
            budget: amount(COLUMN.description, plan.funds.budget),
            spent: amount(COLUMN.target, plan.funds.spent),
          },
  };
}

export interface GroupPlan {
  readonly name: string;
  readonly level?: number;
  /** Stated weights; several for a weight split over cells. */
  readonly marks: readonly string[];
  readonly rows: readonly number[];
  readonly children?: readonly number[];
}

interface SumPlan {
  readonly label?: string;
  readonly marks?: string;
  readonly score?: string;
  readonly formula?: string;
  readonly rows?: readonly number[];
}

export interface TablePlan {
  readonly rows: readonly RowPlan[];
  readonly groups?: readonly GroupPlan[];
  readonly subtotals?: readonly SumPlan[];
  readonly total?: SumPlan;
  readonly year?: number;
  readonly unit?: string;
  readonly grade?: string;
  readonly notes?: readonly string[];
  readonly title?: string;
  /** Empty rows above the first row: the table moved down. */
  readonly offset?: number;
  readonly rateHeading?: string;
}

/** Row 0 is the header; indicator i stands in row 1 + i + offset, then subtotals, then the total. */
export function scoreTable(plan: TablePlan): ScoreTableReview {
  const top = 1 + (plan.offset ?? 0);
  const indicators = plan.rows.map((row, index) => indicatorOf(row, top + index));
  const all = indicators.map((_, index) => index);
  const sumRow = (sum: SumPlan, row: number, below: readonly TotalRow[] = []): TotalRow => {
    const fullMarks = sum.marks === undefined ? null : figure(at(row, COLUMN.marks), sum.marks);
    const score =
      sum.score === undefined ? null : figure(at(row, COLUMN.score), sum.score, sum.formula ?? null);
    const covers = sum.rows ?? coveredByTotal(fullMarks, indicators);
    const whole = plan.total?.marks;
    const isWhole =
      makeHundred(indicators) ||
      (whole !== undefined && areMarksOf(figure(at(row, COLUMN.marks), whole), indicators));
    const proof = proofOfSum({ fullMarks, score }, { rows: indicators, covers, subtotals: below, isWhole });
    return { row, label: sum.label ?? '', fullMarks, score, indicators: covers, proof };
  };
  const subtotals = (plan.subtotals ?? []).map((sum, index) => sumRow(sum, top + all.length + index));
  const groups = (plan.groups ?? []).map((group, index): Group => {
    const first = top + (group.rows[0] ?? 0);
    const column = group.level === 2 ? COLUMN.levelMarks + 10 : COLUMN.levelMarks;
    return {
      level: group.level ?? 1,
      name: group.name,
      place: at(first, index),
      firstRow: first,
      lastRow: top + (group.rows.at(-1) ?? 0),
      fullMarks: group.marks.map((raw, part) => figure(at(first + part, column), raw)),
      indicators: group.rows,
      children: group.children ?? [],
    };
  });
  const bottom = top + all.length + subtotals.length;
  const heading = (column: number, words: string): PlacedText => text(at(top - 1, column), words);
  const table: ScoreTable = {
    kind: 'score',
    id: 't1',
    key: 't1',
    sheet: SHEET,
    area: { top: top - 1, left: 0, bottom, right: 10 },
    title: plan.title ?? '绩效自评表',
    year: plan.year ?? null,
    unit: plan.unit ?? '',
    columns: [
      {
        role: 'full-marks',
        column: COLUMN.marks,
        heading: heading(COLUMN.marks, '分值'),
        proof: provedBy('header'),
      },
      {
        role: 'score',
        column: COLUMN.score,
        heading: heading(COLUMN.score, '得分'),
        proof: provedBy('header'),
      },
      {
        role: 'rate',
        column: COLUMN.rate,
        heading: heading(COLUMN.rate, plan.rateHeading ?? '完成率'),
        proof: provedBy('header'),
      },
    ],
    indicators,
    groups,
    subtotals,
    total: plan.total === undefined ? null : sumRow({ label: '总分', ...plan.total }, bottom, subtotals),
    grade: plan.grade === undefined ? null : text(at(bottom + 1, COLUMN.score), plan.grade),
    notes: (plan.notes ?? []).map((note, index) => text(at(bottom + 2 + index, 0), note)),
  };
  const rows = plan.rows.map((row, index): RowReview => {
    const indicator = indicators[index];
    if (indicator === undefined) throw new RangeError('one indicator a row');
    return {
      indicator,
      measured: row.measured ?? NOTHING_MEASURED,
      assessment: row.assessment ?? unread,
      defects: row.defects ?? [],
    };
  });
  return { table, rows };
}

const EMPTY_SHEET = {
  hidden: false,
  protected: false,
  rowCount: 0,
  columnCount: 0,
  cells: new Map<number, never>(),
  merges: [],
  hiddenRows: new Set<number>(),
  hiddenColumns: new Set<number>(),
  noted: new Set<number>(),
};

export function workbook(...names: readonly string[]): Workbook {
  return {
    sheets: (names.length === 0 ? [SHEET] : names).map((name) => ({ ...EMPTY_SHEET, name })),
    state: null,
    readOnly: false,
  };
}

export function draft(
  parts: {
    readonly tables?: readonly ScoreTableReview[];
    readonly data?: readonly DataTable[];
    readonly facts?: Facts;
    readonly rules?: LocalRules;
    readonly sheets?: readonly string[];
  } = {},
): Draft {
  return {
    workbook: workbook(...(parts.sheets ?? [])),
    scoreTables: parts.tables ?? [],
    dataTables: parts.data ?? [],
    facts: parts.facts ?? { all: [], partLists: [] },
    rules: parts.rules ?? nationalRules,
  };
}

/** A draft of one score table. */
export const one = (plan: TablePlan): Draft => draft({ tables: [scoreTable(plan)] });

export interface DataRowPlan {
  readonly label: string;
  readonly depth?: number;
  readonly ordinal?: string;
  readonly figures: readonly string[];
}

/** One block: row r of figures under the headings, in columns 1… of the sheet. */
export function dataTable(
  headings: readonly string[],
  rows: readonly DataRowPlan[],
  more: { readonly sheet?: string; readonly unit?: string; readonly year?: number } = {},
): DataTable {
  const sheet = more.sheet ?? '附件2';
  return {
    kind: 'data',
    id: 't2',
    sheet,
    area: { top: 0, left: 0, bottom: rows.length, right: headings.length },
    title: '基础数据表',
    year: more.year ?? null,
    unit: more.unit ?? '万元',
    blocks: [
      {
        title: null,
        unit: '',
        rows: rows.map((row, index) => ({
          label: text(at(index + 1, 0, sheet), row.label),
          depth: row.depth ?? 0,
          ordinal: row.ordinal ?? '',
          figures: headings.map((heading, column) => ({
            heading,
            figure: figure(at(index + 1, column + 1, sheet), row.figures[column] ?? ''),
          })),
        })),
      },
    ],
  };
}
