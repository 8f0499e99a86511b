/** Every rule set, the default first. */
import { financePlatform } from './finance-platform';
import { lincang } from './lincang';
import { ministry } from './ministry';
import type { RuleSet } from './rule-set';

export const RULE_SETS: readonly [RuleSet, ...RuleSet[]] = [ministry, financePlatform, lincang];

/** As errors list them. */
export const SET_IDS = RULE_SETS.map(({ id }) => id).join('、');

/** null for an id nobody knows. */
export function ruleSet(id: string): RuleSet | null {
  return RULE_SETS.find((set) => set.id === id) ?? null;
}
