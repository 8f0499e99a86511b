/** Lists inside one sentence: behind 其中, 包括, 分别为, or in a bracket behind their whole. */
import { sumOfParts } from '../facts/parts';
import { isOfChange, labelBefore } from './label';
import { itemsIn, NEARLY } from './list-items';
import type { Quantity } from '../grid/quantity';
import type { Sentence } from './sentence';
import { closingOf } from './sentence';
import type { FoundList, TextFigure } from './text-list';

/** In: a sentence, and the one before it in the paragraph. Out: its lists, also those of no item. */
export function* listsWithin(sentence: Sentence, previous: Sentence | null): Generator<FoundList> {
  yield* opened(sentence, previous);
  yield* bracketed(sentence);
}

const OPENERS = /其中|,(?:主要)?(?:包括|分别为|分别是|分为|具体为)/g;
const NAMES_ALL = /^分|^具体/;

function* opened(sentence: Sentence, previous: Sentence | null): Generator<FoundList> {
  const { folded } = sentence;
  let isNested = false;
  for (const match of folded.matchAll(OPENERS)) {
    const word = match[0].replace(',', '');
    const at = match.index + match[0].length - word.length;
    const open = bracketAround(folded, at);
    const end = open < 0 ? folded.length : closingOf(sentence, open);
    const counted = countBefore(sentence, at, open);
    const before = counted === null ? wholesBefore(sentence, at, open, previous) : [counted];
    const wholes = levelsOf(before, (whole) => itemsIn(sentence, at + word.length, end, whole).parts);
    const whole = wholes.at(-1);
    if (whole !== undefined && !NEARLY.test(whole.label)) {
      const items = itemsIn(sentence, at + word.length, end, whole);
      const isOnly = counted !== null || (items.isWhole && !isNested && wholes.length === 1);
      yield {
        ...items,
        whole,
        isBare: false,
        namesAll: NAMES_ALL.test(word),
        isSure: isOnly && items.parts.length >= 2,
        others: wholes.slice(0, -1).map(({ figure }) => figure),
      };
    }
    if (open < 0) isNested = true;
  }
}

/** `较上年增加20万元，其中：基本支出300万元…`: parts that are more than the change are those of the level before it. */
function levelsOf(
  wholes: readonly TextFigure[],
  partsOf: (whole: TextFigure) => readonly TextFigure[],
): readonly TextFigure[] {
  const nearest = wholes.at(-1);
  if (nearest === undefined || !isOfChange(nearest.label)) return wholes;
  const parts = partsOf(nearest).map(({ figure }) => figure);
  const sum = sumOfParts({ whole: nearest.figure, parts, complete: false });
  if (sum?.isAbove(nearest.figure.value) !== true) return wholes;
  return wholes.filter(({ label }) => !isOfChange(label));
}

/** Lists in a bracket directly behind a figure. */
function* bracketed(sentence: Sentence): Generator<FoundList> {
  const { folded, figures } = sentence;
  for (const figure of figures) {
    const isCount = figure.kind === 'count' && figure.unit !== '';
    if ((figure.kind !== 'money' && !isCount) || folded.charAt(figure.to) !== '(') continue;
    const end = closingOf(sentence, figure.to);
    const inside = folded.slice(figure.to + 1, end);
    if (inside.includes('其中')) continue;
    const isOpened = /^(?:含|包括|包含)/.test(inside.trim());
    const whole = { sentence, figure, label: labelBefore(sentence, figure) };
    const items = itemsIn(sentence, figure.to + 1, end, whole);
    yield {
      ...items,
      whole,
      isBare: !isOpened,
      namesAll: false,
      isSure: items.isWhole && items.parts.length >= 2,
      others: [],
    };
  }
}

/** Where the bracket that holds `at` opens; -1 outside of brackets. */
function bracketAround(folded: string, at: number): number {
  let depth = 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    if (folded.charAt(index) === ')') depth += 1;
    else if (folded.charAt(index) === '(') {
      if (depth === 0) return index;
      depth -= 1;
    }
  }
  return -1;
}

/** The count that stands directly before the list: `65场，其中`. Anything between them, and the whole is not sure. */
function countBefore(sentence: Sentence, at: number, open: number): TextFigure | null {
  const figure = sentence.figures.findLast(({ to }) => to <= at);
  if (figure?.kind !== 'count' || figure.unit === '') return null;
  const between = sentence.folded.slice(figure.to, open < 0 ? at : open);
  return /^(?:\([^()\d]*\))?[\s,;]*$/.test(between)
    ? { sentence, figure, label: labelBefore(sentence, figure) }
    : null;
}

/** Amounts that may be the whole, the nearest last: those before the list, or before the bracket it stands in. */
function wholesBefore(
  sentence: Sentence,
  at: number,
  open: number,
  previous: Sentence | null,
): readonly TextFigure[] {
  if (open >= 0) {
    const figure = sentence.figures.find((each) => each.kind === 'money' && each.to === open);
    return figure === undefined ? [] : [{ sentence, figure, label: labelBefore(sentence, figure) }];
  }
  const own = amountsOf(sentence).filter(({ figure }) => figure.to <= at);
  if (own.length > 0 || previous === null) return own;
  // …共计3878.48万元。其中：基本支出…
  return sentence.folded.slice(0, at).trim() === '' && !previous.folded.includes('其中')
    ? amountsOf(previous)
    : [];
}

/** Amounts outside of brackets, in order. */
export function amountsOf(sentence: Sentence): readonly TextFigure[] {
  return sentence.figures.flatMap((figure: Quantity, index) =>
    figure.kind === 'money' && sentence.depths[index] === 0
      ? [{ sentence, figure, label: labelBefore(sentence, figure) }]
      : [],
  );
}
