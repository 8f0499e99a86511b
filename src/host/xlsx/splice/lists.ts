/**
 * Adding to and taking from list elements (`<dxfs count="2">…</dxfs>`) so that taking away what was added gives
 * the text as it was. What has to be remembered for that stands in the blank before a closing tag's `>`, which
 * means nothing to any reader: one blank, the list stood there as `<a/>`; two, the list is ours altogether.
 */
import { attribute } from './attributes';
import type { Element } from './elements';
import { childrenOf, descendants } from './elements';
import type { Splice } from './splices';
import { spliced } from './splices';

const WAS_EMPTY = ' ';
const MADE_HERE = '  ';

/** A list element of ours around `body`. */
export function newList(tag: string, attributes: string, body: string): string {
  return `<${tag}${attributes}>${body}</${tag}${MADE_HERE}>`;
}

/** Whether the element was made by `newList`. */
export function isOwnList(text: string, element: Element): boolean {
  return !element.empty && text.slice(element.closeFrom, element.to) === `</${element.tag}${MADE_HERE}>`;
}

/** Adds `body` after the last item; `count` is how many items that is. */
export function appended(text: string, list: Element, body: string, count: number): string {
  const splices: Splice[] = countSplices(text, list, count);
  if (list.empty) {
    const slash = list.to - 2;
    splices.push({ from: slash, to: list.to, text: `>${body}</${list.tag}${WAS_EMPTY}>` });
  } else {
    splices.push({ from: list.closeFrom, to: list.closeFrom, text: body });
  }
  return spliced(text, splices);
}

/** Takes items out. A list of ours that is empty then goes altogether; one that stood as `<a/>` does again. */
export function removed(text: string, list: Element, items: readonly Element[]): string {
  if (items.length === 0) return text;
  const left = [...childrenOf(text, list)].length - items.length;
  if (left === 0 && isOwnList(text, list)) return spliced(text, [{ from: list.from, to: list.to, text: '' }]);
  const splices: Splice[] = countSplices(text, list, -items.length);
  const close = text.slice(list.closeFrom, list.to);
  if (left === 0 && close === `</${list.tag}${WAS_EMPTY}>`) {
    splices.push({ from: list.openTo - 1, to: list.to, text: '/>' });
  } else {
    for (const item of items) splices.push({ from: item.from, to: item.to, text: '' });
  }
  return spliced(text, splices);
}

function countSplices(text: string, list: Element, change: number): Splice[] {
  const count = attribute(text, list, 'count');
  if (count === null) return [];
  const before = Number(text.slice(count.valueFrom, count.valueTo));
  if (!Number.isInteger(before)) return [];
  return [{ from: count.valueFrom, to: count.valueTo, text: String(before + change) }];
}

/**
 * Where a new child goes by the order its parent's type prescribes: before the first child that comes later.
 * An `mc:AlternateContent` counts as what it wraps.
 */
export function placeFor(text: string, parent: Element, order: readonly string[], name: string): number {
  const rank = order.indexOf(name);
  for (const child of childrenOf(text, parent)) {
    const known = child.name === 'AlternateContent' ? wrappedName(text, child, order) : child.name;
    if (order.indexOf(known) > rank) return child.from;
  }
  return parent.closeFrom;
}

function wrappedName(text: string, wrapper: Element, order: readonly string[]): string {
  return order.find((name) => !descendants(text, wrapper, name).next().done) ?? '';
}
