/**
 * A stated rate or result against its own arithmetic: an equation's result, 执行率 against its amounts, a rate column
 * against its two figures. Reason: the figures stand side by side; anyone can divide them. An error where the printed
 * figures exclude what is stated; a question where which figures belong together is not sure, and where two sources of
 * a row's measured value disagree.
 */
import type { Check, Claim, Draft } from '../check';
import { claim } from '../claim';
import { causeAt, distinct, nameOf } from '../places';
import { contradictions } from '../contradictions';
import { rateReadings } from '../rate-readings';

export const rateMismatch = {
  code: 'rate-mismatch',
  precedence: 140,
  name: '比率与所列数字不符',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const reading of rateReadings(draft)) {
    if (reading.agreement !== 'differs') continue;
    const { place, expected, derivation } = reading;
    yield claim({
      severity: reading.severity,
      place,
      subject: reading.subject,
      role: reading.role,
      related: distinct(reading.related, place),
      reported: reading.stated,
      expected,
      message: `${reading.label}写的是 ${reading.stated}，按${derivation}应是 ${expected ?? '无法计算'}（见 ${nameOf(place)}）。${reading.remark}`,
      evidence: [`${derivation.trim()}=${expected ?? '除数为 0，没有结果'}`],
      cause: `${causeAt(place)}${reading.from === 0 ? '' : `#${reading.from}`}`,
    });
  }
  yield* contradictions(draft, (kind) => kind === 'rate');
}
