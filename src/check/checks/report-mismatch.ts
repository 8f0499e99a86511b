/**
 * The report's text against itself and against the tables. Reason: the text is written last, by hand, from figures that
 * have moved since. An error only where arithmetic or a figure of the same name contradicts; what is not surely the
 * same fact is a question.
 */
import { commonYear } from '../../facts/common-year';
import { readReport } from '../../report/report';
import type { Report } from '../../report/report';
import type { Check, Claim, Draft } from '../check';
import { reportClaim } from '../report/claim';
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
  const paragraphs = draft.workbook.report ?? [];
  if (paragraphs.length === 0) return;
  const tables = [...draft.scoreTables.map(({ table }) => table), ...draft.dataTables];
  const report = readReport(paragraphs, commonYear(tables));
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

/** A text that never names the tables' year but another belongs to other tables, most likely: nothing is compared. */
function ofAnotherYear({ sentences, tableYear, textYear }: Report): Claim | null {
  if (
    tableYear === null ||
    textYear === null ||
    sentences.some(({ folded }) => folded.includes(String(tableYear)))
  )
    return null;
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
