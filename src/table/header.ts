/** Finding heading rows: one to three rows of headings, merged or not, become one list of columns. */
import type { ContentRow, Slot } from '../grid/content';
import { isBlankText } from '../grid/content';
import type { HeadingKind } from './column-words';
import type { HeadingReading } from './heading';
import { readHeading } from './heading';

/** One heading over its columns. */
export interface Heading {
  readonly left: number;
  readonly right: number;
  readonly slot: Slot;
  readonly reading: HeadingReading;
}

/** A block of heading rows, before its columns are given their roles. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  /** Left to right; headings we do not know are kept, so that their cells are nobody else's. */
  readonly headings: readonly Heading[];
}

/** A merge this tall that starts beside a heading is a label of the rows below (绩效指标), not a heading. */
const TALLEST_HEADING = 3;
const MOST_HEADING_ROWS = 3;

/** Kinds that body cells are made of too; they do not make a row a heading row. */
const WEAK: ReadonlySet<HeadingKind> = new Set(['grade-step', 'aside']);

/** A cell read as a heading. */
export function headingIn(slot: Slot): HeadingReading {
  return readHeading(slot.text);
}

function isKnown(reading: HeadingReading): boolean {
  return reading.kinds.some(({ kind }) => !WEAK.has(kind));
}

function headingSlots(row: ContentRow): Slot[] {
  return row.slots.filter(
    (slot) => slot.own && !isBlankText(slot.text) && slot.area.bottom - slot.area.top < TALLEST_HEADING,
  );
}

/** How many cells that start in this row are headings we know. */
export function knownHeadings(row: ContentRow | undefined): number {
  if (row === undefined) return 0;
  let count = 0;
  for (const slot of headingSlots(row)) if (isKnown(headingIn(slot))) count += 1;
  return count;
}

/**
 * In: the filled rows of a sheet and the one to look at. Out: the blocks of one, two or three heading rows that
 * could start there, fewest rows first; none where the row holds no headings.
 */
export function headerBlocksAt(rows: readonly ContentRow[], index: number): HeaderBlock[] {
  const first = rows[index];
  const known = knownHeadings(first);
  if (first === undefined || known === 0) return [];
  const second = rows[index + 1];
  if (known + (second?.row === first.row + 1 ? knownHeadings(second) : 0) < 2) return [];
  const slots = headingSlots(first);
  if (slots.some(isNumber) || known * 3 < slots.length) return [];

  const blocks: HeaderBlock[] = [];
  let leaves: Heading[] = slots.map((slot) => headingOf(slot, headingIn(slot)));
  blocks.push(blockOf(first.row, first.row, leaves));
  for (let depth = 1; depth < MOST_HEADING_ROWS; depth += 1) {
    const row = rows[index + depth];
    if (row?.row !== first.row + depth) break;
    const next = withSubheadings(leaves, row);
    if (next === null) break;
    leaves = next;
    blocks.push(blockOf(first.row, row.row, leaves));
  }
  return blocks;
}

/** Headings are never numbers. */
function isNumber(slot: Slot): boolean {
  return typeof slot.cell.value === 'number' || /^\s*\d+(?:\.\d+)?\s*[%％分]?\s*$/.test(slot.text);
}

function headingOf(slot: Slot, reading: HeadingReading): Heading {
  return { left: slot.area.left, right: slot.area.right, slot, reading };
}

function blockOf(top: number, lastRow: number, headings: readonly Heading[]): HeaderBlock {
  const known = headings.filter(({ reading }) => isKnown(reading));
  // The shallowest heading tells where the header ends: a taller one beside it is a label of the rows below.
  const bottom = Math.max(lastRow, Math.min(...known.map(({ slot }) => slot.area.bottom)));
  return { top, bottom, headings };
}

/** The headings with a further heading row under them; null when the row is not one. */
function withSubheadings(above: readonly Heading[], row: ContentRow): Heading[] | null {
  const slots = headingSlots(row);
  if (slots.length === 0 || slots.some(isNumber)) return null;
  const children = new Map<Heading | null, Heading[]>();
  let strange = 0;
  for (const slot of slots) {
    const parent = parentOf(above, slot);
    const reading = readUnder(parent, slot);
    if (reading.kinds.length === 0) strange += 1;
    children.set(parent, [...(children.get(parent) ?? []), headingOf(slot, reading)]);
  }
  const known = slots.length - strange;
  if (known === 0 || strange > Math.floor(known / 3)) return null;
  // A single cell right under a single heading is the first of its values, not a second heading.
  for (const [parent, [first, ...more]] of children) {
    if (parent === null || first === undefined || more.length > 0) continue;
    if (parent.left === parent.right && first.left === parent.left) return null;
  }
  const orphans = children.get(null) ?? [];
  const leaves = above.flatMap((heading) => children.get(heading) ?? [heading]);
  return [...leaves, ...orphans].sort((a, b) => a.left - b.left);
}

