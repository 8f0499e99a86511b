/** Items, levels, violations, 酌情: a person's, unless the row's own words or count already say which. */
import type { Clause, Criterion } from '../scoring/clauses';
import { OUTSIDE } from '../lexicon/hedges';
import { Ratio } from '../grid/ratio';
import { sameUnit } from '../lexicon/counters';
import type { Case, Scoring } from '../scoring/scoring';
import type { Assessment } from './assessment';
import { axisOf, isOpen, isUnplaced, standing, stretches } from './axis';
import type { Choice } from './choices';
import { choicesOf, chosen, runsBackwards, sayChoice, shown } from './choices';
import { byLateness, byTally, countsEvents } from './events';
import { pointsOf, sayNumber } from './numbers';
import { cleaned } from './said';
import type { Basis } from './outcome';
import { base, scored } from './outcome';
import type { Question } from './question';
import { topOf } from './top-marks';

/** Free words may hold a condition of their own (除…外, 对新成立单位); then a label or a count decides nothing. */
const HEDGED = /除(?![此了])[^，。；]{0,16}外|新成立|前提|专家|评审|如遇|如有|经批准|部分[:：]/;
const LOOSENS = new Set(['另有条件', OUTSIDE, '要看排名']);
const FOR_PERSON = new Set(['items', 'violations', 'levels', 'yes-no', 'tiers', 'person', 'late']);

/** The clauses of a criterion that only a person, or the row's own words, can decide. */
export function personal(question: Question): readonly Clause[] {
  const { criterion, measured } = question;
  const { target } = measured;
  const of = target?.kind === 'number' ? { value: target.value, unit: target.unit } : null;
  const counted = new Set(
    criterion.scoring.cases.filter((one) => countsEvents(one, criterion.scoring, of)).map(({ from }) => from),
  );
  // 基础分1分，每完成1次加1分: how many, the row says or a person counts.
  const based = criterion.clauses.some(({ kind }) => kind === 'base');
  return criterion.clauses.filter(
    (clause) =>
      FOR_PERSON.has(clause.kind) ||
      (clause.kind === 'earned' && counted.has(clause.from) && !isOtherUnit(clause.size.unit, question)) ||
      (clause.kind === 'steps' &&
        (clause.adds ? based || isBonus(clause, question) : counted.has(clause.from))),
  );
}

/** 3人 beside 每完成1个: a value, though in another unit. */
function isOtherUnit(unit: string, { measured }: Question): boolean {
  return (
    measured.status === 'known' &&
    measured.measurement.unit !== '' &&
    !sameUnit(measured.measurement.unit, unit)
  );
}

/** What the row's words say outright: an option chosen, a count, a lateness; null where they do not. */
export function byOwnWords(question: Question, basis: Basis): Assessment | null {
  const { criterion, full, measured } = question;
  if (criterion.unread.length > 0 || full === null || HEDGED.test(criterion.text) || isCompared(criterion))
    return null;
  const words = measured.status === 'words' || measured.status === 'none' ? measured.words : null;
  const told = words ?? (/^[^\d]/.test(question.actual ?? '') ? question.actual : null);
  const repeated = told === null ? null : byClause(question, full, basis, told);
  if (repeated !== null) return repeated;
  const named =
    words === null || isLoose(question.criterion.scoring) ? null : byLabel(question, full, basis, words);
  return named ?? byLateness(question, basis) ?? byTally(question, basis);
}

/** 「较上年」, unless the row holds what the comparison came to (see comparison.ts). */
function isCompared({ text, scoring }: Criterion): boolean {
  return scoring.hedges.length > 0 && /上年/.test(text);
}

/** 「未完成得10分，完成不得分」: more for not doing it is a slip of the pen. */
/** 「…，酌情处理」 behind the whole: what it moves is not said, not even of a level the row names. */
function isLoose({ cases, hedges, text }: Scoring): boolean {
  return hedges.some(
    ({ from, to, why }) =>
      // 记录不全酌情给分 is a level of its own.
      (why === '要由人斟酌' ? /^$|[,，;；。、][并且可也]?$/.test(text.slice(0, from)) : LOOSENS.has(why)) &&
      !cases.some((one) => from >= one.from && to <= one.to),
  );
}

