/** Values put into a worksheet's text: existing cells in place, missing cells and rows where they belong. */
import { areaName, cellName, parseArea } from '../../../grid/address';
import type { CellValue } from '../../../grid/workbook';
import { quickAddress } from '../read/cell-value';
import { attribute, attributeValue } from '../splice/attributes';
import type { Element } from '../splice/elements';
import { childNamed, childrenOf, prefixOf, rootOf } from '../splice/elements';
import type { Splice } from '../splice/splices';
import { spliced } from '../splice/splices';
import { isOn } from '../xml-read';
import type { FindString } from './cell-text';
import { cellSplices, newCell, resultSplices } from './cell-text';

export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** A new value, or the stored result of the formula that stays (null: none). */
  readonly to: { readonly value: CellValue; readonly formula?: string } | { readonly result: CellValue };
}

/** Rows made here close as cells made here do. */
const OWN_ROW_CLOSE = ' ';

/** The part's text with the changes in it. At most one change a cell. */
export function changedCells(text: string, changes: readonly CellChange[], find: FindString): string {
  if (changes.length === 0) return text;
  const root = rootOf(text);
  const data = childNamed(text, root, 'sheetData');
  if (data === null) return text;
  const writer = new CellWriter(text, root, find);
  return spliced(text, writer.splices(data, changes));
}

class CellWriter {
  private readonly made: Splice[] = [];

  constructor(
    private readonly text: string,
    private readonly root: Element,
    private readonly find: FindString,
  ) {}

  splices(data: Element, changes: readonly CellChange[]): readonly Splice[] {
    const rows = new Map<number, CellChange[]>();
    for (const change of changes) {
      const row = rows.get(change.row);
      if (row === undefined) rows.set(change.row, [change]);
      else row.push(change);
    }
    const waiting = [...rows.keys()].sort((a, b) => a - b);
    let number = -1;
    for (const row of childrenOf(this.text, data)) {
      if (row.name !== 'row') continue;
      const stated = attribute(this.text, row, 'r');
      number = stated === null ? number + 1 : Number(this.text.slice(stated.valueFrom, stated.valueTo)) - 1;
      while (waiting[0] !== undefined && waiting[0] < number)
        this.newRow(row.from, waiting.shift(), rows, data);
      if (waiting[0] === number) {
        waiting.shift();
        this.inRow(row, rows.get(number) ?? []);
      }
      if (waiting.length === 0) break;
    }
    if (data.empty) {
      this.emptyData(data, waiting, rows);
    } else {
      for (const left of waiting) this.newRow(data.closeFrom, left, rows, data);
    }
    this.widenDimension(changes);
    return this.made;
  }

  private inRow(row: Element, changes: readonly CellChange[]): void {
    const waiting = [...changes].sort((a, b) => a.column - b.column);
    const before: Splice[] = [];
    const insert = (at: number, change: CellChange): void => {
      const body = this.missingCell(change, row);
      if (body !== '') before.push({ from: at, to: at, text: body });
    };
    let column = -1;
    let left = 0;
    for (const cell of childrenOf(this.text, row)) {
      if (cell.name !== 'c') continue;
      left += 1;
      const stated = attribute(this.text, cell, 'r');
      const address =
        stated === null ? null : quickAddress(this.text.slice(stated.valueFrom, stated.valueTo));
      column = address === null ? column + 1 : address.column;
      while (waiting[0] !== undefined && waiting[0].column < column) {
        const change = waiting.shift();
        if (change !== undefined) insert(cell.from, change);
      }
      if (waiting[0]?.column === column) {
        const change = waiting.shift();
        const splices = change === undefined ? [] : this.change(cell, change);
        if (splices.some((splice) => splice.from === cell.from && splice.to === cell.to)) left -= 1;
        before.push(...splices);
      }
    }
    if (row.empty) {
      const cells = waiting.map((change) => this.missingCell(change, row)).join('');
      if (cells !== '') this.made.push({ from: row.to - 2, to: row.to, text: `>${cells}</${row.tag}>` });
      return;
    }
    for (const change of waiting) insert(row.closeFrom, change);
    const own = this.text.slice(row.closeFrom, row.to) === `</${row.tag}${OWN_ROW_CLOSE}>`;
    const inserts = before.some((splice) => splice.from === splice.to);
    if (own && left === 0 && !inserts) this.made.push({ from: row.from, to: row.to, text: '' });
    else this.made.push(...before);
  }

  private change(cell: Element, change: CellChange): readonly Splice[] {
    return 'value' in change.to
      ? cellSplices(this.text, cell, change.to.value, this.find, change.to.formula)
      : resultSplices(this.text, cell, change.to.result);
  }

  private missingCell(change: CellChange, row: Element | null): string {
    if (!('value' in change.to) || change.to.value === null) return '';
    const style = this.inheritedStyle(change.column, row);
    const { value, formula } = change.to;
    return newCell(cellName(change), style, value, prefixOf(row ?? this.root), this.find, formula);
  }

  private newRow(
    at: number,
    number: number | undefined,
    rows: ReadonlyMap<number, readonly CellChange[]>,
    data: Element,
  ): void {
    const text = number === undefined ? '' : this.rowText(number, rows.get(number) ?? [], data);
    if (text !== '') this.made.push({ from: at, to: at, text });
  }

  private rowText(number: number, changes: readonly CellChange[], data: Element): string {
    const prefix = prefixOf(data);
    const ordered = [...changes].sort((a, b) => a.column - b.column);
    const cells = ordered.map((change) => this.missingCell(change, null)).join('');
    return cells === '' ? '' : `<${prefix}row r="${number + 1}">${cells}</${prefix}row${OWN_ROW_CLOSE}>`;
  }

  private emptyData(
    data: Element,
    waiting: readonly number[],
    rows: ReadonlyMap<number, readonly CellChange[]>,
  ): void {
    const body = waiting.map((number) => this.rowText(number, rows.get(number) ?? [], data)).join('');
    if (body !== '') this.made.push({ from: data.to - 2, to: data.to, text: `>${body}</${data.tag}>` });
  }

  /** A cell that is not stored looks as its row does, or else as its column does. */
  private inheritedStyle(column: number, row: Element | null): string | null {
    if (row !== null && isOn(attributeValue(this.text, row, 'customFormat') ?? '')) {
      const style = attributeValue(this.text, row, 's');
      if (style !== null) return style;
    }
    const columns = childNamed(this.text, this.root, 'cols');
    if (columns === null) return null;
    for (const span of childrenOf(this.text, columns)) {
      const first = Number(attributeValue(this.text, span, 'min')) - 1;
      const last = Number(attributeValue(this.text, span, 'max')) - 1;
      if (column >= first && column <= last) return attributeValue(this.text, span, 'style');
    }
    return null;
  }

  /** Some programs read no further than the stated dimension. */
  private widenDimension(changes: readonly CellChange[]): void {
    const dimension = childNamed(this.text, this.root, 'dimension');
    const span = dimension === null ? null : attribute(this.text, dimension, 'ref');
    if (span === null) return;
    const area = parseArea(this.text.slice(span.valueFrom, span.valueTo));
    if (area === null) return;
    const cells = changes.filter((change) => 'value' in change.to && change.to.value !== null);
    const wide = cells.reduce(
      (so, { row, column }) => ({
        top: Math.min(so.top, row),
        left: Math.min(so.left, column),
        bottom: Math.max(so.bottom, row),
        right: Math.max(so.right, column),
      }),
      area,
    );
    if (areaName(wide) !== areaName(area))
      this.made.push({ from: span.valueFrom, to: span.valueTo, text: areaName(wide) });
  }
}
