/** Pieces in reading order → cases: what belongs to what, and what a later clause leaves out. */
import { DECIDES, EXEMPTION, NARROWING, OUTSIDE, SERIES } from '../lexicon/hedges';
import { Ratio } from '../grid/ratio';
import type { Bound, Case, Guard, Scoring, Span, Term } from '../scoring/scoring';
import { CONDITIONAL, DEGREE_NAME, FILLING, inName, isName, isRest, restricts } from './around-bound';
import type { Spoken } from './grammar/guard';
import type { Tokens } from './grammar/match';
import { isMark } from './grammar/match';
import type { Piece } from './cover';
import {
  aroundIt,
  beyondOf,
  either,
  isContrary,
  isNone,
  isPartial,
  isWorth,
  meet,
  outsideOf,
  uses,
} from './guards';
import { oppositeOf } from './opposite';
import type { Phrase } from './phrases';
import { isMeasure, subjectOf } from './subject';
import type { Typed } from './typed';

/** A scoring as it grows. */
export type Composed = Pick<
  Scoring,
  | 'cases'
  | 'limits'
  | 'standards'
  | 'partSteps'
  | 'exempt'
  | 'fullMarks'
  | 'rounding'
  | 'hedges'
  | 'inert'
  | 'unread'
  | 'stated'
>;

interface Waiting {
  readonly spoken: Spoken;
  readonly phrase: Phrase;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** In: pieces and what they stand for in the typed text. Out: the scoring they make, places in the text as given. */
export function compose(pieces: readonly Piece[], t: Tokens, typed: Typed): Composed {
  return new Composer(pieces, t, typed).run();
}

class Composer {
  private readonly cases: Mutable<Case>[] = [];
  private readonly out: Omit<{ -readonly [K in keyof Composed]: Composed[K] }, never> & {
    limits: Scoring['limits'][number][];
    standards: Scoring['standards'][number][];
    partSteps: Scoring['partSteps'][number][];
    exempt: Scoring['exempt'][number][];
    hedges: Scoring['hedges'][number][];
    inert: Span[];
    unread: Span[];
  };
  /** Guards that wait for their points. */
  private waiting: Waiting[] = [];
  /** Points said before what they are given for. */
  private first: { readonly term: Term; readonly from: number } | null = null;
  /** Where the words of the clause begin, in tokens. */
  private start = 0;
  private numbered = false;
  private coefficients = 0;
  /** Hedges and cases of the sentences before. */
  private hedged = 0;
  private scored = 0;
  /** A sentence before had its points in brackets behind it. */
  private bracketed = false;
  private readonly judged = new Set<Scoring['hedges'][number]>();
  private readonly asides: Scoring['hedges'][number][] = [];
  /** By piece, the first one behind it that is no mark: looked for once, however many marks follow one another. */
  private readonly nextSaid: readonly (Piece | undefined)[];
  /** The next comma begins a clause of its own (`记录不全酌情给分，无记录不得分`). */
  private parted = false;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly t: Tokens,
    private readonly typed: Typed,
  ) {
    this.nextSaid = nextSaid(pieces);
    this.out = {
      cases: this.cases,
      limits: [],
      standards: [],
      partSteps: [],
      exempt: [],
      fullMarks: null,
      rounding: null,
      hedges: [],
      inert: [],
      unread: [],
      stated: null,
    };
  }

  run(): Composed {
    this.pieces.forEach((piece, index) => {
      if (piece.is === 'token') this.token(piece, index);
      else this.phrase(piece.phrase, index);
    });
    this.boundary(this.t.length, true);
    if (this.cases.length === 0) this.out.hedges.push(...this.asides);
    this.defined();
    this.aroundTarget();
    this.ofTarget();
    this.overPlan();
    this.wholly();
    // 以第三方测评得分进行折算，本项得分=测评得分/100×8: the formula says how.
    if (this.cases.some(({ term }) => term.kind === 'formula'))
      this.out.hedges = this.out.hedges.filter(({ why }) => !/^要用别处/.test(why));
    return this.out;
  }

