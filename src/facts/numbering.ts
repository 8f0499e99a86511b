/** `1、`, `（2）`, `三、`, `④` before a label: which number, in which style. */
import { foldWord } from '../grid/fold';

export interface Numbering {
  /** Two numbers count in one list only when they are written alike. */
  readonly style: string;
  readonly number: number;
}

const CHINESE = '一二三四五六七八九十';
const ARABIC = /^(\(?)(\d{1,2})([)、.:]?)/;
const WORDED = /^(\(?)([一二三四五六七八九十]{1,2})([)、.:]?)/;

export function readNumbering(ordinal: string): Numbering | null {
  const folded = foldWord(ordinal.slice(0, 20));
  const circled = folded.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return { style: '①', number: circled - 0x245f };
  const arabic = ARABIC.exec(folded);
  if (arabic?.[2] !== undefined)
    return { style: `${arabic[1] ?? ''}1${arabic[3] ?? ''}`, number: Number(arabic[2]) };
  const worded = WORDED.exec(folded);
  if (worded?.[2] === undefined) return null;
  const number = chineseNumber(worded[2]);
  return number === null ? null : { style: `${worded[1] ?? ''}一${worded[3] ?? ''}`, number };
}

/** 一 to 十九; null for anything else. */
function chineseNumber(text: string): number | null {
  const digits = [...text].map((character) => CHINESE.indexOf(character) + 1);
  const [first, second] = digits;
  if (first === undefined) return null;
  if (second === undefined) return first;
  return first === 10 && second < 10 ? 10 + second : null;
}
