/** A number format code cut into sections and tokens (ECMA-376 part 1, 18.8.31). */

export type Token =
  | { readonly kind: 'literal'; readonly text: string }
  /** One digit's place: `0`, `#` or `?`. */
  | { readonly kind: 'digit'; readonly place: string }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'slash' | 'general' | 'text' }
  | { readonly kind: 'exponent'; readonly plus: boolean }
  /** `yyyy`, `mm`, `[h]`, `AM/PM` …, lower case. */
  | { readonly kind: 'date'; readonly code: string };

export interface Section {
  readonly tokens: readonly Token[];
  readonly condition: { readonly sign: string; readonly than: number } | null;
  readonly isDate: boolean;
  /** [DBNum1]: dates in Chinese numerals. */
  readonly chinese: boolean;
}

/** Longer codes than Excel's 255 characters are not read as formats. */
const LONGEST_CODE = 1000;

export function readSections(code: string): readonly Section[] {
  if (code.length > LONGEST_CODE) return readSections('General');
  const sections: Section[] = [];
  let at = 0;
  do {
    const read = readSection(code, at);
    sections.push(read.section);
    at = read.end + 1;
  } while (at <= code.length && sections.length < 4);
  return sections;
}

const DATE_LETTERS = 'ymdhseagb';
const HALF_DAYS = ['AM/PM', 'am/pm', 'A/P', 'a/p', '上午/下午'];

function readSection(code: string, from: number): { section: Section; end: number } {
  const tokens: Token[] = [];
  let condition: Section['condition'] = null;
  let chinese = false;
  let at = from;
  for (; at < code.length && code[at] !== ';';) {
    const character = code[at] ?? '';
    const half = HALF_DAYS.find((word) => code.startsWith(word, at));
    const general = ['General', 'GENERAL', 'general', 'G/通用格式'].find((word) => code.startsWith(word, at));
    if (general !== undefined) {
      tokens.push({ kind: 'general' });
      at += general.length;
    } else if (half !== undefined) {
      tokens.push({ kind: 'date', code: half.toLowerCase() });
      at += half.length;
    } else if (character === '"') {
      const close = code.indexOf('"', at + 1);
      const end = close < 0 ? code.length : close;
      tokens.push({ kind: 'literal', text: code.slice(at + 1, end) });
      at = end + 1;
    } else if (character === '[') {
      const close = code.indexOf(']', at);
      const end = close < 0 ? code.length : close;
      const inside = code.slice(at + 1, end);
      condition = readCondition(inside) ?? condition;
      chinese ||= /^DBNum1$/i.test(inside);
      tokens.push(...bracketTokens(inside));
      at = end + 1;
    } else if (character === '\\' || character === '!') {
      tokens.push({ kind: 'literal', text: code.charAt(at + 1) });
      at += 2;
    } else if (character === '_') {
      tokens.push({ kind: 'literal', text: ' ' });
      at += 2;
    } else if (character === '*') {
      at += 2;
    } else if (DATE_LETTERS.includes(character.toLowerCase()) && !/^[Ee][+-]/.test(code.slice(at, at + 2))) {
      const run = runLength(code, at);
      tokens.push({ kind: 'date', code: code.slice(at, at + run).toLowerCase() });
      at += run;
    } else if (/^[Ee][+-]$/.test(code.slice(at, at + 2))) {
      tokens.push({ kind: 'exponent', plus: code[at + 1] === '+' });
      at += 2;
    } else {
      tokens.push(plainToken(character));
      at += 1;
    }
  }
  const isDate = tokens.some((token) => token.kind === 'date');
  return { section: { tokens, condition, isDate, chinese }, end: at };
}

function plainToken(character: string): Token {
  switch (character) {
    case '0':
    case '#':
    case '?':
      return { kind: 'digit', place: character };
    case '.':
      return { kind: 'point' };
    case ',':
      return { kind: 'comma' };
    case '%':
      return { kind: 'percent' };
    case '/':
      return { kind: 'slash' };
    case '@':
      return { kind: 'text' };
    default:
      return { kind: 'literal', text: character };
  }
}

function runLength(code: string, at: number): number {
  const letter = code.charAt(at).toLowerCase();
  let end = at + 1;
  while (end < code.length && code.charAt(end).toLowerCase() === letter) end += 1;
  return end - at;
}

function readCondition(inside: string): Section['condition'] {
  const match = /^(<=|>=|<>|<|>|=)\s?(-?\d{1,15}(?:\.\d{1,15})?)$/.exec(inside);
  return match?.[1] === undefined ? null : { sign: match[1], than: Number(match[2]) };
}

/** `[h]`, `[mm]`: time that runs on; `[$¥-804]`: a currency sign; colours, locales and conditions show nothing. */
function bracketTokens(inside: string): readonly Token[] {
  if (/^(?:h{1,9}|m{1,9}|s{1,9})$/i.test(inside))
    return [{ kind: 'date', code: `[${inside.toLowerCase()}]` }];
  if (!inside.startsWith('$')) return [];
  const dash = inside.indexOf('-');
  const sign = inside.slice(1, dash < 0 ? undefined : dash);
  return sign === '' ? [] : [{ kind: 'literal', text: sign }];
}
