/** 优 / 良 / 中 / 差 in columns side by side: their cells are the row's criterion, written across. */
import type { CellReader } from './figure';
import type { Plan } from './plan';
import type { RowCells } from './row-cells';
import { isDash } from './row-words';
import type { PlacedText } from './table';

/** Fewer filled steps than this are a tick at the grade chosen, not a scale. */
const FEWEST = 2;

/**
 * In: a row of a table with grade columns. Out: its scale as one text (`优得5分；良得4分…`), placed at the first step;
 * null where the table has none or the row fills fewer than two (a tick says what was chosen, not what counts).
 */
export function gradeStepText(plan: Plan, cells: RowCells, reader: CellReader): PlacedText | null {
  const filled = plan.steps.flatMap((step, index) => {
    const slot = cells.by.get(`step:${index}`);
    if (slot?.own !== true || isDash(slot.text)) return [];
    return [{ grade: step.heading.text.replace(/\s+/g, ''), slot }];
  });
  const first = filled[0];
  if (first === undefined || filled.length < FEWEST) return null;
  const parts = filled.map(({ grade, slot }) => {
    const { quantity, raw } = reader.figureAt(slot.area.top, slot.area.left);
    if (quantity === null) return `${grade}：${raw.trim()}`;
    return quantity.unit === '分' ? `${grade}得${raw.trim()}` : `${grade}得${raw.trim()}分`;
  });
  const { row, column } = { row: first.slot.area.top, column: first.slot.area.left };
  return { place: reader.textAt(row, column).place, text: parts.join('；'), cell: null };
}
