/** The whole rule in canonical Chinese; reading it again gives the same rule. */
import type { Clause, Criterion, Option, PartSteps, Points, Rule, Side, Where } from './clauses';
import { sayExpression } from './expression';
import { sayAmount, sayPoints, sayTaken, sayWhere } from './say';
import { isMoney, sameUnit } from '../lexicon/counters';
import { Ratio } from '../grid/ratio';
import { byObject } from '../grid/remembered';
import type { Term } from './scoring';

const PARTS: Readonly<Record<PartSteps, (size: string) => string>> = {
  started: (size) => `（不足${size}的按${size}计算）`,
  whole: (size) => `（不足${size}的不扣分）`,
  proportional: (size) => `（不足${size}的按比例扣分）`,
};

/** Counts are said to be more or fewer, figures to be above or below. */
function verbFor(side: Side, unit: string): string {
  const counted = unit !== '%' && unit !== 'p' && unit !== '' && unit !== '分' && !isMoney(unit);
  if (side === 'either') return '相差';
  return side === 'above' ? (counted ? '多' : '超过') : counted ? '少' : '低于';
}

function percent(value: Ratio): string {
  return `${value.times(Ratio.hundred).toExactText()}%`;
}

function saySpan(low: Points, high: Points): string {
  if (high.kind === 'points' && low.kind === 'points')
    return `${low.value.toExactText()}-${high.value.toExactText()}分`;
  const share = (of: Points): string => (of.kind === 'full' ? '100%' : percent(of.value));
  return `分值的${share(high)}-${share(low)}`;
}

/** 变动率为-5%以下: behind a name a hyphen would take away. */
function joined(subject: string, where: string): string {
  return subject !== '' && where.startsWith('-') ? `为${where}` : where;
}

function isBetween(where: Where): boolean {
  return where.on === 'value' && where.parts.some(({ low, high }) => low !== null && high !== null);
}

function sayOptions(options: readonly Option[]): string {
  return options
    .map(({ label, points }) => `${label}，${points === null ? '' : sayPoints(points)}`)
    .join('；');
}

function sayTerm(term: Term): string {
  if (term.kind === 'give') return sayPoints(term.points);
  return term.kind === 'take' && term.points.kind !== 'full' ? sayTaken(term.points) : '要由人认定';
}

/** Money and rates overrun a budget, people the posts there are, other things a standard. */
function overrunFor(unit: string): string {
  if (unit === '%' || unit === 'p' || unit === '' || isMoney(unit)) return '超支';
  return sameUnit(unit, '人') ? '超编' : '超标';
}

