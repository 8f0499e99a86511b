/** Brackets that say whether an interval's ends belong to it: `[95%，98%)`, `【90%，95%）`, `(10%,+∞)`. */
import type { Amount, Intervals } from './criterion';
import type { Read } from './quantity-words';
import { inUnit, matchAt, readAmount } from './quantity-words';
import { UNITS } from './units';

const OPENS = /[[［【〔]/g;
const CLOSES = /[\]］】〕]/g;
const END = `(?:[-+]?∞|-?\\d{1,12}(?:\\.\\d{1,8})?(?:%|分|${UNITS})?)`;
/** An interval, which keeps its brackets, or a lone square bracket, which is only another round one. */
export const SQUARE = new RegExp(`[[(]${END}[,~-]${END}[\\])]|[[\\]]`, 'g');

/** Folding makes most brackets round, but an interval's ends depend on their kind: those typed square stay so. */
export function withSquares(folded: string, typed: string): string {
  const squares = typed.replace(OPENS, '[').replace(CLOSES, ']');
  return folded.replace(/[()]/g, (round, at: number) => {
    const square = squares.charAt(at);
    return square === '[' || square === ']' ? square : round;
  });
}

/** In: what `SQUARE` found. Out: the same, a square bracket that opens or closes no interval made round. */
export function roundWhenAlone(match: string): string {
  return match === '[' ? '(' : match === ']' ? ')' : match;
}

const ENDLESS = /[-+]?∞/y;

/**
 * `[95%,98%)`: a square bracket includes its end, a round one does not. Two round ones may be mere brackets, so
 * they give way to a clause that names the end; around `90%-95%` they are mere brackets.
 */
export function readBracketed(text: string, at: number): Read<Intervals> | null {
  const open = text.charAt(at);
  if (open !== '[' && open !== '(') return null;
  const first = readEnd(text, at + 1);
  const separator = first === null ? '' : text.charAt(first.end);
  if (first === null || !/^[,~-]$/.test(separator)) return null;
  const second = readEnd(text, first.end + 1);
  const close = second === null ? '' : text.charAt(second.end);
  if (second === null || (close !== ']' && close !== ')')) return null;
  const round = open === '(' && close === ')';
  if (round && separator !== ',' && first.value !== null && second.value !== null) return null;
  const mixed = (open === '(') !== (close === ')');
  const explicit = mixed || (separator === ',' && !round);
  const low = first.value === null ? null : inUnit(first.value, second.value?.unit ?? '');
  const high = second.value === null ? null : inUnit(second.value, low?.unit ?? '');
  if (low === null && high === null) return null;
  if (low !== null && high !== null && (low.unit !== high.unit || !low.value.isBelow(high.value)))
    return null;
  const part = {
    low: low === null ? null : { at: low, closed: open === '[', explicit },
    high: high === null ? null : { at: high, closed: close === ']', explicit },
  };
  return { value: { parts: [part], bare: false }, end: second.end + 1 };
}

/** A figure, or null for infinity. */
function readEnd(text: string, at: number): Read<Amount | null> | null {
  const endless = matchAt(ENDLESS, text, at);
  return endless === null ? readAmount(text, at) : { value: null, end: at + endless[0].length };
}
