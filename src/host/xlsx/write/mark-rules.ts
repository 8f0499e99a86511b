/** Marks in a worksheet's text: one conditional format a cell, of lowest priority, stopping nothing. */
import { cellName, parseCell } from '../../../grid/address';
import { isMarkFormula } from '../../mark';
import { attributeValue, unescapeXml } from '../splice/attributes';
import type { Element } from '../splice/elements';
import { childrenOf, descendants, prefixOf, rootOf } from '../splice/elements';
import { placeFor } from '../splice/lists';
import type { Splice } from '../splice/splices';
import { spliced } from '../splice/splices';
import { escapeText } from '../xml-text';
import { WORKSHEET_ORDER } from './schema-order';

export interface MarkRule {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** Index into the workbook's `dxfs`. */
  readonly style: number;
}

export function withMarkRules(text: string, rules: readonly MarkRule[]): string {
  if (rules.length === 0) return text;
  const root = rootOf(text);
  const prefix = prefixOf(root);
  let priority = lowestPriority(text, root);
  const body = rules.map((rule) => {
    priority += 1;
    return (
      `<${prefix}conditionalFormatting sqref="${cellName(rule)}"><${prefix}cfRule type="expression" dxfId="${rule.style}" priority="${priority}">` +
      `<${prefix}formula>${escapeText(rule.formula)}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`
    );
  });
  const at = placeFor(text, root, WORKSHEET_ORDER, 'conditionalFormatting');
  return spliced(text, [{ from: at, to: at, text: body.join('') }]);
}

/** Largest number in use: Excel takes a larger number for a lower priority. */
function lowestPriority(text: string, root: Element): number {
  let largest = 0;
  for (const child of childrenOf(text, root)) {
    if (child.name !== 'conditionalFormatting' && child.name !== 'extLst') continue;
    for (const rule of descendants(text, child, 'cfRule')) {
      const priority = Number(attributeValue(text, rule, 'priority') ?? 0);
      if (Number.isInteger(priority)) largest = Math.max(largest, priority);
    }
  }
  return largest;
}

export interface ClearedRules {
  readonly text: string;
  /** `dxfs` indexes the rules taken away had used. */
  readonly styles: readonly number[];
}

/** Takes away every mark, or those of the given cells (names such as `I7`) only. */
export function withoutMarkRules(text: string, cells: ReadonlySet<string> | null): ClearedRules {
  const splices: Splice[] = [];
  const styles: number[] = [];
  const root = rootOf(text);
  for (const child of childrenOf(text, root)) {
    if (child.name === 'conditionalFormatting') clearFormatting(text, child, cells, splices, styles);
    else if (child.name === 'extLst') clearExtension(text, child, cells, splices);
  }
  return { text: spliced(text, splices), styles };
}

function clearFormatting(
  text: string,
  formatting: Element,
  cells: ReadonlySet<string> | null,
  splices: Splice[],
  styles: number[],
): void {
  if (!concerns(attributeValue(text, formatting, 'sqref') ?? '', cells)) return;
  const rules = [...childrenOf(text, formatting)];
  const ours = rules.filter((rule) => isOurs(text, rule, 'formula'));
  for (const rule of ours) {
    const style = attributeValue(text, rule, 'dxfId');
    if (style !== null) styles.push(Number(style));
  }
  takeAway(formatting, rules, ours, splices);
}

/** LibreOffice may keep a rule in the extension list instead. */
function clearExtension(
  text: string,
  extensions: Element,
  cells: ReadonlySet<string> | null,
  splices: Splice[],
): void {
  for (const formatting of descendants(text, extensions, 'conditionalFormatting')) {
    const children = [...childrenOf(text, formatting)];
    const where = children.find((child) => child.name === 'sqref');
    if (where !== undefined && !concerns(text.slice(where.openTo, where.closeFrom), cells)) continue;
    const rules = children.filter((child) => child.name === 'cfRule');
    const ours = rules.filter((rule) => isOurs(text, rule, 'f'));
    takeAway(formatting, rules, ours, splices);
  }
}

function takeAway(
  formatting: Element,
  rules: readonly Element[],
  ours: readonly Element[],
  splices: Splice[],
): void {
  if (ours.length === 0) return;
  const gone = ours.length === rules.length ? [formatting] : ours;
  for (const element of gone) splices.push({ from: element.from, to: element.to, text: '' });
}

function isOurs(text: string, rule: Element, formulaName: string): boolean {
  for (const formula of descendants(text, rule, formulaName)) {
    return isMarkFormula(unescapeXml(text.slice(formula.openTo, formula.closeFrom)));
  }
  return false;
}

function concerns(reference: string, cells: ReadonlySet<string> | null): boolean {
  if (cells === null) return true;
  const first = parseCell(reference.trim().split(/[\s:]/)[0] ?? '');
  return first !== null && cells.has(cellName(first));
}
