/** The whole rule in canonical Chinese; reading it again gives the same rule. */
import type { Clause, Criterion, Rule } from './criterion';
import { KINDS } from './kinds';
import { readCriterion } from './read';

function restateRule(rule: Rule): string | null {
  for (const kind of KINDS) {
    const words = kind.kind === rule.kind ? kind.restate(rule) : null;
    if (words !== null) return words;
  }
  return null;
}

/** In: a criterion as read. Out: its rules in canonical Chinese, '' where there are none. */
export function restate(criterion: Criterion): string {
  const plain = said(criterion, false);
  const items = criterion.clauses.filter(({ kind }) => kind === 'items');
  if (items.length < 2) return plain;
  // Items whose words are degrees would be taken for levels; their numbers keep them apart.
  const again = readCriterion(plain).clauses.filter(({ kind }) => kind === 'items');
  return again.length === items.length ? plain : said(criterion, true);
}

const NUMBERS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

function said(criterion: Criterion, numbered: boolean): string {
  let count = 0;
  const rules = criterion.clauses.flatMap((clause: Clause) => {
    const words = restateRule(clause);
    if (words === null) return [];
    if (!numbered || clause.kind !== 'items') return [words];
    count += 1;
    return [`${NUMBERS.charAt(count - 1)}${words}`];
  });
  return rules.length === 0 ? '' : `${rules.join('；')}。`;
}
