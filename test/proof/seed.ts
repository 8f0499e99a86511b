/** A defect put into a right workbook, and what it must cause: computed from the seeding, not by the engine. */
import type { Severity } from '../../src/check/check';
import type { CheckCode } from '../../src/check/registry';
import type { Base } from './base';
import type { At, Edit } from './edit';

export interface Caused {
  readonly check: CheckCode;
  readonly severity: Severity;
  readonly at: At;
  /** What should stand there; null where nobody can say; left out where several wordings are right. */
  readonly expected?: string | null;
}

export interface Seed {
  /** The check that must find it. */
  readonly check: CheckCode;
  readonly base: Base;
  /** The cell the defect is put into. */
  readonly at: At;
  /** Chinese: what was changed. */
  readonly what: string;
  readonly edits: readonly Edit[];
  /** Paragraphs of a report that goes with the workbook. */
  readonly report?: readonly string[];
  /** All it causes. */
  readonly causes: readonly Caused[];
}

/** Seeds of one kind in one workbook; `variant` is any whole number from 0 and picks among the values to put in. */
export interface Kind {
  readonly check: CheckCode;
  readonly seeds: (base: Base, variant: number) => readonly Seed[];
  /** Written down one by one, not made by rule. */
  readonly isListed?: true;
}

/** The element a variant picks; undefined only of an empty list. */
export function pickOf<T>(list: readonly T[], variant: number): T | undefined {
  return list[variant % Math.max(1, list.length)];
}
