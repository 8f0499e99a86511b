/** Figures as criteria spell them. */
import type { Ratio } from '../../../src/grid/ratio';
import type { Draw } from './draw';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1–99 as a Chinese numeral. */
export function numeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = DIGITS[value % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${value % 10 === 0 ? '' : ones}`;
}

const small = (value: Ratio): number | null => {
  const number = value.toNumber();
  return Number.isInteger(number) && number >= 1 && number <= 99 ? number : null;
};

/** A rate's bound, given in percent: `95%`, seldom 百分之九十五. */
export function percent(draw: Draw, value: Ratio): string {
  const number = small(value);
  if (number !== null && draw.chance(0.03)) return `百分之${numeral(number)}`;
  if (!value.isNegative() && draw.chance(0.02)) return `百分之${value.toExactText()}`;
  return `${value.toExactText()}%`;
}

/** A step of a rate, given in points: `1%`, `1个百分点`, `一个百分点`. */
export function stepOfRate(draw: Draw, value: Ratio): string {
  const number = small(value);
  const digits = number !== null && number < 11 && draw.chance(0.2) ? numeral(number) : value.toExactText();
  if (digits === '1' && draw.chance(0.02)) return '个百分点';
  return draw.pick([
    `${value.toExactText()}%`,
    `${digits}个百分点`,
    `${digits}个百分点`,
    `${value.toExactText()}百分点`,
  ]);
}

/** `3次`, `三次`. */
export function counted(draw: Draw, value: Ratio, unit: string): string {
  const number = small(value);
  if (number !== null && number < 11 && draw.chance(0.25)) {
    const word = number === 2 && !/^[名]$/.test(unit) ? draw.pick(['两', '二']) : numeral(number);
    return `${word}${unit}`;
  }
  return `${value.toExactText()}${unit}`;
}

/** Points: `2分`, `0.5分`; a Chinese numeral only where it is a whole number. */
export function points(draw: Draw, value: Ratio): string {
  const number = small(value);
  return number !== null && draw.chance(0.04) ? `${numeral(number)}分` : `${value.toExactText()}分`;
}
