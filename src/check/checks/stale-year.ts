/**
 * A year in a row or heading that is not the table's. Reason: tables are copied from last year's, and a clause about
 * 2015 in a table of 2021 was forgotten. A question: only a person can tell whether that year is meant.
 */
import type { Check, Claim, Draft, ScoreTableReview } from '../check';
import { claim } from '../claim';
import { keyOf, nameOf } from '../places';
import type { PlacedText } from '../../table/table';
import { foreignYears } from '../years';

export const staleYear = {
  code: 'stale-year',
  precedence: 190,
  name: '年份是旧的',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const review of draft.scoreTables) {
    const { year } = review.table;
    if (year === null) continue;
    const seen = new Set<string>();
    for (const { text, subject, role } of textsOf(review)) {
      if (seen.has(keyOf(text.place))) continue;
      seen.add(keyOf(text.place));
      const [found] = foreignYears(text.text, year);
      if (found === undefined) continue;
      yield claim({
        severity: 'question',
        place: text.place,
        subject,
        role: `${role}-year`,
        reported: `${found.year}年`,
        expected: `${year}年`,
        message: `本表是 ${year} 年度的，这里写的是 ${found.year} 年（“${found.context}”），请确认是否沿用了旧表（见 ${nameOf(text.place)}）。`,
      });
    }
  }
}

interface Text {
  readonly text: PlacedText;
  readonly subject: string;
  readonly role: string;
}

function* textsOf({ table, rows }: ScoreTableReview): Generator<Text> {
  for (const { role, heading } of table.columns)
    yield { text: heading, subject: `heading|${role}`, role: 'heading' };
  for (const { indicator } of rows) {
    const { name, criterion, description, target, actual } = indicator.cells;
    for (const [role, text] of Object.entries({ name, criterion, description, target, actual })) {
      if (text !== null && typeof text.cell?.value !== 'number') yield { text, subject: indicator.key, role };
    }
  }
}
