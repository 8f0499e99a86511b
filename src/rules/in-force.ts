/** What holds for a row without a criterion and for a total without a scale: the set chosen alone, else what any set says. */
import type { LocalRules } from './local-rules';
import { nationalRules } from './local-rules';
import type { Grade, RuleSet, Tier } from './sets/rule-set';
import { RULE_SETS, ruleSet } from './sets/sets';

export function chosenSet(rules: LocalRules): RuleSet | null {
  return rules.set === null ? null : ruleSet(rules.set);
}

/** The set the rules rest on, as messages name it: the set's own name, or the user's with the set it was made from. */
export function nameOfChosen(rules: LocalRules): string | null {
  const set = chosenSet(rules);
  if (set === null) return null;
  const isOwn =
    (set.grades !== null && rules.grades !== nationalRules.grades && !isSame(rules.grades, set.grades)) ||
    (set.tiers !== null && rules.tiers !== nationalRules.tiers && !isSame(rules.tiers, set.tiers));
  return isOwn ? `「${rules.id}」（在「${set.name}」上改定）` : `「${set.name}」`;
}

/** Stored rules come back as equal lists, not the same ones. */
function isSame(a: readonly object[], b: readonly object[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Rules with a set chosen, its tiers and grades with it; null for an id nobody knows. */
export function withSet(rules: LocalRules, id: string): LocalRules | null {
  const set = ruleSet(id);
  return set === null
    ? null
    : { ...rules, set: set.id, tiers: set.tiers ?? rules.tiers, grades: set.grades ?? rules.grades };
}

/** Sets whose formulas a score may follow, that in force first; sets that compute alike are named once. */
export function setsInForce(rules: LocalRules): readonly [RuleSet, ...RuleSet[]] {
  const chosen = chosenSet(rules);
  if (chosen !== null) return [chosen];
  const [first, ...others] = RULE_SETS;
  const told = new Set([first.formulas]);
  const further = others.filter((set) => !told.has(set.formulas) && told.add(set.formulas));
  return [first, ...further];
}

/** The user chose a set or stated tiers of their own. */
export function areTiersStated(rules: LocalRules): boolean {
  return rules.tiers !== nationalRules.tiers || rules.set !== null;
}

/** Tiers a quality may be scored by, those in force first: the user's own, or every set's. */
export function tiersInForce(rules: LocalRules): readonly (readonly Tier[])[] {
  if (areTiersStated(rules)) return [rules.tiers];
  return [...new Set([rules.tiers, ...RULE_SETS.flatMap(({ tiers }) => (tiers === null ? [] : [tiers]))])];
}

/** Grade scales a total may be held to, that in force first. One alone where the user stated or chose it. */
export function gradesInForce(rules: LocalRules): readonly (readonly Grade[])[] {
  if (rules.grades !== nationalRules.grades || rules.set !== null) return [rules.grades];
  return [
    ...new Set([rules.grades, ...RULE_SETS.flatMap(({ grades }) => (grades === null ? [] : [grades]))]),
  ];
}

/** Scores above the weight of the funds row are an error only under a set that caps it. */
export function isFundsCapped(rules: LocalRules): boolean {
  return chosenSet(rules)?.isFundsCapped === true;
}
