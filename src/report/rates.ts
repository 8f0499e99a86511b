/** Rates the report gives by name: `建议办成率达到69.2%`. Targets and other years are left out. */
import type { Quantity } from '../grid/quantity';
import { labelBefore, plainLabel } from './label';
import type { Sentence } from './sentence';

export interface SaidRate {
  readonly sentence: Sentence;
  readonly figure: Quantity;
  /** Plain: `建议办成率`. */
  readonly name: string;
}

const NAMED = /(?:率|满意度|覆盖面|比例|进度)$/;
/** What is promised, or was so in another year, is no result. */
const NOT_RESULT =
  /目标|力争|计划|确保|要求|预期|应达|不低于|不高于|不少于|上年|去年|同期|明年|下年|标准为|比例为|上半年|季度|时序|(?:^|\D)(?:\d|1[01])月[底末]/;
const AROUND = /^\s?(?:以上|以下|以内|左右|及以上|[(]?(?:为|的)?(?:目标|要求|标准))/;

/** In: a sentence. Out: its rates with a name of their own. */
export function* ratesIn(sentence: Sentence): Generator<SaidRate> {
  for (const figure of sentence.figures) {
    if (figure.kind !== 'rate' || AROUND.test(sentence.folded.slice(figure.to, figure.to + 5))) continue;
    // 比目标值低 behind a rate speaks of another figure.
    if (NOT_RESULT.test(sentence.folded.slice(0, figure.to))) return;
    if ('≥≤<>~-'.includes(sentence.folded.charAt(figure.from - 1))) continue;
    const label = labelBefore(sentence, figure);
    const own = label === '' ? labelAcrossComma(sentence, figure) : label;
    const name = plainLabel(own).replace(/^20\d\d年度?/, '');
    if (NAMED.test(name) && name.length >= 3) yield { sentence, figure, name };
  }
}

/** `固定资产利用率，是100%` */
function labelAcrossComma(sentence: Sentence, figure: Quantity): string {
  const before = /([^,;:。、()\d]{3,20}率),$/.exec(
    sentence.folded.slice(Math.max(0, figure.from - 24), figure.from),
  );
  return before?.[1] ?? '';
}
