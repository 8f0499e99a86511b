/** Rules written into names: `按时办结率（≥98%得20分，每降1%扣2分）` in a table without a column for them. */
import { fold } from '../grid/fold';
import { tidyName } from './heading';
import type { PlacedText } from './table';

const RULE = /[得计] ?\d+(?:\.\d+)? ?分.*[,;，；。]|每.{0,14}扣|扣.{0,10}分|按.{0,14}比例/;
const SHORTEST = 8;

/**
 * In: a name's cell. Out: the name before its closing bracket and the rule inside it, blanks before the rule so that
 * its places stay those of the cell; null where the bracket holds no rule.
 */
export function ruleInName(name: PlacedText): { name: string; criterion: PlacedText } | null {
  const { text } = name;
  if (text.length > 500) return null;
  const folded = fold(text).trimEnd();
  if (!folded.endsWith(')')) return null;
  let depth = 0;
  let open = folded.length - 1;
  for (; open >= 0; open -= 1) {
    const character = folded.charAt(open);
    if (character === ')') depth += 1;
    else if (character === '(' && (depth -= 1) === 0) break;
  }
  const before = tidyName(text.slice(0, Math.max(0, open)));
  const inside = folded.slice(open + 1, -1);
  if (open <= 0 || before === '' || inside.length < SHORTEST || !RULE.test(inside)) return null;
  const rule = ' '.repeat(open + 1) + text.slice(open + 1, folded.length - 1);
  return { name: before, criterion: { place: name.place, text: rule, cell: null } };
}