/** In: one rule. Out: its words; null where it says nothing that scores. */
function restateRule(rule: Rule): string | null {
  switch (rule.kind) {
    case 'bands':
    case 'veto':
      return `${rule.subject}${joined(rule.subject, sayWhere(rule.where))}的，${sayPoints(rule.points)}`;
    case 'steps': {
      const where = rule.where === null ? '' : `${sayWhere(rule.where)}的，`;
      const verb =
        rule.side === null
          ? ''
          : rule.overrun
            ? overrunFor(rule.size.unit)
            : verbFor(rule.side, rule.size.unit);
      const of = rule.ofTarget ? '目标值的' : '';
      const parts = rule.parts === null ? '' : PARTS[rule.parts](sayAmount(rule.size));
      const each = rule.adds ? sayTaken(rule.each).replace('扣', '加') : sayTaken(rule.each);
      const most =
        rule.most?.kind === 'points'
          ? `，最多${rule.adds ? '加' : '扣'}${rule.most.value.toExactText()}分`
          : '';
      return `${rule.subject}${where}每${verb}${of}${sayAmount(rule.size)}${parts}${each}${most}`;
    }
    case 'earned':
      return rule.each.kind === 'points'
        ? `${rule.subject}每达到${sayAmount(rule.size)}得${rule.each.value.toExactText()}分`
        : null;
    case 'base':
      return rule.points.kind === 'points' ? `基础分${rule.points.value.toExactText()}分` : null;
    case 'baseline':
      return `${rule.subject}以${sayAmount(rule.at)}为标准`;
    case 'proportional':
      return rule.where === null
        ? rule.shortfall
          ? `按${LACKING[rule.side ?? 'below']}`
          : '按比例得分'
        : `${rule.subject}${sayWhere(rule.where)}的，按${rule.shortfall ? LACKING[rule.side ?? 'below'] : `${isBetween(rule.where) ? '完成' : ''}比例得分`}`;
    case 'formula': {
      const where = rule.where === null ? '' : `${rule.subject}${sayWhere(rule.where)}的，`;
      const direction = rule.inverse === null ? '' : rule.inverse ? '反向指标' : '正向指标';
      const value = rule.ofPoints ? '考核得分' : rule.of === '' ? '实际值' : rule.of;
      return `${where}${direction}得分＝${sayExpression(rule.expression, false, value)}`;
    }
    case 'interpolation':
      return rule.where === null
        ? `中间${rule.linear ? '按线性插值计分' : '按比例计分'}`
        : `${rule.subject}${sayWhere(rule.where)}${rule.between && !rule.linear ? '之间' : ''}的，${rule.linear ? '按线性插值计分' : '按比例计分'}`;
    case 'caps':
      if (rule.floor?.kind === 'points')
        return rule.floor.value.isZero() ? '扣完为止' : `最低得${rule.floor.value.toExactText()}分`;
      if (rule.most?.kind === 'points') return `最多扣${rule.most.value.toExactText()}分`;
      return rule.cap?.kind === 'points' ? `最高得${rule.cap.value.toExactText()}分` : '满分为止';
    case 'part-steps': {
      const size = rule.size === null ? '' : sayAmount(rule.size);
      return {
        started: `不足${size}的按${size}计算`,
        whole: `不足${size}的不扣分`,
        proportional: `不足${size}的按比例扣分`,
      }[rule.as];
    }
    case 'not-applicable':
      return rule.object === '' ? '不涉及的，得满分' : `没有${rule.object}的，得满分`;
    case 'violations':
      return rule.each === null
        ? null
        : `${rule.condition === '' ? '' : `${rule.condition}的，`}每${rule.subject === '低于' ? '少' : rule.subject}${rule.size.toExactText()}${rule.unit}${rule.what}${sayTaken(rule.each)}`;
    case 'items':
    case 'levels':
    case 'yes-no':
      return sayOptions(rule.options);
    case 'tiers': {
      const [only, more] = rule.options;
      if (only?.span != null && more === undefined)
        return `${only.label}，按照${saySpan(only.span.low, only.span.high)}确定得分`;
      const labels = rule.options.map((option) => option.label).join('、');
      const spans = rule.options
        .map(({ span }) => (span === null ? '' : saySpan(span.low, span.high)))
        .join('、');
      return `${labels}，分别按照${spans}确定得分`;
    }
    case 'late':
      return `逾期${sayWhere({ on: 'value', parts: rule.where.parts, bare: false })}的，${sayTerm(rule.term)}`;
    case 'span':
      return `${rule.subject}${sayWhere(rule.where)}的，得${saySpan(rule.low, rule.high)}`;
    case 'unnamed':
      return `从${rule.what}起算`;
    case 'person':
      return `${rule.where == null ? '' : `${sayWhere(rule.where)}的，`}由人认定（${rule.why}）`;
    case 'remark':
      return null;
  }
}

/** What is taken off in proportion: what is missing, or too much. */
const LACKING = { below: '未完成比例扣分', above: '超支比例扣减相应分值' } as const;

const NUMBERS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** In: a criterion laid out. Out: its rules in canonical Chinese, '' where there are none. */
export const restate = byObject((criterion: Criterion): string => {
  const numbered = criterion.clauses.filter(({ kind }) => kind === 'items').length >= 2;
  let count = 0;
  const rules = criterion.clauses.flatMap((clause: Clause) => {
    const words = restateRule(clause);
    if (words === null) return [];
    if (!numbered || clause.kind !== 'items') return [words];
    count += 1;
    return [`${NUMBERS.charAt(count - 1)}${words}`];
  });
  const { stated } = criterion.scoring;
  const target =
    stated === null ? [] : [`目标值${sayWhere({ on: 'value', parts: stated.parts, bare: false })}`];
  return rules.length === 0 ? '' : `${[...target, ...rules].join('；')}。`;
});
