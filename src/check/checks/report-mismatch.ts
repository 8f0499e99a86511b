/**
 * The report's text against itself and against the tables. Reason: the text is written last, by hand, from figures that
 * have moved since. An error only where arithmetic or a figure of the same name contradicts; what is not surely the
 * same fact is a question.
 */
import type { Report } from '../../report/report';
import type { Check, Claim, Draft } from '../check';
import { reportClaim } from '../report/claim';
import { isOfAnotherYear, reportOf } from '../report/agreed';
import { amountMismatches } from '../report/amounts';
import { partMismatches } from '../report/parts';
import { rateMismatches } from '../report/rates';
import { rowMismatches } from '../report/rows';
import { scoreMismatches } from '../report/scores';
import { weightMismatches } from '../report/weights';

export const reportMismatch = {
  code: 'report-mismatch',
  precedence: 170,
  name: '报告正文不符',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  if ((draft.workbook.report ?? []).length === 0) return;
  const report = reportOf(draft);
  yield* partMismatches(report);
  yield* rateMismatches(report);
  const other = ofAnotherYear(report);
  if (other !== null) {
    yield other;
    return;
  }
  yield* scoreMismatches(report, draft);
  yield* weightMismatches(report, draft);
  yield* rowMismatches(report, draft);
  yield* amountMismatches(report, draft);
}

function ofAnotherYear(report: Report): Claim | null {
  const { sentences, tableYear, textYear } = report;
  if (!isOfAnotherYear(report)) return null;
  const sentence = sentences.find(({ folded }) => folded.includes(`${textYear}年`));
  return sentence === undefined
    ? null
    : reportClaim({
        sentence,
        from: sentence.folded.indexOf(String(textYear)),
        role: 'year',
        severity: 'question',
        reported: `${textYear}年`,
        message: `报告写的是 ${textYear} 年，表格是 ${tableYear} 年的，请确认是否配套；未与表格比对。`,
      });
}
