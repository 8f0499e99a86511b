/** How labelled rows nest: numbering, 其中 and leading blanks. */
import { fold } from '../grid/fold';

export interface LabelReading {
  /** `1、`, `（2）`, `其中：` as it stands before the label, folded; '' where none. */
  readonly ordinal: string;
  /** Width of the blanks before it. */
  readonly indent: number;
  /** Which way of numbering it uses; rows numbered alike under one heading stand at one depth. */
  readonly style: 'none' | 'part' | 'chinese' | 'chinese-bracket' | 'digit' | 'digit-bracket' | 'circle';
}

const ORDINALS: readonly (readonly [style: LabelReading['style'], pattern: RegExp])[] = [
  ['part', /^其中 ?:?/],
  ['chinese', /^[一二三四五六七八九十]{1,3}[、.]/],
  ['chinese-bracket', /^\([一二三四五六七八九十]{1,3}\)/],
  ['digit', /^\d{1,2} ?[、.)](?!\d)/],
  ['digit-bracket', /^\(\d{1,2}\)/],
  ['circle', /^[①-⑳]/],
];

export function readLabel(text: string): LabelReading {
  const folded = fold(text.slice(0, 200));
  const start = folded.length - folded.trimStart().length;
  let indent = 0;
  for (const character of text.slice(0, start))
    indent += character === '\u3000' ? 2 : character === '\t' ? 4 : 1;
  const rest = folded.slice(start);
  for (const [style, pattern] of ORDINALS) {
    const match = pattern.exec(rest);
    if (match !== null) return { ordinal: match[0].trim(), indent, style };
  }
  return { ordinal: '', indent, style: 'none' };
}

interface OpenRow {
  readonly style: LabelReading['style'];
  readonly indent: number;
  readonly depth: number;
}

/**
 * In: the labels of one block in order. Out: their depths, 0 for a heading. 其中 opens a depth below the row above;
 * rows numbered alike stand at one depth; rows without number go by their leading blanks, and stay among the parts
 * of a 其中 where the numbering around them goes on.
 */
export function outline(labels: readonly LabelReading[]): number[] {
  const depths: number[] = [];
  let open: OpenRow[] = [];
  for (const [index, label] of labels.entries()) {
    const depth = depthOf(label, open, labels, index);
    while ((open.at(-1)?.depth ?? -1) > depth) open.pop();
    if (depth === 0) open = [];
    open.push({ style: label.style, indent: label.indent, depth });
    depths.push(depth);
  }
  return depths;
}

function depthOf(
  label: LabelReading,
  open: readonly OpenRow[],
  labels: readonly LabelReading[],
  index: number,
): number {
  const above = open.at(-1);
  if (above === undefined) return 0;
  if (label.style === 'part') return above.depth + 1;
  if (label.style !== 'none') {
    const alike = open.findLast(({ style }) => style === label.style);
    if (alike !== undefined) return alike.depth;
    const heading = open.findLast(({ style }) => style !== 'part') ?? above;
    return heading.depth + 1;
  }
  const part = open.findLast(({ style }) => style === 'part');
  if (label.indent > 0) {
    if (part !== undefined && label.indent >= part.indent) return part.depth;
    const alike = open.findLast(({ indent }) => indent === label.indent);
    if (alike !== undefined) return alike.depth;
    const outer = open.findLast(({ indent }) => indent < label.indent);
    return outer === undefined ? 0 : outer.depth + 1;
  }
  if (part !== undefined && part.indent === 0 && numberingGoesOn(open, labels, index)) return part.depth;
  return 0;
}

/** Does a row numbered like one still open follow before any other heading? Then this row lies between them. */
function numberingGoesOn(open: readonly OpenRow[], labels: readonly LabelReading[], index: number): boolean {
  const numbered = open.findLast(({ style }) => style !== 'part' && style !== 'none');
  const next = labels.slice(index + 1, index + 12).find(({ style }) => style !== 'none' && style !== 'part');
  return (
    numbered !== undefined &&
    next?.style === numbered.style &&
    !/^\(?(?:1|一|①)(?=[、.)]|$)/.test(next.ordinal)
  );
}
