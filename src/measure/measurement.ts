/** The measured value of a row, and where it was found. */
import type { QuantityKind } from '../grid/quantity';
import type { Ratio } from '../grid/ratio';
import type { Place } from '../grid/workbook';

/** Where a value came from, in order of trust. */
export type MeasureSource = 'actual' | 'equation' | 'sentence' | 'pair' | 'facts';

/** An equation found in a text: `…=264.17/264.17*100%=100%`. */
export interface Equation {
  readonly place: Place;
  readonly from: number;
  readonly to: number;
  /** Exact value of its arithmetic; null when it has no figures to compute or divides by zero. */
  readonly computed: Ratio | null;
  /** It divides by zero (0/0): not a value, and a sign that the row may not apply. */
  readonly dividesByZero: boolean;
  /** The figures it is made of, in order, as printed. */
  readonly figures: readonly string[];
  /** The result as printed, with its decimals; null where none is stated. */
  readonly stated: {
    readonly text: string;
    readonly value: Ratio;
    readonly decimals: number;
    readonly isPercent: boolean;
  } | null;
}

export interface Measurement {
  /** Rates as fractions (100% is 1); everything else in `unit`. */
  readonly value: Ratio;
  readonly kind: QuantityKind;
  readonly unit: string;
  readonly source: MeasureSource;
  readonly place: Place | null;
  readonly from: number;
  readonly to: number;
  /** The value as printed beside its derivation, e.g. `11.92%`; null where none. */
  readonly stated: string | null;
  /** How it was derived, in words for the user. */
  readonly steps: readonly string[];
  /** It rests on a reading that the row does not force (96 taken as 96%): said, and findings on it are warnings. */
  readonly assumption: string | null;
}

/** What the row promised: `≥95%`, `60家`, `95%-100%`, `12月底前`, `健全`. */
export type Target =
  | {
      readonly kind: 'number';
      readonly operator: '≥' | '≤' | '=' | '>' | '<';
      readonly explicit: boolean;
      readonly value: Ratio;
      readonly quantityKind: QuantityKind;
      readonly unit: string;
      readonly text: string;
    }
  | {
      readonly kind: 'range';
      readonly low: Ratio;
      readonly high: Ratio;
      readonly quantityKind: QuantityKind;
      readonly unit: string;
      readonly text: string;
    }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string };

/** The outcome of looking for a row's measured value. */
export type Measured = { readonly target: Target | null; readonly equations: readonly Equation[] } & (
  | {
      readonly status: 'known';
      readonly measurement: Measurement;
      /** Other sources that say something else. */ readonly contradicting: readonly Measurement[];
    }
  /** 0/0, 无, 没有…项目: whether it means not applicable is the criterion's to say. */
  | { readonly status: 'none'; readonly place: Place | null; readonly words: string }
  /** The actual cell holds words (健全, 效果显著). */
  | { readonly status: 'words'; readonly place: Place | null; readonly words: string }
  | { readonly status: 'missing'; readonly what: string }
  /** An error value, the wrong unit, a sentence where a figure belongs. */
  | {
      readonly status: 'unusable';
      readonly place: Place | null;
      readonly why: string;
      /**
       * A rate typed without its sign, read both ways (0.09 as 9% and as 0.09%). Where the criterion gives both the
       * same score the row is decided after all; else `why` asks.
       */
      readonly readings?: readonly Measurement[];
    }
);

/** What the row's criterion says about the value it wants. */
export interface MeasureHint {
  /** `rate`: bounds are percentages; `number`: bounds are amounts or counts; null: the criterion does not tell. */
  readonly expects: 'rate' | 'number' | null;
  /** Money unit of the table, or ''. */
  readonly unit: string;
  /** The table has a column of actual values: then a 完成率 beside it is a degree, not the value. */
  readonly hasActuals: boolean;
}
