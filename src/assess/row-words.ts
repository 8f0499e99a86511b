/** Everything that names what a row measures: its own name, and a level that says 成本. */
export function wordsOf(row: { readonly name: string; readonly levels?: readonly string[] }): string {
  return [...(row.levels ?? []).filter((level) => level.includes('成本')), row.name].join(' ');
}
