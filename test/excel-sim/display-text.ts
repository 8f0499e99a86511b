/** What a cell shows for a value just written: the number formats score tables use; anything else as General. */
import { isError } from '../../src/grid/workbook';
import type { SimValue } from './book';

export function displayText(value: SimValue, format: string): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const decimals = /^(#,##)?0(\.(0+))?(_ ?\)?)?(%?)$/.exec(format);
  if (decimals === null) return String(Number(value.toPrecision(11)));
  const percent = decimals[5] === '%';
  const places = decimals[3]?.length ?? 0;
  const [whole = '', fraction] = halfUp(percent ? value * 100 : value, places).split('.');
  const grouped = decimals[1] === undefined ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`}${percent ? '%' : ''}`;
}

/** Excel shows halves rounded away from zero, on the number as printed to 15 digits. */
function halfUp(value: number, places: number): string {
  const printed = Number(value.toPrecision(15));
  const scaled = Number(`${Math.abs(printed)}e${places}`);
  const rounded = Number.isNaN(scaled) ? Math.abs(printed) : Number(`${Math.round(scaled)}e-${places}`);
  return `${printed < 0 && rounded !== 0 ? '-' : ''}${rounded.toFixed(places)}`;
}
