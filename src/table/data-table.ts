/** Base-data tables: blocks of labelled rows under headings of their own (编制数, 上年决算数, 批复规模 …). */
import type { ContentRow, Slot } from '../grid/content';
import { isBlankText, slotsWithin } from '../grid/content';
import { foldWord } from '../grid/fold';
import type { FormulaSums } from '../grid/formula-sum';
import { quantityOfCell } from '../grid/quantity';
import type { Area, Sheet } from '../grid/workbook';
import { CellReader } from './figure';
import { tidyName } from './heading';
import type { LabelReading } from './row-outline';
import { outline, readLabel } from './row-outline';
import { isNote, isSignature } from './row-words';
import { latestYearIn, titleOf, unitIn, yearIn } from './surroundings';
import type { DataRow, DataTable } from './table';

interface DataHeading {
  readonly left: number;
  readonly right: number;
  readonly slot: Slot;
}

interface DataHeader {
  readonly index: number;
  readonly row: number;
  readonly label: Slot | null;
  readonly headings: readonly DataHeading[];
}

type Block = DataTable['blocks'][number];

/** What heads a column of figures. */
const FIGURE_HEADING = /^.{0,14}(?:数|率|额|规模|投资|面积|人数|概算|金额|余额|增减)$/;
/** What only base-data tables of an evaluation head their columns with. */
const BASE_DATA = /编制数?|控制率|变动率|批复规模|实际规模|在职人数/;
const BASE_TITLE = /基础数据|基本数据|数据采集|基础信息|数据表/;
/** 2022年决算数, 本年预算金额: money of one year. */
const MONEY_OF_YEAR =
  /^(?:(?:19|20)\d\d年?度?|上年度?|本年度?|去年|当年)[^年]{0,6}(?:预算|决算)[^年]{0,4}(?:数|额|规模)$/;
const FEWEST_MONEY_ROWS = 2;
const WIDEST_GAP = 3;

/** In: a sheet, its filled rows, the areas its score tables take. Out: its base-data tables, ids not yet given. */
export function readDataTables(
  sheet: Sheet,
  rows: readonly ContentRow[],
  taken: readonly Area[],
  sums: FormulaSums,
): DataTable[] {
  const free = taken.length === 0 ? rows : freeRows(rows, taken);
  const reader = new CellReader(sheet, sums);
  const tables: DataTable[] = [];
  let from = 0;
  for (let index = 0; index < free.length; index += 1) {
    const header = dataHeaderAt(free, index);
    if (header === null) continue;
    const table = readTable(sheet, free, from, header, reader);
    if (table === null) continue;
    tables.push(table.table);
    index = table.next - 1;
    from = table.next;
  }
  return tables;
}

/** The rows without the cells of the score tables. Areas come top to bottom and are few in any one row. */
function freeRows(rows: readonly ContentRow[], taken: readonly Area[]): ContentRow[] {
  const out: ContentRow[] = [];
  let start = 0;
  for (const row of rows) {
    while ((taken[start]?.bottom ?? Infinity) < row.row) start += 1;
    const here: Area[] = [];
    for (
      let at = start, area = taken[at];
      area !== undefined && area.top <= row.row;
      at += 1, area = taken[at]
    ) {
      if (area.bottom >= row.row) here.push(area);
    }
    const slots =
      here.length === 0
        ? row.slots
        : row.slots.filter(
            ({ area }) => !here.some((each) => each.left - 1 <= area.left && area.left <= each.right),
          );
    if (slots.length > 0) out.push({ row: row.row, slots });
  }
  return out;
}

function core(text: string): string {
  return foldWord(text.slice(0, 80))
    .replace(/\([^()]*\)/g, '')
    .replace(/[:：]$/, '');
}

function isFigure(slot: Slot): boolean {
  if (typeof slot.cell.value === 'number') return true;
  // 2020年决算数 begins with a number, but heads figures.
  return !FIGURE_HEADING.test(core(slot.text)) && quantityOfCell(slot.cell) !== null;
}

function dataHeaderAt(rows: readonly ContentRow[], index: number): DataHeader | null {
  const row = rows[index];
  if (row === undefined || row.slots.length > 64) return null;
  const own = row.slots.filter((slot) => slot.own && !isBlankText(slot.text));
  if (own.length < 2 || own.some(isFigure)) return null;
  const heads = own.filter((slot) => slot.text.length <= 40 && FIGURE_HEADING.test(core(slot.text)));
  const first = heads[0];
  if (heads.length < 2 || first === undefined) return null;
  const columns = own.filter((slot) => slot.area.left >= first.area.left);
  if (heads.length * 2 < columns.length) return null;
  const label =
    row.slots.filter((slot) => slot.area.left < first.area.left && !isBlankText(slot.text)).at(-1) ?? null;
  const headings = columns.map((slot, at) => ({
    left: slot.area.left,
    right: Math.max(slot.area.right, (columns[at + 1]?.area.left ?? slot.area.right + 1) - 1),
    slot,
  }));
  return { index, row: row.row, label, headings };
}

