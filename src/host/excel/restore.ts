/** After a write that failed: put back what stood, read it back, and name what could not be restored. */
import type { Place } from '../../grid/workbook';
import { cellName } from '../../grid/address';
import { askCells } from './cells';
import { sameValue } from '../held';
import { cellInput } from './cell-input';
import type { Standings } from './compare';
import {
  askRules,
  cellsOfDeleted,
  deleteRules,
  fetchRest,
  ownFormulas,
  restoreMark,
  ruleFormula,
} from './marks';
import { askOwnNotes, deleteAsked } from './notes';
import type { Plan } from './plan';
import { stateXml } from '../state-xml';
import { putState, stateParts } from './state';
import type { Attempt } from './write';

/** Out: the cells that do not hold their old value. Never throws: what cannot even be read counts as not restored. */
export async function restore(
  context: Excel.RequestContext,
  plan: Plan,
  { manual, refused }: Pick<Standings, 'manual' | 'refused'>,
  attempt: Attempt,
  oldState: string | null,
): Promise<readonly Place[]> {
  const places = plan.values.map(({ edit }) => edit.place);
  // What could be restored shows when the cells are read back below. Marks, notes, state and sheets are ours; the user's
  // cells are what must be named. One that is refused keeps no other from being put back.
  await tried(() => restoreValues(context, plan, manual));
  await tried(() => restoreMarks(context, plan, attempt));
  await tried(() => removeNotes(context, plan));
  await tried(() => restoreState(context, plan, oldState));
  await tried(() => removeSheets(context, attempt));
  try {
    const after = askCells(context, places, refused);
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

async function tried(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch {
    // See above.
  }
}

async function restoreValues(context: Excel.RequestContext, plan: Plan, manual: boolean): Promise<void> {
  if (plan.values.length === 0) return;
  for (const { edit, standing, throughGeneral } of plan.values) {
    const range = context.workbook.worksheets.getItem(edit.place.sheet).getRange(cellName(edit.place));
    if (standing.formula !== null && edit.over !== undefined) {
      range.formulas = [[`=${standing.formula}`]];
      continue;
    }
    const asNumber = throughGeneral && typeof standing.value === 'number';
    if (asNumber) range.numberFormat = [['General']];
    else if (throughGeneral) range.numberFormat = [[standing.format]];
    range.values = [[cellInput(standing.value, standing.format)]];
    if (asNumber) range.numberFormat = [[standing.format]];
  }
  if (manual) context.workbook.application.calculate('Recalculate');
  await context.sync();
}

async function restoreState(
  context: Excel.RequestContext,
  plan: Plan,
  oldState: string | null,
): Promise<void> {
  if (plan.state === null) return;
  const parts = stateParts(context);
  await context.sync();
  putState(
    context,
    parts.items.map((part) => part.id),
    oldState === null ? null : stateXml(oldState),
  );
  await context.sync();
}

async function removeSheets(context: Excel.RequestContext, { newSheets }: Attempt): Promise<void> {
  if (newSheets.length === 0) return;
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  for (const sheet of worksheets.items) if (newSheets.includes(sheet.name)) sheet.delete();
  await context.sync();
}

async function removeNotes(context: Excel.RequestContext, plan: Plan): Promise<void> {
  const noted = plan.marks.filter(({ withNote }) => withNote);
  if (noted.length === 0) return;
  const notes = askOwnNotes(
    context,
    noted.map(({ edit }) => edit.place),
  );
  await context.sync();
  deleteAsked(notes);
  await context.sync();
}

async function restoreMarks(context: Excel.RequestContext, plan: Plan, attempt: Attempt): Promise<void> {
  const sheets = new Set([
    ...attempt.oldMarks.map(({ sheet }) => sheet),
    ...plan.marks.map(({ edit }) => edit.place.sheet),
  ]);
  if (sheets.size === 0) return;
  const listed = [...sheets].map((sheet) => askRules(context, sheet, null, sheets.size));
  await context.sync();
  await fetchRest(context, listed);
  const deleted = attempt.oldMarks.map((old) => ({ old, cells: cellsOfDeleted(old) }));
  // Deletions come first in the batch: a mark was added only if every old one was deleted.
  const mayHaveAdded = deleted.every(({ cells }) => cells !== null);
  for (const asked of listed) {
    const planned = plan.marks.filter(({ edit }) => edit.place.sheet === asked.sheet);
    const added = new Set(mayHaveAdded ? planned.map(({ edit }) => ruleFormula(edit.place, edit.holds)) : []);
    if (mayHaveAdded) deleteRules(context, asked, added);
    const standing = new Set(ownFormulas(asked).filter((formula) => !added.has(formula)));
    for (const { old, cells } of deleted) {
      if (old.sheet === asked.sheet && cells !== null && !standing.has(old.formula)) {
        restoreMark(context, old, cells);
      }
    }
  }
  await context.sync();
}
