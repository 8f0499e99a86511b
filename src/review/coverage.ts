/** How much of the tables was checked: a review that found nothing has looked only at what it could compare. */
import type { AssessmentStatus } from '../assess/assessment';
import { isComparedView } from './compared';
import type { IndicatorView, TableView } from './contract';
import { STATUS_WORDS } from './status-words';

/** Why a row was not compared: its outcome, or that it has no score to compare. */
type Reason = AssessmentStatus | 'blank';

export interface Coverage {
  /** Rows whose score was held against what follows from their own words. */
  readonly checked: number;
  readonly unchecked: number;
  /** Why rows were not, the most frequent reason first. */
  readonly reasons: readonly { readonly reason: Reason; readonly rows: number }[];
}

function reasonOf({ assessment: { status }, reported }: IndicatorView): Reason {
  return status === 'scored' && reported.value === null ? 'blank' : status;
}

export function coverageOf(tables: readonly TableView[]): Coverage {
  const rows = tables.flatMap((table) => table.indicators);
  const counts = new Map<Reason, number>();
  for (const row of rows) {
    if (isComparedView(row)) continue;
    const reason = reasonOf(row);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const reasons = [...counts]
    .map(([reason, count]) => ({ reason, rows: count }))
    .sort((a, b) => b.rows - a.rows);
  const unchecked = reasons.reduce((sum, item) => sum + item.rows, 0);
  return { checked: rows.length - unchecked, unchecked, reasons };
}

/** `核了 9 行，8 行没核：由人判断 6，缺数据 2`. */
export function coverageText({ checked, unchecked, reasons }: Coverage): string {
  if (unchecked === 0) return `${checked} 行都核了`;
  const why = reasons
    .map(({ reason, rows }) => `${reason === 'blank' ? '没有得分' : STATUS_WORDS[reason]} ${rows}`)
    .join('，');
  return `核了 ${checked} 行，${unchecked} 行没核：${why}`;
}
