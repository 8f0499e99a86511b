/** Cases whose events the row's own words or counts decide: how often, how late. */
import { factor, sameUnit } from '../lexicon/counters';
import { Ratio } from '../grid/ratio';
import type { Bound, Case, Points, Scoring, Steps } from '../scoring/scoring';
import type { Assessment } from './assessment';
import { pointsOf, sayNumber, sayValue } from './numbers';
import type { Basis } from './outcome';
import { scored } from './outcome';
import type { Question } from './question';
import type { Said } from './said';
import { isLateWord, isTimeUnit, latenessIn, tallyOf } from './said';
import { standing } from './axis';

type StepCase = Case & { readonly term: Steps };

/** 58人 beside 「每超编1人扣1分」 is the staff, not those beyond it. */
const MANY = Ratio.of(3);
const IN_TIME_LABEL = /(?:^|[^未不没有]|(?:^|[^没])有)(?:按时|按期|如期|及时|规定(?:时限|时间|期限)内)/;
const NOT_IN_TIME = /(?:未|不|没有|没)(?:能)?(?:按时|按期|如期|及时)/;
const NEVER_DONE =
  /^(?:漏报|未(?:报送?|公开|完成|开展|报告|提交|整改|办结|编报|编制|制定|建立|申报|上报|填报|实施|组织|召开|设置|签订)|不报|拒不)/;

export function isStepCase(one: Case): one is StepCase {
  return one.term.kind === 'steps';
}

function isCounter(unit: string): boolean {
  return unit !== '%' && unit !== 'p' && unit !== '' && unit !== '分';
}

/** Steps that count events: not a distance of the measured value from a bound or target. */
export function countsEvents(one: Case, scoring: Scoring, target: Said | null): boolean {
  if (!isStepCase(one) || !isCounter(one.term.size.unit)) return false;
  if (one.guard !== null && !(one.guard.on === 'target' && !one.guard.met)) return false;
  if (one.term.overrun) return false;
  const { unit } = one.term.size;
  if (
    isTimeUnit(unit) &&
    (target !== null || scoring.cases.some(({ guard }) => guard?.on === 'value' || guard?.on === 'named'))
  )
    return false;
  if (
    /元$/.test(unit) &&
    !/发现|出现|查|违/.test(one.term.counted.verb + one.term.counted.what + one.term.counted.condition)
  )
    return false;
  if (one.term.side === null) return true;
  const plainSide = /^(?:超过|超出|超|多于|多|高于|高|低于|少于|增加|减少)$/.test(one.term.counted.verb);
  if (plainSide && scoring.cases.some(({ guard, term }) => guard?.on === 'value' && term.kind === 'give'))
    return false;
  const bounds = scoring.cases.some(
    (other) =>
      other.guard?.on === 'value' &&
      other.guard.parts.some(({ low, high }) =>
        [low, high].some((end) => end !== null && isCounter(end.at.unit) && sameUnit(end.at.unit, unit)),
      ),
  );
  const finds = /发现|出现|发生|存在|查|漏|错/.test(one.term.counted.verb + one.term.counted.what);
  if (bounds && !finds) return false;
  if (scoring.standards.length > 0) return false;
  if (
    scoring.cases.some(
      ({ guard }) => guard?.on === 'share' || guard?.on === 'named' || (guard?.on === 'target' && guard.met),
    )
  )
    return false;
  return target === null || target.value.isZero() || !sameUnit(target.unit, unit) || finds;
}

function targetOf({ measured }: Question): Said | null {
  const { target } = measured;
  return target?.kind === 'number' ? { value: target.value, unit: target.unit } : null;
}

function bareOf({ measured }: Question): Said | null {
  if (measured.status !== 'known') return null;
  const { value, kind, unit } = measured.measurement;
  return kind === 'rate' ? null : { value, unit };
}

function saidOf({ measured, actual }: Question): string | null {
  if (measured.status === 'words') return measured.words;
  if (measured.status === 'none') return measured.words.trim().length < 2 ? null : measured.words;
  return actual ?? null;
}

/** How the points follow from a number of steps, under each reading of a part of one. */
function stepped(
  steps: Steps,
  amount: Ratio,
  scoring: Scoring,
  full: Ratio,
  as: 'whole' | 'proportional' | 'started',
) {
  const count = amount.over(steps.size.value);
  const settled = steps.parts ?? scoring.partSteps[0]?.as ?? null;
  const used = (mode: 'whole' | 'proportional' | 'started'): Ratio =>
    mode === 'whole' ? count.floor() : mode === 'started' ? count.ceil() : count;
  const each = pointsOf(steps.each, full);
  const exact = used(settled ?? as);
  const open = settled === null && !count.isWhole();
  return {
    exact: each.times(exact),
    least: each.times(open ? count.floor() : exact),
    most: each.times(open ? count.ceil() : exact),
    steps: exact,
    open,
  };
}

