/**
 * A column of 完成率 tells how far the target was reached. Beside a column of actual values it is a degree: neither the
 * value nor a second one to contradict it (whether it follows from the two is a check of its own). Where the row's own
 * words name that rate it is the value; where no column gives the actual value it is the share of the target reached.
 */
import { fold } from '../grid/fold';
import { Ratio } from '../grid/ratio';
import type { Row } from './fit';
import { rateCell, targetRate } from './fit';
import type { Measurement } from './measurement';
import type { Wanted } from './sentence';
import { say, shown } from './wording';

/** What such columns are called, in the words of a criterion or a name. */
const NAMES_A_DEGREE =
  /(?:完成|执行|达成|实现|支付)(?:率|比例|比率|百分比|程度|进度)|支出进度|目标达成率|完成百分比/;

/** In: a row whose actual cell says nothing. Out: its value by the rate column; null where that column cannot be it. */
export function fromDegree(row: Row, wanted: Wanted): Measurement | null {
  const rate = rateCell(row.cells.rate);
  if (rate === null) return null;
  const names = [row.cells.criterion, row.cells.name].some(
    (text) => text !== null && NAMES_A_DEGREE.test(fold(text.text)),
  );
  const promised = targetRate(row);
  if (names) return wanted === 'rate' || promised !== null ? rate : null;
  if (row.hint.hasActuals) return null;
  if (promised !== null && !promised.equals(Ratio.one)) return reached(rate, row);
  return wanted === 'rate' ? rate : reached(rate, row);
}

/** 80% of a target of 100人 is 80人; the printed rate may be rounded, so the value is a reading. */
function reached(rate: Measurement, { target }: Row): Measurement | null {
  if (target?.kind !== 'number') return null;
  const value = rate.value.times(target.value);
  const { quantityKind: kind, unit } = target;
  return {
    ...rate,
    value,
    kind,
    unit: kind === 'rate' ? '%' : unit,
    assumption: say.degree(target.text, rate.value.times(Ratio.hundred).toText(4), shown(value, kind, unit)),
  };
}