function reversed(scoring: Scoring, full: Ratio): boolean {
  const given = scoring.cases.flatMap(({ words, term }) =>
    term.kind === 'give'
      ? [{ denies: /^(?:未|没有|不)/.test(words), points: pointsOf(term.points, full) }]
      : [],
  );
  return given.some(
    (one) =>
      one.denies &&
      !one.points.isZero() &&
      given.some((other) => !other.denies && other.points.isBelow(one.points)),
  );
}

/** The row repeats a clause's own words: that clause holds, whatever kind of condition it is. */
function byClause({ criterion }: Question, full: Ratio, basis: Basis, words: string): Assessment | null {
  const { scoring } = criterion;
  const said = cleaned(words);
  if (said.length < 2 || /[%≥≤<>\d]/.test(said) || reversed(scoring, full) || isLoose(scoring)) return null;
  if (
    scoring.hedges.some((hedge) =>
      scoring.cases.some((one) => one.words === said && hedge.from >= one.from && hedge.to <= one.to),
    )
  )
    return null;
  const band = namedBand(scoring, said);
  const holding = scoring.cases.filter(
    (one) => one.words !== '' && isRepeated(one, said) && one.guard?.on !== 'label',
  );
  const [one, second] = band === null ? holding : [band];
  if (one === undefined || second !== undefined) return null;
  const { term } = one;
  if (term.kind !== 'give') return null;
  const others = scoring.cases.filter((other) => other !== one && other.term.kind !== 'give');
  const exact = pointsOf(term.points, full);
  const bounded =
    band === null && scoring.cases.some((other) => other !== one && other.guard?.on === 'value');
  if ((others.length > 0 || bounded) && !exact.isZero()) return null;
  return scored(
    basis,
    { exact, low: exact, high: exact },
    [one],
    [`实际完成情况写明「${words.trim()}」，得 ${sayNumber(exact)} 分`],
    ['words-match'],
  );
}

/** The row has the clause's own words; of a budget kept or overrun, its subject may be left out (控制在预算以内). */
function isRepeated(one: Case, said: string): boolean {
  const words = exceeding(cleaned(one.words));
  if (words.endsWith(exceeding(said)) && /^不超(?!$|\d)/.test(exceeding(said)))
    return one.guard?.on === 'share';
  return words === said || (one.guard?.on === 'share' && said.length >= 4 && words.endsWith(said));
}

/** 未超预算, 没有超出预算, 不超过预算: one thing. */
function exceeding(words: string): string {
  return words.replace(/(?:未|没有|没|不)超(?:出|过|支)?/, '不超');
}

/** 「优秀（90分以上）得5分，良好（80-90分）得4分」: a band for each name, and the row has the name. */
function namedBand({ cases }: Scoring, said: string): Case | null {
  const names = cases.map(({ words, guard, term }) =>
    guard?.on === 'value' && term.kind === 'give'
      ? /(?:^|[,:;。、])([^()\d,:;。、]{1,8})\([^()]*\)$/.exec(words)?.[1]
      : undefined,
  );
  if (cases.length < 2 || names.includes(undefined) || new Set(names).size !== names.length) return null;
  return cases[names.indexOf(said)] ?? null;
}

function byLabel(question: Question, full: Ratio, basis: Basis, words: string): Assessment | null {
  const { criterion } = question;
  const choices = [...choicesOf(criterion.clauses), ...otherwise(criterion)];
  if (choices.length === 0 || runsBackwards(choices, full)) return null;
  const ticked = byTicks(choices, criterion, full, basis, words);
  if (ticked !== null) return ticked;
  const choice = chosen(choices, words);
  if (choice === null || isHedged(choice.clause, criterion)) return null;
  const { points } = choice.option;
  const isNothing = points?.kind === 'points' && points.value.isZero();
  // What takes everything does so whatever the rest says.
  if (isNothing && choice.option.label !== '其余') return byChoice(choice, question, full, basis, words);
  const takes = choices.filter(({ option }) => option.points?.kind === 'minus');
  if (points?.kind === 'minus' && takes.length > 1) return null;
  if (!isExclusive(choices, full)) return null;
  const others = criterion.clauses.filter((clause) => !isChoosing(clause) && clause.kind !== 'items');
  const isWhole = points !== null && pointsOf(points, full).equals(full) && points.kind !== 'minus';
  // 内容不实的不得分 beside 按时报送: another event, unless it denies this one.
  const counted = others.some(({ kind }) => kind === 'violations' || kind === 'late');
  if (
    counted &&
    choices.some((other) => other !== choice && !isAlternative(choice.option.label, other.option.label))
  )
    return null;
  const free = others.every(
    (clause) =>
      (clause.kind === 'person' && /斟酌/.test(clause.why) && isAside(clause, criterion)) ||
      (clause.kind === 'violations' &&
        isWhole &&
        (clause.from > choice.clause.from ||
          /^(?:未|没有|无)(?:发生|发现|出现|存在|查出)/.test(choice.option.label))),
  );
  return free ? byChoice(choice, question, full, basis, words) : null;
}

