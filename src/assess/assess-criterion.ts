/** One criterion × one measured value → assessment. */
import type { Clause, Where } from '../scoring/clauses';
import { BONUS, EXEMPTION, SERIES } from '../lexicon/hedges';
import { restate } from '../scoring/restate';
import { foldWord } from '../grid/fold';
import { Ratio } from '../grid/ratio';
import type { Assessment } from './assessment';
import { axisOf, isOpen, isUnplaced, standing, stretches } from './axis';
import { byValue } from './by-value';
import { coherent } from './coherence';
import { comparisonMade } from './comparison';
import { dateAsWords } from './by-date';
import { distanceAsLevel } from './own-distance';
import { byOwnWords, judgement, personal } from './for-person';
import { byTargetWords } from './target-words';
import { pointsOf, sayNumber, sayValue } from './numbers';
import type { Basis } from './outcome';
import { base, needs, scored } from './outcome';
import type { Question } from './question';
import { doubted } from './doubts/doubts';
import { unreadable } from './unreadable';
import { zeroOverZero } from './zero-over-zero';

/** In: a criterion as read, and the row's value. Out: what it scores, or the status that is true of it. */
export function assessCriterion(asked: Question): Assessment {
  const question = distanceAsLevel(
    dateAsWords(comparisonMade({ ...asked, measured: zeroOverZero(asked.measured) })),
  );
  const reading = restate(asked.criterion);
  const assessment = withDate(asked, question, assessed(question, reading));
  if (assessment.status !== 'scored' || question.measured.status === 'none')
    return rounded(assessment, asked);
  return doubted(question, assessment, basisOf(question, reading)) ?? rounded(assessment, asked);
}

/** A date read as words of the criterion is told as such. */
function withDate(asked: Question, question: Question, assessment: Assessment): Assessment {
  const { measured } = asked;
  const read = question.measured;
  if (measured.status !== 'words' || read.status !== 'words' || measured.words === read.words)
    return assessment;
  if (!/\d/.test(measured.words)) return assessment;
  return { ...assessment, steps: [`「${measured.words}」即「${read.words}」`, ...assessment.steps] };
}

function basisOf(question: Question, reading: string): Basis {
  return {
    reading,
    place: question.place,
    basis: question.basis,
    offset: question.offset,
    decimals: question.rules.scoreDecimals,
    assumptions: [
      ...question.assumptions,
      ...(question.criterion.repaired.length > 0 ? (['typing-slip'] as const) : []),
    ],
  };
}

/** `得分保留一位小数`, `四舍五入取整`: the score rounded as the text asks. */
function rounded(assessment: Assessment, { criterion, rules }: Question): Assessment {
  const { rounding } = criterion.scoring;
  if (rounding === null || rounding.of !== 'score' || assessment.status !== 'scored') return assessment;
  const decimals = Math.min(rounding.decimals, rules.scoreDecimals);
  const score = assessment.exact.round(decimals);
  if (score.equals(assessment.exact)) return assessment;
  const end = (of: Ratio): Ratio => (of.equals(assessment.score) ? score : of.round(decimals));
  return {
    ...assessment,
    exact: score,
    score,
    low: Ratio.min(score, end(assessment.low)),
    high: Ratio.max(score, end(assessment.high)),
    steps: [...assessment.steps, `按标准保留 ${String(decimals)} 位小数，得 ${sayNumber(score)} 分`],
  };
}

/** `reading` is of the whole criterion, also where only some of its clauses are asked. */
function assessed(question: Question, reading: string): Assessment {
  const { criterion, full } = question;
  const basis = basisOf(question, reading);
  const chosen = question.measured.status === 'none' ? byOwnWords(question, basis) : null;
  if (chosen !== null) return chosen;
  const exempt = exemption(question);
  if (exempt !== null && criterion.unread.length === 0) {
    return full === null
      ? needs(basis, '满分', [exempt.clause])
      : notApplicable(basis, full, exempt.clause, exempt.words);
  }
  const own = byOwnWords(question, basis);
  if (own !== null) return own;
  const clauses = personal(question);
  if (clauses.length > 0) return withPerson(question, basis, clauses, reading);
  const muddled = criterion.unread.length > 0 || !criterion.clauses.some(decides);
  const incoherent = muddled ? [] : coherent(criterion);
  if (muddled || incoherent.length > 0) {
    return unreadable(basis, criterion, incoherent.length > 0 ? incoherent : criterion.unread);
  }
  return bySpan(question, basis) ?? byTargetWords(question, basis) ?? byValue(question, basis);
}

