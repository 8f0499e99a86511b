/** Reading a criterion: one spelling → clauses, each by the kind that reads furthest → what nobody read. */
import { readBracketed } from './brackets';
import type { Clause, Criterion, Interval, Rule, Span } from './criterion';
import { EXACT, FREE } from './kinds';
import { nameChoices } from './kinds/choices';
import { readParallel } from './kinds/parallel';
import { BONUS, phraseEnd } from './kinds/person';
import type { Kind } from './kind';
import { measuresOf } from './measures';
import type { Read } from './quantity-words';
import type { Spelled } from './spelling';
import { spell } from './spelling';
import { wholeIsFull } from './whole-rate';

/** In: a criterion as given, of any length. Out: its clauses and what was not understood. Never throws; linear time. */
export function readCriterion(text: string): Criterion {
  const spelled = spell(text);
  const clauses: Clause[] = [];
  const unread: Span[] = [];
  const wholeRates: Span[] = [];
  let at = 0;
  while (at < spelled.text.length) {
    if (SEPARATORS.test(spelled.text.charAt(at)) && readBracketed(spelled.text, at) === null) {
      at += 1;
      continue;
    }
    const list = readParallel(spelled.text, at);
    if (list !== null) {
      const span = place(spelled, at, list.end);
      for (const rule of list.value) clauses.push({ ...rule, ...span });
      at = list.end;
      continue;
    }
    const read = furthest(EXACT, spelled.text, at) ?? first(FREE, spelled.text, at);
    if (read !== null && read.end > at) {
      const rule = ofSteps(read.value, spelled.text.slice(at, read.end), clauses[clauses.length - 1]);
      clauses.push({ ...rule, ...place(spelled, at, read.end) });
      if (rule.kind === 'caps' && spelled.text.slice(at, read.end).includes('100%'))
        wholeRates.push(place(spelled, at, read.end));
      at = read.end;
      continue;
    }
    const end = phraseEnd(spelled.text, at);
    unread.push(place(spelled, at, end));
    at = end;
  }
  const afterNumbers = new Set(
    spelled.from.filter((_, index) => index > 0 && spelled.text.charAt(index - 1) === '#'),
  );
  return {
    text,
    clauses: nameChoices(bonuses(clauses, text).flatMap(layBeyond), (from) => afterNumbers.has(from)),
    unread: [
      ...unread,
      ...(wholeIsFull(clauses) ? [] : wholeRates),
      ...clauses.filter((clause, index) => layBeyond(clause, index, clauses).length === 0),
    ].map(({ from, to }) => ({ from, to })),
    measures: measuresOf(clauses),
    repaired: spelled.repaired,
  };
}

/** 加5分 throughout is 得5分 in other words; beside a clause that gives points it is a bonus, and a person's. */
function bonuses(clauses: readonly Clause[], text: string): readonly Clause[] {
  const gives = clauses.filter((clause) => clause.kind === 'bands' && clause.points.kind !== 'minus');
  const added = gives.filter(({ from, to }) => ADDED.test(text.slice(from, to)));
  if (added.length === 0 || added.length === gives.length) return clauses;
  return clauses.map((clause) =>
    added.includes(clause) ? { from: clause.from, to: clause.to, kind: 'person', why: BONUS } : clause,
  );
}

const ADDED = /加\s*[\d０-９]/;

/** 超出 and 低于 of the band before become values of their own; a clause with no such band is not understood. */
function layBeyond(clause: Clause, index: number, clauses: readonly Clause[]): readonly Clause[] {
  if (!('where' in clause) || clause.where?.on !== 'beyond') return [clause];
  const { side } = clause.where;
  const before = clauses[index - 1];
  // 达到得5分，未达到不得分
  if (before?.kind === 'bands' && before.where.on === 'target' && before.where.met && side === 'below') {
    return clause.kind === 'bands' || clause.kind === 'veto'
      ? [{ ...clause, where: { on: 'target', met: false } }]
      : [];
  }
  if (before?.kind !== 'bands' || before.where.on !== 'value' || before.where.parts.length !== 1) return [];
  const [part] = before.where.parts;
  const both = part === undefined ? null : outsideOf(part);
  if (both !== null && (clause.kind === 'bands' || clause.kind === 'veto')) {
    return [{ ...clause, where: { on: 'value', parts: both, bare: false } }];
  }
  const end = side === 'above' ? part?.high : part?.low;
  if (end === null || end === undefined || clause.kind === 'steps') return [];
  const bound = { ...end, closed: !end.closed };
  const parts = [side === 'above' ? { low: bound, high: null } : { low: null, high: bound }];
  return clause.kind === 'bands' || clause.kind === 'veto'
    ? [{ ...clause, where: { on: 'value', parts, bare: false } }]
    : [];
}

/** Beyond ±30% are both sides of it. */
function outsideOf({ low, high }: Interval): readonly Interval[] | null {
  if (low === null || high === null || !low.at.value.negated().equals(high.at.value)) return null;
  return [
    { low: null, high: { ...low, closed: !low.closed } },
    { low: { ...high, closed: !high.closed }, high: null },
  ];
}

/** 「每低1%扣0.2分，按比例扣分」: after a step, 按比例扣 speaks of parts of a step. */
function ofSteps(rule: Rule, words: string, before: Clause | undefined): Rule {
  const settles =
    rule.kind === 'proportional' && rule.where === null && before?.kind === 'steps' && words.includes('扣');
  return settles ? { kind: 'part-steps', as: 'proportional', size: null } : rule;
}

const SEPARATORS = /[,;。、:()#\s]/;

function furthest(kinds: readonly Kind[], text: string, at: number): Read<Rule> | null {
  let best: Read<Rule> | null = null;
  for (const kind of kinds) {
    const read = kind.read(text, at);
    if (read !== null && (best === null || read.end > best.end)) best = read;
  }
  return best;
}

function first(kinds: readonly Kind[], text: string, at: number): Read<Rule> | null {
  for (const kind of kinds) {
    const read = kind.read(text, at);
    if (read !== null) return read;
  }
  return null;
}

function place(spelled: Spelled, at: number, end: number): Span {
  return { from: spelled.from[at] ?? 0, to: spelled.to[end - 1] ?? 0 };
}
