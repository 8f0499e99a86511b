/** One random change of a random kind in a random right workbook: exactly the findings it must cause. */
import fc from 'fast-check';
import { bases } from './bases';
import { nameOf } from './edit';
import { KINDS } from './kinds';
import { harmlessActual } from './kinds/figures';
import { rightReport } from './kinds/report';
import { analysisOf, compared } from './review';

const kinds = [...Object.values(KINDS), harmlessActual, rightReport];

/** Kinds first, then workbooks: rare kinds come up as often as common ones. */
const anySeed = fc
  .record({
    kind: fc.constantFrom(...kinds),
    base: fc.nat(),
    variant: fc.nat({ max: 999 }),
    at: fc.nat(),
  })
  .map(({ kind, base, variant, at }) => {
    const seeds = Array.from({ length: bases.length }, (_, index) => bases[(base + index) % bases.length])
      .map((each) => (each === undefined ? [] : kind.seeds(each, variant)))
      .find((each) => each.length > 0);
    return seeds?.[at % seeds.length];
  });

test('one change, exactly what it causes', () => {
  fc.assert(
    fc.property(anySeed, (seed) => {
      if (seed === undefined) throw new RangeError('a kind without seeds');
      const outcome = compared(seed, analysisOf(seed).findings);
      expect({ at: `${seed.base.name} ${nameOf(seed.at)}`, what: seed.what, ...outcome }).toEqual({
        at: `${seed.base.name} ${nameOf(seed.at)}`,
        what: seed.what,
        missed: [],
        invented: [],
      });
    }),
    { numRuns: 300 },
  );
}, 120_000);
