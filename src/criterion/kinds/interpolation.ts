/** Marks on the line between two stated anchors: `60%-95%之间按比例计分`, `中间按线性插值计算`. */
import { afterCondition, endsClause, readCondition } from '../condition';
import type { Kind } from '../kind';
import { matchAt } from '../quantity-words';
import { sayWhere } from '../say';
import { readProportion } from './proportional';

const LINEAR =
  /(?:则|均)?(?:采用|采取|使用|利用|按照|按|以|用)?(?:直线|线性)?(?:内插|插值|插入|线性|直线)(?:法|关系|方法|方式|比例)?(?:插值|内插)?(?:法)?(?:计算|计|得|确定|折算|评)?(?:得|计)?(?:出)?(?:得分|分值|分数|分)?/y;
const MIDDLE =
  /(?:介于|处于|在)?(?:中间值|中间部分|中间数值|中间|两者之间|上述之间|之间|其间|区间内)(?:的部分|的|部分|数值)?,?/y;

export const interpolation: Kind = {
  kind: 'interpolation',
  read(text, at) {
    const middle = matchAt(MIDDLE, text, at);
    const start = at + (middle?.[0].length ?? 0);
    const line = readLinear(text, start);
    const alone = line ?? (middle === null ? null : readProportion(text, start));
    if (alone !== null) {
      return {
        value: { kind: 'interpolation', where: null, linear: line !== null, between: true, subject: '' },
        end: alone,
      };
    }
    const condition = readCondition(text, at);
    if (condition === null) return null;
    const after = afterCondition(text, condition.end);
    const { where, subject } = condition.value;
    const between =
      where.on === 'value' &&
      where.parts.length === 1 &&
      where.parts.every(({ low, high }) => low !== null && high !== null);
    const linear = readLinear(text, after);
    const end = linear ?? (between ? readProportion(text, after) : null);
    if (end === null || (linear === null && /完成|执行|实际/.test(text.slice(after, end)))) return null;
    return {
      value: {
        kind: 'interpolation',
        where: where.on === 'rest' ? null : where,
        linear: linear !== null,
        between: linear !== null || where.on === 'rest' || /间/.test(text.slice(at, after)),
        subject,
      },
      end,
    };
  },
  restate: (rule) =>
    rule.kind === 'interpolation'
      ? rule.where === null
        ? `中间${rule.linear ? '按线性插值计分' : '按比例计分'}`
        : `${rule.subject}${sayWhere(rule.where)}${rule.between && !rule.linear ? '之间' : ''}的，${rule.linear ? '按线性插值计分' : '按比例计分'}`
      : null,
};

function readLinear(text: string, at: number): number | null {
  const match = matchAt(LINEAR, text, at);
  if (match === null || match[0].length < 3) return null;
  const end = at + match[0].length;
  return endsClause(text, end) ? end : null;
}
