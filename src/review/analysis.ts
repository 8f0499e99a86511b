/** The pipeline's own, exact form of a review: everything the view, the edits and the record sheet are made from. */
import type { Draft, RowReview, ScoreTableReview } from '../check/check';
import type { Finding } from '../check/run-checks';
import { runChecks } from '../check/run-checks';
import { readFacts } from '../facts/read-facts';
import { withinBounds } from '../grid/longest-text';
import type { Workbook } from '../grid/workbook';
import type { LocalRules } from '../rules/local-rules';
import { nationalRules } from '../rules/local-rules';
import { findTables } from '../table/find-tables';
import type { Table, TableDoubt } from '../table/table';
import type { Settled } from './answers';
import { settledRows } from './answers';
import { withoutRecords } from './own-sheet';
import { exemptions, reviewRow } from './review-row';
import type { State } from './state';
import { emptyState, readState } from './state';
import { taughtTables } from './taught-tables';

export interface Analysis {
  readonly workbook: Workbook;
  readonly state: State;
  /** The stored state is of a later version, or damaged: it is left untouched. */
  readonly sealedState: 'foreign' | 'damaged' | null;
  readonly tables: readonly Table[];
  readonly doubts: readonly TableDoubt[];
  readonly draft: Draft;
  /** What people have decided, by `Indicator.key`: rows an answer is kept for and fits. */
  readonly settled: ReadonlyMap<string, Settled>;
  readonly findings: readonly Finding[];
}

/** Rows done so far, for a progress bar; `total` is known once the tables are found. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

const ROWS_BETWEEN_YIELDS = 200;

/** Workbook → tables, read as taught → rows → facts → checks. Yields between rows so that a host can show progress and stop it. */
export function* analyse(whole: Workbook, wanted: LocalRules | null): Generator<Progress, Analysis> {
  const workbook = withinBounds(withoutRecords(whole));
  const stored = readState(workbook.state);
  const state = stored.kind === 'state' ? stored.state : emptyState;
  const rules = wanted ?? state.rules ?? nationalRules;
  const found = findTables(workbook, state.mappings);
  const tables = taughtTables(found.tables, rules.readings);
  const total = tables.reduce(
    (sum, table) => sum + (table.kind === 'score' ? table.indicators.length : 0),
    0,
  );
  let done = 0;
  const scoreTables: ScoreTableReview[] = [];
  for (const table of tables) {
    if (table.kind !== 'score') continue;
    const rows: RowReview[] = [];
    const siblings = exemptions(table);
    for (const indicator of table.indicators) {
      rows.push(reviewRow(indicator, table, siblings, rules));
      done += 1;
      if (done % ROWS_BETWEEN_YIELDS === 0) yield { done, total };
    }
    scoreTables.push({ table, rows });
  }
  const dataTables = tables.filter((table) => table.kind === 'data');
  const draft: Draft = { workbook, scoreTables, dataTables, facts: readFacts(workbook, tables), rules };
  yield { done, total };
  return {
    workbook: whole,
    state,
    sealedState: stored.kind === 'state' ? null : stored.kind,
    tables,
    doubts: found.doubts,
    draft,
    settled: settledRows(scoreTables, rules, state.answers),
    findings: runChecks(draft),
  };
}
