/**
 * Rates of counts whose two counts stand beside them: `计划检查80家，实际检查76家，检查完成率为95%`, `排查隐患182项，已整改72项，
 * 整改率39.56%`. Only where plan and result, or the rate's own word, say which counts are meant.
 */
import { foldWord } from '../grid/fold';
import type { Quantity } from '../grid/quantity';
import { Ratio } from '../grid/ratio';
import { convert } from '../grid/units';
import { labelBefore, plainLabel } from './label';
import { isSameCount } from './list-items';
import type { Sentence } from './sentence';

export interface CountedRate {
  readonly rate: Quantity;
  readonly name: string;
  readonly done: Quantity;
  /** What it may be a share of, the likeliest first; at least one. */
  readonly bases: readonly Quantity[];
  /** Plan and result, or found and done, one of each and nothing between: no other pair can be meant. */
  readonly isSure: boolean;
}

interface Counted {
  readonly figure: Quantity;
  readonly label: string;
  readonly role: 'plan' | 'done' | null;
  /** Behind 其中: a part of a count before it. */
  readonly isPart: boolean;
}

/** 应 and 实 as words of their own: not 供应, 应急, 落实. */
const PLANNED = /计划|目标|任务|预期|(?:^|[^供响反适相对])应(?![急用对届])|编制/;
const ACTUAL = /实际|(?:^|[^落真充扎切现])实(?![施行现习验])|已|累计完成/;
const FINISHED = /完成|建成|达到|在职|在编/;
/** Rates of a plan by what was done of it. */
const OF_PLAN = /(?:完成|达成|实现|执行|覆盖|到位|兑现|落实|人员控制|编制控制)率$/;
const RATE = /(?:率|满意度)$/;
/** A rate of change, of time, or of money. */
const OTHER_RATE =
  /增长|下降|降低|提高|上升|变动|增幅|降幅|平均|预算|资金|支出|经费|差异|自给|发病|死亡|发生|使用率/;
