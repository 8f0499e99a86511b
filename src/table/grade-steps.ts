/** 优 / 良 / 中 / 差 in columns side by side: their cells are the row's criterion, written across, or a tick. */
import { fold } from '../grid/fold';
import { findQuantities } from '../grid/quantity';
import type { CellReader } from './figure';
import type { PlanColumn } from './column-choice';
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

const TICK = /^[√✓✔☑●■◎Vv]$/;

export interface Ticked {
  /** What each grade is worth, as the headings say (`优（100%）`); null where they do not. */
  readonly criterion: PlacedText | null;
  /** The grade ticked. */
  readonly actual: PlacedText;
}

/** In: a row of a table with grade columns. Out: the one grade it ticks, null where it ticks none or several. */
export function tickedGrade(plan: Plan, cells: RowCells, reader: CellReader): Ticked | null {
  const ticked = plan.steps.flatMap((step, index) => {
    const slot = cells.by.get(`step:${index}`);
    return slot?.own === true && TICK.test(slot.text.trim()) ? [{ step, slot }] : [];
  });
  const [only] = ticked;
  if (only === undefined || ticked.length > 1) return null;
  const { place } = reader.textAt(only.slot.area.top, only.slot.area.left);
  const worth = plan.steps.map(worthInHeading);
  const first = plan.steps[0];
  const isSaid = worth.every((each) => each !== null) && first !== undefined;
  return {
    criterion: isSaid ? { place: first.heading.place, text: worth.join('；'), cell: null } : null,
    actual: { place, text: gradeOf(only.step), cell: null },
  };
}

function gradeOf(step: PlanColumn): string {
  return step.heading.text.replace(/\s+/g, '').replace(/[（(].*$/, '');
}

/** `优（100%）`, `良（8分）`, `差（0）`: one figure in the heading's brackets is what the grade earns; a span is not. */
function worthInHeading(step: PlanColumn): string | null {
  const inside = /[(（]([^()（）]*)[)）]/.exec(step.heading.text)?.[1] ?? '';
  const [figure, second] = findQuantities(inside);
  if (figure === undefined || second !== undefined || /[-~—至<>≤≥]/.test(fold(inside))) return null;
  if (figure.value.isZero()) return `${gradeOf(step)}不得分`;
  const earned =
    figure.kind === 'rate' ? `分值的${figure.text.trim()}` : `${figure.text.trim().replace(/分$/, '')}分`;
  return `${gradeOf(step)}得${earned}`;
}
