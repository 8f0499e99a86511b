import { readCriterion } from '../../src/criterion/read';
import { fuzz } from './fuzz';

test('a hundred thousand mutated sentences: nothing thrown, no place outside the text, scores within bounds', () => {
  expect(fuzz(100_000, 20_261_121)).toBeNull();
}, 300_000);

/** Time of the best of three runs, in milliseconds. */
function time(text: string): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const start = process.hrtime.bigint();
      readCriterion(text);
      return Number(process.hrtime.bigint() - start) / 1e6;
    }),
  );
}

test.each([
  '90%以上得5分；',
  '在职人员控制',
  '每超过',
  '((((',
  '1、',
  '(A/B)*',
  '、80%',
  '①有制度，2分',
  '扣',
  '=',
  '9',
  ' \n',
])(
  'reading %s over and over takes time in proportion to its length',
  (unit) => {
    const sizes = [25_000, 50_000, 100_000].map((length) => unit.repeat(Math.ceil(length / unit.length)));
    const [quarter = 0, , whole = 0] = sizes.map(time);
    // Linear is 4; a quadratic reader would need 16. Allowance for a busy machine.
    expect(whole).toBeLessThan(Math.max(40, quarter * 10));
    expect(whole).toBeLessThan(5_000);
  },
  60_000,
);