/** 未报送 beside 按时报送: two words they share. */
function isAlternative(one: string, other: string): boolean {
  if (other === '其余' || /^(?:漏报|未报|不报|逾期)/.test(other)) return true;
  for (let at = 0; at + 2 <= one.length; at += 1) if (other.includes(one.slice(at, at + 2))) return true;
  return false;
}

/** A hedge within the clause itself; one in a clause of its own (记录不全酌情给分) leaves the others alone. */
function isHedged(clause: Clause, criterion: Criterion): boolean {
  return criterion.scoring.hedges.some(({ from, to }) => from >= clause.from && to <= clause.to);
}

function isAside(clause: Clause, criterion: Criterion): boolean {
  const sentence = (at: number): number => criterion.text.slice(0, at).split(/[，,；;。]/).length;
  return criterion.clauses.every(
    (other) => other === clause || !('options' in other) || sentence(other.to) !== sentence(clause.from),
  );
}

const TICKS = /^[①-⑳、,，\s]+$/;

/** 「①②④」: the numbers of the items that are met. */
function byTicks(
  choices: readonly Choice[],
  criterion: Criterion,
  full: Ratio,
  basis: Basis,
  words: string,
): Assessment | null {
  if (!TICKS.test(words)) return null;
  const items = choices.filter(
    ({ option }) => option.points !== null && option.points.kind !== 'minus' && option.label !== '其余',
  );
  if (items.length < 2 || criterion.clauses.some((clause) => clause.kind !== 'items' && !isChoosing(clause)))
    return null;
  const met = [...words].flatMap((mark) => (/[①-⑳]/.test(mark) ? [(mark.codePointAt(0) ?? 0) - 0x2460] : []));
  if (new Set(met).size !== met.length || met.some((index) => items[index] === undefined)) return null;
  const sum = (of: readonly Choice[]): Ratio =>
    of.reduce(
      (total, { option }) => (option.points === null ? total : total.plus(pointsOf(option.points, full))),
      Ratio.zero,
    );
  if (!sum(items).equals(full)) return null;
  const ticked = met.flatMap((index) => items[index] ?? []);
  const exact = sum(ticked);
  return scored(
    basis,
    { exact, low: exact, high: exact },
    ticked.map(({ clause }) => clause),
    [`符合第 ${met.map((index) => String(index + 1)).join('、')} 项，得 ${sayNumber(exact)} 分`],
    ['words-match'],
  );
}

/** The row is a person's: what can be chosen, and what is asked. */
export function judgement(
  question: Question,
  basis: Basis,
  clauses: readonly Clause[],
  range: { readonly low: Ratio; readonly high: Ratio } | null,
): Assessment {
  const { criterion, full } = question;
  const choices = [...choicesOf(clauses), ...otherwise(criterion)];
  return {
    ...base(basis, apart(clauses), [
      '须由人按评价标准认定',
      ...(range === null
        ? []
        : [`其余部分已能算出：得分在 ${sayNumber(range.low)}–${sayNumber(range.high)} 分之间`]),
    ]),
    status: 'judgement',
    options: shown(choices, full),
    isClosed: criterion.clauses.every((clause) => 'options' in clause || isChoosing(clause)),
    low: range === null ? null : range.low.round(basis.decimals),
    high: range === null ? null : range.high.round(basis.decimals),
    asks: asks(clauses),
  };
}

/** A hedge inside a clause is shown with it. */
function apart(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.filter(
    (clause) =>
      !clauses.some(
        (other) =>
          other !== clause &&
          other.from <= clause.from &&
          clause.to <= other.to &&
          other.to - other.from > clause.to - clause.from,
      ),
  );
}

