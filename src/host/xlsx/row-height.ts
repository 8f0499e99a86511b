/** How tall a row must be for its wrapped text: programs do not fit rows around merged cells by themselves. */

/** Points a line of 11-point text takes, and the room above and below it. */
const LINE = 15;
const MARGIN = 3;
/** Excel's tallest row. */
const TALLEST = 409;

export interface WrappedText {
  readonly text: string;
  /** In characters, as column widths are. */
  readonly width: number;
}

/** In points; null when one line is enough. */
export function heightFor(texts: readonly WrappedText[]): number | null {
  const lines = Math.max(1, ...texts.map(linesOf));
  return lines === 1 ? null : Math.min(TALLEST, lines * LINE + MARGIN);
}

function linesOf({ text, width }: WrappedText): number {
  const room = Math.max(2, width - 1);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
}

/** Chinese characters and full-width signs take two places. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
