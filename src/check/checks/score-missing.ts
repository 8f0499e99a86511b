/**
 * A blank score in a row that carries marks. Reason: the row then counts as 0 in the total without anyone having said
 * so. A warning; where the row's own rule gives the score it is offered. A table with no score and no value to score by
 * is a form nobody filled in: said once, and nothing is wrong with it.
 */
import type { ScoreTable } from '../../table/table';
import type { Check, Claim, Draft, ScoreTableReview } from '../check';
import { isDash } from '../../table/row-words';
import { claim } from '../claim';
import { causeAt, distinct, keyOf, nameOf, quoted, tableKey } from '../places';
import { hasMarks, scoreState } from '../scores';

export const scoreMissing = {
  code: 'score-missing',
  precedence: 40,
  name: '没有填得分',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const review of draft.scoreTables) {
    const { table, rows } = review;
    if (isBlankForm(review)) {
      yield blankForm(table);
      continue;
    }
    const seen = new Set<string>();
    for (const { indicator, assessment } of rows) {
      const { score, fullMarks } = indicator;
      if (score === null || !hasMarks(table, indicator)) continue;
      if (scoreState(score, fullMarks).kind !== 'blank' || seen.has(keyOf(score.place))) continue;
      seen.add(keyOf(score.place));
      const computed = assessment.status === 'scored' ? assessment.score : null;
      const expected = computed?.toText(2) ?? null;
      const advice = expected === null ? '请补填' : `按评价标准应得 ${expected}`;
      yield claim({
        severity: 'warning',
        place: score.place,
        subject: indicator.key,
        role: 'score',
        related: distinct([fullMarks?.place ?? null, indicator.cells.criterion?.place ?? null], score.place),
        reported: score.raw.trim() === '' ? null : score.raw,
        expected,
        message: `${quoted(indicator.name)}没有填得分，${advice}（见 ${nameOf(score.place)}）。`,
        evidence: assessment.status === 'scored' ? assessment.steps : [],
        fix: computed === null ? null : { place: score.place, value: computed.toNumber() },
        cause: causeAt(score.place),
        effect: computed,
      });
    }
  }
}

/** No score, no value measured, none that follows without one. */
function isBlankForm({ rows }: ScoreTableReview): boolean {
  return (
    rows.length > 1 &&
    rows.every(
      ({ indicator: { score, fullMarks, cells }, assessment }) =>
        score !== null &&
        scoreState(score, fullMarks).kind === 'blank' &&
        isDash(cells.actual?.text ?? '') &&
        assessment.status !== 'scored',
    )
  );
}

function blankForm(table: ScoreTable): Claim {
  const heading = table.columns.findLast(({ role }) => role === 'score')?.heading.place;
  const place = heading ?? { sheet: table.sheet, row: table.area.top, column: table.area.left };
  return claim({
    severity: 'info',
    place,
    subject: tableKey(table),
    role: 'form',
    related: distinct(
      table.indicators.map(({ score }) => score?.place ?? null),
      place,
    ),
    message: `这张表还没有填写：${table.indicators.length} 行都没有填得分，也没有能据以复算的数（见 ${nameOf(place)}）。`,
    cause: causeAt(place),
  });
}
