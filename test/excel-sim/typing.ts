/** What Excel makes of a value assigned to a cell: the same as typing it. */
import type { SimCell, SimValue } from './book';
import { store } from './book';
import type { Json } from './protocol';
import { Refusal } from './protocol';

const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?(e[+-]?\d+)?$/i;
const DATE = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/;

/** `null` leaves the cell alone; '' empties it; `'` makes text of what follows; a text-formatted cell keeps text. */
export function type(cell: SimCell, input: Json): void {
  if (input === null) return;
  const { value, formula } = held(cell, input);
  store(cell, value, formula);
}

function held(cell: SimCell, input: Json): { readonly value: SimValue; readonly formula: string | null } {
  const plain = (value: SimValue) => ({ value, formula: null });
  if (input === '') return plain(null);
  if (typeof input === 'boolean') return plain(input);
  if (typeof input === 'number') return plain(cell.format === '@' ? String(input) : input);
  if (typeof input !== 'string') {
    throw new Refusal('InvalidArgument', 'a cell holds a number, a text or a boolean');
  }
  if (input.length > 32_767) throw new Refusal('InvalidArgument', 'The text is longer than a cell can hold.');
  if (cell.format === '@') return plain(input);
  if (input.startsWith("'")) return plain(input.slice(1));
  if (input.startsWith('=')) return { value: null, formula: input.slice(1) };
  const value = typed(input, cell);
  // A sign at the beginning of what is no number begins a formula, too.
  if (typeof value === 'string' && /^[+-]/.test(value)) return { value: null, formula: value };
  return plain(value);
}

function typed(input: string, cell: SimCell): SimValue {
  const trimmed = input.trim();
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true';
  if (/^#(N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!)$/.test(trimmed)) return { error: trimmed };
  if (NUMBER.test(trimmed)) return Number(trimmed.replaceAll(',', ''));
  if (trimmed.endsWith('%') && NUMBER.test(trimmed.slice(0, -1))) {
    if (cell.format === 'General') cell.format = trimmed.includes('.') ? '0.00%' : '0%';
    return Number(trimmed.slice(0, -1).replaceAll(',', '')) / 100;
  }
  const date = DATE.exec(trimmed);
  if (date !== null) {
    if (cell.format === 'General') cell.format = 'yyyy/m/d';
    return Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86_400_000 + 25_569;
  }
  return input;
}
