/** Cells we wrote: where they are now, and whether they can still be undone. */
import { cellName } from '../grid/address';
import type { CellValue, Place, Workbook } from '../grid/workbook';
import { cellAt, isError, sheetNamed, valueText } from '../grid/workbook';
import { sameFormula } from '../grid/same-formula';
import { alikeDigests, slotsIn } from './alike';
import type { Analysis } from './analysis';
import type { CellRef } from './contract';
import { analyseNow } from './review';
import type { Written } from './state';

export function valueAt(workbook: Workbook, place: Place): CellValue {
  const sheet = sheetNamed(workbook, place.sheet);
  return sheet === undefined ? null : (cellAt(sheet, place.row, place.column)?.value ?? null);
}

export function formatAt(workbook: Workbook, place: Place): string {
  const sheet = sheetNamed(workbook, place.sheet);
  return (sheet === undefined ? undefined : cellAt(sheet, place.row, place.column))?.format ?? 'General';
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  return a === b || (isError(a) && isError(b) && a.error === b.error);
}

/**
 * A cell we wrote. `changed`: someone has changed it since, so it is theirs; `moved`: its row cannot be told any more;
 * `locked`: the sheet has been protected. None of these is undone.
 */
export interface WrittenCell extends CellRef {
  /** Which cell of which row, wherever that stands now. */
  readonly slot: string;
  readonly from: string;
  readonly to: string;
  readonly state: 'undoable' | 'changed' | 'moved' | 'locked';
  /** Why we wrote it, one sentence. */
  readonly why: string;
}

export interface LocatedCell {
  readonly written: Written;
  readonly place: Place | null;
  readonly cell: WrittenCell;
}

/** Where each written cell is now: by its row's key; exactly one row must fit, and none of its like have changed. */
export function located(analysis: Analysis): readonly LocatedCell[] {
  if (analysis.state.written.length === 0) return [];
  const { workbook } = analysis;
  const slots = slotsIn(analysis.draft);
  const digestOf = alikeDigests(workbook, slots);
  return analysis.state.written.map((written) => {
    const slot = slots.byKey.get(written.slot);
    const place = slot === undefined || digestOf(slot) !== written.alike ? null : slot.place;
    const base = {
      slot: written.slot,
      sheet: written.sheet,
      cell: written.cell,
      from: valueText(written.from),
      to: valueText(written.to),
      why: written.why,
    };
    if (place === null) return { written, place, cell: { ...base, state: 'moved' } };
    const now = { ...base, sheet: place.sheet, cell: cellName(place) };
    return { written, place, cell: { ...now, state: stateOf(workbook, place, written) } };
  });
}

/** Ours is what we wrote: the value, or the formula, which gives another value once its cells change. */
function stateOf(workbook: Workbook, place: Place, { to, formula }: Written): WrittenCell['state'] {
  const sheet = sheetNamed(workbook, place.sheet);
  const cell = sheet === undefined ? undefined : cellAt(sheet, place.row, place.column);
  if (formula === undefined && !sameValue(cell?.value ?? null, to)) return 'changed';
  if (!sameFormula(cell?.formula ?? null, formula ?? null)) return 'changed';
  return sheet?.protected === true && (cell?.locked ?? true) ? 'locked' : 'undoable';
}

/**
 * The record as it will be kept: rows told apart by order alone with how they stand in `after`. What could not be found
 * before stays as it is, for it is not known what it would be found by now.
 */
export function anchored(
  analysis: Analysis,
  written: readonly Written[],
  after: Workbook,
): readonly Written[] {
  const lost = new Set(located(analysis).flatMap((item) => (item.place === null ? [item.written] : [])));
  const slots = slotsIn(analysis.draft);
  const digestOf = alikeDigests(after, slots);
  return written.map((item) => {
    if (lost.has(item)) return item;
    const slot = slots.byKey.get(item.slot);
    const alike = slot === undefined ? undefined : digestOf(slot);
    const { sheet, cell, from, to, why, formula } = item;
    const ours = formula === undefined ? {} : { formula };
    const plain = { slot: item.slot, sheet, cell, from, to, ...ours, why };
    return alike === undefined ? plain : { ...plain, alike };
  });
}

/** Cells written by us, with the value they had: for the list shown as done. */
export function writtenCells(workbook: Workbook): readonly WrittenCell[] {
  return located(analyseNow(workbook)).map(({ cell }) => cell);
}
