/**
 * Finding elements in a part's text by place, so that they can be changed without touching their neighbours.
 * For text that `readXml` has accepted: being well formed is taken for granted here.
 */
import { localName } from '../xml-read';

export interface Element {
  /** Without prefix. */
  readonly name: string;
  /** As written: `x:row`. */
  readonly tag: string;
  readonly from: number;
  /** Past the `>` of the opening tag. */
  readonly openTo: number;
  /** Where `</` begins; equal to `openTo` for `<a/>`. */
  readonly closeFrom: number;
  readonly to: number;
  readonly empty: boolean;
}

interface Tag {
  readonly from: number;
  readonly to: number;
  readonly kind: 'open' | 'close' | 'empty';
}

/** The next tag at or after `at`, past comments, CDATA and processing instructions; null at the end. */
function nextTag(text: string, at: number, end: number): Tag | null {
  let from = text.indexOf('<', at);
  while (from >= 0 && from < end) {
    const mark = text.charCodeAt(from + 1);
    if (mark === 0x21) {
      const cdata = text.startsWith('<![CDATA[', from);
      const close = cdata ? text.indexOf(']]>', from) : text.indexOf('-->', from + 4);
      from = close < 0 ? -1 : text.indexOf('<', close + 3);
    } else if (mark === 0x3f) {
      const close = text.indexOf('?>', from);
      from = close < 0 ? -1 : text.indexOf('<', close + 2);
    } else {
      const to = tagEnd(text, from);
      if (mark === 0x2f) return { from, to, kind: 'close' };
      return { from, to, kind: text.charCodeAt(to - 2) === 0x2f ? 'empty' : 'open' };
    }
  }
  return null;
}

/** Past the `>` that ends the tag at `from`; one inside an attribute's quotes does not. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at + 1;
  }
  return text.length;
}

function tagName(text: string, from: number): string {
  let at = from + 1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0x2f || code === 0x3e) break;
  }
  return text.slice(from + 1, at);
}

function elementAt(text: string, open: Tag, end: number): Element {
  const tag = tagName(text, open.from);
  const named = { name: localName(tag), tag, from: open.from, openTo: open.to };
  if (open.kind === 'empty') return { ...named, closeFrom: open.to, to: open.to, empty: true };
  let depth = 1;
  let at = open.to;
  for (;;) {
    const next = nextTag(text, at, end);
    if (next === null) return { ...named, closeFrom: end, to: end, empty: false };
    at = next.to;
    if (next.kind === 'open') depth += 1;
    else if (next.kind === 'close') {
      depth -= 1;
      if (depth === 0) return { ...named, closeFrom: next.from, to: next.to, empty: false };
    }
  }
}

/** The elements that stand side by side between two places, in order. */
function* elementsIn(text: string, from: number, to: number): Generator<Element> {
  let at = from;
  for (;;) {
    const tag = nextTag(text, at, to);
    if (tag === null || tag.kind === 'close') return;
    const element = elementAt(text, tag, to);
    yield element;
    at = element.to;
  }
}

export function childrenOf(text: string, element: Element): Generator<Element> {
  return elementsIn(text, element.openTo, element.closeFrom);
}

export function rootOf(text: string): Element {
  for (const element of elementsIn(text, 0, text.length)) return element;
  return { name: '', tag: '', from: 0, openTo: 0, closeFrom: text.length, to: text.length, empty: false };
}

export function childNamed(text: string, element: Element, name: string): Element | null {
  for (const child of childrenOf(text, element)) if (child.name === name) return child;
  return null;
}

/** Elements of a local name at any depth inside `element`, not looking inside those found. */
export function* descendants(text: string, element: Element, name: string): Generator<Element> {
  let at = element.openTo;
  for (;;) {
    const tag = nextTag(text, at, element.closeFrom);
    if (tag === null) return;
    at = tag.to;
    if (tag.kind === 'close' || localName(tagName(text, tag.from)) !== name) continue;
    const found = elementAt(text, tag, element.closeFrom);
    yield found;
    at = found.to;
  }
}

/** `x:` where the element's own name has a prefix, otherwise `''`: what new neighbours are written with. */
export function prefixOf(element: Element): string {
  return element.tag.slice(0, element.tag.length - element.name.length);
}
