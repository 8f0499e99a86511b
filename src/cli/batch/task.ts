/** What the command hands to its workers, and what they answer. */
import type { LocalRules } from '../../rules/local-rules';

export interface BatchSettings {
  readonly out: string;
  readonly basis: string;
  readonly rules: LocalRules | null;
  readonly score: boolean;
}

/** `path`: where the file is; `name`: what it is called in the results; `key`: where its result is kept. */
export interface Task {
  readonly path: string;
  readonly name: string;
  readonly key: string;
}

export type Answer = { readonly kind: 'made' } | { readonly kind: 'kept' };
