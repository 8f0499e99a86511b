/**
 * Characters Word keeps by their place in a symbol font (`w:sym`; ECMA-376 part 1, 17.3.3.30): boxes with and without a
 * tick, and the signs a criterion is written with.
 */
const SIGNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: { '6c': '●', '6e': '■', '6f': '☐', '71': '☐', a8: '☐', fb: '✗', fc: '✓', fd: '☒', fe: '☑' },
  'wingdings 2': { 50: '✓', 51: '☒', 52: '☑', 53: '☒', 54: '☒', a3: '☐', '2a': '☐' },
  symbol: {
    a3: '≤',
    b3: '≥',
    b1: '±',
    b4: '×',
    b7: '·',
    b8: '÷',
    b9: '≠',
    a5: '∞',
    bb: '≈',
    e5: '∑',
    '2d': '−',
  },
};

/** Stands for a sign we do not know: what is unread must not look as if nothing had been there. */
const UNKNOWN = '\ufffd';

/** In: the font and the hexadecimal place. Out: the character; nothing for an ornament. */
export function symbolOf(font: string, place: string): string {
  const code = Number.parseInt(place, 16);
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return UNKNOWN;
  const family = font.trim().toLowerCase();
  // Symbol fonts stand in the private area, F000 and on, or are written without it.
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const within = isPrivate ? code - 0xf000 : code;
  const signs = SIGNS[family];
  const sign = signs?.[within.toString(16)];
  if (sign !== undefined) return sign;
  if (family === 'symbol' && within < 0x7f) return String.fromCharCode(within);
  if (/^(?:wing|web)dings/.test(family)) return '';
  return isPrivate || signs !== undefined ? UNKNOWN : String.fromCharCode(code);
}
