/**
 * A stated rate whose last digit is cut off instead of rounded, or off by what the rounding of the printed figures can
 * account for (interpretation 7). Reason: nobody is wrong by it, but it explains a small difference. An info.
 */
import type { Check, Claim, Draft } from '../check';
import { claim } from '../claim';
import { causeAt, distinct, nameOf } from '../places';
import { rateReadings } from '../rate-readings';

export const rateRounding = {
  code: 'rate-rounding',
  precedence: 150,
  name: '比率截尾',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const reading of rateReadings(draft)) {
    const { agreement, place, expected, derivation } = reading;
    if (agreement !== 'truncated' && agreement !== 'inputs') continue;
    const why = agreement === 'truncated' ? '末位被直接舍去' : '末位之差可由所列数字的四舍五入解释';
    yield claim({
      severity: 'info',
      place,
      subject: reading.subject,
      role: reading.role,
      related: distinct(reading.related, place),
      reported: reading.stated,
      expected,
      message: `${reading.label}写的是 ${reading.stated}，四舍五入应是 ${expected ?? ''}，${why}（见 ${nameOf(place)}）。`,
      evidence: [`${derivation.trim()}=${reading.exact}`],
      cause: `${causeAt(place)}${reading.from === 0 ? '' : `#${reading.from}`}`,
    });
  }
}
