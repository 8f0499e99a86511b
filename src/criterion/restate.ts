/** The whole rule in canonical Chinese; reading it again gives the same rule. */
import type { Clause, Criterion, Rule } from './criterion';
import { KINDS } from './kinds';

function restateRule(rule: Rule): string | null {
  for (const kind of KINDS) {
    if (kind.kind !== rule.kind) continue;
    return kind.restate(rule);
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
