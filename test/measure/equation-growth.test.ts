/** Finding equations takes work in proportion to the length of the text. */
import { findEquations } from '../../src/measure/equation';
import { growsInProportion } from '../growth';

const PATTERNS: readonly (readonly [string, string])[] = [
  ['equations', '控制率=（在职人员数14/14编制数）×100%=100%，'],
  ['brackets never closed', '（1/2'],
  ['brackets never opened', '1/2）'],
  ['nested brackets', '（（（1+2）/3'],
  ['a sum without end', '1/3+'],
  ['words', '部门整体支出绩效评价指标说明'],
  ['digits', '1234567890'],
  ['commas in numbers', '1,234'],
  ['points', '1.'],
  ['equals signs', '='],
  ['equations without stops', '率=1/3=2'],
  ['minus signs', '-'],
  ['negative results', '率=1/3=-2 '],
  ['blanks', ' '],
  ['line breaks', '14\n'],
];

growsInProportion(
  1_000,
  PATTERNS.map(([name, pattern]) => [
    name,
    (length) => {
      const text = pattern.repeat(Math.ceil(length / pattern.length));
      return () => findEquations(text);
    },
  ]),
);
