/**
 * Equations in a text: `控制率=（在职人员数14/14编制数）×100%=100%`. Each is computed from its own figures, exactly;
 * its printed result is kept beside. Where the figures cannot be read in one way only, nothing is computed.
 */
import { fold } from '../grid/fold';
import { Ratio } from '../grid/ratio';
import type { PlacedText } from '../table/table';
import type { NumberToken } from './equation-tokens';
import { equationTokens } from './equation-tokens';
import type { Clause, Node } from './equation-tree';
import { clauses, holdsEquals, parts, sentences } from './equation-tree';
import type { Evaluation } from './equation-value';
import { evaluate, evaluateWithoutLabels, hasNumber, hasSign } from './equation-value';
import type { Equation } from './measurement';
import type { NamedFigures } from './named-figures';
import { namedFigures } from './named-figures';

/** An equation before it is given its cell. */
export interface FoundEquation extends Omit<Equation, 'place'> {
  /** What stands before the equals sign, folded; '' where nothing does. */
  readonly name: string;
  /** Multiplied by 100%, or its result is a percentage. */
  readonly isRate: boolean;
  readonly isQuotient: boolean;
  /** Every figure of it is 0: nothing there to measure. */
  readonly onlyZeros: boolean;
  /** Unit of the printed result, or of the figures of a sum; '' for rates. */
  readonly unit: string;
  /** It has a formula, in figures or in words only. */
  readonly hasFormula: boolean;
}

export interface PlacedEquation extends FoundEquation {
  readonly place: PlacedText['place'];
}

/** In: a text of the table. Out: its equations, with the cell they stand in. */
export function equationsIn(placed: PlacedText | null): PlacedEquation[] {
  if (placed === null) return [];
  return findEquations(placed.text).map((equation) => ({ ...equation, place: placed.place }));
}

/** What the tokens of an equation call equals or an operator, once folded; 除以, 乘以, 减去, 加上 by their first character. */
const SIGN = /[=≈≒+\-*/xXХхχΧ╳除乘减加]/;

/** In: any text. Out: its equations in order; places index the text as given. Never throws; time linear. */
export function findEquations(text: string): FoundEquation[] {
  // A figure, and a sign: nothing is equal to or reckoned from something without one.
  if (!/[\d０-９]/.test(text) || !SIGN.test(fold(text))) return [];
  const found: FoundEquation[] = [];
  const all = sentences(equationTokens(text));
  const named = namedFigures(all);
  for (const sentence of all) collect({ text, named, found }, sentence);
  return found;
}

/** The text being read, the figures it names, and the equations found so far. */
interface Reading {
  readonly text: string;
  readonly named: NamedFigures;
  readonly found: FoundEquation[];
}

function collect(reading: Reading, nodes: readonly Node[]): void {
  const { found } = reading;
  for (const clause of clauses(nodes)) {
    const before = found.length;
    readClause(reading, clause);
    // A bracket may hold an equation of its own: （控制率=14/14×100%=100%）
    for (const node of clause.nodes) {
      if (node.type === 'group' && (holdsEquals(node) || found.length === before))
        collect(reading, node.nodes);
    }
  }
}

function readClause(reading: Reading, clause: Clause): void {
  const { text, named, found } = reading;
  const sides = parts(clause.nodes);
  if (sides.length === 1) {
    const equation = withoutEquals(text, clause);
    if (equation !== null) found.push(equation);
    return;
  }
  let name: readonly Node[];
  let expressions: Evaluation[] = [];
  let formula = false;
  let from = sides[0]?.[0]?.from ?? 0;
  const [first = []] = sides;
  const opening = openingOf(first);
  if (opening.expression === null) {
    name = first.length > 0 ? first : clause.heading;
  } else {
    name = opening.name.length > 0 ? opening.name : clause.heading;
    expressions.push(opening.expression);
    formula = true;
  }
  for (const [index, side] of sides.entries()) {
    if (index === 0) continue;
    const last = index === sides.length - 1;
    const result = resultOf(side, last);
    if (result === null) {
      formula ||= hasSign(side);
      if (side.length > 0) expressions.push(evaluate(side, named), ...retried(side));
      if (last) emit(text, { name, expressions, formula, stated: null, from, to: lastEnd(sides) }, found);
      continue;
    }
    emit(text, { name, expressions, formula, stated: result, from, to: result.number.to }, found);
    // `A率=14/14=100% B率=3/4=75%`: what follows a result names the next equation.
    name = side.slice(side.indexOf(result.number) + 1);
    expressions = [];
    formula = false;
    from = name[0]?.from ?? result.number.to;
  }
}

