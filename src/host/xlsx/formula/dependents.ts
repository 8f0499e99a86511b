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
  stale: boolean;
}

/** Functions that reach cells by a computed address. */
const REACHING: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET']);
/** Ranges up to this many cells are looked up cell by cell, larger ones compared. */
const SMALL = 16;
/** Comparisons before everything is taken for stale: a bound on hostile files, and on the safe side. */
const MOST_COMPARISONS = 20_000_000;

/** Formula cells whose results may have changed, the changed cells themselves not among them. */
export function dependentsOf(source: DependencySource, changed: readonly SheetCell[]): readonly SheetCell[] {
  if (changed.length === 0) return [];
  const formulas = collect(source);
  if (formulas.length === 0) return [];
  const small = new Map<number, Formula[]>();
  const wide = source.sheets.map((): Formula[] => []);
  for (const formula of formulas) index(formula, small, wide);

  const queue: SheetCell[] = [...changed];
  const stale = (formula: Formula): void => {
    if (formula.stale) return;
    formula.stale = true;
    queue.push(formula.cell);
  };
  for (const formula of formulas) if (formula.unknown) stale(formula);
  let comparisons = 0;
  for (let at = 0; at < queue.length; at += 1) {
    const cell = queue[at];
    if (cell === undefined) break;
    for (const formula of small.get(placeKey(cell)) ?? []) stale(formula);
    const candidates = wide[cell.sheet] ?? [];
    comparisons += candidates.length;
    if (comparisons > MOST_COMPARISONS) {
      for (const formula of formulas) stale(formula);
      break;
    }
    for (const formula of candidates) {
      if (!formula.stale && formula.watched.some((area) => holds(area, cell))) stale(formula);
    }
  }
  return formulas.filter((formula) => formula.stale).map((formula) => formula.cell);
}

function collect(source: DependencySource): Formula[] {
  const formulas: Formula[] = [];
  source.sheets.forEach((sheet, number) => {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null) continue;
      const found = new Watching(source, number);
      found.add(cell.formula, 0);
      const place = { sheet: number, row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
      formulas.push({ cell: place, watched: found.areas, unknown: found.unknown, stale: false });
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
function placeKey(cell: SheetCell): number {
  return cell.sheet * MAX_ROWS * MAX_COLUMNS + cellKey(cell.row, cell.column);
}
