/** One worksheet part of a new workbook, with the notes its cells carry. */
import { areaName, cellName, parseArea } from '../../grid/address';
import type { Area } from '../../grid/workbook';
import { isError } from '../../grid/workbook';
import type { PlannedStyles } from './create-styles';
import { MAIN_NS, RELATIONS_NS, XML_HEAD } from './names';
import type { Note } from './note-parts';
import type { CellPlan, FullCellPlan, SheetPlan } from './plan';
import { escapeText } from './xml-text';

/** Strings met so far, in order of first use. */
export class PlannedStrings {
  readonly indexes = new Map<string, number>();
  uses = 0;

  index(text: string): number {
    this.uses += 1;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const index = this.indexes.size;
    this.indexes.set(text, index);
    return index;
  }
}

export interface PlannedSheet {
  readonly xml: string;
  readonly notes: readonly Note[];
}

export function sheetPart(
  plan: SheetPlan,
  styles: PlannedStyles,
  strings: PlannedStrings,
  first: boolean,
): PlannedSheet {
  const merges = (plan.merges ?? []).flatMap((text) => parseArea(text) ?? []);
  const notes: Note[] = [];
  const rows = rowCells(plan, merges)
    .map((cells, row) => rowElement(plan, row, cells, styles, strings, notes))
    .join('');
  const width = Math.max(1, ...plan.rows.map((row) => row.length), ...merges.map((area) => area.right + 1));
  const height = Math.max(1, plan.rows.length, ...merges.map((area) => area.bottom + 1));
  const used = areaName({ top: 0, left: 0, bottom: height - 1, right: width - 1 });
  const mergeCells =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('')}</mergeCells>`;
  const xml =
    `${XML_HEAD}<worksheet xmlns="${MAIN_NS}" xmlns:r="${RELATIONS_NS}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="${used}"/>` +
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0"/></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columns(plan) +
    `<sheetData>${rows}</sheetData>` +
    (plan.protected === true ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '') +
    mergeCells +
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${plan.landscape === true ? 'landscape' : 'portrait'}" fitToHeight="0"/>` +
    (notes.length === 0 ? '' : '<legacyDrawing r:id="rId2"/>') +
    '</worksheet>';
  return { xml, notes };
}

/** The plan's rows, with blank cells of a merged block given the block's own look so that its borders close. */
function rowCells(plan: SheetPlan, merges: readonly Area[]): CellPlan[][] {
  const rows = plan.rows.map((row) => [...row]);
  for (const area of merges) {
    const corner = full(rows[area.top]?.[area.left] ?? null);
    if (corner.style === undefined) continue;
    const cover: FullCellPlan = {
      value: null,
      style: corner.style,
      ...(corner.locked === undefined ? {} : { locked: corner.locked }),
    };
    for (let row = area.top; row <= area.bottom; row += 1) {
      const cells = (rows[row] ??= []);
      for (let column = area.left; column <= area.right; column += 1) {
        cells[column] ??= row === area.top && column === area.left ? corner : cover;
      }
    }
  }
  return Array.from(rows, (cells) => Array.from(cells, (cell: CellPlan | undefined) => cell ?? null));
}

function full(plan: CellPlan): FullCellPlan {
  return typeof plan === 'object' && plan !== null ? plan : { value: plan };
}

function columns(plan: SheetPlan): string {
  const hidden = new Set(plan.hiddenColumns ?? []);
  const count = Math.max(plan.columnWidths?.length ?? 0, ...[...hidden].map((column) => column + 1), 0);
  let xml = '';
  for (let column = 0; column < count; column += 1) {
    const width = plan.columnWidths?.[column] ?? 9;
    xml += `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"${hidden.has(column) ? ' hidden="1"' : ''}/>`;
  }
  return xml === '' ? '' : `<cols>${xml}</cols>`;
}

function rowElement(
  plan: SheetPlan,
  row: number,
  cells: readonly CellPlan[],
  styles: PlannedStyles,
  strings: PlannedStrings,
  notes: Note[],
): string {
  const body = cells
    .map((cell, column) => cellElement(full(cell), row, column, styles, strings, notes))
    .join('');
  const height = plan.rowHeights?.[row];
  const attributes =
    (height === undefined ? '' : ` ht="${height}" customHeight="1"`) +
    (plan.hiddenRows?.includes(row) === true ? ' hidden="1"' : '');
  return body === '' && attributes === '' ? '' : `<row r="${row + 1}"${attributes}>${body}</row>`;
}

function cellElement(
  plan: FullCellPlan,
  row: number,
  column: number,
  styles: PlannedStyles,
  strings: PlannedStrings,
  notes: Note[],
): string {
  if (plan.note !== undefined) notes.push({ row, column, text: plan.note });
  const style = styles.index(plan.style ?? null, plan.format ?? 'General', plan.locked ?? true);
  const { value } = plan;
  if (value === null && plan.formula === undefined && style === 0) return '';
  const head = `<c r="${cellName({ row, column })}"${style === 0 ? '' : ` s="${style}"`}`;
  if (plan.formula !== undefined) {
    const formula = `<f>${escapeText(plan.formula)}</f>`;
    if (plan.cached === false || value === null) return `${head}>${formula}</c>`;
    if (typeof value === 'string') return `${head} t="str">${formula}<v>${escapeText(value)}</v></c>`;
    return `${head}${type(value)}>${formula}<v>${scalar(value)}</v></c>`;
  }
  if (value === null) return `${head}/>`;
  if (typeof value === 'string') return `${head} t="s"><v>${strings.index(value)}</v></c>`;
  return `${head}${type(value)}><v>${scalar(value)}</v></c>`;
}

type Scalar = number | boolean | { readonly error: string };

function type(value: Scalar): string {
  if (typeof value === 'boolean') return ' t="b"';
  return isError(value) ? ' t="e"' : '';
}

function scalar(value: Scalar): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return isError(value) ? escapeText(value.error) : String(value);
}
