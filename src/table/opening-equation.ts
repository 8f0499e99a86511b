/** Criterion cells that open with the measured value: `到位率=400/400×100%=100%，到位率100%得8分`. */
import { fold } from '../grid/fold';
import type { DraftIndicator } from './draft';

/** What a line begins with: a name, =, and figures only; up to the first stop. */
const OPENING =
  /^ ?["“]?[\u4e00-\u9fff"“”]{2,24} ?= ?([()[\]{} \d.,%*×x÷/+\-—=万亿元人个项家次件户台套公里平方米]{3,80}?)[,;。\n]/;
const COMPUTED = /\d[^=]*[/÷*×][^=]*\d/;

/**
 * In: the rows of a table. Where a row says nothing beside its criterion and that opens with an equation in figures,
 * the equation becomes its description, and blanks take its place, so that places stay those of the cell.
 */
export function readOpeningEquations(rows: readonly DraftIndicator[]): void {
  for (const { texts } of rows) {
    const criterion = texts.get('criterion');
    if (criterion === undefined || texts.has('description') || texts.has('actual')) continue;
    const match = OPENING.exec(fold(criterion.text));
    if (match === null || !COMPUTED.test(match[1] ?? '')) continue;
    const { place, text } = criterion;
    const end = match[0].length;
    texts.set('description', { place, text: text.slice(0, end - 1), cell: null });
    texts.set('criterion', { place, text: ' '.repeat(end) + text.slice(end), cell: null });
  }
}
