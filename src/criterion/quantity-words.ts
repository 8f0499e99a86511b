/** Figures in spelled text. */
import { Ratio } from '../grid/ratio';
import type { Amount } from './criterion';
import { UNITS } from './units';

export interface Read<T> {
  readonly value: T;
  readonly end: number;
}

/** A plain number of bounded length; longer runs of digits are not figures of a criterion. */
export const NUMBER = '\\d{1,12}(?:\\.\\d{1,8})?(?![\\d.])';

const AMOUNT = new RegExp(
  `(-?${NUMBER})(%|p|个?(?:${UNITS})(?:/(?:${UNITS}|月|日|周|季))?|分(?![钟之点]))?`,
  'y',
);

/** Matches a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** `95%` → 0.95 in `%`, `1p` → 0.01 in `p`, `3人` → 3 in 人. */
export function readAmount(text: string, at: number): Read<Amount> | null {
  const match = matchAt(AMOUNT, text, at);
  if (match?.[1] === undefined) return null;
  return { value: amount(match[1], match[2] ?? ''), end: at + match[0].length };
}

function amount(digits: string, unit: string): Amount {
  const rate = unit === '%' || unit === 'p';
  return { value: rate ? hundredths(digits) : figure(digits), unit: unit.replace(/^个(?=[^月])/, '') };
}

/** Criteria use few different figures; making an exact ratio is the dearest part of reading one. */
const FIGURES = new Map<string, Ratio>();
const MOST_FIGURES = 4_000;

/** In: digits as `NUMBER` matches them, with a sign or none. Out: their exact value. */
export function figure(digits: string): Ratio {
  return known(digits, () => Ratio.of(digits));
}

/** `95` → 0.95. */
export function hundredths(digits: string): Ratio {
  return known(`${digits}%`, () => Ratio.of(digits).over(Ratio.hundred));
}

function known(key: string, make: () => Ratio): Ratio {
  const before = FIGURES.get(key);
  if (before !== undefined) return before;
  const made = make();
  if (FIGURES.size >= MOST_FIGURES) FIGURES.clear();
  FIGURES.set(key, made);
  return made;
}

/** The same figure in another unit: a range's first figure takes the unit of its second (`0-10%`). */
export function inUnit(of: Amount, unit: string): Amount {
  if (of.unit !== '' || unit === '') return of;
  return unit === '%' || unit === 'p'
    ? { value: of.value.over(Ratio.hundred), unit }
    : { value: of.value, unit };
}
