/**
 * Words of the blank form left in a row that is scored: 指标1：, ……, XX, ＿＿, （填写说明…）. Reason: nobody wrote what the
 * row is about. A warning; rows without a score are simply not filled in.
 */
import type { PlacedText } from '../../table/table';
import type { Check, Claim, Draft } from '../check';
import { claim } from '../claim';
import { nameOf, quoted } from '../places';
import { scoreState } from '../scores';

/** The whole cell: `指标1：` before a real name is normal. */
const WHOLE =
  /^\s*(?:指标\s?[\d０-９一二三四五六七八九十]{1,2}\s?[:：、]|[….。·]{2,12}|[-—]?\s?[XxＸ×]{2,8}[%％]?|[_＿]{2,40})\s*$/;
const WITHIN = /[_＿]{2,40}|[（(](?:填写说明|请填写|此处填写)|请在此(?:处)?填写|[\d０-９]{1,4}字以内[）)]/;
const LONGEST = 400;

export const placeholderLeft = {
  code: 'placeholder-left',
  precedence: 250,
  name: '模板文字没有替换',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const { rows } of draft.scoreTables) {
    for (const { indicator } of rows) {
      const { score, fullMarks, cells } = indicator;
      const marks = fullMarks?.quantity?.value;
      if (score === null || marks === undefined || marks.isZero()) continue;
      if (scoreState(score, fullMarks).kind !== 'number') continue;
      for (const [role, text] of [
        ['name', cells.name],
        ['target', cells.target],
        ['actual', cells.actual],
      ] as const) {
        if (text === null || !isLeft(text)) continue;
        yield claim({
          severity: 'warning',
          place: text.place,
          subject: indicator.key,
          role: `${role}-placeholder`,
          related: [score.place],
          reported: text.text.trim(),
          message: `这一行打了分，这里还是模板文字${quoted(text.text)}，请填写实际内容（见 ${nameOf(text.place)}）。`,
        });
      }
    }
  }
}

const isLeft = ({ text }: PlacedText): boolean =>
  text.length <= LONGEST && (WHOLE.test(text) || WITHIN.test(text));
