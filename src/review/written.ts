/** Cells we wrote: where they are now, and whether they can still be undone. */
import { cellName } from '../grid/address';
import type { CellValue, Place, Workbook } from '../grid/workbook';
import { cellAt, isError, valueText } from '../grid/workbook';
import type { Analysis } from './analysis';
import type { CellRef } from './contract';
import { analyseNow } from './review';
import type { Slot } from './slots';
import { slotsOf } from './slots';
import type { Written } from './state';

export function valueAt(workbook: Workbook, place: Place): CellValue {
  const sheet = workbook.sheets.find((candidate) => candidate.name === place.sheet);
  return sheet === undefined ? null : (cellAt(sheet, place.row, place.column)?.value ?? null);
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  return a === b || (isError(a) && isError(b) && a.error === b.error);
}

/** A cell we wrote. `changed`: someone has changed it since; `moved`: its row cannot be told any more. Neither is undone. */
export interface WrittenCell extends CellRef {
  readonly from: string;
  readonly to: string;
  readonly state: 'undoable' | 'changed' | 'moved';
  /** Why we wrote it, one sentence. */
  readonly why: string;
}

export interface LocatedCell {
  readonly written: Written;
  readonly place: Place | null;
  readonly cell: WrittenCell;
}

/** Where each written cell is now: by its row's key; exactly one row must fit. */
export function located(analysis: Analysis): readonly LocatedCell[] {
  if (analysis.state.written.length === 0) return [];
  const fits = new Map<string, Slot | 'several'>();
  for (const { table } of analysis.draft.scoreTables)
    for (const slot of slotsOf(table)) fits.set(slot.key, fits.has(slot.key) ? 'several' : slot);
  return analysis.state.written.map((written) => {
    const slot = fits.get(written.slot);
    const place = slot === undefined || slot === 'several' ? null : slot.place;
    const base = {
      sheet: written.sheet,
      cell: written.cell,
      from: valueText(written.from),
      to: valueText(written.to),
      why: written.why,
    };
    if (place === null) return { written, place, cell: { ...base, state: 'moved' } };
    const now = { ...base, sheet: place.sheet, cell: cellName(place) };
    const untouched = sameValue(valueAt(analysis.workbook, place), written.to);
    return { written, place, cell: { ...now, state: untouched ? 'undoable' : 'changed' } };
  });
}

/** Cells written by us, with the value they had: for the list shown as done. */
export function writtenCells(workbook: Workbook): readonly WrittenCell[] {
  return located(analyseNow(workbook)).map(({ cell }) => cell);
}
