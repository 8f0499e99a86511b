/** What a kind of clause is to the reader: one file in `kinds/` each, one line in `kinds.ts`. */
import type { ClauseKind, Rule } from './criterion';
import type { Read } from './quantity-words';

export interface Kind {
  readonly kind: ClauseKind;
  /**
   * In: spelled text and a place where a clause may begin. Out: the rule and where it ends, or null.
   * Looks at a bounded number of characters, so that reading stays linear.
   */
  read(text: string, at: number): Read<Rule> | null;
  /** The rule in canonical Chinese, which reads back as the same rule; null for another kind's rule. */
  restate(rule: Rule): string | null;
}
