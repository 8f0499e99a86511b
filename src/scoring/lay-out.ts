/** A scoring as clauses: one a case, a limit, a hedge, in the order they stand in the text. */
import { Ratio } from '../grid/ratio';
import { BONUS, EXEMPTION } from '../lexicon/hedges';
import { nameChoices } from './choices';
import type { Clause, Criterion, Points as ClausePoints, Where } from './clauses';
import { measuresOf } from './measures';
import { wholeIsFull } from './whole-rate';
import type { Amount, Case, Guard, Points, Scoring, Span } from './scoring';

const TIME = /^(?:天|日|个?工作日|个?月|年|周|个?小时|分钟)$/;
const FAULTS = /发现|出现|发生|存在|缺|漏|迟|延|逾|晚|查|有|违|未|不|错|没|无|差|通报|投诉|推迟/;
const SPAN = '分数留了幅度';
const SHORT = /^(?:缺|缺少|差|欠|欠缺|短缺)$/;
const MISSING = /缺|少|漏|未|低于|差|减/;

/** In: what a criterion says. Out: the same as clauses. */
export function layOut(scoring: Scoring): Criterion {
  const unread: Span[] = [...scoring.unread];
  const clauses: Clause[] = [];
  const timed = scoring.cases.some(
    ({ guard }) =>
      guard?.on === 'value' && guard.parts.some(({ low, high }) => TIME.test((low ?? high)?.at.unit ?? '')),
  );
  const reached = new Set(scoring.cases.flatMap(({ guard }) => lowerUnit(guard)));
  for (const one of withSlopes(withAdditions(scoring.cases))) {
    const laid = baseOf(one, scoring) ?? clauseOf(one, timed, reached);
    if (laid === null) unread.push({ from: one.from, to: one.to });
    else clauses.push(laid);
  }
  // One tier alone leaves out what the others get.
  const tiers = clauses.filter(({ kind }) => kind === 'tiers');
  const [tier] = tiers;
  if (tier !== undefined && tiers.length === 1) clauses[clauses.indexOf(tier)] = person(tier, SPAN);
  for (const { from, to, kind, points } of scoring.limits) {
    if (kind === 'most-added') {
      // 最多加3分, with nothing said that adds.
      if (
        !scoring.cases.some(
          ({ term }) => term.kind === 'add' || (term.kind === 'steps' && term.does !== 'take'),
        )
      )
        clauses.push(person({ from, to }, BONUS));
      continue;
    }
    const none = { floor: null, cap: null, most: null };
    clauses.push({ from, to, kind: 'caps', ...none, [kind]: points });
  }
  for (const { from, to, as, size } of scoring.partSteps)
    clauses.push({ from, to, kind: 'part-steps', as, size });
  for (const { from, to, at, subject } of scoring.standards)
    clauses.push({ from, to, kind: 'baseline', at, subject });
  for (const { from, to, object } of scoring.exempt)
    clauses.push({ from, to, kind: 'not-applicable', object });
  for (const { from, to, why, spares } of scoring.hedges) {
    // One inside a clause is told at the place of that clause.
    const held = clauses.find((clause) => clause.from < to && from < clause.to);
    const span = held === undefined ? { from, to } : { from: held.from, to: held.to };
    clauses.push({ ...span, kind: 'person', why: spares ? EXEMPTION : why });
  }
  clauses.sort((a, b) => a.from - b.from);
  const numbered = new Set(scoring.cases.flatMap((one) => (one.numbered ? [one.from] : [])));
  const named = nameChoices(clauses, (from) => numbered.has(from));
  // 超过100%的按100%计 limits the rate; the marks only where 100% earns just those.
  if (!wholeIsFull(named)) unread.push(...scoring.limits.filter(({ ofRate }) => ofRate));
  return {
    text: scoring.text,
    scoring,
    clauses: named,
    unread,
    measures: measuresOf(named),
    repaired: scoring.repaired,
  };
}

