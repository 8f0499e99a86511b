/** A stated rate and what it should be. */
import type { Place } from '../grid/workbook';
import type { Severity } from './check';
import type { RateAgreement } from './rate-agreement';

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
