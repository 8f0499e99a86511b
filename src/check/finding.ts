import type { Claim } from './check';
import type { CheckCode } from './registry';

/** A claim and the check that makes it. */
export interface MadeClaim extends Claim {
  readonly check: CheckCode;
}

/** A claim that stood, with its id: the same defect in the same row gives the same id on every run. */
export interface Finding extends MadeClaim {
  readonly id: string;
}
