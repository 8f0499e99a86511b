/** Every stated rate with the figures it should follow from, whichever part of a sheet they stand in. */
import type { Place } from '../grid/workbook';
import type { Severity, Draft } from './check';
import { dataRates } from './data-rates';
import type { RateAgreement } from './rate-agreement';
import { equationRates, rateCells } from './row-rates';

export interface RateReading {
  readonly place: Place;
  /** Where in the cell's text, UTF-16; 0 for a cell that is the rate. */
  readonly from: number;
  readonly subject: string;
  readonly role: string;
  /** How the message names it. */
  readonly label: string;
  /** As printed. */
  readonly stated: string;
  readonly agreement: RateAgreement;
  /** Exact value in the form of the stated one, rounded to its decimals; null where it divides by 0. */
  readonly expected: string | null;
  /** More decimals of it, for the evidence. */
  readonly exact: string;
  /** `78.18/116.40`. */
  readonly derivation: string;
  readonly related: readonly Place[];
  /** How sure a difference is. */
  readonly severity: Severity;
  /** What else to say, or ''. */
  readonly remark: string;
}

export function* rateReadings(draft: Draft): Generator<RateReading> {
  for (const review of draft.scoreTables) {
    yield* equationRates(review);
    yield* rateCells(review);
  }
  for (const table of draft.dataTables) yield* dataRates(table);
}
