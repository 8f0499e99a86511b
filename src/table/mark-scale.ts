/** Weights given as fractions of 1 are points of 100; scores given out of 100 for each row fit no weight. */
import { Ratio } from '../grid/ratio';
import type { DraftIndicator } from './draft';
import { addUp, marksOf } from './parent-row';
import type { Figure } from './table';

export interface MarkScale {
  /** Full marks in points; null where they cannot be compared with the scores. */
  figure(figure: Figure | null): Figure | null;
  readonly doubts: readonly string[];
}

const FEWEST_ROWS = 3;

/** In: all indicators. Out: how their marks are to be taken. */
export function markScale(indicators: readonly DraftIndicator[]): MarkScale {
  const marks = indicators.map(marksOf);
  const scores = indicators.map(({ score }) => score?.quantity?.value ?? null);
  const isFraction =
    marks.length > 1 &&
    addUp(marks)?.equals(Ratio.one) === true &&
    scores.some((score) => score?.isAbove(Ratio.one) === true);
  const scaled = marks.map((value) => (isFraction ? (value?.times(Ratio.hundred) ?? null) : value));
  const above = scaled.filter(
    (value, index) => value !== null && scores[index]?.isAbove(value) === true,
  ).length;
  const hundredths =
    above >= FEWEST_ROWS &&
    above * 3 > indicators.length * 2 &&
    scores.every((score) => score === null || !score.isAbove(Ratio.hundred));
  if (hundredths) {
    return {
      figure: () => null,
      doubts: [
        '多数行的得分高于分值，像是各行都按百分制打分再乘权重；核分没有把分值和得分相比，请核对「分值」和「得分」是哪两列。',
      ],
    };
  }
  return {
    figure: (figure) => {
      if (!isFraction || figure?.quantity == null) return figure;
      return {
        ...figure,
        quantity: { ...figure.quantity, value: figure.quantity.value.times(Ratio.hundred) },
      };
    },
    doubts: [],
  };
}
