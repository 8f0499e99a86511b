/** Attributes of one opening tag, by place. */
import type { Element } from './elements';

export interface AttributeSpan {
  /** As written, with its prefix. */
  readonly name: string;
  /** With the blank before it. */
  readonly from: number;
  readonly valueFrom: number;
  readonly valueTo: number;
  readonly to: number;
}

export function attributesOf(text: string, element: Element): readonly AttributeSpan[] {
  const spans: AttributeSpan[] = [];
  const end = element.openTo - (element.empty ? 2 : 1);
  let at = element.from + 1 + element.tag.length;
  while (at < end) {
    const from = at;
    while (at < end && isBlank(text.charCodeAt(at))) at += 1;
    const nameFrom = at;
    const equals = text.indexOf('=', at);
    if (equals < 0 || equals >= end) break;
    const name = text.slice(nameFrom, equals).trim();
    at = equals + 1;
    while (at < end && isBlank(text.charCodeAt(at))) at += 1;
    const valueFrom = at + 1;
    const valueTo = text.indexOf(text.charAt(at), valueFrom);
    if (valueTo < 0 || valueTo > end) break;
    at = valueTo + 1;
    spans.push({ name, from, valueFrom, valueTo, to: at });
  }
  return spans;
}

export function attribute(text: string, element: Element, name: string): AttributeSpan | null {
  return attributesOf(text, element).find((span) => span.name === name) ?? null;
}

/** The value with its entities resolved, or null when there is no such attribute. */
export function attributeValue(text: string, element: Element, name: string): string | null {
  const span = attribute(text, element, name);
  return span === null ? null : unescapeXml(text.slice(span.valueFrom, span.valueTo));
}

/** Where a new attribute goes: after the last one, before the tag's end and any blank there. */
export function attributesEnd(text: string, element: Element): number {
  return attributesOf(text, element).at(-1)?.to ?? element.from + 1 + element.tag.length;
}

/** The prefix (with colon) bound to a namespace on this element, `''` for the default one, null when not bound. */
export function prefixFor(text: string, element: Element, namespaces: readonly string[]): string | null {
  for (const span of attributesOf(text, element)) {
    if (!namespaces.includes(text.slice(span.valueFrom, span.valueTo))) continue;
    if (span.name === 'xmlns') return '';
    if (span.name.startsWith('xmlns:')) return `${span.name.slice(6)}:`;
  }
  return null;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9A-Fa-f]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (whole, entity: string) => {
    if (!entity.startsWith('#')) return NAMED[entity] ?? whole;
    const code = entity.startsWith('#x') ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
