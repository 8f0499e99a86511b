/** Which columns name the levels and the indicators of a table. */
import type { ContentRow } from '../grid/content';
import { sampleColumn } from './column-sample';
import type { Heading } from './header';

export interface FoundLevel {
  readonly heading: Heading;
  readonly left: number;
  readonly right: number;
  /** A column of weights without a heading of its own, under the same heading; null where there is none. */
  readonly weights: number | null;
}

/** Names this long on average are sentences: a description, not a name. */
const LONGEST_MEAN_NAME = 40;
const WIDEST = 12;

/**
 * In: all headings of a header and the rows below. Out: the level columns, outermost first, the indicator names
 * last; empty when no column names indicators.
 */
export function levelColumns(headings: readonly Heading[], body: readonly ContentRow[]): FoundLevel[] {
  const chosen = chooseHeadings(headings, body);
  return chosen.flatMap((heading) => spread(heading, headings, body));
}

function rankAs(heading: Heading, kind: 'level' | 'name'): number | null {
  return heading.reading.kinds.find((each) => each.kind === kind)?.rank ?? null;
}

function isFilled(heading: Heading, body: readonly ContentRow[]): boolean {
  const { texts, figures } = sampleColumn(body, heading.left, heading.right);
  return texts + figures > 0;
}

function chooseHeadings(headings: readonly Heading[], body: readonly ContentRow[]): Heading[] {
  const numbered = headings.filter(
    ({ reading }) => reading.level !== null && reading.kinds[0]?.kind === 'level',
  );
  const strong = headings.filter((heading) => {
    const rank = rankAs(heading, 'name');
    return rank !== null && rank < 2 && heading.reading.level === null && isFilled(heading, body);
  });
  const weak = headings.filter((heading) => {
    const rank = rankAs(heading, 'name');
    return rank !== null && rank >= 2 && isFilled(heading, body);
  });
  const classes = headings.filter(
    (heading) =>
      rankAs(heading, 'level') !== null && heading.reading.level === null && isClass(heading, body),
  );
  if (numbered.length > 0) {
    const levels = dedupe(
      [...numbered].sort((a, b) => (a.reading.level ?? 0) - (b.reading.level ?? 0) || a.left - b.left),
    );
    const deepest = levels[levels.length - 1];
    const name = [...strong, ...weak].find(
      (heading) =>
        deepest !== undefined &&
        heading.left > deepest.right &&
        splitsFurther(deepest, heading, headings, body),
    );
    return name === undefined ? levels : [...levels, name];
  }
  const firstFigure = Math.min(
    ...headings
      .filter(({ reading }) => reading.kinds.some(({ kind }) => kind === 'full-marks' || kind === 'score'))
      .map(({ left }) => left),
  );
  const names = strong.length > 0 ? strong : weak.slice(0, 1);
  const before = names.filter(({ left }) => left < firstFigure);
  const name = (before.length > 0 ? before : names)[Math.max(0, before.length - 1)];
  if (name === undefined) return classes.slice(0, 1);
  const further = weak.find(
    (heading) =>
      heading.left > name.right && heading.left < firstFigure && splitsFurther(name, heading, headings, body),
  );
  const over = weak.filter((heading) => !names.includes(heading) && coversSeveral(heading, name, body));
  const outer = [...classes, ...strong, ...over].filter(
    (heading) => heading !== name && heading.left < name.left,
  );
  outer.sort((a, b) => a.left - b.left);
  return further === undefined || !names.includes(name) ? [...outer, name] : [...outer, name, further];
}

/** 指标类型 over ≥ or 定性 tells the kind of target, not a class of indicators. */
function isClass(heading: Heading, body: readonly ContentRow[]): boolean {
  const { texts, operators } = sampleColumn(body, heading.left, heading.right);
  return texts > 0 && operators * 2 < texts;
}

/** 评价内容 left of 评价指标, short and over several of them: what they stand under. */
function coversSeveral(heading: Heading, name: Heading, body: readonly ContentRow[]): boolean {
  if (heading.left >= name.left) return false;
  const coarse = sampleColumn(body, heading.left, heading.right);
  const fine = sampleColumn(body, name.left, name.right);
  return coarse.texts > 0 && coarse.texts < fine.texts && coarse.meanLength <= LONGEST_MEAN_NAME / 2;
}

/** One heading a level; headings of one level stand side by side only where a merge over both was lost. */
function dedupe(levels: readonly Heading[]): Heading[] {
  const out: Heading[] = [];
  for (const heading of levels) {
    const before = out[out.length - 1];
    if (before !== undefined && before.reading.level === heading.reading.level) {
      if (heading.left === before.right + 1) out[out.length - 1] = { ...before, right: heading.right };
      continue;
    }
    out.push(heading);
  }
  return out;
}

/** Is `name` the finer division: short names, one or more to each cell of `level`? */
function splitsFurther(
  level: Heading,
  name: Heading,
  headings: readonly Heading[],
  body: readonly ContentRow[],
): boolean {
  const strong = (rankAs(name, 'name') ?? 9) < 2;
  // Where no third level is named, 指标内容 right of the second names the indicators.
  const thirdMissing =
    level.reading.level !== null && level.reading.level <= 2 && /指标/.test(name.reading.core);
  const between = headings.some(
    ({ left, reading }) =>
      left > level.right &&
      left < name.left &&
      reading.kinds.some(({ kind }) => kind === 'criterion' || kind === 'target' || kind === 'score'),
  );
  if (between) return false;
  const coarse = sampleColumn(body, level.left, level.right);
  const fine = sampleColumn(body, name.left, name.right);
  if (fine.texts === 0) return false;
  if (fine.meanLength > LONGEST_MEAN_NAME) return false;
  return strong || thirdMissing || fine.texts > coarse.texts;
}

/**
 * A heading over several columns (merged, or followed by columns without a heading) may head several levels:
 * each column in which names begin is one; a column of figures right of names holds their weights.
 */
function spread(heading: Heading, headings: readonly Heading[], body: readonly ContentRow[]): FoundLevel[] {
  const next = headings.find(({ left }) => left > heading.left);
  const right = Math.min(
    next === undefined ? heading.right : next.left - 1,
    Math.max(heading.right, heading.left + WIDEST),
  );
  const whole: FoundLevel = {
    heading,
    left: heading.left,
    right: Math.max(heading.right, right),
    weights: null,
  };
  if (whole.right === whole.left) return [whole];
  const columns = Array.from({ length: Math.min(WIDEST, whole.right - whole.left + 1) }, (_, index) => {
    const column = whole.left + index;
    return { column, sample: sampleColumn(body, column, column) };
  });
  const most = Math.max(...columns.map(({ sample }) => sample.texts));
  const starts = columns.filter(({ sample }) => sample.texts > 0 && sample.texts * 8 >= most);
  const levels: FoundLevel[] = [];
  for (const [index, { column }] of starts.entries()) {
    const end = (starts[index + 1]?.column ?? whole.right + 1) - 1;
    const weights = columns.find(
      (each) =>
        each.column > column && each.column <= end && each.sample.figures > 1 && each.sample.texts === 0,
    );
    levels.push({
      heading,
      left: index === 0 ? whole.left : column,
      right: weights === undefined ? end : weights.column - 1,
      weights: weights?.column ?? null,
    });
  }
  return levels.length === 0 ? [whole] : levels;
}
