/** Changes to the workbook part: sheets in and out, names of sheet scope, the order to recalculate. */
import { RELATIONS_NS } from '../names';
import type { Pack } from '../pack';
import { attribute, attributesEnd, attributeValue, prefixFor } from '../splice/attributes';
import { childNamed, childrenOf, prefixOf, rootOf } from '../splice/elements';
import { appended, newList, placeFor, removed } from '../splice/lists';
import type { Splice } from '../splice/splices';
import { spliced } from '../splice/splices';
import { escapeAttribute, escapeText } from '../xml-text';
import { WORKBOOK_ORDER } from './schema-order';

const STRICT_RELATIONS_NS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** Adds a sheet at the end. Out: its position among all sheets. */
export function addSheetEntry(pack: Pack, bookPart: string, name: string, relation: string): number {
  const text = pack.text(bookPart);
  const root = rootOf(text);
  const list = childNamed(text, root, 'sheets');
  if (list === null) return -1;
  const sheets = [...childrenOf(text, list)];
  const id = 1 + Math.max(0, ...sheets.map((sheet) => Number(attributeValue(text, sheet, 'sheetId') ?? 0)));
  const bound = prefixFor(text, root, [RELATIONS_NS, STRICT_RELATIONS_NS]);
  const [prefix, declared] =
    bound === null || bound === '' ? ['r:', ` xmlns:r="${RELATIONS_NS}"`] : [bound, ''];
  const entry = `<${prefixOf(list)}sheet name="${escapeAttribute(name)}" sheetId="${id}"${declared} ${prefix}id="${relation}"/>`;
  pack.setText(bookPart, appended(text, list, entry, 1));
  return sheets.length;
}

/** Adds a hidden name of sheet scope that points at the sheet's first cell. */
export function addSheetName(
  pack: Pack,
  bookPart: string,
  name: string,
  sheet: string,
  position: number,
): void {
  const text = pack.text(bookPart);
  const root = rootOf(text);
  const prefix = prefixOf(root);
  const formula = `'${sheet.replaceAll("'", "''")}'!$A$1`;
  const entry = `<${prefix}definedName name="${name}" localSheetId="${position}" hidden="1">${escapeText(formula)}</${prefix}definedName>`;
  const list = childNamed(text, root, 'definedNames');
  if (list !== null) {
    pack.setText(bookPart, appended(text, list, entry, 1));
    return;
  }
  const at = placeFor(text, root, WORKBOOK_ORDER, 'definedNames');
  pack.setText(
    bookPart,
    spliced(text, [{ from: at, to: at, text: newList(`${prefix}definedNames`, '', entry) }]),
  );
}

/** Takes a sheet out: its entry, its names; positions of later sheets move up. */
export function removeSheetEntry(pack: Pack, bookPart: string, position: number): void {
  let text = pack.text(bookPart);
  const sheets = childNamed(text, rootOf(text), 'sheets');
  const gone = sheets === null ? undefined : [...childrenOf(text, sheets)][position];
  if (sheets === null || gone === undefined) return;
  text = removed(text, sheets, [gone]);
  text = withoutNames(text, position);
  text = withViewsMoved(text, position);
  pack.setText(bookPart, text);
}

/** First the names of the sheet go, then the positions in the others move up. */
function withoutNames(text: string, position: number): string {
  const list = childNamed(text, rootOf(text), 'definedNames');
  if (list === null) return text;
  const gone = [...childrenOf(text, list)].filter(
    (name) => attributeValue(text, name, 'localSheetId') === String(position),
  );
  const rest = removed(text, list, gone);
  const left = childNamed(rest, rootOf(rest), 'definedNames');
  if (left === null) return rest;
  const splices: Splice[] = [];
  for (const name of childrenOf(rest, left)) {
    const scope = attribute(rest, name, 'localSheetId');
    if (scope === null) continue;
    const at = Number(rest.slice(scope.valueFrom, scope.valueTo));
    if (at > position) splices.push({ from: scope.valueFrom, to: scope.valueTo, text: String(at - 1) });
  }
  return spliced(rest, splices);
}

/** Takes out a name of workbook scope. */
export function removeWideName(pack: Pack, bookPart: string, name: string): void {
  const text = pack.text(bookPart);
  const list = childNamed(text, rootOf(text), 'definedNames');
  if (list === null) return;
  const gone = [...childrenOf(text, list)].filter(
    (one) => attributeValue(text, one, 'name') === name && attributeValue(text, one, 'localSheetId') === null,
  );
  pack.setText(bookPart, removed(text, list, gone));
}

/** The tab shown first and the leftmost tab are kept on the sheets they were on. */
function withViewsMoved(text: string, position: number): string {
  const views = childNamed(text, rootOf(text), 'bookViews');
  if (views === null) return text;
  const splices: Splice[] = [];
  for (const view of childrenOf(text, views)) {
    for (const name of ['activeTab', 'firstSheet']) {
      const span = attribute(text, view, name);
      if (span === null) continue;
      const at = Number(text.slice(span.valueFrom, span.valueTo));
      if (at >= position && at > 0)
        splices.push({ from: span.valueFrom, to: span.valueTo, text: String(at - 1) });
    }
  }
  return spliced(text, splices);
}

/** How the file says that formulas are worked out, as written; '' where it says nothing. */
export function calculationOf(pack: Pack, bookPart: string): string {
  const text = pack.text(bookPart);
  const settings = childNamed(text, rootOf(text), 'calcPr');
  return settings === null ? '' : text.slice(settings.from, settings.to);
}

/** All results are what they were: nothing has to be worked out anew any more than before. */
export function restoreCalculation(pack: Pack, bookPart: string, before: string): void {
  const text = pack.text(bookPart);
  const settings = childNamed(text, rootOf(text), 'calcPr');
  if (settings === null) return;
  pack.setText(bookPart, spliced(text, [{ from: settings.from, to: settings.to, text: before }]));
}

/** Has every formula worked out anew when the file is next opened. */
export function requestRecalculation(pack: Pack, bookPart: string): void {
  const text = pack.text(bookPart);
  const root = rootOf(text);
  const settings = childNamed(text, root, 'calcPr');
  if (settings === null) {
    const at = placeFor(text, root, WORKBOOK_ORDER, 'calcPr');
    pack.setText(
      bookPart,
      spliced(text, [{ from: at, to: at, text: `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>` }]),
    );
    return;
  }
  const span = attribute(text, settings, 'fullCalcOnLoad');
  const at = attributesEnd(text, settings);
  const splice =
    span === null
      ? { from: at, to: at, text: ' fullCalcOnLoad="1"' }
      : { from: span.valueFrom, to: span.valueTo, text: '1' };
  pack.setText(bookPart, spliced(text, [splice]));
}
