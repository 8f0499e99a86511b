/**
 * The grade against the total (interpretation 9). Reason: the grade is what is read first. By the thresholds the
 * sheet's notes state, else by the rules in force. An error; a warning where a grade one step below the national one
 * lies close to its threshold, as under the stricter thresholds some places use; nothing where the grade fits the sum
 * of the scores and only the total is wrong, or where the notes state thresholds that are not understood.
 */
import { Ratio } from '../../grid/ratio';
import { pointsOf } from '../../table/points';
import type { ScoreTable } from '../../table/table';
import type { Check, Claim, Draft, ScoreTableReview, Severity } from '../check';
import { claim } from '../claim';
import type { Threshold } from '../grades';
import { gradeFor, labelIn, scaleOf } from '../grades';
import { sumOfMarks } from '../marks';
import { causeAt, distinct, nameOf, tableKey } from '../places';
import { isOtherScale, scoreState, sumOfScores } from '../scores';

/** Points of 100 by which stricter thresholds in use lie above the national ones (95 and 85 for 90 and 80). */
const STRICTER = Ratio.of(5);

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
    const scale = scaleOf(draft.rules, table.notes);
    const totals = totalsOf(review);
    const [total] = totals;
    if (scale.source === 'unread' || total === undefined) continue;
    const reported = labelIn(
      grade.text,
      scale.grades.map(({ label }) => label),
    );
    const earned = totals.map((each) => gradeFor(each, fullMarks, scale.grades));
    const [expected] = earned;
    if (reported === null || expected === undefined || expected === null || earned.includes(reported))
      continue;
    const basis = scale.source === 'notes' ? '按表注的等级标准' : '按等级标准';
    const bounds = scale.grades.map(({ label, from }) => `${label}≥${from.toText(2)}`).join('、');
    yield claim({
      severity: severityOf(
        draft,
        scale.source,
        scale.grades,
        reported,
        total.times(Ratio.hundred).over(fullMarks),
      ),
      place: grade.place,
      subject: tableKey(table),
      role: 'grade',
      related: distinct([table.total?.score?.place ?? null, scale.place], grade.place),
      reported: grade.text.trim(),
      expected,
      message: `等级填“${reported}”，总分 ${total.toText(2)}，${basis}应为“${expected}”（见 ${nameOf(grade.place)}）。`,
      evidence: [`总分 ${total.toText(2)}，满分 ${fullMarks.toText(2)}；${bounds}`],
      fix: grade.text.trim() === reported ? { place: grade.place, value: expected } : null,
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
  const stated = state?.kind === 'number' ? [state.value] : [];
  const sum = sumOfScores(table.indicators)?.value;
  return sum === undefined ? stated : [...stated, sum];
}

function severityOf(
  draft: Draft,
  source: 'rules' | 'notes',
  grades: readonly Threshold[],
  reported: string,
  share: Ratio,
): Severity {
  if (source === 'notes' || draft.rules.id !== 'national') return 'error';
  const below = grades.findIndex(({ label }) => label === reported);
  const threshold = grades[below - 1]?.from;
  const isClose =
    threshold !== undefined && !share.isBelow(threshold) && share.isBelow(threshold.plus(STRICTER));
  return isClose ? 'warning' : 'error';
}
