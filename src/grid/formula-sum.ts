/** Formulas a host could not compute: plain sums over cells are added here, anything else stays unknown. */
import { fold } from './fold';
import { readQuantity } from './quantity';
import { Ratio } from './ratio';
import type { Cell, Sheet, Workbook } from './workbook';
import { cellAt, isError } from './workbook';
import { parseArea, parseCell } from './address';

/** Cells all formulas of one workbook may look at together, so that a hostile file cannot make the time grow. */
const MOST_LOOKUPS = 1_000_000;
const MILLION = 1_000_000;
const DEEPEST = 64;
const LONGEST = 2_000;

/** Fifteen significant digits: what Excel itself shows and compares. */
function storedNumber(value: number): Ratio {
  return Ratio.of(Number(value.toPrecision(15)));
}

type Token =
  | { readonly kind: 'number'; readonly value: Ratio }
  | {
      readonly kind: 'reference';
      readonly sheet: string | null;
      readonly from: string;
      readonly to: string | null;
    }
  | { readonly kind: 'sum' }
  | { readonly kind: '+' | '-' | '(' | ')' | ',' };

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?%?)(?![A-Za-z\d])|(?:(?:'([^']{1,120})'|([A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]{0,60}))!)?(\$?[A-Za-z]{1,3}\$?\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?\d{1,7}))?(?![A-Za-z\d(])|([Ss][Uu][Mm])\s*(?=\()|([-+(),]))/y;

function tokens(formula: string): Token[] | null {
  if (formula.length > LONGEST) return null;
  const text = formula.trim();
  const out: Token[] = [];
  const reader = new RegExp(TOKEN);
  while (reader.lastIndex < text.length) {
    const match = reader.exec(text);
    if (match === null) return null;
    const [, number, quoted, bare, from, to, sum, sign] = match;
    if (number !== undefined) {
      const isPercent = number.endsWith('%');
      const value = Ratio.of(isPercent ? number.slice(0, -1) : number);
      out.push({ kind: 'number', value: isPercent ? value.over(Ratio.hundred) : value });
    } else if (from !== undefined) {
      out.push({ kind: 'reference', sheet: quoted ?? bare ?? null, from, to: to ?? null });
    } else if (sum !== undefined) {
      out.push({ kind: 'sum' });
    } else if (sign === '+' || sign === '-' || sign === '(' || sign === ')' || sign === ',') {
      out.push({ kind: sign });
    }
  }
  return out;
}

/** Adds what a formula without a stored result adds; made once for a workbook. */
export class FormulaSums {
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private readonly results = new Map<Cell, Ratio | null>();
  private lookups = 0;

  constructor(workbook: Workbook) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  }

  /**
   * The value of a formula that is a sum (`SUM(C4:C8,C10)`, `A1+B2`, `I5`, also nested and with `-`) over cells
   * whose values are known. null: anything else, a cycle, an error among the cells, or too much to look up.
   * As in Excel, texts in a SUM count nothing and blanks are 0; a text in a `+` must be a number.
   */
  resultOf(sheet: Sheet, cell: Cell, depth = 0): Ratio | null {
    if (cell.formula === null || depth > DEEPEST) return null;
    const known = this.results.get(cell);
    if (known !== undefined) return known;
    this.results.set(cell, null); // a cycle meets this
    const list = tokens(cell.formula);
    const result = list === null ? null : new SumParser(list, sheet, this, depth).parse();
    this.results.set(cell, result);
    return result;
  }

  sheetNamed(name: string): Sheet | null {
    return this.sheets.get(name.toLowerCase()) ?? null;
  }

  /** The number stored in a cell, 0 for a blank one; null: it has to be looked at closely. */
  storedAt(sheet: Sheet, row: number, column: number): number | null {
    if (this.lookups > MOST_LOOKUPS) return null;
    const cell = cellAt(sheet, row, column);
    const value = cell === undefined ? 0 : cell.value;
    if (typeof value !== 'number' || !Number.isFinite(value)) return null;
    this.lookups += 1;
    return value;
  }

  /** One cell as an operand: `inSum` as Excel's SUM takes it. */
  operand(sheet: Sheet, row: number, column: number, inSum: boolean, depth: number): Ratio | null {
    this.lookups += 1;
    if (this.lookups > MOST_LOOKUPS) return null;
    const cell = cellAt(sheet, row, column);
    if (cell === undefined) return Ratio.zero;
    if (typeof cell.value === 'number') return Number.isFinite(cell.value) ? storedNumber(cell.value) : null;
    if (isError(cell.value)) return null;
    if (cell.value === null)
      return cell.formula === null ? Ratio.zero : this.resultOf(sheet, cell, depth + 1);
    if (inSum) return Ratio.zero;
    if (typeof cell.value === 'boolean') return null;
    return /^\s*-?\d+(?:\.\d+)?\s*$/.test(fold(cell.value))
      ? (readQuantity(cell.value)?.value ?? null)
      : null;
  }
}

