/** What kind of value a criterion wants: the unit of its bounds tells. */
import { Ratio } from '../grid/ratio';
import type { Amount, Clause, Expression, Where } from './clauses';
import { count } from './expression';

/** `rate` when every bound is a percentage, `number` when every bound is not, null when there is none or they differ. */
export function measuresOf(clauses: readonly Clause[]): 'rate' | 'number' | null {
  const units = new Set(clauses.flatMap(amounts).map(kindOf));
  const zeros = units.size === 1 && units.has('any');
  units.delete('any');
  // 变动率＜0得5分: a rate by its name, since 0 has no unit.
  if (zeros && clauses.every(onlyZero) && clauses.some(namesRate)) return 'rate';
  if (units.size === 1) return units.has('rate') ? 'rate' : 'number';
  return null;
}

function onlyZero(clause: Clause): boolean {
  return amounts(clause).every(({ value }) => value.isZero());
}

function namesRate(clause: Clause): boolean {
  return 'subject' in clause && /(?:率|比例|占比)$/.test(clause.subject);
}

const LARGEST_FRACTION = Ratio.of('1.5');

/** 0 without a unit (`变动率≤0`) fits both, and so does 0.95. */
function kindOf({ unit, value }: Amount): 'rate' | 'number' | 'any' {
  if (unit === '%' || unit === 'p') return 'rate';
  return unit === '' && !value.abs().isAbove(LARGEST_FRACTION) ? 'any' : 'number';
}

function amounts(clause: Clause): readonly Amount[] {
  switch (clause.kind) {
    case 'bands':
    case 'span':
    case 'veto':
      return whereAmounts(clause.where);
    case 'steps': {
      const bounds = clause.where === null ? [] : whereAmounts(clause.where);
      // A step in percent of an amount (≥60人，每少5%扣1分) does not make the value a rate.
      return bounds.length > 0 || clause.size.unit !== '%' ? [...bounds, ...pointOnly(clause.size)] : [];
    }
    case 'earned':
      return [clause.size];
    case 'baseline':
      return [clause.at];
    case 'formula':
      return [
        ...(clause.where === null ? [] : whereAmounts(clause.where)),
        ...(clause.ofPoints ? [{ value: Ratio.one, unit: '分' }] : ofFormula(clause.expression)),
      ];
    case 'proportional':
    case 'interpolation':
      return clause.where === null ? [] : whereAmounts(clause.where);
    case 'base':
    case 'late':
    case 'unnamed':
    case 'caps':
    case 'items':
    case 'levels':
    case 'not-applicable':
    case 'part-steps':
    case 'person':
    case 'remark':
    case 'tiers':
    case 'violations':
    case 'yes-no':
      return [];
  }
}

/** 执行率×分值 wants a rate; 实际完成数÷目标值×分值 takes a number as well. */
function ofFormula(expression: Expression): readonly Amount[] {
  return count(expression, 'target') + count(expression, 'progress') === 0
    ? [{ value: Ratio.one, unit: '%' }]
    : [];
}

function pointOnly(size: Amount): readonly Amount[] {
  return size.unit === 'p' ? [size] : [];
}

function whereAmounts(where: Where): readonly Amount[] {
  if (where.on !== 'value') return [];
  return where.parts.flatMap(({ low, high }) =>
    [low, high].flatMap((bound) => (bound === null ? [] : [bound.at])),
  );
}
