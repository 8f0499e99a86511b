/** The row's value from its other texts: an equation of the row, or one plain figure in a sentence. */
import { fold } from '../grid/fold';
import { Ratio } from '../grid/ratio';
import type { Indicator, PlacedText } from '../table/table';
import type { PlacedEquation } from './equation';
import type { Row } from './fit';
import { targetRate } from './fit';
import type { Measurement } from './measurement';
import { isNamedIn, similarity } from './name-match';
import { readRate } from './rate-reading';
import type { Wanted } from './sentence';
import { ownFigure } from './sentence';
import { say, shown } from './wording';

export type Derived =
  | {
      readonly status: 'known';
      readonly measurement: Measurement;
      readonly contradicting: readonly Measurement[];
    }
  | { readonly status: 'none'; readonly place: PlacedText['place']; readonly words: string }
  | { readonly status: 'unusable'; readonly place: PlacedText['place']; readonly why: string };

/** Names of the same indicator share this much of the shorter one. */
const SAME_NAME = 0.6;
const SCORE_NAME = /(?:得分|评分|分值|计分|扣分|总分|满分|分)$/;
const OTHER_VALUE = /目标|计划数$|年初|标准|指标值|上年|去年|预期/;
const RULE = /得\s*\d|计\s*\d|扣\s*\d|满分|不得分|得分|扣完/;
/** A quotient of two figures of one kind: a fraction, also when an overrun is large. */
const LARGEST_QUOTIENT = Ratio.of(10);

/** In: equations of the row's texts, best source first. Out: the row's value by them; null where they give none. */
export function fromEquations(
  equations: readonly PlacedEquation[],
  texts: readonly (PlacedText | null)[],
  row: Row,
): Derived | null {
  const candidates = equations.filter((equation) => isMeasured(equation, texts, row));
  const wanted = candidates.filter((equation) => fitsKind(equation, row));
  const [chosen, ...others] = ownEquations(wanted, row);
  if (chosen === undefined) return null;
  const textOf = (equation: PlacedEquation): string => sourceText(equation, texts);
  if (chosen.dividesByZero) {
    const words = textOf(chosen);
    return chosen.onlyZeros
      ? { status: 'none', place: chosen.place, words }
      : { status: 'unusable', place: chosen.place, why: say.zeroDivisor(words) };
  }
  const measurements = [chosen, ...others]
    .filter((equation) => !equation.dividesByZero)
    .map((equation) => measured(equation, textOf(equation), row));
  const [first, ...rest] = measurements;
  if (first === undefined) return null;
  if (typeof first === 'string') return { status: 'unusable', place: chosen.place, why: first };
  const differing = rest.filter((each) => typeof each !== 'string').filter((each) => !agrees(each, first));
  // Two results in one cell under names equally near: nobody but the writer can tell which one counts.
  if (differing.some((each) => samePlace(each, first))) {
    return { status: 'unusable', place: chosen.place, why: say.severalEquations };
  }
  return { status: 'known', measurement: first, contradicting: differing };
}

function samePlace(a: Measurement, b: Measurement): boolean {
  return (
    a.place !== null && b.place !== null && a.place.row === b.place.row && a.place.column === b.place.column
  );
}

/** Equations that say what was measured, not a score, a plan, a rule or a definition. */
function isMeasured(equation: PlacedEquation, texts: readonly (PlacedText | null)[], row: Row): boolean {
  if (SCORE_NAME.test(equation.name) || OTHER_VALUE.test(equation.name.slice(-8))) return false;
  if (equation.computed !== null || equation.dividesByZero) return true;
  const text = texts.find((each) => each !== null && each.place === equation.place)?.text ?? '';
  if (RULE.test(fold(text.slice(equation.to, equation.to + 30)).split(/[。\n]/)[0] ?? '')) return false;
  return equation.hasFormula || similarity(equation.name, nameOf(row)) >= SAME_NAME;
}

function fitsKind(equation: PlacedEquation, row: Row): boolean {
  if (equation.dividesByZero) return true;
  const rate = equation.isRate || equation.isQuotient;
  if (row.hint.expects === 'number') return !equation.isRate;
  if (row.hint.expects === 'rate' || targetRate(row) !== null) return rate || equation.unit === '';
  return true;
}

/** Those under the row's name; else those without a name; else all. */
function ownEquations(equations: readonly PlacedEquation[], row: Row): readonly PlacedEquation[] {
  const name = nameOf(row);
  const named = equations.map((equation) => ({ equation, likeness: similarity(equation.name, name) }));
  const best = Math.max(0, ...named.map(({ likeness }) => likeness));
  if (best >= SAME_NAME) {
    return named.filter(({ likeness }) => likeness === best).map(({ equation }) => equation);
  }
  const nameless = equations.filter((equation) => equation.name === '');
  return nameless.length > 0 ? nameless : equations;
}

function nameOf(row: Row): string {
  const text = row.cells.name?.text ?? '';
  return /^[^=＝。\n]*/.exec(text)?.[0] ?? '';
}

function sourceText(equation: PlacedEquation, texts: readonly (PlacedText | null)[]): string {
  const text = texts.find((each) => each !== null && each.place === equation.place)?.text ?? '';
  return text.slice(equation.from, equation.to).trim();
}

