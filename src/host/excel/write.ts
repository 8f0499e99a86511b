/** The second sync of a write: everything at once, then read back in the same batch. */
import type { CellValue, Place } from '../../grid/workbook';
import { cellName } from '../../grid/address';
import { sameFormula } from '../../grid/same-formula';
import { sameValue } from '../held';
import { askCells, placeKey, runRange, runs } from './cells';
import { cellInput, TEXT_FORMAT } from './cell-input';
import type { Standings } from './compare';
import type { OldMark } from './marks';
import { addMark, deleteRules } from './marks';
import { addSheet, freeName } from './new-sheet';
import { addNote, deleteOwnNotes } from './notes';
import type { Plan, ValueWrite } from './plan';
import { stateXml } from '../state-xml';
import { putState } from './state';

/** What a write may have done, kept so that it can be taken back even when its sync failed half-way. */
export interface Attempt {
  oldMarks: readonly OldMark[];
  newSheets: readonly string[];
}

/** Errors: what Excel throws; `attempt` then holds what is needed to restore. Out: cells that do not hold what was written. */
export async function write(
  context: Excel.RequestContext,
  plan: Plan,
  standings: Standings,
  attempt: Attempt,
): Promise<readonly Place[]> {
  // Of several edits of one cell the last counts.
  const values = new Map(plan.values.map((write) => [placeKey(write.edit.place), write]));
  attempt.oldMarks = removeMarks(context, plan, standings);
  putValues(context, values);
  if (standings.manual && values.size > 0) context.workbook.application.calculate('Recalculate');
  const [first = [], ...later] = inPieces(plan.marks);
  for (const { edit } of first) addMark(context, edit.place, edit.mark, edit.holds);
  if (plan.state !== null) {
    putState(context, standings.stateIds, plan.state.json === null ? null : stateXml(plan.state.json));
  }
  const taken = [...standings.sheets.keys()];
  attempt.newSheets = plan.sheets.map(({ sheet }) => {
    const name = freeName(sheet.name, taken);
    taken.push(name);
    addSheet(context, sheet, name);
    return name;
  });
  putNotes(context, plan, standings);
  const after = askCells(
    context,
    plan.values.map(({ edit }) => edit.place),
    standings.refused,
  );
  await context.sync();
  const wrong = [...values.values()].flatMap((write) => {
    const now = after.standing(write.edit.place);
    const formula = write.edit.formula ?? null;
    return now !== undefined && sameFormula(now.formula, formula) && sameValue(now.value, wanted(write))
      ? []
      : [write.edit.place];
  });
  if (wrong.length === 0) for (const piece of later) await addMarks(context, piece);
  return wrong;
}

/** What the cell is to hold: a number put into a text cell that may not be reformatted becomes its text. */
function wanted({ edit, standing, throughGeneral }: ValueWrite): CellValue {
  return typeof edit.value === 'number' && standing.format === TEXT_FORMAT && !throughGeneral
    ? String(edit.value)
    : edit.value;
}

/** Neighbours are written as one range; a number for a text cell goes through General by itself, a cell beside hidden rows alone. */
function putValues(context: Excel.RequestContext, values: ReadonlyMap<string, ValueWrite>): void {
  const plain = [...values.values()].filter(
    ({ edit, throughGeneral, standing }) => edit.formula === undefined && !throughGeneral && !standing.alone,
  );
  for (const run of runs(plain.map(({ edit }) => edit.place))) {
    const rows = Array.from({ length: run.bottom - run.top + 1 }, (_, down) => {
      const write = values.get(placeKey({ sheet: run.sheet, row: run.top + down, column: run.column }));
      // null leaves a cell as it is; a run has no gaps, so it never comes to that.
      return [write === undefined ? null : cellInput(write.edit.value, write.standing.format)];
    });
    runRange(context, run).values = rows;
  }
  for (const { edit, standing, throughGeneral } of values.values()) {
    const range = context.workbook.worksheets.getItem(edit.place.sheet).getRange(cellName(edit.place));
    if (edit.formula !== undefined) {
      range.formulas = [[`=${edit.formula}`]];
      continue;
    }
    if (!throughGeneral) {
      if (standing.alone) range.values = [[cellInput(edit.value, standing.format)]];
      continue;
    }
    range.numberFormat = [['General']];
    range.values = [[cellInput(edit.value, 'General')]];
    range.numberFormat = [[TEXT_FORMAT]];
  }
}

/** Marks in one request: two kilobytes each, under the 5 MB Excel on the web takes. More need a further sync. */
const MARKS_AT_ONCE = 1_000;

function inPieces(marks: Plan['marks']): readonly Plan['marks'][] {
  return Array.from({ length: Math.ceil(marks.length / MARKS_AT_ONCE) }, (_, piece) =>
    marks.slice(piece * MARKS_AT_ONCE, (piece + 1) * MARKS_AT_ONCE),
  );
}

async function addMarks(context: Excel.RequestContext, marks: Plan['marks']): Promise<void> {
  for (const { edit } of marks) addMark(context, edit.place, edit.mark, edit.holds);
  await context.sync();
}

/** Takes off every mark of ours that is to go, or to be made anew. */
function removeMarks(context: Excel.RequestContext, plan: Plan, standings: Standings): readonly OldMark[] {
  const everywhere = standings.everywhere.filter(({ sheet }) => plan.clear.has(sheet));
  const remade = [...standings.marked.values()].filter(({ sheet }) => !plan.clear.has(sheet));
  const marked = new Set(plan.marks.map(({ edit }) => `${edit.place.sheet} ${cellName(edit.place)}`));
  return [
    ...everywhere,
    ...remade.filter(({ sheet, cell }) => cell !== null && marked.has(`${sheet} ${cell}`)),
  ].flatMap((asked) => deleteRules(context, asked));
}

/** Notes come last, so that nothing else can fail after them. */
function putNotes(context: Excel.RequestContext, plan: Plan, standings: Standings): void {
  if (plan.clear.size > 0) deleteOwnNotes(standings.notes);
  for (const { edit, withNote } of plan.marks) {
    if (withNote) {
      addNote(context.workbook.worksheets.getItem(edit.place.sheet), cellName(edit.place), edit.reason);
    }
  }
}
