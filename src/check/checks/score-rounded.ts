/**
 * A score that agrees with its criterion only after rounding to a whole number (interpretation 7).
 * Reason: scores are written to two decimals; a whole number hides part of a deduction. A warning.
 */
import { pointsOf } from '../../table/points';
import { agreementWithin } from '../agreement';
import type { Check, Claim, Draft } from '../check';
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
