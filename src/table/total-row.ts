/** A sum's row: which of its numbers are the marks and which the score, wherever merges have put them. */
import type { Slot } from '../grid/content';
import { isBlankText } from '../grid/content';
import { findQuantities, readQuantity } from '../grid/quantity';
import type { CellReader } from './figure';
import { figureInText, inPoints } from './figure';
import { headsAside } from './heading';
import type { PlanColumn } from './column-choice';
import type { Plan } from './plan';
import type { RowCells } from './row-cells';
import { isGradeLabel, totalKind, writtenTotals } from './row-words';
import type { Figure } from './table';

export interface SumFigures {
  readonly fullMarks: Figure | null;
  readonly score: Figure | null;
  /** Score or marks stand in a column of their own, or words say what they are. */
  readonly isNamed: boolean;
}

/** Labels that speak of a score; 合计 and 总计 may be those of anything. */
const SAYS_SCORE = /得分|自评|评分|总分(?!值)/;

/** The label of a sum among the first texts of a row; null where the row is none. */
export function sumLabel(cells: RowCells): Slot | null {
  let seen = 0;
  for (const slot of cells.slots) {
    if (!slot.own || isBlankText(slot.text)) continue;
    if (totalKind(slot.text) !== null || (seen === 0 && opensWithTotal(slot.text))) return slot;
    seen += 1;
    if (seen >= 3) return null;
  }
  return null;
}

function opensWithTotal(text: string): boolean {
  const first = writtenTotals(text)[0];
  return (
    first !== undefined &&
    text.trim().length <= 40 &&
    /^[\s（(]*(?:自评|综合|评价|合计|总|满分|得分)/.test(text)
  );
}

/**
 * In: the row, its label, the columns of marks and score. Out: the two figures. A blank score cell is a figure
 * without quantity; null only where there is no such column at all.
 */
export function readSumRow(
  cells: RowCells,
  label: Slot,
  columns: Pick<Plan, 'marks' | 'score' | 'others' | 'levels'>,
  marksId: string,
  scoreId: string,
  reader: CellReader,
): SumFigures {
  const asides = columns.others.filter(({ heading }) => headsAside(heading.text));
  const isAside = ({ area: { left } }: Slot) =>
    asides.some((column) => column.left <= left && left <= column.right);
  const until = cells.slots.find((slot) => slot.own && isGradeLabel(slot.text))?.area.left ?? Infinity;
  // Right of 评价等级 only the score's own column counts.
  const scored = cells.by.get(scoreId);
  const numbers = cells.slots
    .filter(
      (slot) => slot.own && slot !== label && (slot.area.left < until || slot === scored) && !isAside(slot),
    )
    .map((slot) => ({ slot, figure: reader.figureAt(slot.area.top, slot.area.left) }))
    .filter(({ figure }) => figure.quantity !== null || figure.formula !== null);
  const inScore = numbers.find(({ slot }) => slot === cells.by.get(scoreId));
  const inMarks = numbers.find(({ slot }) => slot === cells.by.get(marksId));
  const blankScore = columns.score === null ? null : reader.figureAt(cells.row, columns.score.left);

  if (numbers.length === 0) {
    const written = writtenSums(cells, label, reader);
    return { fullMarks: written.fullMarks, score: written.score ?? blankScore, isNamed: true };
  }
  if (inScore !== undefined) {
    const other =
      inMarks ??
      numbers.filter((each) => each !== inScore && each.slot.area.left < inScore.slot.area.left).at(-1);
    return {
      fullMarks: other === undefined ? labelMarks(label, reader) : inPoints(other.figure),
      score: inScore.figure,
      isNamed: true,
    };
  }
  const [first, second] = numbers;
  if (columns.score === null) {
    const marks = inMarks ?? first;
    return { fullMarks: marks === undefined ? null : inPoints(marks.figure), score: null, isNamed: true };
  }
  const named = SAYS_SCORE.test(label.text);
  if (first !== undefined && second !== undefined) {
    const isNamed = named || reaches(second.slot, columns.score);
    return { fullMarks: inPoints(first.figure), score: second.figure, isNamed };
  }
  if (first === undefined) return { fullMarks: null, score: blankScore, isNamed: true };
  const isScore = columns.marks === null || (inMarks === undefined && /得分|自评|评分|总分/.test(label.text));
  return isScore
    ? {
        fullMarks: labelMarks(label, reader),
        score: first.figure,
        isNamed: named || reaches(first.slot, columns.score),
      }
    : {
        fullMarks: inPoints(first.figure),
        score: blankScore,
        isNamed: inMarks !== undefined || marksColumns(columns).some((each) => reaches(first.slot, each)),
      };
}

function marksColumns({ marks, levels }: Pick<Plan, 'marks' | 'levels'>): readonly PlanColumn[] {
  return [marks, ...levels.map((level) => level.marks)].filter((column) => column !== null);
}

/** A cell merged over the score column stands in it, whatever column it begins in. */
function reaches({ area }: Slot, column: PlanColumn): boolean {
  return area.left <= column.right && column.left <= area.right;
}

/** `自评总分：96分`, `合计：100分，得分96`; also in two cells, `总分：100分` and `自评得分：96分`. */
function writtenSums(
  cells: RowCells,
  label: Slot,
  reader: CellReader,
): Pick<SumFigures, 'fullMarks' | 'score'> {
  const texts = cells.slots.filter((slot) => slot.own && !isBlankText(slot.text));
  const found = texts.flatMap((slot) => {
    const text = reader.textAt(slot.area.top, slot.area.left);
    return writtenTotals(text.text).flatMap(({ label: word, from, to }) => {
      const quantity = readQuantity(text.text.slice(from, to));
      return quantity === null ? [] : [{ word, figure: figureInText(text, { ...quantity, from, to }) }];
    });
  });
  const score =
    found.find(({ word }) => /得分|自评|得$/.test(word)) ??
    (found.length === 1 && !/满分/.test(label.text) ? found[0] : undefined);
  const marks = found.find((each) => each !== score);
  return { fullMarks: marks?.figure ?? labelMarks(label, reader), score: score?.figure ?? null };
}

/** `合计（100分）`, `合计/100分`, `合计100分`. */
function labelMarks(label: Slot, reader: CellReader): Figure | null {
  const text = reader.textAt(label.area.top, label.area.left);
  const inside = /[（(]([^（()）]*)[)）]|(?:计|分)\s*[/／]?\s*([\d０-９.．]+\s*分?)\s*$/.exec(text.text);
  const marks = inside?.[1] ?? inside?.[2];
  const quantity = marks === undefined ? undefined : findQuantities(marks)[0];
  if (inside === null || marks === undefined || quantity === undefined) return null;
  const from = inside.index + inside[0].indexOf(marks) + quantity.from;
  return figureInText(text, { ...quantity, from, to: from + quantity.to - quantity.from });
}
