/** Findings in one line each: check, severity, cell, what was expected, what would be written. */
import type { Draft } from '../../src/check/check';
import { runChecks } from '../../src/check/run-checks';
import { cellName } from '../../src/grid/address';
import { SHEET } from './build';

export function said(draft: Draft): string[] {
  return runChecks(draft).map((finding) => {
    const { place } = finding;
    const cell = `${place.sheet === SHEET ? '' : `${place.sheet}!`}${cellName(place)}`;
    const fix = finding.fix === null ? '' : ` → ${finding.fix.value}`;
    return `${finding.check} ${finding.severity} ${cell} ${finding.expected ?? '-'}${fix}`;
  });
}
