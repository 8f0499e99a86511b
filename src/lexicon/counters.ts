/** Units that figures of criteria carry, which of them count the same, and how they convert. */
import { Ratio } from '../grid/ratio';
import { MEASURE_WORDS, unitMeaning } from '../grid/units';

const WORDS = [
  '亿元 万元 千元 百元 元',
  '万人次 人次 万人 人 名 位 万户 户 家 个工作日 工作日 天 日 个月 小时 分钟 年 岁',
  '个 项 次 例 起 件 宗 条 处 篇 份 套 台 辆 批 场 期 门 班 课时 学时 笔 支 座 所 册 株 头 只 张 块',
  '万平方米 平方米 ㎡ m2 万立方米 万亩 万吨 倍',
  '场次 批次 车次 班次 台次 件次 户次 人天 人月 个季度 季度 床位 点位 个工作日 个小时 种 类 档 级 周 轮 遍 卷 栋 间 口 盏 棵 幅 部 票 单 村 例次 个村 个单位 名次 位次',
];

/** Alternation for use inside a pattern, longest first. */
export const UNITS = [...new Set([...WORDS.join(' ').split(' '), ...MEASURE_WORDS])]
  // 10月 is a date, a lone m or L a letter that names something.
  .filter((unit) => !/^(?:月|季度|m|L|瓦)$/.test(unit))
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Units that count the same thing: 3例 is 3次 is 3个. */
const FAMILIES: readonly ReadonlySet<string>[] = [
  new Set('个 项 次 例 起 件 宗 条 处 笔 人次'.split(' ')),
  new Set('人 名 位'.split(' ')),
  new Set('场 场次'.split(' ')),
  new Set('天 日'.split(' ')),
  new Set('平方米 ㎡'.split(' ')),
];

/** What a unit counts in and how many of it one is; a rate is no unit to be scaled. */
function scaleOf(unit: string): { readonly base: string; readonly scale: Ratio } {
  if (unit === '%' || unit === 'p') return { base: unit, scale: Ratio.one };
  return unitMeaning(unit.replace(/^个(?=月|小时|季度)/, ''));
}

export function isMoney(unit: string): boolean {
  return scaleOf(unit).base === '元';
}

/**
 * Whether a value in `unit` may be held against a bound in `wanted`; '' fits any number. A step may leave out of what
 * (500公斤/亩，每低10公斤); a value may too, but only in the very unit: 1180万元 is no 元/平方米.
 */
export function sameUnit(unit: string, wanted: string): boolean {
  if (unit === '' || wanted === '') return true;
  const [a, b] = counted(unit, wanted);
  if (wanted.includes('/') && !unit.includes('/')) return a === b;
  const one = scaleOf(a.replace(/^个(?!月)(?=.)/, '')).base;
  const other = scaleOf(b.replace(/^个(?!月)(?=.)/, '')).base;
  return one === other || FAMILIES.some((family) => family.has(one) && family.has(other));
}

/** What the two count; where one of them leaves out of what, what the other counts without it. */
function counted(one: string, other: string): readonly [string, string] {
  if (one.includes('/') === other.includes('/')) return [one, other];
  return [one.replace(/\/.*$/, ''), other.replace(/\/.*$/, '')];
}

/** How many of `to` one `from` is (万元 in 元: 10000); 1 where either is ''. */
export function factor(from: string, to: string): Ratio {
  if (from === '' || to === '') return Ratio.one;
  const [a, b] = counted(from, to);
  return scaleOf(a).scale.over(scaleOf(b).scale);
}
