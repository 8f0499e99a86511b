/** Which formulas rest on changed cells, directly or through other formulas: their stored results are stale. */
import type { Area, Sheet } from '../../../grid/workbook';
import { MAX_COLUMNS, MAX_ROWS, cellKey } from '../../../grid/workbook';
import type { Reference } from './tokens';
import { readFormula } from './tokens';

/** A name the workbook gives to a formula. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  /** Position of its sheet, or null for the whole workbook. */
  readonly sheet: number | null;
}

export interface TableArea {
  readonly name: string;
  /** Index into the sheets given. */
  readonly sheet: number;
  readonly area: Area;
}

export interface DependencySource {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly tables: readonly TableArea[];
  /** Some table could not be read: a name nobody gives may be that table's. */
  readonly unreadTables?: boolean;
}

export interface SheetCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

interface Watched extends Area {
  readonly sheet: number;
}

interface Formula {
  readonly cell: SheetCell;
  readonly watched: readonly Watched[];
  /** Reads cells its text does not name. */
  readonly unknown: boolean;
}

/** Functions that reach cells by a computed address; a data table reads the cells it puts values into. */
const REACHING: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET', 'TABLE']);
/** A range one end of which a function gives: `A1:INDEX(B:B,3)`. A text that holds this is taken for one: the safe side. */
const COMPUTED_END = /:\s{0,9}[A-Za-z_][\w.]{0,99}\(|\)\s{0,9}:/;
/** Ranges up to this many cells are looked up cell by cell, larger ones compared. */
const SMALL = 16;
/** Comparisons before everything is taken for stale: a bound on hostile files, and on the safe side. */
const MOST_COMPARISONS = 20_000_000;

/** What each formula of a workbook reads. */
export class Dependencies {
  private readonly formulas: readonly Formula[];
  private readonly small = new Map<number, Formula[]>();
  private readonly wide: readonly Formula[][];

  constructor(source: DependencySource) {
    this.formulas = collect(source);
    this.wide = source.sheets.map((): Formula[] => []);
    for (const formula of this.formulas) index(formula, this.small, this.wide);
  }

  /**
   * Formula cells whose results may have changed, the changed cells themselves not among them. `settled`: keys of
   * formula cells known to give what they gave before, so that nothing follows from them.
   */
  of(changed: readonly SheetCell[], settled: ReadonlySet<number> = new Set()): readonly SheetCell[] {
    if (changed.length === 0) return [];
    const stale = new Set<Formula>();
    const queue: SheetCell[] = [...changed];
    const reach = (formula: Formula): void => {
      if (stale.has(formula)) return;
      stale.add(formula);
      if (!settled.has(placeKey(formula.cell))) queue.push(formula.cell);
    };
    for (const formula of this.formulas) if (formula.unknown) reach(formula);
    let comparisons = 0;
    for (let at = 0; at < queue.length; at += 1) {
      const cell = queue[at];
      if (cell === undefined) break;
      for (const formula of this.small.get(placeKey(cell)) ?? []) reach(formula);
      const candidates = this.wide[cell.sheet] ?? [];
      comparisons += candidates.length;
      if (comparisons > MOST_COMPARISONS) return this.formulas.map((formula) => formula.cell);
      for (const formula of candidates) {
        if (!stale.has(formula) && formula.watched.some((area) => holds(area, cell))) reach(formula);
      }
    }
    return this.formulas.filter((formula) => stale.has(formula)).map((formula) => formula.cell);
  }
}

/** As `Dependencies.of`, where it is asked once. */
export function dependentsOf(source: DependencySource, changed: readonly SheetCell[]): readonly SheetCell[] {
  return changed.length === 0 ? [] : new Dependencies(source).of(changed);
}

