import type { InterpretationCode } from '../rules/interpretations';

/**
 * Codes of `rules/interpretations.ts` that repair or supply something the row itself does not say. A finding that rests
 * on one of them is at most a warning.
 */
export const TENTATIVE: ReadonlySet<string> = new Set<string>([
  'typing-slip',
  'value-reading',
  'not-applicable-sibling',
  'note-unread',
  'count-in-words',
  'deadline-supplied',
] satisfies readonly (InterpretationCode | 'value-reading')[]);