/** The measurement an equation gives; a question in Chinese where its number can be read two ways. */
function measured(equation: PlacedEquation, text: string, row: Row): Measurement | string {
  const value = equation.computed ?? equation.stated?.value;
  if (value === undefined) return say.severalEquations;
  const reading = rateOf(equation, value, row);
  if (typeof reading === 'string') return reading;
  const kind = reading.isRate ? 'rate' : equation.unit === '' ? 'plain' : 'count';
  const unit = reading.isRate ? '%' : equation.unit;
  const result = shown(reading.value, kind, unit);
  const step = equation.computed === null ? say.stated(text, result) : say.equation(text, result);
  const strange =
    equation.name !== '' &&
    similarity(equation.name, nameOf(row)) < SAME_NAME &&
    !isNamedIn(equation.name, row.cells.criterion?.text ?? '');
  const assumptions = [
    reading.assumption,
    strange && nameOf(row) !== '' ? say.otherName(equation.name) : null,
  ];
  return {
    value: reading.value,
    kind,
    unit,
    source: 'equation',
    place: equation.place,
    from: equation.from,
    to: equation.to,
    stated: equation.stated?.text ?? null,
    steps: [step],
    assumption: assumptions.filter((each) => each !== null).join('；') || null,
  };
}

interface RateOf {
  readonly value: Ratio;
  readonly isRate: boolean;
  readonly assumption: string | null;
}

function rateOf(equation: PlacedEquation, value: Ratio, row: Row): RateOf | string {
  if (equation.isRate) return { value, isRate: true, assumption: null };
  const wantsRate = row.hint.expects === 'rate' || targetRate(row) !== null;
  if (!wantsRate) return { value, isRate: false, assumption: null };
  if (equation.computed !== null && equation.isQuotient && !value.abs().isAbove(LARGEST_QUOTIENT)) {
    return { value, isRate: true, assumption: null };
  }
  const reading = readRate(value, targetRate(row), []);
  return reading.status === 'rate'
    ? { value: reading.value, isRate: true, assumption: reading.assumption }
    : reading.question;
}

const COST = /[,，;；]?\s*(?:故|因此|所以)?\s*扣(?:除|了)?\s*[\d０-９.．]+\s*分/g;

/** A remark tells the value and what it cost (`执行率93%，扣2分`): the cost, blanked, is no rule. With 每 it is one. */
function withoutCost(text: string): string {
  return /[每得计]/.test(text) ? text : text.replace(COST, (cost) => ' '.repeat(cost.length));
}

/** What a criterion speaks of first: 结余率 in 「结余率5%以内得15分」, where the row is called 结余资金; '' where nothing. */
function subjectOf(criterion: string): string {
  const words =
    /^\s*["“]?([\u4e00-\u9fff"“”]{2,20}?)(?:达到|达|应|须|不|控制|低于|高于|大于|小于|超过|为|在|\s)*(?=[≥≤<>=\d])/.exec(
      fold(criterion.slice(0, 60)),
    )?.[1];
  return words === undefined || SCORE_NAME.test(words) ? '' : words;
}

/**
 * In: a text beside the row, what the row wants, and the unit of its target where the row has no value of its own (a
 * count is then known by what is counted). Out: the one figure it gives under the row's own name.
 */
export function fromSentence(
  placed: PlacedText | null,
  wanted: Wanted,
  row: Row,
  unit = '',
): Measurement | null {
  if (placed === null || wanted === null) return null;
  const subject = subjectOf(row.cells.criterion?.text ?? '');
  const text = placed === row.cells.remark ? withoutCost(placed.text) : placed.text;
  const found =
    ownFigure(text, wanted, nameOf(row), unit) ?? (subject === '' ? null : ownFigure(text, wanted, subject));
  if (found === null) return null;
  const { quantity } = found;
  return {
    value: quantity.value,
    kind: quantity.kind,
    unit: quantity.unit,
    source: 'sentence',
    place: placed.place,
    from: quantity.from,
    to: quantity.to,
    stated: null,
    steps: [say.sentence(`${found.label}${quantity.text}`)],
    assumption: null,
  };
}

/** Equal, or one is the other rounded or cut to a hundredth of a point (of a unit, for amounts). */
export function agrees(a: Measurement, b: Measurement): boolean {
  if ((a.kind === 'rate') !== (b.kind === 'rate')) return true;
  const tolerance = Ratio.of(a.kind === 'rate' ? '0.0001' : '0.01');
  return !a.value.minus(b.value).abs().isAbove(tolerance);
}

/** Rates among the row's equations, as fractions. */
export function ratesOf(equations: readonly PlacedEquation[]): Ratio[] {
  const rates: Ratio[] = [];
  for (const equation of equations) {
    const value = equation.computed ?? (equation.isRate ? equation.stated?.value : undefined);
    if (value !== undefined && (equation.isRate || equation.isQuotient)) rates.push(value);
  }
  return rates;
}

/** Texts beside the row in order of trust. */
export function textsOf(cells: Indicator['cells']): readonly (PlacedText | null)[] {
  return [cells.actual, cells.description, cells.remark, cells.name];
}
