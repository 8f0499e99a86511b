/** A workbook as plain data: what `createXlsx` makes a file of. */

export type PlanStyle = 'title' | 'heading' | 'text' | 'number' | 'total' | 'centre';

export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
}

/** Rows and columns are counted from 0, but for `merges`, which are A1 (`A3:B5`). */
export interface SheetPlan {
  readonly name: string;
  readonly hidden?: boolean;
  readonly landscape?: boolean;
  /** In characters, first column first. */
  readonly columnWidths?: readonly number[];
  /** In points, by row. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly rows: readonly (readonly CellPlan[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly protected?: boolean;
}

export interface FullCellPlan {
  /** With a formula: the result stored beside it. */
  readonly value: string | number | boolean | null | { readonly error: string };
  /** Without the leading `=`. */
  readonly formula?: string;
  /** false: the formula stands without a stored result. */
  readonly cached?: boolean;
  /** Number format code, `General` by default. */
  readonly format?: string;
  /** Borders, font and alignment; none by default. */
  readonly style?: PlanStyle;
  /** true by default, as in Excel; counts only on a protected sheet. */
  readonly locked?: boolean;
  readonly note?: string;
}

export type CellPlan = null | string | number | FullCellPlan;
