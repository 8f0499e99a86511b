/** Marks in proportion to the value: `按完成比例计算得分`, `未完成的按比例计分`. */
import { afterCondition, endsClause, readCondition } from '../condition';
import type { Where } from '../criterion';
import type { Kind } from '../kind';
import { matchAt } from '../quantity-words';
import { sayWhere } from '../say';

/** Words for whose proportion it is; what names other units' data, people or last year is not a proportion of the value. */
const WORDS =
  /(?:则|均|应|的)?(?:等|同|按照?|依据?|以)(?!考核得分|考核结果|考评)([^,;。:#\d*/+]{0,16}?)(?:比例|百分比|比率|率|比重)(?:相应|对应|等比)?(?:计算|折算|换算|计|得|给|赋|记|扣|核|确定|核定|评)(?:得|计|扣|给|算|减|定)?(?:出)?(?:得分|分值|分数|分)?/y;
/** 按完成项数得分 */
const BY_COUNT = /按(?:照)?(?:实际)?完成(?:的)?(?:项|个|次|场|期|件)数(?:量)?(?:得分|计分|记分|给分)/y;
/** 未完成的，按比例…: short of the target, though the target is not named. */
const SHORT =
  /(?:未完成|没有完成|未能完成|未达到|未达标|不达标)(?:任务|目标|计划|指标|要求)?(?:的)?(?:部分)?,?/y;
const OTHER = /考核|超出|高于|超支|偏离|差额|降低|下降|增加|增长|排名|上年|去年|同期|得分|酌|专家|平均|评议/;

/** `按比例…` at a place: where it ends, or null. */
export function readProportion(text: string, at: number): number | null {
  const counted = matchAt(BY_COUNT, text, at);
  if (counted !== null && endsClause(text, at + counted[0].length)) return at + counted[0].length;
  const match = matchAt(WORDS, text, at);
  if (match === null || OTHER.test(match[1] ?? '')) return null;
  const end = at + match[0].length;
  return endsClause(text, end) ? end : null;
}

export const proportional: Kind = {
  kind: 'proportional',
  read(text, at) {
    const alone = readProportion(text, at);
    if (alone !== null) return { value: { kind: 'proportional', where: null, subject: '' }, end: alone };
    const short = matchAt(SHORT, text, at);
    const rest = short === null ? null : readProportion(text, at + short[0].length);
    if (rest !== null) {
      return { value: { kind: 'proportional', where: { on: 'target', met: false }, subject: '' }, end: rest };
    }
    const condition = readCondition(text, at);
    if (condition === null) return null;
    const end = readProportion(text, afterCondition(text, condition.end));
    const { where, subject } = condition.value;
    if (end === null) return null;
    const between = isBetween(where);
    // 「60%-100%按完成比例计分」 is the rate itself; 「按比例计分」 may also mean the line between the two.
    const named = /完成|执行|实际/.test(text.slice(condition.end, end));
    return between && !named ? null : { value: { kind: 'proportional', where, subject }, end };
  },
  restate: (rule) =>
    rule.kind === 'proportional'
      ? rule.where === null
        ? '按比例得分'
        : `${rule.subject}${sayWhere(rule.where)}的，按${isBetween(rule.where) ? '完成' : ''}比例得分`
      : null,
};

function isBetween(where: Where): boolean {
  return where.on === 'value' && where.parts.some(({ low, high }) => low !== null && high !== null);
}
