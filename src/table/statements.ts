/** Criterion cells that also tell what the unit did: `…每低1%扣0.5分。实际准确率99%`, `合规率98%。100%得20分…`. */
import { fold } from '../grid/fold';
import type { DraftIndicator } from './draft';
import type { PlacedText } from './table';

/** Words of a rule, a bound or a promise; a sentence with one of them states nothing that happened. */
const NOT_A_STATEMENT =
  /[得扣计加记赋]\d*\.?\d*分|满分|不得分|[≥≤<>×*]|以上|以下|以内|不低于|不高于|不超过|不少于|每|按|目标|标准|基准|权重|分值|应[当为]|要求|计划值|指标值|例如|其中|封顶|上限|下限|最[高低多少]|为止|指/;
const LONGEST = 80;
const ENDS = '。\n;';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The last sentence or the first one, when it states a figure and no rule; null otherwise. */
function statementIn(text: string): Span | null {
  const folded = fold(text);
  const body = folded.trimEnd().replace(/[。.;]+$/, '');
  let last = body.length;
  while (last > 0 && !ENDS.includes(body.charAt(last - 1))) last -= 1;
  if (last > 0 && isStatement(body.slice(last))) return { from: last, to: text.length };
  let first = 0;
  while (first < body.length && !ENDS.includes(body.charAt(first))) first += 1;
  const goesOn = first < body.length && isStatement(body.slice(0, first));
  return goesOn ? { from: 0, to: first + 1 } : null;
}

function isStatement(sentence: string): boolean {
  const stated = sentence.length <= LONGEST && /\d/.test(sentence) && /[\u4e00-\u9fff]/.test(sentence);
  return stated && !NOT_A_STATEMENT.test(sentence.replace(/\s/g, ''));
}

/**
 * In: the rows of a table; `known` of them were parted from an equation before. Where no row has a value of its own
 * and at least every second criterion tells one, the statements become the values, blanks in the place of what was
 * taken out, so that places stay those of the cell.
 */
export function readStatements(rows: readonly DraftIndicator[], known: number): void {
  if (rows.some(({ role, texts }) => role === 'indicator' && texts.has('actual'))) return;
  const ruled = rows.flatMap((row) => {
    const criterion = row.texts.get('criterion');
    return criterion === undefined ? [] : [{ row, criterion, span: statementIn(criterion.text) }];
  });
  const telling = ruled.filter(({ span }) => span !== null).length + known;
  if (telling < 2 || telling * 2 < ruled.length) return;
  for (const { row, criterion, span } of ruled) {
    if (span === null) continue;
    row.texts.set('criterion', outside(criterion, span));
    row.texts.set('actual', inside(criterion, span));
  }
}

function outside({ place, text }: PlacedText, { from, to }: Span): PlacedText {
  const rule = text.slice(0, from) + (to < text.length ? ' '.repeat(to - from) + text.slice(to) : '');
  return { place, text: rule, cell: null };
}

function inside({ place, text }: PlacedText, { from, to }: Span): PlacedText {
  return { place, text: ' '.repeat(from) + text.slice(from, to), cell: null };
}
