/**
 * What must hold of every case of every table, whatever the rule: the arithmetic said in the steps is right and leads
 * to the score; what was used lies in the text; low ≤ score ≤ high within floor and cap. Fractions of its own, on
 * BigInt: nothing here is taken from the engine but what it says.
 */
import { readCriterion } from '../../src/reading/criterion';
import { explainRule } from '../../src/assess/rule-line';
import type { RuleAnswer } from '../../src/assess/rule-line';
import { nationalRules } from '../../src/rules/local-rules';
import { TABLES } from '../reading/cases';
import { tell } from './telling';

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** `4.5`, `-2`, `20/3`. */
function fraction(text: string): Fraction {
  const [above = '', below = '1'] = text.split('/');
  const [whole = '', decimals = ''] = above.split('.');
  return { over: BigInt(`${whole}${decimals}`), under: 10n ** BigInt(decimals.length) * BigInt(below) };
}

/** One figure over another. */
function ratio(part: string, whole: string): Fraction {
  const [a, b] = [fraction(part), fraction(whole)];
  return { over: a.over * b.under, under: a.under * b.over };
}

const minus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under - b.over * a.under,
  under: a.under * b.under,
});
const times = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });
const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
const equal = (a: Fraction, b: Fraction): boolean => compare(a, b) === 0;
/** A figure said with 约 stands for anything within half of its fourth decimal. */
function near(said: string, exact: Fraction): boolean {
  if (!said.startsWith('约')) return equal(fraction(said), exact);
  const off = minus(fraction(said.slice(1)), exact);
  const within = { over: 1n, under: 20000n };
  return compare(off, within) <= 0 && compare({ over: -off.over, under: off.under }, within) <= 0;
}

const FIGURE = '约?-?\\d+(?:\\.\\d+)?';
const TAKEN = new RegExp(
  `^按「每(.+?)扣(?:权重分的(${FIGURE})%|(${FIGURE})分)」，计 (${FIGURE}) 档，扣 (${FIGURE}) 分，(${FIGURE}) − (${FIGURE}) ＝ (${FIGURE}) 分$`,
);
const LINE = new RegExp(`(?:得|加到) (${FIGURE}) 分$`);
const SHARE = new RegExp(`(${FIGURE})\\S* ÷ (${FIGURE})\\S* × (${FIGURE}) ＝ (${FIGURE}) 分$`);
const DISTANCE = new RegExp(`^(${FIGURE})(\\S*) (?:低于|超过) (${FIGURE})(\\S*) 共 (${FIGURE})(\\S*)$`);
const HELD = new RegExp(`^(?:不足|超过) (${FIGURE}) 分，按最[低高] (${FIGURE}) 分计$`);

/** What is wrong with one sentence of arithmetic; null where nothing is. */
function slip(step: string, full: Fraction): string | null {
  const taken = TAKEN.exec(step);
  if (taken !== null) {
    const [, , share, points, count = '', off = '', from = '', less = '', left = ''] = taken;
    const each =
      share === undefined
        ? fraction(points ?? '0')
        : times(full, times(fraction(share), { over: 1n, under: 100n }));
    if (off !== less) return '扣的分写了两种';
    if (
      !from.startsWith('约') &&
      !less.startsWith('约') &&
      !near(left, minus(fraction(from), fraction(less)))
    )
      return '减法不对';
    // 最多扣…分 may make it less, never more.
    if (
      !count.startsWith('约') &&
      !off.startsWith('约') &&
      compare(fraction(off), times(each, fraction(count))) > 0
    )
      return '扣得多于档数';
    return null;
  }
  const distance = DISTANCE.exec(step);
  if (distance !== null) {
    const [, value = '', , bound = '', , far = ''] = distance;
    if ([value, bound, far].some((one) => one.startsWith('约'))) return null;
    const gap = minus(fraction(value), fraction(bound));
    const size = gap.over < 0n ? { over: -gap.over, under: gap.under } : gap;
    return equal(size, fraction(far)) && step.includes('低于') === gap.over < 0n ? null : '相差不对';
  }
  const share = SHARE.exec(step);
  if (share !== null) {
    const [, part = '', whole = '', weight = '', points = ''] = share;
    if (part.startsWith('约') || whole.startsWith('约')) return null;
    const exact = times(ratio(part, whole), fraction(weight));
    return near(points, exact) ? null : '比例不对';
  }
  const held = HELD.exec(step);
  return held !== null && held[1] !== held[2] ? '上下限写了两种' : null;
}

/** The points the last sentence ends with. */
function last(steps: readonly string[]): string | null {
  const step = steps[steps.length - 1] ?? '';
  return (
    TAKEN.exec(step)?.[8] ?? HELD.exec(step)?.[2] ?? SHARE.exec(step)?.[4] ?? LINE.exec(step)?.[1] ?? null
  );
}

interface Asked {
  readonly title: string;
  readonly criterion: string;
  readonly full: string;
  readonly answer: RuleAnswer;
  readonly used: readonly string[];
}

const asked: readonly Asked[] = TABLES.flatMap(({ cases }) =>
  cases.map(([criterion, fullMarks, value, , , more = {}]) => ({
    title: `${criterion} ｜ ${fullMarks} ｜ ${value}`,
    criterion,
    full: fullMarks,
    answer: explainRule({ criterion, fullMarks, value, ...more }, nationalRules),
    used: /^\d+(?:\.\d+)?$/.test(fullMarks) ? tell({ criterion, full: fullMarks, value, ...more }).used : [],
  })),
);

