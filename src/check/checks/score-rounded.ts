/**
 * A score that agrees with its criterion only after rounding (interpretation 7).
 * Reason: scores are written to two decimals; a whole number hides part of a deduction. A warning. Full marks that the
 * exact score misses by less than half a hundredth are right as written: an info.
 */
import type { Assessment } from '../../assess/assessment';
import type { Ratio } from '../../grid/ratio';
import { pointsOf } from '../../table/points';
import type { Figure } from '../../table/table';
import { agreementWithin } from '../agreement';
import type { Check, Claim, Draft, RowReview } from '../check';
import { claim } from '../claim';
import { causeAt, distinct, nameOf, quoted } from '../places';
import { statedScores } from '../scores';

export const scoreRounded = {
  code: 'score-rounded',
  precedence: 70,
  name: '得分取整',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const { row, score, value } of statedScores(draft)) {
    const { indicator, assessment } = row;
    const { fullMarks } = indicator;
    if (assessment.status !== 'scored') continue;
    const { low, high, exact } = assessment;
    if (isRoundedToFull(row, assessment, value)) yield roundedToFull(row, score, assessment);
    if (agreementWithin(value, low, high, [exact, assessment.score]) !== 'whole') continue;
    const marks = pointsOf(fullMarks);
    // Rounded up to full marks is an error, and said by score-mismatch.
    if (marks !== null && !value.isBelow(marks) && high.isBelow(marks)) continue;
    const expected = assessment.score.toText(draft.rules.scoreDecimals);
    yield claim({
      severity: 'warning',
      place: score.place,
      subject: indicator.key,
      role: 'score',
      related: distinct([indicator.cells.criterion?.place ?? null, fullMarks?.place ?? null], score.place),
      reported: score.raw,
      expected,
      message: `${quoted(indicator.name)}得分填 ${score.raw}，是 ${expected} 取整后的数；得分应保留小数（见 ${nameOf(score.place)}）。`,
      evidence: assessment.steps,
      fix: { place: score.place, value: assessment.score.toNumber() },
      cause: causeAt(score.place),
      effect: value.minus(assessment.score).abs(),
    });
  }
}

type Scored = Extract<Assessment, { status: 'scored' }>;

/** The target is not quite met, and its score is full marks at the decimals scores are written with. */
function isRoundedToFull(row: RowReview, { exact, score }: Scored, value: Ratio): boolean {
  const marks = pointsOf(row.indicator.fullMarks);
  return marks !== null && exact.isBelow(marks) && score.equals(marks) && value.equals(marks);
}

function roundedToFull({ indicator }: RowReview, score: Figure, { exact, steps }: Scored): Claim {
  return claim({
    severity: 'info',
    place: score.place,
    subject: indicator.key,
    role: 'score',
    related: distinct([indicator.cells.criterion?.place ?? null], score.place),
    reported: score.raw,
    message: `${quoted(indicator.name)}按算式得 ${exact.toText(4)}，四舍五入后为满分（见 ${nameOf(score.place)}）。`,
    evidence: steps,
    cause: causeAt(score.place),
  });
}
