/** A list of amounts or counts under a whole, as the text has it. */
import type { Quantity } from '../grid/quantity';
import type { Sentence } from './sentence';

export interface TextFigure {
  readonly sentence: Sentence;
  readonly figure: Quantity;
  readonly label: string;
}

/** `B 87.19万元，占46.9%`: what a part says of its share of the whole. */
export interface Share {
  readonly part: TextFigure;
  readonly rate: Quantity;
}

export interface Items {
  readonly parts: readonly TextFigure[];
  readonly shares: readonly Share[];
  /** Nothing of the stretch was left unread. */
  readonly isWhole: boolean;
}

/** A list as it was found. */
export interface FoundList extends Items {
  readonly whole: TextFigure;
  /** Nothing else could be meant as the whole, and the list runs to its end. */
  readonly isSure: boolean;
  /** Other amounts of the sentence before the list that might be meant. */
  readonly others: readonly Quantity[];
  /** A bracket without 其中 or 含: only the classification can say that these are parts. */
  readonly isBare: boolean;
  /** 分别为, or one numbered paragraph for each: all parts are meant to be named. */
  readonly namesAll: boolean;
}
