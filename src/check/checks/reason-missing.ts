/**
 * A cut without its reason, in a table that asks for one. Reason: a bureau sends such a table back. A warning, and one for
 * the whole table where more than three rows lack it. 备注 is no such column.
 */
import { pointsOf } from '../../table/points';
import type { Check, Claim, Draft, ScoreTableReview } from '../check';
import { claim } from '../claim';
import { causeAt, distinct, nameOf, quoted, tableKey } from '../places';
import { reasonOf } from '../reasons';
import { isOtherScale, isPenalty, scoreState } from '../scores';

/** More rows than these are said once. */
const MOST = 3;

export const reasonMissing = {
  code: 'reason-missing',
  precedence: 260,
  name: '扣了分没有写原因',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const review of draft.scoreTables) {
    const rows = isOtherScale(review) ? [] : [...unexplained(draft, review)];
    const [first] = rows;
    if (first === undefined || rows.length <= MOST) {
      yield* rows;
      continue;
    }
    yield {
      ...first,
      subject: tableKey(review.table),
      role: 'reasons',
      related: distinct(
        rows.flatMap(({ place, related }) => [place, ...related]),
        first.place,
      ),
      reported: null,
      message: `有 ${String(rows.length)} 行得分低于分值，没有写偏差或扣分原因，请逐行补上（从 ${nameOf(first.place)} 起）。`,
      evidence: rows.map(({ message }) => message),
      cause: null,
    };
  }
}

function* unexplained(draft: Draft, { table, rows }: ScoreTableReview): Generator<Claim> {
  for (const { indicator, assessment } of rows) {
    const { score, fullMarks, role } = indicator;
    const marks = pointsOf(fullMarks);
    if (role === 'funds' || score === null || marks === null || isPenalty(indicator)) continue;
    const state = scoreState(score, fullMarks);
    if (state.kind !== 'number' || state.value.isNegative() || !state.value.isBelow(marks)) continue;
    // What its own rule gives in full was not cut: the score is wrong, which is said elsewhere.
    if (assessment.status === 'scored' && !assessment.low.isBelow(marks)) continue;
    const reason = reasonOf(draft.workbook, table, indicator);
    if (reason === null || reason.isGiven) continue;
    yield claim({
      severity: 'warning',
      place: reason.place,
      subject: indicator.key,
      role: 'reason',
      related: [score.place],
      message: `${quoted(indicator.name)}得 ${score.raw.trim()} 分，低于分值 ${marks.toText(2)}，请写明原因（见 ${nameOf(reason.place)}）。`,
      cause: causeAt(score.place),
    });
  }
}
