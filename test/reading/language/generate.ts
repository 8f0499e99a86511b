/** One seed, one sentence: a random scheme of one family, worded and spelled. */
import { Draw } from './draw';
import { ladder, metOrNothing, sideBySide, takenOnce, wholeNumbers } from './families/bands';
import { eitherWay, fromBound, secondSlope } from './families/steps';
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
  [fromBound, 8],
  [eitherWay, 2],
  [secondSlope, 1],
];

const ALL: readonly Family[] = FAMILIES.flatMap(([family, share]) => Array.from({ length: share }, () => family));

export function generate(seed: number): Sentence {
  const draw = new Draw(seed);
  return sentence(draw, draw.pick(ALL)(draw));
}
