/** What a criterion's text is taken apart into: figures with their units, words with their senses, marks, dates, the rest. */
import type { Sense } from '../lexicon/words';
import type { Amount } from '../scoring/scoring';

interface Place {
  readonly text: string;
  /** Places in the typed text. */
  readonly from: number;
  readonly to: number;
}

export type Token = Place &
  (
    | { readonly kind: 'figure'; readonly amount: Amount; readonly around: boolean; readonly digits: string }
    | { readonly kind: 'word'; readonly senses: readonly Sense[] }
    /** `,` `;` `。` `、` `:` `(` `)` `[` `]` `#` `|` and a blank between digits. */
    | { readonly kind: 'mark' }
    /** A day, a month, a span of months: `3月31日前`, `1-6月`. */
    | { readonly kind: 'date' }
    | { readonly kind: 'words' }
  );
