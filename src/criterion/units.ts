/** Units that figures in criteria carry. */

const WORDS = [
  '亿元 万元 千元 百元 元',
  '人次 人 名 位 户 家 个工作日 工作日 天 日 个月 小时 分钟 年 岁',
  '个 项 次 例 起 件 宗 条 处 篇 份 套 台 辆 批 场 期 门 班 课时 学时 笔 支 座 所 册 株 头 只 张 块',
  '平方米 ㎡ 平方公里 公里 千米 米 亩 公顷 吨 公斤 千克 倍',
];

/** Alternation for use inside a pattern, longest first. */
export const UNITS = WORDS.join(' ')
  .split(' ')
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Money units as multiples of 元. */
export const MONEY: Readonly<Record<string, string>> = {
  元: '1',
  百元: '100',
  千元: '1000',
  万元: '10000',
  亿元: '100000000',
};

/** Units that count the same thing: 3例 is 3次 is 3个. */
const COUNTS = new Set('个 项 次 例 起 件 宗 条 处 笔 人次'.split(' '));
const PEOPLE = new Set('人 名 位'.split(' '));
const DAYS = new Set('天 日'.split(' '));

/** Whether a value in `unit` may be held against a bound in `wanted`; '' fits any number. */
export function sameUnit(unit: string, wanted: string): boolean {
  if (unit === wanted || unit === '' || wanted === '') return true;
  if (unit in MONEY && wanted in MONEY) return true;
  return [COUNTS, PEOPLE, DAYS].some((family) => family.has(unit) && family.has(wanted));
}
