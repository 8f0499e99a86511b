/**
 * An actual value that only repeats the target, comparison sign and all (`≥266米` against `≥266米`).
 * Reason: it says that something was reached, not what. A question: the figure must come from a person.
 */
import { foldWord } from '../../grid/fold';
import type { Check, Claim, Draft } from '../check';
import { claim } from '../claim';
import { nameOf, quoted } from '../places';

/** `=100%` is a figure; what stands here only bounds one. */
const BOUND = /[≥≤><]|不低于|不少于|不高于|不超过|不多于|以上|以下|以内|大于|小于|高于|低于|超过|至少|至多/;

export const actualRepeatsTarget = {
  code: 'actual-repeats-target',
  precedence: 180,
  name: '实际值照抄指标值',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const { rows } of draft.scoreTables) {
    for (const { indicator } of rows) {
      const { actual, target, operator, unit } = indicator.cells;
      if (actual === null || target === null) continue;
      const said = foldWord(actual.text);
      const whole = foldWord(`${operator?.text ?? ''}${target.text}`);
      const withUnit = whole + foldWord(unit?.text ?? '');
      if (!/\d/.test(said) || !BOUND.test(said)) continue;
      if (![foldWord(target.text), whole, withUnit].includes(said)) continue;
      yield claim({
        severity: 'question',
        place: actual.place,
        subject: indicator.key,
        role: 'actual',
        related: [target.place],
        reported: actual.text.trim(),
        message: `${quoted(indicator.name)}的实际完成值只是照抄指标值${quoted(actual.text.trim())}，请填实际数（见 ${nameOf(actual.place)}）。`,
      });
    }
  }
}
