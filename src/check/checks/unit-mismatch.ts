/**
 * Target and actual in units that cannot be compared (家 against 次), and money promised as a quantity.
 * Reason: whether the target was met cannot be told. A warning for two units of different things; a question for a
 * rate against a count, and for an amount of money under 数量指标.
 */
import { foldWord } from '../../grid/fold';
import { quantityOfCell, readQuantity } from '../../grid/quantity';
import { convert, unitMeaning } from '../../grid/units';
import type { PlacedText } from '../../table/table';
import type { Check, Claim, Draft, RowReview } from '../check';
import { claim } from '../claim';
import { causeAt, distinct, nameOf, quoted } from '../places';

export const unitMismatch = {
  code: 'unit-mismatch',
  precedence: 130,
  name: '单位不可比',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const { rows } of draft.scoreTables) {
    for (const row of rows) {
      const found = againstTarget(row) ?? unusable(row);
      if (found !== null) yield found;
      const money = moneyAsQuantity(row);
      if (money !== null) yield money;
    }
  }
}

function unitOf(text: PlacedText): string {
  const quantity =
    text.cell === null ? readQuantity(text.text) : (quantityOfCell(text.cell) ?? readQuantity(text.text));
  return quantity?.unit ?? '';
}

function targetUnit(row: RowReview): string {
  const { target } = row.measured;
  return target?.kind === 'number' || target?.kind === 'range' ? target.unit : '';
}

function againstTarget(row: RowReview): Claim | null {
  const { actual, target } = row.indicator.cells;
  const promised = targetUnit(row);
  if (actual === null || target === null || promised === '') return null;
  const reached = unitOf(actual);
  if (reached === '') return null;
  const value = readQuantity(actual.text)?.value;
  if (value === undefined || convert(value, reached, promised) !== null) return null;
  const isRate = unitMeaning(promised).kind === 'rate' || unitMeaning(reached).kind === 'rate';
  return claim({
    severity: isRate ? 'question' : 'warning',
    place: actual.place,
    subject: row.indicator.key,
    role: 'unit',
    related: [target.place],
    reported: actual.text.trim(),
    expected: promised,
    message: `${quoted(row.indicator.name)}的指标值以“${promised}”计，实际完成值以“${reached}”计，无法比较，请核对单位（见 ${nameOf(actual.place)}）。`,
    cause: causeAt(actual.place),
  });
}

/** The measure reader met a unit it could not use, somewhere else than in the actual cell. */
function unusable({ indicator, measured }: RowReview): Claim | null {
  if (measured.status !== 'unusable' || measured.place === null || !measured.why.includes('单位'))
    return null;
  const { place, why } = measured;
  return claim({
    severity: 'warning',
    place,
    subject: indicator.key,
    role: 'unit',
    related: distinct([indicator.cells.target?.place ?? null], place),
    message: `${quoted(indicator.name)}：${why}（见 ${nameOf(place)}）。`,
    cause: causeAt(place),
  });
}

function moneyAsQuantity(row: RowReview): Claim | null {
  const { indicator } = row;
  const { target } = indicator.cells;
  const isQuantity = indicator.levels.some((level) => foldWord(level).includes('数量指标'));
  if (target === null || !isQuantity || unitMeaning(targetUnit(row)).kind !== 'money') return null;
  return claim({
    severity: 'question',
    place: target.place,
    subject: indicator.key,
    role: 'money',
    reported: target.text.trim(),
    message: `${quoted(indicator.name)}列在数量指标下，指标值却是金额${quoted(target.text.trim())}，请确认是否应列入成本指标（见 ${nameOf(target.place)}）。`,
  });
}
