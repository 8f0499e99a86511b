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

/**
 * In: any text. Out: text of the same UTF-16 length with full-width digits, letters, signs, brackets, quotes,
 * dashes, multiplication and division signs and odd blanks in one plain form.
 */
export function fold(text: string): string {
  let out = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    out += FOLDED.get(character) ?? character;
  }
  return out;
}

/** Folded and with all white space removed: for comparing words (headings, names), not for places. */
export function foldWord(text: string): string {
  return fold(text).replace(/\s+/g, '');
}
