/** Bands laid on the axis of the value. */
import type { Clause } from '../scoring/clauses';
import type { LaidBand } from './proportions';

export type BandClause = Clause & { readonly kind: 'bands' | 'veto' };

export interface Laid extends LaidBand {
  readonly clause: BandClause;
}
