/** Marks: one conditional format a cell, at the end of the sheet's rules, known as ours by its formula. */
import type { CellValue, Place } from '../../grid/workbook';
import { cellName } from '../../grid/address';
import { isMarkFormula, MARK_COLOURS, markFormula } from '../mark';
import type { MarkKind } from '../port';

/** The rules of a sheet or a cell, listed after the next sync. */
export interface AskedRules {
  readonly sheet: string;
  /** null: the whole sheet. */
  readonly cell: string | null;
  readonly rules: Excel.ConditionalFormatCollection;
}

/** A rule of ours that stood before, enough to make it again. */
export interface OldMark {
  readonly sheet: string;
  readonly formula: string;
  readonly fill: string;
  readonly font: string;
  /** Its cell; readable once the write has been sent. */
  readonly range: Excel.Range;
}

function rulesOf(
  context: Excel.RequestContext,
  sheet: string,
  cell: string | null,
): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheet).getRange(cell ?? undefined).conditionalFormats;
}

/** Asks for the rules on a cell, or on a whole sheet. */
export function askRules(context: Excel.RequestContext, sheet: string, cell: string | null): AskedRules {
  const rules = rulesOf(context, sheet, cell);
  rules.load(
    'items/id,items/type,items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color,items/customOrNullObject/format/font/color',
  );
  return { sheet, cell, rules };
}

function isOurs(rule: Excel.ConditionalFormat): boolean {
  return rule.type === 'Custom' && isMarkFormula(rule.customOrNullObject.rule.formula);
}

/** A batch that broke off can leave a rule without its formula; nobody can make such a rule by hand. */
function isOneOf(rule: Excel.ConditionalFormat, formulas: ReadonlySet<string>): boolean {
  if (rule.type !== 'Custom') return false;
  const { formula } = rule.customOrNullObject.rule;
  return formula === '' || (isMarkFormula(formula) && formulas.has(formula));
}

/** Whether listed rules include any of ours. */
export function hasOwnRules({ rules }: AskedRules): boolean {
  return rules.items.some(isOurs);
}

/** The formulas of the listed rules that are ours. */
export function ownFormulas({ rules }: AskedRules): readonly string[] {
  return rules.items.filter(isOurs).map((rule) => rule.customOrNullObject.rule.formula);
}

/**
 * Deletes the listed rules that are ours (all, or those a failed write made: with one of `formulas`, or none yet), last first: an id may be a place in
 * the order, which the deletion of an earlier rule would shift. Gives back what is needed to make them again.
 */
export function deleteRules(
  context: Excel.RequestContext,
  asked: AskedRules,
  formulas: ReadonlySet<string> | null = null,
): readonly OldMark[] {
  const here = rulesOf(context, asked.sheet, asked.cell);
  return [...asked.rules.items]
    .reverse()
    .filter((rule) => (formulas === null ? isOurs(rule) : isOneOf(rule, formulas)))
    .map((rule) => {
      const { formula } = rule.customOrNullObject.rule;
      const { fill, font } = rule.customOrNullObject.format;
      const standing = here.getItem(rule.id);
      const range = standing.getRange();
      range.load('address');
      standing.delete();
      return { sheet: asked.sheet, formula, fill: fill.color, font: font.color, range };
    });
}

/** The formula of a mark, as it is given to Excel. */
export function ruleFormula(place: Place, holds: CellValue): string {
  return `=${markFormula(place, holds)}`;
}

/** Marks a cell while it still holds `holds`. */
export function addMark(context: Excel.RequestContext, place: Place, mark: MarkKind, holds: CellValue): void {
  const { fill, font } = MARK_COLOURS[mark];
  addRule(context, place.sheet, cellName(place), ruleFormula(place, holds), fill, font);
}

/** The cell of a rule that was deleted; null when the batch ended before it got there. */
export function cellOfDeleted(old: OldMark): string | null {
  try {
    return old.range.address.slice(old.range.address.lastIndexOf('!') + 1);
  } catch {
    return null;
  }
}

/** Makes a rule again where it stood before. */
export function restoreMark(context: Excel.RequestContext, old: OldMark, address: string): void {
  addRule(context, old.sheet, address, old.formula, old.fill, old.font);
}

function addRule(
  context: Excel.RequestContext,
  sheet: string,
  address: string,
  formula: string,
  fill: string,
  font: string,
): void {
  const rule = context.workbook.worksheets.getItem(sheet).getRange(address).conditionalFormats.add('Custom');
  rule.custom.rule.formula = formula;
  rule.custom.format.fill.color = fill;
  rule.custom.format.font.color = font;
  rule.stopIfTrue = false;
  // Last, because the rule must be fetched anew once its place in the order has changed. Below zero counts from the back.
  rule.priority = -1;
}
