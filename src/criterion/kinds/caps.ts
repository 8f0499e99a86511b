/** Caps and floors: `扣完为止`, `最低0分`, `最多扣3分`, `满分为止`. */
import type { Points } from '../criterion';
import { endsClause } from '../condition';
import type { Kind } from '../kind';
import { figure, matchAt, NUMBER } from '../quantity-words';

const EMPTIED =
  /(?:直至|直到|至|以)?(?:该项|本项|此项|该指标|本指标|所有|全部)?(?:分值|分数|权重分|得分|标准分)?(?:扣|减)(?:完|光)(?:\d{1,2}(?:\.\d)?分)?(?:该项|本项|此项|本指标|该指标|全部|所有|指标)?(?:分值|分数|权重分|得分|权重|的分值|分)?(?:为止|止|为限)|(?:直至|直到|最多|至多)扣完|(?:直至|直到)?扣(?:至|到|完至)(?:0分|零分)(?:为止|止)?|直至扣完|(?:最低|最少)(?:得分)?(?:得|计|为|至|扣至|扣到|记)?(?:0分|零分)(?:为止)?|以0分为(?:下限|限|底限)|不(?:得)?(?:倒扣|负分|得负分|计负分|出现负分)(?:分)?|扣分(?:以)?(?:不超过|扣完)(?:该项|本项|本指标)?(?:分值|满分|权重分)(?:为止|为限)?/y;
/** 扣完3分为止: three are the most. */
const UP_TO = new RegExp(`(?:直至|直到|至|以)?(?:扣|减)(?:完|光)(${NUMBER})分(?:为止|止|为限)`, 'y');
/** 超过20分按20分计 */
const OVER = new RegExp(
  `(?:得分)?(?:高于|大于|>)(?=(${NUMBER})分)${NUMBER}分(?:的)?,?(?:均|则|只|仅|一律|也)?(?:按照?|计|以|为)\\1分(?:计算|计分|计|为限|封顶)?`,
  'y',
);
const FLOOR = new RegExp(
  `(?:得分)?(?:最低|最少|不低于|下限为?)(?:得分|得|计|为|记|扣至|不低于){0,2}(${NUMBER})分(?:为止)?`,
  'y',
);
const MOST = new RegExp(
  `(?:累计|合计|总|该项|本项)?(?:扣分)?(?:最多|最高|至多|上限|累计)?(?:扣分|扣除|扣减|扣|只扣)?(?:最多|最高)?(?:不超过|上限为?|至|为)?(${NUMBER})分(?:为止|为限|封顶)?`,
  'y',
);
const FILLED =
  /(?:加|计|得)?(?:至|到)?满分为止|(?:得分)?(?:(?:最高|最多)(?:得分)?(?:不超过|以|为|不得高于|得|计)?|不超过|不得高于)(?:该项|本项|此项|该指标|本指标|此指标|指标)?(?:满分|分值|权重分|标准分|权重)(?:值|总额)?(?:为限|为上限|为止|封顶)?|(?:得分)?(?:以|为|得|计)(?:该项|本项|此项|该指标|本指标|此指标|指标)?(?:满分|分值|权重分|标准分|权重)(?:值|总额)?(?:为限|为上限|为止|封顶)|(?:[^,;。:\d得扣]{0,10}(?:率|比例))?(?:高于|大于)(?:该项|本项)?(?:满分|100%|分值)(?:的|时|部分){0,2},?(?:均|则|只|仅|一律)?(?:按|计|以|为)(?:满分|100%)(?:计算|计分|计|为限|为上限|封顶)?|(?:[^,;。:\d得扣]{0,10}(?:率|比例))?(?:最高|最多|上限)(?:不超过|按|计|以|为|到){0,2}100%(?:计算|计分|计|为限|封顶)?|加满为止/y;
const CAP = new RegExp(
  `(?:得分不超过|(?:得分)?(?:最高|最多|上限为?|封顶))(?:得分|可得|不超过|得|计|为|记){0,2}(${NUMBER})分(?:为止)?`,
  'y',
);

export const caps: Kind = {
  kind: 'caps',
  read(text, at) {
    const upTo = matchAt(UP_TO, text, at);
    if (upTo?.[1] !== undefined) return ended(text, rule({ most: points(upTo[1]) }, at + upTo[0].length));
    const over = matchAt(OVER, text, at);
    if (over?.[1] !== undefined) return ended(text, rule({ cap: points(over[1]) }, at + over[0].length));
    const emptied = matchAt(EMPTIED, text, at);
    if (emptied !== null && endsClause(text, at + emptied[0].length)) {
      return rule({ floor: points('0') }, at + emptied[0].length);
    }
    const most = matchAt(MOST, text, at);
    if (most?.[1] !== undefined && /扣/.test(most[0]) && /最多|最高|至多|上限|不超过/.test(most[0])) {
      return ended(text, rule({ most: points(most[1]) }, at + most[0].length));
    }
    const floor = matchAt(FLOOR, text, at);
    if (floor?.[1] !== undefined) return ended(text, rule({ floor: points(floor[1]) }, at + floor[0].length));
    const filled = matchAt(FILLED, text, at);
    if (filled !== null && endsClause(text, at + filled[0].length)) {
      return rule({ cap: { kind: 'full' } }, at + filled[0].length);
    }
    const cap = matchAt(CAP, text, at);
    if (cap?.[1] !== undefined) return ended(text, rule({ cap: points(cap[1]) }, at + cap[0].length));
    return null;
  },
  restate(of) {
    if (of.kind !== 'caps') return null;
    if (of.floor?.kind === 'points') {
      return of.floor.value.isZero() ? '扣完为止' : `最低得${of.floor.value.toExactText()}分`;
    }
    if (of.most?.kind === 'points') return `最多扣${of.most.value.toExactText()}分`;
    if (of.cap?.kind === 'points') return `最高得${of.cap.value.toExactText()}分`;
    return '满分为止';
  },
};

interface Limits {
  readonly floor?: Points;
  readonly cap?: Points;
  readonly most?: Points;
}

function rule(limits: Limits, end: number) {
  return {
    value: {
      kind: 'caps' as const,
      floor: limits.floor ?? null,
      cap: limits.cap ?? null,
      most: limits.most ?? null,
    },
    end,
  };
}

function ended(text: string, read: ReturnType<typeof rule>): ReturnType<typeof rule> | null {
  return endsClause(text, read.end) ? read : null;
}

function points(digits: string): Points {
  return { kind: 'points', value: figure(digits) };
}
