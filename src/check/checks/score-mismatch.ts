/**
 * The reported score against what the row's own criterion, or the national rule where the sheet gives none, allows.
 * Reason: this is what the review is for. Error where the rule decides; a warning where the reading rests on a repair
 * or an assumption about the value (interpretation 11); a question where only a person can tell.
 */
import type { Ratio } from '../../grid/ratio';
import type { Assessment } from '../../assess/assessment';
import type { Check, Claim, Draft, RowReview, Severity } from '../check';
import { agreementWithin } from '../agreement';
import { claim } from '../claim';
import { causeAt, distinct, nameOf, quoted } from '../places';
import { areTiersStated, nameOfChosen, setsInForce } from '../../rules/in-force';
import { isTentative, isUncappedFunds, maybeCutOnPurpose } from '../tentative';
import { statedScores } from '../scores';
import { pointsOf } from '../../table/points';
import type { Figure } from '../../table/table';

type Scored = Extract<Assessment, { status: 'scored' }>;
type Range = Extract<Assessment, { status: 'range' }>;
type Conflict = Extract<Assessment, { status: 'conflict' }>;
type Judgement = Extract<Assessment, { status: 'judgement' }>;

/** What contradicts the reported score, without the places every claim of the row shares. */
interface Objection {
  readonly severity: Severity;
  readonly expected: string;
  readonly message: string;
  readonly fix: Ratio | null;
}

export const scoreMismatch = {
  code: 'score-mismatch',
  precedence: 60,
  name: '得分与标准不符',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const { row, score, value } of statedScores(draft)) {
    const objection = object(draft, row, value);
    if (objection !== null) yield mismatch(row, score, value, objection);
  }
}

function object(draft: Draft, row: RowReview, reported: Ratio): Objection | null {
  const { assessment } = row;
  switch (assessment.status) {
    case 'scored':
      return againstScore(draft, row, assessment, reported);
    case 'range':
      return againstRange(draft, row, assessment, reported);
    case 'conflict':
      return againstConflict(row, assessment, reported);
    case 'judgement':
      return assessment.basis === 'national'
        ? againstNationalJudgement(row, assessment, reported)
        : againstOptions(row, assessment, reported);
    case 'input':
    case 'uncovered':
    case 'unread':
      return null;
  }
}

function againstScore(draft: Draft, row: RowReview, scored: Scored, reported: Ratio): Objection | null {
  const { low, high, score, exact } = scored;
  const agreement = agreementWithin(reported, low, high, [exact, score]);
  const isRoundedUp = roundsUpToFull(row, scored, reported);
  const asked = maybeCutOnPurpose(draft, row, reported);
  if (!isRoundedUp && agreement !== 'differs' && !asked) return null;
  if (isFullByRowOnly(row, scored, reported)) return null;
  // Above its weight, the funds row is told as that.
  if (isUncappedFunds(draft, row, reported)) return null;
  const severity: Severity = asked ? 'question' : isTentative(row) ? 'warning' : 'error';
  const expected = score.toText(draft.rules.scoreDecimals);
  const isNational = scored.basis === 'national';
  const span =
    low.equals(high) || asked
      ? ''
      : `（${isNational ? '按这些规则' : '按不同读法'}在 ${low.toText(2)}～${high.toText(2)} 之间）`;
  const basis = isNational ? rulesNamed(draft, row) : '按本行评价标准';
  const why =
    isRoundedUp && agreement !== 'differs'
      ? '，四舍五入不能把未达标进成满分'
      : asked
        ? '；实际值超出目标较多，若有意扣减请说明'
        : '';
  return {
    severity,
    expected,
    message: `${label(row)}得分填 ${reported.toText(4)}，${basis}应得 ${expected}${span}${why}`,
    fix: asked ? null : score,
  };
}

/** Interpretation 7: rounding never turns an unmet target into full marks. */
function roundsUpToFull(row: RowReview, scored: Scored, reported: Ratio): boolean {
  const marks = pointsOf(row.indicator.fullMarks);
  return (
    marks !== null &&
    !reported.isBelow(marks) &&
    scored.high.isBelow(marks) &&
    scored.exact.isBelow(marks) &&
    scored.score.isBelow(marks)
  );
}

/**
 * The best the criterion gives falls short of the row's full marks, and the unit gave itself the full marks: which of
 * the two is wrong is the criterion's defect, and told as that (criterion-marks-conflict).
 */
function isFullByRowOnly(row: RowReview, scored: Scored, reported: Ratio): boolean {
  const marks = pointsOf(row.indicator.fullMarks);
  const isTop = row.defects.some(({ top }) => top?.equals(scored.score) === true);
  return isTop && marks !== null && reported.equals(marks);
}

/** What a score without a criterion was held to, as the message names it. */
function rulesNamed(draft: Draft, { assessment, indicator }: RowReview): string {
  if (assessment.assumptions.some(({ code }) => code === 'national-noted'))
    return '本行未写评分标准，按表注的算式';
  const chosen = nameOfChosen(draft.rules);
  if (indicator.role === 'funds')
    return chosen === null ? '按全国通行的执行率算法' : `按${chosen}的执行率算法`;
  const sets =
    chosen ??
    setsInForce(draft.rules)
      .map(({ name }) => `「${name}」`)
      .join('或');
  return `本行未写评分标准，按${sets}`;
}

