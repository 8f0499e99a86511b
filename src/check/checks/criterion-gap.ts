/**
 * A criterion that leaves out some values, the row's own among them or not. Reason: a value that falls there cannot be
 * scored (interpretation 2). A question: what such a value earns only a person can say.
 */
import type { Check, Claim, Draft, RowReview } from '../check';
import { claim } from '../claim';
import { criterionDefects } from '../criterion-defects';
import { distinct, nameOf, quoted } from '../places';

export const criterionGap = {
  code: 'criterion-gap',
  precedence: 110,
  name: '标准有空档',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  yield* criterionDefects(draft, 'criterion-gap', 'question');
  for (const { rows } of draft.scoreTables) {
    for (const row of rows) {
      const found = row.defects.some((defect) => defect.code === 'criterion-gap') ? null : uncovered(row);
      if (found !== null) yield found;
    }
  }
}

function uncovered({ indicator, assessment, measured }: RowReview): Claim | null {
  const { criterion } = indicator.cells;
  if (assessment.status !== 'uncovered' || criterion === null) return null;
  const { place } = criterion;
  const value = measured.status === 'known' ? measured.measurement.place : null;
  return claim({
    severity: 'question',
    place,
    subject: indicator.key,
    role: 'criterion',
    related: distinct([value, indicator.score?.place ?? null], place),
    message: `${quoted(indicator.name)}的评价标准没有规定 ${assessment.value} 得几分，得分须由人确定（见 ${nameOf(place)}）。`,
    evidence: assessment.steps,
  });
}
