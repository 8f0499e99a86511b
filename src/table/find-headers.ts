/** All headers of a sheet, top to bottom, with their columns: those found, and those the user named by hand. */
import type { ContentRow } from '../grid/content';
import { slotsWithin } from '../grid/content';
import { cellName } from '../grid/address';
import type { Sheet } from '../grid/workbook';
import { cellAt } from '../grid/workbook';
import { sampleRows } from './column-sample';
import type { HeaderBlock, Heading } from './header';
import { headerBlocksAt, headingIn, sameHeadings, splitSideBySide } from './header';
import { readHeading } from './heading';
import type { Plan } from './plan';
import { planOf } from './plan';
import type { ColumnMapping, TableDoubt } from './table';

export interface FoundHeader {
  readonly block: HeaderBlock;
  readonly plan: Plan;
  /** Index of the first row below it. */
  readonly bodyFrom: number;
  readonly byHand: boolean;
}

/** First index whose row lies below `row`. */
function indexBelow(rows: readonly ContentRow[], from: number, row: number): number {
  let index = from;
  for (let each = rows[index]; each !== undefined && each.row <= row; each = rows[index]) index += 1;
  return index;
}

export function findHeaders(
  sheet: Sheet,
  rows: readonly ContentRow[],
  mappings: readonly ColumnMapping[],
): { headers: FoundHeader[]; doubts: TableDoubt[] } {
  const byHand = mappings.map((mapping) => mappedHeader(sheet, rows, mapping));
  const headers: FoundHeader[] = [];
  const doubts: TableDoubt[] = [];
  let nearMiss: TableDoubt | null = null;
  for (let index = 0; index < rows.length;) {
    const best = bestHeaders(sheet.name, rows, index);
    const found = best.length > 0 ? best : repeatedHeader(headers.at(-1), rows, index);
    for (const header of found) {
      const taken = byHand.some((each) => each !== null && overlaps(each, header));
      if (!taken) headers.push(header);
    }
    if (found.length === 0) nearMiss ??= nearMissAt(sheet, rows[index]);
    index = Math.max(index + 1, ...found.map(({ bodyFrom }) => bodyFrom));
  }
  for (const header of byHand) if (header !== null) headers.push(header);
  headers.sort((a, b) => a.block.top - b.block.top || a.plan.left - b.plan.left);
  if (headers.length === 0 && nearMiss !== null) doubts.push(nearMiss);
  return { headers, doubts };
}

function overlaps(a: FoundHeader, b: FoundHeader): boolean {
  const rows = a.block.top <= b.block.bottom && b.block.top <= a.block.bottom;
  return rows && a.plan.left <= b.plan.right && b.plan.left <= a.plan.right;
}

function bestHeaders(sheet: string, rows: readonly ContentRow[], index: number): FoundHeader[] {
  let best: FoundHeader[] = [];
  let most = 0;
  for (const block of headerBlocksAt(rows, index)) {
    const bodyFrom = indexBelow(rows, index, block.bottom);
    const body = sampleRows(rows, bodyFrom);
    const parts = splitSideBySide(block, (part) => planOf(sheet, part, body) !== null);
    const found = parts.flatMap((part) => {
      const plan = planOf(sheet, part, body);
      return plan === null ? [] : [{ block: part, plan, bodyFrom, byHand: false }];
    });
    const known = found.reduce(
      (sum, { block: part }) => sum + part.headings.filter(({ reading }) => reading.kinds.length > 0).length,
      0,
    );
    if (known > most) {
      best = found;
      most = known;
    }
  }
  return best;
}

/** The header above once more: on its next page too few rows may follow to tell its columns by themselves. */
function repeatedHeader(
  above: FoundHeader | undefined,
  rows: readonly ContentRow[],
  index: number,
): FoundHeader[] {
  if (above === undefined) return [];
  const block = headerBlocksAt(rows, index).find((each) => sameHeadings(each, above.block));
  if (block === undefined) return [];
  return [{ ...above, block, bodyFrom: indexBelow(rows, index, block.bottom) }];
}

/** A row that looks like a header of scores, but does not name the indicators. */
function nearMissAt(sheet: Sheet, row: ContentRow | undefined): TableDoubt | null {
  if (row === undefined) return null;
  const kinds = new Set(
    row.slots.flatMap((slot) =>
      slot.own
        ? headingIn(slot)
            .kinds.slice(0, 1)
            .map(({ kind }) => kind)
        : [],
    ),
  );
  if (!kinds.has('score') || !(kinds.has('full-marks') || kinds.has('criterion') || kinds.has('target')))
    return null;
  const column = row.slots.find(({ own }) => own)?.area.left ?? 0;
  const place = { sheet: sheet.name, row: row.row, column };
  return {
    sheet: sheet.name,
    place,
    text: `「${sheet.name}」${cellName(place)} 所在的行像评分表的表头，但认不出哪一列是指标名称；请在“指定列”中指明各列。`,
  };
}

/** The header the user named: its roles stand as named. */
function mappedHeader(sheet: Sheet, rows: readonly ContentRow[], mapping: ColumnMapping): FoundHeader | null {
  const row = rows.find((each) => each.row === mapping.headerRow);
  const headings = mapping.columns
    .filter(({ column }) => column >= 0)
    .map(({ role, column }): Heading => {
      const slot = row === undefined ? undefined : slotsWithin(row, column, column)[0];
      const cell = cellAt(sheet, mapping.headerRow, column);
      const area = { top: mapping.headerRow, left: column, bottom: mapping.headerRow, right: column };
      const text = slot?.text ?? cell?.text ?? '';
      return {
        left: column,
        right: Math.max(column, slot?.own === true ? slot.area.right : column),
        slot: slot ?? {
          cell: cell ?? { value: null, formula: null, format: 'General', text: '', locked: false },
          area,
          text,
          own: true,
        },
        reading: { ...readHeading(text), kinds: [{ kind: role, rank: 0 }], level: null },
      };
    })
    .sort((a, b) => a.left - b.left);
  const levels = headings.filter(({ reading }) => reading.kinds.some(({ kind }) => kind === 'level'));
  const numbered = headings.map((heading) => {
    const level = levels.indexOf(heading);
    const isName = heading.reading.kinds.some(({ kind }) => kind === 'name');
    if (level < 0 && !isName) return heading;
    // The name the user pointed at is the last level, wherever it stands.
    const reading = {
      ...heading.reading,
      kinds: [{ kind: 'level' as const, rank: 0 }],
      level: isName ? 99 : level + 1,
    };
    return { ...heading, reading };
  });
  const bottom = Math.max(
    mapping.headerRow,
    ...numbered.map(({ slot }) => (slot.own ? slot.area.bottom : mapping.headerRow)),
  );
  const block = { top: mapping.headerRow, bottom, headings: numbered };
  const bodyFrom = indexBelow(rows, 0, bottom);
  const plan = planOf(sheet.name, block, sampleRows(rows, bodyFrom));
  return plan === null ? null : { block, plan, bodyFrom, byHand: true };
}
