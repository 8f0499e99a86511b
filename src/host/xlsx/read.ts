/** Opening an .xlsx file: bytes in, plain cells out, or one clear refusal. */
import type { Sheet, Workbook } from '../../grid/workbook';
import { BOUNDS } from '../bounds';
import { HostError } from '../port';
import { refusalByKind } from './file-kind';
import { ShownText } from './format/shown-text';
import type { Origin } from './origin';
import { Pack } from './pack';
import type { BookParts } from './read/book-parts';
import { readBookParts } from './read/book-parts';
import { readCellStyles } from './read/cell-styles';
import { isSealed } from './read/sealed';
import type { SharedStrings } from './read/shared-strings';
import { NO_STRINGS, readSharedStrings } from './read/shared-strings';
import type { ReadingContext } from './read/sheet-cells';
import { readSheetCells } from './read/sheet-cells';
import { readSheetNotes } from './read/sheet-notes';
import { readStoredState } from './read/stored-state';
import { refusal } from './refusals';

export interface XlsxFile {
  readonly workbook: Workbook;
  readonly pack: Pack;
  readonly book: BookParts;
  readonly strings: SharedStrings;
  /** Set once something was written: what the file was when it was opened. */
  readonly origin?: Origin;
}

/**
 * Reads every worksheet. Bounds: see bounds.ts.
 * Errors: `HostError` with one Chinese sentence for whatever is not a sound .xlsx or .xlsm; nothing else.
 */
export function openXlsx(bytes: Uint8Array): XlsxFile {
  const kind = refusalByKind(bytes);
  if (kind !== null) throw refusal(kind);
  return guarded(() => readPack(Pack.open(bytes)));
}

/** Reads the workbook a pack holds now. Errors: as `openXlsx`. */
export function readPack(pack: Pack): XlsxFile {
  const book = readBookParts(pack);
  const strings =
    book.strings === null ? NO_STRINGS : readSharedStrings(pack.bytes(book.strings), book.strings);
  const context: ReadingContext = {
    strings: strings.texts,
    styles: book.styles === null ? [] : readCellStyles(pack.bytes(book.styles), book.styles),
    shown: new ShownText(book.from1904),
    left: { cells: BOUNDS.cells, formulaCharacters: BOUNDS.formulaCharacters },
  };
  const sheets = book.sheets.map(({ name, part, hidden }): Sheet => ({
    name,
    hidden,
    ...readSheetCells(pack.bytes(part), part, context),
    noted: readSheetNotes(pack, part).others,
  }));
  const workbook: Workbook = {
    sheets,
    state: readStoredState(pack, book.part)?.json ?? null,
    readOnly: isSealed(pack),
  };
  return { workbook, pack, book, strings };
}

/** Whatever a hostile file makes fail ends in a refusal, never in a foreign error. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof HostError) throw error;
    // Only the engine's own limits are left: a string or an array grown past what it can hold.
    if (error instanceof RangeError) throw refusal('too-large');
    throw error;
  }
}
