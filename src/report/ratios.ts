/** Rates with the figures they come from, in one sentence: an equation, or a budget, what was spent, and the rate. */
import { findEquations } from '../measure/equation';
import type { FoundEquation } from '../measure/equation';
import type { Quantity } from '../grid/quantity';
import type { Ratio } from '../grid/ratio';
import { convert } from '../grid/units';
import { labelBefore, plainLabel } from './label';
import type { Sentence } from './sentence';

export interface TextRatio {
  readonly sentence: Sentence;
  /** In the sentence. */
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly exact: Ratio;
  readonly stated: {
    readonly text: string;
    readonly value: Ratio;
    readonly decimals: number;
    readonly isPercent: boolean;
  };
  readonly figures: readonly string[];
  readonly isSure: boolean;
}

const RATE =
  /^(?:20\d\d年)?(?:全年|年度|部门|整体|资金|预算|支出|财政|拨款|总体|总|的)*(?:执行率|完成率|支出率|到位率|使用率|支付率|执行进度|支出进度|控制率)$/;
const PLANNED = /预算数|预算安排|预算总额|预算金额|预算资金|预算$|计划|下达|批复|安排|概算|应到位|指标$/;
const SPENT = /支出$|支出数|支出额|支出金额|执行数|执行$|决算|完成|实际|支付|使用/;
const ARRIVED = /到位/;
/** Which of several budgets a rate is of, is not said. */
const SEVERAL = /年初|调整|追加|调减|上年|结转/;

/** In: a sentence. Out: the rates whose figures stand beside them. */
export function* ratiosIn(sentence: Sentence): Generator<TextRatio> {
  if (sentence.figures.length === 0) return;
  const equations = findEquations(sentence.text);
  for (const equation of equations) {
    const ratio = ofEquation(sentence, equation);
    if (ratio !== null) yield ratio;
  }
  const ratio = equations.some((equation) => equation.computed !== null) ? null : ofAmounts(sentence);
  if (ratio !== null) yield ratio;
}

function ofEquation(sentence: Sentence, equation: FoundEquation): TextRatio | null {
  const { computed, stated, figures, from, to, name } = equation;
  if (computed === null || stated === null || figures.length < 2) return null;
  return { sentence, from, to, name, exact: computed, stated, figures, isSure: true };
}

/** Exactly one planned and one spent amount, and one rate behind them. */
function ofAmounts(sentence: Sentence): TextRatio | null {
  if (sentence.folded.includes('其中')) return null;
  const rates = sentence.figures.filter((figure) => figure.kind === 'rate');
  const amounts = sentence.figures.filter((figure) => figure.kind === 'money');
  const [rate] = rates;
  const [first, second, ...more] = amounts;
  if (
    rate === undefined ||
    rates.length > 1 ||
    first === undefined ||
    second === undefined ||
    more.length > 0
  )
    return null;
  const name = plainLabel(labelBefore(sentence, rate));
  if (!RATE.test(name) || rate.from < second.from) return null;
  // 培训计划20期，实际19期，完成率95%: of what stands before it.
  const isOfCounts = sentence.figures.findLast(({ to }) => to <= rate.from)?.kind === 'count';
  if (isOfCounts && !/预算|资金|支出|执行|拨款/.test(name)) return null;
  const roles = [first, second].map((figure) => roleOf(plainLabel(labelBefore(sentence, figure)), name));
  const [a, b] = roles;
  const pair =
    a === 'planned' && b === 'spent'
      ? { spent: second, planned: first }
      : a === 'spent' && b === 'planned'
        ? { spent: first, planned: second }
        : null;
  if (pair === null || pair.planned.value.isZero()) return null;
  const value = convert(pair.spent.value, pair.spent.unit, pair.planned.unit);
  if (value === null) return null;
  return {
    sentence,
    from: rate.from,
    to: rate.to,
    name,
    exact: value.over(pair.planned.value),
    stated: { text: rate.text, value: rate.value, decimals: rate.decimals, isPercent: true },
    figures: [textOf(pair.spent), textOf(pair.planned)],
    isSure: !SEVERAL.test(sentence.folded) && pair.spent.unit === pair.planned.unit,
  };
}

function textOf(figure: Quantity): string {
  return figure.text.trim();
}

function roleOf(label: string, rate: string): 'planned' | 'spent' | null {
  if (rate.includes('到位率'))
    return ARRIVED.test(label) && !/应/.test(label) ? 'spent' : PLANNED.test(label) ? 'planned' : null;
  if (ARRIVED.test(label)) return null;
  const isPlanned = PLANNED.test(label) && !/执行数|完成数|实际/.test(label);
  const isSpent = SPENT.test(label) && !/支出预算|预算支出$/.test(label);
  if (isPlanned === isSpent) return null;
  return isPlanned ? 'planned' : 'spent';
}