function collect(source: DependencySource): Formula[] {
  const formulas: Formula[] = [];
  source.sheets.forEach((sheet, number) => {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null) continue;
      const found = new Watching(source, number);
      found.add(cell.formula, 0);
      const place = { sheet: number, row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
      formulas.push({ cell: place, watched: found.areas, unknown: found.unknown });
    }
  });
  return formulas;
}

/** Names can rest on names; deeper than this is a circle. */
const DEEPEST_NAME = 8;

class Watching {
  readonly areas: Watched[] = [];
  unknown = false;

  constructor(
    private readonly source: DependencySource,
    private readonly own: number,
  ) {}

  add(formula: string, depth: number): void {
    this.unknown ||= COMPUTED_END.test(formula);
    for (const part of readFormula(formula)) {
      if (part.kind === 'reference') this.addReference(part);
      else if (part.kind === 'function') this.unknown ||= REACHING.has(part.text.toUpperCase());
      else if (part.kind === 'table') this.addTable(part.text);
      else this.addName(part.text, depth);
    }
  }

  private addReference(reference: Reference): void {
    if (reference.external) return;
    const [first, last] = this.sheetSpan(reference);
    if (first < 0 || last < 0) return;
    const { start, end } = reference;
    const rows = [start.row ?? 0, end.row ?? MAX_ROWS - 1];
    const columns = [start.column ?? 0, end.column ?? MAX_COLUMNS - 1];
    for (let sheet = Math.min(first, last); sheet <= Math.max(first, last); sheet += 1) {
      this.areas.push({
        sheet,
        top: Math.min(...rows),
        bottom: Math.max(...rows),
        left: Math.min(...columns),
        right: Math.max(...columns),
      });
    }
  }

  private sheetSpan(reference: Reference): [number, number] {
    if (reference.sheet === null) return [this.own, this.own];
    return [this.sheetNamed(reference.sheet.first), this.sheetNamed(reference.sheet.last)];
  }

  private sheetNamed(name: string): number {
    const wanted = name.toLowerCase();
    return this.source.sheets.findIndex((sheet) => sheet.name.toLowerCase() === wanted);
  }

  private addTable(name: string): void {
    const wanted = name.toLowerCase();
    const tables = this.source.tables.filter((table) =>
      wanted === '' ? table.sheet === this.own : table.name.toLowerCase() === wanted,
    );
    for (const { sheet, area } of tables) this.areas.push({ sheet, ...area });
    if (tables.length === 0 && this.source.unreadTables === true) this.unknown = true;
  }

  private addName(text: string, depth: number): void {
    const wanted = text.toLowerCase();
    const meant = this.source.names.filter((name) => name.name.toLowerCase() === wanted);
    if (depth >= DEEPEST_NAME) this.unknown ||= meant.length > 0;
    // Whichever scope applies: taking both is on the safe side.
    else for (const name of meant) this.add(name.formula, depth + 1);
    if (meant.length === 0) this.addTable(text === '' ? '?' : text);
  }
}

function index(formula: Formula, small: Map<number, Formula[]>, wide: readonly Formula[][]): void {
  const wideOn = new Set<number>();
  for (const area of formula.watched) {
    const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (cells > SMALL) {
      wideOn.add(area.sheet);
      continue;
    }
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const key = placeKey({ sheet: area.sheet, row, column });
        const known = small.get(key);
        if (known === undefined) small.set(key, [formula]);
        else known.push(formula);
      }
    }
  }
  for (const sheet of wideOn) wide[sheet]?.push(formula);
}

function holds(area: Watched, cell: SheetCell): boolean {
  return (
    area.sheet === cell.sheet &&
    cell.row >= area.top &&
    cell.row <= area.bottom &&
    cell.column >= area.left &&
    cell.column <= area.right
  );
}

/** One number for sheet, row and column: below 2^53 for as many sheets as a file can hold. */
export function placeKey(cell: SheetCell): number {
  return cell.sheet * MAX_ROWS * MAX_COLUMNS + cellKey(cell.row, cell.column);
}
