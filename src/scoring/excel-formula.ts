/**
 * A formula of a worksheet as data: its text for Excel 2010 and WPS (English names, commas), and its exact value, by
 * which it is proved against the score before it is written. Cells hold binary doubles: what is compared is rounded to
 * ten decimals first, so that 0.1+0.2 never crosses a bound of 0.3, and so is what is rounded to cents.
 */
import { Ratio } from '../grid/ratio';

export type Sum =
  | { readonly op: 'number'; readonly value: Ratio }
  /** A1 address, as it will stand in the text. */
  | { readonly op: 'cell'; readonly cell: string }
  | { readonly op: '+' | '-' | '*' | '/'; readonly left: Sum; readonly right: Sum }
  | { readonly op: 'min' | 'max'; readonly left: Sum; readonly right: Sum }
  | { readonly op: 'round' | 'down' | 'up'; readonly of: Sum; readonly decimals: number };

export type Test =
  | { readonly is: '<' | '<=' | '='; readonly left: Sum; readonly right: Sum }
  | { readonly is: 'number'; readonly cell: string }
  | { readonly is: 'not-zero'; readonly cell: string }
  | { readonly is: 'text'; readonly cell: string; readonly text: string }
  | { readonly is: 'and'; readonly all: readonly Test[] };

/** `nothing` shows as a blank cell: no score follows there. */
export type Formula =
  | { readonly op: 'nothing' }
  | { readonly op: 'if'; readonly when: Test; readonly then: Formula; readonly otherwise: Formula }
  | Sum;

export const number = (value: Ratio): Sum => ({ op: 'number', value });
export const cell = (address: string): Sum => ({ op: 'cell', cell: address });
export const round = (of: Sum, decimals: number): Sum => ({ op: 'round', of, decimals });

/** Decimals to which figures of cells are rounded before they are compared. */
export const COMPARED = 10;

/** What a cell holds, for `valueOf`: a figure, a text, nothing. */
export type Held = Ratio | string | null;
export type Cells = (address: string) => Held;

/** In: a formula and what its cells hold. Out: its exact value; null where it shows as blank, divides by zero or meets a text. */
export function valueOf(formula: Formula, cells: Cells): Ratio | null {
  if (formula.op === 'nothing') return null;
  if (formula.op === 'if')
    return valueOf(holds(formula.when, cells) ? formula.then : formula.otherwise, cells);
  return sumOf(formula, cells);
}

function sumOf(sum: Sum, cells: Cells): Ratio | null {
  switch (sum.op) {
    case 'number':
      return sum.value;
    case 'cell': {
      const held = cells(sum.cell);
      return held === null ? Ratio.zero : typeof held === 'string' ? null : held;
    }
    case 'round':
    case 'down':
    case 'up': {
      const of = sumOf(sum.of, cells);
      if (of === null) return null;
      if (sum.op === 'round') return of.round(sum.decimals);
      const cut = of.truncate(sum.decimals);
      if (sum.op === 'down' || cut.equals(of)) return cut;
      const unit = Ratio.one.over(Ratio.of(10 ** sum.decimals));
      return of.isNegative() ? cut.minus(unit) : cut.plus(unit);
    }
    case '+':
    case '-':
    case '*':
    case '/':
    case 'min':
    case 'max': {
      const left = sumOf(sum.left, cells);
      const right = sumOf(sum.right, cells);
      if (left === null || right === null) return null;
      switch (sum.op) {
        case '+':
          return left.plus(right);
        case '-':
          return left.minus(right);
        case '*':
          return left.times(right);
        case '/':
          return right.isZero() ? null : left.over(right);
        case 'min':
          return Ratio.min(left, right);
        case 'max':
          return Ratio.max(left, right);
      }
    }
  }
}

function holds(test: Test, cells: Cells): boolean {
  switch (test.is) {
    case 'and':
      return test.all.every((each) => holds(each, cells));
    case 'number': {
      const held = cells(test.cell);
      return held !== null && typeof held !== 'string';
    }
    case 'not-zero': {
      const held = cells(test.cell);
      return held !== null && typeof held !== 'string' && !held.isZero();
    }
    case 'text':
      return cells(test.cell) === test.text;
    case '<':
    case '<=':
    case '=': {
      const left = sumOf(test.left, cells);
      const right = sumOf(test.right, cells);
      if (left === null || right === null) return false;
      const order = left.compare(right);
      return test.is === '=' ? order === 0 : order < 0 || (test.is === '<=' && order === 0);
    }
  }
}

/** In: a formula. Out: its text without the leading `=`. */
export function formulaText(formula: Formula): string {
  if (formula.op === 'nothing') return '""';
  if (formula.op === 'if')
    return `IF(${testText(formula.when)},${formulaText(formula.then)},${formulaText(formula.otherwise)})`;
  return sumText(formula, 0);
}

function testText(test: Test): string {
  switch (test.is) {
    case 'and':
      return `AND(${test.all.map(testText).join(',')})`;
    case 'number':
      return `ISNUMBER(${test.cell})`;
    case 'not-zero':
      return `${test.cell}<>0`;
    case 'text':
      return `${test.cell}="${test.text.replaceAll('"', '""')}"`;
    case '<':
    case '<=':
    case '=':
      return `${sumText(test.left, 0)}${test.is}${sumText(test.right, 0)}`;
  }
}

const BINDS = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;
const NAMES = { round: 'ROUND', down: 'ROUNDDOWN', up: 'ROUNDUP', min: 'MIN', max: 'MAX' } as const;

/** `tightness`: how tight the operator around it binds; brackets only where they change the value. */
function sumText(sum: Sum, tightness: number): string {
  switch (sum.op) {
    case 'number':
      return numberText(sum.value, tightness);
    case 'cell':
      return sum.cell;
    case 'round':
    case 'down':
    case 'up':
      return `${NAMES[sum.op]}(${sumText(sum.of, 0)},${String(sum.decimals)})`;
    case 'min':
    case 'max':
      return `${NAMES[sum.op]}(${sumText(sum.left, 0)},${sumText(sum.right, 0)})`;
    case '+':
    case '-':
    case '*':
    case '/': {
      const own = BINDS[sum.op];
      const right = sum.op === '-' || sum.op === '/' ? own + 1 : own;
      const text = `${sumText(sum.left, own)}${sum.op}${sumText(sum.right, right)}`;
      return own < tightness ? `(${text})` : text;
    }
  }
}

/** 20/3 has no decimal of its own and stands as a quotient. */
function numberText(value: Ratio, tightness: number): string {
  const text = value.toExactText();
  return (text.includes('/') && tightness > BINDS['*']) || (text.startsWith('-') && tightness > 0)
    ? `(${text})`
    : text;
}
