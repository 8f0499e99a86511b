/** Criterion cells that end with what the unit did: `…每低1%扣0.5分。实际准确率99%` under 评分标准及完成情况. */
import { fold } from '../grid/fold';
import type { DraftIndicator } from './draft';
import type { PlacedText } from './table';

/** Words of a rule, a bound or a promise; a sentence with one of them states nothing that happened. */
const NOT_A_STATEMENT =
  /[得扣计加记赋]\d*\.?\d*分|满分|不得分|[≥≤<>]|以上|以下|以内|不低于|不高于|不超过|不少于|每|按|目标|标准|基准|权重|分值|应[当为]|要求|计划值|指标值|例如|其中|封顶|上限|下限|最[高低多少]|为止|指/;
const LONGEST = 80;

/** Where the last sentence begins, when it states a figure and no rule; null otherwise. */
function statementFrom(text: string): number | null {
  const folded = fold(text).trimEnd();
  const body = folded.replace(/[。.;]+$/, '');
  let from = body.length;
  while (from > 0 && !'。\n;'.includes(body.charAt(from - 1))) from -= 1;
  const sentence = body.slice(from);
  const stated = sentence.length <= LONGEST && /\d/.test(sentence) && /[\u4e00-\u9fff]/.test(sentence);
  return from > 0 && stated && !NOT_A_STATEMENT.test(sentence.replace(/\s/g, '')) ? from : null;
}

/**
 * In: the rows of a table. Where no row has a value of its own and at least every second criterion closes with a
 * statement, the statements become the values, blanks before them so that their places stay those of the cell.
 */
export function readClosingStatements(rows: readonly DraftIndicator[]): void {
  if (rows.some(({ role, texts }) => role === 'indicator' && texts.has('actual'))) return;
  const ruled = rows.flatMap((row) => {
    const criterion = row.texts.get('criterion');
    return criterion === undefined ? [] : [{ row, criterion, from: statementFrom(criterion.text) }];
  });
  const stating = ruled.filter(({ from }) => from !== null);
  if (stating.length < 2 || stating.length * 2 < ruled.length) return;
  for (const { row, criterion, from } of stating) {
    if (from === null) continue;
    const [rule, statement] = parted(criterion, from);
    row.texts.set('criterion', rule);
    row.texts.set('actual', statement);
  }
}

function parted({ place, text }: PlacedText, from: number): [PlacedText, PlacedText] {
  return [
    { place, text: text.slice(0, from), cell: null },
    { place, text: ' '.repeat(from) + text.slice(from), cell: null },
  ];
}
