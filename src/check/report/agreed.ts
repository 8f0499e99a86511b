/** What of the report's text was held against something and stood: said beside what did not, never a bare tick. */
import { commonYear } from '../../facts/common-year';
import { sumOfParts } from '../../facts/parts';
import { countedRatesIn, exactRates } from '../../report/counted';
import { ratiosIn } from '../../report/ratios';
import type { Report } from '../../report/report';
import { readReport } from '../../report/report';
import type { Draft } from '../check';
import { compareRate } from '../rate-agreement';
import { agreedAmounts } from './amounts';
import type { Agreed } from './claim';
import { agreedRates } from './rows';
import { agreedScores } from './scores';

/** The report as the checks read it. */
export function reportOf({ workbook, scoreTables, dataTables }: Draft): Report {
  const tables = [...scoreTables.map(({ table }) => table), ...dataTables];
  return readReport(workbook.report ?? [], commonYear(tables));
}

/** A text that never names the tables' year but another belongs to other tables, most likely: nothing is compared. */
export function isOfAnotherYear({ sentences, tableYear, textYear }: Report): boolean {
  return (
    tableYear !== null &&
    textYear !== null &&
    !sentences.some(({ folded }) => folded.includes(String(tableYear)))
  );
}

/** In: the report and the review so far. Out: its figures that agree, with the tables first. */
export function* agreedFigures(report: Report, draft: Draft): Generator<Agreed> {
  if (!isOfAnotherYear(report)) {
    yield* agreedScores(report, draft);
    yield* agreedRates(report, draft);
    yield* agreedAmounts(report, draft);
  }
  yield* agreedWithin(report);
}

/** Sums of parts, and rates with the two figures they come from. */
function* agreedWithin(report: Report): Generator<Agreed> {
  for (const { whole, parts, canBeAdded } of report.parts) {
    const sum = sumOfParts({ whole: whole.figure, parts: parts.map(({ figure }) => figure), complete: true });
    if (!canBeAdded || sum?.equals(whole.figure.value) !== true) continue;
    for (const { sentence, figure } of [whole, ...parts]) yield { sentence, from: figure.from, place: null };
  }
  for (const sentence of report.sentences) {
    for (const { to, exact, stated, figures } of ratiosIn(sentence)) {
      if (compareRate(exact, stated, figures) !== 'differs')
        yield { sentence, from: to - stated.text.length, place: null };
    }
    for (const counted of countedRatesIn(sentence)) {
      const { rate } = counted;
      const stated = { value: rate.value, decimals: rate.decimals, isPercent: true };
      if (exactRates(counted).some(({ exact }) => compareRate(exact, stated) === 'agrees'))
        yield { sentence, from: rate.from, place: null };
    }
  }
}
