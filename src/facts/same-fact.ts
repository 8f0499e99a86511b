/** When two figures are about the same thing, and whether they then say the same. */
import { Ratio } from '../grid/ratio';
import { convert } from '../grid/units';
import type { Fact, FactKind } from './facts';

/**
 * `sure`: subject, year, kind and unit are the same, and said. `likely`: money spent and its final account.
 * `unsure`: a kind or a subject follows only from where the figure stands. null: two different facts.
 */
export type Sameness = 'sure' | 'likely' | 'unsure';

/** Spent, as a score table has it, is what the final account says in the end. */
const SPENT: ReadonlySet<FactKind> = new Set(['actual', 'final-account']);

/** Names of rows in any list. */
const GENERIC = /^(?:合计|总计|小计|总额|其他|其它|金额|收入|支出)$/;

/** A rate's name shorter than this names no rate in particular. */
export const SHORTEST_RATE = 5;

export function sameFact(a: Fact, b: Fact): Sameness | null {
  if (a.scope !== b.scope || GENERIC.test(a.subject)) return null;
  if (a.subject === '' || a.subject !== b.subject || a.year !== b.year || a.year === null) return null;
  if ((a.unit === '%') !== (b.unit === '%')) return null;
  // 控制率 alone says nothing.
  if (a.unit === '%' && a.subject.length < SHORTEST_RATE) return null;
  const isSameKind = a.kind === b.kind;
  if (!isSameKind && !(SPENT.has(a.kind) && SPENT.has(b.kind))) return null;
  if (inUnitOf(a, b) === null) return null;
  if (!a.labelled || !b.labelled || a.kind === 'other') return 'unsure';
  if (isOtherMagnitude(a, b)) return 'unsure';
  return isSameKind ? 'sure' : 'likely';
}

/** `a` in the unit of `b`; a unit left out is the other's. null where they cannot be compared. */
function inUnitOf(a: Fact, b: Fact): Ratio | null {
  return convert(a.value, a.unit, b.unit);
}

/** Written differently at the decimals both are printed with. */
export function differ(a: Fact, b: Fact): boolean {
  const value = inUnitOf(a, b);
  if (value === null) return false;
  const decimals = Math.min(a.decimals, b.decimals);
  if (a.unit !== b.unit && a.unit !== '' && b.unit !== '') {
    // 500,800元 and 50.08万元: compared as coarsely as the coarser is printed.
    return (
      !value.round(b.decimals).equals(b.value) &&
      !(inUnitOf(b, a)?.round(a.decimals).equals(a.value) ?? false)
    );
  }
  return !value.round(decimals).equals(b.value.round(decimals));
}

/** Without units on both sides, a hundredfold difference is a difference of units, not of figures. */
function isOtherMagnitude(a: Fact, b: Fact): boolean {
  if ((a.unit !== '' && b.unit !== '') || a.value.isZero() || b.value.isZero()) return false;
  const factor = a.value.over(b.value).abs();
  return factor.isAbove(Ratio.of(10)) || factor.isBelow(Ratio.of('0.1'));
}
