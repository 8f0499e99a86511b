/** What goes into a cell for a line of the list. */
import type { CellValue } from '../grid/workbook';
import type { ProposalView } from './contract';

/** Why a sum is written although no finding stands at it. */
export const FOLLOWS = '随得分改动重新合计。';

/** A score typed with its unit keeps the unit (`5分` → `3分`); everything else becomes a number, a grade a word. */
export function valueToWrite(now: CellValue, proposal: ProposalView): CellValue {
  if (proposal.kind === 'grade') return proposal.to;
  const unit = typeof now === 'string' ? /^\s*[\d.０-９．]+\s*(分)\s*$/.exec(now)?.[1] : undefined;
  return unit === undefined ? Number(proposal.to) : `${proposal.to}${unit}`;
}
