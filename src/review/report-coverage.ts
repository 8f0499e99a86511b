/** What can honestly be said of a report's text that was read along: how many figures it has, and what was found. */
import { REPORT_SHEET } from '../grid/workbook';
import { readSentences } from '../report/sentence';
import type { Review } from './contract';

export interface ReportCoverage {
  readonly paragraphs: number;
  /** Figures read in it. Only those whose name is found again, in a table or in the text, are compared. */
  readonly figures: number;
  /** Findings in the text that stand. */
  readonly findings: number;
  /** There were tables to compare it with. */
  readonly besideTables: boolean;
}

export function reportCoverage(paragraphs: readonly string[], review: Review): ReportCoverage {
  const sentences = readSentences(paragraphs);
  return {
    paragraphs: paragraphs.length,
    figures: sentences.reduce((sum, { figures }) => sum + figures.length, 0),
    findings: review.findings.filter(
      ({ sheet, dismissed, severity }) => sheet === REPORT_SHEET && dismissed === null && severity !== 'info',
    ).length,
    besideTables: review.tables.length > 0,
  };
}
