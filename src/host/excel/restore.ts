/** After a write that failed: put back what stood, read it back, and name what could not be restored. */
import type { Place } from '../../grid/workbook';
import { cellName } from '../../grid/address';
import { askCells } from './cells';
import { sameValue } from '../held';
import { cellInput } from './cell-input';
import type { AskedRules } from './marks';
import { askRules, cellOfDeleted, deleteRules, ownFormulas, restoreMark, ruleFormula } from './marks';
import { askOwnNotes, deleteAsked } from './notes';
import type { Plan } from './plan';
import { putState, stateParts, stateXml } from './state';
import type { Attempt } from './write';

/** Out: the cells that do not hold their old value. Never throws: what cannot even be read counts as not restored. */
export async function restore(
  context: Excel.RequestContext,
  plan: Plan,
  attempt: Attempt,
  oldState: string | null,
): Promise<readonly Place[]> {
  const places = plan.values.map(({ edit }) => edit.place);
  try {
    await restoreValues(context, plan);
  } catch {
    // What could be restored shows when the cells are read back below.
  }
  try {
    await restoreRest(context, plan, attempt, oldState);
  } catch {
    // Marks, state and sheets are ours; the user's cells are what must be named.
  }
  try {
    const after = askCells(context, places);
    await context.sync();
    return plan.values.flatMap(({ edit, standing }) => {
      const now = after.standing(edit.place);
      return now !== undefined && sameValue(now.value, standing.value) && now.format === standing.format
        ? []
        : [edit.place];
    });
  } catch {
    return places;
  }
}

async function restoreValues(context: Excel.RequestContext, plan: Plan): Promise<void> {
  for (const { edit, standing, throughGeneral } of plan.values) {
    const range = context.workbook.worksheets.getItem(edit.place.sheet).getRange(cellName(edit.place));
    const asNumber = throughGeneral && typeof standing.value === 'number';
    if (asNumber) range.numberFormat = [['General']];
    else if (throughGeneral) range.numberFormat = [[standing.format]];
    range.values = [[cellInput(standing.value, standing.format)]];
    if (asNumber) range.numberFormat = [[standing.format]];
  }
  await context.sync();
}

/** Marks, stored state and sheets of ours, as they were. */
async function restoreRest(
  context: Excel.RequestContext,
  plan: Plan,
  attempt: Attempt,
  oldState: string | null,
): Promise<void> {
  const { worksheets } = context.workbook;
  const sheets = new Set([
    ...attempt.oldMarks.map(({ sheet }) => sheet),
    ...plan.marks.map(({ edit }) => edit.place.sheet),
  ]);
  const listed = [...sheets].map((sheet) => askRules(context, sheet, null));
  const parts = stateParts(context);
  const notes = askOwnNotes(
    context,
    plan.marks.filter(({ withNote }) => withNote).map(({ edit }) => edit.place),
  );
  worksheets.load('items/name');
  await context.sync();

  restoreMarks(context, plan, attempt, listed);
  deleteAsked(notes);
  if (plan.state !== null) {
    const ids = parts.items.map((part) => part.id);
    putState(context, ids, oldState === null ? null : stateXml(oldState));
  }
  for (const sheet of worksheets.items) if (attempt.newSheets.includes(sheet.name)) sheet.delete();
  await context.sync();
}

function restoreMarks(
  context: Excel.RequestContext,
  plan: Plan,
  attempt: Attempt,
  listed: readonly AskedRules[],
): void {
  const deleted = attempt.oldMarks.map((old) => ({ old, cell: cellOfDeleted(old) }));
  // Deletions come first in the batch: a mark was added only if every old one was deleted.
  const mayHaveAdded = deleted.every(({ cell }) => cell !== null);
  for (const asked of listed) {
    const planned = plan.marks.filter(({ edit }) => edit.place.sheet === asked.sheet);
    const added = new Set(mayHaveAdded ? planned.map(({ edit }) => ruleFormula(edit.place, edit.holds)) : []);
    if (mayHaveAdded) deleteRules(context, asked, added);
    const standing = new Set(ownFormulas(asked).filter((formula) => !added.has(formula)));
    for (const { old, cell } of deleted) {
      if (old.sheet === asked.sheet && cell !== null && !standing.has(old.formula)) {
        restoreMark(context, old, cell);
      }
    }
  }
}
