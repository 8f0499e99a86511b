/**
 * Results of the plainest formulas — sums, differences, products, quotients, ROUND, and the choices a score written as
 * a formula is made of — so that a total beside a changed score shows the right figure even before a program
 * recalculates. Anything else gives null.
 */
import type { Sheet } from '../../../grid/workbook';
import { cellAt } from '../../../grid/workbook';
import type { SheetCell } from './dependents';
import { placeKey } from './dependents';
import type { FormulaPart, Reference } from './tokens';
import { readFormula } from './tokens';

/** Formulas that rest on formulas: deeper chains are left to the spreadsheet program. */
const DEEPEST = 100;
/** Cells looked at altogether. */
const MOST_CELLS = 2_000_000;

export class Evaluator {
  private readonly results = new Map<number, number | null>();
  private left = MOST_CELLS;

  /** `stale`: formula cells whose stored results no longer count. Sheets hold the new values already. */
  constructor(
    private readonly sheets: readonly Sheet[],
    private readonly stale: ReadonlySet<number>,
  ) {}

  /** The number the formula of a stale cell gives, in 15 significant digits; null when it cannot be told here. */
  result(cell: SheetCell, depth = 0): number | null {
    const key = placeKey(cell);
    const known = this.results.get(key);
    if (known !== undefined) return known;
    // Until it is known the cell counts as unknown: a circle ends there.
    this.results.set(key, null);
    const sheet = this.sheets[cell.sheet];
    const formula = sheet === undefined ? null : (cellAt(sheet, cell.row, cell.column)?.formula ?? null);
    if (formula === null || depth > DEEPEST) return null;
    const value = new Expression(formula, (reference) =>
      this.range(reference, cell.sheet, depth + 1),
    ).value();
    const result = value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(15));
    this.results.set(key, result);
    return result;
  }

  /** The cells of a reference as numbers, blanks as 0, text as null; null altogether when one cannot be told. */
  private range(reference: Reference, own: number, depth: number): readonly (number | null)[] | null {
    const { start, end, sheet } = reference;
    if (reference.external || start.row === null || start.column === null) return null;
    if (end.row === null || end.column === null || (sheet !== null && sheet.first !== sheet.last))
      return null;
    const number = sheet === null ? own : this.sheets.findIndex((one) => one.name === sheet.first);
    const values: (number | null)[] = [];
    const [top, bottom] = [Math.min(start.row, end.row), Math.max(start.row, end.row)];
    const [first, last] = [Math.min(start.column, end.column), Math.max(start.column, end.column)];
    this.left -= (bottom - top + 1) * (last - first + 1);
    if (this.left < 0) return null;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = first; column <= last; column += 1) {
        const value = this.cell({ sheet: number, row, column }, depth);
        if (value === undefined) return null;
        values.push(value);
      }
    }
    return values;
  }

  /** undefined: cannot be told. */
  private cell(cell: SheetCell, depth: number): number | null | undefined {
    const sheet = this.sheets[cell.sheet];
    if (sheet === undefined) return undefined;
    if (this.stale.has(placeKey(cell))) return this.result(cell, depth) ?? undefined;
    const stored = cellAt(sheet, cell.row, cell.column);
    if (stored === undefined) return 0;
    if (typeof stored.value === 'number') return stored.value;
    if (typeof stored.value === 'string') return null;
    return stored.value === null && stored.formula === null ? 0 : undefined;
  }
}

type RangeValues = (reference: Reference) => readonly (number | null)[] | null;

