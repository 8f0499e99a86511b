/** One seed, one sentence: a random scheme of one family, worded and spelled. */
import { Draw } from './draw';
import { ladder, metOrNothing, sideBySide, takenOnce } from './families/bands';
import { daysLate, eachItem, foundThings, lackingThings } from './families/counts';
import { ofFormula, onALine, onTop, shareOfBound } from './families/formulas';
import { levels } from './families/levels';
import { pointsFirst, respectively, wholeNumbers } from './families/lists';
import { eitherWay, secondSlope } from './families/slopes';
import { fromBound } from './families/steps';
import { aroundTarget, shareOfTarget, stepsFromTarget } from './families/targets';
import { sentence } from './join';
import type { Sentence, Worded } from './scheme';

type Family = (draw: Draw) => Worded;

/** About as often as real tables have them. */
const FAMILIES: readonly (readonly [family: Family, share: number])[] = [
  [sideBySide, 6],
  [ladder, 3],
  [takenOnce, 1],
  [wholeNumbers, 1],
  [metOrNothing, 2],
  [respectively, 1],
  [pointsFirst, 1],
  [fromBound, 8],
  [eitherWay, 2],
  [secondSlope, 1],
  [stepsFromTarget, 3],
  [shareOfTarget, 2],
  [aroundTarget, 1],
  [foundThings, 2],
  [lackingThings, 1],
  [daysLate, 2],
  [eachItem, 1],
  [ofFormula, 3],
  [shareOfBound, 2],
  [onALine, 2],
  [onTop, 1],
  [levels, 2],
];

const ALL: readonly Family[] = FAMILIES.flatMap(([family, share]) =>
  Array.from({ length: share }, () => family),
);

export function generate(seed: number): Sentence {
  const draw = new Draw(seed);
  return sentence(draw, draw.pick(ALL)(draw));
}
