/** One cell's element with another value; what else it holds, its style above all, stays as written. */
import type { CellValue } from '../../../grid/workbook';
import { isError } from '../../../grid/workbook';
import { attribute, attributesEnd } from '../splice/attributes';
import type { Element } from '../splice/elements';
import { childrenOf, prefixOf } from '../splice/elements';
import type { Splice } from '../splice/splices';
import { escapeCellText, escapeText, textElement } from '../xml-text';

/** Index of a plain shared string with this text, or null: then the text stands in the cell itself. */
export type FindString = (text: string) => number | null;

/** A cell made here closes with a blank before its `>`, so that it can be told and go again. */
const OWN_CELL_CLOSE = ' ';

interface Stored {
  readonly type: string | null;
  /** Given the prefix of its elements. */
  readonly body: (prefix: string) => string;
}

function stored(value: Exclude<CellValue, null>, find: FindString): Stored {
  const plain = (type: string | null, text: string): Stored => ({
    type,
    body: (prefix) => `<${prefix}v>${escapeText(text)}</${prefix}v>`,
  });
  if (typeof value === 'number') return plain(null, String(value));
  if (typeof value === 'boolean') return plain('b', value ? '1' : '0');
  if (typeof value === 'object') return plain('e', value.error);
  const index = find(value);
  if (index !== null) return plain('s', String(index));
  return {
    type: 'inlineStr',
    body: (prefix) => `<${prefix}is>${textElement(value, prefix)}</${prefix}is>`,
  };
}

/** A formula with the result it gives, as a program stores them. */
function storedFormula(formula: string, result: Exclude<CellValue, null>): Stored {
  const { type, text } = storedResult(result);
  return {
    type,
    body: (prefix) => `<${prefix}f>${escapeText(formula)}</${prefix}f><${prefix}v>${text}</${prefix}v>`,
  };
}

/** Splices that give an existing cell another value, or a formula that gives it; null keeps the cell with its style. */
export function cellSplices(
  text: string,
  cell: Element,
  value: CellValue,
  find: FindString,
  formula?: string,
): readonly Splice[] {
  if (value === null && isOwnCell(text, cell)) return [{ from: cell.from, to: cell.to, text: '' }];
  const next =
    value === null ? null : formula === undefined ? stored(value, find) : storedFormula(formula, value);
  const splices: Splice[] = [...typeSplices(text, cell, next?.type ?? null)];
  const metadata = attribute(text, cell, 'vm');
  if (metadata !== null) splices.push({ from: metadata.from, to: metadata.to, text: '' });
  const body = next === null ? '' : next.body(prefixOf(cell));
  if (cell.empty) {
    if (body !== '') splices.push({ from: cell.to - 2, to: cell.to, text: `>${body}</${cell.tag}>` });
    return splices;
  }
  const kept = [...childrenOf(text, cell)].filter((child) => child.name === 'extLst');
  const rest = kept.map((child) => text.slice(child.from, child.to)).join('');
  if (body === '' && rest === '') {
    splices.push({ from: cell.openTo - 1, to: cell.to, text: '/>' });
  } else {
    splices.push({ from: cell.openTo, to: cell.closeFrom, text: body + rest });
  }
  return splices;
}

/** A cell that was not there. `style` is an index as text, or null. */
export function newCell(
  reference: string,
  style: string | null,
  value: Exclude<CellValue, null>,
  prefix: string,
  find: FindString,
  formula?: string,
): string {
  const { type, body } = formula === undefined ? stored(value, find) : storedFormula(formula, value);
  const attributes = `${style === null ? '' : ` s="${style}"`}${type === null ? '' : ` t="${type}"`}`;
  return `<${prefix}c r="${reference}"${attributes}>${body(prefix)}</${prefix}c${OWN_CELL_CLOSE}>`;
}

/** Types of a formula's stored result: `str` holds the text itself (ECMA-376 part 1, 18.18.11). */
function storedResult(result: Exclude<CellValue, null>): {
  readonly type: string | null;
  readonly text: string;
} {
  if (typeof result === 'number') return { type: null, text: String(result) };
  if (typeof result === 'boolean') return { type: 'b', text: result ? '1' : '0' };
  return isError(result)
    ? { type: 'e', text: escapeText(result.error) }
    : { type: 'str', text: escapeCellText(result) };
}

/** Splices that give a formula cell another stored result; null leaves the formula without one. */
export function resultSplices(text: string, cell: Element, result: CellValue): readonly Splice[] {
  if (cell.empty) return [];
  const next = result === null ? null : storedResult(result);
  const splices: Splice[] = [...typeSplices(text, cell, next?.type ?? null)];
  const children = [...childrenOf(text, cell)];
  const value = children.find((child) => child.name === 'v');
  const body = next === null ? '' : `<${prefixOf(cell)}v>${next.text}</${prefixOf(cell)}v>`;
  if (value !== undefined) splices.push({ from: value.from, to: value.to, text: body });
  else if (body !== '') {
    const after = children.find((child) => child.name === 'f')?.to ?? cell.openTo;
    splices.push({ from: after, to: after, text: body });
  }
  return splices;
}

function isOwnCell(text: string, cell: Element): boolean {
  return !cell.empty && text.slice(cell.closeFrom, cell.to) === `</${cell.tag}${OWN_CELL_CLOSE}>`;
}

/**
 * Changes `t` where it stands. A number needs none: it is taken off when it is the last attribute, otherwise it
 * becomes `n`, so that writing the old value back puts every byte where it was.
 */
function typeSplices(text: string, cell: Element, type: string | null): readonly Splice[] {
  const span = attribute(text, cell, 't');
  if (span === null) {
    const at = attributesEnd(text, cell);
    return type === null ? [] : [{ from: at, to: at, text: ` t="${type}"` }];
  }
  const before = text.slice(span.valueFrom, span.valueTo);
  if (type !== null) return before === type ? [] : [{ from: span.valueFrom, to: span.valueTo, text: type }];
  if (before === 'n') return [];
  if (attributesEnd(text, cell) === span.to) return [{ from: span.from, to: span.to, text: '' }];
  return [{ from: span.valueFrom, to: span.valueTo, text: 'n' }];
}
