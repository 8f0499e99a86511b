/** Reviews a report's text, alone or beside a workbook, and gives its findings in a form a person can check. */
import { readFileSync } from 'node:fs';
import type { Workbook } from '../../src/grid/workbook';
import { openXlsx } from '../../src/host/xlsx/read';
import type { FindingView } from '../../src/review/contract';
import { reviewWorkbook } from '../../src/review/review';

export const noTables: Workbook = { sheets: [], state: null, readOnly: true };

export function sample(name: string): Workbook {
  return openXlsx(new Uint8Array(readFileSync(`assets/samples/${name}.xlsx`))).workbook;
}

/** Findings about the text, gravest first. */
export function reportFindings(
  report: readonly string[],
  workbook: Workbook = noTables,
): readonly FindingView[] {
  return reviewWorkbook({ ...workbook, report }).findings.filter(({ check }) => check === 'report-mismatch');
}

/** `error A3 69.2% → 74.5%` */
export function said(report: readonly string[], workbook: Workbook = noTables): readonly string[] {
  return reportFindings(report, workbook).map(
    ({ severity, cell, reported, expected }) => `${severity} ${cell} ${reported ?? ''} → ${expected ?? '?'}`,
  );
}
