/** A rules file being brought in: what it comes to, and for each criterion read in two ways, which is to hold. */
import type { LocalRules } from '../rules/local-rules';
import type { Clash } from '../rules/taught';
import { withReading } from '../rules/taught';

export interface BroughtDraft {
  readonly rules: LocalRules;
  readonly clashes: readonly Clash[];
  /** Clashes, by their place, where the file's reading is to hold. */
  readonly theirs: Set<number>;
}

export function rulesOfBrought({ rules, clashes, theirs }: BroughtDraft): LocalRules {
  const taken = clashes.flatMap(({ other }, index) => (theirs.has(index) ? [other] : []));
  return { ...rules, readings: taken.reduce(withReading, rules.readings) };
}
