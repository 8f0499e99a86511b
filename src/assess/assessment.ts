/** What follows from a criterion and a measured value: the contract's `assessment`, with exact numbers. */
import type { Span } from '../scoring/clauses';
import type { Ratio } from '../grid/ratio';
import type { Place } from '../grid/workbook';
import type { Assumption } from '../rules/interpretations';

interface Common {
  /** The rule restated in plain Chinese. */
  readonly reading: string;
  /** The clauses that decided, by the cell they stand in. */
  readonly used: readonly (Span & { readonly place: Place | null })[];
  /** The arithmetic, line by line, fit to be read aloud. */
  readonly steps: readonly string[];
  readonly assumptions: readonly Assumption[];
  /** national: no criterion was given and the national rule was applied. */
  readonly basis: 'criterion' | 'national';
}

export type Assessment = Common &
  (
    | {
        readonly status: 'scored';
        readonly score: Ratio;
        readonly low: Ratio;
        readonly high: Ratio;
        readonly exact: Ratio;
      }
    | { readonly status: 'range'; readonly low: Ratio; readonly high: Ratio }
    | {
        readonly status: 'judgement';
        readonly options: readonly {
          readonly label: string;
          readonly points: Ratio | null;
          /** A tier leaves its span to the person who chooses it. */
          readonly span?: { readonly low: Ratio; readonly high: Ratio };
        }[];
        /** Nothing between the options can be right: no deduction beside them, no other clause that scores. */
        readonly isClosed: boolean;
        /** What the person's answer can make of it, where the rest is known; null where nothing is. */
        readonly low: Ratio | null;
        readonly high: Ratio | null;
        /** What is asked of the person, in words. */
        readonly asks: string;
      }
    | { readonly status: 'input'; readonly missing: string }
    | { readonly status: 'uncovered'; readonly value: string }
    | {
        readonly status: 'conflict';
        readonly clauses: readonly (Span & { readonly score: Ratio })[];
        readonly low: Ratio;
        readonly high: Ratio;
      }
    | {
        readonly status: 'unread';
        readonly unread: readonly (Span & { readonly place: Place | null; readonly text: string })[];
      }
  );

export type AssessmentStatus = Assessment['status'];
