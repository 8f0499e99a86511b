/** A score below nothing. Reason: what a row scores is held to 0 and its full marks. A warning; rows that take points away may. */
import type { Check, Claim, Draft } from '../check';
import { claim } from '../claim';
import { causeAt, distinct, nameOf, quoted } from '../places';
import { isPenalty, scoreState } from '../scores';

export const scoreNegative = {
  code: 'score-negative',
  precedence: 35,
  name: '得分为负',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const { rows } of draft.scoreTables) {
    for (const { indicator, assessment } of rows) {
      const { score, fullMarks } = indicator;
      if (score === null || isPenalty(indicator)) continue;
      const state = scoreState(score, fullMarks);
      if (state.kind !== 'number' || !state.value.isNegative()) continue;
      const computed = assessment.status === 'scored' ? assessment.score : null;
      const expected = computed?.toText(2) ?? null;
      yield claim({
        severity: 'warning',
        place: score.place,
        subject: indicator.key,
        role: 'score',
        related: distinct([fullMarks?.place ?? null], score.place),
        reported: score.raw,
        expected,
        message: `${quoted(indicator.name)}的得分“${score.raw.trim().slice(0, 20)}”小于 0，得分不应为负${
          expected === null ? '' : `，按评价标准应得 ${expected}`
        }（见 ${nameOf(score.place)}）。`,
        evidence: assessment.status === 'scored' ? assessment.steps : [],
        fix: computed === null ? null : { place: score.place, value: computed.toNumber() },
        cause: causeAt(score.place),
      });
    }
  }
}
