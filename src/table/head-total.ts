/** A total that stands only above or below the table: `自评总分：96`, or 自评总分 with the figure beside it. */
import type { ContentRow } from '../grid/content';
import { isBlankText, slotsWithin } from '../grid/content';
import { readQuantity } from '../grid/quantity';
import type { CellReader } from './figure';
import { figureInText } from './figure';
import { tidyName } from './heading';
import type { DraftTotal } from './draft';
import { isNote, labelCore, totalKind, writtenTotals } from './row-words';
import type { Columns } from './surroundings';

/** What stands outside a table's rows is its score total only where its words say so: 合计 may be that of anything. */
const SAYS_SCORE = /得分|自评|评分|综合|^总分$/;

/** 总分100分 states what can be had; 总分：96, 自评得分96分 what was. */
function isScore({ label, figure }: { label: string; figure: string }): boolean {
  return SAYS_SCORE.test(label) && (label !== '总分' || !/^100(?:\.0*)?\D*$/.test(figure));
}

export type HeadTotal = Pick<DraftTotal, 'row' | 'label' | 'fullMarks' | 'score' | 'isNamed'>;

/** In: the rows around a table without a total row. Out: the score total stated there; null where none is. */
export function headTotal(
  rows: readonly ContentRow[],
  columns: Columns,
  reader: CellReader,
): HeadTotal | null {
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
        return { row: row.row, label: written.label, fullMarks: null, score, isNamed: true };
      }
      const next = slots[index + 1];
      const label = labelCore(slot.text);
      if (totalKind(slot.text) !== 'total' || next === undefined || !SAYS_SCORE.test(label)) continue;
      const score = reader.figureAt(next.area.top, next.area.left);
      if (score.quantity !== null && isScore({ label, figure: score.raw.trim() }))
        return { row: row.row, label: tidyName(slot.text), fullMarks: null, score, isNamed: true };
    }
  }
  return null;
}
