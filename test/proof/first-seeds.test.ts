/** Every check finds the first defect seeded for it, and nothing else is said. All of them: matrix.proof.ts. */
import { CHECK_CODES } from '../../src/check/registry';
import { nameOf } from './edit';
import { lineOf, matrixSeeds } from './matrix';

const seeds = matrixSeeds();

test.each(CHECK_CODES)('%s', (check) => {
  const seed = seeds.find((each) => each.check === check);
  if (seed === undefined) throw new RangeError(`nothing is seeded for ${check}`);
  const { missed, invented } = lineOf(seed);
  expect({ at: `${seed.base.name} ${nameOf(seed.at)}`, missed, invented }).toEqual({
    at: `${seed.base.name} ${nameOf(seed.at)}`,
    missed: [],
    invented: [],
  });
});