function asks(clauses: readonly Clause[]): string {
  const [clause] = clauses;
  if (clause?.kind === 'violations')
    return `${clause.condition}${clause.subject}${clause.what}有几${clause.unit}？`;
  if (clause !== undefined && 'options' in clause) {
    const [option, second] = clauses.flatMap((each) => ('options' in each ? each.options : []));
    return option === undefined || second !== undefined ? '属于哪一档？' : `是否「${option.label}」？`;
  }
  return clause?.kind === 'person' ? clause.why : '请按标准认定';
}

/**
 * Points added are a person's to grant, except within the full marks (`达到90%得3分，每提高1个百分点加0.2分，满分5分`) and
 * where the value lies on the other side.
 */
function isBonus(
  clause: Clause & { readonly kind: 'steps' },
  { criterion, measured, full }: Question,
): boolean {
  if (full === null) return true;
  const bands = criterion.clauses.filter((other) => other.kind === 'bands' && other.points.kind !== 'minus');
  const [only] = bands;
  const below =
    bands.length > 0 &&
    bands.every((band) => band.kind === 'bands' && pointsOf(band.points, full).isBelow(full));
  const based = criterion.scoring.cases.some(({ guard, term }) => guard === null && term.kind === 'give');
  if (based || (only?.kind === 'bands' && bands.length === 1 && below && clause.side !== 'below'))
    return false;
  const bounded =
    criterion.scoring.fullMarks !== null ||
    criterion.clauses.some(
      (other) => other.kind === 'remark' || (other.kind === 'caps' && other.cap !== null),
    );
  const scoring = bands.length > 0;
  if (!scoring && bounded && clause.where !== null && clause.side !== 'below') return false;
  if (measured.status !== 'known') return true;
  const axis = axisOf(measured.measurement, measured.target);
  // At the full marks the cap decides, and where the value lies on the other side nothing is added.
  const onOtherSide = bands.some((band) => {
    if (band.kind !== 'bands' || isOpen(band.where)) return false;
    const parts = stretches(band.where, axis);
    if (isUnplaced(parts)) return false;
    return parts.every(({ low }) => low !== null && axis.value.isBelow(low.at));
  });
  if (clause.where === null || isOpen(clause.where)) return !(onOtherSide && clause.side === 'above');
  const parts = stretches(clause.where, axis);
  return isUnplaced(parts) || parts.some((part) => standing(axis.value, part) !== 'outside');
}

/** 否则 is a choice where the others are. */
function otherwise(criterion: Criterion): readonly Choice[] {
  return criterion.clauses.flatMap((clause) =>
    (clause.kind === 'bands' || clause.kind === 'veto') && isOpen(clause.where)
      ? [{ option: { label: '其余', points: clause.points, span: null }, clause }]
      : [],
  );
}

/**
 * 提高得3分，持平得2分，下降不得分: one of them earns all there is, so they do not add up. A deduction alone leaves the
 * full marks to everything else; tiers divide the weight among them.
 */
function isExclusive(choices: readonly Choice[], full: Ratio): boolean {
  const given = choices.filter(({ option }) => option.points !== null && option.points.kind !== 'minus');
  if (choices.every(({ option }) => option.span !== null || option.points?.kind === 'minus')) return true;
  return given.some(({ option }) => option.points !== null && pointsOf(option.points, full).equals(full));
}

function isChoosing(clause: Clause): boolean {
  if (clause.kind === 'bands' || clause.kind === 'veto') return isOpen(clause.where);
  return ['levels', 'yes-no', 'tiers', 'remark', 'caps', 'not-applicable'].includes(clause.kind);
}

function byChoice(
  choice: Choice,
  question: Question,
  full: Ratio,
  basis: Basis,
  words: string,
): Assessment | null {
  const { option, clause } = choice;
  if (option.span !== null) {
    const low = pointsOf(option.span.low, full);
    const high = pointsOf(option.span.high, full);
    return {
      ...base(
        basis,
        [clause],
        [`「${words}」属于「${option.label}」，应在 ${sayNumber(low)}–${sayNumber(high)} 分之间`],
        ['words-match'],
      ),
      status: 'range',
      low: low.round(basis.decimals),
      high: high.round(basis.decimals),
    };
  }
  if (option.points === null) return null;
  const exact = Ratio.max(Ratio.zero, pointsOf(option.points, full));
  if (topOf(question.criterion, full)?.isAbove(full) === true) return null;
  return scored(
    basis,
    { exact, low: exact, high: exact },
    [clause],
    [`「${words}」与「${sayChoice(choice)}」一致，得 ${sayNumber(exact)} 分`],
    ['words-match'],
  );
}