class SumParser {
  private at = 0;

  constructor(
    private readonly list: readonly Token[],
    private readonly sheet: Sheet,
    private readonly sums: FormulaSums,
    private readonly depth: number,
  ) {}

  parse(): Ratio | null {
    const value = this.expression(false, 0);
    return this.at === this.list.length ? value : null;
  }

  private take(kind: Token['kind']): boolean {
    if (this.list[this.at]?.kind !== kind) return false;
    this.at += 1;
    return true;
  }

  private expression(inSum: boolean, nesting: number): Ratio | null {
    let negative = this.sign();
    let total: Ratio = Ratio.zero;
    for (;;) {
      // A lone reference is SUM's own argument; inside A1+B2 it is an operand of +.
      const value = this.term(inSum && this.standsAlone(), nesting);
      if (value === null) return null;
      total = negative ? total.minus(value) : total.plus(value);
      const sign = this.list[this.at]?.kind;
      if (sign !== '+' && sign !== '-') return total;
      negative = this.sign();
    }
  }

  private standsAlone(): boolean {
    const before = this.list[this.at - 1]?.kind;
    const after = this.list[this.at + 1]?.kind;
    return (before === '(' || before === ',') && (after === ')' || after === ',');
  }

  private sign(): boolean {
    let negative = false;
    for (let kind = this.list[this.at]?.kind; kind === '+' || kind === '-'; kind = this.list[this.at]?.kind) {
      if (kind === '-') negative = !negative;
      this.at += 1;
    }
    return negative;
  }

  private term(inSum: boolean, nesting: number): Ratio | null {
    if (nesting > DEEPEST) return null;
    const token = this.list[this.at];
    this.at += 1;
    if (token === undefined) return null;
    if (token.kind === 'number') return token.value;
    if (token.kind === 'reference') return this.reference(token, inSum);
    if (token.kind === '(') {
      const value = this.expression(false, nesting + 1);
      return this.take(')') ? value : null;
    }
    if (token.kind !== 'sum' || !this.take('(')) return null;
    let total: Ratio = Ratio.zero;
    do {
      const value = this.expression(true, nesting + 1);
      if (value === null) return null;
      total = total.plus(value);
    } while (this.take(','));
    return this.take(')') ? total : null;
  }

  private reference(token: Token & { kind: 'reference' }, inSum: boolean): Ratio | null {
    const sheet = token.sheet === null ? this.sheet : this.sums.sheetNamed(token.sheet);
    if (sheet === null) return null;
    if (token.to === null) {
      const cell = parseCell(token.from);
      return cell === null ? null : this.sums.operand(sheet, cell.row, cell.column, inSum, this.depth);
    }
    const area = inSum ? parseArea(`${token.from}:${token.to}`) : null;
    if (area === null) return null;
    const total = new RunningTotal();
    const bottom = Math.min(area.bottom, sheet.rowCount - 1);
    const right = Math.min(area.right, sheet.columnCount - 1);
    for (let row = area.top; row <= bottom; row += 1) {
      for (let column = area.left; column <= right; column += 1) {
        const stored = this.sums.storedAt(sheet, row, column);
        if (stored !== null && total.addMillionths(stored)) continue;
        const value = this.sums.operand(sheet, row, column, true, this.depth);
        if (value === null) return null;
        total.add(value);
      }
    }
    return total.value();
  }
}

/** Sums of plain figures in whole millionths, which doubles hold exactly; anything finer goes through Ratio. */
class RunningTotal {
  private millionths = 0;
  private rest: Ratio = Ratio.zero;

  /** False: the figure is too fine or too large for millionths, and was not added. */
  addMillionths(value: number): boolean {
    const scaled = Math.round(value * MILLION);
    const sum = this.millionths + scaled;
    if (!Number.isSafeInteger(sum) || !Number.isSafeInteger(scaled)) return false;
    if (Number((scaled / MILLION).toPrecision(15)) !== Number(value.toPrecision(15))) return false;
    this.millionths = sum;
    return true;
  }

  add(value: Ratio): void {
    this.rest = this.rest.plus(value);
  }

  value(): Ratio {
    return this.rest.plus(Ratio.of(this.millionths).over(Ratio.of(MILLION)));
  }
}
