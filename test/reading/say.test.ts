/** Canonical Chinese for what no sentence of the tables brings about, but a rule may hold. */
import type { Bound, Interval, Where } from '../../src/scoring/clauses';
import { sayAmount, sayPoints, sayTaken, sayWhere } from '../../src/scoring/say';
import { Ratio } from '../../src/grid/ratio';

const of = (value: string, unit = '%') => ({ value: Ratio.of(value), unit });
const bound = (value: string, closed: boolean, explicit: boolean): Bound => ({
  at: of(value),
  closed,
  explicit,
});
const value = (...parts: readonly Interval[]): Where => ({ on: 'value', parts, bare: false });

test('amounts', () => {
  expect(sayAmount(of('0.955'))).toBe('95.5%');
  expect(sayAmount(of('0.01', 'p'))).toBe('1个百分点');
  expect(sayAmount(of('3', '人'))).toBe('3人');
  expect(sayAmount(of('0.8', ''))).toBe('0.8');
});

test('points given and taken', () => {
  expect(sayPoints({ kind: 'full' })).toBe('得满分');
  expect(sayPoints({ kind: 'share', value: Ratio.of('0.8') })).toBe('得权重分的80%');
  expect(sayPoints({ kind: 'points', value: Ratio.of('0') })).toBe('不得分');
  expect(sayPoints({ kind: 'points', value: Ratio.of('0.5') })).toBe('得0.5分');
  expect(sayPoints({ kind: 'minus', value: Ratio.of('2'), share: false })).toBe('扣2分');
  expect(sayPoints({ kind: 'minus', value: Ratio.of('0.2'), share: true })).toBe('扣权重分的20%');
  expect(sayTaken({ kind: 'points', value: Ratio.of('2') })).toBe('扣2分');
  expect(sayTaken({ kind: 'share', value: Ratio.of('0.1') })).toBe('扣权重分的10%');
  expect(sayTaken({ kind: 'full' })).toBe('扣完');
});

test.each<[Where, string]>([
  [{ on: 'rest' }, '其余'],
  [{ on: 'beyond', side: 'above' }, '高于'],
  [{ on: 'beyond', side: 'below' }, '低于'],
  [{ on: 'target', met: true }, '达到目标值'],
  [{ on: 'target', met: false }, '未达到目标值'],
  [{ on: 'share', parts: [{ low: bound('0.9', true, false), high: null }] }, '完成目标值的90%以上'],
  [value(), '任何值'],
  [value({ low: null, high: null }), '任何值'],
  // One figure, said by a sign or by itself.
  [value({ low: bound('1', true, true), high: bound('1', true, true) }), '＝100%'],
  [value({ low: bound('1', true, false), high: bound('1', true, false) }), '100%'],
  // Between two ends: open and silent ends need words of their own.
  [value({ low: bound('0.8', true, false), high: bound('0.9', true, false) }), '80%至90%'],
  [value({ low: bound('0.8', false, true), high: bound('0.9', true, true) }), '80%（不含）至90%（含）'],
  [value({ low: bound('0.8', false, false), high: bound('0.9', true, false) }), '高于80%且90%以下'],
  [value({ low: bound('0.8', true, false), high: bound('0.9', false, false) }), '80%以上且低于90%'],
  [value({ low: bound('0.8', true, true), high: bound('0.9', false, false) }), '80%（含）以上且低于90%'],
  [value({ low: bound('0.8', false, true), high: null }), '80%（不含）以上'],
  [value({ low: null, high: bound('0.8', false, true) }), '80%（不含）以下'],
  [value({ low: bound('0.8', false, false), high: null }), '高于80%'],
  [value({ low: null, high: bound('0.8', false, false) }), '低于80%'],
  // The same width on both sides, marked alike.
  [value({ low: bound('-0.05', true, false), high: bound('0.05', true, false) }), '±5%以内'],
  [value({ low: bound('-0.05', true, true), high: bound('0.05', true, true) }), '±5%（含）以内'],
  [value({ low: bound('-0.05', true, true), high: bound('0.05', false, true) }), '-5%（含）至5%（不含）'],
  [value({ low: bound('-0.05', true, true), high: bound('0.05', true, false) }), '-5%（含）至5%'],
  [value({ low: bound('-0.05', false, false), high: bound('0.05', false, false) }), '高于-5%且低于5%'],
  [value({ low: bound('-0.05', true, false), high: bound('0.04', true, false) }), '-5%至4%'],
  [value({ low: bound('0', true, false), high: bound('0', true, false) }), '0%'],
  // The values outside.
  [
    value(
      { low: null, high: bound('-0.05', false, false) },
      { low: bound('0.05', false, false), high: null },
    ),
    '高于±5%',
  ],
  [
    value({ low: null, high: bound('-0.05', true, false) }, { low: bound('0.05', true, false), high: null }),
    '±5%以上',
  ],
  [
    value({ low: null, high: bound('-0.05', true, true) }, { low: bound('0.05', true, true), high: null }),
    '±5%（含）以外',
  ],
  [
    value({ low: null, high: bound('-0.05', false, true) }, { low: bound('0.05', false, true), high: null }),
    '±5%（不含）以外',
  ],
  [
    value({ low: null, high: bound('0.8', false, false) }, { low: bound('1.2', false, false), high: null }),
    '低于80%或高于120%',
  ],
  [
    value({ low: null, high: bound('0', false, false) }, { low: bound('0', false, false), high: null }),
    '低于0%或高于0%',
  ],
])('%j', (where, said) => {
  expect(sayWhere(where)).toBe(said);
});
