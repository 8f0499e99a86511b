/** The parts of a formula that point somewhere, with their places in its text. Everything else is left alone. */
import { MAX_COLUMNS, MAX_ROWS } from '../../../grid/workbook';

/** One end of a reference; null where a whole column or row leaves it out. */
export interface End {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface Reference {
  readonly kind: 'reference';
  readonly from: number;
  readonly to: number;
  /** Where the address itself begins, after the sheet. */
  readonly addressFrom: number;
  /** null: the formula's own sheet. Two names for `甲:丙!A1`. */
  readonly sheet: { readonly first: string; readonly last: string } | null;
  readonly external: boolean;
  readonly start: End;
  readonly end: End;
}

export type FormulaPart =
  | Reference
  /** A defined name, a table or a function's name as written. */
  | {
      readonly kind: 'name' | 'table' | 'function';
      readonly from: number;
      readonly to: number;
      readonly text: string;
    };

/** Excel's own limit is 8,192 characters. */
const LONGEST = 32_768;

const STRING = /"[^"]*"/y;
const ERROR = /#[A-Z0-9/]{1,14}[!?]?/y;
const NUMBER = /(?:\d{1,400}\.?\d{0,400}|\.\d{1,400})(?:[Ee][+-]?\d{1,3})?/y;
const CELL = /(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(![\u0080-\uffff])/y;
const COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(![\u0080-\uffff])/y;
const ROWS = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.])/y;
const WORD = /[A-Za-z_\\\u0080-\uffff][\w.?\\\u0080-\uffff]*/y;

export function readFormula(formula: string): readonly FormulaPart[] {
  if (formula.length > LONGEST) return [{ kind: 'function', from: 0, to: 0, text: 'INDIRECT' }];
  return new FormulaReader(formula).read();
}

interface SheetPrefix {
  readonly sheet: { readonly first: string; readonly last: string };
  readonly external: boolean;
  readonly to: number;
}

class FormulaReader {
  private readonly parts: FormulaPart[] = [];
  private at = 0;

  constructor(private readonly formula: string) {}

  read(): readonly FormulaPart[] {
    while (this.at < this.formula.length) this.step();
    return this.parts;
  }

