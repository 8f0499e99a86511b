/** Walking down the rows under a header until the table ends. */
import type { ContentRow, Slot } from '../grid/content';
import { isBlankText } from '../grid/content';
import { quantityOfCell } from '../grid/quantity';
import { headingIn } from './header';
import type { ColumnOwners, RowCells } from './row-cells';
import {
  isColumnNumbers,
  isContinuation,
  isDash,
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
const LONGEST_HEADING = 20;

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
    if (
      draft.indicators.length > before &&
      headsAnotherBlock(section, cells, rows.slice(index + 1, index + 4), owners)
    )
      return { next: index, ended: true };
    const scored = section.scoreOf(cells);
    if (
      totalRead &&
      !section.isSum(cells) &&
      (scored === undefined || quantityOfCell(scored.cell) === null)
    ) {
      return { next: index, ended: true };
    }
    const kind = section.read(cells);
    if (kind === 'sum') totalRead = draft.totals.at(-1)?.kind === 'total';
    else if (kind === 'indicator') totalRead = false;
  }
  return { next: to, ended: totalRead };
}

/**
 * Words over figures in a column of figures are a heading (编制数 under 分值, 执行数 under 得分): another block begins,
 * and its 合计 is its own. Sure where they stand in the column of marks, or where other headings stand beside them.
 */
function headsAnotherBlock(
  section: SectionReader,
  cells: RowCells,
  below: readonly ContentRow[],
  owners: ColumnOwners,
): boolean {
  const own = cells.slots.filter((slot) => slot.own && !isDash(slot.text));
  if (own.length < 2 || own.some((slot) => !isHeadingLike(slot)) || section.isSum(cells)) return false;
  const overFigures = (find: (row: RowCells) => Slot | undefined): boolean => {
    const slot = find(cells);
    return (
      slot !== undefined &&
      !isDash(slot.text) &&
      below.some((row) => {
        const figure = find(owners.read(row));
        return figure !== undefined && quantityOfCell(figure.cell) !== null;
      })
    );
  };
  if (overFigures((row) => section.marksOf(row))) return true;
  const headings = own.filter((slot) => headingIn(slot).kinds.some(({ kind }) => kind !== 'grade-step'));
  return headings.length >= 2 && overFigures((row) => section.scoreOf(row));
}

function isHeadingLike({ text, cell }: Slot): boolean {
  return (
    text.trim().length <= LONGEST_HEADING && quantityOfCell(cell) === null && !/^\s*[\d.]+\s*$/.test(text)
  );
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
