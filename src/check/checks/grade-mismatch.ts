/**
 * The grade against the total (interpretation 9). Reason: the grade is what is read first. By the thresholds the
 * sheet's notes state, else by those of the rules the user chose: an error. Where neither says, the ministry's are
 * expected; a grade another rule set gives is a question, one no set gives an error. Nothing where the grade fits the
 * sum of the scores and only the total is wrong, where a score is still blank, or where the notes state thresholds
 * that are not understood.
 */
import type { Ratio } from '../../grid/ratio';
import { nameOfChosen } from '../../rules/in-force';
import { pointsOf } from '../../table/points';
import { gradeSaid } from '../../table/grade-said';
import type { ScoreTable } from '../../table/table';
import type { Check, Claim, Draft, ScoreTableReview } from '../check';
import { claim } from '../claim';
import { gradeFor, otherScaleFor, sayScale, scaleOf, settledGrade } from '../grades';
import { sumOfMarks } from '../../table/full-marks';
import { causeAt, distinct, nameOf, tableKey } from '../places';
import { hasBlankScore, isOtherScale, scoreState, sumOfScores } from '../scores';

export const gradeMismatch = {
  code: 'grade-mismatch',
  precedence: 200,
  name: '等级与总分不符',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const review of draft.scoreTables) {
    const { table } = review;
    const { grade } = table;
    const fullMarks = fullMarksOf(table);
    if (grade === null || fullMarks === null || fullMarks.isZero() || isOtherScale(review)) continue;
    if (hasBlankScore(table)) continue;
    const scale = scaleOf(draft.rules, table.notes);
    const totals = totalsOf(review);
    const [total] = totals;
    if (scale.source === 'unread' || total === undefined) continue;
    const reported = gradeSaid(
      grade.text,
      scale.grades.map(({ label }) => label),
    );
    const earned = totals.map((each) => gradeFor(each, fullMarks, scale.grades));
    const [expected] = earned;
    if (reported === null || expected === undefined || expected === null || earned.includes(reported))
      continue;
    const elsewhere = otherScaleFor(reported, totals, fullMarks, scale);
    const settled = settledGrade(total, fullMarks, scale) !== null;
    const basis =
      scale.source === 'notes' ? '按表注的等级标准' : `按${nameOfChosen(draft.rules) ?? ''}等级标准`;
    const told =
      elsewhere === null
        ? `${basis}应为“${expected}”`
        : `按 ${sayScale(scale.grades)} 应为“${expected}”，按 ${sayScale(elsewhere)} 则为“${reported}”；请写明所用的等级标准`;
    yield claim({
      severity: elsewhere === null ? 'error' : 'question',
      place: grade.place,
      subject: tableKey(table),
      role: 'grade',
      related: distinct([table.total?.score?.place ?? null, scale.place], grade.place),
      reported: grade.text.trim(),
      expected,
      message: `等级填“${reported}”，总分 ${total.toText(2)}，${told}（见 ${nameOf(grade.place)}）。`,
      evidence: [`总分 ${total.toText(2)}，满分 ${fullMarks.toText(2)}；${sayScale(scale.grades)}`],
      // Which grade to write is only sure where every scale in use agrees.
      fix: settled && grade.text.trim() === reported ? { place: grade.place, value: expected } : null,
      cause: causeAt(grade.place),
    });
  }
}

function fullMarksOf(table: ScoreTable): Ratio | null {
  return pointsOf(table.total?.fullMarks ?? null) ?? sumOfMarks(table.indicators);
}

/** The stated total first, then what the score cells add up to. */
function totalsOf({ table }: ScoreTableReview): readonly Ratio[] {
  const score = table.total?.score ?? null;
  const state = score === null ? null : scoreState(score, table.indicators[0]?.fullMarks ?? null);
  // A formula whose result is not known leaves the total unknown, whatever the cells say.
  if (state?.kind === 'unknown') return [];
  const stated = state?.kind === 'number' && table.total?.proof.sure === true ? [state.value] : [];
  const sum = sumOfScores(table.indicators)?.value;
  return sum === undefined ? stated : [...stated, sum];
}
