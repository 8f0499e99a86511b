/** Units that figures of criteria carry, which of them count the same, and how they convert. */
import { Ratio } from '../grid/ratio';

const WORDS = [
  '亿元 万元 千元 百元 元',
  '万人次 人次 万人 人 名 位 万户 户 家 个工作日 工作日 天 日 个月 小时 分钟 年 岁',
  '个 项 次 例 起 件 宗 条 处 篇 份 套 台 辆 批 场 期 门 班 课时 学时 笔 支 座 所 册 株 头 只 张 块',
  '万平方米 平方米 ㎡ 平方公里 公里 千米 米 厘米 毫米 万亩 亩 公顷 万吨 吨 公斤 千克 克 升 万立方米 立方米 千瓦时 千瓦 倍',
  '场次 批次 车次 班次 台次 件次 户次 人天 人月 个季度 季度 床位 点位 个工作日 个小时 种 类 档 级 周 轮 遍 卷 栋 间 口 盏 棵 幅 部 票 单 村 例次 个村 个单位 名次 位次',
];

/** Alternation for use inside a pattern, longest first. */
export const UNITS = WORDS.join(' ')
  .split(' ')
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

const SCALES: readonly (readonly [word: string, scale: string])[] = [
  ['亿', '100000000'],
  ['万', '10000'],
  ['千', '1000'],
  ['百', '100'],
];

/** What is an exact number of a smaller unit: 2天 is 48小时. A 工作日 or a 月 is no fixed number of days. */
const MULTIPLES: ReadonlyMap<string, { readonly base: string; readonly scale: Ratio }> = new Map(
  [
    ['周', '分钟', '10080'],
    ['天', '分钟', '1440'],
    ['日', '分钟', '1440'],
    ['小时', '分钟', '60'],
    ['年', '月', '12'],
    ['季度', '月', '3'],
    ['公里', '米', '1000'],
    ['千米', '米', '1000'],
    ['厘米', '米', '0.01'],
    ['毫米', '米', '0.001'],
    ['吨', '克', '1000000'],
    ['公斤', '克', '1000'],
    ['千克', '克', '1000'],
    ['公顷', '亩', '15'],
    ['平方公里', '亩', '1500'],
  ].map(([unit = '', base = '', scale = '']) => [unit, { base, scale: Ratio.of(scale) }]),
);

/** `万元` is 10000 of 元; 千米 and 千克 are units of their own. */
function scaleOf(counted: string): { readonly base: string; readonly scale: Ratio } {
  const unit = counted.replace(/^个(?=月|小时|季度)/, '');
  const multiple = MULTIPLES.get(unit);
  if (multiple !== undefined) return multiple;
  const found = /^(?:千米|千克)/.test(unit)
    ? undefined
    : SCALES.find(([word]) => unit.startsWith(word) && unit.length > 1);
  if (found === undefined) return { base: unit, scale: Ratio.one };
  const [word, scale] = found;
  const of = MULTIPLES.get(unit.slice(word.length));
  return of === undefined
    ? { base: unit.slice(word.length), scale: Ratio.of(scale) }
    : { base: of.base, scale: of.scale.times(Ratio.of(scale)) };
}

export function isMoney(unit: string): boolean {
  return scaleOf(unit).base === '元';
}

/** Whether a value in `unit` may be held against a bound in `wanted`; '' fits any number. */
export function sameUnit(unit: string, wanted: string): boolean {
  if (unit === '' || wanted === '') return true;
  const a = scaleOf(unit.replace(/^个(?!月)(?=.)/, '')).base;
  const b = scaleOf(wanted.replace(/^个(?!月)(?=.)/, '')).base;
  return a === b || FAMILIES.some((family) => family.has(a) && family.has(b));
}

/** How many of `to` one `from` is (万元 in 元: 10000); 1 where either is ''. */
export function factor(from: string, to: string): Ratio {
  return from === '' || to === '' ? Ratio.one : scaleOf(from).scale.over(scaleOf(to).scale);
}