function limitOf(
  scoring: Scoring,
  kind: 'floor' | 'cap' | 'most' | 'most-added',
  full: Ratio,
  own: Points | null,
): Ratio | null {
  const stated = scoring.limits.filter((limit) => limit.kind === kind).map(({ points }) => points);
  const all = own === null ? stated : [...stated, own];
  return all.reduce<Ratio | null>((best, points) => {
    const value = pointsOf(points, full);
    if (best === null) return value;
    return kind === 'floor' ? Ratio.max(best, value) : Ratio.min(best, value);
  }, null);
}

/** The value guard that holds a count, vetoes first: 「发现两次及以上不得分」. */
function bandOf(scoring: Scoring, of: Said): Case | null {
  const holding = scoring.cases.filter(({ guard, term }) => {
    if (guard?.on !== 'value' || term.kind !== 'give') return false;
    return guard.parts.some(({ low, high }) => {
      const ends = [low, high].filter((end) => end !== null);
      if (!ends.every(({ at }) => sameUnit(at.unit, of.unit) || at.value.isZero())) return false;
      const onScale = (end: Bound) => ({
        at: end.at.value.times(factor(end.at.unit, of.unit)),
        closed: end.closed,
        explicit: end.explicit,
      });
      const stretch = { low: low === null ? null : onScale(low), high: high === null ? null : onScale(high) };
      return standing(of.value, stretch) !== 'outside';
    });
  });
  return holding.find(({ term }) => isNothing(term)) ?? holding[0] ?? null;
}

function isNothing(term: Case['term']): boolean {
  return term.kind === 'give' && term.points.kind === 'points' && term.points.value.isZero();
}

/** Whether everything beside the counted steps leaves only the count open. */
function onlyCounts(question: Question, counted: Case, count: Ratio, unit: string): boolean {
  const { scoring } = question.criterion;
  const { full } = question;
  if (full === null || scoring.hedges.length > 0) return false;
  return scoring.cases.every((other) => {
    if (other === counted) return true;
    const { guard, term } = other;
    if (other.provided !== '') return false;
    if (guard === null) return term.kind === 'give';
    if (guard.on === 'rest') return term.kind === 'give';
    if (
      guard.on === 'value' &&
      term.kind === 'give' &&
      guard.parts.every(({ low }) => low?.at.unit === '%' && low.at.value.equals(Ratio.one)) &&
      pointsOf(term.points, full).equals(full)
    )
      return true;
    if (guard.on === 'value')
      return (
        guard.parts.every(({ low, high }) =>
          [low, high].every((end) => end === null || sameUnit(end.at.unit, unit) || end.at.value.isZero()),
        ) && !guard.parts.some(({ low, high }) => (low ?? high)?.at.unit === '%')
      );
    if (guard.on !== 'label') return guard.on === 'target' && guard.met && term.kind === 'give';
    if (term.kind !== 'give') return false;
    const value = pointsOf(term.points, full);
    if (value.equals(full))
      return (
        other.to <= counted.from ||
        /未(?:查出|发现|发生|出现)|没有|无/.test(guard.label) ||
        deniesCounted(guard.label, counted) ||
        IN_TIME_LABEL.test(guard.label)
      );
    if (!value.isZero()) return false;
    // What was done late was done, and what was done in time too; whether it was done well is another matter.
    // 缺1项, with 未编报不得分 beside it: something is there.
    if (isShort(counted) && count.isAbove(Ratio.zero) && count.isWhole()) return NEVER_DONE.test(guard.label);
    return isLateWord(countedWords(counted))
      ? NEVER_DONE.test(guard.label) || (count.isZero() && NOT_IN_TIME.test(guard.label))
      : count.isZero();
  });
}

function isShort({ term }: Case): boolean {
  return term.kind === 'steps' && /^(?:缺|缺少|少|漏|差|欠)$/.test(term.counted.verb);
}

function countedWords({ term }: Case): string {
  return term.kind === 'steps' ? `${term.counted.condition}${term.counted.verb}${term.counted.what}` : '';
}

/** 不超编 beside 每超编1人: the label says there is none of what is counted. */
function deniesCounted(label: string, { term }: Case): boolean {
  if (term.kind !== 'steps') return false;
  const said = /^(?:未|没有|没|无|不)(.{2,})$/.exec(label)?.[1];
  return said !== undefined && [term.counted.verb, term.counted.what].includes(said);
}

