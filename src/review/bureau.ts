/** Many units looked at together: whose totals change most, what is wrong how often, what nobody could read. */
import { Ratio } from '../grid/ratio';
import type { Unit } from './unit';

export interface Bureau {
  readonly units: number;
  readonly unreadable: number;
  /** Read, but not one row was compared: nothing checked is not nothing wrong. */
  readonly notCompared: number;
  readonly withErrors: number;
  /** Units whose total changes, the largest change first. */
  readonly byEffect: readonly {
    readonly file: string;
    readonly reported: string;
    readonly recomputed: string;
    readonly effect: string;
  }[];
  /** By how many findings, then by name. */
  readonly byCheck: readonly {
    readonly check: string;
    readonly severity: string;
    readonly findings: number;
    readonly units: number;
  }[];
  /** What to teach next: criteria that were not read, the most frequent first. */
  readonly unread: readonly { readonly text: string; readonly times: number; readonly units: number }[];
  /** Files that could not be read, and why. */
  readonly refused: readonly { readonly file: string; readonly error: string }[];
}

const MOST_LISTED = 500;

interface Tally {
  findings: number;
  units: number;
}

/** One pass; holds what it lists, not the units. The same units in any order give the same summary. */
export function bureauOf(units: Iterable<Unit>): Bureau {
  const count = { units: 0, unreadable: 0, notCompared: 0, withErrors: 0 };
  const effects: { file: string; reported: string; recomputed: string; effect: string; size: Ratio }[] = [];
  const checks = new Map<string, Tally>();
  const texts = new Map<string, Tally>();
  const refused: { file: string; error: string }[] = [];
  for (const unit of units) {
    const { file, error, summary, effect, reported, recomputed } = unit;
    count.units += 1;
    if (error !== null) {
      count.unreadable += 1;
      refused.push({ file, error });
    }
    if (summary?.compared === 0) count.notCompared += 1;
    if (summary !== null && summary.errors > 0) count.withErrors += 1;
    const size = effect === null ? Ratio.zero : Ratio.of(effect).abs();
    if (effect !== null && reported !== null && recomputed !== null && !size.isZero())
      effects.push({ file, reported, recomputed, effect, size });
    tally(
      checks,
      unit.findings.map(({ check, severity }) => `${check} ${severity}`),
    );
    tally(texts, unit.unread);
  }
  effects.sort((a, b) => b.size.compare(a.size) || byText(a.file, b.file));
  refused.sort((a, b) => byText(a.file, b.file));
  return {
    ...count,
    byEffect: effects.slice(0, MOST_LISTED).map(({ file, reported, recomputed, effect }) => {
      return { file, reported, recomputed, effect };
    }),
    byCheck: mostFirst(checks).map(([key, { findings, units: n }]) => {
      const [check = '', severity = ''] = key.split(' ');
      return { check, severity, findings, units: n };
    }),
    unread: mostFirst(texts)
      .slice(0, MOST_LISTED)
      .map(([text, { findings, units: n }]) => ({ text, times: findings, units: n })),
    refused: refused.slice(0, MOST_LISTED),
  };
}

function tally(tallies: Map<string, Tally>, keys: readonly string[]): void {
  const met = new Set<string>();
  for (const key of keys) {
    const known = tallies.get(key) ?? { findings: 0, units: 0 };
    known.findings += 1;
    if (!met.has(key)) known.units += 1;
    met.add(key);
    tallies.set(key, known);
  }
}

function mostFirst(tallies: ReadonlyMap<string, Tally>): [string, Tally][] {
  return [...tallies].sort(([a, one], [b, other]) => other.findings - one.findings || byText(a, b));
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
