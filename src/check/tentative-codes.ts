/**
 * Codes of `rules/interpretations.ts` that repair or supply something the row does not say. A finding that rests on
 * one of them is at most a warning.
 */
export const TENTATIVE: ReadonlySet<string> = new Set(['ocr-repair', 'value-assumption']);
