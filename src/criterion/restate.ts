/** The whole rule in canonical Chinese; reading it again gives the same rule. */
import type { Clause, Criterion, Rule } from './criterion';
import { KINDS } from './kinds';

function restateRule(rule: Rule): string | null {
  for (const kind of KINDS) {
    const words = kind.kind === rule.kind ? kind.restate(rule) : null;
    if (words !== null) return words;
  }
  return null;
}

export function restate(criterion: Criterion): string {
  const said = criterion.clauses.flatMap((clause: Clause) => {
    const words = restateRule(clause);
    return words === null ? [] : [words];
  });
  return said.length === 0 ? '' : `${said.join('；')}。`;
}
