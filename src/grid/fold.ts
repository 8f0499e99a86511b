/**
 * Folding: the same words typed in many ways become one form, **one character for one**, so that a place in
 * the folded text is the same place in the text as given. (NFKC would turn ① into 1 and shift everything.)
 */

const PAIRS: readonly (readonly [from: string, to: string])[] = [
  ['（〔【［｛〖﹙', '('],
  ['）〕】］｝〗﹚', ')'],
  ['，､﹐', ','],
  ['；﹔', ';'],
  ['：﹕︰', ':'],
  ['％﹪', '%'],
  ['＋', '+'],
  ['－−–—―﹣‐‑', '-'],
  ['～〜∼˜', '~'],
  ['×＊✕✖∗⨯', '*'],
  ['÷／∕⁄', '/'],
  ['＝﹦', '='],
  ['≦⩽', '≤'],
  ['≧⩾', '≥'],
  ['＜〈﹤', '<'],
  ['＞〉﹥', '>'],
  ['．', '.'],
  ['｜∣', '|'],
  ['“”„‟＂「」『』', '"'],
  ['‘’‛＇', "'"],
  ['\u3000\u00a0\u2002\u2003\u2009\u200b\ufeff\t', ' '],
  ['\r\u2028\u2029\u0085\u000b', '\n'],
];

const FOLDED: ReadonlyMap<string, string> = new Map([
  ...PAIRS.flatMap(([from, to]) => [...from].map((character) => [character, to] as const)),
  ...Array.from({ length: 10 }, (_, digit) => [String.fromCharCode(0xff10 + digit), String(digit)] as const),
  ...Array.from(
    { length: 26 },
    (_, letter) => [String.fromCharCode(0xff21 + letter), String.fromCharCode(65 + letter)] as const,
  ),
  ...Array.from(
    { length: 26 },
    (_, letter) => [String.fromCharCode(0xff41 + letter), String.fromCharCode(97 + letter)] as const,
  ),
]);

/** Most texts hold nothing to fold: they are told by one look and given back as they are. */
const FOLDABLE = new RegExp(`[${[...FOLDED.keys()].join('')}]`);

/**
 * In: any text. Out: text of the same UTF-16 length with full-width digits, letters, signs, brackets, quotes,
 * dashes, multiplication and division signs and odd blanks in one plain form.
 */
export function fold(text: string): string {
  const first = text.search(FOLDABLE);
  if (first < 0) return text;
  let out = '';
  let kept = 0;
  for (let index = first; index < text.length; index += 1) {
    const folded = FOLDED.get(text.charAt(index));
    if (folded === undefined) continue;
    out += text.slice(kept, index) + folded;
    kept = index + 1;
  }
  return out + text.slice(kept);
}

/** Folded and with all white space removed: for comparing words (headings, names), not for places. */
export function foldWord(text: string): string {
  const folded = fold(text);
  return /\s/.test(folded) ? folded.replace(/\s+/g, '') : folded;
}