/** 没有…项目 beside the clause that exempts such rows. */
function exemption({
  criterion,
  measured,
}: Question): { readonly clause: Clause; readonly words: string } | null {
  for (const clause of criterion.clauses) {
    if (clause.kind !== 'not-applicable') continue;
    if (measured.status === 'none') return { clause, words: measured.words };
    if (measured.status !== 'words' || clause.object === '') continue;
    const said = foldWord(measured.words);
    if (
      /^(?:没有|无|未|不)/.test(said) &&
      said.replace(/^(?:没有|无|未承担|未开展|未安排|未|不涉及)/, '').replace(/[。,]$/, '') ===
        foldWord(clause.object).replace(/^承担/, '')
    )
      return { clause, words: measured.words };
  }
  return null;
}

/** `95%以上得8-10分`: the tier is known, the points within it are the judge's. */
function bySpan(question: Question, basis: Basis): Assessment | null {
  const { criterion, full, measured } = question;
  const spans = criterion.clauses.filter((clause) => clause.kind === 'span');
  if (spans.length === 0 || full === null || measured.status !== 'known') return null;
  const axis = axisOf(measured.measurement, measured.target);
  const holding = spans.filter(({ where }) => {
    if (isOpen(where)) return false;
    const parts = stretches(where, axis);
    return !isUnplaced(parts) && parts.some((part) => standing(axis.value, part) !== 'outside');
  });
  const [only, second] = holding;
  if (only === undefined || second !== undefined) return null;
  const low = pointsOf(only.low, full);
  const high = pointsOf(only.high, full);
  return {
    ...base(
      basis,
      [only],
      [`${sayValue(axis.value, axis.unit)} 应在 ${sayNumber(low)}–${sayNumber(high)} 分之间`],
    ),
    status: 'range',
    low: low.round(basis.decimals),
    high: high.round(basis.decimals),
  };
}

/**
 * Clauses about another event than the value's. What the value excludes, or the floor and the cap swallow, does not
 * matter; else the row is a person's, within what that event can make of it.
 */
function withPerson(
  question: Question,
  basis: Basis,
  clauses: readonly Clause[],
  reading: string,
): Assessment {
  const { criterion, full, measured } = question;
  const kept = criterion.clauses.filter((clause) => !clauses.includes(clause));
  const decided =
    kept.some(decides) && full !== null && criterion.unread.length === 0 && measured.status === 'known';
  const rest = decided
    ? assessed({ ...question, criterion: { ...criterion, clauses: kept } }, reading)
    : null;
  if (rest?.status === 'range' && clauses.every((clause) => isWithinSpan(clause, criterion.text)))
    return judgement(question, basis, clauses, rest);
  if (rest?.status !== 'scored' || full === null) return judgement(question, basis, clauses, null);
  const open = clauses.filter((clause) => !isExcluded(clause, question, rest, full));
  if (open.length === 0) return rest;
  return judgement(question, basis, clauses, reach(open, rest, full));
}

/** `95%以上得8-10分，由评审组酌情打分`: what is left to judge is what the span leaves. */
function isWithinSpan(clause: Clause, text: string): boolean {
  return (
    clause.kind === 'person' &&
    (clause.why === '要由人斟酌' || clause.why === '要由人评定') &&
    !/[扣减加奖]/.test(text.slice(clause.from, clause.to))
  );
}

type Scored = Extract<Assessment, { status: 'scored' }>;

/** Whether a clause can no longer change the score. */
function isExcluded(clause: Clause, question: Question, rest: Scored, full: Ratio): boolean {
  const nothing = rest.high.isZero();
  const everything = rest.low.equals(full);
  if (clause.kind === 'violations') return nothing || noFault(clause, question);
  if (clause.kind === 'person' && clause.where != null && isOutside(clause.where, question)) return true;
  if (clause.kind === 'person' && isOfTheRest(clause, question.criterion) && isBanded(rest, question))
    return true;
  if (clause.kind === 'person')
    return (clause.why === EXEMPTION && everything) || (clause.why === BONUS && everything);
  if (clause.kind === 'steps' && clause.adds) return everything;
  if ('options' in clause)
    return clause.options.every(({ points, label }) => {
      if (points === null) return false;
      const takes = points.kind === 'minus' || pointsOf(points, full).isZero();
      return takes && (nothing || undone(label, question));
    });
  return false;
}

