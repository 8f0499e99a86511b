/** Counts of several things said together: `共召开A、B、C会38次`. */
import { foldWord } from '../grid/fold';
import type { Quantity } from '../grid/quantity';
import type { Sentence } from './sentence';

export interface SaidCount {
  readonly sentence: Sentence;
  readonly figure: Quantity;
  /** The things counted together, folded; at least two. */
  readonly items: readonly string[];
}

const CLAUSE = /[,;:。]/;

/** In: a sentence. Out: counts behind a list of two or more names in one clause. */
export function* countsIn(sentence: Sentence): Generator<SaidCount> {
  const { folded, figures } = sentence;
  for (const [index, figure] of figures.entries()) {
    if (figure.kind !== 'count' || figure.unit === '分' || figure.unit === '年') continue;
    const least = figures[index - 1]?.to ?? 0;
    const words = folded.slice(least, figure.from);
    const clause = words.split(CLAUSE).at(-1) ?? '';
    if (clause.length > 120) continue;
    const items = foldWord(clause)
      .split(/[、和及与]/)
      .filter((item) => item.length >= 2);
    if (items.length >= 2) yield { sentence, figure, items };
  }
}
