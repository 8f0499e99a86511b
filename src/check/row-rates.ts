/** Rates stated in the rows of a score table: results of equations, and rate cells beside their amounts. */
import type { Quantity } from '../grid/quantity';
import { findQuantities, quantityOfCell, readQuantity } from '../grid/quantity';
import { Ratio } from '../grid/ratio';
import { convert } from '../grid/units';
import { foldWord } from '../grid/fold';
import type { Equation, Target } from '../measure/measurement';
import type { Figure, Indicator, PlacedText } from '../table/table';
import type { RowReview, ScoreTableReview } from './check';
import { keyOf, quoted } from './places';
import type { StatedRate } from './rate-agreement';
import { compareRate, inFormOf } from './rate-agreement';
import type { RateReading } from './rate-reading';

export function* equationRates(review: ScoreTableReview): Generator<RateReading> {
  const seen = new Set<string>();
  for (const { indicator, measured } of review.rows) {
    for (const equation of measured.equations) {
      const spot = `${keyOf(equation.place)}#${equation.from}`;
      if (seen.has(spot)) continue;
      seen.add(spot);
      const reading = fromEquation(indicator, equation);
      if (reading !== null) yield reading;
    }
  }
}

function fromEquation(
  indicator: Indicator,
  { place, from, computed, figures, stated }: Equation,
): RateReading | null {
  if (computed === null || stated === null) return null;
  return {
    place,
    from,
    subject: indicator.key,
    role: `equation ${figures.join(' ')}`,
    label: `${quoted(indicator.name)}的算式结果`,
    stated: stated.text,
    agreement: compareRate(computed, stated, figures),
    expected: inFormOf(computed, stated),
    exact: inFormOf(computed, { ...stated, decimals: stated.decimals + 4 }),
    derivation: `所列数字（${figures.join('、')}）`,
    related: [],
    severity: 'error',
    remark: '',
  };
}

/** 执行率 or 完成率 in a column of its own. */
export function* rateCells(review: ScoreTableReview): Generator<RateReading> {
  const column = review.table.columns.find((each) => each.role === 'rate');
  const heading = foldWord(column?.heading.text ?? '');
  for (const row of review.rows) {
    const { indicator } = row;
    const { rate } = indicator.cells;
    const quantity = rate === null ? null : quantityIn(rate);
    if (rate === null || quantity === null) continue;
    const reading =
      indicator.funds === null
        ? againstTarget(row, rate, quantity, heading)
        : againstFunds(indicator, rate, quantity);
    if (reading !== null) yield reading;
  }
}

function quantityIn(text: PlacedText): Quantity | null {
  return text.cell === null ? readQuantity(text.text) : quantityOfCell(text.cell);
}

/** A rate cell without a percent sign is read in hundredths or as a fraction, whichever agrees. */
function statedIn(quantity: Quantity): StatedRate {
  return { value: quantity.value, decimals: quantity.decimals, isPercent: quantity.kind === 'rate' };
}

interface Pair {
  readonly spent: Figure;
  readonly planned: Figure;
  readonly exact: Ratio;
}

function pair(spent: Figure | null, planned: Figure | null): Pair | null {
  const above = spent?.quantity ?? null;
  const below = planned?.quantity ?? null;
  if (spent === null || planned === null || above === null || below === null || below.value.isZero())
    return null;
  const value = convert(above.value, above.unit, below.unit);
  return value === null ? null : { spent, planned, exact: value.over(below.value) };
}

/** 执行率 = 全年执行数 / 全年预算数; of 年初预算数 only where the year's budget is not given. */
function againstFunds(indicator: Indicator, rate: PlacedText, quantity: Quantity): RateReading | null {
  const { funds } = indicator;
  if (funds === null) return null;
  const main = pair(funds.spent, funds.budget ?? funds.initial);
  if (main === null) return null;
  const stated = statedIn(quantity);
  const agreement = compareRate(main.exact, stated, [main.spent.raw, main.planned.raw]);
  const initial = pair(funds.spent, funds.initial);
  const isOfInitial = initial !== null && compareRate(initial.exact, stated) === 'agrees';
  return {
    ...readingOf(indicator, rate, quantity, main, '执行率'),
    agreement,
    severity: isOfInitial ? 'question' : 'error',
    remark: isOfInitial ? '它等于执行数除以年初预算数，请确认用哪个预算数。' : '',
  };
}

/** 完成率 = actual / target. Sure only where the heading says B/A; else another definition may be meant. */
function againstTarget(
  { indicator, measured: { target } }: RowReview,
  rate: PlacedText,
  quantity: Quantity,
  heading: string,
): RateReading | null {
  const main = pair(figureIn(indicator.cells.actual), promised(indicator.cells.target, target));
  if (main === null || main.exact.isZero()) return null;
  const stated = statedIn(quantity);
  const figures = [main.spent.raw, main.planned.raw];
  const agreement = compareRate(main.exact, stated, figures);
  const isDefined = heading.includes('B/A');
  // Targets not to be exceeded are often put the other way round, and rates are often capped at 100%.
  const isLimit = target?.kind === 'number' && (target.operator === '≤' || target.operator === '<');
  const kept = isLimit && !main.exact.isAbove(Ratio.one) ? [Ratio.one] : [];
  const others = [Ratio.one.over(main.exact), Ratio.min(main.exact, Ratio.one), ...kept];
  if (!isDefined && agreement === 'differs' && others.some((each) => compareRate(each, stated) !== 'differs'))
    return null;
  return {
    ...readingOf(indicator, rate, quantity, main, '完成率'),
    agreement,
    severity: isDefined ? 'error' : 'warning',
  };
}

function figureIn(text: PlacedText | null): Figure | null {
  const quantity = text === null ? null : quantityIn(text);
  if (text === null || quantity === null) return null;
  return { place: text.place, raw: text.text, quantity, formula: text.cell?.formula ?? null };
}

/** `≥100人` promises 100人, whatever its sign. */
function promised(text: PlacedText | null, target: Target | null): Figure | null {
  const plain = figureIn(text);
  if (plain !== null || text === null || target?.kind !== 'number') return plain;
  const quantity = findQuantities(text.text).find(({ value }) => value.equals(target.value));
  return quantity === undefined ? null : { place: text.place, raw: quantity.text, quantity, formula: null };
}

function readingOf(
  indicator: Indicator,
  rate: PlacedText,
  quantity: Quantity,
  main: Pair,
  word: string,
): RateReading {
  // 0.958 is written as a fraction, 95.8 and 95.8% are not.
  const isFraction = quantity.kind !== 'rate' && !quantity.value.isAbove(Ratio.one) && quantity.decimals > 1;
  const shape: StatedRate = {
    value: main.exact,
    decimals: Math.max(2, quantity.decimals),
    isPercent: !isFraction,
  };
  return {
    place: rate.place,
    from: 0,
    subject: indicator.key,
    role: 'rate',
    label: `${quoted(indicator.name)}的${word}`,
    stated: rate.text.trim(),
    agreement: 'agrees',
    expected: inFormOf(main.exact, shape),
    exact: inFormOf(main.exact, { ...shape, decimals: shape.decimals + 4 }),
    derivation: ` ${main.spent.raw.trim()}/${main.planned.raw.trim()} `,
    related: [main.spent.place, main.planned.place],
    severity: 'error',
    remark: '',
  };
}
