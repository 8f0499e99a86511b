/** Brackets of every shape matched into groups; clauses and the parts between equals signs. */
import type { Mark, NumberToken, OperatorToken, Token, WordsToken } from './equation-tokens';

export interface Group {
  readonly type: 'group';
  readonly nodes: readonly Node[];
  readonly from: number;
  readonly to: number;
}

export type Node =
  NumberToken | WordsToken | Group | OperatorToken | Mark<'equals' | 'comma' | 'colon' | 'break' | 'stray'>;

/** Nobody nests deeper; beyond it brackets count as strays. */
const DEEPEST = 30;

/** In: tokens of a text. Out: its sentences, each a list of nodes; brackets are matched within a sentence only. */
export function sentences(tokens: readonly Token[]): Node[][] {
  const found: Node[][] = [];
  let start = 0;
  for (let index = 0; index <= tokens.length; index += 1) {
    const token = tokens[index];
    if (token !== undefined && token.type !== 'hard') continue;
    if (index > start) found.push(nest(tokens.slice(start, index)));
    start = index + 1;
  }
  return found;
}

interface Open {
  readonly nodes: Node[];
  readonly from: number;
  readonly to: number;
}

function nest(tokens: readonly Token[]): Node[] {
  const root: Node[] = [];
  const open: Open[] = [];
  const top = (): Node[] => open.at(-1)?.nodes ?? root;
  for (const token of tokens) {
    if (token.type === 'open' && open.length < DEEPEST) {
      open.push({ nodes: [], from: token.from, to: token.to });
    } else if (token.type === 'close') {
      const group = open.pop();
      if (group === undefined) top().push({ type: 'stray', from: token.from, to: token.to });
      else top().push({ type: 'group', nodes: group.nodes, from: group.from, to: token.to });
    } else if (token.type === 'open' || token.type === 'hard') {
      top().push({ type: 'stray', from: token.from, to: token.to });
    } else if (token.type !== 'break' || top().at(-1)?.type !== 'break') {
      top().push(token);
    }
  }
  for (let group = open.pop(); group !== undefined; group = open.pop()) {
    // A bracket never closed: what it holds belongs to the sentence.
    const nodes = top();
    nodes.push({ type: 'stray', from: group.from, to: group.to });
    for (const node of group.nodes) nodes.push(node);
  }
  return root;
}

export interface Clause {
  readonly nodes: readonly Node[];
  /** What stands before the colon that opens it (`控制率：14/14×100%`); empty where none does. */
  readonly heading: readonly Node[];
}

/** The clauses of a list of nodes: parted by commas and colons, and by line breaks outside an equation. */
export function clauses(nodes: readonly Node[]): Clause[] {
  const found: Clause[] = [];
  let clause: Node[] = [];
  let heading: readonly Node[] = [];
  const end = (colon: boolean): void => {
    if (clause.length > 0) found.push({ nodes: clause, heading });
    heading = colon ? clause : [];
    clause = [];
  };
  nodes.forEach((node, index) => {
    if (node.type === 'comma' || node.type === 'colon') end(node.type === 'colon');
    else if (node.type !== 'break') clause.push(node);
    else if (!isSign(nodes[index - 1]) && !isSign(nodes[index + 1])) end(false);
  });
  end(false);
  return found;
}

/** A line break beside a sign was put there by the width of a cell, not by the writer. */
function isSign(node: Node | undefined): boolean {
  return node?.type === 'operator' || node?.type === 'equals';
}

/** The parts between equals signs; empty parts are kept. */
export function parts(nodes: readonly Node[]): Node[][] {
  const found: Node[][] = [];
  let part: Node[] = [];
  for (const node of nodes) {
    if (node.type === 'equals') {
      found.push(part);
      part = [];
    } else {
      part.push(node);
    }
  }
  found.push(part);
  return found;
}

export function holdsEquals(group: Group): boolean {
  return group.nodes.some((node) => node.type === 'equals');
}
