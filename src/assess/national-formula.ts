/** The formulas of rule sets, reckoned: what an actual earns against its target under each set in force. */
import { Ratio } from '../grid/ratio';
import type { Formula, FormulaLine, RuleSet } from '../rules/sets/rule-set';

export interface Standing {
  readonly sign: FormulaLine['sign'];
  readonly goal: Ratio;
  readonly value: Ratio;
  readonly full: Ratio;
}

/** What one set's formula gives. */
export interface Given {
  readonly set: RuleSet;
  readonly formula: Formula;
  /** Within 0 and the full marks, not rounded. */
  readonly points: Ratio;
}

/** Every score the sets admit, that in force first; empty where no formula covers the value (a negative one, say). */
export function givenBy(sets: readonly RuleSet[], at: Standing): readonly Given[] {
  const all = sets.map((set) => {
    const line = set.formulas.find((each) => holds(each, at));
    return line === undefined
      ? []
      : line.gives.flatMap((formula) => {
          const points = reckon(formula, at);
          return points === null ? [] : [{ set, formula, points: held(points, at.full) }];
        });
  });
  return all.some((each) => each.length === 0) ? [] : all.flat();
}

function holds(line: FormulaLine, { sign, goal, value }: Standing): boolean {
  if (line.sign !== sign) return false;
  if (line.target === 'zero' && !goal.isZero()) return false;
  if (line.target === 'above zero' && !goal.isAbove(Ratio.zero)) return false;
  return line.actual === whereIs(sign, value.compare(goal));
}

function whereIs(sign: FormulaLine['sign'], order: number): FormulaLine['actual'] {
  if (order === 0 || (sign === '≥' && order > 0) || (sign === '≤' && order < 0)) return 'met';
  return order < 0 ? 'below' : 'above';
}

/** null where the formula would divide by nothing or scale with a negative figure. */
function reckon(formula: Formula, { goal, value, full }: Standing): Ratio | null {
  switch (formula) {
    case 'W':
      return full;
    case '0':
      return Ratio.zero;
    case 'W×A÷T':
      return goal.isAbove(Ratio.zero) && !value.isNegative() ? full.times(value.over(goal)) : null;
    case 'W×T÷A':
      return value.isAbove(Ratio.zero) && !goal.isNegative() ? full.times(goal.over(value)) : null;
    case 'W×[1－(A－T)÷T]':
      return goal.isAbove(Ratio.zero) ? full.times(Ratio.one.minus(value.minus(goal).over(goal))) : null;
  }
}

function held(points: Ratio, full: Ratio): Ratio {
  return Ratio.max(Ratio.zero, Ratio.min(full, points));
}

/** The formula with the row's figures: `10 × 12天 ÷ 15天`. */
export function sayFormula(
  formula: Formula,
  { full, goal, value }: { readonly full: string; readonly goal: string; readonly value: string },
): string {
  switch (formula) {
    case 'W':
      return `满分 ${full}`;
    case '0':
      return '不得分';
    case 'W×A÷T':
      return `${full} × ${value} ÷ ${goal}`;
    case 'W×T÷A':
      return `${full} × ${goal} ÷ ${value}`;
    case 'W×[1－(A－T)÷T]':
      return `${full} ×［1－（${value}－${goal}）÷ ${goal}］`;
  }
}
