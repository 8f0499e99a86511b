/**
 * A row that is filled in and scored and weighs 0. Reason: what it scores is lost, or its weight was forgotten. A warning.
 * Headings of groups, rows nobody filled in and additions rightly weigh nothing.
 */
import { mayExceed } from '../../table/bonus';
import type { Check, Claim, Draft } from '../check';
import { claim } from '../claim';
import { causeAt, nameOf, quoted } from '../places';
import { isPenalty, scoreState } from '../scores';

export const weightZero = {
  code: 'weight-zero',
  precedence: 230,
  name: '分值为0',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const { table, rows } of draft.scoreTables) {
    const headings = new Set(table.groups.map(({ place }) => place.row));
    for (const { indicator } of rows) {
      const { fullMarks, score, cells, role } = indicator;
      if (role === 'funds' || fullMarks?.quantity?.value.isZero() !== true || score === null) continue;
      if (mayExceed(indicator) || isPenalty(indicator)) continue;
      const isFilled = [cells.target, cells.actual, cells.criterion].some(
        (cell) => (cell?.text ?? '').trim() !== '',
      );
      if (!isFilled || scoreState(score, fullMarks).kind !== 'number') continue;
      if (cells.name === null && headings.has(indicator.row)) continue;
      const { place, raw } = fullMarks;
      yield claim({
        severity: 'warning',
        place,
        subject: indicator.key,
        role: 'weight',
        related: [score.place],
        reported: raw,
        message: `${quoted(indicator.name)}填了指标并打了分，分值却是 0，请补上分值（见 ${nameOf(place)}）。`,
        cause: causeAt(place),
      });
    }
  }
}