/** Points added to nothing that is said, under no cap that is said. */
function isBonus({ term }: Case, scoring: Scoring): boolean {
  if (term.kind !== 'steps' || term.does !== 'add' || term.most !== null) return false;
  return (
    scoring.fullMarks === null &&
    scoring.limits.every(({ kind }) => kind !== 'cap' && kind !== 'most-added') &&
    scoring.cases.every((other) => other.term.kind !== 'give')
  );
}

/** 2处 is a figure with its unit; 2个问题 beside 每个问题 has the rule's own word. */
function isBare(actual: string, unit: string, what: string): boolean {
  const behind = /^\d[\d.,]*(\S{0,3})$/.exec(actual.trim())?.[1];
  return behind !== undefined && (what === '' || behind !== `${unit}${what}`);
}

/** In: a row whose criterion counts one kind of event. Out: its score where the row says how many; else null. */
export function byTally(question: Question, basis: Basis): Assessment | null {
  const { criterion, full } = question;
  const { scoring } = criterion;
  if (full === null || criterion.unread.length > 0) return null;
  const target = targetOf(question);
  // 缺1次 beside 每缺1次, whatever the rule counts from: the rule's own word makes it the count.
  const own = (one: Case): boolean =>
    isStepCase(one) && one.term.does === 'take' && isCounter(one.term.size.unit);
  const counting = scoring.cases.filter((one) => own(one) || countsEvents(one, scoring, target));
  const [one, second] = counting;
  if (one === undefined || second !== undefined || !isStepCase(one)) return null;
  const { term } = one;
  // 得满分的，每发现…, 高于平均的，每…: for which rows it is counted, the row does not say. 每增加一项荣誉奖1分: a bonus.
  if (/满分|平均|高于|低于/.test(term.counted.condition) || isBonus(one, scoring)) return null;
  const words =
    question.measured.status === 'known' &&
    question.measured.measurement.unit !== '' &&
    bareOf(question) !== null &&
    isBare(question.actual ?? '', term.size.unit, term.counted.what)
      ? null
      : saidOf(question);
  const tally = tallyOf(term.counted, term.size.unit, term.does, words, bareOf(question));
  if (tally === null || (!tally.inWords && !countsEvents(one, scoring, target))) return null;
  if (!onlyCounts(question, one, tally.value, term.size.unit)) return null;
  // 3天 against a target of 5天 are the days taken, not the days late.
  if (
    !tally.inWords &&
    term.does === 'take' &&
    target !== null &&
    !target.value.isZero() &&
    sameUnit(target.unit, term.size.unit)
  )
    return null;
  const taken = stepped(term, tally.value, scoring, full, question.rules.partSteps);
  if (
    term.does === 'take' &&
    !tally.inWords &&
    /^(?:人|名|位|元|万元)$/.test(term.size.unit) &&
    taken.exact.isAbove(full.times(MANY))
  )
    return null;
  const band = bandOf(scoring, { value: tally.value, unit: term.size.unit });
  const count = sayValue(tally.value, term.size.unit);
  if (band !== null && band.term.kind === 'give' && (isNothing(band.term) || tally.value.isZero())) {
    const exact = pointsOf(band.term.points, full);
    return scored(
      basis,
      { exact, low: exact, high: exact },
      [band],
      [`共 ${count}，得 ${sayNumber(exact)} 分`],
      tally.inWords ? ['count-in-words'] : [],
    );
  }
  // 1起以下得满分，每发生1起扣2分: from which of them points are taken is not said; nor from what, where none gives less than all.
  const giving = scoring.cases.filter(
    (other) => other.guard?.on === 'value' && other.term.kind === 'give' && !isNothing(other.term),
  );
  if (
    term.does === 'take' &&
    giving.some(
      (other) =>
        other.guard?.on === 'value' &&
        other.guard.parts.some(({ low, high }) =>
          [low, high].some((end) => end !== null && end.at.unit !== '%' && !end.at.value.isZero()),
        ),
    )
  )
    return null;
  if (
    term.does === 'take' &&
    giving.some((other) => other.term.kind === 'give' && !pointsOf(other.term.points, full).equals(full))
  )
    return null;
  const base = baseOf(scoring, full, term.does);
  const floor = limitOf(scoring, 'floor', full, null) ?? Ratio.zero;
  const cap = Ratio.min(limitOf(scoring, 'cap', full, null) ?? full, full);
  const most = limitOf(scoring, term.does === 'take' ? 'most' : 'most-added', full, term.most);
  const held = (points: Ratio): Ratio => {
    const limited = most === null ? points : Ratio.min(points, most);
    const score = term.does === 'take' ? base.minus(limited) : base.plus(limited);
    return Ratio.max(floor, Ratio.min(cap, score));
  };
  const exact = held(taken.exact);
  const ends = [held(taken.least), held(taken.most)] as const;
  const said = tally.inWords && tally.value.isZero() ? '实际完成情况写明没有发生' : `共 ${count}`;
  const lost = base.minus(exact);
  const stated = most !== null || limitOf(scoring, 'cap', full, null) !== null;
  const isCapped = term.does !== 'take' && !stated && base.plus(taken.exact).isAbove(full);
  return scored(
    basis,
    { exact, low: Ratio.min(ends[0], ends[1]), high: Ratio.max(ends[0], ends[1]) },
    [one],
    [
      term.does === 'take'
        ? `${said}，扣 ${sayNumber(lost)} 分，得 ${sayNumber(exact)} 分`
        : `${said}，得 ${sayNumber(exact)} 分`,
      ...(isCapped ? [`超过 ${sayNumber(cap)} 分，按最高 ${sayNumber(cap)} 分计`] : []),
    ],
    [
      ...(isCapped ? (['cap-full'] as const) : []),
      ...(tally.inWords ? (['count-in-words'] as const) : []),
      ...(taken.open ? (['part-steps-whole'] as const) : []),
    ],
  );
}

