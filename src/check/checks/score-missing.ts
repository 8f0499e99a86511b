/**
 * A blank score in a row that carries marks. Reason: the row then counts as 0 in the total without anyone having said
 * so. A warning; where the row's own rule gives the score it is offered.
 */
import type { Check, Claim, Draft } from '../check';
import { claim } from '../claim';
import { causeAt, distinct, keyOf, nameOf, quoted } from '../places';
import { hasMarks, scoreState } from '../scores';

export const scoreMissing = {
  code: 'score-missing',
  precedence: 40,
  name: '没有填得分',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const { table, rows } of draft.scoreTables) {
    const seen = new Set<string>();
    for (const { indicator, assessment } of rows) {
      const { score, fullMarks } = indicator;
      if (score === null || !hasMarks(table, indicator)) continue;
      if (scoreState(score, fullMarks).kind !== 'blank' || seen.has(keyOf(score.place))) continue;
      seen.add(keyOf(score.place));
      const computed = assessment.status === 'scored' ? assessment.score : null;
      const expected = computed?.toText(2) ?? null;
      const advice = expected === null ? '请补填' : `按评价标准应得 ${expected}`;
      yield claim({
        severity: 'warning',
        place: score.place,
        subject: indicator.key,
        role: 'score',
        related: distinct([fullMarks?.place ?? null, indicator.cells.criterion?.place ?? null], score.place),
        reported: score.raw.trim() === '' ? null : score.raw,
        expected,
        message: `${quoted(indicator.name)}没有填得分，${advice}（见 ${nameOf(score.place)}）。`,
        evidence: assessment.status === 'scored' ? assessment.steps : [],
        fix: computed === null ? null : { place: score.place, value: computed.toNumber() },
        cause: causeAt(score.place),
        effect: computed,
      });
    }
  }
}