interface Result {
  readonly number: NumberToken;
  readonly negated: boolean;
}

interface Draft {
  readonly name: readonly Node[];
  readonly expressions: readonly Evaluation[];
  readonly formula: boolean;
  readonly stated: Result | null;
  readonly from: number;
  readonly to: number;
}

/** The printed result at the head of a side: a figure right after the sign, not the first figure of a formula. */
function resultOf(side: readonly Node[], last: boolean): Result | null {
  let index = 0;
  let negated = false;
  const [first] = side;
  if (first?.type === 'operator' && (first.sign === '-' || first.sign === '+')) {
    negated = first.sign === '-';
    index = 1;
  } else if (first?.type === 'words' && /^(?:下降|减少|降低|负|约|为)$/.test(first.text)) {
    negated = /^(?:下降|减少|降低|负)$/.test(first.text);
    index = 1;
  }
  const number = side[index];
  if (number?.type !== 'number') return null;
  const rest = side.slice(index + 1);
  if (rest.some((node) => node.type === 'operator')) {
    // `=100%部门/单位…`: words about something else follow a percentage.
    const wordsFollow = last && number.isPercent && rest[0]?.type === 'words';
    if (!wordsFollow || evaluate(side).outcome.status === 'value') return null;
  }
  if (!last && rest.length > 0 && rest[0]?.type !== 'words') return null;
  return { number, negated };
}

interface Opening {
  readonly name: readonly Node[];
  readonly expression: Evaluation | null;
}

/** The side before the first equals sign: a name, an expression, or a name with `-` typed for `=`. */
function openingOf(side: readonly Node[]): Opening {
  const sign = side.findIndex((node) => node.type === 'operator');
  const plain: Opening = { name: side, expression: null };
  if (sign < 0 || !hasNumber(side)) {
    const groups = side.filter((node) => node.type === 'group');
    const [only] = groups;
    if (
      sign < 0 &&
      groups.length === 1 &&
      only !== undefined &&
      hasSign(only.nodes) &&
      hasNumber(only.nodes)
    ) {
      return { name: side.filter((node) => node.type === 'words'), expression: evaluate(side) };
    }
    return plain;
  }
  const head = side.slice(0, sign);
  const dash = side[sign];
  if (dash?.type === 'operator' && dash.sign === '-' && head.length > 0 && !hasNumber(head)) {
    let after = sign + 1;
    while (side[after]?.type === 'operator') after += 1;
    const expression = evaluate(side.slice(after));
    const namesRate = /(?:率|比|比例|比重|程度)$/.test(wordsOf(head));
    if (expression.outcome.status === 'value' || expression.outcome.status === 'zero') {
      return { name: head, expression: { ...expression, doubtful: expression.doubtful || !namesRate } };
    }
  }
  return { name: head.filter((node) => node.type === 'words'), expression: evaluate(side) };
}

/** Another reading of a side in which a label has no figure; it counts only if the printed result confirms it. */
function retried(side: readonly Node[]): Evaluation[] {
  const again = evaluateWithoutLabels(side);
  return again.figures.length >= 2 ? [again] : [];
}

/** `控制率38.79/50.58×100%`: only a product with 100% is an equation without an equals sign. */
function withoutEquals(text: string, clause: Clause): FoundEquation | null {
  if (!hasNumber(clause.nodes) || !hasSign(clause.nodes)) return null;
  const opening = openingOf(clause.nodes);
  const expression = opening.expression;
  if (expression === null || expression.doubtful || !expression.isQuotient) return null;
  if (!expression.isRate && !expression.timesHundred) return null;
  if (expression.figures.length < 2) return null;
  const name = opening.name.length > 0 ? opening.name : clause.heading;
  const found: FoundEquation[] = [];
  const from = clause.nodes[0]?.from ?? 0;
  emit(
    text,
    { name, expressions: [expression], formula: true, stated: null, from, to: endOf(clause.nodes) },
    found,
  );
  return found[0] ?? null;
}

