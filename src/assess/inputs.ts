/**
 * What a row that cannot be scored by itself asks of a person: the inputs its scoring still lacks, with the options,
 * the limits and what the row already says. An answer fills them in and nothing else (`answer.ts`).
 */
import type { Clause } from '../scoring/clauses';
import { readCriterion } from '../reading/criterion';
import { foldWord } from '../grid/fold';
import { Ratio } from '../grid/ratio';
import type { Place } from '../grid/workbook';
import type { PlacedText } from '../table/table';
import type { Assessment } from './assessment';
import { pointsOf } from './numbers';

export interface InputOption {
  /** Unique among the options of an input. */
  readonly label: string;
  /** null where the option leaves its points open within `low`–`high`. */
  readonly points: Ratio | null;
  readonly low: Ratio;
  readonly high: Ratio;
}

/** `points`, `count` and `value` are typed; of `choice` one option is taken, of `items` any number. */
export type Input =
  | { readonly name: 'choice'; readonly kind: 'choice'; readonly options: readonly InputOption[] }
  | { readonly name: 'items'; readonly kind: 'items'; readonly options: readonly InputOption[] }
  | {
      readonly name: 'count' | `count-${number}`;
      readonly kind: 'count';
      /** What is counted, as the criterion says it. */
      readonly label: string;
      readonly unit: string;
      /** Points taken for each `size` of them. */
      readonly each: Ratio;
      readonly size: Ratio;
      /** The most that is taken, where the criterion says so. */
      readonly most: Ratio | null;
      /** A count the row names, which may be another one: proposed, never taken. */
      readonly prefilled: { readonly value: string; readonly place: Place } | null;
    }
  | {
      readonly name: 'points';
      readonly kind: 'points';
      /** What is to be judged, in words; '' where the limits say it. */
      readonly asks: string;
      readonly low: Ratio;
      readonly high: Ratio;
    }
  | {
      readonly name: 'value';
      readonly kind: 'value';
      readonly missing: string;
      /** The cell it goes to; null where the table has no column for it. */
      readonly place: Place | null;
    };

export interface Asked {
  readonly assessment: Assessment;
  readonly criterion: PlacedText | null;
  readonly fullMarks: Ratio | null;
  /** Texts of the row where a count may be named: actual, description, remark. */
  readonly texts: readonly PlacedText[];
  /** Where a measured value of this row is written. */
  readonly valuePlace: Place | null;
}

/** None for a scored row, and none where even the full marks are unknown and no value is asked for. */
export function inputsOf(asked: Asked): readonly Input[] {
  const { assessment, fullMarks: full } = asked;
  switch (assessment.status) {
    case 'scored':
      return [];
    case 'input':
      return [{ name: 'value', kind: 'value', missing: assessment.missing, place: asked.valuePlace }];
    case 'range':
      return [typedPoints(assessment.low, assessment.high)];
    case 'conflict':
      return readings(asked, assessment);
    case 'uncovered':
      return full === null ? [] : bandsOf(asked, full);
    case 'judgement':
      return full === null ? [] : judged(asked, assessment, full);
    case 'unread':
      return full === null ? [] : [openPoints(full)];
  }
}

const typedPoints = (low: Ratio, high: Ratio, asks = ''): Input => ({
  name: 'points',
  kind: 'points',
  asks,
  low,
  high,
});

const openPoints = (full: Ratio): Input => typedPoints(Ratio.zero, full);

const exactly = (label: string, points: Ratio): InputOption => ({
  label,
  points,
  low: points,
  high: points,
});

/** Labels told apart where two are the same. */
function distinct(options: readonly InputOption[]): readonly InputOption[] {
  const seen = new Map<string, number>();
  return options.map((option) => {
    const times = (seen.get(option.label) ?? 0) + 1;
    seen.set(option.label, times);
    return times === 1 ? option : { ...option, label: `${option.label}（${times}）` };
  });
}

/** One option a score: which clause is meant is the same where the points are. */
function readings(
  { criterion }: Asked,
  { clauses, low, high }: Extract<Assessment, { status: 'conflict' }>,
): readonly Input[] {
  const byScore = new Map<string, InputOption>();
  for (const { from, to, score } of clauses) {
    const key = score.toExactText();
    if (byScore.has(key)) continue;
    byScore.set(key, exactly(criterion?.text.slice(from, to).trim() ?? '', score));
  }
  for (const score of [low, high]) {
    if (!byScore.has(score.toExactText())) byScore.set(score.toExactText(), exactly('', score));
  }
  const options = [...byScore.values()].sort((a, b) => b.low.compare(a.low));
  return [{ name: 'choice', kind: 'choice', options: distinct(options.map(named)) }];
}

const named = (option: InputOption): InputOption =>
  option.label === '' ? { ...option, label: `按 ${option.low.toText(2)} 分的读法` } : option;

/** The bands the criterion has, though the value lies in none: a person says which is meant. */
function bandsOf({ criterion }: Asked, full: Ratio): readonly Input[] {
  if (criterion === null) return [openPoints(full)];
  const options = readCriterion(criterion.text).clauses.flatMap((clause) =>
    clause.kind === 'bands' || clause.kind === 'veto'
      ? [heldTo(full, criterion.text.slice(clause.from, clause.to).trim(), pointsOf(clause.points, full))]
      : [],
  );
  return options.length < 2
    ? [openPoints(full)]
    : [{ name: 'choice', kind: 'choice', options: distinct(options) }];
}

