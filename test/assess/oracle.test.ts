/** Steps and bands against whole-number arithmetic of its own: no ratio, no criterion reader, only BigInt. */
import { assessCriterion } from '../../src/assess/assess-criterion';
import type { Assessment } from '../../src/assess/assessment';
import { readCriterion } from '../../src/criterion/read';
import { Ratio } from '../../src/grid/ratio';
import type { Measured } from '../../src/measure/measurement';
import { nationalRules } from '../../src/rules/local-rules';

const LARGEST = 300;

function rate(a: number, b: number): Measured {
  return {
    status: 'known',
    target: null,
    equations: [],
    contradicting: [],
    measurement: {
      value: Ratio.of(a).over(Ratio.of(b)),
      kind: 'rate',
      unit: '%',
      source: 'equation',
      place: null,
      from: 0,
      to: 0,
      stated: null,
      steps: [],
      assumption: null,
    },
  };
}

function assess(criterion: string, full: number): (a: number, b: number) => Assessment {
  const read = readCriterion(criterion);
  return (a, b) =>
    assessCriterion({
      criterion: read,
      name: '',
      place: null,
      offset: 0,
      full: Ratio.of(full),
      measured: rate(a, b),
      rules: nationalRules,
      basis: 'criterion',
      assumptions: [],
    });
}

const floorDiv = (a: bigint, b: bigint): bigint => (a >= 0n ? a / b : -((-a + b - 1n) / b));
const ceilDiv = (a: bigint, b: bigint): bigint => -floorDiv(-a, b);
const clamp = (tenths: bigint, full: bigint): bigint => (tenths < 0n ? 0n : tenths > full ? full : tenths);

/** Hundredths as the assessment writes them. */
function tenths(value: Ratio): string {
  return value.times(Ratio.of(10)).toExactText();
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Every a/b with a, b ≤ 300, each value once. */
function* allPairs(): Generator<readonly [number, number]> {
  for (let b = 1; b <= LARGEST; b += 1) {
    for (let a = 0; a <= LARGEST; a += 1) if (gcd(a, b) === 1) yield [a, b];
  }
}

/** A seventh of them, and all of some round denominators. */
function* pairs(): Generator<readonly [number, number]> {
  for (let b = 1; b <= LARGEST; b += 1) for (let a = b % 7; a <= LARGEST; a += 7) yield [a, b];
  for (const b of [7, 14, 50, 100, 200, 300]) for (let a = 0; a <= LARGEST; a += 1) yield [a, b];
}

/** Points are counted in tenths, so that 0.5 is whole. */
const OVER: readonly (readonly [text: string, bound: bigint, step: bigint, each: bigint, full: bigint])[] = [
  ['控制率100%以下（含）计满分，每超出1%扣1分，扣完为止。', 100n, 1n, 10n, 80n],
  ['控制率≤100%得5分；每超过5个百分点扣0.5分', 100n, 5n, 5n, 50n],
];
const UNDER: typeof OVER = [
  ['完成率95%以上得满分，每低于5%扣2分，扣完为止。', 95n, 5n, 20n, 100n],
  ['完成率≥90%得10分，每降低1个百分点扣0.2分', 90n, 1n, 2n, 100n],
];

function checkSteps(
  [text, bound, step, each, full]: (typeof OVER)[number],
  side: 1n | -1n,
  all = pairs(),
): void {
  const run = assess(text, Number(full) / 10);
  for (const [a, b] of all) {
    // Distance beyond the bound, in b-ths of a percentage point.
    const beyond = side * (BigInt(a) * 100n - bound * BigInt(b));
    const size = step * BigInt(b);
    const whole = beyond <= 0n ? 0n : floorDiv(beyond, size);
    const begun = beyond <= 0n ? 0n : ceilDiv(beyond, size);
    const expected = [begun, whole, whole].map((count) => String(clamp(full - each * count, full)));
    const got = run(a, b);
    const shown =
      got.status === 'scored' ? [tenths(got.low), tenths(got.score), tenths(got.high)] : [got.status];
    if (shown.join() !== expected.map((one) => one).join()) {
      throw new Error(`${text} at ${a}/${b}: ${shown.join()} instead of ${expected.join()}`);
    }
  }
}

test.each(OVER)(
  '%s agrees with whole-number arithmetic',
  (...row) => {
    expect(() => {
      checkSteps(row, 1n);
    }).not.toThrow();
  },
  120_000,
);

test.each(UNDER)(
  '%s agrees with whole-number arithmetic',
  (...row) => {
    expect(() => {
      checkSteps(row, -1n);
    }).not.toThrow();
  },
  120_000,
);

test('every a/b up to 300 on a step rule', () => {
  expect(() => {
    checkSteps(['控制率≤100%得5分；每超过1个百分点扣0.5分', 100n, 1n, 5n, 50n], 1n, allPairs());
  }).not.toThrow();
}, 300_000);

test('bands agree with whole-number comparisons', () => {
  const run = assess('90%（含）以上计6分；80%（含）-90%，计4分；70%（含）-80%，计2分；低于70%计0分。', 6);
  for (const [a, b] of allPairs()) {
    const percent = BigInt(a) * 100n;
    const at = (bound: bigint): boolean => percent >= bound * BigInt(b);
    const expected = at(90n) ? '60' : at(80n) ? '40' : at(70n) ? '20' : '0';
    const got = run(a, b);
    if (got.status !== 'scored' || tenths(got.score) !== expected) {
      throw new Error(`${a}/${b}: ${got.status} instead of ${expected}`);
    }
  }
}, 300_000);

test('a proportion agrees with whole-number multiplication, rounded half up', () => {
  const run = assess('得分=执行率×分值', 10);
  for (const [a, b] of pairs()) {
    // 10·a/b in hundredths, half up: floor((2·1000·a + b) / 2b).
    const hundredths = floorDiv(2000n * BigInt(a) + BigInt(b), 2n * BigInt(b));
    const expected = String(hundredths > 1000n ? 1000n : hundredths);
    const got = run(a, b);
    if (got.status !== 'scored' || got.score.times(Ratio.hundred).toExactText() !== expected) {
      throw new Error(`${a}/${b}: ${got.status} instead of ${expected}`);
    }
  }
});

test('more overrun never scores more, and low ≤ score ≤ high within 0 and full marks', () => {
  const run = assess('控制率≤100%得5分；每超过3个百分点扣0.7分，最低得1分', 5);
  let before = Ratio.of(5);
  for (let a = 0; a <= 1300; a += 1) {
    const got = run(a, 997);
    if (got.status !== 'scored') throw new Error(got.status);
    expect(got.score.isAbove(before)).toBe(false);
    expect(got.low.isAbove(got.score) || got.score.isAbove(got.high)).toBe(false);
    expect(got.low.isBelow(Ratio.one) || got.high.isAbove(Ratio.of(5))).toBe(false);
    before = got.score;
  }
});