/** What there is before anything is counted: all of it where points are taken, base marks or nothing where they are given. */
function baseOf(scoring: Scoring, full: Ratio, does: Steps['does']): Ratio {
  const stated = scoring.cases.find(({ guard, term }) => guard === null && term.kind === 'give');
  if (stated?.term.kind === 'give') return pointsOf(stated.term.points, full);
  return does === 'take' ? full : Ratio.zero;
}

/** How late the row is: by its words, else by its days beyond the bound or the target. */
function latenessOf(question: Question, late: readonly Case[]): Said | null {
  const said = saidOf(question);
  const inWords = said === null ? null : latenessIn(said);
  if (inWords !== null) return inWords;
  const bare = bareOf(question);
  if (bare === null || !isTimeUnit(bare.unit)) return null;
  if (question.criterion.scoring.cases.some(({ guard, named }) => guard?.on === 'named' || named !== ''))
    return null;
  const bounds = question.criterion.scoring.cases.flatMap(({ guard }) =>
    guard?.on === 'value'
      ? guard.parts.flatMap(({ high, low }) =>
          low === null && high !== null && isTimeUnit(high.at.unit) ? [high.at] : [],
        )
      : [],
  );
  const [bound] = bounds;
  const from = bound ?? targetOf(question);
  if (from !== null && isTimeUnit(from.unit)) {
    if (!sameUnit(from.unit, bare.unit)) return null;
    const beyond = bare.value.minus(from.value.times(factor(from.unit, bare.unit)));
    return { value: Ratio.max(Ratio.zero, beyond), unit: bare.unit };
  }
  return late.some((one) => isStepCase(one)) ? bare : null;
}

export function isLateCase(one: Case): boolean {
  if (one.guard?.on === 'late') return true;
  return (
    isStepCase(one) &&
    isTimeUnit(one.term.size.unit) &&
    one.term.does === 'take' &&
    isLateWord(one.term.counted.verb + one.term.counted.what + one.term.counted.condition)
  );
}

