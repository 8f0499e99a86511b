/** 写入公式: the lines offered, one a row whose criterion can be an ordinary formula. Never ticked by itself. */
import type { Workbook } from '../grid/workbook';
import type { Analysis, Progress } from './analysis';
import type { ProposalView } from './contract';
import type { NativeFormula } from './native-formula';
import { nativeFormula } from './native-formula';
import { lineFor, standingFormula } from './proposals';
import { analyseNow } from './review';
import type { Slot } from './slots';
import { slotsOf } from './slots';
import { pointsOf } from '../table/points';

/** A line that writes a formula; `to` is what it gives now. */
export interface FormulaProposal extends ProposalView {
  /** Without the leading `=`. */
  readonly formula: string;
  /** The score that stands is the one it gives. */
  readonly agrees: boolean;
  /** The row, by `Indicator.key`. */
  readonly row: string;
}

const AS_WRITTEN = '按评价标准写成公式，数改了得分自动跟着变';

/** What each formula was worked out to be, as long as the workbook is the same. */
const known = new WeakMap<Workbook, Map<string, NativeFormula>>();

/** In: a row's key. Out: its formula or why it has none; null where no one row is known by it. Worked out once a workbook. */
export function formulaOf(workbook: Workbook, key: string): NativeFormula | null {
  const made = known.get(workbook) ?? new Map<string, NativeFormula>();
  known.set(workbook, made);
  const before = made.get(key);
  if (before !== undefined) return before;
  const { draft } = analyseNow(workbook);
  const [found, second] = draft.scoreTables.flatMap(({ table, rows }) =>
    rows.flatMap((row) => (row.indicator.key === key ? [{ table, row }] : [])),
  );
  if (found === undefined || second !== undefined) return null;
  const formula = nativeFormula(found.row, found.table, workbook, draft.rules);
  made.set(key, formula);
  return formula;
}

/** Rows of the workbook one by one, so that a pane can show progress: each with its line, where it has one. */
export function* formulaLines(
  workbook: Workbook,
  keys: ReadonlySet<string> | null = null,
): Generator<Progress, readonly FormulaProposal[]> {
  const analysis = analyseNow(workbook);
  const slots = analysis.draft.scoreTables
    .flatMap(({ table }) => slotsOf(table))
    .filter(({ kind, sure, table, indicators: [index = -1] }) => {
      const key = table.indicators[index]?.key ?? '';
      return kind === 'score' && sure && (keys === null || keys.has(key));
    });
  const lines: FormulaProposal[] = [];
  for (const [index, slot] of slots.entries()) {
    const line = lineOf(analysis, slot);
    if (line !== null) lines.push(line);
    yield { done: index + 1, total: slots.length };
  }
  return lines;
}

/** In: keys of rows; null: every row. Out: the lines of those that can be written. */
export function formulaProposals(
  workbook: Workbook,
  keys: ReadonlySet<string> | null,
): readonly FormulaProposal[] {
  const steps = formulaLines(workbook, keys);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function lineOf(analysis: Analysis, slot: Slot): FormulaProposal | null {
  const indicator = slot.table.indicators[slot.indicators[0] ?? -1];
  if (indicator === undefined) return null;
  const formula = formulaOf(analysis.workbook, indicator.key);
  if (formula?.is !== 'formula') return null;
  const line = lineFor(analysis, slot, formula.score.toText(2), null, null);
  // A formula of the user's own stays, and one of ours that is the same need not be written again.
  if (!line.writable || standingFormula(analysis, slot) === formula.text) return null;
  const why = [AS_WRITTEN, ...formula.assumes].join('；');
  const agrees = pointsOf(slot.figure)?.equals(formula.score) === true;
  return { ...line, ticked: false, why, formula: formula.text, agrees, row: indicator.key };
}
