/**
 * Rates of counts against the two counts beside them, and sums of counts or amounts against the items before them. An
 * error only where the sentence itself says which figures belong together and no thing can be counted twice.
 */
import { judgeParts, sumOfParts } from '../../facts/parts';
import { Ratio } from '../../grid/ratio';
import { countedRatesIn, exactRates, isCapped } from '../../report/counted';
import { isOfBearers } from '../../report/exclusive';
import type { Sentence } from '../../report/sentence';
import { sumsIn } from '../../report/sums';
import type { Claim } from '../check';
import { compareRate, inFormOf } from '../rate-agreement';
import { reportClaim } from './claim';

export function* countedMismatches(sentence: Sentence): Generator<Claim> {
  yield* rates(sentence);
  yield* sums(sentence);
}

function* rates(sentence: Sentence): Generator<Claim> {
  for (const counted of countedRatesIn(sentence)) {
    const { rate, name, done, isSure } = counted;
    const stated = { value: rate.value, decimals: rate.decimals, isPercent: true };
    const readings = exactRates(counted).map(({ bases, exact }) => ({
      divisor: bases.map(({ text }) => text).join('+'),
      exact,
      agreement: isCapped(exact, rate)
        ? 'agrees'
        : compareRate(
            exact,
            stated,
            [done, ...bases].map(({ text }) => text),
          ),
    }));
    if (readings.some(({ agreement }) => agreement === 'agrees')) continue;
    // A score above its full marks is told as such.
    if (name.endsWith('得分率') && readings.some(({ exact }) => exact.isAbove(Ratio.one))) continue;
    const reading = readings.find(({ agreement }) => agreement !== 'differs') ?? readings[0];
    if (reading === undefined) continue;
    const expected = inFormOf(reading.exact, stated);
    const isDigit = reading.agreement !== 'differs';
    const division = `${done.text}÷${reading.divisor}`;
    yield reportClaim({
      sentence,
      from: rate.from,
      role: `ratio|${name}`,
      severity: isDigit ? 'info' : isSure ? 'error' : 'question',
      reported: rate.text,
      expected,
      message: isDigit
        ? `${name}写 ${rate.text}，${division} 四舍五入应是 ${expected}。`
        : `${name}写 ${rate.text}，按同句的 ${division} 算是 ${expected}${isSure ? '' : '；请确认是哪两个数相除'}。`,
    });
  }
}

function* sums(sentence: Sentence): Generator<Claim> {
  for (const { sum, items } of sumsIn(sentence)) {
    const verdict = judgeParts({ whole: sum, parts: items, complete: true });
    if (verdict.kind !== 'above' && verdict.kind !== 'below') continue;
    if (items.some(({ value }) => value.equals(sum.value))) continue;
    const runs = items.slice(0, -1).map((_, index) => items.slice(index));
    if (runs.some((run) => sumOfParts({ whole: sum, parts: run, complete: true })?.equals(sum.value)))
      continue;
    const expected = verdict.sum.toText(4);
    const isSure = !isOfBearers(sum.unit);
    yield reportClaim({
      sentence,
      from: sum.from,
      role: 'sum',
      severity: isSure ? 'error' : 'question',
      reported: sum.text,
      expected,
      message: `合计写 ${sum.text}，前面各项相加是 ${expected}${isSure ? '' : '；是否有重复计算的，请确认'}。`,
      evidence: [`${items.map(({ text }) => text).join('+')}=${expected}`],
    });
  }
}
