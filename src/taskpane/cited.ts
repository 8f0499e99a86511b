/** A cell's text with the words that decided underlined. */
import { element } from './element';

export interface Cited {
  readonly from: number;
  readonly to: number;
}

/** In: spans in UTF-16 units, in any order, overlapping or out of bounds. Out: whole, ordered, apart. */
export function tidySpans(spans: readonly Cited[], length: number): readonly Cited[] {
  const tidy: { from: number; to: number }[] = [];
  const inside = spans
    .map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(length, to) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  for (const span of inside) {
    const last = tidy.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else tidy.push(span);
  }
  return tidy;
}

export function citedText(text: string, spans: readonly Cited[], kind: 'used' | 'unread'): HTMLElement {
  const quote = element('blockquote', { class: 'cited' });
  let at = 0;
  for (const { from, to } of tidySpans(spans, text.length)) {
    quote.append(text.slice(at, from), element('u', { class: kind }, [text.slice(from, to)]));
    at = to;
  }
  quote.append(text.slice(at));
  return quote;
}