/** The unit of a bound to be reached: ≥4次. */
function lowerUnit(guard: Guard | null): readonly string[] {
  if (guard?.on !== 'value') return [];
  return guard.parts.flatMap(({ low, high }) => (low !== null && high === null ? [low.at.unit] : []));
}

/** `达到60%得3分，达到80%再得3分`: what is met before counts as well. */
function withAdditions(cases: readonly Case[]): readonly Case[] {
  let met: Ratio | null = null;
  return cases.map((one): Case => {
    const { guard, term } = one;
    const low = guard?.on === 'value' && guard.parts.length === 1 && guard.parts[0]?.high === null;
    if (low && term.kind === 'give' && term.points.kind === 'points') met = term.points.value;
    if (!low || term.kind !== 'add' || !term.again || term.points.kind !== 'points' || met === null)
      return one;
    met = met.plus(term.points.value);
    return { ...one, term: { kind: 'give', points: { kind: 'points', value: met } } };
  });
}

/** `超过3%的，每超…；超过5%的部分，每超…`: the later steps are a second slope of the first, from how far they begin. */
function withSlopes(cases: readonly Case[]): readonly Case[] {
  const out: Case[] = [];
  for (const one of cases) {
    const before = out[out.length - 1];
    const from = before === undefined ? null : slopeFrom(before, one, cases);
    if (before?.term.kind === 'steps' && one.term.kind === 'steps' && from !== null)
      out[out.length - 1] = {
        ...before,
        term: { ...before.term, further: { from, size: one.term.size, each: one.term.each } },
      };
    else out.push(one);
  }
  return out;
}

function slopeFrom(before: Case, one: Case, cases: readonly Case[]): Amount | null {
  if (before.term.kind !== 'steps' || one.term.kind !== 'steps' || !one.part) return null;
  if (before.term.does !== 'take' || one.term.does !== 'take' || before.term.further !== null) return null;
  const end = endOf(one.guard);
  if (end === null) return null;
  if (end.unit === 'p') return end;
  const full = cases.find(
    ({ guard, term }) =>
      guard?.on === 'value' &&
      term.kind === 'give' &&
      !(term.points.kind === 'points' && term.points.value.isZero()),
  );
  const start = endOf(before.guard) ?? endOf(full?.guard ?? null);
  if (start === null || start.unit !== end.unit || start.value.equals(end.value)) return null;
  return { value: end.value.minus(start.value).abs(), unit: end.unit };
}

/** The one bound of a half-line. */
function endOf(guard: Guard | null): Amount | null {
  if (guard?.on !== 'value' || guard.parts.length !== 1) return null;
  const [part] = guard.parts;
  if (part === undefined) return null;
  if (guard.bare) return part.low?.at ?? null;
  return part.low === null || part.high === null ? ((part.low ?? part.high)?.at ?? null) : null;
}

function person(span: Span, why: string): Clause {
  return { from: span.from, to: span.to, kind: 'person', why };
}

const ONE = Ratio.one;

const BASE = /(?:^|[,，:：])基[础本准]分/;

/** 基础分2分，每开展1次加1分: what there is before anything is counted. */
function baseOf({ from, to, guard, term, words, provided }: Case, { cases }: Scoring): Clause | null {
  if (guard !== null || provided !== '' || term.kind !== 'give' || !BASE.test(words)) return null;
  if (term.points.kind !== 'points') return null;
  const counted = cases.filter(
    (one) =>
      one.term.kind === 'steps' &&
      one.term.does !== 'take' &&
      one.guard === null &&
      !['%', 'p', ''].includes(one.term.size.unit),
  );
  return counted.length === 1 && cases.length === 2 ? { from, to, kind: 'base', points: term.points } : null;
}

