/** Local rules while they are being typed: texts of the fields ↔ rules, with one plain sentence for each field in error. */
import { fold } from '../grid/fold';
import type { LocalRules } from '../rules/local-rules';
import { nationalRules } from '../rules/local-rules';
import { readLocalRules } from '../rules/read-local-rules';
import { ruleSet } from '../rules/sets/sets';
import { words } from './words';

export interface RulesDraft {
  id: string;
  /** A rule set's id, or '' for none. */
  set: string;
  partSteps: string;
  sharedEnds: string;
  scoreDecimals: string;
  /** The last grade takes what the others leave. */
  readonly grades: { readonly label: string; from: string }[];
  readonly tiers: { high: string; low: string }[];
  /** In percent. */
  excess: string;
  /** By field: `id`, `grade:0`, `tier:1:high`, `excess`; '' for what belongs to no field. */
  errors: ReadonlyMap<string, string>;
}

export function draftOfRules(rules: LocalRules): RulesDraft {
  return {
    id: rules.id === nationalRules.id ? words.rules.defaultName : rules.id,
    set: rules.set ?? '',
    partSteps: rules.partSteps,
    sharedEnds: rules.sharedEnds,
    scoreDecimals: String(rules.scoreDecimals),
    grades: rules.grades.map(({ label, from }) => ({ label, from: String(from) })),
    tiers: rules.tiers.map(({ high, low }) => ({ high: String(high), low: String(low) })),
    excess: String(Number((rules.excess * 100).toFixed(4))),
    errors: new Map(),
  };
}

/** A rule set chosen: its grades and tiers stand in the fields, where they can still be changed. */
export function takeSet(draft: RulesDraft, id: string): void {
  const set = ruleSet(id);
  draft.set = set?.id ?? '';
  set?.grades?.forEach(({ from }, index) => {
    const grade = draft.grades[index];
    if (grade !== undefined) grade.from = String(from);
  });
  set?.tiers?.forEach(({ high, low }, index) => {
    const tier = draft.tiers[index];
    if (tier !== undefined) Object.assign(tier, { high: String(high), low: String(low) });
  });
}

/** A plain figure from 0 to `most`, full-width digits and a percent sign allowed; null otherwise. */
function figure(text: string, most: number): number | null {
  const folded = fold(text).trim().replace(/%$/, '');
  if (!/^\d{1,4}(?:\.\d{1,4})?$/.test(folded)) return null;
  const value = Number(folded);
  return value <= most ? value : null;
}

export type RulesDecision =
  | { readonly kind: 'rules'; readonly rules: LocalRules }
  | { readonly kind: 'errors'; readonly errors: ReadonlyMap<string, string> };

export function rulesOfDraft(draft: RulesDraft): RulesDecision {
  const said = words.rules.errors;
  const errors = new Map<string, string>();
  const read = (field: string, text: string, most: number): number => {
    const value = figure(text, most);
    if (value === null) errors.set(field, said.figure(most));
    return value ?? 0;
  };
  const id = draft.id.trim();
  if (id === '' || id === nationalRules.id) errors.set('id', said.name);
  const last = draft.grades.length - 1;
  const grades = draft.grades.map(({ label, from }, index) => ({
    label,
    from: index === last ? 0 : read(`grade:${index}`, from, 100),
  }));
  const unread = new Set(errors.keys());
  grades.forEach(({ label, from }, index) => {
    const above = grades[index - 1];
    const comparable = !unread.has(`grade:${index}`) && !unread.has(`grade:${index - 1}`);
    if (above !== undefined && comparable && from >= above.from) {
      errors.set(`grade:${index === last ? index - 1 : index}`, said.order(label, above.label));
    }
  });
  const tiers = draft.tiers.map(({ high, low }, index) => ({
    high: read(`tier:${index}:high`, high, 100),
    low: read(`tier:${index}:low`, low, 100),
  }));
  tiers.forEach(({ high, low }, index) => {
    const sound = !errors.has(`tier:${index}:high`) && !errors.has(`tier:${index}:low`);
    if (sound && low > high) errors.set(`tier:${index}:low`, said.tier);
    const above = tiers[index - 1];
    const comparable = sound && !errors.has(`tier:${index - 1}:low`);
    if (comparable && above !== undefined && high > above.low)
      errors.set(`tier:${index}:high`, said.tierOrder);
  });
  const excess = read('excess', draft.excess, 1000) / 100;
  if (errors.size > 0) return { kind: 'errors', errors };
  const { partSteps, sharedEnds } = draft;
  const scoreDecimals = Number(draft.scoreDecimals);
  const answer = readLocalRules(
    JSON.stringify({
      id,
      set: draft.set === '' ? null : draft.set,
      partSteps,
      sharedEnds,
      scoreDecimals,
      tiers,
      grades,
      excess,
    }),
  );
  return answer.kind === 'rules'
    ? answer
    : { kind: 'errors', errors: new Map([['', answer.errors.join('')]]) };
}
