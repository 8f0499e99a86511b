/**
 * A sign that points the wrong way: a cost or a number of complaints to be reached (≥), a satisfaction not to be passed
 * (≤). Reason: the form was filled in with the wrong sign, and the score follows it. A question: the name may mislead.
 */
import { isAdverse } from '../../assess/direction';
import { fold, foldWord } from '../../grid/fold';
import { Ratio } from '../../grid/ratio';
import type { Check, Claim, Draft } from '../check';
import { claim } from '../claim';
import { nameOf, quoted } from '../places';
import type { NumberTarget } from '../row-figures';
import { numberTarget } from '../row-figures';

/** What there should be little of, by the end of the name. */
const LITTLE =
  /(?:成本|费用|造价|单价)$|(?:投诉|信访|上访|差错|失误|误差|事故|违规|违纪|违法|伤亡|死亡)(?:率|数|量|次数|件数|起数|人数)?$|时限$|(?:办理|办结|响应|审批|处理|等待|周转)(?:时间|时长|天数)$/;
/** What is to be reached, by the end of the name. */
const MUCH = /(?:满意|完成|合格|及时|覆盖|达标|知晓|到位|办结|优良|准确)率$|满意度$/;
const DENIED = /不(?:满意|合格|达标|及时|准确|到位)|未完成/;
/** A scanner's ≤; which sign was meant is not known. */
const REPAIRED = /^\s*[Ww至]/;

export const directionUnlikely = {
  code: 'direction-unlikely',
  precedence: 220,
  name: '方向可能写反',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const { rows } of draft.scoreTables) {
    for (const row of rows) {
      const { name, key, cells } = row.indicator;
      const target = numberTarget(row);
      if (cells.target === null || target === null || REPAIRED.test(fold(cells.target.text))) continue;
      const likely = otherSign(foldWord(name).replace(/\([^()]*\)/g, ''), target);
      if (likely === null) continue;
      const { place, text } = cells.target;
      yield claim({
        severity: 'question',
        place,
        subject: key,
        role: 'direction',
        related: cells.operator === null ? [] : [cells.operator.place],
        reported: `${cells.operator?.text ?? ''}${text}`.trim(),
        message: `${quoted(name)}一般${likely === '≤' ? '越低' : '越高'}越好，指标值却写作“${target.operator}”，请确认是否应为“${likely}”（见 ${nameOf(place)}）。`,
      });
    }
  }
}

function otherSign(name: string, { operator, explicit, value }: NumberTarget): '≥' | '≤' | null {
  if (!explicit || value.isZero()) return null;
  if (operator === '≥' || operator === '>') return LITTLE.test(name) && isAdverse(name) ? '≤' : null;
  if (operator === '=' || value.equals(Ratio.one)) return null;
  return MUCH.test(name) && !DENIED.test(name) ? '≥' : null;
}
