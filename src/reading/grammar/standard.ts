/** The figure from which the rest is counted: `以100%为标准`, `标准值为95%`, `与100%相比`. */
import type { Amount } from '../../scoring/scoring';
import type { Match, Tokens } from './match';
import { figureOf, isMark, isWords, sense, skip, textOf } from './match';

const TAIL =
  /^(?:为|作为|做为)?(?:评分|计分|考核|扣分|满分)?(?:满分标准|满分|标准线|标准值|标准|基准值|基准|目标值|目标|准|上限|下限|满分线|界|界限|基数|基础)$/;

export function readStandard(t: Tokens, i: number): Match<Amount> | null {
  const by = isWords(t, i, /(?:以|按)$/) || sense(t, i, 'by') !== null;
  const figure = figureOf(t, i + 1);
  if (
    by &&
    figure !== null &&
    !figure.around &&
    !(figure.amount.unit === '分' && sense(t, i + 2, 'until') !== null)
  ) {
    if (sense(t, i + 2, 'standard') !== null)
      return closes(t, i + 3) || t[i + 3]?.kind === 'word' ? { value: figure.amount, end: i + 3 } : null;
    for (const end of [i + 3, i + 4, i + 5]) {
      if (
        end <= t.length &&
        TAIL.test(textOf(t, i + 2, end)) &&
        (closes(t, end) || sense(t, end, 'each') !== null)
      )
        return { value: figure.amount, end };
    }
    return null;
  }
  // 与100%相比
  if (isWords(t, i, /[与和同]$/) && figure !== null && sense(t, i + 2, 'compared') !== null)
    return closes(t, i + 3) || t[i + 3]?.kind === 'word' ? { value: figure.amount, end: i + 3 } : null;
  // 标准值为95%
  const named =
    isWords(t, i, /(?:标准值|(?:^|[^分])标准|基准值|基准)$/) ||
    sense(t, i, 'target') !== null ||
    sense(t, i, 'limit-name') !== null;
  if (!named) return null;
  const is = skip(
    t,
    i + 1,
    1,
    (at) =>
      isWords(t, at, /^(?:为|是)$/) ||
      isMark(t, at, ':') ||
      sense(t, at, 'compare')?.op === '=' ||
      sense(t, at, 'give') !== null,
  );
  const value = figureOf(t, is);
  return is > i + 1 && value !== null && value.amount.unit !== '分' && !value.around && closes(t, is + 1)
    ? { value: value.amount, end: is + 1 }
    : null;
}

function closes(t: Tokens, i: number): boolean {
  return t[i] === undefined || isMark(t, i, ',;。:)');
}
