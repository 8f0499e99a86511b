/** The port: all a host has to do. Adapters carry; they know nothing of criteria. */
import type { CellValue, Place, Workbook } from '../grid/workbook';

/** How a mark looks (`written`: a cell we changed); the reason goes to a note where the host can write one. */
export type MarkKind = 'error' | 'warning' | 'question' | 'written';

/** A new sheet of text and numbers, such as the record sheet (核对底稿). */
export interface NewSheet {
  /** Wanted name; a host adds ` (2)` where it is taken. */
  readonly name: string;
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly landscape: boolean;
  readonly rows: readonly (readonly SheetItem[])[];
}

export interface SheetItem {
  readonly value: string | number | null;
  readonly style: 'title' | 'heading' | 'text' | 'number' | 'good' | 'bad' | 'muted';
  /** Columns it spans, 1 or more. */
  readonly span: number;
}

/** A cell an edit rests on, as it stood when the edit was worked out. */
export interface Held {
  readonly place: Place;
  readonly value: CellValue;
  /** Number format: the same number reads otherwise under another. null: a blank cell, whose format does not matter. */
  readonly format: string | null;
}

/**
 * `rests`: a place is not an identity, so an edit carries what its row and its reasons held; where one of these cells
 * holds something else by now, nothing is written at all.
 */
export type Edit = EditOfKind & { readonly rests?: readonly Held[] };

type EditOfKind =
  /** Write a value where `was` still stands. */
  | {
      readonly kind: 'value';
      readonly place: Place;
      readonly was: CellValue;
      readonly value: CellValue;
      /** Written in place of the value, without its `=`: then `value` is what it gives. */
      readonly formula?: string;
      /** A formula of ours that stands there and may go, without its `=`. */
      readonly over?: string;
    }
  /** Mark a cell while it still holds `holds`; `title` is one line, `reason` the note's text. */
  | {
      readonly kind: 'mark';
      readonly place: Place;
      readonly mark: MarkKind;
      readonly holds: CellValue;
      readonly reason: string;
    }
  /** Take every mark and note of ours off the workbook. */
  | { readonly kind: 'clear-marks' }
  /** Replace the stored-state part; null removes it. `onceCleared`: only where every mark could be taken off. */
  | { readonly kind: 'state'; readonly json: string | null; readonly onceCleared?: boolean }
  | { readonly kind: 'sheet'; readonly sheet: NewSheet };

export type LeftOut =
  'locked' | 'formula' | 'changed' | 'unsupported' | 'noted' | 'read-only' | 'missing-sheet' | 'refused';

/**
 * What came of `apply`: every value or none. Only what is a convenience is left out alone, for a stated reason;
 * `refused`: the program does not do such things, and `lacking` says what is missing without it.
 */
export interface Receipt {
  readonly written: readonly Edit[];
  /** `noted`: the mark stands, only its note was left out because the cell has one already. */
  readonly left: readonly { readonly edit: Edit; readonly why: LeftOut }[];
  /** Set when nothing was written: cells changed meanwhile, or the host refused. Chinese, one sentence. */
  readonly failure: string | null;
  /** Cells that hold neither the old nor the new value after a failed rollback. */
  readonly unrestored: readonly Place[];
  /** Formula cells of a file whose stored result no longer held and was left out: blank until a program works it out. */
  readonly dropped?: readonly Place[];
  /** Conveniences that could not be had, one Chinese sentence each. */
  readonly lacking?: readonly string[];
  /** Marks of ours found and taken off for good, whatever the record says; absent where nobody counted. */
  readonly unmarked?: number;
}

export interface WorkbookHost {
  /** Every sheet: values, formulas, formats, merges, protection, our stored state. Errors: throws `HostError`. */
  read(): Promise<Workbook>;
  /**
   * Writes the edits, which belong together: a score, the sums over it, their marks and the record of them. First
   * compares every cell they rest on and every cell they write over with what stands; where one has changed, has become
   * a formula or is locked, nothing is written at all, and `left` says which. Marks and notes that cannot be had are
   * left out alone. Never throws for a refusal: see `failure`.
   */
  apply(edits: readonly Edit[]): Promise<Receipt>;
  /** Selects a cell for the user. */
  reveal(place: Place): Promise<void>;
  /**
   * 导出报送稿: the workbook as it stands, as the bytes of a file, with the values written and without any mark, note,
   * state or record of ours. The workbook itself stays as it is. Errors: throws `HostError`.
   */
  cleanCopy(): Promise<Uint8Array>;
}

/** How a copy reached the user: as a new workbook in Excel, still to be saved, or as a downloaded file. */
export type HandedOver = 'opened' | 'downloaded';

/** A refusal the user can act on. `message` is one plain Chinese sentence: what was found and what to do. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: string,
    message: string,
    /** Which member of the host's interface refused, where it says so: `Range.values`. */
    readonly member = '',
  ) {
    super(message);
  }
}
