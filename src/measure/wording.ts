/** What this room says to the user, in one place: steps of a derivation, and why a value cannot be used. */
import type { QuantityKind } from '../grid/quantity';
import { Ratio } from '../grid/ratio';
import type { Target } from './measurement';

/** `76.694%`, `60家`: a value as people write it, at most four decimals (… where more follow). */
export function shown(value: Ratio, kind: QuantityKind, unit: string): string {
  const scaled = kind === 'rate' ? value.times(Ratio.hundred) : value;
  const text = scaled.toText(4);
  const more = scaled.round(4).equals(scaled) ? '' : '…';
  return `${text}${more}${kind === 'rate' ? '%' : unit}`;
}

/** Long texts are cut for a message. */
function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

export const say = {
  actual: (text: string) => `实际值为${brief(text)}`,
  actualSentence: (text: string) => `实际值一栏写明“${brief(text)}”`,
  converted: (from: string, to: string) => `${from}即${to}`,
  equation: (text: string, value: string) => `按算式“${brief(text)}”计算，得${value}`,
  stated: (text: string, value: string) => `说明写明“${brief(text)}”，没有列出数字，按${value}`,
  sentence: (text: string) => `说明写明“${brief(text)}”`,
  pair: (actual: string, target: string, value: string) => `实际值${actual}÷指标值${target}＝${value}`,
  rateCell: (text: string) => `执行率一栏为${brief(text)}`,
  degree: (target: string, rate: string, value: string) =>
    `表中没有实际值一栏，按完成率推算：指标值${brief(target)}×${rate}%＝${value}`,
  funds: (spent: string, budget: string, value: string) => `执行数${spent}÷预算数${budget}＝${value}`,
  fundsFromInitial: '没有全年预算数，按年初预算数计算执行率',
  otherName: (name: string) => `算式写的是“${brief(name)}”，按本指标的数值理解`,
  error: (text: string) => `实际值是错误值${brief(text)}，请先改正公式`,
  noResult: '实际值是公式，没有保存结果，请在Excel中打开并重新计算后保存',
  notRate: (text: string) => `实际值是“${brief(text)}”，这一行按百分比评价，无法比较，请填写百分比`,
  notNumber: (text: string) => `实际值是“${brief(text)}”，这一行按数量评价，无法比较，请填写数量`,
  sides: (column: string, target: string) =>
    `“${brief(column)}”和指标值“${brief(target)}”对正向、反向说法不一，请核对指标方向`,
  units: (actual: string, target: Target) =>
    `实际值“${brief(actual)}”与指标值“${brief(target.text)}”单位不同，无法比较`,
  zeroDivisor: (text: string) => `算式“${brief(text)}”的除数为0，得不出数值`,
  severalEquations: '说明中有几个算式，结果不同，分不清哪一个是本指标的数值，请填写实际值',
  noneAgainst: (words: string, value: string) =>
    `实际值写“${brief(words)}”，说明中的算式却得出${value}，请核实`,
  zeroBudget: '全年预算数为0，算不出执行率',
} as const;
