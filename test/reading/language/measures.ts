/** What criteria measure: names, units, which way is good. The names are of the field, none of a sample. */
import { Ratio } from '../../../src/grid/ratio';
import type { Draw } from './draw';
import { counted, percent } from './figures';

export interface Measure {
  readonly name: string;
  /** `%`, or a counting or money unit. */
  readonly unit: string;
  readonly more: boolean;
  /** Falling bounds of a scale that suits it. */
  readonly scale: readonly number[];
  /** How far from a bound the next value of interest lies. */
  readonly grain: string;
}

const RATES: readonly (readonly [name: string, more: boolean, scale: readonly number[]])[] = [
  ['预算执行率', true, [100, 95, 90, 85, 80, 70, 60]],
  ['完成率', true, [100, 98, 95, 90, 80, 70, 60]],
  ['群众满意度', true, [95, 92, 90, 85, 80, 75, 60]],
  ['设备完好率', true, [98, 95, 90, 85, 80, 60]],
  ['政策知晓率', true, [95, 90, 85, 80, 75, 70]],
  ['资金到位率', true, [100, 95, 90, 80, 60]],
  ['验收合格率', true, [100, 98, 95, 90, 85]],
  ['培训覆盖率', true, [90, 85, 80, 70, 60]],
  ['结余率', false, [25, 20, 15, 10, 8, 5, 3]],
  ['投诉率', false, [10, 8, 5, 3, 2, 1]],
  ['预算调整率', false, [30, 20, 15, 10, 5]],
  ['差错率', false, [8, 5, 3, 2, 1]],
  ['成本控制率', false, [110, 105, 100, 95]],
  ['在职人员控制率', false, [110, 105, 103, 100]],
];

const COUNTS: readonly (readonly [name: string, unit: string, more: boolean, scale: readonly number[]])[] = [
  ['培训人数', '人', true, [200, 150, 120, 100, 80, 60]],
  ['宣传活动场次', '场', true, [12, 10, 8, 6, 4]],
  ['服务户数', '户', true, [500, 400, 300, 200]],
  ['检查次数', '次', true, [20, 16, 12, 8, 4]],
  ['信息报送篇数', '篇', true, [40, 30, 20, 10]],
  ['清淤长度', '公里', true, [30, 25, 20, 15, 10]],
  ['引进资金', '万元', true, [500, 400, 300, 200, 100]],
  ['有效投诉', '件', false, [10, 8, 6, 4, 2]],
  ['单位成本', '元', false, [150, 120, 100, 80]],
  ['平均响应时间', '分钟', false, [60, 45, 30, 20, 15]],
];

export function rate(draw: Draw, more?: boolean): Measure {
  const fitting = RATES.filter(([, way]) => more === undefined || way === more);
  const [name, way, scale] = draw.pick(fitting);
  return { name, unit: '%', more: way, scale, grain: draw.pick(['1', '0.5', '0.01', '2']) };
}

export function count(draw: Draw, more?: boolean): Measure {
  const fitting = COUNTS.filter(([, , way]) => more === undefined || way === more);
  const [name, unit, way, scale] = draw.pick(fitting);
  return { name, unit, more: way, scale, grain: '1' };
}

export function measure(draw: Draw, more?: boolean): Measure {
  return draw.chance(0.75) ? rate(draw, more) : count(draw, more);
}

/** A bound of it, as a criterion words it. */
export function bound(draw: Draw, of: Measure, value: Ratio): string {
  return of.unit === '%'
    ? percent(draw, value)
    : value.isZero()
      ? `0${of.unit}`
      : counted(draw, value, of.unit);
}

/** A value of it, as a sheet holds it. */
export const held = (of: Measure, value: Ratio): string => `${value.toExactText()}${of.unit}`;

/** `count` falling bounds of its scale. */
export const bounds = (draw: Draw, of: Measure, count: number): readonly Ratio[] =>
  draw.some(of.scale, count).map((each) => Ratio.of(each));
