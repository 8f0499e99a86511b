/**
 * The exact value of an expression in which words, units and remarks stand between the figures. A figure may stand
 * before or after its label, or after the bracket its label closes; anything that can be read two ways is `unclear`.
 */
import { Ratio } from '../grid/ratio';
import { unitMeaning } from '../grid/units';
import type { NumberToken } from './equation-tokens';
import type { Group, Node } from './equation-tree';
import { holdsEquals } from './equation-tree';
import type { NamedFigures } from './named-figures';
import { labelOf } from './named-figures';

type Outcome =
  | { readonly status: 'value'; readonly value: Ratio }
  /** It divides by zero. */
  | { readonly status: 'zero' }
  /** A label has no figure. */
  | { readonly status: 'missing' }
  | { readonly status: 'unclear' };

export interface Evaluation {
  readonly outcome: Outcome;
  /** The figures used, in order, without the factor 100%. */
  readonly figures: readonly NumberToken[];
  /** Multiplied by 100%, or made of percentages only. */
  readonly isRate: boolean;
  /** Multiplied by a bare 100; the value has it in. */
  readonly timesHundred: boolean;
  readonly isQuotient: boolean;
  /** Read with a bracket or label left out: right only if the printed result confirms it. */
  readonly doubtful: boolean;
  readonly signs: number;
}

type Sign = '+' | '-' | '*' | '/';

interface Operand {
  /** The sign before it; `+` for the first. */
  readonly sign: Sign;
  readonly negated: boolean;
  readonly nodes: readonly Node[];
}

/** More figures than an equation in a cell has; beyond it nothing is computed, so that time stays linear. */
const MOST_FIGURES = 60;
const YEAR = /^(?:19|20|21)\d\d$/;
const REMARK = /^(?:其中|含|不含|包括|不包括|注|见|详见|单位|如|扣除|剔除)/;
const NONE: NamedFigures = new Map();
const UNCLEAR: Outcome = { status: 'unclear' };
const MISSING: Outcome = { status: 'missing' };

/** In: the nodes of one part of an equation. Out: its value or why it has none. Never throws. */
export function evaluate(nodes: readonly Node[], named: NamedFigures = NONE): Evaluation {
  const reader = new ExpressionReader(nodes, named);
  return reader.run(nodes);
}

/** The same with labels left out that have no figure of their own (`部门/单位人数14/编制数14`). */
export function evaluateWithoutLabels(nodes: readonly Node[]): Evaluation {
  const reader = new ExpressionReader(nodes, NONE);
  const kept = operandsOf(nodes).filter((operand) => operand.nodes.some((node) => node.type !== 'words'));
  const flat = kept.flatMap((operand, index): Node[] => {
    const sign: Node = { type: 'operator', sign: operand.sign, from: 0, to: 0 };
    return index === 0 ? [...operand.nodes] : [sign, ...operand.nodes];
  });
  return { ...reader.run(flat), doubtful: true };
}

export function hasNumber(nodes: readonly Node[]): boolean {
  return nodes.some((node) => node.type === 'number' || (node.type === 'group' && hasNumber(node.nodes)));
}

export function hasSign(nodes: readonly Node[]): boolean {
  return nodes.some((node) => node.type === 'operator' || (node.type === 'group' && hasSign(node.nodes)));
}

function operandsOf(nodes: readonly Node[]): Operand[] {
  const operands: Operand[] = [];
  let current: Node[] = [];
  let sign: Sign = '+';
  let negated = false;
  for (const node of nodes) {
    if (node.type !== 'operator') {
      if (node.type !== 'break' && node.type !== 'stray') current.push(node);
    } else if (current.length === 0 && (node.sign === '-' || node.sign === '+') && !negated) {
      negated = node.sign === '-';
    } else {
      operands.push({ sign, negated, nodes: current });
      sign = node.sign;
      negated = false;
      current = [];
    }
  }
  operands.push({ sign, negated, nodes: current });
  return operands;
}

