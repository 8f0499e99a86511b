/** A stated formula: `得分=执行率×分值`, `按（考核得分/总分）×8计分`, `得分（20分*执行率）`, `反向指标得分=权重×A/B`. */
import type { Rule } from '../criterion';
import { afterCondition, endsClause, readCondition } from '../condition';
import { count, isScore, readExpression, sayExpression, valueName } from '../expression';
import type { Kind } from '../kind';
import type { Read } from '../quantity-words';
import { matchAt } from '../quantity-words';
import { sayWhere } from '../say';

const LEAD =
  /(正向指标|反向指标|负向指标|逆向指标)?(?:\((?:即|如|指)?[^()=]{1,20}(?:\)|,(?=得分=)))?(?:的)?(?:[,:])?(?:评价)?(?:该|本|此)?(?:项|指标)?(?:实际)?(?:(?:[^-+*/,;。:#=()\d≥≤<>得扣每按]{0,14}得分|评分|分数|计分公式|得分公式|分值)(?:计算公式|公式)?(?:=|为|:|是)|按照?|得分(?=\())/y;
/** 考核得分/总分 is a rate; 考核得分×5% takes the points themselves. */
const RATIO = /[^-+*/()\d%]\/[^-+*/()\d%]/;
const TAIL = /(?:计算得分|计算|计分|得分|计|核算|折算|确定得分|的比例计分)?(?:分)?/y;

export const formula: Kind = {
  kind: 'formula',
  read(text, at) {
    const plain = readFormula(text, at);
    if (plain !== null) return plain;
    const condition = readCondition(text, at);
    if (condition === null) return null;
    const read = readFormula(text, afterCondition(text, condition.end));
    if (read?.value.kind !== 'formula') return null;
    return {
      value: { ...read.value, where: condition.value.where, subject: condition.value.subject },
      end: read.end,
    };
  },
  restate(rule) {
    if (rule.kind !== 'formula') return null;
    const where = rule.where === null ? '' : `${rule.subject}${sayWhere(rule.where)}的，`;
    const direction = rule.inverse === null ? '' : rule.inverse ? '反向指标' : '正向指标';
    return `${where}${direction}得分＝${sayExpression(rule.expression, false, rule.ofPoints ? '考核得分' : rule.of === '' ? '实际值' : rule.of)}`;
  },
};

/** `按比例（执行率/90%）得分`: the bracket says which share of the full marks. */
function readShare(text: string, at: number): Read<Rule> | null {
  const lead = matchAt(/(?:则|均)?按照?比例\(/y, text, at);
  const share = lead === null ? null : readExpression(text, at + lead[0].length);
  if (share === null || !isScore(share.value) || count(share.value, 'weight') > 0) return null;
  const tail = matchAt(/\)(?:计算|计|得|折算)(?:得分|分值|分)?/y, text, share.end);
  if (tail === null || !endsClause(text, share.end + tail[0].length)) return null;
  const expression = { op: '*' as const, left: share.value, right: { op: 'weight' as const } };
  return {
    value: {
      kind: 'formula',
      where: null,
      expression,
      inverse: null,
      ofPoints: false,
      of: valueName(text, at + (lead?.[0].length ?? 0), share.end),
      subject: '',
    },
    end: share.end + tail[0].length,
  };
}

/** 按照执行率与分值的乘积计分 */
const PRODUCT =
  /(?:得分)?(?:=|为|按照?)?([^,;。:#\d*/+()得扣计]{2,14}?)(?:与|和|乘以|乘)(?:本项|该项|指标)?(?:满分|分值|权重分值|权重|标准分)(?:的乘积|之积|相乘|的积)(?:计算|计)?(?:得分|分)?/y;

function readProduct(text: string, at: number): Read<Rule> | null {
  const match = matchAt(PRODUCT, text, at);
  if (match?.[1] === undefined || !/(?:率|度|比例|占比)$/.test(match[1])) return null;
  if (!endsClause(text, at + match[0].length)) return null;
  const expression = { op: '*' as const, left: { op: 'value' as const }, right: { op: 'weight' as const } };
  return {
    value: {
      kind: 'formula',
      where: null,
      expression,
      inverse: null,
      ofPoints: false,
      of: match[1],
      subject: '',
    },
    end: at + match[0].length,
  };
}

function readFormula(text: string, at: number): Read<Rule> | null {
  const product = readProduct(text, at);
  if (product !== null) return product;
  const share = readShare(text, at);
  if (share !== null) return share;
  const lead = matchAt(LEAD, text, at);
  const start = at + (lead?.[0].length ?? 0);
  const read = readExpression(text, start);
  if (read === null || !isScore(read.value)) return null;
  if (!('left' in read.value)) return null;
  // Without 得分= it must be a product with the weight or a number in it (`执行率×分值`, `合格率/85%×10`).
  if (lead === null && count(read.value, 'weight') === 0 && read.value.op !== '*') return null;
  const tail = matchAt(TAIL, text, read.end)?.[0] ?? '';
  const end = read.end + tail.length;
  if (lead?.[0].startsWith('按') === true && tail === '') return null;
  if (!endsClause(text, end)) return null;
  const direction = lead?.[1];
  const inverse = direction === undefined ? null : direction !== '正向指标';
  const letters = /A\/B|B\/A/.test(text.slice(start, read.end));
  if (letters && !fits(text.slice(start, read.end), inverse)) return null;
  const points =
    /(?:得分|分数|评分|成绩|总分)(?=[*/+)-])/.test(text.slice(start, read.end)) &&
    !RATIO.test(text.slice(start, read.end));
  return {
    value: {
      kind: 'formula',
      where: null,
      expression: read.value,
      inverse,
      ofPoints: points,
      of: points ? '' : valueName(text, start, read.end),
      subject: '',
    },
    end,
  };
}

/** A is the target and B the actual value (年初目标值（A）, 实际完成值（B）): only 反向 A/B and 正向 B/A make sense. */
function fits(words: string, inverse: boolean | null): boolean {
  return inverse === null ? false : words.includes('A/B') === inverse;
}
