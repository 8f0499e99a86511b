/** Values, bounds and targets on one axis. Worked out by hand. */
import type { Axis, Stretch } from '../../src/assess/axis';
import {
  axisOf,
  metStretch,
  onAxis,
  outside,
  standing,
  stretches,
  targetFigure,
} from '../../src/assess/axis';
import { sayDistance, sayNumber, sayValue } from '../../src/assess/numbers';
import { Ratio } from '../../src/grid/ratio';
import type { Measurement, Target } from '../../src/measure/measurement';
import { readTarget } from '../../src/measure/target';

const ratio = (text: string): Ratio => Ratio.of(text);

function axis(value: string, unit: string, target: Target | null = null): Axis {
  return { value: ratio(value), unit, target, ofTarget: false };
}

function target(text: string): Target | null {
  const placed = { place: { sheet: '', row: 0, column: 0 }, text, cell: null };
  return readTarget({ target: placed, operator: null, unit: null })?.target ?? null;
}

/** `[95%, ∞)` as `[0.95,`; `(` for an end that does not belong. */
function drawn(of: readonly Stretch[] | { readonly missing: string }): string {
  if ('missing' in of) return `缺${of.missing}`;
  return of
    .map(({ low, high }) => {
      const from = low === null ? '' : `${low.closed ? '[' : '('}${low.at.toExactText()}`;
      const to = high === null ? '' : `${high.at.toExactText()}${high.closed ? ']' : ')'}`;
      return `${from}～${to}`;
    })
    .join(' ');
}

test.each([
  ['0.95', '%', '%', '0.95', '率对率'],
  ['0.01', 'p', '%', '0.01', '百分点也在率上'],
  ['0.95', '', '%', '0.95', '没有单位的0.95就是95%'],
  ['1.5', '', '%', '1.5', '1.5还是率'],
  ['-1.5', '', '%', '-1.5', '负的也一样'],
  ['1.51', '', '%', '缺以「数」计的实际值', '1.51不像率'],
  ['-90', '', '%', '缺以「数」计的实际值', '-90不像率'],
  ['90', '', '%', '缺以「数」计的实际值', '90没有百分号'],
  ['5', '人', '%', '缺以「人」计的实际值', '人不是率'],
  ['0.05', '%', '人', '缺以百分比计的实际值', '率不是人数'],
  ['0.05', 'p', '万元', '缺以百分比计的实际值', '百分点不是金额'],
  ['60', '人', '人', '60', '单位相同'],
  ['60', '', '人', '60', '没有单位的数随实际值'],
  ['60', '人', '', '60', '实际值没有单位'],
  ['60', '家', '人', '缺以「家」计的实际值', '家不是人'],
  ['50', '万元', '元', '500000', '万元化元'],
  ['500000', '元', '万元', '50', '元化万元'],
  ['3', '例', '次', '3', '例就是次'],
])('the bound %s%s on the axis of %s: %s（%s）', (value, unit, on, expected) => {
  const placed = onAxis({ value: ratio(value), unit }, axis('1', on));
  expect('missing' in placed ? `缺${placed.missing}` : placed.toExactText()).toBe(expected);
});

test.each([
  ['≥95%', '%', '[0.95～'],
  ['>95%', '%', '(0.95～'],
  ['≤95%', '%', '～0.95]'],
  ['<95%', '%', '～0.95)'],
  ['=95%', '%', '[0.95～0.95]'],
  ['95%', '%', '[0.95～'],
  ['90%-95%', '%', '[0.9～0.95]'],
  ['90%-95%', '家', '缺与实际值单位一致的目标值'],
  ['5家-10家', '%', '缺与实际值单位一致的目标值'],
  ['60家', '家', '[60～'],
  ['60家', '%', '缺目标值'],
  ['显著提升', '%', '缺目标值'],
  ['12月底前', '日', '缺目标值'],
])('what meets %s on the axis of %s: %s', (text, unit, expected) => {
  expect(drawn(metStretch(axis('1', unit, target(text))))).toBe(expected);
});

test.each([
  ['60家', '家', '60'],
  ['95%', '%', '0.95'],
  ['1.2万元', '元', '12000'],
  ['95%', '家', '缺与实际值单位一致的目标值'],
  ['90%-95%', '%', '缺目标值'],
])('the target %s as a figure on the axis of %s: %s', (text, unit, expected) => {
  const figure = targetFigure(axis('1', unit, target(text)));
  expect('missing' in figure ? `缺${figure.missing}` : figure.toExactText()).toBe(expected);
});

test('no target, no figure', () => {
  expect(targetFigure(axis('1', '%'))).toEqual({ missing: '目标值' });
  expect(metStretch(axis('1', '%'))).toEqual({ missing: '目标值' });
});

const end = (at: string, closed: boolean, explicit = true) => ({ at: ratio(at), closed, explicit });