/** The heading a sub-heading stands under: the one over it, or the last one left of it where a merge was lost. */
function parentOf(above: readonly Heading[], slot: Slot): Heading | null {
  let left: Heading | null = null;
  for (const heading of above) {
    if (heading.left <= slot.area.left && slot.area.left <= heading.right) return heading;
    if (heading.right < slot.area.left) left = heading;
  }
  return left;
}

/** Words that say what they head only together with the heading over them. */
const GENERIC: ReadonlySet<string> = new Set(['名称', '内容', '值', '数值', '指标', '数']);

function readUnder(parent: Heading | null, slot: Slot): HeadingReading {
  const alone = headingIn(slot);
  if (parent === null) return alone;
  // 上年 over 目标值 and 完成值: both are of that year.
  const covers =
    parent.left <= slot.area.left && slot.area.right <= parent.right && parent.left < parent.right;
  if (covers && parent.reading.kinds[0]?.kind === 'aside') return { ...alone, kinds: parent.reading.kinds };
  const over = parent.reading.core.replace(/情况$/, '');
  const isScore = alone.kinds.some(({ kind }) => kind === 'score');
  // 复评情况 over 得分 is the bureau's score, 自评 over 得分 the unit's own.
  const compounds = [readHeading(`${over}${alone.core}`), readHeading(`${alone.core}${over}`)];
  if (isScore) {
    const score = compounds.find(({ kinds }) => kinds[0]?.kind === 'score' && alone.core !== '自评');
    return score === undefined ? alone : { ...alone, kinds: score.kinds };
  }
  if (GENERIC.has(alone.core)) {
    const [under] = compounds.filter(({ kinds }) => kinds.length > 0);
    const meant = under ?? (alone.kinds.length > 0 ? alone : parent.reading);
    return { ...meant, inBrackets: alone.inBrackets };
  }
  if (alone.kinds.length > 0) return alone;
  const listed = compounds.find(({ kinds }) => kinds[0] !== undefined && Number.isInteger(kinds[0].rank));
  return listed === undefined ? alone : { ...listed, core: alone.core, inBrackets: alone.inBrackets };
}

/** Two blocks with the same headings over the same columns: a header repeated after a page break. */
export function sameHeadings(a: HeaderBlock, b: HeaderBlock): boolean {
  const key = (block: HeaderBlock) =>
    block.headings
      .filter(({ reading }) => isKnown(reading))
      .map(({ left, reading }) => `${left}:${reading.core}`)
      .join('|');
  return key(a) === key(b);
}

/**
 * A header over tables side by side is cut where its first heading comes again, or where unheaded columns part
 * it, as long as each piece is a whole header by itself.
 */
export function splitSideBySide(block: HeaderBlock, isWhole: (part: HeaderBlock) => boolean): HeaderBlock[] {
  const pieces = piecesOf(block.headings);
  if (pieces.length === 1) return [block];
  const parts: Heading[][] = [];
  let pending: Heading[] = [];
  for (const piece of pieces) {
    pending.push(...piece);
    const last = parts.at(-1);
    if (last === undefined || isWhole({ ...block, headings: pending })) {
      if (last !== undefined && !isWhole({ ...block, headings: last })) last.push(...pending);
      else parts.push(pending);
      pending = [];
    }
  }
  parts.at(-1)?.push(...pending);
  return parts.map((headings) => ({ ...block, headings }));
}

function piecesOf(headings: readonly Heading[]): Heading[][] {
  const first = headings.find(({ reading }) => reading.kinds.length > 0);
  const pieces: Heading[][] = [];
  let before: Heading | undefined;
  for (const heading of headings) {
    const again = heading !== first && heading.reading.core === first?.reading.core;
    const apart = before !== undefined && heading.left - before.right >= 2;
    const last = pieces.at(-1);
    if (last === undefined || again || apart) pieces.push([heading]);
    else last.push(heading);
    before = heading;
  }
  return pieces;
}
