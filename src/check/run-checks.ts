/** All checks over a draft, merged by the arbiter into findings. */
import type { Claim, Draft } from './check';

/** A claim that stood, with its id: the same defect in the same row gives the same id on every run. */
export interface Finding extends Claim {
  readonly id: string;
}

export function runChecks(draft: Draft): readonly Finding[] {
  void draft;
  return [];
}
