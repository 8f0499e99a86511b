/** A figure of the actual cell against what its row wants: rate or amount, unit, target. */
import { fold } from '../grid/fold';
import type { Quantity } from '../grid/quantity';
import { quantityOfCell, readQuantity } from '../grid/quantity';
import { Ratio } from '../grid/ratio';
import { convert, unitMeaning } from '../grid/units';
import type { Indicator, PlacedText } from '../table/table';
import type { MeasureHint, Measurement, MeasureSource, Target } from './measurement';
import { readRate } from './rate-reading';
import { withUnit } from './target';
import { say, shown } from './wording';

/** What a figure is measured against. */
export interface Row {
  readonly cells: Indicator['cells'];
  readonly target: Target | null;
  readonly hint: MeasureHint;
  /** Rates that equations of the row give, as fractions. */
  readonly rates: readonly Ratio[];
}

export type Fit =
  | { readonly status: 'known'; readonly measurement: Measurement }
  | { readonly status: 'unusable'; readonly why: string; readonly readings?: readonly Measurement[] };

interface Found {
  readonly quantity: Quantity;
  readonly source: MeasureSource;
  readonly placed: PlacedText;
  readonly step: string;
}

/** The row's name speaks of a rate: 满意度, 完成率, 占比. */
const RATE_NAME = /(?:率|度|比例|比重|占比)(?:指标|情况)?$/;

/** In: a figure and its row. Out: the row's measurement, or why the figure cannot be it. */
export function fit(found: Found, row: Row): Fit {
  const { quantity, placed } = found;
  const unitColumn = unitOf(row);
  if (quantity.kind === 'plain' && unitColumn !== '' && quantity.unit === '') {
    const meaning = unitMeaning(unitColumn);
    if (meaning.kind === 'rate') return asRate(found, row, meaning.scale);
    return fitAmount({ ...found, quantity: { ...quantity, ...withUnit(quantity.value, unitColumn) } }, row);
  }
  if (wantsRate(row)) return fitRate(found, row);
  if (quantity.kind === 'rate') {
    const amount = row.target !== null && 'quantityKind' in row.target && row.target.quantityKind !== 'rate';
    if (row.hint.expects === 'number' || amount)
      return { status: 'unusable', why: say.notNumber(placed.text) };
  }
  return fitAmount(found, row);
}

function wantsRate(row: Row): boolean {
  return row.hint.expects === 'rate' || (row.hint.expects === null && targetRate(row) !== null);
}

/** The row's target where it is a rate; of a range its upper end. */
export function targetRate(row: Pick<Row, 'target'>): Ratio | null {
  const { target } = row;
  if (target === null || !('quantityKind' in target) || target.quantityKind !== 'rate') return null;
  return target.kind === 'range' ? target.high : target.value;
}

function unitOf(row: Row): string {
  return fold(row.cells.unit?.text ?? '').replace(/[\s()]/g, '');
}

function fitRate(found: Found, row: Row): Fit {
  const { quantity, placed } = found;
  if (quantity.kind === 'rate') return known(found, quantity.value, 'rate', '%', [found.step], null);
  const amount = amountTarget(row);
  const namesRate = RATE_NAME.test(fold(row.cells.name?.text ?? '').trim());
  if (quantity.kind === 'plain' && (amount === null || (namesRate && amount.unit === ''))) {
    return asRate(found, row, null);
  }
  const pair = amount === null ? null : pairRate(found, amount);
  if (pair !== null) return { status: 'known', measurement: pair };
  const rate = rateCell(row.cells.rate);
  if (rate !== null) return { status: 'known', measurement: rate };
  return { status: 'unusable', why: say.notRate(placed.text) };
}

type Amount = Extract<Target, { kind: 'number' }>;

function amountTarget(row: Row): Amount | null {
  const { target } = row;
  return target?.kind === 'number' && target.quantityKind !== 'rate' ? target : null;
}

/** 55家 of 60家 is 91.67%: the rate a row with a target in the same unit can mean. */
function pairRate(found: Found, target: Amount): Measurement | null {
  const { quantity, placed } = found;
  const value = convert(quantity.value, quantity.unit, target.unit);
  if (value === null || target.value.isZero()) return null;
  const rate = value.over(target.value);
  const step = say.pair(quantity.text, target.text, shown(rate, 'rate', '%'));
  return measurement({ ...found, source: 'pair' }, placed, rate, 'rate', '%', [step], null);
}

/** A 执行率 or 完成率 column beside the figures. */
export function rateCell(placed: PlacedText | null): Measurement | null {
  if (placed === null) return null;
  const quantity = placed.cell === null ? readQuantity(placed.text) : quantityOfCell(placed.cell);
  if (quantity?.kind !== 'rate') return null;
  const found: Found = { quantity, source: 'actual', placed, step: say.rateCell(placed.text) };
  return measurement(found, placed, quantity.value, 'rate', '%', [found.step], null);
}

/** `columnScale`: what one stands for by the unit column (0.01 for %), where there is one. */
function asRate(found: Found, row: Row, columnScale: Ratio | null): Fit {
  const typed = found.quantity.value;
  const plainlyHundredths = columnScale !== null && typed.abs().isAbove(Ratio.of('1.5'));
  if (plainlyHundredths) {
    return known(found, typed.times(columnScale), 'rate', '%', [found.step], null);
  }
  const reading = readRate(typed, targetRate(row), row.rates);
  if (reading.status === 'undecided') {
    const readings = reading.values.map((value) =>
      measurement(found, found.placed, value, 'rate', '%', [found.step], null),
    );
    return { status: 'unusable', why: reading.question, readings };
  }
  return known(found, reading.value, 'rate', '%', [found.step], reading.assumption);
}

function fitAmount(found: Found, row: Row): Fit {
  const { quantity, placed } = found;
  const { target } = row;
  if (target === null || !('quantityKind' in target) || target.quantityKind === 'rate') {
    return known(found, quantity.value, quantity.kind, quantity.unit, [found.step], null);
  }
  const value = convert(quantity.value, quantity.unit, target.unit);
  if (value === null) return { status: 'unusable', why: say.units(placed.text, target) };
  const unit = target.unit === '' ? quantity.unit : target.unit;
  const kind = target.quantityKind === 'plain' ? quantity.kind : target.quantityKind;
  const converted = value.equals(quantity.value)
    ? []
    : [say.converted(quantity.text, shown(value, kind, unit))];
  return known(found, value, kind, unit, [found.step, ...converted], null);
}

function known(
  found: Found,
  value: Ratio,
  kind: Quantity['kind'],
  unit: string,
  steps: readonly string[],
  assumption: string | null,
): Fit {
  return {
    status: 'known',
    measurement: measurement(found, found.placed, value, kind, unit, steps, assumption),
  };
}

function measurement(
  found: Found,
  placed: PlacedText,
  value: Ratio,
  kind: Quantity['kind'],
  unit: string,
  steps: readonly string[],
  assumption: string | null,
): Measurement {
  return {
    value,
    kind,
    unit,
    source: found.source,
    place: placed.place,
    from: found.quantity.from,
    to: found.quantity.to,
    stated: null,
    steps,
    assumption,
  };
}
