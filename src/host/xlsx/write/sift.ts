/** Which edits can be written as the file stands, and why the others cannot. Nothing is changed here. */
import { LONGEST_TEXT } from '../../../grid/longest-text';
import type { CellValue, Sheet } from '../../../grid/workbook';
import { cellAt, cellKey, sheetNamed } from '../../../grid/workbook';
import type { Place } from '../../../grid/workbook';
import { heldBy, isTheirs, restingOn, sameValue, stillHolds } from '../../held';
import type { Edit, LeftOut } from '../../port';
import type { XlsxFile } from '../read';
import { unlockedBlanks } from './blank-locks';

export type ValueEdit = Extract<Edit, { kind: 'value' }>;
export type MarkEdit = Extract<Edit, { kind: 'mark' }>;

export interface Sifted {
  readonly fit: readonly Edit[];
  readonly left: readonly { readonly edit: Edit; readonly why: LeftOut }[];
  /** Cells the edits rest on or write over that hold something else by now. */
  readonly changed: readonly Place[];
}

export function siftEdits(file: XlsxFile, edits: readonly Edit[]): Sifted {
  if (file.workbook.readOnly) {
    return { fit: [], left: edits.map((edit) => ({ edit, why: 'read-only' })), changed: [] };
  }
  const unlocked = unlockedBySheet(file, edits);
  const fit: Edit[] = [];
  const left: { edit: Edit; why: LeftOut }[] = [];
  const moved = heldBy(edits).filter((held) => !stillHolds(held, standing(file, held.place)));
  const stale = new Set(restingOn(edits, moved));
  const changed = moved.map(({ place }) => place);
  for (const edit of edits) {
    const against = reasonAgainst(file, edit, unlocked);
    if (against === 'changed' && edit.kind === 'value') changed.push(edit.place);
    const why = stale.has(edit) ? 'changed' : against;
    if (why === null) fit.push(edit);
    else left.push({ edit, why });
  }
  return { fit, left, changed };
}

function standing(file: XlsxFile, { sheet: name, row, column }: Place) {
  const sheet = sheetNamed(file.workbook, name);
  return sheet === undefined ? undefined : (cellAt(sheet, row, column) ?? { value: null, format: 'General' });
}

function reasonAgainst(
  file: XlsxFile,
  edit: Edit,
  unlocked: ReadonlyMap<Sheet, ReadonlySet<number>>,
): LeftOut | null {
  if (edit.kind === 'sheet') return file.book.structureLocked ? 'locked' : null;
  if (edit.kind !== 'value' && edit.kind !== 'mark') return null;
  const { place } = edit;
  const sheet = sheetNamed(file.workbook, place.sheet);
  if (sheet === undefined) return 'missing-sheet';
  if (edit.kind === 'mark') return null;
  const { row, column } = place;
  const cell = cellAt(sheet, row, column);
  if (isTheirs(cell?.formula ?? null, edit)) return 'formula';
  const locked = cell?.locked ?? unlocked.get(sheet)?.has(cellKey(row, column)) !== true;
  if (sheet.protected && locked) return 'locked';
  if (isCovered(sheet, row, column) || !isStorable(edit.value)) return 'unsupported';
  // What is put into a text cell is a text, a formula too.
  if (edit.formula !== undefined && cell?.format === '@') return 'unsupported';
  return sameValue(cell?.value ?? null, edit.was) ? null : 'changed';
}

function unlockedBySheet(file: XlsxFile, edits: readonly Edit[]): ReadonlyMap<Sheet, ReadonlySet<number>> {
  const unlocked = new Map<Sheet, ReadonlySet<number>>();
  for (const [index, sheet] of file.workbook.sheets.entries()) {
    const part = file.book.sheets[index]?.part;
    if (!sheet.protected || part === undefined) continue;
    const blanks = edits.flatMap((edit) =>
      edit.kind === 'value' &&
      edit.place.sheet === sheet.name &&
      cellAt(sheet, edit.place.row, edit.place.column) === undefined
        ? [edit.place]
        : [],
    );
    unlocked.set(sheet, unlockedBlanks(file.pack, part, file.book.styles, blanks));
  }
  return unlocked;
}

/** Inside a merged block but not its corner: what is written there would not be seen. */
function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left),
  );
}

function isStorable(value: CellValue): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'string' || value.length <= LONGEST_TEXT;
}