function readTable(
  sheet: Sheet,
  rows: readonly ContentRow[],
  from: number,
  first: DataHeader,
  reader: CellReader,
): { table: DataTable; next: number } | null {
  const columns = {
    left: Math.min(first.label?.area.left ?? Infinity, ...first.headings.map(({ left }) => left)),
    right: Math.max(...first.headings.map(({ right }) => right)),
  };
  const above = rows.slice(Math.max(from, first.index - 12), first.index);
  const title = titleOf(above, { left: 0, right: columns.right });
  const headings: string[] = [];
  const blocks: Block[] = [];
  let header: DataHeader = first;
  let next: number;
  let bottom = first.row;
  for (;;) {
    headings.push(...header.headings.map(({ slot }) => slot.text));
    columns.right = Math.max(columns.right, ...header.headings.map(({ right }) => right));
    const read = readBlock(rows, header, reader);
    next = read.next;
    bottom = Math.max(bottom, read.bottom);
    if (read.block.rows.length > 0) blocks.push(read.block);
    if (read.header === null) break;
    header = read.header;
  }
  const isBase =
    BASE_TITLE.test(title) ||
    BASE_TITLE.test(sheet.name) ||
    headings.filter((each) => BASE_DATA.test(each)).length >= 2 ||
    blocks.some(isMoneyByYear);
  if (!isBase || blocks.length === 0) return null;
  const texts = [...above]
    .reverse()
    .flatMap(({ slots }) => slots.filter(({ own }) => own).map(({ text }) => text));
  return {
    next,
    table: {
      kind: 'data',
      id: '',
      sheet: sheet.name,
      area: { top: first.row, left: columns.left, bottom, right: columns.right },
      title,
      year: yearIn([title, ...texts]) ?? latestYearIn(headings) ?? yearIn([sheet.name]),
      unit: unitIn(texts),
      blocks,
    },
  };
}

/** Accounts beside budgets or accounts of other years, filled in: what 三公经费 and its like are worked out from. */
function isMoneyByYear({ rows }: Block): boolean {
  const money = (row: DataRow) => row.figures.filter(({ heading }) => MONEY_OF_YEAR.test(core(heading)));
  const headings = rows[0] === undefined ? [] : money(rows[0]).map(({ heading }) => heading);
  if (headings.length < 2 || !headings.some((each) => each.includes('决算'))) return false;
  const filled = rows.filter(
    (row) => money(row).filter(({ figure }) => figure.quantity !== null).length >= 2,
  );
  return filled.length >= FEWEST_MONEY_ROWS;
}

function readBlock(
  rows: readonly ContentRow[],
  header: DataHeader,
  reader: CellReader,
): { block: Block; next: number; bottom: number; header: DataHeader | null } {
  const labels: { label: LabelReading; row: Omit<DataRow, 'depth' | 'ordinal'> }[] = [];
  const title = header.label === null ? null : reader.textAt(header.label.area.top, header.label.area.left);
  let bottom = header.row;
  let next = header.index + 1;
  let following: DataHeader | null = null;
  for (; next < rows.length; next += 1) {
    const row = rows[next];
    if (row === undefined || row.row - bottom - 1 > WIDEST_GAP) break;
    following = dataHeaderAt(rows, next);
    if (following !== null) break;
    const firstOwn = row.slots.find((slot) => slot.own && !isBlankText(slot.text));
    if (firstOwn === undefined) continue;
    if (row.slots.some((slot) => slot.own && isSignature(slot.text)) || isNote(firstOwn.text)) break;
    if (/^\s*附(?:件|表)/.test(firstOwn.text)) break;
    const read = readRow(row, header, title, reader);
    bottom = Math.max(bottom, ...row.slots.filter(({ own }) => own).map(({ area }) => area.bottom));
    if (read !== null) labels.push({ label: readLabel(read.label.text), row: read });
  }
  const depths = outline(labels.map(({ label }) => label));
  const unit = blockUnit(title?.text ?? '');
  return {
    block: {
      title,
      unit,
      rows: labels.map(({ label, row }, index) => ({
        label: row.label,
        depth: depths[index] ?? 0,
        ordinal: label.ordinal,
        figures: row.figures,
      })),
    },
    next,
    bottom,
    header: following,
  };
}

function readRow(
  row: ContentRow,
  header: DataHeader,
  title: Block['title'],
  reader: CellReader,
): Omit<DataRow, 'depth' | 'ordinal'> | null {
  const first = header.headings[0];
  if (first === undefined) return null;
  const labelSlot = row.slots.filter((slot) => slot.area.left < first.left && !isBlankText(slot.text)).at(-1);
  const label = labelSlot === undefined ? title : reader.textAt(labelSlot.area.top, labelSlot.area.left);
  if (label === null) return null;
  const cells = header.headings.map((heading) => {
    const slot = slotsWithin(row, heading.left, heading.right).find(({ own }) => own);
    return { heading, slot };
  });
  // One cell over several headings is prose, not figures; a blank one is room for it.
  const reaches = (slot: Slot | undefined) =>
    cells.filter((each) => slot !== undefined && each.slot === slot).length;
  const blank = reader.mergeAt(row.row, first.left);
  const spans =
    cells.some(({ slot }) => reaches(slot) > 1) ||
    (blank !== null && blank.right > first.right && header.headings.length > 1);
  if (spans || (labelSlot !== undefined && labelSlot.area.right >= first.left)) return null;
  if (labelSlot === undefined && cells.every(({ slot }) => slot === undefined)) return null;
  return {
    label,
    figures: cells.map(({ heading, slot }) => ({
      heading: tidyName(heading.slot.text),
      figure: reader.figureAt(row.row, slot?.area.left ?? heading.left),
    })),
  };
}

/** `经费控制情况（万元）` → 万元, `财政供养人员情况（人）` → 人. */
function blockUnit(title: string): string {
  const match = /[（(]\s*(?:单位[:：])?\s*([^（()）\d]{1,4})\s*[)）]\s*$/.exec(title);
  return match?.[1] ?? '';
}
