/** A sheet of our own, such as the record sheet: written by blocks of rows, formatted by runs of cells. */
import { OWN_SHEET_NAME } from '../mark';
import type { NewSheet, SheetItem } from '../port';
import { areaName } from '../../grid/address';
import { cellInput } from './cell-input';

/** Cells in one assignment; the client cuts larger ones up itself, at a cost in objects. */
const CELLS_AT_ONCE = 1_200;
/** Points a character takes, near enough, in Excel's default font. */
const POINTS_PER_CHARACTER = 6;
const LONGEST_NAME = 31;

const STYLES: Readonly<
  Record<
    SheetItem['style'],
    { readonly bold?: true; readonly fill?: string; readonly color?: string; readonly size?: number }
  >
> = {
  title: { bold: true, size: 14 },
  heading: { bold: true, fill: '#EFF6FC' },
  text: {},
  number: {},
  good: { color: '#0B6A0B' },
  bad: { color: '#A4262C' },
  muted: { color: '#605E5C' },
};

/** The wanted name made legal for Excel, with ` (2)`, ` (3)` … where it is taken (Excel ignores case). */
export function freeName(wanted: string, taken: readonly string[]): string {
  const legal = wanted
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : ` (${count})`;
    const name = `${(legal === '' ? '核分' : legal).slice(0, LONGEST_NAME - ending.length)}${ending}`;
    if (!names.has(name.toLowerCase())) return name;
  }
}

/** Adds the sheet under a name known to be free, without leaving the sheet the user is on. */
export function addSheet(context: Excel.RequestContext, sheet: NewSheet, name: string): void {
  const added = context.workbook.worksheets.add(name);
  added.names.add(OWN_SHEET_NAME, added.getRange('A1')).visible = false;
  const lines = sheet.rows.map(lineOf);
  const width = Math.max(1, sheet.widths.length, ...lines.map((line) => line.length));
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
  for (let top = 0; top < lines.length; top += rowsAtOnce) {
    const part = lines.slice(top, top + rowsAtOnce);
    const range = added.getRange(areaName({ top, left: 0, bottom: top + part.length - 1, right: width - 1 }));
    range.values = part.map((line) =>
      Array.from({ length: width }, (_, column) => cellInput(line[column]?.value ?? null, 'General')),
    );
    range.format.wrapText = true;
    range.format.verticalAlignment = 'Center';
  }
  for (const [column, characters] of sheet.widths.entries()) {
    const letter = areaName({ top: 0, left: column, bottom: 0, right: column }).replace('1', '');
    added.getRange(`${letter}:${letter}`).format.columnWidth = characters * POINTS_PER_CHARACTER;
  }
  merge(added, sheet);
  style(added, lines);
  if (sheet.landscape) added.pageLayout.orientation = 'Landscape';
}

/** Items laid out column by column: an item that spans three columns is followed by two gaps. */
function lineOf(row: readonly SheetItem[]): readonly (SheetItem | null)[] {
  return row.flatMap((item) => [item, ...Array.from({ length: item.span - 1 }, () => null)]);
}

function merge(added: Excel.Worksheet, sheet: NewSheet): void {
  for (const [row, items] of sheet.rows.entries()) {
    let column = 0;
    for (const item of items) {
      if (item.span > 1) {
        added
          .getRange(areaName({ top: row, left: column, bottom: row, right: column + item.span - 1 }))
          .merge();
      }
      column += item.span;
    }
  }
}

/** Formats cells of one style that stand below each other as one range. */
function style(added: Excel.Worksheet, lines: readonly (readonly (SheetItem | null)[])[]): void {
  const width = Math.max(0, ...lines.map((line) => line.length));
  for (let column = 0; column < width; column += 1) {
    let bottom = -1;
    while (bottom + 1 < lines.length) {
      const top = bottom + 1;
      bottom = top;
      const kind = lines[top]?.[column]?.style ?? 'text';
      while (bottom + 1 < lines.length && (lines[bottom + 1]?.[column]?.style ?? 'text') === kind)
        bottom += 1;
      const { bold, fill, color, size } = STYLES[kind];
      if (bold === undefined && fill === undefined && color === undefined) continue;
      const { format } = added.getRange(areaName({ top, left: column, bottom, right: column }));
      if (bold !== undefined) format.font.bold = bold;
      if (size !== undefined) format.font.size = size;
      if (color !== undefined) format.font.color = color;
      if (fill !== undefined) format.fill.color = fill;
    }
  }
}
