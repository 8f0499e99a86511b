/** 0/0, typed or as an equation, is nothing to measure. Worked out by hand. */
import { zeroOverZero } from '../../src/assess/zero-over-zero';
import type { Equation, Measured } from '../../src/measure/measurement';

const place = { sheet: '', row: 0, column: 0 };

function equation(figures: readonly string[], dividesByZero: boolean): Equation {
  return { place, from: 0, to: 9, computed: null, dividesByZero, figures, stated: null };
}

const typed = (words: string): Measured => ({ status: 'words', place, words, target: null, equations: [] });
const missing = (equations: readonly Equation[]): Measured => ({
  status: 'missing',
  what: '实际值',
  target: null,
  equations,
});

test.each<readonly [measured: Measured, status: string, why: string]>([
  [typed('0/0'), 'none', '0/0'],
  [typed('0.00／0'), 'none', '全角的斜线，带小数'],
  [typed('00 / 00'), 'none', '多写的0，空格'],
  [typed('0/0元'), 'words', '后面还有字'],
  [typed('共0/0'), 'words', '前面还有字'],
  [typed('10/0'), 'words', '10/0不是0/0'],
  [typed('0/5'), 'words', '0/5是0'],
  [typed('健全'), 'words', '文字'],
  [missing([equation(['0', '0'], true)]), 'none', '算式0/0'],
  [missing([equation(['0', '0', '100%'], true)]), 'none', '算式0/0×100%'],
  [missing([equation(['0.00', '0.0', '100'], true)]), 'none', '带小数，乘100'],
  [missing([equation(['00', '0'], true)]), 'none', '多写的0'],
  [missing([equation(['5', '2'], false), equation(['0', '0'], true)]), 'none', '几个算式里有一个'],
  [missing([equation(['5', '0'], true)]), 'missing', '5/0不是没有项目'],
  [missing([equation(['0', '5', '0'], true)]), 'missing', '除数里有5'],
  [missing([equation(['0', '0.5'], true)]), 'missing', '0.5不是0'],
  [missing([equation(['10', '0'], true)]), 'missing', '10不是0'],
  [missing([equation(['0', '1000'], true)]), 'missing', '1000不是100'],
  [missing([equation(['0', '2100'], true)]), 'missing', '2100不是100'],
  [missing([equation(['0', '5'], false)]), 'missing', '没有除以0'],
  [missing([equation(['0', '0'], false)]), 'missing', '没有除以0'],
  [missing([]), 'missing', '没有算式'],
  [
    { status: 'unusable', place, why: '错误值', target: null, equations: [equation(['0', '0'], true)] },
    'unusable',
    '错误值就是错误值',
  ],
  [{ status: 'none', place, words: '无', target: null, equations: [] }, 'none', '本来就没有'],
])('%j: %s（%s）', (measured, status) => {
  expect(zeroOverZero(measured).status).toBe(status);
});

test('what is nothing is said as 0/0, with the row’s target', () => {
  expect(zeroOverZero({ ...typed('00/0'), target: { kind: 'words', text: '健全' } })).toEqual({
    status: 'none',
    place: null,
    words: '0/0',
    target: { kind: 'words', text: '健全' },
    equations: [],
  });
  const none: Measured = { status: 'none', place, words: '无', target: null, equations: [] };
  expect(zeroOverZero(none)).toBe(none);
});
