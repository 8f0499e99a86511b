/**
 * A blank actual value or target in a row that carries marks, in a column the other rows fill. Reason: nothing is left to
 * hold the score against, and the table comes back. A warning. A row judged by words of its own, a cell merged with
 * another, and a table nobody filled in are left alone.
 */
import { sheetNamed } from '../../grid/workbook';
import type { Place } from '../../grid/workbook';
import type { Check, Claim, Draft, RowReview, ScoreTableReview } from '../check';
import { claim } from '../claim';
import { causeAt, nameOf, quoted } from '../places';
import { hasMarks, scoreState } from '../scores';

export const requiredBlank = {
  code: 'required-blank',
  precedence: 280,
  name: '该填的没有填',
  run,
} as const satisfies Check;

const WORDS = { actual: '实际完成值', target: '指标值' } as const;
type Role = keyof typeof WORDS;

function* run(draft: Draft): Generator<Claim> {
  for (const review of draft.scoreTables) {
    const counted = review.rows.filter((row) => isCounted(review, row));
    for (const role of ['actual', 'target'] as const) {
      const blanks = counted.filter((row) => isBlank(row, role));
      // Three rows in four fill the column: else it is not one that everyone fills.
      if (blanks.length * 4 > counted.length) continue;
      for (const row of blanks) {
        const place = placeOf(draft, review, row, role);
        if (place === null) continue;
        const { name, key, score } = row.indicator;
        yield claim({
          severity: 'warning',
          place,
          subject: key,
          role: `${role}-blank`,
          related: score === null ? [] : [score.place],
          message: `${quoted(name)}没有填${WORDS[role]}，${role === 'actual' ? '得分没有依据' : '没有可对照的目标'}，请补填（见 ${nameOf(place)}）。`,
          cause: causeAt(place),
        });
      }
    }
  }
}

/** Rows that carry marks and a score, and are not about money. */
function isCounted({ table }: ScoreTableReview, { indicator }: RowReview): boolean {
  const { score, fullMarks, role } = indicator;
  return (
    role !== 'funds' &&
    score !== null &&
    hasMarks(table, indicator) &&
    scoreState(score, fullMarks).kind === 'number'
  );
}

function isBlank({ indicator, assessment }: RowReview, role: Role): boolean {
  // What is known from elsewhere in the row is not missing.
  return (indicator.cells[role]?.text ?? '').trim() === '' && assessment.status !== 'scored';
}

/** The one cell of the column in the row; null where the table has no such column, or the cell belongs to others too. */
function placeOf(
  draft: Draft,
  { table }: ScoreTableReview,
  { indicator }: RowReview,
  role: Role,
): Place | null {
  const column = table.columns.find((each) => each.role === role && each.heading.place.row < indicator.row);
  const sheet = sheetNamed(draft.workbook, table.sheet);
  if (column === undefined || sheet === undefined) return null;
  const place = { sheet: table.sheet, row: indicator.row, column: column.column };
  const merged = sheet.merges.some(
    ({ top, bottom, left, right }) =>
      top <= place.row && place.row <= bottom && left <= place.column && place.column <= right,
  );
  return merged ? null : place;
}
