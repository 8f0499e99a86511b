/** Rules that open with the measured value: `到位率=400/400×100%=100%，到位率100%得8分`. */
import { fold } from '../grid/fold';
import type { DraftIndicator } from './draft';
import type { PlacedText } from './table';

/** What a text begins with: a name, =, and what follows up to the first stop. */
const OPENING = /^[ \n]?["“]?[\u4e00-\u9fff"“”]{2,24} ?= ?([^,;。\n]{3,80})[,;。\n]/;
/** Figures over figures, with or without their names; no score, no points. */
const COMPUTED = /^(?!.*(?:得分|分值|权重|满分|\d ?分))[^=]*\d[^=]*[/÷*×][^=]*\d/;
const RULE = /得分|满分|按.{1,12}(?:计分|计算|折算)|[×*] ?(?:分值|\d)|[得计扣] ?\d+(?:\.\d+)? ?分/;

/**
 * In: the rows of a table. Where a row's only text is a rule that opens with an equation in figures, the equation is
 * its description and the rest its criterion, blanks before it, so that places stay those of the cell. Returns how many.
 */
export function readOpeningEquations(rows: readonly DraftIndicator[]): number {
  let parted = 0;
  for (const { texts } of rows) {
    if (texts.has('actual') || (texts.has('criterion') && texts.has('description'))) continue;
    const only = texts.get('criterion') ?? texts.get('description');
    const parts = only === undefined ? null : part(only);
    if (parts === null) continue;
    texts.set('description', parts.equation);
    texts.set('criterion', parts.rule);
    parted += 1;
  }
  return parted;
}

function part({ place, text }: PlacedText): { equation: PlacedText; rule: PlacedText } | null {
  const match = OPENING.exec(fold(text));
  if (match === null || !COMPUTED.test(match[1] ?? '')) return null;
  const end = match[0].length;
  if (!RULE.test(fold(text.slice(end)))) return null;
  return {
    equation: { place, text: text.slice(0, end - 1), cell: null },
    rule: { place, text: ' '.repeat(end) + text.slice(end), cell: null },
  };
}
