/** A cell's stored text and type → its value. */
import type { CellValue } from '../../../grid/workbook';
import { decodeCellText } from '../xml-text';

/**
 * `text` null: no value stored. An element without content holds no value either, whatever the type says: index 0,
 * false or 0 would be somebody else's value. Only a formula may have the empty text for a result (`formula` true).
 * Types: ECMA-376 part 1, 18.18.11.
 */
export function cellValue(
  type: string,
  text: string | null,
  strings: readonly string[],
  formula: boolean,
): CellValue {
  if (text === null) return null;
  if (type === 'str' || type === 'inlineStr') return text === '' && !formula ? null : decodeCellText(text);
  const trimmed = text.trim();
  if (trimmed === '') return null;
  switch (type) {
    case 's':
      return sharedText(trimmed, strings);
    case 'b':
      return truth(trimmed);
    case 'e':
      return { error: trimmed };
    case 'd':
      return isoSerial(trimmed) ?? text;
    default:
      return numberOrText(trimmed, text);
  }
}

/** The index of a shared string; null where the text is none. */
export function stringIndex(text: string): number | null {
  const trimmed = text.trim();
  return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : null;
}

function sharedText(text: string, strings: readonly string[]): string | null {
  const index = stringIndex(text);
  return index === null ? null : (strings[index] ?? null);
}

/** xsd:boolean; anything else says nothing. */
function truth(text: string): boolean | null {
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : null;
}

/** xsd:double knows no hexadecimal and no binary, which `Number` takes too. */
const OTHER_BASE = /^0[xob]/i;

function numberOrText(trimmed: string, text: string): CellValue {
  const value = OTHER_BASE.test(trimmed) ? NaN : Number(trimmed);
  return Number.isFinite(value) ? value : text;
}

/** `2023-01-05T08:00:00` → its serial number in the 1900 system; null when it is no ISO date. */
function isoSerial(text: string): number | null {
  const iso = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]{1,15})?/.exec(text)?.[0];
  if (iso === undefined) return null;
  const milliseconds = Date.parse(iso.includes('T') ? `${iso}Z` : `${iso}T00:00:00Z`);
  return Number.isNaN(milliseconds) ? null : milliseconds / 86_400_000 + 25_569;
}

/** `I7` → row 6, column 8, from 0; quicker than the general reader, as it runs for every cell. null: no address. */
export function quickAddress(reference: string): { row: number; column: number } | null {
  let at = 0;
  let column = 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) & ~0x20;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  let row = 0;
  const letters = at;
  for (; at < reference.length; at += 1) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  const fits = letters > 0 && letters < 4 && at > letters && at < letters + 8;
  return fits && row > 0 && row <= 1_048_576 && column <= 16_384
    ? { row: row - 1, column: column - 1 }
    : null;
}
