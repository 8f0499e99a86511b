/** Typing and scanning slips that have one likely reading: `W100%` for `≤100%`, `控制率至100%`, `5%一10%`. */
import type { Span } from '../scoring/scoring';
import type { Typed } from './typed';

/** The slip is the last character of its match; what stands before it shows that it is one. */
const SLIPS: readonly (readonly [pattern: RegExp, instead: string, doubtful: boolean])[] = [
  [
    /(?:[率数额度比值量例X][WwQ]|(?:控制|变动|增长|调整|偏差|差异|负债|结余|结转|超支)率至)(?=-?\d)/g,
    '≤',
    true,
  ],
  [/[\d%]一(?=\d)/g, '-', false],
];

/** In: typed text. Out: the same with slips read, one character for one, and the places that were doubtful. */
export function repaired(typed: Typed): { readonly typed: Typed; readonly places: readonly Span[] } {
  let { text } = typed;
  const places: Span[] = [];
  for (const [pattern, instead, doubtful] of SLIPS) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index + match[0].length - 1;
      text = `${text.slice(0, at)}${instead}${text.slice(at + 1)}`;
      if (doubtful) places.push({ from: typed.from[at] ?? 0, to: typed.to[at] ?? 0 });
    }
  }
  return { typed: { ...typed, text }, places };
}
