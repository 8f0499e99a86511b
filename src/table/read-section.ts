/** Walking down the rows under a header until the table ends. */
import type { ContentRow } from '../grid/content';
import { isBlankText } from '../grid/content';
import { quantityOfCell } from '../grid/quantity';
import { followsWhole, headsAnotherBlock, isSummedApart, titlesAnotherBlock } from './another-block';
import type { ColumnOwners } from './row-cells';
import {
  isColumnNumbers,
  isContinuation,
  isGradeLabel,
  isNote,
  isPageNumber,
  isProse,
  isSignature,
  maySayARule,
} from './row-words';
import type { SectionReader } from './section-reader';
import type { TableDraft } from './draft';
import type { CellReader } from './figure';

/** More empty rows than this end a table that has not said 总分. */
const WIDEST_GAP = 8;

export interface SectionEnd {
  /** Index of the first row not read. */
  readonly next: number;
  /** The table is over: a total with something else after it, signatures, another title. */
  readonly ended: boolean;
}

export interface SectionRows {
  readonly rows: readonly ContentRow[];
  /** Indexes into `rows`: the first row under the header, past the last one. */
  readonly from: number;
  readonly to: number;
  /** Does the row repeat what stands above the table? */
  readonly isPageHead: (row: ContentRow) => boolean;
}

/** In: the rows under a header. Reads them into the draft. Out: where reading stopped and why. */
export function readSection(
  { rows, from, to, isPageHead }: SectionRows,
  section: SectionReader,
  owners: ColumnOwners,
  reader: CellReader,
  draft: TableDraft,
): SectionEnd {
  let reached = rows[from - 1]?.row ?? rows[from]?.row ?? 0;
  let totalRead = false;
  const before = draft.indicators.length;
  for (let index = from; index < to; index += 1) {
    const row = rows[index];
    if (row === undefined) break;
    const cells = owners.read(row);
    const own = cells.slots.filter((slot) => slot.own && !isBlankText(slot.text));
    const first = own[0];
    if (first === undefined) continue;
    const gap = row.row - reached - 1;
    if (gap > WIDEST_GAP || (totalRead && gap > 0)) return { next: index, ended: true };
    if (!totalRead && draft.indicators.length > before && isPageHead(row)) continue;
    if (own.some((slot) => isSignature(slot.text)) || isNewTitle(first.text, own.length)) {
      return { next: index, ended: true };
    }
    reached = Math.max(reached, ...cells.slots.map((slot) => slot.area.bottom));
    if (own.length === 1 && (isContinuation(first.text) || isPageNumber(first.text))) continue;
    const below = section.rowBelow(own);
    if (below !== null) {
      draft.rowsBelow.push(below);
      continue;
    }
    if (isNote(first.text) && own.length <= 2) {
      if (totalRead) return { next: index, ended: true };
      draft.notes.push(reader.textAt(first.area.top, first.area.left));
      continue;
    }
    if (isProse(first.text) && section.scoreOf(cells) === undefined) {
      draft.prose.push(row);
      for (const slot of own.slice(1)) {
        if (maySayARule(slot.text)) draft.notes.push(reader.textAt(slot.area.top, slot.area.left));
      }
      continue;
    }
    if (isGradeLabel(first.text)) continue;
    if (draft.indicators.length === before && isColumnNumbers(own.map((slot) => slot.text))) continue;
    if (draft.indicators.length > before) {
      const below = rows.slice(index + 1, Math.min(to, index + 50));
      if (
        headsAnotherBlock(section, row, cells, below, owners) ||
        titlesAnotherBlock(section, cells, below, owners) ||
        isSummedApart(section, cells, below, owners, draft, gap > 0)
      )
        return { next: index, ended: true };
    }
    const scored = section.scoreOf(cells);
    if (
      totalRead &&
      !section.isSum(cells) &&
      (scored === undefined || quantityOfCell(scored.cell) === null || followsWhole(section, cells, draft))
    ) {
      return { next: index, ended: true };
    }
    const kind = section.read(cells);
    if (kind === 'sum') totalRead = draft.totals.at(-1)?.kind === 'total';
    else if (kind === 'indicator') totalRead = false;
  }
  return { next: to, ended: totalRead };
}

function isNewTitle(text: string, cells: number): boolean {
  return (
    cells === 1 &&
    text.length <= 60 &&
    !/续/.test(text) &&
    /(?:评价|评分|考核|自评|绩效|指标|数据|情况|明细)[^，。；]{0,10}表\s*(?:[（(][^（()）]{0,12}[)）])?\s*$|^\s*附(?:件|表)\s*[\d一二三四五六七八九十]/.test(
      text,
    )
  );
}