/** 「否则酌情扣分」, 「…，以此类推」: what is open there is open only where no clause before it holds. */
function isOfTheRest(
  clause: Clause & { readonly kind: 'person' },
  { text, scoring }: Question['criterion'],
): boolean {
  if (clause.why === SERIES) return true;
  // 0分：其余，视情况调整: the rest has its points already.
  const settled = scoring.cases.some(
    ({ guard, term, to }) => guard?.on === 'rest' && term.kind === 'give' && to <= clause.from,
  );
  return !settled && /(?:否则|其余|其他情况|其它情况)[，,的]*$/.test(text.slice(0, clause.from));
}

/** The score is that of a band the value lies in. */
function isBanded(rest: Scored, { criterion }: Question): boolean {
  return rest.used.every(({ from, to }) =>
    criterion.clauses.some((clause) => clause.kind === 'bands' && clause.from === from && clause.to === to),
  );
}

function isOutside(where: Where, { measured }: Question): boolean {
  if (measured.status !== 'known' || isOpen(where)) return false;
  const axis = axisOf(measured.measurement, measured.target);
  const parts = stretches(where, axis);
  return !isUnplaced(parts) && parts.every((part) => standing(axis.value, part) === 'outside');
}

/** 「未开展的不得分」 beside a rate above nothing: what has a rate was begun. */
function undone(label: string, { measured }: Question): boolean {
  if (measured.status !== 'known' || !measured.measurement.value.isAbove(Ratio.zero)) return false;
  return /^(?:未|没有|没)(?:开展|实施|启动|进行|执行)(?:的|工作|任务)*$/.test(label);
}

/** 「及时率100%得3分，每出现1次不及时扣1分」: at 100% there is nothing of the kind to count. */
function noFault(
  clause: Clause & { readonly kind: 'violations' },
  { criterion, measured }: Question,
): boolean {
  if (
    measured.status !== 'known' ||
    measured.measurement.kind !== 'rate' ||
    !measured.measurement.value.equals(Ratio.one)
  )
    return false;
  return criterion.clauses.some((other) => {
    if (other.kind !== 'bands' || other.where.on !== 'value' || !/(?:率|比例|度)$/.test(other.subject))
      return false;
    const whole = other.where.parts.every(
      ({ low }) => low?.at.unit === '%' && low.at.value.equals(Ratio.one),
    );
    const said = `${clause.condition}${clause.subject}${clause.what}`;
    // What is lacking, late or wrong cannot be where all of it is as it should be; a breach of law still can.
    return (
      whole && /[不未错缺漏迟逾少无]|延迟/.test(said) && !/违规|违纪|违法|事故|投诉|截留|挪用/.test(said)
    );
  });
}

/** The least and the most that open events can make of a score. */
function reach(
  open: readonly Clause[],
  rest: Scored,
  full: Ratio,
): { readonly low: Ratio; readonly high: Ratio } | null {
  let { low, high } = rest;
  for (const clause of open) {
    if (clause.kind === 'violations') low = Ratio.zero;
    else if (clause.kind === 'steps' && clause.adds) high = full;
    else if (clause.kind === 'person') {
      if (clause.why === BONUS) high = full;
      else if (/否决/.test(clause.why)) low = Ratio.zero;
      else return null;
    } else if ('options' in clause) {
      for (const { points } of clause.options) {
        if (points === null) return null;
        if (points.kind === 'minus')
          low = Ratio.max(Ratio.zero, low.minus(full.minus(pointsOf(points, full))));
        else if (pointsOf(points, full).isZero()) low = Ratio.zero;
        else return null;
      }
    } else return null;
  }
  return { low, high };
}

function decides(clause: Clause): boolean {
  return !['remark', 'caps', 'part-steps', 'baseline', 'not-applicable'].includes(clause.kind);
}

function notApplicable(basis: Basis, full: Ratio, clause: Clause, words: string): Assessment {
  const said = words === '' ? '没有该项内容' : `实际情况为「${words}」`;
  return scored(
    basis,
    { exact: full, low: full, high: full },
    [clause],
    [`${said}，不适用，按满分计，得 ${sayNumber(full)} 分`],
    ['not-applicable'],
  );
}
