/** What a score table is once found in a sheet. */
import type { Quantity } from '../grid/quantity';
import type { Area, Cell, Place } from '../grid/workbook';
import type { Proof } from './proof';

/** What a column holds; one list of words per role stands in `column-words.ts`. */
export const COLUMN_ROLES = [
  'level',
  'name',
  'full-marks',
  'criterion',
  'description',
  'operator',
  'target',
  'unit',
  'actual',
  'rate',
  'score',
  'remark',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/**
 * A number cell as the table needs it: full marks, scores, totals. Where the figure stands inside a longer text
 * (`投入（15分）`, `自评总分：96分`), `raw` is the whole text and `quantity.from … to` says where: such a cell must
 * not be overwritten (`fillsItsCell` in `figure.ts` tells). A weight of 5% or 0.05 is given as 5 points.
 */
export interface Figure {
  readonly place: Place;
  /** As the cell shows it. */
  readonly raw: string;
  /** null when the cell is blank, words, an error or a formula whose result is not known. */
  readonly quantity: Quantity | null;
  /** Formula without `=`, or null. */
  readonly formula: string | null;
}

/** A text of the table with the cell it stands in. */
export interface PlacedText {
  readonly place: Place;
  /** As given, never folded; for a number cell what the cell shows. */
  readonly text: string;
  /** The cell itself (stored value, format); null for a text that does not come from a sheet. */
  readonly cell: Cell | null;
  /** A person said how words of it are to be read: `text` has that reading at `from`, `written` what stood there to `to`. */
  readonly taught?: {
    readonly written: string;
    readonly from: number;
    readonly to: number;
    readonly reads: string;
  };
}

/** One scored row. */
export interface Indicator {
  /** Stable across runs and inserted rows: table, levels, name, criterion, ordinal among equals, folded. */
  readonly key: string;
  /** `funds`: the budget execution row of the funds block on top (年度资金总额 … 执行率 … 得分). */
  readonly role: 'indicator' | 'funds';
  readonly row: number;
  /** Whether it is a scored row of the table, and what says so. */
  readonly proof: Proof;
  readonly hidden: boolean;
  /** Names of the levels above it, outermost first, weights in brackets taken off. */
  readonly levels: readonly string[];
  /** Without a weight in brackets. */
  readonly name: string;
  readonly cells: {
    readonly name: PlacedText | null;
    readonly criterion: PlacedText | null;
    readonly description: PlacedText | null;
    readonly operator: PlacedText | null;
    readonly target: PlacedText | null;
    readonly unit: PlacedText | null;
    readonly actual: PlacedText | null;
    readonly rate: PlacedText | null;
    readonly remark: PlacedText | null;
  };
  /** From its own column, its name's brackets, or null where the table gives none. */
  readonly fullMarks: Figure | null;
  /** The score cell, blank or not; null only when the table has no score column. */
  readonly score: Figure | null;
  /** Funds row only: amounts of the funds block. */
  readonly funds: {
    readonly initial: Figure | null;
    readonly budget: Figure | null;
    readonly spent: Figure | null;
  } | null;
}

/** A level-1 or level-2 heading over indicators, with the weight it states. */
export interface Group {
  readonly level: number;
  readonly name: string;
  readonly place: Place;
  /** Rows it spans, both ends included. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Weights stated for it: one cell, several (a weight split over cells), or its name's brackets; may be empty. */
  readonly fullMarks: readonly Figure[];
  /** Indexes into `ScoreTable.indicators`: all of them, also those under the headings below it. */
  readonly indicators: readonly number[];
  /** Indexes into `ScoreTable.groups` of the headings directly below it. */
  readonly children: readonly number[];
}

/** A sum and what it covers: a 小计 row, a parent row that repeats the sum of its children, a level's own score. */
export interface TotalRow {
  readonly row: number;
  readonly label: string;
  readonly fullMarks: Figure | null;
  readonly score: Figure | null;
  /** Indexes into `ScoreTable.indicators`. */
  readonly indicators: readonly number[];
  /** Whether it is that sum, and what says so. */
  readonly proof: Proof;
}

export interface ScoreTable {
  readonly kind: 'score';
  /** `t1`, `t2`, … in reading order over the workbook, data tables included. */
  readonly id: string;
  /** What the table is known by when it is read again: its sheet, title, ordinal among equals. */
  readonly key: string;
  readonly sheet: string;
  /** From the header's first row to the total row. */
  readonly area: Area;
  readonly title: string;
  readonly year: number | null;
  /** Money unit stated for the table (万元, 元), or ''. */
  readonly unit: string;
  readonly columns: readonly {
    readonly role: ColumnRole;
    readonly column: number;
    readonly heading: PlacedText;
    /** Whether it is that column, and what says so. */
    readonly proof: Proof;
  }[];
  readonly indicators: readonly Indicator[];
  readonly groups: readonly Group[];
  readonly subtotals: readonly TotalRow[];
  readonly total: TotalRow | null;
  /** The cell holding 优 / 良 / 中 / 差 (or a blank cell meant for it), where the table has one. */
  readonly grade: PlacedText | null;
  /** Texts around the table that may state a rule for its rows (footnotes, 评分说明). */
  readonly notes: readonly PlacedText[];
}

/** One labelled row of figures under headings. */
export interface DataRow {
  readonly label: PlacedText;
  /** Leading blanks or numbering depth: 0 for a heading, more for its parts. */
  readonly depth: number;
  /** `1、`, `（2）`, `其中：` as it stands before the label, folded; '' where none. */
  readonly ordinal: string;
  readonly figures: readonly { readonly heading: string; readonly figure: Figure }[];
}

/** A base-data table: rows and columns of figures, no indicators. */
export interface DataTable {
  readonly kind: 'data';
  readonly id: string;
  readonly sheet: string;
  readonly area: Area;
  readonly title: string;
  readonly year: number | null;
  readonly unit: string;
  /** Blocks with a header of their own, top to bottom. */
  readonly blocks: readonly {
    readonly title: PlacedText | null;
    readonly unit: string;
    readonly rows: readonly DataRow[];
  }[];
}

export type Table = ScoreTable | DataTable;

/** Why a sheet gave no table, or what the reader could not decide; shown to the user as it is. */
export interface TableDoubt {
  readonly sheet: string;
  readonly place: Place | null;
  /** Chinese, one sentence: what was found and what to do. */
  readonly text: string;
}

/** Columns the user named by hand for a table whose header could not be read. */
export interface ColumnMapping {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly { readonly role: ColumnRole; readonly column: number }[];
}
