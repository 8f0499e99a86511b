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
  /** Rows a person has decided. */
  readonly settled: number;
  readonly unchecked: number;
  /** Why rows were not, the most frequent reason first. */
  readonly reasons: readonly { readonly reason: Reason; readonly rows: number }[];
}

function reasonOf({ assessment: { status }, reported }: IndicatorView): Reason {
  return status === 'scored' && reported.value === null ? 'blank' : status;
}

const isSettled = ({ answer }: IndicatorView): boolean => (answer?.points ?? null) !== null;

export function coverageOf(tables: readonly TableView[]): Coverage {
  const rows = tables.flatMap((table) => table.indicators);
  const counts = new Map<Reason, number>();
  for (const row of rows) {
    if (isComparedView(row) || isSettled(row)) continue;
    const reason = reasonOf(row);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const reasons = [...counts]
    .map(([reason, count]) => ({ reason, rows: count }))
    .sort((a, b) => b.rows - a.rows);
  const unchecked = reasons.reduce((sum, item) => sum + item.rows, 0);
  const settled = rows.filter((row) => !isComparedView(row) && isSettled(row)).length;
  return { checked: rows.length - settled - unchecked, settled, unchecked, reasons };
}

/** `核了 9 行，8 行没核：由人判断 6，缺数据 2`. */
export function coverageText({ checked, settled, unchecked, reasons }: Coverage): string {
  const decided = settled === 0 ? '' : `，${settled} 行由人认定`;
  if (unchecked === 0) return settled === 0 ? `${checked} 行都核了` : `核了 ${checked} 行${decided}`;
  const why = reasons
    .map(({ reason, rows }) => `${reason === 'blank' ? '没有得分' : STATUS_WORDS[reason]} ${rows}`)
    .join('，');
  return `核了 ${checked} 行${decided}，${unchecked} 行没核：${why}`;
}
