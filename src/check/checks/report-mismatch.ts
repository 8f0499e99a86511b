/**
 * The report's text against itself and against the tables. Reason: the text is written last, by hand, from figures that
 * have moved since. An error only where arithmetic or a figure of the same name contradicts; what is not surely the
 * same fact is a question.
 */
import { commonYear } from '../../facts/common-year';
import { readReport } from '../../report/report';
import type { Check } from '../check';
import { amountMismatches } from '../report/amounts';
import { partMismatches } from '../report/parts';
import { rateMismatches } from '../report/rates';
import { rowMismatches } from '../report/rows';
import { scoreMismatches } from '../report/scores';

export const reportMismatch: Check = function* (draft) {
  const paragraphs = draft.workbook.report ?? [];
  if (paragraphs.length === 0) return;
  const tables = [...draft.scoreTables.map(({ table }) => table), ...draft.dataTables];
  const report = readReport(paragraphs, commonYear(tables));
  yield* partMismatches(report);
  yield* rateMismatches(report);
  yield* scoreMismatches(report, draft);
  yield* rowMismatches(report, draft);
  yield* amountMismatches(report, draft);
};