/** In: a row whose criterion speaks of lateness. Out: its score where the row says how late it is; else null. */
export function byLateness(question: Question, basis: Basis): Assessment | null {
  const { criterion, full } = question;
  const { scoring } = criterion;
  if (full === null || criterion.unread.length > 0 || scoring.hedges.length > 0) return null;
  const late = scoring.cases.filter(isLateCase);
  if (late.length === 0) return null;
  const lateness = latenessOf(question, late);
  if (lateness === null) return null;
  const others = scoring.cases.filter((one) => !isLateCase(one));
  if (others.some((one) => !leavesLateness(one, full))) return null;
  const isLate = lateness.value.isAbove(Ratio.zero);
  const told = isLate ? `逾期 ${sayValue(lateness.value, lateness.unit)}` : '按时完成';
  const given = (one: Case, exact: Ratio, low = exact, high = exact): Assessment =>
    scored(basis, { exact, low, high }, [one], [`${told}，得 ${sayNumber(exact)} 分`], ['words-match']);
  if (!isLate) {
    const label = others.find(
      ({ guard, term }) =>
        guard?.on === 'label' &&
        IN_TIME_LABEL.test(guard.label) &&
        !NOT_IN_TIME.test(guard.label) &&
        term.kind === 'give',
    );
    const band = others.find(
      ({ guard, term }) => guard?.on === 'value' && term.kind === 'give' && !isNothing(term),
    );
    const first = label ?? band;
    // 按时报送得3分 of five: what the other two are for is not said.
    if (
      label !== undefined &&
      late.some(isStepCase) &&
      label.term.kind === 'give' &&
      !pointsOf(label.term.points, full).equals(full)
    )
      return null;
    if (first?.term.kind === 'give') return given(first, pointsOf(first.term.points, full));
    const takes = late.find(({ term }) => term.kind !== 'give' || isNothing(term));
    return takes === undefined ? null : given(takes, full);
  }
  const guarded = late.filter(
    ({ guard }) =>
      guard?.on === 'late' && guard.parts.some(({ low, high }) => holdsLate(lateness, low, high)),
  );
  const named = guarded.filter(
    ({ guard }) =>
      guard?.on === 'late' &&
      guard.parts.some(({ low, high }) =>
        [low, high].some(
          (end) =>
            end?.explicit === true &&
            end.closed &&
            end.at.value.times(factor(end.at.unit, lateness.unit)).equals(lateness.value),
        ),
      ),
  );
  const veto = named.length > 0 ? undefined : guarded.find(({ term }) => isNothing(term));
  if (veto !== undefined) return given(veto, Ratio.zero);
  const [band, second] = named.length > 0 ? named : guarded;
  if (band !== undefined) {
    if (second !== undefined) return null;
    if (band.term.kind === 'give') return given(band, pointsOf(band.term.points, full));
    return band.term.kind === 'take'
      ? given(band, Ratio.max(Ratio.zero, full.minus(pointsOf(band.term.points, full))))
      : null;
  }
  const steps = late.filter(isStepCase);
  if (
    others.some(
      ({ guard, term }) =>
        guard?.on === 'label' &&
        IN_TIME_LABEL.test(guard.label) &&
        !NOT_IN_TIME.test(guard.label) &&
        term.kind === 'give' &&
        !pointsOf(term.points, full).equals(full),
    )
  )
    return null;
  const [one, other] = steps;
  if (one !== undefined && other === undefined && sameUnit(one.term.size.unit, lateness.unit)) {
    const amount = lateness.value.times(factor(lateness.unit, one.term.size.unit));
    const taken = stepped(one.term, amount, scoring, full, question.rules.partSteps);
    const most = limitOf(scoring, 'most', full, one.term.most);
    const floor = limitOf(scoring, 'floor', full, null) ?? Ratio.zero;
    const base = baseOf(scoring, full, 'take');
    const held = (points: Ratio): Ratio =>
      Ratio.max(floor, base.minus(most === null ? points : Ratio.min(most, points)));
    return given(one, held(taken.exact), held(taken.most), held(taken.least));
  }
  return null;
}

function holdsLate(
  of: Said,
  low: { readonly at: { readonly value: Ratio; readonly unit: string }; readonly closed: boolean } | null,
  high: typeof low,
): boolean {
  const ends = [low, high].filter((end) => end !== null);
  if (!ends.every(({ at }) => sameUnit(at.unit, of.unit))) return false;
  const at = (end: { readonly at: Said }): Ratio => end.at.value.times(factor(end.at.unit, of.unit));
  const above = low === null || (low.closed ? !of.value.isBelow(at(low)) : of.value.isAbove(at(low)));
  return above && (high === null || (high.closed ? !of.value.isAbove(at(high)) : of.value.isBelow(at(high))));
}

/** What a known lateness excludes or what says the same of being in time. */
function leavesLateness({ guard, term, provided }: Case, full: Ratio): boolean {
  if (provided !== '') return false;
  if (guard === null) return term.kind === 'give' || term.kind === 'add';
  if (guard.on === 'rest') return term.kind === 'give';
  if (guard.on === 'value')
    return guard.parts.every(({ low, high }) => isTimeUnit((low ?? high)?.at.unit ?? ''));
  if (guard.on === 'target') return term.kind === 'give';
  if (guard.on !== 'label') return false;
  if (term.kind === 'add') return true;
  if (term.kind !== 'give') return false;
  const value = pointsOf(term.points, full);
  if (IN_TIME_LABEL.test(guard.label) || NOT_IN_TIME.test(guard.label)) return true;
  return value.isZero() ? NEVER_DONE.test(guard.label) : value.equals(full);
}
