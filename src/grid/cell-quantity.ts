/** The figure a cell holds, as its user means it: stored number, number format and what the cell shows together. */
import type { Quantity } from './read-quantity';
import { quantityOf, readQuantity } from './read-quantity';
import { byText } from './remembered';
import { Ratio } from './ratio';
import type { Cell } from './workbook';

/** Excel keeps 15 significant digits; the rest of a double is not the user's. */
const SIGNIFICANT = 15;
/** A stored value this close to the shown one, relatively, differs by noise of the arithmetic only. */
const NOISE = Ratio.of('0.000001');
const LARGEST = 1e30;

/**
 * In: a cell. Out: its figure, rates as fractions (1.08 shown as 108% is 1.08); null for blanks, words, sentences,
 * errors, truth values and dates.
 */
export function quantityOfCell(cell: Cell): Quantity | null {
  if (typeof cell.value === 'string') return readQuantity(cell.value) ?? readAccounting(cell);
  if (typeof cell.value !== 'number') return null;
  return quantityOfNumber(cell.value, cell);
}

function quantityOfNumber(stored: number, cell: Cell): Quantity | null {
  if (!Number.isFinite(stored) || Math.abs(stored) > LARGEST || isDateFormat(cell.format)) return null;
  const exact = Ratio.of(stored.toPrecision(SIGNIFICANT));
  const shown = readQuantity(cell.text) ?? readAccounting(cell);
  const percent = isPercentFormat(cell.format);
  const span = { text: cell.text, from: 0, to: cell.text.length };
  if (shown === null) {
    const value = percent ? exact.times(Ratio.hundred) : exact;
    return quantityOf(withoutNoise(value, cell), decimalsOf(value), percent ? '%' : '', span);
  }
  if (differsByNoise(exact, shown.value)) {
    return { ...shown, ...span, value: shown.decimals > 4 ? withoutNoise(exact, cell) : shown.value };
  }
  if (shown.kind === 'rate') {
    // Format `0.00"%"`: the number is stored in hundredths already, the user sees 38.22%.
    const value = percent ? exact : exact.over(Ratio.hundred);
    if (!percent && differsByNoise(value, shown.value)) return { ...shown, ...span };
    return { ...shown, ...span, value };
  }
  if (isScaled(exact, shown)) return { ...shown, ...span };
  return { ...shown, ...span, value: withoutNoise(exact, cell) };
}

/** Formats such as `0!.0,"万元"` show another number than is stored; its unit goes with what is shown. */
function isScaled(stored: Ratio, shown: Quantity): boolean {
  const lastDigit = Ratio.one.over(Ratio.of(10 ** Math.min(shown.decimals, 15)));
  return shown.unit !== '' && stored.minus(shown.value).abs().isAbove(lastDigit);
}

/** `（5.63）` or `(5.63)` is minus 5.63 only where the number format writes negatives in brackets. */
function readAccounting(cell: Cell): Quantity | null {
  if (!/;[^;]*\(/.test(cell.format) || cell.text.length > 80) return null;
  const inside = /^\s*[(（]([^()（）]*)[)）]\s*$/.exec(cell.text)?.[1];
  const positive = inside === undefined ? null : readQuantity(inside);
  return positive === null ? null : { ...positive, value: positive.value.negated() };
}

function differsByNoise(a: Ratio, b: Ratio): boolean {
  return !a.minus(b).abs().isAbove(b.abs().times(NOISE));
}

/**
 * A typed constant with 14 or more digits that lies within noise of a number of at most 3 digits is that number
 * (0.0900000762939453 is 0.09). Results of formulas are kept: 1/3 has many digits of its own.
 */
function withoutNoise(value: Ratio, cell: Cell): Ratio {
  if (cell.formula !== null || digitsOf(value) < SIGNIFICANT - 1) return value;
  const short = Ratio.of(value.toNumber().toPrecision(3));
  return differsByNoise(value, short) ? short : value;
}

function digitsOf(value: Ratio): number {
  return value.abs().toText(40).replace('.', '').replace(/^0+/, '').length;
}

function decimalsOf(value: Ratio): number {
  return value.toText(20).split('.')[1]?.length ?? 0;
}

/** Number format without quoted words, escaped characters and bracketed conditions. */
const bareFormat = byText((format: string): string => {
  return format
    .slice(0, 300)
    .replace(/"[^"]*"?/g, '')
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]?/g, '')
    .replace(/_./g, '');
});

function isPercentFormat(format: string): boolean {
  return format !== 'General' && bareFormat(format).includes('%');
}

function isDateFormat(format: string): boolean {
  if (format === 'General') return false;
  const bare = bareFormat(format);
  return !/general|standard/i.test(bare) && /[ymdhs年月日时]/i.test(bare);
}
