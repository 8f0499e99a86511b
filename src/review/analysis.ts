/** The pipeline's own, exact form of a review: everything the view, the edits and the record sheet are made from. */
import { assessRow } from '../assess/assess';
import type { Draft, RowReview, ScoreTableReview } from '../check/check';
import type { Finding } from '../check/run-checks';
import { runChecks } from '../check/run-checks';
import { readCriterion } from '../reading/criterion';
import { readFacts } from '../facts/read-facts';
import { withinBounds } from '../grid/longest-text';
import type { Workbook } from '../grid/workbook';
import { measureRow } from '../measure/measure';
import type { LocalRules } from '../rules/local-rules';
import { nationalRules } from '../rules/local-rules';
import { findTables } from '../table/find-tables';
import { pointsOf } from '../table/points';
import type { Indicator, PlacedText, ScoreTable, Table, TableDoubt } from '../table/table';
import { withoutRecords } from './own-sheet';
import type { State } from './state';
import { emptyState, readState } from './state';

export interface Analysis {
  readonly workbook: Workbook;
  readonly state: State;
  /** The stored state is of a later version: it is left untouched. */
  readonly foreignState: boolean;
  readonly tables: readonly Table[];
  readonly doubts: readonly TableDoubt[];
  readonly draft: Draft;
  readonly findings: readonly Finding[];
}

/** Rows done so far, for a progress bar; `total` is known once the tables are found. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

const ROWS_BETWEEN_YIELDS = 200;

/** Texts of the row where a rule may stand beside the criterion cell. */
function otherTexts(indicator: Indicator): readonly PlacedText[] {
  const { name, description, remark } = indicator.cells;
  return [name, description, remark].filter((text) => text !== null);
}

/** Criteria of the table that say what holds for those a row does not apply to; they may hold for rows beside theirs. */
function exemptions(table: ScoreTable): readonly PlacedText[] {
  const seen = new Set<string>();
  return table.indicators.flatMap(({ cells: { criterion } }) => {
    if (criterion === null || seen.has(criterion.text)) return [];
    seen.add(criterion.text);
    return readCriterion(criterion.text).clauses.some((clause) => clause.kind === 'not-applicable')
      ? [criterion]
      : [];
  });
}

function reviewRow(
  indicator: Indicator,
  table: ScoreTable,
  siblings: readonly PlacedText[],
  rules: LocalRules,
): RowReview {
  const criterion = indicator.cells.criterion;
  const others = otherTexts(indicator);
  const expects = readCriterion(criterion?.text ?? '').measures;
  const hasActuals = table.columns.some(({ role }) => role === 'actual');
  const measured = measureRow(indicator.cells, indicator.funds, { expects, unit: table.unit, hasActuals });
  const fullMarks = pointsOf(indicator.fullMarks);
  const answer = assessRow({
    role: indicator.role,
    name: indicator.name,
    levels: indicator.levels,
    criterion,
    others,
    notes: table.notes,
    siblings,
    fullMarks,
    measured,
    actual: indicator.cells.actual?.text ?? null,
    rules,
  });
  return { indicator, measured, ...answer };
}

/** Workbook → tables → rows → facts → checks. Yields between rows so that a host can show progress and stop it. */
export function* analyse(whole: Workbook, wanted: LocalRules | null): Generator<Progress, Analysis> {
  const workbook = withinBounds(withoutRecords(whole));
  const stored = readState(workbook.state);
  const state = stored.kind === 'state' ? stored.state : emptyState;
  const rules = wanted ?? state.rules ?? nationalRules;
  const { tables, doubts } = findTables(workbook, state.mappings);
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
    foreignState: stored.kind === 'foreign',
    tables,
    doubts,
    draft,
    findings: runChecks(draft),
  };
}
