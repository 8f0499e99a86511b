/** Rows whose measured value is said twice, differently: in the actual cell and in an equation, say. */
import type { QuantityKind } from '../grid/quantity';
import { Ratio } from '../grid/ratio';
import type { Place } from '../grid/workbook';
import type { Measurement } from '../measure/measurement';
import type { Claim, Draft } from './check';
import { claim } from './claim';
import { causeAt, distinct, nameOf, quoted } from './places';
import { rateReadings } from './rate-readings';

/** In: the kinds of value a check speaks for. Out: one question a row. */
export function* contradictions(draft: Draft, speaksFor: (kind: QuantityKind) => boolean): Generator<Claim> {
  // A rate that its own figures contradict is told once, at the rate.
  const told = new Set<string>();
  for (const reading of rateReadings(draft)) if (reading.agreement !== 'agrees') told.add(reading.subject);
  for (const { rows } of draft.scoreTables) {
    for (const { indicator, measured } of rows) {
      if (measured.status !== 'known' || told.has(indicator.key)) continue;
      const { measurement } = measured;
      if (!speaksFor(measurement.kind)) continue;
      const [other] = measured.contradicting;
      const place: Place | null = other?.place ?? measurement.place;
      if (other === undefined || place === null) continue;
      const from = placeOf(measurement);
      yield claim({
        severity: 'question',
        place,
        subject: indicator.key,
        role: 'measured',
        related: distinct([measurement.place, ...measured.contradicting.map((each) => each.place)], place),
        reported: shown(other),
        expected: shown(measurement),
        message: `${quoted(indicator.name)}的实际值有两种说法：${from}是 ${shown(measurement)}，${placeOf(other)}是 ${shown(other)}；核对得分时用的是前者，请确认。`,
        evidence: [...measurement.steps, ...other.steps],
        cause: `${causeAt(place)}#measured`,
      });
    }
  }
}

function placeOf(measurement: Measurement): string {
  return measurement.place === null ? '推算' : nameOf(measurement.place);
}

function shown({ kind, value, unit }: Measurement): string {
  return kind === 'rate' ? `${value.times(Ratio.hundred).toText(2)}%` : `${value.toText(4)}${unit}`;
}
