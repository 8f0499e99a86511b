import type { Claim } from './check';

type Required = 'severity' | 'place' | 'subject' | 'role' | 'message';

/** A claim of which only what matters is given; the rest is empty. */
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
  };
}
