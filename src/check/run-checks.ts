/** All checks over a draft, merged by the arbiter into findings. */
import { arbitrate } from './arbiter';
import { asFarAsSure, guessedCells } from './doubted';
import type { Draft } from './check';
import type { Finding } from './finding';
import type { RegisteredCheck } from './registry';
import { CHECKS } from './registry';

export type { Finding } from './finding';

/** In: the review so far. Out: its findings, gravest first. Never throws on a draft of well-formed tables. */
export function runChecks(draft: Draft, checks: readonly RegisteredCheck[] = CHECKS): readonly Finding[] {
  const guessed = guessedCells(draft);
  const claims = checks.flatMap(({ code, run }) =>
    Array.from(run(draft), (claim) => ({ ...asFarAsSure(claim, guessed), check: code })),
  );
  return arbitrate(
    claims,
    draft.workbook.sheets.map((sheet) => sheet.name),
  );
}
