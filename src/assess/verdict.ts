/** What the clauses of a criterion together say of a value. */
import type { Clause } from '../scoring/clauses';
import type { InterpretationCode } from '../rules/interpretations';
import type { Claim } from './claim';

export type Verdict =
  | {
      readonly is: 'scored';
      readonly claims: readonly Claim[];
      readonly assumptions: readonly InterpretationCode[];
    }
  | { readonly is: 'conflict'; readonly claims: readonly Claim[] }
  | { readonly is: 'uncovered' }
  | { readonly is: 'missing'; readonly what: string }
  | { readonly is: 'unread'; readonly clauses: readonly Clause[] };
