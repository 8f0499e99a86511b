/** Finding a row's measured value, wherever it stands. */
import type { Indicator, PlacedText } from '../table/table';
import { readActual } from './actual';
import type { Derived } from './derive';
import { agrees, fromEquations, fromSentence, ratesOf, textsOf } from './derive';
import type { PlacedEquation } from './equation';
import { equationsIn } from './equation';
import type { Row } from './fit';
import { fromDegree } from './degree';
import { fit } from './fit';
import { measureFunds } from './funds';
import type { Measured, MeasureHint, Measurement } from './measurement';
import type { Wanted } from './sentence';
import { ownFigure } from './sentence';
import { readTarget } from './target';
import { say, shown } from './wording';

export type { MeasureHint } from './measurement';

type Outcome = Measured extends infer One
  ? One extends unknown
    ? Omit<One, 'target' | 'equations'>
    : never
  : never;

/**
 * In: the row's cells and what its criterion expects. Out: its measured value, or why there is none. Never throws.
 * Order of trust: the actual cell (with the target where the row wants a rate of both), an equation in the actual
 * cell, description, remark or name, one plain figure in a sentence. A `missing` row may still have its value in a
 * base-data table: that is for whoever holds the facts to fill in.
 */
export function measureRow(
  cells: Indicator['cells'],
  funds: Indicator['funds'],
  hint: MeasureHint,
): Measured {
  const reading = readTarget(cells);
  const target = reading?.target ?? null;
  const texts = textsOf(cells);
  const equations = texts.flatMap(equationsIn);
  const row: Row = { cells, target, hint, rates: ratesOf(equations) };
  // A criterion with bounds of its own says itself which side is good.
  if (reading?.question != null && hint.expects === null)
    return {
      status: 'unusable',
      place: cells.operator?.place ?? null,
      why: reading.question,
      target,
      equations,
    };
  const outcome = funds === null ? measureIndicator(row, equations, texts) : measureFunds(cells, funds);
  const assumed = reading?.assumption ?? null;
  return { ...withAssumption(outcome, assumed), target, equations };
}

function withAssumption(outcome: Outcome, assumption: string | null): Outcome {
  if (assumption === null || outcome.status !== 'known') return outcome;
  const { measurement } = outcome;
  const said = measurement.assumption === null ? assumption : `${measurement.assumption}；${assumption}`;
  return { ...outcome, measurement: { ...measurement, assumption: said } };
}

function measureIndicator(
  row: Row,
  equations: readonly PlacedEquation[],
  texts: readonly (PlacedText | null)[],
): Outcome {
  const wanted = wantedOf(row);
  const derived = fromEquations(equations, texts, row);
  const actual = readActual(row.cells.actual);
  const place = row.cells.actual?.place ?? null;
  switch (actual.status) {
    case 'unusable':
      return { status: 'unusable', place, why: actual.why };
    case 'figure': {
      const { quantity } = actual;
      // 12月 under 12月底前 is a date, too.
      if (row.target?.kind === 'date')
        return { status: 'words', place, words: row.cells.actual?.text.trim() ?? '' };
      const found = { quantity, source: 'actual' as const, placed: row.cells.actual };
      return fromFigure(found, row, derived, wanted);
    }
    case 'none':
      if (row.target?.kind === 'words') return { status: 'words', place, words: actual.words };
      return noneOr(actual.words, place, derived);
    case 'words':
      return fromWords(actual.words, row, derived, wanted);
    case 'blank':
      return fromOthers(row, derived, wanted);
  }
}

/** What kind of figure the row wants: by its criterion, else by its target. */
function wantedOf(row: Row): Wanted {
  if (row.hint.expects !== null) return row.hint.expects;
  if (row.target === null || !('quantityKind' in row.target)) return null;
  return row.target.quantityKind === 'rate' ? 'rate' : 'number';
}

interface ActualFigure {
  readonly quantity: Parameters<typeof fit>[0]['quantity'];
  readonly source: 'actual' | 'sentence';
  readonly placed: PlacedText | null;
}

function fromFigure(found: ActualFigure, row: Row, derived: Derived | null, wanted: Wanted): Outcome {
  const { placed, quantity } = found;
  if (placed === null) return { status: 'missing', what: '实际值' };
  const step = found.source === 'actual' ? say.actual(placed.text) : say.actualSentence(placed.text);
  const fitted = fit({ ...found, placed, quantity, step }, row);
  if (fitted.status === 'unusable') {
    if (derived?.status === 'known') return derived;
    return { place: placed.place, ...fitted };
  }
  const { measurement } = fitted;
  return { status: 'known', measurement, contradicting: contradicting(measurement, row, derived, wanted) };
}

/** Other sources of the row that say something else than its actual cell. */
function contradicting(
  measurement: Measurement,
  row: Row,
  derived: Derived | null,
  wanted: Wanted,
): readonly Measurement[] {
  const others: (Measurement | null)[] =
    derived?.status === 'known'
      ? [derived.measurement, ...derived.contradicting]
      : [fromSentence(row.cells.description, wanted, row), fromSentence(row.cells.remark, wanted, row)];
  return others.filter((other) => other !== null).filter((other) => !agrees(other, measurement));
}

function noneOr(words: string, place: PlacedText['place'] | null, derived: Derived | null): Outcome {
  if (derived?.status !== 'known' || derived.measurement.value.isZero())
    return { status: 'none', place, words };
  const { value, kind, unit } = derived.measurement;
  return { status: 'unusable', place, why: say.noneAgainst(words, shown(value, kind, unit)) };
}

function fromWords(words: string, row: Row, derived: Derived | null, wanted: Wanted): Outcome {
  const placed = row.cells.actual;
  const place = placed?.place ?? null;
  const wordsOnly: Outcome = { status: 'words', place, words };
  if (row.target?.kind === 'words' || row.target?.kind === 'date' || wanted === null) {
    return wanted !== null && derived?.status === 'known' ? derived : wordsOnly;
  }
  if (derived?.status === 'known') return derived;
  const figure = ownFigure(
    words,
    wanted,
    null,
    row.target !== null && 'unit' in row.target ? row.target.unit : '',
  );
  if (figure === null || placed === null) return derived ?? wordsOnly;
  const offset = placed.text.indexOf(words);
  const quantity = {
    ...figure.quantity,
    from: figure.quantity.from + offset,
    to: figure.quantity.to + offset,
  };
  const outcome = fromFigure({ quantity, source: 'sentence', placed }, row, derived, wanted);
  return outcome.status === 'unusable' ? wordsOnly : outcome;
}

/** The actual cell is blank, or the table has none. */
function fromOthers(row: Row, derived: Derived | null, wanted: Wanted): Outcome {
  if (derived !== null) return derived;
  const unit = row.target !== null && 'unit' in row.target ? row.target.unit : '';
  const sentence =
    fromSentence(row.cells.description, wanted, row, unit) ??
    fromSentence(row.cells.remark, wanted, row, unit);
  if (sentence !== null) return { status: 'known', measurement: sentence, contradicting: [] };
  const rate = fromDegree(row, wanted);
  return rate === null
    ? { status: 'missing', what: '实际值' }
    : { status: 'known', measurement: rate, contradicting: [] };
}
