/** Figures that a text gives under a name of their own: `在职人员数14人，编制数16人`. */
import type { NumberToken } from './equation-tokens';
import type { Node } from './equation-tree';
import { clauses } from './equation-tree';
import { plainName } from './name-match';

/** By plain name; a name given two different figures is left out. */
export type NamedFigures = ReadonlyMap<string, NumberToken>;

/** The words of a place in a formula as a plain name; '' where it is not words only. */
export function labelOf(nodes: readonly Node[]): string {
  const words = nodes.filter((node) => node.type === 'words');
  const [only, ...more] = words;
  if (only === undefined || more.length > 0) return '';
  return plainName(only.text.replace(/(?:共计|共|为|是|达|有)+$/, ''));
}

/** In: the sentences of a text. Out: its clauses that are a name and one figure, `名称：数` included. */
export function namedFigures(sentences: readonly (readonly Node[])[]): NamedFigures {
  const found = new Map<string, NumberToken | null>();
  for (const sentence of sentences) {
    for (const { nodes, heading } of clauses(sentence)) {
      const [first, second, ...more] = nodes;
      const number = first?.type === 'number' ? first : second;
      const words = first?.type === 'number' ? heading : nodes.slice(0, 1);
      if (number?.type !== 'number' || more.length > 0 || (first === number && second !== undefined))
        continue;
      const name = labelOf(words);
      if (name.length < 2) continue;
      const known = found.get(name);
      if (known === undefined) found.set(name, number);
      else if (known === null || !known.value.equals(number.value) || known.unit !== number.unit)
        found.set(name, null);
    }
  }
  const certain = new Map<string, NumberToken>();
  for (const [name, number] of found) if (number !== null) certain.set(name, number);
  return certain;
}
