import { ministry } from './sets/ministry';
import type { Grade, Tier } from './sets/rule-set';
import type { TaughtReading } from './taught';

/** What a province or a unit may decide for itself; the national default applies until the user sets another. */
export interface LocalRules {
  /** `national`, or a name the user gave. */
  readonly id: string;
  /** Rule set for rows without a criterion (`rules/sets/`); null: none chosen, and what any set gives is admitted. */
  readonly set: string | null;
  /** A part of a step where the criterion is silent: only whole steps deduct, or pro rata, or each step begun. */
  readonly partSteps: 'whole' | 'proportional' | 'started';
  /** Two bands meet at an end neither claims explicitly: say so, or give it to the band above or below. */
  readonly sharedEnds: 'conflict' | 'upper' | 'lower';
  /** Shares of the weight for 达成 / 部分达成 / 未达成, in percent, best first; `nationalRules.tiers` itself where nobody stated any. */
  readonly tiers: readonly Tier[];
  /** Decimals a score is written with. */
  readonly scoreDecimals: number;
  /** Least total (of 100) for each grade, best first; `nationalRules.grades` itself where nobody stated any. */
  readonly grades: readonly Grade[];
  /** A quantity this share above its target (0.3 is 30%) may rightly be cut. */
  readonly excess: number;
  /** How criteria are to be read where a person has said so. */
  readonly readings: readonly TaughtReading[];
}

/** Grounds: 财预〔2020〕10号 (grades, tiers, 30%); part-steps and rounding as commonly practised. */
export const nationalRules: LocalRules = {
  id: 'national',
  set: null,
  partSteps: 'whole',
  sharedEnds: 'conflict',
  tiers: ministry.tiers ?? [],
  scoreDecimals: 2,
  grades: ministry.grades ?? [],
  excess: 0.3,
  readings: [],
};
