/** Steps and bands against whole-number arithmetic of its own: no ratio, no criterion reader, only BigInt. */
import { assessCriterion } from '../../src/assess/assess-criterion';
import type { Assessment } from '../../src/assess/assessment';
import { readCriterion } from '../../src/reading/criterion';
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
      actual: null,
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
const UNDER: typeof OVER = [['完成率95%以上得满分，每低于5%扣2分，扣完为止。', 95n, 5n, 20n, 100n]];

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

test('every a/b up to 300 on a step rule, above and below', () => {
  expect(() => {
    checkSteps(['控制率≤100%得5分；每超过1个百分点扣0.5分', 100n, 1n, 5n, 50n], 1n, allPairs());
    checkSteps(['完成率≥90%得10分，每降低1个百分点扣0.2分', 90n, 1n, 2n, 100n], -1n, allPairs());
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
  for (const [a, b] of allPairs()) {
    // 10·a/b in hundredths, half up: floor((2·1000·a + b) / 2b).
    const hundredths = floorDiv(2000n * BigInt(a) + BigInt(b), 2n * BigInt(b));
    const expected = String(hundredths > 1000n ? 1000n : hundredths);
    const got = run(a, b);
    if (got.status !== 'scored' || got.score.times(Ratio.hundred).toExactText() !== expected) {
      throw new Error(`${a}/${b}: ${got.status} instead of ${expected}`);
    }
  }
}, 300_000);

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

/** A fraction of points: over ÷ under, under above 0. */
type Fraction = readonly [over: bigint, under: bigint];

/** `4.5`, `20/3`. */
function fraction(value: Ratio): Fraction {
  const [above = '', below = '1'] = value.toExactText().split('/');
  const [whole = '', decimals = ''] = above.split('.');
  return [BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length) * BigInt(below)];
}

const same = (a: Fraction, b: Fraction): boolean => a[0] * b[1] === b[0] * a[1];
const above = (a: Fraction, b: Fraction): boolean => a[0] * b[1] > b[0] * a[1];
/** Held between 0 and the full marks. */
function held(points: Fraction, full: bigint): Fraction {
  if (points[0] < 0n) return [0n, 1n];
  return above(points, [full, 1n]) ? [full, 1n] : points;
}

/** What a rule gives at a/b: least, exact, most; null where no clause speaks of the value. */
type Rule = (a: bigint, b: bigint) => readonly [least: Fraction, exact: Fraction, most: Fraction] | null;

const sure = (points: Fraction): ReturnType<Rule> => [points, points, points];

/** So many steps beyond a bound, in b-ths of a percentage point; each step takes `each` hundredths of a point. */
function stepped(beyond: bigint, size: bigint, each: bigint, full: bigint): ReturnType<Rule> {
  const left = (count: bigint): Fraction => held([full * 100n - each * count, 100n], full);
  if (beyond <= 0n) return sure([full, 1n]);
  return [left(ceilDiv(beyond, size)), left(floorDiv(beyond, size)), left(floorDiv(beyond, size))];
}

const RULES: readonly (readonly [text: string, full: bigint, rule: Rule])[] = [
  [
    '以100%为标准，每相差3%扣1分，扣完为止',
    5n,
    (a, b) => {
      const off = 100n * a - 100n * b;
      return stepped(off < 0n ? -off : off, 3n * b, 100n, 5n);
    },
  ],
  [
    '完成率≥95%得20分，每低于1%扣权重分的5%，最多扣8分',
    20n,
    (a, b) => {
      const reckoned = stepped(95n * b - 100n * a, b, 100n, 20n);
      const most = (points: Fraction): Fraction => (above([12n, 1n], points) ? [12n, 1n] : points);
      return reckoned === null ? null : [most(reckoned[0]), most(reckoned[1]), most(reckoned[2])];
    },
  ],
  [
    '控制率≤100%得5分，每超过2%扣0.3分，不足2%的按2%计算，最低得1分',
    5n,
    (a, b) => {
      const beyond = 100n * a - 100n * b;
      const taken: Fraction = [500n - 30n * (beyond <= 0n ? 0n : ceilDiv(beyond, 2n * b)), 100n];
      return sure(above([1n, 1n], taken) ? [1n, 1n] : taken);
    },
  ],
  [
    '控制率≤100%得5分，每超过1%扣0.1分，不足1%的按比例扣分',
    5n,
    (a, b) => {
      const beyond = 100n * a - 100n * b;
      return sure(held([50n * b - (beyond <= 0n ? 0n : beyond), 10n * b], 5n));
    },
  ],
  [
    '预算控制率=0，计5分；0-10%（含），计4分；10-20%（含），计3分；20-30%（含），计2分；大于30%不得分。',
    5n,
    (a, b) => {
      const within = (bound: bigint): boolean => 100n * a <= bound * b;
      const points = a === 0n ? 5n : within(10n) ? 4n : within(20n) ? 3n : within(30n) ? 2n : 0n;
      return sure([points, 1n]);
    },
  ],
  [
    '超过80%、70%和60%分别得6、4、2分',
    6n,
    (a, b) => {
      const beyond = (bound: bigint): boolean => 100n * a > bound * b;
      return beyond(80n)
        ? sure([6n, 1n])
        : beyond(70n)
          ? sure([4n, 1n])
          : beyond(60n)
            ? sure([2n, 1n])
            : null;
    },
  ],
  ['得分=（1-结转率）×分值', 10n, (a, b) => sure(held([10n * (b - a), b], 10n))],
  ['合格率/85%×10', 10n, (a, b) => sure(held([1000n * a, 85n * b], 10n))],
  [
    '执行率≥90%得满分，低于90%按比例得分',
    10n,
    (a, b) => {
      if (100n * a >= 90n * b) return sure([10n, 1n]);
      const ofBound: Fraction = [1000n * a, 90n * b];
      return [[10n * a, b], ofBound, ofBound];
    },
  ],
  [
    '结转率≤10%得满分，超过10%按比例得分',
    10n,
    (a, b) => (100n * a <= 10n * b ? sure([10n, 1n]) : sure([10n * b, 10n * a])),
  ],
  [
    '95%（含）以上得10分，60%（含）以下得0分，60%至95%之间按线性插值法计算',
    10n,
    (a, b) => sure(held([10n * (100n * a - 60n * b), 35n * b], 10n)),
  ],
  ['每达到10%得1分', 10n, (a, b) => sure(held([floorDiv(10n * a, b), 1n], 10n))],
  [
    '90%以上每增加1个百分点得0.5分，满分为止',
    5n,
    (a, b) => {
      const beyond = 100n * a - 90n * b;
      if (beyond < 0n) return null;
      const points = (count: bigint): Fraction => held([count, 2n], 5n);
      return [points(floorDiv(beyond, b)), points(floorDiv(beyond, b)), points(ceilDiv(beyond, b))];
    },
  ],
];

const shown = (points: Fraction | undefined): string => (points === undefined ? '' : points.join('/'));

test.each(RULES)(
  '%s agrees with whole-number arithmetic',
  (text, full, rule) => {
    const run = assess(text, Number(full));
    for (const [a, b] of pairs()) {
      const expected = rule(BigInt(a), BigInt(b));
      const got = run(a, b);
      if (expected === null) {
        if (got.status !== 'uncovered') throw new Error(`${a}/${b}: ${got.status} instead of uncovered`);
        continue;
      }
      const exact = got.status === 'scored' ? fraction(got.exact) : undefined;
      if (got.status !== 'scored' || exact === undefined || !same(exact, expected[1])) {
        throw new Error(`${a}/${b}: ${got.status} ${shown(exact)} instead of ${shown(expected[1])}`);
      }
      // Written to two decimals, half up.
      const written = expected.map(([over, under]): Fraction => [
        floorDiv(200n * over + under, 2n * under),
        100n,
      ]);
      const said = [got.low, got.score, got.high].map(fraction);
      if (said.some((points, index) => !same(points, written[index] ?? [0n, 0n]))) {
        throw new Error(`${a}/${b}: ${said.map(shown).join()} instead of ${written.map(shown).join()}`);
      }
    }
  },
  120_000,
);

/** Counts against a target: 57家 of 60家. */
function count(value: number, target: number, operator: '≥' | '≤'): Measured {
  const known = rate(value, 1);
  if (known.status !== 'known') return known;
  return {
    ...known,
    measurement: { ...known.measurement, kind: 'count', unit: '家' },
    target: {
      kind: 'number',
      operator,
      explicit: true,
      value: Ratio.of(target),
      quantityKind: 'count',
      unit: '家',
      text: `${operator}${target}家`,
    },
  };
}

test('steps of a percentage of the target, every count up to 300 of some targets', () => {
  const read = readCriterion('完成目标值得满分，每低于目标值的5%扣0.5分');
  for (const target of [1, 7, 60, 97, 300]) {
    for (let value = 0; value <= LARGEST; value += 1) {
      const got = assessCriterion({
        criterion: read,
        name: '',
        place: null,
        offset: 0,
        full: Ratio.of(10),
        measured: count(value, target, '≥'),
        actual: null,
        rules: nationalRules,
        basis: 'criterion',
        assumptions: [],
      });
      const beyond = 100n * BigInt(target - value);
      const expected = stepped(beyond, 5n * BigInt(target), 50n, 10n) ?? [];
      const said = got.status === 'scored' ? [got.low, got.score, got.high].map(fraction) : [];
      expect([value, target, ...said.map(([over, under]) => `${(over * 100n) / under}`)]).toEqual([
        value,
        target,
        ...expected.map(([over, under]) => `${(over * 100n) / under}`),
      ]);
    }
  }
});
