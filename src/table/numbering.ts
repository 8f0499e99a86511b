/** Tables with one column of names: headings are told from indicators by their numbering (一、 （一） 1. （1） ①). */
import { fold } from '../grid/fold';
import { figureInText } from './figure';
import type { DraftGroup, DraftIndicator } from './draft';
import { readName } from './weight-in-name';
import type { ParentRow } from './parent-row';
import { isParent } from './parent-row';

const STYLES: readonly RegExp[] = [
  /^\s*[一二三四五六七八九十]{1,3}[、.]/,
  /^\s*\([一二三四五六七八九十]{1,3}\)/,
  /^\s*\d{1,3}(?:[、.](?!\d)|\s)/,
  /^\s*\(\d{1,3}\)/,
  /^\s*[①-⑳]/,
];
/** `1.1`, `1.1.2`: each further number is one deeper. */
const DECIMAL = /^\s*(\d{1,2}(?:\.\d{1,2}){1,3})(?!\d|%)/;
const UNNUMBERED = 99;

/** How deep a name's own number says it stands; 99 where it has none. */
function numberingDepth(name: string): number {
  const folded = fold(name.slice(0, 40));
  const decimal = DECIMAL.exec(folded)?.[1];
  if (decimal !== undefined) return 2 + decimal.split('.').length - 1;
  const style = STYLES.findIndex((pattern) => pattern.test(folded));
  return style < 0 ? UNNUMBERED : style;
}

/** By the number before its name, or the one beside it in a 序号 column. */
function depthOf(row: DraftIndicator): number {
  const depth = numberingDepth(row.nameText?.text ?? '');
  return depth === UNNUMBERED && row.ordinal !== '' ? numberingDepth(`${row.ordinal}、`) : depth;
}

/**
 * In: the rows of a one-column table. Out: its indicators under the headings found among them. A row is a heading
 * when the next row stands deeper and it says nothing of its own (no criterion, target or value), or its marks are
 * the sum of the rows below it.
 */
export function nestByNumbering(
  rows: readonly DraftIndicator[],
  groups: DraftGroup[],
): { rows: DraftIndicator[]; parents: ParentRow[] } {
  const depths = rows.map((row) => (row.role === 'funds' ? UNNUMBERED : depthOf(row)));
  const ends = blockEnds(rows, depths);
  const parents: ParentRow[] = [];
  const out: DraftIndicator[] = [];
  const open: { depth: number; end: number; group: DraftGroup }[] = [];
  for (const [at, row] of rows.entries()) {
    while ((open.at(-1)?.end ?? Infinity) <= at) open.pop();
    const end = ends[at] ?? at + 1;
    const children = directChildren(rows, depths, at, end);
    const parent = open.at(-1)?.group ?? null;
    if (row.role === 'indicator' && children.length > 0 && (row.isBare || isParent(row, children))) {
      const group = headingFrom(row, open.length + 1, parent);
      groups.push(group);
      open.push({ depth: depths[at] ?? UNNUMBERED, end, group });
      if (!row.isBare) parents.push({ row, group });
      continue;
    }
    if (row.role === 'indicator' && parent !== null) row.group = parent;
    out.push(row);
  }
  return { rows: out, parents };
}

function headingFrom(row: DraftIndicator, level: number, parent: DraftGroup | null): DraftGroup {
  const { nameText } = row;
  const reading = nameText === null ? null : readName(nameText.text, true);
  const written =
    nameText === null || reading?.weight == null ? null : figureInText(nameText, reading.weight);
  const weight = row.fullMarks ?? written;
  return {
    level,
    name: reading?.name ?? row.name,
    place: nameText?.place ?? { sheet: '', row: row.row, column: 0 },
    firstRow: row.row,
    parent,
    weights: weight === null ? [] : [weight],
    score: null,
  };
}

/** For each row, one past the last row that stands deeper below it. */
function blockEnds(rows: readonly DraftIndicator[], depths: readonly number[]): number[] {
  const ends = rows.map((_, at) => at + 1);
  const open: number[] = [];
  for (let at = 0; at <= rows.length; at += 1) {
    const depth = at < rows.length ? depthAt(rows, depths, at) : -1;
    for (let top = open.at(-1); top !== undefined && depthAt(rows, depths, top) >= depth; top = open.at(-1)) {
      ends[top] = at;
      open.pop();
    }
    open.push(at);
  }
  return ends;
}

/** An unnumbered row without anything but its name heads the rows after it, as 一、 does. */
function depthAt(rows: readonly DraftIndicator[], depths: readonly number[], at: number): number {
  const depth = depths[at] ?? UNNUMBERED;
  return depth === UNNUMBERED && rows[at]?.isBare === true ? 0 : depth;
}

function directChildren(
  rows: readonly DraftIndicator[],
  depths: readonly number[],
  at: number,
  end: number,
): DraftIndicator[] {
  const inside = rows.slice(at + 1, end);
  let shallowest = Infinity;
  for (let index = at + 1; index < end; index += 1)
    shallowest = Math.min(shallowest, depthAt(rows, depths, index));
  return inside.filter(
    (row, index) => depthAt(rows, depths, at + 1 + index) === shallowest && row.role === 'indicator',
  );
}
