/** A total that stands only above or below the table: `自评总分：96`, or 自评总分 with the figure beside it. */
import type { ContentRow } from '../grid/content';
import { isBlankText, slotsWithin } from '../grid/content';
import { readQuantity } from '../grid/quantity';
import type { CellReader } from './figure';
import { figureInText } from './figure';
import { tidyName } from './heading';
import { isNote, totalKind, writtenTotals } from './row-words';
import type { Columns } from './surroundings';
import type { TotalRow } from './table';

/** 总分100分 states what can be had; 总分：96, 自评得分96分 what was. */
function isScore({ label, figure }: { label: string; figure: string }): boolean {
  return /得分|自评|综合/.test(label) || (label.includes('总') && !/^100(?:\.0*)?\D*$/.test(figure));
}

/** In: the rows around a table without a total row. Out: the total stated there; null where none is. */
export function headTotal(
  rows: readonly ContentRow[],
  columns: Columns,
  reader: CellReader,
  indicators: readonly number[],
): TotalRow | null {
  for (const row of rows) {
    const slots = slotsWithin(row, columns.left, columns.right).filter(
      (slot) => slot.own && !isBlankText(slot.text),
    );
    for (const [index, slot] of slots.entries()) {
      const text = reader.textAt(slot.area.top, slot.area.left);
      const written = isNote(slot.text) ? undefined : writtenTotals(slot.text).find(isScore);
      const quantity = written === undefined ? null : readQuantity(slot.text.slice(written.from, written.to));
      if (written !== undefined && quantity !== null) {
        const score = figureInText(text, { ...quantity, from: written.from, to: written.to });
        return { row: row.row, label: written.label, fullMarks: null, score, indicators };
      }
      const next = slots[index + 1];
      if (totalKind(slot.text) !== 'total' || next === undefined) continue;
      const score = reader.figureAt(next.area.top, next.area.left);
      if (score.quantity !== null)
        return { row: row.row, label: tidyName(slot.text), fullMarks: null, score, indicators };
    }
  }
  return null;
}
