/** Local rules as the JSON they are read back from: the `--rules` file, the workbook's stored state. */
import type { LocalRules } from './local-rules';
import { nationalRules } from './local-rules';
import { ruleSet } from './sets/sets';

/** What nobody stated is left out: read back, it must not count as stated. */
export function rulesJson(rules: LocalRules): Readonly<Record<string, unknown>> {
  const { tiers, grades, readings, ...others } = rules;
  const set = rules.set === null ? null : ruleSet(rules.set);
  return {
    ...others,
    ...(tiers === (set?.tiers ?? nationalRules.tiers) ? {} : { tiers }),
    ...(grades === (set?.grades ?? nationalRules.grades) ? {} : { grades }),
    ...(readings.length === 0 ? {} : { readings }),
  };
}

const NATIONAL = rulesJson(nationalRules);

/** Nothing differs from what holds everywhere. */
export function areNational(rules: LocalRules): boolean {
  return Object.entries(rulesJson(rules)).every(([field, value]) => NATIONAL[field] === value);
}
