/** Changes to a text by place, gathered first and made at once. */

export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Splices must not overlap; those at one place are made in the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  if (splices.length === 0) return text;
  const ordered = splices
    .map((splice, index) => ({ splice, index }))
    .sort((a, b) => a.splice.from - b.splice.from || a.index - b.index);
  const pieces: string[] = [];
  let done = 0;
  for (const { splice } of ordered) {
    pieces.push(text.slice(done, splice.from), splice.text);
    done = splice.to;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}
