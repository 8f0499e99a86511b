/**
 * A score cell that holds no usable score: an error value, words, a percentage.
 * Reason: such a cell is left out of the total, or spoils it. An error value is an error, the rest a warning.
 */
import type { Check, Claim, Draft, Severity } from '../check';
import { claim } from '../claim';
import { causeAt, distinct, nameOf, quoted } from '../places';
import type { ScoreState } from '../scores';
import { hasMarks, scoreState } from '../scores';

export const scoreNotANumber = {
  code: 'score-not-a-number',
  precedence: 30,
  name: '得分不是数',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const { table, rows } of draft.scoreTables) {
    for (const { indicator, assessment } of rows) {
      const { score, fullMarks } = indicator;
      if (score === null) continue;
      const fault = faultOf(scoreState(score, fullMarks));
      if (fault === null || (fault.kind === 'words' && !hasMarks(table, indicator))) continue;
      const computed = assessment.status === 'scored' ? assessment.score : null;
      const expected = computed?.toText(2) ?? null;
      yield claim({
        severity: fault.severity,
        place: score.place,
        subject: indicator.key,
        role: 'score',
        related: distinct([fullMarks?.place ?? null], score.place),
        reported: score.raw,
        expected,
        message: `${quoted(indicator.name)}的得分“${score.raw.trim().slice(0, 20)}”${fault.text}${
          expected === null ? '' : `，按评价标准应得 ${expected}`
        }（见 ${nameOf(score.place)}）。`,
        evidence: assessment.status === 'scored' ? assessment.steps : [],
        fix: computed === null ? null : { place: score.place, value: computed.toNumber() },
        cause: causeAt(score.place),
        effect: null,
      });
    }
  }
}

interface Fault {
  readonly kind: ScoreState['kind'];
  readonly severity: Severity;
  readonly text: string;
}

function faultOf(state: ScoreState): Fault | null {
  switch (state.kind) {
    case 'error':
      return { kind: state.kind, severity: 'error', text: '是错误值，不是得分' };
    case 'words':
      return { kind: state.kind, severity: 'warning', text: '不是数字' };
    case 'percent':
      return { kind: state.kind, severity: 'warning', text: '写成了百分比，不是分数' };
    case 'number':
    case 'blank':
    case 'unknown':
      return null;
  }
}
