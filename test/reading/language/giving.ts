/** Effects in words: so many points, the full marks, a share of them, nothing. */
import type { Ratio } from '../../../src/grid/ratio';
import type { Draw } from './draw';
import { points } from './figures';
import { FULLS, GIVES, KEPTS, NONES, TAKES, WEIGHTS } from './lines';
import { ratio } from './scheme';

/** Between a condition and its effect: `90%以上的，得5分`. */
export const then = (draw: Draw): string => draw.pick(['，', '，', '', '', '的', '的，', '时，', '的，则']);

export function gives(draw: Draw, value: Ratio, fullMarks: Ratio): string {
  if (value.isZero()) {
    return draw.pick(['不得分', '不得分', '得0分', '计0分', '0分', draw.pick(NONES), '不计分']);
  }
  if (value.equals(fullMarks) && draw.chance(0.6)) return full(draw, fullMarks);
  if (value.plus(value).equals(fullMarks) && draw.chance(0.3))
    return draw.pick(['得一半分', '得一半', '得50%分值']);
  const share = value.over(fullMarks).times(ratio(100));
  if (share.isWhole() && !value.equals(fullMarks) && draw.chance(0.25)) return ofWeight(draw, share);
  return `${draw.chance(0.5) ? '得' : draw.pick(GIVES)}${points(draw, value)}`;
}

/** A share of the full marks, given in percent. */
export function ofWeight(draw: Draw, share: Ratio): string {
  const percent = `${share.toExactText()}%`;
  const weight = draw.chance(0.5) ? draw.pick(['分值', '权重分', '标准分']) : draw.pick(WEIGHTS);
  return draw.pick([
    `得${weight}的${percent}`,
    `得${percent}${weight}`,
    `得${percent}的${weight}`,
    `得满分的${percent}`,
    `得${percent}的分值`,
    `计${weight}的${percent}`,
  ]);
}

export function full(draw: Draw, fullMarks: Ratio): string {
  return draw.pick([
    '得满分',
    '得满分',
    '计满分',
    '记满分',
    `得${points(draw, fullMarks)}`,
    `计${points(draw, fullMarks)}`,
    `得${draw.pick(FULLS)}`,
    '不扣分',
  ]);
}

/** Once, off the full marks. */
export function takesOnce(draw: Draw, taken: Ratio, fullMarks: Ratio): string {
  if (taken.isZero()) return draw.chance(0.7) ? draw.pick(['不扣分', '得满分']) : draw.pick(KEPTS);
  if (taken.equals(fullMarks)) return draw.pick(['不得分', '不得分', '得0分', draw.pick(NONES)]);
  return `${draw.chance(0.5) ? '扣' : draw.pick(TAKES)}${points(draw, taken)}`;
}
