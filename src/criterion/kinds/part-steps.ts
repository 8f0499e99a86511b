/** What a part of a step does: `不足1个百分点按1个百分点计算`, `不足的不扣`, `按比例扣`. */
import { endsClause } from '../condition';
import type { Kind } from '../kind';
import { matchAt, readAmount } from '../quantity-words';
import { sayAmount } from '../say';

/** The spelling has already told 不足 of a step (未足) from 不足 of a bound. */
const LEAD = /(?:对于|其中|凡)?未足/y;
const BETWEEN = /(?:的)?(?:部分)?,?(?:则|也|均|都|仍|一律)?/y;
const STARTED = /(?:按照?|以|视为|视同|视作|计为|算作|作)(?=\d)/y;
const COUNTED = /(?:计算|扣分|计分|处理|计|扣|算|对待)?/y;
const WHOLE = /(?:不计扣分|不予?扣分?|不予?计算?|忽略不计|不作扣分|舍去)(?:分)?/y;
const PRO_RATA = /(?:等?按?(?:相应|实际|同等)?比例|据实|折算)(?:计算)?(?:扣分|扣减|扣|计算|折算|计分|计)?/y;
const REMAINDER = /(?:小数部分|零头|余数部分)(?:等?按?(?:相应)?比例)(?:扣分|扣减|计算|扣)/y;

export const partSteps: Kind = {
  kind: 'part-steps',
  read(text, at) {
    const rest = matchAt(REMAINDER, text, at);
    if (rest !== null) return settled(text, 'proportional', null, at + rest[0].length);
    const lead = matchAt(LEAD, text, at);
    if (lead === null) return null;
    const size = readAmount(text, at + lead[0].length);
    const named = size?.end ?? at + lead[0].length;
    const start = named + (matchAt(BETWEEN, text, named)?.[0].length ?? 0);
    const started = matchAt(STARTED, text, start);
    if (started !== null && size !== null) {
      const as = readAmount(text, start + started[0].length);
      if (as === null || !as.value.value.equals(size.value.value)) return null;
      const end = as.end + (matchAt(COUNTED, text, as.end)?.[0].length ?? 0);
      return settled(text, 'started', size.value, end);
    }
    const whole = matchAt(WHOLE, text, start);
    if (whole !== null) return settled(text, 'whole', size?.value ?? null, start + whole[0].length);
    const rata = matchAt(PRO_RATA, text, start);
    if (rata === null || rata[0] === '') return null;
    return settled(text, 'proportional', size?.value ?? null, start + rata[0].length);
  },
  restate(rule) {
    if (rule.kind !== 'part-steps') return null;
    const size = rule.size === null ? '' : sayAmount(rule.size);
    return {
      started: `不足${size}的按${size}计算`,
      whole: `不足${size}的不扣分`,
      proportional: `不足${size}的按比例扣分`,
    }[rule.as];
  },
};

type Settled = Extract<ReturnType<Kind['read']>, object>['value'] & { kind: 'part-steps' };

function settled(text: string, as: Settled['as'], size: Settled['size'], end: number) {
  return endsClause(text, end) ? { value: { kind: 'part-steps' as const, as, size }, end } : null;
}
