/**
 * A share of a whole above the whole: 满意度105%, 合格率120%. Reason: no more can pass, be covered or be satisfied than
 * there are. Rates that may rightly pass 100% (完成率, 执行率, 增长率) are left alone. A warning: a slip of the keyboard.
 */
import { foldWord } from '../../grid/fold';
import { Ratio } from '../../grid/ratio';
import type { Check, Claim, Draft, RowReview } from '../check';
import { claim } from '../claim';
import { causeAt, nameOf, quoted } from '../places';
import { actualFigure, numberTarget } from '../row-figures';

/** A part of its whole, by the end of the name. */
const SHARE =
  /(?:合格|满意|覆盖|及时|按时|准时|按期|达标|知晓|准确|优良|优质|优秀|完好|正确|公开|规范|普及|入学|巩固|参保|签约|接种|持证|办结|回复|整改|处置|破案|受益)率$|满意度$/;
/** What is compared with another year or another plan. */
const COMPARED = /增长|增幅|提高|提升|上升|改善|下降|降低|变动|同比|环比|较上年/;

export const percentageAbove100 = {
  code: 'percentage-above-100',
  precedence: 210,
  name: '比率超过100%',
  run,
} as const satisfies Check;

function* run(draft: Draft): Generator<Claim> {
  for (const { rows } of draft.scoreTables) {
    for (const row of rows) {
      const { name, key, cells } = row.indicator;
      const plain = foldWord(name).replace(/\([^()]*\)/g, '');
      if (!SHARE.test(plain) || COMPARED.test(plain)) continue;
      for (const [role, figure] of figuresOf(row)) {
        const { place, text } = figure;
        yield claim({
          severity: 'warning',
          place,
          subject: key,
          role: `${role}-share`,
          related: role === 'actual' && cells.target !== null ? [cells.target.place] : [],
          reported: text.trim(),
          message: `${quoted(name)}不会超过 100%，这里的${role === 'actual' ? '实际完成值' : '指标值'}是 ${text.trim()}，请核对是否填错（见 ${nameOf(place)}）。`,
          cause: causeAt(place),
        });
      }
    }
  }
}

function* figuresOf(row: RowReview) {
  const { target } = row.indicator.cells;
  const promised = numberTarget(row);
  const isPromised =
    promised?.quantityKind === 'rate' && promised.operator !== '≤' && promised.operator !== '<';
  if (target !== null && isPromised && promised.value.isAbove(Ratio.one)) yield ['target', target] as const;
  const reached = actualFigure(row);
  if (reached?.kind === 'rate' && reached.value.isAbove(Ratio.one)) yield ['actual', reached.cell] as const;
}
