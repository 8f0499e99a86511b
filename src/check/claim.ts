/** Building claims. */
import type { Claim } from './check';
import { nameOf } from './places';

type Required = 'check' | 'severity' | 'place' | 'subject' | 'role' | 'message';

/** A claim of which only what matters is given; the rest is empty. Its message sends nobody to the cell it stands in. */
export function claim(given: Pick<Claim, Required> & Partial<Omit<Claim, Required>>): Claim {
  return {
    related: [],
    reported: null,
    expected: null,
    evidence: [],
    fix: null,
    cause: null,
    effect: null,
    ...given,
    message: given.message.replace(`（见 ${nameOf(given.place)}）`, ''),
  };
}