  private token(piece: Extract<Piece, { is: 'token' }>, index: number): void {
    const { at, token, lost } = piece;
    if (lost) this.out.unread.push(this.span(at, at + 1));
    if (token.kind !== 'mark') return;
    if (token.text === ',' && this.parted && this.waiting.length === 0) this.start = at + 1;
    this.parted = false;
    // 完成任务。（30分）: the points in brackets belong to the sentence before.
    if (/[;。]/.test(token.text) && this.bracketFollows(at)) {
      this.bracketed = true;
      return;
    }
    if (/[;。]/.test(token.text)) this.boundary(at, this.restFollows(index));
    if (token.text === '#') {
      this.boundary(at, false);
      this.numbered = true;
    }
    if (/[;。#]/.test(token.text)) this.start = at + 1;
  }

  private bracketFollows(at: number): boolean {
    const figure = this.t[at + 2];
    return (
      this.t[at + 1]?.text === '(' &&
      figure?.kind === 'figure' &&
      figure.amount.unit === '分' &&
      this.t[at + 3]?.text === ')' &&
      // Behind everything it names the full marks, unless the sentences before have theirs so.
      (at + 4 < this.t.length || this.bracketed) &&
      this.t
        .slice(this.start, at)
        .every(
          (token) => token.kind !== 'word' || !token.senses.some(({ is }) => is === 'take' || is === 'none'),
        )
    );
  }

  /** 「…20例以上；否则按完成比例得分」: a bound that only 否则 completes earns the full marks. */
  private restFollows(index: number): boolean {
    const next = this.nextSaid[index];
    return next?.is === 'phrase' && next.phrase.meaning.is === 'guard' && isRest(next.phrase.meaning.spoken);
  }

  /** The clause ends: what still waits was never completed. */
  private boundary(at: number, keep: boolean): void {
    this.settleHedges();

    if (this.first !== null) this.closeFirst(at);
    if (!keep || at >= this.t.length) {
      for (const { spoken, phrase } of this.waiting) this.dangling(spoken, phrase);
      this.waiting = [];
    }
    this.numbered = false;
  }

  /** 「查看上一年资料。」 in a sentence of its own touches no points. */
  private settleHedges(): void {
    const before = this.out.hedges.slice(this.hedged);
    if (
      this.cases.length === this.scored &&
      before.length > 0 &&
      before.every((one) => ASIDE.test(one.why) && !this.judged.has(one)) &&
      this.t.length > 0 &&
      this.waiting.length === 0
    )
      this.asides.push(...this.out.hedges.splice(this.hedged));
    this.hedged = this.out.hedges.length;
    this.scored = this.cases.length;
  }

  /** （实际支出/预算安排）×100%，完成95%以上得满分: what the value is, no score of its own. */
  private defined(): void {
    const bounded = this.cases.some(({ guard }) => guard?.on === 'value' || guard?.on === 'share');
    if (!bounded) return;
    const defining = this.cases.filter(
      ({ guard, term, words }) =>
        guard === null &&
        term.kind === 'formula' &&
        !/[得计评]分|分值|权重/.test(words) &&
        !uses(term.expression, (each) => each.op === 'weight') &&
        uses(term.expression, (each) => each.op === 'number') &&
        // 完成率×20分: points after all.
        !uses(term.expression, (each) => each.op === 'number' && !each.value.equals(Ratio.one)),
    );
    for (const one of defining) {
      this.cases.splice(this.cases.indexOf(one), 1);
      this.out.inert.push({ from: one.from, to: one.to });
    }
  }

  private aroundTarget(): void {
    const around = this.cases.some(
      ({ guard }) =>
        guard?.on === 'share' &&
        guard.parts.some(
          ({ low, high }) => low !== null && high !== null && low.at.value.plus(high.at.value).equals(TWO),
        ),
    );
    if (!around) return;
    for (const one of this.cases) {
      const { guard } = one;
      if (
        guard?.on === 'value' &&
        guard.parts.some(({ low }) => low?.at.value.isNegative() === true || low === null)
      )
        one.guard = { on: 'share', parts: guard.parts.map(aroundIt) };
    }
  }

  /** 完成目标90%以上得4分，90%以下…: the later bound is a share of the target as well. */
  /** ≤预算得满分，超支5%以内扣1分: so much over the plan the clause before names. */
  private overPlan(): void {
    const planned = this.cases.some(({ guard }) => guard?.on === 'share' && guard.ofPlan !== undefined);
    if (!planned) return;
    for (const one of this.cases) {
      const { guard } = one;
      if (
        guard?.on === 'value' &&
        !guard.bare &&
        /^(?:超支|超出|超过|超)\d/.test(one.words) &&
        guard.parts.every(({ low, high }) => (low ?? high)?.at.unit === '%')
      ) {
        one.guard = { on: 'excess', side: 'above', parts: guard.parts };
        one.subject = '';
      }
    }
  }

  private ofTarget(): void {
    let share = false;
    for (const one of this.cases) {
      const { guard } = one;
      if (
        guard?.on === 'share' &&
        guard.ofPlan === undefined &&
        guard.parts.every(({ low, high }) => !(low ?? high)?.at.value.equals(Ratio.one))
      )
        share = true;
      else if (
        share &&
        guard?.on === 'value' &&
        !guard.bare &&
        one.subject === '' &&
        guard.parts.every(({ low, high }) => (low ?? high)?.at.unit === '%')
      )
        one.guard = { on: 'share', parts: guard.parts };
    }
  }

  /** 全部完成任务得10分，完成80%以上得8分: beside rates all of it is 100%. */
  private wholly(): void {
    const rates = this.cases.filter(({ guard }) => guard?.on === 'value');
    const units = rates.flatMap(({ guard }) =>
      guard?.on === 'value' ? guard.parts.map(({ low, high }) => (low ?? high)?.at.unit) : [],
    );
    if (rates.length === 0 || units.some((unit) => unit !== '%')) return;
    const all: Bound = { at: { value: Ratio.one, unit: '%' }, closed: true, explicit: true };
    for (const one of this.cases)
      if (one.guard?.on === 'target' && one.guard.met && WHOLLY.test(one.words))
        one.guard = { on: 'value', parts: [{ low: all, high: null }], bare: false };
  }

  private closeFirst(at: number): void {
    const { first } = this;
    if (first === null) return;
    const label = this.label(Math.max(first.from, this.start), at);
    this.first = null;
    if (label === '') this.out.unread.push(this.span(first.from, at));
    else this.add({ on: 'label', label }, first.term, '', first.from, at);
  }

  /** 「目标不低于60%」 states the target; any other bound without points was not understood. */
  private dangling(spoken: Spoken, phrase: Phrase): void {
    const before = this.text(Math.max(this.start, phrase.from - 6), phrase.from);
    if ('guard' in spoken && spoken.guard.on === 'value') {
      if (/目标|标准|要求/.test(before) && this.out.stated === null && !spoken.guard.bare) {
        this.out.stated = { ...this.span(phrase.from, phrase.end), parts: spoken.guard.parts };
        return;
      }
    }
    if ('guard' in spoken && (spoken.guard.on === 'target' || spoken.guard.on === 'rest')) {
      this.out.inert.push(this.span(phrase.from, phrase.end));
      return;
    }
    if (!('guard' in spoken)) return;
    this.out.unread.push(this.span(phrase.from, phrase.end));
  }

  private phrase(phrase: Phrase, index: number): void {
    const { meaning, from, end } = phrase;
    const span = this.span(from, end);
    switch (meaning.is) {
      case 'guard':
        this.guard(meaning.spoken, phrase);
        return;
      case 'term':
        this.term(meaning.term, from, end, meaning.named);
        return;
      case 'steps':
        this.steps(phrase, meaning.read);
        return;
      case 'cases': {
        const words = this.text(this.start, from);
        const subject = meaning.labels ? '' : subjectOf(words);
        for (const { guard, term } of meaning.listed) this.add(guard, term, subject ?? '', from, end);
        this.done(end);
        return;
      }
      case 'coefficient':
        this.coefficients += 1;
        this.term(
          {
            kind: 'give',
            points: meaning.value.equals(Ratio.one)
              ? { kind: 'full' }
              : { kind: 'share', value: meaning.value },
          },
          from,
          end,
          true,
        );
        return;
      case 'by-coefficient':
        if (this.coefficients === 0) this.out.unread.push(span);
        else this.out.inert.push(span);
        this.done(end);
        return;
      case 'limit':
        this.limit(meaning, span, index);
        return;
      case 'part-steps':
        this.out.partSteps.push({ ...span, as: meaning.as, size: meaning.size });
        this.done(end);
        return;
      case 'standard':
        this.out.standards.push({
          ...span,
          at: meaning.at,
          subject: subjectOf(this.text(this.start, from)) ?? '',
        });
        this.done(end);
        return;
      case 'stated':
        this.out.stated = this.out.stated ?? { ...span, parts: meaning.parts };
        this.done(end);
        return;
      case 'exempt':
        this.out.exempt.push({ ...span, object: meaning.object });
        this.done(end);
        return;
      case 'hedge': {
        // …而产生的调整除外 spares points; 重大项目除外 leaves open what is counted at all.
        const spares = meaning.spares && CAUSED.test(this.text(this.start, end));
        const said = { ...span, why: meaning.spares && !spares ? OUTSIDE : meaning.why, spares };
        this.out.hedges.push(said);
        // 与上年比较后确定: said of the points, whatever sentence it stands in.
        if (DECIDES.test(this.text(end, this.t.length))) this.judged.add(said);
        this.parted = /斟酌/.test(meaning.why);
        // 0分：其余，视情况调整: of every level, not of the last.
        if (this.parted && isMark(this.t, from - 1, ',')) this.closeFirst(from - 1);
        return;
      }
      case 'judged': {
        const said = { ...span, why: meaning.why, spares: meaning.why === EXEMPTION };
        this.judged.add(said);
        this.out.hedges.push(said);
        return;
      }
      case 'points-first':
        if (this.first !== null) this.closeFirst(from);
        this.first = { term: { kind: 'give', points: meaning.points }, from };
        this.start = end;
        return;
      case 'worth':
        this.out.fullMarks = meaning.value ?? this.out.fullMarks;
        this.out.inert.push(span);
        if (this.text(this.start, from).replace(/[,:、(]/g, '') === '') this.done(end);
        return;
      case 'rounding':
        this.out.rounding = {
          of: this.t[from - 1]?.text === '(' && this.cases.length === 0 ? 'value' : meaning.of,
          decimals: meaning.decimals,
        };
        this.out.inert.push(span);
        return;
      case 'series':
        this.out.hedges.push({ ...span, why: SERIES, spares: false });
        return;
      case 'double':
        if (!this.doubled()) this.out.unread.push(span);
        this.done(end);
        return;
      case 'inert':
        this.out.inert.push(span);
        if (this.waiting.length === 0 && /^[,:、()]*$/.test(this.text(this.start, from))) this.start = end;
        return;
    }
  }

  /** `超过10个百分点的部分加倍扣分`: a second slope of the steps before it. */
  private doubled(): boolean {
    const [only, second] = this.waiting;
    const before = this.cases[this.cases.length - 1];
    if (
      only === undefined ||
      second !== undefined ||
      before?.term.kind !== 'steps' ||
      before.term.does !== 'take'
    )
      return false;
    if (!('guard' in only.spoken) || only.spoken.guard.on !== 'value') return false;
    const [part] = only.spoken.guard.parts;
    const end = part?.low ?? part?.high;
    if (end == null || (end.at.unit !== 'p' && end.at.unit !== before.term.size.unit)) return false;
    // 超过10%的部分 beside steps of one point may name a level.
    if (end.at.unit === '%') return false;
    const { each } = before.term;
    if (each.kind === 'full') return false;
    before.term = {
      ...before.term,
      further: { from: end.at, size: before.term.size, each: { ...each, value: each.value.times(TWO) } },
    };
    return true;
  }

  private guard(spoken: Spoken, phrase: Phrase): void {
    if (this.first !== null && 'guard' in spoken) {
      const subject = subjectOf(this.text(this.start, phrase.from));
      this.add(spoken.guard, this.first.term, subject ?? '', this.first.from, phrase.end);
      this.narrowed(this.text(this.start, phrase.from), subject, phrase.from);
      this.loose(phrase.end);
      this.first = null;
      this.done(phrase.end);
      return;
    }
    if (isRest(spoken)) this.required(phrase.from);
    this.waiting.push({ spoken, phrase });
  }

  /** 「应达到100%，未达到的不得分」: the bound is what is required, and the points are for falling short of it. */
  /** 未达到的不得分。…未完成的不得分: once more, in other words. */
  private saidBefore({ guard, provided }: { guard: Guard | null; provided: string }, term: Term): boolean {
    if (provided !== '' || term.kind !== 'give') return false;
    return this.cases.some(
      (one) =>
        guard?.on === 'target' &&
        one.guard?.on === 'target' &&
        one.guard.met === guard.met &&
        one.provided === '' &&
        one.term.kind === 'give' &&
        isNone(one.term.points) &&
        isNone(term.points),
    );
  }

  private refuses({ spoken, phrase }: { spoken: Spoken; phrase: Phrase }, effect: number): boolean {
    return (
      this.waiting.length === 1 &&
      'guard' in spoken &&
      spoken.guard.on === 'value' &&
      spoken.guard.parts.every(({ low, high }) => low?.closed === true && high === null) &&
      this.fallsShort(phrase.end, effect)
    );
  }

  /** A comma, one word for not reaching it (未达到, 未完成, 达不到), and no more than 要求的 behind. */
  private fallsShort(from: number, to: number): boolean {
    let denied = from;
    while (denied < to && !this.denies(denied)) denied += 1;
    return (
      denied < to &&
      /^的?,$/.test(this.text(from, denied)) &&
      /^(?:要求|目标|标准)?(?:的|者|,)*$/.test(this.text(denied + 1, to))
    );
  }

  private denies(at: number): boolean {
    const token = this.t[at];
    return token?.kind === 'word' && token.senses.some((sense) => sense.is === 'reach' && sense.denied);
  }

  /** 「10分：执行率90%以上优先」: behind a bound that has its points, more is said of it. */
  private loose(from: number): void {
    let end = from;
    while (end < this.t.length && !/^[,;。#()]$/.test(this.t[end]?.text ?? '')) end += 1;
    if (!FILLING.test(this.text(from, end))) this.out.unread.push(this.span(from, end));
  }

  /** 「办结率必须达到100%，否则不得分」, 「必须建立台账，否则不得分」: what is required earns the full marks. */
  private required(at: number): void {
    const waits = this.waiting;
    if (waits.length > 0) {
      this.give({ kind: 'give', points: { kind: 'full' } }, at, at, false);
      this.waiting = [];
      return;
    }
    const label = this.label(this.start, at);
    if (label !== '' && !this.cases.some((one) => one.guard !== null))
      this.add({ on: 'label', label }, { kind: 'give', points: { kind: 'full' } }, '', this.start, at);
    this.start = at;
  }

  private limit(meaning: Extract<Phrase['meaning'], { is: 'limit' }>, span: Span, index: number): void {
    this.out.limits.push({ ...span, kind: meaning.kind, points: meaning.points, ofRate: meaning.ofRate });
    const piece = this.pieces[index];
    if (piece?.is === 'phrase') this.done(piece.phrase.end);
  }

  /** Steps: what they count from is the guard that waits, else the clause before. */
  private steps(
    phrase: Phrase,
    { steps, guard, from, swings }: Extract<Phrase['meaning'], { is: 'steps' }>['read'],
  ): void {
    const words = this.text(this.start, this.waiting[0]?.phrase.from ?? phrase.from);
    const between =
      this.waiting.length === 0
        ? ''
        : this.text(this.waiting[this.waiting.length - 1]?.phrase.end ?? phrase.from, phrase.from);
    const [first] = this.waiting;
    let own: Guard | null = guard;
    let { side } = steps;
    let part = false;
    if (first !== undefined && own === null) {
      if ('beyond' in first.spoken) {
        part = true;
        side = side ?? first.spoken.beyond;
      } else if ('guard' in first.spoken) own = first.spoken.guard;
    }
    // 执行率95%，发现1次扣2分: where the count begins is no figure of a rate.
    if (
      first !== undefined &&
      own?.on === 'value' &&
      (own.bare || this.fallsShort(first.phrase.end, phrase.from)) &&
      /^的?,/.test(between) &&
      steps.size.unit !== '%' &&
      steps.size.unit !== 'p' &&
      own.parts.every(({ low }) => low?.at.unit === '%')
    ) {
      this.out.unread.push(this.span(this.start, first.phrase.end));
      this.waiting = [];
      this.start = first.phrase.end + 1;
      this.steps(phrase, { steps, guard, from, swings });
      return;
    }
    // 开展培训4次，每次得1分: how many there are to be, and what each is worth.
    if (
      first !== undefined &&
      own?.on === 'value' &&
      own.bare &&
      isWorth(own, steps) &&
      /^的?,/.test(between)
    ) {
      this.out.stated = this.out.stated ?? {
        ...this.span(first.phrase.from, first.phrase.end),
        parts: own.parts.map(({ low }) => ({ low, high: null })),
      };
      this.waiting = [];
      own = null;
    }
    const subject = subjectOf(words);
    const begins = this.withSubject(first?.phrase.from ?? phrase.from, subject);
    if (own !== null) this.narrowed(words, subject, begins);
    const condition = clean(`${words}${between}`).replace(/^(?:如果|对于)$/, '');
    const one: Mutable<Case> = {
      guard: own,
      term: {
        ...steps,
        side,
        overrun: steps.overrun || /(?:超编|超支|超额|超标)[^,;。]{0,4}$/.test(words),
        counted: { ...steps.counted, condition },
      },
      subject: subject ?? '',
      provided: '',
      numbered: this.numbered,
      words: condition,
      part: first !== undefined && first.spoken.part,
      from: this.span(begins, phrase.end).from,
      to: this.span(begins, phrase.end).to,
      named: from,
    };
    if (part && side !== null && one.term.kind === 'steps') one.term = { ...one.term, side };
    if (swings && one.term.kind === 'steps') {
      this.cases.push(
        { ...one, term: { ...one.term, does: 'add', side: 'above' } },
        { ...one, term: { ...one.term, side: 'below' } },
      );
    } else this.cases.push(one);
    this.done(phrase.end);
  }

  private term(term: Term, from: number, end: number, named: boolean): void {
    // 每低1%扣0.2分，按比例扣分: after a step it speaks of parts of one.
    if (
      term.kind === 'proportion' &&
      this.waiting.length === 0 &&
      this.cases[this.cases.length - 1]?.term.kind === 'steps' &&
      /[扣减]/.test(this.text(from, end))
    ) {
      this.out.partSteps.push({ ...this.span(from, end), as: 'proportional', size: null });
      this.done(end);
      return;
    }
    if (this.waiting.length > 0) {
      this.give(term, from, end, named);
      return;
    }
    const words = this.text(this.start, from);
    // 80%-90%以上: what is left of a bound nobody read is no level.
    const cut = this.sensed(this.past(this.start), 'suffix');
    const label = cut ? '' : this.label(this.start, from);
    if (term.kind === 'formula' || term.kind === 'proportion' || term.kind === 'line') {
      const subject = term.kind === 'line' ? '' : subjectOf(words);
      this.narrowed(words, subject, from);
      this.add(null, term, subject ?? '', this.withSubject(from, subject), end);
      this.done(end);
      return;
    }
    // 评分标准：基础分2分; 通过问卷调查，基础分2分: for nothing that could be missing.
    const apart = isMark(this.t, from - 1, ':') || (isMark(this.t, from - 1, ',') && LOOKED_UP.test(label));
    if (
      term.kind === 'give' &&
      (label === ''
        ? /基[本准础]分/.test(this.text(from, end))
        : apart && /^基[本准础]分/.test(this.text(from, end)))
    ) {
      this.add(null, term, '', from, end);
      this.done(end);
      return;
    }
    if (label === '') {
      // （10分） behind everything names the full marks.
      const bracketed = this.t[from - 1]?.text === '(';
      if (term.kind === 'give' && term.points.kind === 'points' && bracketed) {
        this.out.fullMarks = term.points.value;
        this.out.inert.push(this.span(from, end));
      } else if (
        term.kind === 'give' &&
        term.points.kind === 'full' &&
        (this.cases.length > 0 || this.text(from, end) === '满分')
      ) {
        this.out.inert.push(this.span(from, end));
      } else {
        this.out.unread.push(this.span(from, end));
      }
      this.start = end;
      return;
    }
    this.add({ on: 'label', label }, term, '', this.past(this.start), end);
    this.done(end);
  }

  /** The guards that wait get their points. */
  private give(term: Term, from: number, end: number, named: boolean): void {
    const [first, ...others] = this.waiting;
    if (first === undefined) return;
    if (this.refuses(first, from)) {
      this.required(first.phrase.end);
      const short = this.beyond('below', term);
      if (short === null) this.out.unread.push(this.span(from, end));
      else this.add(short, term, '', from, end);
      this.done(end);
      return;
    }
    const last = this.waiting[this.waiting.length - 1] ?? first;
    const joined = this.joined(first, others, term);
    if (this.saidBefore(joined, term)) {
      this.out.inert.push(this.span(first.phrase.from, end));
      this.done(end);
      return;
    }
    const named_ = joined.guard !== null && 'guard' in last.spoken && joined.guard === last.spoken.guard;
    const words = this.text(this.start, named_ ? last.phrase.from : first.phrase.from);
    const between = this.text(last.phrase.end, from);
    const subject = subjectOf(words);
    this.narrowed(words, subject, first.phrase.from);
    const more =
      FILLING.test(between) || DEGREE_NAME.test(between)
        ? ''
        : CONDITIONAL.test(between)
          ? clean(between)
          : '';
    if (more === '' && restricts(joined.guard, between))
      this.out.unread.push(this.span(last.phrase.end, from));
    const provided = [joined.provided, more].filter((each) => each !== '').join('，');
    // 90%扣2分: at that figure, or short of it, is not said.
    const loose =
      joined.guard?.on === 'value' &&
      joined.guard.bare &&
      term.kind === 'take' &&
      joined.guard.parts.every(({ low }) => low?.at.unit === '%' && !low.at.value.isZero());
    if (joined.guard === null || loose || isContrary(joined.guard, term)) {
      this.out.unread.push(this.span(first.phrase.from, end));
      this.done(end);
      return;
    }
    // 「60%-100%按完成比例计分」 is the rate itself; 「60%-100%按比例计分」 may also mean the line between the two.
    const between2 =
      joined.guard.on === 'value' &&
      joined.guard.parts.some(({ low, high }) => low !== null && high !== null);
    const asLine = term.kind === 'proportion' && between2 && !named && !term.shortfall;
    const said = asLine
      ? { kind: 'line' as const, linear: false, between: /间/.test(this.text(first.phrase.from, from)) }
      : term;
    this.add(joined.guard, said, subject ?? '', this.withSubject(first.phrase.from, subject), end, provided);
    this.done(end);
  }

  private joined(
    first: Waiting,
    others: readonly Waiting[],
    term: Term,
  ): { guard: Guard | null; provided: string } {
    const guard =
      'guard' in first.spoken
        ? first.spoken.guard
        : 'within' in first.spoken
          ? this.within(first.spoken.within)
          : this.beyond(first.spoken.beyond, term);
    if (others.length === 0 || guard === null) return { guard, provided: '' };
    const last = others[others.length - 1];
    const tail =
      last === undefined
        ? ''
        : this.text(this.waiting[this.waiting.length - 2]?.phrase.end ?? first.phrase.end, last.phrase.from);
    // 40岁及以下的不低于25%, 投资500万元以上项目开工率达到80%: a figure in the name of what is measured.
    if (
      last !== undefined &&
      'guard' in last.spoken &&
      (isName(first.spoken, last.spoken) || /^[^,;。且并或但]{2,}/.test(tail)) &&
      !/^(?:且|并|或|但|同时|的?,|[-~至到])|\(不?含$/.test(tail)
    )
      return {
        guard: inName(this.t, first.phrase.from, first.spoken) ? last.spoken.guard : null,
        provided: '',
      };
    let all: Guard = guard;
    let provided = '';
    let before = first;
    for (const other of others) {
      const between = this.text(before.phrase.end, other.phrase.from);
      before = other;
      if (!('guard' in other.spoken)) return { guard: null, provided: '' };
      const next = other.spoken.guard;
      const subject = subjectOf(between.replace(/^(?:的|,|、|且|并且|并|同时|或者|或|但|而)+/, ''));
      if (all.on === 'value' && next.on === 'value' && subject === '') {
        const merged = /或/.test(between) ? either(all, next) : meet(all, next);
        if (merged === null) return { guard: null, provided: '' };
        all = merged;
        continue;
      }
      provided = this.text(other.phrase.from, other.phrase.end);
    }
    return { guard: all, provided };
  }

  /** 「未超过的计满分」: within the standard the steps count from. */
  private within(side: 'above' | 'below' | 'either'): Guard | null {
    const standard = this.out.standards[this.out.standards.length - 1];
    if (standard === undefined) return null;
    const bound: Bound = { at: standard.at, closed: true, explicit: false };
    return {
      on: 'value',
      parts: [side === 'below' ? { low: null, high: bound } : { low: bound, high: null }],
      bare: false,
    };
  }

  /** 「超出不得分」: beyond the band before it. */
  private beyond(side: 'above' | 'below' | 'either', term: Term): Guard | null {
    const before = [...this.cases].reverse().find(({ guard }) => guard !== null)?.guard;
    // 未完成的 with nothing before it, or behind words: short of the target, or the words denied.
    if (before == null || before.on === 'label') {
      const denied =
        this.waiting[0] === undefined
          ? ''
          : clean(this.text(this.waiting[0].phrase.from, this.waiting[0].phrase.end));
      // 提高得3分，持平得2分，下降不得分: levels, no bound.
      if (term.kind === 'give' && /^(?:上升|下降|提高|降低|增加|减少|增长)/.test(denied))
        return { on: 'label', label: denied };
      if (side !== 'below' || !/^[未没不达完]/.test(denied)) return null;

      const reckons = term.kind === 'proportion' || term.kind === 'formula';
      return reckons &&
        this.text(this.start, this.waiting[0]?.phrase.from ?? this.start).replace(/[,;。]/g, '') === ''
        ? { on: 'target', met: false }
        : {
            on: 'label',
            label: clean(`${this.text(this.start, this.waiting[0]?.phrase.from ?? this.start)}${denied}`),
          };
    }
    const said =
      this.waiting[0] === undefined ? '' : this.text(this.waiting[0].phrase.from, this.waiting[0].phrase.end);
    const opposite = oppositeOf(clean(said), this.cases);
    if (opposite !== null) return opposite;
    // 未完成不得分 beside steps that count what is missing: nothing was done.
    // …or beside a bound below the whole: short of it, short of the whole, or nothing at all.
    if (
      UNDONE.test(said) &&
      (this.cases.some((one) => one.term.kind === 'steps' && one.term.does === 'take') ||
        (term.kind === 'give' && isPartial(before)))
    )
      return { on: 'label', label: clean(said) };
    // 未达到的不得分。…未完成的不得分 says it twice.
    if (before.on === 'target' && side === 'below') return { on: 'target', met: false };
    if (before.on === 'named') return { ...before, met: !before.met };
    if (before.on !== 'value' && before.on !== 'share') return null;
    const [part, second] = before.parts;
    if (part === undefined || second !== undefined) return null;
    const parts = outsideOf(part) ?? beyondOf(part, side);
    if (parts === null) return null;
    return before.on === 'value' ? { on: 'value', parts, bare: false } : { ...before, parts };
  }

  /** Words before the bound that are more than its subject, or make it a rule for some rows only: not understood. */
  private narrowed(words: string, subject: string | null, end: number): void {
    const plain = words.replace(/^[,:;。、(]+/, '');
    // 若执行率90%以上: the measure itself makes no rule for some rows only.
    const whole =
      subject !== null &&
      subject !== '' &&
      isMeasure(subject) &&
      CONDITION.test(plain) &&
      !NARROWING.test(plain.replace(CONDITION, ''));
    if (plain !== '' && (subject === null || (NARROWING.test(plain) && !whole)))
      this.out.unread.push(this.span(this.start, end));
  }

  private add(
    guard: Guard | null,
    term: Term,
    subject: string,
    from: number,
    end: number,
    provided = '',
  ): void {
    this.cases.push({
      guard,
      term,
      subject,
      provided,
      numbered: this.numbered,
      named: '',
      part: false,
      words: this.own(from, end),
      ...this.span(from, Math.max(end, from + 1)),
    });
  }

  /** The clause's words up to its points. */
  private own(from: number, end: number): string {
    let last = Math.max(from, end);
    for (let at = from; at < last; at += 1) {
      const token = this.t[at];
      if (
        token?.kind === 'word' &&
        token.senses.some(({ is }) => is === 'give' || is === 'none' || is === 'take' || is === 'kept')
      )
        last = at;
    }
    return clean(this.text(Math.min(this.start, from), last));
  }

  private done(end: number): void {
    this.waiting = [];
    this.start = end;
  }

  private text(from: number, end: number): string {
    const first = this.t[from];
    const last = this.t[end - 1];
    return first === undefined || last === undefined || end <= from
      ? ''
      : this.typed.text.slice(first.from, last.to);
  }

  private label(from: number, end: number): string {
    return clean(clean(this.text(from, end)).replace(LOOKED_AT, ''));
  }

  /** Where the words begin that name what the bound is about. */
  private withSubject(from: number, subject: string | null): number {
    if (subject === null || subject === '') return from;
    let begin = from;
    while (begin > this.start && !/^[,;。:#]$/.test(this.t[begin - 1]?.text ?? '')) begin -= 1;
    return begin;
  }

  /** Past the marks that part a clause from the one before. */
  private past(from: number): number {
    let at = from;
    while (this.t[at]?.kind === 'mark' && !/^[([]$/.test(this.t[at]?.text ?? '')) at += 1;
    return at;
  }

  private sensed(at: number, is: 'suffix'): boolean {
    const token = this.t[at];
    return token?.kind === 'word' && token.senses.every((each) => each.is === is);
  }

  private span(from: number, end: number): Span {
    const first = this.t[from];
    const last = this.t[end - 1] ?? first;
    const start = first === undefined ? 0 : (this.typed.from[first.from] ?? 0);
    const to = last === undefined ? 0 : (this.typed.to[last.to - 1] ?? 0);
    // What a repair put in has no place of its own: the one before it.
    return { from: to <= start && start > 0 ? to - 1 : start, to };
  }
}

const CONDITION = /^(?:如果|若|如|倘若|假如|对于?|凡)(?=[^,]*$)/;
const UNDONE = /^(?:未|没有?)(?:能|按时|按期|全部)?完成/;
const WHOLLY = /^(?:按时|按期|如期)?(?:全部|全面)完成/;
/** What was looked at for it, before the words that name a level (`查看台账，好计5分`). */
const LOOKED_AT =
  /^(?:(?:(?:现场|实地)?(?:查看|查阅|查验|核查|检查)[^,;。\d]{2,20}|通过[^,;。\d]{0,12}(?:调查|访谈|抽查|检查)|(?:根据|依据|按照?)[^,;。\d]{0,14}(?:数据|台账|记录|资料|材料|报告|报表|结果|评价|统计|情况)(?:评价|评分|计分|打分)?)[,:])+(?=.)/;
const ASIDE = /^要同别的年份|^要用别处/;
const TWO = Ratio.of(2);
const CAUSED = /因|由于|导致|造成|影响|原因|不可抗力|经批准|经同意/;

/** How the figure is come by, before any condition. */
const LOOKED_UP = /^(?:根据|依据|按照?|通过|现场|查[看阅]|实地|结合)/;

function clean(words: string): string {
  return words
    .replace(/^[,:;。、()#]+/, '')
    .replace(/(?:[,:;。、(]|的(?=$))+$/, '')
    .replace(/(?:[,:;。、(]|的)+$/, '');
}

function nextSaid(pieces: readonly Piece[]): readonly (Piece | undefined)[] {
  const out: (Piece | undefined)[] = [];
  let next: Piece | undefined;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    out[index] = next;
    const piece = pieces[index];
    if (piece !== undefined && (piece.is === 'phrase' || piece.token.kind !== 'mark')) next = piece;
  }
  return out;
}
