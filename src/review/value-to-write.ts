/** What goes into a cell for a line of the list. */
import { Ratio } from '../grid/ratio';
import type { CellValue } from '../grid/workbook';
import type { ProposalView } from './contract';

/** Why a sum is written although no finding stands at it. */
export const FOLLOWS = '随得分改动重新合计。';

/** Why a formula stands where a score stood. */
export const AS_FORMULA = '得分已写成公式，按评价标准随实际值自动计算。';

/** A score typed with its unit keeps the unit (`5分` → `3分`); everything else becomes a number, a grade a word. */
export function valueToWrite(now: CellValue, proposal: ProposalView, format = 'General'): CellValue {
  if (proposal.kind === 'grade') return proposal.to;
  if (proposal.kind === 'value') return typedValue(proposal.to, format);
  const unit = typeof now === 'string' ? /^\s*[\d.０-９．]+\s*(分)\s*$/.exec(now)?.[1] : undefined;
  return unit === undefined ? Number(proposal.to) : `${proposal.to}${unit}`;
}

/** A plain number as a number, a rate as one where the cell shows rates; everything else as the text it is. */
function typedValue(text: string, format: string): CellValue {
  const plain = text.normalize('NFKC').trim();
  if (/^-?\d{1,12}(?:\.\d{1,6})?$/.test(plain)) return Number(plain);
  const rate = /^(-?\d{1,9}(?:\.\d{1,6})?)%$/.exec(plain)?.[1];
  if (rate !== undefined && format.includes('%')) return Ratio.of(rate).over(Ratio.hundred).toNumber();
  return text.trim();
}