/** null where the case says nothing that can be held against a value. */
function clauseOf(one: Case, timed: boolean, reached: ReadonlySet<string>): Clause | null {
  const { from, to, guard, term, subject } = one;
  const span = { from, to };
  const held = guard?.on === 'value' || guard?.on === 'share' ? { where: guard } : {};
  if (one.provided !== '') return { ...span, kind: 'person', why: '另有条件', ...held };
  if (guard?.on === 'label') return choiceOf(one, guard.label);
  // How late, and what steps count from a name, the row's words say: see assess/late.
  if (guard?.on === 'late') return { ...span, kind: 'late', where: guard, term };
  const where: Where | null = guard;
  switch (term.kind) {
    case 'give': {
      if (where === null) return null;
      const zero = term.points.kind === 'points' && term.points.value.isZero();
      return {
        ...span,
        kind: zero && !isInside(where) ? 'veto' : 'bands',
        where,
        points: term.points,
        subject,
      };
    }
    case 'take':
      return where === null ? null : { ...span, kind: 'bands', where, points: minus(term.points), subject };
    case 'add':
      return person(span, BONUS);
    case 'span':
      return where === null
        ? person(span, SPAN)
        : { ...span, kind: 'span', where, low: term.low, high: term.high, subject };
    case 'person':
      return { ...span, kind: 'person', why: term.why, ...held };
    case 'proportion':
      return { ...span, kind: 'proportional', where, shortfall: term.shortfall, side: term.side, subject };
    case 'formula':
      return { ...span, ...term, where, subject };
    case 'line':
      return {
        ...span,
        kind: 'interpolation',
        where: where?.on === 'rest' ? null : where,
        linear: term.linear,
        between: term.between,
        subject,
      };
    case 'steps': {
      const { size, each, counted } = term;
      // 5天以内得满分，每延长1天扣1分: days beyond the bound, not events.
      const isTime = timed && TIME.test(size.unit) && term.does === 'take';
      // 全年≥4次，缺1次扣1分: short of the bound, not a thing found missing.
      const isShort = reached.has(size.unit) && SHORT.test(counted.verb) && counted.what === '';
      const side = term.side ?? (isTime ? 'above' : isShort ? 'below' : null);
      const isUnit = !['%', 'p', ''].includes(size.unit);
      const isEvent =
        !isTime &&
        !isShort &&
        isUnit &&
        where === null &&
        term.does === 'take' &&
        (side === null || FAULTS.test(counted.verb + counted.what));
      if (one.named !== '' && where === null && !FAULTS.test(one.named))
        return { ...span, kind: 'unnamed', what: one.named };
      if (isEvent)
        return {
          ...span,
          kind: 'violations',
          unit: size.unit,
          size: size.value,
          each: each,
          condition: counted.condition,
          subject: counted.verb,
          what: counted.what,
          missing: MISSING.test(counted.verb),
        };
      if (term.does === 'earn' && where === null) return { ...span, kind: 'earned', size, each, subject };
      return {
        ...span,
        kind: 'steps',
        where,
        side,
        size,
        ofTarget: term.ofTarget,
        each,
        adds: term.does !== 'take',
        most: term.most,
        parts: term.parts,
        overrun: term.overrun,
        further: term.further,
        subject,
      };
    }
  }
}

function choiceOf({ from, to, term }: Case, label: string): Clause {
  if (term.kind === 'give')
    return { from, to, kind: 'items', options: [{ label, points: term.points, span: null }] };
  if (term.kind === 'take')
    return { from, to, kind: 'items', options: [{ label, points: minus(term.points), span: null }] };
  if (term.kind === 'span') {
    const span = { low: term.low, high: term.high };
    return { from, to, kind: 'tiers', options: [{ label, points: null, span }] };
  }
  return person({ from, to }, term.kind === 'add' ? BONUS : '要由人认定');
}

function minus(points: Points): ClausePoints {
  return points.kind === 'full'
    ? { kind: 'minus', value: ONE, share: true }
    : { kind: 'minus', value: points.value, share: points.kind === 'share' };
}

/** A veto is said of everything beyond a bound, not of a stretch between two. */
function isInside(where: Guard): boolean {
  return where.on === 'value' && where.parts.every((part) => part.low !== null && part.high !== null);
}