/** One formula's text, read by descent: sum, product, sign, percent, atom. */
class Expression {
  private readonly parts: ReadonlyMap<number, FormulaPart>;
  private at = 0;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly range: RangeValues,
  ) {
    this.parts = new Map(readFormula(text).map((part) => [part.from, part]));
  }

  value(): number | null {
    const value = this.sum();
    return this.peek() === '' ? value : null;
  }

  private peek(): string {
    while (this.text[this.at] === ' ' || this.text[this.at] === '\n') this.at += 1;
    return this.text.charAt(this.at);
  }

  private take(sign: string): boolean {
    if (this.peek() !== sign) return false;
    this.at += 1;
    return true;
  }

  private sum(): number | null {
    let value = this.product();
    while (value !== null) {
      if (this.take('+')) value = both(value, this.product(), (a, b) => a + b);
      else if (this.take('-')) value = both(value, this.product(), (a, b) => a - b);
      else return value;
    }
    return null;
  }

  private product(): number | null {
    let value = this.signed();
    while (value !== null) {
      if (this.take('*')) value = both(value, this.signed(), (a, b) => a * b);
      else if (this.take('/')) value = both(value, this.signed(), (a, b) => (b === 0 ? null : a / b));
      else return value;
    }
    return null;
  }

  private signed(): number | null {
    let sign = 1;
    for (;;) {
      if (this.take('-')) sign = -sign;
      else if (!this.take('+')) break;
    }
    let value = this.atom();
    while (value !== null && this.take('%')) value /= 100;
    return value === null ? null : sign * value;
  }

  private atom(): number | null {
    const character = this.peek();
    const part = this.parts.get(this.at);
    if (part?.kind === 'reference') {
      this.at = part.to;
      const values = this.range(part);
      if (values?.length !== 1) return null;
      return values[0] ?? null;
    }
    if (part?.kind === 'function') return this.call(part.text.toUpperCase(), part.to);
    if (character === '(') return this.bracket();
    NUMBER.lastIndex = this.at;
    const number = NUMBER.exec(this.text)?.[0];
    if (number === undefined) return null;
    this.at += number.length;
    return Number(number);
  }

  private bracket(): number | null {
    this.depth += 1;
    if (this.depth > DEEPEST) return null;
    this.at += 1;
    const value = this.sum();
    this.depth -= 1;
    return this.take(')') ? value : null;
  }

  private call(name: string, to: number): number | null {
    this.at = to;
    if (!this.take('(')) return null;
    if (name === 'IF') return this.choice();
    const of = OF_NUMBERS.get(name);
    if (of !== undefined) {
      const numbers = this.numbers();
      return numbers === null ? null : of(numbers);
    }
    const round = ROUNDING.get(name);
    if (round === undefined) return null;
    const value = this.sum();
    if (!this.take(',')) return null;
    const places = this.sum();
    if (!this.take(')') || value === null || places === null) return null;
    return rounded(value, places, round);
  }

  /** Only what is chosen is worked out: the other may divide by zero. */
  private choice(): number | null {
    const holds = this.test();
    if (holds === null || !this.take(',')) return null;
    if (!holds) this.skip();
    const then = holds ? this.sum() : 0;
    if (then === null || !this.take(',')) return null;
    if (holds) this.skip();
    const otherwise = holds ? then : this.sum();
    return this.take(')') ? otherwise : null;
  }

  /** Past one argument. */
  private skip(): void {
    let depth = 0;
    let isText = false;
    for (; this.at < this.text.length; this.at += 1) {
      const character = this.text.charAt(this.at);
      if (character === '"') isText = !isText;
      if (isText) continue;
      if (depth === 0 && (character === ',' || character === ')')) return;
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
    }
  }

  /** null: cannot be told. */
  private test(): boolean | null {
    this.peek();
    const part = this.parts.get(this.at);
    const name = part?.kind === 'function' ? part.text.toUpperCase() : '';
    if (part !== undefined && (name === 'AND' || name === 'ISNUMBER')) {
      this.at = part.to;
      if (!this.take('(')) return null;
      return name === 'AND' ? this.all() : this.isNumber();
    }
    const left = this.sum();
    const sign = COMPARISON.find((each) => this.text.startsWith(each, this.at));
    if (left === null || sign === undefined) return null;
    this.at += sign.length;
    const right = this.sum();
    if (right === null) return null;
    switch (sign) {
      case '<=':
        return left <= right;
      case '>=':
        return left >= right;
      case '<>':
        return left !== right;
      case '<':
        return left < right;
      case '>':
        return left > right;
      case '=':
        return left === right;
    }
  }

  private all(): boolean | null {
    let holds = true;
    do {
      const one = this.test();
      if (one === null) return null;
      holds &&= one;
    } while (this.take(','));
    return this.take(')') ? holds : null;
  }

  private isNumber(): boolean | null {
    this.peek();
    const part = this.parts.get(this.at);
    if (part?.kind !== 'reference') return null;
    this.at = part.to;
    const values = this.range(part);
    if (values?.length !== 1 || !this.take(')')) return null;
    const [value = null] = values;
    // A blank cell counts as 0 here, and is no number.
    return value === 0 ? null : value !== null;
  }

  /** The numbers of all arguments; blanks and words in ranges are passed over, as the programs do. */
  private numbers(): readonly number[] | null {
    const numbers: number[] = [];
    do {
      this.peek();
      const part = this.parts.get(this.at);
      const alone = part?.kind === 'reference' && /^\s*[,)]/.test(this.text.slice(part.to, part.to + 8));
      if (part?.kind === 'reference' && alone) {
        this.at = part.to;
        const values = this.range(part);
        if (values === null) return null;
        for (const value of values) if (value !== null) numbers.push(value);
      } else {
        const value = this.sum();
        if (value === null) return null;
        numbers.push(value);
      }
    } while (this.take(','));
    return this.take(')') ? numbers : null;
  }
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** Functions of any number of numbers; null where the programs give an error. */
const OF_NUMBERS: ReadonlyMap<string, (numbers: readonly number[]) => number | null> = new Map([
  ['SUM', total],
  ['MIN', (numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))],
  ['MAX', (numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))],
  ['AVERAGE', (numbers) => (numbers.length === 0 ? null : total(numbers) / numbers.length)],
]);

/** Longest first. */
const COMPARISON = ['<=', '>=', '<>', '<', '>', '='] as const;

/** What becomes of the digits cut off, of a figure that is not negative. */
const ROUNDING: ReadonlyMap<string, (value: number) => number> = new Map([
  ['ROUND', Math.round],
  ['ROUNDUP', Math.ceil],
  ['ROUNDDOWN', Math.floor],
]);

const NUMBER = /(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(?:[Ee][+-]?\d{1,3})?/y;

function both(a: number, b: number | null, work: (a: number, b: number) => number | null): number | null {
  return b === null ? null : work(a, b);
}

/** Away from zero or towards it, or half away from it, on the 15 digits Excel works with. */
function rounded(value: number, places: number, round: (value: number) => number): number | null {
  if (!Number.isInteger(places) || Math.abs(places) > 15) return null;
  const scaled = Number(`${Number(value.toPrecision(15))}e${places}`);
  if (!Number.isFinite(scaled)) return null;
  const whole = Math.sign(scaled) * round(Math.abs(scaled));
  return Number(`${whole}e${-places}`);
}
