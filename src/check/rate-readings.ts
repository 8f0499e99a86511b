/** Every stated rate with the figures it should follow from, whichever part of a sheet they stand in. */
import type { Draft } from './check';
import { dataRates } from './data-rates';
import type { RateReading } from './rate-reading';
import { equationRates, rateCells } from './row-rates';

export function* rateReadings(draft: Draft): Generator<RateReading> {
  for (const review of draft.scoreTables) {
    yield* equationRates(review);
    yield* rateCells(review);
  }
  for (const table of draft.dataTables) yield* dataRates(table);
}
