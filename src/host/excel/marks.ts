/** Marks: one conditional format a cell, at the end of the sheet's rules, known as ours by its formula. */
import type { CellValue, Place } from '../../grid/workbook';
import { cellName } from '../../grid/address';
import { isMarkFormula, MARK_COLOURS, markFormula } from '../mark';
import type { MarkKind } from '../port';
import { HostError } from '../port';

/** The rules of a sheet or a cell, listed after the next sync. */
export interface AskedRules {
  readonly sheet: string;
  /** null: the whole sheet. */
  readonly cell: string | null;
  readonly rules: Excel.ConditionalFormatCollection;
  readonly count: OfficeExtension.ClientResult<number>;
  readonly page: number;
  /** What did not come with the first page. */
  readonly rest: Excel.ConditionalFormatCollection[];
}

/** Rules in one answer: some 160 bytes each, and Excel on the web gives 5 MB. */
const RULES_AT_ONCE = 15_000;
const SMALLEST_PAGE = 200;
/** A sheet with more rules than this is not searched for marks at all. */
const MOST_RULES = 40_000;

/** A rule of ours that stood before, enough to make it again. */
export interface OldMark {
  readonly sheet: string;
  readonly formula: string;
  readonly fill: string;
  readonly font: string;
  /** Its cells; readable once the write has been sent. */
  readonly ranges: Excel.RangeAreas;
}

function rulesOf(
  context: Excel.RequestContext,
  sheet: string,
  cell: string | null,
): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheet).getRange(cell ?? undefined).conditionalFormats;
}

/** Asks for the rules on a cell, or on a whole sheet; `sheets`: how many share the answer. */
export function askRules(
  context: Excel.RequestContext,
  sheet: string,
  cell: string | null,
  sheets: number,
): AskedRules {
  const page = Math.max(SMALLEST_PAGE, Math.floor(RULES_AT_ONCE / Math.max(1, sheets)));
  const rules = rulesOf(context, sheet, cell);
  loadPage(rules, page, 0);
  return { sheet, cell, rules, count: rules.getCount(), page, rest: [] };
}

function loadPage(rules: Excel.ConditionalFormatCollection, top: number, skip: number): void {
  rules.load({
    $top: top,
    $skip: skip,
    id: true,
    type: true,
    customOrNullObject: { rule: { formula: true }, format: { fill: { color: true }, font: { color: true } } },
  });
}

/** The users' rules can be thousands: what is more than a page comes page by page. Errors: too many even for that. */
export async function fetchRest(
  context: Excel.RequestContext,
  everything: readonly AskedRules[],
): Promise<void> {
  for (const asked of everything) {
    if (asked.count.value > MOST_RULES) {
      throw new HostError('too-many-rules', '工作表上的条件格式太多。', 'ConditionalFormatCollection');
    }
    for (let skip = asked.page; skip < asked.count.value; skip += asked.page) {
      const more = rulesOf(context, asked.sheet, asked.cell);
      loadPage(more, asked.page, skip);
      // One page a request is the point: all of them do not fit into one answer.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      asked.rest.push(more);
    }
  }
}

function listed({ rules, rest }: AskedRules): readonly Excel.ConditionalFormat[] {
  return [rules, ...rest].flatMap(({ items }) => items);
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
export function hasOwnRules(asked: AskedRules): boolean {
  return listed(asked).some(isOurs);
}

/** The formulas of the listed rules that are ours. */
export function ownFormulas(asked: AskedRules): readonly string[] {
  return listed(asked)
    .filter(isOurs)
    .map((rule) => rule.customOrNullObject.rule.formula);
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
  return [...listed(asked)]
    .reverse()
    .filter((rule) => (formulas === null ? isOurs(rule) : isOneOf(rule, formulas)))
    .map((rule) => {
      const { formula } = rule.customOrNullObject.rule;
      const { fill, font } = rule.customOrNullObject.format;
      const standing = here.getItem(rule.id);
      // Several areas: a marked cell that was copied takes its rule along, and `getRange` fails there.
      const ranges = standing.getRanges();
      ranges.load('areas/items/address');
      standing.delete();
      return { sheet: asked.sheet, formula, fill: fill.color, font: font.color, ranges };
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

/** The cells of a rule that was deleted (`A1,C3:C4`); null when the batch ended before it got there. */
export function cellsOfDeleted(old: OldMark): string | null {
  try {
    return old.ranges.areas.items.map(({ address }) => address.slice(address.lastIndexOf('!') + 1)).join(',');
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
  const on = context.workbook.worksheets.getItem(sheet);
  const target = address.includes(',') ? on.getRanges(address) : on.getRange(address);
  const rule = target.conditionalFormats.add('Custom');
  rule.custom.rule.formula = formula;
  rule.custom.format.fill.color = fill;
  rule.custom.format.font.color = font;
  rule.stopIfTrue = false;
  // Last, because the rule must be fetched anew once its place in the order has changed. Below zero counts from the back.
  rule.priority = -1;
}
