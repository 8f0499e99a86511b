/** `# ?/?`, `# ??/16`: a number as a whole and a fraction. */
import type { Token } from './sections';

/** `value` is not negative. */
export function fractionText(value: number, tokens: readonly Token[]): { text: string; zero: boolean } {
  const slash = tokens.findIndex((token) => token.kind === 'slash');
  const isDigit = (token: Token): boolean => token.kind === 'digit';
  let start = slash - 1;
  while (start >= 0 && tokens[start]?.kind === 'digit') start -= 1;
  const hasWhole = tokens.slice(0, start + 1).some(isDigit);
  const after = tokens.slice(slash + 1);
  const fixed = Number(
    after
      .map((token) => (token.kind === 'literal' ? token.text : ''))
      .join('')
      .trim(),
  );
  const places = Math.min(5, Math.max(1, after.filter(isDigit).length));
  const whole = hasWhole ? Math.floor(value) : 0;
  const [top, bottom] =
    Number.isInteger(fixed) && fixed > 0
      ? [Math.round((value - whole) * fixed), fixed]
      : closest(value - whole, 10 ** places - 1);
  const carried = hasWhole && top === bottom;
  const shownWhole = carried ? whole + 1 : whole;
  const shownTop = carried ? 0 : top;
  const fraction = shownTop === 0 && hasWhole ? '' : `${shownTop}/${bottom}`;
  const lead = hasWhole && (shownWhole !== 0 || fraction === '') ? String(shownWhole) : '';
  return {
    text: [lead, fraction].filter((piece) => piece !== '').join(' '),
    zero: shownWhole === 0 && shownTop === 0,
  };
}

/** The fraction nearest to `part` (0 ≤ part) with a denominator up to `largest` (Stern–Brocot by continued fractions). */
function closest(part: number, largest: number): [number, number] {
  let best: [number, number] = [Math.round(part), 1];
  let [topBefore, bottomBefore, top, bottom] = [1, 0, Math.floor(part), 1];
  let rest = part - Math.floor(part);
  for (let step = 0; step < 20 && rest > 1e-12; step += 1) {
    const whole = Math.floor(1 / rest);
    rest = 1 / rest - whole;
    const fits = bottom === 0 ? whole : Math.min(whole, Math.floor((largest - bottomBefore) / bottom));
    const candidate: [number, number] = [fits * top + topBefore, fits * bottom + bottomBefore];
    if (candidate[1] > 0 && error(part, candidate) < error(part, best)) best = candidate;
    if (fits < whole) break;
    [topBefore, bottomBefore, top, bottom] = [top, bottom, candidate[0], candidate[1]];
  }
  return best;
}

function error(part: number, [top, bottom]: [number, number]): number {
  return Math.abs(part - top / bottom);
}