const heldTo = (full: Ratio, label: string, points: Ratio): InputOption =>
  exactly(label, Ratio.min(full, Ratio.max(Ratio.zero, points)));

const CHOICES = new Set<Clause['kind']>(['levels', 'yes-no', 'tiers']);
/** What changes nothing about which inputs are lacking. */
const ASIDE = new Set<Clause['kind']>(['remark', 'caps', 'not-applicable']);

/** Options, items and counts where these are all the criterion asks for; else the points themselves, in their limits. */
function judged(
  asked: Asked,
  assessment: Extract<Assessment, { status: 'judgement' }>,
  full: Ratio,
): readonly Input[] {
  const { criterion } = asked;
  const options = distinct(
    assessment.options.map(({ label, points, span }) => ({
      label,
      points: span === undefined ? points : null,
      low: span?.low ?? points ?? Ratio.zero,
      high: span?.high ?? points ?? full,
    })),
  );
  const clauses = criterion === null ? [] : readCriterion(criterion.text).clauses;
  const deciding = clauses.filter(({ kind }) => !ASIDE.has(kind));
  const floor = floorOf(clauses, full);
  // Where the rest of the row is known, what is left open cannot leave what it can make of it.
  const within = typedPoints(
    Ratio.max(floor, assessment.low ?? floor),
    Ratio.min(full, assessment.high ?? full),
    assessment.asks,
  );
  const left = leftToJudge(asked, full);
  if (left !== null) return [left];
  // A floor of its own is held only by points typed within it.
  if (!floor.isZero()) return [within];
  const counted = deciding.filter(({ kind }) => kind === 'violations');
  const counts = countsOf(asked, clauses, full);
  const others = deciding.filter(({ kind }) => kind !== 'violations');
  const isWhole = counts.length === counted.length;
  if (isWhole && others.length === 0 && counts.length > 0) return counts;
  if (isWhole && others.length > 0 && others.every(({ kind }) => kind === 'items'))
    return options.every(({ points }) => points !== null)
      ? [{ name: 'items', kind: 'items', options }, ...counts]
      : [within];
  const isChosen = assessment.isClosed || others.every(({ kind }) => CHOICES.has(kind));
  if (isWhole && options.length > 1 && isChosen) return [...choice(options), ...counts];
  return [within];
}

/** `酌情得5-8分` and nothing else: the span is all there is to judge within. */
function leftToJudge({ criterion }: Asked, full: Ratio): Input | null {
  if (criterion === null) return null;
  const { scoring } = readCriterion(criterion.text);
  const [only, second] = scoring.cases;
  if (only?.term.kind !== 'span' || second !== undefined || scoring.unread.length > 0) return null;
  const { guard, term } = only;
  const hedge = scoring.hedges.find(
    ({ from, to }) => guard?.on === 'label' && criterion.text.slice(from, to) === guard.label,
  );
  if (guard !== null && hedge === undefined) return null;
  return typedPoints(pointsOf(term.low, full), pointsOf(term.high, full), hedge?.why ?? '');
}

const choice = (options: readonly InputOption[]): readonly Input[] => [
  { name: 'choice', kind: 'choice', options },
];

function floorOf(clauses: readonly Clause[], full: Ratio): Ratio {
  return clauses.reduce(
    (floor, clause) =>
      clause.kind === 'caps' && clause.floor !== null
        ? Ratio.max(floor, pointsOf(clause.floor, full))
        : floor,
    Ratio.zero,
  );
}

/** The most that may be taken; null where nothing is said of it. */
function mostOf(clauses: readonly Clause[], full: Ratio): Ratio | null {
  const limits = clauses.flatMap((clause) =>
    clause.kind === 'caps' && clause.most !== null ? [pointsOf(clause.most, full)] : [],
  );
  const [first, ...rest] = limits;
  return first === undefined ? null : rest.reduce((least, limit) => Ratio.min(least, limit), first);
}

function countsOf({ texts }: Asked, all: readonly Clause[], full: Ratio): readonly Input[] {
  const clauses = all.filter(({ kind }) => kind === 'violations');
  const most = mostOf(all, full);
  // Which of several counts a common limit is for is not said.
  if (clauses.length > 1 && most !== null) return [];
  return clauses.flatMap((clause, index): readonly Input[] => {
    if (clause.kind !== 'violations' || clause.each === null) return [];
    const { unit, size, each, what } = clause;
    return [
      {
        name: index === 0 ? 'count' : `count-${index + 1}`,
        kind: 'count',
        label: what,
        unit,
        each: pointsOf(each, full),
        size,
        most,
        prefilled: clauses.length === 1 ? countNamed(texts, unit) : null,
      },
    ];
  });
}

/** The one number before the unit that the row's texts name; null where there is none, or several. */
function countNamed(texts: readonly PlacedText[], unit: string): { value: string; place: Place } | null {
  if (unit === '') return null;
  const found = new Map<string, Place>();
  for (const { text, place } of texts) {
    const folded = foldWord(text);
    for (const [, digits = ''] of folded.matchAll(/(?:^|[^\d.第])(\d{1,4})(?=\D)/g)) {
      if (folded.includes(`${digits}${unit}`) && !found.has(digits)) found.set(digits, place);
    }
  }
  const [only, second] = found;
  return only === undefined || second !== undefined ? null : { value: only[0], place: only[1] };
}
