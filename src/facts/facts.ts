/** Figures with what they are about, from the cells and sentences of every sheet. */
import type { Ratio } from '../grid/ratio';
import type { Place } from '../grid/workbook';

export type FactKind =
  'budget' | 'initial-budget' | 'adjustment' | 'actual' | 'final-account' | 'authorised' | 'other';

/** One figure, said somewhere about something. */
export interface Fact {
  /** What it is about, folded, without year and kind words: `三公经费`. */
  readonly subject: string;
  readonly year: number | null;
  readonly kind: FactKind;
  readonly value: Ratio;
  /** Unit as written or as the table states it, folded; '' where unknown. */
  readonly unit: string;
  /** Decimals printed; of a rate, those of its fraction (76.69% has 4). */
  readonly decimals: number;
  /** As printed. */
  readonly text: string;
  readonly place: Place;
  /** Where in the cell's text, UTF-16. */
  readonly from: number;
  readonly to: number;
  /** Its own words name subject and kind; false where they follow only from its place in an equation. */
  readonly labelled: boolean;
  /** The cell holds this figure and nothing else; false for a figure in a text. */
  readonly isCell: boolean;
  /** Id of the table it stands in. */
  readonly table: string;
  /** '' for the department as a whole; a project's own table speaks only of that project. */
  readonly scope: string;
  /** A key that survives inserted rows: the table, the row's label, the heading. */
  readonly key: string;
}

/** A whole and the parts listed under it. */
export interface PartList {
  readonly whole: Fact;
  readonly parts: readonly Fact[];
  /** Numbered parts of one heading, or A=B+C: then parts below the whole are wrong too. */
  readonly complete: boolean;
}

export interface Facts {
  readonly all: readonly Fact[];
  readonly partLists: readonly PartList[];
}