  private step(): void {
    const skipped = this.match(STRING) ?? this.match(ERROR);
    if (skipped !== null) {
      this.at += skipped[0].length;
      return;
    }
    const prefix = this.sheetPrefix();
    if (prefix !== null) {
      this.afterSheet(prefix);
      return;
    }
    if (this.reference(this.at, null, false)) return;
    const number = this.match(NUMBER);
    if (number !== null) {
      this.at += number[0].length;
      return;
    }
    const word = this.match(WORD);
    if (word === null) {
      this.at += 1;
      return;
    }
    this.word(word[0]);
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.formula);
  }

  private word(text: string): void {
    const from = this.at;
    const to = from + text.length;
    const next = this.formula[to];
    if (next === '[') {
      this.at = this.closingBracket(to);
      this.parts.push({ kind: 'table', from, to: this.at, text });
      return;
    }
    this.at = to;
    if (text === 'TRUE' || text === 'FALSE') return;
    this.parts.push({ kind: next === '(' ? 'function' : 'name', from, to, text });
  }

  /** Past the bracket that closes the one at `open`; `'` escapes a bracket in a column's name. */
  private closingBracket(open: number): number {
    let depth = 0;
    for (let at = open; at < this.formula.length; at += 1) {
      const character = this.formula[at];
      if (character === "'") at += 1;
      else if (character === '[') depth += 1;
      else if (character === ']') {
        depth -= 1;
        if (depth === 0) return at + 1;
      }
    }
    return this.formula.length;
  }

  private sheetPrefix(): SheetPrefix | null {
    if (this.formula[this.at] === "'") return this.quotedSheet();
    const start = this.formula[this.at] === '[' ? this.closingBracket(this.at) : this.at;
    WORD_OR_DIGITS.lastIndex = start;
    const first = WORD_OR_DIGITS.exec(this.formula)?.[0] ?? '';
    let end = start + first.length;
    let last = first;
    if (this.formula[end] === ':') {
      WORD_OR_DIGITS.lastIndex = end + 1;
      last = WORD_OR_DIGITS.exec(this.formula)?.[0] ?? '';
      end += 1 + last.length;
    }
    if (this.formula[end] !== '!' || (first === '' && start === this.at)) {
      if (start === this.at) return null;
      // A bracket that is no workbook: a structured reference inside its own table.
      this.parts.push({ kind: 'table', from: this.at, to: start, text: '' });
      this.at = start;
      return null;
    }
    return { sheet: { first, last }, external: start > this.at, to: end + 1 };
  }

  private quotedSheet(): SheetPrefix | null {
    let end = this.at + 1;
    let name = '';
    for (; end < this.formula.length; end += 1) {
      if (this.formula[end] !== "'") name += this.formula.charAt(end);
      else if (this.formula[end + 1] === "'") {
        name += "'";
        end += 1;
      } else break;
    }
    if (this.formula[end + 1] !== '!') {
      this.at = end;
      return null;
    }
    const bracket = name.lastIndexOf(']');
    const plain = name.slice(bracket + 1);
    // A sheet's name cannot hold a colon.
    const colon = plain.indexOf(':');
    const sheet =
      colon < 0
        ? { first: plain, last: plain }
        : { first: plain.slice(0, colon), last: plain.slice(colon + 1) };
    return { sheet, external: bracket >= 0, to: end + 2 };
  }

  private afterSheet(prefix: SheetPrefix): void {
    const from = this.at;
    this.at = prefix.to;
    if (this.reference(from, prefix.sheet, prefix.external)) return;
    // A name of sheet scope, `表!名称`, or `表!#REF!`.
    const word = this.match(WORD);
    if (word !== null) this.word(word[0]);
  }

  /** Reads an address at the place reached; `from` is where its sheet begins. */
  private reference(from: number, sheet: Reference['sheet'], external: boolean): boolean {
    const addressFrom = this.at;
    const push = (length: number, start: End, end: End): boolean => {
      this.at = addressFrom + length;
      this.parts.push({ kind: 'reference', from, to: this.at, addressFrom, sheet, external, start, end });
      return true;
    };
    const cell = this.match(CELL);
    if (cell !== null) {
      const start = cellEnd(cell);
      if (start === null) return false;
      if (this.formula[addressFrom + cell[0].length] !== ':') return push(cell[0].length, start, start);
      CELL.lastIndex = addressFrom + cell[0].length + 1;
      const other = CELL.exec(this.formula);
      const end = other === null ? null : cellEnd(other);
      if (other === null || end === null) return push(cell[0].length, start, start);
      return push(cell[0].length + 1 + other[0].length, start, end);
    }
    const columns = this.match(COLUMNS);
    if (columns !== null) {
      const [text, fixedA, a = '', fixedB, b = ''] = columns;
      const [first, last] = [columnIndex(a), columnIndex(b)];
      if (first !== null && last !== null)
        return push(
          text.length,
          { row: null, column: first, rowFixed: false, columnFixed: fixedA === '$' },
          { row: null, column: last, rowFixed: false, columnFixed: fixedB === '$' },
        );
    }
    const rows = this.match(ROWS);
    if (rows === null) return false;
    const [text, fixedA, a = '', fixedB, b = ''] = rows;
    const [first, last] = [Number(a) - 1, Number(b) - 1];
    if (first < 0 || last < 0 || first >= MAX_ROWS || last >= MAX_ROWS) return false;
    return push(
      text.length,
      { row: first, column: null, rowFixed: fixedA === '$', columnFixed: false },
      { row: last, column: null, rowFixed: fixedB === '$', columnFixed: false },
    );
  }
}

const WORD_OR_DIGITS = /[\w.\u0080-\uffff]*/y;

function cellEnd(match: RegExpExecArray): End | null {
  const [, columnFixed, letters = '', rowFixed, digits = ''] = match;
  const column = columnIndex(letters);
  const row = Number(digits) - 1;
  if (column === null || row >= MAX_ROWS) return null;
  return { row, column, rowFixed: rowFixed === '$', columnFixed: columnFixed === '$' };
}

function columnIndex(letters: string): number | null {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMNS ? column - 1 : null;
}
