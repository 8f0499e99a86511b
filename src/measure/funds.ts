/** The budget execution row on top of a self-evaluation table: 执行率 is 执行数 over 全年预算数. */
import { quantityOfCell, readQuantity } from '../grid/quantity';
import type { Quantity } from '../grid/quantity';
import { convert } from '../grid/units';
import type { Indicator, PlacedText } from '../table/table';
import { rateCell } from './fit';
import type { Measured, Measurement } from './measurement';
import { say, shown } from './wording';

type Outcome = Measured extends infer One
  ? One extends unknown
    ? Omit<One, 'target' | 'equations'>
    : never
  : never;

/** In: the row's cells and the amounts of the funds block. Out: the execution rate, or why there is none. */
export function measureFunds(cells: Indicator['cells'], funds: NonNullable<Indicator['funds']>): Outcome {
  const stated = rateCell(cells.rate);
  const adjusted = funds.budget !== null && funds.budget.quantity !== null;
  const budgetFigure = adjusted ? funds.budget : funds.initial;
  const budget = budgetFigure?.quantity ?? null;
  const spent = funds.spent?.quantity ?? null;
  if (budget === null || spent === null || budgetFigure === null || funds.spent === null) {
    if (stated !== null) return { status: 'known', measurement: stated, contradicting: [] };
    return { status: 'missing', what: spent === null ? '全年执行数' : '全年预算数' };
  }
  const amount = convert(spent.value, spent.unit, budget.unit);
  if (amount === null || budget.kind === 'rate') {
    return { status: 'unusable', place: funds.spent.place, why: say.notNumber(funds.spent.raw) };
  }
  if (budget.value.isZero()) {
    if (amount.isZero()) return { status: 'none', place: budgetFigure.place, words: '预算数和执行数都是0' };
    return { status: 'unusable', place: budgetFigure.place, why: say.zeroBudget };
  }
  const value = amount.over(budget.value);
  const measurement: Measurement = {
    value,
    kind: 'rate',
    unit: '%',
    source: 'pair',
    place: funds.spent.place,
    from: 0,
    to: funds.spent.raw.length,
    stated: stated === null ? null : (cells.rate?.text.trim() ?? null),
    steps: [say.funds(funds.spent.raw, budgetFigure.raw, shown(value, 'rate', '%'))],
    assumption: !adjusted ? say.fundsFromInitial : null,
  };
  const differs = stated !== null && !isRounded(measurement, cells.rate, stated);
  return { status: 'known', measurement, contradicting: differs ? [stated] : [] };
}

/** The printed rate is the exact one rounded or cut to the decimals printed. */
function isRounded(exact: Measurement, placed: PlacedText | null, stated: Measurement): boolean {
  const shownRate = quantityOf(placed);
  const places = (shownRate?.decimals ?? 0) + 2;
  const rounded = stated.value.round(places);
  return exact.value.round(places).equals(rounded) || exact.value.truncate(places).equals(rounded);
}

function quantityOf(placed: PlacedText | null): Quantity | null {
  if (placed === null) return null;
  return placed.cell === null ? readQuantity(placed.text) : quantityOfCell(placed.cell);
}
