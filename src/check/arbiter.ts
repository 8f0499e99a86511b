/** One defect, one finding: claims with one cause are merged by precedence, ordered, and given their ids. */
import type { Severity } from './check';
import { identify } from './identity';
import { distinct } from './places';
import type { Finding, MadeClaim } from './finding';
import { CHECKS } from './registry';

const PRECEDENCE = new Map(CHECKS.map(({ code, precedence }) => [code, precedence]));

const byPrecedence = (a: MadeClaim, b: MadeClaim): number =>
  (PRECEDENCE.get(a.check) ?? Infinity) - (PRECEDENCE.get(b.check) ?? Infinity);

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'question', 'info'];

/** In: claims in any order. Out: findings, gravest first, then by effect on the total, then as they stand in the workbook. */
export function arbitrate(claims: readonly MadeClaim[], sheets: readonly string[]): readonly Finding[] {
  const byCause = new Map<string, MadeClaim[]>();
  const alone: MadeClaim[][] = [];
  for (const each of claims) {
    if (each.cause === null) {
      alone.push([each]);
      continue;
    }
    const known = byCause.get(each.cause);
    if (known === undefined) byCause.set(each.cause, [each]);
    else known.push(each);
  }
  const order = readingOrder(sheets);
  const merged = [...byCause.values(), ...alone].map((group) => merge(group, order));
  // Ids count equals in reading order, whatever else sorts the list.
  merged.sort(order);
  const ids = identify(merged);
  const findings = merged.map((each, index) => ({ ...each, id: ids[index] ?? '' }));
  return findings.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || byEffect(a, b) || order(a, b),
  );
}

type Order = (a: MadeClaim, b: MadeClaim) => number;

function readingOrder(sheets: readonly string[]): Order {
  const position = new Map(sheets.map((name, index) => [name, index]));
  return (a, b) =>
    (position.get(a.place.sheet) ?? 0) - (position.get(b.place.sheet) ?? 0) ||
    a.place.row - b.place.row ||
    a.place.column - b.place.column ||
    byPrecedence(a, b);
}

function byEffect(a: MadeClaim, b: MadeClaim): number {
  if (a.effect === null || b.effect === null) return Number(a.effect === null) - Number(b.effect === null);
  return b.effect.compare(a.effect);
}

/** The first in precedence, as grave as the gravest, with the others' places and evidence, and their remedy where it has none. */
function merge(group: readonly MadeClaim[], order: Order): MadeClaim {
  const ranked = [...group].sort(
    (a, b) =>
      byPrecedence(a, b) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || order(a, b),
  );
  const [first, ...rest] = ranked;
  if (first === undefined) throw new RangeError('a group of claims is never empty');
  if (rest.length === 0) return first;
  const remedy = ranked.find((each) => each.fix !== null);
  const gravest = SEVERITIES.find((severity) => ranked.some((each) => each.severity === severity));
  return {
    ...first,
    severity: gravest ?? first.severity,
    expected: (first.fix === null ? remedy?.expected : null) ?? first.expected,
    related: distinct(
      ranked.flatMap((each) => [each.place, ...each.related]),
      first.place,
    ),
    evidence: [
      ...new Set(ranked.flatMap((each, index) => (index === 0 ? [] : [each.message]).concat(each.evidence))),
    ],
    fix: first.fix ?? remedy?.fix ?? null,
    effect: first.effect ?? rest.find((each) => each.effect !== null)?.effect ?? null,
  };
}
