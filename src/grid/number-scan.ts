/** One number as typed, at a place in a text: digits, thousands separators, a decimal point with stray blanks. */

/** A number found: its decimal text, how many decimals are printed, and where it ends. */
export interface ScannedNumber {
  /** Plain decimal text (`1203.50`). */
  readonly decimal: string;
  readonly decimals: number;
  readonly grouped: boolean;
  readonly end: number;
}

/** A figure of money has fewer digits than this; a longer run is an account number or noise. */
const MOST_DIGITS = 30;
const GROUPED = /(\d{1,3})((?:,\d{3}){1,9})(?!\d|,\d)/y;
const FRACTION = / {0,2}\. {0,2}(\d{1,40})/y;

export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9' && character.length === 1;
}

/** Where the run of digits that begins at `at` ends. */
export function digitsEnd(folded: string, at: number): number {
  let end = at;
  while (isDigit(folded.charAt(end))) end += 1;
  return end;
}

/**
 * In: folded text and the place of a digit that no digit precedes. Out: the number there, or null when the run of
 * digits is longer than any figure (30), or has two decimal points (`3.1.1`).
 */
export function numberAt(folded: string, at: number): ScannedNumber | null {
  const runEnd = digitsEnd(folded, at);
  if (runEnd === at || runEnd - at > MOST_DIGITS) return null;
  GROUPED.lastIndex = at;
  const grouped = runEnd - at <= 3 ? GROUPED.exec(folded) : null;
  const whole = grouped === null ? folded.slice(at, runEnd) : grouped[0].replaceAll(',', '');
  const wholeEnd = grouped === null ? runEnd : at + grouped[0].length;
  FRACTION.lastIndex = wholeEnd;
  const fraction = FRACTION.exec(folded);
  const digits = fraction?.[1] ?? '';
  if (digits.length > MOST_DIGITS) return null;
  const end = fraction === null ? wholeEnd : FRACTION.lastIndex;
  if (folded.charAt(end) === '.' && isDigit(folded.charAt(end + 1))) return null;
  return {
    decimal: digits === '' ? whole : `${whole}.${digits}`,
    decimals: digits.length,
    grouped: grouped !== null,
    end,
  };
}
