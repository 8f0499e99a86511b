/** Shared formulas: the text stands once; other cells of the block have it moved by their distance. */
import { columnName } from '../../../grid/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../../grid/workbook';
import type { End, FormulaPart, Reference } from './tokens';
import { readFormula } from './tokens';

export class SharedFormula {
  private parts: readonly FormulaPart[] | null = null;

  /** `row` and `column` of the cell that holds the text. */
  constructor(
    readonly text: string,
    private readonly row: number,
    private readonly column: number,
  ) {}

  /** The formula as the cell at `row`, `column` has it. */
  at(row: number, column: number): string {
    const down = row - this.row;
    const right = column - this.column;
    if (down === 0 && right === 0) return this.text;
    this.parts ??= readFormula(this.text);
    let moved = '';
    let done = 0;
    for (const part of this.parts) {
      if (part.kind !== 'reference') continue;
      moved += this.text.slice(done, part.addressFrom) + movedAddress(part, down, right);
      done = part.to;
    }
    return moved + this.text.slice(done);
  }
}

function movedAddress(reference: Reference, down: number, right: number): string {
  const start = movedEnd(reference.start, down, right);
  const single = reference.start === reference.end;
  const end = single ? start : movedEnd(reference.end, down, right);
  if (start === null || end === null) return '#REF!';
  return single ? start : `${start}:${end}`;
}

function movedEnd(end: End, down: number, right: number): string | null {
  let text = '';
  if (end.column !== null) {
    const column = end.columnFixed ? end.column : end.column + right;
    if (column < 0 || column >= MAX_COLUMNS) return null;
    text += `${end.columnFixed ? '$' : ''}${columnName(column)}`;
  }
  if (end.row !== null) {
    const row = end.rowFixed ? end.row : end.row + down;
    if (row < 0 || row >= MAX_ROWS) return null;
    text += `${end.rowFixed ? '$' : ''}${row + 1}`;
  }
  return text;
}
