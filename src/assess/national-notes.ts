/**
 * Notes under a table that only say what the national rule says anyway (财预〔2020〕10号, and provinces' forms after
 * it): targets met in full, otherwise in proportion; three tiers for qualities. They change nothing but, now and
 * then, the ends of the tiers.
 */
import { foldWord } from '../grid/fold';
import type { LocalRules } from '../rules/local-rules';

/** Phrases of the national rule; each is taken out, and what is left must not speak of points. */
const PHRASES: readonly RegExp[] = [
  /(?:完成|达到|实现|超过)[^,;。]{0,16}(?:指标值|目标值|目标|预期|计划)[^;。]{0,10}?(?:得|计|记|给)?(?:满分|全部分值|所赋分值)/g,
  /(?:未完成|未达到|未实现|不足)[^;。]{0,30}按[^;。]{0,30}比例[^,;。]{0,10}/g,
  /(?:正向|反向|逆向)指标\([^()]{0,40}得分=(?:权重|分值)[*/](?:B\/A|A\/B)\)/g,
  /(?:正向|反向|逆向)指标[^;。]{0,30}得分=(?:权重|分值)\*(?:B\/A|A\/B)/g,
  /得分(?:最高|最多)?不(?:得)?(?:突破|超过|高于)[^,;。]{0,12}/g,
  /(?:定量|定性)指标的?(?:计分|评分|得分|打分)(?=:)/g,
  /(?:最高|最多)?不(?:得)?超过(?:该)?(?:指标|权重)[^,;。]{0,8}/g,
  /(?:达成|达到|完成)预期(?:指标|目标)[^;。]{0,120}100%?[-~至](?:(?!得\d|扣\d|加\d|每.{1,12}扣)[^;。]){0,160}/g,
];
const POINTS =
  /[得计扣记给加减]\d|扣完|满分|得分|(?:计分|记分|给分|赋分|评分)(?!原则|方法|办法|规则|标准|说明|依据)|每.{1,12}扣/;

/** True when the text speaks of points only in the words of the national rule. */
export function restatesNational(text: string): boolean {
  const folded = foldWord(text);
  const rest = PHRASES.reduce((left, phrase) => left.replace(phrase, ''), folded);
  return rest !== folded && !POINTS.test(rest);
}

/** The note gives the ministry's formula for targets to be kept below as well: it is the table's own rule, no other set's. */
export function statesInverse(text: string): boolean {
  return /(?:反向|逆向)指标(?:\([^()]{0,40})?[^;。]{0,30}得分=(?:权重|分值)[*/](?:B\/A|A\/B)/.test(
    foldWord(text),
  );
}

/** The three tiers a note states (`100%-80%、80%-50%、50%-0%`), or null where it states none in one chain. */
export function tiersIn(text: string): LocalRules['tiers'] | null {
  const spans = [...foldWord(text).matchAll(/(\d{1,3})%?(?:\([^()]{0,8}\))?[-~至](\d{1,3})%?/g)].map(
    (match) => ({
      high: Number(match[1]),
      low: Number(match[2]),
    }),
  );
  const [first, second, third] = spans;
  if (first === undefined || second === undefined || third === undefined || spans.length !== 3) return null;
  const isChain =
    first.high === 100 && first.low === second.high && second.low === third.high && third.low === 0;
  return isChain && first.low < 100 && second.low < first.low && second.low > 0 ? spans : null;
}
