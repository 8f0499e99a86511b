/** What the criterion reader found wrong with a criterion itself: one claim each, at its words. */
import type { CriterionDefect } from '../assess/defects';
import type { Claim, Draft, Severity } from './check';
import { claim } from './claim';
import { causeAt, distinct, keyOf, nameOf, quoted } from './places';

export function* criterionDefects(
  draft: Draft,
  code: CriterionDefect['code'],
  severity: Severity,
): Generator<Claim> {
  for (const { rows } of draft.scoreTables) {
    const seen = new Set<string>();
    for (const { indicator, assessment, defects } of rows) {
      const criterion = indicator.cells.criterion;
      const place = criterion?.place ?? assessment.used.find((span) => span.place !== null)?.place ?? null;
      if (place === null) continue;
      for (const defect of defects) {
        // A criterion merged over several rows has its defect once.
        const spot = `${keyOf(place)}|${defect.from}|${defect.to}`;
        if (defect.code !== code || seen.has(spot)) continue;
        seen.add(spot);
        const words = criterion?.text.slice(defect.from, Math.min(defect.to, defect.from + 60)) ?? '';
        yield claim({
          severity,
          place,
          subject: indicator.key,
          role: 'criterion',
          related: distinct([indicator.fullMarks?.place ?? null], place),
          reported: words === '' ? null : words,
          message: `${quoted(indicator.name)}的评价标准：${defect.text}（见 ${nameOf(place)}）。`,
          evidence: words === '' ? [] : [quoted(words, 60)],
          cause:
            code === 'criterion-marks-conflict' && indicator.fullMarks !== null
              ? causeAt(indicator.fullMarks.place)
              : null,
        });
      }
    }
  }
}
