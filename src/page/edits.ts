/** Cells edited by hand on the page: what a typed text means, what was done, and the way back. */
import type { Cell, CellValue, Place } from '../grid/workbook';

export interface Change {
  readonly place: Place;
  readonly from: CellValue;
  readonly to: CellValue;
}

/** Digits as Excel takes them; longer ones are numbers of documents and accounts, which stay text. */
const NUMBER = /^[-+]?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,12})?$/;

/**
 * In: what was typed, and the cell it goes to. Out: the value as Excel would store it; a percentage is a number only
 * where the cell shows percentages already, since the format of a cell is never changed.
 */
export function typedValue(text: string, cell: Cell | undefined): CellValue {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  const isPercent = cell?.format.includes('%') === true;
  const rate = /^(.+)%$/.exec(plain)?.[1];
  if (rate !== undefined && isPercent && NUMBER.test(rate)) return Number(rate.replaceAll(',', '')) / 100;
  if (cell?.format === '@' || !NUMBER.test(plain)) return text.trim();
  const value = Number(plain.replaceAll(',', ''));
  return isPercent && cell.value !== null ? value / 100 : value;
}

/** What stands in a cell as it is edited: the value itself, a rate in percent. */
export function editedText(cell: Cell | undefined): string {
  if (cell === undefined || cell.value === null) return '';
  const { value, format, text } = cell;
  if (typeof value === 'number')
    return format.includes('%') ? `${Number((value * 100).toPrecision(12))}%` : String(value);
  return typeof value === 'string' ? value : text;
}

/** A block as a table program copies it: lines of cells parted by tabs. Never longer than a table. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const lines = text.replaceAll('\r\n', '\n').replace(/\n$/, '').split('\n');
  return lines.slice(0, 5_000).map((line) => line.split('\t').slice(0, 200));
}

/** Steps done by hand, one after the other. */
export class Steps {
  private readonly done: (readonly Change[])[] = [];
  private readonly undone: (readonly Change[])[] = [];

  add(step: readonly Change[]): void {
    this.done.push(step);
    this.undone.length = 0;
  }

  /** The changes that take the last step back; null where there is none. */
  back(): readonly Change[] | null {
    return this.done.at(-1)?.map(({ place, from, to }) => ({ place, from: to, to: from })) ?? null;
  }

  /** The changes that do the step last taken back once more. */
  again(): readonly Change[] | null {
    return this.undone.at(-1) ?? null;
  }

  /** A step back, or again, was carried out. */
  moved(way: 'back' | 'again'): void {
    const [from, to] = way === 'back' ? [this.done, this.undone] : [this.undone, this.done];
    const step = from.pop();
    if (step !== undefined) to.push(step);
  }

  forget(): void {
    this.done.length = 0;
    this.undone.length = 0;
  }
}
