/** All checks over a draft, merged by the arbiter into findings. */
import { arbitrate } from './arbiter';
import type { Claim, Draft } from './check';
import { CHECKS } from './registry';

/** A claim that stood, with its id: the same defect in the same row gives the same id on every run. */
export interface Finding extends Claim {
  readonly id: string;
}

/** In: the review so far. Out: its findings, gravest first. Never throws on a draft of well-formed tables. */
export function runChecks(draft: Draft): readonly Finding[] {
  const claims = CHECKS.flatMap((check) => [...check(draft)]);
  return arbitrate(
    claims,
    draft.workbook.sheets.map((sheet) => sheet.name),
  );
}
