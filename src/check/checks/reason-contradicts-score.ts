/**
 * A reason that names a cut the score does not show: 扣2分 beside a score that is full, or lost 3. Reason: one of the two was
 * changed and the other forgotten, and whoever reads the table cannot tell which. A warning. A rule quoted (每…扣, 应扣)
 * and a cut put off (不扣, 拟扣) are no cuts of this row.
 */
import { foldWord } from '../../grid/fold';
import { Ratio } from '../../grid/ratio';
import { pointsOf } from '../../table/points';
import type { Check, Claim, Draft } from '../check';
import { claim } from '../claim';
import { causeAt, nameOf, quoted } from '../places';
import { reasonOf } from '../reasons';
import { isPenalty, statedScores } from '../scores';

export const reasonContradictsScore = {
  code: 'reason-contradicts-score',
  precedence: 270,
  name: '扣分原因与得分不符',
  run,
} as const satisfies Check;

const CUT = /([^,;。、]{0,12}?)(?:扣减|扣除|扣|减)(?:了|去)?(\d{1,3}(?:\.\d{1,2})?)分/g;
/** Before a cut: it is a rule, or is not taken. */
const NO_CUT = /每|各|如|若|应|须|拟|可|另|按|标准|规定|[不未再至]$/;
const LONGEST = 200;

function* run(draft: Draft): Generator<Claim> {
  for (const { table, row, score, value } of statedScores(draft)) {
    const { indicator } = row;
    const marks = pointsOf(indicator.fullMarks);
    const reason = reasonOf(draft.workbook, table, indicator);
    if (marks === null || reason === null || isPenalty(indicator) || value.isAbove(marks)) continue;
    const cuts = cutsIn(reason.text);
    const lost = marks.minus(value);
    if (cuts === null || cuts.length === 0 || isShown(cuts, lost)) continue;
    const total = cuts.reduce((sum, each) => sum.plus(each), Ratio.zero);
    yield claim({
      severity: 'warning',
      place: reason.place,
      subject: indicator.key,
      role: 'reason-cut',
      related: [score.place],
      reported: reason.text.trim(),
      message: `${quoted(indicator.name)}的原因里写着扣 ${total.toText(2)} 分，得分却是 ${score.raw.trim()}（分值 ${marks.toText(2)}，扣了 ${lost.toText(2)} 分），请核对（见 ${nameOf(score.place)}）。`,
      cause: causeAt(score.place),
    });
  }
}

/** The cuts a text names; null where it speaks of cuts in another way. */
function cutsIn(text: string): readonly Ratio[] | null {
  const plain = foldWord(text);
  if (plain.length > LONGEST) return null;
  const cuts: Ratio[] = [];
  for (const [, before = '', points = ''] of plain.matchAll(CUT)) {
    if (NO_CUT.test(before)) return null;
    cuts.push(Ratio.of(points));
  }
  return cuts;
}

/** One of them is what was lost, or all of them together are. */
function isShown(cuts: readonly Ratio[], lost: Ratio): boolean {
  return (
    cuts.some((each) => each.equals(lost)) ||
    cuts.reduce((sum, each) => sum.plus(each), Ratio.zero).equals(lost)
  );
}
