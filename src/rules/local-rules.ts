/** What a province or a unit may decide for itself; the national default applies until the user sets another. */
export interface LocalRules {
  /** `national`, or a name the user gave. */
  readonly id: string;
  /** A part of a step where the criterion is silent: only whole steps deduct, or pro rata, or each step begun. */
  readonly partSteps: 'whole' | 'proportional' | 'started';
  /** Two bands meet at an end neither claims explicitly: say so, or give it to the band above or below. */
  readonly sharedEnds: 'conflict' | 'upper' | 'lower';
  /** Shares of the weight for 达成 / 部分达成 / 未达成, in percent, best first. */
  readonly tiers: readonly { readonly high: number; readonly low: number }[];
  /** Decimals a score is written with. */
  readonly scoreDecimals: number;
  /** Least total (of 100) for each grade, best first; the last has `from` 0. */
  readonly grades: readonly { readonly label: string; readonly from: number }[];
  /** A quantity this share above its target (0.3 is 30%) may rightly be cut. */
  readonly excess: number;
}

/** Grounds: 财预〔2020〕10号 (grades, tiers, 30%); part-steps and rounding as commonly practised. */
export const nationalRules: LocalRules = {
  id: 'national',
  partSteps: 'whole',
  sharedEnds: 'conflict',
  tiers: [
    { high: 100, low: 80 },
    { high: 80, low: 60 },
    { high: 60, low: 0 },
  ],
  scoreDecimals: 2,
  grades: [
    { label: '优', from: 90 },
    { label: '良', from: 80 },
    { label: '中', from: 60 },
    { label: '差', from: 0 },
  ],
  excess: 0.3,
};