function numbersIn(nodes: readonly Node[], found: NumberToken[] = []): NumberToken[] {
  for (const node of nodes) {
    if (found.length > MOST_FIGURES) break;
    if (node.type === 'number') found.push(node);
    else if (node.type === 'group') numbersIn(node.nodes, found);
  }
  return found;
}

class ExpressionReader {
  private readonly used: NumberToken[] = [];
  private percentFactor = false;
  private hundredFactor = false;
  private doubtful: boolean;
  private signs = 0;
  private quotient = false;
  /** How many figures printed after a bracket were used inside it. */
  private tails = 0;
  private readonly converts: boolean;
  private readonly hopeless: boolean;

  constructor(
    nodes: readonly Node[],
    private readonly named: NamedFigures,
  ) {
    const numbers = numbersIn(nodes);
    const amounts = numbers.filter((number) => !number.isPercent);
    const scales = amounts
      .filter((number) => number.unit !== '')
      .map((number) => unitMeaning(number.unit).scale);
    this.converts = scales.some((scale) => !scale.equals(scales[0] ?? scale));
    this.hopeless = numbers.length > MOST_FIGURES;
    // 元 beside 万元 is converted; beside a figure without a unit the result has to confirm it.
    const scaled = scales.some((scale) => !scale.equals(Ratio.one));
    const unitless = scaled && amounts.some((number) => number.unit === '');
    this.doubtful = unitless || nodes.some((node) => node.type === 'stray');
  }

  run(nodes: readonly Node[]): Evaluation {
    const outcome = this.hopeless ? UNCLEAR : this.expression(nodes, null);
    const figures = this.used.toSorted((a, b) => a.from - b.from);
    const percentages = figures.length > 0 && figures.every((figure) => figure.isPercent) && !this.quotient;
    return {
      outcome,
      figures,
      isRate: this.percentFactor || percentages,
      timesHundred: this.hundredFactor,
      isQuotient: this.quotient,
      doubtful: this.doubtful,
      signs: this.signs,
    };
  }

  /** `tail`: a figure printed after the bracket, for the last label inside that has none. */
  private expression(nodes: readonly Node[], tail: NumberToken | null): Outcome {
    const operands = operandsOf(nodes);
    if (nodes.some((node) => node.type === 'stray')) this.doubtful = true;
    this.signs += operands.length - 1;
    let sum = Ratio.zero;
    let term: Ratio | null = null;
    let problem: Outcome | null = null;
    let isSum = false;
    const hundredBefore = this.hundredFactor;
    for (const [index, operand] of operands.entries()) {
      if (operand.sign === '/') this.quotient = true;
      if (index > 0 && (operand.sign === '+' || operand.sign === '-')) isSum = true;
      const last = index === operands.length - 1;
      const resolved = this.isFactor(operands, index)
        ? this.factor(operand)
        : this.operand(operand.nodes, last ? tail : null);
      if (resolved.status !== 'value') {
        problem = worse(problem, resolved);
        continue;
      }
      const value = operand.negated ? resolved.value.negated() : resolved.value;
      if (operand.sign === '*' && term !== null) {
        term = term.times(value);
      } else if (operand.sign === '/' && term !== null) {
        if (value.isZero()) problem = worse(problem, { status: 'zero' });
        else term = term.over(value);
      } else {
        sum = sum.plus(term ?? Ratio.zero);
        term = operand.sign === '-' ? value.negated() : value;
      }
    }
    // 3/4×100-5: the 100 stands for percent in one term only.
    if (isSum && this.hundredFactor && !hundredBefore) this.doubtful = true;
    return problem ?? { status: 'value', value: sum.plus(term ?? Ratio.zero) };
  }

  /** `×100%` or `×100` at either end of a product. */
  private isFactor(operands: readonly Operand[], index: number): boolean {
    const operand = operands[index];
    const [number, ...more] = operand?.nodes ?? [];
    if (operand === undefined || operands.length < 2 || more.length > 0 || number?.type !== 'number')
      return false;
    if (operand.negated || number.decimals > 0) return false;
    const product = operand.sign === '*' || (index === 0 && operands[1]?.sign === '*');
    if (!product) return false;
    if (number.isPercent) return number.value.equals(Ratio.one);
    return number.unit === '' && number.value.equals(Ratio.hundred);
  }

