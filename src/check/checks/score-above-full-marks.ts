/**
 * A score above the row's full marks. Reason: full marks are the most a row can score. An error, unless the row is
 * worded as a bonus; and a question about the table when most rows lie above theirs (another scale).
 */
import type { Check, Claim, Draft } from '../check';
import { mayExceed } from '../../table/bonus';
import { claim } from '../claim';
import { levelMismatches } from '../level-weights';
import { causeAt, keyOf, nameOf, quoted, tableKey } from '../places';
import { isUncappedFunds } from '../tentative';
import { isOtherScale, scoreState } from '../scores';
import { pointsOf } from '../../table/points';

export const scoreAboveFullMarks = {
  code: 'score-above-full-marks',
  precedence: 50,
  name: '得分高于分值',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const review of draft.scoreTables) {
    const { table } = review;
    if (isOtherScale(review)) {
      const first = table.indicators.find((row) => row.score !== null);
      const place =
        table.columns.find((column) => column.role === 'score')?.heading.place ?? first?.score?.place;
      if (place === undefined) continue;
      yield claim({
        severity: 'question',
        place,
        subject: tableKey(table),
        role: 'scale',
        message: `这一列得分多数高于分值，可能不是按分值打分（例如每项按百分制），所以没有核对得分；请确认（见 ${nameOf(place)}）。`,
      });
      continue;
    }
    const odd = new Set(
      [...levelMismatches(review)].flatMap((each) => (each.odd === null ? [] : keyOf(each.odd.place))),
    );
    for (const row of review.rows) {
      const { indicator } = row;
      const { score, fullMarks } = indicator;
      const marks = pointsOf(fullMarks);
      if (score === null || fullMarks === null || marks === null) continue;
      const state = scoreState(score, fullMarks);
      if (state.kind !== 'number' || !state.value.isAbove(marks)) continue;
      const isUncapped = isUncappedFunds(draft, row, state.value);
      yield claim({
        severity: mayExceed(indicator) || isUncapped ? 'question' : 'error',
        place: score.place,
        subject: indicator.key,
        role: 'score',
        related: [fullMarks.place],
        reported: score.raw,
        expected: marks.toText(2),
        message: `${quoted(indicator.name)}得分 ${score.raw} 高于分值 ${marks.toText(2)}（分值见 ${nameOf(fullMarks.place)}）${isUncapped ? '；执行率超过 100%，请确认当地是否以分值为限' : ''}。`,
        evidence: [`得分 ${state.value.toText(4)} > 分值 ${marks.toText(4)}`],
        // Full marks shown to be wrong by their level and their criterion: the score follows from them.
        cause: causeAt(odd.has(keyOf(fullMarks.place)) ? fullMarks.place : score.place),
        effect: state.value.minus(marks),
      });
    }
  }
}
