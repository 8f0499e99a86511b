/** Where, below the rows of a score table, a block of money, staff or costs begins. */
import type { ContentRow, Slot } from '../grid/content';
import { quantityOfCell } from '../grid/quantity';
import { Ratio } from '../grid/ratio';
import type { DraftIndicator, TableDraft } from './draft';
import { headingIn } from './header';
import { addUp, marksOf } from './parent-row';
import type { ColumnOwners, RowCells } from './row-cells';
import { headsItsOwnSum, isHeadingLike, isSumOfAmounts, MOST_BLOCK_ROWS, wordsFrom } from './own-sum';
import { isDash } from './row-words';
import type { SectionReader } from './section-reader';

/** How far below a heading its figures begin. */
const NEAR = 3;
/** Stands in a score column as words and is no heading. */
const SAID_FOR_A_SCORE = /^[优良中差好][秀好等]?$|^[是否有无达未]|不适用|缺|免|略/;

/**
 * Words over figures in a column of figures are a heading (编制数 under 分值, 执行数 under 得分): another block begins,
 * and its 合计 is its own. Sure where they stand in the column of marks; over scores where other headings stand
 * beside them, or the row gives no marks where the rows of the table do and says nothing in any column of words.
 */
export function headsAnotherBlock(
  section: SectionReader,
  row: ContentRow,
  cells: RowCells,
  below: readonly ContentRow[],
  owners: ColumnOwners,
): boolean {
  const own = cells.slots.filter((slot) => slot.own && !isDash(slot.text));
  if (own.length < 2 || own.some((slot) => !isHeadingLike(slot)) || section.isSum(cells)) return false;
  if (headsItsOwnSum(wordsFrom(row, own), below)) return true;
  const overFigures = (find: (row: RowCells) => Slot | undefined): boolean => {
    const slot = find(cells);
    return (
      slot !== undefined &&
      !isDash(slot.text) &&
      below.slice(0, NEAR).some((each) => {
        const figure = find(owners.read(each));
        return figure !== undefined && quantityOfCell(figure.cell) !== null;
      })
    );
  };
  if (overFigures((row) => section.marksOf(row))) return true;
  if (!overFigures((row) => section.scoreOf(row))) return false;
  const headings = own.filter((slot) => headingIn(slot).kinds.some(({ kind }) => kind !== 'grade-step'));
  if (headings.length >= 2) return true;
  const word = section.scoreOf(cells)?.text.trim() ?? '';
  return section.hasMarks && !section.saysMore(cells) && !SAID_FOR_A_SCORE.test(word);
}

/** The title of such a block: one cell, and its headings right below. */
export function titlesAnotherBlock(
  section: SectionReader,
  cells: RowCells,
  below: readonly ContentRow[],
  owners: ColumnOwners,
): boolean {
  const own = cells.slots.filter((slot) => slot.own && !isDash(slot.text));
  const [head, ...rest] = below;
  const [only] = own;
  if (own.length !== 1 || only === undefined || !isHeadingLike(only) || head === undefined) return false;
  const words = head.slots.filter((slot) => slot.own && !isDash(slot.text));
  return (
    words.length > 1 &&
    words.every(isHeadingLike) &&
    !section.isSum(owners.read(head)) &&
    headsItsOwnSum(words, rest)
  );
}

/**
 * Rows without headings of their own below a table whose full marks are complete: they say nothing in its columns of
 * words (or stand apart from it), and the figures of a row further down are the sums of theirs alone. That row is their
 * sum, not the table's.
 */
export function isSummedApart(
  section: SectionReader,
  cells: RowCells,
  below: readonly ContentRow[],
  owners: ColumnOwners,
  { indicators }: TableDraft,
  isApart: boolean,
): boolean {
  const isFarther = isApart && section.hasMarks;
  if (!isStrange(section, cells, isFarther) || section.isSum(cells)) return false;
  if (section.hasMarks && addUp(indicators.map(marksOf))?.equals(Ratio.hundred) !== true) return false;
  let sums = figuresOf(section, cells);
  if (sums === null) return false;
  for (const row of below.slice(0, MOST_BLOCK_ROWS)) {
    const next = owners.read(row);
    const figures = figuresOf(section, next);
    if (figures === null) continue;
    const isSum = section.isSum(next) || next.slots.some(isSumOfAmounts);
    if (isSum) return isSame(figures.marks, sums.marks) && isSame(figures.score, sums.score);
    if (!isStrange(section, next, isFarther)) return false;
    sums = { marks: plus(sums.marks, figures.marks), score: plus(sums.score, figures.score) };
  }
  return false;
}

/** No row of this table by itself: no name where the names stand, or nothing said where the others say something. */
function isStrange(section: SectionReader, cells: RowCells, isApart: boolean): boolean {
  return isApart || !section.isNamed(cells) || (section.hasWords && !section.saysMore(cells));
}

/** Below a total whose full marks are all there are, a row that is no row of the table by itself is another block's. */
export function followsWhole(
  section: SectionReader,
  cells: RowCells,
  { totals, indicators }: TableDraft,
): boolean {
  const stated = totals.at(-1)?.fullMarks?.quantity?.value;
  return (
    stated?.equals(Ratio.hundred) === true &&
    isStrange(section, cells, false) &&
    addUp(indicators.map(marksOf))?.equals(Ratio.hundred) === true
  );
}

const LONGEST_WORD = 20;

/**
 * Short words in the columns of a table, without full marks or score, below the last of rows whose full marks are
 * complete: a line of another block (headings of staff, amounts), no row nobody has scored.
 */
export function withoutStrangers(indicators: readonly DraftIndicator[]): readonly DraftIndicator[] {
  const last = indicators.findLastIndex((row) => marksOf(row) !== null);
  if (last < 0 || last === indicators.length - 1) return indicators;
  const marked = indicators.slice(0, last + 1).filter((row) => marksOf(row) !== null);
  if (addUp(marked.map(marksOf))?.equals(Ratio.hundred) !== true) return indicators;
  return indicators.filter((row, index) => index <= last || !isStranger(row));
}

function isStranger({ role, name, group, score, texts }: DraftIndicator): boolean {
  const isBlank = score === null || (score.formula === null && score.raw.trim() === '');
  const isShort = [...texts.values()].every(({ text }) => text.trim().length <= LONGEST_WORD);
  const isOutside = /[加扣减奖]分?/.test(`${name}${group?.name ?? ''}`);
  return role === 'indicator' && isBlank && isShort && !isOutside;
}

interface Figures {
  readonly marks: Ratio | null;
  readonly score: Ratio | null;
}

function figuresOf(section: SectionReader, cells: RowCells): Figures | null {
  const value = (slot: Slot | undefined) =>
    slot === undefined ? null : (quantityOfCell(slot.cell)?.value ?? null);
  const marks = value(section.marksOf(cells));
  const score = value(section.scoreOf(cells));
  return marks === null && score === null ? null : { marks, score };
}

function isSame(a: Ratio | null, b: Ratio | null): boolean {
  return a === null || b === null ? a === b : a.equals(b);
}

function plus(a: Ratio | null, b: Ratio | null): Ratio | null {
  return a === null ? b : b === null ? a : a.plus(b);
}
