/** Chinese numerals as written in criteria: 九十五, 十, 一百, 零点五, 两. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Characters a numeral is made of, for use inside a character class. */
export const NUMERAL_CHARACTERS = '〇零一二两三四五六七八九十百';

/** In: a numeral of digits, 十, 百 and at most one 点. Out: a plain decimal (`九十五` → `95`), or null. */
export function readNumeral(text: string): string | null {
  const [whole = '', fraction] = text.split('点');
  const value = wholeNumber(whole);
  if (value === null) return null;
  if (fraction === undefined) return String(value);
  const decimals = [...fraction].map((digit) => DIGITS[digit]);
  return fraction === '' || decimals.includes(undefined) ? null : `${value}.${decimals.join('')}`;
}

function wholeNumber(text: string): number | null {
  let total = 0;
  let pending: number | null = null;
  let lastUnit = Infinity;
  for (const character of text) {
    const digit = DIGITS[character];
    const unit = character === '百' ? 100 : character === '十' ? 10 : null;
    if (unit !== null) {
      if (unit >= lastUnit || pending === 0) return null;
      // 十五 is fifteen; a bare 百 is not a number of itself.
      if (pending === null && unit === 100) return null;
      total += (pending ?? 1) * unit;
      pending = null;
      lastUnit = unit;
    } else if (digit !== undefined) {
      if (pending !== null && pending !== 0) return null;
      pending = digit;
    } else return null;
  }
  return text === '' ? null : total + (pending ?? 0);
}