  private factor(operand: Operand): Outcome {
    const [number] = operand.nodes;
    if (number?.type !== 'number') return UNCLEAR;
    if (number.isPercent) this.percentFactor = true;
    else this.hundredFactor = true;
    return { status: 'value', value: number.value };
  }

  private operand(nodes: readonly Node[], tail: NumberToken | null): Outcome {
    if (nodes.some((node) => node.type === 'comma' || node.type === 'colon' || node.type === 'equals'))
      return UNCLEAR;
    if (nodes.length === 0) return UNCLEAR;
    const numbers = withoutYear(nodes.filter((node) => node.type === 'number'));
    const groups = nodes.filter((node) => node.type === 'group').filter((group) => !isRemark(group));
    const live = groups.filter((group) => hasNumber(group.nodes));
    const formulas = groups.filter((group) => !hasNumber(group.nodes) && hasSign(group.nodes));
    const [number, secondNumber] = numbers;
    const [group, secondGroup] = live;
    if (secondNumber !== undefined || secondGroup !== undefined) return UNCLEAR;
    if (group !== undefined) return this.group(group, number, tail);
    if (number !== undefined) {
      if (tail !== null) return UNCLEAR;
      if (formulas.length > 0) this.doubtful = true;
      return this.figure(number);
    }
    const [formula, ...moreFormulas] = formulas;
    if (formula !== undefined)
      return moreFormulas.length > 0 ? MISSING : this.expression(formula.nodes, tail);
    if (tail === null) return this.namedFigure(nodes);
    this.tails += 1;
    return this.figure(tail);
  }

  /** （在职人员数/编制数）×100%，在职人员数14人，编制数16人: the text gives the label's figure elsewhere. */
  private namedFigure(nodes: readonly Node[]): Outcome {
    const figure = this.named.get(labelOf(nodes));
    return figure === undefined ? MISSING : this.figure(figure);
  }

  private group(group: Group, number: NumberToken | undefined, tail: NumberToken | null): Outcome {
    if (number === undefined) return this.expression(group.nodes, tail);
    if (tail !== null) return UNCLEAR;
    if (number.from < group.from) return this.repeated(group, number);
    const before = this.tails;
    const outcome = this.expression(group.nodes, number);
    const used = this.tails > before;
    return used || outcome.status !== 'value' ? outcome : UNCLEAR;
  }

  /** `预算数50.58（50.58万元）`: one figure said twice. */
  private repeated(group: Group, number: NumberToken): Outcome {
    const [again, ...more] = numbersIn(group.nodes);
    if (again === undefined || more.length > 0 || hasSign(group.nodes)) return UNCLEAR;
    return again.value.equals(number.value) ? this.figure(number) : UNCLEAR;
  }

  private figure(number: NumberToken): Outcome {
    this.used.push(number);
    const scale = this.converts && !number.isPercent ? unitMeaning(number.unit).scale : Ratio.one;
    return { status: 'value', value: number.value.times(scale) };
  }
}

/** Of a year and a figure under one label (`2021决算数38.79`) the figure counts. */
function withoutYear(numbers: readonly NumberToken[]): readonly NumberToken[] {
  if (numbers.length < 2) return numbers;
  return numbers.filter((number) => number.unit !== '' || !YEAR.test(number.value.toText(2)));
}

/** A bracket that explains: a list, `其中…`, an equation of its own. */
function isRemark(group: Group): boolean {
  const [first] = group.nodes;
  if (first?.type === 'words' && REMARK.test(first.text)) return true;
  return holdsEquals(group) || group.nodes.some((node) => node.type === 'comma' || node.type === 'colon');
}

function worse(a: Outcome | null, b: Outcome): Outcome {
  const rank = { value: 0, zero: 1, missing: 2, unclear: 3 };
  return a === null || rank[b.status] > rank[a.status] ? b : a;
}