function againstRange(
  draft: Draft,
  row: RowReview,
  { low, high, basis }: Range,
  reported: Ratio,
): Objection | null {
  if (agreementWithin(reported, low, high) !== 'differs') return null;
  const expected = `${low.toText(2)}～${high.toText(2)}`;
  const isNational = basis === 'national';
  const rule = isNational ? rulesNamed(draft, row) : '按本行评价标准';
  // Which share a tier gives differs from place to place: surely wrong only under a set someone chose, or where no
  // tier could lie.
  const marks = pointsOf(row.indicator.fullMarks);
  const isPossible = !reported.isNegative() && (marks === null || !reported.isAbove(marks));
  const isOpen = isNational && isPossible && !areTiersStated(draft.rules);
  return {
    severity: isTentative(row) || isOpen ? 'warning' : 'error',
    expected,
    message: `${label(row)}得分填 ${reported.toText(4)}，${rule}只能在 ${expected} 之间`,
    fix: null,
  };
}

function againstConflict(row: RowReview, conflict: Conflict, reported: Ratio): Objection | null {
  const scores = conflict.clauses.map((clause) => clause.score);
  if (scores.some((score) => agreementWithin(reported, score, score) !== 'differs')) return null;
  const isOutside = agreementWithin(reported, conflict.low, conflict.high) === 'differs';
  const expected = list(scores, '或');
  return {
    severity: isOutside ? 'warning' : 'question',
    expected,
    message:
      conflict.basis === 'national'
        ? `${label(row)}的指标值没有写明不低于还是不超过，可得 ${expected}，填的 ${reported.toText(4)} 与哪一种都不符`
        : `${label(row)}的评价标准自相矛盾，可得 ${expected}，填的 ${reported.toText(4)} 与哪一条都不符`,
    fix: null,
  };
}

function againstOptions(row: RowReview, judgement: Judgement, reported: Ratio): Objection | null {
  if (!judgement.isClosed) return null;
  // Points that do not fit the row's full marks are the criterion's defect, and told as that.
  if (row.defects.some((defect) => defect.code === 'criterion-marks-conflict')) return null;
  const points = judgement.options.flatMap((option) => option.points ?? []);
  if (points.length < 2 || points.length < judgement.options.length) return null;
  if (points.some((option) => agreementWithin(reported, option, option) !== 'differs')) return null;
  if (isAdditive(row, points)) return null;
  const expected = list(points, '、');
  return {
    severity: 'question',
    expected,
    message: `${label(row)}得分填 ${reported.toText(4)}，评价标准只列出 ${expected} 这几档，请核对`,
    fix: null,
  };
}

/** Without a criterion a person judges; only what no rule allows, or the row itself makes odd, is said. */
function againstNationalJudgement(row: RowReview, judgement: Judgement, reported: Ratio): Objection | null {
  const codes = judgement.assumptions.map(({ code }) => code);
  const marks = pointsOf(row.indicator.fullMarks);
  if (codes.includes('national-late') && marks !== null && !reported.isBelow(marks))
    return {
      severity: isTentative(row) ? 'warning' : 'error',
      expected: `低于 ${marks.toText(2)}`,
      message: `${label(row)}得分填 ${reported.toText(4)}（满分），而完成日期晚于完成时限`,
      fix: null,
    };
  const best = judgement.options[0]?.span;
  if (codes.includes('national-quality') && best !== undefined && reported.isBelow(best.low)) {
    const expected = `${best.low.toText(2)}～${best.high.toText(2)}`;
    return {
      severity: 'question',
      expected,
      message: `${label(row)}的实际完成情况照写指标值，得分却填 ${reported.toText(4)}，低于达成一档（${expected}）；若有未完成之处请写明`,
      fix: null,
    };
  }
  return null;
}

/** Items each worth some points (①2分；②2分): none reaches the full marks alone, any part of them can be right. */
function isAdditive(row: RowReview, points: readonly Ratio[]): boolean {
  const marks = pointsOf(row.indicator.fullMarks);
  return marks === null || points.every((each) => each.isBelow(marks));
}

function mismatch(row: RowReview, score: Figure, reported: Ratio, objection: Objection): Claim {
  const { place, raw } = score;
  const { indicator, assessment, measured } = row;
  const { criterion, actual, description, target } = indicator.cells;
  const used = assessment.used.map((span) => span.place);
  const measuredAt = measured.status === 'known' ? measured.measurement.place : null;
  const fallback =
    used.length > 0 ? [] : [criterion, actual, description, target].map((text) => text?.place ?? null);
  const related = distinct([...used, measuredAt, indicator.fullMarks?.place ?? null, ...fallback], place);
  const lookAt = used.find((each) => each !== null) ?? criterion?.place ?? null;
  return claim({
    severity: objection.severity,
    place,
    subject: indicator.key,
    role: 'score',
    related,
    reported: raw,
    expected: objection.expected,
    message: `${objection.message}（见 ${nameOf(lookAt ?? place)}）。`,
    evidence: [
      assessment.reading,
      ...assessment.steps,
      ...assessment.assumptions.map((each) => each.text),
    ].filter((line) => line !== ''),
    fix: objection.fix === null ? null : { place, value: objection.fix.toNumber() },
    cause: causeAt(place),
    effect: objection.fix === null ? null : reported.minus(objection.fix).abs(),
  });
}

function list(values: readonly Ratio[], joint: string): string {
  return [...new Set(values.map((value) => value.toText(2)))].join(joint);
}

function label(row: RowReview): string {
  return quoted(row.indicator.name);
}
