/** Programs write a formula back with blanks of their own; otherwise it is the same text. null: no formula. */
export function sameFormula(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && withoutBlanks(a) === withoutBlanks(b));
}

function withoutBlanks(formula: string): string {
  return formula.replace(/[ \n]/g, '');
}
