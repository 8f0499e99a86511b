/**
 * A value that says how far it lies from the bound, in the criterion's own word: 缺1次 under 「≥4次得满分，每缺1次扣1分」,
 * 超支2% under 「预算以内得满分，每超支1%扣1分」. It is the level that far from the bound.
 */
import type { Clause } from '../scoring/clauses';
import type { Amount } from '../scoring/scoring';
import { tokens } from '../reading/tokens';
import { typed } from '../reading/typed';
import { Ratio } from '../grid/ratio';
import type { Measurement, Target } from '../measure/measurement';
import type { Question } from './question';

type StepClause = Clause & { readonly kind: 'steps' };

const LESS = /^(?:缺|缺少|差|欠|少|低)$/;
const MORE = /^(?:超|超支|超编|超标|多|多出|高)$/;
const LONGEST = 12;
/** 超95% is a level above 95%: what lies farther than half the bound is no distance from it. */
const FARTHEST = Ratio.of('0.5');

/** In: a row. Out: the same with its level, where its words are a distance from the one bound of the criterion. */
export function distanceAsLevel(question: Question): Question {
  const { measured, criterion } = question;
  if (measured.status !== 'words' || measured.words.length > LONGEST) return question;
  const moved = movedBy(question, measured.words);
  if (moved !== null) return at(question, measured, moved.value, moved, null);
  const said = distanceIn(measured.words);
  const steps = criterion.clauses.filter((clause): clause is StepClause => clause.kind === 'steps');
  const [only, second] = steps;
  // 超预算10%以内得1分 with 超预算8%: 108% of it.
  const beyond = criterion.clauses.some(
    (clause) => 'where' in clause && clause.where?.on === 'excess' && clause.where.side === said?.side,
  );
  if (said !== null && only === undefined && beyond && said.by.unit === '%')
    return at(
      question,
      measured,
      said.side === 'above' ? Ratio.one.plus(said.by.value) : Ratio.one.minus(said.by.value),
      said.by,
      WHOLE,
    );
  if (said === null || only === undefined || second !== undefined || only.adds || only.side !== said.side)
    return question;
  if (!isAlike(only.size, said.by)) return question;
  const from = startOf(criterion.clauses, said.by, only);
  if (from === null) return question;
  if (!from.at.isZero() && said.by.value.isAbove(from.at.abs().times(FARTHEST))) return question;
  const value = said.side === 'above' ? from.at.plus(said.by.value) : from.at.minus(said.by.value);
  return at(question, measured, value, said.by, from.target);
}

/** The row with that level. */
function at(
  question: Question,
  measured: Extract<Question['measured'], { status: 'words' }>,
  value: Ratio,
  by: Amount,
  target: Target | null,
): Question {
  const rate = by.unit === '%' || by.unit === 'p';
  const measurement: Measurement = {
    value,
    kind: rate ? 'rate' : 'count',
    unit: rate ? '' : by.unit,
    source: 'actual',
    place: measured.place,
    from: 0,
    to: measured.words.length,
    stated: measured.words,
    steps: [],
    assumption: null,
  };
  return {
    ...question,
    measured: {
      status: 'known',
      measurement,
      contradicting: [],
      target: target ?? measured.target,
      equations: measured.equations,
    },
  };
}

const MOVES = /^(?:压缩|压减|节约|节省|节支|下降|降低|减少|缩短|增长|增加|提高|提升|上升)$/;

/** 压缩42% under 「压缩50%以上得满分，压缩30%-50%得一半分」: what every bound is a bound of, in its own word. */
function movedBy({ criterion }: Question, words: string): Amount | null {
  const [verb, figure, more] = tokens(typed(words));
  if (verb === undefined || figure?.kind !== 'figure' || more !== undefined || !MOVES.test(verb.text))
    return null;
  const bounds = criterion.scoring.cases.filter(({ guard }) => guard?.on === 'value');
  const own = bounds.length > 0 && bounds.every((one) => one.words.includes(verb.text));
  return own && figure.amount.unit === '%' ? figure.amount : null;
}

function isAlike(one: Amount, other: Amount): boolean {
  const rates = [one, other].every(({ unit }) => unit === '%' || unit === 'p');
  return rates || (one.unit === other.unit && one.unit !== '');
}

function distanceIn(words: string): { readonly side: 'above' | 'below'; readonly by: Amount } | null {
  const [verb, ...rest] = tokens(typed(words));
  // 超预算8%
  const [figure, more] =
    rest[0]?.kind === 'word' && rest[0].senses.some(({ is }) => is === 'target') ? rest.slice(1) : rest;
  if (verb === undefined || figure?.kind !== 'figure' || more !== undefined || figure.around) return null;
  const side = LESS.test(verb.text) ? 'below' : MORE.test(verb.text) ? 'above' : null;
  return side === null || figure.amount.value.isNegative() ? null : { side, by: figure.amount };
}

/** The one bound the full marks reach to; a budget or a plan is 100% of itself. */
function startOf(
  clauses: readonly Clause[],
  by: Amount,
  steps: StepClause,
): { readonly at: Ratio; readonly target: Target | null } | null {
  const bands = clauses.filter((clause) => clause.kind === 'bands');
  const [band, second] = bands;
  if (second !== undefined) return null;
  if (band === undefined || band.where.on === 'share')
    return by.unit === '%' && steps.overrun && steps.where === null ? { at: Ratio.one, target: WHOLE } : null;
  if (band.where.on !== 'value' || band.points.kind === 'minus') return null;
  const [part, other] = band.where.parts;
  const end = steps.side === 'above' ? part?.high : part?.low;
  const open = steps.side === 'above' ? part?.low : part?.high;
  if (end == null || open !== null || other !== undefined) return null;
  return isAlike(end.at, by) ? { at: end.at.value, target: null } : null;
}

const WHOLE: Target = {
  kind: 'number',
  operator: '≤',
  explicit: true,
  value: Ratio.one,
  quantityKind: 'rate',
  unit: '%',
  text: '100%',
};