const AROUND = /^\s?(?:以上|以下|以内|左右|及以上|[(]?的?(?:目标|要求|标准))/;
const NEARLY = /(?:约|近|超过?|逾|不低于|不少于|不高于|高于|低于|目标|[≥≤<>~-])$/;
/** A rate of some of the things done only. */
const SOME = /按期|按时|及时|一次性?|首次|优良|优秀|当场|限时/;
/** Not done yet. */
const LEFT = /正在|尚|待|剩余|其余/;
const NOT = /不|未|没有|无|非/;

/** In: a sentence. Out: its rates with the counts they are of. */
export function* countedRatesIn(sentence: Sentence): Generator<CountedRate> {
  const counts = sentence.figures.some(({ kind }) => kind === 'count');
  if (!counts) return;
  for (const rate of sentence.figures) {
    if (rate.kind !== 'rate' || AROUND.test(sentence.folded.slice(rate.to, rate.to + 6))) continue;
    const label = labelBefore(sentence, rate);
    const name = plainLabel(label);
    if (!RATE.test(name) || NEARLY.test(label) || OTHER_RATE.test(name)) continue;
    // 支出80万元，完成率80%: of money, perhaps.
    if (sentence.figures.findLast(({ to, kind }) => to <= rate.from && kind !== 'rate')?.kind !== 'count')
      continue;
    const found = pairFor(name, countsBefore(sentence, rate), rate);
    if (found !== null) yield { rate, name, ...found };
  }
}

/** Counts of the same part of the sentence, before the rate, in order. */
function countsBefore(sentence: Sentence, rate: Quantity): readonly Counted[] {
  const from = sentence.folded.lastIndexOf(';', rate.from);
  return sentence.figures.flatMap((figure) => {
    if (figure.kind !== 'count' || figure.unit === '' || figure.from < from || figure.to > rate.from)
      return [];
    const label = foldWord(labelBefore(sentence, figure)).replace(/满意度/g, '');
    const isPart = sentence.folded.slice(Math.max(0, from), figure.from).includes('其中');
    return NEARLY.test(label) ? [] : [{ figure, label, role: roleOf(label), isPart }];
  });
}

function roleOf(label: string): Counted['role'] {
  const isPlanned = PLANNED.test(label);
  const isActual = ACTUAL.test(label);
  if (isPlanned) return isActual ? null : 'plan';
  return isActual || FINISHED.test(label) ? 'done' : null;
}

type Pair = Pick<CountedRate, 'done' | 'bases' | 'isSure'>;

function pairFor(name: string, counts: readonly Counted[], rate: Quantity): Pair | null {
  if (OF_PLAN.test(name)) {
    const pair = ofPlan(counts);
    if (pair !== null) return pair;
  }
  return ofWord(name, counts, rate) ?? ofSameVerb(name, counts);
}

/** One plan and one result in its unit. */
function ofPlan(counts: readonly Counted[]): Pair | null {
  const [plan, ...plans] = counts.filter(({ role }) => role === 'plan');
  if (plan === undefined || plans.length > 0) return null;
  const [done, ...more] = counts.filter(
    ({ role, figure }) =>
      role === 'done' && isSameCount(figure, plan.figure) && figure.from > plan.figure.from,
  );
  // 计划新建10公里、改造20公里: what stands beside a plan is planned too.
  const beside = counts.some(
    ({ role, figure, isPart }) =>
      role === null && !isPart && figure.from > plan.figure.from && isSameCount(figure, plan.figure),
  );
  if (done === undefined || more.length > 0 || beside) return null;
  // 全县120个村，计划覆盖100个，实际覆盖100个，覆盖率83.3%: of all of them.
  const before = counts
    .map(({ figure }) => figure)
    .filter((figure) => figure.from < plan.figure.from && isSameCount(figure, plan.figure));
  return { done: done.figure, bases: [plan.figure, ...before], isSure: before.length === 0 };
}

/** 整改率: the count whose words say 整改, of a count before it. */
function ofWord(name: string, counts: readonly Counted[], rate: Quantity): Pair | null {
  const stem = name.endsWith('满意度') ? '满意' : name.replace(/完成率$/, '率').slice(-3, -1);
  if (stem.length < 2 || OF_PLAN.test(`${stem}率`) || NOT.test(stem) || NOT.test(name.slice(-4, -3)))
    return null;
  const some = SOME.exec(name)?.[0];
  // 回收率, 收回582份
  const words = [stem, [...stem].reverse().join('')];
  const named = counts.filter(
    ({ label, role }) =>
      role !== 'plan' &&
      !LEFT.test(label) &&
      words.some((word) => label.includes(word) && !isNegated(label, word)) &&
      (some === undefined || label.includes(some)),
  );
  const [done, ...more] = named;
  if (done === undefined || more.length > 0 || (some === undefined && SOME.test(done.label))) return null;
  const bases = counts
    .filter(({ figure }) => figure.from < done.figure.from && isSameCount(figure, done.figure))
    .map(({ figure }) => figure)
    .reverse();
  if (bases.every((base) => isFar(done.figure, base, rate))) return null;
  const between = counts.some(({ figure }) => figure.from > done.figure.from && figure.to < rate.from);
  return bases.length === 0 ? null : { done: done.figure, bases, isSure: bases.length === 1 && !between };
}

const FURTHEST = Ratio.of('0.2');

/** 门诊5000人次，手术成功300人次，手术成功率98%: of something the sentence does not count. */
function isFar(done: Quantity, base: Quantity, rate: Quantity): boolean {
  const value = convert(done.value, done.unit, base.unit);
  return (
    value === null || base.value.isZero() || value.over(base.value).minus(rate.value).abs().isAbove(FURTHEST)
  );
}

function isNegated(label: string, stem: string): boolean {
  return NOT.test(label.charAt(label.lastIndexOf(stem) - 1));
}

/** 应检216家，实检209家，年检率: the rate of what was to be done, by the same word. */
function ofSameVerb(name: string, counts: readonly Counted[]): Pair | null {
  const pair = ofPlan(counts);
  if (pair === null) return null;
  const verbs = [/应([^应实]{1,3})/, /实际?([^应实际]{1,3})/].map((pattern) => {
    const found = counts.flatMap(({ label }) => pattern.exec(label)?.[1]?.charAt(0) ?? []);
    return found.length === 1 ? found[0] : undefined;
  });
  const [due, real] = verbs;
  return due !== undefined && due === real && name.slice(0, -1).endsWith(due) ? pair : null;
}

/** In: the rate's counts. Out: the exact rate of each base, and of all of them together (上年结转20件，本年受理100件). */
export function exactRates({
  done,
  bases,
}: CountedRate): readonly { readonly bases: readonly Quantity[]; readonly exact: Ratio }[] {
  const choices = [...bases.map((base) => [base]), ...(bases.length > 1 ? [bases] : [])];
  return choices.flatMap((chosen) => {
    const total = chosen.reduce<Ratio | null>((sum, { value, unit }) => {
      const converted = convert(value, unit, done.unit);
      return sum === null || converted === null ? null : sum.plus(converted);
    }, Ratio.zero);
    return total === null || total.isZero() ? [] : [{ bases: chosen, exact: done.value.over(total) }];
  });
}

/** A plan more than carried out is often written as 100%. */
export function isCapped(exact: Ratio, rate: Quantity): boolean {
  return exact.isAbove(Ratio.one) && rate.value.equals(Ratio.one);
}