test.each<readonly [stretch: Stretch, expected: string, why: string]>([
  [{ low: end('0.9', true), high: null }, '～0.9)', '90%以上之外'],
  [{ low: end('0.9', false), high: null }, '～0.9]', '高于90%之外含90%'],
  [{ low: null, high: end('0.9', true) }, '(0.9～', '90%以下之外'],
  [{ low: end('-0.05', true), high: end('0.05', true) }, '～-0.05) (0.05～', '±5%以内之外'],
  [{ low: null, high: null }, '', '没有之外'],
])('outside %j: %s（%s）', (stretch, expected) => {
  expect(drawn(outside([stretch]))).toBe(expected);
});

test('outside nothing is nothing', () => {
  expect(outside([])).toEqual([]);
});

test.each<readonly [value: string, stretch: Stretch, expected: string]>([
  ['0.9', { low: end('0.9', true), high: null }, 'named-end'],
  ['0.9', { low: end('0.9', true, false), high: null }, 'implied-end'],
  ['0.9', { low: end('0.9', false), high: null }, 'outside'],
  ['0.91', { low: end('0.9', false), high: null }, 'inside'],
  ['0.89', { low: end('0.9', true), high: null }, 'outside'],
  ['0.9', { low: null, high: end('0.9', true) }, 'named-end'],
  ['0.9', { low: null, high: end('0.9', true, false) }, 'implied-end'],
  ['0.9', { low: null, high: end('0.9', false) }, 'outside'],
  ['0.91', { low: null, high: end('0.9', true) }, 'outside'],
  ['0.89', { low: null, high: end('0.9', true) }, 'inside'],
  ['0.9', { low: end('0.9', true), high: end('0.9', true) }, 'point'],
  ['0.91', { low: end('0.9', true), high: end('0.9', true) }, 'outside'],
  ['0.9', { low: end('0.9', true, false), high: end('1', true) }, 'implied-end'],
  ['1', { low: end('0.9', true, false), high: end('1', true) }, 'named-end'],
  ['0.95', { low: end('0.9', true), high: end('1', true) }, 'inside'],
  ['5', { low: null, high: null }, 'inside'],
])('%s against %j: %s', (value, stretch, expected) => {
  expect(standing(ratio(value), stretch)).toBe(expected);
});

const FOUND: Measurement = {
  value: ratio('0.95'),
  kind: 'rate',
  unit: '%',
  source: 'actual',
  place: null,
  from: 0,
  to: 0,
  stated: null,
  steps: [],
  assumption: null,
};

test('a rate lies on the axis of rates, anything else on its own', () => {
  expect(axisOf({ ...FOUND, unit: '' }, null)).toMatchObject({ unit: '%', target: null, ofTarget: false });
  expect(axisOf({ ...FOUND, kind: 'count', unit: '家' }, target('60家'))).toMatchObject({
    unit: '家',
    ofTarget: false,
    target: { value: ratio('60'), unit: '家' },
  });
});

test('57家 of 60家 is a share: its target is the whole of it', () => {
  expect(axisOf({ ...FOUND, source: 'pair' }, target('60家'))).toMatchObject({
    ofTarget: true,
    target: { operator: '=', value: Ratio.one, quantityKind: 'rate', unit: '%' },
  });
  expect(axisOf({ ...FOUND, source: 'pair' }, target('显著提升'))).toMatchObject({
    ofTarget: false,
    target: { kind: 'words' },
  });
  expect(axisOf({ ...FOUND, source: 'pair' }, null)).toMatchObject({ ofTarget: false, target: null });
});

test.each([
  [{ on: 'target', met: true }, '[0.95～'],
  [{ on: 'target', met: false }, '～0.95)'],
  [{ on: 'share', parts: [{ low: null, high: null }] }, '～'],
] as const)('%j against a target of 95%%: %s', (where, expected) => {
  expect(drawn(stretches(where, axis('0.9', '%', target('≥95%'))))).toBe(expected);
});

test('shares and targets want a target', () => {
  expect(stretches({ on: 'share', parts: [] }, axis('0.9', '%'))).toEqual({ missing: '目标值' });
  expect(stretches({ on: 'target', met: true }, axis('0.9', '%'))).toEqual({ missing: '目标值' });
});

test.each([
  ['0.3822', '%', '38.22%'],
  ['12', '人', '12人'],
  ['-0.1', '%', '-10%'],
])('%s in %s is said %s', (value, unit, expected) => {
  expect(sayValue(ratio(value), unit)).toBe(expected);
});

test('what does not end is said to four decimals, with 约', () => {
  const third = Ratio.one.over(ratio('3'));
  expect(sayNumber(third)).toBe('约0.3333');
  expect(sayValue(third, '%')).toBe('约33.3333%');
  expect(sayNumber(ratio('1234567.890123'))).toBe('1234567.890123');
  expect(sayNumber(ratio('1234567.8901234'))).toBe('约1234567.8901');
});

test('a difference of rates is percentage points', () => {
  expect(sayDistance(ratio('0.015'), axis('1', '%'))).toBe('1.5个百分点');
  expect(sayDistance(ratio('3'), axis('1', '人'))).toBe('3人');
});
