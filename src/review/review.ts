/** The pipeline, top to bottom: workbook → tables → rows → checks → review. */
import type { Severity } from '../check/check';
import type { Finding } from '../check/run-checks';
import type { Workbook } from '../grid/workbook';
import type { LocalRules } from '../rules/local-rules';
import type { Analysis, Progress } from './analysis';
import { analyse } from './analysis';
import { isCompared } from './compared';
import type { FindingView, Review, Summary, TableView } from './contract';
import { dismissedReason } from './dismissals';
import { fingerprint } from '../grid/fingerprint';
import { proposalsOf } from './proposals';
import { findingView, tableView } from './view';

function summaryOf(
  analysis: Analysis,
  tables: readonly TableView[],
  findings: readonly FindingView[],
): Summary {
  const rows = tables.flatMap((table) => table.indicators);
  const scored = rows.filter((row) => row.assessment.status === 'scored').length;
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity && finding.dismissed === null).length;
  return {
    tables: tables.filter((table) => table.kind === 'score').length,
    rows: rows.length,
    scored,
    kept: rows.length - scored,
    compared: analysis.draft.scoreTables.flatMap((review) => review.rows).filter(isCompared).length,
    errors: count('error'),
    warnings: count('warning'),
    questions: count('question'),
  };
}

const SEALED = {
  foreign: '本工作簿里有更新版本核分留下的记录，已原样保留；请升级核分后再写入。',
  damaged: '本工作簿里核分的记录已经损坏，读不出来，已原样保留；点「清除标记」可以清掉它，清掉以后才能写入。',
} as const;

/** Findings the user has not set aside. */
export function standingFindings(analysis: Analysis): readonly Finding[] {
  return analysis.findings.filter((finding) => dismissedReason(analysis, finding) === null);
}

/** What the user is asked or told first: no score table, competing columns, a record that cannot be read, what the host could not give. */
function questionOf(analysis: Analysis): string | null {
  const doubts = analysis.doubts.map((doubt) => doubt.text);
  if (analysis.sealedState !== null) doubts.push(SEALED[analysis.sealedState]);
  doubts.push(...(analysis.workbook.unread ?? []));
  return doubts.length === 0 ? null : doubts.join('\n');
}

function viewOf(analysis: Analysis): Review {
  const { rules } = analysis.draft;
  const tables = analysis.tables.map((table) => tableView(table, analysis));
  const findings = analysis.findings.map((finding) =>
    findingView(finding, dismissedReason(analysis, finding)),
  );
  return {
    rules: { id: rules.id, hash: fingerprint(JSON.stringify(rules)), set: rules.set },
    summary: summaryOf(analysis, tables, findings),
    sheets: analysis.workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
    tables,
    findings,
    proposals: proposalsOf(analysis, standingFindings(analysis)),
    question: questionOf(analysis),
  };
}

/** As `reviewWorkbook`, but yields now and then so that a host can show progress and stop it. */
export function* reviewSteps(
  workbook: Workbook,
  rules: LocalRules | null = null,
): Generator<Progress, Review> {
  return viewOf(yield* remembered(workbook, rules));
}

/**
 * A workbook just reviewed is planned over next (writing, undoing, dismissing): its analysis is kept as long as the
 * workbook itself. Workbooks are never changed in place, so the same object has the same analysis.
 */
const analyses = new WeakMap<Workbook, Analysis>();

function* remembered(workbook: Workbook, rules: LocalRules | null): Generator<Progress, Analysis> {
  const known = rules === null ? analyses.get(workbook) : undefined;
  if (known !== undefined) return known;
  const analysis = yield* analyse(workbook, rules);
  if (rules === null) analyses.set(workbook, analysis);
  return analysis;
}

/** Runs an analysis without pause. */
export function analyseNow(workbook: Workbook, rules: LocalRules | null = null): Analysis {
  const steps = remembered(workbook, rules);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Pure: same workbook, same rules, same review. `rules` overrides those stored in the workbook. Never throws. */
export function reviewWorkbook(workbook: Workbook, rules: LocalRules | null = null): Review {
  return viewOf(analyseNow(workbook, rules));
}