function emit(text: string, draft: Draft, found: FoundEquation[]): void {
  const stated = draft.stated === null ? null : signed(draft.stated);
  const zero = draft.expressions.find((each) => each.outcome.status === 'zero' && !each.doubtful);
  const chosen = computedOf(draft.expressions, stated, draft.stated?.number ?? null);
  if (chosen === null && zero === undefined && (stated === null || draft.name.length === 0)) return;
  const base = chosen?.evaluation ?? zero;
  const isRate = (chosen?.isRate ?? base?.isRate ?? false) || (draft.stated?.number.isPercent ?? false);
  const value = chosen?.value ?? null;
  found.push({
    name: wordsOf(draft.name),
    from: draft.from,
    to: draft.to,
    computed: value,
    dividesByZero: chosen === null && zero !== undefined,
    figures: (base?.figures ?? []).map((figure) => text.slice(figure.from, figure.to)),
    stated:
      stated === null || draft.stated === null ? null : printed(text, draft.stated, stated, value, isRate),
    isRate,
    isQuotient: base?.isQuotient ?? false,
    onlyZeros: base?.figures.every((figure) => figure.value.isZero()) ?? false,
    unit: isRate ? '' : (draft.stated?.number.unit ?? unitOfSum(base)),
    hasFormula: draft.formula,
  });
}

interface Computed {
  readonly value: Ratio;
  readonly isRate: boolean;
  readonly evaluation: Evaluation;
}

/** The first expression with a value; one that left something out counts only if the result confirms it. */
function computedOf(
  expressions: readonly Evaluation[],
  stated: Ratio | null,
  number: NumberToken | null,
): Computed | null {
  for (const evaluation of expressions) {
    if (evaluation.outcome.status !== 'value' || isRange(evaluation, number)) continue;
    if (evaluation.figures.length === 0) continue;
    const ofHundred =
      isHundredfold(evaluation) && (number === null || number.unit === '' || number.isPercent);
    const value = ofHundred ? evaluation.outcome.value.over(Ratio.hundred) : evaluation.outcome.value;
    const isRate = evaluation.isRate || ofHundred;
    if (!evaluation.doubtful || confirms(value, stated, number)) return { value, isRate, evaluation };
  }
  return null;
}

/** 48/50×100: the 100 stands for 100%, unless 100% is there as well. */
function isHundredfold(evaluation: Evaluation): boolean {
  return evaluation.timesHundred && evaluation.isQuotient && !evaluation.isRate;
}

/** `95%-100%` without a result is a range, not a difference. */
function isRange(evaluation: Evaluation, number: NumberToken | null): boolean {
  return number === null && evaluation.signs <= 1 && !evaluation.isQuotient && evaluation.figures.length <= 2;
}

/** The printed result is the value, rounded or cut at the decimals printed. */
function confirms(value: Ratio, stated: Ratio | null, number: NumberToken | null): boolean {
  if (stated === null || number === null) return false;
  const places = number.decimals + (number.isPercent ? 2 : 0);
  return value.round(places).equals(stated) || value.truncate(places).equals(stated);
}

function signed(result: Result): Ratio {
  return result.negated ? result.number.value.negated() : result.number.value;
}

/** The result as printed; `=96` beside 48/50×100% is 96%. */
function printed(
  text: string,
  result: Result,
  stated: Ratio,
  value: Ratio | null,
  isRate: boolean,
): Equation['stated'] {
  const { number } = result;
  const head = Math.max(0, number.from - 4);
  const start = result.negated ? text.slice(head, number.from).search(/[-－−–—―﹣‐‑]\s*$/) : -1;
  const shown = start >= 0 ? text.slice(head + start, number.to) : text.slice(number.from, number.to);
  const bare = isRate && !number.isPercent && number.unit === '' && value !== null;
  const inHundreds = bare && isNearer(value.times(Ratio.hundred), value, stated);
  return {
    text: shown,
    value: inHundreds ? stated.over(Ratio.hundred) : stated,
    decimals: number.decimals,
    isPercent: number.isPercent || inHundreds,
  };
}

function isNearer(a: Ratio, b: Ratio, to: Ratio): boolean {
  return a.minus(to).abs().isBelow(b.minus(to).abs());
}

function unitOfSum(evaluation: Evaluation | undefined): string {
  if (evaluation === undefined || evaluation.isQuotient) return '';
  return evaluation.figures.find((figure) => figure.unit !== '')?.unit ?? '';
}

function wordsOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => (node.type === 'words' ? node.text : ''))
    .join('')
    .replace(/\s/g, '')
    .slice(-60);
}

/** Where the last side that holds anything ends. */
function lastEnd(sides: readonly (readonly Node[])[]): number {
  return Math.max(...sides.slice(-3).map(endOf));
}

function endOf(nodes: readonly Node[]): number {
  return nodes.at(-1)?.to ?? 0;
}
