import type { Claim } from './check';

/** A claim that stood, with its id: the same defect in the same row gives the same id on every run. */
export interface Finding extends Claim {
  readonly id: string;
}