const plain = asked.filter(({ full }) => /^\d+(?:\.\d+)?$/.test(full));
const wrong = (of: readonly Asked[], why: (one: Asked) => string | null): readonly string[] =>
  of.flatMap((one) => {
    const said = why(one);
    return said === null ? [] : [`${one.title}：${said}（${(one.answer.steps ?? []).join('；')}）`];
  });

test('there are cases to look at', () => {
  expect(plain.filter(({ answer }) => answer.status === 'scored').length).toBeGreaterThan(300);
});

test.each([
  ['扣分', TAKEN, 100],
  ['相差', DISTANCE, 100],
  ['比例', SHARE, 10],
  ['上下限', HELD, 20],
] as const)('sentences of %s are recognized', (_, pattern, least) => {
  const met = plain.flatMap(({ answer }) => answer.steps ?? []).filter((step) => pattern.test(step));
  expect(met.length).toBeGreaterThan(least);
});

test('a wrong sum would be seen', () => {
  const full: Fraction = { over: 5n, under: 1n };
  expect(slip('按「每1%扣1分」，计 2 档，扣 2 分，5 − 2 ＝ 4 分', full)).not.toBeNull();
  expect(slip('按「每1%扣1分」，计 2 档，扣 3 分，5 − 3 ＝ 2 分', full)).not.toBeNull();
  expect(slip('按「每1%扣权重分的10%」，计 2 档，扣 2 分，5 − 2 ＝ 3 分', full)).not.toBeNull();
  expect(slip('102% 超过 100% 共 3个百分点', full)).not.toBeNull();
  expect(slip('按比例计分：81% ÷ 90% × 10 ＝ 8 分', full)).not.toBeNull();
  expect(slip('按「每1%扣1分」，计 2 档，扣 2 分，5 − 2 ＝ 3 分', full)).toBeNull();
});

test('every sentence of arithmetic is right', () => {
  expect(
    wrong(plain, ({ answer, full }) => {
      const slips = (answer.steps ?? []).flatMap((step) => slip(step, fraction(full)) ?? []);
      return slips.length === 0 ? null : slips.join('、');
    }),
  ).toEqual([]);
});

test('the last sentence ends with the score', () => {
  expect(
    wrong(
      plain.filter(({ answer }) => answer.status === 'scored'),
      ({ answer }) => {
        const said = last(answer.steps ?? []);
        if (said === null) return '没有说出得分';
        return near(said, fraction(answer.exact ?? '')) ? null : `得分是 ${answer.exact ?? ''}`;
      },
    ),
  ).toEqual([]);
});

test('the score is the exact one, rounded half up to two decimals', () => {
  expect(
    wrong(
      plain.filter(({ answer }) => answer.status === 'scored'),
      ({ answer }) => {
        const exact = fraction(answer.exact ?? '');
        const hundredths = (exact.over * 200n + exact.under) / (exact.under * 2n);
        return equal(fraction(answer.score ?? ''), { over: hundredths, under: 100n }) ? null : '舍入不对';
      },
    ),
  ).toEqual([]);
});

test('low ≤ score ≤ high, from 0 to the full marks', () => {
  expect(
    wrong(plain, ({ answer, full }) => {
      if (answer.low === null || answer.high === null) return null;
      const [low, high] = [fraction(answer.low), fraction(answer.high)];
      const score = answer.score === null ? low : fraction(answer.score);
      if (compare(low, score) > 0 || compare(score, high) > 0) return '低分、得分、高分次序不对';
      if (low.over < 0n) return '低于0分';
      // Two sides of a conflict may be written for other full marks; that is what it is about.
      return answer.status !== 'conflict' && compare(high, fraction(full)) > 0 ? '高于满分' : null;
    }),
  ).toEqual([]);
});

test('a span between low and high is always explained', () => {
  const CAUSES = /^(?:part-steps-|proportion-of-bound|national-excess)/;
  expect(
    wrong(
      plain.filter(({ answer }) => answer.status === 'scored' && answer.low !== answer.high),
      ({ answer }) =>
        answer.assumptions.some(({ code }) => CAUSES.test(code)) ? null : '没有说明为什么有幅度',
    ),
  ).toEqual([]);
});

test('what decided lies in the criterion and is one of its clauses', () => {
  expect(
    wrong(plain, ({ criterion, used }) => {
      const clauses = readCriterion(criterion).clauses.map(({ from, to }) => criterion.slice(from, to));
      const strange = used.filter((words) => words === '' || !clauses.includes(words));
      return strange.length === 0 ? null : `用了「${strange.join('」「')}」`;
    }),
  ).toEqual([]);
});

test('a score names the clause it came from', () => {
  expect(
    wrong(
      plain.filter(({ answer }) => answer.status === 'scored'),
      ({ used }) => (used.length === 0 ? '没有指出依据' : null),
    ),
  ).toEqual([]);
});

test('places lie in the criterion, in order, and do not meet', () => {
  expect(
    wrong(asked, ({ criterion, answer: { clauses, unread } }) => {
      const inside = [...clauses, ...unread].every(
        ({ from, to }) => from >= 0 && from < to && to <= criterion.length,
      );
      if (!inside) return '位置在标准之外';
      const ordered = clauses.every(({ from, to }, index) => {
        const next = clauses[index + 1];
        // 分别 gives several clauses one place.
        return next === undefined || next.from >= to || (next.from === from && next.to === to);
      });
      return ordered ? null : '位置相交';
    }),
  ).toEqual([]);
});

test('what has no score says why, without a number that looks like one', () => {
  expect(
    wrong(
      asked.filter(({ answer }) => answer.status !== 'scored'),
      ({ answer }) =>
        answer.score === null && answer.exact === undefined && (answer.steps ?? []).length > 0
          ? null
          : '没有说明',
    ),
  ).toEqual([]);
});
