/** Reading how many points a clause gives or takes. */
import { Ratio } from '../grid/ratio';
import type { Points } from './criterion';
import type { Read } from './quantity-words';
import { figure, hundredths, matchAt, NUMBER } from './quantity-words';

const LEAD =
  '(?:则|就|可|应|均|都|即|只|仅|直接|视为|本项|该项|此项|本指标|该指标|此指标|指标|该部分|单位|自评|一律|一并)?';
const VERB =
  '(?:得分为|得分是|计分为|得分|评分为|计分|记分|赋分|得到|获得|可得|可计|赋予|给予|计为|记为|评为|折合|得|计|记|给|赋|评|加|打|为|获|是|=|:)?';
const WEIGHT =
  '(?:该指标|本指标|指标|该项|本项|此项|单项)?(?:权重分值|权重分|权重|标准分值|标准分|总分值|满分值|满分|分值|总分|分数|应得分)';
/** 5分以上 or 5分钟 is not points. */
const POINTS_END = '(?![值数钟段之以的比点别类-]|~|至|到)';

const POINTS = new RegExp(`${LEAD}${LEAD}${VERB}(${NUMBER})分${POINTS_END}`, 'y');
const BARE = new RegExp(`${LEAD}(?:得|计|记|给|赋)(?:分)?(?:为|:)?(${NUMBER})(?=[,;。)#]|$)`, 'y');
const FULL = new RegExp(
  `${LEAD}${LEAD}(?:按|得|计|记|给|为|赋|评|打|获得|获|可得|取得|给予|计为)?(?:${LEAD})(?:满分|全分|全部分值|全部分数|全额分|${WEIGHT}的?100%(?![~-])|100%的?${WEIGHT}|全部权重分?|权重分值?|标准分值?|标准分|本项分值|该项分值|相应分值全部)(?:值)?(?:\\(${NUMBER}分\\)|${NUMBER}分)?(?:计算|计分|处理|评分|计|分)?(?![的×*/]|为止)`,
  'y',
);
const KEPT =
  /(?:则|均|可)?(?:不予?扣分?|不作?扣减|不扣|不再?加分|不另加分|不额外加分)(?:分)?(?![0-9除完至])/y;
const ZERO = new RegExp(
  `${LEAD}${LEAD}(?:不得分值?|不计分|不给分|不记分|不赋分|不能得分|不予计分|不予得分|不予评分|不予给分|无分|不得任何分|得零分|零分|(?:得分为|得分|得|计|记|为|给|按|赋|扣为|扣至)?0(?:\\.0{1,2})?分(?!以)(?:计算|计|处理)?|扣除全部分值|扣除该项全部分值|扣除全部分数|全部扣完|全部扣除|全扣|扣完全部分值|扣完|扣光|扣除所有分值|扣除该项分值|扣全部分值|扣全分|扣满分|扣除满分)(?:值|分)?${POINTS_END}`,
  'y',
);
const SHARE = new RegExp(
  `${LEAD}(?:得|计|记|给|赋|按|为|得到)?(?:${WEIGHT}的?(${NUMBER})%|(${NUMBER})%的?(?:${WEIGHT}|分数|分)|(?<=[得计记给赋])(${NUMBER})%(?=[,;。)]|$))(?:计分|得分|计算|计|的?分数|的?分值)?(?![-~至×*/])`,
  'y',
);

const HALF = new RegExp(
  `${LEAD}(?:得|计|记|给|赋|按)(?:${WEIGHT})?(?:的)?(?:一半|半数|二分之一)(?:的)?(?:分值|分数|得分|权重分?|分)?(?:计分|计算|计)?(?![\\d以])`,
  'y',
);

const TAKE =
  '(?:则|就|应|再|相应|倒|各|分别|均|该项|本项|此项|本指标|该指标|累计){0,2}(?:要)?(?:扣减|扣除|扣掉|扣去|减扣|减去|减少|减掉|扣|减)(?:得分|分)?(?:为|:)?';
const TAKEN = new RegExp(
  `(?:的)?,?${TAKE}(?:该项|本项|该指标|本指标|指标)?(?:的)?(${NUMBER})分?${POINTS_END}(?!%|p)`,
  'y',
);
const TAKEN_SHARE = new RegExp(
  `(?:的)?,?${TAKE}(?:${WEIGHT}的?(${NUMBER})%|(${NUMBER})%的?${WEIGHT})(?:的?分数|的?分值|的分)?(?![-~至])`,
  'y',
);

/** Points given: `计5分`, `得满分`, `不得分`, `得权重分的80%`; null where none stand. */
export function readPoints(text: string, at: number): Read<Points> | null {
  const zero = matchAt(ZERO, text, at);
  if (zero !== null) return { value: { kind: 'points', value: Ratio.zero }, end: at + zero[0].length };
  const share = matchAt(SHARE, text, at);
  const part = share?.[1] ?? share?.[2] ?? share?.[3];
  if (share !== null && part !== undefined) {
    const value = hundredths(part);
    return {
      value: value.equals(Ratio.one) ? { kind: 'full' } : { kind: 'share', value },
      end: at + share[0].length,
    };
  }
  const half = matchAt(HALF, text, at);
  if (half !== null) return { value: { kind: 'share', value: figure('0.5') }, end: at + half[0].length };
  const full = matchAt(FULL, text, at) ?? matchAt(KEPT, text, at);
  if (full !== null) return { value: { kind: 'full' }, end: at + full[0].length };
  const points = matchAt(POINTS, text, at) ?? matchAt(BARE, text, at);
  if (points?.[1] === undefined) return null;
  return { value: { kind: 'points', value: figure(points[1]) }, end: at + points[0].length };
}

/** Points taken: `扣0.5分`, `扣权重分的10%`; null where none stand. */
export function readTaken(text: string, at: number): Read<Points> | null {
  const share = matchAt(TAKEN_SHARE, text, at);
  const part = share?.[1] ?? share?.[2];
  if (share !== null && part !== undefined) {
    return {
      value: { kind: 'share', value: hundredths(part) },
      end: at + share[0].length,
    };
  }
  const taken = matchAt(TAKEN, text, at);
  if (taken?.[1] === undefined) return null;
  return { value: { kind: 'points', value: figure(taken[1]) }, end: at + taken[0].length };
}
