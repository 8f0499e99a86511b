/** Number cells of a table: what they show, what they hold, and sums the host could not compute. */
import { shownText } from '../grid/content';
import type { FormulaSums } from '../grid/formula-sum';
import type { Quantity } from '../grid/quantity';
import { quantityOfCell, readQuantity } from '../grid/quantity';
import { Ratio } from '../grid/ratio';
import type { Area, Cell, Sheet } from '../grid/workbook';
import { cellAt, cellKey } from '../grid/workbook';
import type { Figure, PlacedText } from './table';

export class CellReader {
  private merges: ReadonlyMap<number, Area> | null = null;

  constructor(
    readonly sheet: Sheet,
    private readonly sums: FormulaSums,
  ) {}

  /** The merge a cell heads, blank or not; null for a single cell. */
  mergeAt(row: number, column: number): Area | null {
    this.merges ??= new Map(this.sheet.merges.map((area) => [cellKey(area.top, area.left), area]));
    return this.merges.get(cellKey(row, column)) ?? null;
  }

  /** The figure of a cell, blank or not. A formula without a stored result counts where it is a plain sum. */
  figureAt(row: number, column: number): Figure {
    const cell = cellAt(this.sheet, row, column);
    const place = { sheet: this.sheet.name, row, column };
    if (cell === undefined) return { place, raw: '', quantity: null, formula: null };
    return { place, raw: shownText(cell), quantity: this.quantityOf(cell), formula: cell.formula };
  }

  private quantityOf(cell: Cell): Quantity | null {
    if (cell.value !== null || cell.formula === null) {
      return isWord(cell) ? null : (quantityOfCell(cell) ?? figureWithNote(cell));
    }
    const sum = this.sums.resultOf(this.sheet, cell);
    if (sum === null) return null;
    const shown = sum.toText(15);
    const isPercent = cell.format.includes('%');
    return {
      value: sum,
      kind: isPercent ? 'rate' : 'plain',
      unit: isPercent ? '%' : '',
      decimals: (isPercent ? sum.times(Ratio.hundred).toText(15) : shown).split('.')[1]?.length ?? 0,
      text: cell.text,
      from: 0,
      to: cell.text.length,
    };
  }

  /** A cell as text, blank or not. */
  textAt(row: number, column: number): PlacedText {
    const cell = cellAt(this.sheet, row, column) ?? null;
    return {
      place: { sheet: this.sheet.name, row, column },
      text: cell === null ? '' : shownText(cell),
      cell,
    };
  }
}

/** `18（扣2分）`: a figure and words on it; a bracket of figures only (`10(8)`) says nobody knows what. */
function figureWithNote({ value }: Cell): Quantity | null {
  if (typeof value !== 'string' || value.length > 60) return null;
  const figure = /^(\s*-?[\d０-９.．]+\s*分?)\s*[（(][^（()）]*[\u4e00-\u9fff][^（()）]*[)）]\s*$/.exec(
    value,
  )?.[1];
  return figure === undefined ? null : readQuantity(figure);
}

/** 一般, 一致: words that begin with a Chinese numeral are no figures in a column of figures; 五分 is one. */
function isWord(cell: Cell): boolean {
  return (
    typeof cell.value === 'string' && !/[\d０-９]/.test(cell.value) && !/分\s*$|^\s*百分之/.test(cell.value)
  );
}

/** Does the figure fill its cell? Otherwise it stands inside a text (自评总分：96分) that must not be overwritten. */
export function fillsItsCell(figure: Figure): boolean {
  const { quantity, raw } = figure;
  return (
    quantity === null || (raw.slice(0, quantity.from).trim() === '' && raw.slice(quantity.to).trim() === '')
  );
}

/**
 * Marks are points: a weight of 5% or 0.05 with a percent format is 5 of 100. Everything else is kept as it is.
 */
export function inPoints(figure: Figure): Figure {
  const { quantity } = figure;
  if (quantity?.kind !== 'rate' || quantity.unit === '‰') return figure;
  return { ...figure, quantity: { ...quantity, kind: 'plain', value: quantity.value.times(Ratio.hundred) } };
}

/** A figure that stands inside a longer text (`投入（15分）`): `raw` is the whole text, the quantity says where. */
export function figureInText(text: PlacedText, quantity: Quantity): Figure {
  return inPoints({ place: text.place, raw: text.text, quantity, formula: text.cell?.formula ?? null });
}
