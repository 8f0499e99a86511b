/** The second sync of a write: everything at once, then read back in the same batch. */
import type { CellValue, Place } from '../../grid/workbook';
import { cellName } from '../../grid/address';
import { askCells, placeKey } from './cells';
import { cellInput, sameValue, TEXT_FORMAT } from './cell-input';
import type { Standings } from './compare';
import type { OldMark } from './marks';
import { addMark, deleteRules } from './marks';
import { addSheet, freeName } from './new-sheet';
import { addNote, deleteOwnNotes } from './notes';
import type { Plan, ValueWrite } from './plan';
import { putState, stateXml } from './state';

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
  attempt.oldMarks = removeMarks(context, plan, standings);
  for (const write of plan.values) putValue(context, write);
  for (const { edit } of plan.marks) addMark(context, edit.place, edit.mark, edit.holds);
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
  );
  await context.sync();
  // Of several edits of one cell the last counts.
  const last = new Map(plan.values.map((write) => [placeKey(write.edit.place), write]));
  return [...last.values()].flatMap((write) => {
    const now = after.standing(write.edit.place);
    return now !== undefined && now.formula === null && sameValue(now.value, wanted(write))
      ? []
      : [write.edit.place];
  });
}

/** What the cell is to hold: a number put into a text cell that may not be reformatted becomes its text. */
function wanted({ edit, standing, throughGeneral }: ValueWrite): CellValue {
  return typeof edit.value === 'number' && standing.format === TEXT_FORMAT && !throughGeneral
    ? String(edit.value)
    : edit.value;
}

function putValue(context: Excel.RequestContext, { edit, standing, throughGeneral }: ValueWrite): void {
  const range = context.workbook.worksheets.getItem(edit.place.sheet).getRange(cellName(edit.place));
  if (throughGeneral) range.numberFormat = [['General']];
  range.values = [[cellInput(edit.value, standing.format)]];
  if (throughGeneral) range.numberFormat = [[TEXT_FORMAT]];
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
