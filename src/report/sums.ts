/** Sums said behind their items: `山塘315座、泵站42座，合计357座`. */
import { foldWord } from '../grid/fold';
import type { Quantity } from '../grid/quantity';
import { labelBefore } from './label';
import { isSameCount, piecesOf } from './list-items';
import type { Sentence } from './sentence';

export interface SaidSum {
  readonly sentence: Sentence;
  readonly sum: Quantity;
  /** In order; at least two. */
  readonly items: readonly Quantity[];
}

const TOTAL = /^(?:两项|三项|四项|以上)?(?:合计|共计|总计|总共|共)(?:为|是|有|达)?:?$/;
/** Words that make the figures something else than the terms of a sum. */
const NO_TERM =
  /较|比|增加|增长|减少|下降|提高|每|均|单价|标准|约|超|近|逾|其中|余|结转|扣|年初|目标|计划|实际|应|完成|人次|剩余|累计/;

/** In: a sentence. Out: the sums it states behind a list of figures of one kind. */
export function* sumsIn(sentence: Sentence): Generator<SaidSum> {
  const pieces = piecesOf(sentence.folded, 0, sentence.folded.length).map((piece) => ({
    piece,
    figures: figuresIn(sentence, piece),
  }));
  for (const [index, { piece, figures }] of pieces.entries()) {
    const [sum, ...more] = figures;
    if (sum === undefined || more.length > 0 || !TOTAL.test(wordsOf(sentence, piece[0], sum))) continue;
    if (foldWord(sentence.folded.slice(sum.to, piece[1])) !== '') continue;
    const items: Quantity[] = [];
    let isClear = true;
    for (const before of pieces.slice(0, index).reverse()) {
      const [item, ...others] = before.figures;
      if (item === undefined && items.length === 0) break;
      if (item === undefined) continue;
      if (others.length > 0 || !isLike(item, sum)) {
        isClear = !before.figures.some((figure) => isLike(figure, sum));
        break;
      }
      items.unshift(item);
    }
    const [first] = items;
    if (first === undefined || items.length < 2 || !isClear) continue;
    const isEarlier = sentence.figures.some((figure) => figure.from < first.from && isLike(figure, sum));
    if (!isEarlier && !NO_TERM.test(sentence.folded.slice(0, sum.from))) yield { sentence, sum, items };
  }
}

/** The figures of a piece, outside of brackets. */
function figuresIn(sentence: Sentence, [from, to]: readonly [number, number]): readonly Quantity[] {
  return sentence.figures.filter(
    (figure, index) => figure.from >= from && figure.to <= to && sentence.depths[index] === 0,
  );
}

function wordsOf(sentence: Sentence, from: number, figure: Quantity): string {
  return foldWord(sentence.folded.slice(from, figure.from)) === ''
    ? labelBefore(sentence, figure)
    : foldWord(sentence.folded.slice(from, figure.from));
}

function isLike(a: Quantity, b: Quantity): boolean {
  return (a.kind === 'money' && b.kind === 'money') || isSameCount(a, b);
}
