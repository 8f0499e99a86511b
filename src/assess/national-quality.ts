/** Qualities without a criterion: three tiers a person chooses from, unless the row's own words name one. */
import { foldWord } from '../grid/fold';
import { Ratio } from '../grid/ratio';
import type { Target } from '../measure/measurement';
import { tiersInForce } from '../rules/in-force';
import type { Tier } from '../rules/sets/rule-set';
import type { Assessment } from './assessment';
import { sayNumber } from './numbers';
import type { Basis } from './outcome';
import { base } from './outcome';
import type { RowRule } from './row-rule';

const LABELS = ['达成预期指标', '部分达成预期指标并具有一定效果', '未达成预期指标且效果较差'];

/** Which tier the words name outright; -1 for anything longer or looser. */
function tierOf(words: string): number {
  const said = foldWord(words).replace(/[。;,]$/, '');
  return [
    /^(?:已|全部|基本)?(?:达成|达到|完成)(?:预期|年度)(?:指标|目标)$/,
    /^部分(?:达成|达到|完成)(?:预期|年度)?(?:指标|目标)(?:,?并?且?具有一定效果)?$/,
    /^未(?:达成|达到|完成)(?:预期|年度)?(?:指标|目标)(?:,?并?且?效果较差)?$/,
  ].findIndex((pattern) => pattern.test(said));
}

const labelOf = (index: number): string => LABELS[index] ?? `第${index + 1}档`;

function marks(percent: number, full: Ratio): Ratio {
  return Ratio.of(percent).over(Ratio.hundred).times(full);
}

/** Words of the actual cell, or '' where a figure stands beside a target in words. */
export function quality(
  row: RowRule,
  basis: Basis,
  full: Ratio,
  words: string,
  target: Target | null,
): Assessment {
  const tiers = tiersInForce(row.rules);
  const index = tierOf(words);
  const named = tiers.flatMap((each) => each[index] ?? []);
  const [first] = named;
  if (first !== undefined) {
    // The widest any set gives the tier: what lies outside it lies outside every set's.
    const least = named.reduce((low, tier) => Math.min(low, tier.low), first.low);
    const most = named.reduce((high, tier) => Math.max(high, tier.high), first.high);
    return {
      ...base(
        basis,
        [],
        [`实际完成情况「${words.trim()}」属于「${labelOf(index)}」一档`],
        ['national-tiers'],
      ),
      status: 'range',
      low: marks(least, full).round(basis.decimals),
      high: marks(most, full).round(basis.decimals),
    };
  }
  const isSame = target?.kind === 'words' && words !== '' && foldWord(words) === foldWord(target.text);
  return {
    ...base(
      basis,
      [],
      [
        isSame
          ? `实际完成情况照写指标值「${target.text}」，须由人按完成程度认定`
          : '定性指标，须由人按完成程度认定',
      ],
      isSame ? ['national-quality', 'national-tiers'] : ['national-tiers'],
    ),
    status: 'judgement',
    isClosed: false,
    low: null,
    high: null,
    asks: '由人认定',
    options: (tiers[0] ?? []).map((tier, place, all) => ({
      label: `${labelOf(place)}（${span(tier, full, place === all.length - 1)}）`,
      points: null,
      span: { low: marks(tier.low, full), high: marks(tier.high, full) },
    })),
  };
}

/** `10–8（含）分`: the lower end belongs to the tier, and for the last it is 0. */
function span({ high, low }: Tier, full: Ratio, isLast: boolean): string {
  const least = sayNumber(marks(low, full));
  return `${sayNumber(marks(high, full))}–${least}${isLast ? '' : '（含）'}分`;
}
