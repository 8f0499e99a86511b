/** What the engine says of a seeded workbook, against what the seed must cause. */
import { createXlsx } from '../../src/host/xlsx/create';
import { openXlsx } from '../../src/host/xlsx/read';
import { cellName } from '../../src/grid/address';
import { REPORT_SHEET } from '../../src/grid/workbook';
import type { Workbook } from '../../src/grid/workbook';
import type { Finding } from '../../src/check/run-checks';
import { analyseNow } from '../../src/review/review';
import type { Analysis } from '../../src/review/analysis';
import type { Base } from './base';
import { nameOf, put } from './edit';
import type { Caused, Seed } from './seed';

export function workbookOf(base: Base, seed: Pick<Seed, 'edits' | 'report'> | null = null): Workbook {
  const { workbook } = openXlsx(createXlsx(seed === null ? base.plan : put(base.plan, seed.edits)));
  return seed?.report === undefined ? workbook : { ...workbook, report: seed.report };
}

export function analysisOf(seed: Seed): Analysis {
  return analyseNow(workbookOf(seed.base, seed));
}

/** `score-mismatch error Sheet1!G3 → 5`; without the arrow where no value is compared. */
export const saidOf = ({ check, severity, place, expected }: Finding): string =>
  `${check} ${severity} ${placed(place)} → ${expected ?? '—'}`;

const placed = ({ sheet, row, column }: Finding['place']): string =>
  sheet === REPORT_SHEET ? `${sheet}!${String(row + 1)}` : `${sheet}!${cellName({ row, column })}`;

/** `82.0%` and `82%` are one figure. */
const plainly = (figure: string | null): string | null =>
  figure?.replace(/(\.\d*?)0+(?=%|$)/, '$1').replace(/\.(?=%|$)/, '') ?? null;

interface Wanted {
  readonly text: string;
  readonly matches: (finding: Finding) => boolean;
}

function wanted({ check, severity, at, expected }: Caused): Wanted {
  const value = expected === undefined ? '' : ` → ${expected ?? '—'}`;
  return {
    text: `${check} ${severity} ${nameOf(at)}${value}`,
    matches: (finding) =>
      finding.check === check &&
      finding.severity === severity &&
      placed(finding.place) === nameOf(at) &&
      (expected === undefined || plainly(finding.expected) === plainly(expected)),
  };
}

export interface Outcome {
  /** What the seeded check had to find and did not, or not so. */
  readonly missed: readonly string[];
  /** What else was said that is neither caused by the seed nor known of the workbook. */
  readonly invented: readonly string[];
}

const known = (base: Base): readonly Caused[] =>
  base.baseline.map(({ check, severity, sheet, cell, expected }) => ({
    check,
    severity,
    at: { sheet, cell },
    expected,
  }));

/** In: findings of the seeded workbook. Out: what is missing from what must be said, and what is there besides. */
export function compared(seed: Seed, findings: readonly Finding[]): Outcome {
  const rest = [...findings];
  const missed: string[] = [];
  for (const each of seed.causes.map(wanted)) {
    const found = rest.findIndex(each.matches);
    if (found < 0) missed.push(each.text);
    else rest.splice(found, 1);
  }
  const baseline = known(seed.base).map(wanted);
  const invented = rest.filter((finding) => !baseline.some((each) => each.matches(finding)));
  return { missed, invented: invented.map(saidOf) };
}

/** Does the seeded check speak of its defect, however gravely: the first thing the seed causes. */
export function isFound(seed: Seed, findings: readonly Finding[]): boolean {
  const [first] = seed.causes;
  return findings.some(
    (finding) =>
      first !== undefined && finding.check === first.check && placed(finding.place) === nameOf(first.at),
  );
}
